//! Assigning a CoS: complete, allowed by the two guards, the terms accepted, and a unit of the allocation taken (`cos/T5`).

use super::draft::lacks;
use super::use_by;
use crate::certificate::{Certificate, CertificateAction, CertificateState, find, refuse_step, wants_certificate};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::CosAssigned;
use crate::fields::Form;
use crate::ids::{CertificateName, CosNumber};
use crate::licence::{Licence, Person, Rating, Route};
use crate::outcome::{Notice, NoticeKind};
use crate::plan::{Act, Context, Plan, Scope};
use crate::policy::settings;
use crate::rule;
use crate::store::{Table, Wants};
use crate::time::months_after;
use chrono::NaiveDate;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

command! {
    /// A user assigns a draft (`cos/T5`). The result holds `certificate`, `number`, `assigned_on` and `use_by`; one unit of
    /// the route's allocation is gone for good.
    AssignCos {
        /// The draft.
        certificate: CertificateName,
        /// Whether the terms are accepted (`cos/4.3`).
        #[serde(default)]
        terms_accepted: bool,
        /// The real number, in mirror mode; otherwise one is made up.
        number: Option<CosNumber>,
    }
}

impl Act for AssignCos {
    fn wants(&self, wants: &mut Wants) {
        wants_certificate(wants, &self.certificate);
        wants.tables.push(Table::Allocations);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(std::slice::from_ref(&self.certificate))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let mut assigning = Assigning::new(self.terms_accepted, context);
        assigning.add(&self.certificate, self.number.as_ref(), ["/certificate", "/number"])?;
        let mut plan = assigning.done()?;
        if let Some(mut assigned) = plan.result.remove("assigned").and_then(|assigned| assigned.as_array().cloned()) {
            plan.result = assigned.pop().and_then(|assigned| assigned.as_object().cloned()).unwrap_or_default();
        }
        Ok(plan)
    }
}

command! {
    /// A user assigns several drafts, all or none (`cos/11.1.6`). The result holds `assigned`: for each what `assign_cos`
    /// gives.
    AssignCosBatch {
        /// The drafts, each once.
        certificates: Vec<CertificateName>,
        /// Whether the terms are accepted (`cos/4.3`).
        #[serde(default)]
        terms_accepted: bool,
        /// The real numbers in the same order, in mirror mode; otherwise they are made up.
        numbers: Option<Vec<CosNumber>>,
    }
}

impl Act for AssignCosBatch {
    fn wants(&self, wants: &mut Wants) {
        for certificate in &self.certificates {
            wants_certificate(wants, certificate);
        }
        wants.tables.push(Table::Allocations);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(&self.certificates)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let largest = context.policy.number(&settings::CERTIFICATE_BATCH_SIZE, context.today);
        if !(1..=largest).contains(&i64::try_from(self.certificates.len()).unwrap_or(i64::MAX)) {
            let message = format!("one command takes 1 to {largest} certificates");
            return Err(Reason::new(ErrorCode::CertificateBatchSize)
                .rule(rule!("cos/M-23"))
                .message(message)
                .field("/certificates")
                .into());
        }
        if self.numbers.as_ref().is_some_and(|numbers| numbers.len() != self.certificates.len()) {
            let message = "there are not as many numbers as certificates";
            return Err(Reason::new(ErrorCode::CommandInvalid).message(message).field("/numbers").into());
        }
        let mut assigning = Assigning::new(self.terms_accepted, context);
        for (place, certificate) in self.certificates.iter().enumerate() {
            let number = self.numbers.as_ref().and_then(|numbers| numbers.get(place));
            assigning.add(certificate, number, [&format!("/certificates/{place}"), &format!("/numbers/{place}")])?;
        }
        assigning.done()
    }
}

/// An assignment of one or several certificates in the making.
struct Assigning<'a> {
    context: &'a Context<'a>,
    plan: Plan,
    assigned: Vec<serde_json::Value>,
    seen: BTreeSet<&'a str>,
    /// How many of each route.
    units: BTreeMap<Route, u32>,
}

impl<'a> Assigning<'a> {
    fn new(terms_accepted: bool, context: &'a Context<'a>) -> Self {
        let mut plan = Plan::default();
        if !terms_accepted && context.policy.switch(&settings::CERTIFICATE_TERMS, context.today) {
            let reason = Reason::new(ErrorCode::CertificateTerms).rule(rule!("cos/4.3")).field("/terms_accepted");
            plan.objections.push(reason.remedy("accept the terms"));
        }
        Self { context, plan, assigned: Vec::new(), seen: BTreeSet::new(), units: BTreeMap::new() }
    }

    fn add(&mut self, name: &CertificateName, number: Option<&CosNumber>, [at, number_at]: [&str; 2]) -> Result<()> {
        let context = self.context;
        let record = find(name, context)?;
        if !record.state().is_draft() {
            refuse_step(record, CertificateAction::Assign)?;
        }
        if !self.seen.insert(record.certificate.as_str()) {
            return Err(Reason::new(ErrorCode::CertificateRepeated).field(at.to_owned()).into());
        }
        let licence = context.licence()?;
        let objections = &mut self.plan.objections;
        // What is ready to go was found complete when it was saved (`cos/2.1.2`).
        if record.state() != CertificateState::ReadyToGo {
            objections.extend(lacks(&record.fields, record.route));
        }
        objections.extend(rating_guard(record, licence));
        objections.extend(provisional_guard(record, licence, context, self.assigned.len()));
        self.plan.warnings.extend(warnings(&record.fields, context));
        *self.units.entry(record.route).or_default() += 1;
        self.assign(record, number_of(number, number_at, context)?);
        Ok(())
    }

    fn assign(&mut self, record: &Certificate, number: CosNumber) {
        let assigned_on = self.context.today;
        let use_by = use_by(assigned_on, self.context.policy);
        let allocation = self.context.records.allocation(record.route, assigned_on);
        let allocation = allocation.map(|allocation| allocation.allocation.clone());
        let certificate = record.certificate.clone();
        self.assigned.push(json!({
            "certificate": certificate.as_str(),
            "number": number.as_str(),
            "assigned_on": assigned_on,
            "use_by": use_by,
        }));
        self.plan.event(CosAssigned { certificate, number, assigned_on, use_by, allocation });
    }

    fn done(mut self) -> Result<Plan> {
        for (&route, &units) in &self.units {
            let allocation = self.context.records.allocation(route, self.context.today);
            let remedy = "request an increase of the allocation";
            match allocation {
                None => {
                    let message = format!("there is no allocation for the route `{route}` on {}", self.context.today);
                    let reason = Reason::new(ErrorCode::AllocationNone).rule(rule!("lu/AL-1")).message(message);
                    self.plan.objections.push(reason.remedy(remedy));
                }
                Some(allocation) if allocation.remaining() < units => {
                    let message = format!(
                        "{} CoS are left in the allocation of `{route}`, and {units} are needed",
                        allocation.remaining()
                    );
                    let reason =
                        Reason::new(ErrorCode::AllocationInsufficient).rule(rule!("lu/AL-14")).message(message);
                    self.plan.objections.push(reason.remedy(remedy));
                }
                Some(allocation) if allocation.remaining() == units => {
                    let message = format!("no CoS is left in the allocation of `{route}`");
                    let about = allocation.allocation.as_str();
                    self.plan.notices.push(Notice::new(
                        NoticeKind::AllocationUsedUp,
                        rule!("lu/AL-14"),
                        about,
                        message,
                    ));
                }
                Some(_) => {}
            }
        }
        self.plan.result("assigned", self.assigned);
        Ok(self.plan)
    }
}

fn number_of(given: Option<&CosNumber>, at: &str, context: &Context<'_>) -> Result<CosNumber> {
    let wrong_mode = |message: &'static str| -> Error {
        Reason::new(ErrorCode::CommandWrongMode)
            .rule(rule!("library/mirror"))
            .message(message)
            .field(at.to_owned())
            .into()
    };
    match (given, context.is_mirror()) {
        (Some(number), true) => Ok(number.clone()),
        (None, false) => context.new_cos_number(),
        (None, true) => Err(wrong_mode("in mirror mode the real number is given")),
        (Some(_), false) => Err(wrong_mode("a simulated number is made up, and not given")),
    }
}

/// A B-rated sponsor assigns only to its own sponsored workers applying inside the United Kingdom; Seasonal Worker and
/// Scale-up need an A rating without exception (`cos/2.4.4`).
fn rating_guard(record: &Certificate, licence: &Licence) -> Option<Reason> {
    if licence.rating_of(record.route) != Rating::B {
        return None;
    }
    let excepted = !matches!(record.route, Route::SeasonalWorker | Route::ScaleUp);
    let own_worker = record.fields.flag("applies_in_uk") && record.fields.flag("sponsored_here");
    (!(excepted && own_worker)).then(|| {
        let remedy = "wait for the A rating, or tick `applies_in_uk` and `sponsored_here` where both are true";
        Reason::new(ErrorCode::CertificateBRated)
            .rule(rule!("cos/2.4.4"))
            .field("/fields/sponsored_here")
            .remedy(remedy)
    })
}

/// A Provisional licence holds one CoS, for its Authorising Officer (`lu/T-6`).
fn provisional_guard(record: &Certificate, licence: &Licence, context: &Context<'_>, before: usize) -> Option<Reason> {
    if licence.rating_of(record.route) != Rating::Provisional {
        return None;
    }
    let assigned = context.records.allocations.values().any(|allocation| allocation.assigned > 0);
    let officer = licence.key_personnel.authorising_officer.as_ref();
    let is_officer =
        record.fields.flag("is_authorising_officer") && officer.is_none_or(|officer| is_same(officer, &record.fields));
    (assigned || before > 0 || !is_officer).then(|| {
        let remedy = "get the Authorising Officer's visa, and ask for the A rating";
        Reason::new(ErrorCode::CertificateProvisional)
            .rule(rule!("lu/T-6"))
            .field("/fields/is_authorising_officer")
            .remedy(remedy)
    })
}

fn is_same(officer: &Person, form: &Form) -> bool {
    form.text("family_name").is_some_and(|name| name.trim().to_lowercase() == officer.family_name.trim().to_lowercase())
}

/// What does not forbid it, and is worth showing before it is too late.
fn warnings(form: &Form, context: &Context<'_>) -> Vec<Reason> {
    let mut warnings = Vec::new();
    let [certifies, born] = form.some(["certifies_maintenance", "date_of_birth"]);
    if certifies != Some(true.into()) {
        let remedy = "tick it where the sponsor certifies: the lack is a known cause of refused applications";
        let reason = Reason::new(ErrorCode::CertificateMaintenance).rule(rule!("cos/3.9.14"));
        warnings.push(reason.field("/fields/certifies_maintenance").remedy(remedy));
    }
    let born: Option<NaiveDate> = born.and_then(|born| born.as_str()?.parse().ok());
    if born.is_some_and(|born| months_after(born, 18 * 12) > context.today) {
        warnings.push(Reason::new(ErrorCode::CertificateAge).rule(rule!("cos/3.2.10")).field("/fields/date_of_birth"));
    }
    warnings
}
