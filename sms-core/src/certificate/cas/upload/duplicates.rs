//! Which records of a file are there already: as a CAS of the licence, or further up in the same file (`cas/5.2.8`).

use crate::certificate::cas::fields;
use crate::certificate::{Certificate, CertificateState};
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::Form;
use crate::parameter::said;
use crate::rule;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What tells a student on a course: whose record it is, and of which course. The course ID counts only where both have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Identity<'a> {
    applicant_id: &'a str,
    course_title: &'a str,
    course_start_on: NaiveDate,
}

impl<'a> Identity<'a> {
    /// That of a form; none where it does not say all of it.
    fn of(form: &'a Form) -> Option<Self> {
        Some(Self {
            applicant_id: form.get(fields::APPLICANT_ID)?,
            course_title: form.get(fields::COURSE_TITLE)?,
            course_start_on: form.get(fields::COURSE_START_ON)?,
        })
    }
}

/// Where a record is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum There {
    /// As a CAS of the licence.
    Certificate,
    /// As the record of the file at this place.
    Record(usize),
}

/// Those that are there of one identity: the first of all, the first without a course ID, and the first with each.
#[derive(Debug)]
struct Alike<'a> {
    first: There,
    without_id: Option<There>,
    by_id: BTreeMap<&'a str, There>,
}

impl<'a> Alike<'a> {
    const fn new(first: There) -> Self {
        Self { first, without_id: None, by_id: BTreeMap::new() }
    }

    /// The one with the same course ID, or without one.
    fn find(&self, course_id: Option<&str>) -> Option<There> {
        match course_id {
            Some(course_id) => self.by_id.get(course_id).copied().or(self.without_id),
            None => Some(self.first),
        }
    }

    fn add(&mut self, course_id: Option<&'a str>, there: There) {
        match course_id {
            Some(course_id) => drop(self.by_id.entry(course_id).or_insert(there)),
            None => drop(self.without_id.get_or_insert(there)),
        }
    }
}

/// What is there already. Each look-up takes as long whatever the number of records, for a file has very many.
#[derive(Debug, Default)]
pub(super) struct Known<'a>(BTreeMap<Identity<'a>, Alike<'a>>);

impl<'a> Known<'a> {
    /// The CAS of a licence that count: what was withdrawn, cancelled, has expired or is obsolete stands in nobody's way.
    pub(super) fn of(certificates: impl Iterator<Item = &'a Certificate>) -> Self {
        let mut known = Self::default();
        for certificate in certificates.filter(|certificate| counts(certificate.state())) {
            known.add(&certificate.fields, There::Certificate);
        }
        known
    }

    /// Takes in the record of a file at a place, and says what it duplicates, if anything.
    pub(super) fn take(&mut self, form: &'a Form, place: usize) -> Option<Reason> {
        let found = Identity::of(form).and_then(|identity| self.0.get(&identity)?.find(form.get(fields::COURSE_ID)));
        self.add(form, There::Record(place));
        found.map(duplicate)
    }

    fn add(&mut self, form: &'a Form, there: There) {
        if let Some(identity) = Identity::of(form) {
            self.0.entry(identity).or_insert_with(|| Alike::new(there)).add(form.get(fields::COURSE_ID), there);
        }
    }
}

const fn counts(state: CertificateState) -> bool {
    use CertificateState::{Assigned, ReadyToGo, Used, WorkInProgress};
    matches!(state, WorkInProgress | ReadyToGo | Assigned | Used)
}

/// It names no certificate: one of another user is not there for a Level 2 user (`lu/P-3`).
fn duplicate(there: There) -> Reason {
    let reason = Reason::new(ErrorCode::BdtDuplicate).rule(rule!("cas/5.2.8")).field("/fields/applicant_id");
    match there {
        There::Certificate => reason
            .message("the licence has a CAS of the same applicant for the same course with the same start")
            .remedy("leave the record out, or delete or withdraw that CAS first"),
        There::Record(place) => reason
            .message(said!(
                "the file has the same applicant with the same course and start in its record {place}",
                place
            ))
            .remedy("leave one of the two records out"),
    }
}
