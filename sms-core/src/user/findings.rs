//! What somebody should look into about the users of a licence.

use super::{Level, User, few_level_1, mailbox, numbers, settled};
use crate::error::ErrorCode;
use crate::finding::{About, Finding, Severity};
use crate::licence::Licence;
use crate::parameter::{self, said};
use crate::policy::{Policy, settings};
use crate::rule;
use crate::time::{months_after, uk_day};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The users of a licence, and what is known beside them.
pub(crate) struct UsersSeen<'a> {
    pub(crate) licence: &'a Licence,
    pub(crate) users: Vec<&'a User>,
    /// The day on which each user was last active here, where that is known.
    pub(crate) active_on: &'a BTreeMap<String, NaiveDate>,
    pub(crate) policy: &'a Policy,
    pub(crate) today: NaiveDate,
}

impl UsersSeen<'_> {
    /// Everything to look into.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        let mut findings: Vec<_> = few_level_1(&self.licence.number, self.users.iter().copied()).into_iter().collect();
        if !self.licence.status_on(self.today).is_ended() {
            findings.extend(settled::findings(self.licence, &self.users, self.policy, self.today));
            findings.extend(self.users.iter().filter_map(|user| self.long_away(user)));
            findings.extend(mailbox::findings(&self.users));
            findings.extend(numbers::findings(self.licence, &self.users, self.policy, self.today));
        }
        findings
    }

    /// A Level 1 user who has not logged in for a month (`lu/K-16`), which is a recommendation, or for a year.
    fn long_away(&self, user: &User) -> Option<Finding> {
        if !user.is_active(Level::Level1) {
            return None;
        }
        let active_on = self.active_on.get(user.user_id.as_str()).copied();
        let began_on = user.session.as_ref().map(|session| uk_day(session.since));
        let last_on = user.last_log_in_on.max(active_on).max(began_on)?;
        let passed = |key| {
            let months = self.policy.count(key, self.today);
            (months_after(last_on, months) < self.today).then_some(months)
        };
        let (months, severity) = match passed(settings::USER_LOG_IN_LONG_MONTHS) {
            Some(months) => (months, Severity::Warning),
            None => (passed(settings::USER_LOG_IN_MONTHS)?, Severity::Information),
        };
        let message =
            said!("the last log-in that is known was on {last_on}, more than {months} months ago", last_on, months);
        let finding = Finding::new(ErrorCode::UserNoLogIn, severity, About::User(user.user_id.clone()));
        Some(finding.rule(rule!("lu/K-16")).message(message).remedy("log in, or deactivate the user"))
    }

    /// What the certificates of a user who has left need (`lu/P-3`, `lu/P-7`): the user's own list is gone, and Level 1 users alone reach
    /// them.
    pub(crate) fn left_behind(&self, user: &User, command: &'static str) -> Finding {
        let reached = self.users.iter().any(|user| user.is_active(Level::Level1));
        let severity = if reached { Severity::Information } else { Severity::Urgent };
        let message = if reached {
            "certificates belong to a user who has left, and Level 1 users alone reach them"
        } else {
            "certificates belong to a user who has left, and nobody reaches them"
        };
        Finding::new(ErrorCode::UserCertificatesLeft, severity, About::User(user.user_id.clone()))
            .rule(rule!("lu/P-3"))
            .message(message)
            .with(parameter::LEVEL, &user.level)
            .remedy("let a Level 1 user transfer them to an active user")
            .command(command)
    }
}
