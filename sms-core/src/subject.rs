//! Whom personal data is about: the unit of erasure.

use crate::ids::{CertificateId, LicenceNumber, RecordId, UserId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A person whose data is kept: by the record that holds it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Subject {
    /// A user.
    User(UserId),
    /// The worker or student of a certificate.
    Certificate(CertificateId),
    /// Whoever the reason of a request for more certificates names.
    AllocationRequest(RecordId),
    /// Whoever an application for defined CoS names.
    DefinedApplication(RecordId),
    /// The key personnel of a licence.
    KeyPersonnel(LicenceNumber),
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(user_id) => write!(formatter, "user {user_id}"),
            Self::Certificate(certificate) => write!(formatter, "certificate {certificate}"),
            Self::AllocationRequest(request) => write!(formatter, "allocation_request {request}"),
            Self::DefinedApplication(application) => write!(formatter, "defined_application {application}"),
            Self::KeyPersonnel(number) => write!(formatter, "key_personnel {number}"),
        }
    }
}
