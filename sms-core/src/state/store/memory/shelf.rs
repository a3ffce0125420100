//! The rows of one table of a licence: found by id, and by what stands in the columns by which rows are searched.

use crate::store::{DUE, Row, Scan, Table, Value};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Rows of a table, by id.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelf {
    rows: BTreeMap<String, Row>,
    /// The ids of the rows that have a value in an indexed column, and in that of what falls due.
    index: BTreeMap<(&'static str, Value), BTreeSet<String>>,
}

impl Shelf {
    pub(super) fn get(&self, id: &str) -> Option<&Row> {
        self.rows.get(id)
    }

    /// All rows, in the order of their ids.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.values()
    }

    pub(super) fn put(&mut self, row: Row) {
        self.remove(&row.id);
        for key in indexed(&row) {
            self.index.entry(key).or_default().insert(row.id.clone());
        }
        self.rows.insert(row.id.clone(), row);
    }

    pub(super) fn remove(&mut self, id: &str) {
        let Some(row) = self.rows.remove(id) else { return };
        for key in indexed(&row) {
            if let Some(ids) = self.index.get_mut(&key) {
                ids.remove(id);
                if ids.is_empty() {
                    self.index.remove(&key);
                }
            }
        }
    }

    /// The rows that a search finds, in the order of their ids.
    pub(super) fn search<'all: 'scan, 'scan>(
        &'all self,
        scan: &'scan Scan,
    ) -> Box<dyn Iterator<Item = &'all Row> + 'scan> {
        let meets = |row: &&Row| meets(row, scan);
        match self.by_index(scan) {
            Some(ids) => Box::new(ids.into_iter().filter_map(|id| self.rows.get(id)).filter(meets)),
            None => Box::new(self.rows().filter(meets)),
        }
    }

    /// The rows on which the clock has something to do up to a day.
    pub(super) fn due(&self, day: NaiveDate) -> impl Iterator<Item = &Row> {
        let days = (DUE, Value::Text(String::new()))..=(DUE, Value::Text(day.to_string()));
        self.index.range(days).flat_map(|(_, ids)| ids).filter_map(|id| self.rows.get(id))
    }

    /// The ids of the rows among which all are that a search finds, where an index says so.
    fn by_index(&self, scan: &Scan) -> Option<BTreeSet<&String>> {
        let ids = |column, value| self.index.get(&(column, value)).into_iter().flatten();
        if let Some((column, texts)) = scan.among.iter().find(|(column, _)| is_indexed(scan.table, column)) {
            return Some(texts.iter().flat_map(|text| ids(*column, Value::Text(text.clone()))).collect());
        }
        let indexed =
            |(column, value): &&(&'static str, Value)| is_indexed(scan.table, column) && *value != Value::Null;
        let (column, value) = scan.equals.iter().find(indexed)?;
        Some(ids(*column, value.clone()).collect())
    }
}

/// What a row has in the indexed columns.
fn indexed(row: &Row) -> Vec<(&'static str, Value)> {
    let columns = row.table.facts().columns.iter().zip(&row.values);
    let columns = columns.filter(|(column, value)| is_indexed(row.table, column.name) && **value != Value::Null);
    columns.map(|(column, value)| (column.name, value.clone())).collect()
}

fn is_indexed(table: Table, column: &str) -> bool {
    column == DUE || table.facts().indexes.contains(&column)
}

fn value<'a>(row: &'a Row, column: &str) -> &'a Value {
    row.table.column(column).and_then(|place| row.values.get(place)).unwrap_or(&Value::Null)
}

fn meets(row: &Row, scan: &Scan) -> bool {
    let after = scan.after.as_ref().is_none_or(|after| row.id > *after);
    let equal = scan.equals.iter().all(|(column, wanted)| value(row, column) == wanted);
    let least =
        scan.at_least.iter().all(|(column, least)| *value(row, column) != Value::Null && value(row, column) >= least);
    let most =
        scan.at_most.iter().all(|(column, most)| *value(row, column) != Value::Null && value(row, column) <= most);
    let among = scan.among.iter().all(|(column, texts)| match value(row, column) {
        Value::Text(text) => texts.contains(text),
        _ => false,
    });
    after && equal && among && least && most
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::{Dice, Seeded};

    /// A certificate with an owner, a passport and a day on which something is due, each one of few, or none.
    fn certificate(dice: &mut Dice<'_>) -> Row {
        let table = Table::Certificates;
        let mut values = vec![Value::Null; table.facts().columns.len()];
        for (column, letter) in [("owner", "u"), ("passport_number", "P"), ("host_reference", "h"), (DUE, "2026-06-0")]
        {
            let pick = dice.below(5);
            let place = table.column(column).unwrap();
            *values.get_mut(place).unwrap() =
                if pick == 0 { Value::Null } else { Value::Text(format!("{letter}{pick}")) };
        }
        Row { table, id: format!("cos-{:03}", dice.below(60)), values, particulars: "{}".to_owned() }
    }

    #[test]
    fn what_an_index_finds_is_what_a_look_at_every_row_finds() {
        let entropy = Seeded::new(7);
        let mut dice = Dice::new(&entropy);
        let (mut shelf, mut model) = (Shelf::default(), BTreeMap::new());
        for _ in 0..2_000 {
            let row = certificate(&mut dice);
            if dice.below(3) == 0 {
                shelf.remove(&row.id);
                model.remove(&row.id);
            } else {
                shelf.put(row.clone());
                model.insert(row.id.clone(), row);
            }
            let mut scan = Scan::all(Table::Certificates, "L");
            let text = |letter: &str, pick| Value::Text(format!("{letter}{pick}"));
            match dice.below(3) {
                0 => scan.equals.push(("owner", text("u", dice.below(5)))),
                1 => scan.among.push(("passport_number", ["P1".to_owned(), "P3".to_owned()].into())),
                _ => scan.equals.extend([("host_reference", text("h", 1)), ("owner", Value::Null)]),
            }
            let wanted: Vec<&Row> = model.values().filter(|row| meets(row, &scan)).collect();
            assert_eq!(shelf.search(&scan).collect::<Vec<_>>(), wanted, "{scan:?}");
            let day = crate::time::day(2026, 6, 2);
            let due = |row: &&Row| matches!(value(row, DUE), Value::Text(due) if *due <= day.to_string());
            let mut found: Vec<&Row> = shelf.due(day).collect();
            found.sort_by_key(|row| &row.id);
            assert_eq!(found, model.values().filter(due).collect::<Vec<_>>());
        }
        assert!(shelf.index.values().all(|ids| !ids.is_empty()));
    }
}
