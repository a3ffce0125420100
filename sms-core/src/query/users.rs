//! Queries on users.

use super::findings::what_is_due;
use super::{QueryHandler, Reading};
use crate::answer::answers;
use crate::certificate::{Certificate, CertificateFamily, CertificateState};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::Form;
use crate::finding::Finding;
use crate::ids::UserId;
use crate::licence::taken_over;
use crate::personal::Personal;
use crate::priority::Priority;
use crate::records::read;
use crate::store::{LoadRequest, Row, Scan, Table};
use crate::time::uk_day;
use crate::user::details;
use crate::user::{Activity, Level, User, UserStatus, UsersSeen};
use chrono::NaiveDate;
use std::collections::BTreeMap;

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
        /// Why the Home Office refused the request (`lu/UT-4`); null where it did not, or said nothing.
        refusal: Option<Personal> = user.refusal.clone(),
        /// The priority that was paid for last, of the request or of a change of details; null where none was.
        priority: Option<Priority> = user.priority.clone(),
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
    /// What somebody should look into on this licence: what is due, by when, and the command that does it, of action plans, actions of the
    /// Home Office, allocations, the assessment of a student sponsor and the licence itself (`lu/T-12`, `lu/T-14`, `lu/AL-5`, `lu/AL-8`,
    /// `lu/ST-2`, `lu/R-1`); that too few Level 1 users are active (`lu/U-8`), that none is the settled worker
    /// whom it needs or that this is not known (`lu/16-13`), long times without a log-in (`lu/K-16`), shared mailboxes (`lu/A-17`), other
    /// numbers of users than were decided on (`lu/K-2`), certificates of users who have left, and a change of who owns the sponsor
    /// (`lu/TK-1`).
    ViewFindings -> Vec<Finding> {}
}

impl QueryHandler for ViewFindings {
    fn answer(&self, reading: &Reading) -> Result<Vec<Finding>> {
        let users = reading.all::<User>()?;
        let active_on = active_on(reading)?;
        let seen = UsersSeen {
            licence: reading.licence()?,
            users: users.iter().collect(),
            active_on: &active_on,
            policy: &reading.policy,
            today: reading.today,
        };
        let mut findings = what_is_due(reading)?;
        findings.extend(taken_over(seen.licence, reading.today));
        findings.extend(seen.findings());
        for user in users.iter().filter(|user| user.status.is_deactivated()) {
            let command = transfers(reading, user)?;
            findings.extend(command.map(|command| seen.left_behind(user, command)));
        }
        Ok(findings)
    }
}

/// The day on which each user was last active here.
fn active_on(reading: &Reading) -> Result<BTreeMap<String, NaiveDate>> {
    let rows = reading.store.scan(&Scan::all(Table::Activity, reading.licence.as_str()))?;
    let of = |row: &Row| Ok((row.id.clone(), uk_day(read::<Activity>(row)?.last_active)));
    rows.iter().map(of).collect()
}

/// The command that gives the drafts and live certificates of a user to another, where there are any.
fn transfers(reading: &Reading, user: &User) -> Result<Option<&'static str>> {
    let is_live = |state: &CertificateState| {
        state.is_draft() || matches!(state, CertificateState::Assigned | CertificateState::Used)
    };
    let live = CertificateState::ALL.iter().copied().filter(is_live).map(|state| state.name().to_owned());
    let mut scan = Scan::all(Table::Certificates, reading.licence.as_str());
    scan.equals.push(("owner", user.user_id.as_str().into()));
    scan.among.push(("state", live.collect()));
    scan.limit = 1;
    let found = reading.scan::<Certificate>(&scan)?;
    Ok(found.first().map(|record| match record.family() {
        CertificateFamily::Cos => "transfer_cos",
        CertificateFamily::Cas => "transfer_cas",
    }))
}
