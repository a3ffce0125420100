//! The working set of one licence: what a load brought, what events made of it, and which rows that changes.
//!
//! Commands, the clock and replay all change records by [`Records::apply`], and by nothing else.
#![deny(clippy::wildcard_enum_match_arm)]

mod apply;
mod declare;
mod elsewhere;
mod erase;
mod follow;
mod record_set;

pub(crate) use crate::catalogue::tables::Records;
pub(crate) use apply::Stamp;
pub(crate) use declare::{Listed, Record, read, table};
pub(crate) use elsewhere::Elsewhere;
pub(crate) use record_set::RecordSet;

use crate::allocation::Allocation;
use crate::certificate::Certificate;
use crate::error::Result;
use crate::ids::{CertificateRef, RecordId, UserId};
use crate::licence::{Licence, Route};
use crate::store::{Claim, Directory, Loaded, Row, Table};
use crate::user::User;
use chrono::NaiveDate;

/// The rows that have changed, and those that are gone.
#[derive(Debug, Default)]
pub(crate) struct Difference {
    pub(crate) rows: Vec<Row>,
    pub(crate) removed: Vec<(Table, String)>,
}

impl Records {
    /// The records that a load brought.
    pub(crate) fn of(loaded: Loaded) -> Result<Self> {
        let mut records = Self { head: loaded.head, ..Self::default() };
        for row in loaded.rows {
            records.put(row)?;
        }
        let numbered = records.certificates.values().filter_map(|record| Some((record.assignment()?, record)));
        records.numbers =
            numbered.map(|(given, record)| (given.number.to_string(), record.certificate.to_string())).collect();
        Ok(records)
    }

    /// Takes in rows that were found later; what is known already stays as the events have left it.
    pub(crate) fn see(&mut self, rows: Vec<Row>) -> Result<()> {
        rows.into_iter().try_for_each(|row| self.see_row(row))
    }

    /// The licence itself, if it was loaded.
    pub(crate) fn licence(&self) -> Option<&Licence> {
        self.licences.first()
    }

    pub(crate) fn user(&self, user_id: &UserId) -> Option<&User> {
        self.users.get(user_id.as_str())
    }

    /// The certificate that a command names, by our own name or by its number.
    pub(crate) fn named(&self, name: &CertificateRef) -> Option<&Certificate> {
        let id = if name.is_number() { self.numbers.get(name.as_str())?.as_str() } else { name.as_str() };
        self.certificates.get(id)
    }

    /// The certificates in a batch or a group, as far as they were loaded, in the order of their names.
    pub(crate) fn members(&self, container: &RecordId) -> impl Iterator<Item = &Certificate> {
        self.certificates.values().filter(move |record| record.container.as_ref() == Some(container))
    }

    /// The allocation of a route from which units can be assigned on a day.
    pub(crate) fn allocation(&self, route: Route, on: NaiveDate) -> Option<&Allocation> {
        self.allocations.values().find(|allocation| allocation.covers(route, on))
    }

    /// The place in the journal of the next event, when so many are planned already.
    pub(crate) fn sequence_after(&self, planned: usize) -> u64 {
        let planned = u64::try_from(planned).unwrap_or(u64::MAX);
        self.head.as_ref().map_or(0, |head| head.sequence).saturating_add(planned).saturating_add(1)
    }

    pub(crate) fn claim(&mut self, directory: Directory, name: &str, id: &str) {
        if directory == Directory::CertificateNumbers {
            self.numbers.insert(name.to_owned(), id.to_owned());
        }
        self.claims.push(Claim { directory, name: name.to_owned(), id: id.to_owned() });
    }
}
