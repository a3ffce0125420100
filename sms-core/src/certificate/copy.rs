//! What a new draft takes over: from another certificate, and from a stored address (`cos/11.4`, `cos/M-24`, `cas/M-5`).

use super::address::picked;
use super::cos::fields::CATEGORY;
use super::form_check::fields;
use super::step::not_found_at;
use super::{Certificate, CertificateFamily, CertificateKind, find, wants_certificate};
use crate::error::{Error, Result};
use crate::fields::Form;
use crate::ids::{CertificateRef, RecordId};
use crate::plan::{Context, Plan};
use crate::store::{LoadRequest, Table};
use crate::user::Level;
use std::collections::BTreeMap;

/// The form of a certificate as a copy takes it over: all of it for the same person, and otherwise what is not about the
/// person (`cos/M-24`). The category of a defined CoS stays behind: a copy is an undefined one.
pub(super) fn copied(source: &Certificate, same_person: bool) -> Form {
    let personal = |name: &str| fields(source.family()).iter().any(|field| field.name == name && field.personal);
    let of_kind = |name: &str| source.kind == CertificateKind::DefinedCos && name == CATEGORY.name();
    let taken = source.fields.fields().iter().filter(|(name, _)| !of_kind(name) && (same_person || !personal(name)));
    taken.map(|(name, value)| (name.clone(), value.clone())).collect::<BTreeMap<_, _>>().into()
}

/// Whether the acting user may copy a certificate: a Level 2 user only what they own (`lu/P-3`).
pub(super) fn may_copy(source: &Certificate, context: &Context<'_>) -> bool {
    context.user().is_none_or(|user| user.level != Level::Level2 || source.owner == user.user_id)
}

/// What a stored address fills in, where one is picked: that there is none of its name is a problem below a place in the command.
pub(super) fn address_below(
    at: &str,
    address: Option<&RecordId>,
    family: CertificateFamily,
    plan: &mut Plan,
    context: &Context<'_>,
) -> Result<Option<Form>> {
    let Some(address) = address else { return Ok(None) };
    match picked(address, family, context) {
        Err(Error::Refused(decision)) => {
            plan.problems.extend(decision.reasons.into_iter().map(|reason| reason.below(at)));
            Ok(None)
        }
        picked => picked.map(Some),
    }
}

/// Names a stored address that is picked among what a plan must see.
pub(super) fn wants_address(wants: &mut LoadRequest, address: Option<&RecordId>) {
    wants.rows.extend(address.map(|address| (Table::Addresses, address.to_string())));
}

/// What a draft begins with, before what the command fills in itself.
pub(super) struct Start<'a> {
    pub(super) family: CertificateFamily,
    pub(super) copy_of: Option<&'a CertificateRef>,
    pub(super) same_person: bool,
    pub(super) address: Option<&'a RecordId>,
}

impl<'a> Start<'a> {
    /// A start from an address alone.
    pub(super) const fn at(family: CertificateFamily, address: Option<&'a RecordId>) -> Self {
        Self { family, copy_of: None, same_person: false, address }
    }

    /// Names what it takes over from among what a plan must see.
    pub(super) fn wants(&self, wants: &mut LoadRequest) {
        if let Some(copy_of) = self.copy_of {
            wants_certificate(wants, copy_of);
        }
        wants_address(wants, self.address);
    }

    /// What the command fills in, put over what it takes over.
    pub(super) fn form(&self, own: &Form, plan: &mut Plan, context: &Context<'_>) -> Result<Form> {
        let base = self.copy_of.map(|name| plan.attempt(self.source(name, context))).transpose()?.flatten();
        let base = base.map_or_else(Form::default, |source| copied(source, self.same_person));
        let address = address_below("", self.address, self.family, plan, context)?.unwrap_or_default();
        let layers = [&base, &address, own].into_iter().flat_map(Form::fields);
        Ok(layers.map(|(name, value)| (name.clone(), value.clone())).collect::<BTreeMap<_, _>>().into())
    }

    /// The certificate to copy; what the user may not copy is not found.
    fn source(&self, name: &CertificateRef, context: &'a Context<'_>) -> Result<&'a Certificate> {
        let found = find(name, self.family, context).ok().filter(|source| may_copy(source, context));
        found.ok_or_else(|| not_found_at("/copy_of"))
    }
}
