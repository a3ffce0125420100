//! An allocation as it is given: with a licence, or by itself.

use super::{Allocation, CosYear};
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::Route;
use crate::parameter::{Said, said};
use crate::rule;
use crate::time;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An allocation of undefined CoS or of CAS that comes with a licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NewAllocation {
    /// The route.
    pub route: Route,
    /// How many may be assigned.
    pub granted: u32,
    /// How many are assigned already.
    #[serde(default)]
    pub assigned: u32,
    /// The first day; today where left out.
    pub from: Option<NaiveDate>,
    /// The last day; that of its CoS year where left out (`lu/AL-2`).
    pub to: Option<NaiveDate>,
    /// The kind of CoS year; twelve months from the grant where left out.
    #[serde(default)]
    pub year: CosYear,
}

impl NewAllocation {
    /// An allocation of which nothing is used, from today to the end of twelve months.
    ///
    /// ```
    /// use sms_core::{allocation::NewAllocation, licence::Route};
    /// assert_eq!(NewAllocation::new(Route::SkilledWorker, 2).assigned, 0);
    /// ```
    #[must_use]
    pub const fn new(route: Route, granted: u32) -> Self {
        Self { route, granted, assigned: 0, from: None, to: None, year: CosYear::FromGrant }
    }

    /// How many are assigned already.
    #[must_use]
    pub const fn assigned(mut self, assigned: u32) -> Self {
        self.assigned = assigned;
        self
    }

    /// The first day.
    #[must_use]
    pub const fn from(mut self, from: NaiveDate) -> Self {
        self.from = Some(from);
        self
    }

    /// The last day.
    #[must_use]
    pub const fn to(mut self, to: NaiveDate) -> Self {
        self.to = Some(to);
        self
    }

    /// The kind of CoS year.
    #[must_use]
    pub const fn year(mut self, year: CosYear) -> Self {
        self.year = year;
        self
    }

    /// The first and the last day.
    pub(crate) fn period(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let from = self.from.unwrap_or(today);
        (from, self.to.unwrap_or_else(|| self.year.end(from)))
    }

    /// What cannot be recorded at all.
    pub(crate) fn problems(&self, at: &str, from: NaiveDate, to: NaiveDate, others: &[Allocation]) -> Vec<Reason> {
        let mut problems: Vec<_> = period_problem(self.route, from, to, others.iter()).into_iter().collect();
        for problem in &mut problems {
            let field = problem.field.as_deref().unwrap_or_default();
            problem.field = Some(format!("{at}{field}").into());
        }
        problems
    }
}

fn period_problem<'a>(
    route: Route,
    from: NaiveDate,
    to: NaiveDate,
    mut others: impl Iterator<Item = &'a Allocation>,
) -> Option<Reason> {
    let wrong =
        |said: Said| Some(Reason::new(ErrorCode::AllocationPeriod).rule(rule!("lu/AL-3")).message(said).field("/from"));
    if !time::in_range(from) || !time::in_range(to) || to < from {
        return wrong(said!("an allocation cannot run from {from} to {to}", from, to));
    }
    let overlapping = others.find(|other| other.route == route && other.from <= to && from <= other.to)?;
    wrong(said!(
        "the period overlaps that of `{allocation}`, from {from} to {to}",
        allocation = overlapping.allocation,
        from = overlapping.from,
        to = overlapping.to
    ))
}
