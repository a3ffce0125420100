//! What a sponsor note can put right on an assigned CoS, and what needs a new one (`cos/7.3`, `cos/7.4`, `cos/N-7`).

use crate::certificate::CertificateKind;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::parameter::said;
use crate::rule;
use crate::words::wire_enum;

wire_enum! {
    /// What a sponsor note corrects.
    pub enum Correction {
        /// Letters of a name or another word that were mistyped.
        Spelling = "spelling",
        /// The start of the work.
        StartOn = "start_on",
        /// The end of the work.
        EndOn = "end_on",
        /// The salary.
        Salary = "salary",
        /// The hours of a week.
        WeeklyHours = "weekly_hours",
        /// The summary of the job.
        JobDescription = "job_description",
        /// The occupation code.
        OccupationCode = "occupation_code",
        /// The route.
        Route = "route",
        /// The category.
        Category = "category",
        /// The nationality.
        Nationality = "nationality",
        /// The date of birth.
        DateOfBirth = "date_of_birth",
        /// The family name.
        FamilyName = "family_name",
        /// Something that the route asks for was not said.
        Information = "information",
        /// Anything else.
        Other = "other",
    }
}

impl Correction {
    /// Whether no note of any CoS can correct it.
    const fn needs_a_new_one(self) -> bool {
        matches!(self, Self::OccupationCode | Self::Route | Self::Category)
    }

    /// Whether it is one of those of which a note corrects only one.
    const fn is_of_the_person(self) -> bool {
        matches!(self, Self::Nationality | Self::DateOfBirth | Self::FamilyName)
    }

    /// Whether a note on a defined CoS may alter it, which is bound to the job of its application. Information that the route
    /// asks for alters nothing (`cos/3.14.2`, `cos/7.3`).
    const fn is_open_in_defined(self) -> bool {
        matches!(self, Self::Salary | Self::WeeklyHours | Self::StartOn | Self::EndOn | Self::Information)
    }
}

/// Why a sponsor note cannot correct these things together; empty where it can.
///
/// ```
/// use sms_core::certificate::{CertificateKind::UndefinedCos, cos::{Correction, check_correction}};
/// assert!(check_correction(UndefinedCos, &[Correction::DateOfBirth, Correction::Salary]).is_empty());
/// let two = check_correction(UndefinedCos, &[Correction::DateOfBirth, Correction::FamilyName]);
/// assert_eq!(two[0].code.id(), "certificate.new_one_needed");
/// ```
#[must_use]
pub fn check_correction(kind: CertificateKind, corrects: &[Correction]) -> Vec<Reason> {
    let mut persons: Vec<_> = corrects.iter().filter(|correction| correction.is_of_the_person()).collect();
    persons.sort();
    persons.dedup();
    let one_too_many = persons.len() > 1;
    let improper = |(place, correction): (usize, &Correction)| {
        let (rule, remedy) = if kind == CertificateKind::DefinedCos && !correction.is_open_in_defined() {
            (rule!("cos/N-7"), "have the Home Office cancel it, and apply for a new one")
        } else if correction.needs_a_new_one() || (one_too_many && correction.is_of_the_person()) {
            (rule!("cos/7.4"), "withdraw it, and assign a new one")
        } else {
            return None;
        };
        let message = said!("a note cannot correct `{correction}` here: a new certificate is needed", correction);
        let reason = Reason::new(ErrorCode::CertificateNewOneNeeded).rule(rule).message(message);
        Some(reason.field(format!("/corrects/{place}")).remedy(remedy))
    };
    corrects.iter().enumerate().filter_map(improper).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each correction alone: on an undefined CoS, and on a defined one.
    const ALONE: [(&str, bool, bool); 14] = [
        ("spelling", true, false),
        ("start_on", true, true),
        ("end_on", true, true),
        ("salary", true, true),
        ("weekly_hours", true, true),
        ("job_description", true, false),
        ("occupation_code", false, false),
        ("route", false, false),
        ("category", false, false),
        ("nationality", true, false),
        ("date_of_birth", true, false),
        ("family_name", true, false),
        ("information", true, true),
        ("other", true, false),
    ];

    #[test]
    fn each_correction_alone() {
        assert_eq!(ALONE.len(), Correction::ALL.len());
        for (name, undefined, defined) in ALONE {
            let correction = [Correction::find(name).unwrap()];
            assert_eq!(check_correction(CertificateKind::UndefinedCos, &correction).is_empty(), undefined, "{name}");
            assert_eq!(check_correction(CertificateKind::DefinedCos, &correction).is_empty(), defined, "{name}");
        }
    }
}
