use crate::page::{Page, code};
use sms_core::certificate::cos::DEFINED_TRANSITIONS;
use sms_core::certificate::{CERTIFICATE_TRANSITIONS, CUT_OVERS, CertificateFamily};
use sms_core::licence::{LICENCE_TRANSITIONS, Route};
use sms_core::rule::Rule;
use sms_core::user::USER_TRANSITIONS;

#[test]
fn the_page_of_life_cycles_is_the_tables() {
    let mut page = Page::new(
        "The life cycles",
        "Every edge there is, with the rule behind it. A step that is not listed is refused with what would have been possible.",
    );
    for (family, title) in [
        (CertificateFamily::Cos, "A certificate of sponsorship (CoS)"),
        (CertificateFamily::Cas, "A confirmation of acceptance for studies (CAS)"),
    ] {
        page.heading(title);
        page.text(&diagram(family));
        let edges = CERTIFICATE_TRANSITIONS.iter().filter_map(|edge| Some((edge, edge.rule(family)?)));
        page.table(
            ["from", "action", "to", "by", "rule", "confidence"],
            edges.map(|(edge, rule)| {
                let to = edge.to.map_or("(gone)".to_owned(), code);
                let [rule, confidence] = cited(rule);
                [code(edge.from), code(edge.action), to, code(edge.actor), rule, confidence]
            }),
        );
    }
    applications(&mut page);
    cut_overs(&mut page);
    page.heading("A user");
    page.table(
        ["from", "action", "to", "rule", "confidence"],
        USER_TRANSITIONS.iter().map(|edge| {
            let [rule, confidence] = cited(edge.rule);
            [code(edge.from), code(edge.action), code(edge.to), rule, confidence]
        }),
    );
    page.heading("A licence");
    page.table(
        ["from", "to", "rule", "confidence"],
        LICENCE_TRANSITIONS.iter().map(|edge| {
            let [rule, confidence] = cited(edge.rule);
            [code(edge.from), code(edge.to), rule, confidence]
        }),
    );
    page.compare("life-cycles.md");
}

fn applications(page: &mut Page) {
    page.heading("An application for defined CoS");
    let edges = DEFINED_TRANSITIONS.iter().filter(|edge| edge.from != edge.to);
    let edges = edges.map(|edge| format!("    {} --> {}: {}", edge.from, edge.to, edge.action));
    page.text(&mermaid("pending: apply", edges));
    page.table(
        ["from", "action", "to", "by", "rule", "confidence"],
        DEFINED_TRANSITIONS.iter().map(|edge| {
            let [rule, confidence] = cited(edge.rule);
            [code(edge.from), code(edge.action), code(edge.to), code(edge.actor), rule, confidence]
        }),
    );
}

fn cut_overs(page: &mut Page) {
    page.heading("Cut-overs");
    page.text(
        "When the rules or the codes changed for the whole system, this happened to what was waiting; what is assigned or used is never \
         touched. Between the two moments nothing of these routes can be assigned.",
    );
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

/// The edges that lead from one state to another, as a diagram.
fn diagram(family: CertificateFamily) -> String {
    let edges = CERTIFICATE_TRANSITIONS.iter().filter(|edge| edge.rule(family).is_some());
    let lines = edges.filter_map(|edge| match edge.to {
        Some(to) if to == edge.from => None,
        Some(to) => Some(format!("    {} --> {to}: {}", edge.from, edge.action)),
        None => Some(format!("    {} --> [*]: {}", edge.from, edge.action)),
    });
    mermaid("work_in_progress: create", lines)
}

fn mermaid(first: &str, edges: impl Iterator<Item = String>) -> String {
    let head = ["```mermaid".to_owned(), "stateDiagram-v2".to_owned(), format!("    [*] --> {first}")];
    head.into_iter().chain(edges).chain(["```".to_owned()]).collect::<Vec<_>>().join("\n")
}

fn cited(rule: &Rule) -> [String; 2] {
    [rule.id.to_owned(), rule.confidence.name().to_owned()]
}
