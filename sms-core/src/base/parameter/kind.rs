//! What the value of a parameter is.

use crate::time::whole_day;
use crate::words::Enumeration;
use serde_json::Value;
use std::fmt;

/// What the value of a parameter is, and how it stands on the wire.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum ParameterKind {
    /// A whole number, not negative.
    Number,
    /// Text.
    Text,
    /// A list of texts.
    Texts,
    /// A day as ISO text.
    Day,
    /// A moment as ISO text.
    Moment,
    /// A word of this enumeration.
    Word(&'static Enumeration),
}

impl ParameterKind {
    /// Its name: `number`, `text`, `texts`, `day`, `moment`, or that of the enumeration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Text => "text",
            Self::Texts => "texts",
            Self::Day => "day",
            Self::Moment => "moment",
            Self::Word(enumeration) => enumeration.name,
        }
    }

    /// Whether a value on the wire is of this kind.
    ///
    /// ```
    /// use sms_core::parameter;
    /// use sms_core::serde_json::json;
    /// let kind = parameter::ROUTE.facts().kind;
    /// assert!(kind.fits(&json!("skilled_worker")) && !kind.fits(&json!("plumber")));
    /// ```
    #[must_use]
    pub fn fits(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Number, Value::Number(number)) => number.is_u64(),
            (Self::Text, Value::String(_)) => true,
            (Self::Texts, Value::Array(texts)) => texts.iter().all(Value::is_string),
            (Self::Day, Value::String(text)) => whole_day(text).is_some(),
            (Self::Moment, Value::String(text)) => chrono::DateTime::parse_from_rfc3339(text).is_ok(),
            (Self::Word(enumeration), Value::String(text)) => enumeration.words.iter().any(|word| word.name == text),
            _ => false,
        }
    }

    #[cfg(feature = "schema")]
    fn schema(self, meaning: &str) -> Value {
        use serde_json::json;
        let meaning = sentence(meaning);
        match self {
            Self::Number => json!({ "description": meaning, "type": "integer", "minimum": 0 }),
            Self::Text => json!({ "description": meaning, "type": "string" }),
            Self::Texts => json!({ "description": meaning, "type": "array", "items": { "type": "string" } }),
            Self::Day => json!({ "description": meaning, "type": "string", "format": "date" }),
            Self::Moment => json!({ "description": meaning, "type": "string", "format": "date-time" }),
            Self::Word(enumeration) => {
                let words: Vec<&str> = enumeration.words.iter().map(|word| word.name).collect();
                json!({ "description": meaning, "type": "string", "enum": words })
            }
        }
    }
}

/// A meaning as the schema has descriptions.
#[cfg(feature = "schema")]
pub(super) fn sentence(meaning: &str) -> String {
    let (first, rest) = meaning.split_at_checked(1).unwrap_or_default();
    format!("{}{rest}.", first.to_ascii_uppercase())
}

/// Parameters as the properties of a JSON Schema.
#[cfg(feature = "schema")]
pub(super) fn properties(parameters: &[super::ParameterFacts]) -> serde_json::Map<String, Value> {
    parameters.iter().map(|facts| (facts.name.to_owned(), facts.kind.schema(facts.meaning))).collect()
}

impl PartialEq for ParameterKind {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for ParameterKind {}

impl fmt::Debug for ParameterKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
