//! What would be published: the crates, each packed as `cargo publish` would pack it.

use crate::call::{Call, cargo};

const PUBLISHED: [&str; 3] = ["sponsorship-core", "sponsorship-store", "sponsorship-formats"];

/// What each crate holds beside its code and what cargo adds.
const TEXTS: [&str; 4] = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE", "README.md"];
const ADDED: [&str; 4] = [".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml", "Cargo.toml.orig"];

/// Each can be packed, and holds its code and its texts and nothing else.
pub(crate) fn check() -> Result<(), String> {
    for name in PUBLISHED {
        let listed = cargo("package --list --allow-dirty --offline -p").argument(name).output()?;
        fits(&listed).map_err(|said| format!("the package `{name}` {said}"))?;
    }
    package().words("--no-verify").run()
}

/// Each builds from what was packed, with the others as they were packed.
pub(crate) fn build() -> Result<(), String> {
    package().run()
}

fn package() -> Call {
    let names = PUBLISHED.iter().flat_map(|name| ["-p", name]);
    cargo("package --quiet --allow-dirty --offline").and(names)
}

fn fits(listed: &str) -> Result<(), String> {
    let files: Vec<&str> = listed.lines().collect();
    if let Some(missing) = TEXTS.iter().chain(&["src/lib.rs"]).find(|text| !files.contains(text)) {
        return Err(format!("lacks `{missing}`"));
    }
    let belongs = |file: &str| {
        file.starts_with("src/") && (file.ends_with(".rs") || file.ends_with(".sql"))
            || TEXTS.contains(&file)
            || ADDED.contains(&file)
    };
    files.iter().find(|file| !belongs(file)).map_or(Ok(()), |stray| Err(format!("holds `{stray}`")))
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_package_with_too_little_or_too_much_is_told() {
        let whole = "Cargo.toml\nLICENSE-APACHE\nLICENSE-MIT\nNOTICE\nREADME.md\nsrc/a/b.rs\nsrc/lib.rs\n";
        assert_eq!(fits(whole), Ok(()));
        assert_eq!(fits(&whole.replace("NOTICE\n", "")), Err("lacks `NOTICE`".to_owned()));
        assert_eq!(fits(&format!("{whole}tests/a.rs\n")), Err("holds `tests/a.rs`".to_owned()));
    }
}
