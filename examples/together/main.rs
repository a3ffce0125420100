//! One store, three languages, three users.
//!
//! ```text
//! cargo xtask test together
//! ```
//!
//! That builds `assign.c` and finds a Python with the package, and runs this with both:
//! `together PYTHON PROGRAM`, where `PROGRAM` is `assign.c` as built.
//!
//! 1. Dan drafts a certificate from Python (`draft.py`), Bella assigns it from C (`assign.c`), Anna reports on it from Rust.
//! 2. All three assign at the same time, from an allocation that has fewer units than they want.
//!
//! Then the sums must be right: not a unit more, not an answer lost, and a journal that is whole.

#![forbid(unsafe_code)]

use sms_core::chrono::NaiveDate;
use sms_core::ids::LicenceNumber;
use sms_core::query::{Query, ViewLicenceSummary};
use sms_core::serde_json::{self, Value, json};
use sms_core::time::{day, start_of_day};
use sms_core::{Actor, Command, ErrorCode};
use sms_store::{Host, Opening};
use std::error::Error;
use std::path::Path;
use std::process::{Child, Command as Process, Stdio};

type Outcome<T> = Result<T, Box<dyn Error>>;

const LICENCE: &str = "SIM000001";

/// The day on whose first moment all three stand.
const TODAY: NaiveDate = day(2026, 4, 6);

/// Units in the allocation, and how many each of the three wants.
const GRANTED: usize = 60;
const WANTED_EACH: usize = 30;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [python, program] = arguments.as_slice() else { return Err("usage: together PYTHON PROGRAM".into()) };
    let draft = Path::new(env!("CARGO_MANIFEST_DIR")).join("together/draft.py");
    let in_python = [python.clone(), draft.display().to_string()];
    let in_c = [program.clone()];

    let folder = tempfile::tempdir()?;
    let file = folder.path().join("sponsor.db").display().to_string();
    let host = Host::open(&file, &Opening::manual(start_of_day(TODAY)))?;
    begin(&host)?;
    one_after_another(&host, &file, &in_python, &in_c)?;
    at_the_same_time(&host, &file, &in_python, &in_c)?;
    Ok(())
}

/// A licence with a user for each language.
fn begin(host: &Host) -> Outcome<()> {
    let adopt = json!({
        "command": "adopt_licence", "mode": "simulate", "number": LICENCE, "organisation": { "name": "Example Widgets Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "users": [{ "user_id": "anna1", "level": "level_1" }, { "user_id": "bella1", "level": "level_1" },
                  { "user_id": "dan2", "level": "level_2" }],
        "allocations": [{ "route": "skilled_worker", "granted": GRANTED }],
    });
    host.sms().execute(Command::from_value(adopt)?, &Actor::HomeOffice)?;
    Ok(())
}

fn one_after_another(host: &Host, file: &str, in_python: &[String], in_c: &[String]) -> Outcome<()> {
    let certificate = said(start(in_python, &[file, "dan2", "draft"])?)?;
    println!("Dan, from Python: drafted {certificate}");
    let number = said(start(in_c, &[file, "bella1", "assign", &certificate])?)?;
    println!("Bella, from C: assigned it as {number}");

    let used = json!({ "command": "mark_cos_used", "licence": LICENCE, "certificate": certificate });
    host.sms().execute(Command::from_value(used)?, &Actor::HomeOffice)?;
    let report = json!({ "command": "report_worker_activity", "certificate": number, "activity": "did_not_start", "event_on": TODAY,
        "fields": { "sponsorship_continues": true, "new_start_on": "2026-07-01", "reason": "Travel was disrupted." } });
    let outcome = host.sms().acting_as("anna1")?.execute(Command::from_value(report)?)?;
    println!("Anna, from Rust: reported on it, {}", outcome.result);

    let journal = host.sms().journal(LICENCE, 0, 100)?;
    let actors: Vec<String> = journal.iter().map(|entry| entry.actor.clone()).collect();
    for actor in ["dan2", "bella1", "anna1"] {
        same(actors.iter().any(|found| found == actor), true, &format!("the journal names {actor}"))?;
    }
    Ok(())
}

fn at_the_same_time(host: &Host, file: &str, in_python: &[String], in_c: &[String]) -> Outcome<()> {
    let before = used(host)?;
    let each = WANTED_EACH.to_string();
    let children = [start(in_python, &[file, "dan2", "race", &each])?, start(in_c, &[file, "bella1", "race", &each])?];
    let mine = race(host, "anna1", WANTED_EACH);
    let answers = children.map(said);
    let mut assigned = mine?;
    println!("at the same time, Rust: {assigned} of {WANTED_EACH}");
    for (language, answer) in ["Python", "C"].into_iter().zip(answers) {
        let theirs: usize = answer?.parse()?;
        println!("at the same time, {language}: {theirs} of {WANTED_EACH}");
        assigned += theirs;
    }
    same(assigned, GRANTED - before, "what the three were told they assigned")?;
    same(used(host)?, GRANTED, "units used, as the store has it")?;
    let search = json!({ "query": "search_cos", "state": "assigned", "limit": 1000 });
    let found = host.sms().query(&LicenceNumber::parse(LICENCE)?, &Query::from_value(search)?)?;
    same(found.pointer("/rows").and_then(Value::as_array).map(Vec::len), Some(assigned), "certificates found")?;
    same(host.sms().verify()?.is_whole(), true, "the journal is whole")?;
    println!("{GRANTED} units, {GRANTED} assigned, the journal is whole");
    Ok(())
}

/// Drafts and assigns so many certificates; answers how many were assigned before the allocation was used up.
fn race(host: &Host, user_id: &str, wanted: usize) -> Outcome<usize> {
    let session = host.sms().acting_as(user_id)?;
    let mut assigned = 0;
    for nth in 0..wanted {
        let draft = json!({ "command": "create_cos", "route": "skilled_worker", "fields": form(&format!("R{nth}")) });
        let outcome = session.execute(Command::from_value(draft)?)?;
        let assign = json!({ "command": "assign_cos", "certificate": outcome.result.get("certificate"), "terms_accepted": true });
        match session.execute(Command::from_value(assign)?) {
            Ok(_) => assigned += 1,
            Err(error) if error.code() == ErrorCode::AllocationInsufficient => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(assigned)
}

/// What an assignment needs; the three programs read the same file.
fn form(passport_number: &str) -> Value {
    let mut form: Value = serde_json::from_str(include_str!("worker.json")).unwrap_or_default();
    if let Some(fields) = form.as_object_mut() {
        fields.insert("passport_number".to_owned(), passport_number.into());
    }
    form
}

/// How many units of the allocation are used.
fn used(host: &Host) -> Outcome<usize> {
    let summary = host.sms().ask(&LicenceNumber::parse(LICENCE)?, ViewLicenceSummary::new())?;
    let allocation = summary.allocations.first().ok_or("the summary shows no allocation")?;
    Ok(usize::try_from(allocation.assigned)?)
}

fn start(program: &[String], arguments: &[&str]) -> Outcome<Child> {
    let [name, first @ ..] = program else { return Err("no program".into()) };
    let worker = Path::new(env!("CARGO_MANIFEST_DIR")).join("together/worker.json");
    let now = start_of_day(TODAY).to_rfc3339();
    let started = Process::new(name)
        .args(first)
        .args(arguments)
        .env("NOW", now)
        .env("WORKER", worker)
        .stdout(Stdio::piped())
        .spawn();
    started.map_err(|error| format!("`{name}` could not be started: {error}").into())
}

/// What a program wrote on its one line, once it has ended well.
fn said(child: Child) -> Outcome<String> {
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err(format!("a program failed: {}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

fn same<T: PartialEq + std::fmt::Debug>(found: T, wanted: T, what: &str) -> Outcome<()> {
    if found == wanted { Ok(()) } else { Err(format!("{what}: wanted {wanted:?}, found {found:?}").into()) }
}
