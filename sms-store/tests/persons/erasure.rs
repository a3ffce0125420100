//! An erasure covers every entry of the subject up to its own, whoever writes at the same time.

use crate::support::{House, create, licence, named, on_both, text};
use serde_json::{Value, json};
use sms_core::certificate::cos::fields::FAMILY_NAME;
use sms_core::entropy::Seeded;
use sms_core::journal::Entry;
use sms_core::store::{
    Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, MemoryStore, Row, Scan, Snapshot, Store,
};
use sms_core::time::{ManualClock, Moment};
use sms_core::{Actor, ErrorCode, Result, Sms};
use sms_store::SqliteStore;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

fn office() -> Actor {
    Actor::HomeOffice
}

fn edit(name: &str, family_name: &str) -> Value {
    json!({ "command": "edit_cos", "certificate": name, "fields": { "family_name": family_name } })
}

fn erase(name: &str) -> Value {
    json!({ "command": "erase_person", "subject": { "certificate": name } })
}

/// Nothing of the subject is left up to its last erasure, and the erasures list just what is gone; says how much came later.
fn holds(store: &dyn Store, name: &str) -> usize {
    let entries = store.journal(licence().as_str(), 0, usize::MAX).unwrap();
    let subject = format!("certificate {name}");
    let of_it = |entry: &&Entry| entry.event == "person_erased" && entry.facts.contains(name);
    let last = entries.iter().filter(of_it).map(|entry| entry.sequence).max().unwrap();
    let about: Vec<&Entry> = entries.iter().filter(|entry| entry.subject.as_deref() == Some(&subject)).collect();
    let erased = entries.iter().rfind(of_it).map(|entry| serde_json::from_str::<Value>(&entry.facts).unwrap()).unwrap();
    let before: Vec<u64> = about.iter().map(|entry| entry.sequence).filter(|at| *at < last).collect();
    assert_eq!(erased["entries"], json!(before), "what the erasure lists");
    for entry in &about {
        assert_eq!(entry.payload.is_none(), entry.sequence < last, "entry {} and erasure {last}", entry.sequence);
        assert_eq!(entry.payload.is_none(), entry.salt.is_none());
    }
    about.len() - before.len()
}

#[test]
fn what_is_decided_in_one_go_is_covered() {
    on_both(|house| {
        for round in 0..5 {
            let name = house.draft("dora2", "First");
            let user = Actor::parse("dora2").unwrap();
            let commands =
                [(edit(&name, "Before"), user.clone()), (erase(&name), office()), (edit(&name, "After"), user)];
            let answers = house.sms.execute_all(commands.into_iter().map(|(command, actor)| (named(command), actor)));
            assert!(answers.iter().all(Result::is_ok), "round {round}: {answers:?}");
            assert_eq!(holds(house.store.as_ref(), &name), 1, "what comes after an erasure is kept");
            assert_eq!(
                house.sms.certificate(&licence(), &name.parse().unwrap()).unwrap().fields.get(FAMILY_NAME),
                Some("After")
            );
        }
    });
}

#[test]
fn what_begins_in_the_same_go_is_covered() {
    on_both(|house| {
        let head = house
            .store
            .load(&LoadRequest { licence: licence().to_string(), ..LoadRequest::default() })
            .unwrap()
            .head
            .unwrap();
        let name = format!("cos-{:09}", head.sequence + 1);
        let user = Actor::parse("dora2").unwrap();
        let commands = [(create("Brief"), user), (erase(&name), office()), (erase(&name), office())];
        let answers = house.sms.execute_all(commands.into_iter().map(|(command, actor)| (named(command), actor)));
        for answer in &answers[1..] {
            assert_eq!(answer.as_ref().unwrap().result["entries"], json!([head.sequence + 1]));
        }
        assert_eq!(holds(house.store.as_ref(), &name), 0);
        assert!(!house.sms.state(&licence()).unwrap().to_string().contains("Brief"));
    });
}

#[test]
fn a_deleted_draft_can_be_erased_and_so_can_a_subject_twice() {
    on_both(|house| {
        let name = house.draft("dora2", "Gone");
        house.user("dora2", json!({ "command": "delete_cos", "certificate": name })).unwrap();
        house.office(erase(&name));
        house.office(erase(&name));
        assert_eq!(holds(house.store.as_ref(), &name), 0);
        let user = house.erase(json!({ "user": "dora2" }));
        assert_eq!(house.erase(json!({ "user": "dora2" })).result, user.result);
    });
}

#[test]
fn an_erasure_in_a_mirror_covers_what_was_recorded_whenever_it_happened() {
    let house = House::over(Arc::new(MemoryStore::new()));
    house.begin("mirror");
    let name = house.draft("dora2", "Mirrored");
    let mut late = edit(&name, "Later");
    late["occurred_at"] = "2026-04-05T09:00:00Z".into();
    house.user("dora2", late).unwrap();
    let mut backdated = erase(&name);
    backdated["occurred_at"] = "2026-04-01T09:00:00Z".into();
    house.office(backdated);
    assert_eq!(holds(house.store.as_ref(), &name), 0);
    assert!(house.sms.verify().unwrap().is_whole());
}

#[test]
fn threads_that_edit_and_erase_leave_nothing() {
    on_both(|house| {
        let names: Vec<String> = (0..6).map(|_| house.draft("dora2", "Start")).collect();
        for name in &names {
            std::thread::scope(|scope| {
                for thread in 0..4 {
                    scope.spawn(move || {
                        for round in 0..4 {
                            let edited = edit(name, &format!("Name{thread}{round}"));
                            house.try_as(edited, &Actor::parse("dora2").unwrap()).unwrap();
                        }
                    });
                }
                scope.spawn(|| (0..3).for_each(|_| drop(house.office(erase(name)))));
            });
            holds(house.store.as_ref(), name);
        }
    });
}

#[test]
fn two_systems_on_one_file_leave_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sponsor.db");
    let house = House::over(Arc::new(SqliteStore::open_file(&file).unwrap()));
    house.begin("simulate");
    // A second connection of its own, as another process has it: the queue of the first knows nothing of it.
    let other = House::over(Arc::new(SqliteStore::open_file(&file).unwrap()));
    for round in 0..12 {
        let name = house.draft("dora2", "Start");
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for edited in 0..4 {
                    let command = edit(&name, &format!("Name{round}{edited}"));
                    house.try_as(command, &Actor::parse("dora2").unwrap()).unwrap();
                }
            });
            scope.spawn(|| (0..2).for_each(|_| drop(other.office(erase(&name)))));
        });
        holds(house.store.as_ref(), &name);
    }
    assert!(house.sms.verify().unwrap().is_whole());
}

/// A store that counts the entries that are read from it.
struct Counting {
    inner: MemoryStore,
    read: AtomicUsize,
}

impl Store for Counting {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        self.inner.load(wants)
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        self.inner.commit(commits)
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.inner.scan(scan)
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        self.inner.whose(directory, name)
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.inner.licences(after, limit)
    }

    fn due(&self, day: chrono::NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.inner.due(day, after, limit)
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        let entries = self.inner.journal(licence, since, limit)?;
        self.read.fetch_add(entries.len(), Ordering::Relaxed);
        Ok(entries)
    }

    fn feed(&self, after: u64, only: Option<&std::collections::BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        self.inner.feed(after, only, limit)
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.inner.touch(licence, user_id, moment)
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.inner.keys(licence, after, limit)
    }

    fn forget_keys(&self, before: Moment) -> Result<u64> {
        self.inner.forget_keys(before)
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        self.inner.snapshot()
    }
}

#[test]
fn a_refused_erasure_reads_no_journal_and_another_begins_at_its_subject() {
    let store = Arc::new(Counting { inner: MemoryStore::new(), read: AtomicUsize::new(0) });
    let clock = Arc::new(ManualClock::new("2026-04-06T09:00:00Z".parse().unwrap()));
    let shared: Arc<dyn Store> = store.clone();
    let house =
        House { sms: Sms::shared(Arc::clone(&shared), clock.clone(), Arc::new(Seeded::new(7))), store: shared, clock };
    house.begin("simulate");
    let names: Vec<String> = (0..500).map(|_| house.draft("anna1", "One")).collect();
    let read = || store.read.swap(0, Ordering::Relaxed);
    read();
    let unknown = [
        json!({ "certificate": "cos-000009999" }),
        json!({ "certificate": "cos-000000001" }),
        json!({ "user": "nobody" }),
        json!({ "key_personnel": "SIM000002" }),
        json!({ "allocation_request": "request-000000400" }),
        json!({ "defined_application": names[3].replace("cos", "application") }),
    ];
    for subject in unknown {
        let error = house.try_as(json!({ "command": "erase_person", "subject": subject }), &office()).unwrap_err();
        assert_eq!(error.code(), ErrorCode::SubjectNotFound, "{subject}");
        assert!(read() <= 1, "{subject}");
    }
    for subject in
        [json!({ "user": "anna1" }), json!({ "certificate": names[0] }), json!({ "key_personnel": "SIM000001" })]
    {
        let command = json!({ "command": "erase_person", "subject": subject });
        let error = house.try_as(command.clone(), &Actor::parse("anna1").unwrap()).unwrap_err();
        assert_eq!(error.code(), ErrorCode::CommandWrongActor);
        assert_eq!(read(), 0, "{subject}");
        assert!(house.sms.preview(named(command), &office()).unwrap().allowed);
        assert!(read() <= 1, "{subject}");
    }
    house.office(erase(&names[497]));
    assert!(read() <= 8, "it begins at the entry of its subject");
    assert_eq!(
        text(&house.office(json!({ "command": "set_status", "status": "suspended" })).result["status"]),
        "suspended"
    );
}
