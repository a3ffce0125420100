//! One call of a program: printed before it runs, and it must succeed.

use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use crate::places;

/// A program with its arguments, environment and folder.
pub(crate) struct Call {
    program: OsString,
    arguments: Vec<OsString>,
    environment: Vec<(&'static str, OsString)>,
    folder: PathBuf,
}

/// A call of cargo with these arguments, which hold no spaces themselves.
pub(crate) fn cargo(arguments: &str) -> Call {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    program(cargo).words(arguments)
}

/// A call of a program, in the project's folder.
pub(crate) fn program(program: impl AsRef<OsStr>) -> Call {
    Call {
        program: program.as_ref().to_owned(),
        arguments: Vec::new(),
        environment: Vec::new(),
        folder: places::project(),
    }
}

/// Runs calls at the same time. What the first says is seen at once, what the others say after it.
pub(crate) fn beside<const N: usize>(calls: [Call; N]) -> Result<(), String> {
    thread::scope(|scope| {
        let mut calls = calls.iter();
        let first = calls.next();
        let others: Vec<_> = calls.map(|call| scope.spawn(|| call.output())).collect();
        let mut done = first.map_or(Ok(()), Call::run);
        for other in others {
            let said = other.join().unwrap_or_else(|_| Err("a call that ran beside others failed inside".to_owned()));
            done = done.and(said.map(|said| println!("{said}")));
        }
        done
    })
}

impl Call {
    /// With these arguments, which hold no spaces themselves.
    pub(crate) fn words(self, arguments: &str) -> Self {
        self.and(arguments.split_whitespace())
    }

    /// With one argument, as it is.
    pub(crate) fn argument(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.arguments.push(argument.as_ref().to_owned());
        self
    }

    /// With further arguments, as they are.
    pub(crate) fn and(mut self, arguments: impl IntoIterator<Item: AsRef<OsStr>>) -> Self {
        self.arguments.extend(arguments.into_iter().map(|argument| argument.as_ref().to_owned()));
        self
    }

    /// With an environment variable.
    pub(crate) fn with(mut self, name: &'static str, value: impl AsRef<OsStr>) -> Self {
        self.environment.push((name, value.as_ref().to_owned()));
        self
    }

    /// In another folder than the project's.
    pub(crate) fn within(mut self, folder: impl AsRef<Path>) -> Self {
        self.folder = folder.as_ref().to_owned();
        self
    }

    /// Runs the call.
    pub(crate) fn run(&self) -> Result<(), String> {
        println!("    {}", self.text());
        let status = self.command().status().map_err(|error| self.not_run(&error))?;
        if status.success() { Ok(()) } else { Err(format!("`{}` failed: {status}", self.text())) }
    }

    /// Runs the call, and gives what it wrote to its standard output.
    pub(crate) fn output(&self) -> Result<String, String> {
        println!("    {}", self.text());
        let output = self.command().stderr(Stdio::inherit()).output().map_err(|error| self.not_run(&error))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() {
            return Ok(text);
        }
        println!("{text}");
        Err(format!("`{}` failed: {}", self.text(), output.status))
    }

    /// Runs the call in silence, and gives what it wrote to its standard error; where it fails, that is the error.
    pub(crate) fn said(&self) -> Result<String, String> {
        println!("    {}", self.text());
        let output = self.command().output().map_err(|error| self.not_run(&error))?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() { Ok(said) } else { Err(said) }
    }

    /// Whether the call succeeds; what it says goes nowhere.
    pub(crate) fn succeeds(&self) -> bool {
        let status = self.command().stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).current_dir(&self.folder);
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// The call as somebody would type it in the project's folder.
    fn text(&self) -> String {
        let environment = self.environment.iter().map(|(name, value)| format!("{name}={} ", value.to_string_lossy()));
        let words = std::iter::once(self.name()).chain(self.arguments.iter().map(|word| word.to_string_lossy().into()));
        let text = environment.collect::<String>() + &words.collect::<Vec<_>>().join(" ");
        let project = places::project();
        if self.folder == project {
            return text.replace(&format!("{}/", project.display()), "");
        }
        let folder = self.folder.strip_prefix(&project).unwrap_or(&self.folder);
        format!("cd {} && {text}", folder.display())
    }

    /// The program as it is called here: cargo says where it is by a whole path, which helps nobody.
    fn name(&self) -> String {
        let name = self.program.to_string_lossy();
        if name.ends_with("cargo") { "cargo".to_owned() } else { name.into_owned() }
    }

    fn not_run(&self, error: &std::io::Error) -> String {
        let name = self.name();
        match (error.kind(), places::package_with(&name)) {
            (ErrorKind::NotFound, Some(package)) => {
                format!("`{name}` is not installed: `apt-get install {package}` does so on Debian, as does `.ci/run`")
            }
            _ => format!("`{}` could not be run: {error}", self.text()),
        }
    }
}
