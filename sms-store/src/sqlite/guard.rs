//! Locks of our own beside those of SQLite, which another SQLite in this process can neither pass nor drop.
//!
//! SQLite takes locks that belong to the process. So they hold off nobody in the same process, and they are gone when anybody
//! there closes the file. A second SQLite would take the open store for a file that nobody uses: it would cut the memory that
//! processes share when it opens, and delete the log when it closes. Linux has locks that belong to an open file instead. We
//! hold two of them for reading, where SQLite has its own: who opens or closes the file then finds that it is in use.
//!
//! To close a descriptor drops the locks of the process on that file, so these are closed only when nobody has any.

use super::open_files::Identity;
use nix::fcntl::{FcntlArg, fcntl};
use nix::libc::{F_RDLCK, F_UNLCK, F_WRLCK, SEEK_SET, c_int, c_short, flock};
use std::fs::File;
use std::path::Path;

/// A part of a file on which SQLite sets locks.
#[derive(Debug, Clone, Copy)]
struct Part {
    start: i64,
    length: i64,
}

/// The bytes of the database that whoever uses it locks for reading, and whoever deletes its log for writing: `SHARED_FIRST`
/// and `SHARED_SIZE` of SQLite.
const IN_USE: Part = Part { start: 0x4000_0002, length: 510 };

/// The byte of the shared memory that whoever uses it locks for reading, and whoever makes it anew for writing:
/// `UNIX_SHM_DMS`.
const SHARED: Part = Part { start: 128, length: 1 };

/// All of a file.
const WHOLE: Part = Part { start: 0, length: 0 };

/// The files of an open store, with our locks on them.
#[derive(Debug)]
pub(super) struct Guard {
    database: File,
    /// The one that lies there now is the last.
    memories: Vec<(Identity, File)>,
}

impl Guard {
    /// Opens the database, if it is still that file.
    pub(super) fn of(file: &Identity, path: &Path) -> Option<Self> {
        opened(file, path).map(|database| Self { database, memories: Vec::new() })
    }

    /// Takes the locks. Where one cannot be had, there is none: the store looks at its files all the same.
    pub(super) fn lock(&mut self, memory: &Path) {
        if let Some(identity) = Identity::of(memory)
            && !self.memories.iter().any(|(known, _)| known.is_same_file(&identity))
            && let Some(file) = opened(&identity, memory)
        {
            self.memories.push((identity, file));
        }
        for (file, part) in self.parts() {
            lock(file, part, F_RDLCK);
        }
    }

    /// Lets go of the locks, so that our own SQLite can empty and delete the log. A fork that has the descriptors, too, does
    /// not keep them.
    pub(super) fn release(&self) {
        for (file, part) in self.parts() {
            lock(file, part, F_UNLCK);
        }
    }

    /// Whether nobody has a lock, so that none is dropped when the files are closed.
    pub(super) fn is_idle(&self) -> bool {
        self.parts().all(|(file, _)| is_idle(file))
    }

    fn parts(&self) -> impl Iterator<Item = (&File, Part)> {
        let memories = self.memories.iter().map(|(_, file)| (file, SHARED));
        std::iter::once((&self.database, IN_USE)).chain(memories)
    }
}

/// Opens a file, if it is that one.
fn opened(wanted: &Identity, path: &Path) -> Option<File> {
    if !Identity::of(path)?.is_same_file(wanted) {
        return None;
    }
    let file = File::open(path).ok()?;
    let found = file.metadata().ok().and_then(|metadata| Identity::from(&metadata));
    if found.is_some_and(|found| found.is_same_file(wanted)) {
        return Some(file);
    }
    // Somebody replaced it just now. It may be one that another store has open, whose locks would go with it.
    std::mem::forget(file);
    None
}

fn of(kind: c_int, part: Part) -> flock {
    let short = |number: c_int| c_short::try_from(number).unwrap_or_default();
    flock { l_type: short(kind), l_whence: short(SEEK_SET), l_start: part.start, l_len: part.length, l_pid: 0 }
}

fn lock(file: &File, part: Part, kind: c_int) {
    let _ = fcntl(file, FcntlArg::F_OFD_SETLK(&of(kind, part)));
}

fn is_idle(file: &File) -> bool {
    let mut found = of(F_WRLCK, WHOLE);
    let asked = fcntl(file, FcntlArg::F_OFD_GETLK(&mut found));
    asked.is_err() || c_int::from(found.l_type) == F_UNLCK
}
