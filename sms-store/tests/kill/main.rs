//! A process that is killed at any moment loses nothing that it has answered, and does nothing twice.
//!
//! `SMS_KILL_SEEDS` says how many are killed.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod brought_up;
mod child;
mod dice;
#[path = "../earlier/mod.rs"]
mod earlier;
#[path = "../../../sms-core/tests/people/mod.rs"]
mod people;
mod support;

use dice::Dice;
use serde_json::Value;
use sms_core::{Actor, Command, Outcome, Sms};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use support::{assigned, happened, is_whole, on_file, text};

/// What a child said until it was killed.
#[derive(Default)]
struct Said {
    /// Commands with what they brought.
    kept: Vec<(Value, Value)>,
    /// Commands that were not answered.
    open: Vec<Value>,
}

impl Said {
    /// Reads a line; one that was cut short counts for nothing.
    fn hear(&mut self, line: &str) {
        let Some(line) = line.strip_suffix('\n') else { return };
        let mut parts = line.split('\t');
        let (Some(word), Some(command), Some(answer)) = (parts.next(), parts.next(), parts.next()) else { return };
        let [command, answer]: [Value; 2] = [command, answer].map(|text| serde_json::from_str(text).unwrap());
        match word {
            "gives" => self.open.push(command),
            "kept" => {
                self.open.retain(|open| *open != command);
                self.kept.push((command, answer));
            }
            _ => panic!("{line}"),
        }
    }
}

/// Runs a child, and kills it after a random number of answers and a random while.
fn killed(file: &Path, seed: u64) -> Said {
    let mut dice = Dice::new(seed);
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["child::the_child", "--exact", "--ignored", "--nocapture", "--quiet"])
        .env(child::FILE, file)
        .env(child::SEED, seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut lines, mut said) = (BufReader::new(child.stdout.take().unwrap()), Said::default());
    let answers = usize::try_from(dice.below(60)).unwrap();
    let mut hear = |said: &mut Said| {
        let mut line = String::new();
        let more = lines.read_line(&mut line).unwrap() > 0;
        said.hear(&line);
        more
    };
    while said.kept.len() < answers {
        if !hear(&mut said) {
            let mut why = String::new();
            std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut why).unwrap();
            panic!("the child of seed {seed} ended by itself:\n{why}");
        }
    }
    let longest = if answers == 0 { 60_000 } else { 4_000 };
    std::thread::sleep(Duration::from_micros(dice.below(longest)));
    child.kill().unwrap();
    while hear(&mut said) {}
    child.wait().unwrap();
    said
}

/// Gives a command again, as the one who gave it first.
fn again(sms: &Sms, command: &Value) -> Outcome {
    let name = command["command"].as_str().unwrap();
    let actor = match name {
        "set_policy" | "grant_licence" => Actor::HomeOffice,
        _ => Actor::parse(&child::user(sms)).unwrap(),
    };
    sms.execute(Command::from_value(command.clone()).unwrap(), &actor)
        .unwrap_or_else(|error| panic!("{command}: {error}"))
}

/// What the journal should say of commands: how often each event.
const EVENTS: &[(&str, &str)] = &[
    ("create_cos", "certificate_created"),
    ("edit_cos", "certificate_edited"),
    ("withdraw_cos", "certificate_stepped"),
    ("request_allocation_increase", "allocation_requested"),
    ("grant_licence", "licence_began"),
];

/// What came of one seed: commands answered, not answered, and of those carried out all the same.
fn check(seed: u64) -> [usize; 3] {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sponsor.db");
    let said = killed(&file, seed);
    let sms = on_file(&file);
    is_whole(&sms);
    for (command, result) in &said.kept {
        let repeated = again(&sms, command);
        assert!(repeated.repeated, "seed {seed}: answered, and lost: {command}");
        assert_eq!(repeated.result, *result, "seed {seed}: {command}");
    }
    let mut done = said.kept.clone();
    let mut carried_out = 0;
    for command in &said.open {
        let first = again(&sms, command);
        let second = again(&sms, command);
        assert!(second.repeated && second.result == first.result, "seed {seed}: {command}");
        carried_out += usize::from(first.repeated);
        done.push((command.clone(), first.result));
    }
    if done.iter().any(|(command, _)| command["command"] == "grant_licence") {
        once_each(&sms, &done, seed);
    }
    is_whole(&sms);
    [said.kept.len(), said.open.len(), carried_out]
}

/// Everything that was done was done once.
fn once_each(sms: &Sms, done: &[(Value, Value)], seed: u64) {
    for (command, event) in EVENTS {
        let given = done.iter().filter(|(given, _)| given["command"] == *command).count();
        assert_eq!(happened(sms, support::NUMBER, event), given, "seed {seed}: {event}");
    }
    let of_batches = done.iter().filter_map(|(_, result)| result["assigned"].as_array()).flatten();
    let all = done.iter().map(|(_, result)| result).chain(of_batches);
    let given: Vec<String> = all.filter_map(|result| result.get("number")).map(text).collect();
    let numbers: BTreeSet<String> = given.iter().cloned().collect();
    assert_eq!(numbers.len(), given.len(), "seed {seed}: a number was given twice");
    let (units, kept) = assigned(sms);
    assert_eq!(kept, numbers, "seed {seed}");
    assert_eq!(usize::try_from(units).unwrap(), numbers.len(), "seed {seed}: units and numbers");
}

#[test]
fn what_was_answered_is_there_and_nothing_was_done_twice() {
    let seeds = std::env::var("SMS_KILL_SEEDS").map_or(50, |seeds| seeds.parse().unwrap());
    let mut sum = [0; 3];
    for seed in 0..seeds {
        sum.iter_mut().zip(check(seed)).for_each(|(sum, count)| *sum += count);
        if seed % 100 == 99 {
            println!("{} of {seeds} killed", seed + 1);
        }
    }
    let [kept, open, carried_out] = sum;
    println!(
        "{seeds} processes killed: {kept} commands answered, all there; {open} not answered, of which {carried_out} had been carried out"
    );
    assert!(kept > 0 && open > 0, "nothing was shown");
}
