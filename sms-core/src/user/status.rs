//! Levels and statuses of users, and their life cycle (`lu/2.2`).

use crate::life_cycle::life_cycle;
use crate::words::wire_enum;

wire_enum! {
    /// The level of a user. The official manual knows two.
    pub enum Level {
        /// Full access to every function that applies to the licence.
        Level1 = "level_1",
        /// Assigns and reports on the certificates that they own.
        Level2 = "level_2",
    }
}

wire_enum! {
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

wire_enum! {
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

life_cycle! {
    /// The life cycle of a user's account. Accounts that were deactivated or refused never return (`lu/UT-9`, `lu/UT-10`).
    pub USER_LIFE_CYCLE: UserStatus UserAction of "an account" refused UserTransitionRefused {
        Requested Approve Active by HomeOffice "lu/UT-3";
        Requested Refuse Refused by HomeOffice "lu/UT-4";
        Active Amend Active by Sponsor "lu/UT-11";
        Active Deactivate DeactivatedBySponsor by Sponsor "lu/UT-7";
        Active DeactivateByUkvi DeactivatedByUkvi by HomeOffice "lu/UT-8";
    } ends {
        Refused "lu/UT-10";
        DeactivatedBySponsor "lu/UT-9";
        DeactivatedByUkvi "lu/UT-9";
    }
}

impl UserStatus {
    /// Whether the account was ended.
    #[must_use]
    pub const fn is_deactivated(self) -> bool {
        matches!(self, Self::DeactivatedBySponsor | Self::DeactivatedByUkvi)
    }

    /// Whether a user of this status may log in.
    #[must_use]
    pub const fn may_log_in(self) -> bool {
        matches!(self, Self::Active)
    }
}
