//! JSON as it crosses: read strictly, with the place of every mistake; written canonically (sorted keys, no spaces).

mod slips;
mod typed;

pub use typed::typed;

use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::limits;
use crate::nearest::{is_shown, nearest};
use crate::parameter::{self, Said, said};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Number, Value};
use std::fmt;

/// The largest document that is read, in bytes, but for one that has a whole file in it ([`largest`]).
pub const LARGEST: usize = 16 * 1024 * 1024;

/// The largest text of a command, in bytes: as large as the [whole](limits::whole) of what it may hold where that is a file.
///
/// ```
/// use sms_core::{document, limits};
/// assert_eq!(document::largest("create_cas"), document::LARGEST);
/// assert_eq!(document::largest("bulk_data_transfer"), limits::WHOLE_FILE);
/// ```
#[must_use]
pub fn largest(command: &str) -> usize {
    let whole = limits::whole(command);
    if whole > limits::WHOLE { whole } else { LARGEST }
}

/// Reads a text as JSON.
///
/// # Errors
/// [`ErrorCode::DocumentTooLarge`] and [`ErrorCode::DocumentSyntax`], with line and column.
pub fn parse(text: &str) -> Result<Value> {
    if text.len() > LARGEST {
        let most = largest_of(text);
        if text.len() > most {
            return Err(too_large(most));
        }
    }
    strict(text)
}

/// Reads a text of at most so many bytes as JSON: for a list that may hold more than a command does.
///
/// ```
/// use sms_core::{ErrorCode, document};
/// assert_eq!(document::parse_within("[1]", 3)?[0], 1);
/// assert_eq!(document::parse_within("[12]", 3).unwrap_err().code(), ErrorCode::DocumentTooLarge);
/// # Ok::<(), sms_core::Error>(())
/// ```
///
/// # Errors
/// Those of [`parse`].
pub fn parse_within(text: &str, most: usize) -> Result<Value> {
    if text.len() > most { Err(too_large(most)) } else { strict(text) }
}

fn strict(text: &str) -> Result<Value> {
    let strict: Strict = serde_json::from_str(text).map_err(not_json)?;
    Ok(strict.0)
}

/// How large a text may be that is larger than most: the name of its command is looked for, and nothing else of it is kept.
#[cold]
fn largest_of(text: &str) -> usize {
    #[derive(Deserialize)]
    struct Named {
        command: String,
    }
    let may_be_larger = text.len() <= limits::WHOLE_FILE;
    let named = may_be_larger.then(|| serde_json::from_str::<Named>(text).ok()).flatten();
    named.map_or(LARGEST, |named| largest(&named.command))
}

/// The error of a document that is larger than so many bytes, for whoever reads one in another way.
///
/// ```
/// use sms_core::{ErrorCode, document, parameter};
/// let error = document::too_large(document::LARGEST);
/// assert_eq!(error.code(), ErrorCode::DocumentTooLarge);
/// assert_eq!(error.reasons()[0].parameters.get(parameter::MOST), Some(16_777_216));
/// ```
#[must_use]
pub fn too_large(largest: usize) -> Error {
    let message = said!("the document is larger than {most} {unit}", most = largest, unit = "bytes");
    Error::with(ErrorCode::DocumentTooLarge, message)
}

/// A figure as a document has it: one without a fraction is a whole number up to 2^50, whoever wrote `5470000.0`. None where it is not
/// finite.
///
/// ```
/// use sms_core::document::figure;
/// assert_eq!(figure(5_470_000.0), Some(5_470_000.into()));
/// assert_eq!(figure(37.5).map(|figure| figure.to_string()).as_deref(), Some("37.5"));
/// assert_eq!(figure(f64::NAN), None);
/// ```
#[must_use]
pub fn figure(value: f64) -> Option<Number> {
    /// Figures with a point are read to about the last of their 53 bits: up to here one that is read amiss has a fraction, and is no
    /// other whole number.
    const LARGEST_SURE: f64 = 1_125_899_906_842_624.0;
    if value.fract() != 0.0 || value.abs() > LARGEST_SURE {
        return Number::from_f64(value);
    }
    #[expect(clippy::cast_possible_truncation, reason = "it is a whole number of at most 51 bits")]
    let whole = value as i64;
    Some(whole.into())
}

/// The same for every figure in a value that a host made itself.
pub fn settle_figures(value: &mut Value) {
    match value {
        Value::Number(number) if number.is_f64() => {
            if let Some(settled) = number.as_f64().and_then(figure) {
                *number = settled;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(settle_figures),
        Value::Object(members) => members.values_mut().for_each(settle_figures),
        _ => {}
    }
}

fn not_json(error: serde_json::Error) -> Error {
    let message = Said::from(error.to_string());
    let message = message.with(parameter::LINE, &error.line()).with(parameter::COLUMN, &error.column());
    Error::with(ErrorCode::DocumentSyntax, message).because(error)
}

/// A value in which no member stands twice: of two, nobody knows which was meant.
struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Self)
    }
}

/// Reads a document that stands within another, as strictly as one of its own.
pub(crate) fn within<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    read: impl FnOnce(Value) -> Result<T>,
) -> std::result::Result<T, D::Error> {
    read(Strict::deserialize(deserializer)?.0).map_err(serde::de::Error::custom)
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(figure(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Strict(value)) = items.next_element()? {
            values.push(value);
        }
        Ok(values.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some((name, Strict(value))) = members.next_entry::<String, Strict>()? {
            if fields.contains_key(&name) {
                return Err(serde::de::Error::custom(format!("{} stands twice", shown(&name))));
            }
            fields.insert(name, value);
        }
        Ok(fields.into())
    }
}

/// The longest name that can be one of ours, in bytes.
pub(crate) const LONGEST_NAME: usize = 40;

/// A name that a document gives, where it can be one of ours, and otherwise `…`, for it may be about a person.
///
/// ```
/// use sms_core::document::safe;
/// assert_eq!([safe("start_on"), safe("Anna Example")], ["start_on", "…"]);
/// ```
#[must_use]
pub fn safe(name: &str) -> &str {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'.' | b'-');
    if name.len() <= LONGEST_NAME && name.bytes().all(fits) { name } else { "…" }
}

/// The same, and a name as well that is near to one of ours: it tells of nobody, and shows the slip.
///
/// ```
/// use sms_core::document::safe_near;
/// assert_eq!(safe_near("Assigned", Some("assigned")), "Assigned");
/// assert_eq!(safe_near("Anna Example", None), "…");
/// ```
#[must_use]
pub fn safe_near<'a>(name: &'a str, near: Option<&str>) -> &'a str {
    if near.is_some() && is_shown(name) { name } else { safe(name) }
}

/// The same in backticks, for a message.
pub(crate) fn shown(name: &str) -> String {
    format!("`{}`", safe(name))
}

/// The name that a document carries under its tag, and the fields beside it.
pub(crate) fn named(document: Value, tag: &'static str, invalid: ErrorCode) -> Result<(String, Value)> {
    let Value::Object(mut fields) = document else {
        return Err(Error::with(invalid, format!("a {tag} is a JSON object")));
    };
    match fields.remove(tag) {
        Some(Value::String(name)) => {
            limits::check(&name, &fields)?;
            Ok((name, Value::Object(fields)))
        }
        _ => Err(Reason::new(invalid)
            .message(said!("`{field}` is missing, or no text", field = tag))
            .field(format!("/{tag}"))
            .into()),
    }
}

/// A document whose name is none of these.
pub(crate) fn unknown(code: ErrorCode, tag: &'static str, name: &str, names: &'static [&'static str]) -> Error {
    let meant = nearest(name, names.iter().copied());
    let message = said!("there is no {tag} `{name}`", name = safe_near(name, meant));
    Reason::new(code).message(message).field(format!("/{tag}")).did_you_mean(meant).into()
}

/// Writes canonical JSON: keys sorted by their bytes, no spaces. Equal values give equal bytes.
///
/// ```
/// use serde_json::json;
/// assert_eq!(sms_core::document::canonical(&json!({ "b": 1, "a": [true, null] })), r#"{"a":[true,null],"b":1}"#);
/// ```
#[must_use]
pub fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

/// Canonical JSON of anything that serde can write.
pub(crate) fn canonical_of<T: Serialize>(value: &T) -> Result<String> {
    Ok(canonical(&to_value(value)?))
}

/// A value of anything that serde can write.
pub(crate) fn to_value<T: Serialize>(value: &T) -> Result<Value> {
    serde_json::to_value(value)
        .map_err(|error| Error::with(ErrorCode::DocumentSyntax, error.to_string()).because(error))
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Object(map) => {
            let mut keys: Vec<_> = map.iter().collect();
            // Sorted here, because a host that turns on serde_json's `preserve_order` turns it on for us too.
            if !keys.is_sorted_by_key(|(key, _)| key.as_str()) {
                keys.sort_unstable_by_key(|(key, _)| key.as_str());
            }
            text.push('{');
            for (place, (key, value)) in keys.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                quote(key, text);
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(item, text);
            }
            text.push(']');
        }
        Value::String(string) => quote(string, text),
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => text.push_str(&number.to_string()),
    }
}

/// Writes a text as a JSON string.
pub(crate) fn quote(string: &str, text: &mut String) {
    text.push('"');
    let mut plain = 0;
    for (place, byte) in string.bytes().enumerate() {
        let escaped = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0x08 => "\\b",
            0x0C => "\\f",
            0..0x20 => {
                text.push_str(string.get(plain..place).unwrap_or_default());
                text.push_str(&format!("\\u{byte:04x}"));
                plain = place + 1;
                continue;
            }
            _ => continue,
        };
        text.push_str(string.get(plain..place).unwrap_or_default());
        text.push_str(escaped);
        plain = place + 1;
    }
    text.push_str(string.get(plain..).unwrap_or_default());
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_without_a_fraction_is_a_whole_number() {
        for (text, whole) in [
            ("5470000.0", "5470000"),
            ("1e2", "100"),
            ("-0.0", "0"),
            ("-3.0", "-3"),
            ("1125899906842624.0", "1125899906842624"),
            ("1125899906842625.0", "1125899906842625.0"),
            ("0.5", "0.5"),
            ("1e300", "1e+300"),
        ] {
            assert_eq!(parse(text).unwrap().to_string(), whole);
            let mut made = serde_json::from_str::<Value>(&format!(r#"{{"list":[{text}]}}"#)).unwrap();
            settle_figures(&mut made);
            assert_eq!(made.to_string(), format!(r#"{{"list":[{whole}]}}"#));
        }
    }

    #[test]
    fn whole_figures_are_taken_whichever_way_a_document_comes() {
        use crate::{Command, Query, Question};
        let command = r#"{"command":"create_cos","route":"skilled_worker","fields":{"gross_salary_pence":5470000}}"#;
        let query = r#"{"query":"search_cos","limit":20}"#;
        let question = r#"{"question":"check_cos","route":"skilled_worker","fields":{"gross_salary_pence":5470000}}"#;
        let with_point = |text: &str| text.replace("0}", "0.0}");
        let made = |text: &str| serde_json::from_str::<Value>(&with_point(text)).unwrap();
        let whole = Command::from_json(command).unwrap();
        assert_eq!(Command::from_json(&with_point(command)).unwrap(), whole);
        assert_eq!(Command::from_value(made(command)).unwrap(), whole);
        let whole = format!("{:?}", Query::from_json(query).unwrap());
        assert_eq!(format!("{:?}", Query::from_json(&with_point(query)).unwrap()), whole);
        assert_eq!(format!("{:?}", Query::from_value(made(query)).unwrap()), whole);
        let policy = crate::policy::Policy::default();
        let whole = Question::from_json(question).unwrap().answer(&policy).unwrap();
        assert_eq!(Question::from_json(&with_point(question)).unwrap().answer(&policy).unwrap(), whole);
        assert_eq!(Question::from_value(made(question)).unwrap().answer(&policy).unwrap(), whole);
    }

    /// Read by serde, a document is read as strictly as by itself.
    #[test]
    fn no_member_stands_twice_in_a_document_within_another() {
        let twice = r#"{"query":"view_cos","certificate":"cos-000000017","certificate":"cos-000000018"}"#;
        let error = serde_json::from_str::<crate::Query>(twice).unwrap_err();
        assert!(error.to_string().starts_with("`certificate` stands twice"), "{error}");
        let unknown = r#"[{"question":"rules","why":1}]"#;
        let error = serde_json::from_str::<Vec<crate::Question>>(unknown).unwrap_err();
        assert!(error.to_string().starts_with("unknown field `why`"), "{error}");
    }

    #[test]
    fn texts_are_quoted_as_serde_json_does() {
        for text in ["", "plain", "a\"b\\c", "line\nbreak\r\t", "\u{8}\u{c}\u{0}\u{1f}\u{7f}", "żółw 🐢\u{2028}"] {
            let mut quoted = String::new();
            quote(text, &mut quoted);
            assert_eq!(quoted, serde_json::to_string(text).unwrap());
        }
    }
}
