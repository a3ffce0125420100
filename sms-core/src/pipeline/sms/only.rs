//! A system that is limited to some licences, so that a mix-up of them is an error.

use super::Sms;
use crate::error::Result;
use crate::ids::{LicenceNumber, STORE};
use crate::store::{Closable, Limited, Reach, Snapshot};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a limited handle reaches, and the store as it sees it.
pub(super) struct Narrow {
    pub(super) reach: Arc<Reach>,
    pub(super) store: Arc<Closable>,
}

impl Sms {
    /// The same system, limited to these licences: whatever is asked or done of another one is
    /// [`BoundaryLicence`](crate::ErrorCode::BoundaryLicence), which names no other number than the one that was asked for; so is what
    /// concerns every licence, such as [`verify`](Self::verify), the journal of the store itself and `set_policy`. A user of another
    /// licence is one whom nobody knows. Lists, tables and [`advance_to`](Self::advance_to) go over these licences alone, as far as
    /// they are there: one may begin later.
    ///
    /// Its sessions and views are limited as it is. The limit cannot be widened, and [`close`](Self::close) closes the limited
    /// handle alone. It is no defence against code of the host, which may hold the whole system, but against its mistakes.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_core::query::ViewLicenceSummary;
    ///
    /// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # let adopt = |number: &str| AdoptLicence::new(Organisation::new("Example Ltd"), vec![LicensedRoute::new(Route::Student, Rating::A)])
    /// #     .number(number.parse().unwrap());
    /// # sms.execute(adopt("SIM000001"), &Actor::HomeOffice)?;
    /// # sms.execute(adopt("SIM000002"), &Actor::HomeOffice)?;
    /// let tenant = sms.only(&["SIM000001".parse()?])?;
    /// assert!(tenant.ask(&"SIM000001".parse()?, ViewLicenceSummary::new()).is_ok());
    /// let error = tenant.ask(&"SIM000002".parse()?, ViewLicenceSummary::new()).unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::BoundaryLicence);
    /// assert_eq!(tenant.licences(None, 10)?, ["SIM000001".parse()?]);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryLicence`](crate::ErrorCode::BoundaryLicence) for a licence that this handle does not reach itself;
    /// [`ErrorCode::BoundaryClosed`](crate::ErrorCode::BoundaryClosed).
    pub fn only(&self, licences: &[LicenceNumber]) -> Result<Self> {
        self.is_open()?;
        licences.iter().try_for_each(|licence| self.reaches(licence.as_str()))?;
        let reach: Arc<Reach> = Arc::new(licences.iter().cloned().collect());
        let store = Arc::new(Closable::new(Arc::new(Limited::new(self.store(), Arc::clone(&reach)))));
        Ok(Self { inner: Arc::clone(&self.inner), narrow: Some(Arc::new(Narrow { reach, store })) })
    }

    /// Whether the handle is there for a licence, or for the whole store. What is asked by way of [`store`](Self::store) is asked
    /// this there.
    pub(crate) fn reaches(&self, licence: &str) -> Result<()> {
        self.narrow.as_ref().map_or(Ok(()), |narrow| narrow.store.ask(|_| narrow.reach.check(licence)))
    }

    /// Whether the handle is there for every licence: who offers something that concerns all of them, such as a copy of the store, asks
    /// first.
    ///
    /// ```
    /// # use sms_core::{ErrorCode, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// sms.reaches_all()?;
    /// assert_eq!(sms.only(&[])?.reaches_all().unwrap_err().code(), ErrorCode::BoundaryLicence);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryLicence`](crate::ErrorCode::BoundaryLicence) where it is limited to some licences;
    /// [`ErrorCode::BoundaryClosed`](crate::ErrorCode::BoundaryClosed) where it is closed.
    pub fn reaches_all(&self) -> Result<()> {
        self.reaches(STORE)
    }

    /// The licences over which a list goes: those that were named, or else all that the handle reaches; none where that is
    /// every one.
    pub(crate) fn over<'a>(&'a self, named: Option<&'a [LicenceNumber]>) -> Result<Option<BTreeSet<&'a str>>> {
        let Some(named) = named else { return Ok(self.narrow.as_ref().map(|narrow| narrow.reach.numbers().collect())) };
        let named: BTreeSet<&str> = named.iter().map(LicenceNumber::as_str).collect();
        named.iter().try_for_each(|licence| self.reaches(licence))?;
        Ok(Some(named))
    }

    /// The whole store at this moment: who asks leaves out what the handle does not reach.
    pub(crate) fn whole_snapshot(&self) -> Result<Box<dyn Snapshot>> {
        self.is_open()?;
        self.whole_store().snapshot()
    }
}
