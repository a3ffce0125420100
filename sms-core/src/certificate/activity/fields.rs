//! The fields of a report of worker activity (`cos/8.1`): a list for each activity, and a key for each field.

use crate::certificate::cos::PERIODS;
use crate::fields::{
    Field,
    FieldKind::{self, Day, Flag, Line, Pence, Shaped, Text, Word},
    Form, Needed,
    Needed::{Never, ToSave, ToSaveWhen},
    fields,
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
    form.flag(SPONSORSHIP_CONTINUES)
}

fn has_no_email(form: &Form) -> bool {
    !form.has(PERSONAL_EMAIL)
}

const IF_IT_GOES_ON: Needed = ToSaveWhen(goes_on, "when sponsorship goes on");

fields! {
    /// Not started: a new start with its reason, or the end of sponsorship.
    pub(super) DID_NOT_START {
        SPONSORSHIP_CONTINUES: flag =
            field("sponsorship_continues", "Sponsorship goes on", Flag, ToSave, rule!("cos/8.1.1"));
        NEW_START_ON: day = field("new_start_on", "New start date", Day, IF_IT_GOES_ON, rule!("cos/8.1.1"));
        REASON: text = field("reason", "Reason", Text(1000), IF_IT_GOES_ON, rule!("cos/8.1.1"));
    }

    pub(super) UNAUTHORISED_ABSENCE {
        ABSENT_FROM: day = field("absent_from", "First day of absence", Day, ToSave, rule!("cos/8.1.3"));
        RETURNED_ON: day = field("returned_on", "Day of return", Day, Never, rule!("cos/8.1.3"));
        CONTACT_ATTEMPTS: text =
            field("contact_attempts", "What was done to reach the worker", Text(1000), ToSave, rule!("cos/8.1.3"));
        PAY_DEDUCTIONS: text =
            field("pay_deductions", "Deductions from pay, made or planned", Text(1000), Never, rule!("cos/8.1.3"));
        SPONSORSHIP_CONTINUES = field("sponsorship_continues", "Sponsorship goes on", Flag, ToSave, rule!("cos/8.1.3"));
    }

    pub(super) UNPAID_ABSENCE {
        REASON = field("reason", "Reason", Text(1000), ToSave, rule!("cos/8.1.4"));
        EXCEPTION: text =
            field("exception", "Exception relied on", Word(ABSENCE_EXCEPTIONS), ToSave, rule!("cos/8.1.4"));
    }

    pub(super) PAY_REDUCED {
        NEW_SALARY_PENCE: pence = field("new_salary_pence", "New gross salary", Pence, ToSave, rule!("cos/8.1.5"));
        NEW_SALARY_PERIOD: text =
            field("new_salary_period", "New gross salary, for each", Word(PERIODS), ToSave, rule!("cos/8.1.5"));
        REASON = field("reason", "Reason", Text(1000), ToSave, rule!("cos/8.1.5"));
    }

    pub(super) PAY_INCREASED {
        NEW_SALARY_PENCE = field("new_salary_pence", "New gross salary", Pence, ToSave, rule!("cos/M-21"));
        NEW_SALARY_PERIOD =
            field("new_salary_period", "New gross salary, for each", Word(PERIODS), ToSave, rule!("cos/M-21"));
    }

    pub(super) JOB_CHANGED {
        NEW_JOB_TITLE: text = field("new_job_title", "New job title", Line(200), ToSave, rule!("cos/8.1.6"));
        NEW_JOB_DESCRIPTION: text =
            field("new_job_description", "Summary of the new job", Text(1000), ToSave, rule!("cos/8.1.6"));
    }

    pub(super) WORK_LOCATION {
        NEW_WORK_ADDRESS_LINE_1: text =
            field("new_work_address_line_1", "New work address, line 1", Line(100), ToSave, rule!("cos/8.1.7"));
        NEW_WORK_ADDRESS_LINE_2: text =
            field("new_work_address_line_2", "New work address, line 2", Line(100), Never, rule!("cos/8.1.7"));
        NEW_WORK_CITY: text =
            field("new_work_city", "New work address, city or town", Line(100), ToSave, rule!("cos/8.1.7"));
        NEW_WORK_POSTCODE: text =
            field("new_work_postcode", "New work address, postcode", Line(10), ToSave, rule!("cos/8.1.7"));
    }

    pub(super) FULLY_REMOTE {
        WORKING_PATTERN: text =
            field("working_pattern", "Where and how the worker works", Text(1000), ToSave, rule!("cos/8.1.8"));
    }

    pub(super) HYBRID_PATTERN {
        WORKING_PATTERN =
            field("working_pattern", "Where and how the worker works", Text(1000), ToSave, rule!("cos/8.1.9"));
    }

    /// The end of sponsorship, with what the Home Office needs to reach the worker.
    pub(super) SPONSORSHIP_ENDED {
        END_REASON: text = field("end_reason", "Why sponsorship ends", Word(END_REASONS), ToSave, rule!("cos/8.1.11"));
        LAST_HOME_ADDRESS: text =
            field("last_home_address", "Last known home address", Text(500), ToSave, rule!("cos/8.1.11"));
        LAST_PHONE: text = field(
            "last_phone", "Last known telephone number",
            Line(50), ToSaveWhen(has_no_email, "when there is no email address"), rule!("cos/8.1.11"),
        );
        PERSONAL_EMAIL: text = field("personal_email", "Personal email address", Line(250), Never, rule!("cos/8.1.11"));
        NEW_EMPLOYER: text = field("new_employer", "New employer, if known", Line(200), Never, rule!("cos/8.1.11"));
    }

    pub(super) OFFSHORE {
        MOVEMENT: text = field(
            "movement", "Arrival in United Kingdom waters, or departure",
            Word(&["arrived", "left"]), ToSave, rule!("cos/8.1.12"),
        );
    }

    pub(super) SUSPECTED_BREACH {
        BREACH: text = field("breach", "What is known or suspected", Text(1000), ToSave, rule!("cos/8.1.13"));
    }

    pub(super) TRANSFERRED {
        NEW_EMPLOYER = field("new_employer", "New employer", Line(200), ToSave, rule!("cos/8.1.15"));
        NEW_EMPLOYER_LICENCE: text =
            field("new_employer_licence", "Licence number of the new employer", Line(20), Never, rule!("cos/8.1.15"));
    }

    /// The start of a Scale-up worker, from whose permission on the sponsor's duties last for 6 months.
    pub(super) STARTED {
        PERMISSION_FROM: day = field(
            "permission_from", "First day of the visa, or day on which the worker was told of the permission",
            Day, Never, rule!("lu/N-114"),
        );
    }

    pub(super) NURSE_REGISTERED {
        REGISTERED_ON: day = field("registered_on", "Registered on", Day, ToSave, rule!("cos/N-13"));
        ROLE_BEGUN_ON: day = field("role_begun_on", "Registered role begun on", Day, ToSave, rule!("cos/N-13"));
        NEW_SALARY_PENCE = field("new_salary_pence", "New gross salary", Pence, ToSave, rule!("cos/N-13"));
        NEW_SALARY_PERIOD =
            field("new_salary_period", "New gross salary, for each", Word(PERIODS), ToSave, rule!("cos/N-13"));
    }
}

fn is_occupation_code(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

const IF_SALARY: Needed = ToSaveWhen(|form| form.has(NEW_SALARY_PENCE), "when there is a new salary");
const IF_PERIOD: Needed = ToSaveWhen(|form| form.has(NEW_SALARY_PERIOD), "when its period is filled in");

fields! {
    pub(super) GRADUATE_PROGRAMME {
        NEW_JOB_TITLE = field("new_job_title", "New job title", Line(200), ToSave, rule!("cos/N-14"));
        NEW_OCCUPATION_CODE: text = field(
            "new_occupation_code", "New occupation code",
            Shaped(is_occupation_code, "an occupation code of four digits", "^[0-9]{4}$"), ToSave, rule!("cos/N-14"),
        );
        NEW_SALARY_PENCE = field("new_salary_pence", "New gross salary", Pence, IF_PERIOD, rule!("cos/N-14"));
        NEW_SALARY_PERIOD =
            field("new_salary_period", "New gross salary, for each", Word(PERIODS), IF_SALARY, rule!("cos/N-14"));
    }
}
