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
use sms_formats::bdt::{CheckedUpload, Problem, check_upload};
use sms_store::SystemClock;
use std::io;
use std::path::{Path, PathBuf};

const EXIT_CODES: &str = "\
Exit codes:
  0  every file is valid, and SMS would refuse no record of it
  1  a file is not valid, or SMS would refuse a record; with --strict also
     where a record is not ready to go
  2  the command line itself is wrong
  3  a file could not be read

With --json the answer is {\"files\": [...]}, for each file its name in `file`
and the verdict, or in `error` why it could not be read.";

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
            match source::read(desk, path, |source| check_upload(source, &policy, on)) {
                Ok(checked) => {
                    verdict = verdict.max(self.verdict(&checked));
                    desk.answer_part(
                        &mut documents,
                        || document(path, &checked),
                        |desk| self.show(path, &checked, desk),
                    )?;
                }
                Err(failure) => {
                    desk.complain(&format!("sms: {}", failure.message));
                    documents.push(json!({ "file": path.to_string_lossy(), "error": failure.to_value() }));
                    verdict = Verdict::Unread;
                }
            }
        }
        if desk.is_json {
            desk.document(&json!({ "files": documents }))?;
        }
        Ok(verdict)
    }
}

impl Check {
    fn verdict(&self, checked: &CheckedUpload) -> Verdict {
        let is_refused = checked.records.iter().any(|record| !record.refusals.is_empty());
        let is_ready = checked.records.iter().all(|record| record.state == CertificateState::ReadyToGo);
        let is_right = checked.checked.valid && checked.contradictions.is_empty() && !is_refused;
        Verdict::of(is_right && (is_ready || !self.strict))
    }

    fn show(&self, path: &Path, checked: &CheckedUpload, desk: &mut Desk<'_>) -> io::Result<()> {
        desk.line(&format!("{}: {}", shown(path), summary(checked)))?;
        let told = &checked.checked;
        self.problems(desk, "The file is not valid", &told.problems, told.problem_count)?;
        let contradictions = &checked.contradictions;
        self.problems(desk, "The header contradicts itself", contradictions, contradictions.len() as u64)?;
        self.records(desk, checked)
    }

    fn problems(&self, desk: &mut Desk<'_>, title: &str, problems: &[Problem], count: u64) -> io::Result<()> {
        let mut listing = desk.listing(&PROBLEM);
        for problem in problems.iter().take(self.shown.most()) {
            listing.row(cells(problem).iter().map(String::as_str));
        }
        desk.show(&self.shown.title(title, usize::try_from(count).unwrap_or(usize::MAX)), &listing)
    }

    /// What SMS would say of records that the schema lets through.
    fn records(&self, desk: &mut Desk<'_>, checked: &CheckedUpload) -> io::Result<()> {
        let rows = checked.records.iter().flat_map(|record| {
            let refusals = record.refusals.iter().map(move |problem| (record.number, "refused", problem));
            let would_be = if record.state == CertificateState::ReadyToGo { "warning" } else { "not ready" };
            refusals.chain(record.warnings.iter().map(move |problem| (record.number, would_be, problem)))
        });
        let mut listing = desk.listing(&["record", "line", "element", "it is", "code", "message"]);
        let mut count = 0;
        for (number, would_be, problem) in rows {
            count += 1;
            if count <= self.shown.most() {
                let [line, element, code, message, _] = cells(problem);
                let number = number.to_string();
                listing.row([number.as_str(), &line, &element, would_be, &code, &message]);
            }
        }
        desk.show(&self.shown.title("What SMS would say of the records", count), &listing)
    }
}

fn document(path: &Path, checked: &CheckedUpload) -> Value {
    let mut document = to_value(checked).unwrap_or_default();
    if let Some(fields) = document.as_object_mut() {
        fields.insert("file".to_owned(), path.to_string_lossy().into());
    }
    document
}

/// The verdict in one line.
fn summary(checked: &CheckedUpload) -> String {
    let told = &checked.checked;
    let kind = told.schema.map_or("unknown", |schema| schema.kind.name());
    let valid = match (told.valid, told.problem_count) {
        (true, _) => "valid".to_owned(),
        (false, 1) => "not valid, 1 problem".to_owned(),
        (false, count) => format!("not valid, {count} problems"),
    };
    let mut summary = format!("{valid}; kind {kind}; records: {}", told.records);
    if !checked.records.is_empty() {
        let refused = checked.records.iter().filter(|record| !record.refusals.is_empty()).count();
        let is_ready = |state| state == CertificateState::ReadyToGo;
        let ready =
            checked.records.iter().filter(|record| record.refusals.is_empty() && is_ready(record.state)).count();
        let others = checked.records.len() - refused - ready;
        summary += &format!(", of which ready to go {ready}, not ready {others}, refused {refused}");
    }
    summary
}
