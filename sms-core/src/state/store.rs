//! Where state is kept: the [`Store`] trait, a store in memory, and the contract that every store meets.
//!
//! The unit is a licence at a head. A store knows rows and entries, and none of the rules: it keeps what it is given, all
//! of it or nothing, and only while the licence is still at the head that the change was decided on.

mod closable;
pub mod contract;
mod limited;
mod memory;
mod snapshot;
mod table;
mod value;

pub use crate::catalogue::tables::{TABLES, Table};
pub use memory::MemoryStore;
pub use snapshot::{Fault, Mention, Name, Read, Snapshot, Unreadable};
pub use table::{Column, ColumnKind, DUE, Directory, TableFacts};
pub use value::Value;

pub(crate) use closable::Closable;
pub(crate) use limited::{Limited, Reach};

use crate::error::Result;
use crate::journal::{Entry, Head, PAGE};
use crate::time::Moment;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::fmt;

/// A record as a store keeps it.
#[derive(Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make and take them apart")]
pub struct Row {
    /// The table.
    pub table: Table,
    /// The id, unique in the table within the licence.
    pub id: String,
    /// The values of the table's own columns, in their order.
    pub values: Vec<Value>,
    /// The whole record as canonical JSON.
    pub particulars: String,
}

/// Shows where the row is, and not what it holds: that may be personal.
impl fmt::Debug for Row {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Row").field("table", &self.table).field("id", &self.id).finish_non_exhaustive()
    }
}

/// A retry key, with what is needed to recognise its command and to repeat its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make and take them apart")]
pub struct KeyRow {
    /// Where the key is unique: a licence number, or [`STORE`](crate::ids::STORE) for commands that create a licence.
    pub scope: String,
    /// The digest of the key, in hexadecimal: its text may name a person, and is not kept.
    pub key: String,
    /// The licence whose journal holds the events.
    pub licence: String,
    /// The first entry of the command in that journal.
    pub first: u64,
    /// The last entry; before the first where there was none.
    pub last: u64,
    /// Who gave the command.
    pub actor: String,
    /// The name of the command.
    pub command: String,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// The salted digest of the command, without its secrets.
    pub digest: [u8; 32],
    /// The salt of the digest, gone once a person of these entries was erased.
    pub salt: Option<[u8; 16]>,
    /// The result of the command as canonical JSON: names and numbers of records, and no personal data.
    pub outcome: String,
    /// What else was told, where anything was: notices, warnings, findings and disagreements as canonical JSON. They may speak
    /// of a person, and go with the salt.
    pub told: Option<String>,
}

/// A name that a commit takes in a directory.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make and take them apart")]
pub struct Claim {
    /// The directory.
    pub directory: Directory,
    /// The user ID or certificate number.
    pub name: String,
    /// The id of the row that has it.
    pub id: String,
}

/// A change of one licence: kept whole, or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make and take them apart")]
pub struct Commit {
    /// The licence number, or [`STORE`](crate::ids::STORE).
    pub licence: String,
    /// The head that the change was decided on; none where the licence must be new (`a_licence_begins_once`). The licence must
    /// be at this very head, in sequence, digest and moment (`a_commit_needs_the_very_head`).
    pub expected: Option<Head>,
    /// The head afterwards.
    pub head: Head,
    /// Rows to put in place of those of the same table and id: a thousand of them as well as one
    /// (`a_thousand_rows_go_in_one_commit`).
    pub rows: Vec<Row>,
    /// Rows to remove, by table and id. One that is not there does no harm (`rows_are_replaced_and_removed`).
    pub removed: Vec<(Table, String)>,
    /// Entries for the journal, in order.
    pub entries: Vec<Entry>,
    /// Retry keys. One that is in its scope already makes the commit stale; in another scope it is another key
    /// (`a_used_key_is_stale`).
    pub keys: Vec<KeyRow>,
    /// Names that must be free in their directory: whoever has one, of whatever licence, keeps it, and the commit is
    /// [`Taken`](Committed::Taken) (`a_taken_name_keeps_nothing`). The row that has a name may claim it again
    /// (`a_holder_may_claim_again`). A name that is claimed for two rows is taken for the second
    /// (`a_commit_cannot_give_one_name_to_two_rows`).
    pub claims: Vec<Claim>,
    /// Entries of this licence whose payload and salt go, for good, be it for a second time (`erasing_takes_payload_and_salt`);
    /// retry keys that cover one of them lose their salt and what they told (`erasing_takes_the_salt_of_keys`). Entries and keys
    /// of this same commit are among them (`erasing_reaches_its_own_commit`).
    pub erased: Vec<u64>,
    /// Changes of other licences that are kept with this one, or not at all (`what_goes_together_is_kept_together`). They bring
    /// none of their own.
    pub with: Vec<Commit>,
    /// Rows that must still be there exactly so. What is no journal matter changes without the head: a decision that builds
    /// on such a row names it here (`a_row_that_changed_is_stale`).
    pub unchanged: Vec<Row>,
    /// Rows that must still not be there, by table and id; one that came makes the commit stale, too.
    pub absent: Vec<(Table, String)>,
}

/// What became of a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Committed {
    /// It is durable.
    Done,
    /// The licence was no longer at the expected head, a retry key was already there, or a row was not as it must still be:
    /// nothing was kept (`a_stale_commit_keeps_nothing`). Load and decide again.
    Stale,
    /// Another row has the name: nothing was kept.
    Taken(Claim),
    /// A constraint of the store refused a row, for this reason: nothing was kept (`a_guarded_commit_keeps_nothing`). A store
    /// without constraints keeps such a row, which the rules have refused long before.
    Guarded(String),
}

/// What a decision needs to see of a licence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate take them apart")]
pub struct LoadRequest {
    /// The licence number, or [`STORE`](crate::ids::STORE).
    pub licence: String,
    /// Single rows, by table and id.
    pub rows: Vec<(Table, String)>,
    /// Whole tables of the licence.
    pub tables: Vec<Table>,
    /// Certificates by number: by the directory of numbers, and not by a column, and only those of this licence
    /// (`numbers_are_found_in_their_own_licence`).
    pub numbers: Vec<String>,
    /// Rows of a table that have this text in one of its indexed columns (`rows_are_found_by_an_indexed_column`).
    pub matching: Vec<(Table, &'static str, String)>,
    /// A second round: rows that are like one of those that the other wants name
    /// (`rows_alike_come_with_those_that_are_named`).
    pub alike: Vec<Alike>,
    /// Rows of the licence on which the clock has something to do up to this day, the day itself among them
    /// (`due_rows_come_up_to_the_day`).
    pub due: Option<NaiveDate>,
    /// Retry keys, by scope and key.
    pub keys: Vec<(String, String)>,
}

/// Rows that have the same text in an indexed column as a row of their table that is named otherwise, such as the certificates of
/// the same passport.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate take them apart")]
pub struct Alike {
    /// The table.
    pub table: Table,
    /// The column, one of the table's indexes.
    pub column: &'static str,
    /// Texts of the column that are looked for, too, whoever has them.
    pub texts: BTreeSet<String>,
    /// Columns and the value that they must have.
    pub equals: Vec<(&'static str, Value)>,
}

impl Alike {
    /// The search for the rows that are like these of the same licence. It finds none where none of them has a text in the column.
    ///
    /// ```
    /// use sms_core::store::{Alike, Table};
    /// let alike = Alike { table: Table::Certificates, column: "passport_number", texts: ["X1".to_owned()].into(), equals: vec![] };
    /// assert_eq!(alike.scan("SIM000001", &[]).among, [("passport_number", ["X1".to_owned()].into())]);
    /// ```
    #[must_use]
    pub fn scan(&self, licence: &str, rows: &[Row]) -> Scan {
        let mut texts = self.texts.clone();
        let place = self.table.column(self.column);
        for row in rows.iter().filter(|row| row.table == self.table) {
            if let Some(Value::Text(text)) = place.and_then(|place| row.values.get(place)) {
                texts.insert(text.clone());
            }
        }
        let mut scan = Scan::all(self.table, licence);
        scan.equals.clone_from(&self.equals);
        scan.among.push((self.column, texts));
        scan
    }
}

/// What a store found, all of one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make them")]
pub struct Loaded {
    /// The head of the licence, if it exists.
    pub head: Option<Head>,
    /// The sequence of the store's own chain: it moves when the policy does, and comes for an unknown licence, too
    /// (`the_policy_moves_with_the_own_chain`).
    pub policy: u64,
    /// The rows, each once.
    pub rows: Vec<Row>,
    /// The retry keys.
    pub keys: Vec<KeyRow>,
}

/// A search in one table of one licence. All conditions must hold (`conditions_must_all_hold`), on what the columns hold now
/// (`a_changed_column_is_found_anew`). Nothing is equal to [`Value::Null`] but a column with nothing in it, which is neither less
/// nor more than anything (`nothing_is_less_and_nothing_is_more_than_nothing`). Rows come in the order of their ids
/// (`searches_come_in_order_and_in_pages`).
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate take them apart")]
pub struct Scan {
    /// The table.
    pub table: Table,
    /// The licence.
    pub licence: String,
    /// Columns and the value they must have.
    pub equals: Vec<(&'static str, Value)>,
    /// Columns and the texts of which they must have one.
    pub among: Vec<(&'static str, BTreeSet<String>)>,
    /// Columns and their least value. A column with nothing in it never meets it.
    pub at_least: Vec<(&'static str, Value)>,
    /// Columns and their greatest value. A column with nothing in it never meets it.
    pub at_most: Vec<(&'static str, Value)>,
    /// Only rows whose id comes after this one, whether there is a row of this id or not.
    pub after: Option<String>,
    /// At most this many rows.
    pub limit: usize,
}

impl Scan {
    /// Every row of a table of a licence.
    #[must_use]
    pub fn all(table: Table, licence: impl Into<String>) -> Self {
        Self {
            table,
            licence: licence.into(),
            equals: Vec::new(),
            among: Vec::new(),
            at_least: Vec::new(),
            at_most: Vec::new(),
            after: None,
            limit: usize::MAX,
        }
    }
}

/// An entry of some journal, with its place among those of all.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make them")]
pub struct Numbered {
    /// Its place among the entries of all journals, counted from 1 in the order in which they were kept.
    pub number: u64,
    /// Whose journal it is in: a licence number, or [`STORE`](crate::ids::STORE).
    pub licence: String,
    /// The entry.
    pub entry: Entry,
}

/// A part of the entries of all journals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make them")]
pub struct FeedPage {
    /// The entries, in order.
    pub entries: Vec<Numbered>,
    /// The number after which it goes on: that of the last entry that was looked at, whether it is among these or of a licence that was
    /// not asked for; the one that was asked after where there is nothing more.
    pub next: u64,
}

/// A place that keeps state. Implement it to keep state in a place of your own, and run
/// [`contract::check`] over it.
///
/// A promise ends with the name of the check that tries it, one of [`contract::CHECKS`]; a [`contract::Violation`] gives that
/// name. What a field or a method alone promises is said there, and this of all of them:
///
/// - Every method may be called from several threads at once. What a method returns is of one moment: rows stand beside the head
///   that came with them (`readers_see_whole_commits`). Of several that decided on one head, one is kept
///   (`one_head_moves_once`); of several that take one name, one has it (`one_name_is_taken_once`).
/// - What [`commit`](Self::commit) has answered [`Committed::Done`] to survives a crash of the process.
/// - What was kept comes back as it was: any text (`any_text_comes_back`), however long (`large_rows_come_back`); whole numbers
///   of 64 bits, and moments to the microsecond (`numbers_and_moments_come_back`).
/// - Texts are compared byte by byte, so that case, accents and blanks count, and their order is that of their bytes in UTF-8
///   (`case_and_accents_count`).
/// - Nothing of a licence is found or removed by way of another one (`licences_do_not_see_each_other`).
/// - A list is given in pages: `after` and `since` need name nothing that is there and may be the greatest number; a `limit` of 0
///   gives nothing, and one of `usize::MAX` everything.
pub trait Store: Send + Sync {
    /// Brings what a decision needs, all of one moment. What does not exist is left out: an unknown licence has no head and no
    /// rows, but its retry keys are found, for the command may be the one that begins it (`an_unknown_licence_is_empty`). A row
    /// comes once, however often it is asked for (`each_row_comes_once`).
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn load(&self, wants: &LoadRequest) -> Result<Loaded>;

    /// Keeps changes of several licences, each whole or not at all (`a_commit_is_kept_whole`), and answers each: one that is not
    /// kept does not hold up the others (`commits_of_one_call_stand_alone`). One licence appears at most once; no change at all
    /// is no fault (`a_call_without_commits_does_nothing`). A change and those [`with`](Commit::with) it have one answer: `Done`,
    /// or why the first of them that could not be kept was not.
    ///
    /// # Errors
    /// An error of the `store.` family: then nothing at all was kept.
    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>>;

    /// A turn: while the caller has it, nobody else's commits are kept, so that what the caller loads is still so when it
    /// commits (`a_turn_keeps_others_out`). It is asked for where others were quicker several times. A store that has no turns
    /// answers none: then who comes too late decides again and again.
    ///
    /// # Errors
    /// An error of the `store.` family, such as [`StoreLocked`](crate::ErrorCode::StoreLocked) where others have their turns
    /// for too long.
    fn turn(&self) -> Result<Option<Box<dyn Turn>>> {
        Ok(None)
    }

    /// Searches a table of a licence.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn scan(&self, scan: &Scan) -> Result<Vec<Row>>;

    /// The licence, and the id of the row, that has a name. The same name in another directory is another one.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>>;

    /// Licence numbers in order, after this one (`licences_come_in_order_and_in_pages`). The store's own chain is not among them.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>>;

    /// Licences, in order and after this one, with a row on which the clock has something to do up to this day: each once
    /// (`due_licences_come_in_order_and_in_pages`).
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn due(&self, day: NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>>;

    /// Entries of the journal of a licence, or of [`STORE`](crate::ids::STORE), after this sequence and in order
    /// (`journals_come_in_order_and_in_pages`).
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>>;

    /// The history of the record that began with an entry: entries of the journal of its licence that
    /// [name it](Entry::named_records), after this sequence and in order (`histories_come_in_order_and_in_pages`). A store that has no
    /// index of them reads its journal, and need not say how.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn history(&self, licence: &str, record: u64, since: u64, limit: usize) -> Result<Vec<Entry>> {
        let (mut found, mut since) = (Vec::new(), since);
        while found.len() < limit {
            let page = self.journal(licence, since, PAGE)?;
            let Some(last) = page.last() else { break };
            since = last.sequence;
            found.extend(page.into_iter().filter(|entry| entry.named_records().contains(&record)));
        }
        found.truncate(limit);
        Ok(found)
    }

    /// Entries of every journal, that of the store itself too, in the order in which they were kept: after this number, and at most so
    /// many; of these licences alone where some are named. The first entry that was ever kept has the number 1, the next one 2, and so on,
    /// whatever is asked for: a number never changes, and what is kept later has a greater one, be it of another process
    /// (`the_feed_has_every_entry_in_the_order_of_commits`). So whoever goes on after the last number misses nothing and sees nothing twice
    /// (`the_feed_misses_nothing_while_others_commit`).
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn feed(&self, after: u64, only: Option<&BTreeSet<String>>, limit: usize) -> Result<FeedPage>;

    /// The last entry of a journal that was recorded by a moment, and 0 where there is none
    /// (`the_last_entry_recorded_by_a_moment_is_found`). What a wrong clock recorded before it at a later moment had been recorded
    /// by then as well. A store that says nothing else has the whole journal read for it.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn last_recorded_by(&self, licence: &str, moment: Moment) -> Result<u64> {
        const PAGE: usize = 250;
        let (mut last, mut since) = (0, 0);
        loop {
            let page = self.journal(licence, since, PAGE)?;
            let Some(end) = page.last() else { return Ok(last) };
            since = end.sequence;
            last = page.iter().rfind(|entry| entry.recorded_at <= moment).map_or(last, |entry| entry.sequence);
        }
    }

    /// How many bytes of entries and records a replay of a journal, for a view of the past or for a check, may hold in memory
    /// before it goes on in a store [`aside`](Self::aside). It takes a few times as much memory. Without an answer of the store's own
    /// there is no limit.
    fn replay_room(&self) -> usize {
        usize::MAX
    }

    /// A new and empty store for records as they once were, which goes without a trace when it is dropped: a replay sets aside what it
    /// has no [room](Self::replay_room) for. It keeps rows and names that no rule and no constraint has to allow, for a journal that is
    /// damaged may say anything. Nobody asks it for a snapshot, a turn or activity, and what it keeps need not survive a crash. What
    /// is kept in it is not seen here (`what_is_set_aside_lies_apart`). Without an answer of the store's own it is one in
    /// memory.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn aside(&self) -> Result<Box<dyn Store>> {
        Ok(Box::new(MemoryStore::new()))
    }

    /// Notes when a user was last active, in place of what was noted before, as [`activity_row`] makes it. No journal matter, and
    /// no change of head; before there is a licence nothing is noted (`activity_of_a_licence_is_noted_and_moves_no_head`). It waits
    /// for nobody: where somebody else is writing, nothing is noted, and the caller tries again another time.
    ///
    /// # Errors
    /// [`StoreLocked`](crate::ErrorCode::StoreLocked) where somebody is in the way; others of the `store.` family.
    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()>;

    /// The whole store at this moment, for checks that go over all of it. Others write on meanwhile, and the snapshot does
    /// not see it (`a_snapshot_stays_at_its_moment`).
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn snapshot(&self) -> Result<Box<dyn Snapshot>>;

    /// Retry keys whose entries are in the journal of a licence, in the order of scope and key, after these
    /// (`keys_of_a_licence_come_in_order_and_in_pages`).
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>>;

    /// Forgets the retry keys that were recorded before a moment, of all licences and for good, and answers how many they were
    /// (`old_keys_are_forgotten`). No change of any head.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn forget_keys(&self, before: Moment) -> Result<u64>;

    /// Lets go of whatever the store holds, such as files. [`Sms`](crate::Sms) asks nothing of a store that it has closed.
    /// Twice is harmless (`closing_twice_is_harmless`).
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn close(&self) -> Result<()> {
        Ok(())
    }
}

/// A turn to commit, which ends with the first commit, or when it is dropped.
pub trait Turn {
    /// Keeps changes as [`Store::commit`] does. After the first call the turn is over, and others may come between.
    ///
    /// # Errors
    /// As [`Store::commit`].
    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>>;
}

/// The row that says when a user was last active.
#[must_use]
pub fn activity_row(user_id: &str, moment: Moment) -> Row {
    let text = moment.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    let particulars = format!("{{\"last_active\":\"{text}\"}}");
    Row { table: Table::Activity, id: user_id.to_owned(), values: vec![Value::Text(text)], particulars }
}
