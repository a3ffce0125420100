//! A file that is read record by record.

use super::opened;
use crate::answer::{give, sms_result};
use crate::buffer::{json, sms_buffer};
use crate::date::sms_date;
use crate::error::sms_error;
use crate::handle::{Handle, fact, free, guarded, needed};
use crate::policy::{or_default, sms_policy};
use crate::text::sms_str;
use sms_core::guard::Guard;
use sms_core::{Error, ErrorCode, Result};
use sms_formats::bdt::Checking;
use std::fs::File;
use std::mem::MaybeUninit;
use std::sync::Mutex;

/// A file that is read from disk record by record, in memory that does not grow with it. Whoever wants to stop frees it.
///
/// It may be used from several threads at once: each record goes to one of them.
#[derive(Debug)]
pub struct sms_bdt_reader {
    checking: Guard<Mutex<Checking<File>>>,
}

impl Handle for sms_bdt_reader {
    type Inside = Mutex<Checking<File>>;

    fn guard(&self) -> &Guard<Self::Inside> {
        &self.checking
    }
}

impl sms_bdt_reader {
    fn with<R>(&self, work: impl FnOnce(&mut Checking<File>) -> R) -> Result<R> {
        self.call(|checking| {
            let mut checking = checking.lock().map_err(|_| Error::new(ErrorCode::BoundaryPoisoned))?;
            Ok(work(&mut checking))
        })
    }
}

/// Begins to read the file at a path.
///
/// ```c
/// sms_bdt_reader *reader = NULL;
/// uint64_t records = 0;
/// if (sms_bdt_reader_open(sms_text("upload.xml"), &reader, NULL) == SMS_OK) {
///   while (sms_bdt_reader_skip(reader, 1000, &records, NULL) == SMS_OK && records > 0) {
///     printf("%llu bytes\n", (unsigned long long)sms_bdt_reader_bytes(reader));
///   }
/// }
/// sms_bdt_reader_free(reader);
/// ```
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_BDT_UNREADABLE` where no file can be opened there.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_reader_open(
    path: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_bdt_reader>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let checking = Mutex::new(Checking::new(opened(path)?));
        Ok(Box::new(sms_bdt_reader { checking: guarded(checking) }))
    })
}

/// The next record as a JSON object: `number`, `line`, `fields`, and `problems`, what the schema finds wrong with it. Null behind the last
/// one; also where the file cannot be read on, which `sms_bdt_reader_verdict` tells.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_reader_next(
    reader: Option<&sms_bdt_reader>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let record = needed(reader, "reader")?.with(Iterator::next)?;
        Ok(record.map(|record| json(&record)).transpose()?.map(Box::new))
    })
}

/// Reads on over at most `most` records, and says by the rules on a day what would become of each: a JSON list of `records` as
/// `sms_bdt_check` has them, in which those are left out that the schema refuses. With null for `policy` the default one counts. Null where
/// there was no record any more.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for a day too far away. No record is read then.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_reader_check(
    reader: Option<&sms_bdt_reader>,
    policy: Option<&sms_policy>,
    today: Option<&sms_date>,
    most: usize,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (reader, today) = (needed(reader, "reader")?, needed(today, "today")?.day("today")?);
        let (before, records, after) = reader.with(|checking| {
            let before = checking.records();
            let read = checking.by_ref().take(most);
            let records: Vec<_> = read.filter_map(|record| record.checked(or_default(policy), today)).collect();
            (before, records, checking.records())
        })?;
        Ok(if after > before { Some(Box::new(json(&records)?)) } else { None })
    })
}

/// Reads on over at most `most` records, of which nothing is told but what counts for the verdict, and gives how many there were. It is 0
/// where there was none any more.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_reader_skip(
    reader: Option<&sms_bdt_reader>,
    most: usize,
    out: Option<&mut MaybeUninit<u64>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || needed(reader, "reader")?.with(|checking| checking.by_ref().take(most).count() as u64))
}

/// The verdict on what was read so far, which is that on the file once there is no record any more: a JSON object of `kind`, `version`,
/// `header`, `valid`, `problem_count`, the first 10,000 `problems`, `record_count`, and `contradictions` of the header. A file that could not
/// be read to its end is not valid, and has the reason among its problems.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_reader_verdict(
    reader: Option<&sms_bdt_reader>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || json(&needed(reader, "reader")?.with(|checking| checking.verdict())?))
}

/// How many bytes of the file were read. Of a null pointer, and where the handle refuses, it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_reader_bytes(reader: Option<&sms_bdt_reader>) -> u64 {
    fact(reader, |reader| reader.with(|checking| checking.bytes()).unwrap_or_default())
}

/// How many records were read. Of a null pointer, and where the handle refuses, it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_reader_records(reader: Option<&sms_bdt_reader>) -> u64 {
    fact(reader, |reader| reader.with(|checking| checking.records()).unwrap_or_default())
}

/// Ends a reader, at whatever record it is. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_reader_free(reader: Option<Box<sms_bdt_reader>>) {
    free(reader);
}
