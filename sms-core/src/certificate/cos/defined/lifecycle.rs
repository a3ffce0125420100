//! The life cycle of an application for defined CoS: one table of states, actions and actors (`cos/12.4`).
//!
//! ```text
//! apply ──> pending ── review ──> under review
//!              └──── grant, refuse, reject, withdraw, cancel ────┘
//!           granted ── create, assign, remove, reclaim ──> granted
//! ```

use crate::certificate::CertificateActor;
use crate::rule;
use crate::rule::Rule;
use crate::words::words;

words! {
    /// The state of an application for defined CoS.
    pub enum DefinedState {
        /// Waits for the Home Office.
        Pending = "pending",
        /// The Home Office checks that the job is genuine.
        UnderReview = "under_review",
        /// The Home Office granted some or all of it.
        Granted = "granted",
        /// The Home Office refused it.
        Refused = "refused",
        /// The Home Office rejected it: on its merits, or unconsidered because information came late.
        Rejected = "rejected",
        /// The sponsor withdrew it.
        Withdrawn = "withdrawn",
        /// The Home Office cancelled it, as at a change of the rules or with the licence.
        Cancelled = "cancelled",
    }
}

words! {
    /// What can happen to an application for defined CoS.
    pub enum DefinedAction {
        /// The Home Office begins to check it.
        Review = "review",
        /// The Home Office grants some or all of it.
        Grant = "grant",
        /// The Home Office refuses it.
        Refuse = "refuse",
        /// The Home Office rejects it.
        Reject = "reject",
        /// The sponsor withdraws it.
        Withdraw = "withdraw",
        /// The Home Office cancels it.
        Cancel = "cancel",
        /// A CoS is drafted from the grant.
        Create = "create",
        /// A CoS is assigned with a unit of the grant.
        Assign = "assign",
        /// The units that are not assigned in time leave the account.
        Remove = "remove",
        /// The Home Office takes back the units that are not assigned.
        Reclaim = "reclaim",
    }
}

/// One edge of the life cycle of an application.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DefinedTransition {
    /// The state before.
    pub from: DefinedState,
    /// What happens.
    pub action: DefinedAction,
    /// The state after.
    pub to: DefinedState,
    /// Who brings it about.
    pub actor: CertificateActor,
    /// The rule behind the edge.
    pub rule: &'static Rule,
}

macro_rules! edges {
    ($($from:ident $action:ident $to:ident $actor:ident $rule:literal;)*) => {
        &[$(DefinedTransition {
            from: DefinedState::$from,
            action: DefinedAction::$action,
            to: DefinedState::$to,
            actor: CertificateActor::$actor,
            rule: rule!($rule),
        },)*]
    };
}

/// Every edge of the life cycle of an application that exists.
pub const DEFINED_TRANSITIONS: &[DefinedTransition] = edges! {
    Pending Review UnderReview HomeOffice "cos/M-7";
    Pending Grant Granted HomeOffice "cos/12.6";
    Pending Refuse Refused HomeOffice "cos/12.4";
    Pending Reject Rejected HomeOffice "cos/12.7";
    Pending Withdraw Withdrawn Sponsor "cos/12.5";
    Pending Cancel Cancelled HomeOffice "cos/M-12";
    UnderReview Grant Granted HomeOffice "cos/12.6";
    UnderReview Refuse Refused HomeOffice "cos/12.4";
    UnderReview Reject Rejected HomeOffice "cos/12.7";
    UnderReview Withdraw Withdrawn Sponsor "cos/12.5";
    UnderReview Cancel Cancelled HomeOffice "cos/M-12";
    Granted Create Granted Sponsor "cos/T1d";
    Granted Assign Granted Sponsor "cos/T5";
    Granted Remove Granted Clock "cos/12.9";
    Granted Reclaim Granted HomeOffice "cos/12.11";
};

impl DefinedState {
    /// What can happen to an application in this state.
    ///
    /// ```
    /// use sms_core::certificate::cos::{DefinedAction, DefinedState};
    /// let actions = [DefinedAction::Create, DefinedAction::Assign, DefinedAction::Remove, DefinedAction::Reclaim];
    /// assert!(DefinedState::Granted.actions().eq(actions));
    /// assert_eq!(DefinedState::Rejected.actions().count(), 0);
    /// ```
    pub fn actions(self) -> impl Iterator<Item = DefinedAction> {
        DEFINED_TRANSITIONS.iter().filter(move |edge| edge.from == self).map(|edge| edge.action)
    }

    /// The edge of an action, or none where the life cycle has no such edge.
    #[must_use]
    pub fn after(self, action: DefinedAction) -> Option<&'static DefinedTransition> {
        DEFINED_TRANSITIONS.iter().find(|edge| edge.from == self && edge.action == action)
    }

    /// Whether it waits for a decision of the Home Office.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::UnderReview)
    }
}
