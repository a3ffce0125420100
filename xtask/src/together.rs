//! One store for three languages: a certificate drafted in Python, assigned from C, reported on from Rust, and all three
//! writing at the same time. See `examples/together`.

use crate::call::{cargo, program};
use crate::dist::Build;
use crate::{dist, places, python};

pub(crate) fn check() -> Result<(), String> {
    let library = dist::folder(Build::Soon)?;
    python::install()?;

    let (source, built) = (places::project().join("examples/together"), places::target().join("tmp/examples/together"));
    places::empty(&built)?;
    let assign = built.join("assign");
    let ask = program("pkg-config").words("--cflags --libs sms-static jansson");
    let flags = ask.with("PKG_CONFIG_PATH", library.join("lib/pkgconfig")).output()?;
    let compile = program("cc").words("-std=c11 -Wall -Wextra -Wpedantic -Werror -o").argument(&assign);
    compile.argument(source.join("assign.c")).words(&flags).run()?;

    let together = cargo("run --release --example together --").argument(python::interpreter_path()?);
    together.argument(&assign).run()
}
