use crate::page::{Page, code};
use sms_core::certificate::CERTIFICATE_TRANSITIONS;
use sms_core::licence::LICENCE_TRANSITIONS;
use sms_core::rule::Rule;
use sms_core::user::USER_TRANSITIONS;

#[test]
fn the_page_of_life_cycles_is_the_three_tables() {
    let mut page = Page::new(
        "The life cycles",
        "Every edge there is, with the rule behind it. A step that is not listed is refused with what would have been possible.",
    );
    page.heading("A certificate of sponsorship");
    page.table(
        ["from", "action", "to", "by", "rule", "confidence"],
        CERTIFICATE_TRANSITIONS.iter().map(|edge| {
            let to = edge.to.map_or("(gone)".to_owned(), code);
            let [rule, confidence] = cited(edge.rule);
            [code(edge.from), code(edge.action), to, code(edge.actor), rule, confidence]
        }),
    );
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

fn cited(rule: &Rule) -> [String; 2] {
    [rule.id.to_owned(), rule.confidence.name().to_owned()]
}
