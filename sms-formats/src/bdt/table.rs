//! Files from tables and back: the spreadsheet of an admissions office becomes a valid file, and every row that cannot be in it is told by
//! row and column.
//!
//! | part | what it is |
//! |---|---|
//! | [`Table`], [`Cell`] | a table as it comes: from CSV, from a spreadsheet, from a program |
//! | [`Mapping`] | which column holds what, as a document that one can keep |
//! | [`FromTable`], [`Rejection`] | the file of the right rows, and why the others are not in it |

mod cell;
mod column;
mod convert;
mod csv;
mod mapping;
mod repeated;
#[cfg(feature = "xlsx")]
mod xlsx;
mod zeros;

pub use cell::Cell;
pub use mapping::{DateOrder, Mapping};

use super::file::BulkFile;
use super::form::fill;
use super::problem::Refused;
use super::record::{Header, Record};
use super::texts::Texts;
use super::writer::Piece;
use cell::is_blank;
use column::Column;
use serde_json::{Map, Value};
use sms_core::parameter::{self, Said};
use sms_core::{ErrorCode, Personal, Reason, rule};
use std::collections::{BTreeMap, HashMap};

/// The most bytes of a table that is read.
const TABLE_LIMIT: u64 = 256 << 20;

/// The most columns of a sheet, and of rows that are documents.
const COLUMNS_LIMIT: usize = 1_024;

/// A table: names of columns, and rows of cells.
///
/// ```
/// use sms_formats::bdt::{BulkFile, Mapping, Table};
///
/// let table = Table::of_csv("CAS number\nE4G0AA0A00A0A1\nE4X0AA0A00A0A1\n".as_bytes())?;
/// let graduates = BulkFile::graduates("2026-07", ["E4G0AA0A00A0A9"])?;
/// let made = table.to_file(graduates.header(), &Mapping::default());
/// assert_eq!(made.file.expect("one row is right").records().len(), 1);
/// assert_eq!((made.rejections[0].row, made.rejections[0].column.as_str()), (3, "CAS number"));
/// # Ok::<(), sms_formats::bdt::Refused>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The names of the columns.
    columns: Vec<String>,
    /// The rows, each with its number as people see it.
    rows: Vec<(u64, Vec<Cell>)>,
    /// The number of the row with the names.
    head: u64,
}

/// What became of a table.
#[derive(Debug)]
#[non_exhaustive]
pub struct FromTable {
    /// The file of the rows that are right; none where no row is.
    pub file: Option<BulkFile>,
    /// For each record of the file, the row that it comes from.
    pub rows: Vec<u64>,
    /// Why the other rows are not in it, in their order. A reason that stands in the row of the names concerns the whole table, and then
    /// there is no file.
    pub rejections: Vec<Rejection>,
    /// The columns that hold nothing of the file.
    pub ignored: Vec<String>,
}

/// Why a row is not in a file.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Rejection {
    /// The number of the row, as people see it: the first one has the names of the columns.
    pub row: u64,
    /// The column by its name; the field by its name where no column holds it.
    pub column: String,
    /// The field of the file, where it is one.
    pub field: Option<String>,
    /// What is wrong. It never holds what stands in the cell.
    pub reason: Reason,
    /// What could stand there instead, where something can be proposed.
    pub proposal: Option<Personal>,
}

impl Table {
    /// The most rows of a table: as many as there are CAS in one command.
    pub const ROWS: usize = 100_000;

    /// A table of these columns and rows. The first row has the number 2, as in a spreadsheet.
    #[must_use]
    pub fn new(columns: Vec<String>, rows: Vec<Vec<Cell>>) -> Self {
        Self { columns, rows: (2..).zip(rows).collect(), head: 1 }
    }

    /// A table of rows that are documents: the names of their members, in the order of their first appearance, are those of the columns. Of
    /// more than 1,024 columns or 100,000 rows no file is made.
    ///
    /// ```
    /// use serde_json::json;
    /// let rows = [json!({ "CAS number": "E4G0AA0A00A0A1" }), json!({ "CAS number": null, "Note": 7 })];
    /// let table = sms_formats::bdt::Table::of_rows(rows.iter().filter_map(serde_json::Value::as_object));
    /// assert_eq!((table.columns(), table.len()), (&["CAS number".to_owned(), "Note".to_owned()][..], 2));
    /// ```
    #[must_use]
    pub fn of_rows<'a>(rows: impl IntoIterator<Item = &'a Map<String, Value>>) -> Self {
        let (mut columns, mut places): (Vec<String>, HashMap<&str, usize>) = Default::default();
        let mut cells = Vec::new();
        // One more than the limit is enough to see that it is passed.
        for row in rows.into_iter().take(Self::ROWS + 1) {
            let mut of_row = Vec::new();
            for (name, value) in row {
                if columns.len() > COLUMNS_LIMIT {
                    break;
                }
                let place = *places.entry(name.as_str()).or_insert_with(|| {
                    columns.push(name.clone());
                    columns.len() - 1
                });
                if of_row.len() <= place {
                    of_row.resize(place + 1, Cell::Empty);
                }
                of_row.get_mut(place).into_iter().for_each(|cell| *cell = Cell::from(value));
            }
            cells.push(of_row);
        }
        Self::new(columns, cells)
    }

    /// The names of the columns.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// How many rows there are below the names.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Reads a table from the bytes of a spreadsheet (XLSX) or of CSV, whichever it is.
    ///
    /// # Errors
    ///
    /// Those of [`of_csv`](Self::of_csv) and of [`of_xlsx`](Self::of_xlsx).
    #[cfg(feature = "xlsx")]
    pub fn read(bytes: &[u8], mapping: &Mapping) -> Result<Self, Refused> {
        if bytes.starts_with(b"PK\x03\x04") {
            Self::of_xlsx(bytes, mapping.sheet.as_deref())
        } else {
            Self::of_csv(bytes)
        }
    }

    /// The file of the kind that a mapping says, with the file ID and the licence number that are among its constants: as
    /// [`to_file`](Self::to_file).
    ///
    /// ```
    /// use sms_formats::bdt::{Mapping, Table};
    ///
    /// let mapping = serde_json::json!({ "kind": "graduates", "constants": { "file_id": "2026-07" } });
    /// let table = Table::of_csv("CAS number\nE4G0AA0A00A0A1\n".as_bytes())?;
    /// let file = table.map(&Mapping::from_value(mapping)?).file.expect("the row is right");
    /// assert_eq!((file.header().file_id(), file.records().len()), (Some("2026-07"), 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn map(&self, mapping: &Mapping) -> FromTable {
        let mut made = self.to_file(&mapping.header(), mapping);
        let lacks = mapping.header_lacks();
        if !lacks.is_empty() {
            (made.file, made.rows) = (None, Vec::new());
            // What the header lacks is said once, by the names of what can be given.
            let is_of_head = |rejection: &Rejection| rejection.row == self.head;
            made.rejections.retain(|said| !is_of_head(said) || said.reason.code != ErrorCode::BdtElementMissing);
            let rejection = |field| {
                let reason = Reason::new(ErrorCode::BdtTable).rule(rule!("cas/5.2.3"));
                let reason = reason.message(format!("a file of the kind says `{field}`, and nothing gives it"));
                self.of_head(field, reason.remedy("give it among the constants of the mapping"))
            };
            made.rejections.splice(0..0, lacks.into_iter().map(rejection));
        }
        made
    }

    /// The file with this header and a record for each row that is right. Rows in which nothing stands are passed over.
    ///
    /// A column is known by its name: that of a field (`family_name`), its title (`Family name`), the element (`FamilyName`), or what the
    /// [`Mapping`] says. Sums are pounds, unless the name of the column ends with `pence`.
    #[must_use]
    pub fn to_file(&self, header: &Header, mapping: &Mapping) -> FromTable {
        if let Some(rejection) = self.too_large() {
            return FromTable { file: None, rows: Vec::new(), rejections: vec![rejection], ignored: Vec::new() };
        }
        let (columns, ignored, wrong) = column::find(self, header.schema, mapping);
        if !wrong.is_empty() {
            return FromTable { file: None, rows: Vec::new(), rejections: wrong, ignored };
        }
        let mut rejections = Vec::new();
        let (mut records, mut rows) = (Vec::new(), Vec::new());
        let mut lost = zeros::lost(self, &columns);
        let mut repeated = repeated::Repeated::default();
        for (number, cells) in self.rows.iter().filter(|(_, cells)| !is_blank(cells)) {
            let row = Row { number: *number, cells, columns: &columns, mapping };
            let (record, mut wrong) = row.record(header);
            wrong.extend(lost.remove(number).unwrap_or_default());
            wrong.extend(repeated.again(*number, &record, &columns));
            if wrong.is_empty() {
                records.push(record);
                rows.push(*number);
            }
            rejections.extend(wrong);
        }
        if records.is_empty() {
            rejections.extend(rejections.is_empty().then(|| self.nothing()));
            return FromTable { file: None, rows, rejections, ignored };
        }
        match BulkFile::new(header.clone(), records) {
            Ok(file) => FromTable { file: Some(file), rows, rejections, ignored },
            Err(refused) => {
                rejections.insert(0, self.refused(&refused));
                FromTable { file: None, rows: Vec::new(), rejections, ignored }
            }
        }
    }

    fn of_head(&self, column: &str, reason: Reason) -> Rejection {
        Rejection { row: self.head, column: column.to_owned(), field: None, reason, proposal: None }
    }

    /// Why no file is made of a table that a program made, and that nobody counted while it was read.
    fn too_large(&self) -> Option<Rejection> {
        let counts = [(self.columns.len(), COLUMNS_LIMIT, "columns"), (self.rows.len(), Self::ROWS, "rows")];
        let (_, most, unit) = counts.into_iter().find(|(count, most, _)| count > most)?;
        let said = Said::from(format!("the table has more than {most} {unit}"));
        let said = said.with(parameter::MOST, &most).with(parameter::UNIT, unit);
        Some(self.of_head("", Reason::new(ErrorCode::BdtLimit).message(said)))
    }

    fn nothing(&self) -> Rejection {
        self.of_head("", Reason::new(ErrorCode::BdtTable).message("the table has no row"))
    }

    /// Why the rows that are right make no file: its header.
    fn refused(&self, refused: &Refused) -> Rejection {
        let problem = refused.problems().first();
        let reason = problem.map_or_else(|| Reason::new(refused.code()), |problem| problem.reason.clone());
        let element = problem.and_then(|problem| problem.element.as_deref()).unwrap_or_default();
        self.of_head(element, reason)
    }
}

impl BulkFile {
    /// The names of the columns and the rows of a table that makes this file again. Every text is as it stands in the file.
    #[must_use]
    pub fn to_rows(&self) -> (Vec<String>, Vec<Vec<Option<String>>>) {
        self.rows_from(0, self.records().len())
    }

    /// The same of at most so many records from one on, which counts from 0.
    ///
    /// ```
    /// let file = sms_formats::bdt::BulkFile::graduates("2026-07", ["E4G0AA0A00A0A1", "E4G0AA0A00A0A2"])?;
    /// let (columns, rows) = file.rows_from(1, 10);
    /// assert_eq!((columns.len(), rows.len(), rows[0][1].as_deref()), (2, 1, Some("E4G0AA0A00A0A2")));
    /// # Ok::<(), sms_formats::bdt::Refused>(())
    /// ```
    #[must_use]
    pub fn rows_from(&self, from: usize, limit: usize) -> (Vec<String>, Vec<Vec<Option<String>>>) {
        let schema = self.header().schema;
        let names = column::names(schema);
        let row = |record: &Record| names.iter().map(|name| record.get(&name.field).map(str::to_owned)).collect();
        (
            names.iter().map(|name| name.name.clone()).collect(),
            self.records().iter().skip(from).take(limit).map(row).collect(),
        )
    }
}

/// A row that becomes a record.
struct Row<'a> {
    number: u64,
    cells: &'a [Cell],
    columns: &'a [Column],
    mapping: &'a Mapping,
}

impl Row<'_> {
    fn record(&self, header: &Header) -> (Record, Vec<Rejection>) {
        let schema = header.schema;
        let slots = schema.slots.record(schema);
        let mut texts: BTreeMap<usize, Option<String>> = self.mapping.constants_of(slots).collect();
        let mut rejections = Vec::new();
        for column in self.columns {
            let cell = self.cells.get(column.place).unwrap_or(&Cell::Empty);
            match convert::text(cell, column, self.mapping.dates) {
                Ok(Some(text)) => {
                    let slot = column.slot_for(slots, &text);
                    texts.insert(slot, Some(text));
                }
                Ok(None) => {}
                Err(wrong) => rejections.push(self.rejection(column, wrong.reason, wrong.proposal)),
            }
        }
        fill(schema, &mut texts);
        let texts = Texts::in_order(slots, texts);
        let problems = Piece::new(&texts, slots, schema.rule, &mut String::new()).write(schema.record());
        let record = Record { schema, number: 0, line: 0, texts, problems: Vec::new() };
        // What a cell is refused for already is not said twice.
        let told: Vec<Option<String>> =
            rejections.iter().map(|rejection: &Rejection| rejection.field.clone()).collect();
        for problem in problems.into_iter().filter(|problem| !told.contains(&problem.field)) {
            let field = problem.field.clone().unwrap_or_default();
            let column = self.columns.iter().find(|column| column.field == field);
            rejections.push(match column {
                Some(column) => self.rejection(column, problem.reason, problem.proposal),
                None => Rejection {
                    row: self.number,
                    column: if field.is_empty() {
                        problem.element.unwrap_or_default().into_owned()
                    } else {
                        field.clone()
                    },
                    field: Some(field).filter(|field| !field.is_empty()),
                    reason: problem.reason,
                    proposal: problem.proposal,
                },
            });
        }
        (record, rejections)
    }

    fn rejection(&self, column: &Column, reason: Reason, proposal: Option<Personal>) -> Rejection {
        let (row, field) = (self.number, Some(column.field.clone()));
        Rejection { row, column: column.title.clone(), field, reason, proposal }
    }
}
