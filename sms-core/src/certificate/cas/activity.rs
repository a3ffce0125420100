//! The activities of a student that are reported, and what each report says (`cas/8.1`).

pub mod fields;

use crate::fields::Field;
use crate::rule;
use crate::rule::Rule;
use crate::words::wire_enum;
use fields::{
    ADDRESS, AWAY, CIRCUMSTANCES, COURSE, DELAYED, ENDED, NEW_PLACE_OF_STUDY, NOT_ENGAGING, NOT_ENROLLED, SUSPENDED,
    WITHDREW,
};

wire_enum! {
    /// What is reported about a sponsored student. Of the drop-down of SMS two entries are known (`cas/M-7`); the others are
    /// the events of the guidance.
    pub enum StudentActivity {
        /// Did not enrol within the enrolment period.
        DidNotEnrol = "did_not_enrol",
        /// The visa was refused after the CAS was used.
        VisaRefused = "visa_refused",
        /// Withdrew, was withdrawn or was expelled.
        Withdrew = "withdrew",
        /// Studies are suspended or deferred, or there is a break in them.
        StudiesSuspended = "studies_suspended",
        /// Completed the course early.
        CompletedEarly = "completed_early",
        /// Absent without permission, or no longer engaging.
        NotEngaging = "not_engaging",
        /// Another course, or a shorter one.
        CourseChanged = "course_changed",
        /// Another place of study, or another work placement.
        PlaceChanged = "place_changed",
        /// Studies away from the usual place for ten working days or more.
        StudyingAway = "studying_away",
        /// The course starts later.
        StartDelayed = "start_delayed",
        /// Sponsorship ends for another reason.
        SponsorshipEnded = "sponsorship_ended",
        /// Another significant change in circumstances.
        CircumstancesChanged = "circumstances_changed",
    }
}

/// What is known of a reported activity of a student.
#[derive(Debug)]
#[non_exhaustive]
pub struct StudentActivityFacts {
    /// The activity.
    pub activity: StudentActivity,
    /// Whether sponsorship ends with it.
    pub ends_sponsorship: bool,
    /// What the report says, beside the day of the event.
    pub fields: &'static [&'static Field],
    /// The rule behind.
    pub rule: &'static Rule,
}

const fn ends(
    activity: StudentActivity,
    fields: &'static [&'static Field],
    rule: &'static Rule,
) -> StudentActivityFacts {
    StudentActivityFacts { activity, ends_sponsorship: true, fields, rule }
}

const fn goes_on(activity: StudentActivity, fields: &'static [&'static Field]) -> StudentActivityFacts {
    StudentActivityFacts { activity, ends_sponsorship: false, fields, rule: rule!("cas/8.1") }
}

/// Every activity of a student, in the order of [`StudentActivity::ALL`].
pub const STUDENT_ACTIVITIES: &[StudentActivityFacts] = &[
    ends(StudentActivity::DidNotEnrol, NOT_ENROLLED, rule!("cas/8.1")),
    ends(StudentActivity::VisaRefused, ADDRESS, rule!("cas/M-8")),
    ends(StudentActivity::Withdrew, WITHDREW, rule!("cas/8.1")),
    goes_on(StudentActivity::StudiesSuspended, SUSPENDED),
    ends(StudentActivity::CompletedEarly, ADDRESS, rule!("cas/8.1")),
    ends(StudentActivity::NotEngaging, NOT_ENGAGING, rule!("cas/8.2")),
    goes_on(StudentActivity::CourseChanged, COURSE),
    goes_on(StudentActivity::PlaceChanged, NEW_PLACE_OF_STUDY),
    goes_on(StudentActivity::StudyingAway, AWAY),
    goes_on(StudentActivity::StartDelayed, DELAYED),
    ends(StudentActivity::SponsorshipEnded, ENDED, rule!("cas/8.1")),
    goes_on(StudentActivity::CircumstancesChanged, CIRCUMSTANCES),
];

/// Every field of a report on a student, whatever the activity, each name once.
///
/// ```
/// use sms_core::certificate::cas::student_report_fields;
/// assert!(student_report_fields().iter().any(|field| field.name == "expected_enrolment_on"));
/// ```
#[must_use]
pub fn student_report_fields() -> Vec<&'static Field> {
    let mut all: Vec<&'static Field> = Vec::new();
    for field in STUDENT_ACTIVITIES.iter().flat_map(|facts| facts.fields) {
        if all.iter().all(|known| known.name != field.name) {
            all.push(field);
        }
    }
    all
}

impl StudentActivity {
    /// What is known of the activity.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the table has a row for each activity, in their order: tested")]
    pub const fn facts(self) -> &'static StudentActivityFacts {
        &STUDENT_ACTIVITIES[self.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_activity_has_its_row() {
        assert_eq!(STUDENT_ACTIVITIES.len(), StudentActivity::ALL.len());
        for (&activity, facts) in StudentActivity::ALL.iter().zip(STUDENT_ACTIVITIES) {
            assert_eq!(activity, facts.activity);
        }
    }
}
