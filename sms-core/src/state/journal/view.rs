//! A read-only view of the past, replayed from the journal.

mod happened;
mod past;

use super::replay::Replay;
use super::state;
use crate::entropy::Seeded;
use crate::error::{Error, ErrorCode, Result};
use crate::finding::Finding;
use crate::ids::{LicenceNumber, STORE};
use crate::parameter::said;
use crate::policy::Policy;
use crate::query::{Query, QueryDocument};
use crate::sms::Sms;
use crate::store::Store;
use crate::time::{ManualClock, Moment};
use crate::words::wire_enum;
use happened::{Happened, finding, not_begun};
use past::{Entries, Past};
use serde_json::Value;
use std::fmt;
use std::sync::Arc;

wire_enum! {
    /// What a view shows.
    pub enum ViewKind {
        /// What had been recorded by a moment: what was known then.
        Recorded = "recorded",
        /// What stood in the journal of a licence after an entry.
        Entry = "entry",
        /// What had happened by a moment, as it is known now.
        Effective = "effective",
    }
}

/// The licences of a store at another moment: what was known then ([`Sms::as_of`]), what is known now to have been so then
/// ([`Sms::as_of_effective`]), or one of them after an entry of its journal ([`Sms::as_of_entry`]).
///
/// What was erased since shows as erased. The two times part in a mirror, where what happened is often recorded later: a withdrawal of
/// yesterday that is recorded today is not yet there as of yesterday as it was recorded, and is there as it happened. A view of a moment
/// that has not come is a forecast, and [says so](Self::is_forecast): what the clock will do, if nobody does anything.
///
/// ```
/// use sms_core::licence::{LicenceStatus, SetStatus};
/// use sms_core::query::ViewLicenceSummary;
/// use sms_core::{Command, ErrorCode};
///
/// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
/// # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
/// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
/// # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
/// # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
/// #     .users(vec![AdoptedUser::new("carl2".parse()?, sms_core::user::Level::Level2)]);
/// # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
/// let before = sms.as_of_entry(&licence, 1);
/// sms.execute(Command::new(SetStatus::new(LicenceStatus::Suspended)).on(&licence), &Actor::HomeOffice)?;
/// assert_eq!(sms.ask(&licence, ViewLicenceSummary::new())?.status, LicenceStatus::Suspended);
/// assert_eq!(before.ask(&licence, ViewLicenceSummary::new())?.status, LicenceStatus::Active);
///
/// let error = sms.as_of_entry(&licence, 99).ask(&licence, ViewLicenceSummary::new()).unwrap_err();
/// assert_eq!(error.code(), ErrorCode::BoundaryIndex);
/// # Ok::<(), sms_core::Error>(())
/// ```
pub struct View {
    store: Arc<dyn Store>,
    limit: Limit,
    is_forecast: bool,
}

enum Limit {
    Recorded(Moment),
    Entry(LicenceNumber, u64),
    Effective(Moment),
}

/// A licence in a store of its own, which entries belong to it there, and the moment of the view.
struct Replayed {
    rows: Arc<dyn Store>,
    entries: Entries,
    moment: Moment,
}

impl fmt::Debug for View {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("View");
        shown.field("kind", &self.kind()).field("moment", &self.moment()).finish_non_exhaustive()
    }
}

impl View {
    pub(crate) fn recorded(store: Arc<dyn Store>, moment: Moment, now: Moment) -> Self {
        Self { store, limit: Limit::Recorded(moment), is_forecast: moment > now }
    }

    pub(crate) fn entry(store: Arc<dyn Store>, licence: &LicenceNumber, sequence: u64) -> Self {
        Self { store, limit: Limit::Entry(licence.clone(), sequence), is_forecast: false }
    }

    pub(crate) fn effective(store: Arc<dyn Store>, moment: Moment, now: Moment) -> Self {
        Self { store, limit: Limit::Effective(moment), is_forecast: moment > now }
    }

    /// What it shows.
    #[must_use]
    pub const fn kind(&self) -> ViewKind {
        match self.limit {
            Limit::Recorded(_) => ViewKind::Recorded,
            Limit::Entry(..) => ViewKind::Entry,
            Limit::Effective(_) => ViewKind::Effective,
        }
    }

    /// The moment that it was asked for; none of a view after an entry.
    #[must_use]
    pub const fn moment(&self) -> Option<Moment> {
        match self.limit {
            Limit::Recorded(moment) | Limit::Effective(moment) => Some(moment),
            Limit::Entry(..) => None,
        }
    }

    /// Whether the moment had not come when the view was asked for: then it shows what will be so if nothing happens but what the clock
    /// does.
    #[must_use]
    pub const fn is_forecast(&self) -> bool {
        self.is_forecast
    }

    /// What cannot follow on what had happened by the moment ([`ErrorCode::JournalCannotFollow`]), in the order of recording: such an entry is
    /// left out, and what comes after it is tried all the same. Of a view that is not of what had happened there is none.
    ///
    /// # Errors
    /// As [`ask`](Self::ask).
    pub fn findings(&self, licence: &LicenceNumber) -> Result<Vec<Finding>> {
        let mut findings = Vec::new();
        self.replayed(licence, &mut |found| findings.push(found()))?;
        Ok(findings)
    }

    /// Answers a query on a licence as the host, who sees everything, in a type of its own. A [`Query`] of any kind gives a JSON
    /// value.
    ///
    /// # Errors
    /// [`ErrorCode::LicenceNotFound`] where there was no such licence yet; [`ErrorCode::LicenceBeforeMirror`] where it was adopted later, and
    /// nothing was known of it; [`ErrorCode::BoundaryIndex`] where there is no such entry yet; what the
    /// query itself refuses; errors of the store.
    pub fn ask<Q: QueryDocument>(&self, licence: &LicenceNumber, query: Q) -> Result<Q::Answer> {
        self.system(licence)?.ask(licence, query)
    }

    /// A system with this licence alone, which stands at the moment of the view: for whatever is asked of it.
    pub(crate) fn system(&self, licence: &LicenceNumber) -> Result<Sms> {
        let Replayed { rows, entries, moment } = self.replayed(licence, &mut |_| {})?;
        let past = Past { rows, journal: Arc::clone(&self.store), entries: Arc::new(entries) };
        Ok(Sms::new(past, ManualClock::new(moment), Seeded::new(0)))
    }

    /// The licences that it may show, in order, after one of them: at most so many.
    pub(crate) fn licences(&self, after: Option<&LicenceNumber>, limit: usize) -> Result<Vec<LicenceNumber>> {
        if let Limit::Entry(licence, _) = &self.limit {
            return Ok(after.is_none().then(|| licence.clone()).into_iter().collect());
        }
        let numbers = self.store.licences(after.map(LicenceNumber::as_str), limit)?;
        numbers.into_iter().map(LicenceNumber::parse).collect()
    }

    /// Answers a query on a licence as the host with a JSON value, as [`ask`](Self::ask) does in a type.
    ///
    /// # Errors
    /// As [`ask`](Self::ask).
    pub fn query(&self, licence: &LicenceNumber, query: &Query) -> Result<Value> {
        self.ask(licence, query)
    }

    /// Every journaled record of a licence as one document, as [`Sms::state`] gives it of the present. Of what had happened by a moment, it
    /// has what the clock had done by then, too, be that recorded or not.
    ///
    /// # Errors
    /// As [`ask`](Self::ask).
    pub fn state(&self, licence: &LicenceNumber) -> Result<Value> {
        state(self.replayed(licence, &mut |_| {})?.rows.as_ref(), licence.as_str())
    }

    /// Replays what belongs to the view, and tells what cannot.
    fn replayed(&self, licence: &LicenceNumber, tell: &mut Tell<'_>) -> Result<Replayed> {
        match &self.limit {
            Limit::Recorded(moment) => match self.store.last_recorded_by(licence.as_str(), *moment)? {
                0 => Err(not_begun(self.store.as_ref(), licence, |first| first.recorded_at)?),
                last => self.replayed_to(licence, last, Some(*moment)),
            },
            Limit::Entry(of, sequence) => {
                if of != licence {
                    // Nothing is read of it, but a handle that does not reach it says so.
                    self.store.journal(licence.as_str(), u64::MAX, 0)?;
                    return Err(Error::new(ErrorCode::LicenceNotFound));
                }
                let replayed = self.replayed_to(licence, *sequence, None)?;
                match replayed.entries {
                    Entries::To(last) if last < *sequence => Err(no_such_entry(last)),
                    _ => Ok(replayed),
                }
            }
            Limit::Effective(moment) => self.happened(licence, *moment, tell),
        }
    }

    /// The licence up to an entry of its journal, at a moment, or at the one of that entry.
    fn replayed_to(&self, licence: &LicenceNumber, last: u64, moment: Option<Moment>) -> Result<Replayed> {
        let store = self.store.as_ref();
        let mut replay = Replay::new(store, licence.as_str());
        replay.apply_to(last)?;
        let Some(head) = replay.head().cloned() else {
            return Err(Error::new(ErrorCode::LicenceNotFound));
        };
        let moment = moment.unwrap_or(head.recorded_at);
        let rows = replay.finish()?;
        let mut policy = Replay::new(store, STORE).into_store(Arc::clone(&rows));
        policy.apply_to(store.last_recorded_by(STORE, moment)?)?;
        policy.finish()?;
        Ok(Replayed { rows, entries: Entries::To(head.sequence), moment })
    }

    /// The licence by what had happened.
    fn happened(&self, licence: &LicenceNumber, moment: Moment, tell: &mut Tell<'_>) -> Result<Replayed> {
        let store = self.store.as_ref();
        let mut happened = Happened::by(store, licence.as_str(), moment)?;
        happened.begun(store, licence)?;
        let mut of_store = Replay::new(store, STORE);
        Happened::by(store, STORE, moment)?.apply(&mut of_store, &Policy::default(), &mut |_, _| {})?;
        let policy = of_store.records.policy()?;
        let mut replay = Replay::new(store, licence.as_str());
        happened.apply(&mut replay, &policy, &mut |entry, error| tell(&|| finding(licence, entry, error)))?;
        let rows = replay.finish()?;
        of_store.into_store(Arc::clone(&rows)).finish()?;
        Ok(Replayed { rows, entries: Entries::Happened(happened), moment })
    }
}

/// Told of each finding, which is made for whoever wants it.
type Tell<'a> = dyn FnMut(&dyn Fn() -> Finding) + 'a;

/// An entry that is not there: what would have been after it, nobody knows.
fn no_such_entry(last: u64) -> Error {
    Error::with(ErrorCode::BoundaryIndex, said!("there is no such entry yet: the journal has {count}", count = last))
}
