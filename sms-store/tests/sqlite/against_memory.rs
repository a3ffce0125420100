//! SQLite and the store in memory give the same answers, whatever they are asked.

use crate::common::{Folder, digest_of, entry, moment, row, text};
use proptest::prelude::*;
use sms_core::ids::STORE;
use sms_core::journal::Head;
use sms_core::store::{
    Claim, Commit, Committed, DUE, Directory, KeyRow, LoadRequest, MemoryStore, Row, Scan, Store, Table, Value,
};
use sms_core::time::day;
use std::collections::BTreeMap;

const LICENCES: [&str; 4] = ["AAAAAAAA1", "AAAAAAAAX", "aaaaaaaa1", STORE];
const IDS: [&str; 5] = ["a", "A", "b", "\u{e4}", "it's"];
const TABLES: [Table; 4] = [Table::Licences, Table::Users, Table::Certificates, Table::Credentials];
const DAYS: [&str; 3] = ["2026-04-06", "2026-04-07", "2026-05-01"];

#[derive(Debug, Clone)]
enum Step {
    Commit(Vec<Draft>),
    Touch(usize, usize),
}

/// A commit, but for its heads: those follow from what was kept before.
#[derive(Debug, Clone)]
struct Draft {
    licence: usize,
    is_stale: bool,
    rows: Vec<Row>,
    removed: Vec<(Table, String)>,
    entries: u64,
    key: Option<(usize, bool)>,
    claims: Vec<(usize, usize)>,
    erased: Vec<u64>,
}

fn id() -> impl Strategy<Value = String> {
    prop::sample::select(&IDS[..]).prop_map(str::to_owned)
}

fn value(texts: &'static [&'static str]) -> impl Strategy<Value = Value> {
    prop::option::of(prop::sample::select(texts)).prop_map(Value::text)
}

fn a_row() -> impl Strategy<Value = Row> {
    (
        prop::sample::select(&TABLES[..]),
        id(),
        value(&["ann", "bob", ""]),
        value(&["P1", "P2"]),
        value(&DAYS),
        0..1_200_usize,
    )
        .prop_map(|(table, id, owner, passport, due, size)| {
            let values = match table {
                Table::Certificates => vec![("owner", owner), ("passport_number", passport), (DUE, due)],
                Table::Licences => vec![("name", owner), (DUE, due)],
                Table::Users => vec![("level", owner)],
                _ => Vec::new(),
            };
            row(table, &id, &values, &"x".repeat(size))
        })
}

fn draft() -> impl Strategy<Value = Draft> {
    let removed = (prop::sample::select(&TABLES[..]), id());
    (
        0..LICENCES.len(),
        prop::bool::weighted(0.1),
        prop::collection::vec(a_row(), 0..5),
        prop::collection::vec(removed, 0..2),
        1..4_u64,
        prop::option::of((0..4_usize, any::<bool>())),
        prop::collection::vec((0..6_usize, 0..IDS.len()), 0..3),
        prop::collection::vec(1..12_u64, 0..3),
    )
        .prop_map(|(licence, is_stale, rows, removed, entries, key, claims, erased)| Draft {
            licence,
            is_stale,
            rows,
            removed,
            entries,
            key,
            claims,
            // Erasing rewrites the file, which takes its time.
            erased: if erased.len() == 2 { erased } else { Vec::new() },
        })
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let commits = prop::collection::vec(draft(), 1..4).prop_map(|mut drafts| {
        let mut seen = Vec::new();
        drafts.retain(|draft| {
            !seen.contains(&draft.licence) && {
                seen.push(draft.licence);
                true
            }
        });
        Step::Commit(drafts)
    });
    let step = prop_oneof![9 => commits, 1 => (0..LICENCES.len(), 0..IDS.len()).prop_map(|(licence, id)| Step::Touch(licence, id))];
    prop::collection::vec(step, 1..14)
}

fn commit(draft: &Draft, now: &Option<Head>) -> Commit {
    let from = now.as_ref().map_or(0, |head| head.sequence);
    let last = from + draft.entries;
    let licence = LICENCES[draft.licence].to_owned();
    let head = Head { sequence: last, digest: digest_of(last), recorded_at: moment(last) };
    let expected = if draft.is_stale { Some(Head { digest: [0xEE; 32], ..head.clone() }) } else { now.clone() };
    let key = |(name, of_store): (usize, bool)| KeyRow {
        scope: if of_store { STORE.to_owned() } else { licence.clone() },
        key: format!("key {name}"),
        licence: licence.clone(),
        first: from + 1,
        last,
        actor: "clock".to_owned(),
        command: "set_status".to_owned(),
        recorded_at: moment(last),
        digest: digest_of(last),
        salt: Some([3; 16]),
        outcome: "{}".to_owned(),
        told: Some("{\"notices\":[]}".to_owned()),
    };
    let claim = |(name, id): &(usize, usize)| Claim {
        directory: if name % 2 == 0 { Directory::UserIds } else { Directory::CertificateNumbers },
        name: format!("name {name}"),
        id: IDS[*id].to_owned(),
    };
    Commit {
        expected,
        head,
        rows: draft.rows.clone(),
        removed: draft.removed.clone(),
        entries: (from + 1..=last).map(|sequence| entry(sequence, "{\"name\":\"Ann\"}")).collect(),
        keys: draft.key.map(key).into_iter().collect(),
        claims: draft.claims.iter().map(claim).collect(),
        erased: draft.erased.clone(),
        with: Vec::new(),
        unchanged: Vec::new(),
        absent: Vec::new(),
        licence,
    }
}

/// Asks both stores everything there is to ask.
fn same_state(one: &dyn Store, other: &dyn Store) {
    let keys: Vec<(String, String)> =
        LICENCES.iter().flat_map(|scope| (0..4).map(move |key| ((*scope).to_owned(), format!("key {key}")))).collect();
    for licence in LICENCES {
        let rows = TABLES.iter().flat_map(|table| IDS.map(|id| (*table, id.to_owned()))).collect();
        let numbers = (0..6).map(|name| format!("name {name}")).collect();
        let single =
            LoadRequest { licence: licence.to_owned(), rows, numbers, keys: keys.clone(), ..LoadRequest::default() };
        let whole = LoadRequest { tables: Table::ALL.to_vec(), ..single.clone() };
        for due in DAYS {
            let due = LoadRequest { licence: licence.to_owned(), due: due.parse().ok(), ..LoadRequest::default() };
            assert_eq!(one.load(&due), other.load(&due));
        }
        assert_eq!(one.load(&single), other.load(&single));
        assert_eq!(one.load(&whole), other.load(&whole));
        for (after, limit) in [(None, 100), (Some((licence, "key 1")), 2), (Some((STORE, "key 0")), 3)] {
            assert_eq!(one.keys(licence, after, limit), other.keys(licence, after, limit));
        }
        for (since, limit) in [(0, 100), (3, 2)] {
            assert_eq!(one.journal(licence, since, limit), other.journal(licence, since, limit));
        }
        let all = Scan::all(Table::Certificates, licence);
        let scans = [
            Scan { limit: 2, after: Some("a".to_owned()), ..all.clone() },
            Scan { equals: vec![("owner", text("ann"))], ..all.clone() },
            Scan { equals: vec![("owner", Value::Null), ("passport_number", text("P1"))], ..all.clone() },
            Scan { at_least: vec![("owner", text("b"))], at_most: vec![(DUE, text(DAYS[1]))], ..all.clone() },
            Scan { at_least: vec![("owner", Value::Null)], ..all.clone() },
            Scan { equals: vec![("passport_number", text("P2"))], after: Some("A".to_owned()), limit: 1, ..all },
        ];
        for scan in scans {
            assert_eq!(one.scan(&scan), other.scan(&scan), "{scan:?}");
        }
    }
    for name in 0..6 {
        for &directory in Directory::ALL {
            let name = format!("name {name}");
            assert_eq!(one.whose(directory, &name), other.whose(directory, &name));
        }
    }
    for after in [None, Some("AAAAAAAA1")] {
        assert_eq!(one.licences(after, 2), other.licences(after, 2));
        for on in [day(2026, 4, 5), day(2026, 4, 6), day(2026, 6, 1)] {
            assert_eq!(one.due(on, after, 2), other.due(on, after, 2));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn both_stores_agree(steps in steps()) {
        let folder = Folder::new();
        let (sqlite, memory) = (folder.open(), MemoryStore::new());
        let mut heads: BTreeMap<usize, Head> = BTreeMap::new();
        for step in steps {
            match step {
                Step::Touch(licence, id) => {
                    for store in [&sqlite as &dyn Store, &memory] {
                        store.touch(LICENCES[licence], IDS[id], moment(5)).unwrap();
                    }
                }
                Step::Commit(drafts) => {
                    let commits: Vec<Commit> =
                        drafts.iter().map(|draft| commit(draft, &heads.get(&draft.licence).cloned())).collect();
                    let answers = sqlite.commit(&commits).unwrap();
                    prop_assert_eq!(&answers, &memory.commit(&commits).unwrap());
                    for ((draft, commit), answer) in drafts.iter().zip(commits).zip(answers) {
                        if answer == Committed::Done {
                            heads.insert(draft.licence, commit.head);
                        }
                    }
                }
            }
        }
        same_state(&sqlite, &memory);
        prop_assert_eq!(sqlite.forget_keys(moment(3)).unwrap(), memory.forget_keys(moment(3)).unwrap());
        same_state(&sqlite, &memory);
        drop(sqlite);
        same_state(&folder.open(), &memory);
    }
}
