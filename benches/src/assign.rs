//! One durable assignment, one caller: the whole path, beside bare statements and a raw commit.

use crate::bare::{Hand, Raw, Step, connect};
use crate::harness::{Effort, Outcome, Sample, Window, durable_rate, in_turn};
use crate::report::{Goal, Line, Report, Unit};
use crate::scene::Scene;
use sms_core::Sms;
use std::time::Duration;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let count = effort.in_all(effort.durable);
    let scene = Scene::with_drafts(count)?;
    let steps = steps(&scene, count)?;

    let sms = scene.system("ours")?;
    let sessions = scene.sessions(&sms)?;
    let mut commands = scene.assigns().into_iter().zip(sessions.iter().cycle());
    let bare_file = scene.copy("bare")?;
    let bare_connection = connect(&bare_file, Duration::ZERO)?;
    let mut hand = Hand::new(&bare_connection)?;
    let mut next = steps.iter();
    let raw_connection = connect(&bare_file.with_file_name("raw.db"), Duration::ZERO)?;
    let mut raw = Raw::new(&raw_connection)?;

    let (mut spent, mut bare_spent) = (Vec::new(), Vec::new());
    let ours: Window<'_> = Box::new(|| {
        durable_rate(effort.durable, &mut spent, || {
            let (command, session) = commands.next().ok_or("there is no draft left")?;
            Ok(session.execute(command).map(drop)?)
        })
    });
    let bare: Window<'_> = Box::new(|| {
        durable_rate(effort.durable, &mut bare_spent, || hand.write(next.next().ok_or("there is no step left")?))
    });
    let ruler: Window<'_> = Box::new(|| durable_rate(effort.durable, &mut Vec::new(), || raw.write()));
    let [ours, bare, ruler] = in_turn(effort.windows, [ours, bare, ruler])?;

    report.section("One durable assignment, one caller");
    let line = |work, ours| Line::new(work, Unit::PerSecond, ours);
    report.line(line("`assign_cos`", &ours).beside("bare statements", &bare).goal(Goal::AtLeast(0.85)));
    report.line(line("`assign_cos`", &ours).beside("raw commit", &ruler).goal(Goal::AtLeast(0.5)));
    report.line(line("bare statements", &bare).beside("raw commit", &ruler));
    if !spent.is_empty() {
        let (spent, bare_spent) = (Sample::new(spent), Sample::new(bare_spent));
        let of_processor = Line::new("processor for each certificate", Unit::Microseconds, &spent);
        report.line(of_processor.beside("bare statements", &bare_spent));
    }
    if let Some(step) = steps.first() {
        report.note(format!("One assignment writes: {}.", step.describe()));
    }
    report.note(format!("A Level 2 user's session assigns a draft of its own, among {count} certificates."));
    drop(hand);
    drop(bare_connection);
    whole(&sms)?;
    whole(&Sms::new(sms_store::SqliteStore::open_file(bare_file)?, sms_store::SystemClock, sms_store::SystemEntropy))
}

/// What the library writes for the first drafts of a scene, one after another.
pub(crate) fn steps(scene: &Scene, count: usize) -> Outcome<Vec<Step>> {
    let (sms, commits, _folder) = scene.capturing()?;
    let sessions = scene.sessions(&sms)?;
    for (command, session) in scene.assigns().into_iter().take(count).zip(sessions.iter().cycle()) {
        session.execute(command)?;
    }
    commits.take().iter().map(Step::of).collect()
}

/// Both files must be what they claim to be: chain, replay and all.
pub(crate) fn whole(sms: &Sms) -> Outcome<()> {
    let verdict = sms.verify()?;
    if verdict.is_whole() { Ok(()) } else { Err(format!("a store is not whole: {:?}", verdict.damages).into()) }
}
