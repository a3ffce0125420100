//! What a user may do with a certificate, beside a point read of it.

use super::figures::Figures;
use super::programs::Programs;
use super::server::Server;
use crate::bare::connect;
use crate::harness::{Effort, Outcome, Window, busy_seconds, in_turn_by_name};
use crate::read::{BY_KEY, point_read};
use crate::report::{Goal, Report, Unit};
use crate::scene::Scene;
use sms_core::access::Function;
use std::time::Duration;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let programs = Programs::ready()?;
    let scene = Scene::with_assigned(effort.certificates)?;
    let sms = scene.system("rust")?;
    let order = || (0..effort.reads).map(|place| place * 7_919 % effort.certificates);
    let file = programs.file("certificates", order().filter_map(|place| scene.owned(place)))?;
    let servers = programs.start("store", |language| Ok(vec![scene.copy(language)?, file.clone()]))?;

    let connection = connect(&scene.copy("bare")?, Duration::ZERO)?;
    let mut by_key = connection.prepare(BY_KEY)?;
    let sessions = scene.sessions(&sms)?;
    let asked: Vec<_> =
        order().filter_map(|place| scene.drafts.get(place).zip(sessions.get(place % sessions.len()))).collect();

    let can: Window<'_> = Box::new(|| {
        busy_rate(asked.len(), || {
            asked.iter().try_for_each(|(name, session)| {
                let decision = session.can(Function::ReportWorkerActivity, Some(*name))?;
                if decision.allowed { Ok(()) } else { Err(format!("{name} may not be reported on").into()) }
            })
        })
    });
    let point: Window<'_> = Box::new(|| {
        busy_rate(asked.len(), || {
            asked.iter().try_for_each(|(name, _)| point_read(&mut by_key, &[scene.licence.as_str(), name.as_str()]))
        })
    });
    let mut sides = vec![("Rust", can), (POINT, point)];
    let others = [("C", &servers.c), ("Python", &servers.python)];
    sides.extend(others.into_iter().filter_map(|(name, server)| Some((name, each(server.as_ref()?, asked.len())))));
    let figures = Figures::new(Unit::PerSecond, in_turn_by_name(effort.windows, sides)?);

    report.section("A question to a session, from C and from Python");
    programs.note_missing(report);
    figures.line(report, "`Session::can` on a certificate", ["Rust", POINT], None);
    figures.line(report, "`sms_session_can` from C", ["C", "Rust"], Some(Goal::AtLeast(0.9)));
    figures.line(report, "`sms_session_can` from C", ["C", POINT], None);
    figures.line(report, "`Session.can` from Python", ["Python", "Rust"], Some(Goal::AtLeast(0.8)));
    figures.line(report, "`Session.can` from Python", ["Python", POINT], None);
    report.note(format!(
        "A second is one of processor. {} assigned certificates, each asked for by the Level 2 user who owns it.",
        effort.certificates
    ));
    Ok(())
}

const POINT: &str = "point read by key";

/// How many a second of processor.
fn busy_rate(count: usize, work: impl FnOnce() -> Outcome<()>) -> Outcome<f64> {
    Ok(count as f64 / busy_seconds(work)?)
}

/// How many answers a second of processor a program has.
fn each(server: &Server, count: usize) -> Window<'_> {
    Box::new(move || Ok(count as f64 / server.work("can", count, count)?.on_processor))
}
