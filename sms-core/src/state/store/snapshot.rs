//! A store at one moment, for checks that go over all of it.

use super::{Directory, KeyRow, Row, Table};
use crate::error::{ErrorCode, Result};
use crate::journal::{Entry, Head};

/// Something that is kept, or where it lies and why it cannot be read.
pub type Read<T> = std::result::Result<T, Unreadable>;

/// Something kept that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make them")]
pub struct Unreadable {
    /// The entry of the journal, where it is one.
    pub sequence: Option<u64>,
    /// The id of the row, where it is one.
    pub id: Option<String>,
    /// Why it cannot be read, without what it holds.
    pub reason: String,
}

/// A name in a directory, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make them")]
pub struct Name {
    /// The user ID or certificate number.
    pub name: String,
    /// The licence.
    pub licence: String,
    /// The id of the row that has it.
    pub id: String,
}

/// An entry in the history of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make them")]
pub struct Mention {
    /// The licence.
    pub licence: String,
    /// The entry of the licence's journal with which the record began, after which it is named.
    pub record: u64,
    /// The entry of the licence's journal that names it.
    pub sequence: u64,
}

/// What a store finds wrong with itself by its own means.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make them")]
pub struct Fault {
    /// [`StoreDamaged`](ErrorCode::StoreDamaged) or [`StoreSchema`](ErrorCode::StoreSchema).
    pub code: ErrorCode,
    /// What is wrong.
    pub message: String,
}

/// A store at one moment. All its methods see the same, and together they tell of everything that is kept
/// (`a_snapshot_tells_of_everything`).
///
/// What cannot be read is told in its place, and what comes behind it is read all the same. An error of a method means that it
/// could not go on.
pub trait Snapshot: Send {
    /// The chains under which anything at all is kept, in order and each once: a head, an entry, a row, a retry key or a name, be
    /// there a licence of that number or not (`a_snapshot_finds_what_has_no_licence`).
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn chains(&self) -> Result<Vec<Read<String>>>;

    /// Every chain that has a head, in order, and the head.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn heads(&self) -> Result<Vec<Read<(String, Head)>>>;

    /// The head of a chain, if it has one.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn head(&self, chain: &str) -> Result<Option<Read<Head>>>;

    /// Every entry of a chain in order.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn entries(&self, chain: &str, each: &mut dyn FnMut(Read<Entry>)) -> Result<()>;

    /// Every entry in the history of every record, in any order, and yes; no where the store keeps no index of them, and reads its journal
    /// instead (`a_snapshot_tells_of_every_history`).
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn histories(&self, each: &mut dyn FnMut(Read<Mention>)) -> Result<bool> {
        let _ = each;
        Ok(false)
    }

    /// Every row of a table of a chain, in the order of their ids (`rows_and_names_of_a_snapshot_are_found`): a check that finds them
    /// in another order needs more memory, and finds the same.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn rows(&self, chain: &str, table: Table, each: &mut dyn FnMut(Read<Row>)) -> Result<()>;

    /// Every retry key.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn keys(&self, each: &mut dyn FnMut(Read<KeyRow>)) -> Result<()>;

    /// Every name of a directory.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn names(&self, directory: Directory, each: &mut dyn FnMut(Read<Name>)) -> Result<()>;

    /// Whose a name of a directory is (`rows_and_names_of_a_snapshot_are_found`).
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn name(&self, directory: Directory, name: &str) -> Result<Option<Read<Name>>>;

    /// What the store's own means find wrong, such as an index that leads astray or a table that is not ours.
    ///
    /// # Errors
    /// An error of the `store.` family.
    fn faults(&self) -> Result<Vec<Fault>>;
}
