//! The streams of a run, and what is known of them.

use std::fmt;
use std::io::{Read, Write};

/// Where a run reads from and writes to.
pub struct Streams<'a> {
    pub(crate) input: &'a mut dyn Read,
    pub(crate) out: &'a mut dyn Write,
    pub(crate) err: &'a mut dyn Write,
    pub(crate) width: Option<u16>,
    pub(crate) shows_progress: bool,
}

impl<'a> Streams<'a> {
    /// These streams, none of which is a terminal. The input is read where a command is given `-` for a file.
    pub fn new(input: &'a mut dyn Read, out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { input, out, err, width: None, shows_progress: false }
    }

    /// The output is a terminal of so many columns: tables fit into them.
    #[must_use]
    pub const fn width(self, columns: u16) -> Self {
        Self { width: Some(columns), ..self }
    }

    /// Whether the errors go to a terminal, on which progress can be shown.
    #[must_use]
    pub const fn progress(self, is_shown: bool) -> Self {
        Self { shows_progress: is_shown, ..self }
    }
}

impl fmt::Debug for Streams<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Streams").field("width", &self.width).finish_non_exhaustive()
    }
}
