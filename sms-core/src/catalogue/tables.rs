//! The list of all tables. Each is declared beside its record.

use crate::allocation::{Allocation, AllocationRequest};
use crate::certificate::cas::FileTransfer;
use crate::certificate::cos::DefinedApplication;
use crate::certificate::{Certificate, Container, StoredAddress};
use crate::error::Result;
use crate::journal::Head;
use crate::licence::{ActionPlan, ComplianceAction, Licence, Message, Penalty, Visit};
use crate::notice::KeptNotice;
use crate::paye::PayeEntry;
use crate::policy::PolicyRecord;
use crate::records::{Difference, Elsewhere, Listed, Record, RecordSet, read};
use crate::request::ChangeRequest;
use crate::service::ServiceApplication;
use crate::store::{Claim, Row, TableFacts, Value};
use crate::user::{Activity, Credential, Tally, UnknownLogIns, User};
use crate::waiting::Waiting;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

macro_rules! tables {
    ($($(#[$meta:meta])* $table:ident $shelf:ident: $record:ident,)*) => {
        /// A table of records. Each row belongs to a licence and has an id that is unique within it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Table { $($(#[$meta])* $table,)* }

        $(
            impl Listed for $record {
                const TABLE: Table = Table::$table;
            }
        )*

        /// The declaration of every table, in the order of [`Table::ALL`].
        pub const TABLES: &[TableFacts] = &[$(<$record as Listed>::FACTS,)*];

        impl Table {
            /// Every table.
            pub const ALL: &'static [Self] = &[$(Self::$table,)*];

            /// The name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$table => <$record as Record>::TABLE_NAME,)* }
            }

            /// The declaration of the table.
            #[must_use]
            pub const fn facts(self) -> &'static TableFacts {
                match self { $(Self::$table => &<$record as Listed>::FACTS,)* }
            }
        }

        impl Row {
            /// What the columns hold that this version of the library makes of the record, in their order: for a store whose tables had
            /// fewer columns once.
            ///
            /// ```
            /// use sms_core::store::{Row, Table, Value};
            /// let particulars = r#"{"message":"message-000000001","text":"Read this.","routes":[],"published_on":"2026-04-06","expires_on":"2026-05-06"}"#;
            /// let row = Row { table: Table::Messages, id: "message-000000001".into(), values: vec![], particulars: particulars.into() };
            /// assert_eq!(row.columns()?, ["2026-04-06", "2026-05-06"].map(Value::from));
            /// # Ok::<(), sms_core::Error>(())
            /// ```
            ///
            /// # Errors
            /// [`StoreDamaged`](crate::ErrorCode::StoreDamaged) where the particulars are no such record.
            pub fn columns(&self) -> Result<Vec<Value>> {
                match self.table { $(Table::$table => read::<$record>(self).map(|record| record.values()),)* }
            }
        }

        /// The records of one licence, or of the store's own chain.
        #[derive(Debug, Clone, Default)]
        pub(crate) struct Records {
            pub(crate) head: Option<Head>,
            $(pub(crate) $shelf: RecordSet<$record>,)*
            pub(crate) claims: Vec<Claim>,
            /// Our own names of the certificates that have a number, by that number.
            pub(crate) numbers: BTreeMap<String, String>,
        }

        impl Records {
            /// Takes a row in that a load brought.
            pub(crate) fn put(&mut self, row: Row) -> Result<()> {
                match row.table { $(Table::$table => self.$shelf.load(row),)* }
            }

            /// Takes a row in that was found later, unless its record is known already.
            pub(crate) fn see_row(&mut self, row: Row) -> Result<()> {
                match row.table { $(Table::$table => self.$shelf.see(row),)* }
            }

            /// Notes every change of the records of a table from now on.
            pub(crate) fn note_changes(&mut self, table: Table) {
                match table { $(Table::$table => self.$shelf.note_changes(),)* }
            }

            /// The texts that records have in a column which have changed after so many noted changes, and how many there are now.
            pub(crate) fn changed_texts(&self, table: Table, column: &str, after: usize) -> (BTreeSet<String>, usize) {
                match table { $(Table::$table => self.$shelf.changed_texts(column, after),)* }
            }

            /// Every record, as one that may wait for something.
            pub(crate) fn waiting(&self) -> impl Iterator<Item = &dyn Waiting> {
                std::iter::empty()$(.chain(self.$shelf.values().map(|record| record as &dyn Waiting)))*
            }

            /// What has changed since the load.
            pub(crate) fn difference(&self) -> Result<Difference> {
                let mut difference = Difference::default();
                $(self.$shelf.difference(&mut difference)?;)*
                Ok(difference)
            }

            /// Lets go of all records but the licence itself: they lie elsewhere from now on.
            pub(crate) fn let_go(&mut self, elsewhere: &Arc<Elsewhere>) {
                $(self.$shelf.let_go(elsewhere);)*
                self.claims.clear();
                self.numbers.clear();
            }
        }
    };
}

tables! {
    /// The licence itself: one row, whose id is the licence number.
    Licences licences: Licence,
    /// Users, by user ID.
    Users users: User,
    /// Annual allocations, by route and first day.
    Allocations allocations: Allocation,
    /// Requests for an increase.
    AllocationRequests requests: AllocationRequest,
    /// Change requests, by name.
    ChangeRequests changes: ChangeRequest,
    /// Certificates, by our own name for them.
    Certificates certificates: Certificate,
    /// Applications for defined CoS, with what was granted.
    DefinedApplications applications: DefinedApplication,
    /// Batches and groups of certificates.
    Containers containers: Container,
    /// Addresses that the sponsor keeps to pick from.
    Addresses addresses: StoredAddress,
    /// PAYE references of the sponsor, in capital letters.
    PayeReferences paye: PayeEntry,
    /// Messages of the Home Office.
    Messages messages: Message,
    /// Action plans of B ratings.
    ActionPlans action_plans: ActionPlan,
    /// What the Home Office has begun against the licence.
    ComplianceActions compliance_actions: ComplianceAction,
    /// Compliance visits.
    Visits visits: Visit,
    /// Civil penalties and prosecutions.
    Penalties penalties: Penalty,
    /// Applications for services.
    ServiceApplications services: ServiceApplication,
    /// What people are told, once.
    Notices notices: KeptNotice,
    /// Files of the Bulk Data Transfer, by name.
    Transfers transfers: FileTransfer,
    /// Password hashes and session digests: no journal matter.
    Credentials credentials: Credential,
    /// When each user was last active: no journal matter.
    Activity activity: Activity,
    /// The policy of the store, on the store's own chain.
    Policies policies: PolicyRecord,
    /// Refused log-ins and resets of each user, counted: no journal matter.
    LogInCounts tallies: Tally,
    /// Refused log-ins and resets with an ID that nobody has, counted over the store, on its own chain: no journal matter.
    UnknownLogIns unknown_log_ins: UnknownLogIns,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart_and_each_declaration_is_that_of_its_table() {
        let names: BTreeSet<_> = Table::ALL.iter().map(|table| table.name()).collect();
        assert_eq!((names.len(), TABLES.len()), (Table::ALL.len(), Table::ALL.len()));
        for (&table, facts) in Table::ALL.iter().zip(TABLES) {
            assert_eq!((table, table), (facts.table, table.facts().table));
            let columns: BTreeSet<_> = facts.columns.iter().map(|column| column.name).collect();
            assert_eq!(columns.len(), facts.columns.len(), "{table}");
        }
    }
}
