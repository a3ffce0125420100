//! Tables for whoever analyses: one for each kind of record, over all licences or some of them, with the same columns and types whatever
//! is in them, and rows as the clock has left them now.
//!
//! ```
//! use sms_core::data::{Cell, DataTable};
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
//! #     .users(vec![AdoptedUser::new("carl2".parse()?, sms_core::user::Level::Level2)]);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! let users = DataTable::Users;
//! let level = users.column("level").unwrap();
//! let rows = sms.table(users, None)?;
//! assert_eq!(rows.len(), 1);
//! assert_eq!(rows[0][level], Cell::from("level_2"));
//! assert_eq!(sms.table(DataTable::Certificates, Some(&[licence]))?, Vec::<Vec<Cell>>::new());
//! # Ok::<(), sms_core::Error>(())
//! ```
//!
//! What a table holds is the host's to see, and never a session's: it is not bound by who owns a certificate.

mod cell;
mod certificates;
mod compliance;
mod declare;
mod journal;
mod licences;
mod people;
mod read;
mod requests;
mod services;
mod units;

pub use cell::{Cell, CellKind};
pub use declare::{DataColumn, DataTableFacts};
pub use read::RowSource;

use declare::{At, DataSource, data_table, filled};

/// Declares the list of the tables, each beside its columns.
macro_rules! data_tables {
    ($($table:ident: $of:ty,)*) => {
        /// A table for whoever analyses.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum DataTable { $(#[doc = concat!("`", stringify!($table), "`.")] $table,)* }

        impl DataTable {
            /// Every table.
            pub const ALL: &'static [Self] = &[$(Self::$table,)*];

            /// What the table is: its name and its columns.
            #[must_use]
            pub const fn facts(self) -> &'static DataTableFacts {
                match self { $(Self::$table => &<$of as DataSource>::FACTS,)* }
            }

            /// Tells the rows of one licence.
            fn tell(self, at: &At<'_>, each: &mut dyn FnMut(&[Cell<'_>])) -> crate::Result<()> {
                match self { $(Self::$table => <$of as DataSource>::tell(at, each),)* }
            }
        }
    };
}

data_tables! {
    Licences: licences::Licences,
    Routes: licences::Routes,
    Users: people::Users,
    Allocations: units::Allocations,
    AllocationRequests: units::AllocationRequests,
    DefinedApplications: units::DefinedApplications,
    ChangeRequests: requests::ChangeRequests,
    PayeReferences: requests::PayeReferences,
    Certificates: certificates::Certificates,
    Reports: certificates::Reports,
    Containers: certificates::Containers,
    Addresses: people::Addresses,
    Messages: people::Messages,
    ActionPlans: compliance::ActionPlans,
    ComplianceActions: compliance::ComplianceActions,
    Visits: compliance::Visits,
    Penalties: compliance::Penalties,
    ServiceApplications: services::ServiceApplications,
    Journal: journal::Journal,
}

impl DataTable {
    /// The table of a name.
    ///
    /// ```
    /// use sms_core::data::DataTable;
    /// assert_eq!(DataTable::find("certificates"), Some(DataTable::Certificates));
    /// assert_eq!(DataTable::find("credentials"), None);
    /// ```
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|table| table.facts().name == name)
    }

    /// The place of a column, if the table has one of this name.
    #[must_use]
    pub fn column(self, name: &str) -> Option<usize> {
        self.facts().columns.iter().position(|column| column.name == name)
    }
}
