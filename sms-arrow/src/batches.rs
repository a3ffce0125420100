//! Rows that were read, as record batches.

use crate::row::cell;
use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader};
use arrow_schema::SchemaRef;
use sms_core::data::Cell;
use std::sync::Arc;

/// A table as record batches, all of one moment. Cheap to clone, and to read as often as one likes: readers share the memory.
#[derive(Debug, Clone)]
pub struct Batches {
    schema: SchemaRef,
    batches: Arc<[RecordBatch]>,
}

impl Batches {
    pub(crate) fn new(schema: SchemaRef, batches: Vec<RecordBatch>) -> Self {
        Self { schema, batches: batches.into() }
    }

    /// The columns.
    #[must_use]
    pub const fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    /// The batches, in the order of the rows; none where there are no rows.
    #[must_use]
    pub fn batches(&self) -> &[RecordBatch] {
        &self.batches
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// Tells rows one after another, from one of them on and at most so many, each with a cell for every column.
    ///
    /// ```
    /// # use sms_arrow::{Builder, Column};
    /// # use sms_core::data::{Cell, CellKind};
    /// # let mut builder = Builder::new(&[Column::new("number", CellKind::Whole)])?;
    /// # (0..9_u32).try_for_each(|number| builder.row(&[Cell::from(number)]))?;
    /// let batches = builder.finish()?;
    /// let mut told = Vec::new();
    /// batches.each_row(7, 5, &mut |row| told.push(row[0].clone().into_owned()));
    /// assert_eq!(told, [Cell::Whole(7), Cell::Whole(8)]);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    pub fn each_row(&self, first: usize, most: usize, each: &mut dyn FnMut(&[Cell<'_>])) {
        let (mut skipped, mut left) = (first, most);
        let mut row = Vec::new();
        for batch in &*self.batches {
            let end = batch.num_rows().min(skipped.saturating_add(left));
            for place in skipped..end {
                row.clear();
                row.extend(batch.columns().iter().map(|column| cell(column, place)));
                each(&row);
            }
            left = left.saturating_sub(end.saturating_sub(skipped));
            skipped = skipped.saturating_sub(batch.num_rows());
        }
    }

    /// A reader from the first row on, of which `FFI_ArrowArrayStream` makes a C stream. It never fails: everything is read already.
    #[must_use]
    pub fn reader(&self) -> Box<dyn RecordBatchReader + Send> {
        let batches: Vec<_> = self.batches.iter().cloned().map(Ok).collect();
        Box::new(RecordBatchIterator::new(batches, Arc::clone(&self.schema)))
    }
}
