//! The random sequences of sms-core on a file: the same model, another store.

#[path = "../../../sms-core/tests/machine/sequences/mod.rs"]
mod sequences;

use sms_core::store::{MemoryStore, Store};
use sms_store::SqliteStore;
use std::sync::Arc;

/// A store in a file of its own. The folder goes with the process.
pub(crate) fn sqlite(folder: &tempfile::TempDir) -> Arc<dyn Store> {
    static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let nth = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    Arc::new(SqliteStore::open_file(folder.path().join(format!("sponsor-{nth}.db"))).unwrap())
}

#[test]
fn the_system_on_a_file_does_what_the_model_does() {
    let folder = tempfile::tempdir().unwrap();
    sequences::check(12, || sqlite(&folder));
}

#[test]
fn memory_and_file_give_the_same_journal() {
    let folder = tempfile::tempdir().unwrap();
    sequences::check_same(3, [&|| -> Arc<dyn Store> { Arc::new(MemoryStore::new()) }, &|| sqlite(&folder)]);
}

#[test]
fn what_would_be_if_over_a_file_is_what_comes_of_it_on_a_second_store() {
    let folder = tempfile::tempdir().unwrap();
    sequences::supposed::check(6, 10, || sqlite(&folder));
    sequences::supposed::check_chance(|| sqlite(&folder));
    sequences::supposed::check_moments(|| sqlite(&folder));
}
