//! All certificates of a licence as rows in Python.

use super::figures::Figures;
use super::programs::Programs;
use crate::harness::{Effort, Outcome, Window, busy_seconds, in_turn_by_name};
use crate::report::{Goal, Report, Unit};
use crate::scene::Scene;
use serde_json::json;
use sms_core::Sms;
use sms_core::query::Query;
use std::hint::black_box;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let programs = Programs::ready()?;
    report.section("Rows into Python");
    programs.note_missing(report);
    let count = effort.certificates;
    let scene = Scene::with_assigned(count)?;
    let list = programs.file("nothing", [])?;
    let Some(python) = programs.start("store", |language| Ok(vec![scene.copy(language)?, list.clone()]))?.python else {
        return Ok(());
    };
    let sms = scene.system("rust")?;
    let asked = |work: &'static str| -> Window<'_> {
        let python = &python;
        Box::new(move || Ok(python.work(work, 1, count)?.on_processor * 1_000.0))
    };
    let mut sides: Vec<(_, Window<'_>)> = vec![
        ("Rust", Box::new(|| Ok(busy_seconds(|| pages(&sms, &scene))? * 1_000.0))),
        ("Python", asked("rows")),
        ("`json.loads` of the same text", asked("loads")),
    ];
    if programs.has_pandas() {
        sides.push(("DataFrame", asked("frame")));
    }
    let figures = Figures::new(Unit::Milliseconds, in_turn_by_name(effort.windows, sides)?);
    let figures = figures.and("objects", |samples| Some(samples.get("Python")?.minus(samples.get("Rust")?)));

    figures.line(report, &format!("{count} rows of `search_cos` as dicts"), ["Python", "Rust"], None);
    figures.line(
        report,
        "of that, what Python adds",
        ["objects", "`json.loads` of the same text"],
        Some(Goal::AtMost(1.0)),
    );
    figures.line(report, "the same rows as a DataFrame", ["DataFrame", "Python"], None);
    report.note("A thousand rows in a page, the most that one query gives. Rust makes JSON values of them, Python objects of those.");
    if !programs.has_pandas() {
        report.note("The line of the DataFrame is left out: the Python has no pandas.");
    }
    Ok(())
}

/// Every page of the licence, of all of which as many rows must come as there are certificates.
fn pages(sms: &Sms, scene: &Scene) -> Outcome<()> {
    let mut count = 0;
    let mut query = json!({ "query": "search_cos", "limit": 1_000 });
    loop {
        let page = black_box(sms.query(&scene.licence, &Query::from_value(query.clone())?)?);
        count += page.get("rows").and_then(|rows| rows.as_array()).map_or(0, Vec::len);
        match (page.get("next"), query.as_object_mut()) {
            (Some(next), Some(query)) if next.is_string() => query.insert("after".to_owned(), next.clone()),
            _ if count == scene.drafts.len() => return Ok(()),
            _ => return Err(format!("there are {count} rows").into()),
        };
    }
}
