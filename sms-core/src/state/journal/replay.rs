//! Replay: the records that a journal says there are.
//!
//! A replay holds as many of them as its store has room for, and sets the others aside in another store, from which each comes back
//! when an event is about it.

use super::{Entry, Head};
use crate::error::{Error, ErrorCode, Result};
use crate::event::{Declared, Event, LicencesBegan};
use crate::notice::Notice;
use crate::policy::Policy;
use crate::records::{Elsewhere, Records, Stamp};
use crate::store::{self, Claim, Commit, Committed, MemoryStore, Scan, Store, TABLES, Table};
use crate::time::{Moment, start_of_day};
use crate::waiting::{Clockwork, fall_due};
use chrono::NaiveDate;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

/// How many entries or rows are read at a time.
pub(crate) const PAGE: usize = 250;

/// The records of one chain, up to the entry that was applied last.
pub(super) struct Replay<'a> {
    store: &'a dyn Store,
    chain: &'a str,
    pub(super) records: Records,
    head: Option<Head>,
    /// Where records were set aside, if any were, and the head that this store has of the chain.
    aside: Option<(Arc<dyn Store>, Option<Head>)>,
    elsewhere: Option<Arc<Elsewhere>>,
    /// How many bytes of entries were applied since records were set aside.
    applied: usize,
    /// How many events of the clock were made anew: they come after the journal, and what they name is named so.
    made_anew: u64,
    /// Marks of what was told by the journal.
    told: BTreeSet<u64>,
    room: usize,
}

impl<'a> Replay<'a> {
    /// A replay of a chain of a store, which gives the room.
    pub(super) fn new(store: &'a dyn Store, chain: &'a str) -> Self {
        let room = store.replay_room();
        Self {
            store,
            chain,
            records: Records::default(),
            head: None,
            aside: None,
            elsewhere: None,
            applied: 0,
            made_anew: 0,
            told: BTreeSet::new(),
            room,
        }
    }

    /// The same into a store that has no records of this chain yet.
    pub(super) fn into_store(self, aside: Arc<dyn Store>) -> Self {
        Self { aside: Some((aside, None)), ..self }
    }

    /// Where the last entry stands.
    pub(super) const fn head(&self) -> Option<&Head> {
        self.head.as_ref()
    }

    /// Applies an entry to the records.
    pub(super) fn apply(&mut self, entry: &Entry) -> Result<()> {
        self.head = Some(entry.head());
        if entry.event == LicencesBegan::NAME {
            // There may be many, they change no record, and a view of the past reads them all.
            return Ok(());
        }
        self.apply_event(entry, &Event::of(entry)?)
    }

    /// Does what an entry says to the records, and says nothing of where the journal stands.
    fn apply_event(&mut self, entry: &Entry, event: &Event) -> Result<()> {
        if let Event::NoticeFellDue(fell_due) = event {
            self.told.insert(mark(&fell_due.notice));
        }
        self.applied += entry.facts.len() + entry.payload.as_ref().map_or(0, String::len);
        self.records.apply(event, Stamp { occurred_at: entry.happened_at(), erased: entry.is_erased() })
    }

    /// Applies an entry that was read as an event, and stands after it, at a moment no later than this.
    pub(super) fn apply_by(&mut self, moment: Moment, entry: &Entry, event: &Event) -> Result<()> {
        let head = entry.head();
        self.head = Some(Head { recorded_at: head.recorded_at.min(moment), ..head });
        self.apply_event(entry, event)
    }

    /// Applies the entries of the journal up to one of them.
    pub(super) fn apply_to(&mut self, last: u64) -> Result<()> {
        self.each_entry(last, &mut Self::apply)
    }

    /// Does something for each entry of the journal up to one of them.
    pub(super) fn each_entry(
        &mut self,
        last: u64,
        each: &mut dyn FnMut(&mut Self, &Entry) -> Result<()>,
    ) -> Result<()> {
        let mut since = 0;
        loop {
            let left = usize::try_from(last.saturating_sub(since)).unwrap_or(PAGE);
            let page = self.store.journal(self.chain, since, PAGE.min(left))?;
            for entry in page.iter().filter(|entry| entry.sequence <= last) {
                each(self, entry)?;
                if self.is_full() {
                    self.set_aside()?;
                }
            }
            match page.last() {
                Some(end) if end.sequence < last => since = end.sequence,
                _ => return Ok(()),
            }
        }
    }

    /// Brings the records up to a day: what falls due on them by then happens.
    pub(super) fn bring_to(&mut self, day: NaiveDate, policy: &Policy) -> Result<()> {
        fall_due(self, day, policy)?;
        let Some((aside, _)) = &self.aside else { return Ok(()) };
        let aside = Arc::clone(aside);
        self.set_aside()?;
        for facts in TABLES.iter().filter(|facts| facts.journaled && facts.table.column("due_on").is_some()) {
            self.bring_table_to((day, policy), facts.table, aside.as_ref())?;
        }
        Ok(())
    }

    /// Brings the rows of a table, which were set aside, up to a day.
    fn bring_table_to(&mut self, (day, policy): (NaiveDate, &Policy), table: Table, aside: &dyn Store) -> Result<()> {
        let mut scan = Scan { limit: PAGE, ..Scan::all(table, self.chain) };
        scan.at_most.push(("due_on", store::Value::day(Some(day))));
        loop {
            let rows = aside.scan(&scan)?;
            let Some(last) = rows.last() else { return Ok(()) };
            scan.after = Some(last.id.clone());
            self.records.see(rows)?;
            fall_due(self, day, policy)?;
            self.set_aside()?;
        }
    }

    /// Whether more is held than there is room for.
    pub(super) fn is_full(&self) -> bool {
        let brought = self.elsewhere.as_ref().map_or(0, |elsewhere| elsewhere.brought());
        self.applied + brought > self.room
    }

    /// The names that were claimed since they were taken, or set aside, the last time.
    pub(super) fn take_claims(&mut self) -> Vec<Claim> {
        std::mem::take(&mut self.records.claims)
    }

    /// Sets the records and the claims aside, and holds them no more, but for the licence itself.
    pub(super) fn set_aside(&mut self) -> Result<()> {
        let (aside, expected) = match self.aside.take() {
            Some(aside) => aside,
            None => (Arc::from(self.store.aside()?), None),
        };
        self.keep_in(&aside, expected)
    }

    /// Every journaled record that there is now, in a store in memory where all were held.
    pub(super) fn finish(&mut self) -> Result<Arc<dyn Store>> {
        let (aside, expected) = self.aside.take().unwrap_or_else(|| (Arc::new(MemoryStore::new()), None));
        self.keep_in(&aside, expected)?;
        Ok(aside)
    }

    fn keep_in(&mut self, aside: &Arc<dyn Store>, expected: Option<Head>) -> Result<()> {
        if let Some(head) = &self.head {
            let commit = self.commit(expected, head.clone())?;
            if aside.commit(&[commit])? != [Committed::Done] {
                let message = "what the journal says does not fit together: one name is of two records";
                return Err(Error::with(ErrorCode::JournalReplay, message));
            }
        }
        let elsewhere = Arc::new(Elsewhere::new(Arc::clone(aside), self.chain));
        self.records.let_go(&elsewhere);
        (self.elsewhere, self.applied) = (Some(elsewhere), 0);
        self.aside = Some((Arc::clone(aside), self.head.clone()));
        Ok(())
    }

    /// The records that changed, and the claims, as a commit.
    fn commit(&self, expected: Option<Head>, head: Head) -> Result<Commit> {
        let mut difference = self.records.difference()?;
        difference.rows.retain(|row| row.table.facts().journaled);
        difference.removed.retain(|(table, _)| table.facts().journaled);
        Ok(Commit {
            licence: self.chain.to_owned(),
            expected,
            head,
            rows: difference.rows,
            removed: difference.removed,
            entries: Vec::new(),
            keys: Vec::new(),
            claims: self.records.claims.clone(),
            erased: Vec::new(),
            with: Vec::new(),
            unchanged: Vec::new(),
            absent: Vec::new(),
        })
    }
}

/// What stands for a notice, whatever its name: there may be more notices than there is room for.
fn mark(notice: &Notice) -> u64 {
    let mut hasher = DefaultHasher::new();
    (notice.notice, &notice.about, notice.due_at).hash(&mut hasher);
    hasher.finish()
}

/// What falls due by a day happens to the records that are held.
impl Clockwork for Replay<'_> {
    fn records(&self) -> &Records {
        &self.records
    }

    fn next(&self) -> u64 {
        self.head.as_ref().map_or(0, |head| head.sequence).saturating_add(self.made_anew).saturating_add(1)
    }

    fn record(&mut self, event: Event, on: NaiveDate) -> Result<()> {
        // The journal says that somebody was told this: then nobody is told again.
        if matches!(&event, Event::NoticeFellDue(fell_due) if self.told.contains(&mark(&fell_due.notice))) {
            return Ok(());
        }
        self.made_anew = self.made_anew.saturating_add(1);
        self.records.apply(&event, Stamp { occurred_at: start_of_day(on), erased: false })
    }
}

/// Every journaled record of a chain as one document: for each table its records by id.
pub(crate) fn state(store: &dyn Store, chain: &str) -> Result<Value> {
    let mut tables: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for facts in TABLES.iter().filter(|facts| facts.journaled) {
        for row in store.scan(&Scan::all(facts.table, chain))? {
            let record = serde_json::from_str(&row.particulars).unwrap_or_default();
            tables.entry(facts.table.name()).or_default().insert(row.id, record);
        }
    }
    Ok(tables.into_iter().map(|(table, records)| (table.to_owned(), Value::Object(records))).collect())
}
