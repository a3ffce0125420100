//! What is known of the cut-overs: the moments, and what they did to what waited (`cos/14`).

use crate::licence::{Route, RouteSet};
use crate::rule;
use crate::rule::Rule;
use crate::time::{Moment, day};
use crate::waiting::WaitingEffect;
use crate::words::wire_enum;
use chrono::NaiveDate;

wire_enum! {
    /// A change of rules or codes that touched the whole system at once.
    pub enum CutOver {
        /// What was left of the allocations of Tier 2 went overnight.
        Allocations2011 = "allocations_2011",
        /// New occupation codes, the second classification (SOC 2010).
        OccupationCodes2013 = "occupation_codes_2013",
        /// The routes of Tier 2 made way for Skilled Worker and the Intra-company routes.
        PointsBased2020 = "points_based_2020",
        /// New occupation codes, the third classification (SOC 2020).
        OccupationCodes2024 = "occupation_codes_2024",
        /// Skilled work means work at degree level; care workers are no longer recruited abroad.
        SkillLevel2025 = "skill_level_2025",
        /// Higher rates of the skills charge.
        SkillsCharge2025 = "skills_charge_2025",
        /// The end of the Temporary Shortage List: by the Rules of July 2025, and a day later by those of August 2026.
        ShortageList2026 = "shortage_list_2026",
        /// Licences are no longer renewed: those that would have ended later last 10 years more.
        RenewalAbolished2024 = "renewal_abolished_2024",
    }
}

/// What is known of a cut-over.
#[derive(Debug)]
#[non_exhaustive]
pub struct CutOverFacts {
    /// The cut-over.
    pub cut_over: CutOver,
    /// The moment at which it begins.
    pub from: Moment,
    /// The moment at which the service is back, where it was closed.
    pub to: Option<Moment>,
    /// The routes whose certificates it concerns.
    pub routes: RouteSet,
    /// What it does to what waits.
    pub effects: &'static [WaitingEffect],
    /// The rule behind.
    pub rule: &'static Rule,
}

const TIER_2: RouteSet = RouteSet::one(Route::Tier2General).and(RouteSet::one(Route::IntraCompanyTransfer));
#[expect(clippy::panic, reason = "for constants, where a panic is a compile error")]
const fn at(of: NaiveDate, hour: u32) -> Moment {
    match of.and_hms_opt(hour, 0, 0) {
        Some(time) => time.and_utc(),
        None => panic!("no such hour"),
    }
}

const fn facts(cut_over: CutOver, from: Moment, rule: &'static Rule) -> CutOverFacts {
    CutOverFacts { cut_over, from, to: None, routes: RouteSet::NONE, effects: &[], rule }
}

/// Every cut-over, in the order of [`CutOver::ALL`]. Those without effects changed rules, and nothing that was waiting.
pub const CUT_OVERS: &[CutOverFacts] = {
    use WaitingEffect::{CancelApplications, CancelRequests, DemoteDrafts, RenewCodes, VoidUnits, WipeAllocations};
    &[
        CutOverFacts {
            routes: TIER_2,
            effects: &[WipeAllocations],
            ..facts(CutOver::Allocations2011, at(day(2011, 4, 5), 23), rule!("cos/5.11"))
        },
        CutOverFacts {
            routes: TIER_2,
            effects: &[DemoteDrafts, VoidUnits, RenewCodes],
            ..facts(CutOver::OccupationCodes2013, at(day(2013, 4, 5), 23), rule!("cos/T3"))
        },
        CutOverFacts {
            to: Some(at(day(2020, 12, 1), 9)),
            routes: TIER_2,
            effects: &[DemoteDrafts],
            ..facts(CutOver::PointsBased2020, at(day(2020, 11, 27), 19), rule!("cos/T3"))
        },
        CutOverFacts {
            to: Some(at(day(2024, 4, 4), 8)),
            routes: RouteSet::ELIGIBLE_CODE,
            effects: &[DemoteDrafts, CancelApplications, VoidUnits, CancelRequests, RenewCodes],
            ..facts(CutOver::OccupationCodes2024, at(day(2024, 4, 2), 18), rule!("cos/12.12"))
        },
        facts(CutOver::SkillLevel2025, at(day(2025, 7, 21), 23), rule!("cos/14")),
        facts(CutOver::SkillsCharge2025, at(day(2025, 12, 16), 0), rule!("cos/10.2")),
        facts(CutOver::ShortageList2026, at(day(2026, 12, 31), 0), rule!("cos/4.11")),
        facts(CutOver::RenewalAbolished2024, at(day(2024, 4, 5), 23), rule!("lu/R-2")),
    ]
};

impl CutOver {
    /// What is known of the cut-over.
    ///
    /// ```
    /// use sms_core::certificate::CutOver;
    /// use sms_core::waiting::WaitingEffect;
    /// let facts = CutOver::OccupationCodes2024.facts();
    /// assert_eq!(facts.from.to_string(), "2024-04-02 18:00:00 UTC");
    /// assert!(facts.effects.contains(&WaitingEffect::VoidUnits));
    /// ```
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the table has a row for each cut-over, in their order: tested")]
    pub const fn facts(self) -> &'static CutOverFacts {
        &CUT_OVERS[self.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cut_over_has_its_row() {
        assert_eq!(CUT_OVERS.len(), CutOver::ALL.len());
        for (&cut_over, facts) in CutOver::ALL.iter().zip(CUT_OVERS) {
            assert_eq!(cut_over, facts.cut_over);
            assert!(facts.to.is_none_or(|to| facts.from < to), "{cut_over}");
        }
    }
}
