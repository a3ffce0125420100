//! The rules themselves, as data. Titles are our own words.
//!
//! One file a family: `cas/…`, `cos/…`, `library/…`, `lu/…`. Each is sorted by id, and so is their concatenation.

mod cas;
mod cos;
mod library;
mod licence_and_users;

use super::{Confidence, Rule};
use crate::time::day;

const fn rule(id: &'static str, title: &'static str, source: &'static str, confidence: Confidence) -> Rule {
    Rule { id, title, source, confidence, from: None, to: None }
}

impl Rule {
    const fn from(mut self, year: i32, month: u32, of_month: u32) -> Self {
        self.from = Some(day(year, month, of_month));
        self
    }

    const fn to(mut self, year: i32, month: u32, of_month: u32) -> Self {
        self.to = Some(day(year, month, of_month));
        self
    }

    const fn copy(&self) -> Self {
        Self { from: self.from, to: self.to, ..rule(self.id, self.title, self.source, self.confidence) }
    }
}

const FAMILIES: [&[Rule]; 4] = [cas::RULES, cos::RULES, library::RULES, licence_and_users::RULES];

/// By id in ASCII order.
pub(super) const RULES: &[Rule] = &joined::<
    { cas::RULES.len() + cos::RULES.len() + library::RULES.len() + licence_and_users::RULES.len() },
>(FAMILIES);

#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
const fn joined<const COUNT: usize>(families: [&[Rule]; 4]) -> [Rule; COUNT] {
    let mut all = [const { rule("", "", "", Confidence::Assumed) }; COUNT];
    let (mut family, mut place, mut filled) = (0, 0, 0);
    while family < families.len() {
        while place < families[family].len() {
            all[filled] = families[family][place].copy();
            place += 1;
            filled += 1;
        }
        family += 1;
        place = 0;
    }
    all
}
