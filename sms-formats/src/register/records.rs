//! The rows of a CSV file, read by the `csv` crate and then proved.
//!
//! The crate forgives much: stray quotes, blank lines, lone carriage returns. So each row that it reads is compared with
//! the bytes it came from. The bytes must be what writing the cells gives: in quotes or not, with quotes doubled, with
//! a comma between two cells and a line end behind the last. That proof is also what makes writing exact, and it is
//! cheap. Only when it fails are the bytes searched for the reason.

use super::error::{Fault, RegisterError};
use csv::{Reader, ReaderBuilder, StringRecord};

/// The byte order mark of UTF-8.
pub(super) const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// How the cells of a line are spelt, apart from their text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    /// A bit for each place of the line: whether that cell is in quotes.
    pub(super) quoted: u8,
    /// A line feed alone ends the line, without a carriage return.
    pub(super) line_feed_only: bool,
}

impl Shape {
    /// The shape of the official file: whatever is not empty is in quotes.
    pub(super) fn official(in_file: [&str; 5], line_feed_only: bool) -> Self {
        let quoted = in_file.iter().rev().fold(0, |bits, cell| bits << 1 | u8::from(!cell.is_empty()));
        Self { quoted, line_feed_only }
    }

    /// Whether the cell at a place is in quotes.
    pub(super) const fn is_quoted(self, place: usize) -> bool {
        self.quoted >> place & 1 == 1
    }

    /// What ends the line.
    pub(super) const fn line_end(self) -> &'static [u8] {
        if self.line_feed_only { b"\n" } else { b"\r\n" }
    }
}

/// The lines of a file, one at a time.
pub(super) struct Records<'a> {
    source: &'a [u8],
    reader: Reader<&'a [u8]>,
    record: StringRecord,
    /// Where the record begins in the source, and where the bytes begin that are not proved yet.
    start: usize,
    next: usize,
    /// Whether the record ends with a line end; only the last one may lack it.
    pub(super) is_ended: bool,
}

impl<'a> Records<'a> {
    pub(super) fn new(source: &'a [u8]) -> Self {
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(source);
        let start = if source.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
        Self { source, reader, record: StringRecord::new(), start, next: start, is_ended: false }
    }

    /// Reads the next line and proves it. The source must be UTF-8.
    pub(super) fn advance(&mut self) -> Result<Option<Shape>, RegisterError> {
        self.start = self.next;
        let rest = self.source.get(self.next..).unwrap_or_default();
        if rest.is_empty() {
            return Ok(None);
        }
        if strip_line_end(rest).is_some() {
            return Err(self.refuse_line(Fault::BlankLine));
        }
        // The crate cannot fail on UTF-8 in memory; if it did, the proof of an empty record would.
        if !self.reader.read_record(&mut self.record).unwrap_or(false) {
            self.record.clear();
        }
        match prove(rest, &self.record) {
            Ok(proved) => {
                self.next = self.source.len() - proved.rest.len();
                self.is_ended = proved.is_ended;
                Ok(Some(proved.shape))
            }
            Err(cell) => {
                let (fault, inside) = explain(cell);
                let offset = self.source.len() - cell.len() + inside;
                Err(RegisterError::at_byte(self.source, offset, fault))
            }
        }
    }

    /// The cells of the line, however many.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> + Clone {
        self.record.iter()
    }

    /// The cells of the line, if there are five.
    pub(super) fn five_cells(&self) -> Result<[&str; 5], RegisterError> {
        let mut cells = self.record.iter();
        match (cells.next(), cells.next(), cells.next(), cells.next(), cells.next(), cells.next()) {
            (Some(first), Some(second), Some(third), Some(fourth), Some(fifth), None) => {
                Ok([first, second, third, fourth, fifth])
            }
            _ => Err(self.refuse_line(Fault::RowLength { cells: self.record.len() })),
        }
    }

    /// An error of the line as a whole.
    pub(super) fn refuse_line(&self, fault: Fault) -> RegisterError {
        RegisterError::at_line(self.source, self.start, fault)
    }
}

/// A proved line: how it is spelt, and the bytes behind it.
struct Proved<'a> {
    shape: Shape,
    is_ended: bool,
    rest: &'a [u8],
}

/// Compares a record with the bytes it was read from. If they differ, gives the bytes from the cell on that does.
fn prove<'a>(source: &'a [u8], record: &StringRecord) -> Result<Proved<'a>, &'a [u8]> {
    let mut rest = source;
    let mut quoted = 0;
    for (place, cell) in record.iter().enumerate() {
        if place > 0 {
            rest = rest.strip_prefix(b",").ok_or(rest)?;
        }
        let is_quoted = rest.first() == Some(&b'"');
        let stripped = if is_quoted { strip_quoted(rest, cell) } else { strip_unquoted(rest, cell) };
        rest = stripped.ok_or(rest)?;
        // Places beyond the fifth have no bit; such a row is refused for its length.
        quoted |= u8::from(is_quoted).checked_shl(u32::try_from(place).unwrap_or(u32::MAX)).unwrap_or(0);
    }
    let is_ended = !rest.is_empty();
    let (line_feed_only, rest) = if is_ended { strip_line_end(rest).ok_or(rest)? } else { (false, rest) };
    Ok(Proved { shape: Shape { quoted, line_feed_only }, is_ended, rest })
}

fn strip_unquoted<'a>(source: &'a [u8], cell: &str) -> Option<&'a [u8]> {
    source.strip_prefix(cell.as_bytes()).filter(|_| !cell.as_bytes().contains(&b'"'))
}

fn strip_quoted<'a>(source: &'a [u8], cell: &str) -> Option<&'a [u8]> {
    let mut rest = source.strip_prefix(b"\"")?;
    for (place, piece) in cell.as_bytes().split(|byte| *byte == b'"').enumerate() {
        if place > 0 {
            rest = rest.strip_prefix(b"\"\"")?;
        }
        rest = rest.strip_prefix(piece)?;
    }
    rest.strip_prefix(b"\"")
}

/// Whether the line end is a line feed alone, and what follows it.
fn strip_line_end(source: &[u8]) -> Option<(bool, &[u8])> {
    let without_return = source.strip_prefix(b"\r\n").map(|rest| (false, rest));
    without_return.or_else(|| source.strip_prefix(b"\n").map(|rest| (true, rest)))
}

/// Why the bytes from a cell on are no cell, and how far behind the start of the cell the trouble is.
fn explain(cell: &[u8]) -> (Fault, usize) {
    if cell.first() != Some(&b'"') {
        let trouble = cell.iter().position(|byte| matches!(byte, b'"' | b'\r')).unwrap_or(0);
        let is_quote = cell.get(trouble) == Some(&b'"');
        return (if is_quote { Fault::QuoteInside } else { Fault::LineEnding }, trouble);
    }
    match closing_quote(cell) {
        None => (Fault::QuoteUnclosed, 0),
        Some(place) if cell.get(place + 1) == Some(&b'\r') => (Fault::LineEnding, place + 1),
        Some(place) => (Fault::QuoteFollowed, place + 1),
    }
}

/// Where the quotes of a cell close: at the first quote behind the opening one that is not one of a pair.
fn closing_quote(cell: &[u8]) -> Option<usize> {
    let mut place = 1;
    loop {
        place += cell.get(place..)?.iter().position(|byte| *byte == b'"')?;
        if cell.get(place + 1) != Some(&b'"') {
            return Some(place);
        }
        place += 2;
    }
}
