use crate::page::{Page, code};
use sms_core::certificate::{CERTIFICATE_TRANSITIONS, CertificateFamily};
use sms_core::licence::LICENCE_TRANSITIONS;
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

/// The edges that lead from one state to another, as a diagram.
fn diagram(family: CertificateFamily) -> String {
    let mut lines =
        vec!["```mermaid".to_owned(), "stateDiagram-v2".to_owned(), "    [*] --> work_in_progress: create".to_owned()];
    for edge in CERTIFICATE_TRANSITIONS.iter().filter(|edge| edge.rule(family).is_some()) {
        match edge.to {
            Some(to) if to == edge.from => {}
            Some(to) => lines.push(format!("    {} --> {to}: {}", edge.from, edge.action)),
            None => lines.push(format!("    {} --> [*]: {}", edge.from, edge.action)),
        }
    }
    lines.push("```".to_owned());
    lines.join("\n")
}

fn cited(rule: &Rule) -> [String; 2] {
    [rule.id.to_owned(), rule.confidence.name().to_owned()]
}
