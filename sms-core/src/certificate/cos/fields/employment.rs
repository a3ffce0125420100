//! The job and its pay (`cos/3.9`, `cos/3.10`).

use super::{ATAS, PAYE, PERIODS, SKILLED, field, person};
use crate::fields::{
    FieldKind::{Confirmation, Flag, Line, Pence, Shaped, Text, Word},
    Form,
    Needed::{Never, ToAssign, ToAssignFor, ToAssignForWhen, ToAssignWhen},
    fields,
};
use crate::licence::RouteSet;
use crate::rule;

/// How the pay of a Skilled Worker can meet the rules (`cos/N-4`).
pub const SALARY_OPTIONS: &[&str] = &["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];

fn on_client_contract(form: &Form) -> bool {
    form.flag(CLIENT_CONTRACT)
}

fn has_allowances(form: &Form) -> bool {
    form.has(ALLOWANCES_PENCE)
}

fn has_paye(form: &Form) -> bool {
    form.flag(PAYE_SUPPLIED)
}

fn has_no_paye(form: &Form) -> bool {
    form.has(PAYE_SUPPLIED) && !has_paye(form)
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

fields! {
    pub(super) EMPLOYMENT {
        JOB_TITLE: text = field("job_title", "Job title", Line(200), ToAssign, rule!("cos/3.9.1"));
        OCCUPATION_CODE: text = field(
            "occupation_code", "Job type (occupation code)",
            Shaped(is_occupation_code, "an occupation code of four digits", "^[0-9]{4}$"), ToAssign, rule!("cos/3.9.2"),
        );
        JOB_DESCRIPTION: text =
            field("job_description", "Summary of job description", Text(1000), ToAssign, rule!("cos/3.9.3"));
        NEW_ENTRANT: flag = person("new_entrant", "New entrant", Flag, Never, rule!("cos/3.9.4"));
        NEW_ENTRANT_REASON: text =
            person("new_entrant_reason", "Why the worker is a new entrant", Text(1000), Never, rule!("cos/3.9.4"));
        GROSS_SALARY_PENCE: pence = field("gross_salary_pence", "Gross salary", Pence, ToAssign, rule!("cos/3.9.5"));
        SALARY_PERIOD: text = field("salary_period", "For each", Word(PERIODS), ToAssign, rule!("cos/3.9.7"));
        ALLOWANCES_PENCE: pence = field("allowances_pence", "Allowances", Pence, Never, rule!("cos/3.9.8"));
        ALLOWANCES_PERIOD: text = field(
            "allowances_period", "Allowances, for each",
            Word(PERIODS), ToAssignWhen(has_allowances, "when there are allowances"), rule!("cos/3.9.8"),
        );
        ALLOWANCES_SUMMARY: text = field(
            "allowances_summary", "Summary of allowances",
            Text(1000), ToAssignWhen(has_allowances, "when there are allowances"), rule!("cos/3.9.8"),
        );
        CLIENT_CONTRACT: flag =
            field("client_contract", "The job is on a client contract", Flag, Never, rule!("cos/3.9.9"));
        CLIENT_CONTRACT_SUMMARY: text = field(
            "client_contract_summary", "Summary of client contract",
            Text(1000), ToAssignWhen(on_client_contract, "when the job is on a client contract"), rule!("cos/3.9.10"),
        );
        ELIGIBLE_OCCUPATION: flag = field(
            "eligible_occupation", "The job is in an eligible occupation code",
            Confirmation, ToAssignFor(RouteSet::ELIGIBLE_CODE), rule!("cos/3.9.11"),
        );
        ON_SALARY_LIST: flag = field(
            "on_salary_list", "The job is on the Immigration Salary List or the Temporary Shortage List",
            Flag, ToAssignFor(SKILLED), rule!("cos/3.9.12"),
        );
        ON_SHORTAGE_LIST: flag =
            field("on_shortage_list", "The list is the Temporary Shortage List", Flag, Never, rule!("cos/4.11"));
        SALARY_OPTION: text = field(
            "salary_option", "The salary option that is claimed; the job description says why",
            Word(SALARY_OPTIONS), Never, rule!("cos/M-1"),
        );
        REGISTRATION_DETAILS: text =
            person("registration_details", "Professional registration details", Line(250), Never, rule!("cos/3.9.13"));
        CERTIFIES_MAINTENANCE: flag =
            person("certifies_maintenance", "The sponsor certifies maintenance", Flag, Never, rule!("cos/3.9.14"));
        ATAS_NEEDED: flag =
            person("atas_needed", "An ATAS certificate is required", Flag, ToAssignFor(ATAS), rule!("cos/3.9.15"));
        REGISTERED_NURSE_PRESENT: flag = person(
            "registered_nurse_present", "A registered nurse works in the setting", Flag, Never, rule!("cos/3.14.2"),
        );
        PRE_REGISTRATION: flag = person(
            "pre_registration", "The worker is to be registered as a nurse or midwife within 8 months",
            Flag, Never, rule!("cos/N-9"),
        );
        LABOUR_MARKET_TEST: text =
            field("labour_market_test", "Resident labour market test", Text(1000), Never, rule!("cos/3.9.16"));
        // What is paid through the payroll.
        PAYE_SUPPLIED: flag =
            field("paye_supplied", "A PAYE reference is supplied", Flag, ToAssignFor(PAYE), rule!("cos/3.10.1"));
        PAYE_REFERENCE: text = field(
            "paye_reference", "PAYE reference",
            Line(20), ToAssignForWhen(PAYE, has_paye, "when a reference is supplied"), rule!("cos/3.10.2"),
        );
        PAYE_ABSENCE_REASON: text = field(
            "paye_absence_reason", "Why there is no PAYE reference",
            Text(1000), ToAssignForWhen(PAYE, has_no_paye, "when no reference is supplied"), rule!("cos/3.10.3"),
        );
    }
}
