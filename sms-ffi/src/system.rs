//! The system: opened over a store, and used by the trusted host.

mod feed;
mod history;
mod only;
mod sessions;
pub(crate) mod sql;
pub(crate) mod table;

pub use feed::*;
pub use history::*;
pub use only::*;
pub use sessions::*;
pub use sql::*;
pub use table::*;

use crate::answer::{done, give, sms_result};
use crate::buffer::{canonical, json, sms_buffer, written};
use crate::date::{moment, sms_moment};
use crate::decision::sms_decision;
use crate::error::sms_error;
use crate::handle::{Handle, free, guarded, needed};
use crate::text::sms_str;
use serde::Deserialize;
use serde_json::Value;
use sms_core::guard::Guard;
use sms_core::ids::LicenceNumber;
use sms_core::what_if::Hypothesis;
use sms_core::{Actor, Command, ErrorCode, Outcome, Query, Result, document, limits};
use sms_store::{Host, Opening};
use std::mem::MaybeUninit;

/// A system over a store: the trusted host, which may act as anybody. Only a session limits.
///
/// It may be used from several threads at once. Sessions, views and policies that it gave go on after it is freed.
#[derive(Debug)]
pub struct sms_system {
    host: Guard<Host>,
}

impl sms_system {
    /// The handle of a system that is open.
    pub(crate) fn over(host: Host) -> Box<Self> {
        Box::new(Self { host: guarded(host) })
    }
}

impl Handle for sms_system {
    type Inside = Host;

    fn guard(&self) -> &Guard<Host> {
        &self.host
    }
}

/// Opens a system over the store at an address: `memory:`, `sqlite:PATH` or a path. A file is made where there is none.
///
/// While it is open, no other SQLite may touch the file in this process, not even to read: when it closes the file, what was
/// answered can be lost, or is refused with `SMS_ERROR_STORE_MOVED`. Another process may read as it likes. Never delete, rename,
/// replace, link or copy the file or the two beside it (`-wal`, `-shm`) while it is open: `sms_system_backup` makes the copy. A
/// process that was forked while the file is open may not open it (`SMS_ERROR_BOUNDARY_PROCESS`).
///
/// `options` is empty, or a JSON object of any of these: `clock` (`"system"`, the usual, or `"manual"`), `now` (the moment at
/// which a manual clock begins, as ISO text), `seed` (a whole number: randomness that is the same each time, for simulations
/// and tests), `settings` (what `sms_policy_new` takes; where the store's own differ, the change is recorded). Texts from outside
/// are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`, `SMS_ERROR_STORE_…`, `SMS_ERROR_POLICY_…`;
/// `SMS_ERROR_COMMAND_UNKNOWN_FIELD` and `SMS_ERROR_OPENING_INVALID` for options that are none.
#[unsafe(no_mangle)]
pub extern "C" fn sms_open(
    address: sms_str<'_>,
    options: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_system>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let opening = options.read("options", Opening::from_json)?;
        Host::open(address.text("address")?, &opening).map(sms_system::over)
    })
}

/// Opens a system over the store in a file, as `sms_open` does, by its path: whatever letters are in it, none of them says what an
/// address would say with it. Except on Windows it may be any bytes without a NUL; there it is UTF-8. Texts from outside in `options` are
/// bound by `sms_document`.
///
/// Errors: those of `sms_open`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_open_file(
    path: sms_str<'_>,
    options: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_system>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let opening = options.read("options", Opening::from_json)?;
        Host::open_file(path.path("path")?, &opening).map(sms_system::over)
    })
}

/// Carries a command out as an actor: `home_office`, `clock` or a user ID. The command is a JSON document `{"command": name,
/// …}`, the names are the constants `SMS_COMMAND_…`; the answer is the outcome as JSON. As a user, access is asked for that
/// user; no session limits it.
///
/// Never paste a text from outside into the command: with a quote in it, it becomes fields of its own. `sms_document` binds it.
///
/// Errors: a refusal with every reason; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`, `SMS_ERROR_COMMAND_…`,
/// `SMS_ERROR_FIELD_…`, `SMS_ERROR_STORE_…`; `SMS_ERROR_LICENCE_NOT_FOUND`; `SMS_ERROR_CLOCK_BACKWARDS`. Nothing has changed
/// then.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_execute(
    system: Option<&sms_system>,
    actor: sms_str<'_>,
    command: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let system = needed(system, "system")?;
        let (actor, command) = (actor.read("actor", Actor::parse)?, command.read("command", Command::from_json)?);
        json(&system.call(|host| host.sms().execute(command, &actor))?)
    })
}

/// Carries several commands out, each on its own: a JSON list of `{"actor": …, "command": {…}}`. The answer is a list of the
/// same length, in the same order: an outcome, or the decision that refuses, which has `"allowed": false`. They are decided
/// in order for each licence, and kept together, at most 1,000 at a time. Texts from outside are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`, of them `SMS_ERROR_DOCUMENT_LIST_SIZE` for more than 100,000
/// commands; `SMS_ERROR_COMMAND_INVALID` where it is no list.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_execute_all(
    system: Option<&sms_system>,
    commands: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let system = needed(system, "system")?;
        let given = commands.read("commands", several)?;
        let answers = system.call(|host| Ok(in_place(given, |given| host.sms().execute_all(given))))?;
        let answers: Vec<String> = answers.iter().map(outcome_or_decision).collect::<Result<_>>()?;
        Ok(sms_buffer::of(format!("[{}]", answers.join(","))))
    })
}

/// Says whether our rules allow a command, and changes nothing. A mirrored licence records what happened all the same. Texts
/// from outside are bound by `sms_document`.
///
/// Errors: those of `sms_system_execute`, but a refusal is the decision itself.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_preview(
    system: Option<&sms_system>,
    actor: sms_str<'_>,
    command: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_decision>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let system = needed(system, "system")?;
        let (actor, command) = (actor.read("actor", Actor::parse)?, command.read("command", Command::from_json)?);
        system.call(|host| host.sms().preview(command, &actor)).map(sms_decision::of)
    })
}

/// Says what would come of commands that are given one after another, on a copy in memory of the licences that they name, and records
/// nothing: what each would answer, which would be refused, what would be found then that is not found now, what would lapse. The
/// hypothesis is a JSON document `{"steps": [{"command": {…}, "actor": "home_office", "at": moment}], "licences": […]}`, where `at`, the
/// moment to which the clock of the copy goes first, and `licences`, which are looked at beside those that the steps name, may be
/// left out; the answer is JSON. Texts from outside are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_FIELD_OUT_OF_RANGE` for a moment before now, or before an earlier step; `SMS_ERROR_BOUNDARY_…`,
/// `SMS_ERROR_DOCUMENT_…`, `SMS_ERROR_COMMAND_…`, `SMS_ERROR_STORE_…`. What a step would be refused for stands in the answer.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_what_if(
    system: Option<&sms_system>,
    hypothesis: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let system = needed(system, "system")?;
        let hypothesis = hypothesis.read("hypothesis", Hypothesis::from_json)?;
        json(&system.call(|host| host.sms().what_if(hypothesis))?)
    })
}

/// Answers a query on a licence as the host, who sees everything. The query is a JSON document `{"query": name, …}`, the names
/// are the constants `SMS_QUERY_…`; the answer is JSON. Texts from outside are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`, `SMS_ERROR_QUERY_…`, `SMS_ERROR_STORE_…`;
/// `SMS_ERROR_LICENCE_NOT_FOUND`; what the query itself refuses.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_query(
    system: Option<&sms_system>,
    licence: sms_str<'_>,
    query: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let system = needed(system, "system")?;
        let licence = licence.read("licence", LicenceNumber::parse)?;
        let query = query.read("query", Query::from_json)?;
        Ok(written(&system.call(|host| host.sms().query(&licence, &query))?))
    })
}

/// Sets a manual clock.
///
/// Errors: `SMS_ERROR_CLOCK_NOT_MANUAL` on the clock of the machine; `SMS_ERROR_FIELD_OUT_OF_RANGE` for a moment too far away;
/// `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_set_time(
    system: Option<&sms_system>,
    to: sms_moment,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || {
        let (system, to) = (needed(system, "system")?, moment(to, "to")?);
        system.call(|host| host.set_time(to))
    })
}

/// Rewrites the file of the store, so that nothing erased is left in it: after an erasure in a file of more than 64 MiB, when
/// there is time for it. A smaller file is rewritten at once, and a store in memory keeps nothing.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_scrub(
    system: Option<&sms_system>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || needed(system, "system")?.call(Host::scrub))
}

/// Brings every licence up to a moment: what the clock has done by then is recorded, and a manual clock moves forward to it.
/// The answer is a JSON list of what somebody should be told. May be repeated, and run by several processes at once.
///
/// Errors: `SMS_ERROR_FIELD_OUT_OF_RANGE` where the machine's clock is not there yet, or the moment is too far away;
/// `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_advance_to(
    system: Option<&sms_system>,
    to: sms_moment,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (system, to) = (needed(system, "system")?, moment(to, "to")?);
        json(&system.call(|host| host.sms().advance_to(to))?)
    })
}

/// Makes a copy of the store in a new file, of one moment, while others go on writing. A store that may be open is copied in
/// no other way: to copy its file by other means can lose what was kept.
///
/// Errors: `SMS_ERROR_STORE_NO_FILE` for a store in memory; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_backup(
    system: Option<&sms_system>,
    to: sms_str<'_>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || {
        let (system, to) = (needed(system, "system")?, to.text("to")?);
        system.call(|host| host.backup(to.as_ref()))
    })
}

/// What happened in a system since it was opened, as JSON: how many commands were `decided`, of them `refused` and `failed`; in how
/// many `groups` of which `group_sizes`; `commits` and `writes`; how often somebody else was quicker (`stale`, `in_turn`,
/// `names_taken`); `waits_for_licence`, `waits_for_store` and `waits_for_hash`, each with `count`, `total_microseconds` and
/// `longest_microseconds`; `password_hashes`. It asks no store, and answers when the system is closed, too.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_stats(
    system: Option<&sms_system>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || json(&needed(system, "system")?.call(|host| Ok(host.sms().stats()))?))
}

/// Closes a system and lets go of its file, whoever still holds sessions and views of it; calls that are under way end first.
/// From then on it and they refuse with `SMS_ERROR_BOUNDARY_CLOSED`, until they are freed. Twice is harmless. Close before a
/// fork: a child may not open a file that its parent had open.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_close(
    system: Option<&sms_system>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || needed(system, "system")?.call(Host::close))
}

/// Ends a system. What it gave goes on; the store is closed with the last of them, or by `sms_system_close`. A null pointer is
/// fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_free(system: Option<Box<sms_system>>) {
    free(system);
}

/// A command and who gives it, as `sms_system_execute_all` takes them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    actor: String,
    command: Value,
}

fn several(text: &str) -> Result<Vec<Result<(Command, Actor)>>> {
    let given = document::parse(text)?;
    limits::check_items(limits::EXECUTE_ALL, "", given.as_array().map_or(0, Vec::len))?;
    let items: Vec<Value> = document::typed(given, ErrorCode::CommandInvalid)?;
    Ok(items.into_iter().map(one).collect())
}

fn one(item: Value) -> Result<(Command, Actor)> {
    let given: Given = document::typed(item, ErrorCode::CommandInvalid)?;
    Ok((Command::from_value(given.command)?, Actor::parse(&given.actor)?))
}

/// Hands what could be read to a call, and puts its answers where their questions were.
fn in_place<T, R>(given: Vec<Result<T>>, call: impl FnOnce(Vec<T>) -> Vec<Result<R>>) -> Vec<Result<R>> {
    let (mut read, mut places) = (Vec::new(), Vec::new());
    for item in given {
        places.push(item.map(|item| read.push(item)));
    }
    let mut answers = call(read).into_iter();
    places.into_iter().filter_map(|place| place.map_or_else(|error| Some(Err(error)), |()| answers.next())).collect()
}

fn outcome_or_decision(answer: &Result<Outcome>) -> Result<String> {
    match answer {
        Ok(outcome) => canonical(outcome),
        Err(error) => canonical(error),
    }
}
