//! A file that a command writes: it appears when it is whole.

use crate::failure::Failure;
use crate::plain::shown;
use std::io::Write;
use std::path::Path;
use tempfile::NamedTempFile;

/// Writes a file, for its owner's eyes alone. What is there already stays, unless it is to be replaced, and then it is replaced at once.
pub(crate) fn write(to: &Path, bytes: &[u8], replaces: bool) -> Result<(), Failure> {
    free(to, replaces)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed = |error: &std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => there(to),
        _ => Failure::new(format!("{}: cannot be written: {error}", shown(to))),
    };
    let mut file = NamedTempFile::new_in(folder).map_err(|error| failed(&error))?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(|error| failed(&error))?;
    let named = if replaces { file.persist(to) } else { file.persist_noclobber(to) };
    named.map(drop).map_err(|error| failed(&error.error))
}

/// Refuses a place that is taken.
pub(crate) fn free(to: &Path, replaces: bool) -> Result<(), Failure> {
    if !replaces && to.symlink_metadata().is_ok() { Err(there(to)) } else { Ok(()) }
}

fn there(to: &Path) -> Failure {
    Failure::new(format!("{}: is there already, and stays as it is: --force replaces it", shown(to)))
}
