//! Days of a report that cannot be: what has not come yet is not reported, and nothing ends before it begins.

use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::Form;
use crate::parameter::{Said, said};
use crate::rule::Rule;
use chrono::NaiveDate;

fn wrong(field: &str, rule: &'static Rule, message: Said) -> Reason {
    Reason::new(ErrorCode::FieldOutOfRange).rule(rule).message(message).field(format!("/fields/{field}"))
}

/// Each of these days that is still to come.
pub(in crate::certificate) fn to_come(
    form: &Form,
    names: &[&str],
    today: NaiveDate,
    rule: &'static Rule,
) -> Vec<Reason> {
    let late = names.iter().filter(|name| form.day(name).is_some_and(|day| day > today));
    late.map(|name| wrong(name, rule, said!("`{field}` has not come yet", field = name))).collect()
}

/// A day that lies before the one from which it counts.
pub(in crate::certificate) fn before(
    form: &Form,
    name: &str,
    first: Option<NaiveDate>,
    rule: &'static Rule,
) -> Option<Reason> {
    let first = first?;
    let day = form.day(name).filter(|day| *day < first)?;
    Some(wrong(name, rule, said!("`{field}` is {on}, before {earliest}", field = name, on = day, earliest = first)))
}
