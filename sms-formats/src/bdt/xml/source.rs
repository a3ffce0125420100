//! The bytes of a file as the UTF-8 that the library reads: decoded, counted, and no more than the limits allow.

mod encoding;

use super::refusal::Refusal;
use encoding::{Decoded, Encoding};
use sms_core::ErrorCode;
use std::io::{self, BufRead, Read};

/// A file has at most so many bytes.
const FILE_LIMIT: u64 = 2 << 30;
/// A tag, a text, a comment has at most so many bytes.
pub(in crate::bdt) const TEXT_LIMIT: usize = 1 << 20;

/// So many bytes are read at once.
const CHUNK: usize = 64 << 10;
/// The declaration of a file stands within so many bytes.
const OPENING: usize = 1 << 10;

/// A file that is being read.
pub(super) struct Source<R> {
    inner: R,
    /// What was read and is not decoded yet.
    raw: Vec<u8>,
    is_at_end: bool,
    encoding: Option<Encoding>,
    /// What is decoded, and how much of it was used.
    text: Vec<u8>,
    used: usize,
    line: u64,
    bytes: u64,
    /// How long the part is that is being read.
    part: usize,
    refusal: Option<Refusal>,
}

impl<R> Source<R> {
    pub(super) const fn new(inner: R) -> Self {
        Self {
            inner,
            raw: Vec::new(),
            is_at_end: false,
            encoding: None,
            text: Vec::new(),
            used: 0,
            line: 1,
            bytes: 0,
            part: 0,
            refusal: None,
        }
    }

    /// The line of the next character.
    pub(super) const fn line(&self) -> u64 {
        self.line
    }

    /// How many bytes were read.
    pub(super) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Why no more can be read.
    pub(super) const fn refusal(&self) -> Option<&Refusal> {
        self.refusal.as_ref()
    }

    /// A part of the file begins, to which the limit of a text applies.
    pub(super) const fn begin_part(&mut self) {
        self.part = 0;
    }
}

impl<R: Read> Source<R> {
    /// Reads until there are so many bytes to decode, or no more.
    fn read_raw(&mut self, wanted: usize) -> Result<(), Refusal> {
        while self.raw.len() < wanted && !self.is_at_end {
            let before = self.raw.len();
            self.raw.resize(before + CHUNK, 0);
            let read = loop {
                match self.inner.read(self.raw.get_mut(before..).unwrap_or_default()) {
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    read => break read,
                }
            };
            self.raw.truncate(before + read.as_ref().map_or(0, |read| (*read).min(CHUNK)));
            let read = read
                .map_err(|error| Refusal::new(ErrorCode::BdtUnreadable, format!("the file cannot be read: {error}")))?;
            self.is_at_end = read == 0;
            self.bytes += read as u64;
        }
        if self.bytes > FILE_LIMIT {
            return Err(Refusal::limit("the file has", FILE_LIMIT, "bytes"));
        }
        Ok(())
    }

    /// Decodes what comes next.
    fn fill(&mut self) -> Result<(), Refusal> {
        self.text.clear();
        self.used = 0;
        let encoding = match self.encoding {
            Some(encoding) => encoding,
            None => {
                self.read_raw(OPENING)?;
                let (encoding, mark) = Encoding::of(&self.raw)?;
                self.raw.drain(..mark);
                *self.encoding.insert(encoding)
            }
        };
        while self.text.is_empty() {
            self.read_raw(1)?;
            if self.raw.is_empty() {
                return Ok(());
            }
            let Decoded { bytes, refusal } = encoding.decode(&self.raw, self.is_at_end, &mut self.text);
            self.raw.drain(..bytes);
            match refusal {
                // What stands before it is read first.
                Some(refusal) if self.text.is_empty() => return Err(refusal),
                Some(_) => return Ok(()),
                None if bytes == 0 => self.read_raw(self.raw.len() + 1)?,
                None => {}
            }
        }
        Ok(())
    }

    fn refuse(&mut self, refusal: Refusal) -> io::Error {
        self.refusal = Some(refusal);
        io::Error::other("the file is refused")
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(into)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.used >= self.text.len() {
            if self.part > TEXT_LIMIT {
                let refusal = Refusal::limit("a text or a tag of the file has", TEXT_LIMIT as u64, "bytes");
                return Err(self.refuse(refusal));
            }
            self.fill().map_err(|refusal| self.refuse(refusal))?;
        }
        Ok(self.text.get(self.used..).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        let end = (self.used + count).min(self.text.len());
        let used = self.text.get(self.used..end).unwrap_or_default();
        self.line += used.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.part += used.len();
        self.used = end;
    }
}
