//! Eight callers on one allocation, beside one caller, beside the bare statements of one, and beside eight plain connections that get in
//! each other's way.

use crate::assign::steps;
use crate::assign::whole;
use crate::bare::{Hand, Raw, Step, connect};
use crate::harness::{Effort, Outcome, Sample, WINDOW, Window, durable_rate, in_turn, on_processor};
use crate::report::{Goal, Line, Report, Unit};
use crate::scene::{Scene, USERS};
use sms_core::{Command, Session};
use std::path::Path;
use std::sync::Barrier;
use std::time::{Duration, Instant};

/// How long a plain connection waits for its turn before it gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// The longest wait of a call that is wanted, in milliseconds.
const LONGEST: f64 = 50.0;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    // Together they get through more than one alone.
    let in_window = effort.durable * 2;
    let scene = Scene::with_drafts(effort.in_all(in_window))?;
    let steps = steps(&scene, effort.in_all(effort.durable))?;

    let one = scene.system("one")?;
    let one_session = scene.sessions(&one)?;
    let mut one_by_one = scene.assigns().into_iter().zip(one_session.iter().cycle());
    let eight = scene.system("eight")?;
    let sessions = scene.sessions(&eight)?;
    let commands = scene.assigns();
    let mut shares = commands.chunks(in_window);
    let bare_connection = connect(&scene.copy("bare")?, Duration::ZERO)?;
    let mut hand = Hand::new(&bare_connection)?;
    let mut bare_steps = steps.iter();
    let plain_file = scene.copy("plain")?;
    let mut plain_shares = steps.chunks(effort.durable);
    let raw_connection = connect(&plain_file.with_file_name("raw.db"), Duration::ZERO)?;
    let mut raw = Raw::new(&raw_connection)?;
    let (mut waits, mut plain_waits) = (Vec::new(), Vec::new());
    let (mut spent, mut bare_spent) = (Vec::new(), Vec::new());

    let alone: Window<'_> = Box::new(|| {
        durable_rate(in_window, &mut Vec::new(), || {
            let (command, session) = one_by_one.next().ok_or("there is no draft left")?;
            Ok(session.execute(command).map(drop)?)
        })
    });
    let together: Window<'_> = Box::new(|| {
        let share = shares.next().unwrap_or_default();
        let done = at_once(|caller| {
            sessions.get(caller).map_or_else(|| Ok(Vec::new()), |session| assigned(session, caller, share))
        })?;
        spent.extend(done.spent());
        waits.extend(done.waits.into_iter().flatten());
        Ok(done.rate)
    });
    let bare: Window<'_> = Box::new(|| {
        durable_rate(effort.durable, &mut bare_spent, || hand.write(bare_steps.next().ok_or("there is no step left")?))
    });
    let plain: Window<'_> = Box::new(|| {
        let share = plain_shares.next().unwrap_or_default();
        let done = at_once(|caller| written(&plain_file, caller, share))?;
        plain_waits.extend(done.waits.into_iter().flatten());
        Ok(done.rate)
    });
    let ruler: Window<'_> = Box::new(|| durable_rate(in_window, &mut Vec::new(), || raw.write()));
    let [alone, together, bare, plain, ruler] = in_turn(effort.windows, [alone, together, bare, plain, ruler])?;

    report.section("Eight callers on one allocation");
    let line =
        |peer: &str, sample| Line::new("`assign_cos`, 8 callers", Unit::PerSecond, &together).beside(peer, sample);
    report.line(line("bare statements of 1 caller", &bare).goal(Goal::AtLeast(3.0)));
    report.line(line("1 caller", &alone));
    report.line(line("8 plain connections", &plain));
    report.line(line("raw commit", &ruler));
    let (spent, bare_spent) = (Sample::new(spent), Sample::new(bare_spent));
    if spent.len() > 0 {
        let line = Line::new("processor for each certificate", Unit::Microseconds, &spent);
        report.line(line.beside("bare statements of 1 caller", &bare_spent).goal(Goal::AtMost(1.5)));
    }
    let (waits, plain_waits) = (Sample::new(waits), Sample::new(plain_waits));
    let wait = |work, waited| Line::new(work, Unit::Milliseconds, &Sample::one(waited));
    let longest = Sample::one(LONGEST);
    report.line(wait("the longest wait of a call", waits.most()).beside("limit", &longest).goal(Goal::AtMost(1.0)));
    report.line(wait("the same of 8 plain connections", plain_waits.most()).beside("limit", &longest));
    report.note(format!("Ours waited {}.", quantiles(&waits)));
    report.note(format!("The plain connections waited {}.", quantiles(&plain_waits)));
    whole(&one)?;
    whole(&eight)
}

/// What eight callers did at once.
#[derive(Debug)]
pub(crate) struct Done {
    /// Operations a second of all.
    pub(crate) rate: f64,
    /// How long each operation of each caller took, in milliseconds.
    pub(crate) waits: Vec<Vec<f64>>,
    /// Microseconds of processor of all, where the system tells.
    processor: Option<f64>,
}

impl Done {
    /// Microseconds of processor for each operation.
    pub(crate) fn spent(&self) -> Option<f64> {
        let count: usize = self.waits.iter().map(Vec::len).sum();
        Some(self.processor? / count as f64)
    }
}

/// Runs eight callers at once.
pub(crate) fn at_once(work: impl Fn(usize) -> Outcome<Vec<f64>> + Sync) -> Outcome<Done> {
    let ready = Barrier::new(USERS + 1);
    let (ready, work) = (&ready, &work);
    std::thread::scope(|scope| {
        let callers: Vec<_> = (0..USERS)
            .map(|caller| {
                scope.spawn(move || -> Outcome<_> {
                    ready.wait();
                    let before = on_processor();
                    let waits = work(caller)?;
                    Ok((waits, on_processor().zip(before).map(|(after, before)| after - before)))
                })
            })
            .collect();
        ready.wait();
        let begun = Instant::now();
        let (mut waits, mut processor) = (Vec::new(), Some(0.0));
        for caller in callers {
            let (waited, spent): (Vec<f64>, Option<f64>) = caller.join().map_err(|_| "a caller panicked")??;
            processor = processor.zip(spent).map(|(all, one)| all + one);
            waits.push(waited);
        }
        let count: usize = waits.iter().map(Vec::len).sum();
        Ok(Done { rate: count as f64 / begun.elapsed().as_secs_f64(), waits, processor })
    })
}

/// A caller assigns the drafts of its own user.
fn assigned(session: &Session, caller: usize, share: &[Command]) -> Outcome<Vec<f64>> {
    waits(share.iter().skip(caller).step_by(USERS), |command| Ok(session.execute(command.clone()).map(drop)?))
}

/// A caller with a connection of its own writes its share.
fn written(file: &Path, caller: usize, share: &[Step]) -> Outcome<Vec<f64>> {
    let connection = connect(file, PATIENCE)?;
    let mut hand = Hand::new(&connection)?;
    waits(share.iter().skip(caller).step_by(USERS), |step| hand.write(step))
}

/// How long each piece of work took in milliseconds, until the window ends.
pub(crate) fn waits<T>(share: impl Iterator<Item = T>, mut work: impl FnMut(T) -> Outcome<()>) -> Outcome<Vec<f64>> {
    let (end, mut waits) = (Instant::now() + WINDOW, Vec::new());
    for piece in share {
        let begun = Instant::now();
        if begun >= end {
            break;
        }
        work(piece)?;
        waits.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(waits)
}

pub(crate) fn quantiles(waits: &Sample) -> String {
    let at = |part| waits.quantile(part);
    format!("p50 {:.3} ms, p99 {:.3} ms, at most {:.1} ms", at(0.5), at(0.99), waits.most())
}
