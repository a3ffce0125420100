//! The kinds of change requests: a row for each, with the function that opens it, what it says, and what becomes of it
//! (`lu/CR-1` to `lu/CR-6`).

use super::fields::{
    BRANCH, ENDORSEMENT, INSPECTION, ORGANISATION_FIELDS, PERSON_FIELDS, REGISTRATION, REPRESENTATIVE_FIELDS,
};
use crate::access::Function;
use crate::fields::Field;
use crate::licence::{LicenceType, Route, RouteSet};
use crate::policy::{SettingKey, settings};
use crate::rule;
use crate::rule::Rule;
use crate::time::day;
use crate::words::wire_enum;
use Function::RequestOtherChange as Other;
use chrono::NaiveDate;

wire_enum! {
    /// What a change request asks for.
    pub enum ChangeKind {
        /// Name, address, contact details or head office of the organisation.
        AmendOrganisationDetails = "amend_organisation_details",
        /// Details of the Authorising Officer.
        AmendAuthorisingOfficer = "amend_authorising_officer",
        /// Another Authorising Officer.
        ReplaceAuthorisingOfficer = "replace_authorising_officer",
        /// Details of the Key Contact.
        AmendKeyContact = "amend_key_contact",
        /// Another Key Contact.
        ReplaceKeyContact = "replace_key_contact",
        /// The end of the whole licence.
        SurrenderLicence = "surrender_licence",
        /// The end of some of its routes.
        SurrenderRoutes = "surrender_routes",
        /// The organisation comes under new ownership.
        NewOwnership = "new_ownership",
        /// A representative is appointed.
        AppointRepresentative = "appoint_representative",
        /// The representative is there no more.
        RemoveRepresentative = "remove_representative",
        /// Details of the representative.
        AmendRepresentative = "amend_representative",
        /// A branch, a site, a linked entity or a partner institution more.
        AddBranch = "add_branch",
        /// One of them less.
        RemoveBranch = "remove_branch",
        /// Status or body of the registration.
        Registration = "registration",
        /// Status or body of the inspection.
        Inspection = "inspection",
        /// The endorsement of a sports body is renewed.
        SportsEndorsement = "sports_endorsement",
        /// A Provisional sponsor has a change of users.
        ProvisionalUsers = "provisional_users",
        /// A Provisional sponsor asks for the A rating.
        MoveToA = "move_to_a",
        /// Anything else.
        AnythingElse = "anything_else",
    }
}

/// What of a request can be fulfilled without casework.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Automation {
    /// A change of addresses alone (`lu/P-12`).
    Addresses,
    /// Another person in a role (`lu/P-13`).
    Replacement,
}

impl Automation {
    /// The setting that says from which day it is.
    pub(crate) const fn setting(self) -> SettingKey<bool> {
        match self {
            Self::Addresses => settings::REQUEST_AUTOMATIC_ADDRESS,
            Self::Replacement => settings::REQUEST_AUTOMATIC_REPLACEMENT,
        }
    }

    /// The id of the setting that says from which day it is.
    #[must_use]
    pub const fn setting_id(self) -> &'static str {
        self.setting().setting().id
    }

    /// The fact behind it.
    #[must_use]
    pub const fn rule(self) -> &'static Rule {
        self.setting().setting().rule
    }
}

/// What is known of a kind of change requests.
#[derive(Debug)]
#[non_exhaustive]
pub struct ChangeKindFacts {
    /// The kind.
    pub kind: ChangeKind,
    /// The function that opens it.
    pub function: Function,
    /// What its form asks for.
    pub fields: &'static [&'static Field],
    /// Whether what is filled in stands for all that there is, and not for what changes.
    pub whole: bool,
    /// Whether a submission sheet must be signed (`lu/CR-11`).
    pub sheet: bool,
    /// The day from which a student sponsor signs a sheet, where others need none (`lu/N-131`).
    pub sheet_of_students: Option<NaiveDate>,
    /// What of it can be fulfilled without casework.
    pub automation: Option<Automation>,
    /// Whether the priority service for workers takes it (`lu/PR-2`).
    pub worker_priority: bool,
    /// The day from which the priority service for students takes it (`lu/PR-4`, `lu/N-130`).
    pub study_priority: Option<NaiveDate>,
    /// Whether the Authorising Officer is told that it was accepted; of others only refusals are told (`lu/N-4`, `lu/M-106`).
    pub told: bool,
    /// Whether only one may wait at a time.
    pub alone: bool,
    /// The fact behind it.
    pub rule: &'static Rule,
}

const fn row(
    kind: ChangeKind,
    function: Function,
    fields: &'static [&'static Field],
    rule: &'static Rule,
) -> ChangeKindFacts {
    ChangeKindFacts {
        kind,
        function,
        fields,
        whole: false,
        sheet: false,
        sheet_of_students: None,
        automation: None,
        worker_priority: false,
        study_priority: None,
        told: false,
        alone: false,
        rule,
    }
}

impl ChangeKindFacts {
    const fn whole(self) -> Self {
        Self { whole: true, ..self }
    }

    const fn sheet(self) -> Self {
        Self { sheet: true, ..self }
    }

    const fn sheet_of_students(self, from: NaiveDate) -> Self {
        Self { sheet_of_students: Some(from), ..self }
    }

    const fn automatic(self, automation: Automation) -> Self {
        Self { automation: Some(automation), ..self }
    }

    const fn worker_priority(self) -> Self {
        Self { worker_priority: true, ..self }
    }

    const fn study_priority(self, from: NaiveDate) -> Self {
        Self { study_priority: Some(from), ..self }
    }

    const fn told(self) -> Self {
        Self { told: true, ..self }
    }

    const fn alone(self) -> Self {
        Self { alone: true, ..self }
    }

    /// Whether a sponsor of these routes signs a submission sheet for a request of a day.
    #[must_use]
    pub fn needs_sheet(&self, routes: RouteSet, on: NaiveDate) -> bool {
        let of_students = self.sheet_of_students.is_some_and(|from| from <= on);
        self.sheet || (of_students && has_students(routes))
    }
}

/// Whether one of these routes is for students.
pub(crate) fn has_students(routes: RouteSet) -> bool {
    Route::ALL.iter().any(|route| routes.contains(*route) && route.licence_type() == LicenceType::Student)
}

/// The first day of the priority service for students (`lu/PR-4`).
pub(crate) const STUDY_SERVICE: NaiveDate = day(2025, 11, 11);

/// The day on which it took requests about representatives, too (`lu/N-130`).
const STUDY_REPRESENTATIVES: NaiveDate = day(2026, 5, 5);

use Automation::{Addresses, Replacement};
use ChangeKind as Kind;

/// Every kind, in the order of [`ChangeKind::ALL`].
#[rustfmt::skip]
pub const CHANGE_KINDS: &[ChangeKindFacts] = &[
    row(Kind::AmendOrganisationDetails, Function::AmendOrganisationDetails, ORGANISATION_FIELDS, rule!("lu/CR-1"))
        .automatic(Addresses).worker_priority(),
    row(Kind::AmendAuthorisingOfficer, Function::AmendAuthorisingOfficer, PERSON_FIELDS, rule!("lu/CR-2"))
        .automatic(Addresses).worker_priority().study_priority(STUDY_SERVICE),
    row(Kind::ReplaceAuthorisingOfficer, Function::ReplaceAuthorisingOfficer, PERSON_FIELDS, rule!("lu/CR-4"))
        .whole().sheet().automatic(Replacement).worker_priority().study_priority(STUDY_SERVICE).alone(),
    row(Kind::AmendKeyContact, Function::AmendKeyContact, PERSON_FIELDS, rule!("lu/CR-3"))
        .automatic(Addresses).worker_priority().study_priority(STUDY_SERVICE),
    row(Kind::ReplaceKeyContact, Function::ReplaceKeyContact, PERSON_FIELDS, rule!("lu/CR-5"))
        .whole().automatic(Replacement).worker_priority().study_priority(STUDY_SERVICE).alone(),
    row(Kind::SurrenderLicence, Other, &[], rule!("lu/T-21")).alone(),
    row(Kind::SurrenderRoutes, Other, &[], rule!("lu/T-21")),
    row(Kind::NewOwnership, Other, &[], rule!("lu/CR-6")).told(),
    row(Kind::AppointRepresentative, Other, REPRESENTATIVE_FIELDS, rule!("lu/M-106"))
        .whole().sheet().worker_priority().study_priority(STUDY_REPRESENTATIVES).told(),
    row(Kind::RemoveRepresentative, Other, &[], rule!("lu/CR-6")).told(),
    row(Kind::AmendRepresentative, Other, REPRESENTATIVE_FIELDS, rule!("lu/CR-6"))
        .sheet_of_students(STUDY_REPRESENTATIVES).study_priority(STUDY_REPRESENTATIVES).told(),
    row(Kind::AddBranch, Other, BRANCH, rule!("lu/CR-6")).whole().told(),
    row(Kind::RemoveBranch, Other, &[], rule!("lu/CR-6")).told(),
    row(Kind::Registration, Other, REGISTRATION, rule!("lu/CR-6")).whole(),
    row(Kind::Inspection, Other, INSPECTION, rule!("lu/CR-6")).whole(),
    row(Kind::SportsEndorsement, Other, ENDORSEMENT, rule!("lu/CR-6")).whole(),
    row(Kind::ProvisionalUsers, Other, &[], rule!("lu/U-10")),
    row(Kind::MoveToA, Other, &[], rule!("lu/T-8")),
    row(Kind::AnythingElse, Other, &[], rule!("lu/CR-6")),
];

impl ChangeKind {
    /// What is known of the kind.
    ///
    /// ```
    /// use sms_core::request::ChangeKind;
    /// assert!(ChangeKind::ReplaceAuthorisingOfficer.facts().sheet);
    /// assert!(!ChangeKind::ReplaceKeyContact.facts().sheet);
    /// ```
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "the table has a row for each kind, in their order, which a test holds"
    )]
    pub const fn facts(self) -> &'static ChangeKindFacts {
        &CHANGE_KINDS[self.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_row_for_each_kind_in_their_order() {
        assert!(CHANGE_KINDS.iter().map(|facts| facts.kind).eq(ChangeKind::ALL.iter().copied()));
        for facts in CHANGE_KINDS {
            assert_eq!(facts.function != Other, facts.function.name() == facts.kind.name(), "{}", facts.kind);
        }
    }
}
