//! What the student studies, when, and where (`cas/3.2`, `cas/N-3`).

use super::address::{POSTCODES, is_uk_postcode, uk_address};
use super::{field, latin, line, person};
use crate::certificate::cas::reference::{ACADEMIC_LEVELS, codes};
use crate::fields::{
    FieldKind::{Day, Flag, Hours, Line, Shaped, Word},
    Form,
    Needed::{self, Never, ToAssign, ToAssignWhen},
    fields,
};
use crate::rule;

/// The words of the fields that take an academic level.
pub(in crate::certificate::cas) const LEVELS: &[&str] = &codes::<{ ACADEMIC_LEVELS.len() }>(ACADEMIC_LEVELS);

fn has_pre_sessional(form: &Form) -> bool {
    form.flag(PRE_SESSIONAL)
}

fn is_sabbatical(form: &Form) -> bool {
    form.flag(SABBATICAL_OFFICER)
}

const IF_PRE_SESSIONAL: Needed = ToAssignWhen(has_pre_sessional, "when a pre-sessional course comes first");

fields! {
    pub(super) COURSE {
        COURSE_TITLE: text = latin("course_title", "Course title", Line(250), ToAssign, rule!("cas/3.2"));
        COURSE_ID: text = latin("course_id", "Course ID", Line(50), Never, rule!("cas/1.6"));
        ACADEMIC_LEVEL: text = field("academic_level", "Academic level", Word(LEVELS), ToAssign, rule!("cas/3.3.1"));
        SECONDARY_ACADEMIC_LEVEL: text =
            latin("secondary_academic_level", "Secondary academic level", Line(250), Never, rule!("cas/3.3.4"));
        COURSE_START_ON: day = field("course_start_on", "Course start date", Day, ToAssign, rule!("cas/3.2.3"));
        LATEST_ACCEPTANCE_ON: day =
            field("latest_acceptance_on", "Latest date for acceptance on the course", Day, Never, rule!("cas/3.2"));
        COURSE_END_ON: day = field("course_end_on", "Expected course end date", Day, ToAssign, rule!("cas/3.2.3"));
        FULL_TIME: flag = field("full_time", "The course is full time", Flag, ToAssign, rule!("cas/3.2"));
        WEEKLY_HOURS: hours = field("weekly_hours", "Hours a week", Hours, ToAssign, rule!("cas/1.16"));
        // A pre-sessional course and the main one on the same CAS.
        PRE_SESSIONAL: flag =
            field("pre_sessional", "A pre-sessional course comes first", Flag, Never, rule!("cas/N-9"));
        PRE_SESSIONAL_END_ON: day =
            field("pre_sessional_end_on", "Pre-sessional course, end date", Day, IF_PRE_SESSIONAL, rule!("cas/N-9"));
        MAIN_COURSE_START_ON: day =
            field("main_course_start_on", "Main course, start date", Day, IF_PRE_SESSIONAL, rule!("cas/N-9"));
        UNCONDITIONAL_OFFER: flag = person(
            "unconditional_offer", "The offer for the main course is unconditional", Flag, Never, rule!("cas/N-9"),
        );
        // A sabbatical officer.
        SABBATICAL_OFFICER: flag =
            person("sabbatical_officer", "The student is a sabbatical officer", Flag, Never, rule!("cas/N-3"));
        SABBATICAL_WHEN: text = person(
            "sabbatical_when", "When the sabbatical is taken",
            Word(&["part_way", "year_after"]), ToAssignWhen(is_sabbatical, "for a sabbatical officer"), rule!("cas/N-3"),
        );
    }
}

uk_address! {
    /// The main place of study: an address in the United Kingdom.
    STUDY_ADDRESS, "study", "Main study address":
    STUDY_ADDRESS_LINE_1, STUDY_ADDRESS_LINE_2, STUDY_ADDRESS_LINE_3, STUDY_CITY,
    STUDY_COUNTY, STUDY_POSTCODE
}
