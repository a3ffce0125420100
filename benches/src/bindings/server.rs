//! A program in another language: told what to do on its input, it answers how long that took.

use crate::harness::Outcome;
use std::cell::RefCell;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// A program that runs until this is dropped.
#[derive(Debug)]
pub(super) struct Server {
    process: Child,
    input: Option<ChildStdin>,
    output: RefCell<BufReader<ChildStdout>>,
}

/// What a piece of work took.
#[derive(Debug, Clone, Copy)]
pub(super) struct Took {
    pub(super) seconds: f64,
    /// Seconds on the processor.
    pub(super) on_processor: f64,
}

impl Server {
    pub(super) fn start(mut program: Command) -> Outcome<Self> {
        let mut process = program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let output = process.stdout.take().ok_or("the program has no output")?;
        Ok(Self { input: process.stdin.take(), process, output: RefCell::new(BufReader::new(output)) })
    }

    /// Has a piece of work done so many times, or in so many passes, of which so much must come.
    pub(super) fn work(&self, name: &str, count: usize, made: usize) -> Outcome<Took> {
        let mut input = self.input.as_ref().ok_or("the program has no input")?;
        input.write_all(format!("{name} {count}\n").as_bytes())?;
        let mut answer = String::new();
        self.output.borrow_mut().read_line(&mut answer)?;
        let [seconds, on_processor, found] = answer.split_whitespace().collect::<Vec<_>>()[..] else {
            return Err(format!("`{name}` was answered by `{}`", answer.trim_end()).into());
        };
        if found.parse() != Ok(made) {
            return Err(format!("{count} of `{name}` made {found}, and not {made}").into());
        }
        Ok(Took { seconds: seconds.parse()?, on_processor: on_processor.parse()? })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its work is done where its input ends.
        self.input = None;
        if let Err(error) = self.process.wait() {
            eprintln!("a program did not end: {error}");
        }
    }
}
