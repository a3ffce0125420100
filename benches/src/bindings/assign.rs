//! One durable assignment, as a document: the same path from three languages, each on a file of its own.

use super::figures::Figures;
use super::programs::Programs;
use super::server::Server;
use crate::assign::whole;
use crate::harness::{Effort, Outcome, Sample, WINDOW, Window, durable_rate, in_turn_by_name};
use crate::machine::{folder, folder_in_memory};
use crate::report::{Goal, Report, Unit};
use crate::scene::{Scene, system};
use sms_core::{Command, Session, document};
use sms_store::SqliteStore;
use std::collections::BTreeMap;
use std::hint::black_box;
use tempfile::TempDir;

/// Assignments that a program is asked for at once, so that its window ends in time.
const AT_ONCE: usize = 25;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let programs = Programs::ready()?;
    let scene = Scene::with_drafts(effort.in_all(effort.durable))?;
    let (on_disk, _) = measure(effort, &scene, &programs, &folder()?)?;
    report.section("One durable assignment from C and from Python");
    programs.note_missing(report);
    on_disk.line(report, "`sms_session_execute` of `assign_cos` from C", ["C", "Rust"], Some(Goal::AtLeast(0.9)));
    on_disk.line(report, "`Session.assign_cos` from Python", ["Python", "Rust"], Some(Goal::AtLeast(0.9)));
    if let Some(folder) = folder_in_memory()? {
        let (_, spent) = measure(effort, &scene, &programs, &folder)?;
        spent.line(report, "processor for each where a sync costs nothing, from C", ["C", "Rust"], None);
        spent.line(report, "processor for each where a sync costs nothing, from Python", ["Python", "Rust"], None);
    }
    report.note("Rust goes the same way: a command read from JSON text, its outcome written as canonical JSON.");
    Ok(())
}

/// All languages in turn, each in a file of its own in a folder: assignments a second, and microseconds of processor of each.
fn measure(effort: &Effort, scene: &Scene, programs: &Programs, folder: &TempDir) -> Outcome<(Figures, Figures)> {
    let files = |language: &str| scene.copy_to(folder.path(), language);
    let sms = system(SqliteStore::open_file(files("rust")?)?);
    let sessions = scene.sessions(&sms)?;
    let mut drafts = scene.drafts.iter().zip(sessions.iter().cycle());
    let list = programs.file("drafts", (0..scene.drafts.len()).filter_map(|place| scene.owned(place)))?;
    let servers = programs.start("store", |language| Ok(vec![files(language)?, list.clone()]))?;

    let [mut rust_spent, mut c_spent, mut python_spent] = [const { Vec::new() }; 3];
    let rust: Window<'_> = Box::new(|| {
        durable_rate(effort.durable, &mut rust_spent, || {
            let (draft, session) = drafts.next().ok_or("there is no draft left")?;
            assign(session, draft.as_str())
        })
    });
    let mut sides = vec![("Rust", rust)];
    sides.extend(servers.c.as_ref().map(|server| ("C", window(server, effort.durable, &mut c_spent))));
    sides.extend(servers.python.as_ref().map(|server| ("Python", window(server, effort.durable, &mut python_spent))));
    let rates = Figures::new(Unit::PerSecond, in_turn_by_name(effort.windows, sides)?);
    let spent = [("Rust", rust_spent), ("C", c_spent), ("Python", python_spent)];
    let spent: BTreeMap<_, _> = spent
        .into_iter()
        .filter(|(_, spent)| !spent.is_empty())
        .map(|(name, spent)| (name, Sample::new(spent)))
        .collect();

    drop(servers);
    whole(&sms)?;
    for language in ["c", "python"] {
        let file = folder.path().join(format!("{language}.db"));
        if file.exists() {
            whole(&system(SqliteStore::open_file(file)?))?;
        }
    }
    Ok((rates, Figures::new(Unit::Microseconds, spent)))
}

/// What a program does, done here.
fn assign(session: &Session, draft: &str) -> Outcome<()> {
    let text = format!(r#"{{"command":"assign_cos","certificate":"{draft}","terms_accepted":true}}"#);
    let outcome = session.execute(Command::from_json(&text)?)?;
    black_box(document::canonical(&serde_json::to_value(&outcome)?));
    Ok(())
}

/// How many a second a program assigns, of at most so many in a window.
fn window<'a>(server: &'a Server, most: usize, spent: &'a mut Vec<f64>) -> Window<'a> {
    Box::new(move || {
        let (mut count, mut seconds, mut on_processor) = (0, 0.0, 0.0);
        while count < most && seconds < WINDOW.as_secs_f64() {
            let took = server.work("assign", AT_ONCE, AT_ONCE)?;
            count += AT_ONCE;
            seconds += took.seconds;
            on_processor += took.on_processor;
        }
        spent.push(on_processor * 1e6 / count as f64);
        Ok(count as f64 / seconds)
    })
}
