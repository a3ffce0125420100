//! Without SQLite no host has a file.

use sms_core::store::Store;
use sms_core::{Error, ErrorCode, Result};
use std::path::Path;
use std::sync::Arc;

/// There is none.
#[derive(Clone)]
pub(crate) enum File {}

impl File {
    pub(crate) fn open(_: &str) -> Result<Self> {
        let reason = "built without SQLite, the feature `sqlite`: only `memory:` can be opened";
        Err(Error::with(ErrorCode::StoreUrl, reason))
    }

    pub(crate) fn open_path(_: &Path) -> Result<Self> {
        Self::open("")
    }

    pub(crate) fn open_path_to_read(_: &Path) -> Result<Self> {
        Self::open("")
    }

    pub(crate) fn store(&self) -> Arc<dyn Store> {
        match *self {}
    }

    pub(crate) fn scrub(&self) -> Result<()> {
        match *self {}
    }

    pub(crate) fn backup(&self, _: &Path) -> Result<()> {
        match *self {}
    }
}
