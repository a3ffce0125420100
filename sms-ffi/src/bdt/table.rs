//! A table that becomes a file.

use super::{objects, sms_bdt_file};
use crate::answer::{give, sms_result};
use crate::buffer::{canonical, sms_buffer};
use crate::error::sms_error;
use crate::handle::{free, needed};
use crate::text::sms_str;
use sms_core::{Error, ErrorCode, Result, document};
use sms_formats::bdt::{BulkFile, Mapping, Table};
use std::mem::MaybeUninit;
use std::sync::Arc;

/// What became of a table: the file of the rows that are right, and why the others are not in it.
///
/// It does not change, and may be used from several threads at once.
#[derive(Debug)]
pub struct sms_bdt_table {
    file: Option<Arc<BulkFile>>,
    report: String,
}

impl sms_bdt_table {
    fn of(table: &Table, mapping: &Mapping) -> Result<Box<Self>> {
        let made = table.map(mapping);
        let report = canonical(&made)?;
        Ok(Box::new(Self { file: made.file.map(Arc::new), report }))
    }
}

fn mapped(text: &str) -> Result<Mapping> {
    Mapping::from_value(document::parse(text)?)
}

/// Makes a file of a table: bytes of a spreadsheet (XLSX), or of CSV in UTF-8. The first row has the names of the columns. A column is known
/// by the name of its field (`family_name`), its title (`Family name`) or its element (`FamilyName`), or else as the mapping says.
///
/// The mapping is a JSON object of any of these: `kind` (`upload` unless told, `child_upload`, `fee_update`, `non_enrolment`, `graduates`),
/// `sheet` of a spreadsheet, `columns` (names of columns and their fields; an empty field passes a column over), `constants` (fields and
/// their texts, the same in every row; `file_id` and `licence_number` are among them), `dates` (`iso`, `day_first` or `month_first`). Texts
/// from outside are bound by `sms_document`.
///
/// Rows that are not right are no error: `sms_bdt_table_report` has them.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`, `SMS_ERROR_COMMAND_UNKNOWN_FIELD`; `SMS_ERROR_BDT_TABLE` for what is no table, and
/// for a mapping that is none; `SMS_ERROR_BDT_LIMIT` for more than 100,000 rows, or 256 MiB.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_table_read(
    bytes: sms_str<'_>,
    mapping: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_bdt_table>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (bytes, mapping) = (bytes.bytes("bytes")?, mapping.read("mapping", mapped)?);
        sms_bdt_table::of(&Table::read(bytes, &mapping)?, &mapping)
    })
}

/// Makes a file of rows that a program has: a JSON list of objects, whose members are columns with their cells. The first row has the
/// number 2, as in a spreadsheet. Otherwise as `sms_bdt_table_read`. Texts from outside are bound by `sms_document`.
///
/// Errors: those of `sms_bdt_table_read`, but that too many rows are told in the report.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_table_of_rows(
    rows: sms_str<'_>,
    mapping: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_bdt_table>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (rows, mapping) = (rows.read("rows", objects)?, mapping.read("mapping", mapped)?);
        sms_bdt_table::of(&Table::of_rows(&rows), &mapping)
    })
}

/// What became of the rows, as a JSON object: `record_count` of the file, for each record the number of its row (`rows`), the columns that
/// hold nothing of the file (`ignored`), and `rejections`: each with `row`, `column`, `field`, `code`, `message`, `rule`, `remedy` and, where
/// something can be proposed, `proposal`. One in the row of the names concerns the whole table.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_table_report(
    table: Option<&sms_bdt_table>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || Ok(sms_buffer::of(needed(table, "table")?.report.as_str())))
}

/// The file of the rows that are right. It goes on after the table is freed, and is freed itself.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_BDT_TABLE` where no row is right: the report says why.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_table_file(
    table: Option<&sms_bdt_table>,
    out: Option<&mut MaybeUninit<Option<Box<sms_bdt_file>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let file = needed(table, "table")?.file.as_ref().map(Arc::clone);
        let file = file.ok_or_else(|| Error::with(ErrorCode::BdtTable, "no row of the table is right"))?;
        Ok(sms_bdt_file { file })
    })
}

/// Ends a table. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_table_free(table: Option<Box<sms_bdt_table>>) {
    free(table);
}
