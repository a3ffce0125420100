//! What had happened by a moment, as the journal says it now: what was recorded later, and had happened by then, is part of it.
//!
//! Whatever had been recorded by the moment had happened by then, so nothing of that part of the journal is left out. Of what was
//! recorded since, some had happened and some had not; what needs something that had not, cannot follow and is left out, too.

use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{Declared, Event, LicencesBegan};
use crate::finding::{About, Finding, Severity};
use crate::ids::{CertificateId, LicenceNumber, UserId};
use crate::journal::Entry;
use crate::journal::replay::Replay;
use crate::licence::Mode;
use crate::parameter::said;
use crate::plan::Actor;
use crate::policy::Policy;
use crate::rule;
use crate::store::Store;
use crate::time::{Moment, uk_day};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The entries of a chain that had happened by a moment.
pub(super) struct Happened {
    moment: Moment,
    /// The last entry that had been recorded by the moment.
    recorded: u64,
    /// Later entries that had happened, and cannot follow on the others.
    left_out: BTreeSet<u64>,
}

/// Told of each entry that cannot follow, and why.
type Tell<'a> = dyn FnMut(&Entry, &Error) + 'a;

impl Happened {
    pub(super) fn by(store: &dyn Store, chain: &str, moment: Moment) -> Result<Self> {
        let recorded = store.last_recorded_by(chain, moment)?;
        Ok(Self { moment, recorded, left_out: BTreeSet::new() })
    }

    /// Whether an entry had happened, be it that it can follow or not. What stands in the journal before an entry of then had happened,
    /// too, even where a wrong clock has put it later.
    fn had(&self, entry: &Entry) -> bool {
        self.was_recorded(entry) || entry.happened_at() <= self.moment
    }

    const fn was_recorded(&self, entry: &Entry) -> bool {
        entry.sequence <= self.recorded
    }

    /// Whether an entry is part of what had happened.
    pub(super) fn holds(&self, entry: &Entry) -> Result<bool> {
        Ok(self.had(entry) && !self.left_out.contains(&entry.sequence) && !fell_due(entry, &Event::of(entry)?))
    }

    /// Refuses where a licence had not begun by the moment.
    pub(super) fn begun(&self, store: &dyn Store, licence: &LicenceNumber) -> Result<()> {
        match store.journal(licence.as_str(), 0, 1)?.first() {
            Some(first) if self.had(first) => Ok(()),
            _ => Err(not_begun(store, licence, Entry::happened_at)?),
        }
    }

    /// Applies what had happened, in the order in which it was recorded, and then what falls due by the moment.
    pub(super) fn apply(&mut self, replay: &mut Replay<'_>, policy: &Policy, tell: &mut Tell<'_>) -> Result<()> {
        replay.each_entry(u64::MAX, &mut |replay, entry| {
            // The names of the licences that began, of which there may be many, are nothing that a view shows.
            if !self.had(entry) || entry.event == LicencesBegan::NAME {
                return Ok(());
            }
            let event = Event::of(entry)?;
            if fell_due(entry, &event) {
                return Ok(());
            }
            match self.follows(entry, &event, replay) {
                Ok(()) => replay.apply_by(self.moment, entry, &event),
                Err(error) if error.code().family() == ErrorCode::StoreFailed.family() => Err(error),
                Err(error) => {
                    self.left_out.insert(entry.sequence);
                    tell(entry, &error);
                    Ok(())
                }
            }
        })?;
        replay.bring_to(uk_day(self.moment), policy)
    }

    /// Says why an entry cannot follow on the records, where it cannot.
    fn follows(&self, entry: &Entry, event: &Event, replay: &mut Replay<'_>) -> Result<()> {
        let on = uk_day(entry.happened_at());
        if let Event::CertificateAssigned(assigned) = event
            && let Some(application) = &assigned.application
        {
            replay.records.bring_application_to(application, on)?;
        }
        if self.was_recorded(entry) { Ok(()) } else { event.follows(&mut replay.records, on) }
    }
}

/// Whether an entry is of the clock alone: that comes about again by itself, and is not taken from the journal.
fn fell_due(entry: &Entry, event: &Event) -> bool {
    entry.actor == Actor::Clock.name() && event.falls_due()
}

/// Why nothing is known of a licence before its first entry: it was adopted as it stood, or else there was none. It begins at the moment of
/// that entry that counts in the view.
pub(super) fn not_begun(store: &dyn Store, licence: &LicenceNumber, at: fn(&Entry) -> Moment) -> Result<Error> {
    let journal = store.journal(licence.as_str(), 0, 1)?;
    let Some(first) = journal.first() else { return Ok(Error::new(ErrorCode::LicenceNotFound)) };
    let Event::LicenceBegan(began) = Event::of(first)? else { return Ok(Error::new(ErrorCode::LicenceNotFound)) };
    if !began.adopted {
        return Ok(Error::new(ErrorCode::LicenceNotFound));
    }
    let on = uk_day(at(first));
    let message = match began.mode {
        Mode::Mirror => said!("not known, the mirror begins on {on}", on),
        Mode::Simulate => said!("not known, the record begins on {on}", on),
    };
    let remedy = "ask as of that day: what was adopted holds its own days of before, such as that of an assignment";
    Ok(Reason::new(ErrorCode::LicenceBeforeMirror)
        .rule(rule!("library/happened"))
        .message(message)
        .remedy(remedy)
        .into())
}

/// That an entry cannot follow, and why.
pub(super) fn finding(licence: &LicenceNumber, entry: &Entry, error: &Error) -> Finding {
    let message = said!(
        "entry {entry} (`{event}`) cannot follow on what had happened by then",
        entry = entry.sequence,
        event = &entry.event
    );
    let remedy = "look whether it, and what it needs, was recorded with the moment at which it happened";
    let found = Finding::new(ErrorCode::JournalCannotFollow, Severity::Warning, about(licence, entry))
        .rule(rule!("library/happened"))
        .remedy(remedy);
    let Some(reason) = error.reasons().first() else { return found.message(message) };
    let message = message.before(&format!(": {}", reason.message));
    let mut found = found.message(message);
    found.evidence.extend(reason.parameters.clone());
    found
}

/// Whom or what an entry is about.
fn about(licence: &LicenceNumber, entry: &Entry) -> About {
    let facts: Map<String, Value> = serde_json::from_str(&entry.facts).unwrap_or_default();
    let text = |name: &str| facts.get(name).and_then(Value::as_str);
    let certificate = text("certificate").and_then(|name| CertificateId::parse(name).ok()).map(About::Certificate);
    let user = || text("user_id").and_then(|user_id| UserId::parse(user_id).ok()).map(About::User);
    certificate.or_else(user).unwrap_or_else(|| About::Licence(licence.clone()))
}
