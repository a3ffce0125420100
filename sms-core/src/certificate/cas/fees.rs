//! Fees on a live CAS, brought up to date one by one or for many at once (`cas/6.5`, `cas/5.3`).

use super::fields;
use super::fields::CAS_FEE_FIELDS;
use crate::answer::answers;
use crate::certificate::many::{Most, find_several, not_too_many};
use crate::certificate::{
    Certificate, CertificateAction, CertificateFamily, NamedCertificate, on_certificate, step_to, wants_certificate,
};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::CasFeesUpdated;
use crate::fields::Form;
use crate::ids::{CertificateId, CertificateRef};
use crate::plan::{CommandHandler, Context, Plan, Planned, Scope};
use crate::policy::Policy;
use crate::rule;
use crate::store::LoadRequest;
use chrono::NaiveDate;

on_certificate! {
    /// A user brings the fees on an assigned CAS up to date (`cas/T8`). All other fields stay as they were.
    UpdateCasFees Cas -> NamedCertificate {
        /// The fees that change, by the names of [`CAS_FEE_FIELDS`](super::CAS_FEE_FIELDS).
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CasFeesForm"))]
        fields: Form,
    } sees[] |command, record, _| {
        let mut plan = Plan::default();
        plan.attempt(step_to(record, CertificateAction::UpdateFees))?;
        plan.problems.extend(problems(&command.fields));
        plan.event(updated(record, &command.fields));
        Ok((plan, NamedCertificate { certificate: record.certificate.clone() }))
    };
}

command! {
    /// A user brings the fees on several assigned CAS up to date, all or none (`cas/5.3.2`). Each update gives the fees for the
    /// first year and at least one fee paid above zero (`cas/5.3.1`).
    BulkUpdateFees -> UpdatedFees {
        /// The CAS, each once.
        certificates: Vec<CertificateRef>,
        /// The fees of each, in the same order.
        #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::CasFeesForm>"))]
        fields: Vec<Form>,
    }
}

answers! {
    /// CAS whose fees were brought up to date.
    UpdatedFees {
        /// Our own names for them, in the order in which they were given.
        certificates: Vec<CertificateId>,
    }
}

impl CommandHandler for BulkUpdateFees {
    fn count(&self, policy: &Policy, on: NaiveDate) -> Result<()> {
        not_too_many(&self.certificates, Most::File, policy, on)
    }

    fn wants(&self, wants: &mut LoadRequest) {
        for certificate in &self.certificates {
            wants_certificate(wants, certificate);
        }
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Several(&self.certificates)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        if self.fields.len() != self.certificates.len() {
            let message = "there are not as many updates as certificates";
            return Err(Reason::new(ErrorCode::CommandInvalid).message(message).field("/fields").into());
        }
        let (mut plan, updates) = (Plan::default(), || self.fields.iter().enumerate());
        let update = CertificateAction::UpdateFees;
        let records =
            find_several(&self.certificates, CertificateFamily::Cas, update, Most::File, context, &mut plan.problems);
        plan.problems.extend(
            updates().flat_map(|(place, fees)| problems(fees).into_iter().map(move |problem| within(problem, place))),
        );
        plan.objections.extend(updates().flat_map(|(place, fees)| too_little(fees, place)));
        let certificates = records.iter().map(|record| record.certificate.clone()).collect();
        for (record, fees) in records.into_iter().zip(&self.fields) {
            plan.event(updated(record, fees));
        }
        Ok((plan, UpdatedFees { certificates }))
    }
}

fn updated(record: &Certificate, fees: &Form) -> CasFeesUpdated {
    CasFeesUpdated { certificate: record.certificate.clone(), fields: fees.cleared() }
}

/// What of an update cannot be recorded: values that cannot be, fields that are no fees, and no fee at all.
fn problems(fees: &Form) -> Vec<Reason> {
    let mut problems = fees.problems(CAS_FEE_FIELDS);
    if fees.cleared().is_empty() {
        let reason = Reason::new(ErrorCode::FieldMissing).rule(rule!("cas/6.5"));
        problems.push(reason.message("an update holds at least one fee").field("/fields"));
    }
    problems
}

/// The same problem, of the update at a place: `/fields/fees_paid_pence` becomes `/fields/3/fees_paid_pence`.
fn within(problem: Reason, place: usize) -> Reason {
    let field = problem.field.as_deref().unwrap_or_default();
    let rest = field.strip_prefix("/fields").unwrap_or(field).to_owned();
    problem.field(format!("/fields/{place}{rest}"))
}

/// What an update in bulk gives beside what one by one gives (`cas/5.3.1`, `cas/M-16`).
fn too_little(fees: &Form, place: usize) -> Vec<Reason> {
    let reason = |message: &'static str, field: String| {
        Reason::new(ErrorCode::CasFees).rule(rule!("cas/5.3.1")).message(message).field(field)
    };
    let mut lacks = Vec::new();
    if !fees.has(fields::FIRST_YEAR_FEES_PENCE) {
        lacks.push(reason(
            "an update in bulk gives the fees for the first year",
            format!("/fields/{place}/first_year_fees_pence"),
        ));
    }
    let paid = [fields::FEES_PAID_PENCE, fields::ACCOMMODATION_FEES_PAID_PENCE, fields::BOARDING_FEES_PAID_PENCE];
    if !paid.iter().any(|paid| fees.get(*paid).is_some_and(|pence| pence > 0)) {
        lacks.push(reason("an update in bulk gives a fee paid above zero", format!("/fields/{place}")));
    }
    lacks
}
