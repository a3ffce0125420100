//! `sms bdt from-table`.

use super::mapped::Mapped;
use super::{Shown, message};
use crate::desk::Desk;
use crate::failure::{Failure, Verdict};
use crate::place;
use crate::plain::shown;
use crate::source;
use crate::task::Task;
use serde_json::to_value;
use sms_formats::bdt::{FromTable as Made, Mapping, Refused, Table};
use std::io::{self, Read};
use std::path::PathBuf;

/// A byte more than a table may have is enough to see that it has too many.
const BYTES: u64 = (256 << 20) + 1;

const EXIT_CODES: &str = "\
The first row has the names of the columns: a field (family_name), its title
(\"Family name\"), an element (FamilyName), or what the mapping says. An option
counts more than what the mapping says.

Where a row is rejected, nothing is written, unless --accepted-only is given.
A file that is there already stays as it is, unless --force is given. The file
appears when it is whole.

Exit codes:
  0  every row is in the file
  1  rows were rejected, or the table cannot be a file; with --accepted-only
     too, though the file of the other rows is written
  2  the command line itself is wrong
  3  the table could not be read, or the file not be written

With --json the answer is one document: record_count, rows, rejections,
ignored, and in `written` the name of the file, or null.";

/// Makes a file from a spreadsheet (XLSX) or CSV
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct FromTable {
    /// The table; `-` is the standard input
    file: PathBuf,
    /// The file to be written; where none is named the table is only looked at
    #[arg(long, value_name = "FILE.xml")]
    to: Option<PathBuf>,
    /// Writes the file of the rows that are right, whatever the others are
    #[arg(long)]
    accepted_only: bool,
    /// Replaces a file that is there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    mapped: Mapped,
    #[command(flatten)]
    shown: Shown,
}

impl Task for FromTable {
    const PATH: [&'static str; 2] = ["bdt", "from-table"];

    fn run(self, desk: &mut Desk<'_>) -> Result<Verdict, Failure> {
        self.to.as_deref().map_or(Ok(()), |to| place::free(to, self.force))?;
        let mapping = self.mapped.mapping(desk)?;
        let table = match source::read(desk, &self.file, |source| table(source, &mapping))? {
            Ok(table) => table,
            // What is no table was looked at, and is not right.
            Err(refused) => return Err(Failure { exit_code: 1, ..Failure::from(refused).of(&shown(&self.file)) }),
        };
        let made = table.map(&mapping);
        let is_right = made.rejections.is_empty() && made.file.is_some();
        let to = self.to.as_deref().filter(|_| is_right || self.accepted_only);
        let written = match (to, &made.file) {
            (Some(to), Some(file)) => {
                place::write(to, &file.to_bytes()?, self.force)?;
                Some(to)
            }
            _ => None,
        };
        let document = || {
            let mut document = to_value(&made).unwrap_or_default();
            if let Some(fields) = document.as_object_mut() {
                fields.insert("written".to_owned(), written.map(|to| to.to_string_lossy().into_owned()).into());
            }
            document
        };
        let written_to = written.map(shown);
        desk.answer(document, |desk| show(desk, &made, &self.shown, written_to.as_deref()))?;
        Ok(Verdict::of(is_right))
    }
}

fn table(source: &mut dyn Read, mapping: &Mapping) -> Result<Table, Refused> {
    let mut bytes = Vec::new();
    // An error of the source is told by it.
    let _ = source.take(BYTES).read_to_end(&mut bytes);
    Table::read(&bytes, mapping)
}

fn show(desk: &mut Desk<'_>, made: &Made, which: &Shown, written: Option<&str>) -> io::Result<()> {
    let records = made.file.as_ref().map_or(0, |file| file.records().len());
    let rejected = made.rejections.iter().map(|rejection| rejection.row).collect::<std::collections::BTreeSet<_>>();
    let to = written.map_or_else(|| "nothing written".to_owned(), |to| format!("written to {to}"));
    desk.line(&format!("rows accepted: {records}, rejected: {}; {to}", rejected.len()))?;
    if !made.ignored.is_empty() {
        let names: Vec<_> = made.ignored.iter().map(|name| sms_core::text::spelt(name)).collect();
        desk.line(&format!("columns that hold nothing of the file: {}", names.join(", ")))?;
    }
    let mut listing = desk.listing(&["row", "column", "code", "message", "proposal"]);
    for rejection in made.rejections.iter().take(which.most()) {
        let (row, message) = (rejection.row.to_string(), message(&rejection.reason));
        let proposal = rejection.proposal.as_deref().unwrap_or_default();
        listing.row([row.as_str(), &rejection.column, rejection.reason.code.id(), &message, proposal]);
    }
    desk.show(&which.title("Rejected", made.rejections.len()), &listing)
}
