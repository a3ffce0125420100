//! Two policies side by side: who may do what under one and not under the other, and which settings differ.
//!
//! The decision space is finite, and all of it is compared. What differs is told as blocks: each is a set of words for every
//! dimension, no two of them have a point in common, and together they are exactly what differs.

mod block;
mod days;

pub use block::AccessBlock;

use super::{Policy, SETTINGS, Setting, Value, cell};
use crate::access::Function;
use crate::answer::answers;
use crate::answer_value::answer_values;
use crate::error::Result;
use block::{Sides, blocks};
use chrono::NaiveDate;
use days::{merged, spans};
use std::borrow::Cow;
use std::collections::BTreeSet;

answer_values! { "document": Value; }

answers! {
    /// What differs between two policies, or in one policy between two days.
    PolicyDifference {
        /// What is allowed under the second and was not under the first; nothing means that no access is new.
        newly_allowed: Vec<AccessBlock>,
        /// What was allowed under the first and is not under the second.
        newly_refused: Vec<AccessBlock>,
        /// The settings, and the cells of the access table that are settings, which have another value.
        settings: Vec<SettingDifference>,
    }

    /// A setting that has another value.
    SettingDifference {
        /// The dotted id.
        id: Cow<'static, str>,
        /// What it is, with its unit; of a cell of the access table the name of its function.
        title: Cow<'static, str>,
        /// The value under the first policy.
        before: Value,
        /// The value under the second policy.
        after: Value,
        /// The day from which the second policy has this value; null means always.
        since: Option<NaiveDate>,
        /// The first day, as the second policy counts it, on which the values differ, of those that were compared.
        from: NaiveDate,
        /// The last day, likewise.
        to: NaiveDate,
    }
}

impl Policy {
    /// What differs between this policy on a day and another one on a day, which may be the same policy, or the same day: exactly which
    /// functions are newly allowed and newly refused, to whom and under which licence, and which settings have another value.
    ///
    /// ```
    /// use sms_core::access::Function;
    /// use sms_core::policy::{Dated, Policy, Value};
    /// use sms_core::time::day;
    /// use sms_core::user::Level;
    ///
    /// let (before, today) = (Policy::default(), day(2026, 4, 6));
    /// let mut after = before.clone();
    /// after.set("access.edit_cos.level_2", vec![Dated { from: None, value: Value::Word("no".into()) }])?;
    /// let difference = before.difference(today, &after, today);
    /// assert!(difference.newly_allowed.is_empty(), "no access is new");
    /// let refused = &difference.newly_refused[0];
    /// assert_eq!((&refused.functions[..], &refused.levels[..]), (&[Function::EditCos][..], &[Level::Level2][..]));
    /// assert_eq!(refused.settings, ["access.edit_cos.level_2"]);
    ///
    /// // What changed from one day to the next, in one policy: licences are no longer renewed.
    /// let change = before.difference(day(2024, 4, 5), &before, day(2024, 4, 6));
    /// assert!(change.newly_refused.iter().any(|block| block.functions.contains(&Function::RenewLicence)));
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    #[must_use]
    pub fn difference(&self, on: NaiveDate, other: &Self, other_on: NaiveDate) -> PolicyDifference {
        let sides = Sides { before: (self, on), after: (other, other_on) };
        let (mut newly_allowed, mut newly_refused) = (Vec::new(), Vec::new());
        if !self.allows_the_same(on, other, other_on) {
            (newly_allowed, newly_refused) = (blocks(&sides, true), blocks(&sides, false));
        }
        PolicyDifference { newly_allowed, newly_refused, settings: settings(&sides) }
    }

    /// What differs between two policies on each day of a range, both ends among them: what differs in the same way on days that follow
    /// each other is told once, with its first and its last day. Of days before the first that differ from the first, nothing is told.
    /// A range that ends before it begins has no day.
    ///
    /// ```
    /// use sms_core::policy::{Dated, Policy, Value};
    /// use sms_core::time::day;
    ///
    /// let (before, mut after) = (Policy::default(), Policy::default());
    /// let value = Value::Word("no".into());
    /// after.set("access.edit_cos.level_2", vec![Dated { from: Some(day(2027, 4, 6)), value }])?;
    /// let difference = before.difference_over(&after, (day(2026, 4, 6), day(2027, 12, 31)));
    /// assert_eq!((difference.newly_refused.len(), difference.newly_allowed.len()), (1, 0));
    /// let refused = &difference.newly_refused[0];
    /// assert_eq!((refused.from, refused.to), (day(2027, 4, 6), day(2027, 12, 31)));
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    #[must_use]
    pub fn difference_over(&self, other: &Self, days: (NaiveDate, NaiveDate)) -> PolicyDifference {
        let mut all = PolicyDifference { newly_allowed: Vec::new(), newly_refused: Vec::new(), settings: Vec::new() };
        for (from, to) in spans([self, other], days) {
            let of_span = self.difference(from, other, from);
            merged(&mut all.newly_allowed, of_span.newly_allowed, to);
            merged(&mut all.newly_refused, of_span.newly_refused, to);
            merged(&mut all.settings, of_span.settings, to);
        }
        all
    }

    /// The policy with a change, as the command `set_policy` would leave it: to see what it would bring before it is given.
    ///
    /// ```
    /// use sms_core::policy::{Dated, Policy, Value};
    /// let change = [("lock.wait_minutes".to_owned(), vec![Dated { from: None, value: Value::Number(30) }])].into();
    /// assert_eq!(Policy::default().changed_by(change)?.changes().len(), 1);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`set`](Self::set).
    pub fn changed_by(&self, change: super::Changes) -> Result<Self> {
        let mut changed = self.clone();
        changed.change(change)?;
        Ok(changed)
    }

    /// Whether the tables of two days are the same, and SMS has the same functions on both.
    fn allows_the_same(&self, on: NaiveDate, other: &Self, other_on: NaiveDate) -> bool {
        let mut functions = Function::ALL.iter().map(|function| function.facts());
        self.access(on) == other.access(other_on)
            && functions.all(|facts| facts.in_force_on(on) == facts.in_force_on(other_on))
    }

    /// What a setting, or a cell of the access table, is on a day, and since when.
    fn value_of(&self, id: &str, on: NaiveDate) -> Option<(Value, Option<NaiveDate>)> {
        let begun = |from: Option<NaiveDate>| from.is_none_or(|from| from <= on);
        let changed = self.changes.get(id).and_then(|values| values.iter().rev().find(|dated| begun(dated.from)));
        if let Some(dated) = changed {
            return Some((dated.value.clone(), dated.from));
        }
        if let Some((function, column)) = cell(id) {
            return Some((Value::Word(function.facts().cell(column).value.name().to_owned()), None));
        }
        let usual = super::setting(id)?.defaults.iter().rev().find(|(from, _)| begun(*from))?;
        Some((usual.1.into(), usual.0))
    }
}

/// Every setting that differs, those of the library first, each with its title.
fn settings(sides: &Sides<'_>) -> Vec<SettingDifference> {
    let (before, after) = (sides.before.0, sides.after.0);
    let own = SETTINGS.iter().map(|setting: &&Setting| setting.id);
    let cells: BTreeSet<&str> =
        [before, after].into_iter().flat_map(|policy| policy.changes.keys()).map(String::as_str).collect();
    let cells = cells.into_iter().filter(|id| cell(id).is_some());
    own.chain(cells).filter_map(|id| setting_that_differs(id, sides)).collect()
}

fn setting_that_differs(id: &str, sides: &Sides<'_>) -> Option<SettingDifference> {
    let ((first, on), (second, other_on)) = (sides.before, sides.after);
    let ((before, _), (after, since)) = (first.value_of(id, on)?, second.value_of(id, other_on)?);
    let title = cell(id)
        .map_or_else(|| super::setting(id).map_or("", |setting| setting.title), |(function, _)| function.title());
    let differs = before != after;
    differs.then(|| SettingDifference {
        id: id.to_owned().into(),
        title: title.into(),
        before,
        after,
        since,
        from: other_on,
        to: other_on,
    })
}
