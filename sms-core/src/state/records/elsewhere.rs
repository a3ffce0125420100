//! Records that lie in a store and are brought one by one: a replay of a long journal holds a part of them at a time.

use crate::error::Result;
use crate::store::{LoadRequest, Row, Store, Table};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The records of one chain that lie in a store.
pub(crate) struct Elsewhere {
    store: Arc<dyn Store>,
    chain: String,
    brought: AtomicUsize,
}

impl fmt::Debug for Elsewhere {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Elsewhere").field("chain", &self.chain).finish_non_exhaustive()
    }
}

impl Elsewhere {
    pub(crate) fn new(store: Arc<dyn Store>, chain: &str) -> Self {
        Self { store, chain: chain.to_owned(), brought: AtomicUsize::new(0) }
    }

    pub(super) fn row(&self, table: Table, id: &str) -> Result<Option<Row>> {
        let wants =
            LoadRequest { licence: self.chain.clone(), rows: vec![(table, id.to_owned())], ..LoadRequest::default() };
        let row = self.store.load(&wants)?.rows.pop();
        self.brought.fetch_add(row.as_ref().map_or(0, |row| row.particulars.len()), Ordering::Relaxed);
        Ok(row)
    }

    /// How many bytes of records were brought so far.
    pub(crate) fn brought(&self) -> usize {
        self.brought.load(Ordering::Relaxed)
    }
}
