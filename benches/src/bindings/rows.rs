//! All certificates of a licence as rows in Python.

use super::figures::Figures;
use super::programs::Programs;
use super::server::Server;
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
    let sms = scene.system("rust")?;
    let list = programs.file("a_user", scene.owned(0))?;
    let servers = programs.start("store", |language| Ok(vec![scene.copy(language)?, list.clone()]))?;

    let rust: Window<'_> = Box::new(|| Ok(busy_seconds(|| pages(&sms, &scene))? * 1_000.0));
    let mut sides = vec![("Rust, as values", rust)];
    if let Some(c) = &servers.c {
        sides.push(("C, as text", window(c, "rows", count)));
    }
    if let Some(python) = &servers.python {
        sides.push(("Python", window(python, "rows", count)));
        sides.push(("loads", window(python, "loads", count)));
        if programs.has_pandas() {
            sides.push(("DataFrame", window(python, "frame", count)));
        }
    }
    let figures = Figures::new(Unit::Milliseconds, in_turn_by_name(effort.windows, sides)?);
    let figures = figures.and(THROUGH_TEXT, |samples| Some(samples.get("C, as text")?.plus(samples.get("loads")?)));

    let work = format!("{count} rows of `search_cos` as dicts");
    figures.line(report, &work, ["Python", THROUGH_TEXT], Some(Goal::AtMost(1.0)));
    figures.line(report, &work, ["Python", "Rust, as values"], None);
    figures.line(report, "the same as a DataFrame", ["DataFrame", "Python"], None);
    report.note("Milliseconds of processor; a thousand rows in a page, the most that one query gives.");
    if programs.python().is_some() && !programs.has_pandas() {
        report.note("The line of the DataFrame is left out: that Python has no pandas.");
    }
    Ok(())
}

/// The way that a program without a binding would go.
const THROUGH_TEXT: &str = "C, as text, and `json.loads`";

/// Milliseconds of processor in which a program reads all rows once.
fn window<'a>(server: &'a Server, work: &'a str, count: usize) -> Window<'a> {
    Box::new(move || Ok(server.work(work, 1, count)?.on_processor * 1_000.0))
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
