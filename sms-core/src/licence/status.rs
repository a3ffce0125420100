//! The status of a licence, and the table of its transitions (`lu/6.2`).

use crate::rule;
use crate::rule::Rule;
use crate::words::words;

words! {
    /// The status of a licence. Rating and service tier are other matters.
    pub enum LicenceStatus default Active {
        /// Licensed and fully active.
        Active = "active",
        /// The Home Office looks into it: no new certificates.
        Suspended = "suspended",
        /// Kept, with functions cut.
        Dormant = "dormant",
        /// Ran out. Nobody logs in.
        Expired = "expired",
        /// Taken away by the Home Office. Nobody logs in.
        Revoked = "revoked",
        /// Given up by the sponsor. Nobody logs in.
        Surrendered = "surrendered",
    }
}

/// One edge of the life cycle of a licence.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LicenceTransition {
    /// The status before.
    pub from: LicenceStatus,
    /// The status after.
    pub to: LicenceStatus,
    /// The rule behind the edge.
    pub rule: &'static Rule,
}

const fn edge(from: LicenceStatus, to: LicenceStatus, rule: &'static Rule) -> LicenceTransition {
    LicenceTransition { from, to, rule }
}

/// Every edge of the life cycle of a licence. No way out of dormant is documented (`lu/T-20`): back to active, or to an
/// end, is assumed. Expired, revoked and surrendered are final; a new licence is another licence (`lu/T-24`).
pub const LICENCE_TRANSITIONS: &[LicenceTransition] = &[
    edge(LicenceStatus::Active, LicenceStatus::Suspended, rule!("lu/T-14")),
    edge(LicenceStatus::Active, LicenceStatus::Dormant, rule!("lu/T-19")),
    edge(LicenceStatus::Active, LicenceStatus::Expired, rule!("lu/T-22")),
    edge(LicenceStatus::Active, LicenceStatus::Revoked, rule!("lu/T-18")),
    edge(LicenceStatus::Active, LicenceStatus::Surrendered, rule!("lu/T-21")),
    edge(LicenceStatus::Suspended, LicenceStatus::Active, rule!("lu/T-15")),
    edge(LicenceStatus::Suspended, LicenceStatus::Expired, rule!("lu/16-8")),
    edge(LicenceStatus::Suspended, LicenceStatus::Revoked, rule!("lu/T-17")),
    edge(LicenceStatus::Suspended, LicenceStatus::Surrendered, rule!("lu/CO-4")),
    edge(LicenceStatus::Dormant, LicenceStatus::Active, rule!("lu/T-20")),
    edge(LicenceStatus::Dormant, LicenceStatus::Expired, rule!("lu/T-20")),
    edge(LicenceStatus::Dormant, LicenceStatus::Revoked, rule!("lu/T-20")),
    edge(LicenceStatus::Dormant, LicenceStatus::Surrendered, rule!("lu/T-20")),
];

impl LicenceStatus {
    /// The statuses that can follow this one.
    ///
    /// ```
    /// use sms_core::licence::LicenceStatus;
    /// assert_eq!(LicenceStatus::Revoked.successors().count(), 0);
    /// ```
    pub fn successors(self) -> impl Iterator<Item = Self> {
        LICENCE_TRANSITIONS.iter().filter(move |edge| edge.from == self).map(|edge| edge.to)
    }

    /// The edge to another status, or none where the life cycle has no such edge.
    #[must_use]
    pub fn to(self, to: Self) -> Option<&'static LicenceTransition> {
        LICENCE_TRANSITIONS.iter().find(|edge| edge.from == self && edge.to == to)
    }

    /// Whether nobody on the licence can log in (`lu/A-2`).
    #[must_use]
    pub const fn is_ended(self) -> bool {
        matches!(self, Self::Expired | Self::Revoked | Self::Surrendered)
    }
}
