//! What can happen to a user.
#![deny(clippy::wildcard_enum_match_arm)]

mod account;
mod key_personnel;
mod log_in;

pub use account::{AmendmentDecided, AmendmentRequested, UserAdded, UserAmended, UserPrioritised, UserStatusChanged};
pub use key_personnel::{UserIdReleased, UserNumbersRecorded, UserRefusalExplained};
pub use log_in::{
    LogInRecorded, LogInRefused, LoggedIn, LoggedOut, MessagesAccepted, PasswordChange, PasswordSet, RefusedLogIn,
    SessionEnd,
};
