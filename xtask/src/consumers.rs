//! Programs that know nothing of the project but the folder that is handed out: whether they find the library there,
//! and whether they run with it.

use std::path::PathBuf;

use crate::call::{Call, program};
use crate::dist::Build;
use crate::examples::same;
use crate::{dist, figures, places};

/// The examples that are handed out, each with the program that one builds of it.
const EXAMPLES: [(&str, &str); 2] = [("decide.c", "decide"), ("decide.cpp", "decide-cpp")];

/// Builds the library's folder, and the programs with it.
pub(crate) fn check() -> Result<(), String> {
    check_of(Build::Soon)
}

pub(crate) fn check_of(build: Build) -> Result<(), String> {
    let consumer = Consumer::new(dist::folder(build)?)?;
    figures::of_the_library(&consumer.library.join("lib/libsms.so"))?;
    consumer.shows_ours_only()?;
    consumer.describes_itself()?;
    consumer.pkg_config("sms", "dynamic")?;
    consumer.pkg_config("sms-static", "static")?;
    consumer.leaves_what_is_listed()?;
    consumer.beside_others()?;
    consumer.examples()?;
    consumer.moved()?;
    consumer.cmake()
}

struct Consumer {
    library: PathBuf,
    source: PathBuf,
    built: PathBuf,
}

impl Consumer {
    fn new(library: PathBuf) -> Result<Self, String> {
        let (source, built) = (places::project().join("xtask/consumer"), places::target().join("tmp/consumer"));
        places::empty(&built)?;
        Ok(Self { library, source, built })
    }

    /// What else is inside, SQLite and Rust's runtime, can be seen in neither library.
    fn shows_ours_only(&self) -> Result<(), String> {
        for (library, table) in [("libsms.a", "--extern-only"), ("libsms.so", "--dynamic")] {
            let symbols = program("nm").words("--defined-only --format=posix").argument(table);
            let symbols = symbols.argument(self.library.join("lib").join(library)).output()?;
            let named = symbols.lines().filter(|line| line.contains(' '));
            let foreign: Vec<&str> = named.filter(|line| !line.starts_with("sms_")).collect();
            if !foreign.is_empty() {
                return Err(format!("`{library}` shows what is not ours: {}", foreign.join(", ")));
            }
        }
        Ok(())
    }

    /// The description of the library lists what the library has, and the names of its functions lie beside it.
    fn describes_itself(&self) -> Result<(), String> {
        let description = places::read(&self.library.join("share/sms/sms.json"))?;
        let symbols = program("nm").words("--dynamic --defined-only --format=posix");
        let symbols = symbols.argument(self.library.join("lib/libsms.so")).output()?;
        let functions = symbols.lines().filter_map(|line| line.split(' ').next());
        let missing: Vec<&str> =
            functions.filter(|name| !description.contains(&format!("\"name\":\"{name}\""))).collect();
        if !missing.is_empty() {
            return Err(format!("`sms.json` lacks {}", missing.join(", ")));
        }
        let [names] = &*places::files(&self.library.join("lib"), ".debug")? else {
            return Err("no names of functions, or several, lie beside the library".to_owned());
        };
        let names = program("nm").words("--format=posix").argument(names).output()?;
        if names.contains("sms_core") { Ok(()) } else { Err("the names beside the library are not its own".to_owned()) }
    }

    /// A C and a C++ program that ask pkg-config, and one over the header for C++.
    fn pkg_config(&self, package: &str, name: &str) -> Result<(), String> {
        let flags = self.flags(package)?;
        for (compiler, language) in [("cc", "c"), ("c++", "c++")] {
            let main = program(compiler).words("-Wall -Wextra -Werror -x").argument(language).argument(self.main());
            self.link_and_run(main.words("-x none"), &flags, &format!("{name}-{language}"))?;
        }
        let main = program("c++").words("-std=c++17 -Wall -Wextra -Werror").argument(self.source.join("main.cpp"));
        self.link_and_run(main, &flags, &format!("{name}-hpp"))
    }

    /// The static library in one program with another one made with Rust, and with the machine's own SQLite.
    fn beside_others(&self) -> Result<(), String> {
        let neighbour = self.built.join("libneighbour.a");
        let rustc = program("rustc").words("--edition 2024 --crate-type staticlib -o").argument(&neighbour);
        rustc.argument(self.source.join("neighbour.rs")).run()?;
        let main = program("cc").words("-Wall -Wextra -Werror -DNEIGHBOURS").argument(self.main()).argument(&neighbour);
        self.link_and_run(main, &format!("{} -lsqlite3", self.flags("sms-static")?), "beside")
    }

    /// The folder under another name: nothing in it knows where it lay.
    fn moved(&self) -> Result<(), String> {
        let elsewhere = self.built.join("elsewhere");
        program("cp").words("-a").argument(&self.library).argument(&elsewhere).run()?;
        let moved = Self { library: elsewhere, source: self.source.clone(), built: self.built.clone() };
        moved.pkg_config("sms", "moved")?;
        moved.examples()
    }

    /// The examples, built where they lie as their first lines say, and what they print.
    fn examples(&self) -> Result<(), String> {
        let folder = self.library.join("share/doc/sms/examples");
        let expected = places::read(&places::project().join("examples/expected/decide.txt"))?;
        for (source, made) in EXAMPLES {
            let lines = commands(&places::read(&folder.join(source))?);
            let lines = lines.replace("DIST/", &format!("{}/", self.library.display()));
            let printed = program("sh").words("-e -c").argument(lines).within(&folder).output()?;
            same(&expected, &printed).map_err(|line| format!("`{source}`, as it is handed out: {line}"))?;
            std::fs::remove_file(folder.join(made)).map_err(|error| format!("`{made}`: {error}"))?;
        }
        Ok(())
    }

    /// What Valgrind finds at the end of programs that were built is what the list has, whichever library is in them.
    fn leaves_what_is_listed(&self) -> Result<(), String> {
        let list = self.library.join("share/sms/sms.supp");
        for name in ["dynamic-c", "static-c"] {
            let valgrind = program("valgrind").words("--quiet --error-exitcode=99 --leak-check=full --num-callers=40");
            let valgrind = valgrind.words("--show-leak-kinds=all --errors-for-leak-kinds=all");
            let valgrind = valgrind.argument(format!("--suppressions={}", list.display()));
            valgrind.argument(self.built.join(name)).with("LD_LIBRARY_PATH", self.library.join("lib")).run()?;
        }
        Ok(())
    }

    /// A CMake project with both targets.
    fn cmake(&self) -> Result<(), String> {
        let built = self.built.join("cmake");
        let configure = program("cmake").argument("-S").argument(&self.source).argument("-B").argument(&built);
        configure.argument(format!("-DCMAKE_PREFIX_PATH={}", self.library.display())).run()?;
        program("cmake").argument("--build").argument(&built).run()?;
        program("ctest").words("--output-on-failure --test-dir").argument(&built).run()
    }

    fn link_and_run(&self, compile: Call, flags: &str, name: &str) -> Result<(), String> {
        let made = self.built.join(name);
        compile.argument("-o").argument(&made).words(flags).run()?;
        // A program with the static library inside runs without the folder.
        let is_static = flags.contains("libsms.a");
        program(&made).with("LD_LIBRARY_PATH", if is_static { PathBuf::new() } else { self.library.join("lib") }).run()
    }

    fn flags(&self, package: &str) -> Result<String, String> {
        let ask = program("pkg-config").words("--cflags --libs").argument(package);
        ask.with("PKG_CONFIG_PATH", self.library.join("lib/pkgconfig")).output()
    }

    fn main(&self) -> PathBuf {
        self.source.join("main.c")
    }
}

/// The commands that the first comment of a program shows, a line for each.
fn commands(source: &str) -> String {
    let comment = source.lines().take_while(|line| ["/*", " *", "//"].iter().any(|begins| line.starts_with(begins)));
    let shown = comment.filter_map(|line| line.get(2..)?.strip_prefix("     "));
    shown.map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::commands;

    #[test]
    fn the_commands_of_a_first_comment_are_found() {
        let c = "/* A program.\n *\n *     cc a.c\n *     ./a\n */\n#include <b.h>\n/*     cc b.c */\n";
        assert_eq!(commands(c), "cc a.c\n./a\n");
        assert_eq!(commands("// A program.\n//\n//     c++ a.cpp\n\n//     ./a\n"), "c++ a.cpp\n");
    }
}
