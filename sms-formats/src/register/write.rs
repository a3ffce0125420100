//! Writing a register: what was read comes out byte for byte.

use super::records::{BYTE_ORDER_MARK, Shape};
use super::table::Register;
use std::io::{self, Write};

impl Register {
    /// The register as a file: byte for byte the one that was read, unless rows were added.
    ///
    /// ```
    /// use sms_formats::register::Register;
    /// let file = b"Route,\"County\",Town/City,Organisation Name,Type & Rating\nScale-up,\"\",,Test Ltd,\"?\"";
    /// assert_eq!(Register::read(file)?.write(), file);
    /// # Ok::<(), sms_formats::register::RegisterError>(())
    /// ```
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let layout = self.layout;
        let mut file = Vec::with_capacity(self.bytes);
        if layout.has_byte_order_mark {
            file.extend_from_slice(BYTE_ORDER_MARK);
        }
        push_line(&mut file, layout.order.titles(), layout.header);
        for span in &self.spans {
            push_line(&mut file, layout.order.arrange(self.row(span).cells()), span.shape);
        }
        if !layout.is_ended {
            let last = self.spans.last().map_or(layout.header, |span| span.shape);
            file.truncate(file.len() - last.line_end().len());
        }
        file
    }

    /// Writes the register to an open file, or to anything else that takes bytes.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn write_to(&self, mut target: impl Write) -> io::Result<()> {
        target.write_all(&self.write())
    }
}

/// How many bytes a line takes, its line end included.
pub(super) fn line_length(in_file: [&str; 5], shape: Shape) -> usize {
    let mut line = Vec::new();
    push_line(&mut line, in_file, shape);
    line.len()
}

fn push_line(file: &mut Vec<u8>, in_file: [&str; 5], shape: Shape) {
    for (place, cell) in in_file.into_iter().enumerate() {
        if place > 0 {
            file.push(b',');
        }
        if shape.is_quoted(place) {
            push_quoted(file, cell);
        } else {
            file.extend_from_slice(cell.as_bytes());
        }
    }
    file.extend_from_slice(shape.line_end());
}

fn push_quoted(file: &mut Vec<u8>, cell: &str) {
    file.push(b'"');
    for (place, piece) in cell.as_bytes().split(|byte| *byte == b'"').enumerate() {
        if place > 0 {
            file.extend_from_slice(b"\"\"");
        }
        file.extend_from_slice(piece);
    }
    file.push(b'"');
}
