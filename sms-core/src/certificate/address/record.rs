//! A stored address as it is kept.

use crate::certificate::CertificateFamily;
use crate::fields::Form;
use crate::ids::RecordId;
use crate::personal::Personal;
use crate::records::table;
use serde::{Deserialize, Serialize};

/// An address of the sponsor: where people work, or where they study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StoredAddress {
    /// Our own name for it.
    pub address: RecordId,
    /// Whose form it fills: a work address that of a CoS, a study address that of a CAS.
    pub family: CertificateFamily,
    /// What the sponsor calls it.
    #[serde(default, skip_serializing_if = "Personal::is_nothing")]
    pub name: Personal,
    /// The address, by the names of the fields that it fills.
    #[serde(default, skip_serializing_if = "Form::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
    pub fields: Form,
    /// Whether name and address were erased.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub erased: bool,
}

table! {
    StoredAddress in "addresses", called "an address", journaled, |address| {
        family: Text = address.family.name(),
        name: Text = address.name.said(),
    }
}
