//! A store as an earlier version of this library left it.

use rusqlite::Connection;
use std::path::Path;

/// The version of its tables.
pub(crate) const BEFORE: i64 = 1;

/// The statement of the first step that makes a table.
fn as_it_was(table: &str) -> String {
    let first = include_str!("../../src/sqlite/steps/1.sql");
    let begins = first.split_once(&format!("CREATE TABLE {table} (")).map_or("", |(_, rest)| rest);
    format!("CREATE TABLE {table} ({};", begins.split(";\n").next().unwrap_or_default())
}

/// Takes a store back to the first version of its tables, by hand.
pub(crate) fn take_back(file: &Path) -> rusqlite::Result<()> {
    let text = |moment: &str| {
        format!(
            "strftime('%Y-%m-%dT%H:%M:%S', {moment} / 1000000, 'unixepoch') || printf('.%06dZ', {moment} % 1000000)"
        )
    };
    let (recorded_at, occurred_at) = (text("recorded_at"), text("occurred_at"));
    let sql = format!(
        "BEGIN; ALTER TABLE heads RENAME TO heads_2; ALTER TABLE journal RENAME TO journal_2;
         ALTER TABLE retry_keys RENAME TO retry_keys_2; {} {} {}
         INSERT INTO heads SELECT licence, sequence, digest, {recorded_at} FROM heads_2;
         INSERT INTO journal SELECT licence, place & 1099511627775, format, {recorded_at},
            iif(occurred_at IS NULL, NULL, {occurred_at}), actor, event, subject, facts, payload, salt, payload_digest,
            digest FROM journal_2 j
            ORDER BY (SELECT min(number) FROM feed f WHERE f.chain = j.place >> 40 AND f.sequence >= j.place & 1099511627775), place;
         INSERT INTO retry_keys SELECT scope, key, licence, first, last, actor, command, {recorded_at}, digest, salt,
            outcome, told FROM retry_keys_2;
         DROP TABLE heads_2; DROP TABLE journal_2; DROP TABLE retry_keys_2; DROP TABLE histories;
         DROP TABLE feed; DROP TABLE change_requests; DROP TABLE paye_references;
         DROP TABLE action_plans; DROP TABLE compliance_actions; DROP TABLE visits; DROP TABLE penalties;
         DROP TABLE notices; DROP INDEX allocations_by_due_on; ALTER TABLE allocations DROP COLUMN due_on;
         DROP INDEX allocation_requests_by_due_on; ALTER TABLE allocation_requests DROP COLUMN due_on;
         DROP TABLE service_applications; DROP TABLE transfers;
         DROP INDEX certificates_by_applicant_id; ALTER TABLE certificates DROP COLUMN applicant_id;
         ALTER TABLE certificates DROP COLUMN start_on; ALTER TABLE certificates DROP COLUMN end_on;
         PRAGMA user_version = {BEFORE}; COMMIT; PRAGMA wal_checkpoint(TRUNCATE);",
        as_it_was("heads"),
        as_it_was("journal"),
        as_it_was("retry_keys"),
    );
    Connection::open(file)?.execute_batch(&sql)
}
