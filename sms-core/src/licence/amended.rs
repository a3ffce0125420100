//! What an accepted change request changes on a licence: its organisation, its key personnel and representative, its branches, and
//! the routes that it covers (`lu/9.1`).

pub(crate) mod events;

use crate::answer_value::answer_values;
use crate::ids::RecordId;
use crate::personal::Personal;
use crate::words::wire_enum;
use serde::{Deserialize, Serialize};

wire_enum! {
    /// A role that one person has (`lu/K-1`).
    pub enum NamedRole {
        /// The Authorising Officer.
        AuthorisingOfficer = "authorising_officer",
        /// The Key Contact.
        KeyContact = "key_contact",
    }
}

wire_enum! {
    /// What belongs to a licence beside the organisation itself (`lu/CR-6`).
    pub enum BranchKind {
        /// A branch.
        Branch = "branch",
        /// A site.
        Site = "site",
        /// A linked entity.
        LinkedEntity = "linked_entity",
        /// A partner institution.
        PartnerInstitution = "partner_institution",
    }
}

answer_values! { "document": Branch; }

/// A branch, a site, a linked entity or a partner institution of a licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Branch {
    /// Its name among our own.
    pub branch: RecordId,
    /// What it is.
    pub kind: BranchKind,
    /// What it is called; empty once erased.
    #[serde(default, skip_serializing_if = "Personal::is_nothing")]
    pub name: Personal,
    /// The postcode; gone once erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcode: Option<Personal>,
}
