//! Whom a CoS is about: person, passport, home address and numbers (`cos/3.2` to `cos/3.5`).

use super::person;
use crate::fields::{
    FieldKind::{Country, Day, Flag, Line, Word},
    Needed::{Never, ToAssign},
    fields,
};
use crate::rule;

/// What permission a worker can have, as far as the category of a CoS depends on it (`cos/N-8`).
pub const PERMISSIONS: &[&str] = &["study", "graduate", "skilled_worker", "other", "none"];

fields! {
    pub(super) PERSON {
        FAMILY_NAME: text = person("family_name", "Family name", Line(100), ToAssign, rule!("cos/3.2.1"));
        GIVEN_NAME: text = person("given_name", "Given name(s)", Line(100), Never, rule!("cos/3.2.2"));
        OTHER_NAMES: text = person("other_names", "Other names", Line(250), Never, rule!("cos/3.2.3"));
        NATIONALITY: text = person("nationality", "Nationality", Country, ToAssign, rule!("cos/3.2.4"));
        PLACE_OF_BIRTH: text = person("place_of_birth", "Place of birth", Line(100), ToAssign, rule!("cos/3.2.5"));
        COUNTRY_OF_BIRTH: text = person("country_of_birth", "Country of birth", Country, ToAssign, rule!("cos/3.2.6"));
        DATE_OF_BIRTH: day = person("date_of_birth", "Date of birth", Day, ToAssign, rule!("cos/3.2.7"));
        SEX: text = person(
            "sex", "Sex (older screens: gender)", Word(&["male", "female", "other"]), ToAssign, rule!("cos/3.2.8"),
        );
        COUNTRY_OF_RESIDENCE: text =
            person("country_of_residence", "Country of residence", Country, ToAssign, rule!("cos/3.2.9"));
        // The passport or travel document.
        PASSPORT_NUMBER: text = person("passport_number", "Passport number", Line(50), ToAssign, rule!("cos/3.3.1"));
        PASSPORT_ISSUED_ON: day =
            person("passport_issued_on", "Passport issue date", Day, ToAssign, rule!("cos/3.3.2"));
        PASSPORT_EXPIRES_ON: day =
            person("passport_expires_on", "Passport expiry date", Day, ToAssign, rule!("cos/3.3.3"));
        PASSPORT_ISSUED_AT: text =
            person("passport_issued_at", "Passport place of issue", Line(100), ToAssign, rule!("cos/3.3.4"));
        // The home address.
        HOME_ADDRESS_LINE_1: text =
            person("home_address_line_1", "Home address, line 1", Line(100), ToAssign, rule!("cos/3.4.1"));
        HOME_ADDRESS_LINE_2: text =
            person("home_address_line_2", "Home address, line 2", Line(100), Never, rule!("cos/3.4.1"));
        HOME_ADDRESS_LINE_3: text =
            person("home_address_line_3", "Home address, line 3", Line(100), Never, rule!("cos/3.4.1"));
        HOME_CITY: text = person("home_city", "Home address, city or town", Line(100), ToAssign, rule!("cos/3.4.2"));
        HOME_COUNTY: text = person(
            "home_county", "Home address, county, area, district or province", Line(100), Never, rule!("cos/3.4.3"),
        );
        HOME_POSTCODE: text =
            person("home_postcode", "Home address, postcode or ZIP", Line(35), ToAssign, rule!("cos/3.4.4"));
        HOME_COUNTRY: text = person("home_country", "Home address, country", Country, Never, rule!("cos/3.4.5"));
        // Identification numbers.
        UK_ID_CARD_NUMBER: text = person("uk_id_card_number", "UK ID card number", Line(50), Never, rule!("cos/3.5"));
        NATIONAL_INSURANCE_NUMBER: text =
            person("national_insurance_number", "UK National Insurance number", Line(20), Never, rule!("cos/3.5"));
        NATIONAL_ID_CARD_NUMBER: text =
            person("national_id_card_number", "National ID card number", Line(50), Never, rule!("cos/3.5"));
        EMPLOYEE_NUMBER: text = person("employee_number", "Employee number", Line(50), Never, rule!("cos/3.5"));
        // What the checks at assignment ask.
        PRESENT_PERMISSION: text = person(
            "present_permission", "Permission that the worker has in the United Kingdom",
            Word(PERMISSIONS), Never, rule!("cos/N-8"),
        );
        RELATED_TO_USER: flag = person(
            "related_to_user", "The worker is the assigning user, or their partner or close relative",
            Flag, Never, rule!("cos/4.6"),
        );
        COURSE_COMPLETED_ON: day =
            person("course_completed_on", "Course that the worker studies, completed on", Day, Never, rule!("cos/4.9"));
        PHD_BEGUN_ON: day =
            person("phd_begun_on", "PhD that the worker studies for, begun on", Day, Never, rule!("cos/4.9"));
    }
}
