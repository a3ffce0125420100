//! The working set of one licence: what a load brought, what events made of it, and which rows that changes.
//!
//! Commands, the clock and replay all change records by [`Records::apply`], and by nothing else.

mod apply;
mod row;
mod shelf;

pub(crate) use apply::{Stamp, missing};
pub(crate) use row::{Record, folded, folded_passport, read};
pub(crate) use shelf::Shelf;

use crate::allocation::{Allocation, AllocationRequest};
use crate::certificate::cos::DefinedApplication;
use crate::certificate::{Certificate, Container, StoredAddress};
use crate::error::Result;
use crate::ids::{CertificateName, RecordId, UserId};
use crate::journal::Head;
use crate::licence::{Licence, Message, Route};
use crate::policy::Changes;
use crate::store::{Claim, Directory, Loaded, Row, Table};
use crate::time::Moment;
use crate::user::{Credential, Tally, UnknownLogIns, User};
use crate::waiting::Waiting;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// When a user was last active.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Activity {
    pub(crate) last_active: Moment,
}

/// The changes of the store's policy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PolicyRecord {
    pub(crate) settings: Changes,
}

/// The records of one licence, or of the store's own chain.
#[derive(Debug, Clone, Default)]
pub(crate) struct Records {
    pub(crate) head: Option<Head>,
    pub(crate) licences: Shelf<Licence>,
    pub(crate) users: Shelf<User>,
    pub(crate) allocations: Shelf<Allocation>,
    pub(crate) requests: Shelf<AllocationRequest>,
    pub(crate) certificates: Shelf<Certificate>,
    pub(crate) applications: Shelf<DefinedApplication>,
    pub(crate) containers: Shelf<Container>,
    pub(crate) addresses: Shelf<StoredAddress>,
    pub(crate) messages: Shelf<Message>,
    pub(crate) credentials: Shelf<Credential>,
    pub(crate) activity: Shelf<Activity>,
    pub(crate) policies: Shelf<PolicyRecord>,
    pub(crate) tallies: Shelf<Tally>,
    pub(crate) unknown_log_ins: Shelf<UnknownLogIns>,
    pub(crate) claims: Vec<Claim>,
    /// Our own names of the certificates that have a number, by that number.
    numbers: BTreeMap<String, String>,
}

/// The rows that have changed, and those that are gone.
#[derive(Debug, Default)]
pub(crate) struct Difference {
    pub(crate) rows: Vec<Row>,
    pub(crate) removed: Vec<(Table, String)>,
}

/// The id of the one row of the store's policy.
pub(crate) const POLICY: &str = "policy";

impl Records {
    /// The records that a load brought.
    pub(crate) fn of(loaded: Loaded) -> Result<Self> {
        let mut records = Self { head: loaded.head, ..Self::default() };
        for row in loaded.rows {
            records.put(&row)?;
        }
        Ok(records)
    }

    fn put(&mut self, row: &Row) -> Result<()> {
        match row.table {
            Table::Licences => self.licences.load(row),
            Table::Users => self.users.load(row),
            Table::Allocations => self.allocations.load(row),
            Table::AllocationRequests => self.requests.load(row),
            Table::Certificates => self.put_certificate(row),
            Table::DefinedApplications => self.applications.load(row),
            Table::Containers => self.containers.load(row),
            Table::Addresses => self.addresses.load(row),
            Table::Messages => self.messages.load(row),
            Table::Credentials => self.credentials.load(row),
            Table::Activity => self.activity.load(row),
            Table::Policies => self.policies.load(row),
            Table::LogInCounts => self.tallies.load(row),
            Table::UnknownLogIns => self.unknown_log_ins.load(row),
        }
    }

    fn put_certificate(&mut self, row: &Row) -> Result<()> {
        self.certificates.load(row)?;
        let assignment = self.certificates.get(&row.id).and_then(Certificate::assignment);
        let number = assignment.map(|assignment| assignment.number.to_string());
        self.numbers.extend(number.map(|number| (number, row.id.clone())));
        Ok(())
    }

    /// The texts that rows which have changed since the load have in a column.
    pub(crate) fn changed_texts(&self, table: Table, column: &str) -> BTreeSet<String> {
        match table {
            Table::Licences => self.licences.changed_texts(column),
            Table::Users => self.users.changed_texts(column),
            Table::Allocations => self.allocations.changed_texts(column),
            Table::AllocationRequests => self.requests.changed_texts(column),
            Table::Certificates => self.certificates.changed_texts(column),
            Table::DefinedApplications => self.applications.changed_texts(column),
            Table::Containers => self.containers.changed_texts(column),
            Table::Addresses => self.addresses.changed_texts(column),
            Table::Messages => self.messages.changed_texts(column),
            Table::Credentials => self.credentials.changed_texts(column),
            Table::Activity => self.activity.changed_texts(column),
            Table::Policies => self.policies.changed_texts(column),
            Table::LogInCounts => self.tallies.changed_texts(column),
            Table::UnknownLogIns => self.unknown_log_ins.changed_texts(column),
        }
    }

    /// What has changed since the load.
    pub(crate) fn difference(&self) -> Result<Difference> {
        let mut difference = Difference::default();
        self.licences.difference(&mut difference)?;
        self.users.difference(&mut difference)?;
        self.allocations.difference(&mut difference)?;
        self.requests.difference(&mut difference)?;
        self.certificates.difference(&mut difference)?;
        self.applications.difference(&mut difference)?;
        self.containers.difference(&mut difference)?;
        self.addresses.difference(&mut difference)?;
        self.messages.difference(&mut difference)?;
        self.credentials.difference(&mut difference)?;
        self.activity.difference(&mut difference)?;
        self.policies.difference(&mut difference)?;
        self.tallies.difference(&mut difference)?;
        self.unknown_log_ins.difference(&mut difference)?;
        Ok(difference)
    }

    /// Takes in rows that were found later; what is known already stays as the events have left it.
    pub(crate) fn see(&mut self, rows: &[Row]) -> Result<()> {
        rows.iter().try_for_each(|row| match row.table {
            Table::Certificates => self.certificates.see(row),
            _ => self.put(row),
        })
    }

    /// The licence itself, if it was loaded.
    pub(crate) fn licence(&self) -> Option<&Licence> {
        self.licences.first()
    }

    pub(crate) fn user(&self, user_id: &UserId) -> Option<&User> {
        self.users.get(user_id.as_str())
    }

    /// Every record that may wait for something, kind by kind.
    pub(crate) fn waiting(&self) -> impl Iterator<Item = &dyn Waiting> {
        fn each<R: Record + Waiting>(shelf: &Shelf<R>) -> impl Iterator<Item = &dyn Waiting> {
            shelf.values().map(|record| record as &dyn Waiting)
        }
        let certificates = each(&self.certificates).chain(each(&self.applications));
        certificates.chain(each(&self.allocations)).chain(each(&self.requests)).chain(each(&self.licences))
    }

    /// The certificate that a command names, by our own name or by its number.
    pub(crate) fn named(&self, name: &CertificateName) -> Option<&Certificate> {
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

    fn claim(&mut self, directory: Directory, name: &str, id: &str) {
        if directory == Directory::CertificateNumbers {
            self.numbers.insert(name.to_owned(), id.to_owned());
        }
        self.claims.push(Claim { directory, name: name.to_owned(), id: id.to_owned() });
    }
}
