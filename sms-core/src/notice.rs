//! What SMS tells people by email, by post or on its screens (`lu/11`): each notice once, with whom it is for and how it goes.
//!
//! The library sends nothing. What fell due is in the answer of the command that brought it, and in that of
//! [`Sms::advance_to`](crate::Sms::advance_to) where the clock did; the host delivers it, says so with [`RecordDelivery`], and asks with
//! [`ViewNotices`](crate::query::ViewNotices) what is outstanding. The words of an email are the host's: a notice has the values that it speaks
//! of, under names.
//!
//! ```
//! use sms_core::Command;
//! use sms_core::notice::{NoticeChannel, NoticeKind, NoticeRecipient, RecordDelivery};
//! use sms_core::query::ViewNotices;
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
//! # use sms_core::allocation::NewAllocation;
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
//! #     .allocations(vec![NewAllocation::new(Route::SkilledWorker, 2)]);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! // Four months before the allocation ends the first reminder is due.
//! let notices = sms.advance_to(start_of_day(day(2026, 12, 6)))?;
//! let reminder = notices.iter().find(|notice| notice.notice == NoticeKind::AllocationExpires).unwrap();
//! assert_eq!(reminder.due_at, start_of_day(day(2026, 12, 5)));
//! assert_eq!((&*reminder.recipients, reminder.channel), (&[NoticeRecipient::Level1Users][..], NoticeChannel::Email));
//!
//! let delivered = RecordDelivery::new(vec![reminder.name.clone()]);
//! sms.execute(Command::new(delivered).on(&licence), &Actor::HomeOffice)?;
//! let outstanding = sms.ask(&licence, ViewNotices::new().outstanding(true))?;
//! assert!(outstanding.rows.iter().all(|row| row.name != reminder.name));
//! # Ok::<(), sms_core::Error>(())
//! ```

mod delivery;
pub(crate) mod events;
mod kind;
mod record;

pub use delivery::{RecordDelivery, RecordedDelivery};
pub use kind::{NoticeChannel, NoticeKind, NoticeRecipient};
pub use record::{KeptNotice, Notice};

pub(crate) use record::NewNotice;
