//! How a user comes, changes and goes, as the journal says it.

use crate::error::{Error, ErrorCode, Result};
use crate::event::{Effect, event};
use crate::fields::Form;
use crate::ids::UserId;
use crate::personal::Personal;
use crate::priority::Priority;
use crate::records::{Records, Stamp};
use crate::store::Directory;
use crate::user::{Level, Tally, User, UserAction, UserStatus};
use chrono::NaiveDate;

event! {
    /// A user was added: requested, created, or entered as they stood.
    UserAdded "user_added" about(User user_id) personal[details, host_reference] {
        /// The user.
        user_id: UserId,
        /// The level.
        level: Level,
        /// The status with which the user begins.
        status: UserStatus,
        /// The details.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form,
        /// The host's own reference.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
        /// The last day on which the user had logged in to the real system, where the host knew it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last_log_in_on: Option<NaiveDate>,
    }
}

impl Effect for UserAdded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let mut user = User::new(self.user_id.clone(), self.level, self.status, self.details.clone());
        user.host_reference.clone_from(&self.host_reference);
        user.last_log_in_on = self.last_log_in_on;
        records.users.insert(self.user_id.as_str(), user);
        // Its place is taken now, so that counting needs no room later.
        records.tallies.insert(self.user_id.as_str(), Tally::default());
        records.claim(Directory::UserIds, self.user_id.as_str(), self.user_id.as_str());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The status of a user changed.
    UserStatusChanged "user_status_changed" about() personal[] {
        /// The user.
        user_id: UserId,
        /// What happened to the user.
        action: UserAction,
        /// The status from now on.
        status: UserStatus,
        /// Whether the session ends, and password and token go. Older journals leave it out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ends_access: Option<bool>,
    }
}

impl Effect for UserStatusChanged {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let user = records.users.known(self.user_id.as_str())?;
        user.status = self.status;
        if self.ends_access.unwrap_or(self.status != UserStatus::Active) {
            user.session = None;
            records.credentials.remove(self.user_id.as_str())?;
        }
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_takes(&self.user_id, self.action)
    }
}

event! {
    /// The details of a user changed.
    UserAmended "user_amended" about(User user_id) personal[details] {
        /// The user.
        user_id: UserId,
        /// The details from now on.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form,
    }
}

impl Effect for UserAmended {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.users.known(self.user_id.as_str())?.details = self.details.clone();
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_takes(&self.user_id, UserAction::Amend)
    }
}

event! {
    /// A change of a user's own details went to casework.
    AmendmentRequested "amendment_requested" about(User user_id) personal[details] {
        /// The user.
        user_id: UserId,
        /// The details as they would be.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form,
    }
}

impl Effect for AmendmentRequested {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let user = records.users.known(self.user_id.as_str())?;
        (user.amendment, user.priority) = (Some(self.details.clone()), None);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_takes(&self.user_id, UserAction::Amend)
    }
}

event! {
    /// The Home Office decided on a change of details.
    AmendmentDecided "amendment_decided" about() personal[] {
        /// The user.
        user_id: UserId,
        /// Whether the change was approved; otherwise the details stay.
        approved: bool,
    }
}

impl Effect for AmendmentDecided {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let user = records.users.known(self.user_id.as_str())?;
        if let Some(details) = user.amendment.take().filter(|_| self.approved) {
            user.details = details;
        }
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        match &records.users.needed(self.user_id.as_str())?.amendment {
            Some(_) => Ok(()),
            None => Err(Error::new(ErrorCode::UserNoAmendment)),
        }
    }
}

event! {
    /// Priority was paid for the decision on a user.
    UserPrioritised "user_prioritised" about() personal[] {
        /// The user.
        user_id: UserId,
        /// What was paid for.
        priority: Priority,
    }
}

impl Effect for UserPrioritised {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.users.known(self.user_id.as_str())?.priority = Some(self.priority.clone());
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.users.needed(self.user_id.as_str()).map(drop)
    }
}
