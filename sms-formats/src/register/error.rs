//! Why a register file was refused.

use super::likeness::Likeness;
use super::table::{CELL_LIMIT, FILE_LIMIT};
use sms_core::error::Cause;
use sms_core::parameter::{self, Said};
use sms_core::text::spelt;
use sms_core::{Error, ErrorCode};
use std::{fmt, io};

/// Why a register file, or a row to be added to one, was refused. Nothing of a refused file is kept.
///
/// The type is opaque: [`code`](Self::code) tells the errors apart, and is stable.
///
/// ```
/// use sms_core::ErrorCode;
/// use sms_formats::register::Register;
///
/// let error = Register::read(b"Organisation Name,Town/City,County,Type & Rating,Route\na,b,c\n").unwrap_err();
/// assert_eq!(error.code(), ErrorCode::RegisterRowLength);
/// assert_eq!(error.line(), Some(2));
/// assert_eq!(error.to_string(), "line 2: the row needs 5 cells and has 3");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterError {
    fault: Fault,
    line: Option<usize>,
    column: Option<usize>,
    likeness: Option<Likeness>,
    cause: Cause,
}

impl RegisterError {
    /// The stable code of the reason, one of [`CODES`](super::CODES).
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.fault.code()
    }

    /// The line, counted from 1; none where the trouble has no place, as with an empty file.
    #[must_use]
    pub const fn line(&self) -> Option<usize> {
        self.line
    }

    /// The place in the line in characters, counted from 1; none where the trouble is the line as a whole.
    #[must_use]
    pub const fn column(&self) -> Option<usize> {
        self.column
    }

    /// The error, with what the file looks like.
    pub(super) fn of_file(self, bytes: &[u8]) -> Self {
        Self { likeness: Likeness::of(bytes), ..self }
    }

    /// An error at a byte of the file.
    pub(super) fn at_byte(source: &[u8], offset: usize, fault: Fault) -> Self {
        let (line, before) = place(source, offset);
        // A byte order mark is no character of the first line.
        let before = String::from_utf8_lossy(before);
        let column = before.trim_start_matches('\u{feff}').chars().count() + 1;
        Self { fault, line: Some(line), column: Some(column), likeness: None, cause: Cause::default() }
    }

    /// An error of the line that holds a byte of the file.
    pub(super) fn at_line(source: &[u8], offset: usize, fault: Fault) -> Self {
        Self { fault, line: Some(place(source, offset).0), column: None, likeness: None, cause: Cause::default() }
    }
}

/// Without a place.
impl From<Fault> for RegisterError {
    fn from(fault: Fault) -> Self {
        Self { fault, line: None, column: None, likeness: None, cause: Cause::default() }
    }
}

impl fmt::Display for RegisterError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(formatter, "line {line}, column {column}: ")?,
            (Some(line), None) => write!(formatter, "line {line}: ")?,
            _ => {}
        }
        self.fault.fmt(formatter)?;
        self.likeness.map_or(Ok(()), |likeness| write!(formatter, "; this looks like {likeness}"))
    }
}

/// Why the bytes could not be had is what stands behind the error.
impl std::error::Error for RegisterError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.error()
    }
}

/// The file cannot be read.
impl From<io::Error> for RegisterError {
    fn from(error: io::Error) -> Self {
        let fault = Fault::Unreadable(error.to_string());
        Self { cause: Cause::new(error), ..fault.into() }
    }
}

/// As a failure of the library: the same code, and the message with its place.
impl From<RegisterError> for Error {
    fn from(error: RegisterError) -> Self {
        let mut message = Said::from(error.to_string());
        if let Some(line) = error.line {
            message = message.with(parameter::LINE, &line);
        }
        if let Some(column) = error.column {
            message = message.with(parameter::COLUMN, &column);
        }
        Self::with(error.code(), message).because(error)
    }
}

/// The reason, apart from the place. No message holds a cell of a row: organisations may be persons.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    #[error("the file has more than {FILE_LIMIT} bytes")]
    FileSize,
    #[error("the file is empty, a header is needed")]
    Empty,
    #[error("a NUL byte stands in the text")]
    Nul,
    #[error("the byte 0x{0:02x} is not UTF-8")]
    Encoding(u8),
    #[error("a quote stands inside a cell that does not begin with one")]
    QuoteInside,
    #[error("text follows the closing quote of a cell")]
    QuoteFollowed,
    #[error("the quote that opens here is never closed")]
    QuoteUnclosed,
    #[error("a carriage return stands without a line feed")]
    LineEnding,
    #[error("the row needs 5 cells and has {cells}")]
    RowLength { cells: usize },
    #[error("the line is blank")]
    BlankLine,
    #[error("the cell `{title}` has {bytes} bytes, more than {CELL_LIMIT}")]
    CellLength { title: &'static str, bytes: usize },
    #[error("the name of a column has {bytes} bytes, more than {CELL_LIMIT}")]
    TitleLength { bytes: usize },
    #[error("missing columns: {}{}", listed(missing), also_unknown(unknown))]
    MissingColumns { missing: Vec<&'static str>, unknown: Vec<String> },
    #[error("unknown columns: {}", listed(unknown))]
    UnknownColumns { unknown: Vec<String> },
    #[error("repeated columns: {}", listed(repeated))]
    RepeatedColumns { repeated: Vec<&'static str> },
}

impl Fault {
    const fn code(&self) -> ErrorCode {
        match self {
            Self::Unreadable(_) => ErrorCode::RegisterUnreadable,
            Self::FileSize => ErrorCode::RegisterFileSize,
            Self::Empty => ErrorCode::RegisterEmpty,
            Self::Nul => ErrorCode::RegisterNul,
            Self::Encoding(_) => ErrorCode::RegisterEncoding,
            Self::QuoteInside | Self::QuoteFollowed | Self::QuoteUnclosed => ErrorCode::RegisterStrayQuote,
            Self::LineEnding => ErrorCode::RegisterLineEnding,
            Self::RowLength { .. } | Self::BlankLine => ErrorCode::RegisterRowLength,
            Self::CellLength { .. } | Self::TitleLength { .. } => ErrorCode::RegisterCellLength,
            Self::MissingColumns { .. } => ErrorCode::RegisterMissingColumns,
            Self::UnknownColumns { .. } => ErrorCode::RegisterUnknownColumns,
            Self::RepeatedColumns { .. } => ErrorCode::RegisterRepeatedColumns,
        }
    }
}

/// The number of the line that holds a byte, and what stands before the byte in that line.
fn place(source: &[u8], offset: usize) -> (usize, &[u8]) {
    let before = source.get(..offset).unwrap_or(source);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    (line, before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default())
}

/// At most this many names go into a message, and of each at most this many characters.
const NAMES_SHOWN: usize = 10;
const CHARACTERS_SHOWN: usize = 60;

fn listed<T: AsRef<str>>(names: &[T]) -> String {
    let shown: Vec<String> = names.iter().take(NAMES_SHOWN).map(|name| shown(name.as_ref())).collect();
    let rest = names.len() - shown.len();
    shown.join(", ") + &if rest > 0 { format!(" and {rest} more") } else { String::new() }
}

fn also_unknown(unknown: &[String]) -> String {
    if unknown.is_empty() { String::new() } else { format!("; unknown columns: {}", listed(unknown)) }
}

/// The words of which columns of registers have had their names, in any case.
const WORDS: &[&str] = &[
    "city",
    "classification",
    "county",
    "licence",
    "migrant",
    "name",
    "number",
    "organisation",
    "rating",
    "route",
    "sponsor",
    "status",
    "sub",
    "tier",
    "tierrating",
    "town",
    "type",
];

/// Whether a name can be that of a column. The first line of a file without a header is somebody's row, and may name a person.
fn is_of_a_column(name: &str) -> bool {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.into_iter().all(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// A name in backticks, on one line, not endless, and with what nobody sees in it; `…` for one that can be anything.
fn shown(name: &str) -> String {
    if !is_of_a_column(name) {
        return "`…`".to_owned();
    }
    let start: String = name.chars().take(CHARACTERS_SHOWN).collect();
    let more = if name.chars().count() > CHARACTERS_SHOWN { "…" } else { "" };
    format!("`{}{more}`", spelt(&start))
}
