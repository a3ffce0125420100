//! The shared and the static library, under the names that each system gives them.

use std::path::Path;

use super::Build;
use super::archive;
use crate::call::{Call, cargo, program};
use crate::places;

/// The files of the library, as they are called on this system.
pub(super) struct Library {
    /// The name that a program asks for when it starts.
    pub(super) runtime: String,
    /// The name that the linker looks for.
    pub(super) link: String,
    pub(super) archive: &'static str,
}

/// Builds both libraries, and puts them into `lib/` of a folder.
pub(super) fn build(folder: &Path, abi: &str, build: Build) -> Result<Library, String> {
    let library = names(abi);
    compile(&library, build).run()?;

    let (built, lib) = (places::target().join(build.profile()), folder.join("lib"));
    let shared = lib.join(&library.runtime);
    places::copy(&built.join(if cfg!(windows) { "sms.dll" } else { &library.link }), &shared)?;
    if cfg!(windows) {
        places::copy(&built.join("sms.dll.lib"), &lib.join(&library.link))?;
    }
    link(&library.runtime, &lib.join(&library.link))?;
    let static_library = lib.join(library.archive);
    if cfg!(target_os = "linux") {
        strip(&shared)?;
        archive::localise(&built.join(library.archive), &static_library)?;
    } else {
        places::copy(&built.join(library.archive), &static_library)?;
    }
    super::sizes(&[&shared, &static_library])?;
    Ok(library)
}

/// Takes the names of its own functions out of a shared library, and lays them beside it, where debuggers and Valgrind look.
fn strip(shared: &Path) -> Result<(), String> {
    let mut names = shared.as_os_str().to_owned();
    names.push(".debug");
    program("objcopy").words("--only-keep-debug").argument(shared).argument(&names).run()?;
    let mut link = std::ffi::OsString::from("--add-gnu-debuglink=");
    link.push(&names);
    program("objcopy").words("--strip-unneeded").argument(link).argument(shared).run()
}

/// One build for both: cargo optimises across crates only when the Rust library is not among what it builds. What tests need
/// is built together with the Python package, with the features of which the core is then compiled once.
fn compile(library: &Library, build: Build) -> Call {
    let is_mac = cfg!(target_os = "macos");
    if build == Build::Soon && !is_mac {
        return cargo("build --lib --package sms-ffi --package sms-py --profile").argument(build.profile());
    }
    let alone =
        cargo("rustc --package sms-ffi --lib --crate-type cdylib,staticlib --profile").argument(build.profile());
    if is_mac {
        return alone.argument("--").argument(format!("-Clink-arg=-Wl,-install_name,@rpath/{}", library.runtime));
    }
    alone
}

fn names(abi: &str) -> Library {
    match std::env::consts::OS {
        "windows" => Library { runtime: "sms.dll".into(), link: "sms.lib".into(), archive: "sms_static.lib" },
        "macos" => Library { runtime: format!("libsms.{abi}.dylib"), link: "libsms.dylib".into(), archive: "libsms.a" },
        _ => Library { runtime: format!("libsms.so.{abi}"), link: "libsms.so".into(), archive: "libsms.a" },
    }
}

#[cfg(unix)]
fn link(runtime: &str, link: &Path) -> Result<(), String> {
    if link.is_symlink() {
        std::fs::remove_file(link).map_err(|error| format!("`{}`: {error}", link.display()))?;
    }
    std::os::unix::fs::symlink(runtime, link).map_err(|error| format!("`{}`: {error}", link.display()))
}

/// Windows has a library of imports in the place of a link.
#[cfg(not(unix))]
fn link(_: &str, _: &Path) -> Result<(), String> {
    Ok(())
}
