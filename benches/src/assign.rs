//! One durable assignment, one caller: the whole path, beside bare statements and a raw commit.

use crate::bare::{Hand, Raw, Step, connect};
use crate::harness::{Effort, Outcome, Sample, Window, durable_rate, in_turn};
use crate::machine::{folder, folder_in_memory};
use crate::report::{Goal, Line, Report, Unit};
use crate::scene::{Scene, system};
use sms_core::Sms;
use sms_store::SqliteStore;
use std::time::Duration;
use tempfile::TempDir;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let count = effort.in_all(effort.durable);
    let scene = Scene::with_drafts(count)?;
    let steps = steps(&scene, count)?;
    let on_disk = measure(effort, &scene, &steps, &folder()?)?;

    report.section("One durable assignment, one caller");
    let line = |work, ours| Line::new(work, Unit::PerSecond, ours);
    let ours = || line("`assign_cos`", &on_disk.ours);
    report.line(ours().beside("bare statements", &on_disk.bare).goal(Goal::AtLeast(0.85)));
    report.line(ours().beside("raw commit", &on_disk.raw).goal(Goal::AtLeast(0.5)));
    report.line(line("bare statements", &on_disk.bare).beside("raw commit", &on_disk.raw));
    processor(&on_disk, report);
    if let Some(folder) = folder_in_memory()? {
        let in_memory = measure(effort, &scene, &steps, &folder)?;
        let work = "the same where a sync costs nothing";
        report.line(line(work, &in_memory.ours).beside("bare statements", &in_memory.bare));
        processor(&in_memory, report);
        report.note("Where a sync costs nothing the ratio is the least that a disk of any speed can give.");
    }
    if let Some(step) = steps.first() {
        report.note(format!("One assignment writes: {}.", step.describe()));
    }
    report.note(format!("A Level 2 user's session assigns a draft of its own, among {count} certificates."));
    Ok(())
}

/// What one volume gave.
struct Measured {
    ours: Sample,
    bare: Sample,
    raw: Sample,
    /// Microseconds of processor of each operation of ours and of bare statements.
    spent: (Sample, Sample),
}

/// Ours, bare statements and raw commits in turn, each in a file of its own in a folder.
fn measure(effort: &Effort, scene: &Scene, steps: &[Step], folder: &TempDir) -> Outcome<Measured> {
    let sms = scene.system_in(folder.path(), "ours")?;
    let sessions = scene.sessions(&sms)?;
    let mut commands = scene.assigns().into_iter().zip(sessions.iter().cycle());
    let bare_file = scene.copy_to(folder.path(), "bare")?;
    let bare_connection = connect(&bare_file, Duration::ZERO)?;
    let mut hand = Hand::new(&bare_connection)?;
    let mut next = steps.iter();
    let raw_connection = connect(&folder.path().join("raw.db"), Duration::ZERO)?;
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
    let [ours, bare, raw] = in_turn(effort.windows, [ours, bare, ruler])?;

    drop(hand);
    drop(bare_connection);
    whole(&sms)?;
    whole(&system(SqliteStore::open_file(bare_file)?))?;
    Ok(Measured { ours, bare, raw, spent: (Sample::new(spent), Sample::new(bare_spent)) })
}

fn processor(measured: &Measured, report: &mut Report) {
    let (spent, bare_spent) = &measured.spent;
    if spent.len() > 0 {
        let line = Line::new("processor for each certificate", Unit::Microseconds, spent);
        report.line(line.beside("bare statements", bare_spent));
    }
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
