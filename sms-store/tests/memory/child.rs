//! The process that does one piece of work, and tells what it took.

use crate::sponsor::LICENCE;
use sms_core::ids::LicenceNumber;
use sms_core::query::ViewLicenceSummary;
use sms_core::time::Clock as _;
use sms_store::{Host, Opening, SystemClock};
use std::fmt;
use std::path::Path;
use std::time::Instant;

const FILE: &str = "SMS_MEMORY_FILE";
const TASK: &str = "SMS_MEMORY_TASK";

/// What is measured, and first the opening alone.
pub(crate) const TASKS: [&str; 6] = ["open", "as_of", "as_of_effective", "verify", "backup", "scrub"];

/// What a piece of work took.
#[derive(Clone, Copy)]
pub(crate) struct Took {
    milliseconds: u128,
    /// The most memory that the process had, in bytes.
    pub(crate) peak: u64,
}

impl fmt::Display for Took {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ms and {} MB", self.milliseconds, self.peak / 1_000_000)
    }
}

/// Has a process of its own do a piece of work.
pub(crate) fn measured(task: &str, file: &Path) -> Took {
    let temporary = tempfile::tempdir().unwrap();
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["child::the_child", "--exact", "--ignored", "--nocapture", "--quiet"])
        .env(FILE, file)
        .env(TASK, task)
        .env("SQLITE_TMPDIR", temporary.path())
        .output()
        .unwrap();
    assert_eq!(std::fs::read_dir(temporary.path()).unwrap().count(), 0, "{task} left something behind");
    let said = String::from_utf8(output.stdout).unwrap();
    let took = said.lines().find_map(|line| line.strip_prefix("took ")).unwrap_or_else(|| {
        panic!("{task}: {said}{}", String::from_utf8_lossy(&output.stderr));
    });
    let (milliseconds, peak) = took.split_once(' ').unwrap();
    Took { milliseconds: milliseconds.parse().unwrap(), peak: peak.parse().unwrap() }
}

#[test]
#[ignore = "what the other test runs in processes of their own"]
fn the_child() {
    let (Ok(file), Ok(task)) = (std::env::var(FILE), std::env::var(TASK)) else { return };
    let host = Host::open(&file, &Opening::default()).unwrap();
    let licence: LicenceNumber = LICENCE.parse().unwrap();
    let begun = Instant::now();
    match task.as_str() {
        "open" => {}
        "as_of" => {
            let then = host.sms().as_of(SystemClock.now()).ask(&licence, ViewLicenceSummary::new()).unwrap();
            assert_eq!(then, host.sms().ask(&licence, ViewLicenceSummary::new()).unwrap());
        }
        "as_of_effective" => {
            // By then every certificate has expired: the clock has something to do to each.
            let then = host.sms().as_of_effective(SystemClock.now() + chrono::Duration::days(365));
            assert!(then.is_forecast());
            let [then, now] =
                [then.ask(&licence, ViewLicenceSummary::new()), host.sms().ask(&licence, ViewLicenceSummary::new())];
            assert_eq!(then.unwrap().organisation, now.unwrap().organisation);
        }
        "verify" => assert!(host.sms().verify().unwrap().is_whole()),
        "backup" => {
            let copy = format!("{file}.copy");
            host.backup(copy.as_ref()).unwrap();
            std::fs::remove_file(copy).unwrap();
        }
        "scrub" => host.scrub().unwrap(),
        _ => panic!("{task}"),
    }
    println!("\ntook {} {}", begun.elapsed().as_millis(), peak());
}

/// The most memory that this process had so far, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1_024
}
