//! A whole file in memory.

use super::problem::{Problem, Refused};
use super::reader::Reader;
use super::record::{Header, Record};
use super::schema::{Element, FileKind, Schema, Slots};
use super::texts::Texts;
use super::writer::Writer;
use serde_json::{Map, Value};
use sms_core::{ErrorCode, Reason, rule};
use std::io::Read;

/// A file that was read whole, or that is to be written. Two are equal where they say the same.
///
/// For files of many thousand records there are [`Reader`] and [`Writer`], which keep none of them.
///
/// ```
/// use sms_formats::bdt::BulkFile;
///
/// let file = BulkFile::graduates("2026-07", ["E4G0AA0A00A0A1", "E4G0AA0A00A0A2"])?;
/// let numbers: Vec<_> = file.records().iter().filter_map(|record| record.get("cas_number")).collect();
/// assert_eq!(numbers, ["E4G0AA0A00A0A1", "E4G0AA0A00A0A2"]);
/// assert_eq!(BulkFile::read(&file.to_bytes()?[..])?, file);
/// # Ok::<(), sms_formats::bdt::Refused>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkFile {
    header: Header,
    records: Vec<Record>,
}

impl BulkFile {
    /// Reads a file, all of it or nothing.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the file.
    pub fn read(source: impl Read) -> Result<Self, Refused> {
        let mut reader = Reader::new(source);
        let (mut records, mut problems) = (Vec::new(), Vec::new());
        for record in &mut reader {
            problems.extend(record.problems().iter().cloned());
            if problems.is_empty() {
                records.push(record);
            }
        }
        problems.extend(reader.take_problems());
        problems.sort_by_key(|problem| problem.line);
        match reader.header().cloned() {
            Some(header) if problems.is_empty() => Ok(Self { header, records }),
            _ => Err(Refused::new(problems)),
        }
    }

    /// A file with this header and these records.
    ///
    /// # Errors
    ///
    /// What the schema finds wrong with the header or a record.
    pub fn new(header: Header, records: Vec<Record>) -> Result<Self, Refused> {
        let records = (1..).zip(records).map(|(number, record)| Record { number, ..record }).collect();
        let file = Self { header, records };
        file.write(std::io::sink())?;
        Ok(file)
    }

    /// A file of a kind with the file ID and the licence number that are given, and a record for each document, by the names of its fields
    /// ([`Record::values`]).
    ///
    /// ```
    /// use serde_json::json;
    /// use sms_formats::bdt::{BulkFile, FileKind};
    /// let fees = json!({ "cas_number": "E4G0AA0A00A0A1", "first_year_fees_pence": 1_850_000, "fees_paid_pence": 200_000 });
    /// let file = BulkFile::of_values(FileKind::FeeUpdate, Some("FEES_01"), None, fees.as_object())?;
    /// assert_eq!(file.records()[0].get("fees_paid_pence"), Some("2000.00"));
    /// # Ok::<(), sms_formats::bdt::Refused>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`Record::of_values`] and [`new`](Self::new).
    pub fn of_values<'a>(
        kind: FileKind,
        file_id: Option<&str>,
        licence_number: Option<&str>,
        records: impl IntoIterator<Item = &'a Map<String, Value>>,
    ) -> Result<Self, Refused> {
        let header = Header::new(kind, file_id, licence_number);
        let record = |values| Record::of_values(header.schema, values);
        let records = records.into_iter().map(record).collect::<Result<_, _>>()?;
        Self::new(header, records)
    }

    /// The graduate file of these CAS (`cas/5.4.2`).
    ///
    /// # Errors
    ///
    /// A file ID or a number that the schema refuses, and a file without a number.
    pub fn graduates<'a>(file_id: &str, cas_numbers: impl IntoIterator<Item = &'a str>) -> Result<Self, Refused> {
        let schema = Schema::newest(FileKind::Graduates);
        let record = |number: &str| Record::with(schema, [("report", "GRADUATED"), ("cas_number", number)]);
        let records = cas_numbers.into_iter().map(record).collect::<Result<_, _>>()?;
        Self::new(Header::with(schema, [("file_id", file_id)])?, records)
    }

    /// What the file says of itself.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// Its records.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The file as SMS takes it.
    ///
    /// # Errors
    ///
    /// None for a file that was read; a record that was changed may be refused.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Refused> {
        self.write(Vec::new())
    }

    fn write<W: std::io::Write>(&self, sink: W) -> Result<W, Refused> {
        let mut writer = Writer::new(sink, &self.header)?;
        for record in &self.records {
            writer.write(record)?;
        }
        writer.finish()
    }
}

impl Header {
    /// A header with these texts, by the fields that the schema has.
    ///
    /// # Errors
    ///
    /// A field that it does not have. What a text may be is asked when the header is written.
    pub fn with<'a>(
        schema: &'static Schema,
        fields: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Refused> {
        let texts = put(schema.slots.header(schema), schema.header(), fields)?;
        Ok(Self { schema, texts })
    }

    /// The header of a file of a kind: the ID and the licence number as they are given, and the words that SMS asks for (`cas/5.2.3`). What a
    /// kind does not say is left out; what a text may be, and what is missing, is asked when the header is written.
    #[must_use]
    pub fn new(kind: FileKind, file_id: Option<&str>, licence_number: Option<&str>) -> Self {
        let schema = Schema::newest(kind);
        let slots = schema.slots.header(schema);
        let (schema_id, category) = category(kind).unzip();
        let words = [
            ("version", Some(schema.version)),
            ("schema_id", schema_id),
            ("tier_id", Some("Tier 4")),
            ("category", category),
        ];
        let given = HEADER.into_iter().zip([file_id, licence_number]);
        let texts =
            given.chain(words).filter_map(|(field, text)| Some((slots.of_field(field)?, Some(text?.to_owned()))));
        Self { schema, texts: Texts::in_order(slots, texts) }
    }
}

/// What a file says of itself that is not the same in every file.
pub(super) const HEADER: [&str; 2] = ["file_id", "licence_number"];

/// How the header of an upload names its schema and its category (`cas/5.2.3`).
pub(super) const fn category(kind: FileKind) -> Option<(&'static str, &'static str)> {
    match kind {
        FileKind::Upload => Some(("T4General Ready To Go", "General")),
        FileKind::ChildUpload => Some(("T4Child Ready To Go", "Child")),
        _ => None,
    }
}

impl Record {
    /// A record with these texts, by the fields that the schema has.
    ///
    /// # Errors
    ///
    /// A field that it does not have. What a text may be is asked when the record is written.
    pub fn with<'a>(
        schema: &'static Schema,
        fields: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Refused> {
        let texts = put(schema.slots.record(schema), schema.record(), fields)?;
        Ok(Self { schema, number: 0, line: 0, texts, problems: Vec::new() })
    }
}

impl Record {
    /// A record with these texts, by the path of their places and, of several with one path, which it is from 0.
    ///
    /// # Errors
    ///
    /// A place that the schema does not have.
    pub fn of_texts(
        schema: &'static Schema,
        texts: impl IntoIterator<Item = (String, u32, String)>,
    ) -> Result<Self, Refused> {
        let slots = schema.slots.record(schema);
        let cell = |(path, nth, text): (String, u32, String)| {
            let slot = slots.iter().position(|slot| slot.path == path && slot.nth == nth);
            Ok((slot.ok_or_else(|| no_field(&path, schema.record().name))?, Some(text)))
        };
        let cells = texts.into_iter().map(cell).collect::<Result<Vec<_>, Refused>>()?;
        let texts = Texts::in_order(slots, cells);
        Ok(Self { schema, number: 0, line: 0, texts, problems: Vec::new() })
    }
}

/// Texts by the fields that hold them.
fn put<'a>(
    slots: &Slots,
    element: &'static Element,
    fields: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Texts, Refused> {
    let cell = |(field, text): (&str, &str)| {
        let slot = slots.for_text(field, text).ok_or_else(|| no_field(field, element.name))?;
        Ok((slot, Some(text.to_owned())))
    };
    let cells = fields.into_iter().map(cell).collect::<Result<Vec<_>, Refused>>()?;
    Ok(Texts::in_order(slots, cells))
}

pub(super) fn no_field(field: &str, element: &'static str) -> Refused {
    let reason = Reason::new(ErrorCode::BdtElement).rule(rule!("cas/5.2.7"));
    let shown: String = field.chars().take(60).collect();
    Problem::of_element(element, 0, reason.message(format!("it has no field `{shown}`"))).into()
}
