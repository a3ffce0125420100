//! A CoS before it is assigned (`cos/T1`, `cos/T2`, `cos/T4`).

use crate::certificate::draft::{Draft, delete, edit};
use crate::certificate::{CertificateKind, on_certificate};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::Form;
use crate::licence::{LicenceType, Route};
use crate::personal::Personal;
use crate::plan::{Act, Context, Plan, Scope};
use crate::rule;

/// What in a form does not fit together.
pub(crate) fn unfit(form: &Form) -> Vec<Reason> {
    match (form.day("start_on"), form.day("end_on")) {
        (Some(start), Some(end)) if end < start => {
            let reason = Reason::new(ErrorCode::CertificateDates).rule(rule!("cos/4.8"));
            let message = format!("the work ends on {end}, before it starts on {start}");
            vec![reason.message(message).field("/fields/end_on")]
        }
        _ => Vec::new(),
    }
}

/// Why a route has no CoS.
pub(crate) fn wrong_route(route: Route) -> Option<Reason> {
    (route.licence_type() == LicenceType::Student).then(|| {
        let reason = Reason::new(ErrorCode::CertificateRoute).rule(rule!("cos/1.4"));
        reason.message("students get a CAS, and no CoS").field("/route")
    })
}

command! {
    /// A user drafts an undefined CoS and owns it (`cos/T1`). The route is enough to save. The result holds `certificate`, its
    /// `state`, and in `lacks` the places of all that assigning it still needs.
    CreateCos {
        /// A route that the licence covers.
        route: Route,
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
    pub(super) fn draft(&self) -> Draft<'_> {
        let host_reference = self.host_reference.as_ref();
        Draft { kind: CertificateKind::UndefinedCos, route: self.route, fields: &self.fields, host_reference }
    }
}

impl Act for CreateCos {
    fn scope(&self) -> Scope<'_> {
        Scope::Route(self.route)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        self.draft().create(context)
    }
}

on_certificate! {
    /// A user edits a draft (`cos/T2`). The result is that of `create_cos`.
    EditCos Cos {
        /// The fields that change; null takes one away.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CosForm"))]
        fields: Form,
        /// The host's own reference, where it changes.
        host_reference: Option<Personal>,
    } sees[] |command, record, context| edit(record, &command.fields, command.host_reference.as_ref(), context);

    /// A user deletes a draft (`cos/T4`). What was assigned is never deleted.
    DeleteCos Cos {} sees[] |_, record, _| delete(record);
}
