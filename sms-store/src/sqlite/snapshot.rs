//! A store at one moment: one connection in one read transaction.

use super::apart::Apart;
use super::schema::{STEPS, migrate, names, statements};
use super::{fault, feed, journal, read};
use rusqlite::{Connection, Row as SqlRow};
use sms_core::journal::{Entry, Head};
use sms_core::store::{Directory, Fault, KeyRow, Mention, Name, Read, Row, Snapshot, Table, Unreadable};
use sms_core::{ErrorCode, Result};
use std::collections::BTreeMap;

pub(super) struct SqliteSnapshot(Apart);

/// The names of chains that tables hold, each once. Of the journal those are looked for that have no head: it is asked once for each
/// chain that it holds, and not for each entry. (The number of a chain stands above the lowest forty bits of a place: `journal.rs`.)
const CHAINS: &str = "WITH RECURSIVE held (place) AS (SELECT min(place) FROM journal UNION ALL \
        SELECT (SELECT min(j.place) FROM journal j WHERE j.place >= ((held.place >> 40) + 1) << 40) FROM held WHERE place IS NOT NULL) \
    SELECT licence FROM heads UNION SELECT j.licence FROM held JOIN journal j ON j.place = held.place \
        WHERE NOT EXISTS (SELECT 1 FROM heads h WHERE h.chain = j.place >> 40) \
    UNION SELECT licence FROM retry_keys UNION SELECT scope FROM retry_keys";

/// The number of a chain: that of its head, or else the one under which entries of this name lie.
const CHAIN: &str = "SELECT coalesce((SELECT chain FROM heads WHERE licence = ?1), \
    (SELECT place >> 40 FROM journal WHERE licence = ?1 AND NOT EXISTS (SELECT 1 FROM heads h WHERE h.chain = place >> 40)))";

const HEADS: &str = "SELECT sequence, digest, recorded_at, licence FROM heads";

const KEYS: &str = "SELECT scope, key, licence, first, last, actor, command, recorded_at, digest, salt, outcome, told \
    FROM retry_keys";

/// How many faults SQLite tells of.
const MOST_FAULTS: u32 = 100;

impl SqliteSnapshot {
    /// Takes the moment: what is written from now on is not seen.
    pub(super) fn of(apart: Apart) -> Result<Self> {
        apart.ask(|connection| connection.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema;"))?;
        Ok(Self(apart))
    }

    /// The number of a chain, if anything of it is in the journal or has a head.
    fn number_of(&self, chain: &str) -> Result<Option<i64>> {
        self.0.ask(|connection| connection.query_row(CHAIN, [chain], |row| row.get(0)))
    }

    /// Goes over the rows of a statement, and on where one of them cannot be read.
    fn each(&self, sql: &str, parameters: impl rusqlite::Params, mut each: impl FnMut(&SqlRow<'_>)) -> Result<()> {
        self.0.ask(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            let mut rows = statement.query(parameters)?;
            while let Some(row) = rows.next()? {
                each(row);
            }
            Ok(())
        })
    }
}

impl Snapshot for SqliteSnapshot {
    fn chains(&self) -> Result<Vec<Read<String>>> {
        let tables = Table::ALL.iter().map(|table| table.name());
        let directories = Directory::ALL.iter().map(|directory| directory.name());
        let more: String =
            tables.chain(directories).map(|table| format!(" UNION SELECT licence FROM {table}")).collect();
        let mut chains = Vec::new();
        self.each(&format!("{CHAINS}{more} ORDER BY 1"), [], |row| chains.push(text(row, 0)))?;
        Ok(chains)
    }

    fn heads(&self) -> Result<Vec<Read<(String, Head)>>> {
        let mut heads = Vec::new();
        self.each(&format!("{HEADS} ORDER BY licence"), [], |row| {
            heads.push(text(row, 3).and_then(|licence| Ok((licence, head(row)?))));
        })?;
        Ok(heads)
    }

    fn head(&self, chain: &str) -> Result<Option<Read<Head>>> {
        let mut found = None;
        self.each(&format!("{HEADS} WHERE licence = ?1"), [chain], |row| found = Some(head(row)))?;
        Ok(found)
    }

    fn entries(&self, chain: &str, each: &mut dyn FnMut(Read<Entry>)) -> Result<()> {
        let Some(number) = self.number_of(chain)? else { return Ok(()) };
        let sql = format!(
            "SELECT {}, j.licence FROM journal j WHERE j.place >= ?1 << 40 AND j.place < (?1 + 1) << 40 ORDER BY j.place",
            journal::COLUMNS
        );
        self.each(&sql, [number], |row| {
            let sequence = row.get(0).map(journal::sequence).ok();
            let own = text(row, 12).and_then(|licence| {
                if licence == chain { Ok(()) } else { Err(misplaced("it lies among those of another licence")) }
            });
            let entry = own.and_then(|()| journal::entry(row).map_err(|error| unreadable(&error)));
            each(entry.map_err(|unreadable| Unreadable { sequence, ..unreadable }));
        })
    }

    fn histories(&self, each: &mut dyn FnMut(Read<Mention>)) -> Result<bool> {
        let sql =
            "SELECT h.record, h.sequence, (SELECT licence FROM heads WHERE chain = h.record >> 40) FROM histories h";
        self.each(sql, [], |row| {
            let mention = || -> Read<Mention> {
                let number = |column| row.get(column).map(journal::sequence).map_err(|error| unreadable(&error));
                let licence = text(row, 2).map_err(|_| misplaced("it belongs to no licence"))?;
                Ok(Mention { licence, record: number(0)?, sequence: number(1)? })
            };
            each(mention());
        })?;
        Ok(true)
    }

    fn rows(&self, chain: &str, table: Table, each: &mut dyn FnMut(Read<Row>)) -> Result<()> {
        self.each(&statements(table).all, [chain], |row| {
            let read = read::record(table, row).map_err(|error| unreadable(&error));
            each(read.map_err(|unreadable| Unreadable { id: text(row, 0).ok(), ..unreadable }));
        })
    }

    fn keys(&self, each: &mut dyn FnMut(Read<KeyRow>)) -> Result<()> {
        self.each(KEYS, [], |row| each(read::key_row(row).map_err(|error| unreadable(&error))))
    }

    fn names(&self, directory: Directory, each: &mut dyn FnMut(Read<Name>)) -> Result<()> {
        self.each(&format!("SELECT name, licence, id FROM {directory}"), [], |row| {
            let name = || -> Read<Name> { Ok(Name { name: text(row, 0)?, licence: text(row, 1)?, id: text(row, 2)? }) };
            each(name());
        })
    }

    fn name(&self, directory: Directory, name: &str) -> Result<Option<Read<Name>>> {
        let found = self.0.ask(|connection| {
            let mut statement = connection.prepare_cached(&names(directory).whose)?;
            let mut rows = statement.query([name])?;
            Ok(rows.next()?.map(|row| (text(row, 0), text(row, 1))))
        })?;
        let whole = |(licence, id)| -> Read<Name> { Ok(Name { name: name.to_owned(), licence: licence?, id: id? }) };
        Ok(found.map(whole))
    }

    fn faults(&self) -> Result<Vec<Fault>> {
        let mut faults = Vec::new();
        self.each(&format!("PRAGMA integrity_check({MOST_FAULTS})"), [], |row| {
            let said = text(row, 0).unwrap_or_default();
            if said != "ok" {
                let message = format!("the check of the file says: {}", said.replace('\n', ", "));
                faults.push(Fault { code: ErrorCode::StoreDamaged, message });
            }
        })?;
        let feed = self.0.ask(feed::faults)?;
        faults.extend(feed.into_iter().map(|message| Fault { code: ErrorCode::StoreDamaged, message }));
        let there = self.0.ask(schema)?;
        let wanted = self.0.ask(|_| {
            let ours = Connection::open_in_memory()?;
            migrate(&ours, 0, STEPS)?;
            schema(&ours)
        })?;
        let schema = |message| Fault { code: ErrorCode::StoreSchema, message };
        for ((kind, name), made) in &there {
            match wanted.get(&(kind.clone(), name.clone())) {
                Some(ours) if ours == made => {}
                Some(_) => faults.push(schema(format!("the {kind} `{name}` is not as this library makes it"))),
                None => faults.push(schema(format!("the {kind} `{name}` is none that this library makes"))),
            }
        }
        let missing = wanted.keys().filter(|name| !there.contains_key(*name));
        faults.extend(missing.map(|(kind, name)| schema(format!("the {kind} `{name}` is missing"))));
        Ok(faults)
    }
}

/// What a file consists of: by kind and name, its table and how it was made.
type Parts = BTreeMap<(String, String), (String, Option<String>)>;

fn schema(connection: &Connection) -> rusqlite::Result<Parts> {
    let mut statement = connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    let parts = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?))))?;
    parts.collect()
}

fn head(row: &SqlRow<'_>) -> Read<Head> {
    let read = || -> rusqlite::Result<Head> {
        Ok(Head {
            sequence: read::sequence(row.get_ref(0)?)?,
            digest: read::bytes(row.get_ref(1)?)?,
            recorded_at: read::moment(row.get_ref(2)?)?,
        })
    };
    read().map_err(|error| unreadable(&error))
}

fn text(row: &SqlRow<'_>, place: usize) -> Read<String> {
    row.get_ref(place).and_then(read::text).map_err(|error| unreadable(&error))
}

fn unreadable(error: &rusqlite::Error) -> Unreadable {
    misplaced(fault::reason(error))
}

fn misplaced(reason: impl Into<String>) -> Unreadable {
    Unreadable { sequence: None, id: None, reason: reason.into() }
}
