//! What allocations and requests wait for: the end of the year, the time to renew, a decision.

use super::year::{next_word, renewal_opens};
use super::{ALLOCATION_REQUEST_LIFE_CYCLE, Allocation, AllocationRequest, RequestAction, renewal};
use crate::event::{AllocationLapsed, AllocationReminded, AllocationRenewalBegan};
use crate::ids::RecordId;
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::policy::Policy;
use crate::rule;
use crate::time::next_day;
use crate::waiting::{Due, DueBy, GivenUp, Waiting, WaitingEffect};
use chrono::NaiveDate;

impl Waiting for Allocation {
    fn next_due(&self) -> Option<NaiveDate> {
        self.due_on()
    }

    fn due(&self, by: DueBy<'_>) -> Vec<Due> {
        if self.ended_on.is_some() {
            return Vec::new();
        }
        let word = self.next_word_on.filter(|on| *on <= by.today).map(|on| self.word(on, by));
        let lapse_on = next_day(self.to);
        word.into_iter().chain((lapse_on <= by.today).then(|| self.lapse(lapse_on, by))).collect()
    }

    fn give_up(&self, effect: WaitingEffect, _today: NaiveDate) -> Option<GivenUp> {
        let wiped = effect == WaitingEffect::WipeAllocations && self.remaining() > 0;
        let event = self.granting(self.assigned).into();
        wiped.then_some(GivenUp { event, units: self.remaining(), since: self.from, route: Some(self.route) })
    }
}

impl Allocation {
    /// What is said of an allocation that ends soon: that it renews itself, or that the sponsor has to ask for the next period. Of one
    /// that is renewed already, or on a licence that has ended, nothing is.
    fn word(&self, on: NaiveDate, by: DueBy<'_>) -> Due {
        let (allocation, next_word_on) = (self.allocation.clone(), next_word(self.to, on, by.policy));
        let opens = on == renewal_opens(self.to, by.policy);
        if opens && self.renewal.is_none() && renewal::is_automatic(self, on, by) {
            let (route, renews_on) = (self.route, next_day(self.to));
            let message =
                said!("the allocation of `{route}` renews itself on {on}: nobody needs to ask", route, on = renews_on);
            let kind = NoticeKind::AllocationRenewsItself;
            let notice = NewNotice::new(kind, rule!("lu/AL-6"), self.allocation.as_str(), message);
            let began = move |sequence| {
                let request = RecordId::new("request", sequence);
                AllocationRenewalBegan { request, allocation, route, began_on: on, renews_on, next_word_on }.into()
            };
            return Due::naming(on, began, notice);
        }
        let silent = self.renewal.is_some() || !by.licence_goes_on(on);
        let reminded = AllocationReminded { allocation, next_word_on };
        Due::told(on, reminded, (!silent).then(|| self.reminder(on >= renewal_opens(self.to, by.policy))))
    }

    /// The reminder that it ends, and from when it can be renewed.
    fn reminder(&self, is_open: bool) -> NewNotice {
        let (route, end_on) = (self.route, self.to);
        let message = if is_open {
            said!("the allocation of `{route}` ends on {end_on}, and can be renewed now", route, end_on)
        } else {
            said!("the allocation of `{route}` ends on {end_on}", route, end_on)
        };
        NewNotice::new(NoticeKind::AllocationExpires, rule!("cos/5.5"), self.allocation.as_str(), message)
    }

    /// The end of the period: what is left goes.
    fn lapse(&self, on: NaiveDate, by: DueBy<'_>) -> Due {
        let lapsed = AllocationLapsed { allocation: self.allocation.clone(), lapsed_on: on };
        let told = self.remaining() > 0 && by.licence_goes_on(on);
        Due::told(
            on,
            lapsed,
            told.then(|| {
                let (left, route) = (self.remaining(), self.route);
                let message =
                    said!("{left} certificates of the allocation of `{route}` were not assigned in time", left, route);
                NewNotice::new(NoticeKind::AllocationLapsed, rule!("cos/5.3"), self.allocation.as_str(), message)
            }),
        )
    }

    /// The day from which it can be renewed (`lu/AL-5`); none where it is renewed already (`lu/AL-6`), or over by a day.
    pub(crate) fn renewal_opens_on(&self, day: NaiveDate, policy: &Policy) -> Option<NaiveDate> {
        (self.renewal.is_none() && day <= self.to).then(|| renewal_opens(self.to, policy))
    }
}

impl Waiting for AllocationRequest {
    fn next_due(&self) -> Option<NaiveDate> {
        self.due_on()
    }

    fn due(&self, by: DueBy<'_>) -> Vec<Due> {
        let on = self.due_on().filter(|on| *on <= by.today);
        on.and_then(|on| renewal::renews(self, on, by)).into_iter().collect()
    }

    fn give_up(&self, effect: WaitingEffect, today: NaiveDate) -> Option<GivenUp> {
        let edge = ALLOCATION_REQUEST_LIFE_CYCLE.after(self.state, RequestAction::Cancel)?;
        let event = self.ended(edge.state_after(), today).into();
        let cancelled = effect == WaitingEffect::CancelRequests;
        cancelled.then_some(GivenUp { event, units: 1, since: self.requested_on, route: None })
    }
}

impl DueBy<'_> {
    /// Whether the licence still goes on: of one that has ended nobody is reminded.
    pub(super) fn licence_goes_on(&self, on: NaiveDate) -> bool {
        self.records.licence().is_some_and(|licence| !licence.status_on(on).is_ended())
    }
}
