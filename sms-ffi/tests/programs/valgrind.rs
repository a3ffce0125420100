//! Programs under Valgrind, and the proof that Valgrind is there and sees.

use crate::compiler::{Program, as_a_host, program};
use crate::library::{Library, Linked};
use std::process::{Command, Output};

/// What Valgrind returns where it has found something.
const FOUND: i32 = 99;

/// Without Valgrind the tests fail, unless this variable is set.
const WITHOUT: &str = "SMS_WITHOUT_VALGRIND";

/// What is an error: what was lost.
const LOST: &str = "--errors-for-leak-kinds=definite,indirect";

/// What a host knows of the library beforehand: what it keeps, and a place that is taken for a fault.
const KNOWN: &str = concat!("--suppressions=", env!("CARGO_MANIFEST_DIR"), "/sms.supp");

/// Runs a program under Valgrind; none where there is no Valgrind and none is asked for.
fn run(program: &Program, leaks: &[&str], arguments: usize) -> Option<Output> {
    if std::env::var_os(WITHOUT).is_some() {
        println!("not under Valgrind: {WITHOUT} is set");
        return None;
    }
    let mut command = Command::new("valgrind");
    as_a_host(&mut command).arg(format!("--error-exitcode={FOUND}"));
    command.args(["--quiet", "--leak-check=full"]).args(leaks);
    command.arg(program.path()).args(std::iter::repeat_n(program.file(), arguments));
    Some(command.output().unwrap_or_else(|error| panic!("Valgrind is needed ({WITHOUT}=1 goes without): {error}")))
}

/// The program does its work, and Valgrind finds nothing.
pub(crate) fn clean(program: &Program) {
    if let Some(output) = run(program, &[LOST, KNOWN], 1) {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {said}", output.status);
    }
}

#[test]
fn valgrind_catches_what_is_wrong_on_purpose() {
    let faulty = program("faulty", Library::Normal, Linked::Shared);
    for (arguments, found) in [(0, "definitely lost"), (1, "Invalid read")] {
        let Some(output) = run(&faulty, &[LOST, KNOWN], arguments) else { return };
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(FOUND), "{said}");
        let line = said.lines().find(|line| line.contains(found)).unwrap_or_else(|| panic!("not `{found}`: {said}"));
        println!("Valgrind caught the faulty program: {line}");
    }
}

/// A host that wants nothing left at all takes the list of what the library keeps; what was lost is found with it, too.
#[test]
fn nothing_is_left_but_what_is_listed() {
    let all = ["--show-leak-kinds=all", "--errors-for-leak-kinds=all", "--num-callers=40"];
    let listed = [all[0], all[1], all[2], KNOWN];
    for linked in [Linked::Shared, Linked::Static] {
        let (day, faulty) = ["a_day", "faulty"].map(|name| program(name, Library::Normal, linked)).into();
        for (program, arguments, leaks, wanted) in
            [(&day, 1, &all[..], FOUND), (&day, 1, &listed, 0), (&faulty, 0, &listed, FOUND)]
        {
            let Some(output) = run(program, leaks, arguments) else { return };
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(wanted), "{linked:?}: {said}");
        }
    }
}
