//! A file in memory.

use super::{objects, opened};
use crate::answer::{done, give, sms_result};
use crate::buffer::{json, sms_buffer};
use crate::error::sms_error;
use crate::handle::{fact, free, needed};
use crate::text::sms_str;
use serde_json::{Value, json};
use sms_core::query::CasExportRow;
use sms_core::{Command, ErrorCode, Reason, document, limits};
use sms_formats::bdt::BulkFile;
use std::mem::MaybeUninit;
use std::sync::Arc;

/// A file of the Bulk Data Transfer: an upload of CAS, an update of fees, a report of students who did not enrol, a graduate file, or an
/// export. It was read strictly, all of it or nothing, or is to be written; either way it is valid.
///
/// It does not change, and may be used from several threads at once.
#[derive(Debug)]
pub struct sms_bdt_file {
    pub(super) file: Arc<BulkFile>,
}

impl From<BulkFile> for sms_bdt_file {
    fn from(file: BulkFile) -> Self {
        Self { file: Arc::new(file) }
    }
}

impl From<sms_bdt_file> for Option<Box<sms_bdt_file>> {
    fn from(file: sms_bdt_file) -> Self {
        Some(Box::new(file))
    }
}

/// Reads a file that is in memory: bytes in ISO-8859-1 or UTF-8, as the file says.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_BDT_…` with everything that is wrong with it, up to a hundred problems: each message begins
/// with the line and the element.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_read(
    bytes: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_bdt_file>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || Ok(sms_bdt_file::from(BulkFile::read(bytes.bytes("bytes")?)?)))
}

/// Reads the file at a path.
///
/// ```c
/// sms_bdt_file *file = NULL;
/// sms_error *error = NULL;
/// if (sms_bdt_file_read_path(sms_text("upload.xml"), &file, &error) == SMS_OK) {
///   printf("%zu records\n", sms_bdt_file_record_count(file));
/// }
/// sms_error_free(error);
/// sms_bdt_file_free(file);
/// ```
///
/// Errors: those of `sms_bdt_file_read`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_read_path(
    path: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_bdt_file>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || Ok(sms_bdt_file::from(BulkFile::read(opened(path)?)?)))
}

/// A file of a kind (`upload`, `child_upload`, `fee_update`, `non_enrolment`, `graduates`) of records as a JSON list: each is an object of
/// the names of fields and their values, as they stand in a command. The file ID and the licence number are empty where a file of the
/// kind does not say them. Texts from outside are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, of them `SMS_ERROR_BOUNDARY_ENUMERATION` for another kind; `SMS_ERROR_DOCUMENT_…`,
/// `SMS_ERROR_BDT_TABLE` for what is no list of objects; other `SMS_ERROR_BDT_…` for what no file can have.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_of_records(
    kind: sms_str<'_>,
    file_id: sms_str<'_>,
    licence_number: sms_str<'_>,
    records: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_bdt_file>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let kind = kind.read("kind", super::kind)?;
        let (file_id, licence_number) =
            (file_id.read_any("file_id", Ok)?, licence_number.read_any("licence_number", Ok)?);
        let records = records.read("records", objects)?;
        Ok(sms_bdt_file::from(BulkFile::of_values(kind, file_id, licence_number, &records)?))
    })
}

/// The export file of a licence, of rows of the query `export_cas` as a JSON list. `sms_session_export_file` is the same in one step.
/// Texts from outside are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`; `SMS_ERROR_BDT_TABLE`, `SMS_ERROR_COMMAND_MISSING_FIELD` and
/// `SMS_ERROR_COMMAND_UNKNOWN_FIELD` for what is no list of such rows; other `SMS_ERROR_BDT_…` for a text that the file cannot have, and
/// where there is no row.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_export(
    licence_number: sms_str<'_>,
    rows: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_bdt_file>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let licence_number = licence_number.text("licence_number")?;
        let read = |text| document::typed(document::parse_within(text, limits::WHOLE_FILE)?, ErrorCode::BdtTable);
        let rows: Vec<CasExportRow> = rows.read("rows", read)?;
        Ok(sms_bdt_file::from(BulkFile::export(licence_number, &rows)?))
    })
}

/// What a file says of itself, as a JSON object: its `kind`, the `version` of its schema, and `header`, the texts by their fields, such as
/// `file_id` and `licence_number`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_header(
    file: Option<&sms_bdt_file>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let header = needed(file, "file")?.file.header();
        let schema = header.schema();
        json(&json!({ "kind": schema.kind, "version": schema.version, "header": header }))
    })
}

/// How many records there are. Of a null pointer it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_record_count(file: Option<&sms_bdt_file>) -> usize {
    fact(file, |file| file.file.records().len())
}

/// Records in file order as a JSON list, at most `limit` of them from `from` on, which counts from 0: `number`, `line`, and `fields`, which
/// are named and written as in a command.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_records(
    file: Option<&sms_bdt_file>,
    from: usize,
    limit: usize,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let records = needed(file, "file")?.file.records();
        json(&records.iter().skip(from).take(limit).collect::<Vec<_>>())
    })
}

/// The same records as the rows of a table from which `sms_bdt_table_read` makes this file again: a JSON object of `columns`, a list of
/// names, and `rows`, lists of texts as they stand in the file, or null.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_rows(
    file: Option<&sms_bdt_file>,
    from: usize,
    limit: usize,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (columns, rows) = needed(file, "file")?.file.rows_from(from, limit);
        json(&json!({ "columns": columns, "rows": rows }))
    })
}

/// The file as SMS takes it: bytes in ISO-8859-1, which `sms_buffer_text` has with their length.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_bytes(
    file: Option<&sms_bdt_file>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || Ok(sms_buffer::of_file(needed(file, "file")?.file.to_bytes()?)))
}

/// Writes the same bytes on disk. The file appears when it is whole; until then, and where it fails, what was at the path stays.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_BDT_UNREADABLE` where nothing can be written there.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_write(
    file: Option<&sms_bdt_file>,
    path: sms_str<'_>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || {
        let (file, path) = (needed(file, "file")?, path.path("path")?);
        Ok(file.file.write_file(path)?)
    })
}

/// The commands that a file stands for, as a JSON list: of an upload, an update of fees and a graduate file one, and one for each report of
/// a student who did not enrol. `sms_session_execute_file` carries one out without this text.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_BDT_UNKNOWN_FILE` for an export, and for an upload whose header contradicts itself;
/// `SMS_ERROR_BDT_FORMAT` for a day that no calendar here has.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_commands(
    file: Option<&sms_bdt_file>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let commands = needed(file, "file")?.file.commands()?;
        json(&commands.iter().map(Command::to_value).collect::<Vec<_>>())
    })
}

/// What is said of a command that the file stands for, with the lines and elements of the file: a JSON list of problems, as
/// `sms_bdt_check` has them. `reasons` is a document with such a list as its `reasons`, which `sms_error_json` and `sms_decision_json` are,
/// or the list alone. Texts from outside are bound by `sms_document`.
///
/// ```c
/// sms_bdt_file *file = NULL;
/// sms_buffer *outcome = NULL, *problems = NULL;
/// sms_error *error = NULL;
/// sms_str command = sms_text("{\"command\":\"bulk_data_transfer\"}");
/// if (sms_bdt_file_read_path(sms_text("upload.xml"), &file, NULL) == SMS_OK &&
///     sms_session_execute_file(session, command, file, &outcome, &error) != SMS_OK &&
///     sms_bdt_file_problems(file, sms_error_json(error), &problems, NULL) == SMS_OK) {
///   int64_t line;
///   const sms_value *each;
///   for (size_t place = 0; (each = sms_value_item(sms_buffer_value(problems), place)) != NULL; place++) {
///     if (sms_value_integer(each, sms_text("/line"), &line, NULL) == SMS_OK) {
///       printf("line %lld\n", (long long)line);
///     }
///   }
/// }
/// sms_buffer_free(problems);
/// sms_buffer_free(outcome);
/// sms_error_free(error);
/// sms_bdt_file_free(file);
/// ```
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`; `SMS_ERROR_QUESTION_INVALID` for what has no list of reasons.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_problems(
    file: Option<&sms_bdt_file>,
    reasons: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (file, mut document) = (needed(file, "file")?, reasons.read("reasons", document::parse)?);
        let within = document.get_mut("reasons").map(Value::take);
        let reasons: Vec<Reason> = document::typed(within.unwrap_or(document), ErrorCode::QuestionInvalid)?;
        json(&file.file.problems(&reasons))
    })
}

/// Ends a file. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_file_free(file: Option<Box<sms_bdt_file>>) {
    free(file);
}
