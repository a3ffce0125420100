//! What somebody should look into on the licence as a whole: what is due, by when, and the command that does it.

use super::Reading;
use crate::access::Function;
use crate::allocation::{Allocation, RequestState};
use crate::error::{ErrorCode, Result};
use crate::finding::{About, Finding, Severity};
use crate::licence::{ActionPlan, ActionPlanState, ComplianceAction, ComplianceState, LicenceStatus};
use crate::parameter::said;
use crate::rule;
use chrono::{Days, NaiveDate};

/// How many days before something is due it becomes urgent.
const URGENT_DAYS: u64 = 14;

/// What is due on the licence: of one that is neither active nor suspended nothing is.
pub(super) fn what_is_due(reading: &Reading) -> Result<Vec<Finding>> {
    let status = reading.licence()?.status_on(reading.today);
    if !matches!(status, LicenceStatus::Active | LicenceStatus::Suspended) {
        return Ok(Vec::new());
    }
    let mut findings = Vec::new();
    findings.extend(expires_soon(reading)?);
    findings.extend(plans_due(reading)?);
    findings.extend(to_answer(reading)?);
    findings.extend(allocations_due(reading)?);
    findings.extend(assessment_due(reading)?);
    Ok(findings)
}

/// A finding on the licence that is due on a day.
fn due(code: ErrorCode, reading: &Reading, on: NaiveDate) -> Finding {
    let soon = reading.today.checked_add_days(Days::new(URGENT_DAYS)).is_none_or(|soon| on <= soon);
    let severity = if soon { Severity::Urgent } else { Severity::Warning };
    Finding::new(code, severity, About::Licence(reading.licence.clone())).due_on(on)
}

/// That the licence expires within the time of its reminders (`lu/R-1`).
fn expires_soon(reading: &Reading) -> Result<Option<Finding>> {
    let licence = reading.licence()?;
    let Some(on) = licence.expires_on.filter(|_| licence.renewal_applied_on.is_none()) else { return Ok(None) };
    let days = reading.policy.count(crate::policy::settings::LICENCE_REMINDER_FIRST_DAYS, on);
    let near = on.checked_sub_days(Days::new(days.into())).is_some_and(|from| from <= reading.today);
    let message = said!("the licence expires on {end_on}", end_on = on);
    Ok(near.then(|| due(ErrorCode::LicenceExpiresSoon, reading, on).rule(rule!("lu/R-1")).message(message)))
}

/// Action plans whose fee is due, or that are to be finished (`lu/T-12`, `lu/RT-4`).
fn plans_due(reading: &Reading) -> Result<Vec<Finding>> {
    let plans = reading.all::<ActionPlan>()?;
    let found = plans.iter().filter_map(|plan| match plan.stands_on(reading.today).0 {
        ActionPlanState::Issued => {
            let message = said!("the fee of the action plan is due on {on}", on = plan.fee_by);
            let found = due(ErrorCode::ActionPlanDue, reading, plan.fee_by).rule(rule!("lu/T-12"));
            Some(found.message(message).command("pay_action_plan"))
        }
        ActionPlanState::Paid => {
            let message = said!("the action plan is to be carried out by {on}", on = plan.finish_by);
            Some(due(ErrorCode::ActionPlanDue, reading, plan.finish_by).rule(rule!("lu/RT-4")).message(message))
        }
        _ => None,
    });
    Ok(found.collect())
}

/// Actions of the Home Office that can still be answered (`lu/T-14`).
fn to_answer(reading: &Reading) -> Result<Vec<Finding>> {
    let actions = reading.all::<ComplianceAction>()?;
    let open = actions.iter().filter(|action| action.state_on(reading.today) == ComplianceState::Open);
    let found = open.map(|action| {
        let message = said!("representations can be made until {on}", on = action.answer_by);
        let found = due(ErrorCode::ComplianceToAnswer, reading, action.answer_by).rule(rule!("lu/T-14"));
        found.message(message).command("make_representations")
    });
    Ok(found.collect())
}

/// Allocations that can be renewed and are not, and evidence that was asked for (`lu/AL-5`, `lu/AL-8`).
fn allocations_due(reading: &Reading) -> Result<Vec<Finding>> {
    let ledgers = reading.allocations()?;
    let open = |allocation: &&Allocation| {
        let opens_on = allocation.renewal_opens_on(reading.today, &reading.policy);
        opens_on.is_some_and(|opens_on| opens_on <= reading.today)
    };
    let to_renew = ledgers.allocations.iter().filter(open).map(|allocation| {
        let (route, end_on) = (allocation.route, allocation.to);
        let message = said!("the allocation of `{route}` ends on {end_on}, and nothing renews it", route, end_on);
        let found = due(ErrorCode::AllocationToRenew, reading, end_on).rule(rule!("lu/AL-5"));
        found.message(message).command("renew_annual_allocation")
    });
    let waiting = ledgers.requests.iter().filter(|request| request.state == RequestState::Outstanding);
    let evidence = waiting.filter_map(|request| request.evidence_by).map(|on| {
        let message = said!("the Home Office asked for evidence by {on}", on);
        due(ErrorCode::AllocationEvidenceDue, reading, on).rule(rule!("lu/AL-8")).message(message)
    });
    Ok(to_renew.chain(evidence).collect())
}

/// That the assessment of a student sponsor can be applied for (`lu/ST-2`).
fn assessment_due(reading: &Reading) -> Result<Option<Finding>> {
    let window = reading.licence()?.service_window(Function::ApplyStudentSponsorStatus, &reading.policy);
    let Some(window) = window.filter(|window| window.is_open(reading.today)) else { return Ok(None) };
    let message = said!("the assessment of the student sponsor is applied for by {latest}", latest = window.closes_on);
    let found = due(ErrorCode::AssessmentDue, reading, window.closes_on).rule(rule!("lu/ST-2")).message(message);
    Ok(Some(found.command("apply_student_sponsor_status")))
}
