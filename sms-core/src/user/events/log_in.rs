//! Passwords, log-ins and sessions, as the journal says them.

use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::{RecordId, UserId};
use crate::records::{Records, Stamp};
use crate::time::Moment;
use crate::user::OpenSession;
use crate::words::wire_enum;
use chrono::NaiveDate;
use std::collections::BTreeMap;

wire_enum! {
    /// Why a log-in was refused. The user is never told.
    pub enum RefusedLogIn {
        /// The password is wrong.
        Password = "password",
        /// The account is locked.
        Locked = "locked",
        /// The user's status allows no log-in.
        UserStatus = "user_status",
        /// The licence's status allows no log-in.
        LicenceStatus = "licence_status",
        /// The user has no password here: the licence is a mirror.
        Mirrored = "mirrored",
        /// A reset with another email address.
        Email = "email",
    }
}

wire_enum! {
    /// How a session ended.
    pub enum SessionEnd {
        /// The user logged out.
        LoggedOut = "logged_out",
        /// The user did not accept the messages.
        MessagesDeclined = "messages_declined",
    }
}

wire_enum! {
    /// How a password came about.
    pub enum PasswordChange {
        /// A temporary one, with the account.
        Issued = "issued",
        /// A temporary one, after a reset.
        Reset = "reset",
        /// The user's own.
        Changed = "changed",
    }
}

event! {
    /// A user of a mirrored licence logged in to the real system, as the host recorded it.
    LogInRecorded "log_in_recorded" about() personal[] {
        /// The user.
        user_id: UserId,
        /// The day.
        on: NaiveDate,
    }
}

impl Effect for LogInRecorded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let user = records.users.known(self.user_id.as_str())?;
        user.last_log_in_on = user.last_log_in_on.max(Some(self.on));
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.user_id)
    }
}

event! {
    /// A password was issued, reset or changed. The journal holds neither it nor its hash.
    PasswordSet "password_set" about() personal[] {
        /// The user whose password it is.
        user_id: UserId,
        /// How it came about.
        change: PasswordChange,
        /// Whether the user must change it at the next log-in. Older journals leave it out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        must_change: Option<bool>,
        /// Whether an open session ends. Older journals leave it out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ends_session: Option<bool>,
    }
}

impl Effect for PasswordSet {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let user = records.users.known(self.user_id.as_str())?;
        user.must_change_password = self.must_change.unwrap_or(self.change != PasswordChange::Changed);
        (user.failures, user.locked_until) = (0, None);
        if self.ends_session.unwrap_or(self.change == PasswordChange::Reset) {
            user.session = None;
        }
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.user_id)
    }
}

event! {
    /// A user logged in.
    LoggedIn "logged_in" about() personal[] {
        /// The user.
        user_id: UserId,
        /// Whether the messages count as accepted; true where there was none to accept.
        messages_accepted: bool,
    }
}

impl Effect for LoggedIn {
    fn apply(&self, records: &mut Records, stamp: Stamp) -> Result<()> {
        let user = records.users.known(self.user_id.as_str())?;
        (user.failures, user.locked_until) = (0, None);
        let messages_accepted = self.messages_accepted;
        user.session = Some(OpenSession { since: stamp.occurred_at, messages_accepted });
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.user_id)
    }
}

event! {
    /// Refused log-ins locked the account, or refused resets stopped resets for a while. Single refusals are counted, and are
    /// no events.
    LogInRefused "log_in_refused" about() personal[] {
        /// The user to whom it was refused.
        user_id: UserId,
        /// Why the last one was refused.
        reason: RefusedLogIn,
        /// Wrong passwords in a row.
        failures: u32,
        /// Until when the account is locked, if it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        locked_until: Option<Moment>,
        /// When the first of these refusals was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<Moment>,
        /// How many were refused in the present period, by reason.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        counts: BTreeMap<RefusedLogIn, u32>,
    }
}

impl Effect for LogInRefused {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let user = records.users.known(self.user_id.as_str())?;
        (user.failures, user.locked_until) = (self.failures, self.locked_until);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.user_id)
    }
}

event! {
    /// A user's session ended.
    LoggedOut "logged_out" about() personal[] {
        /// The user.
        user_id: UserId,
        /// How it ended.
        end: SessionEnd,
    }
}

impl Effect for LoggedOut {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.users.known(self.user_id.as_str())?.session = None;
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.user_id)
    }
}

event! {
    /// A Level 1 user accepted the active messages.
    MessagesAccepted "messages_accepted" about() personal[] {
        /// The user.
        user_id: UserId,
        /// The messages that were active.
        messages: Vec<RecordId>,
    }
}

impl Effect for MessagesAccepted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        if let Some(session) = &mut records.users.known(self.user_id.as_str())?.session {
            session.messages_accepted = true;
        }
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.user_id)
    }
}
