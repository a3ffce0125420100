//! Other hands on the files of an open store: nothing is acknowledged that nobody would find again.

use crate::common::{Folder, LICENCE, moment, step};
use sms_core::ErrorCode;
use sms_core::store::{Committed, LoadRequest, Store};
use sms_store::SqliteStore;
use std::fs;
use std::path::{Path, PathBuf};

type Hand = fn(&Path);

fn aside(path: &Path) -> PathBuf {
    path.with_file_name("aside")
}

const HANDS: [(&str, Hand); 4] = [
    ("deleted", |path| fs::remove_file(path).unwrap()),
    ("renamed", |path| fs::rename(path, aside(path)).unwrap()),
    ("replaced", |path| {
        fs::copy(path, aside(path)).unwrap();
        fs::rename(aside(path), path).unwrap();
    }),
    ("linked", |path| fs::hard_link(path, aside(path)).unwrap()),
];

fn beside(folder: &Folder, ending: &str) -> PathBuf {
    folder.file().with_file_name(format!("sponsor.db{ending}"))
}

fn at(store: &SqliteStore) -> u64 {
    let loaded = store.load(&LoadRequest { licence: LICENCE.to_owned(), ..LoadRequest::default() }).unwrap();
    loaded.head.map_or(0, |head| head.sequence)
}

#[test]
fn a_file_that_is_no_longer_there_is_noticed_before_the_answer() {
    for ending in ["", "-wal", "-shm"] {
        for (what, hand) in HANDS {
            for before in [0, 2] {
                let folder = Folder::new();
                let store = folder.open();
                for from in 0..before {
                    assert_eq!(store.commit(&[step(LICENCE, from)]).unwrap(), [Committed::Done]);
                }
                hand(&beside(&folder, ending));
                for _ in 0..2 {
                    let error = store.commit(&[step(LICENCE, before)]).unwrap_err();
                    assert_eq!(error.code(), ErrorCode::StoreMoved, "{ending} {what}");
                    assert!(error.to_string().contains("sponsor.db`"), "{error}");
                }
                let touched = store.touch(LICENCE, "user", moment(1)).unwrap_err().code();
                assert_eq!(
                    (touched, store.scrub().unwrap_err().code()),
                    (ErrorCode::StoreMoved, ErrorCode::StoreMoved)
                );
                assert_eq!(store.backup(&beside(&folder, ".copy")).unwrap_err().code(), ErrorCode::StoreMoved);
                assert!(!beside(&folder, ".copy").exists());
            }
        }
    }
}

#[test]
fn what_was_answered_before_is_kept() {
    for ending in ["-wal", "-shm"] {
        for (what, hand) in HANDS {
            let folder = Folder::new();
            let store = folder.open();
            for from in 0..5 {
                assert_eq!(store.commit(&[step(LICENCE, from)]).unwrap(), [Committed::Done]);
            }
            hand(&beside(&folder, ending));
            store.commit(&[step(LICENCE, 5)]).unwrap_err();
            drop(store);
            assert!(at(&folder.open()) >= 5, "{ending} {what}");
        }
    }
}

#[test]
fn a_touch_and_a_rewriting_notice_it_too() {
    for ending in ["", "-wal", "-shm"] {
        let [touched, scrubbed] = [Folder::new(), Folder::new()];
        for folder in [&touched, &scrubbed] {
            let store = folder.open();
            assert_eq!(store.commit(&[step(LICENCE, 0)]).unwrap(), [Committed::Done]);
            fs::remove_file(beside(folder, ending)).unwrap();
            let error = match std::ptr::eq(folder, &touched) {
                true => store.touch(LICENCE, "user", moment(1)).unwrap_err(),
                false => store.scrub().unwrap_err(),
            };
            assert_eq!(error.code(), ErrorCode::StoreMoved, "{ending}: {error}");
        }
    }
}

#[test]
fn a_new_reader_reads_no_other_file() {
    let folder = Folder::new();
    let store = folder.open();
    store.commit(&[step(LICENCE, 0)]).unwrap();
    fs::rename(folder.file(), aside(&folder.file())).unwrap();
    let error = store.journal(LICENCE, 0, 10).unwrap_err();
    assert!(matches!(error.code(), ErrorCode::StoreMoved | ErrorCode::StoreFailed), "{error}");
    assert!(!folder.file().exists(), "no new file was made");
}

#[test]
fn a_file_with_two_names_is_refused() {
    let folder = Folder::new();
    drop(folder.open());
    let second = beside(&folder, ".second");
    fs::hard_link(folder.file(), &second).unwrap();
    for mode in ["mode=rwc", "mode=rw", "mode=ro"] {
        assert_eq!(folder.with(mode).unwrap_err().code(), ErrorCode::StoreUrl);
    }
    fs::remove_file(second).unwrap();
    folder.open();
}

#[test]
fn a_link_leads_to_the_file_and_its_log() {
    use std::os::unix::fs::symlink;
    let [links, folder] = [Folder::new(), Folder::new()];
    symlink(folder.file(), links.file()).unwrap();
    // The link leads to nothing yet: the file is made where it leads.
    let (by_link, by_name) = (links.open(), folder.open());
    assert_eq!(by_link.commit(&[step(LICENCE, 0)]).unwrap(), [Committed::Done]);
    assert_eq!(by_name.commit(&[step(LICENCE, 1)]).unwrap(), [Committed::Done]);
    assert_eq!(at(&by_link), 2);
    assert!(beside(&folder, "-wal").exists() && !beside(&links, "-wal").exists());
    let circle = Folder::new();
    symlink(circle.file(), circle.file()).unwrap();
    assert_eq!(circle.with("mode=rwc").unwrap_err().code(), ErrorCode::StoreUrl);
}

#[test]
fn a_log_without_its_file_is_not_written_over() {
    for ending in ["-wal", "-journal"] {
        let folder = Folder::new();
        fs::write(beside(&folder, ending), b"what was not yet in the file").unwrap();
        let before = folder.content();
        for mode in ["mode=rwc", "mode=rw", "mode=ro"] {
            assert_eq!(folder.with(mode).unwrap_err().code(), ErrorCode::StoreDamaged, "{ending} {mode}");
            assert!(folder.content() == before);
        }
    }
}
