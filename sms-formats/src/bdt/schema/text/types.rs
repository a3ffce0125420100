//! The simple types of the files, named as the schema names them.

use super::Characters::{Address, Latin1, Latin1Lines};
use super::TextShape::{Codes, Date, Decimal, Flag, Pattern as Fits, PlainDate, Text, Whole, Words, Year, YearMonth};
use super::TextType;
use crate::bdt::schema::pattern::Pattern;
use sms_core::rule;

macro_rules! base {
    () => {
        None
    };
    ($base:ident) => {
        Some(&$base)
    };
}

macro_rules! types {
    ($($(#[$attribute:meta])* $constant:ident = $name:literal $(of $base:ident)?, $rule:literal: $shape:expr;)*) => {
        $($(#[$attribute])* pub(in crate::bdt) static $constant: TextType = TextType::new($name, base!($($base)?), rule!($rule), $shape);)*
        /// Every type that has a name, which `xsi:type` can say.
        pub(in crate::bdt) static NAMED: &[&TextType] = &[$(&$constant,)*];
    };
}

/// As long as any text may be.
const ANY: usize = usize::MAX;

static FILE_IDS: Pattern = Pattern::new(r"[A-Za-z0-9][A-Za-z0-9 _.\-]{1,49}");
static CAS_NUMBERS: Pattern = Pattern::new("E4[CG][0-9][A-Z]{2}[0-9][A-Z][0-9]{2}[A-Z][0-9][A-Z][0-9X]");
static COUNTRIES: Pattern = Pattern::new("[A-Z]{3}");
static NATIONALITIES: Pattern = Pattern::new("[A-Z]{3}|\"STATELESS\"");
static LICENCE_NUMBERS: Pattern = Pattern::new("[A-Z0-9]{8}[0-9X]");
static UCAS_IDS: Pattern = Pattern::new("1[A-Za-z0-9]{9}");
static UK_POSTCODES: Pattern = Pattern::new(
    "[Gg][Ii][Rr] 0[Aa]{2}|([A-Za-z][0-9]{1,2}|[A-Za-z][A-Ha-hJ-Yj-y][0-9]{1,2}|[A-Za-z][0-9][A-Za-z]|[A-Za-z][A-Ha-hJ-Yj-y][0-9]?[A-Za-z]) [0-9][A-Za-z]{2}",
);

types! {
    /// One line of text.
    LINE = "PBSStringType", "cas/1.9": Text(Latin1, ANY);
    /// Text of several lines.
    LINES = "PBSMultiLineStringType", "cas/1.9": Text(Latin1Lines, ANY);
    /// A line of an address.
    ADDRESS_LINE = "AddressLineType" of LINE, "cas/1.10": Text(Address, 35);
    /// A county, area or district.
    COUNTY = "CountryAreaDistrictType" of ADDRESS_LINE, "cas/1.10": Text(Address, 35);
    /// A town or city.
    TOWN = "TownType" of ADDRESS_LINE, "cas/1.10": Text(Address, 35);
    /// The sponsor's own ID of an applicant.
    APPLICANT_ID = "ApplicantIDType" of LINE, "cas/1.6": Text(Latin1, 50);
    /// The score in a part of a test.
    TEST_SCORE = "SELTScoreType" of LINE, "cas/3.2": Text(Latin1, 50);
    /// The sponsor's own ID of an application.
    APPLICATION_ID = "ApplicationIDType" of LINE, "cas/1.6": Text(Latin1, 50);
    /// The ID of a file.
    FILE_ID = "BulkUploadFileIDType" of LINE, "cas/1.8": Fits(&FILE_IDS, "a file ID: 2 to 50 letters, digits, spaces, `_`, `.` and `-`, a letter or digit first");
    /// The number of a CAS.
    CAS_NUMBER = "CASNumberType", "cas/1.1": Fits(&CAS_NUMBERS, "a CAS number such as E4G0AA0A00A0A1");
    /// The status of a CAS.
    CAS_STATUS = "CASStatusType", "cas/2.1.1": Words(&["ASSIGNED", "USED", "WITHDRAWN", "CANCELLED", "EXPIRED", "OBSOLETE"]);
    /// The course, compared with the one before.
    COMPARISON = "ComparisonLevelType", "cas/3.2": Words(&["HIGHER", "LOWER", "SAME"]);
    /// A country.
    COUNTRY = "CountryType", "cas/1.12": Fits(&COUNTRIES, "three capital letters");
    /// The title of a course.
    COURSE_TITLE = "CourseCurriculumTitleType" of LINE, "cas/3.2": Text(Latin1, 250);
    /// The sponsor's own ID of a course.
    COURSE_ID = "CourseIDType" of LINE, "cas/1.6": Text(Latin1, 50);
    /// 1 for a man, 2 for a woman.
    GENDER = "GenderType" of WHOLE, "cas/1.13": Codes(&["1", "2"]);
    /// A postcode anywhere.
    POSTCODE = "InternationalPostCodeType" of LINE, "cas/1.11": Text(Latin1, 35);
    /// A family name or given names.
    NAME = "NameType" of LINE, "cas/1.9": Text(Latin1, 35);
    /// Further names.
    OTHER_NAMES = "PersonsOtherNamesType" of LINE, "cas/1.9": Text(Latin1, 250);
    /// The name of an organisation.
    ORGANISATION = "OrganisationNameType" of LINE, "cas/1.9": Text(Latin1, 250);
    /// A nationality.
    NATIONALITY = "NationalityType", "cas/1.12": Fits(&NATIONALITIES, "three capital letters, or \"STATELESS\" with its quotes");
    /// The number of a passport.
    PASSPORT = "PassportOrTravelDocumentNumberType" of LINE, "cas/1.9": Text(Latin1, 35);
    /// Pounds.
    POUNDS = "PoundsSterlingType", "cas/1.15": Decimal { below: Some(1_000_000_000), most: None, decimals: 2 };
    /// The number of a licence.
    LICENCE_NUMBER = "SponsorLicenceNumberType", "cas/1.5": Fits(&LICENCE_NUMBERS, "a licence number: eight capital letters or digits, then a digit or X");
    /// A postcode in the United Kingdom.
    UK_POSTCODE = "UKPostCodeType" of LINE, "cas/1.11": Fits(&UK_POSTCODES, "a UK postcode such as EX1 1EX, with one space");
}

macro_rules! nameless {
    ($($(#[$attribute:meta])* $constant:ident $(of $base:ident)?, $rule:literal: $shape:expr;)*) => {
        $($(#[$attribute])* pub(in crate::bdt) static $constant: TextType = TextType::new("", base!($($base)?), rule!($rule), $shape);)*
    };
}

nameless! {
    /// Yes or no.
    FLAG, "cas/3.2": Flag;
    /// A day.
    DATE, "cas/1.14": Date;
    /// A day without a time zone.
    PLAIN_DATE, "cas/1.14": PlainDate;
    /// A year and a month.
    YEAR_MONTH, "cas/1.14": YearMonth;
    /// A year.
    YEAR, "cas/1.14": Year;
    /// A whole number.
    WHOLE, "cas/3.2": Whole;
    /// Hours of a week.
    HOURS, "cas/1.16": Decimal { below: None, most: Some(168), decimals: 1 };
    /// The ID of UCAS or UKPASS.
    UCAS_ID, "cas/1.7": Fits(&UCAS_IDS, "ten letters and digits that begin with 1");
    /// A place of birth.
    PLACE_OF_BIRTH of TOWN, "cas/1.10": Text(Address, 30);
    /// A level, from the reference values.
    LEVEL of LINE, "cas/3.3.1": Text(Latin1, 250);
    /// Text of at most 2,000 characters.
    LONG_TEXT of LINES, "cas/1.9": Text(Latin1Lines, 2_000);
    /// Text of at most 1,000 characters.
    JUSTIFICATION of LINES, "cas/1.9": Text(Latin1Lines, 1_000);
    /// The schema by which SMS checks an upload.
    SCHEMA_ID, "cas/5.2.3": Words(&["T4General Ready To Go", "T4Child Ready To Go"]);
    /// The tier.
    TIER_ID, "cas/5.2.3": Words(&["Tier 4"]);
    /// The category.
    CATEGORY, "cas/5.2.3": Words(&["General", "Child"]);
    /// What a report of graduates says.
    GRADUATED, "cas/5.4.2": Words(&["GRADUATED"]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_can_be_compiled_and_fits_what_it_is_for() {
        for (pattern, text) in [
            (&FILE_IDS, "INST_UPLOAD_2026_09_27_01"),
            (&CAS_NUMBERS, "E4C1BC2D34E5FX"),
            (&COUNTRIES, "XXK"),
            (&NATIONALITIES, "\"STATELESS\""),
            (&LICENCE_NUMBERS, "QHDGHB91X"),
            (&UCAS_IDS, "1234567890"),
            (&UK_POSTCODES, "CR0 2DY"),
        ] {
            assert!(pattern.fits(text) && !pattern.fits("") && !pattern.fits(&format!("{text}\n")), "{pattern:?}");
        }
    }
}
