//! The caps of a UK Expansion Worker licence: one certificate while it is Provisional, ten in all (`lu/RO-3`, `lu/T-6`, `lu/T-8`).

use super::Allocation;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::{Rating, Route};
use crate::parameter::said;
use crate::policy::{Policy, settings};
use crate::rule;
use chrono::NaiveDate;

/// The most certificates that a route can have in all, and those that it has had: what was assigned in periods that have passed, and what
/// is granted in the others.
#[derive(Clone, Copy)]
pub(crate) struct Cap {
    most: u32,
    had: u32,
    rating: Rating,
}

impl Cap {
    /// The cap of a route with a rating; none where it has none. One allocation can be left out, for it is set anew.
    pub(crate) fn of<'a>(
        (route, rating): (Route, Rating),
        allocations: impl Iterator<Item = &'a Allocation>,
        (policy, on): (&Policy, NaiveDate),
    ) -> Option<Self> {
        if route != Route::UkExpansionWorker {
            return None;
        }
        let setting = match rating {
            Rating::Provisional => settings::ALLOCATION_UK_EXPANSION_PROVISIONAL,
            Rating::A | Rating::B => settings::ALLOCATION_UK_EXPANSION_MOST,
        };
        let units = |allocation: &Allocation| if allocation.to < on { 0 } else { allocation.remaining() };
        let of_route = allocations.filter(|allocation| allocation.route == route);
        let had = of_route.map(|allocation| allocation.assigned.saturating_add(units(allocation)));
        Some(Self { most: policy.count(setting, on), had: had.fold(0, u32::saturating_add), rating })
    }

    /// Objects to so many more.
    pub(crate) fn against(self, more: u32) -> Option<Reason> {
        let Self { most, had, rating } = self;
        if had.saturating_add(more) <= most {
            return None;
        }
        let message = said!(
            "a UK Expansion Worker licence rated `{rating}` has at most {most} certificates in all, and has had {granted}",
            rating,
            most,
            granted = had
        );
        let reason = Reason::new(ErrorCode::AllocationCap).rule(rule!("lu/RO-3")).message(message);
        Some(match rating {
            Rating::Provisional => reason.remedy("ask for the rating A once the Authorising Officer has the visa"),
            Rating::A | Rating::B => reason,
        })
    }
}
