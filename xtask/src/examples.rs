//! The examples in every language that speaks C, and in Python, against the library as it is handed out.

mod recipe;

use std::path::{Path, PathBuf};

use crate::call::{Call, program};
use crate::{dist, places, python};

/// An example: how it is built and run, and the text that it must print.
struct Example {
    name: &'static str,
    build: Build,
    run: Run,
    /// The name of a file in `examples/expected`: every language prints the same.
    prints: &'static str,
}

type Build = fn(&Place) -> Result<Vec<Call>, String>;
type Run = fn(&Place) -> Result<Call, String>;

const EXAMPLES: [Example; 25] = [
    example("c/decide", recipe::make, |at| at.program("decide"), "decide"),
    example("c/tour", recipe::make, |at| at.program("tour"), "tour"),
    example("c/register", recipe::make, |at| Ok(at.program("register")?.argument(register())), "register"),
    example("c/decide under Valgrind", recipe::make, |at| Ok(at.under_valgrind("decide")), "decide"),
    example("c/tour under Valgrind", recipe::make, |at| Ok(at.under_valgrind("tour")), "tour"),
    example("c/bulk_transfer", recipe::make, |at| Ok(students(at.program("bulk_transfer")?)), "bulk_transfer"),
    example(
        "c/bulk_transfer under Valgrind",
        recipe::make,
        |at| Ok(students(at.under_valgrind("bulk_transfer"))),
        "bulk_transfer",
    ),
    example("cpp/decide", recipe::cmake, |at| at.program("decide"), "decide"),
    example("python/decide", recipe::nothing, |at| recipe::python(at, "decide.py"), "decide"),
    example("python/tour", recipe::nothing, |at| recipe::python(at, "tour.py"), "tour"),
    example(
        "python/register",
        recipe::nothing,
        |at| Ok(recipe::python(at, "register.py")?.argument(register())),
        "register",
    ),
    example(
        "python/check_spreadsheet",
        recipe::nothing,
        |at| recipe::python(at, "check_spreadsheet.py"),
        "check_spreadsheet",
    ),
    example(
        "python/check_certificates",
        recipe::nothing,
        |at| recipe::python(at, "check_certificates.py"),
        "check_certificates",
    ),
    example(
        "python/training_portal",
        recipe::nothing,
        |at| recipe::python(at, "training_portal.py"),
        "training_portal",
    ),
    example(
        "python/university_year",
        recipe::nothing,
        |at| recipe::python(at, "university_year.py"),
        "university_year",
    ),
    example("python/what_if", recipe::nothing, |at| recipe::python(at, "what_if.py"), "what_if"),
    example("python/through_ctypes", recipe::nothing, |at| recipe::python(at, "through_ctypes.py"), "decide"),
    example("java/decide", recipe::javac, |at| recipe::java(at, "Decide"), "decide"),
    example("node/decide", recipe::npm, |at| recipe::node(at, "decide.mjs"), "decide"),
    example("c/screen", recipe::make, |at| Ok(at.program("screen")?.argument(sponsor())), "screen"),
    example(
        "c/screen under Valgrind",
        recipe::make,
        |at| Ok(at.under_valgrind("screen").argument(sponsor())),
        "screen",
    ),
    example("cpp/screen", recipe::cmake, |at| Ok(at.program("screen")?.argument(sponsor())), "screen"),
    example("python/screen", recipe::nothing, |at| recipe::python(at, "screen.py"), "screen"),
    example("java/screen", recipe::javac, |at| Ok(recipe::java(at, "Screen")?.argument(sponsor())), "screen"),
    example("node/screen", recipe::npm, |at| Ok(recipe::node(at, "screen.mjs")?.argument(sponsor())), "screen"),
];

/// Those that read a whole edition of the register, where it lies beside the project.
const WITH_EDITION: [Example; 2] = [
    example(
        "c/register of an edition",
        recipe::make,
        |at| Ok(at.program("register")?.argument(edition())),
        "register-2021-11-02",
    ),
    example(
        "python/register of an edition",
        recipe::nothing,
        |at| Ok(recipe::python(at, "register.py")?.argument(edition())),
        "register-2021-11-02",
    ),
];

const fn example(name: &'static str, build: Build, run: Run, prints: &'static str) -> Example {
    Example { name, build, run, prints }
}

/// The register of sponsors that the examples read.
fn register() -> PathBuf {
    places::project().join("examples/data/register.csv")
}

/// The sponsor on whose screen there is something to see.
fn sponsor() -> PathBuf {
    places::project().join("examples/data/screen.json")
}

/// A program that is told of the spreadsheet of an admissions office, and of what stands in its columns.
fn students(program: Call) -> Call {
    let data = places::project().join("examples/data");
    program.argument(data.join("students.csv")).argument(data.join("students.json"))
}

/// The edition of 2021-11-02, which is no part of the project.
fn edition() -> PathBuf {
    places::project().join("../shared/data/register/2021-11-02-workers.csv")
}

/// Where the examples of a language lie, where they are built, and the library that they are built with.
struct Place {
    source: PathBuf,
    built: PathBuf,
    library: PathBuf,
}

/// Builds and runs all examples.
pub(crate) fn check() -> Result<(), String> {
    let library = dist::folder(dist::Build::Soon)?;
    python::install()?;
    EXAMPLES.iter().try_for_each(|example| example.check(&library))?;
    if edition().exists() {
        return WITH_EDITION.iter().try_for_each(|example| example.check(&library));
    }
    println!("    skipped: the register of 2021-11-02 is not here");
    Ok(())
}

impl Example {
    fn check(&self, library: &Path) -> Result<(), String> {
        let language = self.name.split('/').next().unwrap_or(self.name);
        let place = Place {
            source: places::project().join("examples").join(language),
            built: places::target().join("tmp/examples").join(language),
            library: library.to_owned(),
        };
        std::fs::create_dir_all(&place.built).map_err(|error| format!("`{}`: {error}", place.built.display()))?;
        (self.build)(&place)?.iter().try_for_each(Call::run)?;
        let printed = (self.run)(&place)?.with("SMS_LIBRARY", place.shared_library()).output()?;
        let expected = places::read(&places::project().join(format!("examples/expected/{}.txt", self.prints)))?;
        same(&expected, &printed)
            .map_err(|line| format!("the example `{}` does not print `{}`: {line}", self.name, self.prints))
    }
}

impl Place {
    fn lib(&self) -> PathBuf {
        self.library.join("lib")
    }

    /// A program that was built here.
    fn program(&self, name: &str) -> Result<Call, String> {
        Ok(program(self.built.join(name)).with("LD_LIBRARY_PATH", self.lib()))
    }

    /// The same under Valgrind, which must find nothing.
    fn under_valgrind(&self, name: &str) -> Call {
        let valgrind = program("valgrind").words("--quiet --error-exitcode=99 --leak-check=full");
        valgrind.argument(self.built.join(name)).with("LD_LIBRARY_PATH", self.lib())
    }

    fn shared_library(&self) -> PathBuf {
        let name = match std::env::consts::OS {
            "windows" => "sms.dll",
            "macos" => "libsms.dylib",
            _ => "libsms.so",
        };
        self.lib().join(name)
    }
}

/// The first line where two texts differ.
pub(crate) fn same(expected: &str, printed: &str) -> Result<(), String> {
    let (mut expected, mut printed) = (expected.lines(), printed.lines());
    for number in 1.. {
        match (expected.next(), printed.next()) {
            (None, None) => break,
            (left, right) if left == right => {}
            (left, right) => return Err(format!("line {number} is {right:?}, expected was {left:?}")),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::same;
    use crate::places;

    /// Whether a format puts something into a document that stands in a literal.
    fn pastes(line: &str) -> bool {
        line.contains("\\\"") && line.contains('%')
    }

    #[test]
    fn no_example_pastes_into_a_document() {
        assert!(pastes(r#"snprintf(text, 99, "{\"now\": \"%s\"}", now);"#) && !pastes(r#"puts("{\"a\": 1}");"#));
        for (folder, ending) in [("c", ".c"), ("c/tour", ".c"), ("cpp", ".cpp"), ("together", ".c")] {
            let files = places::files(&places::project().join("examples").join(folder), ending).unwrap_or_default();
            assert!(!files.is_empty(), "{folder}");
            for file in files {
                let source = places::read(&file).unwrap_or_default();
                assert_eq!(source.lines().find(|line| pastes(line)), None, "{}", file.display());
            }
        }
    }

    #[test]
    fn a_text_that_differs_is_named_by_its_line() {
        assert_eq!(same("one\ntwo\n", "one\ntwo"), Ok(()));
        assert!(same("one\ntwo", "one\n2").is_err_and(|said| said.starts_with("line 2 ")));
        assert!(same("one\ntwo", "one").is_err_and(|said| said.starts_with("line 2 ")));
        assert!(same("one", "one\ntwo").is_err_and(|said| said.starts_with("line 2 ")));
    }
}
