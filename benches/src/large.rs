//! A large store beside a small one: opened, verified, looked at as of a moment, copied and rewritten, each in a process of its own with
//! the most memory that it took; and a store of the version before, brought up, killed half-way and taken up again.

use crate::assign::whole;
use crate::earlier::{BEFORE, take_back};
use crate::harness::{Outcome, Sample};
use crate::report::{Goal, Line, Report, Unit};
use crate::scene::{Scene, system};
use rusqlite::Connection;
use sms_core::ids::LicenceNumber;
use sms_core::query::ViewLicenceSummary;
use sms_core::time::Clock;
use sms_store::{SqliteStore, SystemClock};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The option with which a process does one work alone: the work, the file and the licence follow.
pub(crate) const ALONE: &str = "--alone";

/// The most memory beyond that of an open store that is wanted, in MB.
const MOST: f64 = 100.0;

/// What is done alone, in words.
const WORKS: [(&str, &str); 4] = [
    ("verify", "verified"),
    ("as_of", "the licence summary as of now, replayed"),
    ("backup", "copied by `backup`"),
    ("scrub", "rewritten by `scrub`"),
];

pub(crate) fn run(few: &Scene, many: &Scene, report: &mut Report) -> Outcome<()> {
    let sizes = [entries(few)?, entries(many)?];
    report.section("A large store");
    let opened = [alone("open", few)?, alone("open", many)?];
    for (work, said) in WORKS {
        let [small, large] = [alone(work, few)?, alone(work, many)?];
        let line = |what: &str, unit, value| Line::new(format!("{said}: {what}"), unit, &Sample::one(value));
        let each = |done: &Done, entries: i64| Sample::one(done.seconds * 1e6 / entries as f64);
        let [of_small, of_large] = [each(&small, sizes[0]), each(&large, sizes[1])];
        let time = Line::new(format!("{said}: for each entry of {}", sizes[1]), Unit::Microseconds, &of_large);
        report.line(time.beside(format!("of {}", sizes[0]), &of_small));
        let more = line("memory beyond that of an open store", Unit::Megabytes, large.megabytes - opened[1].megabytes);
        let limit = Sample::one(MOST);
        report.line(more.beside("limit", &limit).goal(Goal::AtMost(1.0)));
        report.note(format!(
            "{said}: {:.1} s, {:.0} MB in all; the small store {:.2} s and {:.0} MB.",
            large.seconds, large.megabytes, small.seconds, small.megabytes
        ));
    }
    report.note(format!(
        "Opened and closed: {:.1} ms and {:.0} MB; the small store {:.1} ms and {:.0} MB.",
        opened[1].seconds * 1e3,
        opened[1].megabytes,
        opened[0].seconds * 1e3,
        opened[0].megabytes
    ));
    brought_up(many, report)
}

/// How many entries the journals of a store hold.
fn entries(scene: &Scene) -> Outcome<i64> {
    let count = |connection: Connection| connection.query_row("SELECT count(*) FROM journal", [], |row| row.get(0));
    Ok(Connection::open(scene.master()).and_then(count)?)
}

/// What a process did.
#[derive(Debug)]
struct Done {
    seconds: f64,
    /// The most memory that it had, of whatever kind.
    megabytes: f64,
}

fn child(work: &str, file: &Path, licence: &LicenceNumber) -> Outcome<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args([ALONE, work]).arg(file).arg(licence.as_str());
    Ok(command.stdout(Stdio::piped()).spawn()?)
}

/// Does one work on a copy of a store, in a process of its own.
fn alone(work: &str, scene: &Scene) -> Outcome<Done> {
    let file = scene.copy(work)?;
    let output = child(work, &file, &scene.licence)?.wait_with_output()?;
    let said = String::from_utf8(output.stdout)?;
    let mut figures = said.split_whitespace().map(str::parse::<f64>);
    let mut next = || figures.next().ok_or_else(|| format!("`{work}` alone said nothing"));
    let done = Done { seconds: next()??, megabytes: next()?? };
    std::fs::remove_file(file)?;
    Ok(done)
}

/// The process of its own: does a work, and says how long it took and how much memory.
pub(crate) fn do_alone(work: &str, file: &Path, licence: &str) -> Outcome<()> {
    let licence: LicenceNumber = licence.parse()?;
    let begun = Instant::now();
    let store = SqliteStore::open_file(file)?;
    match work {
        "open" => drop(store),
        "verify" => whole(&system(store))?,
        "as_of" => {
            let summary = system(store).as_of(SystemClock.now()).ask(&licence, ViewLicenceSummary::new())?;
            if summary.allocations.is_empty() {
                return Err("nothing was replayed".into());
            }
        }
        "backup" => store.backup(&file.with_extension("copy"))?,
        "scrub" => store.scrub()?,
        other => return Err(format!("`{other}` is not done alone").into()),
    }
    let seconds = begun.elapsed().as_secs_f64();
    let _ = std::fs::remove_file(file.with_extension("copy"));
    println!("{seconds} {}", most_memory().unwrap_or(f64::NAN));
    Ok(())
}

/// The most memory that this process has had, in MB, where the system tells.
pub(crate) fn most_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<f64>().ok()? / 1_024.0)
}

/// A store of the version before: brought up in one go; and killed half-way, and taken up again.
fn brought_up(scene: &Scene, report: &mut Report) -> Outcome<()> {
    let earlier = scene.copy("earlier")?;
    take_back(&earlier)?;
    let copy = earlier.with_file_name("brought-up.db");
    std::fs::copy(&earlier, &copy)?;
    let begun = Instant::now();
    let output = child("open", &copy, &scene.licence)?.wait_with_output()?;
    let seconds = begun.elapsed().as_secs_f64();
    let said = String::from_utf8(output.stdout)?;
    let megabytes: f64 = said.split_whitespace().nth(1).ok_or("it was not brought up")?.parse()?;

    std::fs::copy(&earlier, &copy)?;
    let mut killed = child("open", &copy, &scene.licence)?;
    std::thread::sleep(Duration::from_secs_f64(seconds / 2.0));
    killed.kill()?;
    killed.wait()?;
    let version: i64 = Connection::open(&copy)?.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version != BEFORE {
        return Err("it was brought up before it could be killed".into());
    }
    let begun = Instant::now();
    let sms = system(SqliteStore::open_file(&copy)?);
    let again = begun.elapsed().as_secs_f64();
    sms.close()?;
    put_notices_back(scene, &copy)?;
    let sms = system(SqliteStore::open_file(&copy)?);
    whole(&sms)?;
    sms.close()?;
    let line = |work: &str, seconds: f64| Line::new(work, Unit::Seconds, &Sample::one(seconds));
    report.line(line("a store of the version before, brought up", seconds));
    report.line(
        line("the same, killed half-way, and brought up again", again).beside("in one go", &Sample::one(seconds)),
    );
    report.note(format!("It was brought up with at most {megabytes:.0} MB of memory, and is whole after the kill."));
    for file in [earlier, copy] {
        std::fs::remove_file(file)?;
    }
    Ok(())
}

/// The journal of the scene tells notices, as no version before did: their table went when the store was taken back.
fn put_notices_back(scene: &Scene, file: &Path) -> Outcome<()> {
    let connection = Connection::open(file)?;
    connection.execute("ATTACH ?1 AS scene", [scene.master().to_string_lossy()])?;
    connection.execute("INSERT INTO notices SELECT * FROM scene.notices", [])?;
    Ok(())
}
