//! A store in a place that cannot be written to, as somebody sees it who may not write everywhere: the child is this very test
//! program, as another user where we are root.

use crate::common::{Folder, LICENCE, step};
use sms_core::ErrorCode;
use sms_core::store::{Committed, Store as _};
use sms_store::SqliteStore;
use std::fs::{Permissions, copy, metadata, set_permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

const FILE: &str = "SMS_TEST_READ_ONLY";

/// A user who owns nothing.
const NOBODY: u32 = 65_534;

fn allow(path: &Path, mode: u32) {
    set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// Runs a test as somebody who may only read the folder, with its file; nothing in it changes.
fn read_by_another(folder: &Folder, test: &str) {
    let place = folder.file().parent().unwrap().to_owned();
    let tools = tempfile::tempdir().unwrap();
    allow(tools.path(), 0o755);
    let program = tools.path().join("tests");
    copy(std::env::current_exe().unwrap(), &program).unwrap();
    let before = folder.content();
    for (name, _) in &before {
        allow(&place.join(name), 0o444);
    }
    allow(&place, 0o555);

    let mut child = Command::new(&program);
    child.args([&format!("read_only::{test}"), "--exact", "--ignored", "--quiet"]).env(FILE, folder.file());
    if metadata(tools.path()).unwrap().uid() == 0 {
        child.uid(NOBODY).gid(NOBODY);
    }
    let output = child.current_dir("/").output().unwrap();
    allow(&place, 0o755);
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"), "it ran");
    assert!(folder.content() == before);
}

fn file() -> Option<String> {
    let file = std::env::var(FILE).ok()?;
    assert!(std::fs::write(Path::new(&file).with_file_name("probe"), b"").is_err(), "it may write");
    Some(file)
}

#[test]
fn a_store_that_was_closed_is_read_and_never_written() {
    let folder = Folder::new();
    let store = folder.open();
    (0..20).for_each(|number| assert_eq!(store.commit(&[step(LICENCE, number)]).unwrap(), [Committed::Done]));
    drop(store);
    read_by_another(&folder, "of_a_closed_store");
}

#[test]
#[ignore = "what another test runs in a process of its own"]
fn of_a_closed_store() {
    let Some(file) = file() else { return };
    let store = SqliteStore::open(&format!("{file}?mode=ro")).unwrap();
    assert_eq!(store.licences(None, 10).unwrap(), [LICENCE]);
    assert_eq!(store.journal(LICENCE, 0, 100).unwrap().len(), 20);
    assert_eq!(store.commit(&[step(LICENCE, 20)]).unwrap_err().code(), ErrorCode::StoreReadOnly);
    drop(store);
    for mode in ["rw", "rwc"] {
        let error = SqliteStore::open(&format!("{file}?mode={mode}")).unwrap_err();
        assert_eq!(error.code(), ErrorCode::StoreReadOnly, "{mode}: {error}");
        assert!(error.to_string().ends_with("open it with mode=ro to read it"), "{error}");
    }
}

#[test]
fn a_store_whose_log_was_not_emptied_is_not_read_without_it() {
    let folder = Folder::new();
    let store = folder.open();
    assert_eq!(store.commit(&[step(LICENCE, 0)]).unwrap(), [Committed::Done]);
    let copied = Folder::new();
    for ending in ["", "-wal"] {
        let name = |folder: &Folder| folder.file().with_file_name(format!("sponsor.db{ending}"));
        copy(name(&folder), name(&copied)).unwrap();
    }
    read_by_another(&copied, "of_a_store_with_a_log");
}

#[test]
#[ignore = "what another test runs in a process of its own"]
fn of_a_store_with_a_log() {
    let Some(file) = file() else { return };
    let error = SqliteStore::open(&format!("{file}?mode=ro")).unwrap_err();
    assert_eq!(error.code(), ErrorCode::StoreReadOnly, "{error}");
    assert!(error.to_string().ends_with("copy both to a folder that can be written to"), "{error}");
}
