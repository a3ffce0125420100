//! The face in C++, `include/sms.hpp`: a program over it, and the standards that it is good for.

use crate::compiler::{Program, WARNINGS, compile, include, sources, succeed};
use crate::library::{Library, Linked};
use crate::valgrind;
use std::process::Command;

fn program(linked: Linked) -> Program {
    compile(&sources().join("../cpp/face.cpp"), Library::Normal, linked)
}

#[test]
fn a_program_runs_with_the_shared_library() {
    program(Linked::Shared).run();
}

#[test]
fn a_program_runs_with_the_static_library() {
    program(Linked::Static).run();
}

#[test]
fn a_program_runs_under_valgrind() {
    valgrind::clean(&program(Linked::Shared));
}

#[test]
fn it_is_good_from_cpp17_on() {
    for standard in ["c++17", "c++20", "c++23"] {
        let mut command = Command::new("g++");
        command.arg(format!("-std={standard}")).args(WARNINGS).arg("-I").arg(include());
        succeed(command.args(["-fsyntax-only"]).arg(sources().join("../cpp/face.cpp")));
    }
}
