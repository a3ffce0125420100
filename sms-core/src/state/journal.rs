//! The journal: one SHA-256 chain for each licence.
//!
//! The chain covers the facts of each event, and a salted digest of its personal payload. Payload and salt lie beside the
//! chain: they can go, and the chain still verifies.
//!
//! ```
//! use sms_core::Command;
//! use sms_core::journal::ErasePerson;
//! use sms_core::subject::Subject;
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
//! #     .users(vec![AdoptedUser::new("carl2".parse()?, sms_core::user::Level::Level2)]);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! let erase = ErasePerson::new(Subject::User("carl2".parse()?));
//! sms.execute(Command::new(erase).on(&licence), &Actor::HomeOffice)?;
//! let entries = sms.journal(licence.as_str(), 0, 10)?;
//! let names: Vec<_> = entries.iter().map(|entry| entry.event.as_str()).collect();
//! assert_eq!(names, ["licence_began", "user_added", "person_erased"]);
//! assert!(sms.verify()?.is_whole());
//! # Ok::<(), sms_core::Error>(())
//! ```

mod about;
mod anchor;
mod chain;
mod correct_clock;
mod entry;
mod erase;
pub(crate) mod events;
mod export;
mod feed;
mod gone;
mod happening;
mod histories;
mod kept;
mod keys;
mod named;
mod names;
mod replay;
mod said;
mod verify;
mod view;

pub use anchor::Anchor;
pub use correct_clock::{CorrectClock, CorrectStoreClock, CorrectedClock, CorrectedStoreClock};
pub use entry::{Entry, FORMAT, Head, named_records};
pub use erase::{ErasePerson, ErasedPerson};
pub use export::{ExportedKey, KeptUntil, Left, PersonExport};
pub use feed::{Feed, FeedItem};
pub use happening::RecordedEvent;
pub use verify::{Damage, Verification};
pub use view::{View, ViewKind};

pub(crate) use about::{About, carries};
pub(crate) use anchor::{heads, readable_heads};
pub(crate) use entry::{Draft, hex};
pub(crate) use export::export;
pub(crate) use replay::{PAGE, state};
pub(crate) use verify::verify;
