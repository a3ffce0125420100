//! Users: who they are, how they log in, and how they come and go.
//!
//! ```
//! use sms_core::fields::Form;
//! use sms_core::licence::Mode;
//! use sms_core::user::{CreateLevel2User, details};
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
//! #     .users(vec![AdoptedUser::new("anna1".parse()?, sms_core::user::Level::Level1)]).mode(Mode::Simulate);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! let carl = Form::new()
//!     .with(details::TITLE, "Mr")
//!     .with(details::GIVEN_NAME, "Carl")
//!     .with(details::FAMILY_NAME, "Cooper")
//!     .with(details::EMAIL, "carl@sponsor.example")
//!     .with(details::POSITION, "Assistant");
//! let created = sms.acting_as("anna1")?.execute(CreateLevel2User::new(carl))?;
//! let issued = &created.issued[0];
//! let session = sms.log_in(issued.user_id.as_str(), issued.temporary_password.expose())?;
//! assert_eq!(*session.user_id(), created.result.user_id);
//! # Ok::<(), sms_core::Error>(())
//! ```

mod account;
mod amend;
mod appoint;
pub mod details;
pub(crate) mod events;
mod findings;
mod forgotten;
mod last_log_in;
mod log_in;
mod mailbox;
mod must_change;
mod numbers;
mod password;
mod permits;
mod record;
mod secret;
mod settled;
mod status;
mod tally;

pub use account::{ApproveUser, ChangedUser, CreateLevel2User, DeactivateUser, RefuseUser, RequestLevel1User};
pub use amend::{AmendLevel2User, AmendOwnDetails, AmendedOwnDetails, ApproveAmendment, NamedUser, RefuseAmendment};
pub use appoint::AppointLevel1User;
pub use details::{is_nino, user_fields};
pub use forgotten::ReleaseUserId;
pub use last_log_in::RecordLogIn;
pub use log_in::{AcceptMessages, AcceptedMessages, ChangeOwnPassword};
pub use mailbox::{ROLE_MAILBOXES, is_role_mailbox};
pub use numbers::{RecordUserNumbers, RecordedUserNumbers};
pub use password::{PasswordOwner, SPECIAL, check_password};
pub use record::{OpenSession, User};
pub use secret::Secret;
pub use status::{Level, USER_LIFE_CYCLE, UserAction, UserStatus};

pub(crate) use account::{NewAccount, by_post, few_level_1, issue_password, not_at_application, unsound_details};
pub(crate) use findings::UsersSeen;
pub(crate) use log_in::{LogIn, LogOut, RenewHash, Reset, UnknownLogIn, refused};
pub(crate) use permits::{Permit, Permits};
pub(crate) use record::{Activity, Credential};
pub(crate) use secret::{hash, is_of_the_day, temporary_password, token, token_digest, verify};
pub(crate) use tally::{Tally, UnknownLogIns};
