//! What the report of each activity says (`cos/8.1`): declared once, a list for each activity.

use crate::certificate::cos::PERIODS;
use crate::fields::{
    Field,
    FieldKind::{self, Day, Flag, Line, Pence, Shaped, Text, Word},
    Form, Needed,
    Needed::{Never, ToSave, ToSaveWhen},
};
use crate::rule;
use crate::rule::Rule;

/// The absences for which the sponsor can go on although nothing is paid (`cos/8.1.4`).
pub const ABSENCE_EXCEPTIONS: &[&str] = &[
    "none",
    "statutory_maternity",
    "statutory_paternity",
    "shared_parental",
    "neonatal_care",
    "parental",
    "adoption",
    "sick_leave",
    "humanitarian_or_environmental_crisis",
    "industrial_action",
    "jury_service",
    "court_witness",
];

/// Why sponsorship ends (`cos/8.1.11`).
pub const END_REASONS: &[&str] = &[
    "resignation",
    "dismissal",
    "redundancy",
    "contract_ended_early",
    "offer_withdrawn",
    "registration_lost",
    "not_registered_in_time",
    "settlement",
    "unsponsored_route",
    "other",
];

const fn field(name: &'static str, title: &'static str, kind: FieldKind, needed: Needed, rule: &'static Rule) -> Field {
    Field::new(name, title, kind, needed, rule)
}

fn goes_on(form: &Form) -> bool {
    form.flag("sponsorship_continues")
}

fn has_no_email(form: &Form) -> bool {
    !form.has("personal_email")
}

const IF_IT_GOES_ON: Needed = ToSaveWhen(goes_on, "when sponsorship goes on");

/// Not started: a new start with its reason, or the end of sponsorship.
pub(super) const DID_NOT_START: &[&Field] = &[
    &field("sponsorship_continues", "Sponsorship goes on", Flag, ToSave, rule!("cos/8.1.1")),
    &field("new_start_on", "New start date", Day, IF_IT_GOES_ON, rule!("cos/8.1.1")),
    &field("reason", "Reason", Text(1000), IF_IT_GOES_ON, rule!("cos/8.1.1")),
];

pub(super) const UNAUTHORISED_ABSENCE: &[&Field] = &[
    &field("absent_from", "First day of absence", Day, ToSave, rule!("cos/8.1.3")),
    &field("returned_on", "Day of return", Day, Never, rule!("cos/8.1.3")),
    &field("contact_attempts", "What was done to reach the worker", Text(1000), ToSave, rule!("cos/8.1.3")),
    &field("pay_deductions", "Deductions from pay, made or planned", Text(1000), Never, rule!("cos/8.1.3")),
    &field("sponsorship_continues", "Sponsorship goes on", Flag, ToSave, rule!("cos/8.1.3")),
];

pub(super) const UNPAID_ABSENCE: &[&Field] = &[
    &field("reason", "Reason", Text(1000), ToSave, rule!("cos/8.1.4")),
    &field("exception", "Exception relied on", Word(ABSENCE_EXCEPTIONS), ToSave, rule!("cos/8.1.4")),
];

const fn new_salary(rule: &'static Rule) -> Field {
    field("new_salary_pence", "New gross salary", Pence, ToSave, rule)
}

const fn new_period(rule: &'static Rule) -> Field {
    field("new_salary_period", "New gross salary, for each", Word(PERIODS), ToSave, rule)
}

pub(super) const PAY_REDUCED: &[&Field] = &[
    &new_salary(rule!("cos/8.1.5")),
    &new_period(rule!("cos/8.1.5")),
    &field("reason", "Reason", Text(1000), ToSave, rule!("cos/8.1.5")),
];

pub(super) const PAY_INCREASED: &[&Field] = &[&new_salary(rule!("cos/M-21")), &new_period(rule!("cos/M-21"))];

pub(super) const JOB_CHANGED: &[&Field] = &[
    &field("new_job_title", "New job title", Line(200), ToSave, rule!("cos/8.1.6")),
    &field("new_job_description", "Summary of the new job", Text(1000), ToSave, rule!("cos/8.1.6")),
];

pub(super) const WORK_LOCATION: &[&Field] = &[
    &field("new_work_address_line_1", "New work address, line 1", Line(100), ToSave, rule!("cos/8.1.7")),
    &field("new_work_address_line_2", "New work address, line 2", Line(100), Never, rule!("cos/8.1.7")),
    &field("new_work_city", "New work address, city or town", Line(100), ToSave, rule!("cos/8.1.7")),
    &field("new_work_postcode", "New work address, postcode", Line(10), ToSave, rule!("cos/8.1.7")),
];

pub(super) const FULLY_REMOTE: &[&Field] =
    &[&field("working_pattern", "Where and how the worker works", Text(1000), ToSave, rule!("cos/8.1.8"))];

pub(super) const HYBRID_PATTERN: &[&Field] =
    &[&field("working_pattern", "Where and how the worker works", Text(1000), ToSave, rule!("cos/8.1.9"))];

/// The end of sponsorship, with what the Home Office needs to reach the worker.
pub(super) const SPONSORSHIP_ENDED: &[&Field] = &[
    &field("end_reason", "Why sponsorship ends", Word(END_REASONS), ToSave, rule!("cos/8.1.11")),
    &field("last_home_address", "Last known home address", Text(500), ToSave, rule!("cos/8.1.11")),
    &field(
        "last_phone",
        "Last known telephone number",
        Line(50),
        ToSaveWhen(has_no_email, "when there is no email address"),
        rule!("cos/8.1.11"),
    ),
    &field("personal_email", "Personal email address", Line(250), Never, rule!("cos/8.1.11")),
    &field("new_employer", "New employer, if known", Line(200), Never, rule!("cos/8.1.11")),
];

pub(super) const OFFSHORE: &[&Field] = &[&field(
    "movement",
    "Arrival in United Kingdom waters, or departure",
    Word(&["arrived", "left"]),
    ToSave,
    rule!("cos/8.1.12"),
)];

pub(super) const BREACH: &[&Field] =
    &[&field("breach", "What is known or suspected", Text(1000), ToSave, rule!("cos/8.1.13"))];

pub(super) const TRANSFERRED: &[&Field] = &[
    &field("new_employer", "New employer", Line(200), ToSave, rule!("cos/8.1.15")),
    &field("new_employer_licence", "Licence number of the new employer", Line(20), Never, rule!("cos/8.1.15")),
];

pub(super) const NURSE_REGISTERED: &[&Field] = &[
    &field("registered_on", "Registered on", Day, ToSave, rule!("cos/N-13")),
    &field("role_begun_on", "Registered role begun on", Day, ToSave, rule!("cos/N-13")),
    &new_salary(rule!("cos/N-13")),
    &new_period(rule!("cos/N-13")),
];

fn is_occupation_code(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

const IF_SALARY: Needed = ToSaveWhen(|form| form.has("new_salary_pence"), "when there is a new salary");
const IF_PERIOD: Needed = ToSaveWhen(|form| form.has("new_salary_period"), "when its period is filled in");

pub(super) const GRADUATE_PROGRAMME: &[&Field] = &[
    &field("new_job_title", "New job title", Line(200), ToSave, rule!("cos/N-14")),
    &field(
        "new_occupation_code",
        "New occupation code",
        Shaped(is_occupation_code, "an occupation code of four digits"),
        ToSave,
        rule!("cos/N-14"),
    ),
    &field("new_salary_pence", "New gross salary", Pence, IF_PERIOD, rule!("cos/N-14")),
    &field("new_salary_period", "New gross salary, for each", Word(PERIODS), IF_SALARY, rule!("cos/N-14")),
];
