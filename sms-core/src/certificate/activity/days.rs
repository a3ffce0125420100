//! Days of a report that cannot be: what has not come yet is not reported, and nothing ends before it begins.

use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Form, FormKey};
use crate::parameter::{Said, said};
use crate::rule::Rule;
use chrono::NaiveDate;

fn wrong(day: FormKey<NaiveDate>, rule: &'static Rule, message: Said) -> Reason {
    Reason::new(ErrorCode::FieldOutOfRange).rule(rule).message(message).field(day.pointer())
}

/// Each of these days that is still to come.
pub(in crate::certificate) fn to_come(
    form: &Form,
    days: &[FormKey<NaiveDate>],
    today: NaiveDate,
    rule: &'static Rule,
) -> Vec<Reason> {
    let late = days.iter().filter(|key| form.get(**key).is_some_and(|day| day > today));
    late.map(|key| wrong(*key, rule, said!("`{field}` has not come yet", field = key.name()))).collect()
}

/// A day that lies before the one from which it counts.
pub(in crate::certificate) fn before(
    form: &Form,
    key: FormKey<NaiveDate>,
    first: Option<NaiveDate>,
    rule: &'static Rule,
) -> Option<Reason> {
    let first = first?;
    let day = form.get(key).filter(|day| *day < first)?;
    let message = said!("`{field}` is {on}, before {earliest}", field = key.name(), on = day, earliest = first);
    Some(wrong(key, rule, message))
}
