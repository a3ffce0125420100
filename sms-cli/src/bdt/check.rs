//! `sms bdt check`.

use super::{PROBLEM, Shown, cells};
use crate::desk::Desk;
use crate::failure::{Failure, Verdict};
use crate::plain::shown;
use crate::source;
use crate::task::Task;
use chrono::NaiveDate;
use serde_json::{Value, json, to_value};
use sms_core::certificate::CertificateState;
use sms_core::policy::Policy;
use sms_core::time::{Clock, in_range, uk_day};
use sms_formats::bdt::{Checked, CheckedRecord, CheckedUpload, Checking, Problem, check_upload};
use sms_store::SystemClock;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

const EXIT_CODES: &str = "\
Exit codes:
  0  every file is valid, and SMS would refuse no record of it
  1  a file is not valid, or SMS would refuse a record; with --strict also
     where a record is not ready to go
  2  the command line itself is wrong
  3  a file could not be read

With --json the answer is {\"files\": [...]}, for each file its name in `file`
and the verdict, or in `error` why it could not be read. The answer has every
record and is held in memory; without --json a large file takes no more memory
than a small one.";

/// Checks files: by their schema, and each record by the rules of SMS
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Check {
    /// The files; `-` is the standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The day whose rules count, as 2026-09-28; today where it is not said
    #[arg(long, value_name = "DAY")]
    on: Option<NaiveDate>,
    /// A record that is not ready to go is not right either
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    shown: Shown,
}

impl Task for Check {
    const PATH: [&'static str; 2] = ["bdt", "check"];

    fn run(self, desk: &mut Desk<'_>) -> Result<Verdict, Failure> {
        let on = self.on.unwrap_or_else(|| uk_day(SystemClock.now()));
        if !in_range(on) {
            return Err(Failure::usage("--on: the day is too far away"));
        }
        let policy = Policy::default();
        let (mut verdict, mut documents) = (Verdict::Good, Vec::new());
        for path in &self.files {
            let of_file = if desk.is_json {
                self.answer_in_json(path, desk, &policy, on, &mut documents)
            } else {
                self.answer_in_tables(path, desk, &policy, on)
            };
            verdict = verdict.max(of_file?);
        }
        if desk.is_json {
            desk.document(&json!({ "files": documents }))?;
        }
        Ok(verdict)
    }
}

impl Check {
    /// The whole verdict on a file, for the document.
    fn answer_in_json(
        &self,
        path: &Path,
        desk: &mut Desk<'_>,
        policy: &Policy,
        on: NaiveDate,
        documents: &mut Vec<Value>,
    ) -> io::Result<Verdict> {
        match source::read(desk, path, |source| check_upload(source, policy, on)) {
            Ok(upload) => {
                documents.push(document(path, &upload));
                Ok(self.verdict(&upload.checked, upload.records.iter().collect()))
            }
            Err(failure) => {
                documents.push(json!({ "file": path.to_string_lossy(), "error": failure.to_value() }));
                Ok(unread(desk, &failure))
            }
        }
    }

    /// Shows what people see of a file; nothing else of it is kept.
    fn answer_in_tables(
        &self,
        path: &Path,
        desk: &mut Desk<'_>,
        policy: &Policy,
        on: NaiveDate,
    ) -> io::Result<Verdict> {
        match source::read(desk, path, |source| Seen::of(source, policy, on, self.shown.most())) {
            Ok(seen) => {
                self.show(path, &seen, desk)?;
                Ok(self.verdict(&seen.checked, seen.tally))
            }
            Err(failure) => Ok(unread(desk, &failure)),
        }
    }

    fn verdict(&self, checked: &Checked, tally: Tally) -> Verdict {
        let is_right = checked.valid && checked.contradictions.is_empty() && tally.refused == 0;
        Verdict::of(is_right && (tally.not_ready == 0 || !self.strict))
    }

    fn show(&self, path: &Path, seen: &Seen, desk: &mut Desk<'_>) -> io::Result<()> {
        desk.line(&format!("{}: {}", shown(path), summary(&seen.checked, seen.tally)))?;
        let told = &seen.checked;
        self.problems(desk, "The file is not valid", &told.problems, told.problem_count)?;
        let contradictions = &told.contradictions;
        self.problems(desk, "The header contradicts itself", contradictions, contradictions.len() as u64)?;
        let mut listing = desk.listing(&["record", "line", "element", "it is", "code", "message"]);
        for row in &seen.rows {
            listing.row(row.iter().map(String::as_str));
        }
        desk.show(&self.shown.title("What SMS would say of the records", seen.row_count), &listing)
    }

    fn problems(&self, desk: &mut Desk<'_>, title: &str, problems: &[Problem], count: u64) -> io::Result<()> {
        let mut listing = desk.listing(&PROBLEM);
        for problem in problems.iter().take(self.shown.most()) {
            listing.row(cells(problem).iter().map(String::as_str));
        }
        desk.show(&self.shown.title(title, usize::try_from(count).unwrap_or(usize::MAX)), &listing)
    }
}

/// What people see of a file.
struct Seen {
    checked: Checked,
    tally: Tally,
    /// What SMS would say of records that the schema lets through: the first rows.
    rows: Vec<[String; 6]>,
    /// How many rows there are in all.
    row_count: usize,
}

impl Seen {
    fn of(source: &mut dyn Read, policy: &Policy, on: NaiveDate, most: usize) -> Self {
        let mut checking = Checking::new(source);
        let (mut tally, mut rows, mut row_count) = (Tally::default(), Vec::new(), 0);
        for record in checking.by_ref().filter_map(|record| record.checked(policy, on)) {
            tally.add(&record);
            row_count += record.refusals.len() + record.warnings.len();
            rows.extend(told(&record).take(most - rows.len()));
        }
        Self { checked: checking.verdict(), tally, rows, row_count }
    }
}

/// What SMS would say of a record, as rows.
fn told(record: &CheckedRecord) -> impl Iterator<Item = [String; 6]> {
    let would_be = if record.state == CertificateState::ReadyToGo { "warning" } else { "not ready" };
    let refusals = record.refusals.iter().map(|problem| ("refused", problem));
    refusals.chain(record.warnings.iter().map(move |problem| (would_be, problem))).map(|(would_be, problem)| {
        let [line, element, code, message, _] = cells(problem);
        [record.number.to_string(), line, element, would_be.to_owned(), code, message]
    })
}

/// How many records that the schema lets through would be what.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    ready: usize,
    not_ready: usize,
    refused: usize,
}

impl Tally {
    fn add(&mut self, record: &CheckedRecord) {
        *match (record.refusals.is_empty(), record.state) {
            (false, _) => &mut self.refused,
            (true, CertificateState::ReadyToGo) => &mut self.ready,
            (true, _) => &mut self.not_ready,
        } += 1;
    }
}

impl<'a> FromIterator<&'a CheckedRecord> for Tally {
    fn from_iter<I: IntoIterator<Item = &'a CheckedRecord>>(records: I) -> Self {
        let mut tally = Self::default();
        records.into_iter().for_each(|record| tally.add(record));
        tally
    }
}

fn unread(desk: &mut Desk<'_>, failure: &Failure) -> Verdict {
    desk.complain(&format!("sms: {}", failure.message));
    Verdict::Unread
}

fn document(path: &Path, checked: &CheckedUpload) -> Value {
    let mut document = to_value(checked).unwrap_or_default();
    if let Some(fields) = document.as_object_mut() {
        fields.insert("file".to_owned(), path.to_string_lossy().into());
    }
    document
}

/// The verdict in one line.
fn summary(checked: &Checked, tally: Tally) -> String {
    let kind = checked.schema.map_or("unknown", |schema| schema.kind.name());
    let valid = match (checked.valid, checked.problem_count) {
        (true, _) => "valid".to_owned(),
        (false, 1) => "not valid, 1 problem".to_owned(),
        (false, count) => format!("not valid, {count} problems"),
    };
    let summary = format!("{valid}; kind {kind}; records: {}", checked.records);
    let Tally { ready, not_ready, refused } = tally;
    if ready + not_ready + refused == 0 {
        return summary;
    }
    format!("{summary}, of which ready to go {ready}, not ready {not_ready}, refused {refused}")
}
