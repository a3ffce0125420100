//! What is said of a licence as time goes by: that it expires soon (`lu/R-1`, `lu/N-3`), and that its details should be looked through
//! (`library/notices`).

use super::Licence;
use crate::event::LicenceReminded;
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::policy::{Policy, SettingKey, settings};
use crate::rule;
use crate::time::months_after;
use crate::waiting::{Due, DueBy};
use chrono::{Days, NaiveDate};

/// How long before the expiry reminders come, each in days.
const SERIES: [SettingKey<i64>; 5] = [
    settings::LICENCE_REMINDER_FIRST_DAYS,
    settings::LICENCE_REMINDER_SECOND_DAYS,
    settings::LICENCE_REMINDER_THIRD_DAYS,
    settings::LICENCE_REMINDER_FOURTH_DAYS,
    settings::LICENCE_REMINDER_LAST_DAYS,
];

/// The days on which a licence that expires on a day is reminded of.
fn reminders(expires_on: NaiveDate, policy: &Policy) -> impl Iterator<Item = NaiveDate> {
    let days = SERIES.into_iter().map(move |setting| u64::from(policy.count(setting, expires_on)));
    days.filter(|days| *days > 0).filter_map(move |days| expires_on.checked_sub_days(Days::new(days)))
}

/// The first day after another on which the details of a licence should be looked through.
fn next_check(granted_on: NaiveDate, after: NaiveDate, policy: &Policy) -> Option<NaiveDate> {
    let months = policy.count(settings::LICENCE_CHECK_MONTHS, after);
    let passed = u32::try_from((after - granted_on).num_days().max(0) / 31).unwrap_or(0);
    let first = passed.checked_div(months)?.max(1);
    (first..=first.saturating_add(3)).map(|times| months_after(granted_on, times * months)).find(|day| *day > after)
}

/// The next day after another on which something is to be said of a licence.
pub(super) fn next_word(
    (granted_on, expires_on): (Option<NaiveDate>, Option<NaiveDate>),
    after: NaiveDate,
    policy: &Policy,
) -> Option<NaiveDate> {
    let ends = expires_on.into_iter().flat_map(|expires_on| reminders(expires_on, policy).collect::<Vec<_>>());
    let check = granted_on.and_then(|granted_on| next_check(granted_on, after, policy));
    ends.filter(|day| *day > after).chain(check).min()
}

/// The same from a day on, that day included.
pub(super) fn first_word(
    days: (Option<NaiveDate>, Option<NaiveDate>),
    from: NaiveDate,
    policy: &Policy,
) -> Option<NaiveDate> {
    next_word(days, from.pred_opt().unwrap_or(from), policy)
}

impl Licence {
    /// What is said on the day that was kept for it. While a renewal is waited for, nobody is reminded of the expiry.
    pub(super) fn word(&self, by: DueBy<'_>) -> Option<Due> {
        let on = self.next_word_on.filter(|on| *on <= by.today && !self.status_on(*on).is_ended())?;
        let next_word_on = next_word((self.granted_on, self.expires_on), on, by.policy);
        let expires = self.expires_on.filter(|expires_on| reminders(*expires_on, by.policy).any(|day| day == on));
        let checked = self.granted_on.and_then(|granted_on| next_check(granted_on, on.pred_opt()?, by.policy));
        let notice = match expires.filter(|_| self.renewal_applied_on.is_none()) {
            Some(expires_on) => Some(self.expires_soon(on, expires_on)),
            None => (checked == Some(on)).then(|| self.to_check()),
        };
        Some(Due::told(on, LicenceReminded { next_word_on }, notice))
    }

    fn expires_soon(&self, on: NaiveDate, expires_on: NaiveDate) -> NewNotice {
        let days = u64::try_from((expires_on - on).num_days()).unwrap_or(0);
        let message = said!("the licence expires on {end_on}, in {days} days", end_on = expires_on, days);
        NewNotice::new(NoticeKind::LicenceExpires, rule!("lu/R-1"), self.number.as_str(), message)
    }

    fn to_check(&self) -> NewNotice {
        let message = "look through the licence summary, and ask for a change of what is no longer right";
        NewNotice::new(NoticeKind::DetailsToCheck, rule!("library/notices"), self.number.as_str(), message)
    }
}
