//! Figures that pages repeat, such as versions: each is compared with what decides it.

use std::path::Path;

use crate::call::program;
use crate::places;

const PLATFORMS: &str = include_str!("../../docs/platforms.md");

/// The system that the page of platforms speaks of, as its machine names it.
const SYSTEM: [&str; 2] = ["ID=debian", "VERSION_ID=\"12\""];

/// The shared library needs the glibc that the page says, where it was built on the system that the page speaks of.
pub(crate) fn of_the_library(library: &Path) -> Result<(), String> {
    let symbols = program("objdump").words("--dynamic-syms").argument(library).output()?;
    let (major, minor) = newest_glibc(&symbols).ok_or("the library asks for no version of glibc")?;
    said(&format!("glibc {major}.{minor} or newer"))
}

/// The wheel has the tags that the page says, where it was built on that system.
pub(crate) fn of_the_wheel(wheel: &Path) -> Result<(), String> {
    let name = wheel.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let tag = name.split(['-', '.']).find(|tag| tag.starts_with("manylinux"));
    let tag = tag.and_then(|tag| tag.strip_suffix("_x86_64")).unwrap_or(&name);
    said(&format!("the wheel, built there (`{tag}`)"))
}

fn said(words: &str) -> Result<(), String> {
    let machine = places::read(Path::new("/etc/os-release")).unwrap_or_default();
    let is_that_system = SYSTEM.iter().all(|line| machine.lines().any(|known| known == *line));
    match (PLATFORMS.contains(words), is_that_system && cfg!(target_arch = "x86_64")) {
        (true, _) => Ok(()),
        (false, true) => Err(format!("docs/platforms.md does not say `{words}`")),
        (false, false) => {
            println!("    not compared with docs/platforms.md, which speaks of another system: `{words}`");
            Ok(())
        }
    }
}

/// The newest version of glibc that a table of symbols names.
fn newest_glibc(symbols: &str) -> Option<(u32, u32)> {
    let versions = symbols.split("GLIBC_").skip(1).filter_map(|rest| {
        let mut numbers = rest.split(|letter: char| !letter.is_ascii_digit());
        Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
    });
    versions.max()
}

#[cfg(test)]
mod tests {
    use super::{PLATFORMS, newest_glibc};

    const WORKSPACE: &str = include_str!("../../Cargo.toml");
    const README: &str = include_str!("../../README.md");
    const CORE: &str = include_str!("../../sms-core/README.md");
    const STORE: &str = include_str!("../../sms-store/README.md");
    const EMBEDDING: &str = include_str!("../../docs/embedding.md");

    /// What stands between two texts of a file.
    fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
        text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(found, _)| found)
    }

    /// Every page says it, wherever its lines end.
    fn all_say(pages: &[&str], words: &str) {
        for page in pages {
            let flat = page.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(words), "`{words}` is not in: {}", page.lines().next().unwrap_or_default());
        }
    }

    #[test]
    fn the_oldest_rust_is_the_one_of_the_manifest() {
        let oldest = between(WORKSPACE, "rust-version = \"", "\"");
        all_say(&[README, CORE], &format!("Rust {oldest} or newer"));
        all_say(&[PLATFORMS], &format!("with {oldest}, the oldest"));
        all_say(&[PLATFORMS], &format!("| the crates | Rust {oldest}; "));
    }

    #[test]
    fn the_range_of_rusqlite_is_the_one_of_the_manifest() {
        let range = between(WORKSPACE, "rusqlite = \"", "\"");
        let (oldest, behind) = (between(range, ">=", ","), between(&format!("{range};"), "<0.", ";").parse::<u32>());
        let newest = behind.map(|behind| format!("0.{}", behind - 1)).unwrap_or_default();
        all_say(&[EMBEDDING], &format!("any `rusqlite` from {oldest} to {newest}"));
        all_say(&[EMBEDDING], &format!("another `rusqlite`, {oldest} to {newest}"));
        all_say(&[EMBEDDING], &format!("pass with {oldest}, the oldest"));
        all_say(&[STORE], &format!("any version from {oldest} to {newest}"));
        let lock = include_str!("../../Cargo.lock");
        let bindings = between(lock, "name = \"libsqlite3-sys\"\nversion = \"", ".0\"");
        all_say(&[EMBEDDING], &format!("or newer than {bindings} cannot be"));
    }

    #[test]
    fn the_oldest_python_is_the_one_of_the_package() {
        let tag = between(include_str!("../../sms-py/Cargo.toml"), "\"abi3-", "\"");
        let python = tag.replace("py3", "3.");
        all_say(&[PLATFORMS], &format!("the wheel is `abi3-{tag}`"));
        all_say(&[PLATFORMS], &format!("CPython {python} or newer"));
        all_say(&[EMBEDDING, README], &format!("Python {python} or newer"));
        all_say(&[include_str!("../../sms-py/pyproject.toml")], &format!("requires-python = \">={python}\""));
    }

    #[test]
    fn git_is_offered_where_there_is_an_address() {
        let has_address = WORKSPACE.lines().any(|line| line.starts_with("repository = "));
        let offered =
            [README, CORE, STORE, EMBEDDING].iter().any(|page| page.contains("by Git") || page.contains(" or Git"));
        assert_eq!(offered, has_address);
    }

    #[test]
    fn the_newest_glibc_of_a_table_is_found() {
        let table = "0 DF *UND* 0 (GLIBC_2.2.5) free\n0 DF *UND* 0 (GLIBC_2.34) dlsym\n0 (GLIBC_2.4) x\n(GCC_3.0) y\n";
        assert_eq!(newest_glibc(table), Some((2, 34)));
        assert_eq!(newest_glibc("(GCC_3.0)"), None);
    }
}
