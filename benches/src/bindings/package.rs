//! What is handed out: how large it is, and how long Python takes to import it.

use super::programs::Programs;
use crate::harness::{Effort, Outcome, Sample, Window, in_turn};
use crate::report::{Line, Report, Unit};
use std::path::Path;
use std::process::Command;

/// The names that the libraries have on the systems.
const LIBRARIES: &[&str] = &["libsms.so", "libsms.dylib", "sms.dll", "libsms.a", "sms_static.lib"];

/// Prints the milliseconds of processor that a statement takes.
const TIMED: &str = "\
import sys, time
begun = time.process_time()
exec(sys.argv[1])
print((time.process_time() - begun) * 1000)
";

/// Prints an import of the modules of Python itself that a statement brings.
const NEEDED: &str = "\
import sys
before = set(sys.modules)
exec(sys.argv[1])
new = [name for name in sys.modules if name not in before and name.split('.')[0] in sys.stdlib_module_names]
print('import ' + ', '.join(new) if new else 'pass')
";

/// What is measured: its name, and the statement. What is public is made when it is first named.
const STARTS: [(&str, &str); 2] = [
    ("`import sms` in a fresh process", "import sms"),
    ("the same, and the first `sms.open()`", "import sms; sms.open()"),
];

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let programs = Programs::ready()?;
    report.section("What is handed out");
    programs.note_missing(report);
    for file in LIBRARIES.iter().filter_map(|name| Some(programs.library()?.join("lib").join(name))) {
        size(report, &file);
    }
    if let Some(wheel) = programs.wheel() {
        size(report, wheel);
    }
    report.note("Each holds SQLite and everything else that it needs but the C library of the system.");
    match programs.python() {
        Some(python) => import(effort, report, python),
        None => Ok(()),
    }
}

/// The size of a file, if it is there: each system has libraries of its own.
fn size(report: &mut Report, file: &Path) {
    if let Ok(facts) = file.metadata() {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        report.line(Line::new(format!("`{name}`"), Unit::Bytes, &Sample::one(facts.len() as f64)));
    }
}

/// The package in a fresh process, and what it needs of Python itself in another.
fn import(effort: &Effort, report: &mut Report, python: &Path) -> Outcome<()> {
    for (name, statement) in STARTS {
        let needed = answer(python, NEEDED, statement)?;
        let ours: Window<'_> = Box::new(|| Ok(answer(python, TIMED, statement)?.trim().parse()?));
        let theirs: Window<'_> = Box::new(|| Ok(answer(python, TIMED, needed.trim())?.trim().parse()?));
        let [ours, theirs] = in_turn(effort.windows, [ours, theirs])?;
        let line = Line::new(name, Unit::Milliseconds, &ours);
        report.line(line.beside("the modules of Python that it needs", &theirs));
    }
    Ok(())
}

fn answer(python: &Path, script: &str, statement: &str) -> Outcome<String> {
    let output = Command::new(python).args(["-I", "-c", script, statement]).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
