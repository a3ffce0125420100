//! Fields, declared once as data: name, type, length, when needed, and the fact behind. Validation, JSON Schema and
//! documentation read the declaration; a form keeps what was filled in as it stands on the wire.

mod alphabet;
mod declare;
mod form;
mod json_kind;
mod key;
mod measure;
#[cfg(feature = "schema")]
mod schema;
mod shown;
mod value;
mod wrong;

pub use alphabet::Alphabet;
pub use form::Form;
pub use key::FormKey;
pub use measure::{Hours, PartialDay, Period};
pub use value::FieldValue;

pub(crate) use declare::fields;
pub(crate) use wrong::{check_name, check_published, check_reference, check_text};

#[cfg(feature = "schema")]
pub(crate) use schema::schema;

use crate::decision::{Found, Reason};
use crate::error::{ErrorCode, Result};
use crate::licence::{Route, RouteSet};
use crate::nearest::nearest;
use crate::parameter::{self, Listed, Said, said};
use crate::rule::Rule;
use crate::text::{self, code_point};
use crate::time;
pub use crate::time::whole_day;
use chrono::NaiveDate;
use serde_json::Value;
use std::fmt;
use wrong::{Wrong, text_problem, unseen_problem};

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
    /// At most so many periods: an array of texts, each a first and a last day with a slash between them.
    Periods(usize),
    /// A day as ISO text.
    Day,
    /// A day, or no more than its month or its year: `2001-05-17`, `2001-05` or `2001`.
    PartialDay,
    /// True or false.
    Flag,
    /// A confirmation: where it is needed, it must be true.
    Confirmation,
    /// Money in whole pence, not negative.
    Pence,
    /// A whole number from the first to the second.
    Whole(u64, u64),
    /// Hours a week from 0 to 168 as decimal text with at most two decimals, such as `"37.5"`.
    Hours,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A country as three capital letters (ISO 3166-1 alpha-3 and the Home Office's own).
    Country,
    /// A nationality: like a country, or the word `STATELESS` (`cas/1.12`).
    Nationality,
    /// Text that a function accepts; the second says what it must look like, and the third as a regular expression (ECMA 262), which may
    /// take a little more.
    Shaped(fn(&str) -> bool, &'static str, &'static str),
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
    /// To assign a certificate of one of these routes, when a condition of the other fields holds; the text says which.
    ToAssignForWhen(RouteSet, fn(&Form) -> bool, &'static str),
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
            Self::ToAssignFor(routes) => format!("to assign, for {}", names(*routes)),
            Self::ToAssignForWhen(routes, _, when) => format!("to assign, for {}, {when}", names(*routes)),
            Self::ToSaveWhen(_, when) => format!("to save, {when}"),
            Self::Never => "no".to_owned(),
        }
    }
}

fn names(routes: RouteSet) -> String {
    let held = Route::ALL.iter().filter(|route| routes.contains(**route));
    held.map(|route| route.name()).collect::<Vec<_>>().join(", ")
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
    /// The characters that its text takes.
    pub alphabet: Alphabet,
    /// The constant that is its [key](FormKey), in the module of the form.
    pub key: &'static str,
}

impl Field {
    pub(crate) const fn new(
        name: &'static str,
        title: &'static str,
        kind: FieldKind,
        needed: Needed,
        rule: &'static Rule,
    ) -> Self {
        Self { name, title, kind, needed, rule, personal: false, alphabet: Alphabet::Any, key: "" }
    }

    /// The same field, as one that is about the person.
    pub(crate) const fn about_the_person(self) -> Self {
        Self { personal: true, ..self }
    }

    /// The same field, with text of an alphabet only.
    pub(crate) const fn in_alphabet(self, alphabet: Alphabet) -> Self {
        Self { alphabet, ..self }
    }

    /// The same field, as one that has a key of this name.
    pub(crate) const fn keyed(self, key: &'static str) -> Self {
        Self { key, ..self }
    }

    /// What it holds, in words.
    #[must_use]
    pub fn holds(&self) -> String {
        match self.alphabet {
            Alphabet::Any => self.kind.text(),
            alphabet => format!("{}, {alphabet}", self.kind.text()),
        }
    }

    /// Whether two values of the field say the same: `"37.50"` hours are as many as `"37.5"`.
    pub(crate) fn says_the_same(&self, one: &Value, other: &Value) -> bool {
        let hours = |value: &Value| value.as_str().and_then(Hours::parse);
        one == other || (matches!(self.kind, FieldKind::Hours) && hours(one).is_some() && hours(one) == hours(other))
    }

    fn reason(&self, code: ErrorCode) -> Reason {
        Reason::new(code).rule(self.rule).field(format!("/fields/{}", self.name))
    }

    /// The problem of a value, if it has one, with the value where it may be shown.
    fn problem(&self, value: &Value) -> Option<Reason> {
        let reason = self.problem_of(value)?;
        let takes = matches!(reason.code, ErrorCode::FieldFormat | ErrorCode::FieldOutOfRange);
        match self.shown_of(value).filter(|_| takes) {
            Some(shown) => Some(reason.with(parameter::VALUE, &shown)),
            None => Some(reason),
        }
    }

    fn problem_of(&self, value: &Value) -> Option<Reason> {
        let line = value.as_str().filter(|_| !matches!(self.kind, FieldKind::Line(_) | FieldKind::Text(_)));
        if let Some(wrong) = line.and_then(text::unseen).and_then(unseen_problem) {
            return Some(self.wrong(wrong));
        }
        self.misshapen(value)
    }

    fn misshapen(&self, value: &Value) -> Option<Reason> {
        let wrong = |code, what: Said| Some(self.reason(code).message(of_field(self.name, what)));
        let unlike = |expected: &str| wrong(ErrorCode::FieldFormat, said!("is not {expected}", expected));
        let outside = || wrong(ErrorCode::FieldOutOfRange, outside());
        match (self.kind, value) {
            (FieldKind::Line(longest), Value::String(text)) => self.text_problem(text, longest, false),
            (FieldKind::Text(longest), Value::String(text)) => self.text_problem(text, longest, true),
            (FieldKind::Lines(most, longest), Value::Array(lines)) => self.lines_problem(lines, most, longest),
            (FieldKind::Periods(most), Value::Array(periods)) => self.periods_problem(periods, most),
            (FieldKind::Day, Value::String(text)) => match whole_day(text) {
                Some(day) if time::in_range(day) => None,
                Some(_) => outside(),
                None if text.get(..10).and_then(whole_day).is_some() => {
                    unlike("a day as YYYY-MM-DD").map(|reason| reason.remedy("leave the time out: a day has none"))
                }
                None => unlike("a day as YYYY-MM-DD"),
            },
            (FieldKind::Flag | FieldKind::Confirmation, Value::Bool(_)) => None,
            (FieldKind::Pence, Value::Number(number)) => match number.as_u64() {
                Some(pence) if pence < 100_000_000_000 => None,
                _ => wrong(ErrorCode::FieldOutOfRange, said!("is not {expected}", expected = self.kind.text())),
            },
            (FieldKind::PartialDay, Value::String(text)) => match PartialDay::parse(text) {
                Some(day) if time::in_range(day.first()) && time::in_range(day.last()) => None,
                Some(_) => outside(),
                None => unlike("a day as YYYY-MM-DD, a month or a year"),
            },
            (FieldKind::Whole(least, most), Value::Number(number)) => match number.as_u64() {
                Some(number) if (least..=most).contains(&number) => None,
                _ => {
                    let message = said!("is not a whole number from {least} to {most}", least, most);
                    wrong(ErrorCode::FieldOutOfRange, message)
                }
            },
            (FieldKind::Hours, Value::String(text)) => match Hours::parse(text) {
                Some(hours) if hours <= MOST_HOURS => None,
                Some(_) => wrong(ErrorCode::FieldOutOfRange, said!("is more than {most} hours", most = 168)),
                None => unlike("a number of hours such as 37.5"),
            },
            (FieldKind::Word(words), Value::String(text)) if words.contains(&text.as_str()) => None,
            (FieldKind::Word(words), _) => {
                let meant = value.as_str().and_then(|text| nearest(text, words.iter().copied()));
                wrong(ErrorCode::FieldFormat, said!("is not one of {words}", words = Listed(words)))
                    .map(|reason| reason.did_you_mean(meant))
            }
            (FieldKind::Country | FieldKind::Nationality, Value::String(text)) if is_code_of_germany(text) => {
                let remedy = "write DEU: the D of German passports stands for it";
                unlike("a country as three capital letters").map(|reason| reason.remedy(remedy))
            }
            (FieldKind::Country, Value::String(text)) if is_country(text) => None,
            (FieldKind::Country, _) => unlike("a country as three capital letters"),
            (FieldKind::Nationality, Value::String(text)) if is_country(text) || text == STATELESS => None,
            (FieldKind::Nationality, _) => unlike(&format!("a nationality as three capital letters, nor {STATELESS}")),
            (FieldKind::Shaped(accepts, ..), Value::String(text)) if accepts(text) => None,
            (FieldKind::Shaped(_, shape, _), _) => unlike(shape),
            _ => unlike(&self.kind.text()),
        }
    }

    fn text_problem(&self, text: &str, longest: usize, breaks: bool) -> Option<Reason> {
        let wrong = text_problem(text, longest, breaks).or_else(|| self.alphabet_problem(text))?;
        Some(self.wrong(wrong))
    }

    fn wrong(&self, wrong: Wrong) -> Reason {
        wrong.reason(self.name).rule(self.rule).field(format!("/fields/{}", self.name))
    }

    fn alphabet_problem(&self, text: &str) -> Option<Wrong> {
        let (character, alphabet) = (code_point(self.alphabet.stranger(text)?), self.alphabet.to_string());
        let message = said!("has the character {character}, and takes {alphabet}", character, alphabet);
        Some(Wrong { remedy: self.alphabet.remedy(text), ..Wrong::new(ErrorCode::FieldCharacter, message) })
    }

    fn periods_problem(&self, periods: &[Value], most: usize) -> Option<Reason> {
        if periods.len() > most {
            return Some(self.too_many(most, "periods"));
        }
        let is_period = |value: &Value| value.as_str().and_then(Period::parse).is_some();
        let place = periods.iter().position(|value| !is_period(value))?;
        let message =
            said!("period {place} of `{field}` is not two days as YYYY-MM-DD/YYYY-MM-DD", place, field = self.name);
        Some(self.reason(ErrorCode::FieldFormat).message(message).field(format!("/fields/{}/{place}", self.name)))
    }

    fn lines_problem(&self, lines: &[Value], most: usize, longest: usize) -> Option<Reason> {
        if lines.len() > most {
            return Some(self.too_many(most, "lines"));
        }
        let (place, found) = lines.iter().enumerate().find_map(|(place, line)| match line {
            Value::String(text) => Some((place, text_problem(text, longest, false)?)),
            _ => Some((place, Wrong::new(ErrorCode::FieldFormat, said!("is not {expected}", expected = "text")))),
        })?;
        let pointer = format!("/fields/{}/{place}", self.name);
        let what = of_field(self.name, found.what).after(&format!("line {place} of ")).with(parameter::PLACE, &place);
        Some(Wrong { what, ..found }.told().rule(self.rule).field(pointer))
    }

    fn too_many(&self, most: usize, unit: &str) -> Reason {
        let what = said!("has more than {most} {unit}", most, unit);
        self.reason(ErrorCode::FieldTooLong).message(of_field(self.name, what))
    }
}

/// How many fields these blocks hold together.
#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
pub(crate) const fn count(blocks: &[&[&'static Field]]) -> usize {
    let (mut count, mut block) = (0, 0);
    while block < blocks.len() {
        count += blocks[block].len();
        block += 1;
    }
    count
}

/// The fields of these blocks, one after another.
#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
pub(crate) const fn joined<const COUNT: usize>(blocks: &[&[&'static Field]]) -> [&'static Field; COUNT] {
    let mut fields = [blocks[0][0]; COUNT];
    let (mut place, mut block, mut within) = (0, 0, 0);
    while place < COUNT {
        if within == blocks[block].len() {
            (block, within) = (block + 1, 0);
        } else {
            fields[place] = blocks[block][within];
            (place, within) = (place + 1, within + 1);
        }
    }
    fields
}

/// What is wrong with a field, with its name before it.
fn of_field(field: &str, what: Said) -> Said {
    what.after(&format!("`{field}` ")).with(parameter::FIELD, field)
}

/// What is wrong with a day that nobody means.
fn outside() -> Said {
    let what = Said::from("is a day outside 1900 to 2199");
    what.with(parameter::EARLIEST, &time::DAYS.0).with(parameter::LATEST, &time::DAYS.1)
}

/// The problem of a day that a command carries outside a form.
pub(crate) fn check_day(pointer: &str, day: NaiveDate) -> Option<Reason> {
    let message = of_field(pointer.trim_start_matches('/'), outside());
    (!time::in_range(day)).then(|| Reason::new(ErrorCode::FieldOutOfRange).message(message).field(pointer.to_owned()))
}

/// Refuses what cannot be recorded at all, in either mode: every problem, if there is one.
pub(crate) fn ensure_valid(problems: impl IntoIterator<Item = Reason>) -> Result<()> {
    let mut found = Found::default();
    found.extend(problems);
    found.into_result()
}

/// The hours of a week.
const MOST_HOURS: Hours = Hours::whole(168);

/// Who has no nationality (`cas/1.12`).
pub(crate) const STATELESS: &str = "STATELESS";

/// Whether a text has the shape of the code of a country.
pub(crate) fn is_country(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a text is the code of Germany in passports (ICAO Doc 9303, part 3), which is no code of ISO 3166.
fn is_code_of_germany(text: &str) -> bool {
    text.trim_end_matches('<') == "D"
}

impl FieldKind {
    /// What it holds, in words.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Line(longest) => format!("text of at most {longest} characters"),
            Self::Text(longest) => format!("text of at most {longest} characters, line breaks allowed"),
            Self::Lines(most, longest) => format!("at most {most} lines of at most {longest} characters"),
            Self::Periods(most) => format!("at most {most} periods as YYYY-MM-DD/YYYY-MM-DD"),
            Self::Day => "a day as YYYY-MM-DD".to_owned(),
            Self::Flag => "true or false".to_owned(),
            Self::Confirmation => "true, as a confirmation".to_owned(),
            Self::Pence => "money in whole pence".to_owned(),
            Self::PartialDay => "a day as YYYY-MM-DD, or its month or year alone".to_owned(),
            Self::Whole(least, most) => format!("a whole number from {least} to {most}"),
            Self::Hours => "hours as text such as 37.5".to_owned(),
            Self::Word(words) => format!("one of {}", words.join(", ")),
            Self::Country => "a country as three capital letters".to_owned(),
            Self::Nationality => format!("a nationality as three capital letters, or {STATELESS}"),
            Self::Shaped(_, shape, _) => (*shape).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_compared_by_what_they_say() {
        let field = |kind| Field::new("x", "X", kind, Needed::Never, crate::rule!("cos/3.6.4"));
        let same = |kind, one: &str, other: &str| field(kind).says_the_same(&one.into(), &other.into());
        assert!(same(FieldKind::Hours, "37.50", "37.5"));
        assert!(!same(FieldKind::Hours, "37.50", "37.05"));
        assert!(!same(FieldKind::Line(10), "37.50", "37.5"));
    }

    /// In every kind of field that takes text.
    #[test]
    fn characters_that_nobody_sees_are_refused() {
        let kinds = [
            FieldKind::Line(20),
            FieldKind::Text(20),
            FieldKind::Day,
            FieldKind::Hours,
            FieldKind::Word(&["one"]),
            FieldKind::Country,
            FieldKind::Nationality,
            FieldKind::Shaped(|text| text.starts_with("one"), "one", "^one"),
        ];
        for (kind, letter) in
            kinds.iter().flat_map(|kind| ['\u{85}', '\u{200B}', '\u{202E}'].map(|letter| (kind, letter)))
        {
            let field = Field::new("x", "X", *kind, Needed::Never, crate::rule!("cos/3.6.4"));
            let problem = field.problem(&format!("one{letter}").into()).unwrap();
            assert_eq!(problem.code, ErrorCode::FieldCharacter, "{kind:?} {letter:?}");
            assert_eq!(problem.parameters.get(parameter::CHARACTER), Some(code_point(letter)));
            assert!(problem.remedy.is_some());
        }
    }
}
