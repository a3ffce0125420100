//! Levels and statuses of users, and the table of their transitions (`lu/2.2`).

use crate::rule;
use crate::rule::Rule;
use crate::words::words;

words! {
    /// The level of a user. The official manual knows two.
    pub enum Level {
        /// Full access to every function that applies to the licence.
        Level1 = "level_1",
        /// Assigns and reports on the certificates that they own.
        Level2 = "level_2",
    }
}

words! {
    /// The status of a user, as the list of users shows it.
    pub enum UserStatus default Active {
        /// Asked for, and not yet decided by the Home Office.
        Requested = "requested",
        /// May log in.
        Active = "active",
        /// The Home Office refused the request. Final.
        Refused = "refused",
        /// A Level 1 user ended the account. Final.
        DeactivatedBySponsor = "deactivated_by_sponsor",
        /// The Home Office ended the account. Final.
        DeactivatedByUkvi = "deactivated_by_ukvi",
    }
}

words! {
    /// What can happen to a user.
    pub enum UserAction {
        /// The Home Office grants the request.
        Approve = "approve",
        /// The Home Office refuses the request.
        Refuse = "refuse",
        /// The details change.
        Amend = "amend",
        /// Another Level 1 user ends the account.
        Deactivate = "deactivate",
        /// The Home Office ends the account.
        DeactivateByUkvi = "deactivate_by_ukvi",
    }
}

/// One edge of the life cycle of a user.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UserTransition {
    /// The status before.
    pub from: UserStatus,
    /// What happens.
    pub action: UserAction,
    /// The status after.
    pub to: UserStatus,
    /// The rule behind the edge.
    pub rule: &'static Rule,
}

const fn edge(from: UserStatus, action: UserAction, to: UserStatus, rule: &'static Rule) -> UserTransition {
    UserTransition { from, action, to, rule }
}

/// Every edge of the life cycle after a user exists. What is not listed does not happen: deactivated and refused
/// accounts never return (`lu/UT-9`, `lu/UT-10`).
pub const USER_TRANSITIONS: &[UserTransition] = &[
    edge(UserStatus::Requested, UserAction::Approve, UserStatus::Active, rule!("lu/UT-3")),
    edge(UserStatus::Requested, UserAction::Refuse, UserStatus::Refused, rule!("lu/UT-4")),
    edge(UserStatus::Active, UserAction::Amend, UserStatus::Active, rule!("lu/UT-11")),
    edge(UserStatus::Active, UserAction::Deactivate, UserStatus::DeactivatedBySponsor, rule!("lu/UT-7")),
    edge(UserStatus::Active, UserAction::DeactivateByUkvi, UserStatus::DeactivatedByUkvi, rule!("lu/UT-8")),
];

impl UserStatus {
    /// What can happen to a user of this status.
    ///
    /// ```
    /// use sms_core::user::{UserAction, UserStatus};
    /// let actions: Vec<_> = UserStatus::Requested.actions().collect();
    /// assert_eq!(actions, [UserAction::Approve, UserAction::Refuse]);
    /// assert_eq!(UserStatus::DeactivatedBySponsor.actions().count(), 0);
    /// ```
    pub fn actions(self) -> impl Iterator<Item = UserAction> {
        USER_TRANSITIONS.iter().filter(move |edge| edge.from == self).map(|edge| edge.action)
    }

    /// The status after an action, or none where the life cycle has no such edge.
    #[must_use]
    pub fn after(self, action: UserAction) -> Option<&'static UserTransition> {
        USER_TRANSITIONS.iter().find(|edge| edge.from == self && edge.action == action)
    }

    /// Whether a user of this status may log in.
    #[must_use]
    pub const fn may_log_in(self) -> bool {
        matches!(self, Self::Active)
    }
}
