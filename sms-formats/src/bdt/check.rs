//! The verdict on a file.

use super::problem::Problem;
use super::reader::Reader;
use super::record::Header;
use super::schema::Schema;
use chrono::NaiveDate;
use sms_core::Personal;
use sms_core::certificate::CertificateState;
use sms_core::policy::Policy;
use std::fmt;
use std::io::Read;

/// So many problems of a file are kept; the rest is counted.
const KEPT: usize = 10_000;

/// What was found in a file.
#[derive(Debug)]
#[non_exhaustive]
pub struct Checked {
    /// Its schema, where its root told it.
    pub schema: Option<&'static Schema>,
    /// What it says of itself, where it could be read.
    pub header: Option<Header>,
    /// Whether the schema allows it.
    pub valid: bool,
    /// What the schema finds wrong, in the order of the file: the first 10,000.
    pub problems: Vec<Problem>,
    /// How many problems there are in all.
    pub problem_count: u64,
    /// How many records it has.
    pub records: u64,
    /// Where the header contradicts itself or the root (`cas/5.2.6`), so that the file would be refused.
    pub contradictions: Vec<Problem>,
}

/// Checks a file against its schema, in memory that does not grow with the file.
///
/// ```
/// use sms_core::ErrorCode;
/// use sms_formats::bdt;
///
/// let file = sms_formats::bdt::BulkFile::graduates("2026-07", ["E4G0AA0A00A0A1"])?.to_bytes()?;
/// assert!(bdt::check(&file[..]).valid);
///
/// let wrong = String::from_utf8_lossy(&file).replace("A0A1", "A0");
/// let checked = bdt::check(wrong.as_bytes());
/// assert_eq!(checked.problems[0].element.as_deref(), Some("CASNumber"));
/// assert_eq!(checked.problems[0].reason.code, ErrorCode::BdtFormat);
/// # Ok::<(), sms_formats::bdt::Refused>(())
/// ```
pub fn check(source: impl Read) -> Checked {
    judge(source, |_| {})
}

/// What would become of the file and of each record of it.
#[derive(Debug)]
#[non_exhaustive]
pub struct CheckedUpload {
    /// The verdict on the file as a whole.
    pub checked: Checked,
    /// Each record that the schema lets through.
    pub records: Vec<CheckedRecord>,
}

/// What would become of a record.
#[derive(Debug)]
#[non_exhaustive]
pub struct CheckedRecord {
    /// Which record of the file it is, counted from 1.
    pub number: u64,
    /// The line on which it begins.
    pub line: u64,
    /// The sponsor's own ID of the applicant.
    pub applicant_id: Option<Personal>,
    /// The state that its CAS would have.
    pub state: CertificateState,
    /// Why the record would be refused.
    pub refusals: Vec<Problem>,
    /// What keeps the CAS from being ready to go, and what is worth showing.
    pub warnings: Vec<Problem>,
}

/// Checks an upload in both layers (`cas/5.2.7`): against its schema, and each record by the rules of a policy on a day. For files of very
/// many records there is [`Checking`], of whose records each can be [checked](super::Record::checked).
///
/// A file of another kind has no records here.
pub fn check_upload(source: impl Read, policy: &Policy, on: NaiveDate) -> CheckedUpload {
    let mut records = Vec::new();
    let checked = judge(source, |record| records.extend(record.checked(policy, on)));
    CheckedUpload { checked, records }
}

fn judge(source: impl Read, mut each: impl FnMut(&super::Record)) -> Checked {
    let mut checking = Checking::new(source);
    for record in &mut checking {
        each(&record);
    }
    checking.verdict()
}

/// A check that goes on record by record, and can be left at any of them: the verdict is on what was read by then.
///
/// ```
/// use sms_formats::bdt::{BulkFile, Checking};
///
/// let file = BulkFile::graduates("2026-07", ["E4G0AA0A00A0A1", "E4G0AA0A00A0A2"])?.to_bytes()?;
/// let mut checking = Checking::new(&file[..]);
/// assert!(checking.next().is_some());
/// assert_eq!(checking.verdict().records, 1);
/// assert_eq!(checking.by_ref().count(), 1);
/// let verdict = checking.verdict();
/// assert!(verdict.valid && verdict.records == 2 && checking.bytes() == file.len() as u64);
/// # Ok::<(), sms_formats::bdt::Refused>(())
/// ```
pub struct Checking<R> {
    reader: Reader<R>,
    /// The first problems of records.
    kept: Vec<Problem>,
    /// How many problems records have in all.
    count: u64,
}

impl<R: Read> Checking<R> {
    /// Begins to check a file.
    pub fn new(source: R) -> Self {
        Self { reader: Reader::new(source), kept: Vec::new(), count: 0 }
    }

    /// What reads the file: its schema, its header, what is wrong beside the records.
    #[must_use]
    pub const fn reader(&self) -> &Reader<R> {
        &self.reader
    }

    /// How many bytes of the file were read.
    pub fn bytes(&self) -> u64 {
        self.reader.bytes()
    }

    /// How many records were read.
    #[must_use]
    pub const fn records(&self) -> u64 {
        self.reader.records()
    }

    /// The verdict on what was read, which is that on the file once there is no record any more.
    #[must_use]
    pub fn verdict(&self) -> Checked {
        let beside = self.reader.problems();
        let problem_count = self.count + beside.len() as u64;
        let mut problems = [&self.kept[..], beside].concat();
        problems.sort_by_key(|problem| problem.line);
        problems.truncate(KEPT);
        let (schema, header, records) = (self.reader.schema(), self.reader.header().cloned(), self.reader.records());
        let contradictions = header.as_ref().map(Header::contradictions).unwrap_or_default();
        Checked { schema, header, valid: problem_count == 0, problems, problem_count, records, contradictions }
    }
}

impl<R: Read> fmt::Debug for Checking<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Checking({} records)", self.records())
    }
}

impl<R: Read> Iterator for Checking<R> {
    type Item = super::Record;

    fn next(&mut self) -> Option<super::Record> {
        let record = self.reader.next()?;
        self.count += record.problems().len() as u64;
        let room = KEPT.saturating_sub(self.kept.len());
        self.kept.extend(record.problems().iter().take(room).cloned());
        Some(record)
    }
}
