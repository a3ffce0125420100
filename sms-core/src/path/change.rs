//! A change in the making: what decisions made of one load, on the way to a store.

use super::watched::Watched;
use super::{Hands, Job};
use crate::error::{Error, Result};
use crate::event::Event;
use crate::ids::LicenceNumber;
use crate::journal::{Draft, Entry, Happening, Head};
use crate::outcome::{Notice, Outcome};
use crate::plan::Actor;
use crate::records::{Difference, Records, Stamp};
use crate::retry;
use crate::store::{Commit, KeyRow};
use crate::time::Moment;

/// What decisions made of one load, on the way to a store.
#[derive(Debug)]
pub(crate) struct Change {
    licence: LicenceNumber,
    expected: Option<Head>,
    pub(crate) records: Records,
    pub(super) entries: Vec<Entry>,
    /// What the next answer tells of.
    pub(super) untold: Untold,
    /// Retry keys that the load brought.
    known: Vec<KeyRow>,
    /// What the load was asked for and the head does not answer for, and what it brought of that.
    watched: Watched,
    /// Retry keys of what was decided since.
    pub(super) keys: Vec<KeyRow>,
    pub(super) erased: Vec<u64>,
    /// Whether anything was decided that a store should keep.
    pub(super) decided: bool,
    /// What went wrong while events were applied: then nothing of this change may be kept.
    broken: Option<Error>,
}

/// What no answer has told of yet: what a job did, and what the clock did on the way to jobs that were refused before it.
#[derive(Debug, Default)]
pub(super) struct Untold {
    /// How many entries were told of before.
    pub(super) told: usize,
    pub(super) events: Vec<Happening>,
    pub(super) notices: Vec<Notice>,
}

impl Change {
    pub(crate) fn new(licence: LicenceNumber, records: Records, known: Vec<KeyRow>, watched: Watched) -> Self {
        let (expected, keys) = (records.head.clone(), Vec::new());
        Self {
            licence,
            expected,
            records,
            entries: Vec::new(),
            untold: Untold::default(),
            known,
            watched,
            keys,
            erased: Vec::new(),
            decided: false,
            broken: None,
        }
    }

    /// What no answer has told of yet; from now on it is told.
    pub(super) fn tell(&mut self) -> Untold {
        let next = Untold { told: self.entries.len(), ..Untold::default() };
        std::mem::replace(&mut self.untold, next)
    }

    /// What a store should keep; nothing where every job was refused, or found nothing to do.
    pub(crate) fn into_commit(self) -> Result<Option<Commit>> {
        if let Some(error) = self.broken {
            return Err(error);
        }
        let Some(head) = self.records.head.clone().filter(|_| self.decided) else {
            return Ok(None);
        };
        let difference = self.records.difference()?;
        let (unchanged, absent) = self.watched.under(&difference);
        let Difference { rows, removed } = difference;
        if self.entries.is_empty() && self.keys.is_empty() && rows.is_empty() {
            return Ok(None);
        }
        Ok(Some(Commit {
            licence: self.licence.to_string(),
            expected: self.expected,
            head,
            rows,
            removed,
            entries: self.entries,
            keys: self.keys,
            claims: self.records.claims,
            erased: self.erased,
            unchanged,
            absent,
        }))
    }

    /// The answer of the first time, where the retry key of a job is known.
    pub(super) fn repeated(&self, job: &Job) -> Result<Option<Outcome>> {
        let Some(key) = &job.key else { return Ok(None) };
        if let Some(known) = key.known(&self.keys)? {
            let events = self.entries.iter().filter(|entry| (known.first..=known.last).contains(&entry.sequence));
            return Ok(Some(Outcome { events: events.map(Happening::from).collect(), ..retry::answer(known)? }));
        }
        key.known(&self.known)?.map(retry::answer).transpose()
    }

    /// Applies an event and hangs it on the chain. Where that fails, nothing of this change may be kept any more.
    pub(super) fn record(
        &mut self,
        event: &Event,
        actor: &Actor,
        at: (Moment, Option<Moment>),
        hands: &Hands<'_>,
    ) -> Result<()> {
        let recorded = self.hang(event, actor, at, hands);
        if let Err(error) = &recorded {
            self.broken = Some(error.clone());
        }
        recorded
    }

    fn hang(&mut self, event: &Event, actor: &Actor, at: (Moment, Option<Moment>), hands: &Hands<'_>) -> Result<()> {
        let (recorded_at, occurred_at) = at;
        let (facts, payload) = event.split()?;
        self.records.apply(event, Stamp { occurred_at: occurred_at.unwrap_or(recorded_at), erased: false })?;
        let draft = Draft {
            recorded_at,
            occurred_at,
            actor: actor.name().to_owned(),
            event: event.name(),
            subject: event.subject().map(|subject| subject.to_string()),
            facts,
            payload,
        };
        let (entry, happening) = Entry::after(self.records.head.as_ref(), self.licence.as_str(), draft, hands.entropy);
        self.records.head = Some(entry.head());
        self.entries.push(entry);
        self.untold.events.push(happening);
        Ok(())
    }
}
