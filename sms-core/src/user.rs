//! Users: who they are, how they log in, and how they come and go.

mod account;
mod amend;
pub mod details;
pub(crate) mod events;
mod log_in;
mod must_change;
mod password;
mod permits;
mod record;
mod secret;
mod status;
mod tally;

pub use account::{ApproveUser, ChangedUser, CreateLevel2User, DeactivateUser, RefuseUser, RequestLevel1User};
pub use amend::{AmendLevel2User, AmendOwnDetails, AmendedOwnDetails, ApproveAmendment, NamedUser, RefuseAmendment};
pub use details::{is_nino, user_fields};
pub use log_in::{AcceptMessages, AcceptedMessages, ChangeOwnPassword};
pub use password::{PasswordOwner, SPECIAL, check_password};
pub use record::{OpenSession, User};
pub use secret::Secret;
pub use status::{Level, USER_LIFE_CYCLE, UserAction, UserStatus};

pub(crate) use account::{NewAccount, few_level_1, issue_password, unsound_details};
pub(crate) use log_in::{LogIn, LogOut, RenewHash, Reset, UnknownLogIn, refused};
pub(crate) use permits::Permits;
pub(crate) use record::{Activity, Credential};
pub(crate) use secret::{hash, is_of_the_day, temporary_password, token, token_digest, verify};
pub(crate) use tally::{Tally, UnknownLogIns};
