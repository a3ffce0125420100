//! Days, months and years as XML Schema writes them.

/// The text behind so many digits, with their number.
fn digits(text: &str, count: usize) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(count)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some((digits.parse().ok()?, rest))
}

/// Behind a year of four digits or more, which is not 0; its remainder of 400 years tells whether it is a leap year.
fn year(text: &str) -> Option<(u32, &str)> {
    let text = text.strip_prefix('-').unwrap_or(text);
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let (year, rest) = text.split_at_checked(count)?;
    let is_long = count > 4;
    // A year of more digits than any calendar reckons with is none.
    if !(4..=18).contains(&count) || (is_long && year.starts_with('0')) || year.bytes().all(|digit| digit == b'0') {
        return None;
    }
    let year: u64 = year.parse().ok()?;
    Some((u32::try_from(year % 400).ok()?, rest))
}

const fn days_of(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Behind a day of the calendar.
fn day(text: &str) -> Option<&str> {
    let (year, rest) = year(text)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let (day, rest) = digits(rest.strip_prefix('-')?, 2)?;
    ((1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day)).then_some(rest)
}

/// Nothing, `Z`, or hours and minutes of at most 14 hours.
fn is_zone(text: &str) -> bool {
    let hours_and_minutes = || {
        let (hours, rest) = digits(text.strip_prefix(['+', '-'])?, 2)?;
        let (minutes, rest) = digits(rest.strip_prefix(':')?, 2)?;
        Some(rest.is_empty() && minutes < 60 && hours * 60 + minutes <= 14 * 60)
    };
    matches!(text, "" | "Z") || hours_and_minutes() == Some(true)
}

pub(super) fn is_date(text: &str) -> bool {
    day(text).is_some_and(is_zone)
}

/// Four digits of a year, which is not 0.
fn plain_year(text: &str) -> Option<&str> {
    let (year, rest) = digits(text, 4)?;
    (year != 0).then_some(rest)
}

pub(super) fn is_plain_date(text: &str) -> bool {
    text.len() == 10 && plain_year(text).is_some() && day(text) == Some("")
}

pub(super) fn is_year_month(text: &str) -> bool {
    let month = plain_year(text).and_then(|rest| digits(rest.strip_prefix('-')?, 2));
    matches!(month, Some((1..=12, "")))
}

pub(super) fn is_year(text: &str) -> bool {
    plain_year(text) == Some("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for right in ["2024-02-29", "2000-02-29", "2026-09-28Z", "2026-09-28+14:00", "-0044-03-15", "12026-01-01"] {
            assert!(is_date(right), "{right}");
        }
        for wrong in [
            "2023-02-29",
            "1900-02-29",
            "2026-9-28",
            "0000-01-01",
            "02026-01-01",
            "2026-13-01",
            "2026-01-32",
            "2026-09-28+14:01",
            "2026-09-28z",
            "26-09-28",
            "2026-09-28 ",
            "",
            "2026-09-é8",
        ] {
            assert!(!is_date(wrong), "{wrong}");
        }
        assert!(is_plain_date("2004-05-17") && !is_plain_date("2004-05-17Z") && !is_plain_date("12004-05-17"));
        assert!(is_year_month("2004-05") && !is_year_month("2004-13") && !is_year_month("0000-05"));
        assert!(is_year("2004") && !is_year("0000") && !is_year("-2004") && !is_year("20040"));
    }
}
