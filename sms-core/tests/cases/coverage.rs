//! What the case files together show, and what they do not.

use crate::file;
use crate::runner::Shown;
use sms_core::{Action, ErrorCode, Query, Question, rule};
use std::collections::BTreeSet;

/// Everything that the files show together.
fn together(runs: &[(&str, &Shown)]) -> Shown {
    let mut all = Shown::default();
    for (_, shown) in runs {
        all.accepted.extend(shown.accepted.iter().cloned());
        all.refused.extend(shown.refused.iter().cloned());
        all.answered.extend(shown.answered.iter().cloned());
        all.asked.extend(shown.asked.iter().cloned());
        all.codes.extend(shown.codes.iter().cloned());
        all.at_once.extend(shown.at_once.iter().cloned());
        for (command, codes) in &shown.refusals {
            all.refusals.entry(command.clone()).or_default().extend(codes);
        }
        all.cases += shown.cases;
        all.steps += shown.steps;
    }
    all
}

/// Every command, query and question is shown, and every code but a named few; the list of refusals is that of the cases.
pub(crate) fn check(runs: &[(&str, &Shown)]) {
    let shown = together(runs);
    everything_is_shown(&shown);
    every_reason_is_told_at_once(&shown);
    the_list_of_refusals_is_what_the_cases_show(&shown);
}

const STORE: &str = "a store in memory does not fail so: the tests of the stores show it";
const JOURNAL: &str = "a journal is damaged from outside only: the tests of the journal and of the stores show it";
const SQL: &str = "the core has no SQL: the tests of sms-store show it";
const REGISTER: &str = "the case files read no register: the tests of the reader show it";
const TRANSFER: &str =
    "no document brings a file of the Bulk Data Transfer or a table: the tests of sms-formats show it";

const BOUNDARY: &str = "the boundary to another language has none in Rust: the tests of the bindings show it";

/// Codes that no case file can show, each with the reason.
const NEVER_SEEN: &[(&str, &str)] = &[
    ("boundary.null", BOUNDARY),
    ("boundary.utf8", BOUNDARY),
    ("boundary.length", BOUNDARY),
    ("boundary.enumeration", BOUNDARY),
    ("boundary.panic", BOUNDARY),
    ("boundary.poisoned", BOUNDARY),
    ("boundary.process", BOUNDARY),
    ("boundary.date", BOUNDARY),
    ("boundary.closed", "a case closes no system: the tests of sms-store and of the bindings show it"),
    ("boundary.absent", BOUNDARY),
    ("boundary.kind", BOUNDARY),
    ("boundary.pointer", BOUNDARY),
    ("boundary.size", BOUNDARY),
    ("boundary.licence", "a case has no limited system: `doors.rs` and the tests of the bindings show it"),
    ("opening.invalid", "a runner opens every system in the same way: the tests of sms-store show it"),
    (
        "certificate.number",
        "a command with such a number is `command.invalid`; only a host that parses one by itself sees it",
    ),
    ("store.busy", STORE),
    ("store.not_a_store", STORE),
    ("store.newer", STORE),
    ("store.read_only", STORE),
    ("store.locked", STORE),
    ("store.full", STORE),
    ("store.damaged", STORE),
    ("store.failed", STORE),
    ("store.url", STORE),
    ("store.guard", STORE),
    ("store.moved", STORE),
    ("store.no_file", "a case makes no copy of a store: the tests of sms-store show it"),
    ("store.schema", STORE),
    ("store.not_whole", "C alone has it, for a verification that found something: its tests show it"),
    ("store.older", STORE),
    ("journal.chain", JOURNAL),
    ("journal.payload", JOURNAL),
    ("journal.replay", JOURNAL),
    ("journal.format", JOURNAL),
    ("journal.erasure", JOURNAL),
    ("journal.anchor", JOURNAL),
    ("journal.licence_missing", JOURNAL),
    ("journal.stray", JOURNAL),
    ("clock.not_manual", "every case runs on a manual clock: the tests of sms-store show it"),
    ("sql.refused", SQL),
    ("sql.not_a_table", SQL),
    ("sql.not_a_column", SQL),
    ("sql.parameter", SQL),
    ("sql.failed", SQL),
    ("sql.value", SQL),
    ("sql.limit", SQL),
    ("sql.interrupted", SQL),
    ("register.unreadable", REGISTER),
    ("register.file_size", REGISTER),
    ("register.empty", REGISTER),
    ("register.nul", REGISTER),
    ("register.encoding", REGISTER),
    ("register.stray_quote", REGISTER),
    ("register.line_ending", REGISTER),
    ("register.row_length", REGISTER),
    ("register.cell_length", REGISTER),
    ("register.missing_columns", REGISTER),
    ("register.unknown_columns", REGISTER),
    ("register.repeated_columns", REGISTER),
    ("bdt.unreadable", TRANSFER),
    ("bdt.limit", TRANSFER),
    ("bdt.encoding", TRANSFER),
    ("bdt.not_well_formed", TRANSFER),
    ("bdt.doctype", TRANSFER),
    ("bdt.unknown_file", TRANSFER),
    ("bdt.element", TRANSFER),
    ("bdt.element_missing", TRANSFER),
    ("bdt.content", TRANSFER),
    ("bdt.attribute", TRANSFER),
    ("bdt.length", TRANSFER),
    ("bdt.character", TRANSFER),
    ("bdt.format", TRANSFER),
    ("bdt.range", TRANSFER),
    ("bdt.word", TRANSFER),
    ("bdt.table", TRANSFER),
    ("bdt.cell", TRANSFER),
    ("bdt.repeated", TRANSFER),
];

fn everything_is_shown(shown: &Shown) {
    eprintln!("{} cases, {} steps, {} codes", shown.cases, shown.steps, shown.codes.len());
    let lacking = |all: &[&'static str], seen: &BTreeSet<String>| -> Vec<&'static str> {
        all.iter().copied().filter(|name| !seen.contains(*name)).collect()
    };
    let nothing: Vec<&str> = Vec::new();
    assert_eq!(lacking(Action::NAMES, &shown.accepted), nothing, "commands never accepted");
    assert_eq!(lacking(Action::NAMES, &shown.refused), nothing, "commands never refused");
    let answers: BTreeSet<_> = Query::FACTS.iter().map(|facts| (facts.name.to_owned(), facts.answer.name())).collect();
    assert_eq!(shown.answered, answers, "queries, and what their answers look like");
    assert_eq!(lacking(Question::NAMES, &shown.asked), nothing, "questions never asked");
    let codes: Vec<_> = ErrorCode::ALL.iter().map(|code| code.id()).collect();
    let named: Vec<_> = NEVER_SEEN.iter().map(|(code, _)| *code).collect();
    assert_eq!(lacking(&codes, &shown.codes), named, "codes never seen");
}

const NAMES_ONE: &str = "it names one thing, and the first that is wrong with it says all";
const SAYS_NOTHING: &str = "it says nothing that could be wrong beside another";
const IN_ONE_VALUE: &str = "all that can be wrong is in one value, and one slip of it hides the next";

/// Commands in which no two faults are independent of each other, each with the reason. Every other one is shown with two at once,
/// most of them in `cases/every-reason.json`.
const ONE_AT_A_TIME: &[(&str, &str)] = &[
    ("set_status", NAMES_ONE),
    ("renew_licence", SAYS_NOTHING),
    ("withdraw_change_request", NAMES_ONE),
    ("take_up_change_request", NAMES_ONE),
    ("accept_change_request", NAMES_ONE),
    ("add_paye_reference", IN_ONE_VALUE),
    ("delete_paye_reference", NAMES_ONE),
    ("decide_licence_renewal", NAMES_ONE),
    ("pay_action_plan", NAMES_ONE),
    ("decline_action_plan", NAMES_ONE),
    ("end_action_plan", NAMES_ONE),
    ("close_compliance_action", NAMES_ONE),
    ("set_student_status", NAMES_ONE),
    ("set_automation", NAMES_ONE),
    ("ask_allocation_evidence", NAMES_ONE),
    ("withdraw_service_application", NAMES_ONE),
    ("accept_messages", SAYS_NOTHING),
    ("approve_user", NAMES_ONE),
    ("approve_amendment", NAMES_ONE),
    ("refuse_amendment", NAMES_ONE),
    ("deactivate_user", NAMES_ONE),
    ("set_allocation", "it names one thing, and any number will do"),
    ("withdraw_allocation_request", NAMES_ONE),
    ("refuse_allocation_request", NAMES_ONE),
    ("delete_cos", NAMES_ONE),
    ("withdraw_cos", NAMES_ONE),
    ("mark_cos_used", NAMES_ONE),
    ("reopen_cos", NAMES_ONE),
    ("cancel_cos", NAMES_ONE),
    ("withdraw_defined_application", NAMES_ONE),
    ("review_defined_application", NAMES_ONE),
    ("reclaim_defined_grant", NAMES_ONE),
    ("delete_cas", NAMES_ONE),
    ("withdraw_cas", NAMES_ONE),
    ("mark_cas_used", NAMES_ONE),
    ("mark_cas_obsolete", NAMES_ONE),
    ("reopen_cas", NAMES_ONE),
    ("cancel_cas", NAMES_ONE),
    ("apply_cut_over", NAMES_ONE),
    ("remove_from_cos_batch", MEMBER),
    ("rename_cos_batch", IN_ONE_VALUE),
    ("delete_cos_batch", NAMES_ONE),
    ("remove_from_cas_batch", MEMBER),
    ("rename_cas_batch", IN_ONE_VALUE),
    ("delete_cas_batch", NAMES_ONE),
    ("unlink_from_cos_group", MEMBER),
    ("set_main_artist", MEMBER),
    ("rename_cos_group", IN_ONE_VALUE),
    ("delete_cos_group", NAMES_ONE),
    ("delete_work_address", NAMES_ONE),
    ("delete_study_address", NAMES_ONE),
    ("set_policy", "a value that no setting takes is a failure, and of a failure a case tells the first reason alone"),
    ("erase_person", NAMES_ONE),
    ("correct_clock", SAYS_NOTHING),
    ("correct_store_clock", SAYS_NOTHING),
];

const MEMBER: &str = "whether it is a member is asked of a batch or a group that is there";

fn every_reason_is_told_at_once(shown: &Shown) {
    let lacking: BTreeSet<&str> = Action::NAMES.iter().copied().filter(|name| !shown.at_once.contains(*name)).collect();
    let named: BTreeSet<&str> = ONE_AT_A_TIME.iter().map(|(command, _)| *command).collect();
    assert_eq!(lacking, named, "commands never refused with two reasons at once");
}

/// `cases/codes.txt`, from which the page of commands takes what each can be refused with; `SMS_REGEN=1` writes it anew.
fn the_list_of_refusals_is_what_the_cases_show(shown: &Shown) {
    let ids = |codes: &BTreeSet<ErrorCode>| codes.iter().map(|code| code.id()).collect::<Vec<_>>().join(" ");
    let text: String = shown.refusals.iter().map(|(command, codes)| format!("{command}: {}\n", ids(codes))).collect();
    let path = file::folder().join("codes.txt");
    if std::env::var_os("SMS_REGEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let listed = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let now: BTreeSet<_> = text.lines().collect();
    let differs: Vec<_> = listed.lines().filter(|line| !now.contains(line)).collect();
    assert!(listed == text, "cases/codes.txt is not what the cases show; run `cargo xtask regen`. {differs:?}");
}

/// A fact that nobody knows would be a slip of the pen.
#[test]
fn every_case_names_facts_that_there_are() {
    for name in file::names() {
        for case in file::read(&name).cases {
            assert!(!case.facts.is_empty(), "{name}: `{}` names no fact", case.name);
            for fact in &case.facts {
                let scenario =
                    fact.strip_prefix("scenario ").is_some_and(|number| matches!(number, "1" | "2" | "3" | "4"));
                assert!(scenario || rule::find(fact).is_some(), "{name}: `{}` names `{fact}`", case.name);
            }
        }
    }
}
