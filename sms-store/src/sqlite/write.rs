//! Writing: the commits of a call in one transaction, each whole or not at all.

use super::fault::{self, misfit};
use super::journal;
use super::schema::{names, statements};
use rusqlite::{CachedStatement, Connection, Result, params};
use sms_core::journal::Head;
use sms_core::store::{Claim, Commit, Committed, KeyRow, Row, Table, Value, activity_row};
use sms_core::time::Moment;
use std::time::{Duration, Instant};

/// Keeps the commits, and answers each.
pub(super) fn commit(connection: &Connection, patience: Duration, commits: &[Commit]) -> Result<Vec<Committed>> {
    begin(connection, patience)?;
    finish(connection, patience, commits)
}

/// Keeps the commits in the turn that the connection has, which ends with them; without a turn as [`commit`] does.
pub(super) fn commit_in_turn(
    connection: &Connection,
    patience: Duration,
    commits: &[Commit],
) -> Result<Vec<Committed>> {
    if connection.is_autocommit() {
        commit(connection, patience, commits)
    } else {
        finish(connection, patience, commits)
    }
}

fn finish(connection: &Connection, patience: Duration, commits: &[Commit]) -> Result<Vec<Committed>> {
    let answers = together(connection, commits).and_then(|answers| match answers {
        Some(answers) => Ok(answers),
        None => {
            roll_back(connection)?;
            begin(connection, patience)?;
            one_by_one(connection, commits)
        }
    });
    let kept = answers.and_then(|answers| {
        connection.prepare_cached("COMMIT")?.raw_execute()?;
        Ok(answers)
    });
    if kept.is_err() {
        roll_back(connection)?;
    }
    kept
}

/// Begins to write. Another process may be writing: then it is asked again and again, for a while. SQLite's own way of
/// waiting sleeps up to a tenth of a second at a time, which is longer than a thousand commits take.
pub(super) fn begin(connection: &Connection, patience: Duration) -> Result<()> {
    if !connection.is_autocommit() {
        // A panic once left a transaction open.
        roll_back(connection)?;
    }
    retried(patience, || connection.prepare_cached("BEGIN IMMEDIATE")?.raw_execute().map(|_| ()))
}

/// Tries again while another connection is in the way, until patience ends.
pub(super) fn retried<T>(patience: Duration, mut action: impl FnMut() -> Result<T>) -> Result<T> {
    let mut begun = None;
    let mut pause = Duration::from_micros(50);
    loop {
        match action() {
            Err(error) if fault::is_busy(&error) => {
                if begun.get_or_insert_with(Instant::now).elapsed() >= patience {
                    return Err(error);
                }
                std::thread::sleep(pause);
                pause = (pause * 2).min(Duration::from_millis(2));
            }
            other => return other,
        }
    }
}

pub(super) fn roll_back(connection: &Connection) -> Result<()> {
    // SQLite rolls back by itself on some errors, such as a full disk.
    if connection.is_autocommit() { Ok(()) } else { connection.execute_batch("ROLLBACK") }
}

/// All commits one after another, as if nothing stood in their way; a licence that moved on is left alone. Nothing comes
/// back where one of several has to be undone.
fn together(connection: &Connection, commits: &[Commit]) -> Result<Option<Vec<Committed>>> {
    let mut answers = Vec::with_capacity(commits.len());
    for commit in commits {
        let (answer, is_clean) = attempt(connection, commit)?;
        match (&answer, is_clean) {
            (Committed::Done, _) | (_, true) => {}
            _ if commits.len() == 1 => roll_back_to_begin(connection)?,
            _ => return Ok(None),
        }
        answers.push(answer);
    }
    Ok(Some(answers))
}

fn roll_back_to_begin(connection: &Connection) -> Result<()> {
    roll_back(connection)?;
    connection.execute_batch("BEGIN")
}

/// The commits again, each so that it can be undone alone.
fn one_by_one(connection: &Connection, commits: &[Commit]) -> Result<Vec<Committed>> {
    let mut answers = Vec::with_capacity(commits.len());
    for commit in commits {
        connection.prepare_cached("SAVEPOINT one")?.raw_execute()?;
        let (answer, is_clean) = attempt(connection, commit)?;
        if answer != Committed::Done && !is_clean {
            connection.prepare_cached("ROLLBACK TO one")?.raw_execute()?;
        }
        connection.prepare_cached("RELEASE one")?.raw_execute()?;
        answers.push(answer);
    }
    Ok(answers)
}

/// What becomes of a commit, and whether it left nothing to undo.
fn attempt(connection: &Connection, commit: &Commit) -> Result<(Committed, bool)> {
    let answer = is_as_seen(connection, commit).and_then(|as_seen| {
        let chain = if as_seen { move_head(connection, commit)? } else { None };
        let Some(chain) = chain else { return Ok((Committed::Stale, true)) };
        fill_all(connection, commit, chain).map(|answer| (answer, false))
    });
    match answer {
        Err(error) => fault::guard(&error).map(|reason| (Committed::Guarded(reason), false)).ok_or(error),
        answer => answer,
    }
}

/// Whether the rows that a decision built on are still as it saw them.
fn is_as_seen(connection: &Connection, Commit { licence, unchanged, absent, .. }: &Commit) -> Result<bool> {
    for row in unchanged {
        if super::read::one(connection, licence, row.table, &row.id)?.as_ref() != Some(row) {
            return Ok(false);
        }
    }
    for (table, id) in absent {
        if super::read::one(connection, licence, *table, id)?.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Moves the head of the licence, if it is where it is expected, and answers the number of its chain.
fn move_head(connection: &Connection, Commit { licence, expected, head, .. }: &Commit) -> Result<Option<i64>> {
    // No number is given twice, be there entries that have lost their head.
    const NEW: &str = "INSERT INTO heads (licence, chain, sequence, digest, recorded_at) VALUES (?1, \
        1 + max((SELECT coalesce(max(chain), 0) FROM heads), (SELECT coalesce(max(place), 0) >> 40 FROM journal)), ?2, ?3, ?4) \
        ON CONFLICT (licence) DO NOTHING";
    const NEXT: &str = "UPDATE heads SET sequence = ?2, digest = ?3, recorded_at = ?4 \
        WHERE licence = ?1 AND sequence = ?5 AND digest = ?6 AND recorded_at = ?7";
    const CHAIN: &str = "SELECT chain FROM heads WHERE licence = ?1";
    let Head { sequence, digest, recorded_at } = head;
    let (sequence, recorded_at) = (number(*sequence)?, moment(*recorded_at));
    let moved = match expected {
        None => connection.prepare_cached(NEW)?.execute(params![licence, sequence, &digest[..], recorded_at])?,
        Some(at) => {
            let (before, moved_at) = (number(at.sequence)?, moment(at.recorded_at));
            let parameters = params![licence, sequence, &digest[..], recorded_at, before, &at.digest[..], moved_at];
            connection.prepare_cached(NEXT)?.execute(parameters)?
        }
    };
    // To give it back with the change, SQLite would make a table for it, each time.
    let chain = || connection.prepare_cached(CHAIN)?.query_row([licence], |row| row.get(0));
    (moved == 1).then(chain).transpose()
}

/// Writes what a commit brings, once its head was moved, and what is kept with it, up to the first that cannot be.
fn fill_all(connection: &Connection, commit: &Commit, chain: i64) -> Result<Committed> {
    let mut answer = fill(connection, commit, chain)?;
    for with in &commit.with {
        if answer != Committed::Done {
            break;
        }
        answer = match move_head(connection, with)? {
            Some(chain) => fill(connection, with, chain)?,
            None => Committed::Stale,
        };
    }
    Ok(answer)
}

/// Writes what a commit brings, once its head was moved.
fn fill(connection: &Connection, commit: &Commit, chain: i64) -> Result<Committed> {
    for key in &commit.keys {
        if !put_key(connection, key)? {
            return Ok(Committed::Stale);
        }
    }
    for claim in &commit.claims {
        if !put_claim(connection, &commit.licence, claim)? {
            return Ok(Committed::Taken(claim.clone()));
        }
    }
    put_rows(connection, &commit.licence, &commit.rows)?;
    for (table, id) in &commit.removed {
        connection.prepare_cached(&statements(*table).remove)?.execute(params![commit.licence, id])?;
    }
    journal::put(connection, (&commit.licence, chain), &commit.entries)?;
    if !commit.erased.is_empty() {
        journal::erase(connection, chain, &commit.erased)?;
        erase_keys(connection, &commit.licence, &commit.erased)?;
    }
    Ok(Committed::Done)
}

/// Puts a retry key in, unless it is there.
fn put_key(connection: &Connection, key: &KeyRow) -> Result<bool> {
    const SQL: &str = "INSERT INTO retry_keys \
        (scope, key, licence, first, last, actor, command, recorded_at, digest, salt, outcome, told) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT (scope, key) DO NOTHING";
    let put = connection.prepare_cached(SQL)?.execute(params![
        key.scope,
        key.key,
        key.licence,
        number(key.first)?,
        number(key.last)?,
        key.actor,
        key.command,
        moment(key.recorded_at),
        &key.digest[..],
        key.salt.as_ref().map(|salt| &salt[..]),
        key.outcome,
        key.told,
    ])?;
    Ok(put == 1)
}

/// Takes a name, unless another row has it.
fn put_claim(connection: &Connection, licence: &str, claim: &Claim) -> Result<bool> {
    let mut statement = connection.prepare_cached(&names(claim.directory).claim)?;
    if statement.execute(params![claim.name, licence, claim.id])? == 1 {
        return Ok(true);
    }
    let holder = super::read::whose(connection, claim.directory, &claim.name)?;
    Ok(holder.is_some_and(|(of, id)| of == licence && id == claim.id))
}

fn put_rows(connection: &Connection, licence: &str, rows: &[Row]) -> Result<()> {
    let mut held: Option<(Table, CachedStatement<'_>)> = None;
    for row in rows {
        let put = match &mut held {
            Some((table, statement)) if *table == row.table => statement,
            _ => &mut held.insert((row.table, connection.prepare_cached(&statements(row.table).put)?)).1,
        };
        if bind_row(put, licence, row)?.raw_execute()? == 0 {
            // The row is there, and an indexed column changes.
            let mut replace = connection.prepare_cached(&statements(row.table).replace)?;
            bind_row(&mut replace, licence, row)?.raw_execute()?;
        }
    }
    Ok(())
}

fn bind_row<'s, 'c>(
    statement: &'s mut CachedStatement<'c>,
    licence: &str,
    row: &Row,
) -> Result<&'s mut CachedStatement<'c>> {
    let columns = row.table.facts().columns.len();
    if row.values.len() != columns {
        return Err(misfit(format!("a row of `{}` has {} values and not {columns}", row.table, row.values.len())));
    }
    statement.raw_bind_parameter(1, licence)?;
    statement.raw_bind_parameter(2, &*row.id)?;
    for (place, value) in (3_usize..).zip(&row.values) {
        match value {
            Value::Text(text) => statement.raw_bind_parameter(place, &**text)?,
            Value::Integer(number) => statement.raw_bind_parameter(place, number)?,
            _ => statement.raw_bind_parameter(place, rusqlite::types::Null)?,
        }
    }
    statement.raw_bind_parameter(columns + 3, &*row.particulars)?;
    Ok(statement)
}

/// Takes the salt and what they told from the retry keys that cover one of these entries.
fn erase_keys(connection: &Connection, licence: &str, erased: &[u64]) -> Result<()> {
    const UNSALT: &str = "UPDATE retry_keys SET salt = NULL, told = NULL WHERE scope = ?1 AND key = ?2";
    const KEYS: &str = "SELECT scope, key, first, last FROM retry_keys \
        WHERE scope IN (?1, '*') AND licence = ?1 AND salt IS NOT NULL";
    let mut erased = erased.iter().map(|sequence| number(*sequence)).collect::<Result<Vec<i64>>>()?;
    erased.sort_unstable();
    let mut unsalted: Vec<(String, String)> = Vec::new();
    let mut keys = connection.prepare_cached(KEYS)?;
    let mut keys = keys.query([licence])?;
    while let Some(key) = keys.next()? {
        let (first, last): (i64, i64) = (key.get(2)?, key.get(3)?);
        let next = erased.get(erased.partition_point(|sequence| *sequence < first));
        if next.is_some_and(|sequence| *sequence <= last) {
            unsalted.push((key.get(0)?, key.get(1)?));
        }
    }
    for key in unsalted {
        connection.prepare_cached(UNSALT)?.execute(key)?;
    }
    Ok(())
}

/// Notes when a user was active, unless another process is in the way.
pub(super) fn touch(connection: &Connection, licence: &str, user: &str, at: Moment) -> Result<()> {
    const KNOWN: &str = "SELECT 1 FROM heads WHERE licence = ?1";
    begin(connection, Duration::ZERO)?;
    let put = connection
        .prepare_cached(KNOWN)?
        .exists([licence])
        .and_then(|known| if known { put_rows(connection, licence, &[activity_row(user, at)]) } else { Ok(()) });
    let kept = put.and_then(|()| connection.prepare_cached("COMMIT")?.raw_execute().map(|_| ()));
    if kept.is_err() {
        roll_back(connection)?;
    }
    kept
}

/// How many retry keys are looked at, or forgotten, in one go.
const KEYS_AT_ONCE: usize = 4_096;

/// Retry keys that were recorded before a moment, among the next so many after one, and the last that was looked at. Nobody
/// waits meanwhile, for nothing is written.
pub(super) fn old_keys(connection: &Connection, before: Moment, after: &mut (String, String)) -> Result<Option<Old>> {
    const SQL: &str = "SELECT scope, key, recorded_at < ?1 FROM retry_keys \
        WHERE (scope, key) > (?2, ?3) ORDER BY scope, key LIMIT ?4";
    let mut statement = connection.prepare_cached(SQL)?;
    let most = i64::try_from(KEYS_AT_ONCE).unwrap_or(i64::MAX);
    let mut rows = statement.query(params![moment(before), after.0, after.1, most])?;
    let (mut old, mut looked_at) = (Vec::new(), false);
    while let Some(row) = rows.next()? {
        *after = (row.get(0)?, row.get(1)?);
        looked_at = true;
        if row.get(2)? {
            old.push(after.clone());
        }
    }
    Ok(looked_at.then_some(old))
}

/// The scopes and keys of retry keys.
pub(super) type Old = Vec<(String, String)>;

/// Forgets retry keys, in one transaction.
pub(super) fn forget_keys(connection: &Connection, patience: Duration, old: &Old) -> Result<u64> {
    const SQL: &str = "DELETE FROM retry_keys WHERE scope = ?1 AND key = ?2";
    begin(connection, patience)?;
    let forget = || -> Result<u64> {
        let mut forgotten = 0;
        let mut statement = connection.prepare_cached(SQL)?;
        for key in old {
            forgotten += u64::try_from(statement.execute(params![key.0, key.1])?).unwrap_or(0);
        }
        connection.prepare_cached("COMMIT")?.raw_execute()?;
        Ok(forgotten)
    };
    let forgotten = forget();
    if forgotten.is_err() {
        roll_back(connection)?;
    }
    forgotten
}

/// A sequence as SQLite keeps numbers.
fn number(sequence: u64) -> Result<i64> {
    i64::try_from(sequence).map_err(|_| misfit(format!("a sequence of {sequence} is too large")))
}

/// A moment as microseconds since the beginning of 1970.
pub(super) const fn moment(moment: Moment) -> i64 {
    moment.timestamp_micros()
}
