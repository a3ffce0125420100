//! Compiling and linking, with every warning an error.

use crate::library::{Library, Linked};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// What a careful user of the header turns on.
pub(crate) const WARNINGS: &[&str] = &[
    "-Wall",
    "-Wextra",
    "-Wpedantic",
    "-Wconversion",
    "-Wsign-conversion",
    "-Wshadow",
    "-Wstrict-aliasing=2",
    "-Werror",
];

/// The libraries of the system that the static library needs.
const SYSTEM: &[&str] = &["-lpthread", "-ldl", "-lm", "-lgcc_s"];

/// The folder with `sms.h`.
pub(crate) fn include() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../include")
}

/// The folder with the programs.
pub(crate) fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/c")
}

/// A program that was compiled, in a folder that goes with it.
pub(crate) struct Program {
    folder: TempDir,
}

impl Program {
    /// The program itself.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("program")
    }

    /// A file that it may make.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("file")
    }

    /// Runs it, told of a file that it may make. It must succeed; the answer is what it says.
    pub(crate) fn run(&self) -> String {
        succeed(as_a_host(&mut Command::new(self.path())).arg(self.file()))
    }
}

/// Compiles and links a program of `tests/c`.
pub(crate) fn program(name: &str, library: Library, linked: Linked) -> Program {
    compile(&sources().join(name).with_extension("c"), library, linked)
}

/// Compiles and links a program, in C or in C++ by the ending of its file.
pub(crate) fn compile(source: &Path, library: Library, linked: Linked) -> Program {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let is_cpp = source.extension().is_some_and(|extension| extension == "cpp");
    let (compiler, standard) = if is_cpp { ("g++", "-std=c++17") } else { ("gcc", "-std=c11") };
    let mut command = Command::new(compiler);
    command.args([standard, "-D_POSIX_C_SOURCE=200809L", "-g", "-O1"]).args(WARNINGS).arg("-I").arg(include());
    command.arg("-I").arg(sources()).arg(source).arg("-o").arg(folder.path().join("program"));
    let file = library.file(linked);
    if file.extension().is_some_and(|extension| extension == "so") {
        // The loader looks for the name that the library has inside. A link of its own stays when cargo builds anew.
        for name in ["libsms.so".to_owned(), format!("libsms.so.{}", sms::SMS_ABI_VERSION)] {
            std::fs::hard_link(&file, folder.path().join(name)).unwrap();
        }
        command.arg("-L").arg(folder.path()).args(["-lsms", "-pthread"]);
        command.arg(format!("-Wl,-rpath,{}", folder.path().display()));
    } else {
        command.arg(file).args(SYSTEM);
    }
    succeed(&mut command);
    Program { folder }
}

/// Without the path on which cargo lets its tests look for libraries: the program says itself where its own is.
pub(crate) fn as_a_host(command: &mut Command) -> &mut Command {
    command.env_remove("LD_LIBRARY_PATH")
}

/// Runs a command, which must succeed; what it says otherwise is shown.
pub(crate) fn succeed(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?} could not be run: {error}"));
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(output.status.success(), "{command:?}: {}\n{said}", output.status);
    said
}
