//! A file that is written record by record.

use crate::answer::{done, give, sms_result};
use crate::error::sms_error;
use crate::handle::{Handle, fact, free, guarded, needed};
use crate::text::sms_str;
use serde_json::{Map, Value};
use sms_core::guard::Guard;
use sms_core::{Error, ErrorCode, Result, document};
use sms_formats::bdt::{FileWriter, Header, Record, Schema};
use std::mem::MaybeUninit;
use std::sync::Mutex;

/// A file that is written on disk record by record, in memory that does not grow with it. It appears at its path when it is finished;
/// until then what was there stays. Nothing is left of one that is freed before.
///
/// It may be used from several threads at once: each record is written whole.
#[derive(Debug)]
pub struct sms_bdt_writer {
    schema: &'static Schema,
    writer: Guard<Mutex<Open>>,
}

/// The file, until it is finished, and how many records it has.
#[derive(Debug)]
pub struct Open {
    file: Option<FileWriter>,
    records: u64,
}

impl Handle for sms_bdt_writer {
    type Inside = Mutex<Open>;

    fn guard(&self) -> &Guard<Self::Inside> {
        &self.writer
    }
}

impl sms_bdt_writer {
    fn with<R>(&self, work: impl FnOnce(&mut Open) -> Result<R>) -> Result<R> {
        self.call(|open| work(&mut *open.lock().map_err(|_| Error::new(ErrorCode::BoundaryPoisoned))?))
    }
}

fn finished() -> Error {
    Error::with(ErrorCode::BoundaryClosed, "the file was finished")
}

/// Begins a file of a kind (`upload`, `child_upload`, `fee_update`, `non_enrolment`, `graduates`) that will stand at a path. The file ID
/// and the licence number are empty where a file of the kind does not say them.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, of them `SMS_ERROR_BOUNDARY_ENUMERATION` for another kind; `SMS_ERROR_BDT_UNREADABLE` where nothing can be
/// written there; other `SMS_ERROR_BDT_…` for a header that no file can have.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_writer_create(
    path: sms_str<'_>,
    kind: sms_str<'_>,
    file_id: sms_str<'_>,
    licence_number: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_bdt_writer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (path, kind) = (path.path("path")?, kind.read("kind", super::kind)?);
        let (file_id, licence_number) =
            (file_id.read_any("file_id", Ok)?, licence_number.read_any("licence_number", Ok)?);
        let header = Header::new(kind, file_id, licence_number);
        let open = Open { file: Some(FileWriter::create(path, &header)?), records: 0 };
        Ok(Box::new(sms_bdt_writer { schema: header.schema(), writer: guarded(Mutex::new(open)) }))
    })
}

/// Writes a record: a JSON object of the names of fields and their values, as `sms_bdt_file_of_records` takes a list of. Texts from outside
/// are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, of them `SMS_ERROR_BOUNDARY_CLOSED` once the file is finished; `SMS_ERROR_DOCUMENT_…`,
/// `SMS_ERROR_BDT_TABLE` for what is no object; other `SMS_ERROR_BDT_…` for what no record can have. Nothing of the record is written then,
/// and the file goes on.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_writer_write(
    writer: Option<&sms_bdt_writer>,
    record: sms_str<'_>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || {
        let (writer, record) = (needed(writer, "writer")?, record.read("record", document::parse)?);
        let values: Map<String, Value> = document::typed(record, ErrorCode::BdtTable)?;
        let record = Record::of_values(writer.schema, &values)?;
        writer.with(|open| {
            let file = open.file.as_mut().ok_or_else(finished)?;
            file.write(&record)?;
            open.records = file.records();
            Ok(())
        })
    })
}

/// How many records were written. Of a null pointer, and where the handle refuses, it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_writer_records(writer: Option<&sms_bdt_writer>) -> u64 {
    fact(writer, |writer| writer.with(|open| Ok(open.records)).unwrap_or_default())
}

/// Ends the file, and puts it in its place. The handle is freed all the same by `sms_bdt_writer_free`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, of them `SMS_ERROR_BOUNDARY_CLOSED` where it is finished already; `SMS_ERROR_BDT_ELEMENT_MISSING` for a file
/// without a record; `SMS_ERROR_BDT_UNREADABLE` where it cannot be written. After any of them there is no file, and what was in its place is
/// still there.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_writer_finish(
    writer: Option<&sms_bdt_writer>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || needed(writer, "writer")?.with(|open| Ok(open.file.take().ok_or_else(finished)?.finish()?)))
}

/// Ends a writer. Of a file that is not finished nothing is left. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_writer_free(writer: Option<Box<sms_bdt_writer>>) {
    free(writer);
}
