//! A user as it is kept.

use super::details;
use super::{Level, UserStatus};
use crate::fields::Form;
use crate::ids::UserId;
use crate::personal::Personal;
use crate::priority::Priority;
use crate::records::table;
use crate::time::Moment;
use chrono::{NaiveDate, SecondsFormat};
use serde::{Deserialize, Serialize};

/// A user of a licence. One person on several licences is several users.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct User {
    /// The user ID.
    pub user_id: UserId,
    /// The level.
    pub level: Level,
    /// The status.
    pub status: UserStatus,
    /// The details.
    #[serde(default, skip_serializing_if = "Form::is_empty")]
    pub details: Form,
    /// Details that wait for casework; the user stays active meanwhile (`lu/UT-11`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amendment: Option<Form>,
    /// The host's own reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_reference: Option<Personal>,
    /// Whether the password must be changed at the next log-in (`lu/A-9`).
    #[serde(default)]
    pub must_change_password: bool,
    /// Failed log-ins in a row that led to the last lock; since a log-in or a new password none.
    #[serde(default)]
    pub failures: u32,
    /// Until when the account is locked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked_until: Option<Moment>,
    /// The session of the last log-in, if it has not been ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<OpenSession>,
    /// The last day on which the user of a mirrored licence logged in to the real system, as the host recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_log_in_on: Option<NaiveDate>,
    /// Why the Home Office refused the request, where it said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Personal>,
    /// The priority that was paid for last, of the request or of a change of details.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// Whether the personal data was erased.
    #[serde(default)]
    pub erased: bool,
}

/// A session that was begun by a log-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OpenSession {
    /// When it began.
    pub since: Moment,
    /// Whether the messages were accepted (`lu/MB-1`); true where there was none to accept.
    pub messages_accepted: bool,
}

table! {
    User in "users", called "a user", journaled, |user| {
        level: Text = user.level.name(),
        status: Text = user.status.name(),
        given_name: Text = user.details.get(details::GIVEN_NAME),
        family_name: Text = user.details.get(details::FAMILY_NAME),
        email: Text = user.details.get(details::EMAIL),
        host_reference: Text = user.host_reference.as_deref(),
    }
}

impl User {
    /// A new user.
    pub(crate) const fn new(user_id: UserId, level: Level, status: UserStatus, details: Form) -> Self {
        Self {
            user_id,
            level,
            status,
            details,
            amendment: None,
            host_reference: None,
            must_change_password: false,
            failures: 0,
            locked_until: None,
            session: None,
            last_log_in_on: None,
            refusal: None,
            priority: None,
            erased: false,
        }
    }

    /// Takes the personal data out, and ends the session.
    pub(crate) fn erase(&mut self) {
        (self.details, self.amendment, self.host_reference) = (Form::default(), None, None);
        (self.session, self.refusal, self.erased) = (None, None, true);
    }

    /// Whether the user is active at a level.
    pub(crate) fn is_active(&self, level: Level) -> bool {
        self.level == level && self.status == UserStatus::Active
    }

    /// Whether the account is locked at a moment.
    #[must_use]
    pub fn is_locked(&self, at: Moment) -> bool {
        self.locked_until.is_some_and(|until| at < until)
    }

    /// Whose password it is.
    pub(crate) fn whose(&self) -> super::PasswordOwner<'_> {
        super::PasswordOwner {
            user_id: self.user_id.as_str(),
            given_name: self.details.get(details::GIVEN_NAME).unwrap_or_default(),
            family_name: self.details.get(details::FAMILY_NAME).unwrap_or_default(),
        }
    }
}

/// What is kept to recognise a user: hashes only, and no journal matter.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Credential {
    /// The Argon2id hash of the password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) password: Option<String>,
    /// The digest of the session's token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) token: Option<String>,
}

impl std::fmt::Debug for Credential {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Credential(..)")
    }
}

table! {
    Credential in "credentials", called "a password", not_journaled
}

/// When a user was last active: no journal matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Activity {
    pub(crate) last_active: Moment,
}

table! {
    Activity in "activity", called "a user", not_journaled, |activity| {
        last_active: Text = activity.last_active.to_rfc3339_opts(SecondsFormat::Micros, true),
    }
}
