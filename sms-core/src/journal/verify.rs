//! Verification: the chains, the payloads, and the replay, against what a store keeps.

use super::replay::{PAGE, replay, rows_of};
use super::{Entry, FORMAT, Head};
use crate::error::{ErrorCode, Result};
use crate::ids::STORE;
use crate::records::Records;
use crate::store::{Row, Scan, Store, TABLES, Table, Wants};
use serde::Serialize;
use std::collections::BTreeMap;

/// Something that is not whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Damage {
    /// The licence, or [`STORE`].
    pub licence: String,
    /// The entry of its journal, where it is about one.
    pub sequence: Option<u64>,
    /// The table and the id of the record, where it is about one.
    pub record: Option<String>,
    /// The stable code.
    pub code: ErrorCode,
    /// What is wrong.
    pub message: String,
}

/// What a verification found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Verification {
    /// Licences that were checked.
    pub licences: u64,
    /// Entries that were checked.
    pub entries: u64,
    /// Records that were compared.
    pub records: u64,
    /// Everything that is not whole.
    pub damages: Vec<Damage>,
}

impl Verification {
    /// Whether nothing is damaged.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.damages.is_empty()
    }
}

/// Checks every chain of a store.
pub(crate) fn verify(store: &dyn Store) -> Result<Verification> {
    let mut found = Verification::default();
    Chain::new(STORE, store).check(&mut found)?;
    let mut after = None::<String>;
    loop {
        let page = store.licences(after.as_deref(), PAGE)?;
        let Some(last) = page.last() else { return Ok(found) };
        after = Some(last.clone());
        for licence in &page {
            found.licences += 1;
            Chain::new(licence, store).check(&mut found)?;
        }
    }
}

/// One chain under check.
struct Chain<'a> {
    licence: &'a str,
    store: &'a dyn Store,
    records: Records,
    head: Option<Head>,
    replays: bool,
}

impl<'a> Chain<'a> {
    fn new(licence: &'a str, store: &'a dyn Store) -> Self {
        Self { licence, store, records: Records::default(), head: None, replays: true }
    }

    fn damage(&self, code: ErrorCode, sequence: Option<u64>, message: impl Into<String>) -> Damage {
        Damage { licence: self.licence.to_owned(), sequence, record: None, code, message: message.into() }
    }

    fn check(mut self, found: &mut Verification) -> Result<()> {
        loop {
            let since = self.head.as_ref().map_or(0, |head| head.sequence);
            let page = self.store.journal(self.licence, since, PAGE)?;
            if page.is_empty() {
                break;
            }
            for entry in &page {
                found.entries += 1;
                self.check_entry(entry, found);
                self.head = Some(entry.head());
            }
        }
        let kept = self.store.load(&Wants { licence: self.licence.to_owned(), ..Wants::default() })?.head;
        if kept != self.head {
            let message = "the journal does not end where the head of the licence says";
            found.damages.push(self.damage(ErrorCode::JournalChain, kept.map(|head| head.sequence), message));
        }
        if self.replays { self.compare(found) } else { Ok(()) }
    }

    fn check_entry(&mut self, entry: &Entry, found: &mut Verification) {
        let sequence = Some(entry.sequence);
        if entry.format != FORMAT {
            let message = format!("entry {} has the unknown format {}", entry.sequence, entry.format);
            found.damages.push(self.damage(ErrorCode::JournalFormat, sequence, message));
        }
        let previous = self.head.as_ref().map(|head| &head.digest);
        let follows = entry.sequence == self.head.as_ref().map_or(0, |head| head.sequence) + 1;
        if !follows || entry.digest != entry.digest_after(self.licence, previous) {
            let message = format!("entry {} was altered, or does not follow from the one before", entry.sequence);
            found.damages.push(self.damage(ErrorCode::JournalChain, sequence, message));
        }
        if !entry.payload_holds() {
            let message = format!("the payload of entry {} was altered", entry.sequence);
            found.damages.push(self.damage(ErrorCode::JournalPayload, sequence, message));
        }
        if self.replays
            && let Err(error) = replay(&mut self.records, entry)
        {
            self.replays = false;
            let message = format!("entry {} does not replay: {error}", entry.sequence);
            found.damages.push(self.damage(ErrorCode::JournalReplay, sequence, message));
        }
    }

    /// Compares the records that are kept with those that the journal says there are.
    fn compare(&self, found: &mut Verification) -> Result<()> {
        let mut said = rows_of(&self.records)?;
        for facts in TABLES.iter().filter(|facts| facts.journaled) {
            for row in self.store.scan(&Scan::all(facts.table, self.licence))? {
                found.records += 1;
                let difference = match said.remove(&(row.table, row.id.clone())) {
                    Some(replayed) if replayed == row => continue,
                    Some(_) => "differs from what the journal says",
                    None => "is not in the journal",
                };
                found.damages.push(self.differs(&row, difference));
            }
        }
        self.missing(said, found);
        self.claims(found)
    }

    fn differs(&self, row: &Row, difference: &str) -> Damage {
        let record = format!("{} {}", row.table, row.id);
        let message = format!("the record `{record}` {difference}");
        Damage { record: Some(record), ..self.damage(ErrorCode::JournalReplay, None, message) }
    }

    fn missing(&self, said: BTreeMap<(Table, String), Row>, found: &mut Verification) {
        found.damages.extend(said.values().map(|row| self.differs(row, "is in the journal, and not kept")));
    }

    /// Checks that the directories find what the journal says is to be found.
    fn claims(&self, found: &mut Verification) -> Result<()> {
        for claim in &self.records.claims {
            let holder = self.store.whose(claim.directory, &claim.name)?;
            if holder.is_none_or(|(licence, id)| licence != self.licence || id != claim.id) {
                let message = format!("the directory of {} does not lead to `{}`", claim.directory, claim.name);
                found.damages.push(self.damage(ErrorCode::JournalReplay, None, message));
            }
        }
        Ok(())
    }
}
