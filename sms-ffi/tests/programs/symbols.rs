//! What the shared library shows to a linker: its functions, and nothing else.

use crate::common::prototypes;
use crate::compiler::{include, succeed};
use crate::library::{Library, Linked};
use std::process::Command;

/// The functions that a shared library defines.
fn shown(library: Library) -> Vec<String> {
    let mut command = Command::new("nm");
    let said = succeed(command.args(["-D", "--defined-only", "--format=posix"]).arg(library.file(Linked::Shared)));
    let mut names: Vec<String> = said.lines().map(|line| line.split(' ').next().unwrap().to_owned()).collect();
    names.sort_unstable();
    names
}

fn in_the_header() -> Vec<String> {
    let header = std::fs::read_to_string(include().join("sms.h")).unwrap();
    let mut names: Vec<String> = prototypes(&header).into_iter().map(|prototype| prototype.name).collect();
    names.sort_unstable();
    names
}

#[test]
fn the_library_shows_what_the_header_has() {
    assert!(in_the_header().iter().all(|name| name.starts_with("sms_")));
    assert_eq!(shown(Library::Normal), in_the_header());
}

#[test]
fn the_fault_on_purpose_is_in_the_example_alone() {
    let added: Vec<String> =
        shown(Library::WithAFault).into_iter().filter(|name| !in_the_header().contains(name)).collect();
    assert_eq!(added, ["sms_test_panic"]);
}

#[test]
fn the_name_for_the_loader_has_the_version_of_the_abi() {
    let said = succeed(Command::new("readelf").arg("-d").arg(Library::Normal.file(Linked::Shared)));
    let wanted = format!("[libsms.so.{}]", sms::SMS_ABI_VERSION);
    assert!(said.lines().any(|line| line.contains("SONAME") && line.contains(&wanted)), "{said}");
}
