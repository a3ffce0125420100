//! The verdict on a file.

use super::opened;
use crate::answer::{give, sms_result};
use crate::buffer::{json, sms_buffer};
use crate::date::sms_date;
use crate::error::sms_error;
use crate::handle::needed;
use crate::policy::{or_default, sms_policy};
use crate::text::sms_str;
use sms_core::Result;
use sms_formats::bdt::check_upload;
use std::io::Read;
use std::mem::MaybeUninit;

/// Checks a file that is in memory, in both layers: by its schema, and each record of an upload by the rules on a day. With null for
/// `policy` the default one counts. `today` is the day, that of the machine where nothing else is meant.
///
/// The answer is JSON: `kind`, `version` and `header` of the file, `valid`, `problem_count` with the first 10,000 `problems`,
/// `record_count`, `contradictions` of the header, and `records`: of each that the schema allows `number`, `line`, `applicant_id`, the
/// `state` that its CAS would have, `refusals` and `warnings`. A problem has `line`, `element`, `field`, `record`, `code`, `message`,
/// `rule` and `proposal`. A file that is not valid, or no file at all, is no error, but the answer.
///
/// Files of very many records are checked piece by piece by `sms_bdt_reader_check`, which can be stopped.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for a day too far away.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_check(
    policy: Option<&sms_policy>,
    bytes: sms_str<'_>,
    today: Option<&sms_date>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || verdict(policy, today, || bytes.bytes("bytes")))
}

/// Checks the file at a path, as `sms_bdt_check` does one in memory. No more of it is in memory than what is told of it.
///
/// Errors: `SMS_ERROR_BDT_UNREADABLE` where no file can be opened there; those of `sms_bdt_check`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_bdt_check_path(
    policy: Option<&sms_policy>,
    path: sms_str<'_>,
    today: Option<&sms_date>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || verdict(policy, today, || opened(path)))
}

fn verdict<R: Read>(
    policy: Option<&sms_policy>,
    today: Option<&sms_date>,
    source: impl FnOnce() -> Result<R>,
) -> Result<sms_buffer> {
    let today = needed(today, "today")?.day("today")?;
    json(&check_upload(source()?, or_default(policy), today))
}
