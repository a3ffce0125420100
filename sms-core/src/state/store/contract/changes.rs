//! What becomes of commits.

use super::parts::{
    ONE, OTHER, certificate, digest, entry, found, full, head, ids, keep, key, load, moment, number, row, step,
    strings, text, traces, wants,
};
use super::{Kept, same};
use crate::journal::Head;
use crate::store::{Commit, Committed, Directory, LoadRequest, Row, Scan, Store, Table, Value};

pub(super) fn a_commit_is_kept_whole(store: &dyn Store) -> Kept {
    let commit = full(ONE, 0, "mark");
    keep(store, commit.clone())?;
    let loaded = load(
        store,
        &LoadRequest {
            rows: vec![(Table::Certificates, "mark".to_owned()), (Table::Licences, ONE.to_owned())],
            keys: vec![(ONE.to_owned(), "mark".to_owned())],
            ..wants(ONE)
        },
    )?;
    same("the head", loaded.head, Some(commit.head))?;
    let (mut rows, mut wanted) = (loaded.rows, commit.rows);
    rows.sort_by_key(|row| row.table);
    wanted.sort_by_key(|row| row.table);
    same("the rows", rows, wanted)?;
    same("the keys", loaded.keys, commit.keys)?;
    same("the entries", store.journal(ONE, 0, 10)?, commit.entries)?;
    let holder = store.whose(Directory::CertificateNumbers, "mark")?;
    same("the holder of the name", holder, Some((ONE.to_owned(), "mark".to_owned())))?;
    same("a name in the other directory", store.whose(Directory::UserIds, "mark")?, None)
}

pub(super) fn a_licence_begins_once(store: &dyn Store) -> Kept {
    keep(store, step(ONE, 0))?;
    same("a second beginning", store.commit(&[full(ONE, 0, "mark")])?, vec![Committed::Stale])?;
    same("its traces", traces(store, ONE, "mark")?, Vec::new())
}

pub(super) fn a_commit_needs_the_very_head(store: &dyn Store) -> Kept {
    keep(store, step(ONE, 0))?;
    keep(store, step(ONE, 1))?;
    let wrong = [
        ("no head", None),
        ("an earlier head", Some(head(1))),
        ("a later head", Some(head(3))),
        ("another digest", Some(Head { digest: digest(9), ..head(2) })),
        ("another moment", Some(Head { recorded_at: moment(9), ..head(2) })),
    ];
    for (what, expected) in wrong {
        let commit = Commit { expected, ..full(ONE, 2, "mark") };
        same(what, store.commit(&[commit])?, vec![Committed::Stale])?;
    }
    let unknown = Commit { expected: Some(head(2)), ..full(OTHER, 2, "mark") };
    same("a head of an unknown licence", store.commit(&[unknown])?, vec![Committed::Stale])?;
    same("the head", load(store, &wants(ONE))?.head, Some(head(2)))?;
    keep(store, full(ONE, 2, "mark"))
}

pub(super) fn a_stale_commit_keeps_nothing(store: &dyn Store) -> Kept {
    keep(store, full(ONE, 0, "first"))?;
    let stale =
        Commit { removed: vec![(Table::Certificates, "first".to_owned())], erased: vec![1], ..full(ONE, 4, "stale") };
    same("the answer", store.commit(&[stale])?, vec![Committed::Stale])?;
    same("its traces", traces(store, ONE, "stale")?, Vec::new())?;
    same("what was there before", traces(store, ONE, "first")?.len(), 4)?;
    same("the journal", store.journal(ONE, 0, 10)?, vec![entry(1)])
}

pub(super) fn a_row_that_changed_is_stale(store: &dyn Store) -> Kept {
    let credential =
        |mark: &str| Row { particulars: format!("{{\"mark\":\"{mark}\"}}"), ..row(Table::Credentials, "a", &[]) };
    let (first, second) = (credential("first"), credential("second"));
    let there = |row: &Row| Commit { unchanged: vec![row.clone()], ..full(ONE, 1, "mark") };
    keep(store, step(ONE, 0))?;
    same("a row that is not there", store.commit(&[there(&first)])?, vec![Committed::Stale])?;
    // Rows that no journal tells of change while the head stands still.
    let absent = vec![(Table::Credentials, "a".to_owned())];
    let put = |row: &Row| Commit { rows: vec![row.clone()], entries: Vec::new(), head: head(1), ..step(ONE, 1) };
    keep(store, Commit { absent: absent.clone(), ..put(&first) })?;
    same("a row that came", store.commit(&[Commit { absent, ..put(&second) }])?, vec![Committed::Stale])?;
    keep(store, Commit { unchanged: vec![first.clone()], ..put(&second) })?;
    let again = Commit { unchanged: vec![first.clone()], ..put(&first) };
    same("a row that changed", store.commit(&[again])?, vec![Committed::Stale])?;
    same("the row", store.scan(&Scan::all(Table::Credentials, ONE))?, vec![second.clone()])?;
    let other = Commit { unchanged: vec![second.clone()], ..full(OTHER, 0, "other") };
    same("a row of another licence", store.commit(&[other])?, vec![Committed::Stale])?;
    let answers = store.commit(&[there(&first), full("AAAAAAAA1", 0, "beside")])?;
    same("the commit beside it", answers, vec![Committed::Stale, Committed::Done])?;
    same("its traces", traces(store, ONE, "mark")?, Vec::new())?;
    same("the head", load(store, &wants(ONE))?.head, Some(head(1)))?;
    keep(store, there(&second))
}

pub(super) fn a_used_key_is_stale(store: &dyn Store) -> Kept {
    keep(store, full(ONE, 0, "first"))?;
    let again = Commit { keys: vec![key(ONE, "first", ONE, 2, 2)], ..full(ONE, 1, "second") };
    same("a key of the licence", store.commit(&[again])?, vec![Committed::Stale])?;
    same("its traces", traces(store, ONE, "second")?, Vec::new())?;
    same("the head", load(store, &wants(ONE))?.head, Some(head(1)))?;
    let elsewhere = Commit { keys: vec![key(OTHER, "first", OTHER, 1, 1)], ..step(OTHER, 0) };
    keep(store, elsewhere)
}

pub(super) fn a_taken_name_keeps_nothing(store: &dyn Store) -> Kept {
    keep(store, full(ONE, 0, "first"))?;
    keep(store, step(OTHER, 0))?;
    for (licence, id) in [(OTHER, "first"), (OTHER, "second"), (ONE, "second")] {
        let claim = number("first", id);
        let commit = Commit { claims: vec![number("free", "second"), claim.clone()], ..full(licence, 1, "second") };
        same("the answer", store.commit(&[commit])?, vec![Committed::Taken(claim)])?;
        same("its traces", traces(store, licence, "second")?, Vec::new())?;
        same("a free name beside it", store.whose(Directory::CertificateNumbers, "free")?, None)?;
    }
    let holder = store.whose(Directory::CertificateNumbers, "first")?;
    same("the holder", holder, Some((ONE.to_owned(), "first".to_owned())))?;
    // The same name in the other directory is another name.
    let user = super::super::Claim { directory: Directory::UserIds, ..number("first", "user") };
    keep(store, Commit { claims: vec![user], ..step(OTHER, 1) })
}

pub(super) fn a_holder_may_claim_again(store: &dyn Store) -> Kept {
    keep(store, full(ONE, 0, "first"))?;
    keep(store, Commit { claims: vec![number("first", "first")], ..step(ONE, 1) })
}

pub(super) fn a_commit_cannot_give_one_name_to_two_rows(store: &dyn Store) -> Kept {
    let claims = vec![number("name", "one"), number("name", "two")];
    let answer = store.commit(&[Commit { claims, ..step(ONE, 0) }])?;
    same("the answer", answer, vec![Committed::Taken(number("name", "two"))])?;
    same("the holder", store.whose(Directory::CertificateNumbers, "name")?, None)
}

pub(super) fn commits_of_one_call_stand_alone(store: &dyn Store) -> Kept {
    let licences = ["AAAAAAAA1", "BBBBBBBB1", "CCCCCCCC1", "DDDDDDDD1", "EEEEEEEE1"];
    let [first, stale, second, taken, third] = licences;
    let commits = [
        full(first, 0, "first"),
        full(stale, 5, "stale"),
        full(second, 0, "second"),
        Commit { claims: vec![number("first", "taken")], ..full(taken, 0, "taken") },
        full(third, 0, "third"),
    ];
    let taken_name = Committed::Taken(number("first", "taken"));
    let wanted = vec![Committed::Done, Committed::Stale, Committed::Done, taken_name, Committed::Done];
    same("the answers", store.commit(&commits)?, wanted)?;
    for (licence, mark, count) in
        [(first, "first", 4), (stale, "stale", 0), (second, "second", 4), (taken, "taken", 0), (third, "third", 4)]
    {
        same(mark, traces(store, licence, mark)?.len(), count)?;
    }
    same("the licences", store.licences(None, 10)?, strings(&[first, second, third]))
}

pub(super) fn what_goes_together_is_kept_together(store: &dyn Store) -> Kept {
    let together = |with: Vec<Commit>, from: u64| Commit { with, ..full(ONE, from, "with") };
    keep(store, step(ONE, 0))?;
    keep(store, full(OTHER, 0, "held"))?;
    let new = || full("AAAAAAAA1", 0, "new");
    let used = Commit { keys: new().keys, ..full("BBBBBBBB1", 0, "used") };
    let named = Commit { claims: new().claims, ..full("BBBBBBBB1", 0, "used") };
    let taken = |claim| Committed::Taken(claim);
    let refused = [
        ("a second one that is stale", vec![new(), full(OTHER, 0, "stale")], Committed::Stale),
        ("a name that another row has", vec![full("AAAAAAAA1", 0, "held")], taken(number("held", "held"))),
        ("a key that both bring", vec![new(), used], Committed::Stale),
        ("a name that both take", vec![new(), named], taken(number("new", "new"))),
    ];
    for (what, with, answer) in refused {
        same(what, store.commit(&[together(with, 1)])?, vec![answer])?;
        for (licence, mark) in [(ONE, "with"), ("AAAAAAAA1", "new"), ("BBBBBBBB1", "used"), (OTHER, "stale")] {
            same(what, traces(store, licence, mark)?, Vec::new())?;
        }
        same(what, load(store, &wants(ONE))?.head, Some(head(1)))?;
        same(what, load(store, &wants("AAAAAAAA1"))?.head, None)?;
    }
    let stale = Commit { expected: Some(head(9)), ..together(vec![new()], 1) };
    same("a first one that is stale", store.commit(&[stale])?, vec![Committed::Stale])?;
    same("what was with it", traces(store, "AAAAAAAA1", "new")?, Vec::new())?;

    let beside = full("CCCCCCCC1", 0, "beside");
    let answers = store.commit(&[together(vec![new(), full(OTHER, 1, "more")], 1), beside])?;
    same("the answers", answers, vec![Committed::Done, Committed::Done])?;
    for (licence, mark) in [(ONE, "with"), ("AAAAAAAA1", "new"), (OTHER, "more"), ("CCCCCCCC1", "beside")] {
        same(mark, traces(store, licence, mark)?.len(), 4)?;
    }
    Ok(())
}

pub(super) fn a_guarded_commit_keeps_nothing(store: &dyn Store) -> Kept {
    let numbers = [("granted", 1), ("assigned", 2), ("over_assigned", 0)];
    let values = numbers.map(|(name, number)| (name, Value::Integer(number)));
    let mut bad = full(ONE, 0, "bad");
    bad.rows.push(row(Table::Allocations, "bad", &values));
    let answers = store.commit(&[full("AAAAAAAA1", 0, "first"), bad.clone(), full(OTHER, 0, "last")])?;
    // A store without constraints keeps the row: the rules refused it long before.
    match answers.as_slice() {
        [Committed::Done, Committed::Guarded(_), Committed::Done] => {
            same("its traces", traces(store, ONE, "bad")?, Vec::new())?;
            same("its head", load(store, &wants(ONE))?.head, None)?;
            let alone = store.commit(&[bad])?;
            same("alone it is guarded", matches!(alone.as_slice(), [Committed::Guarded(_)]), true)?;
        }
        answers => same("the answers", answers, &[Committed::Done, Committed::Done, Committed::Done])?,
    }
    same("the commit before", traces(store, "AAAAAAAA1", "first")?.len(), 4)?;
    same("the commit after", traces(store, OTHER, "last")?.len(), 4)
}

pub(super) fn rows_are_replaced_and_removed(store: &dyn Store) -> Kept {
    keep(store, Commit { rows: ["a", "b", "c"].map(certificate).into(), ..step(ONE, 0) })?;
    let mut changed = row(Table::Certificates, "b", &[("state", text("assigned")), ("owner", text("user"))]);
    changed.particulars = "{\"changed\":true}".to_owned();
    let removed = vec![(Table::Certificates, "a".to_owned()), (Table::Messages, "never there".to_owned())];
    keep(store, Commit { rows: vec![changed.clone()], removed, ..step(ONE, 1) })?;
    same("the rows", store.scan(&Scan::all(Table::Certificates, ONE))?, vec![changed, certificate("c")])
}

pub(super) fn a_thousand_rows_go_in_one_commit(store: &dyn Store) -> Kept {
    let names: Vec<String> = (0..1_000).map(|number| format!("cos-{number:09}")).collect();
    let commit = Commit {
        rows: names.iter().map(|name| certificate(name)).collect(),
        claims: names.iter().map(|name| number(name, name)).collect(),
        entries: (1..=1_000).map(entry).collect(),
        head: head(1_000),
        ..step(ONE, 0)
    };
    keep(store, commit)?;
    same("the rows", found(store, &Scan::all(Table::Certificates, ONE))?, names.clone())?;
    same("the entries", store.journal(ONE, 0, 2_000)?.len(), 1_000)?;
    let loaded = load(store, &LoadRequest { numbers: names, ..wants(ONE) })?;
    same("the rows by number", ids(&loaded).len(), 1_000)
}

pub(super) fn a_call_without_commits_does_nothing(store: &dyn Store) -> Kept {
    same("the answers", store.commit(&[])?, Vec::new())
}
