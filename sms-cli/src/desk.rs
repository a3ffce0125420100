//! Where commands work: the streams, and how an answer is given.

use crate::failure::Failure;
use crate::streams::Streams;
use crate::table::Listing;
use serde_json::Value;
use sms_core::document::canonical;
use std::io::{self, BufWriter, ErrorKind, Read, Write};

/// The streams of a run.
pub(crate) struct Desk<'a> {
    input: &'a mut dyn Read,
    out: BufWriter<UntilGone<'a>>,
    err: &'a mut dyn Write,
    width: Option<u16>,
    shows_progress: bool,
    /// Whether answers are documents.
    pub(crate) is_json: bool,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(streams: Streams<'a>) -> Self {
        let Streams { input, out, err, width, shows_progress } = streams;
        let out = BufWriter::new(UntilGone { out, is_gone: false });
        Self { input, out, err, width, shows_progress, is_json: false }
    }

    /// The input, and the terminal for progress, where there is one.
    pub(crate) fn input_and_terminal(&mut self) -> (&mut dyn Read, Option<&mut dyn Write>) {
        (self.input, if self.shows_progress { Some(self.err) } else { None })
    }

    /// Gives the answer: a document, or what people see of it.
    pub(crate) fn answer(
        &mut self,
        document: impl FnOnce() -> Value,
        show: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> Result<(), Failure> {
        if self.is_json {
            self.document(&document())?
        } else {
            show(self)?
        }
        Ok(())
    }

    /// One document, in one line.
    pub(crate) fn document(&mut self, document: &Value) -> io::Result<()> {
        self.line(&canonical(document))
    }

    pub(crate) fn line(&mut self, line: &str) -> io::Result<()> {
        self.bytes(line.as_bytes())?;
        self.bytes(b"\n")
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)
    }

    /// A table that fits where it will stand.
    pub(crate) fn listing(&self, headings: &[&str]) -> Listing {
        Listing::new(headings, self.width)
    }

    /// Shows a table with its title; nothing where it has no row.
    pub(crate) fn show(&mut self, title: &str, listing: &Listing) -> io::Result<()> {
        if listing.is_empty() {
            return Ok(());
        }
        self.line("")?;
        self.line(title)?;
        self.bytes(listing.text().as_bytes())
    }

    /// Says what went wrong, to people.
    pub(crate) fn complain(&mut self, message: &str) {
        // Nobody is left to be told where this fails.
        let _ = writeln!(self.err, "{message}");
    }

    pub(crate) fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// An output whose reader may go away, as `head` does: what comes then is for nobody, and is no failure.
struct UntilGone<'a> {
    out: &'a mut dyn Write,
    is_gone: bool,
}

impl UntilGone<'_> {
    fn unless_gone<T>(&mut self, nothing: T, write: impl FnOnce(&mut dyn Write) -> io::Result<T>) -> io::Result<T> {
        if self.is_gone {
            return Ok(nothing);
        }
        match write(self.out) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.is_gone = true;
                Ok(nothing)
            }
            written => written,
        }
    }
}

impl Write for UntilGone<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.unless_gone(bytes.len(), |out| out.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.unless_gone((), |out| out.flush())
    }
}
