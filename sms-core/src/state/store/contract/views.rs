//! What loading and listing show.

use super::parts::{
    ONE, OTHER, certificate, entry, first_day, found, full, head, ids, keep, key, load, moment, number, row, step,
    strings, text, traces, wants,
};
use super::{Broken, Kept, same};
use crate::ids::STORE;
use crate::journal::Entry;
use crate::store::{Alike, Commit, DUE, LoadRequest, Loaded, Scan, Store, Table, Value, activity_row};
use crate::time::next_day;

pub(super) fn an_unknown_licence_is_empty(store: &dyn Store) -> Kept {
    let all = LoadRequest {
        rows: vec![(Table::Certificates, "x".to_owned())],
        tables: Table::ALL.to_vec(),
        numbers: vec!["x".to_owned()],
        due: Some(first_day()),
        keys: vec![(ONE.to_owned(), "x".to_owned())],
        ..wants(ONE)
    };
    same("what was loaded", load(store, &all)?, Loaded::default())?;
    same("the journal", store.journal(ONE, 0, 10)?, Vec::new())?;
    same("a search", store.scan(&Scan::all(Table::Certificates, ONE))?, Vec::new())?;
    // Keys are found without a licence: the command may be the one that makes it.
    keep(store, Commit { keys: vec![key(STORE, "x", ONE, 1, 1)], ..step(OTHER, 0) })?;
    let keys = vec![(STORE.to_owned(), "x".to_owned()), (ONE.to_owned(), "x".to_owned())];
    same("the keys", load(store, &LoadRequest { keys, ..wants(ONE) })?.keys, vec![key(STORE, "x", ONE, 1, 1)])
}

pub(super) fn each_row_comes_once(store: &dyn Store) -> Kept {
    let due = row(Table::Certificates, "due", &[(DUE, Value::day(Some(first_day())))]);
    let rows = vec![certificate("a"), due.clone(), row(Table::Users, "a", &[])];
    keep(store, Commit { rows, claims: vec![number("name", "due")], ..step(ONE, 0) })?;
    let asked = LoadRequest {
        rows: [(Table::Certificates, "due"), (Table::Certificates, "due"), (Table::Users, "a"), (Table::Users, "none")]
            .map(|(table, id)| (table, id.to_owned()))
            .into(),
        numbers: strings(&["name", "name", "no such name"]),
        due: Some(first_day()),
        ..wants(ONE)
    };
    same("single rows", ids(&load(store, &asked)?), strings(&["users/a", "certificates/due"]))?;
    let asked = LoadRequest { tables: vec![Table::Certificates, Table::Certificates, Table::Messages], ..asked };
    let loaded = load(store, &asked)?;
    same("with their table", ids(&loaded), strings(&["users/a", "certificates/a", "certificates/due"]))?;
    same("the row itself", loaded.rows.into_iter().find(|row| row.id == "due"), Some(due))
}

pub(super) fn numbers_are_found_in_their_own_licence(store: &dyn Store) -> Kept {
    keep(store, full(ONE, 0, "mark"))?;
    keep(store, Commit { rows: vec![certificate("mark")], ..step(OTHER, 0) })?;
    let asked = |licence| LoadRequest { numbers: vec!["mark".to_owned()], ..wants(licence) };
    same("in its own", ids(&load(store, &asked(ONE))?), strings(&["certificates/mark"]))?;
    same("in another", ids(&load(store, &asked(OTHER))?), Vec::new())
}

pub(super) fn rows_are_found_by_an_indexed_column(store: &dyn Store) -> Kept {
    let owned = |id, owner| row(Table::Certificates, id, &[("owner", text(owner))]);
    let rows = vec![owned("one", "Ann"), owned("two", "Ann"), owned("three", "Bob"), certificate("nobody's")];
    keep(store, Commit { rows, ..step(ONE, 0) })?;
    keep(store, Commit { rows: vec![owned("four", "Ann")], ..step(OTHER, 0) })?;
    let by = |owner: &str| vec![(Table::Certificates, "owner", owner.to_owned())];
    let asked = |owner| LoadRequest { matching: by(owner), ..wants(ONE) };
    same("several", ids(&load(store, &asked("Ann"))?), strings(&["certificates/one", "certificates/two"]))?;
    same("none", ids(&load(store, &asked("Cat"))?), Vec::new())?;
    let twice = LoadRequest { rows: vec![(Table::Certificates, "three".to_owned())], ..asked("Bob") };
    same("one asked for twice", ids(&load(store, &twice)?), strings(&["certificates/three"]))
}

pub(super) fn rows_alike_come_with_those_that_are_named(store: &dyn Store) -> Kept {
    let held = |id, passport, state| {
        row(Table::Certificates, id, &[("passport_number", text(passport)), ("state", text(state))])
    };
    let rows = vec![
        held("one", "X1", "ready_to_go"),
        held("two", "X1", "assigned"),
        held("three", "X1", "used"),
        held("four", "X2", "assigned"),
        held("five", "X3", "assigned"),
        certificate("nobody's"),
    ];
    keep(store, Commit { rows, ..step(ONE, 0) })?;
    keep(store, Commit { rows: vec![held("six", "X1", "assigned")], ..step(OTHER, 0) })?;
    let asked = |names: &[&str], texts: &[&str]| LoadRequest {
        rows: names.iter().map(|&name| (Table::Certificates, name.to_owned())).collect(),
        alike: vec![Alike {
            table: Table::Certificates,
            column: "passport_number",
            texts: texts.iter().map(|&text| text.to_owned()).collect(),
            equals: vec![("state", text("assigned"))],
        }],
        ..wants(ONE)
    };
    let found = |names: &[&str], texts: &[&str]| load(store, &asked(names, texts)).map(|loaded| ids(&loaded));
    same("of one", found(&["one"], &[])?, strings(&["certificates/one", "certificates/two"]))?;
    same("of a text, too", found(&["four"], &["X3"])?, strings(&["certificates/five", "certificates/four"]))?;
    same("of one without a text", found(&["nobody's"], &[])?, strings(&["certificates/nobody's"]))?;
    same("of none", found(&[], &[])?, Vec::new())
}

pub(super) fn due_rows_come_up_to_the_day(store: &dyn Store) -> Kept {
    let day = first_day();
    let on = |table, id, day| row(table, id, &[(DUE, Value::day(day))]);
    let rows = vec![
        on(Table::Certificates, "before", day.pred_opt()),
        on(Table::Certificates, "on", Some(day)),
        on(Table::Certificates, "after", Some(next_day(day))),
        on(Table::Certificates, "never", None),
        on(Table::Licences, ONE, Some(day)),
    ];
    keep(store, Commit { rows, ..step(ONE, 0) })?;
    let due = |day| load(store, &LoadRequest { due: day, ..wants(ONE) }).map(|loaded| ids(&loaded));
    let licence = format!("licences/{ONE}");
    same("up to the day", due(Some(day))?, strings(&[&licence, "certificates/before", "certificates/on"]))?;
    same("up to the day before", due(day.pred_opt())?, strings(&["certificates/before"]))?;
    same("unasked", due(None)?, Vec::new())
}

pub(super) fn the_policy_moves_with_the_own_chain(store: &dyn Store) -> Kept {
    keep(store, step(ONE, 0))?;
    same("before", load(store, &wants(ONE))?.policy, 0)?;
    let policy = row(Table::Policies, "policy", &[]);
    keep(store, Commit { rows: vec![policy.clone()], ..step(STORE, 0) })?;
    keep(store, step(STORE, 1))?;
    same("for a licence", load(store, &wants(ONE))?.policy, 2)?;
    same("for an unknown licence", load(store, &wants(OTHER))?.policy, 2)?;
    let own = load(store, &LoadRequest { tables: vec![Table::Policies], ..wants(STORE) })?;
    same("the own chain", own, Loaded { head: Some(head(2)), policy: 2, rows: vec![policy], keys: Vec::new() })?;
    same("its journal", store.journal(STORE, 0, 10)?, vec![entry(1), entry(2)])?;
    same("the licences", store.licences(None, 10)?, strings(&[ONE]))
}

pub(super) fn licences_do_not_see_each_other(store: &dyn Store) -> Kept {
    let one = row(Table::Certificates, "same", &[("state", text("assigned"))]);
    keep(store, Commit { rows: vec![one.clone()], ..step(ONE, 0) })?;
    keep(store, Commit { rows: vec![certificate("same"), certificate("other")], ..step(OTHER, 0) })?;
    keep(store, Commit { removed: vec![(Table::Certificates, "same".to_owned())], ..step(OTHER, 1) })?;
    same("one", store.scan(&Scan::all(Table::Certificates, ONE))?, vec![one])?;
    same("the other", store.scan(&Scan::all(Table::Certificates, OTHER))?, vec![certificate("other")])?;
    same("the head of one", load(store, &wants(ONE))?.head, Some(head(1)))
}

pub(super) fn journals_come_in_order_and_in_pages(store: &dyn Store) -> Kept {
    keep(store, Commit { head: head(12), entries: (1..=12).map(entry).collect(), ..step(ONE, 0) })?;
    keep(store, step(ONE, 12))?;
    keep(store, step(OTHER, 0))?;
    let pages = [(0, 100, 1..=13), (0, 2, 1..=2), (2, 3, 3..=5), (12, 5, 13..=13), (0, usize::MAX, 1..=13)];
    for (since, limit, wanted) in pages {
        let what = format!("after {since}, at most {limit}");
        same(&what, store.journal(ONE, since, limit)?, wanted.map(entry).collect())?;
    }
    same("after the last", store.journal(ONE, u64::MAX, 5)?, Vec::new())?;
    same("none", store.journal(ONE, 0, 0)?, Vec::new())
}

pub(super) fn histories_come_in_order_and_in_pages(store: &dyn Store) -> Kept {
    let about = |sequence| Entry { subject: Some("certificate cos-000000002".to_owned()), ..entry(sequence) };
    let naming = |sequence, facts: &str| Entry { facts: facts.to_owned(), ..entry(sequence) };
    let entries = vec![
        entry(1),
        about(2),
        naming(3, r#"{"certificates":["cos-000000002","cas-000000001"],"container":"batch-000000003"}"#),
        naming(4, r#"{"certificate":"cos-0000000020","number":"C2S2M00002A"}"#),
        naming(5, r#"{"certificate":"cos-000000002","twice":"cos-000000002"}"#),
    ];
    keep(store, Commit { head: head(5), entries: entries.clone(), ..step(ONE, 0) })?;
    keep(store, Commit { entries: vec![about(6)], ..step(ONE, 5) })?;
    keep(store, Commit { entries: vec![about(1)], ..step(OTHER, 0) })?;
    let history = |record, since, limit| -> Result<Vec<u64>, Broken> {
        Ok(store.history(ONE, record, since, limit)?.iter().map(|entry| entry.sequence).collect())
    };
    same("the entries as they are", store.history(ONE, 1, 0, 9)?, entries.get(2..3).unwrap_or_default().to_vec())?;
    same("all of a record", history(2, 0, usize::MAX)?, vec![2, 3, 5, 6])?;
    same("the first two", history(2, 0, 2)?, vec![2, 3])?;
    same("the next two", history(2, 3, 2)?, vec![5, 6])?;
    same("after the last", history(2, u64::MAX, 2)?, Vec::new())?;
    same("none", history(2, 0, 0)?, Vec::new())?;
    same("of a batch", history(3, 0, 9)?, vec![3])?;
    same("of no record", history(4, 0, 9)?, Vec::new())?;
    same("of an unknown licence", store.history("AAAAAAAA1", 2, 0, 9)?, Vec::new())
}

pub(super) fn the_last_entry_recorded_by_a_moment_is_found(store: &dyn Store) -> Kept {
    let by = |number| store.last_recorded_by(ONE, moment(number));
    same("of an unknown licence", by(9)?, 0)?;
    // The fourth entry was recorded by a clock that was put back to the second.
    let at = |(sequence, number)| Entry { recorded_at: moment(number), ..entry(sequence) };
    let entries = [(1, 1), (2, 3), (3, 9), (4, 3)].map(at).into();
    keep(store, Commit { head: head(4), entries, ..step(ONE, 0) })?;
    keep(store, step(OTHER, 0))?;
    for (number, wanted) in [(0, 0), (1, 1), (2, 1), (3, 4), (8, 4), (9, 4)] {
        same(&format!("by moment {number}"), by(number)?, wanted)?;
    }
    keep(store, Commit { head: head(5), entries: vec![at((5, 20))], ..step(ONE, 4) })?;
    same("before the last", by(19)?, 4)?;
    same("with the last", by(20)?, 5)
}

pub(super) fn licences_come_in_order_and_in_pages(store: &dyn Store) -> Kept {
    let commits = ["CCCCCCCC1", "AAAAAAAA1", STORE, "BBBBBBBB1", "AAAAAAAAX"].map(|licence| step(licence, 0));
    store.commit(&commits)?;
    let all = ["AAAAAAAA1", "AAAAAAAAX", "BBBBBBBB1", "CCCCCCCC1"];
    same("all", store.licences(None, usize::MAX)?, strings(&all))?;
    same("the first two", store.licences(None, 2)?, strings(&["AAAAAAAA1", "AAAAAAAAX"]))?;
    same("the next two", store.licences(Some("AAAAAAAAX"), 2)?, strings(&["BBBBBBBB1", "CCCCCCCC1"]))?;
    same("after one that is not there", store.licences(Some("B"), 1)?, strings(&["BBBBBBBB1"]))?;
    same("after the last", store.licences(Some("CCCCCCCC1"), 2)?, Vec::new())?;
    same("none", store.licences(None, 0)?, Vec::new())
}

pub(super) fn due_licences_come_in_order_and_in_pages(store: &dyn Store) -> Kept {
    let day = first_day();
    let on = |table, id, day| row(table, id, &[(DUE, Value::day(Some(day)))]);
    let commits = [
        Commit { rows: vec![on(Table::Licences, "DDDDDDDD1", day)], ..step("DDDDDDDD1", 0) },
        Commit { rows: ["a", "b"].map(|id| on(Table::Certificates, id, day)).into(), ..step("AAAAAAAA1", 0) },
        Commit { rows: vec![on(Table::Certificates, "a", next_day(day))], ..step("BBBBBBBB1", 0) },
        Commit { rows: vec![certificate("a")], ..step("CCCCCCCC1", 0) },
    ];
    store.commit(&commits)?;
    same("on the day", store.due(day, None, 10)?, strings(&["AAAAAAAA1", "DDDDDDDD1"]))?;
    same("the first", store.due(day, None, 1)?, strings(&["AAAAAAAA1"]))?;
    same("the next", store.due(day, Some("AAAAAAAA1"), 1)?, strings(&["DDDDDDDD1"]))?;
    same("a day later", store.due(next_day(day), None, 10)?, strings(&["AAAAAAAA1", "BBBBBBBB1", "DDDDDDDD1"]))?;
    same("a day earlier", day.pred_opt().map_or(Ok(Vec::new()), |day| store.due(day, None, 10))?, Vec::new())
}

pub(super) fn activity_of_a_licence_is_noted_and_moves_no_head(store: &dyn Store) -> Kept {
    store.touch(ONE, "user", moment(1))?;
    same("of an unknown licence", load(store, &wants(ONE))?.head, None)?;
    keep(store, step(ONE, 0))?;
    let seen = |store: &dyn Store| load(store, &LoadRequest { tables: vec![Table::Activity], ..wants(ONE) });
    same("what was noted before there was a licence", seen(store)?.rows, Vec::new())?;
    store.touch(ONE, "user", moment(2))?;
    store.touch(ONE, "other", moment(3))?;
    store.touch(ONE, "user", moment(4))?;
    let loaded = seen(store)?;
    same("the rows", loaded.rows, vec![activity_row("other", moment(3)), activity_row("user", moment(4))])?;
    same("the head", loaded.head, Some(head(1)))?;
    same("the journal", store.journal(ONE, 0, 10)?, vec![entry(1)])
}

pub(super) fn what_is_set_aside_lies_apart(store: &dyn Store) -> Kept {
    keep(store, full(ONE, 0, "a"))?;
    let (aside, other) = (store.aside()?, store.aside()?);
    let (aside, other) = (aside.as_ref(), other.as_ref());
    same("what an empty one has", traces(aside, ONE, "a")?, Vec::new())?;
    let odd = row(Table::Certificates, "odd", &[("number", text("C1S2M34567X"))]);
    keep(
        aside,
        Commit { entries: Vec::new(), rows: vec![odd.clone()], claims: vec![number("n", "odd")], ..step(ONE, 0) },
    )?;
    let moved = Commit { rows: (0..1_000).map(|place| certificate(&format!("c{place:04}"))).collect(), ..step(ONE, 1) };
    keep(aside, Commit { entries: Vec::new(), removed: vec![(Table::Certificates, "c0500".to_owned())], ..moved })?;
    let named = LoadRequest { numbers: vec!["n".to_owned()], ..wants(ONE) };
    let loaded = load(aside, &named)?;
    same("a row that no rule allows, by its name", (loaded.head, loaded.rows), (Some(head(2)), vec![odd]))?;
    let page = Scan { after: Some("c0498".to_owned()), limit: 2, ..Scan::all(Table::Certificates, ONE) };
    same("a page of it", found(aside, &page)?, strings(&["c0499", "c0501"]))?;
    for (what, store) in [("the store", store), ("another one", other)] {
        same(what, load(store, &named)?.rows, Vec::new())?;
        same(what, store.scan(&page)?, Vec::new())?;
    }
    Ok(())
}
