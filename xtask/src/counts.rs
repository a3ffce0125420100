//! `cargo xtask counts`: what one work costs in instructions, allocations, system calls and syncs, at an earlier commit and now. Both are
//! built and counted in the same run, by Valgrind, so that neither compiler nor machine changes the verdict.
//!
//! A work is done few times and many times; the difference is what one of it costs. Of a log-in the password hash is left out.

mod measured;

use std::path::{Path, PathBuf};

use crate::call::{cargo, program};
use crate::new_crate::NewCrate;
use crate::places;
use measured::Measured;

/// What is compared with: a commit whose counts were looked at and found good. It has histories that an index finds, a feed over all
/// journals and searches by days, for which an assignment takes 7 % more instructions than before them.
pub(crate) const BASE: &str = "eef65125f69b";

/// How much more is a fault.
const MORE: f64 = 1.03;

/// A work, and how often it is done.
struct Work {
    name: &'static str,
    few: usize,
    many: usize,
}

const fn work(name: &'static str) -> Work {
    Work { name, few: 20, many: 120 }
}

/// A log-in is done less often, for each takes a hash, which is not counted and takes its time all the same.
const WORKS: [Work; 6] = [
    work("assign"),
    work("batch"),
    work("read"),
    work("typed read"),
    work("decide"),
    Work { name: "log_in", few: 1, many: 6 },
];

/// More instructions than any of these works takes, and fewer than a password hash: then that is counted, too.
const A_HASH: f64 = 20_000_000.0;

const PROGRAM: &str = include_str!("counts/program.rs");

/// Where the program finds what makes up people.
const PEOPLE: &str = "../../../sms-core/tests/people/mod.rs";

/// Counts an earlier commit and the project as it lies here; whatever costs more is a fault.
pub(crate) fn compare(base: &str) -> Result<(), String> {
    let before = program_at("before", &earlier(base)?)?;
    let now = program_at("now", &places::project())?;
    println!("{:12} {:22} {:>12} {:>12} {:>7}", "work", "counted", "before", "now", "ratio");
    let mut worse = Vec::new();
    for Work { name: work, few, many } in WORKS {
        let (before, now) = (of_one(&before, work, few, many)?, of_one(&now, work, few, many)?);
        for ((name, before), (_, now)) in before.each().zip(now.each()) {
            let ratio = if before == 0.0 { 1.0 + now } else { now / before };
            println!("{work:12} {name:22} {before:>12.1} {now:>12.1} {ratio:>7.3}");
            if ratio > MORE {
                worse.push(format!("{name} of `{work}`: {ratio:.3} times"));
            }
        }
    }
    if worse.is_empty() { Ok(()) } else { Err(format!("more than before `{base}`: {}", worse.join(", "))) }
}

/// Counts the project as it lies here and compares it with nothing, so that the figures of a commit stand in its own run. It is built as
/// the examples are, of what they have compiled: SQLite is less optimised there than for [`compare`].
pub(crate) fn show() -> Result<(), String> {
    if !program("valgrind").words("--version").succeeds() {
        println!("    skipped: the counts, for there is no Valgrind");
        return Ok(());
    }
    cargo("build --release --example counts").run()?;
    let now = places::target().join("release/examples/counts");
    let mut lines = vec![format!("{:12} {:22} {:>12}", "work", "counted", "now")];
    for Work { name: work, few, many } in WORKS {
        let counts = of_one(&now, work, few, many)?;
        lines.extend(counts.each().map(|(name, count)| format!("{work:12} {name:22} {count:>12.1}")));
    }
    println!("{}", lines.join("\n"));
    Ok(())
}

/// The project as an earlier commit had it.
fn earlier(commit: &str) -> Result<PathBuf, String> {
    let (folder, packed) = (places::target().join("tmp/counts/before"), places::target().join("tmp/counts/before.tar"));
    places::empty(&folder)?;
    program("git").words("archive --format tar --output").argument(&packed).argument(commit).run()?;
    program("tar").words("--extract --file").argument(&packed).within(&folder).run()?;
    Ok(folder)
}

/// Builds the program with the library of a checkout.
fn program_at(name: &str, checkout: &Path) -> Result<PathBuf, String> {
    let mut dependencies = "[dependencies]\nserde_json = \"1\"\n".to_owned();
    for (library, folder) in [("sms_core", "sms-core"), ("sms_store", "sms-store")] {
        let path = checkout.join(folder);
        let package = package(&places::read(&path.join("Cargo.toml"))?)?;
        dependencies += &format!("{library} = {{ package = \"{package}\", path = \"{}\" }}\n", path.display());
    }
    let people = places::project().join("sms-core/tests/people/mod.rs");
    let text = PROGRAM.replace(PEOPLE, &people.display().to_string());
    let new =
        NewCrate::new(&format!("counts-{name}"), &dependencies)?.program(&format!("counts-{name}"), &text)?.locked()?;
    new.build("build --quiet --release").run()?;
    Ok(places::target().join("release").join(format!("counts-{name}")))
}

/// The name of a package, as its manifest says it.
fn package(manifest: &str) -> Result<String, String> {
    let name = manifest.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    name.map(str::to_owned).ok_or_else(|| "a manifest has no name".to_owned())
}

fn of_one(program: &Path, work: &str, few: usize, many: usize) -> Result<Measured, String> {
    let (less, more) = (measured::measure(program, work, few, many)?, measured::measure(program, work, many, many)?);
    let one = more.less(&less).each_of(many - few);
    if one.instructions() > A_HASH {
        return Err(format!("a `{work}` takes {:.0} instructions: is its password hash counted?", one.instructions()));
    }
    Ok(one)
}
