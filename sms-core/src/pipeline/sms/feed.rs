//! What happened on all licences, in one line.

use super::Sms;
use crate::error::Result;
use crate::journal::Feed;

impl Sms {
    /// What happened on every licence and in the store itself, in the order in which it was kept: after a cursor, 0 for the beginning, and
    /// at most so much. That order never changes, and what is kept later comes later, whoever keeps it: whoever goes on after the last
    /// cursor misses nothing and sees nothing twice. An erasure empties entries in their places, and is an entry itself.
    ///
    /// ```
    /// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # for number in ["SIM000001", "SIM000002"] {
    /// #     let routes = vec![LicensedRoute::new(Route::Student, Rating::A)];
    /// #     sms.execute(AdoptLicence::new(Organisation::new("Example Ltd"), routes).number(number.parse()?), &Actor::HomeOffice)?;
    /// # }
    /// let first = sms.feed(0, 3)?;
    /// let licences: Vec<&str> = first.items.iter().map(|item| item.licence.as_str()).collect();
    /// assert_eq!(licences, ["*", "SIM000001", "*"]);
    /// let rest = sms.feed(first.next, 100)?;
    /// assert_eq!((rest.items.len(), rest.items[0].licence.as_str()), (1, "SIM000002"));
    /// assert!(sms.feed(rest.next, 100)?.items.is_empty());
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Errors of the store.
    pub fn feed(&self, after: u64, limit: usize) -> Result<Feed> {
        Ok(self.store().feed(after, None, limit)?.into())
    }
}
