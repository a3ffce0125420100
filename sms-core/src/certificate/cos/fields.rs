//! The fields of a CoS (`cos/3.2` to `cos/3.9`), declared once.

use crate::fields::{Field, FieldKind, Form, Needed};
use crate::licence::{Route, RouteSet};
use crate::rule;
use crate::rule::Rule;
use FieldKind::{Country, Day, Flag, Hours, Line, Lines, Pence, Text, Word};
use Needed::{Never, ToAssign, ToAssignFor, ToAssignWhen};

const fn field(name: &'static str, title: &'static str, kind: FieldKind, needed: Needed, rule: &'static Rule) -> Field {
    Field::new(name, title, kind, needed, rule)
}

/// A field about the person, which a copy for somebody else leaves out.
const fn person(
    name: &'static str,
    title: &'static str,
    kind: FieldKind,
    needed: Needed,
    rule: &'static Rule,
) -> Field {
    field(name, title, kind, needed, rule).about_the_person()
}

/// The seven categories of an undefined Skilled Worker CoS (`cos/1.5`, `cos/N-8`).
pub const CATEGORIES: &[&str] = &[
    "switching_isc_liable",
    "switching_isc_exempt",
    "extension_isc_exempt",
    "extension_isc_liable",
    "change_of_employment_isc_exempt",
    "change_of_employment_isc_liable",
    "student_course_complete",
];

const PERIODS: &[&str] = &["hour", "day", "week", "month", "year"];

const SKILLED: RouteSet = RouteSet::one(Route::SkilledWorker);
const MOBILITY: RouteSet = RouteSet::one(Route::GbmSeniorOrSpecialistWorker)
    .and(RouteSet::one(Route::GbmGraduateTrainee))
    .and(RouteSet::one(Route::UkExpansionWorker))
    .and(RouteSet::one(Route::GbmServiceSupplier))
    .and(RouteSet::one(Route::GbmSecondmentWorker));
const ELIGIBLE_CODE: RouteSet = SKILLED.and(MOBILITY).and(RouteSet::one(Route::ScaleUp));
const ATAS: RouteSet = ELIGIBLE_CODE
    .and(RouteSet::one(Route::GovernmentAuthorisedExchange))
    .and(RouteSet::one(Route::InternationalAgreement));

fn on_client_contract(form: &Form) -> bool {
    form.flag("client_contract")
}

fn has_allowances(form: &Form) -> bool {
    form.has("allowances_pence")
}

/// Every field of a CoS. Only the lengths of job description, contract summary and registration were seen; the others are
/// generous caps (`cos/13.6`).
///
/// ```
/// use sms_core::certificate::cos::COS_FIELDS;
/// assert!(COS_FIELDS.iter().any(|field| field.name == "family_name" && field.rule.id == "cos/3.2.1"));
/// ```
pub static COS_FIELDS: &[&Field] = &[
    &field("category", "Category", Word(CATEGORIES), ToAssignFor(SKILLED), rule!("cos/1.5")),
    &person("applies_in_uk", "The worker applies inside the United Kingdom", Flag, Never, rule!("cos/2.4.4")),
    &person(
        "sponsored_here",
        "The worker's last grant was on this sponsor's sponsorship",
        Flag,
        Never,
        rule!("cos/2.4.4"),
    ),
    &person("is_authorising_officer", "The worker is the Authorising Officer", Flag, Never, rule!("lu/T-6")),
    // The person.
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
    // The work.
    &field("start_on", "Start date", Day, ToAssign, rule!("cos/3.6.1")),
    &field("end_on", "End date", Day, ToAssign, rule!("cos/3.6.2")),
    &field("leaves_and_reenters", "Needs to leave and re-enter during the period", Flag, Never, rule!("cos/3.6.3")),
    &field("weekly_hours", "Total weekly hours", Hours, ToAssign, rule!("cos/3.6.4")),
    &field("work_address_line_1", "Main work address, line 1", Line(100), ToAssign, rule!("cos/3.7.1")),
    &field("work_address_line_2", "Main work address, line 2", Line(100), Never, rule!("cos/3.7.1")),
    &field("work_address_line_3", "Main work address, line 3", Line(100), Never, rule!("cos/3.7.1")),
    &field("work_city", "Main work address, city or town", Line(100), ToAssign, rule!("cos/3.7.1")),
    &field("work_county", "Main work address, county", Line(100), Never, rule!("cos/3.7.1")),
    &field("work_postcode", "Main work address, postcode", Line(10), ToAssign, rule!("cos/3.7.1")),
    &field("other_work_addresses", "Other regular work addresses", Lines(50, 300), Never, rule!("cos/3.7.2")),
    // The employment.
    &field("job_title", "Job title", Line(200), ToAssign, rule!("cos/3.9.1")),
    &field(
        "occupation_code",
        "Job type (occupation code)",
        FieldKind::Shaped(is_occupation_code, "an occupation code of four digits"),
        ToAssign,
        rule!("cos/3.9.2"),
    ),
    &field("job_description", "Summary of job description", Text(1000), ToAssign, rule!("cos/3.9.3")),
    &person("new_entrant", "New entrant", Flag, Never, rule!("cos/3.9.4")),
    &field("gross_salary_pence", "Gross salary", Pence, ToAssign, rule!("cos/3.9.5")),
    &field("salary_period", "For each", Word(PERIODS), ToAssign, rule!("cos/3.9.7")),
    &field("allowances_pence", "Allowances", Pence, Never, rule!("cos/3.9.8")),
    &field(
        "allowances_period",
        "Allowances, for each",
        Word(PERIODS),
        ToAssignWhen(has_allowances, "when there are allowances"),
        rule!("cos/3.9.8"),
    ),
    &field(
        "allowances_summary",
        "Summary of allowances",
        Text(1000),
        ToAssignWhen(has_allowances, "when there are allowances"),
        rule!("cos/3.9.8"),
    ),
    &field("client_contract", "The job is on a client contract", Flag, Never, rule!("cos/3.9.9")),
    &field(
        "client_contract_summary",
        "Summary of client contract",
        Text(1000),
        ToAssignWhen(on_client_contract, "when the job is on a client contract"),
        rule!("cos/3.9.10"),
    ),
    &field(
        "eligible_occupation",
        "The job is in an eligible occupation code",
        Flag,
        ToAssignFor(ELIGIBLE_CODE),
        rule!("cos/3.9.11"),
    ),
    &field(
        "on_salary_list",
        "The job is on the Immigration Salary List or the Temporary Shortage List",
        Flag,
        ToAssignFor(SKILLED),
        rule!("cos/3.9.12"),
    ),
    &person("registration_details", "Professional registration details", Line(250), Never, rule!("cos/3.9.13")),
    &person("certifies_maintenance", "The sponsor certifies maintenance", Flag, Never, rule!("cos/3.9.14")),
    &person("atas_needed", "An ATAS certificate is required", Flag, ToAssignFor(ATAS), rule!("cos/3.9.15")),
];

fn is_occupation_code(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}
