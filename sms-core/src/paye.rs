//! PAYE references: the schemes of a sponsor, from which a CoS picks one (`lu/M-4`).
//!
//! ```
//! use sms_core::paye::AddPayeReference;
//! use sms_core::query::ViewPayeReferences;
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
//! #     .users(vec![AdoptedUser::new("anna1".parse()?, sms_core::user::Level::Level1)]);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! let anna = sms.acting_as("anna1")?;
//! anna.execute(AddPayeReference::new("123/AB456".parse()?))?;
//! let kept = anna.ask(ViewPayeReferences::new())?;
//! assert_eq!((kept[0].reference.as_str(), kept[0].added_on), ("123/AB456", Some(day(2026, 4, 6))));
//! # Ok::<(), sms_core::Error>(())
//! ```

mod change;
pub(crate) mod events;
mod record;

pub use change::{AddPayeReference, ChangedPayeReference, DeletePayeReference};
pub use record::PayeEntry;
