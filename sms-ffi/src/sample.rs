//! A made-up sponsor to play with.

use crate::answer::{give, sms_result};
use crate::buffer::{json, sms_buffer};
use crate::error::sms_error;
use crate::system::sms_system;
use crate::text::sms_str;
use std::mem::MaybeUninit;

/// Opens a system over a store of its own, as `sms_open` does, and records a made-up sponsor in it: some years old, with late reports,
/// gaps and other planted mistakes, which `sms_sample_facts` lists. It runs on a clock that the host sets. The same number of workers,
/// from 10 to 100,000, and the same seed give the same sponsor.
///
/// Errors: those of `sms_open`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for fewer or more workers; those of `sms_system_execute`, where the store
/// is not a new one.
#[unsafe(no_mangle)]
pub extern "C" fn sms_sample_open(
    address: sms_str<'_>,
    workers: u32,
    seed: u64,
    out: Option<&mut MaybeUninit<Option<Box<sms_system>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let sample = sms_samples::sponsor_at(address.text("address")?, workers, seed)?;
        Ok(sms_system::over(sample.host))
    })
}

/// What belongs to a sample and stands in no store: its licence, its day, the workers as the human resources department would export
/// them, and what is planted. A JSON object of `licence`, `today`, `workers` and `planted`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for fewer or more workers than a sample can have.
#[unsafe(no_mangle)]
pub extern "C" fn sms_sample_facts(
    workers: u32,
    seed: u64,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || json(&sms_samples::facts(workers, seed)?))
}
