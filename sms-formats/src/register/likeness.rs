//! What a file looks like that is no register: the word that helps whoever took the wrong one, or saved it in another way.

use std::fmt;

/// What the bytes of a refused file look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    Xlsx,
    Ods,
    Xls,
    Archive,
    Pdf,
    Page,
    Utf16,
    Windows1252,
}

impl fmt::Display for Likeness {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Xlsx => "a spreadsheet file (XLSX); export it as CSV",
            Self::Ods => "a spreadsheet file (ODS); export it as CSV",
            Self::Xls => "a spreadsheet file (XLS); export it as CSV",
            Self::Archive => "an archive (ZIP); unpack it",
            Self::Pdf => "a document (PDF); take the CSV file",
            Self::Page => "a page of a website (HTML); download the CSV file itself",
            Self::Utf16 => "text in UTF-16; save it as UTF-8",
            Self::Windows1252 => "text in windows-1252; save it as UTF-8",
        })
    }
}

impl Likeness {
    /// What the bytes look like, where they do not look like text in UTF-8 that can be a register.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [b'P', b'K', 3, 4, ..] => Some(packed(bytes)),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Some(Self::Xls),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some(Self::Utf16),
            _ if is_page(bytes) => Some(Self::Page),
            _ if is_utf16(bytes) => Some(Self::Utf16),
            _ if is_windows_1252(bytes) => Some(Self::Windows1252),
            _ => None,
        }
    }
}

/// How many bytes of the beginning are looked at for names.
const BEGINNING: usize = 4096;

/// What a ZIP file holds, by the names of its first files.
fn packed(bytes: &[u8]) -> Likeness {
    let start = bytes.get(..BEGINNING).unwrap_or(bytes);
    let names = |name: &[u8]| start.windows(name.len()).any(|part| part == name);
    if names(b"application/vnd.oasis.opendocument.spreadsheet") {
        Likeness::Ods
    } else if names(b"[Content_Types].xml") || names(b"xl/") {
        Likeness::Xlsx
    } else {
        Likeness::Archive
    }
}

fn is_page(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(super::records::BYTE_ORDER_MARK).unwrap_or(bytes).trim_ascii_start();
    let begins = |tag: &[u8]| start.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    begins(b"<!doctype html") || begins(b"<html") || begins(b"<head") || begins(b"<body")
}

/// Without a mark: of the first characters, nearly all Latin, one byte of two is NUL, and always the same one.
fn is_utf16(bytes: &[u8]) -> bool {
    let start = bytes.get(..BEGINNING).unwrap_or(bytes);
    let (pairs, _) = start.as_chunks::<2>();
    let nul = |place: usize| pairs.iter().filter(|pair| pair.get(place) == Some(&0)).count();
    let (first, second) = (nul(0), nul(1));
    first.min(second) == 0 && first.max(second) * 10 > pairs.len() * 9
}

/// Each byte beyond ASCII stands for itself: none is part of a character in UTF-8, and windows-1252 has all of them.
fn is_windows_1252(bytes: &[u8]) -> bool {
    let mut chunks = bytes.utf8_chunks().peekable();
    let mut found = false;
    while let Some(chunk) = chunks.next() {
        let is_cut_short =
            chunks.peek().is_none() && str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none());
        if !chunk.valid().is_ascii()
            || chunk.invalid().iter().any(|byte| matches!(byte, 0 | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D))
        {
            return false;
        }
        found |= !chunk.invalid().is_empty() && !is_cut_short;
    }
    found && !bytes.contains(&0)
}
