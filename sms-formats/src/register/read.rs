//! Reading a register: all of it, or an error that says where and why.

use super::column::Order;
use super::error::{Fault, RegisterError};
use super::records::{BYTE_ORDER_MARK, Records};
use super::table::{CELL_LIMIT, FILE_LIMIT, Layout, Register};
use std::io::Read;

impl Register {
    /// Reads a register file.
    ///
    /// The file is UTF-8, with or without a byte order mark, and its lines end with CR LF, with LF, or now with one and
    /// now with the other; all that is kept for writing. The header must have the five columns, in any order. A header
    /// alone is a register without rows.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_formats::register::Register;
    ///
    /// assert!(Register::read(b"Organisation Name,Town/City,County,Type & Rating,Route")?.is_empty());
    ///
    /// let error = Register::read(b"Organisation Name,Town,County,Type & Rating,Route").unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::RegisterMissingColumns);
    /// assert_eq!(error.to_string(), "line 1: missing columns: `Town/City`; unknown columns: `Town`");
    /// # Ok::<(), sms_formats::register::RegisterError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with the file; [`CODES`](super::CODES) lists what that can be. Nothing is guessed,
    /// skipped or half read. The message says what a file looks like that is another one, or is saved in another way.
    pub fn read(bytes: &[u8]) -> Result<Self, RegisterError> {
        Self::read_rows(bytes).map_err(|error| error.of_file(bytes))
    }

    fn read_rows(bytes: &[u8]) -> Result<Self, RegisterError> {
        check_bytes(bytes)?;
        let mut records = Records::new(bytes);
        let mut register = Self::with_layout(read_header(&mut records)?);
        register.layout.has_byte_order_mark = bytes.starts_with(BYTE_ORDER_MARK);
        while let Some(mut shape) = records.advance()? {
            if !records.is_ended {
                shape.line_feed_only = register.layout.header.line_feed_only;
            }
            let cells = register.layout.order.name(records.five_cells()?);
            register.append(cells, shape).map_err(|fault| records.refuse_line(fault))?;
        }
        register.layout.is_ended = records.is_ended;
        register.bytes = bytes.len();
        Ok(register)
    }

    /// Reads a register from an open file, or from anything else that gives bytes.
    ///
    /// # Errors
    ///
    /// Those of [`read`](Self::read), and [`ErrorCode::RegisterUnreadable`](sms_core::ErrorCode::RegisterUnreadable) if the bytes cannot be had.
    pub fn read_from(source: impl Read) -> Result<Self, RegisterError> {
        let mut bytes = Vec::new();
        // One byte more than the limit is enough to see that it is passed.
        let mut limited = source.take(FILE_LIMIT as u64 + 1);
        limited.read_to_end(&mut bytes)?;
        Self::read(&bytes)
    }
}

/// What can be said of a file without looking at its rows.
fn check_bytes(bytes: &[u8]) -> Result<(), RegisterError> {
    if bytes.len() > FILE_LIMIT {
        return Err(Fault::FileSize.into());
    }
    if bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes).is_empty() {
        return Err(Fault::Empty.into());
    }
    if let Err(error) = str::from_utf8(bytes) {
        let offset = error.valid_up_to();
        let byte = bytes.get(offset).copied().unwrap_or_default();
        return Err(RegisterError::at_byte(bytes, offset, Fault::Encoding(byte)));
    }
    if bytes.contains(&0) {
        let offset = bytes.iter().position(|byte| *byte == 0).unwrap_or_default();
        return Err(RegisterError::at_byte(bytes, offset, Fault::Nul));
    }
    Ok(())
}

fn read_header(records: &mut Records<'_>) -> Result<Layout, RegisterError> {
    let header = records.advance()?.ok_or(Fault::Empty)?;
    if let Some(bytes) = records.cells().map(str::len).find(|bytes| *bytes > CELL_LIMIT) {
        return Err(records.refuse_line(Fault::TitleLength { bytes }));
    }
    let order = Order::read(records.cells()).map_err(|fault| records.refuse_line(fault))?;
    Ok(Layout { order, header, ..Layout::official() })
}
