//! Stages: calls of cargo under a name, timed, one after another up to the first that fails.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// One call of cargo.
pub(crate) struct Call {
    arguments: Vec<String>,
    environment: Vec<(&'static str, String)>,
}

/// Calls of cargo that belong together.
pub(crate) struct Stage {
    pub(crate) name: &'static str,
    pub(crate) calls: Vec<Call>,
}

/// A call with these arguments, which hold no spaces themselves.
pub(crate) fn cargo(arguments: &str) -> Call {
    Call { arguments: arguments.split_whitespace().map(str::to_owned).collect(), environment: Vec::new() }
}

impl Call {
    /// With an environment variable.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    /// With further arguments, as they are.
    pub(crate) fn and(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(|&argument| argument.to_owned()));
        self
    }

    fn command(&self) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let mut command = Command::new(cargo);
        command.args(&self.arguments).envs(self.environment.iter().map(|(name, value)| (name, value)));
        command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
        command
    }

    fn text(&self) -> String {
        let environment = self.environment.iter().map(|(name, value)| format!("{name}={value} "));
        environment.collect::<String>() + "cargo " + &self.arguments.join(" ")
    }

    /// Runs the call, which must succeed.
    fn run(&self) -> Result<(), String> {
        println!("    {}", self.text());
        match self.command().status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("`{}` failed: {status}", self.text())),
            Err(error) => Err(format!("`{}` could not be run: {error}", self.text())),
        }
    }

    /// Whether the call succeeds; what it says goes nowhere.
    pub(crate) fn succeeds(&self) -> bool {
        let status = self.command().stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    }
}

/// Runs stages one after another, and says how long each took.
pub(crate) fn run(stages: &[Stage]) -> Result<(), String> {
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for stage in stages {
        println!("==> {}", stage.name);
        let begun = Instant::now();
        let done = stage.calls.iter().try_for_each(Call::run);
        times.push((stage.name, begun.elapsed()));
        if let Err(reason) = done {
            report(&times);
            return Err(format!("stage `{}`: {reason}", stage.name));
        }
    }
    report(&times);
    Ok(())
}

fn report(times: &[(&str, Duration)]) {
    println!("==> times");
    for (name, time) in times {
        println!("{:9.1} s  {name}", time.as_secs_f64());
    }
    let all: Duration = times.iter().map(|(_, time)| *time).sum();
    println!("{:9.1} s  all", all.as_secs_f64());
}
