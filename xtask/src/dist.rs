//! `cargo xtask dist`: the library as it is handed out, in a folder that one can install from.

mod archive;
mod library;
pub(crate) mod licences;
mod packages;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::call::{cargo, program};
use crate::{places, python};

/// How much time the compiler is given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    /// Optimised each part for itself: what tests need.
    Soon,
    /// Optimised as a whole, which takes minutes: what is handed out and measured.
    HandedOut,
}

impl Build {
    /// The profile of cargo, which is also the name of the folder that it builds in.
    pub(crate) fn profile(self) -> &'static str {
        match self {
            Self::Soon => "release",
            Self::HandedOut => "handed-out",
        }
    }
}

/// Builds everything that is handed out: the library's folder, the same packed, and the Python packages beside it.
pub(crate) fn everything() -> Result<(), String> {
    places::empty(&beside(Build::HandedOut))?;
    let folder = folder(Build::HandedOut)?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let packed = format!("{name}.tar.gz");
    let pack = program("tar").words("--create --gzip --owner=0 --group=0 --file").argument(&packed);
    pack.argument(name).within(beside(Build::HandedOut)).run()?;

    let mut files = vec![beside(Build::HandedOut).join(packed)];
    for package in [python::wheel(Build::HandedOut)?, python::source()?] {
        let copy = beside(Build::HandedOut).join(package.file_name().unwrap_or_default());
        places::copy(&package, &copy)?;
        files.push(copy);
    }
    println!("built in {}", beside(Build::HandedOut).display());
    sizes(&files)
}

/// Builds the library, and installs it in a folder of the reader's choice.
pub(crate) fn install(prefix: &str) -> Result<(), String> {
    let prefix = std::env::current_dir().map_err(|error| error.to_string())?.join(prefix);
    library_into(&prefix, Build::HandedOut)?;
    println!("installed in {}", prefix.display());
    Ok(())
}

/// The library's folder, built anew the first time that a run asks for it.
pub(crate) fn folder(build: Build) -> Result<PathBuf, String> {
    static SOON: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    static HANDED_OUT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let built = if build == Build::Soon { &SOON } else { &HANDED_OUT };
    built.get_or_init(|| fresh(build)).clone()
}

fn fresh(build: Build) -> Result<PathBuf, String> {
    let folder = beside(build).join(format!("sms-{}-{}", env!("CARGO_PKG_VERSION"), machine()?));
    places::empty(&folder)?;
    library_into(&folder, build)?;
    Ok(folder)
}

/// Where all that is handed out lies, and what tests take in its place.
fn beside(build: Build) -> PathBuf {
    places::target().join(if build == Build::HandedOut { "dist" } else { "tmp/dist" })
}

fn library_into(folder: &Path, build: Build) -> Result<(), String> {
    let abi = abi()?;
    for (file, place) in PLAIN_FILES {
        places::copy(&places::project().join(file), &folder.join(place))?;
    }
    let library = library::build(folder, &abi, build)?;
    packages::write(folder, &abi, &library)?;
    licences::write(&folder.join("share/doc/sms"))
}

/// What is handed out as it lies in the project, and where it comes to lie.
const PLAIN_FILES: [(&str, &str); 8] = [
    ("include/sms.h", "include/sms.h"),
    ("include/sms.hpp", "include/sms.hpp"),
    ("include/sms.json", "share/sms/sms.json"),
    ("sms-ffi/sms.supp", "share/sms/sms.supp"),
    ("examples/c/decide.c", "share/doc/sms/examples/decide.c"),
    ("examples/c/checks.c", "share/doc/sms/examples/checks.c"),
    ("examples/c/checks.h", "share/doc/sms/examples/checks.h"),
    ("examples/cpp/decide.cpp", "share/doc/sms/examples/decide.cpp"),
];

/// The version of the binary interface, as the header states it.
fn abi() -> Result<String, String> {
    let header = places::read(&places::project().join("include/sms.h"))?;
    let stated = header.lines().find_map(|line| line.strip_prefix("#define SMS_ABI_VERSION "));
    let number = stated.map(|number| number.trim().to_owned());
    number.ok_or_else(|| "include/sms.h does not define SMS_ABI_VERSION".to_owned())
}

/// The machine that cargo builds for here, such as `x86_64-unknown-linux-gnu`.
fn machine() -> Result<String, String> {
    let about = cargo("--version --verbose").output()?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "cargo does not say for which machine it builds".to_owned())
}

/// Says how large files are.
fn sizes(files: &[impl AsRef<Path>]) -> Result<(), String> {
    for file in files.iter().map(AsRef::as_ref) {
        let size = std::fs::metadata(file).map_err(|error| format!("`{}`: {error}", file.display()))?.len();
        println!("    {:6.2} MB  {}", size as f64 / 1e6, file.file_name().unwrap_or_default().to_string_lossy());
    }
    Ok(())
}
