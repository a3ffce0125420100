//! The time and the randomness of the machine.

use chrono::DateTime;
use sms_core::entropy::Entropy;
use sms_core::time::{Clock, Moment};
use std::time::{Duration, SystemTime};

/// The clock of the machine.
///
/// ```
/// use sms_core::time::{Clock, day, uk_day};
/// use sms_store::SystemClock;
/// assert!(uk_day(SystemClock.now()) > day(2025, 1, 1));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "there is one clock, and nothing to say about it")]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        #[expect(clippy::disallowed_methods, reason = "the one place where the machine is asked for the time")]
        let now = SystemTime::now();
        // A machine whose clock stands before 1970 has none that is of use.
        let since = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let micros = i64::try_from(since.as_micros()).unwrap_or_default();
        DateTime::from_timestamp_micros(micros).unwrap_or_default()
    }
}

/// The randomness of the operating system.
///
/// Where the system has none to give, [`fill`](Entropy::fill) waits and asks again rather than hand out bytes that can be
/// guessed: salts, tokens and temporary passwords are made of them. On a system that is up this does not happen; while one
/// starts it lasts until enough was gathered.
///
/// ```
/// use sms_core::entropy::Entropy;
/// use sms_store::SystemEntropy;
/// let (mut first, mut second) = ([0; 16], [0; 16]);
/// SystemEntropy.fill(&mut first);
/// SystemEntropy.fill(&mut second);
/// assert_ne!(first, second);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "there is one source, and nothing to say about it")]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        while getrandom::fill(buffer).is_err() {
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}
