//! What is kept of the assessments of a student sponsor: for how long the last one is good, and what came of it.

use super::{Assessment, AssessmentConsequence, AssessmentRating};
use crate::policy::{Policy, settings};
use crate::time::months_after;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// For how many assessments a final warning stands after one with this rating: a red one begins it, each other uses one up (`cas/9.5.1`).
pub(super) fn warning_after(
    rating: Option<AssessmentRating>,
    before: u32,
    policy: &Policy,
    applied_on: NaiveDate,
) -> u32 {
    match rating {
        Some(AssessmentRating::Red) => policy.count(settings::ASSESSMENT_WARNINGS, applied_on),
        _ => before.saturating_sub(1),
    }
}

/// For how long the status of a student sponsor is good, and what its last assessment left behind (`lu/ST-2`, `lu/ST-4`).
///
/// ```
/// use sms_core::service::StudentTerm;
/// use sms_core::time::day;
/// let term = StudentTerm::new(day(2026, 3, 2), day(2027, 3, 2));
/// assert!(!term.allocation_frozen && !term.revocation_intended);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StudentTerm {
    /// The day from which the status is held.
    pub from: NaiveDate,
    /// The day on which it ends: by then the sponsor is assessed anew.
    pub expires_on: NaiveDate,
    /// The rating of the last assessment, where there was one with a rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<AssessmentRating>,
    /// Over how many of the next assessments a final warning stands.
    #[serde(default, skip_serializing_if = "is_none")]
    pub final_warning_remaining: u32,
    /// Whether the allocation of CAS is frozen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub allocation_frozen: bool,
    /// By how many per cent the next allocation of CAS is cut at least, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_percent: Option<u32>,
    /// The day until which an action plan lasts at least, where one began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_plan_until: Option<NaiveDate>,
    /// Whether the Home Office intends to revoke the licence.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revocation_intended: bool,
}

/// Whether nothing remains; serde asks it with a reference.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_none(remaining: &u32) -> bool {
    *remaining == 0
}

impl StudentTerm {
    /// A term of which no assessment is known.
    #[must_use]
    pub const fn new(from: NaiveDate, expires_on: NaiveDate) -> Self {
        Self {
            from,
            expires_on,
            rating: None,
            final_warning_remaining: 0,
            allocation_frozen: false,
            cut_percent: None,
            action_plan_until: None,
            revocation_intended: false,
        }
    }

    /// The same term after an assessment that was decided on a day.
    pub(crate) fn after(&self, assessment: &Assessment, decided_on: NaiveDate) -> Self {
        let follows = |consequence| assessment.consequences.contains(&consequence);
        Self {
            rating: assessment.rating,
            final_warning_remaining: assessment.final_warning_remaining,
            allocation_frozen: follows(AssessmentConsequence::AllocationFrozen),
            cut_percent: assessment.cut_percent,
            action_plan_until: assessment.action_plan_months.map(|months| months_after(decided_on, months)),
            revocation_intended: follows(AssessmentConsequence::RevocationIntended),
            ..self.clone()
        }
    }
}
