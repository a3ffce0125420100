//! Views of other moments: what was known then, and what is known now to have been so then.

use super::Sms;
use crate::ids::LicenceNumber;
use crate::journal::View;
use crate::time::Moment;

impl Sms {
    /// A read-only view of every licence as it was recorded at a moment: what was known then. A moment that has not come gives a
    /// forecast, and the view [says so](View::is_forecast).
    #[must_use]
    pub fn as_of(&self, moment: Moment) -> View {
        View::recorded(self.store(), moment, self.now())
    }

    /// A read-only view of every licence as it is known now to have been at a moment: what had happened by then, whenever it was
    /// recorded (`library/happened`). A moment that has not come gives a forecast, and the view [says so](View::is_forecast).
    ///
    /// What the journal holds counts in the order in which it was recorded. What falls due is made anew from that: a certificate that was
    /// used in time, as somebody learnt later, had not expired. An entry that needs what had not happened by then is left out, and
    /// [found](View::findings). Nothing is known of a licence before the moment at which it was adopted
    /// ([`ErrorCode::LicenceBeforeMirror`](crate::ErrorCode::LicenceBeforeMirror)), not even what an adopted record says of its own days: whose it
    /// was then, and what stood in it, nobody recorded. What a record says of its days, such as when a certificate was assigned, is in
    /// every later view of it.
    ///
    /// ```
    /// use sms_core::licence::{LicenceStatus, SetStatus};
    /// use sms_core::query::ViewLicenceSummary;
    /// use sms_core::time::{ManualClock, day, start_of_day};
    /// use sms_core::{Actor, Command, ErrorCode, Sms};
    ///
    /// # use sms_core::{entropy::Seeded, store::MemoryStore};
    /// # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)]);
    /// # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
    /// // It is recorded on 20 April that the licence was suspended on 10 April.
    /// sms.advance_to(start_of_day(day(2026, 4, 20)))?;
    /// let suspended = Command::new(SetStatus::new(LicenceStatus::Suspended)).on(&licence);
    /// sms.execute(suspended.occurred_at(start_of_day(day(2026, 4, 10))), &Actor::HomeOffice)?;
    ///
    /// let then = start_of_day(day(2026, 4, 15));
    /// assert_eq!(sms.as_of(then).ask(&licence, ViewLicenceSummary::new())?.status, LicenceStatus::Active);
    /// assert_eq!(sms.as_of_effective(then).ask(&licence, ViewLicenceSummary::new())?.status, LicenceStatus::Suspended);
    ///
    /// let error = sms.as_of_effective(start_of_day(day(2026, 4, 5))).ask(&licence, ViewLicenceSummary::new()).unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::LicenceBeforeMirror);
    /// assert_eq!(error.reasons()[0].message, "not known, the mirror begins on 2026-04-06");
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    #[must_use]
    pub fn as_of_effective(&self, moment: Moment) -> View {
        View::effective(self.store(), moment, self.now())
    }

    /// A read-only view of a licence after an entry of its journal. What is asked of it says so where there is no such entry yet
    /// ([`ErrorCode::BoundaryIndex`](crate::ErrorCode::BoundaryIndex)).
    #[must_use]
    pub fn as_of_entry(&self, licence: &LicenceNumber, sequence: u64) -> View {
        View::entry(self.store(), licence, sequence)
    }
}
