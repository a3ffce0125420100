//! `cases/answers.txt`: the digest of what each file's run sees, for this and every other language.
//!
//! `SMS_REGEN=1` writes the list anew; `SMS_TRANSCRIPTS=FOLDER` keeps what was seen, for people to compare.

use crate::file;
use crate::lines;
use crate::runner::{Shown, chosen};
use crate::transcript::Transcript;
use std::path::Path;
use std::{env, fs};

const LIST: &str = "answers.txt";

/// Compares what the files' runs saw with the list, or writes it.
pub(crate) fn check(shown: &[(&str, &Shown)]) {
    for (name, shown) in shown {
        keep(name, &shown.transcript);
    }
    if env::var_os("SMS_REGEN").is_some() && chosen().is_none() {
        rewrite(shown);
    }
    let (listed, of_lines) = (read(LIST), read(lines::LIST));
    let differing =
        shown.iter().filter(|(name, shown)| !listed.lines().any(|known| known == line(name, &shown.transcript)));
    let told: Vec<_> =
        differing.map(|(name, shown)| lines::difference(&of_lines, name, shown.transcript.text())).collect();
    assert!(told.is_empty(), "the answers are not those of cases/{LIST}\n{}", told.join("\n"));
    let names: Vec<_> = listed.lines().filter_map(|line| line.split_once("  ")).map(|(_, name)| name).collect();
    if chosen().is_none() {
        assert!(names.iter().copied().eq(shown.iter().map(|(name, _)| *name)), "cases/{LIST} lists {names:?}");
    }
}

fn rewrite(shown: &[(&str, &Shown)]) {
    let digests = shown.iter().map(|(name, shown)| line(name, &shown.transcript) + "\n");
    fs::write(file::folder().join(LIST), digests.collect::<String>()).unwrap();
    let of_lines = shown.iter().map(|(name, shown)| lines::listed(name, shown.transcript.text()) + "\n");
    fs::write(file::folder().join(lines::LIST), of_lines.collect::<String>()).unwrap();
}

fn line(name: &str, transcript: &Transcript) -> String {
    format!("{}  {name}", transcript.digest())
}

fn read(list: &str) -> String {
    fs::read_to_string(file::folder().join(list)).unwrap_or_default()
}

fn keep(name: &str, transcript: &Transcript) {
    let Some(folder) = env::var_os("SMS_TRANSCRIPTS") else { return };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(name).with_extension("rust.txt"), transcript.text()).unwrap();
}
