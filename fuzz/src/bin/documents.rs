//! libFuzzer drives [`sms_fuzz::documents`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sms_fuzz::documents(bytes));
