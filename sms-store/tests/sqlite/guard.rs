//! Locks that another SQLite of this process can neither pass nor drop. It cannot be played here, where everybody has the
//! SQLite that is built in, so its locks are: those of the process. In Python there is one (`test_other_hands.py`).

use crate::common::{Folder, LICENCE, step};
use nix::errno::Errno;
use nix::fcntl::{FcntlArg, fcntl};
use nix::libc::{F_UNLCK, F_WRLCK, SEEK_SET, flock};
use rusqlite::Connection;
use sms_core::store::{Committed, Store};
use sms_store::SqliteStore;
use std::fs::{File, OpenOptions};
use std::path::PathBuf;

/// What another SQLite locks for writing before it deletes the log, and before it makes the shared memory anew.
const PLACES: [(&str, i64, i64); 2] = [("", 0x4000_0002, 510), ("-shm", 128, 1)];

fn beside(folder: &Folder, ending: &str) -> PathBuf {
    folder.file().with_file_name(format!("sponsor.db{ending}"))
}

/// Takes a lock of this process and lets go of it. The file is never closed, which would drop the locks of everybody here.
fn is_held_off(file: &File, start: i64, length: i64) -> bool {
    let of = |kind: i32| flock {
        l_type: kind.try_into().unwrap(),
        l_whence: SEEK_SET.try_into().unwrap(),
        l_start: start,
        l_len: length,
        l_pid: 0,
    };
    match fcntl(file, FcntlArg::F_SETLK(&of(F_WRLCK))) {
        Ok(_) => fcntl(file, FcntlArg::F_SETLK(&of(F_UNLCK))).map(|_| false).unwrap(),
        Err(Errno::EAGAIN | Errno::EACCES) => true,
        Err(error) => panic!("{error}"),
    }
}

fn files(folder: &Folder) -> Vec<(File, i64, i64)> {
    let open = |ending: &str| OpenOptions::new().read(true).write(true).open(beside(folder, ending)).unwrap();
    PLACES.map(|(ending, start, length)| (open(ending), start, length)).into()
}

fn are_held_off(files: &[(File, i64, i64)]) -> Vec<bool> {
    files.iter().map(|(file, start, length)| is_held_off(file, *start, *length)).collect()
}

fn only_the_store_is_left(folder: &Folder) {
    assert_eq!(folder.content().len(), 1, "the log is in the file");
}

/// How many descriptors of this process lead to the files of a store.
fn descriptors(folder: &Folder) -> usize {
    let links = std::fs::read_dir("/proc/self/fd").unwrap().filter_map(|entry| entry.unwrap().path().read_link().ok());
    let name = beside(folder, "").canonicalize().unwrap().display().to_string();
    links.filter(|link| link.display().to_string().starts_with(&name)).count()
}

#[test]
fn the_same_process_is_held_off_until_the_last_has_closed() {
    let folder = Folder::new();
    let one = folder.open();
    let files = files(&folder);
    assert_eq!(are_held_off(&files), [true, true]);
    assert_eq!(one.commit(&[step(LICENCE, 0)]).unwrap(), [Committed::Done]);
    let two = folder.with("mode=ro").unwrap();
    let three = folder.open();
    let snapshot = three.snapshot().unwrap();
    one.close().unwrap();
    assert_eq!(are_held_off(&files), [true, true]);
    drop(three);
    drop(two);
    assert_eq!(are_held_off(&files), [true, true], "a snapshot has it open");
    drop(snapshot);
    assert_eq!(are_held_off(&files), [false, false]);
}

#[test]
fn locks_stay_when_somebody_here_closes_the_file() {
    let folder = Folder::new();
    let store = folder.open();
    let kept = files(&folder);
    for _ in 0..3 {
        drop(files(&folder));
        assert_eq!(are_held_off(&kept), [true, true]);
        assert_eq!(store.scrub().map_err(|error| error.code()), Ok(()));
    }
}

#[test]
fn all_that_a_store_does_goes_on_beside_the_locks() {
    let folder = Folder::new();
    for round in 0..3 {
        let (store, other) = (folder.open(), folder.open());
        assert_eq!(store.commit(&[step(LICENCE, 2 * round)]).unwrap(), [Committed::Done]);
        assert_eq!(other.commit(&[step(LICENCE, 2 * round + 1)]).unwrap(), [Committed::Done]);
        store.scrub().unwrap();
        assert_eq!(std::fs::metadata(beside(&folder, "-wal")).unwrap().len(), 0, "the log was emptied");
        let copy = beside(&folder, &format!(".copy-{round}"));
        store.backup(&copy).unwrap();
        let copied = SqliteStore::open_file(&copy).unwrap();
        assert_eq!(copied.journal(LICENCE, 0, 100).unwrap().len() as u64, 2 * round + 2);
        copied.close().unwrap();
        for ending in ["-wal", "-shm"] {
            assert!(!beside(&folder, &format!(".copy-{round}{ending}")).exists());
        }
        std::fs::remove_file(copy).unwrap();
        drop(store);
        assert!(beside(&folder, "-wal").exists());
        drop(other);
        only_the_store_is_left(&folder);
        assert_eq!(descriptors(&folder), 0);
    }
}

#[test]
fn the_last_of_many_that_close_at_once_empties_the_log() {
    for _ in 0..20 {
        let folder = Folder::new();
        drop(folder.open());
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..5 {
                        let store = folder.open();
                        let snapshot = store.snapshot().unwrap();
                        drop(store);
                        drop(snapshot);
                    }
                });
            }
        });
        let store = folder.open();
        assert_eq!(store.commit(&[step(LICENCE, 0)]).unwrap(), [Committed::Done]);
        drop(store);
        only_the_store_is_left(&folder);
        assert_eq!(descriptors(&folder), 0);
    }
}

/// A host in Rust may use the SQLite that is built in, and that has locks of the process.
#[test]
fn no_lock_of_anybody_else_here_is_dropped_with_ours() {
    let folder = Folder::new();
    let other = Connection::open(folder.file()).unwrap();
    for round in 0..5 {
        let store = folder.open();
        assert_eq!(store.commit(&[step(LICENCE, round)]).unwrap(), [Committed::Done]);
        let count = || other.query_row("SELECT count(*) FROM journal", [], |row| row.get::<_, i64>(0));
        assert_eq!(count().unwrap().unsigned_abs(), round + 1);
        store.close().unwrap();
        assert!(descriptors(&folder) < 15, "what waits for the other one is used again");
        assert_eq!(posix_locks(&folder), 2, "on the database and on the shared memory");
    }
    drop(other);
    folder.open();
    only_the_store_is_left(&folder);
    assert_eq!(descriptors(&folder), 0);
}

/// How many files of a store this process has locked as a process. The list is read in parts, and a lock of anybody that goes meanwhile
/// can hide another; so it is read several times.
fn posix_locks(folder: &Folder) -> usize {
    (0..20).map(|_| posix_locks_listed(folder)).max().unwrap()
}

fn posix_locks_listed(folder: &Folder) -> usize {
    use std::os::unix::fs::MetadataExt as _;
    let locks = std::fs::read_to_string("/proc/locks").unwrap();
    let process = format!(" {} ", std::process::id());
    let has = |path: PathBuf| {
        let inode = format!(":{} ", std::fs::metadata(path).unwrap().ino());
        let ours = |line: &&str| line.contains(" POSIX ") && line.contains(&process) && line.contains(&inode);
        usize::from(locks.lines().any(|line| ours(&line)))
    };
    has(beside(folder, "")) + has(beside(folder, "-shm"))
}
