//! Searching by passport number in few certificates and in many: the cost may grow with the logarithm, not the size.

use crate::bare::connect;
use crate::harness::{Effort, Outcome, Window, in_turn, rate};
use crate::report::{Goal, Line, Report, Unit};
use crate::scene::{Scene, passport};
use sms_core::Sms;
use sms_core::query::Query;
use std::hint::black_box;
use std::time::Duration;

const BY_PASSPORT: &str =
    "SELECT t.* FROM certificates t WHERE t.licence = ?1 AND t.passport_number = ?2 ORDER BY t.id LIMIT 101";

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let (few, many) = (Scene::with_drafts(effort.certificates)?, Scene::with_drafts(effort.many)?);
    let (few_sms, many_sms) = (few.system("ours")?, many.system("ours")?);
    let connection = connect(&many.copy("bare")?, Duration::ZERO)?;
    let mut statement = connection.prepare(BY_PASSPORT)?;
    let count = effort.reads;
    let (few_asked, many_asked) = (searches(&few, count)?, searches(&many, count)?);

    let in_few: Window<'_> = Box::new(|| rate(count, || search(&few_sms, &few, &few_asked)));
    let in_many: Window<'_> = Box::new(|| rate(count, || search(&many_sms, &many, &many_asked)));
    let bare: Window<'_> = Box::new(|| {
        rate(count, || {
            many_asked.iter().try_for_each(|(passport, _)| {
                let licence = many.licence.as_str();
                let found: String = statement.query_row([licence, passport.as_str()], |row| row.get("particulars"))?;
                black_box(found);
                Ok(())
            })
        })
    });
    let [in_few, in_many, bare] = in_turn(effort.windows, [in_few, in_many, bare])?;

    report.section("Searching by passport number");
    let sizes = (few.drafts.len(), many.drafts.len());
    let logarithms = (sizes.0 as f64).ln() / (sizes.1 as f64).ln();
    let work = |size: usize| format!("`search_cos` in {size} certificates");
    report.line(
        Line::new(work(sizes.1), Unit::PerSecond, &in_many)
            .beside(format!("in {}", sizes.0), &in_few)
            .goal(Goal::AtLeast(logarithms)),
    );
    report.line(Line::new(work(sizes.1), Unit::PerSecond, &in_many).beside("one statement", &bare));
    report.note("The goal of the first line is the ratio of the logarithms of the two sizes.");
    Ok(())
}

/// Passports in no order, with the searches for them.
fn searches(scene: &Scene, count: usize) -> Outcome<Vec<(String, Query)>> {
    let places = (0..count).map(|place| place * 7_919 % scene.drafts.len().max(1));
    places
        .map(|place| {
            let passport = passport(place);
            let query = serde_json::json!({ "query": "search_cos", "passport_number": passport });
            Ok((passport, Query::from_value(query)?))
        })
        .collect()
}

fn search(sms: &Sms, scene: &Scene, asked: &[(String, Query)]) -> Outcome<()> {
    for (passport, query) in asked {
        let answer = sms.query(&scene.licence, query)?;
        if answer.pointer("/rows/0/passport_number").and_then(|found| found.as_str()) != Some(passport.as_str()) {
            return Err(format!("{passport} was not found").into());
        }
    }
    Ok(())
}
