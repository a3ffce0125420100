//! The life cycle of a change request (`lu/CR-12`, `lu/CR-13`).
//!
//! ```text
//! submit ──> pending ── take up ──> progress ── accept, reject, refuse
//!               ├──── fulfil: automation accepts it at once
//!               └──── withdraw, cancel ────┘
//! ```

use crate::life_cycle::life_cycle;
use crate::words::wire_enum;

wire_enum! {
    /// The state of a change request.
    pub enum ChangeRequestState default Pending {
        /// Received, and with nobody yet.
        Pending = "pending",
        /// With a caseworker of the Home Office.
        Progress = "progress",
        /// Approved and applied.
        Accepted = "accepted",
        /// Not applied: it must be submitted anew, with what was wrong put right.
        Rejected = "rejected",
        /// Not applied: the Home Office says no.
        Refused = "refused",
        /// The sponsor withdrew it.
        Withdrawn = "withdrawn",
        /// It went with the licence.
        Cancelled = "cancelled",
    }
}

wire_enum! {
    /// What can happen to a change request.
    pub enum ChangeRequestAction {
        /// Automation accepts it at once.
        Fulfil = "fulfil",
        /// A caseworker takes it up.
        TakeUp = "take_up",
        /// The Home Office accepts it.
        Accept = "accept",
        /// The Home Office rejects it: it must be submitted anew.
        Reject = "reject",
        /// The Home Office refuses it.
        Refuse = "refuse",
        /// The sponsor withdraws it.
        Withdraw = "withdraw",
        /// It goes with the licence.
        Cancel = "cancel",
        /// The sponsor sends the signed submission sheet.
        SendSheet = "send_sheet",
        /// The sponsor pays for priority.
        Prioritise = "prioritise",
    }
}

life_cycle! {
    /// The life cycle of a change request. Whether one that is in progress can still be withdrawn is disputed, and a setting.
    pub CHANGE_REQUEST_LIFE_CYCLE: ChangeRequestState ChangeRequestAction of "a change request" refused RequestTransitionRefused {
        Pending Fulfil Accepted by HomeOffice "lu/P-15";
        Pending TakeUp Progress by HomeOffice "lu/CR-12";
        Pending Withdraw Withdrawn by Sponsor "lu/CR-13";
        Pending Cancel Cancelled by HomeOffice "library/licence_close";
        Pending SendSheet Pending by Sponsor "lu/CR-11";
        Pending Prioritise Pending by Sponsor "lu/PR-3";
        Progress Accept Accepted by HomeOffice "lu/CR-12";
        Progress Reject Rejected by HomeOffice "lu/CR-12";
        Progress Refuse Refused by HomeOffice "lu/CR-13";
        Progress Withdraw Withdrawn by Sponsor "lu/CR-13";
        Progress Cancel Cancelled by HomeOffice "library/licence_close";
        Progress SendSheet Progress by Sponsor "lu/CR-11";
        Accepted SendSheet Accepted by Sponsor "lu/P-17";
    } ends {
        Rejected "lu/CR-12";
        Refused "lu/CR-13";
        Withdrawn "lu/CR-13";
        Cancelled "library/licence_close";
    }
}

impl ChangeRequestState {
    /// Whether it waits for a decision of the Home Office.
    ///
    /// ```
    /// use sms_core::request::ChangeRequestState;
    /// assert!(ChangeRequestState::Progress.is_open() && !ChangeRequestState::Rejected.is_open());
    /// ```
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Progress)
    }
}
