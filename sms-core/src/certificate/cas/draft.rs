//! A CAS before it is assigned (`cas/T1` to `cas/T5`).

use crate::certificate::copy::Start;
use crate::certificate::draft::{Draft, SavedDraft, delete, edit};
use crate::certificate::{CertificateFamily, CertificateKind, NamedCertificate, on_certificate};
use crate::command::command;
use crate::error::Result;
use crate::fields::Form;
use crate::ids::{CertificateRef, RecordId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned, Scope};
use crate::store::LoadRequest;

command! {
    /// A user drafts a CAS and owns it (`cas/T1`). The family name is enough to save.
    CreateCas -> SavedDraft {
        /// Student or Child Student, as the licence covers it.
        route: Route,
        /// A CAS of the licence to begin with, in whatever state; it stays as it is (`cas/M-5`).
        copy_of: Option<CertificateRef>,
        /// Whether the copy is for the same person: otherwise what is about the person is left out (`cos/M-24`).
        #[serde(default)]
        same_person: bool,
        /// A stored address that fills the main study address (`cas/4.4`).
        study_address: Option<RecordId>,
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

impl CreateCas {
    fn start(&self) -> Start<'_> {
        let (copy_of, address) = (self.copy_of.as_ref(), self.study_address.as_ref());
        Start { family: CertificateFamily::Cas, copy_of, same_person: self.same_person, address }
    }
}

impl CommandHandler for CreateCas {
    fn wants(&self, wants: &mut LoadRequest) {
        self.start().wants(wants);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Route(self.route)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        let fields = self.start().form(&self.fields, &mut plan, context)?;
        Draft::new(CertificateKind::Cas, self.route, &fields, self.host_reference.as_ref()).create(plan, context)
    }
}

on_certificate! {
    /// A user edits a draft (`cas/T2`).
    EditCas Cas -> SavedDraft {
        /// A stored address that fills the main study address (`cas/4.4`).
        study_address: Option<RecordId>,
        /// The fields that change; null takes one away.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CasForm"))]
        fields: Form,
        /// The host's own reference, where it changes.
        host_reference: Option<Personal>,
    } sees[Addresses] |command, record, context| {
        let start = Start::at(CertificateFamily::Cas, command.study_address.as_ref());
        let mut plan = Plan::default();
        let changes = start.form(&command.fields, &mut plan, context)?;
        edit(plan, record, &changes, command.host_reference.as_ref(), context)
    };

    /// A user deletes a draft (`cas/T5`). What was assigned is never deleted.
    DeleteCas Cas -> NamedCertificate {} sees[] |_, record, _| delete(record);
}
