//! What searches find, and that everything comes back as it was put in.

use super::parts::{ONE, certificate, entry, found, head, keep, key, load, number, row, step, strings, text, wants};
use super::{Kept, same};
use crate::store::{Commit, Directory, LoadRequest, Row, Scan, Store, Table, Value};
use crate::time::start_of_day;
use chrono::{Duration, NaiveDate};

/// A certificate with an owner, a passport and a day of creation.
fn held(id: &str, owner: Option<&str>, passport: Option<&str>, created_on: Option<&str>) -> Row {
    let values = [
        ("owner", Value::text(owner)),
        ("passport_number", Value::text(passport)),
        ("created_on", Value::text(created_on)),
    ];
    row(Table::Certificates, id, &values)
}

fn all() -> Scan {
    Scan::all(Table::Certificates, ONE)
}

pub(super) fn conditions_must_all_hold(store: &dyn Store) -> Kept {
    let rows = vec![
        held("a", Some("ann"), Some("P1"), Some("2026-04-06")),
        held("b", Some("ann"), Some("P2"), Some("2026-04-07")),
        held("c", Some("bob"), Some("P1"), Some("2026-04-08")),
        held("d", None, Some("P1"), None),
    ];
    keep(store, Commit { rows, ..step(ONE, 0) })?;
    let owner = |name| vec![("owner", text(name))];
    let created = |day| vec![("created_on", text(day))];
    let among = |names: &[&str]| vec![("owner", names.iter().map(|name| (*name).to_owned()).collect())];
    let cases: [(&str, Scan, &[&str]); 10] = [
        ("no condition", all(), &["a", "b", "c", "d"]),
        ("one value", Scan { equals: owner("ann"), ..all() }, &["a", "b"]),
        ("two values", Scan { equals: vec![("owner", text("ann")), ("passport_number", text("P1"))], ..all() }, &["a"]),
        ("from a day", Scan { at_least: created("2026-04-07"), ..all() }, &["b", "c"]),
        ("to a day", Scan { at_most: created("2026-04-07"), ..all() }, &["a", "b"]),
        (
            "a value and both days",
            Scan { equals: owner("ann"), at_least: created("2026-04-07"), at_most: created("2026-04-07"), ..all() },
            &["b"],
        ),
        ("nobody", Scan { equals: owner("eve"), ..all() }, &[]),
        ("one of two values", Scan { among: among(&["ann", "eve"]), ..all() }, &["a", "b"]),
        (
            "one of several, and a day",
            Scan { among: among(&["ann"]), at_least: created("2026-04-07"), ..all() },
            &["b"],
        ),
        ("one of none", Scan { among: among(&[]), ..all() }, &[]),
    ];
    for (what, scan, wanted) in cases {
        same(what, found(store, &scan)?, strings(wanted))?;
    }
    Ok(())
}

pub(super) fn nothing_is_less_and_nothing_is_more_than_nothing(store: &dyn Store) -> Kept {
    let rows = vec![held("a", None, None, None), held("b", Some(""), None, None), held("c", Some("x"), None, None)];
    keep(store, Commit { rows, ..step(ONE, 0) })?;
    let with = |value: Value| vec![("owner", value)];
    let cases: [(&str, Scan, &[&str]); 5] = [
        ("equal to nothing", Scan { equals: with(Value::Null), ..all() }, &["a"]),
        ("equal to empty text", Scan { equals: with(text("")), ..all() }, &["b"]),
        ("at least empty text", Scan { at_least: with(text("")), ..all() }, &["b", "c"]),
        ("at most a text", Scan { at_most: with(text("zzz")), ..all() }, &["b", "c"]),
        ("at most nothing", Scan { at_most: with(Value::Null), ..all() }, &[]),
    ];
    for (what, scan, wanted) in cases {
        same(what, found(store, &scan)?, strings(wanted))?;
    }
    Ok(())
}

pub(super) fn searches_come_in_order_and_in_pages(store: &dyn Store) -> Kept {
    let owner = |id| held(id, Some("ann"), None, Some("2026-04-06"));
    let rows = ["d", "b", "e", "a", "c"].map(owner).into();
    keep(store, Commit { rows, ..step(ONE, 0) })?;
    let scans = [
        all(),
        Scan { equals: vec![("owner", text("ann"))], ..all() },
        Scan { at_least: vec![("created_on", text("2026-01-01"))], ..all() },
    ];
    for scan in scans {
        let page = |after: Option<&str>, limit| Scan { after: after.map(str::to_owned), limit, ..scan.clone() };
        same("all", found(store, &page(None, usize::MAX))?, strings(&["a", "b", "c", "d", "e"]))?;
        same("the first two", found(store, &page(None, 2))?, strings(&["a", "b"]))?;
        same("the next two", found(store, &page(Some("b"), 2))?, strings(&["c", "d"]))?;
        same("the last", found(store, &page(Some("d"), 2))?, strings(&["e"]))?;
        same("after one that is not there", found(store, &page(Some("aa"), 1))?, strings(&["b"]))?;
        same("none", found(store, &page(None, 0))?, Vec::new())?;
    }
    Ok(())
}

pub(super) fn a_changed_column_is_found_anew(store: &dyn Store) -> Kept {
    let by = |owner: Value| Scan { equals: vec![("owner", owner)], ..all() };
    keep(store, Commit { rows: vec![held("a", Some("ann"), None, None)], ..step(ONE, 0) })?;
    keep(store, Commit { rows: vec![held("a", Some("bob"), None, None)], ..step(ONE, 1) })?;
    same("by the old value", found(store, &by(text("ann")))?, Vec::new())?;
    same("by the new value", found(store, &by(text("bob")))?, strings(&["a"]))?;
    keep(store, Commit { rows: vec![held("a", None, None, None)], ..step(ONE, 2) })?;
    same("by the value that is gone", found(store, &by(text("bob")))?, Vec::new())?;
    same("by nothing", found(store, &by(Value::Null))?, strings(&["a"]))
}

pub(super) fn case_and_accents_count(store: &dyn Store) -> Kept {
    let names = ["B", "a", "b", "\u{e4}", "a\u{308}", "a "];
    let commit = Commit {
        rows: names.iter().map(|name| held(name, Some(name), None, None)).collect(),
        claims: names.iter().map(|name| number(name, name)).collect(),
        keys: names.iter().map(|name| key(ONE, name, ONE, 1, 1)).collect(),
        ..step(ONE, 0)
    };
    keep(store, commit)?;
    // The order is that of the bytes in UTF-8.
    same("the order", found(store, &all())?, strings(&["B", "a", "a ", "a\u{308}", "b", "\u{e4}"]))?;
    for name in names {
        same("by value", found(store, &Scan { equals: vec![("owner", text(name))], ..all() })?, strings(&[name]))?;
        let holder = store.whose(Directory::CertificateNumbers, name)?;
        same("by name", holder.map(|(_, id)| id), Some(name.to_owned()))?;
        let keys = load(store, &LoadRequest { keys: vec![(ONE.to_owned(), name.to_owned())], ..wants(ONE) })?.keys;
        same("by key", keys, vec![key(ONE, name, ONE, 1, 1)])?;
    }
    let other = load(store, &LoadRequest { rows: vec![(Table::Certificates, "A".to_owned())], ..wants(ONE) })?;
    same("in the other case", other.rows, Vec::new())?;
    same("a licence in the other case", load(store, &wants(&ONE.to_lowercase()))?.head, None)
}

pub(super) fn any_text_comes_back(store: &dyn Store) -> Kept {
    let texts = [
        "",
        " ",
        "'",
        "\"",
        "'; DROP TABLE heads; --",
        "%_*?\\",
        "line\nbreak\r\ttab",
        "Zo\u{eb} \u{5b57} \u{1f600}\u{200d}\u{fe0f}",
        "null",
        "1e3",
        "007",
    ];
    let rows: Vec<Row> = texts
        .iter()
        .map(|text| Row {
            particulars: format!("{{\"text\":\"{text}\"}}"),
            ..held(&format!("id {text}"), Some(text), None, None)
        })
        .collect();
    let mut noted = entry(1);
    (noted.actor, noted.subject) = (texts.concat(), Some(texts.concat()));
    (noted.facts, noted.payload) = (texts.concat(), Some(String::new()));
    let commit = Commit {
        rows: rows.clone(),
        entries: vec![noted.clone()],
        keys: vec![crate::store::KeyRow { outcome: texts.concat(), ..key(ONE, &texts.concat(), ONE, 1, 1) }],
        ..step(ONE, 0)
    };
    keep(store, commit.clone())?;
    for row in rows {
        let owner = row.values.get(Table::Certificates.column("owner").unwrap_or_default()).cloned();
        let scan = Scan { equals: vec![("owner", owner.unwrap_or(Value::Null))], ..all() };
        same("a row", store.scan(&scan)?, vec![row])?;
    }
    same("the entry", store.journal(ONE, 0, 1)?, vec![noted])?;
    let keys = vec![(ONE.to_owned(), texts.concat())];
    same("the key", load(store, &LoadRequest { keys, ..wants(ONE) })?.keys, commit.keys)
}

pub(super) fn large_rows_come_back(store: &dyn Store) -> Kept {
    let large = |letter: &str| format!("{{\"text\":\"{}\"}}", letter.repeat(1 << 20));
    let rows = vec![Row { particulars: large("x"), ..certificate("large") }, certificate("small")];
    let mut noted = entry(1);
    (noted.facts, noted.payload) = (large("y"), Some(large("z")));
    keep(store, Commit { rows: rows.clone(), entries: vec![noted.clone()], ..step(ONE, 0) })?;
    same("the rows", store.scan(&all())? == rows, true)?;
    same("the entry", store.journal(ONE, 0, 1)? == [noted], true)?;
    let changed = Row { particulars: large("w"), ..certificate("large") };
    keep(store, Commit { rows: vec![changed.clone()], ..step(ONE, 1) })?;
    same("the changed row", store.scan(&Scan { limit: 1, ..all() })? == [changed], true)
}

pub(super) fn numbers_and_moments_come_back(store: &dyn Store) -> Kept {
    let numbers = [i64::MIN, -1, 0, 1, i64::MAX];
    let simulated = |id: usize, number| row(Table::Licences, &id.to_string(), &[("simulated", Value::Integer(number))]);
    let rows: Vec<Row> = numbers.iter().enumerate().map(|(id, number)| simulated(id, *number)).collect();
    let mut moved = step(ONE, 0);
    let micros = [0, 1, 999_999].map(Duration::microseconds);
    moved.head.recorded_at = start_of_day(NaiveDate::MIN.max(crate::time::DAYS.1)) + micros.iter().sum::<Duration>();
    moved.entries = (1_u64..)
        .zip(micros)
        .map(|(sequence, micros)| {
            let mut entry = entry(sequence);
            entry.recorded_at += micros;
            entry.occurred_at = Some(start_of_day(crate::time::DAYS.0) + micros);
            entry
        })
        .collect();
    moved.rows.clone_from(&rows);
    keep(store, moved.clone())?;
    same("the numbers", store.scan(&Scan::all(Table::Licences, ONE))?, rows)?;
    same("the entries", store.journal(ONE, 0, 10)?, moved.entries)?;
    same("the head", load(store, &wants(ONE))?.head, Some(moved.head.clone()))?;
    let licences = || Scan::all(Table::Licences, ONE);
    let positive = Scan { at_least: vec![("simulated", Value::Integer(1))], ..licences() };
    same("at least one", found(store, &positive)?, strings(&["3", "4"]))?;
    let negative = Scan { at_most: vec![("simulated", Value::Integer(-1))], ..licences() };
    same("at most minus one", found(store, &negative)?, strings(&["0", "1"]))?;
    keep(store, Commit { expected: Some(moved.head), head: head(9), ..step(ONE, 8) })
}
