//! How the student was assessed: documents, English, earlier study (`cas/3.2`, `cas/N-3`, `cas/N-5`).

use super::course::LEVELS;
use super::{STUDENTS, field, person, personal_text};
use crate::certificate::cas::reference::{ENGLISH_LEVELS, REASONS_WITHOUT_TEST, TEST_PROVIDERS, codes};
use crate::fields::{
    FieldKind::{Flag, Line, Text, Word},
    Form,
    Needed::{self, Never, ToAssign, ToAssignFor, ToAssignForWhen},
    fields,
};
use crate::rule;

fields! {
    pub(super) DOCUMENTS {
        DOCUMENTS_USED: text = personal_text(
            "documents_used", "Documents used to obtain the offer", Text(2000), ToAssign, rule!("cas/3.2"),
        );
        REFERENCES_USED: text = personal_text(
            "references_used", "References used to assess the student", Text(2000), Never, rule!("cas/N-3"),
        );
        ATAS_NEEDED: flag = field("atas_needed", "An ATAS certificate is required", Flag, ToAssign, rule!("cas/N-10"));
        POSTGRADUATE_DEAN_CERTIFICATE_NEEDED: flag = field(
            "postgraduate_dean_certificate_needed", "A postgraduate dean's certificate is required",
            Flag, ToAssign, rule!("cas/3.2"),
        );
    }
}

const REASONS: &[&str] = &codes::<{ REASONS_WITHOUT_TEST.len() }>(REASONS_WITHOUT_TEST);
const PROVIDERS: &[&str] = &codes::<{ TEST_PROVIDERS.len() }>(TEST_PROVIDERS);

const IF_TESTED: Needed = ToAssignForWhen(STUDENTS, |form| form.flag(SELT_REQUIRED), "when a test is required");
const IF_UNTESTED: Needed = ToAssignForWhen(STUDENTS, is_untested, "when no test is required");

fn is_untested(form: &Form) -> bool {
    form.has(SELT_REQUIRED) && !form.flag(SELT_REQUIRED)
}

fields! {
    /// The knowledge of English, which only a Student shows (`cas/3.2.1`).
    pub(super) ENGLISH {
        SELT_REQUIRED: flag = person(
            "selt_required", "A secure English language test is required", Flag, ToAssignFor(STUDENTS),
            rule!("cas/3.2"),
        );
        SELT_NOT_REQUIRED_REASON: text = person(
            "selt_not_required_reason", "Why no test is required", Word(REASONS), IF_UNTESTED, rule!("cas/3.3.2"),
        );
        ENGLISH_ASSESSMENT: text = personal_text(
            "english_assessment", "How the sponsor assessed English", Text(1000), Never, rule!("cas/N-5"),
        );
        ENGLISH_LEVEL: text =
            person("english_level", "Level of English attained", Word(ENGLISH_LEVELS), IF_TESTED, rule!("cas/3.2"));
        TEST_PROVIDER: text =
            person("test_provider", "Provider of the test", Word(PROVIDERS), IF_TESTED, rule!("cas/3.3.3"));
        TEST_REFERENCE: text =
            personal_text("test_reference", "Reference of the test", Line(50), Never, rule!("cas/N-5"));
        TEST_SPEAKING: text = personal_text("test_speaking", "Score in speaking", Line(50), Never, rule!("cas/3.2"));
        TEST_LISTENING: text = personal_text("test_listening", "Score in listening", Line(50), Never, rule!("cas/3.2"));
        TEST_READING: text = personal_text("test_reading", "Score in reading", Line(50), Never, rule!("cas/3.2"));
        TEST_WRITING: text = personal_text("test_writing", "Score in writing", Line(50), Never, rule!("cas/3.2"));
    }
}

const IF_STUDIED: Needed =
    ToAssignForWhen(STUDENTS, |form| form.flag(PREVIOUS_UK_STUDY), "when the student has studied here before");
const IF_NOT_HIGHER: Needed = ToAssignForWhen(STUDENTS, is_not_higher, "when the course is not above the previous one");

fn is_not_higher(form: &Form) -> bool {
    form.flag(PREVIOUS_UK_STUDY) && form.get(COURSE_COMPARISON).is_some_and(|comparison| comparison != "higher")
}

fields! {
    /// AssignedSoFar study in the United Kingdom, which only a Student states (`cas/3.2.1`).
    pub(super) PREVIOUS {
        PREVIOUS_UK_STUDY: flag = person(
            "previous_uk_study", "The student has studied in the United Kingdom before",
            Flag, ToAssignFor(STUDENTS), rule!("cas/3.2"),
        );
        PREVIOUS_ACADEMIC_LEVEL: text =
            person("previous_academic_level", "Previous academic level", Word(LEVELS), IF_STUDIED, rule!("cas/3.3.1"));
        COURSE_COMPARISON: text = person(
            "course_comparison", "The course, compared with the previous one",
            Word(&["higher", "same", "lower"]), IF_STUDIED, rule!("cas/N-12"),
        );
        PROGRESSION_JUSTIFICATION: text = personal_text(
            "progression_justification", "Justification of the progression",
            Text(1000), IF_NOT_HIGHER, rule!("cas/N-12"),
        );
    }
}
