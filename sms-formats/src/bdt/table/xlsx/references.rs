//! The references of a sheet, such as `C107` and `A1:C107`: one beyond every sheet, or from its end to its beginning, is refused before the
//! reader of sheets counts with it, for its sums run over.

use super::super::csv::wrong;
use crate::bdt::problem::Refused;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;

/// A sheet ends with `XFD1048576`.
const LETTERS: usize = 3;
const DIGITS: usize = 7;

/// Refuses a part of a spreadsheet with such a reference. A part that is no XML has none; whoever needs it tells what it is.
pub(super) fn check(part: impl BufRead) -> Result<(), Refused> {
    let mut xml = Reader::from_reader(part);
    xml.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) if !is_near(&tag) => {
                return Err(wrong(
                    0,
                    "the sheet refers to what lies beyond every sheet, or from an end to its beginning".to_owned(),
                )
                .into());
            }
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

/// Whether what an element refers to can be in a sheet.
fn is_near(tag: &BytesStart<'_>) -> bool {
    if !matches!(tag.local_name().as_ref(), "c" | "row" | "dimension" | "mergeCell" | "f") {
        return true;
    }
    let mut attributes = tag.attributes();
    let attributes = attributes.with_checks(false).flatten();
    let mut references = attributes.filter(|attribute| matches!(attribute.key.as_ref(), "r" | "ref"));
    references.all(|reference| is_of_a_sheet(&reference.value))
}

fn is_of_a_sheet(reference: &str) -> bool {
    let (first, last) = reference.split_once(':').unwrap_or((reference, reference));
    let corners = corner(first).zip(corner(last));
    corners.is_some_and(|((first_row, first_column), (row, column))| first_row <= row && first_column <= column)
}

/// The row and the column of a reference, of which one may be missing; none for what can be in no sheet.
fn corner(reference: &str) -> Option<(u32, u32)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = reference.split_at_checked(letters)?;
    if letters.len() > LETTERS || digits.len() > DIGITS {
        return None;
    }
    let number = |letter: u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().fold(0, |column, letter| column * 26 + number(letter));
    // What is no number is told by the reader of sheets.
    Some((digits.parse().unwrap_or_default(), column))
}
