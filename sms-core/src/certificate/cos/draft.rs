//! A CoS before it is assigned: created, edited, deleted (`cos/T1`, `cos/T2`, `cos/T4`).

use super::COS_FIELDS;
use crate::allocation::route_not_held;
use crate::certificate::{Certificate, CertificateAction, CertificateState, find, refuse_step, wants_certificate};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{CosCreated, CosDeleted, CosEdited};
use crate::fields::{Form, check_reference, sound};
use crate::ids::{CertificateId, CertificateName, UserId};
use crate::licence::{LicenceType, Route};
use crate::personal::Personal;
use crate::plan::{Act, Context, Plan, Scope};
use crate::rule;
use crate::store::Wants;
use serde_json::Value;

/// Everything that keeps a form from being assigned: what it lacks, and dates that do not fit.
pub(crate) fn lacks(form: &Form, route: Route) -> Vec<Reason> {
    let mut lacks = form.lacks_to_assign(COS_FIELDS, route);
    if let (Some(start), Some(end)) = (form.day("start_on"), form.day("end_on"))
        && end < start
    {
        let reason = Reason::new(ErrorCode::CertificateDates).rule(rule!("cos/4.8"));
        lacks.push(
            reason.message(format!("the work ends on {end}, before it starts on {start}")).field("/fields/end_on"),
        );
    }
    lacks
}

/// The state of a draft: complete, or not.
fn state(lacks: &[Reason]) -> CertificateState {
    if lacks.is_empty() { CertificateState::ReadyToGo } else { CertificateState::WorkInProgress }
}

fn tell(plan: &mut Plan, certificate: &CertificateId, lacks: &[Reason]) {
    let fields: Vec<Value> = lacks.iter().filter_map(|reason| Some(reason.field.as_deref()?.into())).collect();
    plan.result("certificate", certificate.as_str());
    plan.result("state", state(lacks).name());
    plan.result("lacks", fields);
}

command! {
    /// A user drafts an undefined CoS and owns it (`cos/T1`). The route is enough to save. The result holds `certificate`, its
    /// `state`, and in `lacks` the places of all that assigning it still needs.
    CreateCos {
        /// A route that the licence covers.
        route: Route,
        /// What is filled in of the form of a CoS.
        ///
        /// The names are those of [`COS_FIELDS`].
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CosForm"))]
        fields: Form,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

impl Act for CreateCos {
    fn scope(&self) -> Scope<'_> {
        Scope::Route(self.route)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        check_draft(self.route, &self.fields, self.host_reference.as_ref())?;
        let owner = context.user().ok_or_else(|| Error::new(ErrorCode::UserNotFound))?.user_id.clone();
        let mut plan = Plan::default();
        if !context.licence()?.route_set().contains(self.route) {
            plan.objections.push(route_not_held(self.route).field("/route"));
        }
        let fields = self.fields.cleared();
        let lacks = lacks(&fields, self.route);
        let certificate = CertificateId::cos(plan.next(context));
        tell(&mut plan, &certificate, &lacks);
        let (route, host_reference, created_on) = (self.route, self.host_reference.clone(), context.today);
        plan.event(CosCreated { certificate, route, owner, created_on, state: state(&lacks), fields, host_reference });
        Ok(plan)
    }
}

/// What cannot be recorded at all.
pub(super) fn check_draft(route: Route, fields: &Form, reference: Option<&Personal>) -> Result<()> {
    let mut problems = fields.problems(COS_FIELDS);
    problems.extend(check_reference("", reference));
    problems.extend((route.licence_type() == LicenceType::Student).then(|| {
        Reason::new(ErrorCode::CertificateRoute)
            .rule(rule!("cos/1.4"))
            .message("students get a CAS, and no CoS")
            .field("/route")
    }));
    sound(problems)
}

command! {
    /// A user edits a draft (`cos/T2`). The result is that of `create_cos`.
    EditCos {
        /// The draft.
        certificate: CertificateName,
        /// The fields that change; null takes one away.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CosForm"))]
        fields: Form,
        /// The host's own reference, where it changes.
        host_reference: Option<Personal>,
    }
}

impl Act for EditCos {
    fn wants(&self, wants: &mut Wants) {
        wants_certificate(wants, &self.certificate);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(std::slice::from_ref(&self.certificate))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let record = find(&self.certificate, context)?;
        refuse_step(record, CertificateAction::Edit)?;
        check_draft(record.route, &self.fields, self.host_reference.as_ref())?;
        let fields = record.fields.amended(&self.fields);
        let lacks = lacks(&fields, record.route);
        let mut plan = Plan::default();
        tell(&mut plan, &record.certificate, &lacks);
        let certificate = record.certificate.clone();
        let host_reference = self.host_reference.clone().or_else(|| record.host_reference.clone());
        plan.event(CosEdited { certificate, state: state(&lacks), fields, host_reference });
        Ok(plan)
    }
}

command! {
    /// A user deletes a draft (`cos/T4`). What was assigned is never deleted.
    DeleteCos {
        /// The draft.
        certificate: CertificateName,
    }
}

impl Act for DeleteCos {
    fn wants(&self, wants: &mut Wants) {
        wants_certificate(wants, &self.certificate);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(std::slice::from_ref(&self.certificate))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let record: &Certificate = find(&self.certificate, context)?;
        refuse_step(record, CertificateAction::Delete)?;
        let mut plan = Plan::default();
        plan.result("certificate", record.certificate.as_str());
        plan.event(CosDeleted { certificate: record.certificate.clone() });
        Ok(plan)
    }
}

/// Whether a user of the licence can own a certificate; used where an owner is named.
pub(super) fn owner_is_known<'a>(owner: &UserId, mut users: impl Iterator<Item = &'a UserId>) -> bool {
    users.any(|user_id| user_id == owner)
}
