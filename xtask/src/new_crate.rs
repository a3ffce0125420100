//! A crate as a host makes it, outside of the workspace.

use std::path::PathBuf;

use crate::call::{Call, cargo};
use crate::places;

/// The profile that the workspace has, so that what was compiled for it is not compiled once more.
const AS_HERE: [&str; 2] = ["--config", "profile.dev.debug=false"];

pub(crate) struct NewCrate {
    folder: PathBuf,
}

impl NewCrate {
    /// A crate with this `[dependencies]` section, and nothing in it.
    pub(crate) fn new(name: &str, dependencies: &str) -> Result<Self, String> {
        let folder = places::target().join("tmp/new-crates").join(name);
        places::empty(&folder)?;
        let manifest = format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n{dependencies}");
        places::write(&folder.join("Cargo.toml"), manifest)?;
        places::write(&folder.join("src/lib.rs"), "")?;
        Ok(Self { folder })
    }

    /// With a program.
    pub(crate) fn program(self, name: &str, text: &str) -> Result<Self, String> {
        places::write(&self.folder.join(format!("src/bin/{name}.rs")), text)?;
        Ok(self)
    }

    /// With the versions of dependencies that the workspace has, which are here already.
    pub(crate) fn locked(self) -> Result<Self, String> {
        places::copy(&places::project().join("Cargo.lock"), &self.folder.join("Cargo.lock"))?;
        Ok(self)
    }

    /// The versions that cargo has chosen.
    pub(crate) fn lock(&self) -> Result<String, String> {
        places::read(&self.folder.join("Cargo.lock"))
    }

    /// A call that compiles nothing.
    pub(crate) fn cargo(&self, arguments: &str) -> Call {
        cargo(arguments).within(&self.folder)
    }

    /// A call that compiles.
    pub(crate) fn build(&self, arguments: &str) -> Call {
        self.cargo(arguments).and(AS_HERE).with("CARGO_TARGET_DIR", places::target())
    }
}
