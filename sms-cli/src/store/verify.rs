//! `sms verify`.

use super::open;
use crate::desk::Desk;
use crate::failure::{Failure, Verdict};
use crate::plain::shown;
use crate::source;
use crate::task::Task;
use serde_json::{Value, to_value};
use sms_core::document::{parse, typed};
use sms_core::journal::{Anchor, Verification};
use sms_core::{ErrorCode, Sms};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Anchors of a store are a line for each licence.
const ANCHORS_LIMIT: u64 = 64 << 20;

const EXIT_CODES: &str = "\
Exit codes:
  0  the store is whole, and holds every entry that was noted
  1  it is damaged, or another than it was
  2  the command line itself is wrong
  3  the store could not be opened, or the anchors not be read

SQLite may write files beside the store, whose names end with -wal and -shm.
They belong to the store: leave them there.

With --json the answer is one document: licences, entries, records, damages,
and in `heads` where every journal stands. Keep that elsewhere: given with
--anchors later, it shows whether the store was rewritten since.";

/// Verifies a store: every journal, and every record that follows from it
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Verify {
    /// The store, which is only read
    store: PathBuf,
    /// What was noted of it: an earlier answer with --json, or its `heads`
    #[arg(long, value_name = "FILE.json")]
    anchors: Option<PathBuf>,
}

impl Task for Verify {
    const PATH: [&'static str; 2] = ["", "verify"];

    fn run(self, desk: &mut Desk<'_>) -> Result<Verdict, Failure> {
        let anchors = match &self.anchors {
            Some(path) => noted(desk, path)?,
            None => Vec::new(),
        };
        let host = open(&self.store).map_err(damaged)?;
        let found = host.sms().verify_against(&anchors).map_err(|error| Failure::from(error).of(&shown(&self.store)));
        let found = found.map_err(damaged)?;
        desk.answer(|| document(&found, host.sms()), |desk| show(desk, &self.store, &found))?;
        Ok(Verdict::of(found.is_whole()))
    }
}

/// A store so damaged that it cannot be opened was looked at all the same.
fn damaged(failure: Failure) -> Failure {
    let is_damaged = failure.code == Some(ErrorCode::StoreDamaged);
    if is_damaged { Failure { exit_code: Verdict::Bad.exit_code(), ..failure } } else { failure }
}

fn noted(desk: &mut Desk<'_>, path: &Path) -> Result<Vec<Anchor>, Failure> {
    let mut text = String::new();
    source::read(desk, path, |source| source.take(ANCHORS_LIMIT).read_to_string(&mut text).map(drop))?
        .map_err(|_| Failure::new("it is not text in UTF-8"))
        .and_then(|()| {
            let mut document = parse(&text)?;
            let heads = document.get_mut("heads").map(Value::take);
            Ok(typed(heads.unwrap_or(document), ErrorCode::DocumentSyntax)?)
        })
        .map_err(|failure| failure.of(&shown(path)))
}

fn document(found: &Verification, sms: &Sms) -> Value {
    let mut document = to_value(found).unwrap_or_default();
    if let Some(fields) = document.as_object_mut() {
        // A head that cannot be read is among the damages.
        let heads = sms.heads().ok().and_then(|heads| to_value(&heads).ok());
        fields.insert("heads".to_owned(), heads.unwrap_or_default());
    }
    document
}

fn show(desk: &mut Desk<'_>, path: &Path, found: &Verification) -> io::Result<()> {
    let Verification { licences, entries, records, .. } = found;
    let verdict = match found.damages.len() {
        0 => "whole".to_owned(),
        count => format!("not whole, damages: {count}"),
    };
    let name = shown(path);
    desk.line(&format!("{name}: {verdict}; licences {licences}, entries {entries}, records {records}"))?;
    let mut listing = desk.listing(&["licence", "entry", "record", "code", "message"]);
    for damage in &found.damages {
        let entry = damage.sequence.map(|sequence| sequence.to_string()).unwrap_or_default();
        let record = damage.record.as_deref().unwrap_or_default();
        listing.row([damage.licence.as_str(), &entry, record, damage.code.id(), &damage.message]);
    }
    desk.show("What is not whole:", &listing)
}
