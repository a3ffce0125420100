//! What stood behind a failure: the reason, and the error of another library that led to it.

use crate::decision::Reason;
use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// Why something failed: the reason, others beside it where a document has several slips, and the error underneath, where there was one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Failure {
    /// The reason.
    pub reason: Reason,
    /// The error underneath.
    pub cause: Cause,
    /// Every reason, where there is more than one.
    several: Vec<Reason>,
}

impl Failure {
    /// Every reason: that one first, and what else is wrong with a document that cannot be read.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        if self.several.is_empty() { std::slice::from_ref(&self.reason) } else { &self.several }
    }

    /// A failure with other reasons beside its own.
    pub(super) fn and(reason: Reason, mut others: Vec<Reason>) -> Self {
        if !others.is_empty() {
            others.insert(0, reason.clone());
        }
        Self { several: others, ..reason.into() }
    }
}

impl From<Reason> for Failure {
    fn from(reason: Reason) -> Self {
        Self { reason, cause: Cause::default(), several: Vec::new() }
    }
}

/// An error of a file, a database or a reader of documents, where one led to a failure. Whatever it is, it is equal to every
/// other: what went wrong is said by the reason. Its `Debug` is masked, for what other libraries say may hold data.
///
/// ```
/// use sms_core::error::Cause;
/// use std::io;
/// let cause = Cause::new(io::Error::from(io::ErrorKind::NotFound));
/// assert!(cause.error().is_some_and(|error| error.is::<io::Error>()));
/// assert_eq!(cause, Cause::default());
/// ```
#[derive(Clone, Default)]
pub struct Cause(Option<Arc<dyn Error + Send + Sync>>);

impl Cause {
    /// This error as a cause.
    #[must_use]
    pub fn new(error: impl Error + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(error)))
    }

    /// The error, where there is one.
    #[must_use]
    pub fn error(&self) -> Option<&(dyn Error + 'static)> {
        self.0.as_deref().map(|error| error as &(dyn Error + 'static))
    }
}

impl PartialEq for Cause {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Cause {}

impl fmt::Debug for Cause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.0.is_some() { "Cause(..)" } else { "Cause" })
    }
}
