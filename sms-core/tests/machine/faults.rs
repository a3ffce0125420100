//! Stores that fail, that somebody else is always quicker on, and that keep a change but lose the answer.

use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::journal::Entry;
use sms_core::query::Query;
use sms_core::store::{Commit, Committed, Directory, Loaded, MemoryStore, Row, Scan, Store, Wants};
use sms_core::time::{ManualClock, Moment};
use sms_core::{Actor, Command, Error, ErrorCode, Outcome, Result, Sms};
use std::sync::{Arc, Mutex};

/// What a store does wrong.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fault {
    None,
    /// The n-th call from now fails, and does nothing.
    Fails(u64),
    /// The n-th commit from now is kept, and then fails.
    LosesAnswer(u64),
    /// So many commits find the licence changed by somebody else.
    Stale(u64),
    /// The same for one licence only.
    StaleFor(&'static str, u64),
    /// So many commits find a name taken, where they claim one.
    Taken(u64),
    /// A constraint refuses the next commit.
    Guarded,
}

struct Faulty {
    inner: Arc<MemoryStore>,
    fault: Mutex<Fault>,
    /// The methods that failed.
    failed: Mutex<Vec<&'static str>>,
}

fn broken() -> Error {
    Error::with(ErrorCode::StoreFailed, "the disk is gone")
}

/// One less to go; whether it is this one's turn.
fn turn(left: &mut u64) -> bool {
    *left = left.saturating_sub(1);
    *left == 0
}

impl Faulty {
    fn call<T>(&self, method: &'static str, run: impl FnOnce(&MemoryStore) -> Result<T>) -> Result<T> {
        let mut fault = self.fault.lock().unwrap();
        if let Fault::Fails(left) = &mut *fault
            && turn(left)
        {
            *fault = Fault::None;
            self.failed.lock().unwrap().push(method);
            return Err(broken());
        }
        drop(fault);
        run(&self.inner)
    }
}

impl Store for Faulty {
    fn load(&self, wants: &Wants) -> Result<Loaded> {
        self.call("load", |inner| inner.load(wants))
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        let mut fault = self.fault.lock().unwrap();
        match &mut *fault {
            Fault::LosesAnswer(left) => {
                let lost = turn(left);
                let answers = self.inner.commit(commits)?;
                if !lost {
                    return Ok(answers);
                }
                *fault = Fault::None;
                self.failed.lock().unwrap().push("commit");
                Err(broken())
            }
            Fault::Stale(left) if *left > 0 => {
                *left -= 1;
                Ok(commits.iter().map(|_| Committed::Stale).collect())
            }
            Fault::StaleFor(licence, left) if *left > 0 => {
                *left -= 1;
                let answer = |commit: &Commit| match commit.licence == *licence {
                    true => Ok(vec![Committed::Stale]),
                    false => self.inner.commit(std::slice::from_ref(commit)),
                };
                Ok(commits.iter().map(answer).collect::<Result<Vec<_>>>()?.concat())
            }
            Fault::Taken(left) if *left > 0 && !commits[0].claims.is_empty() => {
                *left -= 1;
                Ok(vec![Committed::Taken(commits[0].claims[0].clone())])
            }
            Fault::Guarded => {
                *fault = Fault::None;
                Ok(commits.iter().map(|_| Committed::Guarded("a constraint says no".to_owned())).collect())
            }
            _ => {
                drop(fault);
                self.call("commit", |inner| inner.commit(commits))
            }
        }
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.call("scan", |inner| inner.scan(scan))
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        self.call("whose", |inner| inner.whose(directory, name))
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.call("licences", |inner| inner.licences(after, limit))
    }

    fn due(&self, day: chrono::NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.call("due", |inner| inner.due(day, after, limit))
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.call("journal", |inner| inner.journal(licence, since, limit))
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.call("touch", |inner| inner.touch(licence, user_id, moment))
    }
}

/// A system over a store that fails, and one over the same store that does not.
struct World {
    store: Arc<Faulty>,
    sms: Sms,
    sound: Sms,
    clock: Arc<ManualClock>,
    /// What was granted: number, user, temporary password.
    licence: Option<LicenceNumber>,
    user: String,
    password: String,
    repeated: usize,
}

fn user(given: &str, nino: bool) -> Value {
    let mut details = json!({ "title": "Ms", "given_name": given, "family_name": "Archer", "email": "anna@sponsor.example",
        "position": "Office manager" });
    if nino {
        for (name, value) in [
            ("address_line_1", "1 Example Street"),
            ("address_city", "Exampleton"),
            ("address_postcode", "EX1 1EX"),
            ("nino", "AB123456C"),
        ] {
            details[name] = value.into();
        }
    }
    details
}

fn complete() -> Value {
    json!({
        "category": "switching_isc_liable", "family_name": "Worker-One", "given_name": "Test", "nationality": "UTO",
        "place_of_birth": "Utopia", "country_of_birth": "UTO", "date_of_birth": "1990-05-17", "sex": "female",
        "country_of_residence": "GBR", "passport_number": "P1000001", "passport_issued_on": "2020-01-01",
        "passport_expires_on": "2030-01-01", "passport_issued_at": "Utopia", "home_address_line_1": "2 Example Road",
        "home_city": "Exampleton", "home_postcode": "EX2 2EX", "start_on": "2026-06-01", "end_on": "2029-05-31",
        "weekly_hours": "37.5", "work_address_line_1": "1 Example Street", "work_city": "Exampleton",
        "work_postcode": "EX1 1EX", "job_title": "Programmer", "occupation_code": "2134",
        "job_description": "Writes programs.", "gross_salary_pence": 5_470_000, "salary_period": "year",
        "eligible_occupation": true, "on_salary_list": false, "certifies_maintenance": true, "atas_needed": false,
    })
}

fn grant(number: Option<&str>) -> Value {
    json!({ "command": "grant_licence", "number": number, "key": "grant", "organisation": { "name": "Example Widgets Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }], "level_1_user": { "details": user("Anna", true) },
        "allocations": [{ "route": "skilled_worker", "granted": 2 }] })
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

impl World {
    fn new() -> Self {
        let inner = Arc::new(MemoryStore::new());
        let store = Arc::new(Faulty { inner: inner.clone(), fault: Mutex::new(Fault::None), failed: Mutex::default() });
        let clock = Arc::new(ManualClock::new(moment("2026-04-06T09:00:00Z")));
        let sms = Sms::shared(store.clone(), clock.clone(), Arc::new(Seeded::new(3)));
        let sound = Sms::shared(inner, clock.clone(), Arc::new(Seeded::new(4)));
        let (licence, user, password, repeated) = (None, String::new(), String::new(), 0);
        Self { store, sms, sound, clock, licence, user, password, repeated }
    }

    fn set(&self, fault: Fault) {
        *self.store.fault.lock().unwrap() = fault;
    }

    fn state(&self) -> Vec<Value> {
        let numbers = self.sound.licences(None, 10).unwrap();
        numbers.iter().map(|licence| self.sound.state(licence).unwrap()).collect()
    }

    /// Does something until the store does not fail. A failure comes out as what it is, and leaves nothing half done.
    fn done<T>(&self, what: impl Fn(&Self) -> Result<T>) -> (T, usize) {
        let mut failures = 0;
        loop {
            let (before, known) = (self.state(), self.store.failed.lock().unwrap().len());
            let lost = matches!(*self.store.fault.lock().unwrap(), Fault::LosesAnswer(_));
            let answer = what(self);
            let failed = self.store.failed.lock().unwrap()[known..].to_vec();
            match answer {
                // When a user was last active may be lost.
                Ok(answer) => {
                    assert!(failed.iter().all(|method| *method == "touch"), "{failed:?} went unnoticed");
                    return (answer, failures);
                }
                Err(error) => {
                    assert_eq!((error.code(), failed.len()), (ErrorCode::StoreFailed, 1), "{error}");
                    // The clock does its work licence by licence: what it has done when a later call fails stays done.
                    assert!(lost || failed == ["due"] || self.state() == before, "half done: {failed:?}");
                    assert!(self.sound.verify().unwrap().is_whole());
                    failures += 1;
                }
            }
        }
    }

    /// A command with a key, again until it was carried out or answered again.
    fn command(&mut self, actor: &Actor, command: &Value) -> Outcome {
        let (outcome, _) = self.done(|world| world.sms.execute(Command::from_value(command.clone())?, actor));
        self.repeated += usize::from(outcome.repeated);
        outcome
    }

    fn home_office(&mut self, command: Value) -> Outcome {
        self.command(&Actor::HomeOffice, &command)
    }

    fn as_user(&mut self, mut command: Value) -> Outcome {
        command["licence"] = self.licence.as_ref().unwrap().as_str().into();
        self.command(&Actor::parse(&self.user).unwrap(), &command)
    }

    fn begin(&mut self) {
        self.home_office(json!({ "command": "set_policy", "key": "policy", "settings": {
            "password.hash_memory_kib": [{ "value": 8 }], "password.hash_iterations": [{ "value": 1 }] } }));
        let granted = self.home_office(grant(None));
        self.licence = Some(granted.result["licence"].as_str().unwrap().parse().unwrap());
        self.user = granted.result["user_id"].as_str().unwrap().to_owned();
        let issued = granted.issued.first().map(|issued| issued.temporary_password.expose().to_owned());
        assert_eq!(issued.is_none(), granted.repeated, "a password is in the first answer only");
        self.password = issued.unwrap_or_default();
    }

    fn draft(&mut self, key: &str) -> String {
        let command = json!({ "command": "create_cos", "route": "skilled_worker", "fields": complete(), "key": key });
        self.as_user(command).result["certificate"].as_str().unwrap().to_owned()
    }

    fn assign(&mut self, name: &str, key: &str) -> Outcome {
        self.as_user(json!({ "command": "assign_cos", "certificate": name, "terms_accepted": true, "key": key }))
    }

    /// A short life of a licence, in which each method of a store is called.
    fn script(&mut self) {
        self.begin();
        if self.password.is_empty() {
            let user = self.user.clone();
            let (issued, _) = self.done(|world| world.sms.reset_password(&user, "anna@sponsor.example"));
            self.password = issued.temporary_password.expose().to_owned();
        }
        let (user, password, licence) = (self.user.clone(), self.password.clone(), self.licence.clone().unwrap());
        self.done(|world| world.sms.log_in(&user, &password));
        let names = [self.draft("draft 1"), self.draft("draft 2")];
        self.assign(&names[0], "assign 1");
        self.as_user(json!({ "command": "create_level_2_user", "details": user_2(), "key": "level 2" }));
        self.as_user(json!({ "command": "delete_cos", "certificate": names[1], "key": "delete" }));
        let search = Query::from_value(json!({ "query": "search_cos" })).unwrap();
        let (found, _) = self.done(|world| world.sms.acting_as(&user)?.query(&search));
        assert_eq!(found["rows"].as_array().unwrap().len(), 1);
        self.clock.set(moment("2026-07-07T09:00:00Z"));
        let (_, failures) = self.done(|world| world.sms.advance_to(moment("2026-07-07T09:00:00Z")));
        assert!(failures < 2);
        self.home_office(json!({ "command": "erase_person", "licence": licence, "subject": { "certificate": names[0] }, "key": "erase" }));
        self.done(|world| world.sms.verify());
        self.done(|world| world.sms.state(&licence));
    }

    /// What there is in the end, without what is made up.
    fn sum(&self) -> Value {
        let numbers = self.sound.licences(None, 10).unwrap();
        assert_eq!(numbers.len(), 1, "granted once");
        assert!(self.sound.verify().unwrap().is_whole());
        let events: Vec<String> =
            self.sound.journal(numbers[0].as_str(), 0, 1_000).unwrap().into_iter().map(|entry| entry.event).collect();
        let allocations =
            &self.sound.query(&numbers[0], &Query::from_json(r#"{"query":"view_licence_summary"}"#).unwrap()).unwrap()
                ["allocations"];
        json!({ "events": events, "assigned": allocations[0]["assigned"] })
    }
}

fn user_2() -> Value {
    user("Carl", false)
}

fn without_faults() -> Value {
    let mut world = World::new();
    world.script();
    assert_eq!(world.repeated, 0);
    world.sum()
}

#[test]
fn whichever_call_fails_nothing_is_half_done_and_trying_again_helps() {
    let wanted = without_faults();
    for nth in 1.. {
        let mut world = World::new();
        world.set(Fault::Fails(nth));
        world.script();
        assert_eq!(world.sum(), wanted, "call {nth} failed: {:?}", world.store.failed.lock().unwrap());
        assert_eq!(world.repeated, 0, "what failed was not carried out");
        if world.store.failed.lock().unwrap().is_empty() {
            assert!(nth > 30, "only {nth} calls");
            return;
        }
    }
}

#[test]
fn a_change_whose_answer_is_lost_is_answered_again_and_not_done_again() {
    let wanted = without_faults();
    let mut repeated = 0;
    for nth in 1.. {
        let mut world = World::new();
        world.set(Fault::LosesAnswer(nth));
        world.script();
        if world.store.failed.lock().unwrap().is_empty() {
            // All commands but log-in and the clock's work have keys.
            assert_eq!((repeated, nth), (8, 11));
            return;
        }
        repeated += world.repeated;
        let sum = world.sum();
        assert_eq!(sum["assigned"], 1);
        let count =
            |value: &Value, of: &str| value["events"].as_array().unwrap().iter().filter(|event| *event == of).count();
        for event in [
            "licence_began",
            "user_added",
            "cos_created",
            "cos_assigned",
            "cos_deleted",
            "certificate_stepped",
            "person_erased",
        ] {
            assert_eq!(count(&sum, event), count(&wanted, event), "commit {nth}: {event}");
        }
    }
}

#[test]
fn somebody_else_may_be_quicker_31_times_but_not_for_ever() {
    let mut world = World::new();
    world.begin();
    let name = world.draft("draft");
    let (licence, actor) = (world.licence.clone().unwrap(), Actor::parse(&world.user).unwrap());
    let assign = Command::from_value(json!({ "command": "assign_cos", "licence": licence, "certificate": name,
        "terms_accepted": true, "key": "assign" }))
    .unwrap();
    let before = world.state();
    world.set(Fault::Stale(32));
    assert_eq!(world.sms.execute(assign.clone(), &actor).unwrap_err().code(), ErrorCode::StoreBusy);
    assert_eq!(world.state(), before);
    world.set(Fault::Stale(31));
    assert!(!world.sms.execute(assign.clone(), &actor).unwrap().repeated);
    assert!(world.sms.execute(assign, &actor).unwrap().repeated);

    world.set(Fault::Stale(5));
    let made = world.as_user(json!({ "command": "create_level_2_user", "details": user_2(), "key": "level 2" }));
    let issued = made.issued[0].clone();
    world.set(Fault::Stale(5));
    let session = world.sms.log_in(issued.user_id.as_str(), issued.temporary_password.expose()).unwrap();
    assert_eq!(
        session.can(sms_core::access::Function::CreateCos, None).unwrap_err().code(),
        ErrorCode::SessionPasswordChange
    );
    world.clock.set(moment("2026-08-01T09:00:00Z"));
    world.set(Fault::Stale(5));
    assert_eq!(world.sms.advance_to(moment("2026-08-01T09:00:00Z")).unwrap().len(), 1);
    world.set(Fault::Stale(40));
    assert_eq!(world.sms.log_in(issued.user_id.as_str(), "wrong").unwrap_err().code(), ErrorCode::StoreBusy);
    assert!(world.sound.verify().unwrap().is_whole());
}

#[test]
fn of_two_licences_only_the_stale_one_is_decided_again() {
    let world = World::new();
    let commands = ["SIM000001", "SIM000002"].map(|number| {
        let mut command = grant(Some(number));
        command["key"] = number.into();
        (Command::from_value(command).unwrap(), Actor::HomeOffice)
    });
    world.sms.execute_all(commands).into_iter().for_each(|answer| drop(answer.unwrap()));
    let post = |number: &str| {
        let command =
            json!({ "command": "post_message", "licence": number, "text": "Hello.", "expires_on": "2026-05-06" });
        (Command::from_value(command).unwrap(), Actor::HomeOffice)
    };
    world.set(Fault::StaleFor("SIM000001", 3));
    let answers = world.sms.execute_all(["SIM000001", "SIM000002"].map(post));
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    for number in ["SIM000001", "SIM000002"] {
        let posted =
            world.sound.journal(number, 0, 100).unwrap().iter().filter(|entry| entry.event == "message_posted").count();
        assert_eq!(posted, 1, "{number}");
    }
    world.set(Fault::StaleFor("SIM000001", 99));
    let answers = world.sms.execute_all(["SIM000001", "SIM000002"].map(post));
    assert_eq!(answers[0].as_ref().unwrap_err().code(), ErrorCode::StoreBusy);
    assert!(answers[1].is_ok());
}

#[test]
fn a_made_up_name_that_is_taken_gives_way_to_another() {
    let mut world = World::new();
    world.begin();
    let name = world.draft("draft");
    world.set(Fault::Taken(7));
    world.assign(&name, "assign");
    assert_eq!(*world.store.fault.lock().unwrap(), Fault::Taken(0));
    let other = world.draft("another draft");
    let before = world.state();
    world.set(Fault::Guarded);
    let command = json!({ "command": "delete_cos", "licence": world.licence, "certificate": other });
    let actor = Actor::parse(&world.user).unwrap();
    let refused = world.sms.execute(Command::from_value(command).unwrap(), &actor).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::StoreGuard);
    assert_eq!(world.state(), before);
}
