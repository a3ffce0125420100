//! Commands for stores.

pub(crate) mod backup;
pub(crate) mod verify;

use crate::failure::Failure;
use crate::plain::shown;
use sms_store::{Host, Opening};
use std::path::Path;

/// Opens the store in a file only to read it; where there is none, none is made.
fn open(path: &Path) -> Result<Host, Failure> {
    Host::open_to_read(path, &Opening::default()).map_err(|error| Failure::from(error).of(&shown(path)))
}
