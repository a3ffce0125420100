//! The fields of a CoS (`cos/3.2` to `cos/3.13`): a key for each, declared once, a file for each block of the form.
//!
//! ```
//! use sms_core::certificate::cos::fields;
//! let form = sms_core::fields::Form::new().with(fields::FAMILY_NAME, "Example").with(fields::SALARY_PERIOD, "year");
//! assert_eq!(form.get(fields::SALARY_PERIOD), Some("year"));
//! ```

mod employment;
mod person;
mod routes;
mod special;
mod work;

pub use employment::*;
pub use person::*;
pub use routes::*;
pub use special::*;
pub use work::*;

pub(super) use employment::{is_occupation_code, is_paye_reference};
pub(super) use routes::advertised;
pub(super) use special::is_care_job;

use crate::fields::{Field, FieldKind, Needed, count, fields, joined};
use crate::licence::{Route, RouteSet};
use crate::rule;
use crate::rule::Rule;
use FieldKind::{Flag, Word};
use Needed::{Never, ToAssignFor};

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

/// The categories of a Skilled Worker CoS, seven of undefined ones and one of defined ones, as
/// [`COS_CATEGORIES`](super::COS_CATEGORIES) explains them.
pub const CATEGORIES: &[&str] = &[
    "switching_isc_liable",
    "switching_isc_exempt",
    "extension_isc_exempt",
    "extension_isc_liable",
    "change_of_employment_isc_exempt",
    "change_of_employment_isc_liable",
    "student_course_complete",
    "new_hires_defined",
];

/// For what pay can be given.
pub const PERIODS: &[&str] = &["hour", "day", "week", "month", "year"];

const SKILLED: RouteSet = RouteSet::one(Route::SkilledWorker);
const ATAS: RouteSet = RouteSet::ELIGIBLE_CODE
    .and(RouteSet::one(Route::GovernmentAuthorisedExchange))
    .and(RouteSet::one(Route::InternationalAgreement));
/// The routes that need PAYE details (`cos/3.10`).
const PAYE: RouteSet = SKILLED
    .and(RouteSet::one(Route::GbmSeniorOrSpecialistWorker))
    .and(RouteSet::one(Route::UkExpansionWorker))
    .and(RouteSet::one(Route::ScaleUp));

fields! {
    /// What the route and the person's way into it ask.
    HEADER {
        CATEGORY: text = field("category", "Category", Word(CATEGORIES), ToAssignFor(SKILLED), rule!("cos/1.5"));
        APPLIES_IN_UK: flag =
            person("applies_in_uk", "The worker applies inside the United Kingdom", Flag, Never, rule!("cos/2.4.4"));
        SPONSORED_HERE: flag = person(
            "sponsored_here", "The worker's last grant was on this sponsor's sponsorship", Flag, Never,
            rule!("cos/2.4.4"),
        );
        IS_AUTHORISING_OFFICER: flag =
            person("is_authorising_officer", "The worker is the Authorising Officer", Flag, Never, rule!("lu/T-6"));
    }
}

const BLOCKS: [&[&Field]; 8] = [
    HEADER,
    person::PERSON,
    work::WORK,
    work::AGENT,
    employment::EMPLOYMENT,
    special::CARE,
    special::PHD,
    routes::ROUTES,
];

/// Every field of a CoS. Only the lengths of job description, contract summary and registration were seen; the others are
/// generous caps (`cos/13.6`).
///
/// ```
/// use sms_core::certificate::cos::COS_FIELDS;
/// assert!(COS_FIELDS.iter().any(|field| field.name == "family_name" && field.rule.id == "cos/3.2.1"));
/// ```
pub static COS_FIELDS: &[&Field] = &joined::<{ count(&BLOCKS) }>(&BLOCKS);
