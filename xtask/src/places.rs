//! Where things are: in the project, in its target folder, and on the machine.

use std::path::{Path, PathBuf};

/// The script that prepares a machine. It names each tool with the package that holds it.
const MACHINE: &str = include_str!("../../.ci/run");

/// The project's folder: of the checkout that `cargo xtask` was called in, for several may share one target folder.
pub(crate) fn project() -> PathBuf {
    let tasks = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    tasks.parent().unwrap_or(&tasks).to_owned()
}

/// The folder that cargo builds in, as it is told by its own variable.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| project().join("target"), |folder| project().join(folder))
}

/// The Debian package that holds a tool or a file, if `.ci/run` knows it.
pub(crate) fn package_with(tool: &str) -> Option<&'static str> {
    MACHINE.lines().find_map(|line| {
        let mut words = line.split_whitespace();
        let known = matches!(words.next(), Some("need" | "need_file")) && words.next() == Some(tool);
        if known { words.next() } else { None }
    })
}

/// A folder that is there and empty.
pub(crate) fn empty(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|error| said(folder, &error))?;
    }
    std::fs::create_dir_all(folder).map_err(|error| said(folder, &error))
}

/// What a file holds.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| said(path, &error))
}

/// Writes a file, and the folders above it.
pub(crate) fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| said(folder, &error))?;
    }
    std::fs::write(path, text).map_err(|error| said(path, &error))
}

/// Copies a file, and makes the folders above the copy.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(|error| said(folder, &error))?;
    }
    std::fs::copy(from, to).map(drop).map_err(|error| said(from, &error))
}

/// Copies a folder with all that is in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    for entry in std::fs::read_dir(from).map_err(|error| said(from, &error))? {
        let entry = entry.map_err(|error| said(from, &error))?;
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() { copy_folder(&path, &copy)? } else { self::copy(&path, &copy)? }
    }
    Ok(())
}

/// The files of a folder whose names end so, in the order of their names.
pub(crate) fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| said(folder, &error))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    files.sort();
    Ok(files)
}

/// The one file of a folder whose name ends so.
pub(crate) fn only(folder: &Path, ending: &str) -> Result<PathBuf, String> {
    let mut files = files(folder, ending)?;
    match (files.pop(), files.pop()) {
        (Some(file), None) => Ok(file),
        (None, _) => Err(format!("`{}` holds no file that ends in `{ending}`", folder.display())),
        (Some(_), Some(_)) => Err(format!("`{}` holds more than one file that ends in `{ending}`", folder.display())),
    }
}

fn said(path: &Path, error: &std::io::Error) -> String {
    format!("`{}`: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_script_names_the_package_of_a_tool() {
        assert_eq!(package_with("objcopy"), Some("binutils"));
        assert_eq!(package_with("/usr/share/java/jna.jar"), Some("libjna-java"));
        assert_eq!(package_with("nothing-of-that-name"), None);
    }
}
