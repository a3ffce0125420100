//! The library, and one function more: `sms_test_panic` fails inside a system. Tests of hosts load it in place of the
//! library, to see what a fault does to them.

#![expect(unsafe_code, reason = "the name is exported")]
#![expect(missing_docs, reason = "one function, described above")]

use sms::{sms_error, sms_result, sms_system};
use std::mem::MaybeUninit;

#[unsafe(no_mangle)]
pub extern "C" fn sms_test_panic(
    system: Option<&sms_system>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    sms::panic_inside(system, error)
}
