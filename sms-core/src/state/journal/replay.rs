//! Replay: the records that a journal says there are.

use super::{Entry, Head};
use crate::error::Result;
use crate::event::{Declared, Event, LicencesBegan};
use crate::records::{Records, Stamp};
use crate::store::{Row, Scan, Store, TABLES, Table};
use crate::time::Moment;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// How many entries are read at a time.
pub(crate) const PAGE: usize = 1_000;

/// Applies an entry to the records.
pub(super) fn replay(records: &mut Records, entry: &Entry) -> Result<()> {
    if entry.event == LicencesBegan::NAME {
        // There may be many, they change no record, and a view of the past reads them all.
        records.head = Some(entry.head());
        return Ok(());
    }
    let occurred_at = entry.occurred_at.unwrap_or(entry.recorded_at);
    records.apply(&Event::of(entry)?, Stamp { occurred_at, erased: entry.is_erased() })?;
    records.head = Some(entry.head());
    Ok(())
}

/// The records of a chain up to an entry.
pub(super) fn replay_to(store: &dyn Store, chain: &str, last: u64) -> Result<Records> {
    let mut records = Records::default();
    loop {
        let since = records.head.as_ref().map_or(0, |head: &Head| head.sequence);
        let page =
            store.journal(chain, since, PAGE.min(usize::try_from(last.saturating_sub(since)).unwrap_or(PAGE)))?;
        for entry in page.iter().filter(|entry| entry.sequence <= last) {
            replay(&mut records, entry)?;
        }
        let reached = page.last().is_none_or(|entry| entry.sequence >= last);
        if reached {
            return Ok(records);
        }
    }
}

/// The last entry of a chain that was recorded by a moment. What a wrong clock recorded before it at a later moment had been
/// recorded by then as well: so the whole chain is looked at, and not only up to the first later moment.
pub(super) fn last_recorded_by(store: &dyn Store, chain: &str, moment: Moment) -> Result<u64> {
    let (mut last, mut since) = (0, 0);
    loop {
        let page = store.journal(chain, since, PAGE)?;
        let Some(end) = page.last() else { return Ok(last) };
        since = end.sequence;
        last = page.iter().rfind(|entry| entry.recorded_at <= moment).map_or(last, |entry| entry.sequence);
    }
}

/// The journaled rows of records, by table and id.
pub(super) fn rows_of(records: &Records) -> Result<BTreeMap<(Table, String), Row>> {
    let rows = records.difference()?.rows;
    Ok(rows
        .into_iter()
        .filter(|row| row.table.facts().journaled)
        .map(|row| ((row.table, row.id.clone()), row))
        .collect())
}

/// Every journaled record of a chain as one document: for each table its records by id.
pub(crate) fn state(store: &dyn Store, chain: &str) -> Result<Value> {
    let mut rows = Vec::new();
    for facts in TABLES.iter().filter(|facts| facts.journaled) {
        rows.extend(store.scan(&Scan::all(facts.table, chain))?);
    }
    Ok(document(&rows))
}

fn document(rows: &[Row]) -> Value {
    let mut tables: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for row in rows {
        let record = serde_json::from_str(&row.particulars).unwrap_or_default();
        tables.entry(row.table.name()).or_default().insert(row.id.clone(), record);
    }
    tables.into_iter().map(|(table, records)| (table.to_owned(), Value::Object(records))).collect()
}
