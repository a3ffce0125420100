//! libFuzzer drives [`sms_fuzz::files`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sms_fuzz::files(bytes));
