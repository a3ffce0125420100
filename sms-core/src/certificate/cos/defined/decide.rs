//! What becomes of an application: the sponsor withdraws it, or the Home Office decides (`cos/12.4` to `cos/12.7`).

use super::{DefinedAction, DefinedApplication, DefinedState, UnitsEnd, edge, known, wants_application};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{DefinedApplicationStepped, DefinedCosGranted};
use crate::fields::check_text;
use crate::ids::RecordId;
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::LoadRequest;
use chrono::{Days, NaiveDate};

/// Declares commands on one application: their fields beside its name, and the function that plans them.
macro_rules! on_application {
    ($($(#[$meta:meta])* $type:ident -> $answer:ty { $($fields:tt)* } $plan:expr;)*) => {$(
        command! {
            $(#[$meta])*
            $type -> $answer {
                /// The application.
                application: RecordId,
                $($fields)*
            }
        }

        impl CommandHandler for $type {
            fn wants(&self, wants: &mut LoadRequest) {
                wants_application(wants, &self.application);
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                let record = known(&self.application, "/application", context)?;
                let plan: fn(&Self, &DefinedApplication, &Context<'_>) -> Result<Planned<$answer>> = $plan;
                plan(self, record, context)
            }
        }
    )*};
}

on_application! {
    /// A Level 1 user withdraws an application that still waits for a decision (`cos/12.5`).
    WithdrawDefinedApplication -> ChangedApplication {} |_, record, context| step(record, DefinedAction::Withdraw, None, context);

    /// The Home Office begins to check that the job is genuine (`cos/M-7`), or goes on to once it has what it asked for.
    ReviewDefinedApplication -> ChangedApplication {} |_, record, context| step(record, DefinedAction::Review, None, context);

    /// The Home Office asks the sponsor for more information, as it does where a case is complex (`cos/M-11`). No day by which it
    /// must come was seen; what comes late may be rejected unconsidered (`cos/12.7`).
    AskDefinedInformation -> ChangedApplication {
        /// What is asked for, in at most 2,000 characters.
        reason: Option<Personal>,
    } |command, record, context| step(record, DefinedAction::AskInformation, command.reason.as_ref(), context);

    /// The Home Office grants an application, in whole or in part (`cos/N-6`). What is not assigned leaves the account on the
    /// 90th day (`cos/12.9`).
    GrantDefinedApplication -> GrantedApplication {
        /// How many are granted; at most what was asked for. All of it where left out.
        number: Option<u32>,
    } |command, record, context| command.grant(record, context);

    /// The Home Office refuses an application (`cos/12.4`).
    RefuseDefinedApplication -> ChangedApplication {
        /// Why, in at most 2,000 characters.
        reason: Option<Personal>,
    } |command, record, context| step(record, DefinedAction::Refuse, command.reason.as_ref(), context);

    /// The Home Office rejects an application: on its merits, or unconsidered because information came late (`cos/12.7`). The
    /// sponsor may apply again at once (`cos/M-8`).
    RejectDefinedApplication -> ChangedApplication {
        /// Why, in at most 2,000 characters.
        reason: Option<Personal>,
    } |command, record, context| step(record, DefinedAction::Reject, command.reason.as_ref(), context);

    /// The Home Office cancels an application that waits for a decision (`cos/M-12`).
    CancelDefinedApplication -> ChangedApplication {
        /// Why, in at most 2,000 characters.
        reason: Option<Personal>,
    } |command, record, context| step(record, DefinedAction::Cancel, command.reason.as_ref(), context);

    /// The Home Office takes back every unit of a grant that is not assigned: the application turned out to have been invalid
    /// (`cos/12.11`).
    ReclaimDefinedGrant -> ReclaimedGrant {} |_, record, context| reclaim(record, context);
}

answers! {
    /// An application for defined CoS in another state.
    ChangedApplication {
        /// The application.
        application: RecordId,
        /// The state from now on.
        state: DefinedState,
    }

    /// An application for defined CoS that was granted.
    GrantedApplication {
        /// The application.
        application: RecordId,
        /// How many were granted.
        granted: u32,
        /// The day on which what is not assigned leaves the account.
        removed_on: NaiveDate,
    }

    /// A grant of defined CoS of which was taken back what was not assigned.
    ReclaimedGrant {
        /// The application.
        application: RecordId,
        /// How many units were taken back.
        units: u32,
    }
}

/// Plans a step that changes nothing but the state.
fn step(
    record: &DefinedApplication,
    action: DefinedAction,
    reason: Option<&Personal>,
    context: &Context<'_>,
) -> Result<Planned<ChangedApplication>> {
    let mut plan = Plan::default();
    let edge = plan.attempt(edge(record, action))?;
    plan.problems.extend(reason.and_then(|reason| check_text("/reason", reason, 2_000, true)));
    let Some(edge) = edge else { return Err(plan.refusal(context.records)) };
    let application = record.application.clone();
    let changed = ChangedApplication { application: application.clone(), state: edge.state_after() };
    if let Some((kind, message)) = told(record, action) {
        plan.notices.push(NewNotice::new(kind, edge.rule, application.as_str(), message));
    }
    let (state, status_on, reason) = (edge.state_after(), context.today, reason.cloned());
    plan.event(DefinedApplicationStepped { application, state, status_on, reason });
    Ok((plan, changed))
}

/// What the sponsor is told of a step.
fn told(record: &DefinedApplication, action: DefinedAction) -> Option<(NoticeKind, String)> {
    let number = &record.request_number;
    match action {
        DefinedAction::Refuse => {
            Some((NoticeKind::RequestRefused, format!("the application for defined CoS `{number}` was refused")))
        }
        DefinedAction::Reject => {
            Some((NoticeKind::RequestRefused, format!("the application for defined CoS `{number}` was rejected")))
        }
        DefinedAction::AskInformation => Some((
            NoticeKind::InformationAsked,
            format!("more information is asked for on the application for defined CoS `{number}`"),
        )),
        _ => None,
    }
}

impl GrantDefinedApplication {
    fn grant(&self, record: &DefinedApplication, context: &Context<'_>) -> Result<Planned<GrantedApplication>> {
        let mut plan = Plan::default();
        plan.attempt(edge(record, DefinedAction::Grant))?;
        let asked = record.number;
        let granted = self.number.unwrap_or(asked);
        if !(1..=asked).contains(&granted) {
            let message = said!("of {asked} asked for, 1 to {asked} can be granted", asked);
            let reason = Reason::new(ErrorCode::AllocationNumber).rule(rule!("cos/N-6")).message(message);
            plan.problems.extend([reason.field("/number")]);
        }
        let (application, granted_on) = (record.application.clone(), context.today);
        let removed_on = removed_on(granted_on, context);
        let answer = GrantedApplication { application: application.clone(), granted, removed_on };
        plan.event(DefinedCosGranted { application, granted, granted_on, removed_on });
        Ok((plan, answer))
    }
}

/// The day on which what is not assigned of a grant leaves the account.
pub(crate) fn removed_on(granted_on: NaiveDate, context: &Context<'_>) -> NaiveDate {
    let days = context.policy.get(settings::DEFINED_REMOVAL_DAYS, granted_on);
    let later = u64::try_from(days).ok().and_then(|days| granted_on.checked_add_days(Days::new(days)));
    later.unwrap_or(granted_on)
}

fn reclaim(record: &DefinedApplication, context: &Context<'_>) -> Result<Planned<ReclaimedGrant>> {
    edge(record, DefinedAction::Reclaim)?;
    let mut plan = Plan::default();
    let units = record.unassigned();
    if units == 0 {
        let message = "no unit of the grant is left to take back";
        let reason = Reason::new(ErrorCode::DefinedInsufficient).rule(rule!("cos/12.11")).message(message);
        plan.objections.push(reason.field("/application"));
    } else {
        plan.event(record.end_units(UnitsEnd::Reclaimed, context.today));
    }
    Ok((plan, ReclaimedGrant { application: record.application.clone(), units }))
}
