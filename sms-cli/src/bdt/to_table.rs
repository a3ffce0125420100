//! `sms bdt to-table`.

use crate::desk::Desk;
use crate::failure::{Failure, Verdict};
use crate::place;
use crate::plain::shown;
use crate::source;
use crate::task::Task;
use serde_json::json;
use sms_formats::bdt::BulkFile;
use std::path::PathBuf;

const EXIT_CODES: &str = "\
The names of the columns are those of the fields, so that `sms bdt from-table`
makes the same file of the table again.

Exit codes:
  0  done
  1  the file is not valid: `sms bdt check` tells everything
  2  the command line itself is wrong
  3  the file could not be read, or the table not be written

With --json the answer is one document: columns and rows; where the table is
written to a file, its name in `written`.";

/// Makes CSV of the records of a file
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct ToTable {
    /// The file; `-` is the standard input
    file: PathBuf,
    /// The table to be written; otherwise it goes to the standard output
    #[arg(long, value_name = "FILE.csv")]
    to: Option<PathBuf>,
    /// Replaces a file that is there
    #[arg(long)]
    force: bool,
}

impl Task for ToTable {
    const PATH: [&'static str; 2] = ["bdt", "to-table"];

    fn run(self, desk: &mut Desk<'_>) -> Result<Verdict, Failure> {
        self.to.as_deref().map_or(Ok(()), |to| place::free(to, self.force))?;
        let file = match source::read(desk, &self.file, |source| BulkFile::read(source))? {
            Ok(file) => file,
            Err(refused) => return Err(Failure { exit_code: 1, ..Failure::from(refused).of(&shown(&self.file)) }),
        };
        let (columns, rows) = file.to_rows();
        let Some(to) = &self.to else {
            desk.answer(|| json!({ "columns": &columns, "rows": &rows }), |desk| desk.bytes(&csv(&columns, &rows)?))?;
            return Ok(Verdict::Good);
        };
        place::write(to, &csv(&columns, &rows)?, self.force)?;
        let line = format!("rows: {}; written to {}", rows.len(), shown(to));
        desk.answer(|| json!({ "rows": rows.len(), "written": to.to_string_lossy() }), |desk| desk.line(&line))?;
        Ok(Verdict::Good)
    }
}

fn csv(columns: &[String], rows: &[Vec<Option<String>>]) -> std::io::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| cell.as_deref().unwrap_or_default()))?;
    }
    writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))
}
