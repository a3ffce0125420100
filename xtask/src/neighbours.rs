//! Others who bring SQLite into a program. Cargo lets one version of `libsqlite3-sys` into it, so the store must leave them room.

use crate::new_crate::NewCrate;
use crate::places;

/// Those who are asked, each with its lines in a manifest. The default features of `sqlx` name SQLite where only PostgreSQL is
/// meant.
const NEIGHBOURS: [(&str, &str); 9] = [
    ("sqlx-0-8-sqlite", SQLX),
    ("sqlx-0-8-postgres", r#"sqlx = { version = "0.8", features = ["postgres", "runtime-tokio"] }"#),
    ("sqlx-0-9-sqlite", r#"sqlx = { version = "0.9", features = ["sqlite", "runtime-tokio"] }"#),
    ("sea-orm-sqlite", r#"sea-orm = { version = "1.1", features = ["sqlx-sqlite"] }"#),
    ("sea-orm-postgres", r#"sea-orm = { version = "1.1", features = ["sqlx-postgres"] }"#),
    ("diesel-sqlite", r#"diesel = { version = "2.2", features = ["sqlite"] }"#),
    ("rusqlite-0-30", r#"rusqlite = "0.30""#),
    ("rusqlite-0-37", r#"rusqlite = "0.37""#),
    ("rusqlite-0-40", r#"rusqlite = "0.40""#),
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
    NEIGHBOURS
        .iter()
        .try_for_each(|(name, lines)| beside_the_store(name, lines)?.cargo("generate-lockfile --quiet").run())
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
