//! How far a file was read, for whoever waits for it.

use std::fmt;
use std::io::{self, Read};
use std::ops::ControlFlow;

/// A source that says how many bytes were read, and that can be stopped: then whoever reads finds `bdt.unreadable`.
///
/// ```
/// use std::ops::ControlFlow;
/// use sms_formats::bdt::{BulkFile, Watched, check};
///
/// let file = BulkFile::graduates("2026-07", ["E4G0AA0A00A0A1"])?.to_bytes()?;
/// let mut read = 0;
/// let watched = Watched::new(&file[..], |bytes| {
///     read = bytes;
///     ControlFlow::Continue(())
/// });
/// assert!(check(watched).valid);
/// assert_eq!(read, file.len() as u64);
///
/// let stopped = check(Watched::new(&file[..], |_| ControlFlow::Break(())));
/// assert!(stopped.problems[0].reason.message.contains("was stopped"));
/// # Ok::<(), sms_formats::bdt::Refused>(())
/// ```
pub struct Watched<R, F> {
    source: R,
    told: F,
    bytes: u64,
}

impl<R, F: FnMut(u64) -> ControlFlow<()>> Watched<R, F> {
    /// A source that tells after each piece, of at most 64 KiB, how many bytes were read in all.
    pub const fn new(source: R, told: F) -> Self {
        Self { source, told, bytes: 0 }
    }
}

impl<R: Read, F: FnMut(u64) -> ControlFlow<()>> Read for Watched<R, F> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into)?;
        self.bytes = self.bytes.saturating_add(read as u64);
        match (self.told)(self.bytes) {
            ControlFlow::Continue(()) => Ok(read),
            ControlFlow::Break(()) => Err(io::Error::other("the reading was stopped")),
        }
    }
}

impl<R, F> fmt::Debug for Watched<R, F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Watched({} bytes)", self.bytes)
    }
}
