//! What the figures were measured on.

use crate::harness::Outcome;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Kinds of file system that keep nothing: a durable commit costs nothing there, and means nothing.
const IN_MEMORY: &[&str] = &["tmpfs", "ramfs", "overlay-tmpfs"];

/// The machine in a sentence or two.
pub(crate) fn describe() -> Outcome<String> {
    let cores = std::thread::available_parallelism()?;
    let kernel = read("/proc/sys/kernel/osrelease").unwrap_or_else(|| std::env::consts::OS.to_owned());
    let processor = read("/proc/cpuinfo").and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?.to_owned();
        line.split_once(':').map(|(_, name)| name.trim().to_owned())
    });
    let folder = folder()?;
    let disk = file_system(folder.path()).unwrap_or_else(|| "unknown".to_owned());
    let sqlite = rusqlite::version();
    let processor = processor.unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    Ok(format!("Machine: {cores} cores, {processor}; kernel {}; files on {disk}; SQLite {sqlite}.", kernel.trim()))
}

/// A new folder on a real disk: that for temporary files, or else beside the program.
pub(crate) fn folder() -> Outcome<TempDir> {
    let system = std::env::temp_dir();
    if file_system(&system).is_some_and(|kind| IN_MEMORY.contains(&kind.as_str())) {
        let program = std::env::current_exe()?;
        let beside = program.parent().map(PathBuf::from).unwrap_or_default();
        return Ok(tempfile::tempdir_in(beside)?);
    }
    Ok(tempfile::tempdir_in(system)?)
}

/// A new folder in memory, where the system has a place for such.
pub(crate) fn folder_in_memory() -> Outcome<Option<TempDir>> {
    let shared = Path::new("/dev/shm");
    if shared.is_dir() { Ok(Some(tempfile::tempdir_in(shared)?)) } else { Ok(None) }
}

/// The kind of the file system that a path lies on, where the system tells.
fn file_system(path: &Path) -> Option<String> {
    let path = path.canonicalize().ok()?;
    let mounts = read("/proc/mounts")?;
    let mut found: Option<(usize, String)> = None;
    for line in mounts.lines() {
        let mut words = line.split_whitespace().skip(1);
        let (Some(place), Some(kind)) = (words.next(), words.next()) else { continue };
        // Of two mounts on one place the later is seen.
        if path.starts_with(place) && found.as_ref().is_none_or(|(length, _)| *length <= place.len()) {
            found = Some((place.len(), kind.to_owned()));
        }
    }
    found.map(|(_, kind)| kind)
}

fn read(path: &str) -> Option<String> {
    std::fs::read_to_string(path).ok()
}
