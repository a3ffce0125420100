//! Assigning a defined CoS: with a unit of its grant, and never of the allocation (`cos/5.8`, `cos/5.9`).

use super::insufficient;
use crate::certificate::assign::{Assigned, assign_one};
use crate::certificate::{CertificateKind, wants_alike, wants_certificate};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::ids::{CertificateRef, CosNumber, RecordId};
use crate::plan::{CommandHandler, Context, Planned, Scope};
use crate::rule;
use crate::store::{LoadRequest, Table};

command! {
    /// A Level 1 user assigns a draft of a defined CoS (`cos/T5`), before the day on which its unit leaves the account
    /// (`cos/12.9`). From then on it has its own time to be used (`cos/12.13`). One unit of the granted application is
    /// gone for good.
    AssignDefinedCos -> Assigned {
        /// The draft.
        certificate: CertificateRef,
        /// Whether the terms are accepted (`cos/4.3`).
        #[serde(default)]
        terms_accepted: bool,
        /// The real number, in mirror mode; otherwise one is made up.
        number: Option<CosNumber>,
    }
}

impl CommandHandler for AssignDefinedCos {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_certificate(wants, &self.certificate);
        wants.tables.extend([Table::DefinedApplications, Table::PayeReferences]);
        wants_alike(wants);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(std::slice::from_ref(&self.certificate))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let number = self.number.clone().map(Into::into);
        assign_one(CertificateKind::DefinedCos, &self.certificate, self.terms_accepted, number, context)
    }
}

/// Objects where a grant has too few units for so many certificates.
pub(crate) fn lacks_units(application: Option<&RecordId>, units: u32, context: &Context<'_>) -> Option<Reason> {
    match application.and_then(|name| context.records.applications.get(name.as_str())) {
        Some(record) if record.unassigned() >= units => None,
        Some(record) => Some(insufficient(record, "/certificate")),
        None => {
            let message = "the CoS comes from no grant that is known";
            let reason = Reason::new(ErrorCode::DefinedInsufficient).rule(rule!("cos/5.8")).message(message);
            Some(reason.field("/certificate"))
        }
    }
}
