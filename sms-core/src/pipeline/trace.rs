//! What an operator may follow while it happens: spans and events of the crate `tracing`, with the feature of that name. Without it
//! all of this does nothing.
//!
//! This is the only file that speaks to `tracing`, and nothing here takes a text of a host, of a document or of a person: names are
//! ours, numbers of licences have been read, errors are told by their codes, actors by their kind, and all else is a count. A test
//! plants texts wherever there is room for one, and looks for them (`sms-store/tests/persons/traced.rs`).

use crate::error::{Error, Result};
use crate::ids::LicenceNumber;
use crate::journal::Verification;
use crate::outcome::Outcome;
use crate::plan::Actor;
use crate::store::Committed;
use crate::watch::was_turned_away;

/// A span that lasts until it is dropped.
#[must_use]
pub(crate) struct Within {
    #[cfg(feature = "tracing")]
    _span: tracing::span::EnteredSpan,
}

/// Begins a span. Without the feature its fields are not even made.
macro_rules! within {
    ($level:ident, $name:literal $(, $field:ident = $value:expr)*) => {{
        #[cfg(not(feature = "tracing"))]
        if false { $(let _ = $value;)* }
        Within {
            #[cfg(feature = "tracing")]
            _span: tracing::span!(target: "sms", tracing::Level::$level, $name $(, $field = $value)*).entered(),
        }
    }};
}

/// Tells an event.
macro_rules! tell {
    ($level:ident, $name:literal $(, $field:ident = $value:expr)*) => {{
        #[cfg(feature = "tracing")]
        tracing::event!(target: "sms", tracing::Level::$level, $($field = $value,)* $name);
        #[cfg(not(feature = "tracing"))]
        if false { $(let _ = $value;)* }
    }};
}

/// What came of something: an answer, a refusal, or a failure with which somebody should do something.
macro_rules! tell_answer {
    ($error:expr, $name:literal $(, $field:ident = $value:expr)*) => {
        match $error {
            None => tell!(INFO, $name $(, $field = $value)*, answer = "done"),
            Some(error) if was_turned_away(error) => {
                tell!(INFO, $name $(, $field = $value)*, answer = "refused", codes = codes(error).as_str());
            }
            Some(error) => tell!(WARN, $name $(, $field = $value)*, answer = "failed", codes = codes(error).as_str()),
        }
    };
}

/// Calls of a host that are told with their answer, and with nothing of what they were given or gave.
macro_rules! calls {
    ($($(#[$meta:meta])* $visibility:vis $call:ident $name:literal;)*) => {$(
        $(#[$meta])*
        ///
        /// # Errors
        /// Those of the work itself.
        $visibility fn $call<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
            let _within = within!(INFO, $name);
            let answer = work();
            tell_answer!(answer.as_ref().err(), "answered");
            answer
        }
    )*};
}

calls! {
    /// A log-in.
    pub(crate) log_in "log_in";
    /// A session that is found again.
    pub(crate) resume "resume";
    /// A password that is reset.
    pub(crate) reset_password "reset_password";
    /// A session that ends.
    pub(crate) log_out "log_out";
    /// Licences that are brought up to a moment.
    pub(crate) advance "advance";
    /// What would be if: what is tried on the copy is told within.
    pub(crate) what_if "what_if";
    /// A store that is verified.
    pub(crate) verify "verify";
    /// A store that is opened: for the crate that opens it.
    pub open "open";
    /// A store that is copied: for the crate that copies it.
    pub backup "backup";
    /// A file that is rewritten: for the crate that does so.
    pub scrub "scrub";
}

/// A command: what it is, who gives it, and for which licence, where that is known.
pub(crate) struct Commanded {
    name: &'static str,
    actor: &'static str,
    licence: Option<LicenceNumber>,
}

impl Commanded {
    pub(crate) fn new(name: &'static str, actor: &Actor) -> Self {
        Self { name, actor: kind(actor), licence: None }
    }

    /// Within the command. Its licence is known by the time that it is answered.
    pub(crate) fn within(&self) -> Within {
        within!(INFO, "command", command = self.name, actor = self.actor)
    }

    /// For which licence it is.
    pub(crate) fn on(&mut self, licence: &LicenceNumber) {
        if cfg!(feature = "tracing") {
            self.licence = Some(licence.clone());
        }
    }

    /// What came of it.
    pub(crate) fn answered(&self, answer: &Result<Outcome>) {
        let licence = self.licence.as_ref().map(LicenceNumber::as_str);
        let outcome = answer.as_ref().ok();
        tell_answer!(
            answer.as_ref().err(),
            "answered",
            command = self.name,
            actor = self.actor,
            licence = licence,
            events = outcome.map(|outcome| outcome.events.len()),
            repeated = outcome.map(|outcome| outcome.repeated)
        );
    }
}

/// So many commands that are given together.
pub(crate) fn together(commands: usize) -> Within {
    within!(INFO, "together", commands = commands)
}

/// Jobs of a licence that were decided on one load; whether they change anything.
pub(crate) fn group(licence: &LicenceNumber, jobs: usize, changes: bool) {
    tell!(DEBUG, "group", licence = licence.as_str(), jobs = jobs, changes = changes);
}

/// What the store says of the changes of a group.
pub(crate) fn settled(licence: &LicenceNumber, jobs: usize, committed: &Committed) {
    let answer = match committed {
        Committed::Done => "done",
        Committed::Stale => "stale",
        Committed::Taken(_) => "taken",
        Committed::Guarded(_) => "guarded",
    };
    tell!(DEBUG, "commit", licence = licence.as_str(), jobs = jobs, answer = answer);
}

/// The store could not say anything of the changes of a group.
pub(crate) fn not_settled(licence: &LicenceNumber, jobs: usize, error: &Error) {
    tell!(DEBUG, "commit", licence = licence.as_str(), jobs = jobs, answer = "failed", codes = codes(error).as_str());
}

/// A turn, in which nobody else commits, for so many groups.
pub(crate) fn turn(groups: usize) -> Within {
    within!(DEBUG, "turn", groups = groups)
}

/// A call of the store that keeps the changes of so many groups.
pub(crate) fn write(changes: usize) -> Within {
    within!(DEBUG, "write", changes = changes)
}

/// What a verification found.
pub(crate) fn verified(found: &Verification) {
    let Verification { licences, entries, damages, .. } = found;
    if damages.is_empty() {
        tell!(INFO, "verified", licences = licences, entries = entries, damages = damages.len());
        return;
    }
    let codes = || distinct(damages.iter().map(|damage| damage.code.id()));
    tell!(WARN, "verified", licences = licences, entries = entries, damages = damages.len(), codes = codes().as_str());
}

/// The kind of an actor: who a user is stays untold.
const fn kind(actor: &Actor) -> &'static str {
    match actor {
        Actor::HomeOffice => "home_office",
        Actor::Clock => "clock",
        Actor::User(_) => "user",
    }
}

/// The codes of an error: its messages and values stay untold.
fn codes(error: &Error) -> String {
    distinct(error.reasons().iter().map(|reason| reason.code.id()))
}

/// Each of some ids once, in the order in which they come.
fn distinct(ids: impl Iterator<Item = &'static str>) -> String {
    let mut told: Vec<&str> = Vec::new();
    for id in ids {
        if !told.contains(&id) {
            told.push(id);
        }
    }
    told.join(",")
}
