//! `cases/answers.txt`: the digest of what each file's run sees, for this and every other language.
//!
//! `SMS_REGEN=1` writes the list anew; `SMS_TRANSCRIPTS=FOLDER` keeps what was seen, for people to compare.

use crate::transcript::Transcript;
use crate::{FILES, file, runner};
use std::path::Path;
use std::{env, fs};

const LIST: &str = "answers.txt";

/// Runs a file, and compares what it saw with the list.
pub(crate) fn check(name: &str) -> Result<(), String> {
    let run = runner::run_once(name);
    let transcript = &runner::shown(&run)?.transcript;
    keep(name, transcript);
    if rewriting() || listed().lines().any(|known| known == line(name, transcript)) {
        return Ok(());
    }
    Err(format!("{name}: the answers are not those of cases/{LIST}\n  got {}", line(name, transcript)))
}

fn line(name: &str, transcript: &Transcript) -> String {
    format!("{}  {name}", transcript.digest())
}

fn listed() -> String {
    fs::read_to_string(file::folder().join(LIST)).unwrap_or_default()
}

fn rewriting() -> bool {
    env::var_os("SMS_REGEN").is_some()
}

fn keep(name: &str, transcript: &Transcript) {
    let Some(folder) = env::var_os("SMS_TRANSCRIPTS") else { return };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(name).with_extension("rust.txt"), transcript.text()).unwrap();
}

#[test]
fn the_list_names_every_file() {
    let mut names = FILES.to_vec();
    names.sort_unstable();
    if rewriting() {
        let lines = names.iter().map(|name| {
            let run = runner::run_once(name);
            let shown = runner::shown(&run).unwrap_or_else(|failures| panic!("{failures}"));
            line(name, &shown.transcript) + "\n"
        });
        fs::write(file::folder().join(LIST), lines.collect::<String>()).unwrap();
    }
    let listed = listed();
    let listed: Vec<_> = listed.lines().filter_map(|line| line.split_once("  ")).map(|(_, name)| name).collect();
    assert_eq!(listed, names);
}
