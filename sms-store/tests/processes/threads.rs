//! Many threads of one process on one system, over either store.

use crate::fixture::{draft, granted};
use crate::support::{NUMBER, as_user, assign, assigned, create, happened, is_whole, licence, over, text};
use serde_json::json;
use sms_core::store::{MemoryStore, Store};
use sms_core::{ErrorCode, Sms};
use sms_store::{SqliteStore, SystemClock};
use std::sync::{Arc, Barrier};

pub(crate) const THREADS: usize = 8;

pub(crate) fn on_both(check: impl Fn(&Sms)) {
    stores(|store| {
        let sms = over(store, Arc::new(SystemClock));
        check(&sms);
        is_whole(&sms);
    });
}

/// A store in memory and one in a file.
pub(crate) fn stores(check: impl Fn(Arc<dyn Store>)) {
    let folder = tempfile::tempdir().unwrap();
    check(Arc::new(MemoryStore::new()));
    check(Arc::new(SqliteStore::open_file(folder.path().join("sponsor.db")).unwrap()));
}

/// Runs something on all threads at once.
pub(crate) fn together<T: Send>(work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(THREADS);
    std::thread::scope(|scope| {
        let start = |nth| {
            let (barrier, work) = (&barrier, &work);
            scope.spawn(move || {
                barrier.wait();
                work(nth)
            })
        };
        let threads: Vec<_> = (0..THREADS).map(start).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

#[test]
fn eight_threads_never_overspend_an_allocation() {
    const UNITS: usize = 27;
    const EACH: usize = 6;
    on_both(|sms| {
        let (user, ..) = granted(sms, NUMBER, u32::try_from(UNITS).unwrap());
        let drafts: Vec<String> = (0..THREADS * EACH).map(|_| draft(sms, &user)).collect();
        let answers = together(|nth| {
            let mine = drafts.iter().skip(nth * EACH).take(EACH);
            mine.map(|name| as_user(sms, &user, assign(name))).collect::<Vec<_>>()
        });
        let (mut numbers, mut refused) = (Vec::new(), 0);
        for answer in answers.into_iter().flatten() {
            match answer {
                Ok(outcome) => numbers.push(text(&outcome.result["number"])),
                Err(error) => {
                    assert_eq!(error.code(), ErrorCode::AllocationInsufficient, "{error}");
                    refused += 1;
                }
            }
        }
        assert_eq!((numbers.len(), refused), (UNITS, THREADS * EACH - UNITS));
        let (units, kept) = assigned(sms);
        assert_eq!(units, UNITS as u64);
        assert_eq!(kept, numbers.into_iter().collect());
        assert_eq!(happened(sms, NUMBER, "certificate_assigned"), UNITS);
    });
}

#[test]
fn one_draft_is_assigned_once() {
    on_both(|sms| {
        let (user, ..) = granted(sms, NUMBER, 100);
        let name = draft(sms, &user);
        let answers = together(|_| as_user(sms, &user, assign(&name)));
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        for error in answers.into_iter().filter_map(Result::err) {
            assert_eq!(error.code(), ErrorCode::CertificateTransitionRefused);
        }
        assert_eq!(assigned(sms).0, 1);
    });
}

#[test]
fn one_batch_is_assigned_once_and_whole() {
    const MEMBERS: usize = 5;
    on_both(|sms| {
        let (user, ..) = granted(sms, NUMBER, 100);
        let drafts: Vec<_> =
            (0..MEMBERS).map(|nth| json!({ "fields": create(&format!("P{nth}"))["fields"] })).collect();
        let begin = json!({
            "command": "create_cos_batch", "name": "Together", "route": "skilled_worker", "certificates": drafts });
        let begun = as_user(sms, &user, begin).unwrap();
        let batch = text(&begun.result["batch"]);
        let one = text(&begun.result["certificates"][0]["certificate"]);
        // Some want the batch, and some one draft of it.
        let answers = together(|nth| {
            let command = if nth % 2 == 0 {
                json!({ "command": "assign_cos_batch", "batch": batch, "terms_accepted": true })
            } else {
                assign(&one)
            };
            as_user(sms, &user, command)
        });
        for error in answers.iter().filter_map(|answer| answer.as_ref().err()) {
            assert!(
                [ErrorCode::ContainerEmpty, ErrorCode::CertificateTransitionRefused].contains(&error.code()),
                "{error}"
            );
        }
        assert!((1..=2).contains(&answers.iter().filter(|answer| answer.is_ok()).count()));
        assert_eq!(happened(sms, NUMBER, "certificate_assigned"), MEMBERS);
        assert_eq!(assigned(sms).0, MEMBERS as u64);
    });
}

#[test]
fn one_key_is_carried_out_once_however_many_give_it() {
    on_both(|sms| {
        let (user, ..) = granted(sms, NUMBER, 100);
        for round in 0..5 {
            let mut command = create("P1000001");
            command["key"] = format!("round {round}").into();
            let outcomes = together(|_| as_user(sms, &user, command.clone()).unwrap());
            assert_eq!(outcomes.iter().filter(|outcome| !outcome.repeated).count(), 1);
            for outcome in &outcomes {
                assert_eq!((&outcome.result, &outcome.events), (&outcomes[0].result, &outcomes[0].events));
            }
        }
        assert_eq!(happened(sms, NUMBER, "certificate_created"), 5);
    });
}

#[test]
fn of_all_log_ins_of_a_user_one_session_lives() {
    on_both(|sms| {
        let (user, password, _) = granted(sms, NUMBER, 1);
        let sessions = together(|_| sms.log_in(&user, &password).unwrap());
        assert_eq!(happened(sms, NUMBER, "logged_in"), THREADS);
        let lives = |session: &&sms_core::Session| {
            // The first answer of a living session: the temporary password must be changed.
            let code = session.can(sms_core::access::Function::ViewUsers, None).unwrap_err().code();
            assert!([ErrorCode::SessionPasswordChangeNeeded, ErrorCode::SessionEnded].contains(&code), "{code}");
            code == ErrorCode::SessionPasswordChangeNeeded
        };
        assert_eq!(sessions.iter().filter(lives).count(), 1);
        let last = sms.log_in(&user, &password).unwrap();
        assert_eq!(sessions.iter().filter(lives).count(), 0);
        assert!(lives(&&last));
        assert_eq!(licence(), *last.licence());
    });
}
