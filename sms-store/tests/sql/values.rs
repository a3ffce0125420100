//! Values that go in, and what comes out of them.

use crate::support::{ask, code, in_memory};
use sms_core::ErrorCode::{CommandUnknownField, DocumentSyntax, SqlParameter};
use sms_core::data::{Cell, CellKind};
use sms_core::fields::Hours;
use sms_core::time::{Moment, day};
use sms_store::SqlStatement;

#[test]
fn each_place_has_its_value() {
    let sms = in_memory();
    let statement = SqlStatement::new("SELECT ?, ?, ?2").value("a").value(2_i64);
    assert_eq!(statement.ask(sms).unwrap().rows, [[Cell::from("a"), Cell::Whole(2), Cell::Whole(2)]]);
    let named =
        || SqlStatement::new("SELECT :a, @b, $c, :a").named("b", 2_i64).named("c", 0.5).named("a", "it's; DROP");
    let first = Cell::from("it's; DROP");
    assert_eq!(named().ask(sms).unwrap().rows, [[first.clone(), Cell::Whole(2), Cell::Real(0.5), first]]);
    let wrong = [
        SqlStatement::new("SELECT ?"),
        SqlStatement::new("SELECT ?").value(1_i64).value(2_i64),
        SqlStatement::new("SELECT 1").value(1_i64),
        SqlStatement::new("SELECT ?3").value(1_i64),
        SqlStatement::new("SELECT :a"),
        SqlStatement::new("SELECT :a").named("b", 1_i64),
        SqlStatement::new("SELECT :a").named("a", 1_i64).named("a", 2_i64),
        SqlStatement::new("SELECT :a, :b").named("a", 1_i64),
        SqlStatement::new("SELECT :a, ?").named("a", 1_i64),
        SqlStatement::new("SELECT :a").named("a", 1_i64).value(1_i64),
        named().named("d", 1_i64),
    ];
    for statement in wrong {
        assert_eq!(code(sms, statement), SqlParameter);
    }
}

#[test]
fn values_of_every_kind_meet_the_columns_of_their_kind() {
    let sms = in_memory();
    let rows = ask(
        sms,
        "SELECT created_on, weekly_hours, erased, gross_salary_pence FROM certificates WHERE number IS NOT NULL",
    )
    .unwrap()
    .rows;
    let row = rows.into_iter().next().unwrap();
    assert!(matches!(row.as_slice(), [Cell::Day(_), Cell::Hours(_), Cell::Flag(false), Cell::Whole(_)]), "{row:?}");
    let mut statement = SqlStatement::new(
        "SELECT DISTINCT 1 FROM certificates WHERE created_on = ? AND weekly_hours = ? AND erased = ? AND gross_salary_pence = ?",
    );
    for cell in row {
        statement = statement.value(cell);
    }
    assert_eq!(statement.ask(sms).unwrap().rows, [[Cell::Whole(1)]]);
    let moments = sms.table(sms_core::data::DataTable::Journal, None).unwrap();
    let place = sms_core::data::DataTable::Journal.column("recorded_at").unwrap();
    for row in moments {
        let statement = SqlStatement::new("SELECT DISTINCT recorded_at FROM journal WHERE recorded_at = ?");
        assert_eq!(statement.value(row[place].clone()).ask(sms).unwrap().rows, [[row[place].clone()]]);
    }
}

#[test]
fn all_hundredths_of_an_hour_come_back() {
    for hundredths in 0..=16_800 {
        let cell = Cell::Hours(Hours::from_hundredths(hundredths));
        let statement = SqlStatement::new("SELECT ? = CAST(? AS REAL)").value(cell);
        let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        if hundredths % 97 == 0 {
            assert_eq!(statement.value(text).ask(in_memory()).unwrap().rows, [[Cell::Whole(1)]], "{hundredths}");
        }
    }
}

#[test]
fn a_plain_column_keeps_its_kind_and_an_expression_has_that_of_its_values() {
    let kinds = |text: &str| {
        let answer = ask(in_memory(), text).unwrap();
        answer.columns.iter().map(|column| column.kind).collect::<Vec<_>>()
    };
    let day = Some(CellKind::Day);
    assert_eq!(kinds("SELECT created_on FROM certificates WHERE 0"), [day]);
    assert_eq!(kinds("SELECT d FROM (SELECT created_on AS d FROM certificates)"), [day]);
    assert_eq!(kinds("WITH c AS (SELECT created_on FROM certificates) SELECT created_on FROM c"), [day]);
    let mixed = "SELECT created_on FROM certificates UNION ALL SELECT 'never'";
    assert_eq!(kinds(mixed), [Some(CellKind::Text)]);
    assert_eq!(
        kinds("SELECT max(created_on), count(*), avg(weekly_hours) FROM certificates"),
        [Some(CellKind::Text), Some(CellKind::Whole), Some(CellKind::Real)]
    );
    assert_eq!(kinds("SELECT NULL, 1 UNION ALL SELECT NULL, 'x'"), [None, None]);
    let twice = ask(in_memory(), "SELECT user_id, user_id FROM users").unwrap();
    assert!(twice.columns.iter().all(|column| column.name == "user_id") && twice.columns.len() == 2);
}

#[test]
fn the_functions_of_days_take_the_columns() {
    let sms = in_memory();
    let text = "SELECT date(created_on, '+1 month'), strftime('%Y', recorded_at), julianday(recorded_at) > 0
                FROM certificates JOIN journal ON certificates.licence = journal.licence LIMIT 1";
    assert_eq!(ask(sms, text).unwrap().rows, [[Cell::from("2026-05-06"), Cell::from("2026"), Cell::Whole(1)]]);
    let parts = "SELECT count(*) FROM journal, json_each(journal.facts)";
    assert!(matches!(ask(sms, parts).unwrap().rows[0][0], Cell::Whole(count) if count > 10));
    let member = "SELECT DISTINCT facts ->> '$.route' FROM journal WHERE facts ->> '$.route' IS NOT NULL ORDER BY 1";
    assert_eq!(ask(sms, member).unwrap().rows, [[Cell::from("skilled_worker")], [Cell::from("student")]]);
}

#[test]
fn moments_have_all_their_digits_so_that_they_sort_as_text() {
    let sms = in_memory();
    let at = |text: &str| Cell::Moment(text.parse::<Moment>().unwrap());
    let statement = SqlStatement::new("SELECT ? < ?, ?");
    let (first, second) = (at("2026-04-06T12:00:00Z"), at("2026-04-06T12:00:00.5Z"));
    let answer = statement.value(first.clone()).value(second).value(first).ask(sms).unwrap();
    assert_eq!(answer.rows, [[Cell::Whole(1), Cell::from("2026-04-06T12:00:00.000000Z")]]);
    let answer = SqlStatement::new("SELECT ?").value(day(2026, 4, 6)).ask(sms).unwrap();
    assert_eq!(answer.rows, [[Cell::from("2026-04-06")]]);
}

#[test]
fn a_document_has_values_and_limits() {
    let sms = in_memory();
    let with = |options: &str| SqlStatement::new("SELECT :a, :b, :c, :d").options(options);
    let given = with(r#"{"values": {"a": "x", "b": 2.0, "c": 2.5, "d": true}, "milliseconds": 5000, "bytes": 100000}"#)
        .unwrap();
    assert_eq!(given.ask(sms).unwrap().rows, [[Cell::from("x"), Cell::Whole(2), Cell::Real(2.5), Cell::Whole(1)]]);
    let in_order = SqlStatement::new("SELECT ?, ?").options(r#"{"values": ["", null]}"#).unwrap();
    assert_eq!(in_order.ask(sms).unwrap().rows, [[Cell::Text("".into()), Cell::Empty]]);
    let only = SqlStatement::new("SELECT licence FROM licences").options(r#"{"only": ["SIM000002"]}"#).unwrap();
    assert_eq!(only.ask(sms).unwrap().rows, [[Cell::from("SIM000002")]]);
    assert_eq!(with("{").unwrap_err().code(), DocumentSyntax);
    assert_eq!(with(r#"{"value": []}"#).unwrap_err().code(), CommandUnknownField);
    for wrong in [
        r#"{"values": 1}"#,
        r#"{"values": [[]]}"#,
        r#"{"values": [18446744073709551615]}"#,
        r#"{"rows": -1}"#,
        r#"{"only": 1}"#,
    ] {
        assert_eq!(with(wrong).unwrap_err().code(), SqlParameter, "{wrong}");
    }
}

#[test]
fn an_answer_is_a_document() {
    let text = "SELECT user_id, 1.5 AS half, must_change_password, NULL AS none FROM users WHERE user_id = 'dora1234'";
    let document = serde_json::to_value(ask(in_memory(), text).unwrap()).unwrap();
    assert_eq!(
        document,
        serde_json::json!({
            "columns": [
                { "name": "user_id", "kind": "text" }, { "name": "half", "kind": "real" },
                { "name": "must_change_password", "kind": "flag" }, { "name": "none", "kind": null }
            ],
            "rows": [["dora1234", 1.5, false, null]],
        })
    );
}
