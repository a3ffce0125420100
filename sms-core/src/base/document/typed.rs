//! A typed document, and what serde says where one cannot be read.

use super::safe_near;
use super::slips::{Place, Step, every};
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::UNSEEN;
use crate::nearest::{nearest, nearest_field};
use crate::parameter::{self, Said};
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

/// Reads a typed document, naming the place of each mistake as a JSON pointer: of all up to a hundred, as far as what is wrong does not
/// hide what else is. A required field that is missing hides other ones beside it where nothing known can stand in for it.
///
/// ```
/// use serde_json::json;
/// use sms_core::{ErrorCode, document, licence::LicensedRoute};
/// let rows = json!([{ "route": "student", "rating": "A" }, {}, { "route": "studnt" }]);
/// let error = document::typed::<Vec<LicensedRoute>>(rows, ErrorCode::QuestionInvalid).unwrap_err();
/// let places = error.reasons().iter().map(|reason| reason.field.as_deref().unwrap_or_default());
/// assert!(places.eq(["/0/rating", "/2/route"]));
/// ```
///
/// # Errors
/// [`ErrorCode::CommandMissingField`] and [`ErrorCode::CommandUnknownField`], and `otherwise` for any other mistake.
pub fn typed<T: DeserializeOwned>(value: Value, otherwise: ErrorCode) -> Result<T> {
    read(&value, otherwise).map_err(|slip| Error::of_all(every::<T>(value, *slip, otherwise)))
}

/// Reads a document up to the first slip.
pub(super) fn read<T: DeserializeOwned>(value: &Value, otherwise: ErrorCode) -> Result<T, Box<Slip>> {
    serde_path_to_error::deserialize(value)
        .map_err(|error| Box::new(Slip::of(error.inner().to_string(), error.path(), otherwise)))
}

/// Something that cannot be read, and where it is.
pub(super) struct Slip {
    /// The reason, without its place.
    pub(super) reason: Reason,
    pub(super) place: Place,
    /// Whether it is a field that nothing knows.
    pub(super) is_unknown: bool,
    /// Whether it is a field that is not there.
    pub(super) is_missing: bool,
    /// A word that would fit.
    pub(super) word: Option<String>,
    /// The word that may have been meant.
    meant: Option<String>,
}

impl Slip {
    /// What serde says, and where.
    fn of(message: String, path: &Path, otherwise: ErrorCode) -> Self {
        let (code, missing) = classify(&message, otherwise);
        let word = fitting(&message);
        let (message, meant) = without_values(message);
        let (is_unknown, is_missing) = (message.starts_with(FIELD), missing.is_some());
        let said = match &missing {
            Some(name) => Said::from(message).with(parameter::FIELD, name),
            None => with_values(in_plain_words(message)),
        };
        let place = place(path).chain(missing.map(Step::Member)).collect();
        let reason = Reason::new(code).message(said).did_you_mean(meant.as_deref());
        Self { reason, place, is_unknown, is_missing, word, meant }
    }

    /// A name on the way. One that may be anybody's is not told, unless it was meant to be one of ours.
    pub(super) fn shown<'a>(&self, name: &'a str) -> &'a str {
        let near = self.meant.as_deref().filter(|meant| nearest_field(name, [*meant]).is_some());
        safe_near(name, near)
    }
}

/// A word that would fit, as serde names it.
#[cold]
#[inline(never)]
fn fitting(message: &str) -> Option<String> {
    if !message.starts_with(VARIANT) {
        return None;
    }
    let (_, words) = message.rsplit_once("`, expected ")?;
    words.split('`').nth(1).map(str::to_owned)
}

/// The steps on the way that serde tells.
fn place(path: &Path) -> impl Iterator<Item = Step> + '_ {
    path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(Step::Item(*index)),
        Segment::Map { key } => Some(Step::Member(key.clone())),
        Segment::Enum { .. } | Segment::Unknown => None,
    })
}

/// What serde says without the value that it is about, for that may be about a person. `invalid type: string "Anna", expected a
/// boolean` becomes `invalid type: string, expected a boolean`. Of a name that is none, the word that may have been meant as well.
fn without_values(message: String) -> (String, Option<String>) {
    if let Some((kind, value)) = message.split_once(": ").filter(|(kind, _)| kind.starts_with("invalid "))
        && let Some((value, expected)) = value.rsplit_once(", expected ")
    {
        let what = value.split(['`', '"']).next().unwrap_or_default().trim_end();
        return (format!("{kind}: {what}, expected {expected}"), None);
    }
    let named = [FIELD, VARIANT].into_iter().find_map(|what| {
        let given = message.strip_prefix(what)?;
        // What serde says itself comes last, whatever the name says.
        let end = ["`, expected ", "`, there are no "].into_iter().filter_map(|link| given.rfind(link)).max()?;
        let (name, rest) = given.split_at_checked(end)?;
        let words = rest.split('`').skip(2).step_by(2);
        let meant = if what == FIELD { nearest_field(name, words) } else { nearest(name, words) };
        Some((format!("{what}{}{rest}", safe_near(name, meant)), meant.map(str::to_owned)))
    });
    named.unwrap_or((message, None))
}

/// How serde begins to speak of a field that is not known.
const FIELD: &str = "unknown field `";

/// How it begins to speak of a word that is none of a list.
const VARIANT: &str = "unknown variant `";

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

/// serde says what is wrong only in words: what we name ourselves is told apart by it. A field that is missing comes with its name.
fn classify(message: &str, otherwise: ErrorCode) -> (ErrorCode, Option<String>) {
    if message.starts_with("missing field") {
        (ErrorCode::CommandMissingField, message.split('`').nth(1).map(str::to_owned))
    } else if message.starts_with(FIELD) {
        (ErrorCode::CommandUnknownField, None)
    } else if message == ErrorCode::UserIdReserved.meaning() {
        (ErrorCode::UserIdReserved, None)
    } else {
        (otherwise, None)
    }
}

/// A message that serde made, with the values that it speaks of.
fn with_values(message: String) -> Said {
    let character = message.rsplit_once(UNSEEN).map(|(_, character)| character.to_owned());
    match character {
        Some(character) => with_names(message).with(parameter::CHARACTER, &character),
        None => with_names(message),
    }
}

/// A message with the names that stand in its backticks: what was given, and what could be.
fn with_names(message: String) -> Said {
    let names: Vec<String> = message.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    let Some((given, words)) = names.split_first() else { return message.into() };
    if message.starts_with(FIELD) {
        Said::from(message).with(parameter::FIELD, given).with(parameter::WORDS, words)
    } else if message.starts_with("there is no ") {
        Said::from(message).with(parameter::NAME, given).with(parameter::WORDS, words)
    } else if message.starts_with("the value does not have the form ") {
        Said::from(message).with(parameter::PATTERN, given)
    } else {
        message.into()
    }
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
            ("unknown variant `Asigned`, expected `assigned`", "unknown variant `Asigned`, expected `assigned`"),
            ("unknown variant `Åssigned`, expected `assigned`", "unknown variant `…`, expected `assigned`"),
            ("unknown field `Route`, expected `route`", "unknown field `Route`, expected `route`"),
            ("missing field `route`", "missing field `route`"),
            ("unknown field `Anna`, there are no fields", "unknown field `…`, there are no fields"),
            ("unknown field `A`, expected B`, there are no fields", "unknown field `…`, there are no fields"),
        ] {
            assert_eq!(without_values(theirs.to_owned()).0, ours);
        }
    }

    #[test]
    fn a_word_that_may_have_been_meant_is_asked_for() {
        for (theirs, meant) in [
            ("unknown variant `Assigned`, expected `used` or `assigned`", Some("assigned")),
            ("unknown field `salary`, expected `salary_pence`", Some("salary_pence")),
            ("unknown variant `salary`, expected `salary_pence`", None),
            ("invalid type: string \"used\", expected a boolean", None),
        ] {
            assert_eq!(without_values(theirs.to_owned()).1.as_deref(), meant);
        }
    }
}
