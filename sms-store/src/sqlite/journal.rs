//! The journal in its table: where an entry lies, how it is written and read, and the histories of records beside it.

use super::fault::{misfit, unreadable};
use super::feed;
use super::read::{bytes, limit, moment, optional, text};
use super::write;
use rusqlite::{Connection, Result, Row, params};
use sms_core::journal::{Entry, named_records};
use sms_core::time::Moment;

/// How many bits of a place are the number of the entry within its chain.
const BITS: u32 = 40;

/// The greatest number that an entry can have.
const LAST: u64 = (1 << BITS) - 1;

/// Where an entry lies: in the order of its chain, and of its number in it.
fn place(chain: i64, sequence: u64) -> Result<i64> {
    match i64::try_from(sequence) {
        Ok(sequence) if sequence.unsigned_abs() <= LAST => Ok((chain << BITS) | sequence),
        _ => Err(misfit(format!("an entry {sequence} has no place in the journal"))),
    }
}

/// The number of an entry within its chain.
pub(super) fn sequence(place: i64) -> u64 {
    place.unsigned_abs() & LAST
}

/// The columns of an entry, in the order in which [`entry`] reads them.
pub(super) const COLUMNS: &str = "j.place, j.format, j.recorded_at, j.occurred_at, j.actor, j.event, j.subject, j.facts, j.payload, j.salt, \
    j.payload_digest, j.digest";

/// Entries of a licence after one of them, and at most so many.
pub(super) fn journal(connection: &Connection, licence: &str, since: u64, most: usize) -> Result<Vec<Entry>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM journal j WHERE j.place > ((SELECT chain FROM heads WHERE licence = ?1) << {BITS}) + ?2 \
         AND j.place < ((SELECT chain FROM heads WHERE licence = ?1) + 1) << {BITS} ORDER BY j.place LIMIT ?3"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query(params![licence, number(since), limit(most)])?;
    entries(licence, rows)
}

/// Entries of a licence that name a record, which began with an entry, after one of them, and at most so many.
pub(super) fn history(
    connection: &Connection,
    licence: &str,
    record: u64,
    since: u64,
    most: usize,
) -> Result<Vec<Entry>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM heads l CROSS JOIN histories h ON h.record = (l.chain << {BITS}) + ?4 AND h.sequence > ?2 \
         CROSS JOIN journal j ON j.place = (l.chain << {BITS}) + h.sequence WHERE l.licence = ?1 ORDER BY h.sequence LIMIT ?3"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query(params![licence, number(since), limit(most), number(record)])?;
    entries(licence, rows)
}

/// The last entry of a licence that was recorded by a moment, and 0 where there is none: mostly it is among the last.
pub(super) fn last_recorded_by(connection: &Connection, licence: &str, at: Moment) -> Result<u64> {
    const SQL: &str = "SELECT place, recorded_at FROM journal WHERE place > (SELECT chain FROM heads WHERE licence = ?1) << ?2 \
        AND place < ((SELECT chain FROM heads WHERE licence = ?1) + 1) << ?2 ORDER BY place DESC";
    let mut statement = connection.prepare_cached(SQL)?;
    let mut rows = statement.query(params![licence, BITS])?;
    while let Some(row) = rows.next()? {
        if moment(row.get_ref(1)?)? <= at {
            return Ok(sequence(row.get(0)?));
        }
    }
    Ok(0)
}

/// The number of an entry as one that a place can have: no entry comes after the last.
pub(super) fn number(since: u64) -> i64 {
    i64::try_from(since.min(LAST)).unwrap_or(i64::MAX)
}

fn entries(licence: &str, mut rows: rusqlite::Rows<'_>) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let sequence = sequence(row.get(0)?);
        entries.push(entry(row).map_err(|error| match error {
            rusqlite::Error::FromSqlConversionFailure(.., reason) => {
                unreadable(format!("entry {sequence} of licence {licence} cannot be read: {reason}"))
            }
            other => other,
        })?);
    }
    Ok(entries)
}

/// Reads the [`COLUMNS`].
pub(super) fn entry(row: &Row<'_>) -> Result<Entry> {
    let format = row.get_ref(1)?;
    Ok(Entry {
        sequence: sequence(row.get(0)?),
        format: format
            .as_i64()
            .ok()
            .and_then(|format| format.try_into().ok())
            .ok_or_else(|| unreadable("its format"))?,
        recorded_at: moment(row.get_ref(2)?)?,
        occurred_at: optional(row.get_ref(3)?, moment)?,
        actor: text(row.get_ref(4)?)?,
        event: text(row.get_ref(5)?)?,
        subject: optional(row.get_ref(6)?, text)?,
        facts: text(row.get_ref(7)?)?,
        payload: optional(row.get_ref(8)?, text)?,
        salt: optional(row.get_ref(9)?, bytes)?,
        payload_digest: optional(row.get_ref(10)?, bytes)?,
        digest: bytes(row.get_ref(11)?)?,
    })
}

/// Writes entries, and of which histories they are.
pub(super) fn put(connection: &Connection, (licence, chain): (&str, i64), entries: &[Entry]) -> Result<()> {
    const SQL: &str = "INSERT INTO journal (place, licence, format, recorded_at, occurred_at, actor, event, subject, \
        facts, payload, salt, payload_digest, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
    if entries.is_empty() {
        return Ok(());
    }
    let mut statement = connection.prepare_cached(SQL)?;
    for entry in entries {
        let place = place(chain, entry.sequence)?;
        statement.raw_bind_parameter(1, place)?;
        statement.raw_bind_parameter(2, licence)?;
        statement.raw_bind_parameter(3, entry.format)?;
        statement.raw_bind_parameter(4, write::moment(entry.recorded_at))?;
        statement.raw_bind_parameter(5, entry.occurred_at.map(write::moment))?;
        statement.raw_bind_parameter(6, &*entry.actor)?;
        statement.raw_bind_parameter(7, &*entry.event)?;
        statement.raw_bind_parameter(8, entry.subject.as_deref())?;
        statement.raw_bind_parameter(9, &*entry.facts)?;
        statement.raw_bind_parameter(10, entry.payload.as_deref())?;
        statement.raw_bind_parameter(11, entry.salt.as_ref().map(|salt| &salt[..]))?;
        statement.raw_bind_parameter(12, entry.payload_digest.as_ref().map(|digest| &digest[..]))?;
        statement.raw_bind_parameter(13, &entry.digest[..])?;
        statement.raw_execute()?;
        put_histories(connection, place, &entry.named_records())?;
    }
    feed::came(connection, chain, entries)
}

/// Notes of the entry in a place that it names records, which began with entries of the same chain.
fn put_histories(connection: &Connection, of: i64, records: &[u64]) -> Result<()> {
    const SQL: &str = "INSERT INTO histories (record, sequence) VALUES (?1, ?2)";
    if records.is_empty() {
        return Ok(());
    }
    let mut statement = connection.prepare_cached(SQL)?;
    for record in records {
        statement.raw_bind_parameter(1, place(of >> BITS, *record)?)?;
        statement.raw_bind_parameter(2, number(sequence(of)))?;
        statement.raw_execute()?;
    }
    Ok(())
}

/// Takes payload and salt from entries.
pub(super) fn erase(connection: &Connection, chain: i64, erased: &[u64]) -> Result<()> {
    let mut blank = connection.prepare_cached("UPDATE journal SET payload = NULL, salt = NULL WHERE place = ?1")?;
    for sequence in erased {
        blank.execute([place(chain, *sequence)?])?;
    }
    Ok(())
}

/// Notes of every entry of which histories it is: an earlier version of the tables had none.
pub(super) fn fill_histories(connection: &Connection) -> Result<()> {
    let mut entries = connection.prepare("SELECT place, facts, subject FROM journal ORDER BY place")?;
    let mut entries = entries.query([])?;
    while let Some(row) = entries.next()? {
        let facts = row.get_ref(1)?.as_str().unwrap_or_default();
        let subject = row.get_ref(2)?.as_str().ok();
        put_histories(connection, row.get(0)?, &named_records(facts, subject))?;
    }
    Ok(())
}
