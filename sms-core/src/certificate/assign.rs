//! Assigning certificates: complete, allowed by the guards, the terms accepted, and a unit of the allocation taken for each
//! (`cos/T5`, `cas/T7`). One or a thousand, all or none (`cos/11.1.6`, `cas/4.3`).

use super::content::{guards, lacks, use_by, warnings};
use super::{Certificate, CertificateAction, CertificateFamily, CertificateState, find, refuse_step};
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::CertificateAssigned;
use crate::ids::{CertificateName, CertificateNumber};
use crate::licence::Route;
use crate::outcome::{Notice, NoticeKind};
use crate::plan::{Context, Plan};
use crate::policy::settings;
use crate::rule;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Plans the assignment of one certificate.
pub(super) fn assign_one(
    family: CertificateFamily,
    name: &CertificateName,
    terms_accepted: bool,
    number: Option<CertificateNumber>,
    context: &Context<'_>,
) -> Result<Plan> {
    let mut assigning = Assigning::new(family, terms_accepted, context);
    assigning.add(name, number, ["/certificate", "/number"])?;
    let mut plan = assigning.done();
    if let Some(Value::Array(mut assigned)) = plan.result.remove("assigned")
        && let Some(Value::Object(only)) = assigned.pop()
    {
        plan.result = only;
    }
    Ok(plan)
}

/// Plans the assignment of several certificates, with as many numbers where there are any.
pub(super) fn assign_several(
    family: CertificateFamily,
    names: &[CertificateName],
    terms_accepted: bool,
    numbers: Option<Vec<CertificateNumber>>,
    context: &Context<'_>,
) -> Result<Plan> {
    let largest = context.policy.number(&settings::CERTIFICATE_BATCH_SIZE, context.today);
    if !(1..=largest).contains(&i64::try_from(names.len()).unwrap_or(i64::MAX)) {
        let message = format!("one command takes 1 to {largest} certificates");
        let reason = Reason::new(ErrorCode::CertificateBatchSize).rule(rule!("cos/M-23")).message(message);
        return Err(reason.field("/certificates").into());
    }
    if numbers.as_ref().is_some_and(|numbers| numbers.len() != names.len()) {
        let message = "there are not as many numbers as certificates";
        return Err(Reason::new(ErrorCode::CommandInvalid).message(message).field("/numbers").into());
    }
    let mut numbers = numbers.into_iter().flatten();
    let mut assigning = Assigning::new(family, terms_accepted, context);
    for (place, name) in names.iter().enumerate() {
        assigning.add(name, numbers.next(), [&format!("/certificates/{place}"), &format!("/numbers/{place}")])?;
    }
    Ok(assigning.done())
}

/// An assignment of one or several certificates in the making.
struct Assigning<'a> {
    family: CertificateFamily,
    context: &'a Context<'a>,
    plan: Plan,
    assigned: Vec<Value>,
    seen: BTreeSet<&'a str>,
    /// How many of each route.
    units: BTreeMap<Route, u32>,
}

impl<'a> Assigning<'a> {
    fn new(family: CertificateFamily, terms_accepted: bool, context: &'a Context<'a>) -> Self {
        let mut plan = Plan::default();
        if !terms_accepted && context.policy.switch(&settings::CERTIFICATE_TERMS, context.today) {
            let reason = Reason::new(ErrorCode::CertificateTerms).rule(rule!("cos/4.3")).field("/terms_accepted");
            plan.objections.push(reason.remedy("accept the terms"));
        }
        Self { family, context, plan, assigned: Vec::new(), seen: BTreeSet::new(), units: BTreeMap::new() }
    }

    fn add(
        &mut self,
        name: &CertificateName,
        number: Option<CertificateNumber>,
        [at, number_at]: [&str; 2],
    ) -> Result<()> {
        let context = self.context;
        let record = find(name, self.family, context)?;
        if !record.state().is_draft() {
            refuse_step(record, CertificateAction::Assign)?;
        }
        if !self.seen.insert(record.certificate.as_str()) {
            return Err(Reason::new(ErrorCode::CertificateRepeated).field(at.to_owned()).into());
        }
        let objections = &mut self.plan.objections;
        // What is ready to go was found complete when it was saved (`cos/2.1.2`).
        if record.state() != CertificateState::ReadyToGo {
            objections.extend(lacks(self.family, &record.fields, record.route, context));
        }
        objections.extend(guards(record, context, self.assigned.len()));
        self.plan.warnings.extend(warnings(record, context));
        *self.units.entry(record.route).or_default() += 1;
        self.assign(record, number_of(record, number, number_at, context)?);
        Ok(())
    }

    fn assign(&mut self, record: &Certificate, number: CertificateNumber) {
        let assigned_on = self.context.today;
        let use_by = use_by(self.family, assigned_on, self.context.policy);
        let allocation = self.context.records.allocation(record.route, assigned_on);
        let allocation = allocation.map(|allocation| allocation.allocation.clone());
        let certificate = record.certificate.clone();
        self.assigned.push(json!({
            "certificate": certificate.as_str(),
            "number": number.as_str(),
            "assigned_on": assigned_on,
            "use_by": use_by,
        }));
        self.plan.event(CertificateAssigned { certificate, number, assigned_on, use_by, allocation });
    }

    fn done(mut self) -> Plan {
        for (&route, &units) in &self.units {
            take(&mut self.plan, route, units, self.context);
        }
        self.plan.result("assigned", self.assigned);
        self.plan
    }
}

/// Objects where an allocation has too few units, and tells where none is left.
fn take(plan: &mut Plan, route: Route, units: u32, context: &Context<'_>) {
    let remedy = "request an increase of the allocation";
    let Some(allocation) = context.records.allocation(route, context.today) else {
        let message = format!("there is no allocation for the route `{route}` on {}", context.today);
        let reason = Reason::new(ErrorCode::AllocationNone).rule(rule!("lu/AL-1")).message(message);
        plan.objections.push(reason.remedy(remedy));
        return;
    };
    let remaining = allocation.remaining();
    if remaining < units {
        let message =
            format!("{remaining} certificates are left in the allocation of `{route}`, and {units} are needed");
        let reason = Reason::new(ErrorCode::AllocationInsufficient).rule(rule!("lu/AL-14")).message(message);
        plan.objections.push(reason.remedy(remedy));
    } else if remaining == units {
        let message = format!("no certificate is left in the allocation of `{route}`");
        let about = allocation.allocation.as_str();
        plan.notices.push(Notice::new(NoticeKind::AllocationUsedUp, rule!("lu/AL-14"), about, message));
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
