//! The references of a sheet, such as `C107`: one beyond every sheet is refused before the reader of sheets counts with it, for its sums run
//! over.

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
                return Err(wrong(0, "the sheet has a cell that lies beyond every sheet".to_owned()).into());
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
    references.all(|reference| reference.value.split(':').all(is_of_a_sheet))
}

fn is_of_a_sheet(reference: &str) -> bool {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    letters <= LETTERS && reference.len() - letters <= DIGITS
}
