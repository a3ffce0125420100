//! A record as the form of a CAS, and a form as a record.

use super::record::Record;
use super::schema::{Schema, Slot};
use super::texts::Texts;
use serde_json::Value;
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
        let value = |(slot, text): (&Slot, Option<&str>)| {
            let field = field(&slot.field)?;
            Some((field.name.to_owned(), value(field, &slot.text.value(text?))))
        };
        Form::from(self.texts().filter_map(value).collect::<BTreeMap<String, Value>>())
    }

    /// A record of an upload with what a form has. Fields that files of the schema do not have are left out; what a text may be is asked when
    /// the record is written.
    #[must_use]
    pub fn of_form(schema: &'static Schema, form: &Form) -> Self {
        let slots = schema.slots.record(schema);
        let given = form.fields().iter().filter(|(_, value)| !value.is_null());
        let cells = given.filter_map(|(name, value)| {
            let text = text(name, value);
            let slot = slots.for_text(name, &text)?;
            Some((slot, Some(text)))
        });
        let mut texts: BTreeMap<usize, Option<String>> = cells.collect();
        // The schema asks for it, and lets it say nothing (`cas/3.2`).
        if let Some(slot) = slots.of_field("accommodation_provided") {
            texts.entry(slot).or_insert(None);
        }
        Self { schema, number: 0, line: 0, texts: Texts::in_order(slots, texts), problems: Vec::new() }
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
