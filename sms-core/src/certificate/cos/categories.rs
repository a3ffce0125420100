//! The categories of an undefined Skilled Worker CoS: what each says of the worker, and of the Immigration Skills Charge
//! (`cos/1.5`, `cos/N-8`).

use crate::rule;
use crate::rule::Rule;
use crate::words::wire_enum;

wire_enum! {
    /// How a worker comes to a Skilled Worker CoS that is undefined.
    pub enum CosCircumstance {
        /// From another route, but not from study.
        Switching = "switching",
        /// With the same sponsor and in the same occupation code.
        Extension = "extension",
        /// To a new job or a new employer.
        ChangeOfEmployment = "change_of_employment",
        /// From study with a valid permission, but not from the Graduate route.
        StudentCourseComplete = "student_course_complete",
    }
}

/// What a category says.
#[derive(Debug)]
#[non_exhaustive]
pub struct CosCategory {
    /// The word in the field `category`.
    pub name: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// How the worker comes to it.
    pub circumstance: CosCircumstance,
    /// Whether the Immigration Skills Charge is due.
    pub isc_liable: bool,
    /// The rule behind.
    pub rule: &'static Rule,
}

const fn category(
    name: &'static str,
    title: &'static str,
    circumstance: CosCircumstance,
    isc_liable: bool,
) -> CosCategory {
    CosCategory { name, title, circumstance, isc_liable, rule: rule!("cos/N-8") }
}

/// The seven categories, in the order of the list of SMS.
///
/// ```
/// use sms_core::certificate::cos::COS_CATEGORIES;
/// assert_eq!(COS_CATEGORIES.iter().filter(|category| category.isc_liable).count(), 3);
/// ```
pub static COS_CATEGORIES: &[CosCategory] = {
    use CosCircumstance::{ChangeOfEmployment, Extension, StudentCourseComplete, Switching};
    &[
        category("switching_isc_liable", "Switching immigration category, ISC liable", Switching, true),
        category("switching_isc_exempt", "Switching immigration category, ISC exempt", Switching, false),
        category("extension_isc_exempt", "Extension, ISC exempt", Extension, false),
        category("extension_isc_liable", "Extension, ISC liable", Extension, true),
        category("change_of_employment_isc_exempt", "Change of employment, ISC exempt", ChangeOfEmployment, false),
        category("change_of_employment_isc_liable", "Change of employment, ISC liable", ChangeOfEmployment, true),
        category("student_course_complete", "Student, course complete", StudentCourseComplete, false),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::cos::CATEGORIES;

    #[test]
    fn the_field_offers_these_categories() {
        assert!(COS_CATEGORIES.iter().map(|category| category.name).eq(CATEGORIES.iter().copied()));
    }
}
