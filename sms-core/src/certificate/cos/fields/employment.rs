//! The job and its pay (`cos/3.9`, `cos/3.10`).

use super::{ATAS, PAYE, PERIODS, SKILLED, field, person};
use crate::fields::{
    Field,
    FieldKind::{Confirmation, Flag, Line, Pence, Shaped, Text, Word},
    Form,
    Needed::{Never, ToAssign, ToAssignFor, ToAssignForWhen, ToAssignWhen},
};
use crate::licence::RouteSet;
use crate::rule;

fn on_client_contract(form: &Form) -> bool {
    form.flag("client_contract")
}

fn has_allowances(form: &Form) -> bool {
    form.has("allowances_pence")
}

fn has_paye(form: &Form) -> bool {
    form.flag("paye_supplied")
}

fn has_no_paye(form: &Form) -> bool {
    form.has("paye_supplied") && !has_paye(form)
}

pub(in crate::certificate::cos) fn is_occupation_code(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Three digits, a slash, and letters or digits (`cos/13.9`).
pub(in crate::certificate::cos) fn is_paye_reference(text: &str) -> bool {
    text.trim().split_once('/').is_some_and(|(office, employer)| {
        office.len() == 3
            && office.bytes().all(|byte| byte.is_ascii_digit())
            && !employer.is_empty()
            && employer.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

pub(super) const EMPLOYMENT: &[&Field] = &[
    &field("job_title", "Job title", Line(200), ToAssign, rule!("cos/3.9.1")),
    &field(
        "occupation_code",
        "Job type (occupation code)",
        Shaped(is_occupation_code, "an occupation code of four digits"),
        ToAssign,
        rule!("cos/3.9.2"),
    ),
    &field("job_description", "Summary of job description", Text(1000), ToAssign, rule!("cos/3.9.3")),
    &person("new_entrant", "New entrant", Flag, Never, rule!("cos/3.9.4")),
    &person("new_entrant_reason", "Why the worker is a new entrant", Text(1000), Never, rule!("cos/3.9.4")),
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
        Confirmation,
        ToAssignFor(RouteSet::ELIGIBLE_CODE),
        rule!("cos/3.9.11"),
    ),
    &field(
        "on_salary_list",
        "The job is on the Immigration Salary List or the Temporary Shortage List",
        Flag,
        ToAssignFor(SKILLED),
        rule!("cos/3.9.12"),
    ),
    &field("on_shortage_list", "The list is the Temporary Shortage List", Flag, Never, rule!("cos/4.11")),
    &person("registration_details", "Professional registration details", Line(250), Never, rule!("cos/3.9.13")),
    &person("certifies_maintenance", "The sponsor certifies maintenance", Flag, Never, rule!("cos/3.9.14")),
    &person("atas_needed", "An ATAS certificate is required", Flag, ToAssignFor(ATAS), rule!("cos/3.9.15")),
    &person("registered_nurse_present", "A registered nurse works in the setting", Flag, Never, rule!("cos/3.14.2")),
    &person(
        "pre_registration",
        "The worker is to be registered as a nurse or midwife within 8 months",
        Flag,
        Never,
        rule!("cos/N-9"),
    ),
    &field("labour_market_test", "Resident labour market test", Text(1000), Never, rule!("cos/3.9.16")),
    // What is paid through the payroll.
    &field("paye_supplied", "A PAYE reference is supplied", Flag, ToAssignFor(PAYE), rule!("cos/3.10.1")),
    &field(
        "paye_reference",
        "PAYE reference",
        Line(20),
        ToAssignForWhen(PAYE, has_paye, "when a reference is supplied"),
        rule!("cos/3.10.2"),
    ),
    &field(
        "paye_absence_reason",
        "Why there is no PAYE reference",
        Text(1000),
        ToAssignForWhen(PAYE, has_no_paye, "when no reference is supplied"),
        rule!("cos/3.10.3"),
    ),
];
