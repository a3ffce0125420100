//! The life cycle of a certificate: one table of states, actions and actors, for CoS (`cos/2.1`, `cos/2.3`) and CAS (`cas/2.1`,
//! `cas/2.2`). What a certificate can do and what is refused both read it; nothing else encodes an edge. A mirror may learn
//! late of what happened in time: a certificate that the clock let expire meanwhile then goes as one that is assigned.
//!
//! ```text
//! (none) ── create ──> work in progress <── edit ──> ready to go ── assign ──> assigned
//!                              └──────── delete ────────┘                        │
//!            assigned ── use ──> used (reopen: back)   assigned ── expire, withdraw, cancel, supersede ──> the end
//! ```

use super::CertificateFamily;
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
        /// Overtaken by another CAS of the same student.
        Obsolete = "obsolete",
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
        /// Activity of the worker or student is reported.
        Report = "report",
        /// A change of the rules makes what was saved incomplete.
        Demote = "demote",
        /// Another user owns it from now on.
        Transfer = "transfer",
        /// The fees paid are brought up to date.
        UpdateFees = "update_fees",
        /// The student used another CAS for a course that overlaps.
        Supersede = "supersede",
        /// The student has completed the course.
        Graduate = "graduate",
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
    /// The rule behind the edge for a CoS; none where a CoS has no such edge.
    pub cos: Option<&'static Rule>,
    /// The rule behind the edge for a CAS; none where a CAS has no such edge.
    pub cas: Option<&'static Rule>,
}

impl CertificateTransition {
    /// The rule behind the edge for certificates of a family, if they have it.
    #[must_use]
    pub const fn rule(&self, family: CertificateFamily) -> Option<&'static Rule> {
        match family {
            CertificateFamily::Cos => self.cos,
            CertificateFamily::Cas => self.cas,
        }
    }
}

macro_rules! edges {
    ($($from:ident $action:ident $to:ident $actor:ident $(cos $cos:literal)? $(cas $cas:literal)?;)*) => {
        &[$(CertificateTransition {
            from: CertificateState::$from,
            action: CertificateAction::$action,
            to: edges!(@to $to),
            actor: CertificateActor::$actor,
            cos: edges!(@rule $($cos)?),
            cas: edges!(@rule $($cas)?),
        },)*]
    };
    (@to Gone) => { None };
    (@to $to:ident) => { Some(CertificateState::$to) };
    (@rule) => { None };
    (@rule $rule:literal) => { Some(rule!($rule)) };
}

/// Every edge of the life cycle of a certificate that exists.
pub const CERTIFICATE_TRANSITIONS: &[CertificateTransition] = edges! {
    WorkInProgress Edit WorkInProgress Sponsor cos "cos/T2" cas "cas/T2";
    WorkInProgress Edit ReadyToGo Sponsor cos "cos/T2" cas "cas/T3";
    ReadyToGo Edit ReadyToGo Sponsor cos "cos/T2" cas "cas/T3";
    ReadyToGo Edit WorkInProgress Sponsor cos "cos/T2" cas "cas/T4";
    ReadyToGo Demote WorkInProgress HomeOffice cos "cos/T3";
    WorkInProgress Delete Gone Sponsor cos "cos/T4" cas "cas/T5";
    ReadyToGo Delete Gone Sponsor cos "cos/T4" cas "cas/T5";
    ReadyToGo Assign Assigned Sponsor cos "cos/T5" cas "cas/T7";
    Assigned Note Assigned Sponsor cos "cos/7.1" cas "cas/T8";
    Assigned UpdateFees Assigned Sponsor cas "cas/T8";
    Assigned Use Used HomeOffice cos "cos/T6" cas "cas/T10";
    Assigned Expire Expired Clock cos "cos/T7" cas "cas/T11";
    Assigned Withdraw Withdrawn Sponsor cos "cos/T8" cas "cas/T9";
    Assigned Cancel Cancelled HomeOffice cos "cos/T9" cas "cas/T12";
    Assigned Supersede Obsolete HomeOffice cas "cas/M-1";
    Used Report Used Sponsor cos "cos/8.1" cas "cas/2.2.3";
    Used Graduate Used Sponsor cas "cas/8.4";
    Used Cancel Cancelled HomeOffice cas "cas/T12";
    Used Reopen Assigned HomeOffice cos "cos/T11" cas "cas/2.2.1";
    WorkInProgress Transfer WorkInProgress Sponsor cos "cos/11.3.3" cas "cas/T14";
    ReadyToGo Transfer ReadyToGo Sponsor cos "cos/11.3.3" cas "cas/T14";
    Assigned Transfer Assigned Sponsor cos "cos/11.3.3" cas "cas/T14";
    Used Transfer Used Sponsor cos "cos/11.3.3" cas "cas/T14";
    Expired Transfer Expired Sponsor cos "cos/11.3.3" cas "cas/T14";
    Withdrawn Transfer Withdrawn Sponsor cos "cos/11.3.3" cas "cas/T14";
    Cancelled Transfer Cancelled Sponsor cos "cos/11.3.3" cas "cas/T14";
    Obsolete Transfer Obsolete Sponsor cas "cas/T14";
};

impl CertificateState {
    /// What can happen to a certificate of a family in this state, each action once.
    ///
    /// ```
    /// use sms_core::certificate::{CertificateAction, CertificateFamily, CertificateState};
    /// let actions = CertificateState::Used.actions(CertificateFamily::Cos);
    /// assert_eq!(actions, [CertificateAction::Report, CertificateAction::Reopen, CertificateAction::Transfer]);
    /// ```
    #[must_use]
    pub fn actions(self, family: CertificateFamily) -> Vec<CertificateAction> {
        let mut actions: Vec<_> = self.edges(family).map(|edge| edge.action).collect();
        actions.dedup();
        actions
    }

    /// The first edge of an action, or none where the life cycle has no such edge.
    #[must_use]
    pub fn after(self, action: CertificateAction, family: CertificateFamily) -> Option<&'static CertificateTransition> {
        self.edges(family).find(|edge| edge.action == action)
    }

    fn edges(self, family: CertificateFamily) -> impl Iterator<Item = &'static CertificateTransition> {
        CERTIFICATE_TRANSITIONS.iter().filter(move |edge| edge.from == self && edge.rule(family).is_some())
    }

    /// Whether it is a draft: not yet assigned.
    #[must_use]
    pub const fn is_draft(self) -> bool {
        matches!(self, Self::WorkInProgress | Self::ReadyToGo)
    }
}
