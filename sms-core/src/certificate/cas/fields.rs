//! The fields of a CAS (`cas/3.2`), declared once.

use crate::fields::{Field, FieldKind, Needed};
use crate::rule;
use crate::rule::Rule;
use FieldKind::{Country, Day, Line, Word};
use Needed::{Never, ToAssign, ToSave};

const fn field(name: &'static str, title: &'static str, kind: FieldKind, needed: Needed, rule: &'static Rule) -> Field {
    Field::new(name, title, kind, needed, rule)
}

/// A field about the person, which a copy for somebody else leaves out.
const fn person(
    name: &'static str,
    title: &'static str,
    kind: FieldKind,
    needed: Needed,
    rule: &'static Rule,
) -> Field {
    field(name, title, kind, needed, rule).about_the_person()
}

/// Every field of a CAS.
///
/// ```
/// use sms_core::certificate::cas::CAS_FIELDS;
/// assert!(CAS_FIELDS.iter().any(|field| field.name == "family_name" && field.rule.id == "cas/3.1.1"));
/// ```
pub static CAS_FIELDS: &[&Field] = &[
    // The student.
    &person("applicant_id", "The sponsor's own student ID", Line(50), ToAssign, rule!("cas/1.6")),
    &person("family_name", "Family name", Line(35), ToSave, rule!("cas/3.1.1")),
    &person("given_name", "Given name(s)", Line(35), Never, rule!("cas/3.2")),
    &person("nationality", "Nationality", Country, ToAssign, rule!("cas/1.12")),
    &person("sex", "Sex (older screens: gender)", Word(&["male", "female", "other"]), ToAssign, rule!("cas/1.13")),
    &person("passport_number", "Passport or travel document number", Line(35), ToAssign, rule!("cas/3.2")),
    // The course.
    &field("course_title", "Course title", Line(250), ToAssign, rule!("cas/3.2")),
    &field("course_start_on", "Course start date", Day, ToAssign, rule!("cas/3.2.3")),
    &field("course_end_on", "Expected course end date", Day, ToAssign, rule!("cas/3.2.3")),
];
