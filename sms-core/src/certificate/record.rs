//! A certificate as it is kept: what every state has, and a struct for each state with what only that state has.

use super::cas::{StudentReport, fields as cas};
use super::common_fields::PASSPORT_NUMBER;
use super::cos::fields as cos;
use super::table::{folded_letters, folded_passport};
use super::{CertificateFamily, CertificateKind, CertificateState};
use crate::fields::Form;
use crate::ids::{CertificateId, CertificateNumber, RecordId, UserId};
use crate::licence::Route;
use crate::personal::Personal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Certificate {
    /// Our own name for it.
    pub certificate: CertificateId,
    /// Its kind.
    pub kind: CertificateKind,
    /// The route.
    pub route: Route,
    /// The user who owns it.
    pub owner: UserId,
    /// The host's own reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_reference: Option<Personal>,
    /// The batch or the group that it is in, if any (`cos/1.6`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container: Option<RecordId>,
    /// What was filled in.
    #[serde(default, skip_serializing_if = "Form::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
    pub fields: Form,
    /// The day of the draft.
    pub created_on: NaiveDate,
    /// The day on which the draft was last saved, after that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_on: Option<NaiveDate>,
    /// Where it is in its life, with what only that state has.
    pub stage: Stage,
    /// The granted application that a defined CoS comes from (`cos/T1d`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<RecordId>,
    /// The fields that come from the application and cannot be changed (`cos/12.10`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bound: Vec<String>,
    /// The sponsor note (`cos/7.1`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Personal>,
    /// Reports on the worker's activity.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Report>,
    /// Reports on the student's activity.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub student_reports: Vec<StudentReport>,
    /// Whether the sponsor has notified that the student completed the course (`cas/8.4`).
    #[serde(default)]
    pub graduated: bool,
    /// Whether the sponsor has reported that sponsorship has ended: a flag, and no state (`cos/2.2.2`).
    #[serde(default)]
    pub sponsorship_withdrawn: bool,
    /// Whether the record was moved to the system that comes after SMS (`cos/1.9`): a flag of a CoS, and no state.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub migrated: bool,
    /// Whether the personal data was erased.
    #[serde(default)]
    pub erased: bool,
}

/// Where a certificate is in its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Stage {
    /// Saved, and not complete enough to assign.
    WorkInProgress,
    /// Complete, and not assigned.
    ReadyToGo,
    /// Issued to the worker, and not used.
    Assigned(Assignment),
    /// Used with an application.
    Used(Ended),
    /// Not used in time.
    Expired(Ended),
    /// Withdrawn by the sponsor.
    Withdrawn(Ended),
    /// Cancelled by the Home Office.
    Cancelled(Ended),
    /// Overtaken by another CAS of the same student.
    Obsolete(Ended),
}

/// What every certificate has from its assignment on (`cos/2.2.1`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Assignment {
    /// The number.
    pub number: CertificateNumber,
    /// The day of assignment.
    pub assigned_on: NaiveDate,
    /// The displayed use-by day (`cos/6.5`, `cas/M-9`).
    pub use_by: NaiveDate,
    /// The day on which it was last opened again, if it was used in an application that came to nothing (`cos/T11`,
    /// `cas/2.2.1`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopened_on: Option<NaiveDate>,
}

/// An assignment that is no longer open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Ended {
    /// The assignment.
    pub assignment: Assignment,
    /// The day of the present state.
    pub status_on: NaiveDate,
}

/// A report on the activity of a sponsored worker (`cos/8.3`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Report {
    /// Its name.
    pub report: RecordId,
    /// What happened.
    pub activity: super::WorkerActivity,
    /// The day of the event.
    pub event_on: NaiveDate,
    /// The day of the report.
    pub reported_on: NaiveDate,
    /// What it says; gone once the person was erased.
    #[serde(default, skip_serializing_if = "Form::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ReportForm"))]
    pub fields: Form,
    /// The text; gone once the person was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Personal>,
}

impl Certificate {
    /// The state.
    #[must_use]
    pub const fn state(&self) -> CertificateState {
        match self.stage {
            Stage::WorkInProgress => CertificateState::WorkInProgress,
            Stage::ReadyToGo => CertificateState::ReadyToGo,
            Stage::Assigned(_) => CertificateState::Assigned,
            Stage::Used(_) => CertificateState::Used,
            Stage::Expired(_) => CertificateState::Expired,
            Stage::Withdrawn(_) => CertificateState::Withdrawn,
            Stage::Cancelled(_) => CertificateState::Cancelled,
            Stage::Obsolete(_) => CertificateState::Obsolete,
        }
    }

    /// The assignment, from then on.
    #[must_use]
    pub const fn assignment(&self) -> Option<&Assignment> {
        match &self.stage {
            Stage::WorkInProgress | Stage::ReadyToGo => None,
            Stage::Assigned(assignment) => Some(assignment),
            Stage::Used(ended)
            | Stage::Expired(ended)
            | Stage::Withdrawn(ended)
            | Stage::Cancelled(ended)
            | Stage::Obsolete(ended) => Some(&ended.assignment),
        }
    }

    /// The day of the present state: of the draft, of the assignment or the day it was opened again, or of what came after.
    #[must_use]
    pub const fn status_on(&self) -> NaiveDate {
        match &self.stage {
            Stage::WorkInProgress | Stage::ReadyToGo => self.created_on,
            Stage::Assigned(assignment) => match assignment.reopened_on {
                Some(reopened_on) => reopened_on,
                None => assignment.assigned_on,
            },
            Stage::Used(ended)
            | Stage::Expired(ended)
            | Stage::Withdrawn(ended)
            | Stage::Cancelled(ended)
            | Stage::Obsolete(ended) => ended.status_on,
        }
    }

    /// The day on which it was last saved as a draft.
    #[must_use]
    pub fn last_saved_on(&self) -> NaiveDate {
        self.saved_on.unwrap_or(self.created_on)
    }

    /// The passport that it is for, as passports are compared.
    pub(crate) fn passport(&self) -> Option<String> {
        self.fields.get(PASSPORT_NUMBER).map(folded_passport)
    }

    /// Whether it is for a passport, given as passports are compared.
    pub(crate) fn has_passport(&self, folded: &str) -> bool {
        self.fields.get(PASSPORT_NUMBER).is_some_and(|number| folded_letters(number).eq(folded.chars()))
    }

    /// The day on which the work or the course starts, where it is filled in.
    pub(crate) fn start_on(&self) -> Option<NaiveDate> {
        self.fields.get(cos::START_ON).or_else(|| self.fields.get(cas::COURSE_START_ON))
    }

    /// The day on which the work or the course ends, where it is filled in.
    pub(crate) fn end_on(&self) -> Option<NaiveDate> {
        self.fields.get(cos::END_ON).or_else(|| self.fields.get(cas::COURSE_END_ON))
    }

    /// The family that it belongs to.
    #[must_use]
    pub const fn family(&self) -> CertificateFamily {
        self.kind.family()
    }

    /// The first day on which it can no longer be used, from assignment on (`cos/6.5`, `cas/2.5.2`).
    #[must_use]
    pub fn closes_on(&self) -> Option<NaiveDate> {
        Some(self.family().closes_on(self.assignment()?.use_by))
    }

    /// The day at whose 00:00 the clock has something to do, while it is assigned.
    #[must_use]
    pub fn due_on(&self) -> Option<NaiveDate> {
        self.closes_on().filter(|_| self.state() == CertificateState::Assigned)
    }

    /// The certificate as the clock would have left it at the start of a day.
    #[must_use]
    pub fn on(mut self, day: NaiveDate) -> Self {
        if let Some(due_on) = self.past_due(day) {
            self.step(CertificateState::Expired, due_on);
        }
        self
    }

    /// The day on which the clock has done something to it by the start of a day.
    fn past_due(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.due_on().filter(|due_on| *due_on <= day)
    }

    /// The same, and no copy of it where the clock leaves it as it is.
    pub(crate) fn seen_on(&self, day: NaiveDate) -> Cow<'_, Self> {
        if self.past_due(day).is_some() { Cow::Owned(self.clone().on(day)) } else { Cow::Borrowed(self) }
    }

    /// Takes the personal data out, that of reports as well.
    pub(crate) fn erase(&mut self) {
        (self.fields, self.host_reference, self.note) = (Form::default(), None, None);
        for report in &mut self.reports {
            (report.fields, report.details) = (Form::default(), None);
        }
        for report in &mut self.student_reports {
            (report.fields, report.details) = (Form::default(), None);
        }
        self.erased = true;
    }

    /// Takes an expiry back that came before its day.
    pub(crate) fn expire_not(&mut self) {
        if let Stage::Expired(ended) = &self.stage {
            self.stage = Stage::Assigned(ended.assignment.clone());
        }
    }

    /// Puts it into another state. A draft has no assignment to keep, and can only become the other kind of draft.
    pub(crate) fn step(&mut self, to: CertificateState, status_on: NaiveDate) {
        let Some(assignment) = self.assignment().cloned() else {
            self.stage = Stage::draft(to);
            return;
        };
        let ended = |assignment| Ended { assignment, status_on };
        self.stage = match to {
            CertificateState::WorkInProgress => Stage::WorkInProgress,
            CertificateState::ReadyToGo => Stage::ReadyToGo,
            CertificateState::Assigned => Stage::Assigned(Assignment { reopened_on: Some(status_on), ..assignment }),
            CertificateState::Used => Stage::Used(ended(assignment)),
            CertificateState::Expired => Stage::Expired(ended(assignment)),
            CertificateState::Withdrawn => Stage::Withdrawn(ended(assignment)),
            CertificateState::Cancelled => Stage::Cancelled(ended(assignment)),
            CertificateState::Obsolete => Stage::Obsolete(ended(assignment)),
        };
    }
}

impl Stage {
    /// The stage of a draft: ready to go, or else work in progress.
    pub(crate) fn draft(state: CertificateState) -> Self {
        if state == CertificateState::ReadyToGo { Self::ReadyToGo } else { Self::WorkInProgress }
    }
}
