use crate::page::{Page, code};
use crate::source::Source;
use sms_core::rule::{self, Confidence, Rule};

#[test]
fn the_page_of_rules_is_the_registry() {
    let mut page = Page::new(
        "The rules",
        "Where a refusal, a figure or an edge of a life cycle comes from is a rule, cited by its id. `lu` stands for licence and users, `cos` for certificates \
         of sponsorship, `cas` for confirmations of acceptance for studies, `library` for decisions of this library that no rule of \
         SMS is behind. Where it is at work are the files of `sms-core/src` that cite it. The registry knows more rules than today's code \
         cites: the facts came first.",
    );
    page.table(
        ["confidence", "what it means", "rules"],
        Confidence::ALL.iter().map(|&mark| {
            let count = rule::all().iter().filter(|rule| rule.confidence == mark).count();
            [code(mark.name()), meaning(mark).to_owned(), count.to_string()]
        }),
    );
    let source = Source::new(&["rule"]);
    for family in ["lu", "cos", "cas", "library"] {
        page.heading(family);
        let of_family = rule::all().iter().filter(|rule| rule.id.split('/').next() == Some(family));
        page.table(
            ["rule", "what it says", "where it is at work", "from", "to", "confidence", "source"],
            of_family.map(|rule| row(rule, &source)),
        );
    }
    page.compare("rules.md");
}

fn row(rule: &Rule, source: &Source) -> [String; 7] {
    let day = |day: Option<chrono::NaiveDate>| day.map_or(String::new(), |day| day.to_string());
    [
        code(rule.id),
        rule.title.to_owned(),
        source.files_with(rule.id),
        day(rule.from),
        day(rule.to),
        rule.confidence.name().to_owned(),
        rule.source.to_owned(),
    ]
}

fn meaning(mark: Confidence) -> &'static str {
    match mark {
        Confidence::Official => "official text was read",
        Confidence::OfficialQuoted => "official text was quoted by somebody named",
        Confidence::Secondary => "a secondary source only",
        Confidence::Inferred => "concluded from named sources; nothing states it outright",
        Confidence::Assumed => "general knowledge, or a decision of this library",
        _ => panic!("{mark:?} has no words yet"),
    }
}

#[test]
fn every_rule_is_on_the_page_once() {
    let families: Vec<_> = rule::all().iter().map(|rule| rule.id.split('/').next().unwrap()).collect();
    assert!(families.iter().all(|family| ["lu", "cos", "cas", "library"].contains(family)));
}
