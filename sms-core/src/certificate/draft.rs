//! A certificate before it is assigned: created, edited, deleted (`cos/T1`, `cos/T2`, `cos/T4`; `cas/T1` to `cas/T5`).

use super::cut_over::{kept, not_renewed};
use super::form_check::{FormCheck, unsaved, wrong_route};
use super::step::NamedCertificate;
use super::{Certificate, CertificateAction, CertificateKind, CertificateState, step_to};
use crate::allocation::route_not_held;
use crate::answer::answers;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{CertificateCreated, CertificateDeleted, CertificateEdited};
use crate::fields::{Form, check_reference};
use crate::ids::{CertificateId, RecordId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::plan::{Context, Plan, Planned};

answers! {
    /// A draft that was saved.
    SavedDraft {
        /// Our own name for it.
        certificate: CertificateId,
        /// Its state: ready to go where nothing is missing.
        state: CertificateState,
        /// The places of all that assigning it still needs, as JSON pointers such as `/fields/start_on`.
        lacks: Vec<String>,
    }
}

/// A draft as a command describes it.
pub(super) struct Draft<'a> {
    pub(super) kind: CertificateKind,
    pub(super) route: Route,
    pub(super) fields: &'a Form,
    pub(super) host_reference: Option<&'a Personal>,
    /// The batch or the group that it begins in.
    container: Option<&'a RecordId>,
    /// The granted application that a defined CoS comes from.
    application: Option<&'a RecordId>,
    /// The names of the fields that come from it and cannot be changed.
    bound: Vec<String>,
    /// Why values were left out of the form: until they are filled in again the draft is not complete.
    left_out: &'a [Reason],
}

impl<'a> Draft<'a> {
    pub(super) const fn new(
        kind: CertificateKind,
        route: Route,
        fields: &'a Form,
        host_reference: Option<&'a Personal>,
    ) -> Self {
        Self {
            kind,
            route,
            fields,
            host_reference,
            container: None,
            application: None,
            bound: Vec::new(),
            left_out: &[],
        }
    }

    /// The draft as one that begins in a batch or a group.
    pub(super) fn within(self, container: &'a RecordId) -> Self {
        Self { container: Some(container), ..self }
    }

    /// The draft of a defined CoS, with the application that it comes from and the names of the fields bound by it.
    pub(super) fn bound_by(self, application: &'a RecordId, bound: Vec<String>) -> Self {
        Self { application: Some(application), bound, ..self }
    }

    /// The draft as one whose form is without some values, for these reasons.
    pub(super) fn without(self, left_out: &'a [Reason]) -> Self {
        Self { left_out, ..self }
    }

    /// What cannot be recorded at all.
    fn problems(&self, at: &str) -> impl Iterator<Item = Reason> {
        let mut problems = unsaved(self.kind, self.fields, self.route);
        problems.extend(check_reference("", self.host_reference));
        problems.into_iter().map(move |problem| problem.below(at))
    }

    /// Plans the draft, which the acting user owns, beside what is planned already.
    pub(super) fn create(&self, mut plan: Plan, context: &Context<'_>) -> Result<Planned<SavedDraft>> {
        let lacks_source = !plan.problems.is_empty();
        let saved = self.add("", &mut plan, context)?;
        if lacks_source {
            plan.forgive_missing();
        }
        let held = context.licence()?.route_set().contains(self.route);
        if !held && wrong_route(self.kind.family(), self.route).is_none() {
            plan.objections.push(route_not_held(self.route).field("/route"));
        }
        Ok((plan, saved))
    }

    /// Adds the draft to a plan, and says what is told of it. Its problems stand below a place in the command.
    pub(super) fn add(&self, at: &str, plan: &mut Plan, context: &Context<'_>) -> Result<SavedDraft> {
        plan.problems.extend(self.problems(at));
        let owner = context.user().ok_or_else(|| Error::new(ErrorCode::UserNotFound))?.user_id.clone();
        let fields = self.fields.cleared();
        let content = FormCheck::new(self.kind, self.route, &fields, context);
        let mut lacks = content.lacks();
        let is_told = |value: &&Reason| lacks.iter().any(|lack| lack.field == value.field);
        let left_out: Vec<_> = self.left_out.iter().filter(|value| !is_told(value)).cloned().collect();
        lacks.extend(left_out);
        plan.objections.extend(content.lacks_to_save().into_iter().map(|lack| lack.below(at)));
        let certificate = CertificateId::new(self.kind.family(), plan.next(context));
        let saved = saved(&certificate, &lacks);
        let (kind, route, host_reference) = (self.kind, self.route, self.host_reference.cloned());
        let (created_on, state) = (context.today, state(&lacks));
        plan.event(CertificateCreated {
            certificate,
            kind,
            route,
            owner,
            created_on,
            state,
            application: self.application.cloned(),
            bound: self.bound.clone(),
            fields,
            host_reference,
            container: self.container.cloned(),
        });
        Ok(saved)
    }
}

/// Plans a change of a draft, beside what is planned already; null takes a field away.
pub(super) fn edit(
    mut plan: Plan,
    record: &Certificate,
    changes: &Form,
    host_reference: Option<&Personal>,
    context: &Context<'_>,
) -> Result<Planned<SavedDraft>> {
    plan.attempt(step_to(record, CertificateAction::Edit))?;
    plan.problems.extend(Draft::new(record.kind, record.route, changes, host_reference).problems(""));
    let fields = kept(record, context).amended(changes);
    let content = FormCheck::new(record.kind, record.route, &fields, context);
    let lacks = content.lacks();
    plan.objections.extend(content.lacks_to_save());
    plan.objections.extend(not_renewed(record, changes, context));
    let host_reference = host_reference.cloned().or_else(|| record.host_reference.clone());
    let (certificate, state) = (record.certificate.clone(), state(&lacks));
    plan.event(CertificateEdited { certificate, state, fields, host_reference });
    Ok((plan, saved(&record.certificate, &lacks)))
}

/// Plans the end of a draft.
pub(super) fn delete(record: &Certificate) -> Result<Planned<NamedCertificate>> {
    step_to(record, CertificateAction::Delete)?;
    let mut plan = Plan::default();
    plan.event(CertificateDeleted { certificate: record.certificate.clone() });
    Ok((plan, NamedCertificate { certificate: record.certificate.clone() }))
}

/// The state of a draft: complete, or not.
fn state(lacks: &[Reason]) -> CertificateState {
    if lacks.is_empty() { CertificateState::ReadyToGo } else { CertificateState::WorkInProgress }
}

/// What an answer says of a draft.
fn saved(certificate: &CertificateId, lacks: &[Reason]) -> SavedDraft {
    let places = lacks.iter().filter_map(|reason| reason.field.as_deref().map(str::to_owned));
    SavedDraft { certificate: certificate.clone(), state: state(lacks), lacks: places.collect() }
}
