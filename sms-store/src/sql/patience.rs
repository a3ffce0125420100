//! How long a statement goes on: until its time is over, or the host wants no more of it.

use super::fault;
use sms_core::{Error, ErrorCode};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Who is asked whether to go on.
pub(super) type KeepOn = Box<dyn FnMut() -> bool + Send>;

/// How often the host is asked at most.
const EVERY: Duration = Duration::from_millis(5);

/// Shared by whoever fills the tables and by SQLite, which asks every so many steps.
#[derive(Clone)]
pub(super) struct Patience {
    until: Option<Instant>,
    time: Duration,
    asking: Arc<Mutex<Asking>>,
}

struct Asking {
    keep_on: Option<KeepOn>,
    /// When the host is asked again.
    next: Instant,
    ended: Option<Ended>,
}

#[derive(Clone, Copy)]
enum Ended {
    Over,
    Unwanted,
}

impl Patience {
    pub(super) fn new(time: Duration, keep_on: Option<KeepOn>) -> Self {
        let now = Instant::now();
        let asking = Asking { keep_on, next: now, ended: None };
        Self { until: now.checked_add(time), time, asking: Arc::new(Mutex::new(asking)) }
    }

    /// Whether it has ended. A host that panicked when it was asked wants no more.
    pub(super) fn has_ended(&self) -> bool {
        let Ok(mut asking) = self.asking.lock() else { return true };
        let now = Instant::now();
        if asking.ended.is_none() && self.until.is_some_and(|until| now >= until) {
            asking.ended = Some(Ended::Over);
        }
        if asking.ended.is_none() && now >= asking.next {
            asking.next = now.checked_add(EVERY).unwrap_or(now);
            if asking.keep_on.as_mut().is_some_and(|keep_on| !keep_on()) {
                asking.ended = Some(Ended::Unwanted);
            }
        }
        asking.ended.is_some()
    }

    /// Why it ended.
    pub(super) fn error(&self) -> Error {
        match self.asking.lock().map(|asking| asking.ended) {
            Ok(Some(Ended::Over)) => {
                fault::limit(u64::try_from(self.time.as_millis()).unwrap_or(u64::MAX), "milliseconds")
            }
            _ => Error::new(ErrorCode::SqlInterrupted),
        }
    }
}
