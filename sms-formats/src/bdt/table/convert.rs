//! A cell as the text of a file. What a spreadsheet has changed is refused, with what was probably meant; nothing is guessed.

use super::column::Column;
use super::{Cell, DateOrder};
use crate::bdt::schema::TextShape;
use chrono::{Days, NaiveDate};
use sms_core::rule::Rule;
use sms_core::{ErrorCode, Personal, Reason, rule};
use std::borrow::Cow;

/// Why a cell is no text of a file.
#[derive(Debug)]
pub(super) struct Wrong {
    pub(super) reason: Reason,
    pub(super) proposal: Option<Personal>,
}

impl Wrong {
    fn new(message: impl Into<Cow<'static, str>>, proposal: Option<String>) -> Box<Self> {
        let reason = Reason::new(ErrorCode::BdtCell).message(message.into());
        Box::new(Self { reason, proposal: proposal.map(Personal::from) })
    }

    fn with(mut self: Box<Self>, rule: &'static Rule) -> Box<Self> {
        self.reason = self.reason.rule(rule);
        self
    }
}

/// The words of a field that a file has codes for.
const WORDS: &[(&str, &[&str], &str)] = &[
    ("sex", &["male", "m", "man"], "1"),
    ("sex", &["female", "f", "woman"], "2"),
    ("nationality", &["stateless"], "\"STATELESS\""),
];

/// The text for a cell; none where nothing stands in it.
pub(super) fn text(cell: &Cell, column: &Column, dates: DateOrder) -> Result<Option<String>, Box<Wrong>> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Text(text) if text.trim().is_empty() => Ok(None),
        Cell::Text(text) => of_text(text.trim_matches([' ', '\t', '\n', '\r']), column, dates).map(Some),
        Cell::Number(number) => of_number(*number, column).map(Some),
        Cell::Flag(flag) if matches!(column.text.shape, TextShape::Flag) => Ok(Some(flag.to_string())),
        Cell::Flag(_) => Err(Wrong::new("true or false stands where something else is wanted", None)),
        Cell::Day(day) if is_day(column) => Ok(Some(day.to_string())),
        Cell::Day(_) => Err(Wrong::new("a day stands where something else is wanted", None)),
    }
}

const fn is_day(column: &Column) -> bool {
    matches!(column.text.shape, TextShape::Date | TextShape::PlainDate | TextShape::YearMonth | TextShape::Year)
}

fn of_text(text: &str, column: &Column, dates: DateOrder) -> Result<String, Box<Wrong>> {
    let lower = text.to_lowercase();
    if let Some((_, _, code)) =
        WORDS.iter().find(|(field, words, _)| *field == column.field && words.contains(&&*lower))
    {
        return Ok((*code).to_owned());
    }
    match column.text.shape {
        TextShape::Flag => match lower.as_str() {
            "yes" | "y" | "true" | "1" => Ok("true".to_owned()),
            "no" | "n" | "false" | "0" => Ok("false".to_owned()),
            _ => Ok(text.to_owned()),
        },
        TextShape::Words(words) => {
            Ok(words.iter().find(|word| word.to_lowercase() == lower).map_or(text, |word| word).to_owned())
        }
        TextShape::Decimal { decimals: 2, .. } => sum(text, column),
        TextShape::Decimal { .. } | TextShape::Whole => number_text(text),
        TextShape::Date | TextShape::PlainDate | TextShape::YearMonth | TextShape::Year => day(text, dates),
        TextShape::Text(..) | TextShape::Pattern(..) if is_shortened(text) => Err(shortened()),
        _ => Ok(text.to_owned()),
    }
}

/// Whether a text is a number that a spreadsheet has written in short, such as `1.2E+08`.
fn is_shortened(text: &str) -> bool {
    let Some((digits, exponent)) = text.split_once(['E', 'e']) else { return false };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_number(digits)
        && exponent
            .strip_prefix(['+', '-'])
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

fn shortened() -> Box<Wrong> {
    Wrong::new("a spreadsheet has written the number in short, and its digits are lost", None)
}

/// A sum as the file has it. Signs for thousands and currencies are refused, with the sum that is probably meant.
fn sum(text: &str, column: &Column) -> Result<String, Box<Wrong>> {
    if is_shortened(text) {
        return Err(shortened().with(rule!("cas/1.15")));
    }
    if column.in_pence {
        let is_whole = text.bytes().all(|byte| byte.is_ascii_digit());
        return match text.parse::<u64>().ok().filter(|_| is_whole) {
            Some(pence) => Ok(format!("{}.{:02}", pence / 100, pence % 100)),
            None => Err(Wrong::new("a sum in pence is a whole number", None).with(rule!("cas/1.15"))),
        };
    }
    let plain: String = text.chars().filter(|letter| !matches!(letter, '£' | ',' | ' ' | '\u{A0}')).collect();
    let is_number = !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if plain != text && is_number {
        let message = "a sum has digits, and a point before the pence, and no other signs";
        return Err(Wrong::new(message, Some(plain)).with(rule!("cas/1.15")));
    }
    Ok(text.to_owned())
}

fn number_text(text: &str) -> Result<String, Box<Wrong>> {
    if is_shortened(text) { Err(shortened()) } else { Ok(text.to_owned()) }
}

/// A day as text: as ISO has it, or in the order that the mapping says.
fn day(text: &str, dates: DateOrder) -> Result<String, Box<Wrong>> {
    // A program writes a day with the midnight that it begins with.
    let text = text.strip_suffix("T00:00:00").or_else(|| text.strip_suffix(" 00:00:00")).unwrap_or(text);
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let [first, second, year] = parts[..] else {
        return match text.parse::<u64>() {
            Ok(number) if text.len() == 5 => Err(serial(number)),
            _ => Ok(text.to_owned()),
        };
    };
    if first.len() == 4 {
        return Ok(text.to_owned());
    }
    let (Ok(first), Ok(second), Ok(year), 4) =
        (first.parse::<u32>(), second.parse::<u32>(), year.parse::<i32>(), year.len())
    else {
        return Ok(text.to_owned());
    };
    let day_first = NaiveDate::from_ymd_opt(year, second, first);
    let month_first = NaiveDate::from_ymd_opt(year, first, second);
    let read = match dates {
        DateOrder::Iso => None,
        DateOrder::DayFirst => day_first,
        DateOrder::MonthFirst => month_first,
    };
    if let Some(day) = read {
        return Ok(day.to_string());
    }
    if dates != DateOrder::Iso {
        return Err(Wrong::new("the text is no day of the calendar in the order that the mapping says", None)
            .with(rule!("cas/1.14")));
    }
    // Only one of the two can be meant where the other is no day.
    let meant = match (day_first, month_first) {
        (Some(day), None) | (None, Some(day)) => Some(day.to_string()),
        _ => None,
    };
    let wrong =
        Wrong::new("a day is written as 2026-09-28; whether day or month comes first is said by the mapping", meant);
    Err(wrong.with(rule!("cas/1.14")))
}

/// A day as spreadsheets count it, from the end of 1899 on.
fn serial(number: u64) -> Box<Wrong> {
    let begins = NaiveDate::from_ymd_opt(1899, 12, 30);
    let meant = begins.and_then(|begins| begins.checked_add_days(Days::new(number)));
    let message = "the number is a day as spreadsheets count them, and not the day as text";
    Wrong::new(message, meant.map(|day| day.to_string())).with(rule!("cas/1.14"))
}

fn of_number(number: f64, column: &Column) -> Result<String, Box<Wrong>> {
    match column.text.shape {
        TextShape::Year if number.fract() == 0.0 && (1_900.0..2_200.0).contains(&number) => Ok(format!("{number:.0}")),
        TextShape::Date | TextShape::PlainDate | TextShape::YearMonth | TextShape::Year => {
            // A year alone can be meant, too, where the form of a day is open.
            if number.fract() == 0.0 && (1_900.0..2_200.0).contains(&number) {
                return Ok(format!("{number:.0}"));
            }
            let is_serial = number.fract() == 0.0 && (1.0..200_000.0).contains(&number);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of that range")]
            let wrong = if is_serial {
                serial(number as u64)
            } else {
                Wrong::new("a number stands where a day is wanted", None)
            };
            Err(wrong)
        }
        TextShape::Flag if number == 0.0 || number == 1.0 => Ok((number == 1.0).to_string()),
        TextShape::Decimal { decimals, .. } if !column.in_pence => decimal(number, decimals),
        _ if number.fract() != 0.0 => Err(Wrong::new("a number with decimals stands where a text is wanted", None)),
        _ if number.abs() >= 1e15 => Err(shortened()),
        TextShape::Decimal { .. } => sum(&format!("{number:.0}"), column),
        _ => Ok(format!("{number:.0}")),
    }
}

/// A number with no more decimals than it may have: what lies behind them in a spreadsheet is noise of its arithmetic.
fn decimal(number: f64, decimals: usize) -> Result<String, Box<Wrong>> {
    let text = format!("{number:.decimals$}");
    let is_near = text.parse::<f64>().is_ok_and(|near| (near - number).abs() < 1e-6);
    if is_near && number.abs() < 1e15 {
        return Ok(text);
    }
    Err(Wrong::new(format!("the number has more than {decimals} decimals"), Some(text)))
}
