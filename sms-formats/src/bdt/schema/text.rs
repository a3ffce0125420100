//! What the text of an element may be: the simple types of the schema.

mod days;
mod decimal;
mod types;

pub(in crate::bdt) use types::*;

use super::pattern::Pattern;
use sms_core::parameter::{self, Said};
use sms_core::rule::Rule;
use sms_core::{ErrorCode, Reason};
use std::borrow::Cow;

/// A type of text.
#[derive(Debug)]
#[non_exhaustive]
pub struct TextType {
    /// The name of the type in the schema, which `xsi:type` may say; empty where it has none.
    pub name: &'static str,
    /// The type that it restricts, where that has a name.
    pub base: Option<&'static Self>,
    /// The fact behind.
    pub rule: &'static Rule,
    /// What the text may be.
    pub shape: TextShape,
}

/// What a text may be.
#[derive(Debug)]
#[non_exhaustive]
pub enum TextShape {
    /// From one to so many of these characters.
    Text(Characters, usize),
    /// Text of a pattern; in words, such as "three capital letters".
    Pattern(&'static Pattern, &'static str),
    /// One of these words.
    Words(&'static [&'static str]),
    /// One of these codes; white space around it does not count.
    Codes(&'static [&'static str]),
    /// `true`, `false`, `1` or `0`.
    Flag,
    /// A day, which may have a time zone.
    Date,
    /// A day without a time zone.
    PlainDate,
    /// A year and a month.
    YearMonth,
    /// A year.
    Year,
    /// A number that is not negative: below the first, or at most the second, with at most so many decimals.
    Decimal {
        /// The number that it is below.
        below: Option<u64>,
        /// The number that it is at most.
        most: Option<u64>,
        /// How many decimals it has at most.
        decimals: usize,
    },
    /// A whole number, which may be negative.
    Whole,
}

/// The characters of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Characters {
    /// The printable ones of ISO 8859-1 (`cas/1.9`).
    Latin1,
    /// The same, with line breaks and tabs (`cas/1.9`).
    Latin1Lines,
    /// Those of addresses (`cas/1.10`).
    Address,
}

impl Characters {
    /// Whether a text may have a character.
    #[must_use]
    pub const fn takes(self, letter: char) -> bool {
        match self {
            Self::Latin1 => matches!(letter, ' '..='~' | '\u{A0}'..='\u{FF}'),
            Self::Latin1Lines => matches!(letter, ' '..='~' | '\u{A0}'..='\u{FF}' | '\t' | '\n' | '\r'),
            Self::Address => {
                letter.is_ascii_alphanumeric()
                    || matches!(
                        letter,
                        ' ' | '~'
                            | '!'
                            | '@'
                            | '%'
                            | '('
                            | ')'
                            | '*'
                            | '+'
                            | ','
                            | '-'
                            | '.'
                            | '/'
                            | ':'
                            | ';'
                            | '='
                            | '?'
                            | '^'
                            | '_'
                            | '{'
                            | '}'
                            | '&'
                            | '\''
                    )
            }
        }
    }

    const fn meaning(self) -> &'static str {
        match self {
            Self::Latin1 => "the printable characters of ISO 8859-1",
            Self::Latin1Lines => "the printable characters of ISO 8859-1 and line breaks",
            Self::Address => "unaccented letters, digits, spaces and ~!@%()*+,-./:;=?^_{}&'",
        }
    }
}

fn wrong(code: ErrorCode, said: impl Into<Said>) -> Reason {
    Reason::new(code).message(said)
}

fn unlike(looks: &str) -> Reason {
    wrong(ErrorCode::BdtFormat, format!("the text is not {looks}"))
}

/// A text without white space at its ends, and with one space for each row of it inside.
fn collapsed(text: &str) -> Cow<'_, str> {
    let is_space = |letter: char| matches!(letter, ' ' | '\t' | '\n' | '\r');
    let trimmed = text.trim_matches(is_space);
    if !trimmed.contains(is_space) {
        return Cow::Borrowed(trimmed);
    }
    Cow::Owned(trimmed.split(is_space).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}

impl TextType {
    const fn new(name: &'static str, base: Option<&'static Self>, rule: &'static Rule, shape: TextShape) -> Self {
        Self { name, base, rule, shape }
    }

    /// Whether it is the other type or restricts it, so that `xsi:type` may put it in the other's place.
    pub(in crate::bdt) fn restricts(&'static self, other: &'static Self) -> bool {
        std::ptr::eq(self, other) || self.base.is_some_and(|base| base.restricts(other))
    }

    /// The text as the type reads it: white space around a value that is no plain text does not count.
    #[must_use]
    pub fn value<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.shape {
            TextShape::Text(..) | TextShape::Pattern(..) | TextShape::Words(_) => Cow::Borrowed(text),
            _ => collapsed(text),
        }
    }

    /// What is wrong with a text, if anything is.
    pub(in crate::bdt) fn fault(&self, text: &str) -> Option<Reason> {
        self.fault_of(&self.value(text)).map(|reason| reason.rule(self.rule))
    }

    fn fault_of(&self, value: &str) -> Option<Reason> {
        match self.shape {
            TextShape::Text(characters, most) => text_fault(value, characters, most),
            TextShape::Pattern(pattern, looks) => (!pattern.fits(value)).then(|| unlike(looks)),
            TextShape::Words(words) | TextShape::Codes(words) => word_fault(value, words),
            TextShape::Flag => {
                (!matches!(value, "true" | "false" | "1" | "0")).then(|| unlike("`true`, `false`, `1` or `0`"))
            }
            TextShape::Date => (!days::is_date(value)).then(|| unlike("a day such as 2026-09-28")),
            TextShape::PlainDate => {
                (!days::is_plain_date(value)).then(|| unlike("a day such as 2004-05-17, without a time zone"))
            }
            TextShape::YearMonth => (!days::is_year_month(value)).then(|| unlike("a year and a month such as 2004-05")),
            TextShape::Year => (!days::is_year(value)).then(|| unlike("a year such as 2004")),
            TextShape::Decimal { below, most, decimals } => decimal::fault(value, below, most, decimals),
            TextShape::Whole => (!decimal::is_whole(value)).then(|| unlike("a whole number such as 50")),
        }
    }
}

fn text_fault(text: &str, characters: Characters, most: usize) -> Option<Reason> {
    if text.is_empty() {
        return Some(wrong(ErrorCode::BdtLength, "the text is empty"));
    }
    // A character takes at least a byte, so that a text of few bytes is not counted.
    if text.len() > most {
        let count = text.chars().count();
        if count > most {
            let said = Said::from(format!("the text has {count} characters, more than {most}"));
            return Some(wrong(ErrorCode::BdtLength, said.with(parameter::MOST, &most)));
        }
    }
    if characters != Characters::Address && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return None;
    }
    let (place, letter) = text.chars().enumerate().find(|(_, letter)| !characters.takes(*letter))?;
    let (place, point) = (place + 1, format!("U+{:04X}", u32::from(letter)));
    let takes = characters.meaning();
    let said = Said::from(format!("the character {point} stands at place {place}, and the text takes {takes}"));
    Some(wrong(ErrorCode::BdtCharacter, said.with(parameter::CHARACTER, &point)))
}

fn word_fault(text: &str, words: &'static [&'static str]) -> Option<Reason> {
    (!words.contains(&text)).then(|| {
        let listed = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        wrong(ErrorCode::BdtWord, format!("the text is none of {listed}"))
    })
}
