//! The fields of a CAS (`cas/3.2`, `cas/N-3`): a key for each, declared once, a file for each block.
//!
//! ```
//! use sms_core::certificate::cas::fields;
//! use sms_core::{fields::Form, time::day};
//! let form = Form::new().with(fields::COURSE_TITLE, "History").with(fields::DATE_OF_BIRTH, day(2004, 5, 17).into());
//! assert_eq!(form.get(fields::DATE_OF_BIRTH).and_then(|born| born.day()), Some(day(2004, 5, 17)));
//! ```

mod address;
mod agent;
mod course;
mod evidence;
mod fees;
mod institution;
mod student;

pub use agent::*;
pub use course::*;
pub use evidence::*;
pub use fees::*;
pub use institution::*;
pub use student::*;

use crate::fields::{Alphabet, Field, FieldKind, Needed, count, joined};
use crate::licence::{Route, RouteSet};
use crate::rule;
use crate::rule::Rule;

/// The routes whose CAS has a work placement and evidence (`cas/3.2.1`).
const STUDENTS: RouteSet = RouteSet::one(Route::Student);

const fn field(name: &'static str, title: &'static str, kind: FieldKind, needed: Needed, rule: &'static Rule) -> Field {
    Field::new(name, title, kind, needed, rule)
}

/// Text in Latin-1 (`cas/1.9`).
const fn latin(name: &'static str, title: &'static str, kind: FieldKind, needed: Needed, rule: &'static Rule) -> Field {
    field(name, title, kind, needed, rule).in_alphabet(Alphabet::Latin1)
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

/// Text about the person.
const fn personal_text(
    name: &'static str,
    title: &'static str,
    kind: FieldKind,
    needed: Needed,
    rule: &'static Rule,
) -> Field {
    latin(name, title, kind, needed, rule).about_the_person()
}

/// A line of an address, or a town (`cas/1.10`).
const fn line(name: &'static str, title: &'static str, needed: Needed) -> Field {
    field(name, title, FieldKind::Line(35), needed, rule!("cas/1.10")).in_alphabet(Alphabet::Address)
}

/// Whether only a Student's CAS has the field (`cas/3.2.1`).
pub(super) fn is_for_students_only(field: &Field) -> bool {
    let blocks = [institution::PLACEMENT, institution::PLACEMENT_ADDRESS, evidence::ENGLISH, evidence::PREVIOUS];
    field.name != "has_work_placement" && blocks.iter().any(|block| block.iter().any(|other| other.name == field.name))
}

const BLOCKS: [&[&Field]; 15] = [
    student::STUDENT,
    agent::AGENT,
    course::COURSE,
    course::STUDY_ADDRESS,
    institution::PLACEMENT,
    institution::PLACEMENT_ADDRESS,
    institution::PARTNER,
    institution::PARTNER_ADDRESS,
    institution::OVERSEAS,
    institution::OVERSEAS_ADDRESS,
    evidence::DOCUMENTS,
    evidence::ENGLISH,
    evidence::PREVIOUS,
    fees::ACCOMMODATION,
    fees::FEES,
];

/// Every field of a CAS.
///
/// ```
/// use sms_core::certificate::cas::CAS_FIELDS;
/// assert!(CAS_FIELDS.iter().any(|field| field.name == "family_name" && field.rule.id == "cas/3.1.1"));
/// ```
pub static CAS_FIELDS: &[&Field] = &joined::<{ count(&BLOCKS) }>(&BLOCKS);
