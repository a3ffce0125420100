//! What a command touches.

use crate::certificate::{Certificate, ContainerKind};
use crate::ids::{CertificateRef, RecordId, UserId};
use crate::licence::Route;
use crate::records::Records;

/// What a command touches: the route whose rating counts, and the certificates that must be owned.
#[derive(Debug, Clone)]
pub(crate) enum Scope<'a> {
    /// The licence as a whole.
    Licence,
    /// A route.
    Route(Route),
    /// The certificate that it names.
    Certificates(&'a [CertificateRef]),
    /// The certificates of its list `certificates`.
    Several(&'a [CertificateRef]),
    /// A batch or a group, and these certificates beside it.
    Container(ContainerKind, &'a RecordId, &'a [CertificateRef]),
    /// A batch or a group with every certificate in it.
    Members(ContainerKind, &'a RecordId),
    /// A batch or a group with every draft in it: what was assigned before is not touched, whoever owns it.
    Drafts(ContainerKind, &'a RecordId),
}

impl<'a> Scope<'a> {
    /// The certificates that it names.
    pub(crate) const fn names(&self) -> &'a [CertificateRef] {
        match self {
            Self::Certificates(names) | Self::Several(names) | Self::Container(_, _, names) => names,
            Self::Licence | Self::Route(_) | Self::Members(..) | Self::Drafts(..) => &[],
        }
    }

    /// Where in the command one of these names stands.
    pub(crate) fn place(&self, index: usize) -> String {
        match self {
            Self::Several(_) => format!("/certificates/{index}"),
            _ => "/certificate".to_owned(),
        }
    }

    /// The batch or the group that it names.
    pub(crate) const fn container(&self) -> Option<(ContainerKind, &'a RecordId)> {
        match self {
            Self::Container(kind, container, _) | Self::Members(kind, container) | Self::Drafts(kind, container) => {
                Some((*kind, container))
            }
            Self::Licence | Self::Route(_) | Self::Certificates(_) | Self::Several(_) => None,
        }
    }

    /// The route and the owner of everything that it touches and that is there.
    pub(crate) fn touched<'r>(&self, records: &'r Records) -> Vec<(Route, &'r UserId)> {
        let container = self.container().and_then(|(_, id)| records.containers.get(id.as_str()));
        let mut touched: Vec<_> = container.map(|container| (container.route, &container.owner)).into_iter().collect();
        touched.extend(self.names().iter().filter_map(|name| records.named(name)).map(owned));
        match self {
            Self::Members(_, id) => touched.extend(records.members(id).map(owned)),
            Self::Drafts(_, id) => {
                touched.extend(records.members(id).filter(|record| record.state().is_draft()).map(owned));
            }
            Self::Licence | Self::Route(_) | Self::Certificates(_) | Self::Several(_) | Self::Container(..) => {}
        }
        touched
    }
}

const fn owned(record: &Certificate) -> (Route, &UserId) {
    (record.route, &record.owner)
}
