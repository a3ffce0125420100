//! The registry of rules: where every refusal, figure and life-cycle edge comes from.
//!
//! A rule is cited at compile time with [`rule!`](crate::rule!): a citation of an id that is not in the registry does not build.

mod registry;

use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::Serialize;

wire_enum! {
    /// How sure we are of a fact, strongest first. Of two marks the weaker counts: it is the greater of the two.
    pub enum Confidence {
        /// Official text was read.
        Official = "official",
        /// Official text was quoted by somebody named.
        OfficialQuoted = "official_quoted",
        /// A secondary source only.
        Secondary = "secondary",
        /// Concluded from named sources; nothing states it outright.
        Inferred = "inferred",
        /// General knowledge, or a decision of this library.
        Assumed = "assumed",
    }
}

/// The source of what no rule of SMS is behind.
pub const LIBRARY: &str = "this library";

/// One fact of the field, with the place it comes from.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Rule {
    /// The stable id, such as `lu/A-7`.
    pub id: &'static str,
    /// The rule in one short sentence of our own.
    pub title: &'static str,
    /// Where it is published.
    pub source: &'static str,
    /// How sure we are.
    pub confidence: Confidence,
    /// The first day it holds; none means since before any record.
    pub from: Option<NaiveDate>,
    /// The last day it holds; none means that it still does.
    pub to: Option<NaiveDate>,
}

impl Rule {
    /// Whether it holds on a day.
    ///
    /// ```
    /// use sms_core::{rule, time::day};
    /// let abolition = rule::find("lu/R-2").unwrap();
    /// assert!(!abolition.is_in_force(day(2024, 4, 5)) && abolition.is_in_force(day(2024, 4, 6)));
    /// ```
    #[must_use]
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on) && self.to.is_none_or(|to| on <= to)
    }
}

/// Every rule the library cites, by id in ASCII order.
///
/// ```
/// let lock = sms_core::rule::all().iter().find(|rule| rule.id == "lu/A-7");
/// assert!(lock.is_some());
/// ```
#[must_use]
pub const fn all() -> &'static [Rule] {
    registry::RULES
}

/// The rule with this id, if there is one.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    let place = all().binary_search_by(|rule| rule.id.cmp(id)).ok()?;
    all().get(place)
}

/// Cites a rule by id in a constant: an unknown id stops the build.
///
/// ```
/// assert_eq!(sms_core::rule!("lu/A-7").id, "lu/A-7");
/// ```
///
/// ```compile_fail
/// let unknown = sms_core::rule!("lu/nothing");
/// ```
#[macro_export]
macro_rules! rule {
    ($id:literal) => {
        const { $crate::rule::cite($id) }
    };
}

/// What [`rule!`](crate::rule!) evaluates while compiling.
#[doc(hidden)]
#[must_use]
#[expect(clippy::panic, clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
pub const fn cite(id: &str) -> &'static Rule {
    let rules = all();
    let mut place = 0;
    while place < rules.len() {
        if same(rules[place].id.as_bytes(), id.as_bytes()) {
            return &rules[place];
        }
        place += 1;
    }
    panic!("no such rule in the registry")
}

#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
const fn same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut place = 0;
    while place < left.len() {
        if left[place] != right[place] {
            return false;
        }
        place += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_sorted_and_unique_and_complete() {
        for pair in all().windows(2) {
            assert!(pair[0].id < pair[1].id, "`{}` before `{}`", pair[0].id, pair[1].id);
        }
        for rule in all() {
            assert!(!rule.title.is_empty() && !rule.source.is_empty(), "{}", rule.id);
            assert!(rule.from.is_none_or(|from| rule.to.is_none_or(|to| from <= to)), "{}", rule.id);
        }
    }

    #[test]
    fn find_reads_what_cite_reads() {
        for rule in all() {
            assert_eq!(find(rule.id), Some(cite(rule.id)));
        }
        assert_eq!(find("lu/nothing"), None);
    }
}
