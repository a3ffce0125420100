//! What an assessment comes to.

use super::lines::{AssessmentMetric, AssessmentRating};
use super::{AssessmentFigures, ledger};
use crate::answer::answers;
use crate::policy::{Policy, settings};
use crate::words::wire_enum;
use chrono::NaiveDate;

wire_enum! {
    /// What follows from an assessment.
    pub enum AssessmentConsequence {
        /// The allocation of CAS is frozen: neither increased nor renewed (`lu/ST-4`).
        AllocationFrozen = "allocation_frozen",
        /// The next allocation of CAS is cut (`cas/9.5`).
        AllocationCut = "allocation_cut",
        /// An action plan begins (`cas/9.5`).
        ActionPlan = "action_plan",
        /// A final warning stands over the assessments that follow (`cas/9.5`).
        FinalWarning = "final_warning",
        /// The Home Office intends to revoke the licence; there is no appeal (`cas/9.5.1`, `lu/N-143`).
        RevocationIntended = "revocation_intended",
    }
}

answers! {
    /// A rate of an assessment beside its lines.
    AssessedMetric {
        /// The rate.
        metric: AssessmentMetric,
        /// How many are counted.
        part: u32,
        /// Of how many.
        whole: u32,
        /// The line to pass, in per cent: refusals lie below it, the others reach it.
        pass_percent: u32,
        /// The line to be green, in per cent; null where there is none, or none is known.
        green_percent: Option<u32>,
        /// Whether it passes; null where nobody is counted.
        passes: Option<bool>,
        /// Its rating; null before 1 June 2026, where nobody is counted, and of one that passes where no line between green and amber is
        /// known.
        rating: Option<AssessmentRating>,
    }

    /// What an assessment comes to.
    Assessment {
        /// The day of the application, by which the lines go.
        applied_on: NaiveDate,
        /// The three rates.
        metrics: Vec<AssessedMetric>,
        /// Whether all three pass; null where none fails and of some nobody is counted.
        passes: Option<bool>,
        /// The worst rating of the three; null before 1 June 2026, and where none is red and of some nobody is counted.
        rating: Option<AssessmentRating>,
        /// What follows, in the order of the words.
        consequences: Vec<AssessmentConsequence>,
        /// Over how many of the next assessments a final warning stands.
        final_warning_remaining: u32,
        /// By how many per cent the next allocation is cut at least; null where it is not.
        cut_percent: Option<u32>,
        /// How many months an action plan lasts at least; null where none begins.
        action_plan_months: Option<u32>,
    }
}

/// Assesses a student sponsor that applies on a day, over which a final warning stands for so many assessments yet (0 where none does).
///
/// A red rate while one stands, or two at once, mean that the Home Office intends to revoke (`cas/9.5.1`); so did any rate that failed before
/// 1 June 2026 (`cas/9.8`). What figures cannot be, such as more refused than decided, is for whoever takes them in to refuse.
#[must_use]
pub fn assess(figures: &AssessmentFigures, warning: u32, policy: &Policy, applied_on: NaiveDate) -> Assessment {
    let rated = policy.get(settings::ASSESSMENT_RATED, applied_on);
    let metrics: Vec<_> =
        AssessmentMetric::ALL.iter().map(|metric| assessed(*metric, figures, rated, policy, applied_on)).collect();
    let (passes, rating) = (all_pass(&metrics), overall(&metrics));
    let reds = metrics.iter().filter(|metric| metric.rating == Some(AssessmentRating::Red)).count();
    let failed = !rated && passes == Some(false);
    let revoked = failed || reds > 1 || (reds > 0 && warning > 0);
    let red = rating == Some(AssessmentRating::Red);
    let figure = |setting| red.then(|| policy.count(setting, applied_on));
    let consequences = [
        (rating == Some(AssessmentRating::Amber), AssessmentConsequence::AllocationFrozen),
        (red, AssessmentConsequence::AllocationCut),
        (red, AssessmentConsequence::ActionPlan),
        (red, AssessmentConsequence::FinalWarning),
        (revoked, AssessmentConsequence::RevocationIntended),
    ];
    Assessment {
        applied_on,
        metrics,
        passes,
        rating,
        consequences: consequences.into_iter().filter_map(|(follows, what)| follows.then_some(what)).collect(),
        final_warning_remaining: ledger::warning_after(rating, warning, policy, applied_on),
        cut_percent: figure(settings::ASSESSMENT_CUT_PERCENT),
        action_plan_months: figure(settings::ASSESSMENT_ACTION_PLAN_MONTHS),
    }
}

fn assessed(
    metric: AssessmentMetric,
    figures: &AssessmentFigures,
    rated: bool,
    policy: &Policy,
    applied_on: NaiveDate,
) -> AssessedMetric {
    let ((part, whole), lines) = (metric.counted(figures), metric.lines(policy, applied_on));
    let passes = (whole > 0).then(|| metric.meets(part, whole, lines.pass));
    let band = |green| match metric.meets(part, whole, green) {
        true => AssessmentRating::Green,
        false => AssessmentRating::Amber,
    };
    let rating = match passes.filter(|_| rated) {
        Some(true) => lines.green.map(band),
        Some(false) => Some(AssessmentRating::Red),
        None => None,
    };
    AssessedMetric { metric, part, whole, pass_percent: lines.pass, green_percent: lines.green, passes, rating }
}

fn all_pass(metrics: &[AssessedMetric]) -> Option<bool> {
    if metrics.iter().any(|metric| metric.passes == Some(false)) {
        return Some(false);
    }
    metrics.iter().all(|metric| metric.passes == Some(true)).then_some(true)
}

/// The worst rating (`cas/9.4`). One that passes without a line between green and amber makes it no worse (`cas/9.9`).
fn overall(metrics: &[AssessedMetric]) -> Option<AssessmentRating> {
    let worst = metrics.iter().filter_map(|metric| metric.rating).max();
    let counted = metrics.iter().all(|metric| metric.passes.is_some());
    worst.filter(|worst| counted || *worst == AssessmentRating::Red)
}
