//! The status of a licence, and its life cycle (`lu/6.2`).

use crate::life_cycle::life_cycle;
use crate::words::wire_enum;

wire_enum! {
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
        /// Applied for, and not decided yet. Nobody logs in (`lu/A-6`).
        Applied = "applied",
        /// The application was not valid, and was not considered.
        Rejected = "rejected",
        /// The Home Office refused the application.
        Refused = "refused",
        /// The applicant withdrew the application.
        Withdrawn = "withdrawn",
    }
}

wire_enum! {
    /// What can happen to a licence.
    pub enum LicenceAction {
        /// The Home Office looks into it.
        Suspend = "suspend",
        /// The Home Office makes it fully active again.
        Reinstate = "reinstate",
        /// The Home Office keeps it with functions cut, as after a take-over.
        MakeDormant = "make_dormant",
        /// The Home Office takes it away.
        Revoke = "revoke",
        /// The sponsor gives it up.
        Surrender = "surrender",
        /// Its time has passed.
        Expire = "expire",
        /// The Home Office grants what was applied for.
        Grant = "grant",
        /// The Home Office does not consider an application that is not valid.
        Reject = "reject",
        /// The Home Office refuses an application.
        Refuse = "refuse",
        /// The applicant withdraws an application.
        Withdraw = "withdraw",
    }
}

life_cycle! {
    /// The life cycle of a licence. No way out of dormant is documented (`lu/T-20`): back to active, or to an end, is assumed.
    /// Expired, revoked and surrendered are final, and so is the end of an application; a new licence is another licence (`lu/T-24`).
    pub LICENCE_LIFE_CYCLE: LicenceStatus LicenceAction of "a licence" refused LicenceTransitionRefused {
        Applied Grant Active by HomeOffice "lu/T-5";
        Applied Reject Rejected by HomeOffice "lu/T-2";
        Applied Refuse Refused by HomeOffice "lu/T-3";
        Applied Withdraw Withdrawn by Sponsor "lu/T-4";
        Active Suspend Suspended by HomeOffice "lu/T-14";
        Active MakeDormant Dormant by HomeOffice "lu/T-19";
        Active Expire Expired by Clock "lu/T-22";
        Active Revoke Revoked by HomeOffice "lu/T-18";
        Active Surrender Surrendered by Sponsor "lu/T-21";
        Suspended Reinstate Active by HomeOffice "lu/T-15";
        Suspended Expire Expired by Clock "lu/16-8";
        Suspended Revoke Revoked by HomeOffice "lu/T-17";
        Suspended Surrender Surrendered by Sponsor "lu/CO-4";
        Dormant Reinstate Active by HomeOffice "lu/T-20";
        Dormant Expire Expired by Clock "lu/T-20";
        Dormant Revoke Revoked by HomeOffice "lu/T-20";
        Dormant Surrender Surrendered by Sponsor "lu/T-20";
    } ends {
        Expired "lu/T-24";
        Revoked "lu/T-24";
        Surrendered "lu/T-24";
        Rejected "lu/T-2";
        Refused "lu/T-3";
        Withdrawn "lu/T-4";
    }
}

impl LicenceStatus {
    /// What brings a licence into this status.
    #[must_use]
    pub const fn reached_by(self) -> LicenceAction {
        match self {
            Self::Active => LicenceAction::Reinstate,
            Self::Suspended => LicenceAction::Suspend,
            Self::Dormant => LicenceAction::MakeDormant,
            Self::Expired => LicenceAction::Expire,
            Self::Revoked => LicenceAction::Revoke,
            Self::Surrendered => LicenceAction::Surrender,
            // An application comes first, and nothing brings a licence back to it.
            Self::Applied => LicenceAction::Grant,
            Self::Rejected => LicenceAction::Reject,
            Self::Refused => LicenceAction::Refuse,
            Self::Withdrawn => LicenceAction::Withdraw,
        }
    }

    /// Whether nothing more can happen to the licence, or to the application for it (`lu/T-24`).
    #[must_use]
    pub const fn is_ended(self) -> bool {
        matches!(
            self,
            Self::Expired | Self::Revoked | Self::Surrendered | Self::Rejected | Self::Refused | Self::Withdrawn
        )
    }

    /// Whether there is a licence: it was granted, and has not ended.
    #[must_use]
    pub const fn is_licensed(self) -> bool {
        matches!(self, Self::Active | Self::Suspended | Self::Dormant)
    }

    /// Whether it is a licence, or was one: what is only applied for, or ended as an application, never was.
    #[must_use]
    pub const fn was_granted(self) -> bool {
        !matches!(self, Self::Applied | Self::Rejected | Self::Refused | Self::Withdrawn)
    }

    /// Whether the public register shows the licence (`lu/T-14`, `lu/T-18`): not while it is suspended, and not after its end. That
    /// a dormant one is not shown is assumed.
    #[must_use]
    pub const fn is_on_register(self) -> bool {
        matches!(self, Self::Active)
    }
}
