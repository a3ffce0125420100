//! Others who bring SQLite into a program. Cargo lets one version of `libsqlite3-sys` into it, so the store must leave them room.

use crate::new_crate::NewCrate;
use crate::places;

/// Says which version of `rusqlite` is found beside whom.
const GUIDE: &str = include_str!("../../docs/embedding.md");

/// Those who are asked, each with its lines in a manifest and its name in the table of the guide. The default features of `sqlx`
/// name SQLite where only PostgreSQL is meant.
const NEIGHBOURS: [(&str, &str, &str); 9] = [
    ("sqlx-0-8-sqlite", SQLX, "`sqlx` 0.8"),
    ("sqlx-0-8-postgres", r#"sqlx = { version = "0.8", features = ["postgres", "runtime-tokio"] }"#, "`sqlx` 0.8"),
    ("sqlx-0-9-sqlite", r#"sqlx = { version = "0.9", features = ["sqlite", "runtime-tokio"] }"#, "`sqlx` 0.9"),
    ("sea-orm-sqlite", r#"sea-orm = { version = "1.1", features = ["sqlx-sqlite"] }"#, "`sea-orm` 1.1"),
    ("sea-orm-postgres", r#"sea-orm = { version = "1.1", features = ["sqlx-postgres"] }"#, "`sea-orm` 1.1"),
    ("diesel-sqlite", r#"diesel = { version = "2.2", features = ["sqlite"] }"#, "`diesel` 2.2"),
    ("rusqlite-0-30", r#"rusqlite = "0.30""#, "another `rusqlite`"),
    ("rusqlite-0-37", r#"rusqlite = "0.37""#, "another `rusqlite`"),
    ("rusqlite-0-40", r#"rusqlite = "0.40""#, "another `rusqlite`"),
];

const SQLX: &str = r#"sqlx = { version = "0.8", features = ["sqlite", "runtime-tokio"] }
tokio = { version = "1", features = ["rt"] }"#;

/// Works with a store of ours and a pool of `sqlx`.
const PROGRAM: &str = r#"
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::temp_dir().join(format!("neighbours-{}", std::process::id()));
    std::fs::create_dir(&folder)?;
    let store = sms_store::SqliteStore::open_file(folder.join("sponsor.db"))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let version: String = runtime.block_on(async {
        let pool = sqlx::SqlitePool::connect("sqlite::memory:").await?;
        sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&pool).await
    })?;
    println!("one SQLite for both: {version}");
    store.scrub()?;
    drop(store);
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}
"#;

/// Finds versions for a program with each of them, where the registry can be reached.
pub(crate) fn resolve() -> Result<(), String> {
    let probe = NewCrate::new("registry", "[dependencies]\nrusqlite = \"*\"\n")?;
    if !probe.cargo("generate-lockfile").with("CARGO_NET_RETRY", "0").succeeds() {
        println!("    skipped: what others ask for, for the registry of crates cannot be reached");
        return Ok(());
    }
    NEIGHBOURS.iter().try_for_each(|(name, lines, neighbour)| {
        let program = beside_the_store(name, lines)?;
        program.cargo("generate-lockfile --quiet").run()?;
        as_promised(GUIDE, neighbour, &program.lock()?)
    })
}

/// The version that cargo has chosen beside a neighbour is the one of the guide.
fn as_promised(guide: &str, neighbour: &str, lock: &str) -> Result<(), String> {
    let mut rows = guide.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    let (_, promise) =
        rows.find(|(beside, _)| beside.contains(neighbour)).ok_or("the guide names no such neighbour")?;
    let promise = promise.split(" | ").next().unwrap_or(promise);
    let chosen = second(lock.split_once("name = \"rusqlite\"\nversion = \"").map_or("", |(_, version)| version));
    let is_kept = match promise.strip_suffix(" or newer") {
        Some(least) => chosen >= second(least),
        None => promise == "the same" || chosen == second(promise),
    };
    let told = || format!("beside {neighbour} cargo chooses `rusqlite` 0.{}, and not {promise}", chosen.unwrap_or(0));
    if is_kept && chosen.is_some() { Ok(()) } else { Err(told()) }
}

/// The second number of a version that begins with 0.
fn second(version: &str) -> Option<u32> {
    version.strip_prefix("0.")?.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

/// Builds and runs a program with one of them.
pub(crate) fn together() -> Result<(), String> {
    beside_the_store("sqlx-and-the-store", SQLX)?.program("both", PROGRAM)?.build("run --quiet").run()
}

fn beside_the_store(name: &str, lines: &str) -> Result<NewCrate, String> {
    let store = places::project().join("sms-store");
    let store = format!("sponsorship-store = {{ path = {:?} }}", store.display().to_string());
    NewCrate::new(name, &format!("[dependencies]\n{store}\n{lines}\n"))
}

#[cfg(test)]
mod tests {
    use super::{GUIDE, NEIGHBOURS, as_promised};

    #[test]
    fn a_version_that_is_not_the_promised_one_is_told() {
        let guide = "| beside | `rusqlite` | SQLite |\n|---|---|---|\n| `a` | 0.40 or newer | 3 |\n| `b`, `c` | 0.39 | 3 |\n| `d` | the same | 3 |\n";
        let lock = |version| format!("[[package]]\nname = \"rusqlite\"\nversion = \"0.{version}.1\"\n");
        for (neighbour, version, is_kept) in [
            ("`a`", 39, false),
            ("`a`", 41, true),
            ("`b`", 39, true),
            ("`c`", 40, false),
            ("`d`", 31, true),
            ("`e`", 39, false),
        ] {
            assert_eq!(as_promised(guide, neighbour, &lock(version)).is_ok(), is_kept, "{neighbour} {version}");
        }
        assert!(as_promised(guide, "`d`", "").is_err());
    }

    #[test]
    fn the_guide_names_every_neighbour() {
        let named = |neighbour| GUIDE.lines().any(|line| line.starts_with("| ") && line.contains(neighbour));
        assert!(NEIGHBOURS.iter().all(|(_, _, neighbour)| named(neighbour)));
    }
}
