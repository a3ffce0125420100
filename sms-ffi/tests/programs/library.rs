//! The libraries that programs are linked to: those that cargo built for this test.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Which library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Library {
    /// The one that hosts use.
    Normal,
    /// The example that is at fault when asked to be.
    WithAFault,
}

/// How it is linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Linked {
    Shared,
    Static,
}

impl Library {
    /// The file. Cargo leaves the library beside the tests, and examples in a folder of their own.
    pub(crate) fn file(self, linked: Linked) -> PathBuf {
        let tests = std::env::current_exe().unwrap();
        let tests = tests.parent().unwrap();
        match (self, linked) {
            (Self::Normal, Linked::Shared) => there(&tests.join("libsms.so")),
            (Self::Normal, Linked::Static) => there(&tests.join("libsms.a")),
            // It is there as a shared library only.
            (Self::WithAFault, _) => {
                with_a_fault(&tests.join("../examples/libsms_with_a_fault.so"), &tests.join("libsms.so"))
            }
        }
    }
}

fn there(file: &Path) -> PathBuf {
    assert!(file.exists(), "{} is not there", file.display());
    file.to_owned()
}

/// Cargo builds examples with all tests of a package. Where it was asked for some alone, the example is built here; otherwise
/// it is left as it is, for a second build beside running tests may have other features, and change the library under them.
fn with_a_fault(file: &Path, library: &Path) -> PathBuf {
    let built = |path: &Path| path.metadata().and_then(|facts| facts.modified()).ok();
    if built(file) >= built(library) {
        return file.to_owned();
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["build", "--quiet", "--package", "sms-ffi", "--example", "sms_with_a_fault"];
    let profile: &[&str] = if cfg!(debug_assertions) { &[] } else { &["--release"] };
    let status = Command::new(cargo).args(arguments).args(profile).current_dir(env!("CARGO_MANIFEST_DIR")).status();
    assert!(status.unwrap().success(), "the example `sms_with_a_fault` was not built");
    there(file)
}
