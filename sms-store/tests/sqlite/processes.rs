//! Several processes on one file, and processes that are killed. The children are this very test program.

use crate::common::{Folder, LICENCE, head, row, step};
use sms_core::store::{Claim, Commit, Committed, Directory, LoadRequest, Scan, Store, Table};
use sms_store::SqliteStore;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};

const FILE: &str = "SMS_TEST_STORE";
const TASK: &str = "SMS_TEST_TASK";

fn child(folder: &Folder, task: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["processes::the_child", "--exact", "--ignored", "--nocapture", "--quiet"])
        .env(FILE, folder.file())
        .env(TASK, task)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
#[ignore = "what the other tests run in processes of their own"]
fn the_child() {
    let (Ok(file), Ok(task)) = (std::env::var(FILE), std::env::var(TASK)) else { return };
    let store = SqliteStore::open_file(file).unwrap();
    match task.as_str() {
        "race" => race(&store),
        "claim" => claim(&store),
        "elsewhere" => elsewhere(&store),
        "modes" => modes(&store),
        task => commit_for_ever(&store, task),
    }
}

fn at(store: &SqliteStore) -> u64 {
    let loaded = store.load(&LoadRequest { licence: LICENCE.to_owned(), ..LoadRequest::default() }).unwrap();
    loaded.head.map_or(0, |head| head.sequence)
}

const ROUNDS: u64 = 150;

/// Tries to be the first to move each head, and says how often it was.
fn race(store: &SqliteStore) {
    let mut done = 0;
    loop {
        let from = at(store);
        if from >= ROUNDS {
            break;
        }
        match store.commit(&[step(LICENCE, from)]).unwrap().as_slice() {
            [Committed::Done] => done += 1,
            [Committed::Stale] => {}
            answers => panic!("{answers:?}"),
        }
    }
    println!("\ndone {done}");
}

/// Tries to take each name first, with a licence of its own, and says how often it did.
fn claim(store: &SqliteStore) {
    let licence = format!("P{:08}", std::process::id() % 100_000_000);
    let (mut done, mut from) = (0, 0);
    for round in 0..ROUNDS {
        let claims =
            vec![Claim { directory: Directory::CertificateNumbers, name: format!("C{round}"), id: "id".to_owned() }];
        match store.commit(&[Commit { claims, ..step(&licence, from) }]).unwrap().as_slice() {
            [Committed::Done] => (done, from) = (done + 1, from + 1),
            [Committed::Taken(_)] => {}
            answers => panic!("{answers:?}"),
        }
    }
    println!("\ndone {done}");
}

/// Commits on a licence of its own, and says each time that it was answered, until it is killed.
fn commit_for_ever(store: &SqliteStore, licence: &str) {
    for from in 0.. {
        let rows = vec![row(Table::Certificates, &format!("cos-{from:09}"), &[], &"x".repeat(300))];
        assert_eq!(store.commit(&[Commit { rows, ..step(licence, from) }]).unwrap(), [Committed::Done]);
        println!("\nkept {}", from + 1);
        std::io::stdout().flush().unwrap();
    }
}

fn numbers(child: &mut Child, word: &str) -> impl Iterator<Item = u64> + use<> {
    let word = format!("{word} ");
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    lines.map_while(Result::ok).filter_map(move |line| line.strip_prefix(&word)?.parse().ok())
}

fn together(folder: &Folder, task: &str) -> Vec<u64> {
    let mut children: Vec<Child> = (0..3).map(|_| child(folder, task)).collect();
    let done = children.iter_mut().map(|child| numbers(child, "done").last().unwrap()).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    done
}

#[test]
fn of_all_processes_one_moves_each_head() {
    let folder = Folder::new();
    let done = together(&folder, "race");
    assert_eq!(done.iter().sum::<u64>(), ROUNDS, "{done:?}");
    let store = folder.open();
    let sequences: Vec<u64> =
        store.journal(LICENCE, 0, usize::MAX).unwrap().iter().map(|entry| entry.sequence).collect();
    assert_eq!(sequences, (1..=ROUNDS).collect::<Vec<u64>>());
}

#[test]
fn of_all_processes_one_takes_each_name() {
    let folder = Folder::new();
    let done = together(&folder, "claim");
    assert_eq!(done.iter().sum::<u64>(), ROUNDS, "{done:?}");
}

#[test]
fn a_killed_process_loses_nothing_that_was_answered() {
    let folder = Folder::new();
    for round in 0..12 {
        let licence = format!("AAAAAA{round:02}1");
        let mut running = child(&folder, &licence);
        let mut answered = numbers(&mut running, "kept");
        let seen = answered.find(|kept| *kept >= 5 + round * 3).unwrap();
        running.kill().unwrap();
        // Lines that it had written before it was killed count, too.
        let seen = answered.last().unwrap_or(seen).max(seen);
        running.wait().unwrap();

        let store = folder.open();
        let head_now =
            store.load(&LoadRequest { licence: licence.clone(), ..LoadRequest::default() }).unwrap().head.unwrap();
        assert!(head_now.sequence >= seen, "{} of {seen}", head_now.sequence);
        assert_eq!(head_now, head(head_now.sequence));
        let entries = store.journal(&licence, 0, usize::MAX).unwrap();
        let rows = store.scan(&Scan::all(Table::Certificates, &*licence)).unwrap();
        assert_eq!((entries.len() as u64, rows.len() as u64), (head_now.sequence, head_now.sequence));
        assert_eq!(store.commit(&[step(&licence, head_now.sequence)]).unwrap(), [Committed::Done]);
    }
}

/// Goes to another folder, and goes on as before.
fn elsewhere(store: &SqliteStore) {
    std::env::set_current_dir("/").unwrap();
    assert_eq!(store.commit(&[step(LICENCE, 0)]).unwrap(), [Committed::Done]);
    assert_eq!(store.journal(LICENCE, 0, 10).unwrap().len(), 1);
    assert_eq!(store.snapshot().unwrap().chains().unwrap().len(), 1);
    store.scrub().unwrap();
    println!("\ndone 1");
}

#[test]
fn a_process_that_goes_to_another_folder_stays_with_its_file() {
    let folder = Folder::new();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["processes::the_child", "--exact", "--ignored", "--nocapture", "--quiet"])
        .current_dir(folder.file().parent().unwrap())
        .env(FILE, "sponsor.db")
        .env(TASK, "elsewhere")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    assert_eq!(numbers(&mut child, "done").last(), Some(1));
    assert!(child.wait().unwrap().success());
    assert_eq!(at(&folder.open()), 1);
}

/// Only the owner may read the three files, while they are there.
fn modes(store: &SqliteStore) {
    use std::os::unix::fs::PermissionsExt as _;
    assert_eq!(store.commit(&[step(LICENCE, 0)]).unwrap(), [Committed::Done]);
    let file = std::env::var(FILE).unwrap();
    let copy = format!("{file}.copy");
    store.backup(copy.as_ref()).unwrap();
    for name in [file.clone(), format!("{file}-wal"), format!("{file}-shm"), copy] {
        let mode = std::fs::metadata(&name).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    println!("\ndone 1");
}

#[test]
fn nobody_but_the_owner_may_read_a_new_store_whatever_the_umask() {
    for umask in ["0", "022", "077"] {
        let folder = Folder::new();
        let mut child = Command::new("sh")
            .args(["-c", &format!("umask {umask}; exec \"$0\" \"$@\"")])
            .arg(std::env::current_exe().unwrap())
            .args(["processes::the_child", "--exact", "--ignored", "--nocapture", "--quiet"])
            .env(FILE, folder.file())
            .env(TASK, "modes")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        assert_eq!(numbers(&mut child, "done").last(), Some(1), "umask {umask}");
        assert!(child.wait().unwrap().success());
    }
}
