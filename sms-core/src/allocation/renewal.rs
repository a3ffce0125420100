//! The automatic renewal of an allocation (`lu/AL-10`, `lu/AL-11`, `lu/N-140`): which ones renew themselves, and with how many units.
//!
//! Whether one does is looked at twice: when the time to renew opens, and when the period ends. The real system renews a mirrored
//! licence, and the host records it.

use super::{Allocation, AllocationRequest, NewAllocation, RequestState};
use crate::event::AllocationRenewed;
use crate::ids::RecordId;
use crate::licence::{LicenceStatus, Mode, Rating, Route, RouteSet};
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::policy::{Policy, settings};
use crate::rule;
use crate::time::next_day;
use crate::waiting::{Due, DueBy};
use chrono::NaiveDate;

/// The routes whose allocations never renew themselves, beside those of students (`lu/N-140`).
const NOT_ELIGIBLE: RouteSet = RouteSet::one(Route::UkExpansionWorker).and(RouteSet::one(Route::SeasonalWorker));

/// The routes of which sources say both (`lu/16-21`).
const DISPUTED: RouteSet = RouteSet::one(Route::GbmServiceSupplier).and(RouteSet::one(Route::GbmSecondmentWorker));

/// Whether an allocation renews itself, as the licence stands on a day.
pub(super) fn is_automatic(allocation: &Allocation, on: NaiveDate, by: DueBy<'_>) -> bool {
    let (route, end) = (allocation.route, allocation.to);
    let Some(licence) = by.records.licence().map(|licence| licence.with_routes_on(on)) else { return false };
    let disputed = !DISPUTED.contains(route) || by.policy.get(settings::ALLOCATION_RENEWAL_DISPUTED_ROUTES, end);
    by.policy.get(settings::ALLOCATION_RENEWAL_AUTOMATIC, end)
        && RouteSet::WORKER_OR_TEMPORARY.contains(route)
        && !NOT_ELIGIBLE.contains(route)
        && disputed
        && licence.mode == Mode::Simulate
        && licence.status_on(on) == LicenceStatus::Active
        && licence.route_set().contains(route)
        && licence.rating_of(route) == Rating::A
}

/// What becomes of an automatic renewal on the day after the end of the period.
pub(super) fn renews(request: &AllocationRequest, on: NaiveDate, by: DueBy<'_>) -> Option<Due> {
    let old = by.records.allocations.get(request.follows.as_ref()?.as_str())?;
    let (route, about) = (request.route, request.request.as_str());
    if !is_automatic(old, on, by) {
        let message =
            said!("the allocation of `{route}` was not renewed: the licence no longer meets the conditions", route);
        let notice = NewNotice::new(NoticeKind::AllocationDecided, rule!("lu/AL-10"), about, message);
        let ended = request.ended(RequestState::Cancelled, on);
        return Some(Due::told(on, ended, by.licence_goes_on(on).then_some(notice)));
    }
    let granted = units(old, by.policy);
    let next = NewAllocation { year: old.year, ..NewAllocation::new(route, granted).from(next_day(old.to)) };
    let message =
        said!("the allocation of `{route}` was renewed: {granted} certificates from {on}", route, granted, on);
    let notice = NewNotice::new(NoticeKind::AllocationRenewed, rule!("lu/AL-11"), about, message);
    let (request, policy) = (request.request.clone(), by.policy);
    let next = Allocation::granted_on(on, RecordId::new("allocation", 0), next, policy);
    Some(Due::naming(
        on,
        move |sequence| {
            let allocation = Allocation { allocation: RecordId::new("allocation", sequence), ..next };
            AllocationRenewed { request, allocation }.into()
        },
        notice,
    ))
}

/// How many units the next period has: sources differ (`lu/16-20`).
pub(super) fn units(old: &Allocation, policy: &Policy) -> u32 {
    match policy.get(settings::ALLOCATION_RENEWAL_QUANTITY, old.to) {
        "granted" => old.granted,
        _ => old.assigned,
    }
}
