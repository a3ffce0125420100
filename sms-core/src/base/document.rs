//! JSON as it crosses: read strictly, with the place of every mistake; written canonically (sorted keys, no spaces).

use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::limits;
use crate::parameter::{self, Said, said};
use serde::de::{DeserializeOwned, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use std::fmt;

/// The largest document that is read, in bytes.
pub const LARGEST: usize = 16 * 1024 * 1024;

/// Reads a text as JSON.
///
/// # Errors
/// [`ErrorCode::DocumentTooLarge`] and [`ErrorCode::DocumentSyntax`], with line and column.
pub fn parse(text: &str) -> Result<Value> {
    if text.len() > LARGEST {
        return Err(too_large(LARGEST));
    }
    let strict: Strict = serde_json::from_str(text).map_err(not_json)?;
    Ok(strict.0)
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
        Ok(value.into())
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

/// Reads a typed document, naming the place of a mistake as a JSON pointer.
///
/// # Errors
/// [`ErrorCode::CommandMissingField`] and [`ErrorCode::CommandUnknownField`], and `otherwise` for any other mistake.
pub fn typed<T: DeserializeOwned>(value: Value, otherwise: ErrorCode) -> Result<T> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let message = error.inner().to_string();
        let (code, name) = classify(&message, otherwise);
        let mut pointer = pointer(error.path());
        if let Some(name) = &name {
            pointer.push('/');
            pointer.push_str(name);
        }
        let message = in_plain_words(without_values(message));
        let said = match name {
            Some(name) => Said::from(message).with(parameter::FIELD, &name),
            None => with_names(message),
        };
        Reason::new(code).message(said).field(pointer).into()
    })
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

/// The same, and a name as well that differs from one of these words in nothing but case: it tells of nobody, and shows the slip.
pub(crate) fn safe_among<'a, 'b>(name: &'a str, mut words: impl Iterator<Item = &'b str>) -> &'a str {
    if words.any(|word| word.eq_ignore_ascii_case(name)) { name } else { safe(name) }
}

/// The same in backticks, for a message.
pub(crate) fn shown(name: &str) -> String {
    format!("`{}`", safe(name))
}

/// What serde says without the value that it is about, for that may be about a person. `invalid type: string "Anna", expected a
/// boolean` becomes `invalid type: string, expected a boolean`.
fn without_values(message: String) -> String {
    if let Some((kind, value)) = message.split_once(": ").filter(|(kind, _)| kind.starts_with("invalid "))
        && let Some((value, expected)) = value.rsplit_once(", expected ")
    {
        let what = value.split(['`', '"']).next().unwrap_or_default().trim_end();
        return format!("{kind}: {what}, expected {expected}");
    }
    let named = ["unknown field `", "unknown variant `"].into_iter().find_map(|what| {
        let given = message.strip_prefix(what)?;
        // What serde says itself comes last, whatever the name says.
        let end = ["`, expected ", "`, there are no "].into_iter().filter_map(|link| given.rfind(link)).max()?;
        let (name, rest) = given.split_at_checked(end)?;
        let words = rest.split('`').skip(2).step_by(2);
        Some(format!("{what}{}{rest}", safe_among(name, words)))
    });
    named.unwrap_or(message)
}

/// What serde and chrono say, in words for people who know neither.
fn in_plain_words(message: String) -> String {
    const DAYS: [&str; 5] = [
        "input contains invalid characters",
        "premature end of input",
        "trailing input",
        "input is out of range",
        "input is not enough for unique date and time",
    ];
    if DAYS.contains(&message.as_str()) {
        return "the value is not a day as YYYY-MM-DD".to_owned();
    }
    if message.starts_with("data did not match any variant") {
        return "the value has none of the shapes that it may have".to_owned();
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        return format!("there is no {rest}");
    }
    let words = [
        ("expected usize", "expected a whole number"),
        ("expected u64", "expected a whole number"),
        ("expected u32", "expected a whole number"),
        ("expected i64", "expected a whole number"),
    ];
    for (theirs, ours) in words {
        if let Some(before) = message.strip_suffix(theirs) {
            return before.to_owned() + ours;
        }
    }
    match message.rsplit_once("expected struct ") {
        Some((before, name)) if !name.contains(' ') => format!("{before}expected an object"),
        _ => message,
    }
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

/// A document whose name is none.
pub(crate) fn unknown(code: ErrorCode, tag: &'static str, name: &str) -> Error {
    Reason::new(code).message(said!("there is no {tag} `{name}`", name = safe(name))).field(format!("/{tag}")).into()
}

/// serde says what is wrong only in words: the two that we name ourselves are told apart by theirs.
fn classify(message: &str, otherwise: ErrorCode) -> (ErrorCode, Option<String>) {
    if message.starts_with("missing field") {
        (ErrorCode::CommandMissingField, message.split('`').nth(1).map(str::to_owned))
    } else if message.starts_with("unknown field") {
        (ErrorCode::CommandUnknownField, None)
    } else if message == ErrorCode::UserIdReserved.meaning() {
        (ErrorCode::UserIdReserved, None)
    } else {
        (otherwise, None)
    }
}

/// A message that serde made, with the names that stand in its backticks: what was given, and what could be.
fn with_names(message: String) -> Said {
    let names: Vec<String> = message.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    let Some((given, words)) = names.split_first() else { return message.into() };
    if message.starts_with("unknown field ") {
        Said::from(message).with(parameter::FIELD, given).with(parameter::WORDS, words)
    } else if message.starts_with("there is no ") {
        Said::from(message).with(parameter::NAME, given).with(parameter::WORDS, words)
    } else if message.starts_with("the value does not have the form ") {
        Said::from(message).with(parameter::PATTERN, given)
    } else {
        message.into()
    }
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => pointer.push_str(&format!("/{}", safe(key))),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
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
    fn messages_do_not_repeat_what_was_given() {
        for (theirs, ours) in [
            (
                "invalid type: string \"Anna, expected \\\"x\", expected a boolean",
                "invalid type: string, expected a boolean",
            ),
            ("invalid type: integer `5`, expected a string", "invalid type: integer, expected a string"),
            ("invalid type: null, expected a string", "invalid type: null, expected a string"),
            ("unknown field `Anna`, expected one of `a`, `b`", "unknown field `…`, expected one of `a`, `b`"),
            ("unknown variant `skiled`, expected `a` or `b`", "unknown variant `skiled`, expected `a` or `b`"),
            ("unknown variant `B`, expected `a` or `b`", "unknown variant `B`, expected `a` or `b`"),
            ("unknown variant `C`, expected `a` or `b`", "unknown variant `…`, expected `a` or `b`"),
            ("unknown field `Route`, expected `route`", "unknown field `Route`, expected `route`"),
            ("missing field `route`", "missing field `route`"),
            ("unknown field `Anna`, there are no fields", "unknown field `…`, there are no fields"),
            ("unknown field `A`, expected B`, there are no fields", "unknown field `…`, there are no fields"),
        ] {
            assert_eq!(without_values(theirs.to_owned()), ours);
        }
        assert_eq!((shown("start_on"), shown("Anna Example")), ("`start_on`".to_owned(), "`…`".to_owned()));
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
