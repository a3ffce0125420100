//! `sms backup`.

use super::open;
use crate::desk::Desk;
use crate::failure::{Failure, Verdict};
use crate::plain::shown;
use crate::task::Task;
use serde_json::json;
use std::path::PathBuf;

const EXIT_CODES: &str = "\
Copy a store that may be open in no other way. A file that is there already is
never replaced.

Exit codes:
  0  the copy is whole, and on the disk
  2  the command line itself is wrong
  3  the store could not be read, or the copy not be made; then nothing is left

SQLite may write files beside the store, whose names end with -wal and -shm.
They belong to the store: leave them there.

With --json the answer is {\"store\": ..., \"copy\": ...}.";

/// Copies a store into a new file, of one moment, while others go on writing
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Backup {
    /// The store
    store: PathBuf,
    /// The file of the copy, which must not be there
    to: PathBuf,
}

impl Task for Backup {
    const PATH: [&'static str; 2] = ["", "backup"];

    fn run(self, desk: &mut Desk<'_>) -> Result<Verdict, Failure> {
        open(&self.store)?.backup(&self.to)?;
        let document = || json!({ "store": self.store.to_string_lossy(), "copy": self.to.to_string_lossy() });
        let line = format!("{}: copied to {}", shown(&self.store), shown(&self.to));
        desk.answer(document, |desk| desk.line(&line))?;
        Ok(Verdict::Good)
    }
}
