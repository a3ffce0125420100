//! Identifiers, checked once where they come in.

use crate::answer_value::answer_values;
use crate::certificate::CertificateFamily;
use crate::entropy::{Dice, Entropy};
use crate::error::{Error, ErrorCode};
use crate::parameter::{self, Said, said};
use crate::text;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

macro_rules! identifiers {
    ($($(#[$meta:meta])* $type:ident, $pattern:literal, $code:ident, $accepts:path;)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $type(String);

        answer_values! { "text": $type; }

        impl $type {
            /// Checks the shape and keeps the text.
            ///
            /// # Errors
            #[doc = concat!("[`ErrorCode::", stringify!($code), "`] where the text does not match `", $pattern, "`.")]
            pub fn parse(text: impl Into<String>) -> Result<Self, Error> {
                let text = text.into();
                if stringify!($type) == "UserId" && is_reserved(&text) {
                    return Err(Error::new(ErrorCode::UserIdReserved));
                }
                if $accepts(&text) { Ok(Self(text)) } else { Err(misshapen(ErrorCode::$code, $pattern, &text)) }
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $type {
            type Err = Error;

            fn from_str(text: &str) -> Result<Self, Error> {
                Self::parse(text)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<str>::deserialize(deserializer)?;
                Self::parse(text).map_err(|error| serde::de::Error::custom(error.to_string()))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    )*};
}

identifiers! {
    /// A sponsor licence number: eight letters or digits, and a digit or `X` (`cas/1.5`). One whose last character does not fit is taken,
    /// for how it is made is not published.
    ///
    /// ```
    /// use sms_core::ids::LicenceNumber;
    /// assert!(LicenceNumber::parse("QHDGHB91X").is_ok());
    /// assert!(LicenceNumber::parse("qhdghb91x").is_err());
    /// assert!(LicenceNumber::parse("SIM000001").unwrap().is_simulated());
    /// ```
    LicenceNumber, "^[A-Z0-9]{8}[0-9X]$", LicenceNumber, is_licence_number;

    /// A user ID: letters and digits, case sensitive (`cos/13.4`). What the journal calls others who act, `clock` and
    /// `home_office`, is nobody's ID, in whatever case and with or without the line ([`ErrorCode::UserIdReserved`]).
    ///
    /// ```
    /// use sms_core::{ErrorCode, ids::UserId};
    /// assert!(UserId::parse("yAy9d5dp").is_ok());
    /// assert_eq!(UserId::parse("Clock").unwrap_err().code(), ErrorCode::UserIdReserved);
    /// ```
    UserId, "^[A-Za-z0-9]{1,32}$", FieldFormat, is_user_id;

    /// Our own name for a certificate, from its draft on: the kind, and the place in the licence's journal where it began.
    CertificateId, "^(cos|cas)-[0-9]{9}$", FieldFormat, is_certificate_id;

    /// The number that a CoS gets when it is assigned (`cos/13.1`).
    CosNumber, "^C[0-9A-Z]{10}$", CertificateNumber, is_cos_number;

    /// The number that a CAS gets when it is assigned (`cas/1.1`). The last character is not checked, for how it is made is
    /// not published.
    ///
    /// ```
    /// use sms_core::ids::CasNumber;
    /// assert!(CasNumber::parse("E4G0AA0A00A0A1").is_ok());
    /// assert!(CasNumber::parse("E4G8A1B2C3D4E5").is_err());
    /// ```
    CasNumber, "^E4[CG][0-9][A-Z]{2}[0-9][A-Z][0-9]{2}[A-Z][0-9][A-Z][0-9X]$", CertificateNumber, is_cas_number;

    /// The number of a certificate of either kind.
    CertificateNumber, "^(C[0-9A-Z]{10}|E4[CG][0-9][A-Z]{2}[0-9][A-Z][0-9]{2}[A-Z][0-9][A-Z][0-9X])$", CertificateNumber, is_number;

    /// A certificate as a command names it: by our own name for it, or by its number.
    CertificateRef, "^((cos|cas)-[0-9]{9}|C[0-9A-Z]{10}|E4[CG][0-9][A-Z]{2}[0-9][A-Z][0-9]{2}[A-Z][0-9][A-Z][0-9X])$", CertificateNotFound, is_certificate_name;

    /// The request number of an application for defined CoS (`cos/13.3`).
    ///
    /// ```
    /// use sms_core::ids::DefinedRequestNumber;
    /// assert!(DefinedRequestNumber::parse("DCS1234567").is_ok());
    /// assert!(DefinedRequestNumber::parse("DCS123456").is_err());
    /// assert!(DefinedRequestNumber::parse("DCS00000017").unwrap().is_simulated());
    /// ```
    DefinedRequestNumber, "^DCS[0-9]{7,8}$", FieldFormat, is_defined_request_number;

    /// The number of a change request (`lu/M-105`). Of its form nothing is published: letters, and then digits.
    ///
    /// ```
    /// use sms_core::ids::ChangeRequestNumber;
    /// assert!(ChangeRequestNumber::parse("CR0012345").is_ok());
    /// assert!(ChangeRequestNumber::parse("12").is_err());
    /// assert!(ChangeRequestNumber::parse("SIMCR000000017").unwrap().is_simulated());
    /// ```
    ChangeRequestNumber, "^[A-Z]{0,6}[0-9]{4,12}$", FieldFormat, is_change_request_number;

    /// A PAYE reference: three digits, a slash, and letters or digits (`cos/13.9`), of which ten are the most that were seen. Case does
    /// not matter.
    ///
    /// ```
    /// use sms_core::ids::PayeReference;
    /// assert!(PayeReference::parse("123/AB456").is_ok());
    /// assert!(PayeReference::parse("123-AB456").is_err());
    /// ```
    PayeReference, "^[0-9]{3}/[A-Za-z0-9]{1,10}$", FieldFormat, is_paye_reference;

    /// The name of a request, a message or a report: a word, and the place in the licence's journal where it began.
    RecordId, "^[a-z]{1,16}-[0-9]{9}$", FieldFormat, is_record_id;
}

/// What was given is not repeated: it may be anything. A character that nobody sees is told, for the text looks right.
#[cold]
fn misshapen(code: ErrorCode, pattern: &str, text: &str) -> Error {
    let said = match code {
        ErrorCode::FieldFormat => said!("the value does not have the form `{pattern}`", pattern),
        _ => Said::from(code.meaning()),
    };
    let said = match text::unseen(text).map(text::code_point) {
        Some(character) => Said { message: format!("{}{UNSEEN}{character}", said.message).into(), ..said }
            .with(parameter::CHARACTER, &character),
        None => said,
    };
    Error::with(code, said)
}

/// How a message says which character of an identifier nobody sees; its number follows.
pub(crate) const UNSEEN: &str = "; what was given has a character that nobody sees, ";

fn is_licence_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let upper = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    matches!(bytes.split_last(), Some((last, front)) if front.len() == 8
        && front.iter().all(upper)
        && (last.is_ascii_digit() || *last == b'X'))
}

fn is_user_id(text: &str) -> bool {
    (1..=32).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a text could pass for somebody who acts and is no user.
fn is_reserved(text: &str) -> bool {
    ["clock", "home_office", "homeoffice"].iter().any(|name| text.eq_ignore_ascii_case(name))
}

/// Whether a text has the form of a name or a number that this library finds records by, and could pass for one.
pub(crate) fn is_name_of_ours(text: &str) -> bool {
    is_certificate_name(text) || is_record_id(text) || is_defined_request_number(text)
}

fn is_certificate_id(text: &str) -> bool {
    text.strip_prefix("cos-").or_else(|| text.strip_prefix("cas-")).is_some_and(nine_digits)
}

fn is_cos_number(text: &str) -> bool {
    text.len() == 11
        && text.starts_with('C')
        && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// `E4`, the category, and a fixed pattern of digits (`9`) and letters (`A`); what stands small stands for itself.
fn is_cas_number(text: &str) -> bool {
    const PATTERN: &[u8; 14] = b"e4?9AA9A99A9A*";
    let fits = |(pattern, byte): (&u8, u8)| match pattern {
        b'?' => matches!(byte, b'C' | b'G'),
        b'9' => byte.is_ascii_digit(),
        b'A' => byte.is_ascii_uppercase(),
        b'*' => byte.is_ascii_digit() || byte == b'X',
        fixed => fixed.to_ascii_uppercase() == byte,
    };
    text.len() == PATTERN.len() && PATTERN.iter().zip(text.bytes()).all(fits)
}

fn is_number(text: &str) -> bool {
    is_cos_number(text) || is_cas_number(text)
}

fn is_certificate_name(text: &str) -> bool {
    is_certificate_id(text) || is_number(text)
}

fn is_defined_request_number(text: &str) -> bool {
    text.strip_prefix("DCS")
        .is_some_and(|number| matches!(number.len(), 7 | 8) && number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_change_request_number(text: &str) -> bool {
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let letters = text.len() - digits.len();
    letters <= 6 && (4..=12).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_paye_reference(text: &str) -> bool {
    text.split_once('/').is_some_and(|(office, employer)| {
        office.len() == 3
            && office.bytes().all(|byte| byte.is_ascii_digit())
            && (1..=10).contains(&employer.len())
            && employer.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// The entry with which a record began, if a text has the form of the name of one that is named after it.
pub(crate) fn record_number(text: &str) -> Option<u64> {
    let (word, number) = text.split_once('-')?;
    let is_word = (1..=16).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_word && nine_digits(number) { number.parse().ok() } else { None }
}

/// Whether a text has the form of the name of a record that is named after the entry with which it began.
pub(crate) fn is_record_id(text: &str) -> bool {
    record_number(text).is_some()
}

fn nine_digits(text: &str) -> bool {
    text.len() == 9 && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl LicenceNumber {
    /// Whether the number was made up by this library (`cas/M-10`).
    #[must_use]
    pub fn is_simulated(&self) -> bool {
        self.0.strip_prefix("SIM").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// Whether every letter is one that real numbers can have: never I, L, O or S (`cas/1.5`).
    #[must_use]
    pub fn has_real_alphabet(&self) -> bool {
        !self.0.contains(['I', 'L', 'O', 'S'])
    }

    /// The last character that goes with the eight before it (`lu/N-144`): each is weighted by its place, and the sum is taken modulo 11. Real
    /// numbers have it, but for very few.
    ///
    /// ```
    /// use sms_core::ids::LicenceNumber;
    /// assert_eq!(LicenceNumber::parse("ABCDEFGH1").unwrap().check_character(), '3');
    /// ```
    #[must_use]
    pub fn check_character(&self) -> char {
        let value = |byte: u8| u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte.saturating_sub(b'A') });
        let sum: u32 = (1..).zip(self.0.bytes().take(8)).map(|(weight, byte): (u32, u8)| weight * value(byte)).sum();
        char::from_digit(sum % 11, 10).unwrap_or('X')
    }

    /// Whether the last character is the one that goes with the eight before it.
    #[must_use]
    pub fn fits_check_character(&self) -> bool {
        self.0.ends_with(self.check_character())
    }

    /// The simulated number with these six digits.
    #[must_use]
    pub fn simulated(number: u32) -> Self {
        Self(format!("SIM{:06}", number % 1_000_000))
    }

    /// A made-up number.
    pub(crate) fn made_up(entropy: &dyn Entropy) -> Self {
        Self(format!("SIM{}", pick(&mut Dice::new(entropy), 6, b"0123456789")))
    }

    /// The name of the chain on which the store keeps its own events, such as a change of policy. No licence has it.
    pub(crate) fn of_store() -> Self {
        Self(STORE.to_owned())
    }
}

/// The name of the store's own chain.
pub const STORE: &str = "*";

impl UserId {
    /// A made-up user ID of nine letters and digits, as SMS's own look.
    pub(crate) fn made_up(entropy: &dyn Entropy) -> Self {
        const LETTERS: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
        Self(pick(&mut Dice::new(entropy), 9, LETTERS))
    }
}

const DIGITS: &[u8] = b"0123456789";
const LETTERS: &[u8] = b"ABCDEFGHJKMNPQRTUVWXYZ";

impl CosNumber {
    /// A made-up CoS number, recognisable as such: `C#S#M#####L` (`cas/M-10`).
    pub(crate) fn made_up(entropy: &dyn Entropy) -> Self {
        let mut dice = Dice::new(entropy);
        let digits = pick(&mut dice, 7, DIGITS);
        let (first, rest) = digits.split_at(1);
        let (second, rest) = rest.split_at(1);
        Self(format!("C{first}S{second}M{rest}{}", pick(&mut dice, 1, LETTERS)))
    }
}

impl CasNumber {
    /// A made-up CAS number, recognisable as such: `E4G#SM#L##L#L#`, and `E4C…` for a Child Student (`cas/M-10`).
    pub(crate) fn made_up(entropy: &dyn Entropy, child: bool) -> Self {
        let mut dice = Dice::new(entropy);
        let (digits, letters) = (pick(&mut dice, 6, DIGITS), pick(&mut dice, 3, LETTERS));
        let mut digits = digits.chars();
        let mut letters = letters.chars();
        let category = if child { 'C' } else { 'G' };
        let rest = "9SM9A99A9A9".chars().map(|place| match place {
            '9' => digits.next().unwrap_or('0'),
            'A' => letters.next().unwrap_or('A'),
            fixed => fixed,
        });
        Self(format!("E4{category}{}", rest.collect::<String>()))
    }
}

impl CertificateId {
    /// The certificate of a family that begins with this entry of the journal.
    pub(crate) fn new(family: CertificateFamily, sequence: u64) -> Self {
        Self(format!("{}-{sequence:09}", family.name()))
    }
}

impl CertificateNumber {
    /// The family that numbers of this shape belong to.
    #[must_use]
    pub fn family(&self) -> CertificateFamily {
        if is_cas_number(&self.0) { CertificateFamily::Cas } else { CertificateFamily::Cos }
    }
}

impl From<CosNumber> for CertificateNumber {
    fn from(number: CosNumber) -> Self {
        Self(number.0)
    }
}

impl From<CasNumber> for CertificateNumber {
    fn from(number: CasNumber) -> Self {
        Self(number.0)
    }
}

impl RecordId {
    /// The record that begins with this entry of the journal.
    pub(crate) fn new(word: &str, sequence: u64) -> Self {
        Self(format!("{word}-{sequence:09}"))
    }
}

impl ChangeRequestNumber {
    /// The made-up number of a change request, recognisable by its first letters.
    pub(crate) fn simulated(request: &RecordId) -> Self {
        let (_, sequence) = request.as_str().split_at(request.as_str().len().saturating_sub(9));
        Self(format!("SIMCR{sequence}"))
    }

    /// Whether the number was made up by this library.
    #[must_use]
    pub fn is_simulated(&self) -> bool {
        self.0.starts_with("SIMCR")
    }
}

impl PayeReference {
    /// By what it is found, whatever the case of its letters.
    pub(crate) fn key(&self) -> String {
        self.0.to_ascii_uppercase()
    }
}

impl DefinedRequestNumber {
    /// The made-up number of an application, recognisable by its eight digits of which the first two are 0.
    pub(crate) fn simulated(application: &RecordId) -> Self {
        let (_, sequence) = application.as_str().split_at(application.as_str().len().saturating_sub(6));
        Self(format!("DCS00{sequence}"))
    }

    /// Whether the number was made up by this library.
    #[must_use]
    pub fn is_simulated(&self) -> bool {
        self.0.len() == 11 && self.0.starts_with("DCS00")
    }
}

impl CertificateRef {
    /// Whether it is a number, and not our own name.
    #[must_use]
    pub fn is_number(&self) -> bool {
        is_number(&self.0)
    }

    /// The family that it names a certificate of.
    #[must_use]
    pub fn family(&self) -> CertificateFamily {
        let is_cas = self.0.starts_with("cas-") || is_cas_number(&self.0);
        if is_cas { CertificateFamily::Cas } else { CertificateFamily::Cos }
    }
}

impl From<CertificateId> for CertificateRef {
    fn from(id: CertificateId) -> Self {
        Self(id.0)
    }
}

impl From<CertificateNumber> for CertificateRef {
    fn from(number: CertificateNumber) -> Self {
        Self(number.0)
    }
}

fn pick(dice: &mut Dice<'_>, length: usize, letters: &[u8]) -> String {
    (0..length).filter_map(|_| letters.get(dice.below(letters.len()))).map(|&byte| char::from(byte)).collect()
}
