//! The fields of a user, and what is mandatory for whom (`lu/2.1`).

use super::Level;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Field, FieldKind, Form, Needed};
use crate::policy::{Policy, settings};
use crate::rule;
use chrono::NaiveDate;

const fn needed(name: &'static str, title: &'static str, kind: FieldKind) -> Field {
    Field::new(name, title, kind, Needed::ToSave, rule!("lu/2.1"))
}

const fn optional(name: &'static str, title: &'static str, kind: FieldKind) -> Field {
    Field::new(name, title, kind, Needed::Never, rule!("lu/2.1"))
}

fn title_is_other(form: &Form) -> bool {
    form.text("title") == Some("Other")
}

fn is_representative(form: &Form) -> bool {
    form.flag("representative")
}

/// The fields of every user.
static COMMON: [Field; 8] = [
    needed("title", "Title", FieldKind::Line(20)),
    Field::new(
        "title_other",
        "If 'Other', give details",
        FieldKind::Line(50),
        Needed::ToSaveWhen(title_is_other, "when the title is Other"),
        rule!("lu/2.1"),
    ),
    needed("given_name", "Given name", FieldKind::Line(100)),
    needed("family_name", "Family name", FieldKind::Line(100)),
    needed("email", "Email", FieldKind::Shaped(is_email, "an email address")),
    needed("position", "Position within the organisation", FieldKind::Line(200)),
    optional("representative", "Representative", FieldKind::Flag),
    Field::new(
        "representative_reference",
        "Representative reference number",
        FieldKind::Line(50),
        Needed::ToSaveWhen(is_representative, "when the user is a representative"),
        rule!("lu/2.1"),
    ),
];

/// The further fields of a Level 1 user. The address is the work address, never the home address.
static LEVEL_1: [Field; 12] = [
    needed("address_line_1", "Work address, line 1", FieldKind::Line(100)),
    optional("address_line_2", "Work address, line 2", FieldKind::Line(100)),
    optional("address_line_3", "Work address, line 3", FieldKind::Line(100)),
    needed("address_city", "Work address, city or town", FieldKind::Line(100)),
    optional("address_county", "Work address, county", FieldKind::Line(100)),
    needed("address_postcode", "Work address, postcode", FieldKind::Line(35)),
    Field::new(
        "nino",
        "National Insurance number",
        FieldKind::Shaped(is_nino, "a National Insurance number"),
        Needed::Never,
        rule!("lu/U-1"),
    ),
    Field::new(
        "nino_exemption",
        "Reason for having no National Insurance number",
        FieldKind::Text(500),
        Needed::Never,
        rule!("lu/U-12"),
    ),
    optional("immigration_status", "Immigration status", FieldKind::Line(100)),
    optional("home_office_reference", "Home Office reference number", FieldKind::Line(50)),
    optional("leave_expires_on", "Expiry date of leave", FieldKind::Day),
    optional("passport_number", "Passport number", FieldKind::Line(50)),
];

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
        Level::Level1 => COMMON.iter().chain(&LEVEL_1).collect(),
        Level::Level2 => COMMON.iter().collect(),
    }
}

/// Everything that the details of a user lack, under the rules of a day.
pub(crate) fn lacks(level: Level, details: &Form, policy: &Policy, on: NaiveDate) -> Vec<Reason> {
    let mut lacks = details.lacks_to_save(&user_fields(level));
    let identified = details.has("nino") || details.has("nino_exemption");
    if level == Level::Level1 && !identified && policy.switch(&settings::USER_NINO, on) {
        let reason = Reason::new(ErrorCode::UserNino).rule(rule!("lu/U-12")).field("/fields/nino");
        lacks.push(reason.remedy("give `nino`, or the reason for having none in `nino_exemption`"));
    }
    lacks
}

/// Whether a text has the shape of an email address: something, one `@`, and a host with a dot.
fn is_email(text: &str) -> bool {
    let plain = text.len() <= 254 && text.chars().all(|letter| !letter.is_whitespace() && !letter.is_control());
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
        for bad in ["", "a", "a@b", "@b.c", "a@.c", "a b@c.d", "a@b@c.d", "a@b.c\0"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
