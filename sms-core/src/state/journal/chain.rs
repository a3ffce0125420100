//! One chain under check: its entries, its replay, and where it ends.

use super::anchor::Sought;
use super::gone::Gone;
use super::histories::Histories;
use super::named::Named;
use super::names::Names;
use super::replay::Replay;
use super::verify::{Damage, Verification};
use super::{Entry, FORMAT, Head};
use crate::error::{Error, ErrorCode, Result};
use crate::store::{Snapshot, Store, Unreadable};
use std::collections::BTreeSet;

/// What the checks of all chains share.
pub(super) struct Whole<'a> {
    /// The store that is checked: it gives the place in which a long journal is replayed.
    pub(super) store: &'a dyn Store,
    pub(super) snapshot: &'a dyn Snapshot,
    pub(super) sought: Sought<'a>,
    pub(super) names: Names,
    pub(super) named: Named,
    pub(super) histories: Histories,
    pub(super) found: Verification,
}

/// What is known of a chain once it was checked.
pub(super) struct Checked {
    /// Its last entry, if it has any.
    pub(super) last: Option<u64>,
    pub(super) gone: Gone,
}

/// One chain under check.
pub(super) struct Chain<'a> {
    pub(super) licence: &'a str,
    pub(super) replay: Replay<'a>,
    /// How many names that the chain claims lead to the rows that claim them.
    pub(super) led: u64,
    /// The claimed names that lead elsewhere or nowhere.
    pub(super) unled: Vec<Damage>,
    head: Option<Head>,
    /// Whether the entry before could be read.
    follows: bool,
    replays: bool,
    gone: Gone,
    unread: BTreeSet<u64>,
}

impl<'a> Chain<'a> {
    pub(super) fn new(store: &'a dyn Store, licence: &'a str) -> Self {
        Self {
            licence,
            replay: Replay::new(store, licence),
            led: 0,
            unled: Vec::new(),
            head: None,
            follows: true,
            replays: true,
            gone: Gone::default(),
            unread: BTreeSet::new(),
        }
    }

    pub(super) fn damage(&self, code: ErrorCode, sequence: Option<u64>, message: impl Into<String>) -> Damage {
        Damage::new(self.licence, code, sequence, message)
    }

    /// Checks everything that the chain holds.
    pub(super) fn check(mut self, whole: &mut Whole<'_>) -> Result<Checked> {
        let snapshot = whole.snapshot;
        let mut failed = Ok(());
        let read = snapshot.entries(self.licence, &mut |entry| match entry {
            _ if failed.is_err() => {}
            Ok(entry) => failed = self.check_entry(&entry, whole),
            Err(unreadable) => self.cannot_read(&unreadable, whole),
        });
        failed?;
        whole.found.survive(self.licence, read)?;
        self.check_head(whole)?;
        for (sequence, message) in self.gone.wrong(&self.unread) {
            whole.found.damages.push(self.damage(ErrorCode::JournalErasure, Some(sequence), message));
        }
        self.compare(whole)?;
        Ok(Checked { last: self.head.as_ref().map(|head| head.sequence), gone: self.gone })
    }

    fn check_entry(&mut self, entry: &Entry, whole: &mut Whole<'_>) -> Result<()> {
        let sequence = Some(entry.sequence);
        let damages = &mut whole.found.damages;
        whole.found.entries += 1;
        if entry.format != FORMAT {
            let message = format!("entry {} has the unknown format {}", entry.sequence, entry.format);
            damages.push(self.damage(ErrorCode::JournalFormat, sequence, message));
        }
        let previous = self.head.as_ref().map(|head| &head.digest);
        let next = entry.sequence == self.head.as_ref().map_or(0, |head| head.sequence) + 1;
        if self.follows && (!next || entry.digest != entry.digest_after(self.licence, previous)) {
            let message = format!("entry {} was altered, or does not follow from the one before", entry.sequence);
            damages.push(self.damage(ErrorCode::JournalChain, sequence, message));
        }
        if !entry.payload_holds() {
            let message = format!("the payload of entry {} was altered", entry.sequence);
            damages.push(self.damage(ErrorCode::JournalPayload, sequence, message));
        }
        // What comes after an entry that does not replay is still applied, as far as it can be.
        match self.replay.apply(entry) {
            Err(error) if of_the_store(&error) => return Err(error),
            Err(error) if std::mem::replace(&mut self.replays, false) => {
                let message = format!("entry {} does not replay: {error}", entry.sequence);
                damages.push(self.damage(ErrorCode::JournalReplay, sequence, message));
            }
            _ => {}
        }
        if self.replay.is_full() {
            self.look_up_claims(whole)?;
            self.replay.set_aside()?;
        }
        whole.sought.find(self.licence, entry.sequence, entry.digest);
        self.gone.note(entry);
        whole.named.note(self.licence, entry);
        whole.histories.note(self.licence, entry);
        self.head = Some(entry.head());
        self.follows = true;
        Ok(())
    }

    fn cannot_read(&mut self, unreadable: &Unreadable, whole: &mut Whole<'_>) {
        let place = unreadable.sequence.map_or_else(|| "an entry".to_owned(), |sequence| format!("entry {sequence}"));
        let message = format!("{place} cannot be read: {}", unreadable.reason);
        whole.found.damages.push(self.damage(ErrorCode::StoreDamaged, unreadable.sequence, message));
        self.unread.extend(unreadable.sequence);
        whole.named.lack(self.licence);
        (self.follows, self.replays) = (false, false);
    }

    fn check_head(&self, whole: &mut Whole<'_>) -> Result<()> {
        let damages = &mut whole.found.damages;
        match (whole.snapshot.head(self.licence)?, &self.head) {
            (None, None) => {}
            (Some(Err(unreadable)), _) => {
                let message = format!("the head of the licence cannot be read: {}", unreadable.reason);
                damages.push(self.damage(ErrorCode::StoreDamaged, None, message));
            }
            (None, Some(last)) => {
                let message = "the journal belongs to no licence: there is no head";
                damages.push(self.damage(ErrorCode::JournalStray, Some(last.sequence), message));
            }
            (Some(Ok(head)), last) => {
                // Where the last entry cannot be read, that was told.
                if last.as_ref() != Some(&head) && self.follows {
                    let message = "the journal does not end where the head of the licence says";
                    damages.push(self.damage(ErrorCode::JournalChain, Some(head.sequence), message));
                }
            }
        }
        Ok(())
    }
}

/// Whether an error is not about the journal, but about the place in which it is replayed.
pub(super) fn of_the_store(error: &Error) -> bool {
    error.code().family() == ErrorCode::StoreFailed.family()
}
