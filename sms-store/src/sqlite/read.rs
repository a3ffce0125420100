//! Reading: rows, entries and names, each call of one moment.

use super::fault::unreadable;
use super::schema::{has_due, names, statements};
use chrono::{DateTime, NaiveDate};
use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, OptionalExtension as _, Result, params};
use sms_core::ids::STORE;
use sms_core::journal::Head;
use sms_core::store::{DUE, Directory, KeyRow, LoadRequest, Loaded, Row, Scan, Table, Value};
use sms_core::time::Moment;
use std::sync::LazyLock;

/// The head of a licence and the sequence of the store's own chain: always one row. While that row is not left, the other
/// statements of the connection see the same moment.
const HEADS: &str = "SELECT (SELECT sequence FROM heads WHERE licence = '*'), h.sequence, h.digest, h.recorded_at \
    FROM (SELECT 1) LEFT JOIN heads h ON h.licence = ?1";

const KEY: &str = "SELECT scope, key, licence, first, last, actor, command, recorded_at, digest, salt, outcome, told \
    FROM retry_keys WHERE scope = ?1 AND key = ?2";

/// A key is in the scope of its licence or in that of the store; row values find the page after the last key.
const KEYS: &str = "SELECT scope, key, licence, first, last, actor, command, recorded_at, digest, salt, outcome, told \
    FROM retry_keys WHERE scope = ?1 AND key > ?2 AND licence = ?3 ORDER BY key LIMIT ?4";

pub(super) fn load(connection: &Connection, wants: &LoadRequest) -> Result<Loaded> {
    let mut anchor = connection.prepare_cached(HEADS)?;
    anchor.raw_bind_parameter(1, &*wants.licence)?;
    let mut anchored = anchor.raw_query();
    let Some(heads) = anchored.next()? else { return Ok(Loaded::default()) };
    let policy = optional_sequence(heads.get_ref(0)?)?.unwrap_or(0);
    let head = match optional_sequence(heads.get_ref(1)?)? {
        None => None,
        Some(sequence) => {
            Some(Head { sequence, digest: bytes(heads.get_ref(2)?)?, recorded_at: moment(heads.get_ref(3)?)? })
        }
    };
    let keys = keys(connection, &wants.keys)?;
    let rows = if head.is_some() { rows(connection, wants)? } else { Vec::new() };
    Ok(Loaded { head, policy, rows, keys })
}

fn keys(connection: &Connection, wanted: &[(String, String)]) -> Result<Vec<KeyRow>> {
    let mut keys = Vec::new();
    for (scope, key) in wanted {
        let mut statement = connection.prepare_cached(KEY)?;
        keys.extend(statement.query_row(params![scope, key], key_row).optional()?);
    }
    Ok(keys)
}

/// Every retry key of a licence after these: first those in the scope of the store, whose name sorts before all numbers.
pub(super) fn keys_of(
    connection: &Connection,
    licence: &str,
    after: Option<(&str, &str)>,
    most: usize,
) -> Result<Vec<KeyRow>> {
    let mut found = Vec::new();
    let scopes: &[&str] = if licence == STORE { &[STORE] } else { &[STORE, licence] };
    for scope in scopes {
        // No key is empty, so each comes after it.
        let after = match after {
            Some((of, _)) if *scope < of => continue,
            Some((of, key)) if *scope == of => key,
            _ => "",
        };
        let mut statement = connection.prepare_cached(KEYS)?;
        let left = most.saturating_sub(found.len());
        let rows = statement.query_map(params![scope, after, licence, limit(left)], key_row)?;
        found.extend(rows.collect::<Result<Vec<_>>>()?);
    }
    Ok(found)
}

/// A retry key.
pub(super) fn key_row(row: &rusqlite::Row<'_>) -> Result<KeyRow> {
    Ok(KeyRow {
        scope: text(row.get_ref(0)?)?,
        key: text(row.get_ref(1)?)?,
        licence: text(row.get_ref(2)?)?,
        first: sequence(row.get_ref(3)?)?,
        last: sequence(row.get_ref(4)?)?,
        actor: text(row.get_ref(5)?)?,
        command: text(row.get_ref(6)?)?,
        recorded_at: moment(row.get_ref(7)?)?,
        digest: bytes(row.get_ref(8)?)?,
        salt: optional(row.get_ref(9)?, bytes)?,
        outcome: text(row.get_ref(10)?)?,
        told: optional(row.get_ref(11)?, text)?,
    })
}

fn rows(connection: &Connection, wants: &LoadRequest) -> Result<Vec<Row>> {
    let mut found = Vec::new();
    let licence = wants.licence.as_str();
    for &table in &wants.tables {
        let statement = connection.prepare_cached(&statements(table).all)?;
        collect(&mut found, table, statement, &[licence])?;
    }
    for (table, id) in wants.rows.iter().filter(|(table, _)| !wants.tables.contains(table)) {
        let statement = connection.prepare_cached(&statements(*table).one)?;
        collect(&mut found, *table, statement, &[licence, id])?;
    }
    for number in &wants.numbers {
        let statement = connection.prepare_cached(&statements(Table::Certificates).named)?;
        collect(&mut found, Table::Certificates, statement, &[licence, number])?;
    }
    for (table, column, text) in &wants.matching {
        let statement = connection.prepare_cached(&statements(*table).matching(column))?;
        collect(&mut found, *table, statement, &[licence, text])?;
    }
    let mut like = Vec::new();
    for alike in &wants.alike {
        let search = alike.scan(licence, &found);
        if search.among.iter().all(|(_, texts)| !texts.is_empty()) {
            like.extend(scan(connection, &search)?);
        }
    }
    found.append(&mut like);
    if let Some(day) = wants.due.map(|day| day.to_string())
        && is_due(connection, licence, &day)?
    {
        for &table in Table::ALL.iter().filter(|table| has_due(**table)) {
            let statement = connection.prepare_cached(&statements(table).due)?;
            collect(&mut found, table, statement, &[licence, &day])?;
        }
    }
    if found.len() > 1 {
        found.sort_by(|one, other| (one.table, &one.id).cmp(&(other.table, &other.id)));
        found.dedup_by(|one, other| (one.table, &one.id) == (other.table, &other.id));
    }
    Ok(found)
}

/// One row, if it is there.
pub(super) fn one(connection: &Connection, licence: &str, table: Table, id: &str) -> Result<Option<Row>> {
    let mut found = Vec::new();
    collect(&mut found, table, connection.prepare_cached(&statements(table).one)?, &[licence, id])?;
    Ok(found.pop())
}

fn collect(found: &mut Vec<Row>, table: Table, mut statement: CachedStatement<'_>, parameters: &[&str]) -> Result<()> {
    for (place, parameter) in (1_usize..).zip(parameters) {
        statement.raw_bind_parameter(place, parameter)?;
    }
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        found.push(record(table, row)?);
    }
    Ok(())
}

/// A row of a table of records: id, the table's own columns, particulars.
pub(super) fn record(table: Table, row: &rusqlite::Row<'_>) -> Result<Row> {
    let columns = table.facts().columns.len();
    let mut values = Vec::with_capacity(columns);
    for place in 1..=columns {
        values.push(match row.get_ref(place)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Integer(number),
            other => Value::Text(text(other)?),
        });
    }
    Ok(Row { table, id: text(row.get_ref(0)?)?, values, particulars: text(row.get_ref(columns + 1)?)? })
}

pub(super) fn scan(connection: &Connection, scan: &Scan) -> Result<Vec<Row>> {
    let by_due = few_are_due(connection, scan)?;
    let (sql, parameters) = search(scan, by_due)?;
    let mut statement = connection.prepare_cached(&sql)?;
    for (place, parameter) in (1_usize..).zip(&parameters) {
        match parameter {
            Parameter::Text(text) => statement.raw_bind_parameter(place, text)?,
            Parameter::Texts(texts) => statement.raw_bind_parameter(place, texts)?,
            Parameter::Integer(number) => statement.raw_bind_parameter(place, number)?,
        }
    }
    let mut found = Vec::new();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        found.push(record(scan.table, row)?);
    }
    Ok(found)
}

/// Whether a search ends after a few rows, found by an index: then it keeps no writer waiting.
pub(super) fn is_short(scan: &Scan) -> bool {
    let indexes = scan.table.facts().indexes;
    scan.among.iter().any(|(name, texts)| indexes.contains(name) && texts.len() <= FEW)
}

/// How many texts are few.
const FEW: usize = 8;

/// Whether a search asks for due days between which only a few rows lie: then it is quicker to find and sort them than to go over the
/// licence in the order of ids. The index alone is counted, and no further than that.
fn few_are_due(connection: &Connection, scan: &Scan) -> Result<bool> {
    const FEW_DUE: i64 = 1_000;
    let is_indexed = |(name, _): &&(&'static str, Value)| scan.table.facts().indexes.contains(name);
    if !has_due(scan.table) || !scan.among.is_empty() || scan.equals.iter().find(is_indexed).is_some() {
        return Ok(false);
    }
    let due = |conditions: &'_ [(&'static str, Value)]| match conditions.iter().find(|(name, _)| *name == DUE) {
        Some((_, Value::Text(day))) => Some(day.clone()),
        _ => None,
    };
    let (Some(from), Some(to)) = (due(&scan.at_least), due(&scan.at_most)) else { return Ok(false) };
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM {} t WHERE t.licence = ?1 AND t.{DUE} >= ?2 AND t.{DUE} <= ?3 LIMIT ?4)",
        scan.table
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let counted: i64 = statement.query_row(params![scan.licence, from, to, FEW_DUE + 1], |row| row.get(0))?;
    Ok(counted <= FEW_DUE)
}

pub(super) enum Parameter<'a> {
    Text(&'a str),
    /// Several texts as a JSON list.
    Texts(String),
    Integer(i64),
}

/// The statement of a search, by the index on due days where that pays, and its parameters in their order. Names of columns are those
/// of the declaration.
pub(super) fn search(scan: &Scan, by_due: bool) -> Result<(String, Vec<Parameter<'_>>)> {
    let statements = statements(scan.table);
    let indexed = scan.among.iter().find(|(name, _)| scan.table.facts().indexes.contains(name));
    let mut sql = match indexed {
        Some((name, _)) => statements.select_by(scan.table, name),
        None if by_due => statements.select_by(scan.table, DUE),
        None => statements.select.clone(),
    };
    let mut parameters = vec![Parameter::Text(&scan.licence)];
    let conditions = [
        (&scan.equals, " = ", " IS NULL"),
        (&scan.at_least, " >= ", " IS NOT NULL"),
        (&scan.at_most, " <= ", " <= NULL"),
    ];
    for (columns, sign, without) in conditions {
        for (name, value) in columns {
            sql.push_str(" AND t.");
            sql.push_str(column(scan.table, name)?);
            match value {
                Value::Text(text) => parameters.push(Parameter::Text(text)),
                Value::Integer(number) => parameters.push(Parameter::Integer(*number)),
                _ => {
                    sql.push_str(without);
                    continue;
                }
            }
            sql.push_str(sign);
            place_of(&mut sql, parameters.len());
        }
    }
    for (name, texts) in &scan.among {
        let column = column(scan.table, name)?;
        // An index leaves out where nothing is, and is used only where that is said.
        sql.push_str(&format!(" AND t.{column} IS NOT NULL AND t.{column}"));
        if let Some(text) = texts.first().filter(|_| texts.len() == 1) {
            parameters.push(Parameter::Text(text));
            sql.push_str(" = ");
            place_of(&mut sql, parameters.len());
        } else {
            // For a list SQLite makes a table of its own each time, which costs more than finding a row.
            parameters.push(Parameter::Texts(serde_json::json!(texts).to_string()));
            sql.push_str(" IN (SELECT value FROM json_each(");
            place_of(&mut sql, parameters.len());
            sql.push_str("))");
        }
    }
    if let Some(after) = &scan.after {
        parameters.push(Parameter::Text(after));
        sql.push_str(" AND t.id > ");
        place_of(&mut sql, parameters.len());
    }
    parameters.push(Parameter::Integer(limit(scan.limit)));
    sql.push_str(" ORDER BY t.id LIMIT ");
    place_of(&mut sql, parameters.len());
    Ok((sql, parameters))
}

/// The name of a column as it was declared.
fn column(table: Table, name: &str) -> Result<&'static str> {
    let place = table.column(name).and_then(|place| table.facts().columns.get(place));
    place.map(|column| column.name).ok_or_else(|| rusqlite::Error::InvalidColumnName(name.to_owned()))
}

fn place_of(sql: &mut String, place: usize) {
    sql.push('?');
    sql.push_str(&place.to_string());
}

pub(super) fn whose(connection: &Connection, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
    let mut statement = connection.prepare_cached(&names(directory).whose)?;
    statement.query_row([name], |row| Ok((text(row.get_ref(0)?)?, text(row.get_ref(1)?)?))).optional()
}

pub(super) fn licences(connection: &Connection, after: Option<&str>, most: usize) -> Result<Vec<String>> {
    const SQL: &str = "SELECT licence FROM heads WHERE licence > ?1 AND licence <> '*' ORDER BY licence LIMIT ?2";
    // No licence has an empty number, so each comes after it.
    let mut statement = connection.prepare_cached(SQL)?;
    statement.query_map(params![after.unwrap_or_default(), limit(most)], |row| text(row.get_ref(0)?))?.collect()
}

pub(super) fn due(connection: &Connection, day: NaiveDate, after: Option<&str>, most: usize) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(&due_statement())?;
    let parameters = params![after.unwrap_or_default(), day.to_string(), limit(most)];
    statement.query_map(parameters, |row| text(row.get_ref(0)?))?.collect()
}

/// Whether anything of a licence is due up to a day: mostly nothing is, and then no table needs to be asked for its rows.
fn is_due(connection: &Connection, licence: &str, day: &str) -> Result<bool> {
    static SQL: LazyLock<String> = LazyLock::new(|| format!("SELECT 1 WHERE {}", due_in_any("?1")));
    connection.prepare_cached(&SQL)?.exists([licence, day])
}

/// Goes over the licences in order, and asks the index on due days of each.
pub(super) fn due_statement() -> String {
    let any = due_in_any("h.licence");
    format!("SELECT h.licence FROM heads h WHERE h.licence > ?1 AND ({any}) ORDER BY h.licence LIMIT ?3")
}

/// Whether any table has a row of the licence that is due up to the day of the second parameter.
fn due_in_any(licence: &str) -> String {
    let tables = Table::ALL.iter().filter(|table| has_due(**table));
    let exists =
        tables.map(|table| format!("EXISTS (SELECT 1 FROM {table} t WHERE t.licence = {licence} AND t.{DUE} <= ?2)"));
    exists.collect::<Vec<_>>().join(" OR ")
}

/// A number of rows as SQLite takes it.
pub(super) fn limit(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}

pub(super) fn text(value: ValueRef<'_>) -> Result<String> {
    value.as_str().map(str::to_owned).map_err(|_| unreadable("a value is no text"))
}

pub(super) fn bytes<const N: usize>(value: ValueRef<'_>) -> Result<[u8; N]> {
    let bytes = value.as_blob().map_err(|_| unreadable("a value is no bytes"))?;
    bytes.try_into().map_err(|_| unreadable(format!("a value has {} bytes and not {N}", bytes.len())))
}

pub(super) fn moment(value: ValueRef<'_>) -> Result<Moment> {
    let microseconds = value.as_i64().map_err(|_| unreadable("a moment is no number"))?;
    DateTime::from_timestamp_micros(microseconds).ok_or_else(|| unreadable("a moment is beyond all days"))
}

pub(super) fn sequence(value: ValueRef<'_>) -> Result<u64> {
    let number = value.as_i64().ok().and_then(|number| u64::try_from(number).ok());
    number.ok_or_else(|| unreadable("a sequence is no number from 0"))
}

fn optional_sequence(value: ValueRef<'_>) -> Result<Option<u64>> {
    optional(value, sequence)
}

pub(super) fn optional<T>(value: ValueRef<'_>, read: impl FnOnce(ValueRef<'_>) -> Result<T>) -> Result<Option<T>> {
    if value == ValueRef::Null { Ok(None) } else { read(value).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::super::schema::made;
    use super::*;

    fn plan(connection: &Connection, sql: &str) -> String {
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let mut steps = Vec::new();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().unwrap() {
            steps.push(row.get::<_, String>(3).unwrap());
        }
        steps.join("; ")
    }

    #[test]
    fn every_declared_search_uses_its_index_and_needs_no_sorting() {
        let connection = made();
        for &table in Table::ALL {
            for column in table.facts().indexes {
                for after in [None, Some("cos-000000017".to_owned())] {
                    let equals = vec![(*column, Value::Text("x".to_owned()))];
                    let (sql, _) = search(&Scan { equals, after, limit: 20, ..Scan::all(table, "L") }, false).unwrap();
                    let plan = plan(&connection, &sql);
                    assert!(plan.contains(&format!("INDEX {table}_by_{column} (licence=? AND {column}=?")), "{plan}");
                    assert!(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN"), "{plan}");
                }
            }
        }
    }

    #[test]
    fn a_search_among_texts_uses_the_index() {
        let connection = made();
        let mut scan = Scan::all(Table::Certificates, "L");
        scan.equals.push(("state", Value::Text("assigned".to_owned())));
        scan.among.push(("passport_number", ["P1".to_owned(), "P2".to_owned()].into()));
        let (sql, _) = search(&scan, false).unwrap();
        let plan = plan(&connection, &sql);
        assert!(plan.contains("INDEX certificates_by_passport_number (licence=? AND passport_number=?"), "{plan}");
    }

    #[test]
    fn a_search_between_due_days_uses_the_index_where_few_rows_lie_between_them() {
        let connection = made();
        let put =
            "INSERT INTO certificates (licence, id, state, due_on, particulars) VALUES ('L', ?1, 'assigned', ?2, '{}')";
        let put = |number: usize, due: &str| connection.execute(put, params![format!("cos-{number}"), due]).unwrap();
        for number in 0..1_011 {
            put(number, if number < 1_001 { "2026-06-01" } else { "2026-07-01" });
        }
        let between = |from: &str, to: Option<&str>| {
            let mut search = Scan::all(Table::Certificates, "L");
            search.at_least.push((DUE, Value::Text(from.to_owned())));
            search.at_most.extend(to.map(|to| (DUE, Value::Text(to.to_owned()))));
            search
        };
        for (from, to, few, rows) in [
            ("2026-07-01", Some("2026-07-31"), true, 10),
            ("2026-06-01", Some("2026-06-30"), false, 1_001),
            ("2026-08-01", Some("2026-08-02"), true, 0),
            ("2026-07-01", None, false, 10),
        ] {
            let asked = between(from, to);
            assert_eq!(few_are_due(&connection, &asked).unwrap(), few, "{from}");
            assert_eq!(scan(&connection, &asked).unwrap().len(), rows, "{from}");
        }
        let (sql, _) = search(&between("2026-07-01", Some("2026-07-31")), true).unwrap();
        let plan = plan(&connection, &sql);
        assert!(plan.contains("certificates_by_due_on (licence=? AND due_on>? AND due_on<?)"), "{plan}");
    }

    #[test]
    fn no_statement_goes_over_a_whole_table() {
        let connection = made();
        let mut texts: Vec<String> = vec![HEADS.to_owned(), KEY.to_owned(), KEYS.to_owned()];
        for &table in Table::ALL {
            let sql = statements(table);
            texts.extend([&sql.one, &sql.all, &sql.remove, &sql.replace, &sql.named].map(Clone::clone));
            texts.extend(has_due(table).then(|| sql.due.clone()));
        }
        for sql in texts {
            let plan = plan(&connection, &sql);
            let plan = plan.replace("SCAN CONSTANT ROW", "");
            assert!(
                !plan.contains("SCAN t") && !plan.contains("SCAN n") && !plan.contains("TEMP B-TREE"),
                "{sql}: {plan}"
            );
        }
        let due = plan(&connection, &due_statement());
        assert!(due.contains("SEARCH h USING PRIMARY KEY (licence>?)"), "{due}");
        assert!(due.contains("certificates_by_due_on (licence=? AND due_on<?)"), "{due}");
        assert!(!due.contains("TEMP B-TREE"), "{due}");
    }

    #[test]
    fn a_search_by_a_column_that_is_not_there_is_refused() {
        let scan = Scan { equals: vec![("1 = 1 OR owner", Value::Null)], ..Scan::all(Table::Certificates, "L") };
        assert!(search(&scan, false).is_err());
    }
}
