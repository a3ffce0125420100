//! `sms register check`.

use crate::desk::Desk;
use crate::failure::{Failure, Verdict};
use crate::plain::shown;
use crate::source;
use crate::task::Task;
use serde_json::to_value;
use sms_formats::register::{Figures, Register, route_of};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

const EXIT_CODES: &str = "\
Exit codes:
  0  it is a register, and every row was read
  1  it is none; the line and the reason are told
  2  the command line itself is wrong
  3  the file could not be read

With --json the answer is the figures as one document.";

/// Reads a register of sponsors strictly, and shows its figures
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Check {
    /// The register as CSV; `-` is the standard input
    file: PathBuf,
}

impl Task for Check {
    const PATH: [&'static str; 2] = ["register", "check"];

    fn run(self, desk: &mut Desk<'_>) -> Result<Verdict, Failure> {
        let register = match source::read(desk, &self.file, |source| Register::read_from(source))? {
            Ok(register) => register,
            Err(error) => return Err(Failure { exit_code: 1, ..Failure::from(error).of(&shown(&self.file)) }),
        };
        let figures = register.figures();
        let document = || to_value(&figures).unwrap_or_default();
        desk.answer(document, |desk| show(desk, &self.file, &register, &figures))?;
        Ok(Verdict::Good)
    }
}

fn show(desk: &mut Desk<'_>, path: &Path, register: &Register, figures: &Figures) -> io::Result<()> {
    desk.line(&format!(
        "{}: rows {}, organisations {}, exact duplicates {}, blank counties {}",
        shown(path),
        figures.rows,
        figures.organisations,
        figures.exact_duplicates,
        figures.blank_counties
    ))?;
    let unknown = register.rows().filter(|row| row.type_and_rating().licence_type().is_none());
    let unknown: BTreeSet<&str> = unknown.map(|row| row.type_and_rating_text()).collect();
    texts(desk, "Type & Rating", &figures.ratings, |text| !unknown.contains(text))?;
    texts(desk, "Route", &figures.routes, |text| route_of(text).is_some())
}

/// The texts of a column with their rows; what the library does not know is marked.
fn texts(
    desk: &mut Desk<'_>,
    column: &str,
    counts: &BTreeMap<String, usize>,
    is_known: impl Fn(&str) -> bool,
) -> io::Result<()> {
    let mut listing = desk.listing(&["text", "rows", "known"]);
    for (text, rows) in counts {
        listing.row([text.as_str(), &rows.to_string(), if is_known(text) { "yes" } else { "no" }]);
    }
    desk.show(&format!("{column}:"), &listing)
}
