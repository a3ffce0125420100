//! Cut-overs: when the rules or the occupation codes change for the whole system, what waits falls back, and what is assigned or
//! used stays as it is (`cos/14`).

use super::codes::strange_occupation;
use super::cos::fields::OCCUPATION_CODE;
use super::{Certificate, CertificateKind};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::CutOverApplied;
use crate::fields::Form;
use crate::licence::{Route, RouteSet};
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::rule::Rule;
use crate::store::{Table, Wants};
use crate::time::{Moment, day, start_of_day, uk_day};
use crate::waiting::{WaitingEffect, given_up};
use crate::words::words;
use chrono::NaiveDate;

words! {
    /// A change of rules or codes that touched the whole system at once.
    pub enum CutOver {
        /// What was left of the allocations of Tier 2 went overnight.
        Allocations2011 = "allocations_2011",
        /// New occupation codes, the second classification (SOC 2010).
        OccupationCodes2013 = "occupation_codes_2013",
        /// The routes of Tier 2 made way for Skilled Worker and the Intra-company routes.
        PointsBased2020 = "points_based_2020",
        /// New occupation codes, the third classification (SOC 2020).
        OccupationCodes2024 = "occupation_codes_2024",
        /// Skilled work means work at degree level; care workers are no longer recruited abroad.
        SkillLevel2025 = "skill_level_2025",
        /// Higher rates of the skills charge.
        SkillsCharge2025 = "skills_charge_2025",
        /// The end of the Temporary Shortage List: by the Rules of July 2025, and a day later by those of August 2026.
        ShortageList2026 = "shortage_list_2026",
    }
}

/// What is known of a cut-over.
#[derive(Debug)]
#[non_exhaustive]
pub struct CutOverFacts {
    /// The cut-over.
    pub cut_over: CutOver,
    /// The moment at which it begins.
    pub from: Moment,
    /// The moment at which the service is back, where it was closed.
    pub to: Option<Moment>,
    /// The routes whose certificates it concerns.
    pub routes: RouteSet,
    /// What it does to what waits.
    pub effects: &'static [WaitingEffect],
    /// The rule behind.
    pub rule: &'static Rule,
}

const TIER_2: RouteSet = RouteSet::one(Route::Tier2General).and(RouteSet::one(Route::IntraCompanyTransfer));
/// The routes whose jobs have an eligible occupation code (`cos/3.9.11`).
const CODED: RouteSet = RouteSet::one(Route::SkilledWorker)
    .and(RouteSet::one(Route::GbmSeniorOrSpecialistWorker))
    .and(RouteSet::one(Route::GbmGraduateTrainee))
    .and(RouteSet::one(Route::UkExpansionWorker))
    .and(RouteSet::one(Route::GbmServiceSupplier))
    .and(RouteSet::one(Route::GbmSecondmentWorker))
    .and(RouteSet::one(Route::ScaleUp));

#[expect(clippy::panic, reason = "for constants, where a panic is a compile error")]
const fn at(of: NaiveDate, hour: u32) -> Moment {
    match of.and_hms_opt(hour, 0, 0) {
        Some(time) => time.and_utc(),
        None => panic!("no such hour"),
    }
}

const fn facts(cut_over: CutOver, from: Moment, rule: &'static Rule) -> CutOverFacts {
    CutOverFacts { cut_over, from, to: None, routes: RouteSet::NONE, effects: &[], rule }
}

/// Every cut-over, in the order of [`CutOver::ALL`]. Those without effects changed rules, and nothing that was waiting.
pub const CUT_OVERS: &[CutOverFacts] = {
    use WaitingEffect::{CancelApplications, CancelRequests, DemoteDrafts, RenewCodes, VoidUnits, WipeAllocations};
    &[
        CutOverFacts {
            routes: TIER_2,
            effects: &[WipeAllocations],
            ..facts(CutOver::Allocations2011, at(day(2011, 4, 5), 23), rule!("cos/5.11"))
        },
        CutOverFacts {
            routes: TIER_2,
            effects: &[DemoteDrafts, VoidUnits, RenewCodes],
            ..facts(CutOver::OccupationCodes2013, at(day(2013, 4, 5), 23), rule!("cos/T3"))
        },
        CutOverFacts {
            to: Some(at(day(2020, 12, 1), 9)),
            routes: TIER_2,
            effects: &[DemoteDrafts],
            ..facts(CutOver::PointsBased2020, at(day(2020, 11, 27), 19), rule!("cos/T3"))
        },
        CutOverFacts {
            to: Some(at(day(2024, 4, 4), 8)),
            routes: CODED,
            effects: &[DemoteDrafts, CancelApplications, VoidUnits, CancelRequests, RenewCodes],
            ..facts(CutOver::OccupationCodes2024, at(day(2024, 4, 2), 18), rule!("cos/12.12"))
        },
        facts(CutOver::SkillLevel2025, at(day(2025, 7, 21), 23), rule!("cos/14")),
        facts(CutOver::SkillsCharge2025, at(day(2025, 12, 16), 0), rule!("cos/10.2")),
        facts(CutOver::ShortageList2026, at(day(2026, 12, 31), 0), rule!("cos/4.11")),
    ]
};

impl CutOver {
    /// What is known of the cut-over.
    ///
    /// ```
    /// use sms_core::certificate::CutOver;
    /// use sms_core::waiting::WaitingEffect;
    /// let facts = CutOver::OccupationCodes2024.facts();
    /// assert_eq!(facts.from.to_string(), "2024-04-02 18:00:00 UTC");
    /// assert!(facts.effects.contains(&WaitingEffect::VoidUnits));
    /// ```
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the table has a row for each cut-over, in their order: tested")]
    pub const fn facts(self) -> &'static CutOverFacts {
        &CUT_OVERS[self.index()]
    }
}

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
    strange_occupation(changes.get(OCCUPATION_CODE)?, context.today.max(cut_over.done_on()))
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
    context.policy.switch(&settings::CUT_OVER_CLOSES, context.today).then(|| {
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
    fn wants(&self, wants: &mut Wants) {
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
        if !context.licence()?.cut_overs.contains(&self.cut_over) {
            plan.event(CutOverApplied { cut_over: self.cut_over });
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
            WaitingEffect::CancelRequests => &mut self.requests,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cut_over_has_its_row() {
        assert_eq!(CUT_OVERS.len(), CutOver::ALL.len());
        for (&cut_over, facts) in CutOver::ALL.iter().zip(CUT_OVERS) {
            assert_eq!(cut_over, facts.cut_over);
            assert!(facts.to.is_none_or(|to| facts.from < to), "{cut_over}");
        }
    }
}
