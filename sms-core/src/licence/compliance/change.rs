//! How an action against a licence begins, is answered and ends (`lu/T-9`, `lu/T-14` to `lu/T-18`).

use super::grounds::Ground;
use super::record::{
    COMPLIANCE_LIFE_CYCLE, ComplianceAction, ComplianceKind, ComplianceOutcome, ComplianceState, ComplianceStep,
};
use crate::answer::answers;
use crate::certificate::happened;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{ComplianceActionBegan, ComplianceGroundsAdded, RepresentationsMade};
use crate::ids::RecordId;
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::{SettingKey, settings};
use crate::rule;
use crate::store::{LoadRequest, Table};
use crate::time::working_days_after;
use chrono::NaiveDate;

answers! {
    /// An action against a licence that began or went on.
    ChangedComplianceAction {
        /// The action.
        action: RecordId,
        /// The state from now on.
        state: ComplianceState,
        /// The last day to make representations.
        answer_by: NaiveDate,
    }
}

/// The last of the working days that a setting gives, after a day.
fn working_days(setting: SettingKey<i64>, from: NaiveDate, context: &Context<'_>) -> NaiveDate {
    working_days_after(from, context.policy.count(setting, from))
}

/// Plans the beginning of an action.
pub(in crate::licence) fn begin(
    kind: ComplianceKind,
    grounds: &[Ground],
    plan: &mut Plan,
    context: &Context<'_>,
) -> ComplianceAction {
    let action = ComplianceAction {
        action: RecordId::new("compliance", plan.next(context)),
        kind,
        state: ComplianceState::Open,
        grounds: grounds.to_vec(),
        notified_on: context.today,
        answer_by: working_days(settings::REPRESENTATIONS_DAYS, context.today, context),
        answered_on: None,
        decision_by: None,
        closed_on: None,
        outcome: None,
    };
    let message = format!("representations can be made until {}", action.answer_by);
    let (about, rule) = (action.action.as_str(), rule!("lu/T-14"));
    plan.notices.push(NewNotice::new(NoticeKind::ComplianceActionBegan, rule, about, message));
    plan.event(ComplianceActionBegan { action: action.clone() });
    action
}

/// Objects to grounds that no rule of the day has.
pub(in crate::licence) fn out_of_force<'a>(
    grounds: &'a [Ground],
    context: &'a Context<'_>,
) -> impl Iterator<Item = Reason> + 'a {
    let later = |(_, ground): &(usize, &Ground)| !ground.facts().rule.is_in_force(context.today);
    grounds.iter().enumerate().filter(later).map(|(place, ground)| {
        let message = said!("`{value}` is no ground on {on}", value = ground, on = context.today);
        Reason::new(ErrorCode::ComplianceGround)
            .rule(ground.facts().rule)
            .message(message)
            .field(format!("/grounds/{place}"))
    })
}

/// Plans the end of the actions that wait for a decision: all of them, or those of some kinds.
pub(in crate::licence) fn close_open(
    kinds: &[ComplianceKind],
    outcome: ComplianceOutcome,
    plan: &mut Plan,
    context: &Context<'_>,
) {
    let open = context.records.compliance_actions.values().filter(|action| action.is_open());
    for action in open.filter(|action| kinds.contains(&action.kind)) {
        plan.event(action.closed(outcome, context.today));
    }
}

/// Warns where the Home Office decides against a licence before its time to answer has passed.
pub(in crate::licence) fn not_awaited(context: &Context<'_>) -> impl Iterator<Item = Reason> {
    let open = |action: &&ComplianceAction| action.state == ComplianceState::Open && context.today <= action.answer_by;
    context.records.compliance_actions.values().filter(open).map(|action| {
        let message = said!("representations can still be made until {latest}", latest = action.answer_by);
        Reason::new(ErrorCode::ComplianceNotAwaited).rule(rule!("lu/T-14")).message(message)
    })
}

command! {
    /// The Home Office writes that it intends to rate the licence B, or to revoke it (`lu/T-9`). A suspension begins with the status
    /// of the licence. The sponsor may answer within the working days that the policy says.
    BeginComplianceAction -> ChangedComplianceAction {
        /// What it intends: `downgrade` or `revocation`.
        kind: ComplianceKind,
        /// On what grounds.
        #[serde(default)]
        grounds: Vec<Ground>,
    }
}

impl CommandHandler for BeginComplianceAction {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let licence = context.licence()?;
        let mut plan = Plan::default();
        if self.kind == ComplianceKind::Suspension {
            let message = "a suspension begins when the licence is suspended";
            let reason = Reason::new(ErrorCode::ComplianceKind).rule(rule!("lu/T-14")).message(message).field("/kind");
            plan.problems.extend([reason.remedy("set the status of the licence to `suspended`")]);
        }
        if !licence.status_on(context.today).is_licensed() {
            let message =
                said!("a licence that is {licence_status} has nothing to lose", licence_status = licence.status);
            plan.objections
                .push(Reason::new(ErrorCode::ComplianceKind).rule(rule!("lu/T-24")).message(message).field("/kind"));
        }
        plan.objections.extend(out_of_force(&self.grounds, context));
        let ComplianceAction { action, state, answer_by, .. } = begin(self.kind, &self.grounds, &mut plan, context);
        Ok((plan, ChangedComplianceAction { action, state, answer_by }))
    }
}

/// The action that a command names, where a step of it is possible.
fn named<'a>(action: &RecordId, step: ComplianceStep, context: &Context<'a>) -> Result<&'a ComplianceAction> {
    let missing = || Error::from(Reason::new(ErrorCode::ComplianceNotFound).field("/action"));
    let record = context.records.compliance_actions.get(action.as_str()).ok_or_else(missing)?;
    // A mirror learns late of an answer: that there was none, the clock alone has said.
    let unheard = context.is_mirror() && record.state == ComplianceState::Unanswered;
    let state = if unheard { ComplianceState::Open } else { record.state };
    COMPLIANCE_LIFE_CYCLE.step(state, step, |reason| reason.field("/action"))?;
    Ok(record)
}

fn wants_action(action: &RecordId, wants: &mut LoadRequest) {
    wants.rows.push((Table::ComplianceActions, action.to_string()));
}

command! {
    /// The Home Office adds grounds to an action, which gives as many working days again to answer (`lu/T-14`).
    AddComplianceGrounds -> ChangedComplianceAction {
        /// The action.
        action: RecordId,
        /// The grounds that come to it.
        grounds: Vec<Ground>,
    }
}

impl CommandHandler for AddComplianceGrounds {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_action(&self.action, wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        let record = plan.attempt(named(&self.action, ComplianceStep::AddGrounds, context))?;
        plan.problems.extend(self.grounds.is_empty().then(|| Reason::new(ErrorCode::FieldEmpty).field("/grounds")));
        plan.objections.extend(out_of_force(&self.grounds, context));
        let answer_by = working_days(settings::REPRESENTATIONS_DAYS, context.today, context);
        let answer_by = record.map_or(answer_by, |record| record.answer_by.max(answer_by));
        let (action, grounds) = (self.action.clone(), self.grounds.clone());
        plan.event(ComplianceGroundsAdded { action: action.clone(), grounds, answer_by });
        Ok((plan, ChangedComplianceAction { action, state: ComplianceState::Open, answer_by }))
    }
}

command! {
    /// The sponsor made representations, outside SMS (`lu/T-14`). Made after the last day, that is told, and recorded.
    MakeRepresentations -> ChangedComplianceAction {
        /// The action.
        action: RecordId,
        /// The day on which they were made; today where left out.
        on: Option<NaiveDate>,
    }
}

impl CommandHandler for MakeRepresentations {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_action(&self.action, wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        let on = self.on.unwrap_or(context.today);
        let record = plan.attempt(named(&self.action, ComplianceStep::Answer, context))?;
        plan.problems.extend(happened("/on", self.on, context));
        let answer_by = record.map_or(on, |record| record.answer_by);
        if let Some(notified_on) = record.map(|record| record.notified_on).filter(|notified_on| on < *notified_on) {
            let message = said!("the letter is of {earliest}", earliest = notified_on);
            let reason = Reason::new(ErrorCode::FieldOutOfRange).rule(rule!("lu/T-14")).message(message);
            plan.problems.extend([reason.field("/on")]);
        }
        if on > answer_by {
            let message = said!("representations could be made until {latest}", latest = answer_by);
            let reason = Reason::new(ErrorCode::ComplianceTooLate).rule(rule!("lu/T-14")).message(message);
            plan.objections.push(reason.field("/on"));
        }
        let decision_by = working_days(settings::REPRESENTATIONS_DECISION_DAYS, on, context);
        plan.event(RepresentationsMade { action: self.action.clone(), on, decision_by });
        let action = self.action.clone();
        Ok((plan, ChangedComplianceAction { action, state: ComplianceState::Answered, answer_by }))
    }
}

command! {
    /// The Home Office ends an action without doing anything (`lu/T-15`). What it does end otherwise, the change of status or rating ends
    /// with it; a suspension ends with the status.
    CloseComplianceAction -> ChangedComplianceAction {
        /// The action.
        action: RecordId,
    }
}

impl CommandHandler for CloseComplianceAction {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_action(&self.action, wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = named(&self.action, ComplianceStep::Close, context)?;
        if record.kind == ComplianceKind::Suspension {
            let message = "a suspension ends with the status of the licence";
            let reason =
                Reason::new(ErrorCode::ComplianceKind).rule(rule!("lu/T-15")).message(message).field("/action");
            return Err(reason.remedy("set the status of the licence").into());
        }
        let mut plan = Plan::default();
        plan.event(record.closed(ComplianceOutcome::NoAction, context.today));
        let (action, answer_by) = (self.action.clone(), record.answer_by);
        Ok((plan, ChangedComplianceAction { action, state: ComplianceState::Closed, answer_by }))
    }
}
