//! The life cycles of certificates: of a CoS (`cos/2.1`, `cos/2.3`) and of a CAS (`cas/2.1`, `cas/2.2`). A mirror may learn late of
//! what happened in time: a certificate that the clock let expire meanwhile then goes as one that is assigned.
//!
//! ```text
//! (none) ── create ──> work in progress <── edit ──> ready to go ── assign ──> assigned
//!                              └──────── delete ────────┘                        │
//!            assigned ── use ──> used (reopen: back)   assigned ── expire, withdraw, cancel, supersede ──> the end
//! ```

use super::CertificateFamily;
use crate::life_cycle::{LifeCycle, life_cycle};
use crate::words::wire_enum;

wire_enum! {
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

wire_enum! {
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

life_cycle! {
    /// The life cycle of a CoS, undefined or defined.
    pub COS_LIFE_CYCLE: CertificateState CertificateAction of "a certificate" refused CertificateTransitionRefused {
        WorkInProgress Edit WorkInProgress by Sponsor "cos/T2";
        WorkInProgress Edit ReadyToGo by Sponsor "cos/T2";
        ReadyToGo Edit ReadyToGo by Sponsor "cos/T2";
        ReadyToGo Edit WorkInProgress by Sponsor "cos/T2";
        ReadyToGo Demote WorkInProgress by HomeOffice "cos/T3";
        WorkInProgress Delete Gone by Sponsor "cos/T4";
        ReadyToGo Delete Gone by Sponsor "cos/T4";
        ReadyToGo Assign Assigned by Sponsor "cos/T5";
        Assigned Note Assigned by Sponsor "cos/7.1";
        Assigned Use Used by HomeOffice "cos/T6";
        Assigned Expire Expired by Clock "cos/T7";
        Assigned Withdraw Withdrawn by Sponsor "cos/T8";
        Assigned Cancel Cancelled by HomeOffice "cos/T9";
        Used Report Used by Sponsor "cos/8.1";
        Used Reopen Assigned by HomeOffice "cos/T11";
        WorkInProgress Transfer WorkInProgress by Sponsor "cos/11.3.3";
        ReadyToGo Transfer ReadyToGo by Sponsor "cos/11.3.3";
        Assigned Transfer Assigned by Sponsor "cos/11.3.3";
        Used Transfer Used by Sponsor "cos/11.3.3";
        Expired Transfer Expired by Sponsor "cos/11.3.3";
        Withdrawn Transfer Withdrawn by Sponsor "cos/11.3.3";
        Cancelled Transfer Cancelled by Sponsor "cos/11.3.3";
    }
}

life_cycle! {
    /// The life cycle of a CAS.
    pub CAS_LIFE_CYCLE: CertificateState CertificateAction of "a certificate" refused CertificateTransitionRefused {
        WorkInProgress Edit WorkInProgress by Sponsor "cas/T2";
        WorkInProgress Edit ReadyToGo by Sponsor "cas/T3";
        ReadyToGo Edit ReadyToGo by Sponsor "cas/T3";
        ReadyToGo Edit WorkInProgress by Sponsor "cas/T4";
        WorkInProgress Delete Gone by Sponsor "cas/T5";
        ReadyToGo Delete Gone by Sponsor "cas/T5";
        ReadyToGo Assign Assigned by Sponsor "cas/T7";
        Assigned Note Assigned by Sponsor "cas/T8";
        Assigned UpdateFees Assigned by Sponsor "cas/T8";
        Assigned Use Used by HomeOffice "cas/T10";
        Assigned Expire Expired by Clock "cas/T11";
        Assigned Withdraw Withdrawn by Sponsor "cas/T9";
        Assigned Cancel Cancelled by HomeOffice "cas/T12";
        Assigned Supersede Obsolete by HomeOffice "cas/M-1";
        Used Report Used by Sponsor "cas/2.2.3";
        Used Graduate Used by Sponsor "cas/8.4";
        Used Cancel Cancelled by HomeOffice "cas/T12";
        Used Reopen Assigned by HomeOffice "cas/2.2.1";
        WorkInProgress Transfer WorkInProgress by Sponsor "cas/T14";
        ReadyToGo Transfer ReadyToGo by Sponsor "cas/T14";
        Assigned Transfer Assigned by Sponsor "cas/T14";
        Used Transfer Used by Sponsor "cas/T14";
        Expired Transfer Expired by Sponsor "cas/T14";
        Withdrawn Transfer Withdrawn by Sponsor "cas/T14";
        Cancelled Transfer Cancelled by Sponsor "cas/T14";
        Obsolete Transfer Obsolete by Sponsor "cas/T14";
    }
}

impl CertificateFamily {
    /// The life cycle of its certificates.
    ///
    /// ```
    /// use sms_core::certificate::{CertificateAction, CertificateFamily, CertificateState};
    /// let is_possible = |family: CertificateFamily, action| family.life_cycle().actions(CertificateState::Assigned).contains(&action);
    /// assert!(is_possible(CertificateFamily::Cas, CertificateAction::Supersede));
    /// assert!(!is_possible(CertificateFamily::Cos, CertificateAction::Supersede));
    /// ```
    #[must_use]
    pub const fn life_cycle(self) -> LifeCycle<CertificateState, CertificateAction> {
        match self {
            Self::Cos => COS_LIFE_CYCLE,
            Self::Cas => CAS_LIFE_CYCLE,
        }
    }
}

impl CertificateState {
    /// Whether it is a draft: not yet assigned.
    #[must_use]
    pub const fn is_draft(self) -> bool {
        matches!(self, Self::WorkInProgress | Self::ReadyToGo)
    }
}
