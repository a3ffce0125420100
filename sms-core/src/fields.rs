//! Fields, declared once as data: name, type, length, when needed, and the fact behind. Validation, JSON Schema and
//! documentation read the declaration; a form keeps what was filled in as it stands on the wire.

mod form;

pub use form::Form;

use crate::decision::{Decision, Reason};
use crate::error::{ErrorCode, Result};
use crate::licence::{Route, RouteSet};
use crate::personal::Personal;
use crate::rule::Rule;
use crate::time;
use chrono::NaiveDate;
use serde_json::Value;
use std::fmt;

/// What a field holds, and how it stands on the wire.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum FieldKind {
    /// One line of text of at most so many characters.
    Line(usize),
    /// Text of at most so many characters; line breaks are allowed.
    Text(usize),
    /// At most so many lines of text, of at most so many characters each: an array.
    Lines(usize, usize),
    /// A day as ISO text.
    Day,
    /// True or false.
    Flag,
    /// Money in whole pence, not negative.
    Pence,
    /// Hours a week from 0 to 168 as decimal text with at most two decimals, such as `"37.5"`.
    Hours,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A country as three capital letters (ISO 3166-1 alpha-3 and the Home Office's own).
    Country,
    /// Text that a function accepts; the second says what it must look like.
    Shaped(fn(&str) -> bool, &'static str),
}

/// When a field is needed.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Needed {
    /// To save anything at all.
    ToSave,
    /// To assign; without it a draft is work in progress.
    ToAssign,
    /// To assign, when a condition of the other fields holds; the text says which.
    ToAssignWhen(fn(&Form) -> bool, &'static str),
    /// To assign a certificate of one of these routes.
    ToAssignFor(RouteSet),
    /// To save, when a condition of the other fields holds; the text says which.
    ToSaveWhen(fn(&Form) -> bool, &'static str),
    /// Never.
    Never,
}

impl fmt::Debug for Needed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text())
    }
}

impl Needed {
    /// When it is needed, in words.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::ToSave => "to save".to_owned(),
            Self::ToAssign => "to assign".to_owned(),
            Self::ToAssignWhen(_, when) => format!("to assign, {when}"),
            Self::ToAssignFor(routes) => {
                let names: Vec<_> =
                    Route::ALL.iter().filter(|route| routes.contains(**route)).map(|route| route.name()).collect();
                format!("to assign, for {}", names.join(", "))
            }
            Self::ToSaveWhen(_, when) => format!("to save, {when}"),
            Self::Never => "no".to_owned(),
        }
    }
}

/// The declaration of a field.
#[derive(Debug)]
#[non_exhaustive]
pub struct Field {
    /// The name on the wire.
    pub name: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// When it is needed.
    pub needed: Needed,
    /// The fact behind.
    pub rule: &'static Rule,
    /// Whether it is about the person, so that a copy for somebody else leaves it out (`cos/M-24`).
    pub personal: bool,
}

impl Field {
    pub(crate) const fn new(
        name: &'static str,
        title: &'static str,
        kind: FieldKind,
        needed: Needed,
        rule: &'static Rule,
    ) -> Self {
        Self { name, title, kind, needed, rule, personal: false }
    }

    /// The same field, as one that is about the person.
    pub(crate) const fn about_the_person(self) -> Self {
        Self { personal: true, ..self }
    }

    fn reason(&self, code: ErrorCode) -> Reason {
        Reason::new(code).rule(self.rule).field(format!("/fields/{}", self.name))
    }

    /// The problem of a value, if it has one.
    fn problem(&self, value: &Value) -> Option<Reason> {
        let wrong = |code, what: &dyn fmt::Display| Some(self.reason(code).message(format!("`{}` {what}", self.name)));
        match (self.kind, value) {
            (FieldKind::Line(longest), Value::String(text)) => self.text_problem(text, longest, false),
            (FieldKind::Text(longest), Value::String(text)) => self.text_problem(text, longest, true),
            (FieldKind::Lines(most, longest), Value::Array(lines)) => self.lines_problem(lines, most, longest),
            (FieldKind::Day, Value::String(text)) => match text.parse() {
                Ok(day) if time::in_range(day) => None,
                Ok(_) => wrong(ErrorCode::FieldOutOfRange, &"is a day outside 1900 to 2199"),
                Err(_) => wrong(ErrorCode::FieldFormat, &"is not a day as YYYY-MM-DD"),
            },
            (FieldKind::Flag, Value::Bool(_)) => None,
            (FieldKind::Pence, Value::Number(number)) => match number.as_u64() {
                Some(pence) if pence <= 100_000_000_000 => None,
                _ => wrong(ErrorCode::FieldOutOfRange, &"is not an amount in whole pence"),
            },
            (FieldKind::Hours, Value::String(text)) => match hours(text) {
                Some(hundredths) if hundredths <= 16_800 => None,
                Some(_) => wrong(ErrorCode::FieldOutOfRange, &"is more than 168 hours"),
                None => wrong(ErrorCode::FieldFormat, &"is not a number of hours such as 37.5"),
            },
            (FieldKind::Word(words), Value::String(text)) if words.contains(&text.as_str()) => None,
            (FieldKind::Word(words), _) => {
                wrong(ErrorCode::FieldFormat, &format!("is not one of {}", words.join(", ")))
            }
            (FieldKind::Country, Value::String(text)) if is_country(text) => None,
            (FieldKind::Country, _) => wrong(ErrorCode::FieldFormat, &"is not a country as three capital letters"),
            (FieldKind::Shaped(accepts, _), Value::String(text)) if accepts(text) => None,
            (FieldKind::Shaped(_, shape), _) => wrong(ErrorCode::FieldFormat, &format!("is not {shape}")),
            _ => wrong(ErrorCode::FieldFormat, &format!("is not {}", self.kind.text())),
        }
    }

    fn text_problem(&self, text: &str, longest: usize, breaks: bool) -> Option<Reason> {
        let (code, what) = text_problem(text, longest, breaks)?;
        Some(self.reason(code).message(format!("`{}` {what}", self.name)))
    }

    fn lines_problem(&self, lines: &[Value], most: usize, longest: usize) -> Option<Reason> {
        if lines.len() > most {
            return Some(
                self.reason(ErrorCode::FieldTooLong).message(format!("`{}` has more than {most} lines", self.name)),
            );
        }
        let (place, found) = lines.iter().enumerate().find_map(|(place, line)| match line {
            Value::String(text) => Some((place, text_problem(text, longest, false)?)),
            _ => Some((place, (ErrorCode::FieldFormat, "is not text".to_owned()))),
        })?;
        let pointer = format!("/fields/{}/{place}", self.name);
        Some(self.reason(found.0).message(format!("line {place} of `{}` {}", self.name, found.1)).field(pointer))
    }
}

/// What is wrong with a text, if anything: its code, and words that follow the name of the field.
pub(crate) fn text_problem(text: &str, longest: usize, breaks: bool) -> Option<(ErrorCode, String)> {
    let control = |letter: char| letter.is_control() && !(breaks && matches!(letter, '\n' | '\r' | '\t'));
    if text.trim().is_empty() {
        Some((ErrorCode::FieldEmpty, "is empty".to_owned()))
    } else if text.chars().count() > longest {
        Some((ErrorCode::FieldTooLong, format!("is longer than {longest} characters")))
    } else {
        let letter = text.chars().find(|&letter| control(letter))?;
        Some((ErrorCode::FieldCharacter, format!("has the control character U+{:04X}", u32::from(letter))))
    }
}

/// The problem of a text that a command carries outside a form, at this JSON pointer.
pub(crate) fn check_text(pointer: &str, text: &str, longest: usize, breaks: bool) -> Option<Reason> {
    let (code, what) = text_problem(text, longest, breaks)?;
    Some(Reason::new(code).message(format!("`{}` {what}", pointer.trim_start_matches('/'))).field(pointer.to_owned()))
}

/// The problem of a day that a command carries outside a form.
pub(crate) fn check_day(pointer: &str, day: NaiveDate) -> Option<Reason> {
    let message = format!("`{}` is a day outside 1900 to 2199", pointer.trim_start_matches('/'));
    (!time::in_range(day)).then(|| Reason::new(ErrorCode::FieldOutOfRange).message(message).field(pointer.to_owned()))
}

/// The problem of a host's own reference: a line of at most 200 characters.
pub(crate) fn check_reference(at: &str, reference: Option<&Personal>) -> Option<Reason> {
    check_text(&format!("{at}/host_reference"), reference?, 200, false)
}

/// Refuses what cannot be recorded at all, in either mode: every problem, if there is one.
pub(crate) fn sound(problems: impl IntoIterator<Item = Reason>) -> Result<()> {
    Decision::from(problems.into_iter().collect::<Vec<_>>()).into_result().map(drop)
}

/// Hours with at most two decimals, in hundredths of an hour.
#[must_use]
pub fn hours(text: &str) -> Option<u32> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str, most| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole, 3) || !digits(decimals, 2) {
        return None;
    }
    let hundredths: u32 = decimals.parse().ok()?;
    Some(whole.parse::<u32>().ok()? * 100 + if decimals.len() == 1 { hundredths * 10 } else { hundredths })
}

fn is_country(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl FieldKind {
    /// What it holds, in words.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Line(longest) => format!("text of at most {longest} characters"),
            Self::Text(longest) => format!("text of at most {longest} characters, line breaks allowed"),
            Self::Lines(most, longest) => format!("at most {most} lines of at most {longest} characters"),
            Self::Day => "a day as YYYY-MM-DD".to_owned(),
            Self::Flag => "true or false".to_owned(),
            Self::Pence => "money in whole pence".to_owned(),
            Self::Hours => "hours as text such as 37.5".to_owned(),
            Self::Word(words) => format!("one of {}", words.join(", ")),
            Self::Country => "a country as three capital letters".to_owned(),
            Self::Shaped(_, shape) => (*shape).to_owned(),
        }
    }
}

/// The JSON Schema of a form with these fields. Null takes a field away.
#[cfg(feature = "schema")]
pub(crate) fn schema(description: &str, fields: &[&'static Field]) -> schemars::Schema {
    let property = |field: &Field| {
        let mut shape = match field.kind {
            FieldKind::Line(longest) | FieldKind::Text(longest) => {
                serde_json::json!({ "type": ["string", "null"], "minLength": 1, "maxLength": longest })
            }
            FieldKind::Lines(most, longest) => serde_json::json!({
                "type": ["array", "null"], "maxItems": most, "items": { "type": "string", "maxLength": longest } }),
            FieldKind::Day => serde_json::json!({ "type": ["string", "null"], "format": "date" }),
            FieldKind::Flag => serde_json::json!({ "type": ["boolean", "null"] }),
            FieldKind::Pence => serde_json::json!({ "type": ["integer", "null"], "minimum": 0 }),
            FieldKind::Hours => {
                serde_json::json!({ "type": ["string", "null"], "pattern": "^[0-9]{1,3}(\\.[0-9]{1,2})?$" })
            }
            FieldKind::Word(words) => {
                serde_json::json!({ "enum": words.iter().map(|word| Value::from(*word)).chain([Value::Null]).collect::<Vec<_>>() })
            }
            FieldKind::Country => serde_json::json!({ "type": ["string", "null"], "pattern": "^[A-Z]{3}$" }),
            FieldKind::Shaped(_, shape) => serde_json::json!({ "type": ["string", "null"], "description": shape }),
        };
        if let Value::Object(shape) = &mut shape {
            shape.insert("title".to_owned(), field.title.into());
            shape.insert("x-needed".to_owned(), field.needed.text().into());
            shape.insert("x-rule".to_owned(), field.rule.id.into());
        }
        (field.name.to_owned(), shape)
    };
    let properties: serde_json::Map<String, Value> = fields.iter().map(|field| property(field)).collect();
    schemars::json_schema!({
        "description": description, "type": "object", "additionalProperties": false, "properties": properties })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_in_hundredths() {
        for (text, hundredths) in
            [("37.5", Some(3750)), ("40", Some(4000)), ("0.25", Some(25)), ("1.234", None), ("-1", None), ("", None)]
        {
            assert_eq!(hours(text), hundredths, "{text}");
        }
    }
}
