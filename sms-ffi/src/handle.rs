//! Handles: what every function asks of one before anything else.

use crate::answer::plain;
use sms_core::guard::Guard;
use sms_core::parameter::{self, Said};
use sms_core::{Error, ErrorCode, Result};
use std::fmt::Display;

/// An argument that must not be null.
#[inline]
pub(crate) fn needed<T>(argument: Option<T>, name: &str) -> Result<T> {
    argument.ok_or_else(|| null(name))
}

#[cold]
fn null(name: &str) -> Error {
    Error::with(ErrorCode::BoundaryNull, of_argument(name, "is null"))
}

/// What is wrong with an argument.
pub(crate) fn of_argument(name: &str, what: impl Display) -> Said {
    Said::from(format!("`{name}` {what}")).with(parameter::ARGUMENT, name)
}

/// Takes a handle back from the caller, and ends it. Every handle can be used from several threads.
pub(crate) fn free<T: Send + Sync>(handle: Option<Box<T>>) {
    plain(|| drop(handle));
}

/// A fact of a handle; the empty one where the handle is null.
pub(crate) fn fact<'a, T, R: Default>(handle: Option<&'a T>, fact: impl FnOnce(&'a T) -> R) -> R {
    plain(|| handle.map(fact).unwrap_or_default())
}

/// A value that reaches a store, guarded for this process.
pub(crate) fn guarded<T>(value: T) -> Guard<T> {
    Guard::new(value, std::process::id())
}

/// A handle that reaches a store.
pub(crate) trait Handle {
    /// What it wraps.
    type Inside;

    /// The guard around it.
    fn guard(&self) -> &Guard<Self::Inside>;

    /// Calls with what it wraps, unless an earlier call failed inside or this is another process.
    fn call<R>(&self, work: impl FnOnce(&Self::Inside) -> Result<R>) -> Result<R> {
        self.guard().call(std::process::id(), work)
    }
}
