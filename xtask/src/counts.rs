//! `cargo xtask counts`: what one work costs in instructions, allocations, system calls and syncs, at an earlier commit and now. Both are
//! built and counted in the same run, by Valgrind, so that neither compiler nor machine changes the verdict.
//!
//! A work is done few times and many times; the difference is what one of it costs.

mod measured;

use std::path::{Path, PathBuf};

use crate::call::program;
use crate::new_crate::NewCrate;
use crate::places;
use measured::Measured;

/// What is compared with: a commit whose counts were looked at and found good.
pub(crate) const BASE: &str = "05977eb24dcd";

/// How much more is a fault.
const MORE: f64 = 1.03;

const WORKS: [&str; 5] = ["assign", "batch", "read", "typed read", "decide"];
const FEW: usize = 20;
const MANY: usize = 120;

const PROGRAM: &str = include_str!("counts/program.rs");

/// Counts an earlier commit and the project as it lies here; whatever costs more is a fault.
pub(crate) fn compare(base: &str) -> Result<(), String> {
    let before = program_at("before", &earlier(base)?)?;
    let now = program_at("now", &places::project())?;
    println!("{:12} {:22} {:>12} {:>12} {:>7}", "work", "counted", "before", "now", "ratio");
    let mut worse = Vec::new();
    for work in WORKS {
        let (before, now) = (of_one(&before, work)?, of_one(&now, work)?);
        for (name, before, now) in before.beside(&now) {
            let ratio = if before == 0.0 { 1.0 + now } else { now / before };
            println!("{work:12} {name:22} {before:>12.1} {now:>12.1} {ratio:>7.3}");
            if ratio > MORE {
                worse.push(format!("{name} of `{work}`: {ratio:.3} times"));
            }
        }
    }
    if worse.is_empty() { Ok(()) } else { Err(format!("more than before `{base}`: {}", worse.join(", "))) }
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
    let text = PROGRAM.replace("PEOPLE", &people.display().to_string());
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

fn of_one(program: &Path, work: &str) -> Result<Measured, String> {
    let (few, many) = (measured::measure(program, work, FEW, MANY)?, measured::measure(program, work, MANY, MANY)?);
    Ok(many.less(&few).each_of(MANY - FEW))
}
