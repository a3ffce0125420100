//! Premium customer service: who can have it, what it costs, and whom its sponsors turn to (`lu/PM-1` to `lu/PM-3`).

use super::PremiumContacts;
use crate::access::Function;
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::PremiumContactsSet;
use crate::fields::check_text;
use crate::licence::{Licence, Penalty, PenaltyKind, Rating, ServiceTier};
use crate::parameter::{Said, said};
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::time::months_after;

impl Licence {
    /// Whether its sponsor has Premium customer service.
    #[must_use]
    pub fn is_premium(&self) -> bool {
        self.premium.is_some() || self.routes.iter().any(|held| held.service_tier.is_some())
    }
}

/// What a year of it costs, in pence (`lu/F-12`).
pub(super) fn fee(tier: ServiceTier, context: &Context<'_>) -> i64 {
    let setting = match tier {
        ServiceTier::Premium => settings::PREMIUM_FEE_PENCE,
        ServiceTier::SmePlus => settings::PREMIUM_FEE_SMALL_PENCE,
    };
    context.policy.get(setting, context.today)
}

/// Objects where it is held and not yet to be renewed (`lu/4.2`).
pub(super) fn held(context: &Context<'_>) -> Result<Option<Reason>> {
    let licence = context.licence()?;
    let window = licence.service_window(Function::ApplyPremiumService, context.policy);
    let open = window.as_ref().is_some_and(|window| window.is_open(context.today));
    if open || !licence.is_premium() {
        return Ok(None);
    }
    let reason = Reason::new(ErrorCode::ServiceHeld).rule(rule!("lu/4.2"));
    Ok(Some(match window {
        Some(window) => {
            let (earliest, latest) = (window.opens_on, window.closes_on);
            reason.message(said!(
                "the sponsor is a Premium customer, and renews from {earliest} to {latest}",
                earliest,
                latest
            ))
        }
        None => reason.message("the sponsor is a Premium customer, and it is not known until when"),
    }))
}

/// Every condition of Premium customer service that is not met (`lu/PM-1`). That a compliance check was passed, the Home Office knows.
pub(super) fn ineligible(context: &Context<'_>) -> Result<Vec<Reason>> {
    let against = |said: Said| Reason::new(ErrorCode::ServiceIneligible).rule(rule!("lu/PM-1")).message(said);
    let months = context.policy.count(settings::PREMIUM_PENALTY_MONTHS, context.today);
    let counts = |penalty: &&Penalty| penalty.kind != PenaltyKind::Prosecution && penalty.payable_on <= context.today;
    let mut found = Vec::new();
    let penalties = || context.records.penalties.values().filter(counts);
    let last = penalties().map(|penalty| months_after(penalty.payable_on, months)).max();
    if let Some(earliest) = last.filter(|earliest| *earliest > context.today) {
        found.push(against(said!("a civil penalty bars Premium customer service before {earliest}", earliest)));
    }
    if penalties().any(|penalty| penalty.paid_on.is_none_or(|paid_on| paid_on > context.today)) {
        found.push(against("a civil penalty is not paid".into()));
    }
    let routes = &context.licence()?.routes;
    if routes.iter().any(|held| held.rating.is_some_and(|rating| rating != Rating::A)) {
        found.push(against("not every route of the licence is rated `a`".into()));
    }
    Ok(found)
}

command! {
    /// The Home Office names whom a Premium sponsor turns to, in place of whom it named before (`lu/PM-2`). Who is left out is not named.
    SetPremiumContacts -> NamedPremiumContacts {
        /// The licence manager, in at most 100 characters.
        licence_manager: Option<Personal>,
        /// The senior account manager, in at most 100 characters.
        senior_account_manager: Option<Personal>,
    }
}

answers! {
    /// Whom a Premium sponsor turns to, as it was set.
    NamedPremiumContacts {
        /// Whether a licence manager is named.
        licence_manager: bool,
        /// Whether a senior account manager is named.
        senior_account_manager: bool,
    }
}

impl CommandHandler for SetPremiumContacts {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let PremiumContacts { licence_manager, senior_account_manager } = self.contacts();
        let mut plan = Plan::default();
        let names = [("/licence_manager", &licence_manager), ("/senior_account_manager", &senior_account_manager)];
        let wrong = names.into_iter().filter_map(|(at, name)| check_text(at, name.as_ref()?, 100, false));
        plan.problems.extend(wrong);
        if !context.licence()?.is_premium() {
            let message = "the sponsor is no Premium customer";
            plan.objections.push(Reason::new(ErrorCode::ServiceNotHeld).rule(rule!("lu/PM-2")).message(message));
        }
        let answer = NamedPremiumContacts {
            licence_manager: licence_manager.is_some(),
            senior_account_manager: senior_account_manager.is_some(),
        };
        plan.event(PremiumContactsSet { number: context.number.clone(), licence_manager, senior_account_manager });
        Ok((plan, answer))
    }
}

impl SetPremiumContacts {
    fn contacts(&self) -> PremiumContacts {
        let Self { licence_manager, senior_account_manager } = self.clone();
        PremiumContacts { licence_manager, senior_account_manager }
    }
}
