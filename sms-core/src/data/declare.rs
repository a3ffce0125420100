//! How a table for analysis is declared: its columns, each with what it holds and where it comes from.

use super::CellKind;
use crate::error::{Error, ErrorCode, Result};
use crate::policy::Policy;
use crate::records::{Listed, Records, read};
use crate::store::{Snapshot, Table, Unreadable};
use crate::time::Moment;
use crate::waiting::brought_to;
use chrono::NaiveDate;
use std::cell::Cell;

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DataColumn {
    /// The name.
    pub name: &'static str,
    /// What it holds.
    pub kind: CellKind,
    /// Whether it is about a person, so that it is empty once that person was erased.
    pub personal: bool,
    /// Whether a cell can be empty. Of one that cannot, no cell is, whatever is in the table.
    pub optional: bool,
    /// What it says, in a sentence.
    pub what: &'static str,
}

/// The declaration of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DataTableFacts {
    /// The name.
    pub name: &'static str,
    /// What a row is, in a sentence.
    pub what: &'static str,
    /// The columns, in their order.
    pub columns: &'static [DataColumn],
}

/// A licence at the moment of a snapshot, as its rows are told.
pub(super) struct At<'a> {
    pub(super) snapshot: &'a dyn Snapshot,
    pub(super) licence: &'a str,
    pub(super) today: NaiveDate,
    pub(super) policy: &'a Policy,
    /// Whether whoever is told wants no more, so that nothing more is read out of what is kept.
    pub(super) enough: &'a Cell<bool>,
}

impl At<'_> {
    /// Every record of a kind of the licence, with its id.
    pub(super) fn each<R: Listed>(&self, each: &mut dyn FnMut(&str, &R)) -> Result<()> {
        let mut failed = None;
        self.snapshot.rows(self.licence, R::TABLE, &mut |row| {
            if self.enough.get() {
                return;
            }
            let record = row.map_err(|unreadable| damaged(R::TABLE.name(), unreadable));
            match record.and_then(|row| Ok((read::<R>(&row)?, row.id))) {
                Ok((record, id)) => each(&id, &record),
                Err(error) => _ = failed.get_or_insert(error),
            }
        })?;
        failed.map_or(Ok(()), Err)
    }
}

impl At<'_> {
    /// The allocations and the requests for them, as the clock would have left them.
    pub(super) fn ledgers(&self) -> Result<Records> {
        let (mut records, mut failed) = (Records::default(), None);
        records.head = self.snapshot.head(self.licence)?.and_then(std::result::Result::ok);
        for table in [Table::Licences, Table::Allocations, Table::AllocationRequests] {
            self.snapshot.rows(self.licence, table, &mut |row| {
                let put = row.map_err(|unreadable| damaged(table.name(), unreadable)).and_then(|row| records.put(row));
                if let Err(error) = put {
                    failed.get_or_insert(error);
                }
            })?;
        }
        failed.map_or(Ok(()), Err)?;
        brought_to(records, self.today, self.policy)
    }
}

/// The error of something kept that cannot be read.
pub(super) fn damaged(what: &str, Unreadable { sequence, id, reason }: Unreadable) -> Error {
    let place = id.or_else(|| sequence.map(|sequence| sequence.to_string())).unwrap_or_default();
    Error::with(ErrorCode::StoreDamaged, format!("`{place}` of `{what}` cannot be read: {reason}"))
}

/// A table that can tell its rows. [`data_table!`] makes it.
pub(super) trait DataSource {
    /// The declaration.
    const FACTS: DataTableFacts;

    /// Tells every row of a licence.
    fn tell(at: &At<'_>, each: &mut dyn FnMut(&[super::Cell<'_>])) -> Result<()>;
}

/// A value that is always there, in a column that is not `optional`: to leave the word out of a declaration where there may be nothing
/// does not compile.
pub(super) trait Filled {}

impl Filled for &str {}
impl Filled for NaiveDate {}
impl Filled for Moment {}
impl Filled for bool {}
impl Filled for u32 {}
impl Filled for u64 {}
impl Filled for i64 {}

/// The value of a column that is never empty.
pub(super) const fn filled<T: Filled>(value: T) -> T {
    value
}

/// Declares a table: what a row is, its name, how its items are gone over, and its columns. Each has a sentence, a kind, the word
/// `personal` where it is about a person, or else `optional` where it may be empty, and where its value comes from.
macro_rules! data_table {
    ($(#[doc = $what:literal])+ $type:ident $name:literal, |$at:ident, $tell:ident| $each:block, |$item:ident: $of:ty| {
        $(#[doc = $said:literal] $column:ident: $kind:ident $($word:ident)? = $value:expr,)*
    }) => {
        $(#[doc = $what])+
        pub(super) struct $type;

        impl $crate::data::DataSource for $type {
            const FACTS: $crate::data::DataTableFacts = $crate::data::DataTableFacts {
                name: $name,
                what: concat!($($what),+),
                columns: &[$($crate::data::DataColumn {
                    name: stringify!($column),
                    kind: $crate::data::CellKind::$kind,
                    personal: $crate::data::data_table!(@personal $($word)?),
                    optional: $crate::data::data_table!(@optional $($word)?),
                    what: $said,
                },)*],
            };

            fn tell($at: &$crate::data::At<'_>, each: &mut dyn FnMut(&[$crate::data::Cell<'_>])) -> $crate::Result<()> {
                let mut $tell = |$item: $of| {
                    each(&[$($crate::data::Cell::from($crate::data::data_table!(@value $value, $($word)?)),)*])
                };
                $each
            }
        }
    };
    (@personal personal) => { true };
    (@personal $($other:ident)?) => { false };
    (@optional) => { false };
    (@optional $word:ident) => { true };
    (@value $value:expr,) => { $crate::data::filled($value) };
    (@value $value:expr, $word:ident) => { $value };
}

pub(super) use data_table;
