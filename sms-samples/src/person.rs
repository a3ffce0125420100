//! Made-up people with their jobs, and the forms of their certificates.

use crate::dice::Dice;
use chrono::{Days, NaiveDate};
use sms_core::certificate::cos::fields;
use sms_core::fields::{Form, Hours};
use sms_core::time::day;

/// A job title with its occupation code.
type Job = (&'static str, &'static str);

/// A site: its town, its street and its postcode.
type Site = (&'static str, &'static str, &'static str);

const JOBS: [Job; 4] =
    [("Programmer", "2134"), ("Civil engineer", "2121"), ("Mechanical engineer", "2122"), ("Architect", "2451")];

const SITES: [Site; 4] = [
    ("Exampleton", "1 Example Street", "EX1 1EX"),
    ("Sampleford", "2 Sample Lane", "EX2 2EX"),
    ("Testbury", "3 Test Road", "EX3 3EX"),
    ("Mockham", "4 Mock Square", "EX4 4EX"),
];

const GIVEN_NAMES: [&str; 8] = ["Test", "Sample", "Example", "Mock", "Trial", "Model", "Dummy", "Specimen"];

const FAMILY_NAMES: [&str; 8] =
    ["Worker", "Madeup", "Notreal", "Placeholder", "Fiction", "Nobody", "Imaginary", "Pretend"];

/// What is the same in all certificates of a worker.
pub(crate) struct Person {
    place: u32,
    pub(crate) given_name: String,
    pub(crate) family_name: String,
    pub(crate) job: Job,
    site: Site,
    pub(crate) salary_pence: u64,
}

impl Person {
    pub(crate) fn new(place: u32, dice: &Dice) -> Self {
        Self {
            place,
            given_name: dice.of(&GIVEN_NAMES).to_owned(),
            family_name: format!("{}-{}", dice.of(&FAMILY_NAMES), in_letters(place)),
            job: dice.of(&JOBS),
            site: dice.of(&SITES),
            salary_pence: dice.between(450, 800) * 10_000,
        }
    }

    /// The town where the certificates say that the work is done.
    pub(crate) const fn town(&self) -> &'static str {
        self.site.0
    }

    /// The town of another site.
    pub(crate) fn other_town(&self) -> &'static str {
        SITES.iter().map(|site| site.0).find(|town| *town != self.town()).unwrap_or_default()
    }

    /// A form with everything that assigning it asks for.
    pub(crate) fn form(&self, category: &str, start_on: NaiveDate, end_on: NaiveDate) -> Form {
        self.particulars().amended(&self.work(start_on, end_on)).with(fields::CATEGORY, category)
    }

    fn particulars(&self) -> Form {
        let (town, _, postcode) = self.site;
        Form::new()
            .with(fields::FAMILY_NAME, self.family_name.as_str())
            .with(fields::GIVEN_NAME, self.given_name.as_str())
            .with(fields::NATIONALITY, "UTO")
            .with(fields::PLACE_OF_BIRTH, "Utopia")
            .with(fields::COUNTRY_OF_BIRTH, "UTO")
            .with(fields::DATE_OF_BIRTH, day(1980, 1, 1) + Days::new(u64::from(self.place % 6_000)))
            .with(fields::SEX, if self.place.is_multiple_of(2) { "female" } else { "male" })
            .with(fields::COUNTRY_OF_RESIDENCE, "GBR")
            .with(fields::PASSPORT_NUMBER, format!("P{:07}", self.place).as_str())
            .with(fields::PASSPORT_ISSUED_ON, day(2020, 1, 1))
            .with(fields::PASSPORT_EXPIRES_ON, day(2034, 12, 31))
            .with(fields::PASSPORT_ISSUED_AT, "Utopia")
            .with(fields::HOME_ADDRESS_LINE_1, format!("{} Example Road", self.place).as_str())
            .with(fields::HOME_CITY, town)
            .with(fields::HOME_POSTCODE, postcode)
            .with(fields::HOME_COUNTRY, "GBR")
    }

    fn work(&self, start_on: NaiveDate, end_on: NaiveDate) -> Form {
        let (town, street, postcode) = self.site;
        let (job_title, occupation_code) = self.job;
        Form::new()
            .with(fields::START_ON, start_on)
            .with(fields::END_ON, end_on)
            .with(fields::WEEKLY_HOURS, Hours::from_hundredths(3_750))
            .with(fields::WORK_ADDRESS_LINE_1, street)
            .with(fields::WORK_CITY, town)
            .with(fields::WORK_POSTCODE, postcode)
            .with(fields::JOB_TITLE, job_title)
            .with(fields::OCCUPATION_CODE, occupation_code)
            .with(fields::JOB_DESCRIPTION, "Does the work of the sample.")
            .with(fields::GROSS_SALARY_PENCE, self.salary_pence)
            .with(fields::SALARY_PERIOD, "year")
            .with(fields::ELIGIBLE_OCCUPATION, true)
            .with(fields::ON_SALARY_LIST, false)
            .with(fields::CERTIFIES_MAINTENANCE, true)
            .with(fields::ATAS_NEEDED, false)
            .with(fields::PAYE_SUPPLIED, true)
            .with(fields::PAYE_REFERENCE, "123/AB456")
    }
}

/// A number in letters, for names have no digits: `Aa`, `Ba` and so on.
fn in_letters(number: u32) -> String {
    let letter = |place: u32| char::from_u32(u32::from(b'a') + place % 26).unwrap_or('a');
    let lower: String = [26, 676, 17_576].iter().map(|unit| letter(number / unit)).collect();
    format!("{}{lower}", letter(number).to_ascii_uppercase())
}
