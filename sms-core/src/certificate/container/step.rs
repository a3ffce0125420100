//! Finding the batch or the group that a command names, and what deciding about it must see.

use super::Container;
use crate::certificate::CertificateFamily;
use crate::certificate::ContainerKind;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::RecordId;
use crate::plan::Context;
use crate::rule;
use crate::store::{LoadRequest, Table};

/// Names a batch or a group among what a plan must see.
pub(in crate::certificate) fn wants_container(wants: &mut LoadRequest, container: &RecordId) {
    wants.rows.push((Table::Containers, container.to_string()));
}

/// Names a batch or a group and every certificate in it among what a plan must see.
pub(in crate::certificate) fn wants_members(wants: &mut LoadRequest, container: &RecordId) {
    wants_container(wants, container);
    wants.matching.push((Table::Certificates, "container", container.to_string()));
}

/// The answer for a batch or a group that is not there, or must seem so: one text for all.
pub(crate) fn no_container(kind: ContainerKind) -> Error {
    let remedy = "check the name; a Level 2 user finds only batches and groups that they own";
    let reason = Reason::new(ErrorCode::ContainerNotFound).rule(rule!("lu/P-3")).remedy(remedy);
    reason.field(format!("/{kind}")).into()
}

/// The batch or the group that a command names. One of another kind or family is not found.
pub(in crate::certificate) fn find_container<'a>(
    id: &RecordId,
    kind: ContainerKind,
    family: CertificateFamily,
    context: &'a Context<'_>,
) -> Result<&'a Container> {
    let found = context.records.containers.get(id.as_str());
    found.filter(|found| found.kind == kind && found.family == family).ok_or_else(|| no_container(kind))
}
