//! What becomes of a change request: the sponsor withdraws it, or the Home Office takes it up and decides (`lu/CR-12`, `lu/CR-13`).

use super::fulfil::{Change, fulfil};
use super::submit::wants_requests;
use super::{
    CHANGE_REQUEST_LIFE_CYCLE, ChangeRequest, ChangeRequestAction, ChangeRequestState, known, not_before_request,
    wants_request,
};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::ChangeRequestStepped;
use crate::fields::check_text;
use crate::ids::RecordId;
use crate::licence::surrender;
use crate::notice::{NewNotice, NoticeKind};
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::LoadRequest;
use chrono::NaiveDate;

answers! {
    /// A change request in another state.
    ChangedRequest {
        /// The request.
        request: RecordId,
        /// The state from now on.
        state: ChangeRequestState,
    }
}

/// Declares commands on one change request: their fields beside its name, and the function that plans them.
macro_rules! on_request {
    ($($(#[$meta:meta])* $type:ident { $($fields:tt)* } $plan:expr;)*) => {$(
        command! {
            $(#[$meta])*
            $type -> ChangedRequest {
                /// The request.
                request: RecordId,
                $($fields)*
            }
        }

        impl CommandHandler for $type {
            fn wants(&self, wants: &mut LoadRequest) {
                wants_request(wants, &self.request);
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                let record = known(&self.request, context)?;
                let plan: fn(&Self, &ChangeRequest, &Context<'_>) -> Result<Planned<ChangedRequest>> = $plan;
                plan(self, record, context)
            }
        }
    )*};
}

on_request! {
    /// A Level 1 user withdraws a change request that nobody has taken up (`lu/CR-13`). Whether one that is in progress can be withdrawn
    /// is a setting.
    WithdrawChangeRequest {} |_, record, context| withdraw(record, context);

    /// A caseworker of the Home Office takes a change request up (`lu/CR-12`).
    TakeUpChangeRequest {} |_, record, context| step(record, ChangeRequestAction::TakeUp, None, context);

    /// The Home Office rejects a change request: it must be submitted anew, with what was wrong put right (`lu/CR-12`).
    RejectChangeRequest {
        /// What must be put right, in at most 2,000 characters.
        reason: Personal,
    } |command, record, context| step(record, ChangeRequestAction::Reject, Some(&command.reason), context);

    /// The Home Office refuses a change request (`lu/CR-13`).
    RefuseChangeRequest {
        /// Why, in at most 2,000 characters.
        reason: Personal,
    } |command, record, context| step(record, ChangeRequestAction::Refuse, Some(&command.reason), context);
}

command! {
    /// The Home Office accepts a change request, which changes the licence at once (`lu/CR-12`). One that gives up the licence ends it,
    /// with what waits. On a mirrored licence a request that automation accepted is accepted without having been taken up (`lu/P-15`).
    AcceptChangeRequest -> ChangedRequest {
        /// The request.
        request: RecordId,
    }
}

impl CommandHandler for AcceptChangeRequest {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_requests(wants);
        surrender::wants_all(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = known(&self.request, context)?;
        let by_automation = context.is_mirror() && record.state == ChangeRequestState::Pending;
        let action = if by_automation { ChangeRequestAction::Fulfil } else { ChangeRequestAction::Accept };
        let (mut plan, changed) = step(record, action, None, context)?;
        if record.erased {
            let reason = Reason::new(ErrorCode::RequestErased).rule(rule!("library/personal")).field("/request");
            return Err(reason.remedy("have the request submitted anew").into());
        }
        if by_automation && record.kind.facts().automation.is_none() {
            let message = "such a request is never accepted without casework";
            let reason = Reason::new(ErrorCode::RequestCasework).rule(rule!("lu/CR-13")).message(message);
            plan.objections.push(reason.field("/request"));
        }
        let ChangeRequest { request, kind, fields, routes, branch, .. } = record;
        fulfil(&Change { request, kind: *kind, fields, routes, branch: branch.as_ref() }, &mut plan, context)?;
        plan.notices.extend(accepted(record, context.today));
        Ok((plan, changed))
    }
}

/// Plans a step that changes nothing but the state.
fn step(
    record: &ChangeRequest,
    action: ChangeRequestAction,
    reason: Option<&Personal>,
    context: &Context<'_>,
) -> Result<Planned<ChangedRequest>> {
    let mut plan = Plan::default();
    let step = CHANGE_REQUEST_LIFE_CYCLE.step(record.state, action, |reason| reason.field("/request"));
    plan.problems.extend(reason.and_then(|reason| check_text("/reason", reason, 2_000, true)));
    let Some(edge) = plan.attempt(step)? else { return Err(plan.refusal(context.records)) };
    let (request, state) = (record.request.clone(), edge.state_after());
    plan.objections.extend(not_before_request(record, context.today, ""));
    if matches!(state, ChangeRequestState::Rejected | ChangeRequestState::Refused) {
        let message = format!(
            "change request `{}` was {state}; the Home Office writes to the Authorising Officer with the reasons",
            record.request_number
        );
        plan.notices.push(NewNotice::new(NoticeKind::RequestRefused, rule!("lu/N-4"), request.as_str(), message));
    }
    let (status_on, reason) = (context.today, reason.cloned());
    plan.event(ChangeRequestStepped { request: request.clone(), state, status_on, reason });
    Ok((plan, ChangedRequest { request, state }))
}

fn withdraw(record: &ChangeRequest, context: &Context<'_>) -> Result<Planned<ChangedRequest>> {
    let (mut plan, changed) = step(record, ChangeRequestAction::Withdraw, None, context)?;
    let allowed = context.policy.get(settings::REQUEST_WITHDRAW_IN_PROGRESS, context.today);
    if record.state == ChangeRequestState::Progress && !allowed {
        let message = "a request that a caseworker has taken up is no longer withdrawn";
        let reason = Reason::new(ErrorCode::RequestInProgress).rule(rule!("lu/CR-13")).message(message);
        plan.objections.push(reason.at_most(rule::Confidence::Assumed).field("/request"));
    }
    Ok((plan, changed))
}

/// The notice that a change was accepted, where the Home Office tells so: since it ceased to announce most of them, of a few
/// kinds alone (`lu/N-4`, `lu/M-106`).
fn accepted(record: &ChangeRequest, on: NaiveDate) -> Option<NewNotice> {
    let facts = record.kind.facts();
    let all_are_told = rule!("lu/N-4").from.is_some_and(|from| on < from);
    (facts.told || all_are_told).then(|| {
        let number = &record.request_number;
        let message = format!("change request `{number}` was accepted; the Home Office tells the Authorising Officer");
        NewNotice::new(NoticeKind::ChangeAccepted, rule!("lu/N-4"), record.request.as_str(), message)
    })
}
