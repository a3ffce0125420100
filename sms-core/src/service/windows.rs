//! When the time windows of a licence open and close, by its own dates (`library/service_windows`).

use super::StudentTerm;
use crate::access::Function;
use crate::answer::answers;
use crate::licence::{Licence, StudentStatus};
use crate::policy::{Policy, settings};
use crate::time::months_after;
use chrono::{Days, NaiveDate};
use std::borrow::Cow;

answers! {
    /// The days on which a function with a time window can be used.
    ServiceWindow {
        /// The function.
        function: Function,
        /// The first day.
        opens_on: NaiveDate,
        /// The last day.
        closes_on: NaiveDate,
    }
}

impl ServiceWindow {
    /// Whether it is open on a day.
    #[must_use]
    pub fn is_open(&self, day: NaiveDate) -> bool {
        (self.opens_on..=self.closes_on).contains(&day)
    }

    /// A window of so many days before an end, to so many days from it: 0 to the day before it.
    fn around(function: Function, end: NaiveDate, before: u32, after: u32) -> Option<Self> {
        let opens_on = end.checked_sub_days(Days::new(before.into()))?;
        let closes_on = end.checked_add_days(Days::new(after.into()))?.pred_opt()?;
        (opens_on <= closes_on).then_some(Self { function, opens_on, closes_on })
    }
}

/// The functions of the services with a window, in the order of the menu.
const FUNCTIONS: [Function; 3] =
    [Function::ApplyPremiumService, Function::ApplyStudentSponsorStatus, Function::RenewLicence];

impl Licence {
    /// The window of a service, where the dates of the licence give it one: renewal of Premium customer service, the assessment of a
    /// student sponsor, renewal of the licence (`lu/R-1`). That SMS has the function on these days is not asked.
    ///
    /// Of Premium customer service the first application has none (`lu/PM-1`). The window of an assessment stays open for some days
    /// after the term has ended, for it is then that a probationary sponsor must apply (`lu/ST-2`).
    #[must_use]
    pub fn service_window(&self, function: Function, policy: &Policy) -> Option<ServiceWindow> {
        let around = |end, before, after| ServiceWindow::around(function, end, before, after);
        match function {
            Function::ApplyPremiumService => {
                let end = self.premium.as_ref()?.expires_on;
                around(end, policy.count(settings::PREMIUM_RENEWAL_DAYS, end), 0)
            }
            Function::ApplyStudentSponsorStatus => {
                let end = self.student_term(policy)?.expires_on;
                let days = |setting| policy.count(setting, end);
                around(end, days(settings::ASSESSMENT_OPENS_DAYS), days(settings::ASSESSMENT_CLOSES_DAYS))
            }
            Function::RenewLicence => {
                let end = self.expires_on?;
                around(end, policy.count(settings::LICENCE_RENEWAL_DAYS, end), 0)
            }
            _ => None,
        }
    }

    /// The windows of all services that SMS has when they open.
    #[must_use]
    pub fn service_windows(&self, policy: &Policy) -> Vec<ServiceWindow> {
        let windows = FUNCTIONS.into_iter().filter_map(|function| self.service_window(function, policy));
        windows.filter(|window| window.function.facts().in_force_on(window.opens_on)).collect()
    }

    /// For how long the status of a student sponsor is good: as the last assessment left it, and of a new one until the probation ends.
    #[must_use]
    pub fn student_term(&self, policy: &Policy) -> Option<Cow<'_, StudentTerm>> {
        if let Some(term) = &self.student_term {
            return Some(Cow::Borrowed(term));
        }
        let from = self.granted_on.filter(|_| self.student_status == Some(StudentStatus::Probationary))?;
        let months = policy.count(settings::ASSESSMENT_PROBATION_MONTHS, from);
        Some(Cow::Owned(StudentTerm::new(from, months_after(from, months))))
    }
}
