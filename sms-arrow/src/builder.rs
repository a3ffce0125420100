//! Building record batches of rows.

use crate::batches::Batches;
use crate::cells::{Cells, type_of};
use crate::column::Column;
use arrow_array::{RecordBatch, RecordBatchOptions};
use arrow_schema::{Schema, SchemaRef};
use sms_core::data::{Cell, CellKind, DataTable, RowSource};
use sms_core::ids::LicenceNumber;
use sms_core::{Error, ErrorCode, Result};
use std::sync::Arc;

/// Rows of a batch: enough that a batch costs nothing, and few enough that several threads of a reader have work.
const ROWS: usize = 65_536;

/// Bytes of text at which a batch ends, however few rows it has: a column counts them in 32 bits.
const TEXT: usize = 256 * 1024 * 1024;

/// A table of a system, or of a view of another moment, as record batches: of all licences, or of these alone, were they none.
///
/// # Errors
/// As [`RowSource::each_row_of`].
pub fn table(source: &dyn RowSource, table: DataTable, only: Option<&[LicenceNumber]>) -> Result<Batches> {
    let mut builder = Builder::new(table.facts().columns)?;
    source.each_row_of(&[table], only, &mut |_, row| builder.row(row))?;
    builder.finish()
}

/// Makes record batches of rows that come one after another.
///
/// ```
/// use sms_arrow::{Builder, Column};
/// use sms_core::data::{Cell, CellKind};
///
/// let mut builder = Builder::new(&[Column::new("state", CellKind::Word), Column::new("certificates", CellKind::Whole)])?;
/// builder.row(&[Cell::from("assigned"), Cell::from(7_u32)])?;
/// assert!(builder.row(&[Cell::from("assigned"), Cell::from("seven")]).is_err());
/// assert_eq!(builder.finish()?.rows(), 1);
/// # Ok::<(), sms_core::Error>(())
/// ```
pub struct Builder {
    schema: SchemaRef,
    columns: Vec<(CellKind, Cells)>,
    rows: usize,
    text: usize,
    batches: Vec<RecordBatch>,
}

impl Builder {
    /// For rows with these columns, in this order.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryKind`] for a kind that Arrow has no type for here.
    pub fn new<'a, C>(columns: &'a [C]) -> Result<Self>
    where
        Column: From<&'a C>,
    {
        let declared: Vec<Column> = columns.iter().map(Column::from).collect();
        let fields = declared.iter().map(|column| Ok(column.field(type_of(column.kind())?)));
        let schema = Arc::new(Schema::new(fields.collect::<Result<Vec<_>>>()?));
        let cells = declared.iter().map(|column| Ok((column.kind(), Cells::of(column.kind())?)));
        Ok(Self { schema, columns: cells.collect::<Result<_>>()?, rows: 0, text: 0, batches: Vec::new() })
    }

    /// Adds a row: a cell for each column.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryKind`] for a cell that its column cannot hold, or more or fewer cells than columns. Nothing is added then.
    pub fn row(&mut self, row: &[Cell<'_>]) -> Result<()> {
        let fits = row.iter().zip(&self.columns).all(|(cell, (kind, _))| cell.fits(*kind));
        if !fits || row.len() != self.columns.len() {
            return Err(Error::with(ErrorCode::BoundaryKind, "a row does not fit its columns"));
        }
        for (cell, (_, cells)) in row.iter().zip(&mut self.columns) {
            cells.push(cell);
            if let Cell::Text(text) = cell {
                self.text = self.text.saturating_add(text.len());
            }
        }
        self.rows += 1;
        if self.rows >= ROWS || self.text >= TEXT { self.end_batch() } else { Ok(()) }
    }

    /// All rows that came.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryKind`] where Arrow does not take what was built: a fault of this crate.
    pub fn finish(mut self) -> Result<Batches> {
        if self.rows > 0 {
            self.end_batch()?;
        }
        Ok(Batches::new(self.schema, self.batches))
    }

    fn end_batch(&mut self) -> Result<()> {
        let arrays = self.columns.iter_mut().map(|(_, cells)| cells.finish()).collect();
        // The number of rows is said, for there may be no column.
        let options = RecordBatchOptions::new().with_row_count(Some(self.rows));
        let batch = RecordBatch::try_new_with_options(Arc::clone(&self.schema), arrays, &options);
        self.batches.push(batch.map_err(|error| Error::with(ErrorCode::BoundaryKind, error.to_string()))?);
        (self.rows, self.text) = (0, 0);
        Ok(())
    }
}
