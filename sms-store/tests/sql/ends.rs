//! What would take too long, too many rows or too much memory ends, with the code that says why.

use crate::support::{code, in_a_file, in_memory};
use sms_core::ErrorCode::{SqlInterrupted, SqlLimit};
use sms_core::parameter;
use sms_store::{SqlLimits, SqlStatement};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

const FOREVER: [&str; 4] = [
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0",
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i FROM n) SELECT max(i) FROM n",
    "SELECT count(*) FROM journal a, journal b, journal c, journal d, journal e, journal f, journal g, journal h",
];

#[test]
fn what_never_ends_is_ended_by_time() {
    for text in FOREVER {
        let began = Instant::now();
        let limits = SqlLimits::default().time(Duration::from_millis(50));
        let error = SqlStatement::new(text).limits(limits).ask(in_memory()).unwrap_err();
        assert_eq!(error.code(), SqlLimit, "{text}");
        let parameters = &error.reasons()[0].parameters;
        assert_eq!(parameters.get(parameter::MOST), Some(50));
        assert_eq!(parameters.get(parameter::UNIT).as_deref(), Some("milliseconds"));
        assert!(began.elapsed() < Duration::from_secs(10), "{text}");
    }
}

#[test]
fn what_never_ends_is_ended_by_the_host() {
    for text in FOREVER {
        let asked = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&asked);
        let statement = SqlStatement::new(text).keep_on(move || counted.fetch_add(1, Ordering::Relaxed) < 3);
        assert_eq!(code(in_memory(), statement), SqlInterrupted, "{text}");
        assert_eq!(asked.load(Ordering::Relaxed), 4, "it is not asked again once it said no");
    }
}

#[test]
fn a_host_that_wants_nothing_is_told_nothing_of_the_tables() {
    let (_world, host) = in_a_file();
    let statement = SqlStatement::new("SELECT * FROM journal").keep_on(|| false);
    assert_eq!(host.sql(statement).unwrap_err().code(), SqlInterrupted);
    assert!(!host.sql("SELECT * FROM journal").unwrap().rows.is_empty(), "the next one is answered");
    let none = SqlStatement::new("SELECT * FROM journal").limits(SqlLimits::default().time(Duration::ZERO));
    assert_eq!(host.sql(none).unwrap_err().code(), SqlLimit);
}

#[test]
fn a_host_that_panics_wants_no_more() {
    let statement = SqlStatement::new(FOREVER[0]).keep_on(|| panic!("on purpose"));
    let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| code(in_memory(), statement)));
    assert!(found.is_err() || found.is_ok_and(|code| code == SqlInterrupted));
}

#[test]
fn as_many_rows_as_the_limit_are_given_and_no_more() {
    let count = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT i FROM n";
    let with = |rows| SqlStatement::new(count).limits(SqlLimits::default().rows(rows)).ask(in_memory());
    assert_eq!(with(100).unwrap().rows.len(), 100);
    let error = with(99).unwrap_err();
    assert_eq!(error.to_string(), "the statement takes more than 99 rows");
}

#[test]
fn bytes_are_limited_in_the_tables_and_in_the_answer() {
    let with = |text: &str, bytes| SqlStatement::new(text).limits(SqlLimits::default().bytes(bytes)).ask(in_memory());
    let facts = "SELECT count(facts), count(payload) FROM journal";
    assert!(with(facts, 1 << 20).is_ok());
    assert_eq!(with(facts, 4_096).unwrap_err().code(), SqlLimit, "the tables alone take more");
    let long = "SELECT printf('%.*c', 500000, 'x') FROM (VALUES (1), (2), (3))";
    assert!(with(long, 2 << 20).is_ok());
    assert_eq!(with(long, 1 << 20).unwrap_err().code(), SqlLimit);
}
