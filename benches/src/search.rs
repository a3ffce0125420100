//! Searching by number, passport number and name in few certificates and in many, CoS and CAS mixed: the cost may grow with
//! the logarithm, not the size.

use crate::bare::connect;
use crate::harness::{Effort, Outcome, Sample, Window, in_turn, rate};
use crate::large;
use crate::report::{Goal, Line, Report, Unit};
use crate::scene::{Kinds, Scene, family_name, passport};
use serde_json::json;
use sms_core::Sms;
use sms_core::query::Query;
use std::hint::black_box;
use std::time::{Duration, Instant};

const BY_PASSPORT: &str =
    "SELECT t.* FROM certificates t WHERE t.licence = ?1 AND t.passport_number = ?2 ORDER BY t.id LIMIT 101";

/// What is searched by: the condition of the query, by the name that rows have too.
const CONDITIONS: [&str; 3] = ["number", "passport_number", "family_name"];

/// Searches in no order, each with what the rows found must show.
type Searches = Vec<(String, Query)>;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let few = Scene::mixed(effort.certificates)?;
    let begun = Instant::now();
    let many = Scene::mixed(effort.many)?;
    let made_in = begun.elapsed();
    let (few_sms, many_sms) = (few.system("ours")?, many.system("ours")?);
    let sizes = (few.drafts.len(), many.drafts.len());
    let logarithms = (sizes.0 as f64).ln() / (sizes.1 as f64).ln();

    report.section("Searching for CoS and CAS");
    for condition in CONDITIONS {
        let (few_asked, many_asked) = (searches(&few, condition, effort)?, searches(&many, condition, effort)?);
        let in_few: Window<'_> = Box::new(|| rate(few_asked.len(), || search(&few_sms, &few, condition, &few_asked)));
        let in_many: Window<'_> =
            Box::new(|| rate(many_asked.len(), || search(&many_sms, &many, condition, &many_asked)));
        let [in_few, in_many] = in_turn(effort.windows, [in_few, in_many])?;
        let work = format!("by `{condition}` in {} certificates", sizes.1);
        report.line(
            Line::new(work, Unit::PerSecond, &in_many)
                .beside(format!("in {}", sizes.0), &in_few)
                .goal(Goal::AtLeast(logarithms)),
        );
    }
    let [ours, bare] = beside_a_statement(&many_sms, &many, effort)?;
    let work = format!("by `passport_number` in {} certificates", sizes.1);
    report.line(Line::new(work, Unit::PerSecond, &ours).beside("one statement", &bare));
    report.note("The goal is the ratio of the logarithms of the two sizes.");
    report.note(format!(
        "The large store was made in {} seconds; one in ten of its certificates is assigned.",
        made_in.as_secs()
    ));
    few_sms.close()?;
    many_sms.close()?;
    large::run(&few, &many, report)
}

/// Searches by passport number, in turn with the statement that each comes down to.
fn beside_a_statement(sms: &Sms, scene: &Scene, effort: &Effort) -> Outcome<[Sample; 2]> {
    let connection = connect(&scene.copy("bare")?, Duration::ZERO)?;
    let mut statement = connection.prepare(BY_PASSPORT)?;
    let asked = searches(scene, "passport_number", effort)?;
    let ours: Window<'_> = Box::new(|| rate(asked.len(), || search(sms, scene, "passport_number", &asked)));
    let bare: Window<'_> = Box::new(|| {
        rate(asked.len(), || {
            asked.iter().try_for_each(|(passport, _)| {
                let licence = scene.licence.as_str();
                let found: String = statement.query_row([licence, passport.as_str()], |row| row.get("particulars"))?;
                black_box(found);
                Ok(())
            })
        })
    });
    in_turn(effort.windows, [ours, bare])
}

/// Searches in no order, for CoS and CAS alike.
fn searches(scene: &Scene, condition: &str, effort: &Effort) -> Outcome<Searches> {
    let wanted = |nth: usize| -> Outcome<(usize, String)> {
        let place = nth * 7_919 % scene.drafts.len().max(1);
        Ok(match condition {
            "number" => {
                scene.numbers.get(nth * 7_919 % scene.numbers.len().max(1)).ok_or("nothing is assigned")?.clone()
            }
            "passport_number" => (place, passport(place)),
            _ => (place, family_name(place)),
        })
    };
    let asked = (0..effort.reads).map(|nth| {
        let (place, wanted) = wanted(nth)?;
        let search = if Kinds::Both.is_cas(place) { "search_cas" } else { "search_cos" };
        let query = Query::from_value(json!({ "query": search, condition: wanted }))?;
        Ok((wanted, query))
    });
    asked.collect()
}

fn search(sms: &Sms, scene: &Scene, condition: &str, asked: &[(String, Query)]) -> Outcome<()> {
    for (wanted, query) in asked {
        let answer = sms.query(&scene.licence, query)?;
        let found = answer.pointer("/rows/0").and_then(|row| row.get(condition)?.as_str());
        if found != Some(wanted.as_str()) {
            return Err(format!("{wanted} was not found").into());
        }
    }
    Ok(())
}
