//! Where a user stands on a licence on a day: what of it an access question asks.

use super::{AccessRequest, Function};
use crate::decision::{Decision, Reason};
use crate::licence::{Licence, Rating};
use crate::plan::Scope;
use crate::policy::Policy;
use crate::records::Records;
use crate::user::User;
use chrono::NaiveDate;

/// A user looking at their licence on a day.
#[derive(Clone, Copy)]
pub(crate) struct AccessContext<'a> {
    pub(crate) licence: &'a Licence,
    pub(crate) user: &'a User,
    pub(crate) today: NaiveDate,
    pub(crate) policy: &'a Policy,
}

impl AccessContext<'_> {
    /// Every reason against a function in a scope, each once.
    pub(crate) fn reasons(&self, function: Function, scope: &Scope<'_>, records: &Records) -> Vec<Reason> {
        let mut questions: Vec<(Rating, bool)> = Vec::new();
        if let Scope::Route(route) = scope {
            questions.push((self.licence.rating_of(*route), true));
        }
        for (route, owner) in scope.touched(records) {
            let question = (self.licence.rating_of(route), *owner == self.user.user_id);
            if !questions.contains(&question) {
                questions.push(question);
            }
        }
        // The licence as a whole, or a batch of none, is a question all the same.
        if questions.is_empty() {
            questions.push((self.rating_for(function), true));
        }
        let mut reasons: Vec<Reason> = Vec::new();
        for (rating, owner) in questions {
            for reason in self.decide(function, rating, owner, records).reasons {
                if !reasons.contains(&reason) {
                    reasons.push(reason);
                }
            }
        }
        reasons
    }

    /// The rating that counts where no certificate or route is named: of a function for routes the best that is held,
    /// otherwise that of the licence.
    pub(crate) fn rating_for(&self, function: Function) -> Rating {
        function.rating_that_counts(self.licence.rating(), &self.licence.ratings())
    }

    pub(crate) fn decide(&self, function: Function, rating: Rating, owner: bool, records: &Records) -> Decision {
        let question = AccessRequest {
            function,
            level: self.user.level,
            user_status: self.user.status,
            licence_status: self.licence.status_on(self.today),
            rating,
            routes: self.licence.route_set(),
            owner,
            window_open: self.window_is_open(function, records),
            on: self.today,
        };
        self.policy.access(self.today).decide(&question).into()
    }

    /// Whether the time window of a function is open, as far as the licence's own dates tell (`lu/AL-5`, `lu/ST-2`, `lu/4.2`).
    pub(crate) fn window_is_open(&self, function: Function, records: &Records) -> bool {
        use Function::{ApplyStudentSponsorStatus, RenewAnnualAllocation, RenewLicence};
        match function {
            RenewAnnualAllocation => records.allocations.values().any(|allocation| {
                allocation.renewal_opens_on(self.today, self.policy).is_some_and(|opens_on| opens_on <= self.today)
            }),
            RenewLicence | ApplyStudentSponsorStatus => {
                self.licence.service_window(function, self.policy).is_some_and(|window| window.is_open(self.today))
            }
            _ => !function.facts().has_window,
        }
    }
}
