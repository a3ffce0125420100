//! The stages in Python, in a virtual environment of their own: `target/python-tests`.

mod environment;

use std::path::PathBuf;
use std::sync::OnceLock;

use crate::call::{Call, beside, cargo, program};
use crate::dist::{Build, licences};
use crate::rust::AS_THE_WORKSPACE;
use crate::{figures, places};
use environment::Environment;

/// The wheel, installed with the tools that its tests need, the first time that a run asks for it.
pub(crate) fn install() -> Result<(), String> {
    static INSTALLED: OnceLock<Result<(), String>> = OnceLock::new();
    INSTALLED.get_or_init(|| install_build(Build::Soon)).clone()
}

pub(crate) fn install_build(build: Build) -> Result<(), String> {
    let (wheel, environment) = (wheel(build)?, Environment::shared()?);
    figures::of_the_wheel(&wheel)?;
    environment.pip("install --quiet --force-reinstall --no-deps").argument(&wheel).run()?;
    environment.pip("install --quiet").argument(format!("sponsorship[test] @ file://{}", wheel.display())).run()
}

pub(crate) fn lints() -> Result<(), String> {
    let programs = ["examples/python", "benches/bindings"].map(|folder| places::project().join(folder));
    tool("ruff", "check .")?.and(&programs).run()?;
    tool("ruff", "format --check .")?.and(&programs).run()?;
    tool("mypy", "")?.run()?;
    tool("mypy", "")?.and(&programs).run()?;
    tool("stubtest", "sms --allowlist .stubtest-allowlist --ignore-unused-allowlist")?.run()?;
    tool("python", "stubs.py --check")?.run()
}

/// The version of pyright: what it counts as known changes from one to the next.
const PYRIGHT: &str = "1.1.414";

/// What pyright says: that each public name has all of its type, and that programs of hosts are right in its strict mode.
pub(crate) fn types() -> Result<(), String> {
    let pyright = with_tool("pyright", PYRIGHT)?;
    // It asks the first Python of the path where packages lie.
    let others = std::env::var_os("PATH").unwrap_or_default();
    let path = [Environment::shared()?.programs()].into_iter().chain(std::env::split_paths(&others));
    let path = std::env::join_paths(path).map_err(|error| error.to_string())?;
    let ours = |arguments| pyright(arguments).with("PATH", &path).within(package()).run();
    ours("--verifytypes sms --ignoreexternal")?;
    ours("--project pyrightconfig.json")
}

/// The tests of the package; the case files beside all others, for each of the two keeps one core busy.
pub(crate) fn tests() -> Result<(), String> {
    beside([tool("pytest", "--ignore tests/cases")?, tool("pytest", "tests/cases -p no:cacheprovider")?])
}

/// The same tests, those that last with more rounds.
pub(crate) fn long_tests() -> Result<(), String> {
    tool("pytest", "-s --timeout 3600")?.with("SMS_LONG", "1").run()
}

/// The tests that compare the generated parts of the package with the code, or write them.
pub(crate) fn generated() -> Call {
    cargo("test --workspace --test generated").words(AS_THE_WORKSPACE)
}

/// A tool for the whole project that comes as a Python package: how it is called.
pub(crate) fn with_tool(name: &'static str, version: &str) -> Result<impl Fn(&str) -> Call, String> {
    let environment = Environment::shared()?;
    if !environment.tool(name, "--version").output().is_ok_and(|said| said.contains(version)) {
        environment.pip("install --quiet").argument(format!("{name}=={version}")).run()?;
    }
    Ok(move |arguments: &str| environment.tool(name, arguments))
}

/// What becomes of a panic inside, with a build that can be made to fail, and that is never handed out.
pub(crate) fn panics() -> Result<(), String> {
    let (folder, installed) = (places::target().join("tmp/panics"), places::target().join("tmp/panics/installed"));
    places::empty(&folder)?;
    maturin("build --quiet --profile release --features test-support --out")?.argument(&folder).run()?;
    let install = Environment::shared()?.pip("install --quiet --no-index --target").argument(&installed);
    install.argument(places::only(&folder, ".whl")?).run()?;
    tool("pytest", "tests/test_panic.py")?.with("PYTHONPATH", installed).run()
}

/// A wheel built from the source distribution, in an environment that holds nothing else.
pub(crate) fn from_source() -> Result<(), String> {
    let (source, folder) = (source()?, places::target().join("tmp/source"));
    places::empty(&folder)?;
    program("tar").words("--extract --touch --strip-components=1 --file").argument(&source).within(&folder).run()?;
    let build = Environment::shared()?.pip("wheel --quiet --no-deps --wheel-dir wheels .");
    // It is about what the source holds, so no time goes into making it fast.
    let build = build.with("MATURIN_PEP517_ARGS", "--profile dev").with("CARGO_TARGET_DIR", places::target());
    build.within(&folder).run()?;

    let environment = Environment::fresh("from-source")?;
    environment.pip("install --quiet --no-index").argument(places::only(&folder.join("wheels"), ".whl")?).run()?;
    environment.python("-c").argument("import sms; print(sms.__version__)").within(&folder).run()
}

/// The tour and the help, from the wheel alone, where no Rust is to be found.
pub(crate) fn alone() -> Result<(), String> {
    let (wheel, environment) = (built()?, Environment::fresh("wheel-alone")?);
    let alone =
        |arguments| environment.python(arguments).with("PATH", environment.programs()).within(environment.folder());
    alone("-m pip install --quiet --no-index").argument(wheel).run()?;
    alone("").argument(places::project().join("examples/python/tour.py")).run()?;
    alone("-c").argument("import sms; help(sms)").output().map(drop)
}

/// Builds the wheel.
pub(crate) fn wheel(build: Build) -> Result<PathBuf, String> {
    places::empty(&wheels())?;
    maturin("build --quiet --profile")?.argument(build.profile()).argument("--out").argument(wheels()).run()?;
    built()
}

/// The wheel that was built last.
pub(crate) fn built() -> Result<PathBuf, String> {
    places::only(&wheels(), ".whl")
}

/// Builds the source distribution.
pub(crate) fn source() -> Result<PathBuf, String> {
    let folder = places::target().join("tmp/sdist");
    places::empty(&folder)?;
    maturin("sdist --out")?.argument(&folder).run()?;
    places::only(&folder, ".tar.gz")
}

/// A call of the Python that has the package installed.
pub(crate) fn interpreter() -> Result<Call, String> {
    Ok(Environment::shared()?.python(""))
}

/// Where that Python is.
pub(crate) fn interpreter_path() -> Result<PathBuf, String> {
    Ok(Environment::shared()?.programs().join("python"))
}

/// Writes the stubs of the native module anew.
pub(crate) fn rewrite_stubs() -> Result<(), String> {
    tool("python", "stubs.py")?.run()
}

/// maturin in the folder of the package, building where everything else is built, with the licences of what is inside.
fn maturin(arguments: &str) -> Result<Call, String> {
    licences::write_third_parties("sms-py", &package())?;
    Ok(tool("maturin", arguments)?.with("CARGO_TARGET_DIR", places::target()))
}

/// A tool of the shared environment, in the folder of the package.
fn tool(name: &str, arguments: &str) -> Result<Call, String> {
    Ok(Environment::shared()?.tool(name, arguments).within(package()))
}

fn package() -> PathBuf {
    places::project().join("sms-py")
}

/// Where the wheel lies, and nothing else.
fn wheels() -> PathBuf {
    places::target().join("tmp/wheel")
}
