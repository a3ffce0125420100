//! The life cycle of an application for defined CoS (`cos/12.4`).
//!
//! ```text
//! apply ──> pending ── review ──> under review <── review ── information asked
//!              ├──────────── ask for information ────────────────────┤
//!              └──────── grant, refuse, reject, withdraw, cancel ────┘
//!           granted ── create, assign, remove, reclaim ──> granted
//! ```

use crate::life_cycle::life_cycle;
use crate::words::wire_enum;

wire_enum! {
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
        /// The Home Office has asked for more information, and waits for it.
        InformationAsked = "information_asked",
    }
}

wire_enum! {
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
        /// The Home Office asks for more information.
        AskInformation = "ask_information",
    }
}

life_cycle! {
    /// The life cycle of an application for defined CoS.
    pub DEFINED_LIFE_CYCLE: DefinedState DefinedAction of "an application" refused DefinedTransitionRefused {
        Pending Review UnderReview by HomeOffice "cos/M-7";
        Pending Grant Granted by HomeOffice "cos/12.6";
        Pending Refuse Refused by HomeOffice "cos/12.4";
        Pending Reject Rejected by HomeOffice "cos/12.7";
        Pending Withdraw Withdrawn by Sponsor "cos/12.5";
        Pending Cancel Cancelled by HomeOffice "cos/M-12";
        UnderReview Grant Granted by HomeOffice "cos/12.6";
        UnderReview Refuse Refused by HomeOffice "cos/12.4";
        UnderReview Reject Rejected by HomeOffice "cos/12.7";
        UnderReview Withdraw Withdrawn by Sponsor "cos/12.5";
        UnderReview Cancel Cancelled by HomeOffice "cos/M-12";
        Pending AskInformation InformationAsked by HomeOffice "cos/M-11";
        UnderReview AskInformation InformationAsked by HomeOffice "cos/M-11";
        InformationAsked Review UnderReview by HomeOffice "cos/M-11";
        InformationAsked Grant Granted by HomeOffice "cos/12.6";
        InformationAsked Refuse Refused by HomeOffice "cos/12.4";
        InformationAsked Reject Rejected by HomeOffice "cos/12.7";
        InformationAsked Withdraw Withdrawn by Sponsor "cos/12.5";
        InformationAsked Cancel Cancelled by HomeOffice "cos/M-12";
        Granted Create Granted by Sponsor "cos/T1d";
        Granted Assign Granted by Sponsor "cos/T5";
        Granted Remove Granted by Clock "cos/12.9";
        Granted Reclaim Granted by HomeOffice "cos/12.11";
    }
}

impl DefinedState {
    /// Whether it waits for a decision of the Home Office.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::UnderReview | Self::InformationAsked)
    }
}
