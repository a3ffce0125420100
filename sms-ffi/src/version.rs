//! Versions: of the ABI, and of the library.

use crate::answer::plain;
use crate::text::sms_str;

/// The version of the ABI that this header describes. It changes when something that was there is no longer, or means
/// something else; what is added changes nothing. Compare it with `sms_abi_version()` when the library is loaded.
pub const SMS_ABI_VERSION: u32 = 5;

/// The version of the ABI of the library that is loaded. It must be the `SMS_ABI_VERSION` of the header.
#[unsafe(no_mangle)]
pub extern "C" fn sms_abi_version() -> u32 {
    SMS_ABI_VERSION
}

/// The version of the library, such as `0.1.0`. The text lives as long as the process.
#[unsafe(no_mangle)]
pub extern "C" fn sms_version() -> sms_str<'static> {
    plain(|| sms_str::of(env!("CARGO_PKG_VERSION")))
}
