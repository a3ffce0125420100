//! Assigning CAS (`cas/T7`).

use crate::certificate::assign::{assign_one, assign_several};
use crate::certificate::{CertificateFamily, CertificateKind, wants_certificate};
use crate::command::command;
use crate::error::Result;
use crate::ids::{CasNumber, CertificateName};
use crate::plan::{Act, Context, Plan, Scope};
use crate::store::{Table, Wants};

command! {
    /// A user assigns a draft (`cas/T7`). The result holds `certificate`, `number`, `assigned_on` and `use_by`; one unit of
    /// the route's allocation is gone for good.
    AssignCas {
        /// The draft.
        certificate: CertificateName,
        /// Whether the terms are accepted (`cos/4.3`).
        #[serde(default)]
        terms_accepted: bool,
        /// The real number, in mirror mode; otherwise one is made up.
        number: Option<CasNumber>,
    }
}

impl Act for AssignCas {
    fn wants(&self, wants: &mut Wants) {
        wants_certificate(wants, &self.certificate);
        wants.tables.push(Table::Allocations);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(std::slice::from_ref(&self.certificate))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let number = self.number.clone().map(Into::into);
        assign_one(CertificateKind::Cas, &self.certificate, self.terms_accepted, number, context)
    }
}

command! {
    /// A user assigns several drafts, all or none (`cas/4.3`). The result holds `assigned`: for each what `assign_cas`
    /// gives.
    AssignCasBatch {
        /// The drafts, each once.
        certificates: Vec<CertificateName>,
        /// Whether the terms are accepted (`cos/4.3`).
        #[serde(default)]
        terms_accepted: bool,
        /// The real numbers in the same order, in mirror mode; otherwise they are made up.
        numbers: Option<Vec<CasNumber>>,
    }
}

impl Act for AssignCasBatch {
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
        let numbers = self.numbers.clone().map(|numbers| numbers.into_iter().map(Into::into).collect());
        assign_several(CertificateFamily::Cas, &self.certificates, self.terms_accepted, numbers, context)
    }
}
