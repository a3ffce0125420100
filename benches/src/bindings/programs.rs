//! The programs in C and in Python, as far as there is what they are made with.

use super::server::Server;
use crate::harness::Outcome;
use crate::machine::folder;
use crate::report::Report;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Names a folder with the library as it is handed out.
const LIBRARY: &str = "SMS_BENCH_LIBRARY";
/// Names a Python that has the package.
const PYTHON: &str = "SMS_BENCH_PYTHON";
/// Names the wheel.
const WHEEL: &str = "SMS_BENCH_WHEEL";

/// Where the sources of both programs are.
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/bindings");

/// What can be run and looked at.
#[derive(Debug)]
pub(super) struct Programs {
    folder: TempDir,
    c: Option<PathBuf>,
    python: Option<PathBuf>,
    library: Option<PathBuf>,
    wheel: Option<PathBuf>,
    has_pandas: bool,
    has_polars: bool,
    missing: Vec<String>,
}

/// The programs on one subject.
#[derive(Debug)]
pub(super) struct Started {
    pub(super) c: Option<Server>,
    pub(super) python: Option<Server>,
}

impl Programs {
    /// Builds the program in C, and looks for everything else.
    pub(super) fn ready() -> Outcome<Self> {
        let mut programs = Self {
            folder: folder()?,
            c: None,
            python: named(PYTHON).filter(|python| imports(python, "sms")),
            library: named(LIBRARY),
            wheel: named(WHEEL),
            has_pandas: false,
            has_polars: false,
            missing: Vec::new(),
        };
        match &programs.library {
            Some(_) if !succeeds("cc", &["--version"]) => programs.miss("C", "there is no `cc`"),
            Some(library) => programs.c = Some(compiled(library, &programs.folder.path().join("bench"))?),
            None => programs.miss("C", &format!("`{LIBRARY}` does not name a folder with the library")),
        }
        match &programs.python {
            Some(python) => {
                programs.has_pandas = imports(python, "pandas");
                programs.has_polars = imports(python, "polars");
            }
            None => programs.miss("Python", &format!("`{PYTHON}` does not name a Python that has the package")),
        }
        Ok(programs)
    }

    fn miss(&mut self, language: &str, reason: &str) {
        self.missing.push(format!("Lines from {language} are left out: {reason}."));
    }

    /// Says what is left out.
    pub(super) fn note_missing(&self, report: &mut Report) {
        self.missing.iter().for_each(|missing| report.note(missing));
    }

    pub(super) fn python(&self) -> Option<&Path> {
        self.python.as_deref()
    }

    pub(super) fn library(&self) -> Option<&Path> {
        self.library.as_deref()
    }

    pub(super) fn wheel(&self) -> Option<&Path> {
        self.wheel.as_deref()
    }

    pub(super) const fn has_pandas(&self) -> bool {
        self.has_pandas
    }

    pub(super) const fn has_polars(&self) -> bool {
        self.has_polars
    }

    /// Writes a file that both programs read.
    pub(super) fn file(&self, name: &str, lines: impl IntoIterator<Item = String>) -> Outcome<PathBuf> {
        let file = self.folder.path().join(name);
        let text: String = lines.into_iter().map(|line| line + "\n").collect();
        std::fs::write(&file, text)?;
        Ok(file)
    }

    /// Starts both on a subject, each with its files.
    pub(super) fn start(&self, subject: &str, files: impl Fn(&str) -> Outcome<Vec<PathBuf>>) -> Outcome<Started> {
        let start = |program: &Path| Server::start(told(Command::new(program), subject, files("c")?));
        Ok(Started {
            c: self.c.as_deref().map(start).transpose()?,
            python: match self.python() {
                Some(_) => self.start_python(subject, files("python")?)?,
                None => None,
            },
        })
    }

    /// Starts the one in Python alone, if there is a Python.
    pub(super) fn start_python(&self, subject: &str, files: Vec<PathBuf>) -> Outcome<Option<Server>> {
        let start = |python: &Path| {
            let mut program = Command::new(python);
            program.arg(format!("{SOURCES}/bench.py"));
            Server::start(told(program, subject, files))
        };
        self.python().map(start).transpose()
    }
}

/// A program with its subject and its files.
fn told(mut program: Command, subject: &str, files: Vec<PathBuf>) -> Command {
    program.arg(subject).args(files);
    program
}

/// What a variable names, if it is there.
fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.exists())
}

fn imports(python: &Path, module: &str) -> bool {
    succeeds(python, &["-c", &format!("import {module}")])
}

fn succeeds(program: impl AsRef<OsStr>, arguments: &[&str]) -> bool {
    let quiet = |command: &mut Command| command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet(Command::new(program).args(arguments)).is_ok_and(|status| status.success())
}

/// The program in C, linked with the shared library of a folder.
fn compiled(library: &Path, program: &Path) -> Outcome<PathBuf> {
    let option = |name: &str, path: &Path| {
        let mut option = OsString::from(name);
        option.push(path);
        option
    };
    let lib = library.join("lib");
    let lib = lib.canonicalize().map_err(|error| format!("`{}`: {error}", lib.display()))?;
    let sources = ["bench.c", "decide.c", "rows.c", "store.c"].map(|name| format!("{SOURCES}/{name}"));
    let status = Command::new("cc")
        .args(["-std=c11", "-O2", "-Wall", "-Wextra", "-Werror"])
        .arg(option("-I", &library.join("include")))
        .args(sources)
        .arg(option("-L", &lib))
        .arg("-lsms")
        .arg(option("-Wl,-rpath,", &lib))
        .arg("-o")
        .arg(program)
        .status()?;
    if status.success() { Ok(program.to_owned()) } else { Err("the program in C does not compile".into()) }
}
