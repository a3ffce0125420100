//! The two encodings, and which of them a file is in (`cas/5.2.1`).

use crate::bdt::xml::refusal::Refusal;
use sms_core::ErrorCode;

/// How characters stand as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Latin1,
    Ascii,
}

/// How far decoding came.
pub(super) struct Decoded {
    /// How many bytes were decoded.
    pub(super) bytes: usize,
    /// Why the byte behind them cannot be.
    pub(super) refusal: Option<Refusal>,
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

impl Encoding {
    /// The encoding that a file says it is in by its first bytes, and the length of its byte order mark.
    pub(super) fn of(opening: &[u8]) -> Result<(Self, usize), Refusal> {
        let other = |name: &str| {
            Refusal::new(ErrorCode::BdtEncoding, format!("the file is in {name}, and not in ISO-8859-1 or UTF-8"))
        };
        match opening {
            [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, b'<', ..] | [b'<', 0, ..] => {
                return Err(other("UTF-16 or UTF-32"));
            }
            [0, 0, ..] => return Err(other("UTF-32")),
            [0x4C, 0x6F, 0xA7, 0x94, ..] => return Err(other("EBCDIC")),
            _ => {}
        }
        let has_mark = opening.starts_with(BYTE_ORDER_MARK);
        let mark = if has_mark { BYTE_ORDER_MARK.len() } else { 0 };
        let Some(name) = declared(opening.get(mark..).unwrap_or_default()) else { return Ok((Self::Utf8, mark)) };
        match Self::named(name) {
            // The mark is one of UTF-8 and says more than the word does.
            Some(_) if has_mark => Ok((Self::Utf8, mark)),
            Some(encoding) => Ok((encoding, mark)),
            None => Err(other(&format!("`{}`", name.to_ascii_lowercase()))),
        }
    }

    /// The encoding of a name, which the IANA registry of character sets lists or people write.
    fn named(name: &str) -> Option<Self> {
        match compared(name).as_str() {
            "utf8" => Some(Self::Utf8),
            "iso88591" | "iso885911987" | "isoir100" | "latin1" | "isolatin1" | "l1" | "ibm819" | "cp819"
            | "csisolatin1" => Some(Self::Latin1),
            "usascii" | "ascii" | "us" | "iso646us" | "iso646irv1991" | "isoir6" | "ansix341968" | "ansix341986"
            | "ibm367" | "cp367" | "csascii" => Some(Self::Ascii),
            _ => None,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Latin1 => "ISO-8859-1",
            Self::Ascii => "US-ASCII",
        }
    }

    /// Decodes bytes up to the first that cannot be, or to a character that is not whole yet.
    pub(super) fn decode(self, raw: &[u8], is_at_end: bool, text: &mut Vec<u8>) -> Decoded {
        let (whole, is_broken) = match self {
            Self::Latin1 => (raw.len(), false),
            Self::Ascii => match raw.iter().position(|byte| !byte.is_ascii()) {
                None => (raw.len(), false),
                Some(place) => (place, true),
            },
            Self::Utf8 => match str::from_utf8(raw) {
                Ok(_) => (raw.len(), false),
                Err(error) => (error.valid_up_to(), error.error_len().is_some() || is_at_end),
            },
        };
        let decoded = raw.get(..whole).unwrap_or_default();
        let (right, forbidden) = match self.forbidden(decoded) {
            Some(place) => (decoded.get(..place).unwrap_or_default(), true),
            None => (decoded, false),
        };
        match self {
            Self::Latin1 if !right.is_ascii() => text.extend(right.iter().flat_map(|byte| as_utf8(*byte))),
            _ => text.extend_from_slice(right),
        }
        let refusal = if forbidden {
            let byte = decoded.get(right.len()).copied().unwrap_or_default();
            Some(Refusal::ill_formed(match byte {
                0..0x20 => format!("the character U+{byte:04X} is none of XML"),
                _ => "the character U+FFFE or U+FFFF is none of XML".to_owned(),
            }))
        } else if is_broken {
            let byte = raw.get(whole).copied().unwrap_or_default();
            Some(Refusal::new(
                ErrorCode::BdtEncoding,
                format!("the byte 0x{byte:02X} is no character of {}", self.name()),
            ))
        } else {
            None
        };
        Decoded { bytes: right.len(), refusal }
    }

    /// The place of the first character that XML does not have.
    fn forbidden(self, bytes: &[u8]) -> Option<usize> {
        // Looked at all at once, which is faster, and almost always enough.
        let is_control = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
        let has_control = bytes.iter().fold(false, |found, byte| found | is_control(byte));
        let control = if has_control { bytes.iter().position(is_control) } else { None };
        let is_last_of_plane = |bytes: &[u8]| matches!(bytes, [0xEF, 0xBF, 0xBE | 0xBF]);
        let has_high = self == Self::Utf8 && bytes.iter().fold(false, |found, byte| found | (*byte == 0xEF));
        let high = if has_high { bytes.windows(3).position(is_last_of_plane) } else { None };
        match (control, high) {
            (Some(control), Some(high)) => Some(control.min(high)),
            (control, high) => control.or(high),
        }
    }
}

/// A character of Latin-1 as UTF-8.
fn as_utf8(byte: u8) -> impl Iterator<Item = u8> {
    let mut room = [0; 2];
    let length = char::from(byte).encode_utf8(&mut room).len();
    room.into_iter().take(length)
}

/// A name of an encoding as names are compared (Unicode Technical Standard 22, 1.4): its letters in small and its digits, without the zeros
/// that a number begins with.
fn compared(name: &str) -> String {
    let mut kept = String::new();
    let mut is_in_number = false;
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        let begins_with_zero = letter == '0' && !is_in_number && letters.peek().is_some_and(char::is_ascii_digit);
        is_in_number = letter.is_ascii_digit() && !begins_with_zero;
        if letter.is_ascii_alphanumeric() && !begins_with_zero {
            kept.push(letter.to_ascii_lowercase());
        }
    }
    kept
}

/// The encoding of the XML declaration.
fn declared(opening: &[u8]) -> Option<&str> {
    let declaration = opening.strip_prefix(b"<?xml")?;
    let end = declaration.windows(2).position(|two| two == b"?>")?;
    let declaration = str::from_utf8(declaration.get(..end)?).ok()?;
    let behind = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = behind.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    behind.get(1..)?.split(quote).next()
}
