//! The life cycle of a CoS: one table of states, actions and actors (`cos/2.1`, `cos/2.3`). What a certificate can do and
//! what is refused both read it; nothing else encodes an edge.
//!
//! ```text
//! (none) ── create ──> work in progress <── edit ──> ready to go ── assign ──> assigned
//!                              └──────── delete ────────┘                        │
//!            assigned ── use ──> used (reopen: back)   assigned ── expire, withdraw, cancel ──> the end
//! ```

use crate::rule;
use crate::rule::Rule;
use crate::words::words;

words! {
    /// The state of a certificate.
    pub enum CertificateState {
        /// Saved, and not complete enough to assign.
        WorkInProgress = "work_in_progress",
        /// Complete, and not assigned.
        ReadyToGo = "ready_to_go",
        /// Issued to the worker, and not used.
        Assigned = "assigned",
        /// Used with an application.
        Used = "used",
        /// Not used in time.
        Expired = "expired",
        /// Withdrawn by the sponsor.
        Withdrawn = "withdrawn",
        /// Cancelled by the Home Office.
        Cancelled = "cancelled",
    }
}

words! {
    /// What can happen to a certificate that exists.
    pub enum CertificateAction {
        /// The fields change; completeness decides between the two draft states.
        Edit = "edit",
        /// A draft goes.
        Delete = "delete",
        /// It is issued to the worker.
        Assign = "assign",
        /// A note is added or amended.
        Note = "note",
        /// The sponsor withdraws it.
        Withdraw = "withdraw",
        /// It is used with an application.
        Use = "use",
        /// The application was invalid, void or withdrawn: it can be used again.
        Reopen = "reopen",
        /// Its time has passed.
        Expire = "expire",
        /// The Home Office cancels it.
        Cancel = "cancel",
        /// Activity of the worker is reported.
        Report = "report",
    }
}

words! {
    /// Who brings an edge about.
    pub enum CertificateActor {
        /// A user of the sponsor.
        Sponsor = "sponsor",
        /// The Home Office.
        HomeOffice = "home_office",
        /// The clock.
        Clock = "clock",
    }
}

/// One edge of the life cycle.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CertificateTransition {
    /// The state before.
    pub from: CertificateState,
    /// What happens.
    pub action: CertificateAction,
    /// The state after; none where the certificate goes.
    pub to: Option<CertificateState>,
    /// Who brings it about.
    pub actor: CertificateActor,
    /// The rule behind the edge.
    pub rule: &'static Rule,
}

/// Every edge of the life cycle of a certificate that exists.
pub const CERTIFICATE_TRANSITIONS: &[CertificateTransition] = {
    use CertificateAction::{Assign, Cancel, Delete, Edit, Expire, Note, Reopen, Report, Use, Withdraw};
    use CertificateActor::{Clock, HomeOffice, Sponsor};
    use CertificateState::{Assigned, Cancelled, Expired, ReadyToGo, Used, Withdrawn, WorkInProgress};
    const fn edge(
        from: CertificateState,
        action: CertificateAction,
        to: Option<CertificateState>,
        actor: CertificateActor,
        rule: &'static Rule,
    ) -> CertificateTransition {
        CertificateTransition { from, action, to, actor, rule }
    }
    &[
        edge(WorkInProgress, Edit, Some(WorkInProgress), Sponsor, rule!("cos/T2")),
        edge(WorkInProgress, Edit, Some(ReadyToGo), Sponsor, rule!("cos/T2")),
        edge(ReadyToGo, Edit, Some(ReadyToGo), Sponsor, rule!("cos/T2")),
        edge(ReadyToGo, Edit, Some(WorkInProgress), Sponsor, rule!("cos/T2")),
        edge(WorkInProgress, Delete, None, Sponsor, rule!("cos/T4")),
        edge(ReadyToGo, Delete, None, Sponsor, rule!("cos/T4")),
        edge(ReadyToGo, Assign, Some(Assigned), Sponsor, rule!("cos/T5")),
        edge(Assigned, Note, Some(Assigned), Sponsor, rule!("cos/7.1")),
        edge(Assigned, Use, Some(Used), HomeOffice, rule!("cos/T6")),
        edge(Assigned, Expire, Some(Expired), Clock, rule!("cos/T7")),
        edge(Assigned, Withdraw, Some(Withdrawn), Sponsor, rule!("cos/T8")),
        edge(Assigned, Cancel, Some(Cancelled), HomeOffice, rule!("cos/T9")),
        edge(Used, Report, Some(Used), Sponsor, rule!("cos/8.1")),
        edge(Used, Reopen, Some(Assigned), HomeOffice, rule!("cos/T11")),
    ]
};

impl CertificateState {
    /// What can happen to a certificate in this state, each action once.
    ///
    /// ```
    /// use sms_core::certificate::{CertificateAction, CertificateState};
    /// assert_eq!(CertificateState::Used.actions(), [CertificateAction::Report, CertificateAction::Reopen]);
    /// assert!(CertificateState::Withdrawn.actions().is_empty());
    /// ```
    #[must_use]
    pub fn actions(self) -> Vec<CertificateAction> {
        let mut actions: Vec<_> =
            CERTIFICATE_TRANSITIONS.iter().filter(|edge| edge.from == self).map(|edge| edge.action).collect();
        actions.dedup();
        actions
    }

    /// The first edge of an action, or none where the life cycle has no such edge.
    #[must_use]
    pub fn after(self, action: CertificateAction) -> Option<&'static CertificateTransition> {
        CERTIFICATE_TRANSITIONS.iter().find(|edge| edge.from == self && edge.action == action)
    }

    /// Whether it is a draft: not yet assigned.
    #[must_use]
    pub const fn is_draft(self) -> bool {
        matches!(self, Self::WorkInProgress | Self::ReadyToGo)
    }
}
