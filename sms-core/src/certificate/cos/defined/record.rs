//! An application for defined CoS as it is kept, and the counters of what was granted.

use super::DefinedState;
use crate::fields::Form;
use crate::ids::{DefinedRequestNumber, RecordId, UserId};
use crate::personal::Personal;
use crate::records::table;
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An application for defined CoS (`cos/12.3`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DefinedApplication {
    /// Its name.
    pub application: RecordId,
    /// The request number (`cos/13.3`).
    pub request_number: DefinedRequestNumber,
    /// Its state.
    pub state: DefinedState,
    /// How many CoS were asked for.
    pub number: u32,
    /// The job, and the worker where one is named; gone once erased.
    #[serde(default, skip_serializing_if = "Form::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DefinedForm"))]
    pub fields: Form,
    /// The earlier application that it was copied from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<RecordId>,
    /// The user who sent it.
    pub submitted_by: UserId,
    /// The day on which it was sent.
    pub submitted_on: NaiveDate,
    /// The day of the present state.
    pub status_on: NaiveDate,
    /// Why the Home Office decided as it did; gone once erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Personal>,
    /// The host's own reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_reference: Option<Personal>,
    /// What was granted, from then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grant: Option<DefinedGrant>,
    /// Whether the personal data was erased.
    #[serde(default)]
    pub erased: bool,
}

table! {
    DefinedApplication in "defined_applications", called "an application", journaled, waiting, |application| {
        request_number: Text = application.request_number.as_str(),
        state: Text = application.state.name(),
        submitted_on: Text = application.submitted_on,
        number: Integer = application.number,
        granted: Integer = application.units(|grant| grant.granted),
        assigned: Integer = application.units(|grant| grant.assigned),
        unassigned: Integer = application.units(|grant| grant.unassigned),
        removed: Integer = application.units(|grant| grant.removed),
        reclaimed: Integer = application.units(|grant| grant.reclaimed),
        over_assigned: Integer = application.units(|grant| grant.over_assigned),
        due_on: Text = application.due_on(),
    },
    // What was granted is always accounted for: a second guard.
    checks ["granted + over_assigned = assigned + unassigned + removed + reclaimed"]
}

wire_enum! {
    /// How units of a grant end without having been assigned.
    pub enum UnitsEnd {
        /// They were not assigned in time and left the account (`cos/12.9`).
        Removed = "removed",
        /// The Home Office took them back (`cos/12.11`).
        Reclaimed = "reclaimed",
    }
}

/// The units of a granted application (`cos/5.8` to `cos/5.10`).
///
/// Always `granted + over_assigned = assigned + unassigned + removed + reclaimed`: only what a mirrored system assigned beyond
/// our knowledge is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DefinedGrant {
    /// The day of the grant.
    pub granted_on: NaiveDate,
    /// The day on which what is not assigned leaves the account: it can be assigned until the day before.
    pub removed_on: NaiveDate,
    /// Units granted.
    pub granted: u32,
    /// Units assigned so far.
    pub assigned: u32,
    /// Units that can still be assigned.
    pub unassigned: u32,
    /// Units that left the account unassigned.
    pub removed: u32,
    /// Units that the Home Office took back unassigned.
    pub reclaimed: u32,
    /// Units that a mirrored system assigned although our record had none left.
    #[serde(default)]
    pub over_assigned: u32,
    /// Drafts that were created from the grant and are neither assigned nor deleted.
    pub drafts: u32,
}

impl DefinedGrant {
    pub(crate) const fn new(granted: u32, granted_on: NaiveDate, removed_on: NaiveDate) -> Self {
        let (assigned, removed, reclaimed, over_assigned, drafts) = (0, 0, 0, 0, 0);
        let unassigned = granted;
        Self { granted_on, removed_on, granted, assigned, unassigned, removed, reclaimed, over_assigned, drafts }
    }

    /// CoS created from the grant so far: drafts, and what was assigned (`cos/5.10`).
    #[must_use]
    pub const fn created(&self) -> u32 {
        self.drafts.saturating_add(self.assigned)
    }

    /// Takes the unit of a draft that is assigned.
    pub(crate) fn assign(&mut self) {
        let over = u32::from(self.unassigned == 0);
        self.unassigned = self.unassigned.saturating_sub(1);
        self.assigned = self.assigned.saturating_add(1);
        self.over_assigned = self.over_assigned.saturating_add(over);
        self.drop_draft();
    }

    pub(crate) const fn add_draft(&mut self) {
        self.drafts = self.drafts.saturating_add(1);
    }

    pub(crate) const fn drop_draft(&mut self) {
        self.drafts = self.drafts.saturating_sub(1);
    }

    /// Puts units back that were removed before their day.
    pub(crate) fn give_back_removed(&mut self) {
        self.unassigned = self.unassigned.saturating_add(self.removed);
        self.removed = 0;
    }

    /// Ends units that were not assigned.
    pub(crate) fn end(&mut self, end: UnitsEnd, units: u32) {
        let units = units.min(self.unassigned);
        self.unassigned -= units;
        match end {
            UnitsEnd::Removed => self.removed = self.removed.saturating_add(units),
            UnitsEnd::Reclaimed => self.reclaimed = self.reclaimed.saturating_add(units),
        }
    }
}

impl DefinedApplication {
    /// Takes the personal data out.
    pub(crate) fn erase(&mut self) {
        (self.fields, self.reason, self.host_reference) = (Form::default(), None, None);
        self.erased = true;
    }

    /// The day at whose 00:00 the clock takes units out of the account, while there are any to take (`cos/12.9`).
    #[must_use]
    pub fn due_on(&self) -> Option<NaiveDate> {
        self.grant.as_ref().filter(|grant| grant.unassigned > 0).map(|grant| grant.removed_on)
    }

    /// The units that can still be assigned.
    #[must_use]
    pub fn unassigned(&self) -> u32 {
        self.units(|grant| grant.unassigned)
    }

    /// A counter of the grant, if there is one.
    fn units(&self, of: impl FnOnce(&DefinedGrant) -> u32) -> u32 {
        self.grant.as_ref().map_or(0, of)
    }

    /// The application as the clock would have left it at the start of a day.
    #[must_use]
    pub fn on(mut self, day: NaiveDate) -> Self {
        let due = self.due_on().is_some_and(|due_on| due_on <= day);
        if let Some(grant) = self.grant.as_mut().filter(|_| due) {
            grant.end(UnitsEnd::Removed, grant.unassigned);
        }
        self
    }
}
