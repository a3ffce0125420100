//! All certificates of a store as a table in polars, beside what reads a copy of the file.

use super::figures::Figures;
use super::programs::Programs;
use super::server::Server;
use crate::harness::{Effort, Outcome, Window, in_turn_by_name};
use crate::report::{Goal, Report, Unit};
use crate::scene::Scene;

/// What `polars.read_database` reads with the SQLite of Python.
const COPY: &str = "the copy of the file, `json_extract` of what lies in JSON";
const FLAT: &str = "a file with nothing but these columns";

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let programs = Programs::ready()?;
    report.section("A table into polars");
    if !programs.has_polars() {
        report.note("Left out: there is no Python that has the package and polars.");
        return Ok(());
    }
    let count = effort.certificates * 10;
    let scene = Scene::mixed(count)?;
    let files = vec![scene.copy("table")?, scene.copy("copy")?, scene.beside("flat.db")];
    let Some(python) = programs.start_python("table", files)? else { return Ok(()) };

    let sides = vec![
        ("table", window(&python, "table", count)),
        (COPY, window(&python, "copy", count)),
        (FLAT, window(&python, "flat", count)),
    ];
    let figures = Figures::new(Unit::Milliseconds, in_turn_by_name(effort.windows, sides)?);
    let work = format!("`polars.DataFrame(system.table(\"certificates\"))`, {count} rows");
    figures.line(report, &work, ["table", COPY], Some(Goal::AtMost(1.0)));
    figures.line(report, &work, ["table", FLAT], Some(Goal::AtMost(1.0)));
    report.note("Milliseconds from the call to the frame. The others are read by `polars.read_database` with the module `sqlite3`; of the columns that \
         follow from several, such as the last day to apply, the copy has none.");
    Ok(())
}

/// Milliseconds in which a program reads all rows once.
fn window<'a>(server: &'a Server, work: &'a str, count: usize) -> Window<'a> {
    Box::new(move || Ok(server.work(work, 1, count)?.seconds * 1_000.0))
}
