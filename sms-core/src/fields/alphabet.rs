//! The alphabets of text: which characters a field takes beside its length.

use crate::text::{is_plain, is_unseen};
use std::fmt;

/// The characters that a text field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Alphabet {
    /// Every character but those that nobody sees.
    Any,
    /// The printable characters of Latin-1 (`cas/1.9`).
    Latin1,
    /// The narrow alphabet of address lines: no accents, and few signs (`cas/1.10`).
    Address,
}

impl Alphabet {
    /// The first character of a text that does not belong to it. Line breaks and characters that nobody sees are no matter of it.
    ///
    /// ```
    /// use sms_core::fields::Alphabet;
    /// assert_eq!(Alphabet::Latin1.stranger("Zoë"), None);
    /// assert_eq!(Alphabet::Latin1.stranger("Čapek"), Some('Č'));
    /// assert_eq!(Alphabet::Address.stranger("1 High Street #2"), Some('#'));
    /// ```
    #[must_use]
    pub fn stranger(self, text: &str) -> Option<char> {
        let takes_all = self == Self::Any || (self == Self::Latin1 && is_plain(text));
        if takes_all {
            return None;
        }
        text.chars().filter(|&letter| !is_unseen(letter)).find(|&letter| !self.has(letter))
    }

    /// What to write in place of the first stranger of a text, where a sign of the alphabet is meant.
    pub(super) fn remedy(self, text: &str) -> Option<&'static str> {
        let (sign, remedy) = match self.stranger(text)? {
            '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2BB}' | '\u{2BC}' | '\u{2032}' | '`' | '\u{B4}' => {
                ('\'', "write ' for it")
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' => ('-', "write - for it"),
            '\u{201C}'..='\u{201F}' | '\u{2033}' => ('"', "write \" for it"),
            letter if letter.is_whitespace() => (' ', "write a plain space for it"),
            _ => return None,
        };
        self.has(sign).then_some(remedy)
    }

    fn has(self, letter: char) -> bool {
        match self {
            Self::Any => true,
            Self::Latin1 => matches!(letter, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{FF}'),
            Self::Address => matches!(letter,
                '0'..='9' | 'A'..='Z' | 'a'..='z' | ' ' | '~' | '!' | '@' | '%' | '&' | '\'' | '('..='/' | ':' | ';' | '=' | '?' | '^' | '_'
                | '{' | '}'),
        }
    }

    /// The alphabet as the pattern of a whole text, where it says more than its length.
    #[cfg(feature = "schema")]
    pub(super) const fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Any => None,
            Self::Latin1 => Some("^[\\t\\n\\r\\u0020-\\u007E\\u00A0-\\u00AC\\u00AE-\\u00FF]*$"),
            Self::Address => Some("^[A-Za-z0-9 ~!@%()*+,\\-./:;=?^_{}&']*$"),
        }
    }
}

impl fmt::Display for Alphabet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Any => "any characters",
            Self::Latin1 => "the characters of Latin-1",
            Self::Address => "letters from A to Z, digits and the signs of an address",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_are_meant_are_told() {
        assert_eq!(Alphabet::Latin1.remedy("O\u{2019}Neil"), Some("write ' for it"));
        assert_eq!(Alphabet::Latin1.remedy("Anne\u{2013}Marie"), Some("write - for it"));
        assert_eq!(Alphabet::Address.remedy("1\u{A0}High Street"), Some("write a plain space for it"));
        assert_eq!(Alphabet::Latin1.remedy("\u{201C}Anna\u{201D}"), Some("write \" for it"));
        assert_eq!(Alphabet::Address.remedy("\u{201C}Anna\u{201D}"), None);
        assert_eq!(Alphabet::Latin1.remedy("Čapek"), None);
    }
}
