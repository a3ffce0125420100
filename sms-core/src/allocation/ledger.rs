//! The ledger of an annual allocation: granted, assigned, remaining, for a route and a period.

use super::year::next_word;
use super::{CosYear, NewAllocation};
use crate::event::AllocationChanged;
use crate::ids::RecordId;
use crate::licence::Route;
use crate::policy::Policy;
use crate::records::table;
use crate::time::next_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The undefined CoS or CAS that a licence may assign in a route during a period. A unit goes at assignment and never comes back
/// (`cos/5.1`, `cos/5.2`); what is left at the end of the period is gone (`cos/5.3`).
///
/// Always `assigned <= granted + over_assigned`: nothing is over but what is assigned beyond what is granted, be it that a mirrored
/// system assigned it, or that fewer are granted than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Allocation {
    /// Its name.
    pub allocation: RecordId,
    /// The route.
    pub route: Route,
    /// The first day on which units can be assigned.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Units granted so far.
    pub granted: u32,
    /// Units assigned so far.
    pub assigned: u32,
    /// Units that are assigned beyond what is granted: a mirrored system assigned them although our record had none left, or fewer
    /// are granted than before.
    #[serde(default)]
    pub over_assigned: u32,
    /// The kind of CoS year by which it is renewed (`lu/AL-2`).
    #[serde(default, skip_serializing_if = "CosYear::is_from_grant")]
    pub year: CosYear,
    /// The next day on which something is to be said of its end, where one is to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_word_on: Option<NaiveDate>,
    /// The request that renews it, where one waits or was granted (`lu/AL-6`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal: Option<RecordId>,
    /// The day after its last, once that has come: what was left lapsed (`cos/5.3`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<NaiveDate>,
}

impl Allocation {
    /// An allocation that is granted, or entered as it stands, on a day. Of a period that has passed nothing more is to be said.
    pub(crate) fn granted_on(today: NaiveDate, allocation: RecordId, new: NewAllocation, policy: &Policy) -> Self {
        let NewAllocation { route, granted, assigned, year, .. } = new;
        let (from, to) = new.period(today);
        let yesterday = today.pred_opt().unwrap_or(today);
        Self {
            allocation,
            route,
            from,
            to,
            granted,
            assigned,
            over_assigned: assigned.saturating_sub(granted),
            year,
            next_word_on: next_word(to, yesterday, policy),
            renewal: None,
            ended_on: (to < today).then(|| next_day(to)),
        }
    }

    /// The next day on which the clock has something to do to it.
    pub(super) fn due_on(&self) -> Option<NaiveDate> {
        self.next_word_on.into_iter().chain([next_day(self.to)]).min().filter(|_| self.ended_on.is_none())
    }

    /// The units granted and not yet assigned (`cos/5.2`), whether their period lasts or not.
    #[must_use]
    pub const fn remaining(&self) -> u32 {
        self.granted.saturating_sub(self.assigned)
    }

    /// The units that are left on a day: after the last day of the period none (`cos/5.3`).
    #[must_use]
    pub fn remaining_on(&self, day: NaiveDate) -> u32 {
        if day <= self.to { self.remaining() } else { 0 }
    }

    /// The units that were left at the end of the period and are gone, by a day (`cos/5.3`).
    #[must_use]
    pub fn lapsed_by(&self, day: NaiveDate) -> u32 {
        self.remaining() - self.remaining_on(day)
    }

    /// Whether units can be assigned from it on a day.
    #[must_use]
    pub fn covers(&self, route: Route, on: NaiveDate) -> bool {
        self.route == route && self.from <= on && on <= self.to
    }

    /// Takes units at assignment.
    pub(crate) fn assign(&mut self, units: u32) {
        let over = units.saturating_sub(self.remaining());
        self.assigned = self.assigned.saturating_add(units);
        self.over_assigned = self.over_assigned.saturating_add(over);
    }

    /// The event by which so many are granted from now on.
    pub(crate) fn granting(&self, granted: u32) -> AllocationChanged {
        AllocationChanged { allocation: self.allocation.clone(), granted, covers_over: Some(true) }
    }

    /// Sets what is granted. Units already assigned beyond it stay assigned, and count as over; those that were over before only
    /// where it does not cover them.
    pub(crate) fn set_granted(&mut self, granted: u32, covers_over: bool) {
        let before = if covers_over { 0 } else { self.over_assigned };
        self.granted = granted;
        self.over_assigned = before.max(self.assigned.saturating_sub(granted));
    }
}

table! {
    Allocation in "allocations", called "an allocation", journaled, waiting, |allocation| {
        route: Text = allocation.route.name(),
        from_day: Text = allocation.from,
        to_day: Text = allocation.to,
        granted: Integer = allocation.granted,
        assigned: Integer = allocation.assigned,
        over_assigned: Integer = allocation.over_assigned,
        due_on: Text = allocation.due_on(),
    },
    // The ledger's own guard, a second time: nothing is spent that was not granted, but what a mirrored system spent.
    checks ["granted >= 0", "assigned >= 0", "over_assigned >= 0", "assigned <= granted + over_assigned"]
}
