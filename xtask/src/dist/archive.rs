//! The static library with its own symbols only.
//!
//! Cargo's archive shows everything that is inside: SQLite, and Rust's runtime. A program that has another SQLite, or a
//! second static library made with Rust, could not be linked with it. So all of it is joined to one object, of which
//! what our functions reach is kept, and nothing but our functions can be seen.

use std::path::Path;

use crate::call::program;
use crate::places;

/// Makes the archive that is handed out from cargo's.
pub(super) fn localise(cargo_archive: &Path, archive: &Path) -> Result<(), String> {
    let work = places::target().join("tmp/archive");
    places::empty(&work)?;
    let (joined, object) = (work.join("joined.o"), work.join("sms.o"));

    // Groups would let the linker drop our part of what another Rust library has, too.
    let join = program("ld").words("--relocatable --gc-sections --force-group-allocation");
    let roots = exported(cargo_archive)?.into_iter().map(|name| format!("--undefined={name}"));
    join.and(roots).argument("-o").argument(&joined).argument(cargo_archive).run()?;

    // Where nothing is optimised across crates, Rust's runtime brings its code for LLVM along; joined, it can be read no more.
    let hide = program("objcopy").words("--wildcard --keep-global-symbol=sms_* --strip-unneeded");
    let hide = hide.words("--remove-section=.llvmbc --remove-section=.llvmcmd");
    hide.argument(&joined).argument(&object).run()?;

    if archive.exists() {
        std::fs::remove_file(archive).map_err(|error| format!("`{}`: {error}", archive.display()))?;
    }
    program("ar").words("rcsD").argument(archive).argument(&object).run()
}

/// The functions of ours in an archive.
fn exported(archive: &Path) -> Result<Vec<String>, String> {
    let symbols =
        program("nm").words("--quiet --extern-only --defined-only --format=posix").argument(archive).output()?;
    let mut names: Vec<String> = symbols
        .lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| name.starts_with("sms_"))
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    if names.is_empty() { Err(format!("`{}` holds no function of ours", archive.display())) } else { Ok(names) }
}
