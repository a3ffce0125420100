//! A CoS before it is assigned (`cos/T1`, `cos/T2`, `cos/T4`).

use super::changes_bound;
use super::fields;
use crate::certificate::copy::Start;
use crate::certificate::draft::{Draft, SavedDraft, delete, edit};
use crate::certificate::{Certificate, CertificateFamily, CertificateKind, NamedCertificate, on_certificate};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::Form;
use crate::ids::{CertificateRef, RecordId};
use crate::licence::{LicenceType, Route};
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned, Scope};
use crate::policy::settings;
use crate::rule;
use crate::store::LoadRequest;

/// What in a form does not fit together.
pub(crate) fn inconsistencies(form: &Form) -> Vec<Reason> {
    match (form.get(fields::START_ON), form.get(fields::END_ON)) {
        (Some(start), Some(end)) if end < start => {
            let reason = Reason::new(ErrorCode::CertificateDates).rule(rule!("cos/4.8"));
            let message =
                said!("the work ends on {end_on}, before it starts on {start_on}", end_on = end, start_on = start);
            vec![reason.message(message).field(fields::END_ON.pointer())]
        }
        _ => Vec::new(),
    }
}

/// Why a route has no CoS.
pub(crate) fn wrong_route(route: Route) -> Option<Reason> {
    (route.licence_type() == LicenceType::Student).then(|| {
        let reason = Reason::new(ErrorCode::CertificateRoute).rule(rule!("cos/1.4"));
        reason.message("students get a CAS, and no CoS").field("/route").remedy("`create_cas` creates a CAS")
    })
}

/// Why a CoS of a route cannot be a defined one.
pub(crate) fn wrong_kind(kind: CertificateKind, route: Route) -> Option<Reason> {
    (kind == CertificateKind::DefinedCos && route != Route::SkilledWorker).then(|| {
        let reason = Reason::new(ErrorCode::CertificateRoute).rule(rule!("cos/12.1"));
        reason
            .message("only a Skilled Worker gets a defined CoS")
            .field("/route")
            .remedy("`create_cos` creates an undefined CoS")
    })
}

/// Objects to another category than the one that is filled in, where a setting says so (`cos/3.1.1`).
fn changes_category(record: &Certificate, changes: &Form, context: &Context<'_>) -> Option<Reason> {
    let (kept, given) = (record.fields.get(fields::CATEGORY)?, changes.fields().get(fields::CATEGORY.name())?);
    let fixed = context.policy.get(settings::CERTIFICATE_CATEGORY_FIXED, context.today);
    (fixed && given.as_str() != Some(kept)).then(|| {
        let reason = Reason::new(ErrorCode::CertificateCategoryFixed).rule(rule!("cos/3.1.1"));
        reason.field(fields::CATEGORY.pointer()).remedy("delete the draft, and create another")
    })
}

command! {
    /// A user drafts an undefined CoS and owns it (`cos/T1`). The route is enough to save.
    CreateCos -> SavedDraft {
        /// A route that the licence covers.
        route: Route,
        /// A CoS of the licence to begin with, in whatever state; it stays as it is (`cos/11.4`).
        copy_of: Option<CertificateRef>,
        /// Whether the copy is for the same person: otherwise what is about the person is left out (`cos/M-24`).
        #[serde(default)]
        same_person: bool,
        /// A stored address that fills the main work address (`cos/3.7.3`).
        work_address: Option<RecordId>,
        /// What is filled in of the form of a CoS.
        ///
        /// The names are those of [`COS_FIELDS`](super::COS_FIELDS).
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CosForm"))]
        fields: Form,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

impl CreateCos {
    fn start(&self) -> Start<'_> {
        let (copy_of, address) = (self.copy_of.as_ref(), self.work_address.as_ref());
        Start { family: CertificateFamily::Cos, copy_of, same_person: self.same_person, address }
    }
}

impl CommandHandler for CreateCos {
    fn wants(&self, wants: &mut LoadRequest) {
        self.start().wants(wants);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Route(self.route)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        let fields = self.start().form(&self.fields, &mut plan, context)?;
        Draft::new(CertificateKind::UndefinedCos, self.route, &fields, self.host_reference.as_ref())
            .create(plan, context)
    }
}

on_certificate! {
    /// A user edits a draft (`cos/T2`).
    EditCos Cos -> SavedDraft {
        /// A stored address that fills the main work address (`cos/3.7.3`).
        work_address: Option<RecordId>,
        /// The fields that change; null takes one away.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CosForm"))]
        fields: Form,
        /// The host's own reference, where it changes.
        host_reference: Option<Personal>,
    } sees[Addresses] |command, record, context| {
        let start = Start::at(CertificateFamily::Cos, command.work_address.as_ref());
        let mut plan = Plan::default();
        let changes = start.form(&command.fields, &mut plan, context)?;
        let (mut plan, saved) = edit(plan, record, &changes, command.host_reference.as_ref(), context)?;
        plan.objections.extend(changes_bound(record, &changes));
        plan.objections.extend(changes_category(record, &changes, context));
        Ok((plan, saved))
    };

    /// A user deletes a draft (`cos/T4`). What was assigned is never deleted.
    DeleteCos Cos -> NamedCertificate {} sees[DefinedApplications] |_, record, _| delete(record);
}
