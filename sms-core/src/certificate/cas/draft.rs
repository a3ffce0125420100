//! A CAS before it is assigned (`cas/T1` to `cas/T5`).

use crate::certificate::draft::{Draft, delete, edit};
use crate::certificate::{CertificateKind, on_certificate};
use crate::command::command;
use crate::error::Result;
use crate::fields::Form;
use crate::licence::Route;
use crate::personal::Personal;
use crate::plan::{Act, Context, Plan, Scope};

command! {
    /// A user drafts a CAS and owns it (`cas/T1`). The family name is enough to save. The result holds `certificate`, its
    /// `state`, and in `lacks` the places of all that assigning it still needs.
    CreateCas {
        /// Student or Child Student, as the licence covers it.
        route: Route,
        /// What is filled in of the form of a CAS.
        ///
        /// The names are those of [`CAS_FIELDS`](super::CAS_FIELDS).
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CasForm"))]
        fields: Form,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

impl Act for CreateCas {
    fn scope(&self) -> Scope<'_> {
        Scope::Route(self.route)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let host_reference = self.host_reference.as_ref();
        Draft::new(CertificateKind::Cas, self.route, &self.fields, host_reference).create(context)
    }
}

on_certificate! {
    /// A user edits a draft (`cas/T2`). The result is that of `create_cas`.
    EditCas Cas {
        /// The fields that change; null takes one away.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CasForm"))]
        fields: Form,
        /// The host's own reference, where it changes.
        host_reference: Option<Personal>,
    } sees[] |command, record, context| edit(record, &command.fields, command.host_reference.as_ref(), context);

    /// A user deletes a draft (`cas/T5`). What was assigned is never deleted.
    DeleteCas Cas {} sees[] |_, record, _| delete(record);
}
