use crate::page::{Page, code};
use crate::source::Source;
use sms_core::allocation::ALLOCATION_REQUEST_LIFE_CYCLE;
use sms_core::certificate::cos::DEFINED_LIFE_CYCLE;
use sms_core::certificate::{CAS_LIFE_CYCLE, COS_LIFE_CYCLE, CUT_OVERS};
use sms_core::licence::{ACTION_PLAN_LIFE_CYCLE, COMPLIANCE_LIFE_CYCLE, LICENCE_LIFE_CYCLE, RATING_LIFE_CYCLE, Route};
use sms_core::life_cycle::LifeCycle;
use sms_core::request::{CHANGE_KINDS, CHANGE_REQUEST_LIFE_CYCLE};
use sms_core::rule::Rule;
use sms_core::service::SERVICE_LIFE_CYCLE;
use sms_core::user::USER_LIFE_CYCLE;
use std::fmt::Display;

#[test]
fn the_page_of_life_cycles_is_the_tables() {
    let mut page = Page::new(
        "The life cycles",
        "Every edge there is, with the rule behind it. A step that is not listed is refused with what would have been possible. Files are \
         those of `sms-core/src`.",
    );
    let drafted = "work_in_progress: create";
    life_cycle(&mut page, "A certificate of sponsorship (CoS)", drafted, "COS_LIFE_CYCLE", &COS_LIFE_CYCLE);
    life_cycle(&mut page, "A confirmation of acceptance for studies (CAS)", drafted, "CAS_LIFE_CYCLE", &CAS_LIFE_CYCLE);
    life_cycle(
        &mut page,
        "An application for defined CoS",
        "pending: apply",
        "DEFINED_LIFE_CYCLE",
        &DEFINED_LIFE_CYCLE,
    );
    life_cycle(
        &mut page,
        "A request for more certificates",
        "outstanding: request",
        "ALLOCATION_REQUEST_LIFE_CYCLE",
        &ALLOCATION_REQUEST_LIFE_CYCLE,
    );
    life_cycle(
        &mut page,
        "A change request",
        "pending: submit",
        "CHANGE_REQUEST_LIFE_CYCLE",
        &CHANGE_REQUEST_LIFE_CYCLE,
    );
    life_cycle(&mut page, "A user", "requested: request", "USER_LIFE_CYCLE", &USER_LIFE_CYCLE);
    life_cycle(&mut page, "A licence", "applied: apply", "LICENCE_LIFE_CYCLE", &LICENCE_LIFE_CYCLE);
    life_cycle(&mut page, "A rating", "a: grant", "RATING_LIFE_CYCLE", &RATING_LIFE_CYCLE);
    let applied = "submitted: apply";
    life_cycle(&mut page, "An application for a service", applied, "SERVICE_LIFE_CYCLE", &SERVICE_LIFE_CYCLE);
    life_cycle(&mut page, "An action plan", "issued: issue", "ACTION_PLAN_LIFE_CYCLE", &ACTION_PLAN_LIFE_CYCLE);
    life_cycle(
        &mut page,
        "An action against a licence",
        "open: begin",
        "COMPLIANCE_LIFE_CYCLE",
        &COMPLIANCE_LIFE_CYCLE,
    );
    change_kinds(&mut page);
    cut_overs(&mut page);
    page.compare("life-cycles.md");
}

fn life_cycle<S, A>(page: &mut Page, title: &str, first: &str, constant: &str, life_cycle: &LifeCycle<S, A>)
where
    S: Display + Copy + PartialEq,
    A: Display + Copy,
{
    page.heading(title);
    page.text(&format!("The table is {}.", declared_in(constant)));
    page.text(&diagram(first, life_cycle));
    page.table(
        ["from", "action", "to", "by", "rule", "confidence"],
        life_cycle.transitions.iter().map(|edge| {
            let to = edge.to.map_or("(gone)".to_owned(), code);
            let [rule, confidence] = cited(edge.rule);
            [code(edge.from), code(edge.action), to, code(edge.actor), rule, confidence]
        }),
    );
}

fn change_kinds(page: &mut Page) {
    page.heading("Change requests, by kind");
    page.text(&format!(
        "What each kind of change request is opened by, and what becomes of it: whether a submission sheet is signed, whether it can be \
         accepted at once by automation (and the setting that says from which day), which priority service takes it (and from which day), \
         and whether the Authorising Officer is told that it was accepted. The table is {}.",
        declared_in("CHANGE_KINDS"),
    ));
    let yes = |is: bool| if is { "yes".to_owned() } else { String::new() };
    page.table(
        [
            "kind",
            "function",
            "sheet",
            "automation",
            "priority for workers",
            "for students",
            "told",
            "one at a time",
            "rule",
            "confidence",
        ],
        CHANGE_KINDS.iter().map(|facts| {
            let [rule, confidence] = cited(facts.rule);
            let sheet =
                facts.sheet_of_students.map_or_else(|| yes(facts.sheet), |from| format!("students, from {from}"));
            let automation = facts.automation.map_or(String::new(), |automation| code(automation.setting_id()));
            let study = facts.study_priority.map_or(String::new(), |from| format!("from {from}"));
            let (workers, told, alone) = (yes(facts.worker_priority), yes(facts.told), yes(facts.alone));
            [code(facts.kind), code(facts.function), sheet, automation, workers, study, told, alone, rule, confidence]
        }),
    );
}

fn cut_overs(page: &mut Page) {
    page.heading("Cut-overs");
    page.text(
        "When the rules or the codes changed for the whole system, this happened to what was waiting; what is assigned or used is never \
         touched. Between the two moments nothing of these routes can be assigned.",
    );
    page.text(&format!(
        "Where the effects of a cut-over have `demote_drafts`, a CoS that is READY TO GO (`ready_to_go`) goes back to WORK IN PROGRESS \
         (`work_in_progress`) by the edge `demote` of `certificate/life_cycle.rs`, and must be saved again. \
         The table is {}, the command that does one `certificate/cut_over.rs`, what becomes of drafts `certificate/waiting.rs`.",
        declared_in("CUT_OVERS"),
    ));
    let listed = |words: Vec<String>| if words.is_empty() { "nothing".to_owned() } else { words.join(", ") };
    page.table(
        ["cut-over", "from", "to", "effects", "routes", "rule", "confidence"],
        CUT_OVERS.iter().map(|facts| {
            let [rule, confidence] = cited(facts.rule);
            let routes = Route::ALL.iter().filter(|route| facts.routes.contains(**route)).map(code).collect();
            let effects = facts.effects.iter().map(code).collect();
            let to = facts.to.map_or(String::new(), |to| to.to_string());
            [code(facts.cut_over), facts.from.to_string(), to, listed(effects), listed(routes), rule, confidence]
        }),
    );
}

/// The file where a table stands.
fn declared_in(constant: &str) -> String {
    let source = Source::new(&[]);
    let declared = ["pub ", "pub const "].map(|before| source.files_with(&format!("{before}{constant}:"))).concat();
    assert!(declared.matches(".rs").count() == 1, "{constant}: {declared}");
    declared
}

/// The edges that lead from one state to another, as a diagram.
fn diagram<S: Display + Copy + PartialEq, A: Display>(first: &str, life_cycle: &LifeCycle<S, A>) -> String {
    let lines = life_cycle.transitions.iter().filter_map(|edge| match edge.to {
        Some(to) if to == edge.from => None,
        Some(to) => Some(format!("    {} --> {to}: {}", edge.from, edge.action)),
        None => Some(format!("    {} --> [*]: {}", edge.from, edge.action)),
    });
    mermaid(first, lines)
}

fn mermaid(first: &str, edges: impl Iterator<Item = String>) -> String {
    let head = ["```mermaid".to_owned(), "stateDiagram-v2".to_owned(), format!("    [*] --> {first}")];
    head.into_iter().chain(edges).chain(["```".to_owned()]).collect::<Vec<_>>().join("\n")
}

fn cited(rule: &Rule) -> [String; 2] {
    [rule.id.to_owned(), rule.confidence.name().to_owned()]
}
