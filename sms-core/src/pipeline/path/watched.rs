//! Rows that are no journal matter and that a decision saw: they change without the head, so a store compares them itself.

use crate::records::Difference;
use crate::store::{LoadRequest, Loaded, Row, Table};

/// What a load was asked for and no head answers for, by table and id, with what it brought.
#[derive(Debug, Default)]
pub(crate) struct Watched(Vec<(Table, String, Option<Row>)>);

impl Watched {
    /// What of a load must be watched. When a user was last active is not: there the last word counts, whoever has it.
    pub(crate) fn of(wants: &LoadRequest, loaded: &Loaded) -> Self {
        let watched = |table: Table| !table.facts().journaled && table != Table::Activity;
        let brought = |table: Table, id: &str| loaded.rows.iter().find(|row| row.table == table && row.id == *id);
        let rows = wants.rows.iter().filter(|(table, _)| watched(*table));
        Self(rows.map(|(table, id)| (*table, id.clone(), brought(*table, id).cloned())).collect())
    }

    /// What lies under the rows that change: those that must still be so, and those that must still not be.
    pub(super) fn under(self, change: &Difference) -> (Vec<Row>, Vec<(Table, String)>) {
        let (mut unchanged, mut absent) = (Vec::new(), Vec::new());
        for (table, id, row) in self.0 {
            let put = change.rows.iter().any(|row| row.table == table && row.id == id);
            match row {
                _ if !put && !change.removed.iter().any(|gone| *gone == (table, id.clone())) => {}
                Some(row) => unchanged.push(row),
                None => absent.push((table, id)),
            }
        }
        (unchanged, absent)
    }
}
