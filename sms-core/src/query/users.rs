//! Queries on users.

use super::{QueryHandler, Reading};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::Form;
use crate::finding::Finding;
use crate::ids::UserId;
use crate::personal::Personal;
use crate::store::{LoadRequest, Table};
use crate::user::details;
use crate::user::{Level, User, UserStatus, few_level_1};
use chrono::NaiveDate;

/// Declares what is told of a user: what every answer has, and beside it these fields, each with where it comes from.
macro_rules! users {
    ($($(#[$meta:meta])* $type:ident of $user:ident {
        $(
            $(#[doc = $what:literal])+
            $(#[serde(default, skip_serializing_if = $skip:literal)])?
            $(#[cfg_attr($($attribute:tt)*)])?
            $field:ident: $field_type:ty = $value:expr,
        )*
    })*) => {$(
        answers! {
            $(#[$meta])*
            $type {
                /// The user ID.
                user_id: UserId,
                /// The level.
                level: Level,
                /// The given name; null where it is not filled in, or was erased.
                given_name: Option<Personal>,
                /// The family name; null where it is not filled in, or was erased.
                family_name: Option<Personal>,
                /// Whether the user is a representative of the sponsor.
                representative: bool,
                /// The status.
                status: UserStatus,
                /// The host's own reference, or null.
                host_reference: Option<Personal>,
                /// Whether the personal data was erased.
                erased: bool,
                $(
                    $(#[doc = $what])+
                    $(#[serde(default, skip_serializing_if = $skip)])?
                    $(#[cfg_attr($($attribute)*)])?
                    $field: $field_type,
                )*
            }
        }

        impl From<&User> for $type {
            fn from($user: &User) -> Self {
                Self {
                    user_id: $user.user_id.clone(),
                    level: $user.level,
                    given_name: $user.details.get(details::GIVEN_NAME).map(Personal::from),
                    family_name: $user.details.get(details::FAMILY_NAME).map(Personal::from),
                    representative: $user.details.flag(details::REPRESENTATIVE),
                    status: $user.status,
                    host_reference: $user.host_reference.clone(),
                    erased: $user.erased,
                    $($field: $value,)*
                }
            }
        }
    )*};
}

users! {
    /// A user as a row of a list.
    UserRow of user {}

    /// A user with all details.
    UserView of user {
        /// The details; empty where they were erased.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form = user.details.clone(),
        /// The details that wait for casework (`lu/UT-11`); null where none do.
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Level1Form>"))]
        amendment: Option<Form> = user.amendment.clone(),
        /// Whether the password must be changed at the next log-in (`lu/A-9`).
        must_change_password: bool = user.must_change_password,
        /// The last day on which a mirrored user logged in to the real system, as the host recorded it; null where it is not known.
        last_log_in_on: Option<NaiveDate> = user.last_log_in_on,
    }
}

command! {
    /// The list of users (`lu/U-2`): current, deactivated and requested, by user ID.
    ViewUsers -> Vec<UserRow> {}
}

impl QueryHandler for ViewUsers {
    fn answer(&self, reading: &Reading) -> Result<Vec<UserRow>> {
        Ok(reading.all::<User>()?.iter().map(UserRow::from).collect())
    }
}

command! {
    /// One user with all details.
    ViewUser -> UserView {
        /// The user.
        user_id: UserId,
    }
}

impl QueryHandler for ViewUser {
    fn answer(&self, reading: &Reading) -> Result<UserView> {
        let rows = vec![(Table::Users, self.user_id.to_string())];
        let records = reading.load(LoadRequest { rows, ..LoadRequest::default() })?;
        let user = records.user(&self.user_id).ok_or_else(|| Reason::new(ErrorCode::UserNotFound).field("/user_id"))?;
        Ok(user.into())
    }
}

command! {
    /// What somebody should look into on this licence.
    ViewFindings -> Vec<Finding> {}
}

impl QueryHandler for ViewFindings {
    fn answer(&self, reading: &Reading) -> Result<Vec<Finding>> {
        let users = reading.all::<User>()?;
        Ok(few_level_1(&reading.licence()?.number, users.iter()).into_iter().collect())
    }
}
