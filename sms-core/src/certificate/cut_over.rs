//! Cut-overs: when the rules or the occupation codes change for the whole system, what waits falls back, and what is assigned or
//! used stays as it is (`cos/14`).

mod facts;

pub use facts::{CUT_OVERS, CutOver, CutOverFacts};

use super::codes::unknown_occupation;
use super::cos::fields::OCCUPATION_CODE;
use super::{Certificate, CertificateKind};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::CutOverApplied;
use crate::fields::Form;
use crate::licence::{Route, extension};
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::store::{LoadRequest, Table};
use crate::time::{start_of_day, uk_day};
use crate::waiting::{WaitingEffect, given_up};
use chrono::NaiveDate;

impl CutOverFacts {
    /// The day on which it is done: what is of this day or later came after it.
    fn done_on(&self) -> NaiveDate {
        uk_day(self.to.unwrap_or(self.from))
    }

    /// Whether a draft needs an occupation code of the list after it: it was not saved since, or it is older and its code is gone.
    fn outdates(&self, record: &Certificate) -> bool {
        let before = |on| start_of_day(on) < self.from;
        let is_renewed = !before(record.last_saved_on()) && record.fields.has(OCCUPATION_CODE);
        self.effects.contains(&WaitingEffect::RenewCodes)
            && self.routes.contains(record.route)
            && before(record.created_on)
            && !is_renewed
    }
}

/// What a draft keeps when it is saved: all of its form, but for an occupation code of a list that a cut-over has replaced since
/// (`cos/T3`, `cos/12.12`). That of a defined CoS stays, for its grant is tied to it (`cos/12.10`).
pub(super) fn kept(record: &Certificate, context: &Context<'_>) -> Form {
    if outdated(record, context).is_some() {
        return record.fields.amended(&Form::new().removing(OCCUPATION_CODE));
    }
    record.fields.clone()
}

/// Objects where a draft whose code is outdated gets another one that the list in use does not have either.
pub(super) fn not_renewed(record: &Certificate, changes: &Form, context: &Context<'_>) -> Option<Reason> {
    let cut_over = outdated(record, context)?;
    unknown_occupation(changes.get(OCCUPATION_CODE)?, context.today.max(cut_over.done_on()))
}

/// The latest cut-over that has outdated the occupation code of a draft.
fn outdated(record: &Certificate, context: &Context<'_>) -> Option<&'static CutOverFacts> {
    let done = context.records.licence().map_or(&[][..], |licence| &licence.cut_overs);
    let mut outdating = done.iter().map(|cut_over| cut_over.facts()).filter(|facts| facts.outdates(record));
    outdating.rfind(|_| record.kind == CertificateKind::UndefinedCos)
}

/// Why nothing of a route can be assigned at the moment: the service is closed during a cut-over.
pub(super) fn closed(route: Route, context: &Context<'_>) -> Option<Reason> {
    let now = context.occurred_at;
    let lasts = |facts: &&CutOverFacts| facts.from <= now && facts.to.is_some_and(|to| now < to);
    let facts = CUT_OVERS.iter().filter(lasts).find(|facts| facts.routes.contains(route))?;
    context.policy.get(settings::CUT_OVER_CLOSES_SERVICE, context.today).then(|| {
        let message = said!(
            "nothing can be assigned for the route `{route}` during the cut-over `{cut_over}`",
            route,
            cut_over = facts.cut_over
        );
        let reason = Reason::new(ErrorCode::CutOverClosed).rule(facts.rule).message(message);
        reason.remedy("wait until the service is back, and save the draft again under the new rules")
    })
}

command! {
    /// The Home Office has a cut-over touch a licence (`cos/14`). Drafts that were ready to go fall back, applications and
    /// requests that wait are cancelled, and what was granted and not assigned goes, as far as the cut-over says so. What is
    /// assigned or used, and what came after it, is never touched. Applied again it changes nothing.
    ApplyCutOver -> AppliedCutOver {
        /// The cut-over.
        cut_over: CutOver,
    }
}

answers! {
    /// How much a cut-over touched.
    AppliedCutOver {
        /// Drafts that fell back.
        certificates: u32,
        /// Applications for defined CoS that were cancelled.
        applications: u32,
        /// Units that went: of grants, and of allocations.
        units: u32,
        /// Requests for more certificates that were cancelled.
        requests: u32,
    }
}

impl CommandHandler for ApplyCutOver {
    fn wants(&self, wants: &mut LoadRequest) {
        let tables = [Table::Certificates, Table::DefinedApplications, Table::Allocations, Table::AllocationRequests];
        wants.tables.extend(tables);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let facts = self.cut_over.facts();
        let mut plan = Plan::default();
        if context.occurred_at < facts.from {
            let message = said!("the cut-over begins at {begins_at}", begins_at = facts.from);
            let reason = Reason::new(ErrorCode::CutOverNotYet).rule(facts.rule).message(message);
            plan.objections.push(reason.field("/cut_over"));
        }
        let mut applied = AppliedCutOver { certificates: 0, applications: 0, units: 0, requests: 0 };
        let licence = context.licence()?;
        if !licence.cut_overs.contains(&self.cut_over) {
            plan.event(CutOverApplied { cut_over: self.cut_over });
            if self.cut_over == CutOver::RenewalAbolished2024
                && let Some(extended) = extension(licence, facts.done_on(), context.policy)
            {
                plan.event(extended);
            }
            for effect in facts.effects {
                facts.take(*effect, &mut plan, &mut applied, context);
            }
        }
        Ok((plan, applied))
    }
}

impl CutOverFacts {
    /// Plans what an effect takes from what was there before the cut-over was done, and counts it.
    fn take(&self, effect: WaitingEffect, plan: &mut Plan, applied: &mut AppliedCutOver, context: &Context<'_>) {
        for given_up in given_up(context.records, effect, context.today) {
            let concerned = given_up.route.is_none_or(|route| self.routes.contains(route));
            if concerned && given_up.since < self.done_on() {
                let counter = applied.counter(effect);
                *counter = counter.saturating_add(given_up.units);
                plan.event(given_up.event);
            }
        }
    }
}

impl AppliedCutOver {
    const fn counter(&mut self, effect: WaitingEffect) -> &mut u32 {
        match effect {
            WaitingEffect::DemoteDrafts | WaitingEffect::RenewCodes | WaitingEffect::CancelCertificates => {
                &mut self.certificates
            }
            WaitingEffect::CancelApplications => &mut self.applications,
            WaitingEffect::VoidUnits | WaitingEffect::WipeAllocations => &mut self.units,
            // No cut-over has touched the licence itself in this way.
            WaitingEffect::CancelRequests
            | WaitingEffect::CancelChangeRequests
            | WaitingEffect::CancelServiceApplications
            | WaitingEffect::CancelActionPlans
            | WaitingEffect::CloseComplianceActions => &mut self.requests,
        }
    }
}
