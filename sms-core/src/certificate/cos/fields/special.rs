//! What a CoS says beside the job: care workers (`cos/3.11`) and points for a PhD (`cos/3.12`).

use super::{OCCUPATION_CODE, SKILLED, field, person};
use crate::fields::{
    FieldKind::{Flag, Line, Text, Word},
    Form,
    Needed::{Never, ToAssignForWhen, ToAssignWhen},
    fields,
};
use crate::rule;

/// The occupation codes of care workers and senior care workers (`cos/4.10`).
pub const CARE_CODES: [&str; 2] = ["6135", "6136"];

/// Why a care provider can be without registration with the Care Quality Commission (`cos/3.11.2`).
pub const NO_CQC: &[&str] = &["scotland", "wales", "northern_ireland", "sponsored_before_11_march_2024"];

/// How a care worker meets the rule on their status (`cos/4.10`).
pub const CARE_STATUSES: &[&str] = &["three_months_with_sponsor", "granted_in_care_codes"];

pub(in crate::certificate::cos) fn is_care_job(form: &Form) -> bool {
    form.get(OCCUPATION_CODE).is_some_and(|code| CARE_CODES.contains(&code))
}

fn registered(form: &Form) -> bool {
    is_care_job(form) && form.flag(CQC_REGISTERED)
}

fn not_registered(form: &Form) -> bool {
    is_care_job(form) && form.has(CQC_REGISTERED) && !registered(form)
}

fn claims_phd(form: &Form) -> bool {
    form.flag(CLAIMS_PHD)
}

fn claims_stem(form: &Form) -> bool {
    claims_phd(form) && form.flag(PHD_IN_STEM)
}

fields! {
    pub(super) CARE {
        CQC_REGISTERED: flag = field(
            "cqc_registered", "The sponsor is registered with the Care Quality Commission",
            Flag, ToAssignForWhen(SKILLED, is_care_job, "when the job is that of a care worker"), rule!("cos/3.11.1"),
        );
        CQC_NUMBER: text = field(
            "cqc_number", "Number at the Care Quality Commission",
            Line(50), ToAssignForWhen(SKILLED, registered, "when a care provider is registered"), rule!("cos/3.11"),
        );
        CQC_ABSENCE_REASON: text = field(
            "cqc_absence_reason", "Why the sponsor is not registered",
            Word(NO_CQC), ToAssignForWhen(SKILLED, not_registered, "when a care provider is not registered"), rule!("cos/3.11.2"),
        );
        CARE_STATUS: text = person(
            "care_status", "How the care worker meets the rule on their status",
            Word(CARE_STATUSES), Never, rule!("cos/4.10"),
        );
    }

    pub(super) PHD {
        CLAIMS_PHD: flag =
            person("claims_phd", "Points are claimed for a relevant PhD", Flag, Never, rule!("cos/3.12.1"));
        PHD_RELEVANCE: text = person(
            "phd_relevance", "How the PhD is relevant to the job",
            Text(1000), ToAssignWhen(claims_phd, "when points are claimed for a PhD"), rule!("cos/3.12.2"),
        );
        ECCTIS_REFERENCE: text =
            person("ecctis_reference", "Ecctis reference of an overseas PhD", Line(50), Never, rule!("cos/3.12.3"));
        PHD_IN_STEM: flag = person("phd_in_stem", "The PhD is in a STEM subject", Flag, Never, rule!("cos/3.12.4"));
        PHD_STEM_EXPLANATION: text = person(
            "phd_stem_explanation", "Why the subject is a STEM subject",
            Text(1000), ToAssignWhen(claims_stem, "when the PhD is in a STEM subject"), rule!("cos/3.12.4"),
        );
    }
}
