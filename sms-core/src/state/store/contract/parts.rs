//! What the checks are made of: heads, rows, entries and commits, each told from the others by its numbers.

use super::{Broken, Kept, same};
use crate::journal::{Entry, FORMAT, Head};
use crate::store::{Claim, Commit, Committed, Directory, KeyRow, LoadRequest, Loaded, Row, Scan, Store, Table, Value};
use crate::time::{Moment, day, start_of_day};
use chrono::{Duration, NaiveDate};

pub(super) const ONE: &str = "QHDGHB91X";
pub(super) const OTHER: &str = "ZZDGHB911";

pub(super) fn first_day() -> NaiveDate {
    day(2026, 4, 6)
}

pub(super) fn moment(number: u64) -> Moment {
    start_of_day(first_day()) + Duration::microseconds(i64::try_from(number).unwrap_or(0))
}

pub(super) fn digest(number: u64) -> [u8; 32] {
    let mut digest = [0xA5; 32];
    for (byte, number) in digest.iter_mut().zip(number.to_le_bytes()) {
        *byte = number;
    }
    digest
}

pub(super) fn head(sequence: u64) -> Head {
    Head { sequence, digest: digest(sequence), recorded_at: moment(sequence) }
}

pub(super) fn entry(sequence: u64) -> Entry {
    Entry {
        sequence,
        format: FORMAT,
        recorded_at: moment(sequence),
        occurred_at: sequence.is_multiple_of(2).then(|| moment(0)),
        actor: "clock".to_owned(),
        event: format!("event {sequence}"),
        subject: Some(format!("user {sequence}")),
        facts: format!("{{\"fact\":{sequence}}}"),
        payload: Some(format!("{{\"payload\":{sequence}}}")),
        salt: Some([7; 16]),
        payload_digest: Some(digest(sequence + 1)),
        digest: digest(sequence),
    }
}

/// A commit that takes a licence from one entry to the next, and brings that entry.
pub(super) fn step(licence: &str, from: u64) -> Commit {
    Commit {
        licence: licence.to_owned(),
        expected: (from > 0).then(|| head(from)),
        head: head(from + 1),
        rows: Vec::new(),
        removed: Vec::new(),
        entries: vec![entry(from + 1)],
        keys: Vec::new(),
        claims: Vec::new(),
        erased: Vec::new(),
        with: Vec::new(),
        unchanged: Vec::new(),
        absent: Vec::new(),
    }
}

/// A row with these values in its columns, and nothing in the others.
pub(super) fn row(table: Table, id: &str, values: &[(&str, Value)]) -> Row {
    let of =
        |name: &str| values.iter().find(|(column, _)| *column == name).map_or(Value::Null, |(_, value)| value.clone());
    let values = table.facts().columns.iter().map(|column| of(column.name)).collect();
    Row { table, id: id.to_owned(), values, particulars: format!("{{\"id\":\"{id}\"}}") }
}

pub(super) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(super) fn certificate(id: &str) -> Row {
    row(Table::Certificates, id, &[("state", text("ready_to_go"))])
}

pub(super) fn key(scope: &str, key: &str, licence: &str, first: u64, last: u64) -> KeyRow {
    KeyRow {
        scope: scope.to_owned(),
        key: key.to_owned(),
        licence: licence.to_owned(),
        first,
        last,
        actor: "home_office".to_owned(),
        command: "set_status".to_owned(),
        recorded_at: moment(last),
        digest: digest(first),
        salt: Some([9; 16]),
        outcome: "{\"result\":1}".to_owned(),
        told: Some("{\"notices\":[]}".to_owned()),
    }
}

pub(super) fn number(name: &str, id: &str) -> Claim {
    Claim { directory: Directory::CertificateNumbers, name: name.to_owned(), id: id.to_owned() }
}

/// A commit with something of every kind, told from others by its mark.
pub(super) fn full(licence: &str, from: u64, mark: &str) -> Commit {
    Commit {
        rows: vec![certificate(mark), row(Table::Licences, licence, &[("name", text(mark))])],
        keys: vec![key(licence, mark, licence, from + 1, from + 1)],
        claims: vec![number(mark, mark)],
        ..step(licence, from)
    }
}

pub(super) fn wants(licence: &str) -> LoadRequest {
    LoadRequest { licence: licence.to_owned(), ..LoadRequest::default() }
}

/// Everything that a commit of [`full`] can have left under this mark.
pub(super) fn traces(store: &dyn Store, licence: &str, mark: &str) -> Result<Vec<String>, Broken> {
    let loaded = store.load(&LoadRequest {
        rows: vec![(Table::Certificates, mark.to_owned())],
        keys: vec![(licence.to_owned(), mark.to_owned())],
        numbers: vec![mark.to_owned()],
        ..wants(licence)
    })?;
    let named = Scan { equals: vec![("name", text(mark))], ..Scan::all(Table::Licences, licence) };
    let mut traces: Vec<String> = loaded.rows.iter().map(|row| format!("row {}", row.id)).collect();
    traces.extend(loaded.keys.iter().map(|key| format!("key {}", key.key)));
    traces.extend(store.scan(&named)?.iter().map(|row| format!("found {}", row.id)));
    traces
        .extend(store.whose(Directory::CertificateNumbers, mark)?.map(|(licence, id)| format!("name {licence} {id}")));
    Ok(traces)
}

/// A commit that must be kept.
pub(super) fn keep(store: &dyn Store, commit: Commit) -> Kept {
    let what = format!("commit of entry {} on licence {}", commit.head.sequence, commit.licence);
    same(&what, store.commit(&[commit])?, vec![Committed::Done])
}

pub(super) fn load(store: &dyn Store, wants: &LoadRequest) -> Result<Loaded, Broken> {
    Ok(store.load(wants)?)
}

pub(super) fn found(store: &dyn Store, scan: &Scan) -> Result<Vec<String>, Broken> {
    Ok(store.scan(scan)?.into_iter().map(|row| row.id).collect())
}

pub(super) fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// The ids of rows, sorted by table.
pub(super) fn ids(loaded: &Loaded) -> Vec<String> {
    let mut rows: Vec<(Table, &str)> = loaded.rows.iter().map(|row| (row.table, row.id.as_str())).collect();
    rows.sort_unstable();
    rows.into_iter().map(|(table, id)| format!("{table}/{id}")).collect()
}
