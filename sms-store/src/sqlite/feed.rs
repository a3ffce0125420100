//! The order in which entries came, over all journals: for each commit one row, which SQLite puts behind all others while nobody else
//! commits.

use super::journal::{COLUMNS, entry, number};
use super::read::{limit, sequence, text};
use rusqlite::{Connection, Result, params};
use sms_core::journal::Entry;
use sms_core::store::{FeedPage, Numbered};
use std::collections::{BTreeMap, BTreeSet};

/// Notes that entries of a chain came.
pub(super) fn came(connection: &Connection, chain: i64, entries: &[Entry]) -> Result<()> {
    const SQL: &str =
        "INSERT INTO feed (number, chain, sequence) VALUES ((SELECT coalesce(max(number), 0) FROM feed) + ?1, ?2, ?3)";
    let Some(last) = entries.last() else { return Ok(()) };
    let many = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    connection.prepare_cached(SQL)?.execute(params![many, chain, number(last.sequence)])?;
    Ok(())
}

/// Entries of all journals after a number, of these licences alone where some are named, and at most so many. While the rows are
/// gone through, everything is read at one moment.
pub(super) fn page(
    connection: &Connection,
    after: u64,
    only: Option<&BTreeSet<String>>,
    most: usize,
) -> Result<FeedPage> {
    const ROWS: &str = "SELECT f.number, f.chain, f.sequence, h.licence FROM feed f LEFT JOIN heads h ON h.chain = f.chain \
        WHERE f.number > ?1 ORDER BY f.number";
    let mut page = FeedPage { entries: Vec::new(), next: after };
    let Ok(after) = i64::try_from(after) else { return Ok(page) };
    let mut statement = connection.prepare_cached(ROWS)?;
    let mut rows = statement.query([after])?;
    while page.entries.len() < most {
        let Some(row) = rows.next()? else { break };
        let (last, chain, ends) = (sequence(row.get_ref(0)?)?, row.get(1)?, sequence(row.get_ref(2)?)?);
        let left_out =
            only.is_some_and(|only| !row.get_ref(3).is_ok_and(|of| of.as_str().is_ok_and(|of| only.contains(of))));
        if !left_out {
            // All up to `next` were told before, so what is left of the commit ends with its last entry.
            let since = ends.saturating_sub(last - page.next);
            let room = most - page.entries.len();
            let found = entries(connection, chain, (since, ends), room)?;
            let more = found.len() == room;
            page.entries.extend(found.into_iter().map(|(licence, entry)| Numbered {
                number: last.saturating_sub(ends.saturating_sub(entry.sequence)),
                licence,
                entry,
            }));
            if more {
                page.next = page.entries.last().map_or(last, |last| last.number);
                break;
            }
        }
        page.next = last;
    }
    Ok(page)
}

/// Entries of a chain after one, and up to another, each with its licence.
fn entries(connection: &Connection, chain: i64, (since, to): (u64, u64), most: usize) -> Result<Vec<(String, Entry)>> {
    let sql = format!(
        "SELECT {COLUMNS}, j.licence FROM journal j WHERE j.place > (?1 << 40) + ?2 AND j.place <= (?1 << 40) + ?3 \
         ORDER BY j.place LIMIT ?4"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params![chain, number(since), number(to), limit(most)], |row| {
        Ok((text(row.get_ref(12)?)?, entry(row)?))
    })?;
    rows.collect()
}

/// What is wrong with the feed: it has every entry of every chain once, those of a chain in order, and nothing else.
pub(super) fn faults(connection: &Connection) -> Result<Vec<String>> {
    let (mut faults, mut ends) = (Vec::new(), BTreeMap::<i64, i64>::new());
    let mut statement = connection.prepare("SELECT number, chain, sequence FROM feed ORDER BY number")?;
    let mut rows = statement.query([])?;
    let mut before = 0_i64;
    while let Some(row) = rows.next()? {
        let (number, chain, sequence): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let begins = sequence.checked_sub(number.saturating_sub(before));
        if begins != Some(ends.insert(chain, sequence).unwrap_or(0)) {
            faults.push(format!("the feed does not go on at number {number}"));
        }
        before = number;
    }
    let mut statement = connection.prepare("SELECT chain, sequence, licence FROM heads ORDER BY chain")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (chain, sequence): (i64, i64) = (row.get(0)?, row.get(1)?);
        if ends.remove(&chain).unwrap_or(0) != sequence {
            let licence = text(row.get_ref(2)?)?;
            faults.push(format!("the feed does not end with the last entry of licence {licence}"));
        }
    }
    faults.extend(ends.keys().map(|chain| format!("the feed has entries of a chain {chain}, which has no head")));
    Ok(faults)
}
