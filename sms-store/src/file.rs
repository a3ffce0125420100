//! The file of a host's store.

use crate::SqliteStore;
use sms_core::Result;
use sms_core::store::Store;
use std::path::Path;
use std::sync::Arc;

#[derive(Clone)]
pub(crate) struct File(Arc<SqliteStore>);

impl File {
    pub(crate) fn open(address: &str) -> Result<Self> {
        SqliteStore::open(address).map(|store| Self(Arc::new(store)))
    }

    pub(crate) fn open_path(path: &Path) -> Result<Self> {
        SqliteStore::open_file(path).map(|store| Self(Arc::new(store)))
    }

    pub(crate) fn open_path_to_read(path: &Path) -> Result<Self> {
        SqliteStore::open_to_read(path).map(|store| Self(Arc::new(store)))
    }

    pub(crate) fn store(&self) -> Arc<dyn Store> {
        Arc::clone(&self.0) as Arc<dyn Store>
    }

    pub(crate) fn scrub(&self) -> Result<()> {
        self.0.scrub()
    }

    pub(crate) fn backup(&self, to: &Path) -> Result<()> {
        self.0.backup(to)
    }
}
