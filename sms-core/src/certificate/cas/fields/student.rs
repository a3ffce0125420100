//! Whom a CAS is about.

use super::{person, personal_text};
use crate::fields::{
    Alphabet::Address,
    FieldKind::{Country, Flag, Line, Nationality, PartialDay, Shaped, Word},
    Needed::{Never, ToAssign, ToSave},
    fields,
};
use crate::rule;

fields! {
    pub(super) STUDENT {
        APPLICANT_ID: text =
            personal_text("applicant_id", "The sponsor's own student ID", Line(50), ToAssign, rule!("cas/1.6"));
        APPLICATION_ID: text = personal_text("application_id", "Application ID", Line(50), Never, rule!("cas/1.6"));
        UCAS_ID: text = person(
            "ucas_id", "UCAS or UKPASS ID",
            Shaped(is_ucas_id, "ten letters and digits that begin with 1", "^1[A-Za-z0-9]{9}$"), Never, rule!("cas/1.7"),
        );
        FAMILY_NAME: text = personal_text("family_name", "Family name", Line(35), ToSave, rule!("cas/3.1.1"));
        GIVEN_NAME: text = personal_text("given_name", "Given name(s)", Line(35), Never, rule!("cas/3.2"));
        OTHER_NAMES: text = personal_text("other_names", "Other names", Line(250), Never, rule!("cas/3.2"));
        NATIONALITY: text = person("nationality", "Nationality", Nationality, ToAssign, rule!("cas/1.12"));
        SEX: text = person(
            "sex", "Sex (older screens: gender)", Word(&["male", "female", "other"]), ToAssign, rule!("cas/1.13"),
        );
        COUNTRY_OF_BIRTH: text = person("country_of_birth", "Country of birth", Country, ToAssign, rule!("cas/1.12"));
        PLACE_OF_BIRTH: text =
            person("place_of_birth", "Place of birth", Line(30), Never, rule!("cas/1.10")).in_alphabet(Address);
        DATE_OF_BIRTH: partial_day = person("date_of_birth", "Date of birth", PartialDay, ToAssign, rule!("cas/1.14"));
        PASSPORT_NUMBER: text = personal_text(
            "passport_number", "Passport or travel document number", Line(35), ToAssign, rule!("cas/3.2"),
        );
        // What the checks at assignment ask.
        APPLIES_IN_UK: flag =
            person("applies_in_uk", "The student applies inside the United Kingdom", Flag, Never, rule!("cas/N-31"));
    }
}

/// Ten letters and digits that begin with 1 (`cas/1.7`).
fn is_ucas_id(text: &str) -> bool {
    text.len() == 10 && text.starts_with('1') && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
