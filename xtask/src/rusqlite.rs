//! Every version of `rusqlite` that the store takes: the tests of the store pass with the oldest, and those up to the newest
//! compile. The newest is the one of the workspace.

use std::path::PathBuf;

use crate::call::{Call, cargo};
use crate::new_crate::NewCrate;
use crate::places;

/// What a workspace with the store and its tests needs.
const FOLDERS: [&str; 3] = ["cases", "sms-core", "sms-store"];
const FILES: [&str; 3] = ["Cargo.lock", "clippy.toml", "docs/platforms.md"];

/// The test that speaks of the newest.
const OF_THE_NEWEST: &str = "the_sqlite_that_is_built_in";

/// Versions that only compile are not made fast.
const SOON: [&str; 2] = ["--config", "profile.dev.package.libsqlite3-sys.opt-level=0"];

/// The versions that the registry gives.
pub(crate) fn check() -> Result<(), String> {
    let manifest = places::read(&places::project().join("Cargo.toml"))?;
    let (oldest, newest) = range(&manifest).ok_or("`Cargo.toml` has no range of `rusqlite`")?;
    let folder = copy()?;
    let call = |words: &str| cargo(words).within(&folder).with("CARGO_TARGET_DIR", places::target());
    for minor in oldest..newest {
        let version = if minor == oldest { format!("=0.{minor}.0") } else { format!("~0.{minor}") };
        if !is_given(minor, &version)? {
            println!("    skipped: `rusqlite` {version}, which the registry of crates does not give");
            continue;
        }
        places::write(&folder.join("Cargo.toml"), with_version(&manifest, &version))?;
        let is_oldest = minor == oldest;
        let tried = if is_oldest { whole(call) } else { call("check --quiet -p sponsorship-store").and(SOON) };
        tried.run()?;
    }
    Ok(())
}

/// The tests of the store.
fn whole(call: impl Fn(&str) -> Call) -> Call {
    call("test --quiet --no-fail-fast -p sponsorship-store --tests -- --skip").argument(OF_THE_NEWEST)
}

/// The second numbers of the oldest version and of the newest.
fn range(manifest: &str) -> Option<(u32, u32)> {
    let range = manifest.lines().find_map(|line| line.strip_prefix("rusqlite = \">=0.")?.strip_suffix('"'))?;
    let (oldest, behind) = range.split_once(", <0.")?;
    Some((oldest.parse().ok()?, behind.parse::<u32>().ok()?.checked_sub(1)?))
}

/// Whether the registry has the version, with what it needs; nothing of ours is asked for.
fn is_given(minor: u32, version: &str) -> Result<bool, String> {
    let lines = format!("[dependencies]\nrusqlite = {{ version = \"{version}\", features = [\"bundled\"] }}\n");
    let probe = NewCrate::new(&format!("given-rusqlite-0-{minor}"), &lines)?;
    Ok(probe.cargo("fetch --quiet").with("CARGO_NET_RETRY", "0").succeeds())
}

/// A workspace of the store and the core alone.
fn copy() -> Result<PathBuf, String> {
    let (project, copy) = (places::project(), places::target().join("tmp/rusqlite"));
    places::empty(&copy)?;
    FOLDERS.iter().try_for_each(|folder| places::copy_folder(&project.join(folder), &copy.join(folder)))?;
    FILES.iter().try_for_each(|file| places::copy(&project.join(file), &copy.join(file)))?;
    Ok(copy)
}

/// The manifest of that workspace.
fn with_version(manifest: &str, version: &str) -> String {
    let lines = manifest.lines().map(|line| match line.split_once(" = ") {
        Some(("members", _)) => "members = [\"sms-core\", \"sms-store\"]\n".to_owned(),
        Some(("default-members", _)) => String::new(),
        Some(("rusqlite", rest)) if rest.starts_with('"') => format!("rusqlite = \"{version}\"\n"),
        _ => format!("{line}\n"),
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::{range, with_version};

    const MANIFEST: &str = include_str!("../../Cargo.toml");

    #[test]
    fn the_range_of_the_manifest_is_found() {
        assert_eq!(range("a = \"1\"\nrusqlite = \">=0.30, <0.44\"\n"), Some((30, 43)));
        assert!(range(MANIFEST).is_some_and(|(oldest, newest)| oldest < newest));
    }

    #[test]
    fn one_line_of_the_manifest_says_the_version() {
        let made = with_version(MANIFEST, "=0.30.0");
        assert!(made.contains("\nrusqlite = \"=0.30.0\"\n") && made.contains("\nrusqlite = { opt-level = 2 }\n"));
        assert!(made.contains("\nmembers = [\"sms-core\", \"sms-store\"]\n") && !made.contains("default-members"));
    }
}
