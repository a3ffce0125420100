//! libFuzzer drives [`sms_fuzz::tables`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sms_fuzz::tables(bytes));
