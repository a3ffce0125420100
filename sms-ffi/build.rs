//! The shared library says what it is called: with the version of its ABI, so that a program finds the one that it was built for.

/// Where `SMS_ABI_VERSION` stands.
const VERSION: &str = include_str!("src/version.rs");

fn main() {
    println!("cargo:rerun-if-changed=src/version.rs");
    let stated = VERSION.lines().find_map(|line| line.strip_prefix("pub const SMS_ABI_VERSION: u32 = "));
    let number = stated.map_or("", |number| number.trim_end_matches(';'));
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libsms.so.{number}");
    }
}
