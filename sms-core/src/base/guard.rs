//! What a binding wraps in each of its handles, so that a fault inside stays inside.

use crate::error::{Error, ErrorCode, Result};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

/// A value behind a boundary. A panic becomes a code, and this handle alone refuses from then on; a handle that a fork
/// carried into another process is refused before anything of it is touched.
///
/// Which process it is, the caller says: the library asks no machine by itself. The hook for panics is left as the host
/// has set it.
///
/// ```
/// use sms_core::ErrorCode;
/// use sms_core::guard::Guard;
///
/// let guard = Guard::new(7, 100);
/// assert_eq!(guard.call(100, |seven| Ok(seven + 1)).unwrap(), 8);
/// assert_eq!(guard.call(200, |seven| Ok(*seven)).unwrap_err().code(), ErrorCode::BoundaryProcess);
/// ```
#[derive(Debug)]
pub struct Guard<T> {
    value: T,
    process: u32,
    poisoned: AtomicBool,
}

impl<T> Guard<T> {
    /// Guards a value that belongs to a process.
    pub const fn new(value: T, process: u32) -> Self {
        Self { value, process, poisoned: AtomicBool::new(false) }
    }

    /// Calls with the value.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryProcess`] from another process; [`ErrorCode::BoundaryPoisoned`] after a panic, and
    /// [`ErrorCode::BoundaryPanic`] where it happens; otherwise what the work itself refuses.
    pub fn call<R>(&self, process: u32, work: impl FnOnce(&T) -> Result<R>) -> Result<R> {
        if process != self.process {
            return Err(Error::new(ErrorCode::BoundaryProcess));
        }
        if self.poisoned.load(Ordering::Acquire) {
            return Err(Error::new(ErrorCode::BoundaryPoisoned));
        }
        caught(|| work(&self.value)).inspect_err(|error| {
            if error.code() == ErrorCode::BoundaryPanic {
                self.poisoned.store(true, Ordering::Release);
            }
        })
    }
}

/// Works, and makes a panic an error: for calls that have no handle.
///
/// # Errors
/// [`ErrorCode::BoundaryPanic`]; otherwise what the work itself refuses.
pub fn caught<R>(work: impl FnOnce() -> Result<R>) -> Result<R> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Error::new(ErrorCode::BoundaryPanic)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_poisons_its_own_handle_and_no_other() {
        let (broken, whole) = (Guard::new((), 1), Guard::new((), 1));
        let error = broken.call(1, |()| -> Result<()> { panic!("injected") }).unwrap_err();
        assert_eq!(error.code(), ErrorCode::BoundaryPanic);
        assert_eq!(broken.call(1, |()| Ok(())).unwrap_err().code(), ErrorCode::BoundaryPoisoned);
        assert!(whole.call(1, |()| Ok(())).is_ok());
    }

    #[test]
    fn a_plain_error_poisons_nothing() {
        let guard = Guard::new((), 1);
        let refused = guard.call(1, |()| -> Result<()> { Err(Error::new(ErrorCode::StoreBusy)) }).unwrap_err();
        assert_eq!(refused.code(), ErrorCode::StoreBusy);
        assert!(guard.call(1, |()| Ok(())).is_ok());
    }
}
