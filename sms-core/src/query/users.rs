//! Queries on users.

use super::{Ask, Reading};
use crate::command::command;
use crate::decision::Reason;
use crate::document::to_value;
use crate::error::{ErrorCode, Result};
use crate::ids::UserId;
use crate::store::{Table, Wants};
use crate::user::{User, few_level_1};
use serde_json::{Value, json};

command! {
    /// The list of users (`lu/U-2`): current, deactivated and requested, by user ID.
    ViewUsers {}
}

impl Ask for ViewUsers {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        Ok(reading.all::<User>()?.iter().map(row).collect())
    }
}

/// A user as the list shows them.
fn row(user: &User) -> Value {
    json!({
        "user_id": user.user_id.as_str(),
        "level": user.level,
        "given_name": user.details.text("given_name"),
        "family_name": user.details.text("family_name"),
        "representative": user.details.flag("representative"),
        "status": user.status,
        "host_reference": user.host_reference,
        "erased": user.erased,
    })
}

command! {
    /// One user with all details.
    ViewUser {
        /// The user.
        user_id: UserId,
    }
}

impl Ask for ViewUser {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        let rows = vec![(Table::Users, self.user_id.to_string())];
        let records = reading.load(Wants { rows, ..Wants::default() })?;
        let user = records.user(&self.user_id).ok_or_else(|| Reason::new(ErrorCode::UserNotFound).field("/user_id"))?;
        let mut shown = row(user);
        if let Value::Object(fields) = &mut shown {
            fields.insert("details".to_owned(), to_value(&user.details)?);
            fields.insert("amendment".to_owned(), to_value(&user.amendment)?);
            fields.insert("must_change_password".to_owned(), user.must_change_password.into());
        }
        Ok(shown)
    }
}

command! {
    /// What somebody should look into on this licence.
    ViewFindings {}
}

impl Ask for ViewFindings {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        let users = reading.all::<User>()?;
        to_value(&few_level_1(users.iter()).into_iter().collect::<Vec<_>>())
    }
}
