//! Whom a CoS is about: person, passport, home address and numbers (`cos/3.2` to `cos/3.5`).

use super::person;
use crate::fields::{
    Field,
    FieldKind::{Country, Day, Flag, Line, Word},
    Needed::{Never, ToAssign},
};
use crate::rule;

pub(super) const PERSON: &[&Field] = &[
    &person("family_name", "Family name", Line(100), ToAssign, rule!("cos/3.2.1")),
    &person("given_name", "Given name(s)", Line(100), Never, rule!("cos/3.2.2")),
    &person("other_names", "Other names", Line(250), Never, rule!("cos/3.2.3")),
    &person("nationality", "Nationality", Country, ToAssign, rule!("cos/3.2.4")),
    &person("place_of_birth", "Place of birth", Line(100), ToAssign, rule!("cos/3.2.5")),
    &person("country_of_birth", "Country of birth", Country, ToAssign, rule!("cos/3.2.6")),
    &person("date_of_birth", "Date of birth", Day, ToAssign, rule!("cos/3.2.7")),
    &person("sex", "Sex (older screens: gender)", Word(&["male", "female", "other"]), ToAssign, rule!("cos/3.2.8")),
    &person("country_of_residence", "Country of residence", Country, ToAssign, rule!("cos/3.2.9")),
    // The passport or travel document.
    &person("passport_number", "Passport number", Line(50), ToAssign, rule!("cos/3.3.1")),
    &person("passport_issued_on", "Passport issue date", Day, ToAssign, rule!("cos/3.3.2")),
    &person("passport_expires_on", "Passport expiry date", Day, ToAssign, rule!("cos/3.3.3")),
    &person("passport_issued_at", "Passport place of issue", Line(100), ToAssign, rule!("cos/3.3.4")),
    // The home address.
    &person("home_address_line_1", "Home address, line 1", Line(100), ToAssign, rule!("cos/3.4.1")),
    &person("home_address_line_2", "Home address, line 2", Line(100), Never, rule!("cos/3.4.1")),
    &person("home_address_line_3", "Home address, line 3", Line(100), Never, rule!("cos/3.4.1")),
    &person("home_city", "Home address, city or town", Line(100), ToAssign, rule!("cos/3.4.2")),
    &person("home_county", "Home address, county, area, district or province", Line(100), Never, rule!("cos/3.4.3")),
    &person("home_postcode", "Home address, postcode or ZIP", Line(35), ToAssign, rule!("cos/3.4.4")),
    &person("home_country", "Home address, country", Country, Never, rule!("cos/3.4.5")),
    // Identification numbers.
    &person("uk_id_card_number", "UK ID card number", Line(50), Never, rule!("cos/3.5")),
    &person("national_insurance_number", "UK National Insurance number", Line(20), Never, rule!("cos/3.5")),
    &person("national_id_card_number", "National ID card number", Line(50), Never, rule!("cos/3.5")),
    &person("employee_number", "Employee number", Line(50), Never, rule!("cos/3.5")),
    // What the checks at assignment ask.
    &person(
        "related_to_user",
        "The worker is the assigning user, or their partner or close relative",
        Flag,
        Never,
        rule!("cos/4.6"),
    ),
    &person("course_completed_on", "Course that the worker studies, completed on", Day, Never, rule!("cos/4.9")),
    &person("phd_begun_on", "PhD that the worker studies for, begun on", Day, Never, rule!("cos/4.9")),
];
