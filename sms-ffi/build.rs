//! Gives the shared library its name for the loader: `libsms.so.` and the version of its ABI. A test compares it with
//! `SMS_ABI_VERSION`.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libsms.so.3");
    }
}
