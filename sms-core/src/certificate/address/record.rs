//! A stored address as it is kept.

use crate::certificate::CertificateFamily;
use crate::fields::Form;
use crate::ids::RecordId;
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
    pub name: String,
    /// The address, by the names of the fields that it fills.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
    pub fields: Form,
}
