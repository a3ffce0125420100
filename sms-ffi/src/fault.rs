//! A fault on purpose, for the tests of what a host sees then. No exported function calls it.

use crate::answer::{done, sms_result};
use crate::error::sms_error;
use crate::handle::{Handle, needed};
use crate::system::sms_system;
use std::mem::MaybeUninit;

/// Panics inside a system. `examples/sms_with_a_fault.rs` exports it as `sms_test_panic`; the library itself does not.
#[doc(hidden)]
#[expect(clippy::panic, reason = "what it is for")]
pub fn panic_inside(
    system: Option<&sms_system>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || needed(system, "system")?.call(|_| panic!("a fault on purpose")))
}
