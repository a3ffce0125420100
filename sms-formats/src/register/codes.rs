//! The stable ids of everything that can be wrong with a register file, as [`RegisterError::code`] gives them.
//!
//! [`RegisterError::code`]: super::RegisterError::code

/// The file could not be read at all.
pub const UNREADABLE: &str = "register.unreadable";
/// The file is larger than [`FILE_LIMIT`](super::FILE_LIMIT).
pub const FILE_SIZE: &str = "register.file_size";
/// The file has not even a header.
pub const EMPTY: &str = "register.empty";
/// A NUL byte stands in the file.
pub const NUL: &str = "register.nul";
/// The file is not UTF-8.
pub const ENCODING: &str = "register.encoding";
/// A quote inside an unquoted cell, text after a closing quote, or a quote that is never closed.
pub const STRAY_QUOTE: &str = "register.stray_quote";
/// A carriage return that neither belongs to a line end nor stands inside quotes.
pub const LINE_ENDING: &str = "register.line_ending";
/// A row with too few or too many cells, or a blank line.
pub const ROW_LENGTH: &str = "register.row_length";
/// A cell longer than [`CELL_LIMIT`](super::CELL_LIMIT).
pub const CELL_LENGTH: &str = "register.cell_length";
/// The header lacks a column; the error names the unknown columns too.
pub const MISSING_COLUMNS: &str = "register.missing_columns";
/// The header has every column and more.
pub const UNKNOWN_COLUMNS: &str = "register.unknown_columns";
/// The header has a column twice.
pub const REPEATED_COLUMNS: &str = "register.repeated_columns";

/// Every code above, so that whoever handles errors can prove that none is forgotten.
pub const ALL: &[&str] = &[
    UNREADABLE,
    FILE_SIZE,
    EMPTY,
    NUL,
    ENCODING,
    STRAY_QUOTE,
    LINE_ENDING,
    ROW_LENGTH,
    CELL_LENGTH,
    MISSING_COLUMNS,
    UNKNOWN_COLUMNS,
    REPEATED_COLUMNS,
];
