//! Writing a file, record by record: in ISO-8859-1, in the order of the schema, with its spellings (`cas/5.2.1`, `cas/5.2.5`).

mod file;
mod piece;

pub use file::FileWriter;
pub(super) use piece::Piece;

use super::problem::{Problem, Refused};
use super::record::{Header, Record};
use super::schema::{Element, Schema, Slots};
use super::texts::Texts;
use sms_core::parameter::{self, Said};
use sms_core::{ErrorCode, Reason};
use std::io::{self, Write};

/// Writes a file record by record, in memory that does not grow with the file. What it writes is always valid: a record that the schema
/// would refuse is refused, and nothing of it is written.
///
/// ```
/// use sms_formats::bdt::{BulkFile, Writer};
/// # let file = sms_formats::bdt::BulkFile::graduates("2026-07", ["E4G0AA0A00A0A1"])?;
/// let mut written = Vec::new();
/// let mut writer = Writer::new(&mut written, file.header())?;
/// for record in file.records() {
///     writer.write(record)?;
/// }
/// writer.finish()?;
/// assert_eq!(BulkFile::read(&written[..])?, file);
/// # Ok::<(), sms_formats::bdt::Refused>(())
/// ```
#[derive(Debug)]
pub struct Writer<W> {
    sink: W,
    schema: &'static Schema,
    /// The record that is being written, as text and as bytes.
    text: String,
    bytes: Vec<u8>,
    records: u64,
}

impl<W: Write> Writer<W> {
    /// Begins a file with its header.
    ///
    /// # Errors
    ///
    /// What the schema finds wrong with the header, or why nothing can be written.
    pub fn new(sink: W, header: &Header) -> Result<Self, Refused> {
        let schema = header.schema;
        let mut writer = Self { sink, schema, text: String::new(), bytes: Vec::new(), records: 0 };
        let (root, namespace) = (schema.root, schema.namespace);
        writer.text.push_str("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n");
        let opening = match prefix(schema) {
            "" => format!("<{root} xmlns=\"{namespace}\">\n"),
            prefix => format!("<{prefix}{root} xmlns:upload=\"{}\" xmlns=\"{namespace}\">\n", schema.root_namespace),
        };
        writer.text.push_str(&opening);
        writer.put(schema.header(), schema.slots.header(schema), &header.texts, None)?;
        Ok(writer)
    }

    /// Writes a record.
    ///
    /// # Errors
    ///
    /// What the schema finds wrong with it, or why nothing can be written. Nothing of the record is written then.
    pub fn write(&mut self, record: &Record) -> Result<(), Refused> {
        if record.schema != self.schema {
            let reason = Reason::new(ErrorCode::BdtUnknownFile).message("the record is one of another file");
            return Err(Problem::of_file(0, reason).into());
        }
        let slots = self.schema.slots.record(self.schema);
        self.put(self.schema.record(), slots, &record.texts, Some(record.number))?;
        self.records += 1;
        Ok(())
    }

    /// How many records were written.
    #[must_use]
    pub const fn records(&self) -> u64 {
        self.records
    }

    /// Ends the file.
    ///
    /// # Errors
    ///
    /// A file without a record is none, and the end may not be written.
    pub fn finish(mut self) -> Result<W, Refused> {
        if self.records == 0 {
            let record = self.schema.record().name;
            let said = Said::from(format!("a file has at least one `{record}`")).with(parameter::WORDS, &[record][..]);
            let reason = Reason::new(ErrorCode::BdtElementMissing).rule(self.schema.rule).message(said);
            return Err(Problem::of_element(self.schema.root, 0, reason).into());
        }
        self.text.clear();
        self.text.push_str(&format!("</{}{}>\n", prefix(self.schema), self.schema.root));
        self.flush()?;
        self.sink.flush().map_err(unwritable)?;
        Ok(self.sink)
    }

    fn put(
        &mut self,
        element: &'static Element,
        slots: &Slots,
        texts: &Texts,
        record: Option<u64>,
    ) -> Result<(), Refused> {
        let begun = self.text.len();
        let problems = Piece::new(texts, slots, self.schema.rule, &mut self.text).write(element);
        if problems.is_empty() {
            return self.flush();
        }
        self.text.truncate(begun);
        Err(Refused::new(problems.into_iter().map(|problem| Problem { record, ..problem }).collect()))
    }

    fn flush(&mut self) -> Result<(), Refused> {
        self.bytes.clear();
        // What the schema lets through has no other characters than these.
        self.bytes.extend(self.text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')));
        self.text.clear();
        self.sink.write_all(&self.bytes).map_err(unwritable)
    }
}

/// How the name of the root begins: a prefix where it is in another namespace than the rest.
fn prefix(schema: &Schema) -> &'static str {
    if schema.root_namespace == schema.namespace { "" } else { "upload:" }
}

fn unwritable(error: io::Error) -> Refused {
    let reason = Reason::new(ErrorCode::BdtUnreadable).message(format!("the file cannot be written: {error}"));
    Refused::from(Problem::of_file(0, reason)).because(error)
}
