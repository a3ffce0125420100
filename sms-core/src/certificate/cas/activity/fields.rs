//! The fields of a report on a student (`cas/8.1`): a list for each activity, and a key for each field.

use crate::certificate::cas::fields::LEVELS;
use crate::fields::{
    Field,
    FieldKind::{self, Day, Flag, Line, Text, Word},
    Form,
    Needed::{self, Never, ToSave, ToSaveWhen},
    fields,
};
use crate::rule;
use crate::rule::Rule;

const fn field(name: &'static str, title: &'static str, kind: FieldKind, needed: Needed, rule: &'static Rule) -> Field {
    Field::new(name, title, kind, needed, rule)
}

/// Where the student was last known to be: wanted with every end of sponsorship (`cas/8.3`).
const fn address(name: &'static str, title: &'static str) -> Field {
    field(name, title, Text(500), Never, rule!("cas/8.3"))
}

const fn reason(name: &'static str, title: &'static str) -> Field {
    field(name, title, Text(1000), ToSave, rule!("cas/8.1"))
}

fn has_no_new_end(form: &Form) -> bool {
    !form.has(NEW_COURSE_END_ON)
}

fields! {
    /// The last known address alone.
    pub(super) ADDRESS {
        LAST_ADDRESS: text = address("last_address", "Last known address");
    }

    pub(super) NOT_ENROLLED {
        EXPECTED_ENROLMENT_ON: day =
            field("expected_enrolment_on", "Expected enrolment date", Day, ToSave, rule!("cas/M-14"));
        LAST_ADDRESS = address("last_address", "Last known address");
    }

    pub(super) ENDED {
        REASON: text = reason("reason", "Reason");
        LAST_ADDRESS = address("last_address", "Last known address");
    }

    pub(super) WITHDREW {
        HOW: text =
            field("how", "How it came", Word(&["withdrew", "was_withdrawn", "expelled"]), ToSave, rule!("cas/8.1"));
        LAST_ADDRESS = address("last_address", "Last known address");
    }

    pub(super) SUSPENDED {
        REASON = reason("reason", "Reason");
        EXPECTED_RETURN_ON: day = field("expected_return_on", "Expected return", Day, Never, rule!("cas/8.2"));
    }

    pub(super) NOT_ENGAGING {
        LAST_ENGAGED_ON: day = field("last_engaged_on", "Last day of engagement", Day, ToSave, rule!("cas/8.2"));
        CONTACT_ATTEMPTS: text =
            field("contact_attempts", "What was done to reach the student", Text(1000), Never, rule!("cas/8.2"));
        LAST_ADDRESS = address("last_address", "Last known address");
    }

    pub(super) COURSE {
        NEW_COURSE_TITLE: text = field(
            "new_course_title", "New course title",
            Line(250), ToSaveWhen(has_no_new_end, "when there is no new end date"), rule!("cas/8.1"),
        );
        NEW_COURSE_END_ON: day = field("new_course_end_on", "New course end date", Day, Never, rule!("cas/8.1"));
        // What decides whether the course can change without a new CAS.
        NEW_ACADEMIC_LEVEL: text =
            field("new_academic_level", "New course, academic level", Word(LEVELS), Never, rule!("cas/N-15"));
        EXIT_AWARD: flag =
            field("exit_award", "The new course is an exit award of the old one", Flag, Never, rule!("cas/N-15"));
        PERMISSION_UNTIL_ON: day =
            field("permission_until_on", "Last day of the student's permission", Day, Never, rule!("cas/N-15"));
        RELATED_OR_CAREER: flag = field(
            "related_or_career", "The new course is related to the old one, or supports the student's career aims",
            Flag, Never, rule!("cas/N-15"),
        );
    }

    pub(super) NEW_PLACE_OF_STUDY {
        NEW_PLACE: text =
            field("new_place", "New place of study or work placement", Text(500), ToSave, rule!("cas/8.1"));
    }

    pub(super) AWAY {
        PLACE: text = field("place", "Where the student studies", Text(500), ToSave, rule!("cas/8.1"));
        UNTIL_ON: day = field("until_on", "Last day away", Day, Never, rule!("cas/8.1"));
    }

    pub(super) DELAYED {
        NEW_COURSE_START_ON: day =
            field("new_course_start_on", "New course start date", Day, ToSave, rule!("cas/N-21"));
    }

    pub(super) CIRCUMSTANCES {
        REASON = reason("reason", "Reason");
    }
}
