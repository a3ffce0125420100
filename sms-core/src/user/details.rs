//! The fields of a user, and what is mandatory for whom (`lu/2.1`): a key for each.
//!
//! ```
//! use sms_core::user::details;
//! let form = sms_core::fields::Form::new().with(details::TITLE, "Dr").with(details::REPRESENTATIVE, false);
//! assert_eq!(form.get(details::TITLE), Some("Dr"));
//! ```

use super::Level;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Field, FieldKind, Form, Needed, fields};
use crate::personnel::{SettledStatus, SponsorRelation};
use crate::policy::{Policy, settings};
use crate::rule;
use crate::rule::Rule;
use crate::text::is_unseen;
use FieldKind::{Day, Flag, Line, Shaped, Text, Word};
use chrono::NaiveDate;

const fn needed(name: &'static str, title: &'static str, kind: FieldKind) -> Field {
    Field::new(name, title, kind, Needed::ToSave, rule!("lu/2.1"))
}

const fn optional(name: &'static str, title: &'static str, kind: FieldKind) -> Field {
    Field::new(name, title, kind, Needed::Never, rule!("lu/2.1"))
}

/// Text that is needed when a condition of the other fields holds.
const fn when(name: &'static str, title: &'static str, holds: fn(&Form) -> bool, in_words: &'static str) -> Field {
    Field::new(name, title, Line(50), Needed::ToSaveWhen(holds, in_words), rule!("lu/2.1"))
}

/// A field that says who a user is, or why that is not said.
const fn identity(name: &'static str, title: &'static str, kind: FieldKind, rule: &'static Rule) -> Field {
    Field::new(name, title, kind, Needed::Never, rule)
}

fn title_is_other(form: &Form) -> bool {
    form.get(TITLE) == Some("Other")
}

fn is_representative(form: &Form) -> bool {
    form.flag(REPRESENTATIVE)
}

fields! {
    /// The fields of every user.
    COMMON {
        TITLE: text = needed("title", "Title", Line(20));
        TITLE_OTHER: text = when("title_other", "If 'Other', give details", title_is_other, "when the title is Other");
        GIVEN_NAME: text = needed("given_name", "Given name", Line(100));
        FAMILY_NAME: text = needed("family_name", "Family name", Line(100));
        EMAIL: text = needed("email", "Email", EMAIL_ADDRESS);
        POSITION: text = needed("position", "Position within the organisation", Line(200));
        REPRESENTATIVE: flag = optional("representative", "Representative", Flag);
        REPRESENTATIVE_REFERENCE: text = when(
            "representative_reference", "Representative reference number",
            is_representative, "when the user is a representative",
        );
        RELATION: text = identity(
            "relation", "What the user is to the sponsor", Word(SponsorRelation::WORDS), rule!("lu/K-6"),
        );
    }

    /// The further fields of a Level 1 user. The address is the work address, never the home address.
    LEVEL_1 {
        ADDRESS_LINE_1: text = needed("address_line_1", "Work address, line 1", Line(100));
        ADDRESS_LINE_2: text = optional("address_line_2", "Work address, line 2", Line(100));
        ADDRESS_LINE_3: text = optional("address_line_3", "Work address, line 3", Line(100));
        ADDRESS_CITY: text = needed("address_city", "Work address, city or town", Line(100));
        ADDRESS_COUNTY: text = optional("address_county", "Work address, county", Line(100));
        ADDRESS_POSTCODE: text = needed("address_postcode", "Work address, postcode", Line(35));
        NINO: text = identity(
            "nino", "National Insurance number", Shaped(is_nino, "a National Insurance number", NINOS), rule!("lu/U-1"),
        );
        NINO_EXEMPTION: text = identity(
            "nino_exemption", "Reason for having no National Insurance number",
            Text(500), rule!("lu/U-12"),
        );
        IMMIGRATION_STATUS: text = optional("immigration_status", "Immigration status", Line(100));
        HOME_OFFICE_REFERENCE: text = optional("home_office_reference", "Home Office reference number", Line(50));
        LEAVE_EXPIRES_ON: day = optional("leave_expires_on", "Expiry date of leave", Day);
        PASSPORT_NUMBER: text = optional("passport_number", "Passport number", Line(50));
        SETTLED: text = identity(
            "settled", "By what the user is a settled worker", Word(SettledStatus::WORDS), rule!("lu/K-11"),
        );
    }
}

/// The fields of a user of a level.
///
/// ```
/// use sms_core::user::{Level, user_fields};
/// assert!(user_fields(Level::Level1).iter().any(|field| field.name == "nino"));
/// assert!(!user_fields(Level::Level2).iter().any(|field| field.name == "nino"));
/// ```
#[must_use]
pub fn user_fields(level: Level) -> Vec<&'static Field> {
    match level {
        Level::Level1 => COMMON.iter().chain(LEVEL_1).copied().collect(),
        Level::Level2 => COMMON.to_vec(),
    }
}

/// Everything that the details of a user lack, under the rules of a day.
pub(crate) fn lacks(level: Level, details: &Form, policy: &Policy, on: NaiveDate) -> Vec<Reason> {
    let mut lacks = details.lacks_to_save(&user_fields(level));
    let identified = details.get(NINO).is_some() || details.get(NINO_EXEMPTION).is_some();
    if level == Level::Level1 && !identified && policy.get(settings::USER_LEVEL_1_NINO, on) {
        let reason = Reason::new(ErrorCode::UserNino).rule(rule!("lu/U-12")).field(NINO.pointer());
        lacks.push(reason.remedy("give `nino`, or the reason for having none in `nino_exemption`"));
    }
    lacks
}

/// An email address, as every form has it.
pub(crate) const EMAIL_ADDRESS: FieldKind = Shaped(is_email, "an email address", EMAILS);

/// What an email address looks like.
const EMAILS: &str = r"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$";

/// What a National Insurance number looks like. Seven pairs of letters more are never issued.
const NINOS: &str =
    "^ *[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z] *[A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z] *([0-9] *){6}([A-Da-d] *)?$";

/// Whether a text has the shape of an email address: something, one `@`, and a host with a dot.
fn is_email(text: &str) -> bool {
    let plain = text.len() <= 254 && text.chars().all(|letter| !letter.is_whitespace() && !is_unseen(letter));
    plain && matches!(text.split('@').collect::<Vec<_>>()[..], [name, host] if !name.is_empty() && is_host(host))
}

fn is_host(host: &str) -> bool {
    host.contains('.') && host.split('.').all(|part| !part.is_empty())
}

/// Whether a text has the shape of a National Insurance number (`lu/U-1`); spaces and case do not matter.
///
/// ```
/// use sms_core::user::is_nino;
/// assert!(is_nino("AB 12 34 56 C"));
/// assert!(!is_nino("GB123456A"));
/// ```
#[must_use]
pub fn is_nino(text: &str) -> bool {
    const NEVER_ISSUED: [&str; 7] = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];
    let text: String = text.chars().filter(|letter| *letter != ' ').collect::<String>().to_ascii_uppercase();
    let (Some(prefix), Some(digits), Some(suffix)) = (text.get(..2), text.get(2..8), text.get(8..)) else {
        return false;
    };
    let letters = prefix.bytes().all(|byte| byte.is_ascii_uppercase())
        && !prefix.starts_with(['D', 'F', 'I', 'Q', 'U', 'V'])
        && !prefix.ends_with(['D', 'F', 'I', 'O', 'Q', 'U', 'V']);
    letters
        && !NEVER_ISSUED.contains(&prefix)
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(suffix, "" | "A" | "B" | "C" | "D")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn national_insurance_numbers() {
        for good in ["AB123456C", "ab123456c", "JG103759A", "AB123456"] {
            assert!(is_nino(good), "{good}");
        }
        for bad in [
            "",
            "A",
            "DB123456C",
            "AO123456C",
            "GB123456C",
            "AB12345C",
            "AB123456E",
            "AB1234567",
            "ÄB123456C",
            "AB12345ü",
        ] {
            assert!(!is_nino(bad), "{bad}");
        }
    }

    #[test]
    fn email_addresses() {
        for good in ["a@b.example", "anna.example@mail.example.test"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.c", "a@.c", "a b@c.d", "a@b@c.d", "a@b.c\0", "a@b.c\u{200B}", "a\u{AD}@b.c"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
