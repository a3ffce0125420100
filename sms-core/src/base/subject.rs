//! Whom personal data is about: the unit of erasure.

use crate::ids::{CertificateId, LicenceNumber, RecordId, UserId, record_number};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A person whose data is kept: by the record that holds it.
///
/// ```
/// use sms_core::subject::Subject;
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
    /// Whoever a change request names.
    ChangeRequest(RecordId),
}

impl Subject {
    /// The entry with which the record began, where it is named after that.
    pub(crate) fn begins_at(&self) -> Option<u64> {
        match self {
            Self::User(_) | Self::KeyPersonnel(_) => None,
            Self::Certificate(certificate) => record_number(certificate.as_str()),
            Self::AllocationRequest(record)
            | Self::DefinedApplication(record)
            | Self::Container(record)
            | Self::Message(record)
            | Self::Address(record)
            | Self::ChangeRequest(record) => record_number(record.as_str()),
        }
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
            Self::ChangeRequest(request) => write!(formatter, "change_request {request}"),
        }
    }
}

/// A field that is kept for good, and why it is no personal data.
#[derive(Debug)]
#[non_exhaustive]
pub struct NotPersonal {
    /// The type and the field, or the type alone where it is an identifier, as the JSON Schema has them.
    pub field: &'static str,
    /// Why it names nobody.
    pub why: &'static str,
    /// Whether it is text that somebody wrote, and not an identifier of one form.
    pub is_text: bool,
}

const fn identifier(field: &'static str, why: &'static str) -> NotPersonal {
    NotPersonal { field, why, is_text: false }
}

const fn written(field: &'static str, why: &'static str) -> NotPersonal {
    NotPersonal { field, why, is_text: true }
}

/// Every text that an erasure leaves, by declaration (`library/personal`). All others belong to a [`Subject`].
#[rustfmt::skip]
pub const NOT_PERSONAL: &[NotPersonal] = &[
    identifier("CasNumber", "it numbers a certificate"),
    identifier("CertificateId", "it numbers an entry of the journal"),
    identifier("CertificateRef", "it is the number or our own name of a certificate"),
    identifier("CertificateNumber", "it numbers a certificate"),
    identifier("ChangeRequestNumber", "it numbers a request"),
    identifier("CosNumber", "it numbers a certificate"),
    identifier("DefinedRequestNumber", "it numbers an application"),
    identifier("LicenceNumber", "it numbers a licence, and is that of the organisation"),
    identifier("PayeReference", "it numbers a scheme of the employer"),
    identifier("RecordId", "it numbers an entry of the journal"),
    identifier("UserId", "it is an account, of letters and digits without a meaning; the name of its user is erased"),
    identifier("licence_number", "it is compared with the number of the licence, and never kept"),
    written("LicensedRoute/rating_text", "it is what the public register says of the licence; a person's names in it are refused"),
    written("LicensedRoute/route_text", "it is what the public register says of the licence; a person's names in it are refused"),
    written("Notice/about", "it names a record or an account, of letters and digits without a meaning"),
    written("Notice/message", "it speaks of names of records, days and figures, and never of what a person is called"),
    written("Notice/rule", "it is the id of a rule"),
    written("Organisation/county", "it is the organisation's place, as the public register has it; a person's names in it are refused"),
    written("Organisation/name", "it is the organisation as the public register names it, also where it bears its owner's name"),
    written("Organisation/postcode", "it is the organisation's main address; a person's names in it are refused"),
    written("Organisation/town", "it is the organisation's place, as the public register has it; a person's names in it are refused"),
    written("Parameters", "they are what a message speaks of: no personal text has a way into them"),
    written("SettingValue", "it is a word or figure of the policy, and any other is refused"),
    written("bound", "it names fields of the form, and never what they say"),
    written("file_id", "it names a file by letters and digits, as a program of the sponsor made it, and no person"),
];
