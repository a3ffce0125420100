//! A copy of a store, made while others write.

use super::SqliteStore;
use super::address::{resolved, wrong};
use super::fault::{fault, found};
use super::file;
use sms_core::{Error, ErrorCode, Result};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// What may lie beside a store, and would be taken for its own.
const COMPANIONS: [&str; 4] = ["", "-wal", "-shm", "-journal"];

impl SqliteStore {
    /// Makes a copy of the store in a new file, of one moment, while others go on writing. The copy is a whole store, for its
    /// owner's eyes alone; it is on the disk when this returns. Where it fails, nothing is left.
    ///
    /// Copy a store that may be open in no other way: a file that the host itself opens and closes takes the locks of this
    /// process with it, and what was answered may be lost.
    ///
    /// ```
    /// use sms_store::SqliteStore;
    /// let folder = tempfile::tempdir().unwrap();
    /// let store = SqliteStore::open_file(folder.path().join("sponsor.db")).unwrap();
    /// let copy = folder.path().join("monday.db");
    /// store.backup(&copy).unwrap();
    /// SqliteStore::open_file(copy).unwrap();
    /// ```
    ///
    /// # Errors
    /// [`StoreUrl`](ErrorCode::StoreUrl) where the file, or one that would be taken for its log, is there already, or the folder
    /// is not; [`StoreMoved`](ErrorCode::StoreMoved); [`BoundaryClosed`](ErrorCode::BoundaryClosed); others of the `store.`
    /// family.
    pub fn backup(&self, to: &Path) -> Result<()> {
        let to = resolved(to).map_err(|error| refused(to, &error.to_string()).because(error))?;
        let own = COMPANIONS.iter().any(|ending| self.care.address.beside(ending) == to);
        if own || COMPANIONS.iter().any(|ending| beside(&to, ending).symlink_metadata().is_ok()) {
            return Err(refused(&to, "it is there already, or a log that belongs to one of its name"));
        }
        self.work(|_| {
            self.care.files.look(&self.care.address)?;
            let copy = Unfinished::new(&to)?;
            let Some(place) = copy.place.to_str() else { return Err(refused(&to, "the path is not Unicode")) };
            self.reader()?.execute("VACUUM INTO ?1", [place]).map_err(|error| fault(&self.care.address, error))?;
            self.care.files.look(&self.care.address)?;
            copy.finish(&to).map_err(|error| {
                let reason = format!("could not be copied: {error}");
                found(&self.care.address, ErrorCode::StoreFailed, &reason).because(error)
            })
        })
    }
}

/// A copy under a name of its own, which goes unless it is finished.
struct Unfinished {
    place: PathBuf,
}

impl Unfinished {
    /// Makes an empty file beside the one that it will be.
    fn new(to: &Path) -> Result<Self> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let place = beside(to, &format!(".{}-{number}.unfinished", std::process::id()));
        if place.symlink_metadata().is_ok() {
            return Err(refused(to, "an unfinished copy of this name lies beside it"));
        }
        file::make(&place);
        if place.is_file() { Ok(Self { place }) } else { Err(refused(to, "its folder is not there, or takes no file")) }
    }

    /// Gives it its name, once it is on the disk.
    fn finish(self, to: &Path) -> std::io::Result<()> {
        let sync = |path: &Path| std::fs::File::open(path).and_then(|file| file.sync_all());
        sync(&self.place)?;
        // The name is taken first, so that nobody's file is written over.
        std::fs::OpenOptions::new().write(true).create_new(true).open(to)?;
        let named = std::fs::rename(&self.place, to);
        if named.is_err() {
            let _ = std::fs::remove_file(to);
        }
        named?;
        if cfg!(unix) { to.parent().map_or(Ok(()), sync) } else { Ok(()) }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Once it has its name, there is nothing under this one.
        for ending in COMPANIONS {
            let _ = std::fs::remove_file(beside(&self.place, ending));
        }
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

fn refused(to: &Path, reason: &str) -> Error {
    wrong(&to.display().to_string(), reason)
}
