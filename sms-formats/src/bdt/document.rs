//! What is told of files, as documents for hosts in other languages.

use super::{Checked, CheckedRecord, CheckedUpload, FromTable, Header, Problem, Record, Rejection};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Map, Value};
use sms_core::{Personal, Reason};

/// A problem as a document: line, element, field and record, and then code, message, rule, source, confidence, remedy and proposal.
///
/// ```
/// let checked = sms_formats::bdt::check(&b"<a/>"[..]);
/// let told = serde_json::to_value(&checked)?;
/// assert_eq!((&told["valid"], &told["problems"][0]["line"]), (&false.into(), &1.into()));
/// assert_eq!(told["problems"][0]["code"], "bdt.unknown_file");
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut told = serializer.serialize_map(None)?;
        told.serialize_entry("line", &self.line)?;
        told.serialize_entry("element", &self.element)?;
        told.serialize_entry("field", &self.field)?;
        told.serialize_entry("record", &self.record)?;
        tell(&mut told, &self.reason, self.proposal.as_ref())?;
        told.end()
    }
}

/// A rejection as a document: row, column and field, and then what a [`Problem`] says of itself.
impl Serialize for Rejection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut told = serializer.serialize_map(None)?;
        told.serialize_entry("row", &self.row)?;
        told.serialize_entry("column", &self.column)?;
        told.serialize_entry("field", &self.field)?;
        tell(&mut told, &self.reason, self.proposal.as_ref())?;
        told.end()
    }
}

fn tell<M: SerializeMap>(told: &mut M, reason: &Reason, proposal: Option<&Personal>) -> Result<(), M::Error> {
    told.serialize_entry("code", &reason.code)?;
    told.serialize_entry("message", &reason.message)?;
    told.serialize_entry("rule", &reason.rule)?;
    told.serialize_entry("source", &reason.source)?;
    told.serialize_entry("confidence", &reason.confidence)?;
    told.serialize_entry("remedy", &reason.remedy)?;
    told.serialize_entry("proposal", &proposal)
}

/// The verdict as a document: kind, version, the header's texts, `valid`, the problems, how many problems and
/// records there are, and the contradictions of the header.
impl Serialize for Checked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut told = serializer.serialize_map(None)?;
        self.tell(&mut told)?;
        told.end()
    }
}

impl Checked {
    fn tell<M: SerializeMap>(&self, told: &mut M) -> Result<(), M::Error> {
        told.serialize_entry("kind", &self.schema.map(|schema| schema.kind.name()))?;
        told.serialize_entry("version", &self.schema.map(|schema| schema.version))?;
        told.serialize_entry("header", &self.header)?;
        told.serialize_entry("valid", &self.valid)?;
        told.serialize_entry("problem_count", &self.problem_count)?;
        told.serialize_entry("problems", &self.problems)?;
        told.serialize_entry("record_count", &self.records)?;
        told.serialize_entry("contradictions", &self.contradictions)
    }
}

/// The verdict, and each record that the schema lets through.
impl Serialize for CheckedUpload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut told = serializer.serialize_map(None)?;
        self.checked.tell(&mut told)?;
        told.serialize_entry("records", &self.records)?;
        told.end()
    }
}

impl Serialize for CheckedRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut told = serializer.serialize_map(None)?;
        told.serialize_entry("number", &self.number)?;
        told.serialize_entry("line", &self.line)?;
        told.serialize_entry("applicant_id", &self.applicant_id)?;
        told.serialize_entry("state", &self.state)?;
        told.serialize_entry("refusals", &self.refusals)?;
        told.serialize_entry("warnings", &self.warnings)?;
        told.end()
    }
}

/// What became of a table, without the file: how many records that has, their rows, the rejections, and the columns that were passed over.
impl Serialize for FromTable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut told = serializer.serialize_map(None)?;
        told.serialize_entry("record_count", &self.file.as_ref().map_or(0, |file| file.records().len()))?;
        told.serialize_entry("rows", &self.rows)?;
        told.serialize_entry("rejections", &self.rejections)?;
        told.serialize_entry("ignored", &self.ignored)?;
        told.end()
    }
}

/// The texts of the header by their fields.
impl Serialize for Header {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let texts = self.texts().filter(|(slot, _)| !slot.field.is_empty());
        serializer.collect_map(texts.map(|(slot, text)| (&slot.field, text)))
    }
}

/// A record that was read: its number, its line, its [values](Record::values), and what is wrong with it.
impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let values: Map<String, Value> = self.values().collect();
        let mut told = serializer.serialize_map(None)?;
        told.serialize_entry("number", &self.number())?;
        told.serialize_entry("line", &self.line())?;
        told.serialize_entry("fields", &values)?;
        told.serialize_entry("problems", self.problems())?;
        told.end()
    }
}
