//! Assigning CoS (`cos/T5`).

use crate::certificate::assign::{Assigned, AssignedSeveral, assign_one, assign_several};
use crate::certificate::many::{Most, not_too_many};
use crate::certificate::selection::Selection;
use crate::certificate::{CertificateFamily, CertificateKind, wants_alike, wants_certificate};
use crate::command::command;
use crate::error::Result;
use crate::ids::{CertificateRef, CosNumber, RecordId};
use crate::plan::{CommandHandler, Context, Planned, Scope};
use crate::policy::Policy;
use crate::store::{LoadRequest, Table};
use chrono::NaiveDate;

command! {
    /// A user assigns a draft (`cos/T5`). One unit of the route's allocation is gone for good.
    AssignCos -> Assigned {
        /// The draft.
        certificate: CertificateRef,
        /// Whether the terms are accepted (`cos/4.3`).
        #[serde(default)]
        terms_accepted: bool,
        /// The real number, in mirror mode; otherwise one is made up.
        number: Option<CosNumber>,
    }
}

impl CommandHandler for AssignCos {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_certificate(wants, &self.certificate);
        wants.tables.extend([Table::Allocations, Table::PayeReferences]);
        wants_alike(wants);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(std::slice::from_ref(&self.certificate))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let number = self.number.clone().map(Into::into);
        assign_one(CertificateKind::UndefinedCos, &self.certificate, self.terms_accepted, number, context)
    }
}

command! {
    /// A user assigns several drafts, all or none (`cos/11.1.6`). Exactly one of certificates, batch and group is named. The
    /// places in a refusal say which draft each reason is about.
    AssignCosBatch -> AssignedSeveral {
        /// The drafts, each once.
        #[serde(default)]
        certificates: Vec<CertificateRef>,
        /// A batch, whose drafts are all assigned.
        batch: Option<RecordId>,
        /// A group, whose drafts are all assigned.
        group: Option<RecordId>,
        /// Whether the terms are accepted (`cos/4.3`).
        #[serde(default)]
        terms_accepted: bool,
        /// The real numbers, in mirror mode, in the order of the certificates, or of our own names for the drafts of a batch;
        /// otherwise they are made up.
        numbers: Option<Vec<CosNumber>>,
    }
}

impl AssignCosBatch {
    fn selection(&self) -> Selection<'_> {
        let (family, certificates) = (CertificateFamily::Cos, &*self.certificates);
        Selection { family, certificates, batch: self.batch.as_ref(), group: self.group.as_ref() }
    }
}

impl CommandHandler for AssignCosBatch {
    fn count(&self, policy: &Policy, on: NaiveDate) -> Result<()> {
        not_too_many(&self.certificates, Most::Batch, policy, on)
    }

    fn wants(&self, wants: &mut LoadRequest) {
        self.selection().wants(wants);
        wants.tables.extend([Table::Allocations, Table::PayeReferences]);
        wants_alike(wants);
    }

    fn scope(&self) -> Scope<'_> {
        self.selection().scope_of_drafts()
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let numbers = self.numbers.clone().map(|numbers| numbers.into_iter().map(Into::into).collect());
        assign_several(&self.selection(), self.terms_accepted, numbers, context)
    }
}
