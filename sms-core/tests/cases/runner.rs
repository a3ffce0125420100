//! Runs a case file: every case, every row, every step, and names the one that is not as it should be.

use crate::document::{Variables, rows, written_out};
use crate::expect::{Came, differences};
use crate::file::{self, Case, CaseFile};
use crate::happened;
use crate::history::{Memory, Snapshot};
use crate::narrow::ROOMS;
use crate::parameters::undeclared;
use crate::step::Step;
use crate::told;
use crate::transcript::Transcript;
use crate::world::World;
use serde_json::Value;
use sms_core::journal::Verification;
use sms_core::time::Clock as _;
use sms_core::{Action, ErrorCode};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::{env, fs, thread};

/// What a run has shown.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    pub(crate) accepted: BTreeSet<String>,
    pub(crate) refused: BTreeSet<String>,
    /// The queries, each with what its answer looked like.
    pub(crate) answered: BTreeSet<(String, &'static str)>,
    pub(crate) asked: BTreeSet<String>,
    pub(crate) codes: BTreeSet<String>,
    /// With which codes each command was refused, or would have been, were its licence no mirror.
    pub(crate) refusals: BTreeMap<String, BTreeSet<ErrorCode>>,
    /// The commands that were refused with several reasons at once, those of access not counted.
    pub(crate) at_once: BTreeSet<String>,
    pub(crate) cases: usize,
    pub(crate) steps: usize,
    pub(crate) transcript: Transcript,
}

/// The run of a file: what it has shown, or what failed.
pub(crate) type Run = Result<Shown, String>;

/// The text that the names of the files must hold, where only some are to be run.
pub(crate) fn chosen() -> Option<String> {
    env::var("SMS_CASES").ok()
}

/// Runs every file, two at a time, the largest first; in the order of their names.
pub(crate) fn run_all() -> Vec<(String, Run)> {
    let mut names = file::names();
    names.retain(|name| chosen().is_none_or(|chosen| name.contains(&chosen)));
    names.sort_by_key(|name| fs::metadata(file::folder().join(name)).unwrap().len());
    let (waiting, done) = (Mutex::new(names), Mutex::new(Vec::new()));
    let work = || {
        while let Some(name) = { waiting.lock().unwrap().pop() } {
            let run = run(&file::read(&name));
            done.lock().unwrap().push((name, run));
        }
    };
    thread::scope(|scope| {
        scope.spawn(work);
        work();
    });
    let mut done = done.into_inner().unwrap();
    done.sort_by(|(one, _), (other, _)| one.cmp(other));
    done
}

/// Runs a file; every case that fails is told, with its step.
fn run(file: &CaseFile) -> Result<Shown, String> {
    let mut shown = Shown::default();
    let mut failures = Vec::new();
    for case in &file.cases {
        match each(case.each.as_ref(), file, &Variables::new()) {
            Ok(rows) => {
                for (place, row) in rows.iter().enumerate() {
                    let place = case.each.is_some().then_some(place);
                    if let Err(failure) = run_case(file, case, (place, row), &mut shown) {
                        failures.push(format!("{}\ncase `{}`, {failure}", file.about, case.name));
                    }
                }
            }
            Err(mistake) => failures.push(format!("{}\ncase `{}`: {mistake}", file.about, case.name)),
        }
    }
    if failures.is_empty() { Ok(shown) } else { Err(format!("{} failed\n\n{}", failures.len(), failures.join("\n\n"))) }
}

/// The rows of an `each`, or one row without variables.
fn each(each: Option<&Value>, file: &CaseFile, variables: &Variables) -> Result<Vec<Variables>, String> {
    match each {
        Some(each) => rows(&written_out(each, variables, &file.documents)?),
        None => Ok(vec![Variables::new()]),
    }
}

fn told(row: &Variables) -> String {
    if row.is_empty() { String::new() } else { format!(" with {}", Value::Object(row.clone())) }
}

fn run_case(
    file: &CaseFile,
    case: &Case,
    (row, variables): (Option<usize>, &Variables),
    shown: &mut Shown,
) -> Result<(), String> {
    let now = case.now.as_ref().unwrap_or(&file.now);
    let mut world = World::open(now, case.seed.unwrap_or(1), variables.clone())?;
    let mut memory = Memory::default();
    shown.cases += 1;
    let mut run_all = |kind: &str, steps: &[Value]| -> Result<Vec<Value>, String> {
        let mut answers = Vec::new();
        for (place, step) in steps.iter().enumerate() {
            let taken = run_step(file, step, &mut world, &mut memory, shown)
                .map_err(|failure| format!("{kind} {place}{}{failure}\n  {step}", told(variables)))?;
            answers.extend(taken);
        }
        Ok(answers)
    };
    run_all("before", &file.before)?;
    let answers = run_all("step", &case.steps)?;
    shown.transcript.add(&case.name, row, &answers);
    let verdict = world.sms.verify().map_err(|error| error.to_string())?;
    if !verdict.is_whole() {
        return Err(format!("verify: {:?}", verdict.damages));
    }
    told::check(&world.sms, &verdict)?;
    crate::tables::check(&world.sms)?;
    if let Some(difference) = memory.difference(&world.sms) {
        return Err(format!("the past: {difference}"));
    }
    let room = ROOMS.into_iter().cycle().nth(shown.cases).unwrap();
    in_parts(&world, &memory, &verdict, room)?;
    happened::check(&world.sms, &world.with_room(room), world.clock.now())
}

/// A journal that is replayed in parts says the same.
fn in_parts(world: &World, memory: &Memory, verdict: &Verification, room: usize) -> Result<(), String> {
    let sms = world.with_room(room);
    if sms.verify().map_err(|error| error.to_string())? != *verdict {
        return Err(format!("verify finds something else with a room of {room} bytes"));
    }
    let difference = memory.difference(&sms);
    difference.map_or(Ok(()), |difference| Err(format!("the past, with a room of {room} bytes: {difference}")))
}

/// Takes a step as often as it has rows, and gives the answers.
fn run_step(
    file: &CaseFile,
    step: &Value,
    world: &mut World,
    memory: &mut Memory,
    shown: &mut Shown,
) -> Result<Vec<Value>, String> {
    let mut answers = Vec::new();
    for row in each(step.get("each"), file, &world.variables)? {
        let mut variables = world.variables.clone();
        variables.extend(row.clone());
        let mut fields = step.as_object().cloned().ok_or(": a step is an object")?;
        fields.remove("each");
        let written = written_out(&Value::Object(fields), &variables, &file.documents)
            .map_err(|mistake| format!(": {mistake}"))?;
        let step: Step = serde_json::from_value(written).map_err(|error| format!(": {error}"))?;
        answers.push(take(&step, world, memory, shown).map_err(|failure| format!("{}: {failure}", told(&row)))?);
    }
    Ok(answers)
}

/// Takes a step, with everything that a runner checks by itself, and gives the answer.
fn take(step: &Step, world: &mut World, memory: &mut Memory, shown: &mut Shown) -> Result<Value, String> {
    let verb = step.verb()?;
    shown.steps += 1;
    let before = memory.present().unwrap_or_else(|| Snapshot::of(&world.sms));
    let tried = if verb.starts_with("execute") { Some(Came::of(world.try_out(step))?) } else { None };
    if tried.is_some() && before != Snapshot::of(&world.sms) {
        return Err("a preview changed something".to_owned());
    }
    let came = Came::of(world.take(step))?;
    let mut found = differences(step, &came);
    if let Some(tried) = &tried {
        if (tried.against() == came.against()) == step.preview_differs {
            found.push(format!("preview: {:?} against {:?}", tried.against(), came.against()));
        }
        if came.is_new() && tried.findings() != came.findings() {
            found.push(format!("preview: {:?} against {:?}", tried.findings(), came.findings()));
        }
    }
    found.extend(undeclared(&came.value));
    let after = if step.ask.is_some() { before.clone() } else { Snapshot::of(&world.sms) };
    if came.is_refusal() && step.is_knock() {
        let news: Vec<_> = after.news(&world.sms, &before);
        let logged: Vec<_> = news
            .iter()
            .map(|entry| (entry.get("event"), entry.get("data").and_then(|data| data.get("reason"))))
            .collect();
        let wanted = step.expect.logged.as_ref().map(|reason| Value::from(reason.as_str()));
        let event = Value::from("log_in_refused");
        let wanted: Vec<_> = wanted.iter().map(|reason| (Some(&event), Some(reason))).collect();
        if logged != wanted {
            found.push(format!("logged: wanted {wanted:?}, got {logged:?}"));
        }
    } else if (came.is_refusal() || !step.writes()) && before != after {
        found.push(format!("something changed:\n  before {before:?}\n  after  {after:?}"));
    }
    if !found.is_empty() {
        let answer: String = came.value.to_string().chars().take(2_000).collect();
        return Err(format!("\n  {}\n  answer {answer}", found.join("\n  ")));
    }
    for (name, pointer) in &step.save {
        let value =
            came.value.pointer(pointer).ok_or_else(|| format!("nothing to save at {pointer} of {}", came.value))?;
        world.variables.insert(name.clone(), value.clone());
    }
    if !came.is_refusal() {
        forget_erased(step, memory);
    }
    memory.remember(after);
    note(verb, step, &came, shown);
    Ok(came.value)
}

fn forget_erased(step: &Step, memory: &mut Memory) {
    let Some(command) = step.execute.as_ref().filter(|command| command["command"] == "erase_person") else { return };
    if let Some(licence) = command["licence"].as_str() {
        memory.forget(licence);
    }
}

fn note(verb: &str, step: &Step, came: &Came, shown: &mut Shown) {
    shown.codes.extend(came.codes());
    let named = |document: &Option<Value>, name: &str| {
        document.as_ref().and_then(|document| Some(document.get(name)?.as_str()?.to_owned()))
    };
    let command = step.execute.as_ref().or(step.preview.as_ref());
    let command = command.and_then(|command| command["command"].as_str()).filter(|name| Action::NAMES.contains(name));
    if let Some(name) = command {
        let against = came.against();
        let by_rules = |code: &&Value| code.as_str().is_some_and(|code| !code.starts_with("access."));
        if against.iter().filter(by_rules).count() > 1 {
            shown.at_once.insert(name.to_owned());
        }
        let against = against.into_iter().filter_map(|code| ErrorCode::find(code.as_str()?));
        shown.refusals.entry(name.to_owned()).or_default().extend(against);
    }
    match verb {
        "execute" if came.is_refusal() => shown.refused.extend(named(&step.execute, "command")),
        "execute" => shown.accepted.extend(named(&step.execute, "command")),
        "query" if !came.is_refusal() => {
            shown.answered.extend(named(&step.query, "query").map(|name| (name, likeness(&came.value))));
        }
        "ask" => shown.asked.extend(named(&step.ask, "question")),
        _ => {}
    }
}

/// What an answer looks like, in the words of `sms_core::answer::AnswerShape`.
fn likeness(answer: &Value) -> &'static str {
    match answer {
        Value::Array(_) => "rows",
        Value::Object(fields) if fields.contains_key("rows") && fields.contains_key("next") => "page",
        _ => "one",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn file(steps: Value) -> CaseFile {
        let opening = json!({ "as": "home_office", "execute": { "command": "adopt_licence", "number": "SIM000001",
            "organisation": { "name": "Example Ltd" }, "routes": [{ "route": "skilled_worker", "rating": "a" }] } });
        let case = json!({ "name": "a case", "facts": [], "steps": steps });
        serde_json::from_value(
            json!({ "about": "a file", "now": "2026-04-06T09:00:00Z", "before": [opening], "cases": [case] }),
        )
        .unwrap()
    }

    /// A runner that finds nothing wrong proves nothing: each kind of expectation is broken once.
    #[test]
    fn the_runner_can_fail() {
        let suspend = json!({ "command": "set_status", "licence": "SIM000001", "status": "suspended" });
        let good = json!({ "as": "home_office", "execute": suspend });
        assert!(run(&file(json!([good]))).is_ok());
        for (broken, told) in [
            (json!({ "refused": ["access.level"] }), "refused"),
            (json!({ "failed": "licence.not_found" }), "failed"),
            (json!({ "warnings": ["certificate.age"] }), "warnings"),
            (json!({ "findings": ["user.no_level_1"] }), "findings"),
            (json!({ "disagreements": ["access.level"] }), "disagreements"),
            (json!({ "notices": [] }), "notices"),
            (json!({ "events": [] }), "events"),
            (json!({ "repeated": true }), "repeated"),
            (json!({ "fields": ["/status"] }), "fields"),
            (json!({ "at": { "/result/status": "dormant" } }), "/result/status"),
            (json!({ "count": { "/events": 3 } }), "count of /events"),
            (json!({ "absent": ["/result/status"] }), "absent /result/status"),
            (json!({ "unknown": 1 }), "unknown field"),
        ] {
            let mut step = good.clone();
            step["expect"] = broken;
            let failure = run(&file(json!([step]))).unwrap_err();
            assert!(failure.contains(told) && failure.contains("step 0"), "{told}: {failure}");
        }
        let mut strange = good.clone();
        strange["preview_differs"] = true.into();
        assert!(run(&file(json!([strange]))).unwrap_err().contains("preview:"));
        let knock =
            json!({ "log_in": { "user_id": "Nobody1", "password": "x" }, "expect": { "failed": "log_in.refused" } });
        assert!(run(&file(json!([knock]))).is_ok());
        let mut logged = knock.clone();
        logged["expect"]["logged"] = "password".into();
        assert!(run(&file(json!([logged]))).unwrap_err().contains("logged:"));
        let two_verbs = json!({ "verify": true, "menu": true });
        assert!(run(&file(json!([two_verbs]))).unwrap_err().contains("one verb"));
    }
}
