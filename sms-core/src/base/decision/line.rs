//! The one line that people read of reasons: what is wrong, where, with which value, and what would help; what repeats itself once.

use super::{Further, Reason};
use crate::error::printable;
use crate::parameter;
use std::collections::BTreeSet;
use std::fmt;

/// Reasons in one line, and how many more there are.
pub(crate) fn line(reasons: &[Reason], further: &[Further]) -> String {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for reason in reasons {
        match groups.iter_mut().find(|group| group.first.says_the_same(reason)) {
            Some(group) => group.add(reason),
            None => groups.push(Group::of(reason)),
        }
    }
    let all = reasons.len() + further.iter().map(|further| further.count).sum::<usize>();
    let more = all.saturating_sub(groups.iter().map(|group| group.count).sum());
    let told = groups.iter().map(ToString::to_string).chain((more > 0).then(|| format!("and {more} more")));
    // A place is as it was given, and the line goes to terminals and logs.
    printable(told.collect::<Vec<_>>().join("; ").into()).into_owned()
}

/// Reasons that say the same of different places.
struct Group<'a> {
    first: &'a Reason,
    /// How many there are.
    count: usize,
    /// How many of them are told.
    told: usize,
    /// The rows of a list that they stand in.
    rows: BTreeSet<&'a str>,
}

impl<'a> Group<'a> {
    fn of(first: &'a Reason) -> Self {
        let mut group = Self { first, count: first.more.0, told: 0, rows: BTreeSet::new() };
        group.add(first);
        group
    }

    fn add(&mut self, reason: &'a Reason) {
        self.count += 1;
        self.told += 1;
        self.rows.extend(reason.field.as_deref().and_then(row));
    }

    /// Where they are.
    fn place(&self) -> Option<String> {
        let first = self.first.field.as_deref().filter(|place| !place.is_empty());
        let value = self.first.parameters.get(parameter::VALUE).map(|value| format!(": `{value}`")).unwrap_or_default();
        match (first, first.and_then(row)) {
            // The message says it already.
            (Some(place), _)
                if self.count == 1 && value.is_empty() && self.first.message.contains(&*printable(place.into())) =>
            {
                None
            }
            (Some(place), _) if self.count == 1 => Some(format!("at {place}{value}")),
            (Some(_), Some(row)) if self.rows.len() == self.told => {
                Some(format!("in {} rows, first {row}{value}", self.count))
            }
            (Some(place), _) => Some(format!("in {} places, first {place}{value}", self.count)),
            (None, _) => (self.count > 1).then(|| format!("{} times", self.count)),
        }
    }
}

impl fmt::Display for Group<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let beside: Vec<_> = self.place().into_iter().chain(self.first.remedy.as_deref().map(str::to_owned)).collect();
        formatter.write_str(&self.first.message)?;
        if beside.is_empty() { Ok(()) } else { write!(formatter, " ({})", beside.join("; ")) }
    }
}

/// The row of a list that a place is in.
fn row(place: &str) -> Option<&str> {
    let is_number = |step: &str| !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
    let mut end = 0;
    for step in place.split('/').skip(1) {
        end += 1 + step.len();
        if is_number(step) {
            return place.get(..end);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::{Decision, Found};
    use crate::error::{Error, ErrorCode};

    fn unknown(place: &str) -> Reason {
        Reason::new(ErrorCode::FieldUnknown)
            .message("there is no field `gross_salary`")
            .field(place.to_owned())
            .did_you_mean(Some("gross_salary_pence"))
    }

    #[test]
    fn a_reason_says_where_and_what_helps() {
        let text = |reason: Reason| line(&[reason], &[]);
        assert_eq!(text(Reason::new(ErrorCode::FieldEmpty)), "the text is empty");
        assert_eq!(text(Reason::new(ErrorCode::FieldEmpty).field("/a")), "the text is empty (at /a)");
        assert_eq!(text(Reason::new(ErrorCode::FieldEmpty).field("")), "the text is empty");
        let said = Reason::new(ErrorCode::BoundaryKind).message("`/a/b` is a text").field("/a/b");
        assert_eq!(text(said), "`/a/b` is a text");
        let unseen = |message: &'static str| Reason::new(ErrorCode::BoundaryAbsent).message(message).field("/a\0b");
        assert_eq!(text(unseen("nothing is there")), r"nothing is there (at /a\u{0}b)");
        assert_eq!(text(unseen(r"nothing is at `/a\u{0}b`")), r"nothing is at `/a\u{0}b`");
        let reason = Reason::new(ErrorCode::FieldFormat).field("/fields/start_on").with(parameter::VALUE, "1.5.2026");
        assert_eq!(text(reason), "the value does not have the form it must have (at /fields/start_on: `1.5.2026`)");
        assert_eq!(
            text(unknown("/fields/x").at_most(crate::rule::Confidence::Assumed)),
            "there is no field `gross_salary` (at /fields/x; did you mean `gross_salary_pence`?)"
        );
    }

    #[test]
    fn what_repeats_itself_is_said_once_with_all_its_rows() {
        let mut found = Found::default();
        found.extend((0..400).map(|row| unknown(&format!("/certificates/{row}/fields/gross_salary"))));
        let Err(Error::Refused(decision)) = found.into_result() else { panic!("refused") };
        assert_eq!(
            decision.text(),
            "there is no field `gross_salary` (in 400 rows, first /certificates/0; did you mean `gross_salary_pence`?)"
        );
        assert_eq!(
            Decision::from((0..400).map(|row| unknown(&format!("/certificates/{row}"))).collect::<Vec<_>>()).text(),
            decision.text()
        );
    }

    #[test]
    fn what_is_counted_and_says_something_else_is_more() {
        let several = |count: usize| (0..count).map(|row| unknown(&format!("/certificates/{row}")));
        let others = (0..7).map(|row| Reason::new(ErrorCode::FieldEmpty).field(format!("/certificates/{row}")));
        let text = Decision::from(several(100).chain(others).collect::<Vec<_>>()).text();
        assert!(text.ends_with("`gross_salary_pence`?); and 7 more"), "{text}");
        let twice =
            Decision::from(vec![unknown("/certificates/0/fields/a"), unknown("/certificates/0/fields/b")]).text();
        assert!(twice.contains("(in 2 places, first /certificates/0/fields/a;"), "{twice}");
        let nowhere = Decision::from(vec![Reason::new(ErrorCode::AccessLevel); 2]).text();
        assert_eq!(nowhere, "users of this level may not use the function (2 times)");
    }
}
