//! One decision, asked with all there is to say.

use super::figures::Figures;
use super::programs::Programs;
use super::server::Server;
use crate::decision::{decide, explain, mixed_questions, nanoseconds};
use crate::harness::{Effort, Outcome, Sample, Window, in_turn_by_name};
use crate::report::{Goal, Report, Unit};
use sms_core::access::{AccessRequest, AccessTable};
use sms_core::licence::Route;

/// How much longer Python is expected to take.
const SLOWER: usize = 10;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let programs = Programs::ready()?;
    let (table, questions) = (AccessTable::DEFAULT, mixed_questions());
    let file = programs.file("questions", questions.iter().map(line))?;
    let servers = programs.start("decide", |_| Ok(vec![file.clone()]))?;
    let allowed = questions.iter().filter(|question| table.allows(question)).count();
    let reasons = questions.iter().map(|question| table.decide(question).reasons().count()).sum();
    let (all, passes) = (questions.len(), effort.passes);

    let mut sides = vec![
        ("Rust", nanoseconds(passes, &questions, |question| decide(&table, question))),
        ("Rust, every reason read", nanoseconds(passes, &questions, |question| explain(&table, question))),
    ];
    if let Some(c) = &servers.c {
        sides.push(("C", window(c, "decide", passes, [all, allowed])));
        sides.push(("C, every reason read", window(c, "explain", passes, [all, reasons])));
    }
    if let Some(python) = &servers.python {
        let passes = passes / SLOWER;
        sides.push(("Python", window(python, "decide", passes, [all, allowed])));
        sides.push(("Python, every reason read", window(python, "explain", passes, [all, reasons])));
        sides.push(("Python, usual", window(python, "usual", passes, [all, all])));
        sides.push((PEER, window(python, "peer", passes, [all, all])));
    }
    let samples = in_turn_by_name(effort.windows, sides)?;
    let figures = Figures::new(Unit::Nanoseconds, samples).and("limit", |_| Some(Sample::one(1_000.0)));

    report.section("One decision from C and from Python");
    programs.note_missing(report);
    let most = |ratio| Some(Goal::AtMost(ratio));
    figures.line(report, "`sms_decide` from C", ["C", "Rust"], most(3.0));
    let read = ["C, every reason read", "Rust, every reason read"];
    figures.line(report, "the same, and the texts of every reason read", read, None);
    let work = "`sms.decide` from Python, with all nine arguments";
    figures.line(report, work, ["Python", "limit"], most(1.0));
    figures.line(report, work, ["Python", PEER], None);
    figures.line(report, "the same, with five arguments", ["Python, usual", "limit"], most(1.0));
    figures.line(report, "with all, and every reason read", ["Python, every reason read", "Python"], None);
    report.note(
        "Nanoseconds of processor, with the loop around the call. All ask the same requests, half of them refused.",
    );
    Ok(())
}

/// A native type of Python that takes as many arguments in the same way: one by place, eight by name.
const PEER: &str = "`datetime` with as many";

/// Nanoseconds of processor of one piece of work of a program, in passes over all questions, of each of which so much must come.
fn window<'a>(server: &'a Server, work: &'a str, passes: usize, [all, made]: [usize; 2]) -> Window<'a> {
    let passes = passes.max(1);
    Box::new(move || {
        let took = server.work(work, passes, passes * made)?;
        Ok(took.on_processor * 1e9 / (passes * all) as f64)
    })
}

/// A question as a line of words.
fn line(question: &AccessRequest) -> String {
    let routes = Route::ALL.iter().filter(|route| question.routes.contains(**route));
    let routes: Vec<_> = routes.map(|route| route.name()).collect();
    format!(
        "{} {} {} {} {} {} {} {} {}",
        question.function,
        question.level,
        question.user_status,
        question.licence_status,
        question.rating,
        routes.join(","),
        u8::from(question.owner),
        u8::from(question.window_open),
        question.on,
    )
}
