//! Assigning certificates: complete, allowed by the guards, the terms accepted, and a unit of the allocation taken for each
//! (`cos/T5`, `cas/T7`). One or a thousand, all or none (`cos/11.1.6`, `cas/4.3`).

use super::container::other_category;
use super::cut_over::closed;
use super::form_check::{FormCheck, use_by};
use super::many::{moved, one_to_many};
use super::selection::{Selected, Selection};
use super::{
    Certificate, CertificateAction, CertificateFamily, CertificateKind, CertificateState, Container, cas, cos, find,
    step_to,
};
use crate::answer::answers;
use crate::certificate::cos::fields::CATEGORY;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::CertificateAssigned;
use crate::ids::{CertificateId, CertificateNumber, CertificateRef, RecordId};
use crate::licence::Route;
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::plan::{Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use chrono::NaiveDate;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

answers! {
    /// A certificate that was assigned. One unit is gone for good.
    Assigned {
        /// Our own name for it.
        certificate: CertificateId,
        /// Its number.
        number: CertificateNumber,
        /// The day of the assignment.
        assigned_on: NaiveDate,
        /// The first day on which it can no longer be used.
        use_by: NaiveDate,
    }

    /// Certificates that were assigned together.
    AssignedSeveral {
        /// Each of them: in the order in which they were given, or of our own names for the drafts of a batch or a group.
        assigned: Vec<Assigned>,
    }
}

/// Plans the assignment of one certificate.
pub(super) fn assign_one(
    kind: CertificateKind,
    name: &CertificateRef,
    terms_accepted: bool,
    number: Option<CertificateNumber>,
    context: &Context<'_>,
) -> Result<Planned<Assigned>> {
    let mut assigning = Assigning::new(kind, "/certificate", terms_accepted, context);
    assigning.add(name, number, ["/certificate", "/number", ""])?;
    let (mut plan, AssignedSeveral { mut assigned }) = assigning.done();
    let assigned = assigned.pop().ok_or_else(|| plan.refusal(context.records))?;
    Ok((plan, assigned))
}

/// Plans the assignment of what was selected, with as many numbers where there are any.
pub(super) fn assign_several(
    selection: &Selection<'_>,
    terms_accepted: bool,
    numbers: Option<Vec<CertificateNumber>>,
    context: &Context<'_>,
) -> Result<Planned<AssignedSeveral>> {
    match selection.selected(context)? {
        Selected::Members(container) => assign_members(container, terms_accepted, numbers, context),
        Selected::Certificates(names) => {
            let at = |place: usize| format!("/certificates/{place}");
            let items: Vec<_> = names.iter().enumerate().map(|(place, name)| (name.clone(), at(place))).collect();
            assign_all(selection.family, &items, "/certificates", terms_accepted, numbers, context)
        }
    }
}

/// Plans the assignment of every draft in a batch or a group, in the order of their names.
fn assign_members(
    container: &Container,
    terms_accepted: bool,
    numbers: Option<Vec<CertificateNumber>>,
    context: &Context<'_>,
) -> Result<Planned<AssignedSeveral>> {
    let at = format!("/{}", container.kind);
    let drafts = context.records.members(&container.container).filter(|record| record.state().is_draft());
    let drafts: Vec<_> = drafts.collect();
    let names = drafts.iter().map(|draft| &draft.certificate);
    let items: Vec<_> = names.map(|name| (name.clone().into(), format!("{at}/{name}"))).collect();
    if items.is_empty() {
        return Err(Reason::new(ErrorCode::ContainerEmpty).rule(rule!("cos/11.1.6")).field(at).into());
    }
    let (mut plan, assigned) = assign_all(container.family, &items, &at, terms_accepted, numbers, context)?;
    let category = drafts.iter().find_map(|draft| draft.fields.get(CATEGORY));
    for (draft, (_, at)) in drafts.iter().zip(&items) {
        let objection = other_category(container.kind, category, &draft.fields, context);
        plan.objections.extend(objection.map(|reason| reason.field(format!("{at}/fields/category"))));
    }
    Ok((plan, assigned))
}

/// Plans the assignment of certificates, each with its place in the command, below which its problems stand.
fn assign_all(
    family: CertificateFamily,
    items: &[(CertificateRef, String)],
    at: &str,
    terms_accepted: bool,
    numbers: Option<Vec<CertificateNumber>>,
    context: &Context<'_>,
) -> Result<Planned<AssignedSeveral>> {
    if numbers.as_ref().is_some_and(|numbers| numbers.len() != items.len()) {
        let message = "there are not as many numbers as certificates";
        return Err(Reason::new(ErrorCode::CommandInvalid).message(message).field("/numbers").into());
    }
    let mut numbers = numbers.into_iter().flatten();
    let mut assigning = Assigning::new(family.kind(), at, terms_accepted, context);
    assigning.plan.problems.extend(one_to_many(items.len(), at, context));
    for (place, (name, at)) in items.iter().enumerate() {
        assigning.add(name, numbers.next(), [at, &format!("/numbers/{place}"), at])?;
    }
    Ok(assigning.done())
}

/// An assignment of one or several certificates in the making.
struct Assigning<'a> {
    kind: CertificateKind,
    /// The place in the command that names what is assigned.
    at: &'a str,
    context: &'a Context<'a>,
    plan: Plan,
    assigned: Vec<Assigned>,
    seen: BTreeSet<&'a str>,
    earlier: AssignedSoFar,
    /// Why some of them cannot be assigned at all.
    /// How many from each source.
    units: BTreeMap<Source, u32>,
}

impl<'a> Assigning<'a> {
    fn new(kind: CertificateKind, at: &'a str, terms_accepted: bool, context: &'a Context<'a>) -> Self {
        let mut plan = Plan::default();
        if !terms_accepted && context.policy.get(settings::CERTIFICATE_TERMS_NEEDED, context.today) {
            let reason = Reason::new(ErrorCode::CertificateTerms).rule(rule!("cos/4.3")).field("/terms_accepted");
            plan.objections.push(reason.remedy("accept the terms"));
        }
        Self {
            kind,
            at,
            context,
            plan,
            assigned: Vec::new(),
            seen: BTreeSet::new(),
            earlier: AssignedSoFar::default(),
            units: BTreeMap::new(),
        }
    }

    fn add(
        &mut self,
        name: &CertificateRef,
        number: Option<CertificateNumber>,
        [at, number_at, below]: [&str; 3],
    ) -> Result<()> {
        let context = self.context;
        let record = match find(name, self.kind.family(), context).and_then(|record| assignable(record, self.kind)) {
            Ok(record) if self.seen.insert(record.certificate.as_str()) => record,
            Ok(_) => {
                self.plan.problems.extend([Reason::new(ErrorCode::CertificateRepeated).field(at.to_owned())]);
                return Ok(());
            }
            Err(refused) => {
                self.plan.problems.extend(moved(&refused, at));
                return Ok(());
            }
        };
        let objections = &mut self.plan.objections;
        objections.extend(incomplete(record, context).into_iter().map(|lack| lack.below(below)));
        objections.extend(closed(record.route, context).map(|reason| reason.field(at.to_owned())));
        let guards = guards(record, &self.earlier, context)?;
        objections.extend(guards.into_iter().map(|guard| guard.below(below)));
        let warnings = warnings(record, &self.earlier, context);
        self.plan.warnings.extend(warnings.into_iter().map(|warning| warning.below(below)));
        self.earlier.add(record);
        *self.units.entry(Source::of(record)).or_default() += 1;
        if let Some(number) = self.plan.attempt(number_of(record, number, number_at, context))? {
            let other_route = cas::of_other_route(&number, record.route);
            self.plan.objections.extend(other_route.map(|reason| reason.field(number_at.to_owned())));
            self.assign(record, number);
        }
        Ok(())
    }

    fn assign(&mut self, record: &Certificate, number: CertificateNumber) {
        let assigned_on = self.context.today;
        let use_by = use_by(self.kind.family(), assigned_on, self.context.policy);
        let (allocation, application) = match Source::of(record) {
            Source::Grant(application) => (None, application),
            Source::Allocation(route) => (self.context.records.allocation(route, assigned_on), None),
        };
        let allocation = allocation.map(|allocation| allocation.allocation.clone());
        let certificate = record.certificate.clone();
        let (named, numbered) = (certificate.clone(), number.clone());
        self.assigned.push(Assigned { certificate: named, number: numbered, assigned_on, use_by });
        self.plan.event(CertificateAssigned { certificate, number, assigned_on, use_by, allocation, application });
    }

    fn done(mut self) -> Planned<AssignedSeveral> {
        for (source, &units) in &self.units {
            match source {
                Source::Allocation(route) => take(&mut self.plan, *route, units, self.at, self.context),
                Source::Grant(application) => {
                    self.plan.objections.extend(cos::lacks_units(application.as_ref(), units, self.context));
                }
            }
        }
        (self.plan, AssignedSeveral { assigned: self.assigned })
    }
}

/// What was assigned before, as far as later assignments of the same command depend on it.
#[derive(Debug, Default)]
pub(crate) struct AssignedSoFar {
    /// Whom this very command has assigned one to.
    passports: BTreeSet<String>,
    any: bool,
    /// Who has a live one, found once for all.
    live: OnceCell<BTreeSet<String>>,
}

impl AssignedSoFar {
    fn add(&mut self, record: &Certificate) {
        self.any = true;
        self.passports.extend(record.passport());
    }

    /// Who has a live one.
    pub(super) fn live(&self, find: impl FnOnce() -> BTreeSet<String>) -> &BTreeSet<String> {
        self.live.get_or_init(find)
    }

    /// Whether this command has assigned anything.
    pub(super) const fn is_any(&self) -> bool {
        self.any
    }

    /// Whether one of them is for the holder of this passport.
    pub(super) fn is_for(&self, passport: &str) -> bool {
        self.passports.contains(passport)
    }
}

/// Why the licence cannot assign this very certificate.
fn guards(record: &Certificate, earlier: &AssignedSoFar, context: &Context<'_>) -> Result<Vec<Reason>> {
    match record.family() {
        CertificateFamily::Cos => cos::guards(record, earlier, context),
        CertificateFamily::Cas => Ok(FormCheck::of(record, context).refusals()),
    }
}

/// What does not forbid an assignment, and is worth showing before it is too late.
fn warnings(record: &Certificate, earlier: &AssignedSoFar, context: &Context<'_>) -> Vec<Reason> {
    let mut warnings = FormCheck::of(record, context).warnings();
    if record.family() == CertificateFamily::Cos {
        warnings.extend(cos::further_warnings(record, earlier, context));
    }
    warnings
}

/// What keeps a draft from being assigned. What is ready to go was found complete when it was saved (`cos/2.1.2`), and only what
/// has changed since counts; otherwise it is what it lacks, or that a change of the rules put it back, so that it must be saved
/// again (`cos/T3`).
fn incomplete(record: &Certificate, context: &Context<'_>) -> Vec<Reason> {
    let content = FormCheck::of(record, context);
    if record.state() == CertificateState::ReadyToGo {
        return content.outdated();
    }
    let lacks = content.lacks();
    if !lacks.is_empty() {
        return lacks;
    }
    let message = "the draft went back to work in progress at a change of the rules";
    let reason = Reason::new(ErrorCode::CertificateTransitionRefused).rule(rule!("cos/T3")).message(message);
    vec![reason.field("/certificate").remedy("edit the draft: saved again under the new rules it is ready to go")]
}

/// Where the unit of an assignment comes from: the allocation of a route, or a granted application (`cos/5.8`). A defined CoS
/// that was entered as it stood may have none that is known.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    Allocation(Route),
    Grant(Option<RecordId>),
}

impl Source {
    fn of(record: &Certificate) -> Self {
        match record.kind {
            CertificateKind::DefinedCos => Self::Grant(record.application.clone()),
            CertificateKind::UndefinedCos | CertificateKind::Cas => Self::Allocation(record.route),
        }
    }
}

/// A certificate that a command can assign: of its kind, and a draft.
fn assignable(record: &Certificate, kind: CertificateKind) -> Result<&Certificate> {
    refuse_kind(record, kind)?;
    if !record.state().is_draft() {
        step_to(record, CertificateAction::Assign)?;
    }
    Ok(record)
}

/// Refuses a certificate of a kind that the command does not assign: a defined CoS has a command of its own (`cos/12.1`).
fn refuse_kind(record: &Certificate, kind: CertificateKind) -> Result<()> {
    if record.kind == kind {
        return Ok(());
    }
    let message = said!(
        "the command assigns certificates of the kind `{needed_kind}`, and this one is a `{kind}`",
        needed_kind = kind,
        kind = record.kind
    );
    let reason = Reason::new(ErrorCode::DefinedKind).rule(rule!("cos/1.2")).message(message);
    let remedy = match record.kind {
        CertificateKind::DefinedCos => "`assign_defined_cos` assigns a defined CoS",
        CertificateKind::UndefinedCos => "`assign_cos` assigns an undefined CoS",
        CertificateKind::Cas => "`assign_cas` assigns a CAS",
    };
    Err(reason.field("/certificate").remedy(remedy).into())
}

/// Objects where an allocation has too few units, and tells where none is left.
fn take(plan: &mut Plan, route: Route, units: u32, at: &str, context: &Context<'_>) {
    let remedy = "request an increase of the allocation";
    let Some(allocation) = context.records.allocation(route, context.today) else {
        let message = said!("there is no allocation for the route `{route}` on {on}", route, on = context.today);
        let reason = Reason::new(ErrorCode::AllocationNone).rule(rule!("lu/AL-1")).message(message);
        plan.objections.push(reason.field(at.to_owned()).remedy(remedy));
        return;
    };
    let remaining = allocation.remaining();
    if remaining < units {
        let message = said!(
            "{left} certificates are left in the allocation of `{route}`, and {needed} are needed",
            left = remaining,
            route,
            needed = units
        );
        let reason = Reason::new(ErrorCode::AllocationInsufficient).rule(rule!("lu/AL-14")).message(message);
        plan.objections.push(reason.field(at.to_owned()).remedy(remedy));
    } else if remaining == units {
        let message = format!("no certificate is left in the allocation of `{route}`");
        let about = allocation.allocation.as_str();
        plan.notices.push(NewNotice::new(NoticeKind::AllocationUsedUp, rule!("lu/AL-14"), about, message));
    }
}

/// The number of an assignment: the real one in mirror mode, otherwise one that is made up.
fn number_of(
    record: &Certificate,
    given: Option<CertificateNumber>,
    at: &str,
    context: &Context<'_>,
) -> Result<CertificateNumber> {
    let wrong_mode = |message: &'static str| -> Error {
        let reason = Reason::new(ErrorCode::CommandWrongMode).rule(rule!("library/mirror"));
        reason.message(message).field(at.to_owned()).into()
    };
    match (given, context.is_mirror()) {
        (Some(number), true) => Ok(number),
        (None, false) => context.new_number(record.family(), record.route),
        (None, true) => Err(wrong_mode("in mirror mode the real number is given")),
        (Some(_), false) => Err(wrong_mode("a simulated number is made up, and not given")),
    }
}
