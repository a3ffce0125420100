//! A change in the making: what decisions made of one load, on the way to a store.

use super::Environment;
use super::watched::Watched;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::event::Event;
use crate::ids::LicenceNumber;
use crate::journal::{Draft, Entry, Head, PAGE, RecordedEvent};
use crate::notice::Notice;
use crate::plan::Actor;
use crate::records::{Difference, Records, Stamp};
use crate::retry::Key;
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
    pub(super) unreported: Unreported,
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
pub(super) struct Unreported {
    /// How many entries were told of before.
    pub(super) told: usize,
    pub(super) events: Vec<RecordedEvent>,
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
            unreported: Unreported::default(),
            known,
            watched,
            keys,
            erased: Vec::new(),
            decided: false,
            broken: None,
        }
    }

    pub(crate) const fn licence(&self) -> &LicenceNumber {
        &self.licence
    }

    /// The last entry that was kept when the licence was loaded.
    pub(crate) fn kept_up_to(&self) -> u64 {
        self.expected.as_ref().map_or(0, |head| head.sequence)
    }

    /// What was decided since.
    pub(crate) fn decided(&self) -> &[Entry] {
        &self.entries
    }

    /// What no answer has told of yet; from now on it is told.
    pub(super) fn take_unreported(&mut self) -> Unreported {
        let next = Unreported { told: self.entries.len(), ..Unreported::default() };
        std::mem::replace(&mut self.unreported, next)
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
            with: Vec::new(),
            unchanged,
            absent,
        }))
    }

    /// What was kept under a retry key: by what was decided since the load, or before.
    pub(super) fn known(&self, key: &Key) -> Option<&KeyRow> {
        key.find(&self.keys).or_else(|| key.find(&self.known))
    }

    /// Entries of the licence from one to another: those that are kept, and those that were decided since the load.
    pub(super) fn entries_between(&self, first: u64, last: u64, environment: &Environment<'_>) -> Result<Vec<Entry>> {
        let kept = self.kept_up_to().min(last);
        let mut entries = Vec::new();
        let mut since = first.saturating_sub(1);
        while since < kept {
            let page = environment.store.journal(self.licence.as_str(), since, PAGE)?;
            let Some(end) = page.last() else { break };
            since = end.sequence;
            entries.extend(page.into_iter().filter(|entry| entry.sequence <= kept));
        }
        entries.extend(self.entries.iter().filter(|entry| (first..=last).contains(&entry.sequence)).cloned());
        Ok(entries)
    }

    /// Takes payload and salt from entries that were decided since the load, and what tells of them from their retry keys;
    /// the store takes them from the others.
    pub(super) fn erase(&mut self, erased: &[u64]) {
        for entry in self.entries.iter_mut().filter(|entry| erased.contains(&entry.sequence)) {
            (entry.payload, entry.salt) = (None, None);
        }
        for key in &mut self.keys {
            if erased.iter().any(|sequence| (key.first..=key.last).contains(sequence)) {
                (key.salt, key.told) = (None, None);
            }
        }
        self.erased.extend(erased);
    }

    /// Applies an event and hangs it on the chain. Where that fails, nothing of this change may be kept any more.
    pub(super) fn record(
        &mut self,
        event: &Event,
        actor: &Actor,
        at: (Moment, Option<Moment>),
        entropy: &dyn Entropy,
    ) -> Result<()> {
        let recorded = self.append(event, actor, at, entropy);
        if let Err(error) = &recorded {
            self.broken = Some(error.clone());
        }
        recorded
    }

    fn append(
        &mut self,
        event: &Event,
        actor: &Actor,
        at: (Moment, Option<Moment>),
        entropy: &dyn Entropy,
    ) -> Result<()> {
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
        let (entry, happening) = Entry::after(self.records.head.as_ref(), self.licence.as_str(), draft, entropy);
        self.records.head = Some(entry.head());
        self.entries.push(entry);
        self.unreported.events.push(happening);
        Ok(())
    }
}
