//! What would be published: the crates, each packed as `cargo publish` would pack it.

use crate::call::{Call, cargo};

const PUBLISHED: [&str; 6] = [
    "sponsorship-core",
    "sponsorship-store",
    "sponsorship-formats",
    "sponsorship-arrow",
    "sponsorship-samples",
    "sponsorship-cli",
];

/// What each crate holds beside its code and what cargo adds.
const TEXTS: [&str; 4] = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE", "README.md"];
const ADDED: [&str; 4] = [".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml", "Cargo.toml.orig"];

/// What the registry shows of each.
const SHOWN: [&str; 5] = ["description", "license", "documentation", "readme", "keywords"];

/// Each says what the registry shows, can be packed, and holds its code and its texts and nothing else.
pub(crate) fn check() -> Result<(), String> {
    let metadata = cargo("metadata --no-deps --offline --format-version 1").output()?;
    for name in PUBLISHED {
        is_described(&metadata, name)?;
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

/// Cargo warns of what is missing, and packs all the same.
fn is_described(metadata: &str, name: &str) -> Result<(), String> {
    let id = format!("#{name}@");
    // From the id of a package to that of the next one.
    let mut packages = metadata.split("\"id\":\"").skip(1);
    let package = packages.find(|package| package.split('"').next().is_some_and(|known| known.contains(&id)));
    let package = package.ok_or_else(|| format!("cargo knows no package `{name}`"))?;
    let has = |member: &str| {
        let value = package.split_once(&format!("\"{member}\":")).map_or("null", |(_, value)| value);
        !["null", "\"\"", "[]"].iter().any(|nothing| value.starts_with(nothing))
    };
    let missing = SHOWN.iter().find(|member| !has(member));
    missing.map_or(Ok(()), |member| Err(format!("the package `{name}` has no `{member}` in its manifest")))
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
    use super::{SHOWN, fits, is_described};

    #[test]
    fn what_the_registry_would_lack_is_told() {
        let package = |name: &str, value: &dyn Fn(&str) -> &'static str| {
            let shown: String = SHOWN.iter().map(|member| format!(r#","{member}":{}"#, value(member))).collect();
            format!(
                r#"{{"name":"{name}","id":"path+file:///x/sms#{name}@1.0.0"{shown},"targets":[{{"name":"{name}"}}]}}"#
            )
        };
        let metadata = |value: &dyn Fn(&str) -> &'static str| {
            format!(r#"{{"packages":[{},{}]}}"#, package("b", value), package("c", &|_| r#""c""#))
        };
        assert_eq!(is_described(&metadata(&|_| r#""b""#), "b"), Ok(()));
        for lacking in SHOWN {
            for nothing in ["null", r#""""#, "[]"] {
                let metadata = metadata(&|member| if member == lacking { nothing } else { r#"["b"]"# });
                let told = format!("the package `b` has no `{lacking}` in its manifest");
                assert_eq!(is_described(&metadata, "b"), Err(told));
                assert_eq!(is_described(&metadata, "c"), Ok(()));
            }
        }
        assert!(is_described(&metadata(&|_| "[]"), "d").is_err());
    }

    #[test]
    fn a_package_with_too_little_or_too_much_is_told() {
        let whole = "Cargo.toml\nLICENSE-APACHE\nLICENSE-MIT\nNOTICE\nREADME.md\nsrc/a/b.rs\nsrc/lib.rs\n";
        assert_eq!(fits(whole), Ok(()));
        assert_eq!(fits(&whole.replace("NOTICE\n", "")), Err("lacks `NOTICE`".to_owned()));
        assert_eq!(fits(&format!("{whole}tests/a.rs\n")), Err("holds `tests/a.rs`".to_owned()));
    }
}
