//! The grounds on which the Home Office acts against a licence, as far as their texts were seen (`lu/G-1`, `lu/G-2`).

use crate::rule;
use crate::rule::Rule;
use crate::words::wire_enum;

wire_enum! {
    /// A ground for action against a licence.
    pub enum Ground {
        /// The licence is there only to bring a person to the United Kingdom.
        OnlyToBringAPerson = "only_to_bring_a_person",
        /// Sponsored workers are supplied as labour to a third party.
        LabourSupply = "labour_supply",
        /// False information in an application for defined CoS.
        FalseInformation = "false_information",
        /// A worker is paid less than the CoS says, and not by a reduction that is permitted.
        Underpaid = "underpaid",
        /// A care sponsor lacks a registration that it needs.
        NoCareRegistration = "no_care_registration",
        /// The sponsor has no presence in the United Kingdom where it trades or operates.
        NotTrading = "not_trading",
        /// A conviction or a civil penalty of those that are listed.
        ListedConvictionOrPenalty = "listed_conviction_or_penalty",
        /// The sponsor no longer meets the requirements of a route.
        NoLongerEligible = "no_longer_eligible",
        /// A fee was recovered from a worker that may not be.
        FeeRecovered = "fee_recovered",
        /// One of the key personnel had to do with an application that was refused in the last months.
        KeyPersonnel = "key_personnel",
        /// A CoS of the wrong kind, such as an undefined one for somebody abroad.
        WrongKindOfCos = "wrong_kind_of_cos",
        /// Duties to report or to keep records were breached.
        DutiesBreached = "duties_breached",
        /// The rules on the minimum wage or on working time were breached.
        WageOrHours = "wage_or_hours",
        /// Allowances were counted into the salary without the right to do so.
        Allowances = "allowances",
        /// A worker who is sponsored had no permission to work.
        NoPermissionToWork = "no_permission_to_work",
        /// Applications for defined CoS were rejected or granted in part, again and again.
        DefinedApplications = "defined_applications",
        /// The steps of an action plan were not done, or its fee was not paid.
        ActionPlan = "action_plan",
        /// The organisation is part of a take-over, and no longer needs the licence.
        TakeOver = "take_over",
        /// Another ground, which the letter of the Home Office tells.
        Other = "other",
    }
}

wire_enum! {
    /// How much a ground weighs.
    pub enum GroundKind {
        /// The licence must be revoked (Annex C1).
        MustRevoke = "must_revoke",
        /// The licence is normally revoked, or suspended first (Annex C2).
        NormallyRevoke = "normally_revoke",
        /// The licence may be revoked, suspended or downgraded (Annex C3).
        MayAct = "may_act",
    }
}

/// What is known of a ground.
#[derive(Debug)]
#[non_exhaustive]
pub struct GroundFacts {
    /// The ground.
    pub ground: Ground,
    /// How much it weighs.
    pub kind: GroundKind,
    /// The rule behind it, with its days.
    pub rule: &'static Rule,
}

const fn ground(ground: Ground, kind: GroundKind, rule: &'static Rule) -> GroundFacts {
    GroundFacts { ground, kind, rule }
}

/// Every ground, in the order of [`Ground::ALL`].
pub static GROUNDS: &[GroundFacts] = {
    use Ground as G;
    use GroundKind::{MayAct, MustRevoke, NormallyRevoke};
    &[
        ground(G::OnlyToBringAPerson, MustRevoke, rule!("lu/N-124")),
        ground(G::LabourSupply, MustRevoke, rule!("lu/N-125")),
        ground(G::FalseInformation, MustRevoke, rule!("lu/G-2")),
        ground(G::Underpaid, MustRevoke, rule!("lu/G-1")),
        ground(G::NoCareRegistration, MustRevoke, rule!("lu/G-1")),
        ground(G::NotTrading, MustRevoke, rule!("lu/G-2")),
        ground(G::ListedConvictionOrPenalty, MustRevoke, rule!("lu/G-2")),
        ground(G::NoLongerEligible, NormallyRevoke, rule!("lu/G-2")),
        ground(G::FeeRecovered, NormallyRevoke, rule!("lu/F-19")),
        ground(G::KeyPersonnel, NormallyRevoke, rule!("lu/K-15")),
        ground(G::WrongKindOfCos, NormallyRevoke, rule!("lu/G-1")),
        ground(G::DutiesBreached, MayAct, rule!("lu/G-2")),
        ground(G::WageOrHours, MayAct, rule!("lu/G-1")),
        ground(G::Allowances, MayAct, rule!("lu/G-1")),
        ground(G::NoPermissionToWork, NormallyRevoke, rule!("lu/G-1")),
        ground(G::DefinedApplications, MayAct, rule!("lu/G-1")),
        ground(G::ActionPlan, MustRevoke, rule!("lu/T-12")),
        ground(G::TakeOver, MayAct, rule!("lu/TK-3")),
        ground(G::Other, MayAct, rule!("lu/G-3")),
    ]
};

impl Ground {
    /// What is known of it.
    ///
    /// ```
    /// use sms_core::licence::{Ground, GroundKind};
    /// assert_eq!(Ground::FeeRecovered.facts().kind, GroundKind::NormallyRevoke);
    /// ```
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the table has a row for each ground, as the compiler checks below")]
    pub fn facts(self) -> &'static GroundFacts {
        &GROUNDS[self as usize]
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
const _: () = {
    assert!(GROUNDS.len() == Ground::ALL.len(), "every ground has a row");
    let mut place = 0;
    while place < GROUNDS.len() {
        assert!(GROUNDS[place].ground as usize == place, "the rows stand in the order of the grounds");
        place += 1;
    }
};
