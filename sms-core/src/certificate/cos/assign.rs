//! Assigning CoS (`cos/T5`).

use crate::certificate::assign::{assign_one, assign_several};
use crate::certificate::{CertificateFamily, wants_certificate};
use crate::command::command;
use crate::error::Result;
use crate::ids::{CertificateName, CosNumber};
use crate::plan::{Act, Context, Plan, Scope};
use crate::store::{Table, Wants};

command! {
    /// A user assigns a draft (`cos/T5`). The result holds `certificate`, `number`, `assigned_on` and `use_by`; one unit of
    /// the route's allocation is gone for good.
    AssignCos {
        /// The draft.
        certificate: CertificateName,
        /// Whether the terms are accepted (`cos/4.3`).
        #[serde(default)]
        terms_accepted: bool,
        /// The real number, in mirror mode; otherwise one is made up.
        number: Option<CosNumber>,
    }
}

impl Act for AssignCos {
    fn wants(&self, wants: &mut Wants) {
        wants_certificate(wants, &self.certificate);
        wants.tables.push(Table::Allocations);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(std::slice::from_ref(&self.certificate))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let number = self.number.clone().map(Into::into);
        assign_one(CertificateFamily::Cos, &self.certificate, self.terms_accepted, number, context)
    }
}

command! {
    /// A user assigns several drafts, all or none (`cos/11.1.6`). The result holds `assigned`: for each what `assign_cos`
    /// gives.
    AssignCosBatch {
        /// The drafts, each once.
        certificates: Vec<CertificateName>,
        /// Whether the terms are accepted (`cos/4.3`).
        #[serde(default)]
        terms_accepted: bool,
        /// The real numbers in the same order, in mirror mode; otherwise they are made up.
        numbers: Option<Vec<CosNumber>>,
    }
}

impl Act for AssignCosBatch {
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
        assign_several(CertificateFamily::Cos, &self.certificates, self.terms_accepted, numbers, context)
    }
}
