//! A Bulk Data Transfer file read, checked and explained from Python.

use super::figures::Figures;
use super::programs::Programs;
use crate::harness::{Effort, Outcome, Window, busy_seconds, in_turn_by_name};
use crate::machine::folder;
use crate::report::{Report, Unit};
use crate::transfer::write;
use chrono::NaiveDate;
use sms_core::policy::Policy;
use sms_formats::bdt;
use std::fs::File;
use std::path::Path;

const COUNT: usize = 10_000;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let (programs, folder) = (Programs::ready()?, folder()?);
    let file = folder.path().join("upload.xml");
    write(COUNT, &file)?;
    let policy = Policy::default();
    let python = programs.start_python("transfer", vec![file.clone()])?;

    let rust: Window<'_> = Box::new(|| Ok(COUNT as f64 / busy_seconds(|| judge(&file, &policy))?));
    let mut sides = vec![("Rust", rust)];
    for (name, work) in [("Python", "check"), ("Python, record by record", "records")] {
        let Some(server) = &python else { continue };
        sides.push((name, Box::new(move || Ok(COUNT as f64 / server.work(work, 1, COUNT)?.on_processor))));
    }
    let figures = Figures::new(Unit::PerSecond, in_turn_by_name(effort.windows.min(5), sides)?);

    report.section("A file of the Bulk Data Transfer, from Python");
    programs.note_missing(report);
    figures.line(report, "`sms.bdt.check`", ["Python", "Rust"], None);
    figures.line(report, "`sms.bdt.records`", ["Python, record by record", "Rust"], None);
    report
        .note(format!("CAS in a second of processor, of a file of {COUNT}. Rust and `check` look at the rules, too."));
    Ok(())
}

fn judge(file: &Path, policy: &Policy) -> Outcome<()> {
    let on = NaiveDate::from_ymd_opt(2026, 4, 6).ok_or("no such day")?;
    let checked = bdt::check_upload(File::open(file)?, policy, on);
    if checked.checked.valid { Ok(()) } else { Err("the file is not valid".into()) }
}
