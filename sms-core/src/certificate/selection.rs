//! What a command takes together: certificates one by one, a batch, or a group.

use super::container::{Container, find_container, wants_members};
use super::{CertificateFamily, ContainerKind, wants_certificate};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::ids::{CertificateRef, RecordId};
use crate::plan::{Context, Scope};
use crate::store::LoadRequest;

/// Certificates, a batch or a group, of which a command names exactly one.
#[derive(Clone, Copy)]
pub(super) struct Selection<'a> {
    pub(super) family: CertificateFamily,
    pub(super) certificates: &'a [CertificateRef],
    pub(super) batch: Option<&'a RecordId>,
    pub(super) group: Option<&'a RecordId>,
}

/// What was selected.
pub(super) enum Selected<'a> {
    Certificates(&'a [CertificateRef]),
    Members(&'a Container),
}

impl<'a> Selection<'a> {
    fn container(&self) -> Option<(ContainerKind, &'a RecordId)> {
        let batch = self.batch.map(|batch| (ContainerKind::Batch, batch));
        batch.or(self.group.map(|group| (ContainerKind::Group, group)))
    }

    pub(super) fn wants(&self, wants: &mut LoadRequest) {
        for certificate in self.certificates {
            wants_certificate(wants, certificate);
        }
        if let Some((_, container)) = self.container() {
            wants_members(wants, container);
        }
    }

    /// What a command touches that takes all of it.
    pub(super) fn scope(&self) -> Scope<'a> {
        let members = |(kind, container)| Scope::Members(kind, container);
        self.container().map_or(Scope::Several(self.certificates), members)
    }

    /// What a command touches that takes only the drafts of a batch or a group.
    pub(super) fn scope_of_drafts(&self) -> Scope<'a> {
        let drafts = |(kind, container)| Scope::Drafts(kind, container);
        self.container().map_or(Scope::Several(self.certificates), drafts)
    }

    /// What was selected, if it is one thing.
    pub(super) fn selected(&self, context: &'a Context<'_>) -> Result<Selected<'a>> {
        let named = usize::from(!self.certificates.is_empty())
            + usize::from(self.batch.is_some())
            + usize::from(self.group.is_some());
        match self.container() {
            None => Ok(Selected::Certificates(self.certificates)),
            Some((kind, container)) if named == 1 => {
                Ok(Selected::Members(find_container(container, kind, self.family, context)?))
            }
            Some((kind, _)) => {
                let message = "certificates, a batch or a group are named, and no two of them";
                Err(Reason::new(ErrorCode::CommandInvalid).message(message).field(format!("/{kind}")).into())
            }
        }
    }
}
