//! A record as the form of a CAS, and a form as a record.

use super::file::no_field;
use super::problem::Refused;
use super::record::Record;
use super::schema::{FileKind, Schema};
use super::texts::Texts;
use serde_json::{Map, Value};
use sms_core::certificate::CertificateFamily;
use sms_core::certificate::fields;
use sms_core::fields::{Field, FieldKind, Form};
use std::collections::BTreeMap;

/// The words that the schema has for those of a field.
const WORDS: &[(&str, &str, &str)] = &[
    ("sex", "1", "male"),
    ("sex", "2", "female"),
    ("course_comparison", "HIGHER", "higher"),
    ("course_comparison", "SAME", "same"),
    ("course_comparison", "LOWER", "lower"),
    ("nationality", "\"STATELESS\"", "STATELESS"),
];

fn field(name: &str) -> Option<&'static Field> {
    fields(CertificateFamily::Cas).iter().copied().find(|field| field.name == name)
}

impl Record {
    /// The record of an upload as the form of a CAS. What no form can hold, such as a day of a year beyond 9999, stands there as it
    /// stands in the file.
    ///
    /// ```
    /// use sms_core::certificate::cas::fields;
    /// use sms_formats::bdt::{FileKind, Record, Schema};
    ///
    /// let upload = Schema::newest(FileKind::Upload);
    /// let record = Record::with(upload, [("family_name", "Exampleson"), ("sex", "2"), ("first_year_fees_pence", "9250.5")])?;
    /// let form = record.form();
    /// assert_eq!(form.get(fields::SEX), Some("female"));
    /// assert_eq!(form.get(fields::FIRST_YEAR_FEES_PENCE), Some(925_050));
    /// # Ok::<(), sms_formats::bdt::Refused>(())
    /// ```
    #[must_use]
    pub fn form(&self) -> Form {
        Form::from(self.values().filter(|(name, _)| field(name).is_some()).collect::<BTreeMap<String, Value>>())
    }

    /// Every field of the record with its value: as in the form of a CAS, and what no CAS has as it stands in the file.
    ///
    /// ```
    /// let file = sms_formats::bdt::BulkFile::graduates("2026-07", ["E4G0AA0A00A0A1"])?;
    /// let values: Vec<_> = file.records()[0].values().collect();
    /// assert_eq!(values[1], ("cas_number".to_owned(), "E4G0AA0A00A0A1".into()));
    /// # Ok::<(), sms_formats::bdt::Refused>(())
    /// ```
    pub fn values(&self) -> impl Iterator<Item = (String, Value)> {
        self.texts().filter(|(slot, _)| !slot.field.is_empty()).filter_map(|(slot, text)| {
            let text = slot.text.value(text?);
            let value = match field(&slot.field) {
                Some(field) => value(field, &text),
                None if slot.field.ends_with("_pence") => pence(&text).map_or_else(|| Value::from(&*text), Value::from),
                None => Value::from(&*text),
            };
            Some((slot.field.clone(), value))
        })
    }

    /// A record with these [values](Self::values), by the names of their fields. What is null is not filled in; what a text may be is asked when
    /// the record is written.
    ///
    /// # Errors
    ///
    /// `bdt.element` for a field that files of the schema do not have.
    pub fn of_values(schema: &'static Schema, values: &Map<String, Value>) -> Result<Self, Refused> {
        let slots = schema.slots.record(schema);
        match values.keys().find(|name| slots.of_field(name).is_none()) {
            Some(name) => Err(no_field(name, schema.record().name)),
            None => Ok(Self::filled(schema, values.iter())),
        }
    }

    /// A record of an upload with what a form has. Fields that files of the schema do not have are left out; what a text may be is asked when
    /// the record is written.
    #[must_use]
    pub fn of_form(schema: &'static Schema, form: &Form) -> Self {
        Self::filled(schema, form.fields().iter())
    }

    fn filled<'a>(schema: &'static Schema, values: impl Iterator<Item = (&'a String, &'a Value)>) -> Self {
        let slots = schema.slots.record(schema);
        let cells = values.filter(|(_, value)| !value.is_null()).filter_map(|(name, value)| {
            let text = text(name, value);
            let slot = slots.for_text(name, &text)?;
            Some((slot, Some(text)))
        });
        let mut texts: BTreeMap<usize, Option<String>> = cells.collect();
        fill(schema, &mut texts);
        Self { schema, number: 0, line: 0, texts: Texts::in_order(slots, texts), problems: Vec::new() }
    }
}

/// Fills in what the schema asks for although nobody need say it: whether accommodation is provided may say nothing (`cas/3.2`), and a
/// graduate has graduated (`cas/5.4.2`).
pub(super) fn fill(schema: &'static Schema, texts: &mut BTreeMap<usize, Option<String>>) {
    let slots = schema.slots.record(schema);
    let by_itself = match schema.kind {
        FileKind::Graduates => ("report", Some("GRADUATED".to_owned())),
        _ => ("accommodation_provided", None),
    };
    if let Some(slot) = slots.of_field(by_itself.0) {
        texts.entry(slot).or_insert(by_itself.1);
    }
}

/// A text of a file as the value of a field; the text itself where it is none.
fn value(field: &Field, text: &str) -> Value {
    let word = WORDS.iter().find(|(name, of_file, _)| *name == field.name && *of_file == text);
    let made = match field.kind {
        FieldKind::Flag | FieldKind::Confirmation => Some(Value::Bool(matches!(text, "true" | "1"))),
        FieldKind::Pence => pence(text).map(Value::from),
        FieldKind::Whole(..) => text.strip_prefix('+').unwrap_or(text).parse::<u64>().ok().map(Value::from),
        FieldKind::Hours => Some(Value::from(hours(text))),
        FieldKind::Day => Some(Value::from(without_zone(text))),
        _ => word.map(|(_, _, word)| Value::from(*word)),
    };
    made.unwrap_or_else(|| Value::from(text))
}

/// Pounds with at most two decimals as pence.
fn pence(text: &str) -> Option<u64> {
    let (pounds, decimals) = text.strip_prefix(['+', '-']).unwrap_or(text).split_once('.').unwrap_or((text, ""));
    let pounds = pounds.trim_start_matches(['+', '-']);
    let pounds: u64 = if pounds.is_empty() { 0 } else { pounds.parse().ok()? };
    let decimals: String = decimals.chars().chain("00".chars()).take(2).collect();
    pounds.checked_mul(100)?.checked_add(decimals.parse().ok()?)
}

/// A number without what says nothing: a sign, zeros in front and behind.
fn hours(text: &str) -> String {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let (whole, decimals) = (whole.trim_start_matches(['+', '-', '0']), decimals.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") }
}

/// A day without its time zone: SMS knows none.
fn without_zone(text: &str) -> &str {
    match text.as_bytes().get(10) {
        Some(b'Z' | b'+' | b'-') => text.get(..10).unwrap_or(text),
        _ => text,
    }
}

/// The value of a field as the text of a file.
fn text(name: &str, value: &Value) -> String {
    match value {
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => match (name.ends_with("_pence"), number.as_u64()) {
            (true, Some(pence)) => format!("{}.{:02}", pence / 100, pence % 100),
            _ => number.to_string(),
        },
        Value::String(text) => {
            let word = WORDS.iter().find(|(field, _, word)| *field == name && word == text);
            word.map_or_else(|| text.clone(), |(_, of_file, _)| (*of_file).to_owned())
        }
        other => other.to_string(),
    }
}
