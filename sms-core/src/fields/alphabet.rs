//! The alphabets of text: which characters a field takes beside its length.

use std::fmt;

/// The characters that a text field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Alphabet {
    /// Every character but control characters.
    Any,
    /// The printable characters of Latin-1 (`cas/1.9`).
    Latin1,
    /// The narrow alphabet of address lines: no accents, and few signs (`cas/1.10`).
    Address,
}

impl Alphabet {
    /// The first character of a text that does not belong to it. Line breaks and control characters are no matter of it.
    ///
    /// ```
    /// use sms_core::fields::Alphabet;
    /// assert_eq!(Alphabet::Latin1.stranger("Zoë"), None);
    /// assert_eq!(Alphabet::Latin1.stranger("Čapek"), Some('Č'));
    /// assert_eq!(Alphabet::Address.stranger("1 High Street #2"), Some('#'));
    /// ```
    #[must_use]
    pub fn stranger(self, text: &str) -> Option<char> {
        text.chars().filter(|letter| !letter.is_control()).find(|&letter| !self.has(letter))
    }

    fn has(self, letter: char) -> bool {
        match self {
            Self::Any => true,
            Self::Latin1 => matches!(letter, ' '..='~' | '\u{A0}'..='\u{FF}'),
            Self::Address => letter.is_ascii_alphanumeric() || " ~!@%()*+,-./:;=?^_{}&'".contains(letter),
        }
    }

    /// The alphabet as the pattern of a whole text, where it says more than its length.
    #[cfg(feature = "schema")]
    pub(super) const fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Any => None,
            Self::Latin1 => Some("^[\\t\\n\\r\\u0020-\\u007E\\u00A0-\\u00FF]*$"),
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
