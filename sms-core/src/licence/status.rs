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
    }
}

life_cycle! {
    /// The life cycle of a licence. No way out of dormant is documented (`lu/T-20`): back to active, or to an end, is assumed.
    /// Expired, revoked and surrendered are final; a new licence is another licence (`lu/T-24`).
    pub LICENCE_LIFE_CYCLE: LicenceStatus LicenceAction of "a licence" refused LicenceTransitionRefused {
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
        }
    }

    /// Whether nobody on the licence can log in (`lu/A-2`).
    #[must_use]
    pub const fn is_ended(self) -> bool {
        matches!(self, Self::Expired | Self::Revoked | Self::Surrendered)
    }
}
