//! Who appears in the story: made-up people, as forms.

use sms_core::certificate::cos::fields;
use sms_core::fields::{Form, Hours};
use sms_core::request::fields as person;
use sms_core::time::day;
use sms_core::user::details;

/// The details of a Level 1 user.
pub(crate) fn level_1(given_name: &str, family_name: &str) -> Form {
    user("Ms", given_name, family_name, "Office manager")
        .with(details::ADDRESS_LINE_1, "1 Example Street")
        .with(details::ADDRESS_CITY, "Exampleton")
        .with(details::ADDRESS_POSTCODE, "EX1 1EX")
        .with(details::NINO, "AB123456C")
}

/// The details of a Level 2 user.
pub(crate) fn level_2(given_name: &str, family_name: &str) -> Form {
    user("Mr", given_name, family_name, "Assistant")
}

fn user(title: &str, given_name: &str, family_name: &str, position: &str) -> Form {
    Form::new()
        .with(details::TITLE, title)
        .with(details::GIVEN_NAME, given_name)
        .with(details::FAMILY_NAME, family_name)
        .with(details::EMAIL, &format!("{}@sponsor.example", given_name.to_lowercase()))
        .with(details::POSITION, position)
}

/// What is asked of a new Authorising Officer.
pub(crate) fn officer(given_name: &str, family_name: &str) -> Form {
    Form::new()
        .with(person::GIVEN_NAME, given_name)
        .with(person::FAMILY_NAME, family_name)
        .with(person::EMAIL, &format!("{}@sponsor.example", given_name.to_lowercase()))
        .with(person::POSITION, "Director")
        .with(person::POSTCODE, "EX1 1EX")
}

/// What assigning a certificate needs, for a programmer who changes from another route; all of it but for the
/// [`rest`].
pub(crate) fn worker(family_name: &str) -> Form {
    let person = Form::new()
        .with(fields::CATEGORY, "switching_isc_liable")
        .with(fields::FAMILY_NAME, family_name)
        .with(fields::GIVEN_NAME, "Test")
        .with(fields::NATIONALITY, "UTO")
        .with(fields::PLACE_OF_BIRTH, "Utopia")
        .with(fields::COUNTRY_OF_BIRTH, "UTO")
        .with(fields::DATE_OF_BIRTH, day(1990, 5, 17))
        .with(fields::SEX, "female")
        .with(fields::COUNTRY_OF_RESIDENCE, "GBR")
        .with(fields::PASSPORT_ISSUED_ON, day(2020, 1, 1))
        .with(fields::PASSPORT_EXPIRES_ON, day(2030, 1, 1))
        .with(fields::PASSPORT_ISSUED_AT, "Utopia")
        .with(fields::HOME_ADDRESS_LINE_1, "2 Example Road")
        .with(fields::HOME_CITY, "Exampleton")
        .with(fields::HOME_POSTCODE, "EX2 2EX")
        .with(fields::HOME_COUNTRY, "GBR");
    person.amended(&job())
}

fn job() -> Form {
    Form::new()
        .with(fields::END_ON, day(2029, 5, 31))
        .with(fields::WEEKLY_HOURS, Hours::from_hundredths(3_750))
        .with(fields::WORK_ADDRESS_LINE_1, "1 Example Street")
        .with(fields::WORK_CITY, "Exampleton")
        .with(fields::WORK_POSTCODE, "EX1 1EX")
        .with(fields::JOB_TITLE, "Programmer")
        .with(fields::OCCUPATION_CODE, "2134")
        .with(fields::JOB_DESCRIPTION, "Writes programs.")
        .with(fields::GROSS_SALARY_PENCE, 5_470_000)
        .with(fields::SALARY_PERIOD, "year")
        .with(fields::ELIGIBLE_OCCUPATION, true)
        .with(fields::ON_SALARY_LIST, false)
        .with(fields::CERTIFIES_MAINTENANCE, true)
        .with(fields::ATAS_NEEDED, false)
        .with(fields::PAYE_SUPPLIED, true)
        .with(fields::PAYE_REFERENCE, "123/AB456")
}

/// What is known of a worker last: the passport, and when the work starts.
pub(crate) fn rest(passport_number: &str) -> Form {
    Form::new().with(fields::PASSPORT_NUMBER, passport_number).with(fields::START_ON, day(2026, 6, 1))
}
