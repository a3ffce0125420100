//! Statements that must not be carried out, each with the code that it is refused with. Nothing has changed afterwards, and the store is
//! whole.

use crate::support::{ask, code, in_a_file, in_memory};
use sms_core::ErrorCode::{self, SqlFailed, SqlLimit, SqlNotAColumn, SqlNotATable, SqlRefused, SqlValue};
use sms_core::data::Cell;

const REFUSED: &[(ErrorCode, &str)] = &[
    // What writes.
    (SqlRefused, "INSERT INTO certificates (state) VALUES ('used')"),
    (SqlRefused, "INSERT INTO certificates (state) VALUES ('used') RETURNING state"),
    (SqlRefused, "UPDATE certificates SET state = 'used'"),
    (SqlRefused, "DELETE FROM certificates"),
    (SqlRefused, "DELETE FROM certificates WHERE state IN (SELECT state FROM certificates)"),
    (SqlRefused, "REPLACE INTO users (user_id) VALUES ('mallory')"),
    (SqlRefused, "WITH c AS (SELECT 1) DELETE FROM certificates"),
    (SqlRefused, "WITH c AS (SELECT 1) INSERT INTO users (user_id) SELECT * FROM c"),
    (SqlRefused, "DROP TABLE certificates"),
    (SqlRefused, "ALTER TABLE certificates RENAME TO x"),
    (SqlRefused, "ALTER TABLE certificates ADD COLUMN x"),
    (SqlRefused, "CREATE TABLE x (y)"),
    (SqlRefused, "CREATE TABLE x AS SELECT * FROM users"),
    (SqlRefused, "CREATE TEMP TABLE x (y)"),
    (SqlRefused, "CREATE TEMP VIEW x AS SELECT * FROM users"),
    (SqlRefused, "CREATE VIEW x AS SELECT * FROM users"),
    (SqlRefused, "CREATE INDEX x ON users (user_id)"),
    (SqlRefused, "CREATE TEMP TRIGGER x AFTER INSERT ON users BEGIN SELECT 1; END"),
    (SqlRefused, "CREATE VIRTUAL TABLE x USING fts5(y)"),
    (SqlRefused, "CREATE VIRTUAL TABLE x USING rtree(a, b, c)"),
    (SqlRefused, "CREATE VIRTUAL TABLE temp.x USING dbstat"),
    // What goes elsewhere.
    (SqlRefused, "ATTACH 'sponsor.db' AS other"),
    (SqlRefused, "ATTACH ':memory:' AS other"),
    (SqlRefused, "DETACH main"),
    (SqlRefused, "VACUUM"),
    (SqlRefused, "VACUUM INTO '/tmp/stolen.db'"),
    (SqlRefused, "SELECT load_extension('/tmp/evil.so')"),
    (SqlFailed, "SELECT readfile('/etc/passwd')"),
    (SqlFailed, "SELECT writefile('/tmp/x', 'y')"),
    (SqlFailed, "SELECT edit('x')"),
    (SqlRefused, "SELECT fts3_tokenizer('x')"),
    (SqlRefused, "SELECT sqlite_compileoption_get(1)"),
    (SqlRefused, "SELECT sqlite_source_id()"),
    (SqlRefused, "SELECT last_insert_rowid()"),
    // What sets something up.
    (SqlRefused, "PRAGMA journal_mode = DELETE"),
    (SqlRefused, "PRAGMA temp_store_directory = '/tmp'"),
    (SqlRefused, "PRAGMA writable_schema = ON"),
    (SqlRefused, "PRAGMA table_info(certificates)"),
    (SqlNotATable, "SELECT * FROM pragma_table_info('certificates')"),
    (SqlNotATable, "SELECT count(*) FROM pragma_database_list"),
    (SqlNotATable, "SELECT file FROM pragma_database_list"),
    (SqlRefused, "BEGIN"),
    (SqlRefused, "BEGIN IMMEDIATE"),
    (SqlRefused, "COMMIT"),
    (SqlRefused, "ROLLBACK"),
    (SqlRefused, "SAVEPOINT x"),
    (SqlRefused, "RELEASE x"),
    (SqlRefused, "ANALYZE"),
    (SqlRefused, "REINDEX"),
    (SqlRefused, "EXPLAIN SELECT * FROM certificates"),
    (SqlRefused, "EXPLAIN QUERY PLAN SELECT * FROM certificates"),
    (SqlRefused, "EXPLAIN DELETE FROM certificates"),
    (SqlRefused, "\u{feff}/* so */ explain SELECT 1"),
    // More than one, and none.
    (SqlRefused, "SELECT 1; DELETE FROM certificates"),
    (SqlRefused, "SELECT 1; SELECT 2"),
    (SqlRefused, "SELECT 1 -- one\n; SELECT 2"),
    (SqlRefused, "SELECT 1; SELECT"),
    (SqlRefused, ""),
    (SqlRefused, "  \n\t"),
    (SqlRefused, ";"),
    (SqlRefused, "-- SELECT 1"),
    (SqlRefused, "/* SELECT 1 */"),
    (SqlRefused, "SELECT 1\0"),
    (SqlRefused, "SELECT 1\0; DELETE FROM certificates"),
    // What is none of the documented tables.
    (SqlNotATable, "SELECT * FROM credentials"),
    (SqlNotATable, "SELECT count(*) FROM credentials"),
    (SqlNotATable, "SELECT * FROM main.credentials"),
    (SqlNotATable, "SELECT * FROM heads"),
    (SqlNotATable, "WITH certificates AS (SELECT * FROM credentials) SELECT * FROM certificates"),
    (SqlNotATable, "WITH certificates AS (SELECT * FROM sqlite_schema) SELECT * FROM certificates"),
    (SqlNotATable, "SELECT * FROM sqlite_schema"),
    (SqlNotATable, "SELECT * FROM main.sqlite_schema"),
    (SqlNotATable, "SELECT count(*) FROM sqlite_master"),
    (SqlNotATable, "SELECT count(*) FROM SQLITE_MASTER"),
    (SqlNotATable, "SELECT 1 FROM sqlite_temp_schema"),
    (SqlNotATable, "SELECT (SELECT sql FROM sqlite_schema LIMIT 1) FROM users"),
    (SqlNotATable, "SELECT * FROM users WHERE EXISTS (SELECT 1 FROM sqlite_master)"),
    (SqlNotATable, "SELECT * FROM users UNION SELECT * FROM sqlite_schema"),
    (SqlNotATable, "SELECT * FROM temp.certificates"),
    (SqlNotATable, "SELECT * FROM other.certificates"),
    (SqlNotATable, "SELECT * FROM generate_series(1, 10)"),
    (SqlNotATable, "SELECT * FROM fsdir('/')"),
    (SqlNotAColumn, "SELECT passwort FROM users"),
    (SqlNotAColumn, "SELECT users.hash FROM users"),
    (SqlNotAColumn, "SELECT rowid FROM users"),
    (SqlNotAColumn, "SELECT _rowid_ FROM users"),
    #[cfg(feature = "bundled")]
    (SqlNotAColumn, "SELECT * FROM certificates WHERE state = \"assigned\""),
    // What is too much.
    (SqlRefused, "SELECT zeroblob(1000000000)"),
    (SqlRefused, "SELECT randomblob(1000000000)"),
    (SqlFailed, "SELECT length(hex(printf('%.*c', 600000, 'x')))"),
    (SqlFailed, "SELECT length(replace(printf('%.*c', 900000, 'x'), 'x', 'xxxxxxxxxx'))"),
    (SqlFailed, "SELECT group_concat(printf('%.*c', 900000, 'x')) FROM (VALUES (1), (2), (3))"),
    (SqlFailed, "SELECT 'x' LIKE printf('%.*c', 5000, '%')"),
    (SqlFailed, "SELECT sum(9223372036854775807) FROM (VALUES (1), (2))"),
    (SqlFailed, "SELECT json_extract('{', '$')"),
    (SqlFailed, "SELEKT 1"),
    (SqlFailed, "SELECT 'open"),
    (SqlFailed, "SELECT nothing_of_the_kind(1)"),
    (SqlValue, "SELECT x'00'"),
    (SqlValue, "SELECT CAST(x'ff' AS TEXT)"),
    (SqlValue, "SELECT 9e999"),
];

#[test]
fn each_is_refused_and_nothing_has_changed() {
    let (world, host) = in_a_file();
    let before = std::fs::read(world.file()).unwrap();
    let folder = world.file().parent().unwrap().to_owned();
    let state = |licence: &str| host.sms().state(&licence.parse().unwrap()).unwrap();
    let states = [crate::world::LICENCE, crate::world::OTHER].map(state);
    for (wanted, text) in REFUSED {
        for sms in [host.sms(), in_memory()] {
            match ask(sms, text) {
                // Before 3.41 SQLite makes such a table when it is first named, and that is what is refused.
                Err(error) if text.contains("FROM pragma_") => {
                    assert!(matches!(error.code(), SqlNotATable | SqlRefused))
                }
                Err(error) => assert_eq!(error.code(), *wanted, "{text}: {error}"),
                Ok(answer) => panic!("{text}: {answer:?}"),
            }
        }
    }
    assert_eq!([crate::world::LICENCE, crate::world::OTHER].map(state), states);
    assert!(host.sms().verify().unwrap().is_whole());
    drop(host);
    assert_eq!(std::fs::read(world.file()).unwrap(), before);
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1, "no file beside the store");
}

#[test]
fn what_is_deep_or_long_is_refused_and_no_stack_is_used_up() {
    let sms = in_memory();
    let deep =
        |open: &str, inner: &str, close: &str, count| format!("{}{inner}{}", open.repeat(count), close.repeat(count));
    let statements = [
        format!("SELECT {}", deep("(", "1", ")", 20_000)),
        format!("SELECT {}", deep("abs(", "1", ")", 5_000)),
        format!("SELECT {}1", "- ".repeat(20_000)),
        format!("SELECT {}1", "NOT ".repeat(15_000)),
        format!("SELECT 1{}", " + 1".repeat(15_000)),
        deep("SELECT * FROM (", "SELECT 1", ")", 3_000),
        deep("SELECT (", "SELECT 1", ")", 5_000),
        deep("SELECT 1 WHERE 1 IN (", "SELECT 1", ")", 2_500),
        format!("SELECT 1{}", " UNION SELECT 1".repeat(4_000)),
        format!("SELECT 1{}", ", 1".repeat(20_000)),
        format!("SELECT max(1{})", ", 1".repeat(20_000)),
        format!("SELECT 1 FROM users{}", ", users".repeat(5_000)),
        format!(
            "WITH {} SELECT * FROM c0",
            (0..2_000).map(|i| format!("c{i} AS (SELECT * FROM c{})", i + 1)).collect::<Vec<_>>().join(", ")
        ),
    ];
    for text in statements {
        let found = code(sms, text.as_str());
        assert!(matches!(found, SqlFailed | SqlNotATable), "{found:?} {}", &text[..60.min(text.len())]);
    }
    assert_eq!(code(sms, format!("SELECT '{}'", "x".repeat(70_000)).as_str()), SqlLimit);
    assert_eq!(code(sms, ";".repeat(65_000).as_str()), SqlRefused);
}

/// A name that a statement gives to a part of itself is its own, whatever it is.
#[test]
fn names_of_ones_own_are_harmless() {
    let sms = in_memory();
    let one =
        "WITH credentials(hash) AS (VALUES ('mine')) SELECT hash, (SELECT count(*) FROM credentials) FROM credentials";
    assert_eq!(ask(sms, one).unwrap().rows, [[Cell::from("mine"), Cell::Whole(1)]]);
    let users = ask(sms, "SELECT user_id FROM users").unwrap().rows;
    let two = "WITH certificates AS (SELECT user_id FROM users) SELECT * FROM certificates";
    assert_eq!(ask(sms, two).unwrap().rows, users);
    let three = "SELECT count(*) FROM (SELECT * FROM users) AS sqlite_schema";
    assert_eq!(ask(sms, three).unwrap().rows, [[Cell::Whole(users.len() as i64)]]);
    let four = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT count(*) FROM n";
    assert_eq!(ask(sms, four).unwrap().rows, [[Cell::Whole(5)]]);
}

#[test]
fn an_error_says_what_there_is() {
    let sms = in_memory();
    let said = |text: &str| ask(sms, text).unwrap_err().to_string();
    let tables = said("SELECT * FROM certificate");
    assert!(
        tables.starts_with("there is no table `certificate`; there are action_plans, addresses, allocation_requests, "),
        "{tables}"
    );
    let columns = said("SELECT holder FROM addresses AS a");
    let there_are = "there are address, erased, family, licence, name";
    assert_eq!(columns, format!("there is no column `holder`; {there_are}"));
    if cfg!(feature = "bundled") {
        let quoted = said("SELECT * FROM addresses WHERE family = \"cos\"");
        assert_eq!(quoted, format!("there is no column `cos`: a text stands in single quotes; {there_are}"));
    }
    assert_eq!(said("SELECT * FORM users"), "SQLite says: near \"FORM\": syntax error");
    assert!(!said("SELECT * FROM \"Anna Example\"").contains("Anna"));
}
