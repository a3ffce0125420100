//! The tables of a store, declared once as data. A store creates, fills and searches them from this declaration, so a new
//! kind of record needs no new code in any store.

use crate::words::words;

words! {
    /// A table of records. Each row belongs to a licence and has an id that is unique within it.
    pub enum Table {
        /// The licence itself: one row, whose id is the licence number.
        Licences = "licences",
        /// Users, by user ID.
        Users = "users",
        /// Annual allocations, by route and first day.
        Allocations = "allocations",
        /// Requests for an increase.
        AllocationRequests = "allocation_requests",
        /// Certificates, by our own name for them.
        Certificates = "certificates",
        /// Applications for defined CoS, with what was granted.
        DefinedApplications = "defined_applications",
        /// Batches and groups of certificates.
        Containers = "containers",
        /// Addresses that the sponsor keeps to pick from.
        Addresses = "addresses",
        /// Messages of the Home Office.
        Messages = "messages",
        /// Password hashes and session digests: no journal matter.
        Credentials = "credentials",
        /// When each user was last active: no journal matter.
        Activity = "activity",
        /// The policy of the store, on the store's own chain.
        Policies = "policies",
        /// Refused log-ins and resets of each user, counted: no journal matter.
        LogInCounts = "log_in_counts",
        /// Refused log-ins and resets with an ID that nobody has, counted over the store, on its own chain: no journal matter.
        UnknownLogIns = "unknown_log_ins",
    }
}

words! {
    /// What a column holds. Dates and moments are ISO text, which sorts as time does.
    pub enum ColumnKind {
        /// Text.
        Text = "text",
        /// A whole number; yes and no are 1 and 0.
        Integer = "integer",
    }
}

/// A column that people, or searches, ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// The name.
    pub name: &'static str,
    /// What it holds.
    pub kind: ColumnKind,
}

/// The declaration of a table. Beside its columns every table has `licence`, `id` (together the primary key) and
/// `particulars`, the whole record as JSON.
#[derive(Debug)]
#[non_exhaustive]
pub struct TableFacts {
    /// The table.
    pub table: Table,
    /// Its own columns, in the order of [`Row::values`](super::Row::values).
    pub columns: &'static [Column],
    /// Columns by which rows are searched, each below the licence.
    pub indexes: &'static [&'static str],
    /// Conditions that every row meets, in plain SQL.
    pub checks: &'static [&'static str],
    /// Whether the journal replays to these rows.
    pub journaled: bool,
}

const fn text(name: &'static str) -> Column {
    Column { name, kind: ColumnKind::Text }
}

const fn integer(name: &'static str) -> Column {
    Column { name, kind: ColumnKind::Integer }
}

/// Every table, in the order of [`Table::ALL`].
pub const TABLES: &[TableFacts] = &[
    TableFacts {
        table: Table::Licences,
        columns: &[text("name"), text("mode"), text("status"), text("town"), integer("simulated"), text(DUE)],
        indexes: &[],
        checks: &[],
        journaled: true,
    },
    TableFacts {
        table: Table::Users,
        columns: &[
            text("level"),
            text("status"),
            text("given_name"),
            text("family_name"),
            text("email"),
            text("host_reference"),
        ],
        indexes: &[],
        checks: &[],
        journaled: true,
    },
    TableFacts {
        table: Table::Allocations,
        columns: &[
            text("route"),
            text("from_day"),
            text("to_day"),
            integer("granted"),
            integer("assigned"),
            integer("over_assigned"),
        ],
        indexes: &[],
        // The ledger's own guard, a second time: nothing is spent that was not granted, but what a mirrored system spent.
        checks: &["granted >= 0", "assigned >= 0", "over_assigned >= 0", "assigned <= granted + over_assigned"],
        journaled: true,
    },
    TableFacts {
        table: Table::AllocationRequests,
        columns: &[text("route"), text("state"), integer("number"), integer("granted")],
        indexes: &[],
        checks: &["number > 0"],
        journaled: true,
    },
    TableFacts {
        table: Table::Certificates,
        columns: &[
            text("kind"),
            text("state"),
            text("owner"),
            text("route"),
            text("number"),
            text("family_name"),
            text("given_name"),
            text("family_name_folded"),
            text("passport_number"),
            text("host_reference"),
            text("container"),
            text("created_on"),
            text("assigned_on"),
            text("use_by"),
            text(DUE),
        ],
        indexes: &["owner", "family_name_folded", "passport_number", "host_reference", "container"],
        checks: &["(number IS NULL) = (assigned_on IS NULL)"],
        journaled: true,
    },
    TableFacts {
        table: Table::DefinedApplications,
        columns: &[
            text("request_number"),
            text("state"),
            text("submitted_on"),
            integer("number"),
            integer("granted"),
            integer("assigned"),
            integer("unassigned"),
            integer("removed"),
            integer("reclaimed"),
            integer("over_assigned"),
            text(DUE),
        ],
        indexes: &[],
        // What was granted is always accounted for: a second guard.
        checks: &["granted + over_assigned = assigned + unassigned + removed + reclaimed"],
        journaled: true,
    },
    TableFacts {
        table: Table::Containers,
        columns: &[text("kind"), text("family"), text("route"), text("name"), text("name_folded"), text("owner")],
        indexes: &["name_folded"],
        checks: &[],
        journaled: true,
    },
    TableFacts {
        table: Table::Addresses,
        columns: &[text("family"), text("name")],
        indexes: &[],
        checks: &[],
        journaled: true,
    },
    TableFacts {
        table: Table::Messages,
        columns: &[text("published_on"), text("expires_on")],
        indexes: &[],
        checks: &[],
        journaled: true,
    },
    TableFacts { table: Table::Credentials, columns: &[], indexes: &[], checks: &[], journaled: false },
    TableFacts { table: Table::Activity, columns: &[text("last_active")], indexes: &[], checks: &[], journaled: false },
    TableFacts { table: Table::Policies, columns: &[], indexes: &[], checks: &[], journaled: true },
    TableFacts { table: Table::LogInCounts, columns: &[], indexes: &[], checks: &[], journaled: false },
    TableFacts { table: Table::UnknownLogIns, columns: &[], indexes: &[], checks: &[], journaled: false },
];

/// The column that holds the day on which the clock has something to do with the row. A store finds the licences with
/// something due by it, over all of them.
pub const DUE: &str = "due_on";

impl Table {
    /// The declaration of the table.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "the list has a row for each table, in the order of the tables: tested"
    )]
    pub const fn facts(self) -> &'static TableFacts {
        &TABLES[self.index()]
    }

    /// The place of a column among the table's own, if it has one of this name.
    #[must_use]
    pub fn column(self, name: &str) -> Option<usize> {
        self.facts().columns.iter().position(|column| column.name == name)
    }
}

words! {
    /// The two directories over all licences.
    pub enum Directory {
        /// Which licence a user ID belongs to.
        UserIds = "user_ids",
        /// Which certificate has a number.
        CertificateNumbers = "certificate_numbers",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_table_has_its_declaration() {
        assert_eq!(TABLES.len(), Table::ALL.len());
        for (&table, facts) in Table::ALL.iter().zip(TABLES) {
            assert_eq!(table, facts.table);
            for index in facts.indexes {
                assert!(table.column(index).is_some(), "{table}.{index}");
            }
        }
    }
}
