//! `cargo xtask dist`: the library as it is handed out, in a folder that one can install from.

mod archive;
mod library;
mod licences;
mod packages;

use std::path::{Path, PathBuf};

use crate::call::{cargo, program};
use crate::{places, python};

/// Builds everything that is handed out: the library's folder, the same packed, and the Python packages beside it.
pub(crate) fn everything() -> Result<(), String> {
    let folder = fresh()?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let pack = program("tar").words("--create --gzip --owner=0 --group=0 --file").argument(format!("{name}.tar.gz"));
    pack.argument(name).within(beside()).run()?;
    for package in [python::wheel()?, python::source()?] {
        places::copy(&package, &beside().join(package.file_name().unwrap_or_default()))?;
    }
    println!("built in {}", beside().display());
    Ok(())
}

/// Builds the library, and installs it in a folder of the reader's choice.
pub(crate) fn install(prefix: &str) -> Result<(), String> {
    let prefix = std::env::current_dir().map_err(|error| error.to_string())?.join(prefix);
    library_into(&prefix)?;
    println!("installed in {}", prefix.display());
    Ok(())
}

/// The library's folder, built anew.
pub(crate) fn fresh() -> Result<PathBuf, String> {
    let folder = folder()?;
    places::empty(&folder)?;
    library_into(&folder)?;
    Ok(folder)
}

/// Where the library's folder is.
fn folder() -> Result<PathBuf, String> {
    Ok(beside().join(format!("sms-{}-{}", env!("CARGO_PKG_VERSION"), machine()?)))
}

/// Where all that is handed out lies.
fn beside() -> PathBuf {
    places::target().join("dist")
}

fn library_into(folder: &Path) -> Result<(), String> {
    let abi = abi()?;
    places::copy(&places::project().join("include/sms.h"), &folder.join("include/sms.h"))?;
    let library = library::build(folder, &abi)?;
    packages::write(folder, &abi, &library)?;
    licences::write(&folder.join("share/doc/sms"))
}

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
