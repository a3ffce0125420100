//! A batch or a group as it is kept. Its members know it, and it does not know them.

use crate::certificate::{Certificate, CertificateFamily, CertificateState, ContainerKind, folded};
use crate::ids::{CertificateId, RecordId, UserId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::records::table;
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

wire_enum! {
    /// How far a batch or a group has come. It follows from its members (`cos/11.1.7`).
    pub enum ContainerState {
        /// It holds nothing.
        Empty = "empty",
        /// A draft in it is not complete.
        WorkInProgress = "work_in_progress",
        /// Every draft in it is complete, and nothing is assigned.
        ReadyToGo = "ready_to_go",
        /// Some are assigned, and the drafts left are complete.
        PartAssigned = "part_assigned",
        /// No draft is left.
        Assigned = "assigned",
    }
}

/// A batch or a group of certificates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Container {
    /// Our own name for it.
    pub container: RecordId,
    /// Whether it is a batch or a group.
    pub kind: ContainerKind,
    /// The family of its certificates.
    pub family: CertificateFamily,
    /// The route of its certificates.
    pub route: Route,
    /// Its name, which no other one of the licence has; empty where it was erased.
    #[serde(default, skip_serializing_if = "Personal::is_nothing")]
    pub name: Personal,
    /// The user who owns it.
    pub owner: UserId,
    /// The day on which it began.
    pub created_on: NaiveDate,
    /// The CoS of the artist on whom the others of a group depend (`cos/11.2.4`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub main_artist: Option<CertificateId>,
    /// Whether its name was erased.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub erased: bool,
}

table! {
    Container in "containers", called "a batch or a group", journaled, |container| {
        kind: Text = container.kind.name(),
        family: Text = container.family.name(),
        route: Text = container.route.name(),
        name: Text = container.name.said(),
        name_folded: Text indexed = container.name.said().map(folded),
        owner: Text = container.owner.as_str(),
    }
}

impl ContainerState {
    /// The state that follows from the members.
    #[must_use]
    pub fn of<'a>(members: impl IntoIterator<Item = &'a Certificate>) -> Self {
        Self::of_states(&members.into_iter().map(Certificate::state).collect::<Vec<_>>())
    }

    /// The state that follows from those of the members.
    pub(crate) fn of_states(states: &[CertificateState]) -> Self {
        let drafts = states.iter().filter(|state| state.is_draft()).count();
        if states.is_empty() {
            Self::Empty
        } else if states.contains(&CertificateState::WorkInProgress) {
            Self::WorkInProgress
        } else if drafts == states.len() {
            Self::ReadyToGo
        } else if drafts > 0 {
            Self::PartAssigned
        } else {
            Self::Assigned
        }
    }
}
