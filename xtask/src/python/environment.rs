//! Virtual environments.

use std::path::{Path, PathBuf};

use crate::call::{Call, program};
use crate::places;

/// The package is for this Python and newer ones.
const NEW_ENOUGH: &str = "import sys; sys.version_info < (3, 11) and sys.exit('Python 3.11 or newer is needed')";

/// A virtual environment.
pub(super) struct Environment {
    folder: PathBuf,
}

impl Environment {
    /// The environment of the tests and their tools, made when it is missing. It lasts from run to run, and has the wheel
    /// installed as anybody would have it, so that one for daily work must be another.
    pub(super) fn shared() -> Result<Self, String> {
        let environment = Self { folder: places::target().join("python-tests") };
        if !environment.tool("maturin", "--version").succeeds() {
            environment.make("")?;
            environment.pip("install --quiet").argument(builder()?).run()?;
        }
        Ok(environment)
    }

    /// An empty environment.
    pub(super) fn fresh(name: &str) -> Result<Self, String> {
        let environment = Self { folder: places::target().join("tmp").join(name) };
        environment.make("--clear")?;
        Ok(environment)
    }

    /// A call of pip.
    pub(super) fn pip(&self, arguments: &str) -> Call {
        self.python("-m pip --disable-pip-version-check").words(arguments)
    }

    /// A call of Python.
    pub(super) fn python(&self, arguments: &str) -> Call {
        self.tool("python", arguments)
    }

    /// A call of a program that was installed here.
    pub(super) fn tool(&self, name: &str, arguments: &str) -> Call {
        program(self.programs().join(name)).words(arguments)
    }

    /// The folder of its programs.
    pub(super) fn programs(&self) -> PathBuf {
        self.folder.join(if cfg!(windows) { "Scripts" } else { "bin" })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    fn make(&self, how: &str) -> Result<(), String> {
        program("python3").argument("-c").argument(NEW_ENOUGH).run()?;
        program("python3").words("-m venv").words(how).argument(&self.folder).run()
    }
}

/// The tool that builds the package, at the version that the package asks for.
fn builder() -> Result<String, String> {
    let about = places::read(&places::project().join("sms-py/pyproject.toml"))?;
    let asked = about.lines().find_map(|line| line.strip_prefix("requires = [\"")?.strip_suffix("\"]"));
    asked.map(str::to_owned).ok_or_else(|| "sms-py/pyproject.toml does not say what builds it".to_owned())
}
