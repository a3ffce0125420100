//! Cut-overs: when the rules or the occupation codes change for the whole system, what waits falls back, and what is assigned or
//! used stays as it is (`cos/14`).

use super::codes::strange_occupation;
use super::cos::{DefinedState, UnitsEnd, end_units};
use super::{Certificate, CertificateKind, CertificateState};
use crate::allocation::RequestState;
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{
    AllocationChanged, AllocationRequestEnded, CertificateStepped, CutOverApplied, DefinedApplicationStepped, Event,
};
use crate::fields::Form;
use crate::licence::{Route, RouteSet};
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::rule::Rule;
use crate::store::{Table, Wants};
use crate::time::{Moment, day, start_of_day, uk_day};
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
    pub effects: &'static [CutOverEffect],
    /// The rule behind.
    pub rule: &'static Rule,
}

words! {
    /// What a cut-over does to something that waits.
    pub enum CutOverEffect {
        /// Drafts that are ready to go become work in progress.
        DemoteDrafts = "demote_drafts",
        /// Applications for defined CoS that wait for a decision are cancelled.
        CancelApplications = "cancel_applications",
        /// Units of granted applications that are not assigned are taken back.
        VoidUnits = "void_units",
        /// What is left of allocations goes.
        WipeAllocations = "wipe_allocations",
        /// Requests for more certificates that wait for a decision are cancelled.
        CancelRequests = "cancel_requests",
        /// Occupation codes are of another list: a draft that is saved again needs a new one.
        RenewCodes = "renew_codes",
    }
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
    use CutOverEffect::{CancelApplications, CancelRequests, DemoteDrafts, RenewCodes, VoidUnits, WipeAllocations};
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
    /// use sms_core::certificate::{CutOver, CutOverEffect};
    /// let facts = CutOver::OccupationCodes2024.facts();
    /// assert_eq!(facts.from.to_string(), "2024-04-02 18:00:00 UTC");
    /// assert!(facts.effects.contains(&CutOverEffect::VoidUnits));
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
        let is_renewed = !before(record.last_saved_on()) && record.fields.has("occupation_code");
        self.effects.contains(&CutOverEffect::RenewCodes)
            && self.routes.contains(record.route)
            && before(record.created_on)
            && !is_renewed
    }
}

/// What a draft keeps when it is saved: all of its form, but for an occupation code of a list that a cut-over has replaced since
/// (`cos/T3`, `cos/12.12`). That of a defined CoS stays, for its grant is tied to it (`cos/12.10`).
pub(super) fn kept(record: &Certificate, context: &Context<'_>) -> Form {
    if outdated(record, context).is_some() {
        let nothing = [("occupation_code".to_owned(), serde_json::Value::Null)];
        return record.fields.amended(&Form::new(nothing.into()));
    }
    record.fields.clone()
}

/// Objects where a draft whose code is outdated gets another one that the list in use does not have either.
pub(super) fn not_renewed(record: &Certificate, changes: &Form, context: &Context<'_>) -> Option<Reason> {
    let cut_over = outdated(record, context)?;
    strange_occupation(changes.text("occupation_code")?, context.today.max(cut_over.done_on()))
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
        let mut touching = Touching { facts, context, plan: Plan::default(), touched: [0; 4] };
        if context.occurred_at < facts.from {
            let message = said!("the cut-over begins at {begins_at}", begins_at = facts.from);
            let reason = Reason::new(ErrorCode::CutOverNotYet).rule(facts.rule).message(message);
            touching.plan.objections.push(reason.field("/cut_over"));
        }
        if !context.licence()?.cut_overs.contains(&self.cut_over) {
            touching.plan.event(CutOverApplied { cut_over: self.cut_over });
            for effect in facts.effects {
                touching.take(*effect);
            }
        }
        Ok(touching.done())
    }
}

/// A cut-over on its way through the records of a licence.
struct Touching<'a> {
    facts: &'static CutOverFacts,
    context: &'a Context<'a>,
    plan: Plan,
    /// Certificates, applications, units, requests.
    touched: [u32; 4],
}

impl Touching<'_> {
    fn take(&mut self, effect: CutOverEffect) {
        match effect {
            CutOverEffect::DemoteDrafts => self.demote_drafts(),
            CutOverEffect::CancelApplications => self.cancel_applications(),
            CutOverEffect::VoidUnits => self.void_units(),
            CutOverEffect::WipeAllocations => self.wipe_allocations(),
            CutOverEffect::CancelRequests => self.cancel_requests(),
            // It takes effect when a draft is saved.
            CutOverEffect::RenewCodes => {}
        }
    }

    fn done(self) -> Planned<AppliedCutOver> {
        let [certificates, applications, units, requests] = self.touched;
        (self.plan, AppliedCutOver { certificates, applications, units, requests })
    }

    fn touch(&mut self, counter: usize, by: u32, event: impl Into<Event>) {
        if let Some(touched) = self.touched.get_mut(counter) {
            *touched = touched.saturating_add(by);
        }
        self.plan.event(event);
    }

    /// Whether something of this day was there before the cut-over was done.
    fn was_there(&self, on: NaiveDate) -> bool {
        on < self.facts.done_on()
    }

    fn demote_drafts(&mut self) {
        for record in self.context.records.certificates.values() {
            let ready = record.state() == CertificateState::ReadyToGo && self.facts.routes.contains(record.route);
            if ready && self.was_there(record.last_saved_on()) {
                let (certificate, state) = (record.certificate.clone(), CertificateState::WorkInProgress);
                self.touch(0, 1, CertificateStepped { certificate, state, status_on: self.context.today });
            }
        }
    }

    fn cancel_applications(&mut self) {
        for record in self.context.records.applications.values() {
            if record.state.is_open() && self.was_there(record.submitted_on) {
                let (application, state) = (record.application.clone(), DefinedState::Cancelled);
                let status_on = self.context.today;
                self.touch(1, 1, DefinedApplicationStepped { application, state, status_on, reason: None });
            }
        }
    }

    fn void_units(&mut self) {
        for record in self.context.records.applications.values() {
            let granted_on = record.grant.as_ref().map(|grant| grant.granted_on);
            if record.unassigned() > 0 && granted_on.is_some_and(|day| self.was_there(day)) {
                self.touch(2, record.unassigned(), end_units(record, UnitsEnd::Reclaimed, self.context.today));
            }
        }
    }

    fn wipe_allocations(&mut self) {
        for record in self.context.records.allocations.values() {
            let left = record.remaining() > 0 && self.facts.routes.contains(record.route);
            if left && self.was_there(record.from) {
                let (allocation, granted) = (record.allocation.clone(), record.assigned);
                self.touch(2, record.remaining(), AllocationChanged { allocation, granted });
            }
        }
    }

    fn cancel_requests(&mut self) {
        for record in self.context.records.requests.values() {
            if record.state == RequestState::Outstanding && self.was_there(record.requested_on) {
                let (request, state) = (record.request.clone(), RequestState::Cancelled);
                self.touch(3, 1, AllocationRequestEnded { request, state, granted: 0 });
            }
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
