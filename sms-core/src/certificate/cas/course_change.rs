//! Another course with the same CAS: permitted at a sponsor with a track record, inside the permission and not below the old course;
//! otherwise the student needs a new CAS (`cas/N-15`).

use super::course::DEGREE;
use super::fields;
use super::reference::academic_level;
use super::report_fields;
use crate::certificate::Certificate;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::Form;
use crate::licence::{Route, StudentStatus};
use crate::parameter::Said;
use crate::rule;

/// Something that must be so for the course to change without a new CAS.
struct Condition {
    /// Whether it is so; none where nobody has said it.
    met: Option<bool>,
    /// The place in the command where it is told.
    at: String,
    /// What is so where it is not met.
    unmet: &'static str,
    /// What nobody has said; none where the report cannot tell it.
    unknown: Option<&'static str>,
}

/// A change of course, as a report tells it.
struct Change<'a> {
    record: &'a Certificate,
    report: &'a Form,
    status: Option<StudentStatus>,
}

/// The warnings on a report of another course: what takes a new CAS, and what is not said although it decides that. A course
/// that only ends on another day is no other course.
pub(super) fn warnings(record: &Certificate, report: &Form, status: Option<StudentStatus>) -> Vec<Reason> {
    let other = report.has(report_fields::NEW_COURSE_TITLE) || report.has(report_fields::NEW_ACADEMIC_LEVEL);
    if record.route != Route::Student || !other {
        return Vec::new();
    }
    let change = Change { record, report, status };
    let conditions =
        [change.track_record(), change.not_completed(), change.level(), change.in_time(), change.related()];
    conditions.into_iter().filter_map(Condition::warning).collect()
}

impl Condition {
    fn warning(self) -> Option<Reason> {
        let about = |code, message: &'static str| {
            Reason::new(code).rule(rule!("cas/N-15")).message(Said::from(message)).field(self.at.clone())
        };
        match (self.met, self.unknown) {
            (Some(true), _) | (None, None) => None,
            (Some(false), _) => {
                let remedy = "assign a new CAS, with which the student applies before the new course begins";
                Some(about(ErrorCode::CasNewCasNeeded, self.unmet).remedy(remedy))
            }
            (None, Some(unknown)) => Some(about(ErrorCode::CasCourseChange, unknown).remedy("fill in the field")),
        }
    }
}

impl Change<'_> {
    /// The sponsor has a track record.
    fn track_record(&self) -> Condition {
        Condition {
            met: self.status.map(|status| status == StudentStatus::TrackRecord),
            at: "/activity".to_owned(),
            unmet: "the sponsor has no track record, so the course changes with a new CAS only",
            unknown: None,
        }
    }

    /// The old course is not completed.
    fn not_completed(&self) -> Condition {
        Condition {
            met: Some(!self.record.graduated),
            at: "/certificate".to_owned(),
            unmet: "the old course is completed, so another one takes a new CAS",
            unknown: None,
        }
    }

    /// The new course is at degree level or above, and not below the old one unless it is an exit award.
    fn level(&self) -> Condition {
        let level = |code: &str| academic_level(code).and_then(|value| value.level);
        let new = self.report.get(report_fields::NEW_ACADEMIC_LEVEL).map(level);
        let old = self.record.fields.get(fields::ACADEMIC_LEVEL).and_then(level);
        let exit_award = self.report.flag(report_fields::EXIT_AWARD);
        let is_enough = |new: Option<u8>| new.is_some_and(|new| new >= DEGREE) && (exit_award || new >= old);
        Condition {
            met: new.map(is_enough),
            at: report_fields::NEW_ACADEMIC_LEVEL.pointer(),
            unmet: "the new course is below degree level, or below the old one and no exit award of it: a new CAS is needed",
            unknown: Some("it is not said at which academic level the new course is"),
        }
    }

    /// The new course ends within the permission that the student has.
    fn in_time(&self) -> Condition {
        let end =
            self.report.get(report_fields::NEW_COURSE_END_ON).or_else(|| self.record.fields.get(fields::COURSE_END_ON));
        let until = self.report.get(report_fields::PERMISSION_UNTIL_ON);
        Condition {
            met: end.zip(until).map(|(end, until)| end <= until),
            at: report_fields::PERMISSION_UNTIL_ON.pointer(),
            unmet: "the new course ends after the permission of the student: a new CAS is needed",
            unknown: Some("it is not said until when the student has permission"),
        }
    }

    /// The sponsor confirms that the new course is related to the old one, or supports what the student wants to become.
    fn related(&self) -> Condition {
        let said = self.report.has(report_fields::RELATED_OR_CAREER);
        Condition {
            met: said.then(|| self.report.flag(report_fields::RELATED_OR_CAREER)),
            at: report_fields::RELATED_OR_CAREER.pointer(),
            unmet: "the new course is neither related to the old one nor for the student's career: a new CAS is needed",
            unknown: Some(
                "it is not confirmed that the new course is related to the old one, or for the student's career",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a level is enough beside the one of the old course.
    fn is_enough(old: &str, new: &str, exit_award: bool) -> Option<bool> {
        let record: Certificate = serde_json::from_value(serde_json::json!({
            "certificate": "cas-000000001", "kind": "cas", "route": "student", "owner": "OsNBX7uVOL", "created_on": "2026-04-06",
            "stage": "work_in_progress", "fields": { "academic_level": old }
        }))
        .unwrap();
        let report =
            Form::new().with(report_fields::NEW_ACADEMIC_LEVEL, new).with(report_fields::EXIT_AWARD, exit_award);
        Change { record: &record, report: &report, status: None }.level().met
    }

    #[test]
    fn a_new_course_is_at_degree_level_and_not_below_the_old_one_unless_it_is_an_exit_award() {
        assert_eq!(is_enough("RQF6", "RQF6", false), Some(true));
        assert_eq!(is_enough("RQF6", "RQF7", false), Some(true));
        assert_eq!(is_enough("RQF7", "RQF6", false), Some(false));
        assert_eq!(is_enough("RQF7", "RQF6", true), Some(true));
        assert_eq!(is_enough("RQF7", "RQF5", true), Some(false));
        assert_eq!(is_enough("RQF5", "RQF5", false), Some(false));
    }
}
