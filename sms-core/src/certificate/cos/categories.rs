//! The categories of a Skilled Worker CoS: what each says of the worker, and of the Immigration Skills Charge (`cos/1.5`,
//! `cos/M-10`, `cos/N-8`).

use super::fields;
use crate::certificate::CertificateKind;
use crate::certificate::form_check::FormCheck;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::Form;
use crate::licence::Route;
use crate::parameter::{Said, said};
use crate::rule;
use crate::rule::Rule;
use crate::words::wire_enum;
use CertificateKind::{DefinedCos, UndefinedCos};

wire_enum! {
    /// How a worker comes to a Skilled Worker CoS.
    pub enum CosCircumstance {
        /// From another route, but not from study.
        Switching = "switching",
        /// With the same sponsor and in the same occupation code.
        Extension = "extension",
        /// To a new job or a new employer.
        ChangeOfEmployment = "change_of_employment",
        /// From study with a valid permission, but not from the Graduate route.
        StudentCourseComplete = "student_course_complete",
        /// From abroad, as a new hire.
        NewHire = "new_hire",
    }
}

impl CosCircumstance {
    /// The permissions, as words of the field `present_permission`, with which a worker comes to it; none where any will do.
    ///
    /// ```
    /// use sms_core::certificate::cos::CosCircumstance;
    /// assert!(!CosCircumstance::StudentCourseComplete.permissions().contains(&"graduate"));
    /// assert!(CosCircumstance::NewHire.permissions().is_empty());
    /// ```
    #[must_use]
    pub const fn permissions(self) -> &'static [&'static str] {
        match self {
            Self::Switching => &["graduate", "other"],
            Self::Extension | Self::ChangeOfEmployment => &["skilled_worker"],
            Self::StudentCourseComplete => &["study"],
            Self::NewHire => &[],
        }
    }
}

/// What a category says.
#[derive(Debug)]
#[non_exhaustive]
pub struct CosCategory {
    /// The word in the field `category`.
    pub name: &'static str,
    /// The title that it has in SMS.
    pub title: &'static str,
    /// The kind of CoS that has it.
    pub kind: CertificateKind,
    /// How the worker comes to it.
    pub circumstance: CosCircumstance,
    /// Whether the Immigration Skills Charge is due; none where the category does not say so.
    pub isc_liable: Option<bool>,
    /// The rule behind.
    pub rule: &'static Rule,
}

const fn category(
    name: &'static str,
    title: &'static str,
    circumstance: CosCircumstance,
    isc_liable: bool,
) -> CosCategory {
    CosCategory { name, title, kind: UndefinedCos, circumstance, isc_liable: Some(isc_liable), rule: rule!("cos/N-8") }
}

/// The one category of a defined CoS, which it has from its draft on (`cos/M-10`).
pub(super) const NEW_HIRES: &str = "new_hires_defined";

/// The seven categories of an undefined CoS in the order of the list of SMS, and the one of a defined CoS.
///
/// ```
/// use sms_core::certificate::{CertificateKind, cos::COS_CATEGORIES};
/// assert_eq!(COS_CATEGORIES.iter().filter(|category| category.isc_liable == Some(true)).count(), 3);
/// assert_eq!(COS_CATEGORIES.iter().filter(|category| category.kind == CertificateKind::DefinedCos).count(), 1);
/// ```
pub static COS_CATEGORIES: &[CosCategory] = {
    use CosCircumstance::{ChangeOfEmployment, Extension, NewHire, StudentCourseComplete, Switching};
    &[
        category("switching_isc_liable", "Switching immigration category, ISC liable", Switching, true),
        category("switching_isc_exempt", "Switching immigration category, ISC exempt", Switching, false),
        category("extension_isc_exempt", "Extensions, ISC exempt", Extension, false),
        category("extension_isc_liable", "Extensions, ISC liable", Extension, true),
        category("change_of_employment_isc_exempt", "Changes of Employment, ISC exempt", ChangeOfEmployment, false),
        category("change_of_employment_isc_liable", "Changes of Employment, ISC liable", ChangeOfEmployment, true),
        category(
            "student_course_complete",
            "Student course complete switching to Skilled Worker",
            StudentCourseComplete,
            false,
        ),
        CosCategory {
            kind: DefinedCos,
            isc_liable: None,
            rule: rule!("cos/M-10"),
            ..category(NEW_HIRES, "New hires - Defined", NewHire, false)
        },
    ]
};

/// The category that a form gives.
fn category_of(form: &Form) -> Option<&'static CosCategory> {
    let name = form.get(fields::CATEGORY)?;
    COS_CATEGORIES.iter().find(|category| category.name == name)
}

/// Why a CoS of a kind cannot have the category that its form gives.
pub(crate) fn other_kind(kind: CertificateKind, form: &Form) -> Option<Reason> {
    let category = category_of(form).filter(|category| category.kind != kind)?;
    let (rule, remedy) = match category.kind {
        DefinedCos => (rule!("cos/M-10"), "choose a category of undefined CoS, or apply for a defined CoS"),
        _ => (rule!("cos/1.5"), "leave the category out: a defined CoS has the one of new hires"),
    };
    let message = said!("the category `{category}` is not one of the kind `{kind}`", category = category.name, kind);
    let reason = Reason::new(ErrorCode::CertificateCategory).rule(rule).message(message);
    Some(reason.field(fields::CATEGORY.pointer()).remedy(remedy))
}

/// A category that does not fit the permission that the worker has, or the sponsor of the last grant (`cos/N-8`).
pub(super) fn unfitting_category(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let category =
        category_of(form).filter(|category| content.route == Route::SkilledWorker && category.kind == content.kind)?;
    let said_of_permission = permission_unlike(category, form);
    let (field, message) =
        said_of_permission.map(|said| (fields::PRESENT_PERMISSION.pointer(), said)).or_else(|| {
            let elsewhere = form.has(fields::SPONSORED_HERE) && !form.flag(fields::SPONSORED_HERE);
            (category.circumstance == CosCircumstance::Extension && elsewhere).then(|| {
                let message =
                    said!("the category `{category}` is for a worker of the same sponsor", category = category.name);
                (fields::SPONSORED_HERE.pointer(), message)
            })
        })?;
    let reason = Reason::new(ErrorCode::CertificateCategoryUnfitting).rule(category.rule).message(message);
    Some(reason.field(field).remedy("choose the category by the permission that the worker has"))
}

/// What is said of a permission with which nobody comes to the category.
fn permission_unlike(category: &CosCategory, form: &Form) -> Option<Said> {
    let permission = form.get(fields::PRESENT_PERMISSION)?;
    let fitting = category.circumstance.permissions();
    (!fitting.is_empty() && !fitting.contains(&permission)).then(|| {
        said!(
            "the category `{category}` is not for a worker whose permission is `{permission}`",
            category = category.name,
            permission
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::cos::{CATEGORIES, PERMISSIONS};

    #[test]
    fn the_field_offers_these_categories() {
        assert!(COS_CATEGORIES.iter().map(|category| category.name).eq(CATEGORIES.iter().copied()));
    }

    #[test]
    fn each_permission_that_fits_is_one_that_the_field_offers() {
        for circumstance in CosCircumstance::ALL {
            assert!(circumstance.permissions().iter().all(|word| PERMISSIONS.contains(word)), "{circumstance}");
        }
    }
}
