//! The shared case files of `cases/`, run through the C library by a program in C (`tests/cases/*.c`): the same answers, byte
//! for byte, as Rust gives.
//!
//! `SMS_TRANSCRIPTS=FOLDER` keeps what was seen, for people to compare.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

#[path = "../../sms-core/tests/cases/lines.rs"]
mod lines;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, thread};
use tempfile::TempDir;

const FLAGS: &[&str] =
    &["-std=c11", "-O1", "-g", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Werror"];

/// The runner in C, built.
struct Runner {
    folder: TempDir,
}

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

fn case_files() -> PathBuf {
    package().join("../cases")
}

fn said(output: &Output) -> String {
    [&output.stdout[..], &output.stderr[..]].map(String::from_utf8_lossy).concat()
}

/// Every line of `cases/answers.txt`: a digest, and the file that it is of.
fn listed() -> Vec<(String, String)> {
    let list = fs::read_to_string(case_files().join("answers.txt")).unwrap();
    let lines = list.lines().map(|line| line.split_once("  ").unwrap());
    lines.map(|(digest, file)| (digest.to_owned(), file.to_owned())).collect()
}

impl Runner {
    /// Builds it from its sources, against the header and the library that lies beside this test.
    fn build() -> Self {
        let runner = Self { folder: folder() };
        let library = env::current_exe().unwrap().with_file_name("libsms.so");
        assert!(library.exists(), "{} is missing: cargo builds it with this test", library.display());
        // The loader looks for the name that the library has inside.
        let name = format!("libsms.so.{}", sms::SMS_ABI_VERSION);
        symlink(&library, runner.folder.path().join(&name)).unwrap();
        let sources = fs::read_dir(package().join("tests/cases")).unwrap().map(|entry| entry.unwrap().path());
        let built = Command::new("cc")
            .args(FLAGS)
            .arg("-I")
            .arg(package().join("../include"))
            .args(sources.filter(|path| path.extension().is_some_and(|extension| extension == "c")))
            .arg("-o")
            .arg(runner.program())
            .arg(runner.folder.path().join(&name))
            .arg("-ljansson")
            .arg(format!("-Wl,-rpath,{}", runner.folder.path().display()))
            .output()
            .unwrap_or_else(|error| panic!("no C compiler: install gcc ({error})"));
        assert!(built.status.success(), "is libjansson-dev installed?\n{}", said(&built));
        runner
    }

    fn program(&self) -> PathBuf {
        self.folder.path().join("run")
    }

    fn transcript(&self, file: &str) -> PathBuf {
        self.folder.path().join(file).with_extension("c.txt")
    }

    /// Runs a file, by a tool if there is one.
    fn run(&self, tool: &[&str], cases: &Path, file: &str) -> Output {
        let program = self.program();
        let words = tool.iter().map(AsRef::as_ref).chain([program.as_os_str()]).collect::<Vec<_>>();
        let (first, others) = words.split_first().unwrap();
        let mut command = Command::new(first);
        let output = command.args(others).arg(cases).arg(file).arg(self.transcript(file)).output();
        output.unwrap_or_else(|error| panic!("{}: {error}", first.display()))
    }

    /// What is wrong with the run of a file: problems that it told, or other answers than those of the list.
    fn complaint(&self, tool: &[&str], (digest, file): &(String, String)) -> Option<String> {
        let output = self.run(tool, &case_files(), file);
        if !output.status.success() {
            return Some(format!("{file}: {}\n{}", output.status, said(&output)));
        }
        let seen = fs::read(self.transcript(file)).unwrap();
        if let Some(folder) = env::var_os("SMS_TRANSCRIPTS").map(PathBuf::from) {
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(file).with_extension("c.txt"), &seen).unwrap();
        }
        let got: String = Sha256::digest(&seen).iter().map(|byte| format!("{byte:02x}")).collect();
        let list = fs::read_to_string(case_files().join(lines::LIST)).unwrap();
        (got != *digest).then(|| lines::difference(&list, file, &String::from_utf8_lossy(&seen)))
    }

    /// Runs files, two at a time.
    fn complaints(&self, tool: &[&str], files: &[(String, String)]) -> Vec<String> {
        let run = |files: &[(String, String)]| -> Vec<String> {
            files.iter().filter_map(|file| self.complaint(tool, file)).collect()
        };
        let (first, second) = files.split_at(files.len() / 2);
        thread::scope(|scope| {
            let first = scope.spawn(|| run(first));
            let second = run(second);
            [first.join().unwrap(), second].concat()
        })
    }
}

#[test]
fn every_file_gives_the_same_answers_through_c() {
    let complaints = Runner::build().complaints(&[], &listed());
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// Those in which most kinds of handles are made and ended: sessions, views, refusals, failures.
const WATCHED: &[&str] =
    &["erasure-and-policy.json", "messages.json", "questions.json", "scenario-3-a-first-year.json"];

const VALGRIND: &[&str] = &[
    "valgrind",
    "--quiet",
    "--error-exitcode=99",
    "--leak-check=full",
    "--show-leak-kinds=definite,indirect,possible",
    "--errors-for-leak-kinds=definite,indirect,possible",
    concat!("--suppressions=", env!("CARGO_MANIFEST_DIR"), "/sms.supp"),
];

#[test]
fn case_files_leave_nothing_behind_under_valgrind() {
    if env::var_os("SMS_WITHOUT_VALGRIND").is_some() {
        println!("not under Valgrind: SMS_WITHOUT_VALGRIND is set");
        return;
    }
    if let Err(error) = Command::new("valgrind").arg("--version").output() {
        panic!(
            "the memory of the C library is watched by Valgrind: install valgrind, or set SMS_WITHOUT_VALGRIND ({error})"
        );
    }
    let files: Vec<_> = listed().into_iter().filter(|(_, file)| WATCHED.contains(&&**file)).collect();
    assert_eq!(files.len(), WATCHED.len());
    let complaints = Runner::build().complaints(VALGRIND, &files);
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    println!("Valgrind found nothing in {}", WATCHED.join(", "));
}

/// A file of one case, whose licence is there when its steps begin.
fn file_of(steps: &Value) -> Value {
    let opening = json!({ "as": "home_office", "execute": { "command": "adopt_licence", "number": "SIM000001",
        "organisation": { "name": "Example Ltd" }, "routes": [{ "route": "skilled_worker", "rating": "a" }] } });
    let case = json!({ "name": "a case", "facts": [], "steps": steps });
    json!({ "about": "a file", "now": "2026-04-06T09:00:00Z", "before": [opening], "cases": [case] })
}

/// Runs a file of these steps: whether it went well, and what was told.
fn told_of(runner: &Runner, steps: &Value) -> (bool, String) {
    let folder = folder();
    let write = |name: &str, value: &Value| fs::write(folder.path().join(name), value.to_string()).unwrap();
    write("shared.json", &json!({ "about": "nothing", "documents": {}, "before": [] }));
    write("broken.json", &file_of(steps));
    let output = runner.run(&[], folder.path(), "broken.json");
    (output.status.success(), said(&output))
}

/// A runner that finds nothing wrong proves nothing: each kind of expectation is broken once.
#[test]
fn the_runner_can_fail() {
    let runner = Runner::build();
    let suspend = json!({ "command": "set_status", "licence": "SIM000001", "status": "suspended" });
    let good = json!({ "as": "home_office", "execute": suspend });
    assert_eq!(told_of(&runner, &json!([good])), (true, String::new()));
    for (broken, told) in [
        (json!({ "expect": { "refused": ["access.level"] } }), "refused"),
        (json!({ "expect": { "failed": "licence.not_found" } }), "failed"),
        (json!({ "expect": { "warnings": ["certificate.age"] } }), "warnings"),
        (json!({ "expect": { "findings": ["user.no_level_1"] } }), "findings"),
        (json!({ "expect": { "disagreements": ["access.level"] } }), "disagreements"),
        (json!({ "expect": { "notices": [] } }), "notices"),
        (json!({ "expect": { "events": [] } }), "events"),
        (json!({ "expect": { "repeated": true } }), "repeated"),
        (json!({ "expect": { "fields": ["/status"] } }), "fields"),
        (json!({ "expect": { "rules": ["lu/A-3"] } }), "rules"),
        (json!({ "expect": { "at": { "/result/status": "dormant" } } }), "/result/status"),
        (json!({ "expect": { "count": { "/events": 3 } } }), "/events"),
        (json!({ "expect": { "absent": ["/result/status"] } }), "/result/status"),
        (json!({ "expect": { "unknown": 1 } }), "unknown field"),
        (json!({ "preview_differs": true }), "preview:"),
        (json!({ "menu": true }), "one verb"),
        (json!({ "colour": "red" }), "unknown field"),
        (json!({ "save": { "all": "/nowhere" } }), "nothing to save"),
        (json!({ "why": "$nobody" }), "nothing was saved"),
    ] {
        let mut step = good.as_object().unwrap().clone();
        step.extend(broken.as_object().unwrap().clone());
        let (well, all) = told_of(&runner, &json!([step]));
        assert!(!well && all.contains(told) && all.contains("case `a case`, step 0"), "{told}: {all}");
    }
    let knock = json!({ "log_in": { "user_id": "Nobody1", "password": "x" },
        "expect": { "failed": "log_in.refused", "logged": "password" } });
    assert!(told_of(&runner, &json!([knock])).1.contains("logged: wanted"));
}
