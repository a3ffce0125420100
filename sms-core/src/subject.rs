//! Whom personal data is about: the unit of erasure.

use crate::ids::{CertificateId, LicenceNumber, RecordId, UserId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A person whose data is kept: by the record that holds it.
///
/// ```
/// use sms_core::Subject;
/// let subject: Subject = serde_json::from_str(r#"{"container": "batch-000000017"}"#).unwrap();
/// assert_eq!(subject.to_string(), "container batch-000000017");
/// ```
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
    /// Whoever the name of a batch or a group names.
    Container(RecordId),
    /// Whoever a message of the Home Office names.
    Message(RecordId),
    /// Whoever a stored address belongs to, or its name names.
    Address(RecordId),
}

impl Subject {
    /// The entry with which the record began, where it is named after that.
    pub(crate) fn begins_at(&self) -> Option<u64> {
        let name = match self {
            Self::User(_) | Self::KeyPersonnel(_) => return None,
            Self::Certificate(certificate) => certificate.as_str(),
            Self::AllocationRequest(record)
            | Self::DefinedApplication(record)
            | Self::Container(record)
            | Self::Message(record)
            | Self::Address(record) => record.as_str(),
        };
        name.rsplit_once('-').and_then(|(_, sequence)| sequence.parse().ok())
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(user_id) => write!(formatter, "user {user_id}"),
            Self::Certificate(certificate) => write!(formatter, "certificate {certificate}"),
            Self::AllocationRequest(request) => write!(formatter, "allocation_request {request}"),
            Self::DefinedApplication(application) => write!(formatter, "defined_application {application}"),
            Self::KeyPersonnel(number) => write!(formatter, "key_personnel {number}"),
            Self::Container(container) => write!(formatter, "container {container}"),
            Self::Message(message) => write!(formatter, "message {message}"),
            Self::Address(address) => write!(formatter, "address {address}"),
        }
    }
}
