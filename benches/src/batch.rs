//! A thousand certificates in one command, beside the same rows by bare statements in one transaction.

use crate::assign::whole;
use crate::bare::{Hand, Raw, Step, connect};
use crate::harness::{Effort, Outcome, Sample, Window, durable_rate, in_turn};
use crate::report::{Goal, Line, Report, Unit};
use crate::scene::{Kinds, Scene, system};
use sms_core::Command;
use sms_store::SqliteStore;
use std::time::Duration;

const THOUSAND: usize = 1_000;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    report.section("A thousand certificates in one command");
    of(Kinds::Cos, "`assign_cos_batch`", effort, report)?;
    of(Kinds::Cas, "`assign_cas_batch`", effort, report)
}

fn of(kinds: Kinds, command: &str, effort: &Effort, report: &mut Report) -> Outcome<()> {
    let in_window = effort.batches;
    let scene = Scene::of(kinds, THOUSAND * effort.in_all(in_window))?;
    let batches: Vec<Command> =
        scene.batches(&scene.drafts).into_iter().map(|batch| batch.on(&scene.licence)).collect();
    let level_1 = scene.level_1()?;
    let (captured, commits, _folder) = scene.capturing()?;
    for batch in &batches {
        captured.execute(batch.clone(), &level_1)?;
    }
    let steps = commits.take().iter().map(Step::of).collect::<Outcome<Vec<_>>>()?;

    let sms = scene.system("ours")?;
    let mut commands = batches.into_iter();
    let bare_file = scene.copy("bare")?;
    let bare_connection = connect(&bare_file, Duration::ZERO)?;
    let mut hand = Hand::new(&bare_connection)?;
    let mut next = steps.iter();
    let raw_connection = connect(&bare_file.with_file_name("raw.db"), Duration::ZERO)?;
    let mut raw = Raw::new(&raw_connection)?;

    let (mut spent, mut bare_spent) = (Vec::new(), Vec::new());
    let ours: Window<'_> = Box::new(|| {
        durable_rate(in_window, &mut spent, || {
            let command = commands.next().ok_or("there is no draft left")?;
            Ok(sms.execute(command, &level_1).map(drop)?)
        })
    });
    let bare: Window<'_> = Box::new(|| {
        durable_rate(in_window, &mut bare_spent, || hand.write(next.next().ok_or("there is no step left")?))
    });
    let ruler: Window<'_> = Box::new(|| {
        durable_rate(in_window, &mut Vec::new(), || {
            raw_connection.execute_batch("BEGIN IMMEDIATE")?;
            (0..THOUSAND).try_for_each(|_| raw.write())?;
            Ok(raw_connection.execute_batch("COMMIT")?)
        })
    });
    let [ours, bare, ruler] =
        in_turn(effort.windows, [ours, bare, ruler])?.map(|commands| commands.times(THOUSAND as f64));

    let line = |ours| Line::new(command, Unit::PerSecond, ours);
    report.line(line(&ours).beside("bare statements", &bare).goal(Goal::AtLeast(0.6)));
    report.line(line(&ours).beside("raw rows, 1,000 in a commit", &ruler));
    if !spent.is_empty() {
        let (spent, bare_spent) = (Sample::new(spent), Sample::new(bare_spent));
        let (spent, bare_spent) = (spent.times(0.001), bare_spent.times(0.001));
        let of_processor = Line::new(format!("{command}: processor for each certificate"), Unit::Microseconds, &spent);
        report.line(of_processor.beside("bare statements", &bare_spent));
    }
    if let Some(step) = steps.first() {
        report.note(format!("One {command} writes: {}.", step.describe()));
    }
    drop(hand);
    drop(bare_connection);
    whole(&sms)?;
    whole(&system(SqliteStore::open_file(bare_file)?))
}
