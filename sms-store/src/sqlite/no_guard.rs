//! Where the system has no locks that belong to an open file, there is none: the store only looks at its files.

use super::open_files::Identity;
use std::path::Path;

#[derive(Debug)]
pub(super) enum Guard {}

impl Guard {
    pub(super) fn of(_: &Identity, _: &Path) -> Option<Self> {
        None
    }

    pub(super) fn lock(&mut self, _: &Path) {
        match *self {}
    }

    pub(super) fn release(&self) {
        match *self {}
    }

    pub(super) fn is_idle(&self) -> bool {
        match *self {}
    }
}
