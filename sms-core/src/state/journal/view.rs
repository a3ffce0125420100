//! A read-only view of the past, replayed from the journal.

use super::past::Past;
use super::replay::{last_recorded_by, replay_to, rows_of};
use super::{Head, state};
use crate::entropy::Seeded;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::{LicenceNumber, STORE};
use crate::parameter::said;
use crate::query::{Query, QueryDocument};
use crate::records::Records;
use crate::sms::Sms;
use crate::store::{Commit, MemoryStore, Row, Store};
use crate::time::{ManualClock, Moment};
use serde_json::Value;
use std::fmt;
use std::sync::Arc;

/// The licences of a store as they were recorded at a moment, or one of them after an entry of its journal.
///
/// What was erased since shows as erased. A view shows what had been recorded by then: in a mirror, what happened then and
/// was recorded later is not yet there.
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
}

enum Limit {
    At(Moment),
    After(LicenceNumber, u64),
}

impl fmt::Debug for View {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("View").finish_non_exhaustive()
    }
}

impl View {
    pub(crate) fn at(store: Arc<dyn Store>, moment: Moment) -> Self {
        Self { store, limit: Limit::At(moment) }
    }

    pub(crate) fn after(store: Arc<dyn Store>, licence: &LicenceNumber, sequence: u64) -> Self {
        Self { store, limit: Limit::After(licence.clone(), sequence) }
    }

    /// Answers a query on a licence as the host, who sees everything, in a type of its own. A [`Query`] of any kind gives a JSON
    /// value.
    ///
    /// # Errors
    /// [`ErrorCode::LicenceNotFound`] where there was no such licence yet; [`ErrorCode::BoundaryIndex`] where there is no such entry
    /// yet; what the query itself refuses; errors of the store.
    pub fn ask<Q: QueryDocument>(&self, licence: &LicenceNumber, query: Q) -> Result<Q::Answer> {
        let (rows, head, moment) = self.replayed(licence)?;
        let past = Past { rows, journal: Arc::clone(&self.store), last: head.sequence };
        Sms::new(past, ManualClock::new(moment), Seeded::new(0)).ask(licence, query)
    }

    /// Answers a query on a licence as the host with a JSON value, as [`ask`](Self::ask) does in a type.
    ///
    /// # Errors
    /// As [`ask`](Self::ask).
    pub fn query(&self, licence: &LicenceNumber, query: &Query) -> Result<Value> {
        self.ask(licence, query)
    }

    /// Every journaled record of a licence as one document, as [`Sms::state`] gives it of the present.
    ///
    /// # Errors
    /// [`ErrorCode::LicenceNotFound`] where there was no such licence yet; [`ErrorCode::BoundaryIndex`] where there is no such entry
    /// yet; errors of the store.
    pub fn state(&self, licence: &LicenceNumber) -> Result<Value> {
        state(&self.replayed(licence)?.0, licence.as_str())
    }

    /// The licence in a store of its own, where its journal stood, and the moment of the view.
    fn replayed(&self, licence: &LicenceNumber) -> Result<(MemoryStore, Head, Moment)> {
        let records = replay_to(self.store.as_ref(), licence.as_str(), self.last(licence)?)?;
        let Some(head) = records.head.clone() else {
            return Err(Error::new(ErrorCode::LicenceNotFound));
        };
        let moment = match &self.limit {
            Limit::At(moment) => *moment,
            Limit::After(_, sequence) if *sequence > head.sequence => return Err(no_such_entry(head.sequence)),
            Limit::After(..) => head.recorded_at,
        };
        let policy = replay_to(self.store.as_ref(), STORE, last_recorded_by(self.store.as_ref(), STORE, moment)?)?;
        let past = MemoryStore::new();
        past.commit(
            &[whole(licence.as_str(), &records)?, whole(STORE, &policy)?].into_iter().flatten().collect::<Vec<_>>(),
        )?;
        Ok((past, head, moment))
    }

    /// The last entry that belongs to the view.
    fn last(&self, licence: &LicenceNumber) -> Result<u64> {
        match &self.limit {
            Limit::At(moment) => last_recorded_by(self.store.as_ref(), licence.as_str(), *moment),
            Limit::After(of, sequence) => Ok(if of == licence { *sequence } else { 0 }),
        }
    }
}

/// An entry that is not there: what would have been after it, nobody knows.
fn no_such_entry(last: u64) -> Error {
    Error::with(ErrorCode::BoundaryIndex, said!("there is no such entry yet: the journal has {count}", count = last))
}

/// All records of a chain as one commit.
fn whole(chain: &str, records: &Records) -> Result<Option<Commit>> {
    let Some(head) = records.head.clone() else { return Ok(None) };
    let rows: Vec<Row> = rows_of(records)?.into_values().collect();
    Ok(Some(Commit {
        licence: chain.to_owned(),
        expected: None,
        head,
        rows,
        removed: Vec::new(),
        entries: Vec::new(),
        keys: Vec::new(),
        claims: records.claims.clone(),
        erased: Vec::new(),
        with: Vec::new(),
        unchanged: Vec::new(),
        absent: Vec::new(),
    }))
}
