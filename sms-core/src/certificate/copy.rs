//! What a new draft takes over: from another certificate, and from a stored address (`cos/11.4`, `cos/M-24`, `cas/M-5`).

use super::address::picked;
use super::form_check::fields;
use super::step::not_found_at;
use super::{Certificate, CertificateFamily, find, wants_certificate};
use crate::error::Result;
use crate::fields::Form;
use crate::ids::{CertificateRef, RecordId};
use crate::plan::{Context, Plan};
use crate::store::{LoadRequest, Table};
use crate::user::Level;
use std::collections::BTreeMap;

/// The form of a certificate as a copy takes it over: all of it for the same person, and otherwise what is not about the
/// person (`cos/M-24`).
pub(super) fn copied(source: &Certificate, same_person: bool) -> Form {
    let personal = |name: &str| fields(source.family()).iter().any(|field| field.name == name && field.personal);
    let taken = source.fields.fields().iter().filter(|(name, _)| same_person || !personal(name));
    taken.map(|(name, value)| (name.clone(), value.clone())).collect::<BTreeMap<_, _>>().into()
}

/// Whether the acting user may copy a certificate: a Level 2 user only what they own (`lu/P-3`).
pub(super) fn may_copy(source: &Certificate, context: &Context<'_>) -> bool {
    context.user().is_none_or(|user| user.level != Level::Level2 || source.owner == user.user_id)
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
        wants.rows.extend(self.address.map(|address| (Table::Addresses, address.to_string())));
    }

    /// What the command fills in, put over what it takes over.
    pub(super) fn form(&self, own: &Form, plan: &mut Plan, context: &Context<'_>) -> Result<Form> {
        let base = self.copy_of.map(|name| plan.attempt(self.source(name, context))).transpose()?.flatten();
        let base = base.map_or_else(Form::default, |source| copied(source, self.same_person));
        let address = self.address.map(|address| plan.attempt(picked(address, self.family, context))).transpose()?;
        let address = address.flatten().unwrap_or_default();
        let layers = [&base, &address, own].into_iter().flat_map(Form::fields);
        Ok(layers.map(|(name, value)| (name.clone(), value.clone())).collect::<BTreeMap<_, _>>().into())
    }

    /// The certificate to copy; what the user may not copy is not found.
    fn source(&self, name: &CertificateRef, context: &'a Context<'_>) -> Result<&'a Certificate> {
        let found = find(name, self.family, context).ok().filter(|source| may_copy(source, context));
        found.ok_or_else(|| not_found_at("/copy_of"))
    }
}
