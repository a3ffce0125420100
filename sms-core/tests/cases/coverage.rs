//! What the case files together show, and what they do not.

use crate::runner::{Shown, run};
use crate::{FILES, file};
use sms_core::{Action, ErrorCode, Query, rule};
use std::collections::BTreeSet;

fn shown() -> Shown {
    let mut all = Shown::default();
    for name in FILES {
        let shown = run(&file::read(name)).unwrap_or_else(|failures| panic!("{failures}"));
        all.accepted.extend(shown.accepted);
        all.refused.extend(shown.refused);
        all.answered.extend(shown.answered);
        all.codes.extend(shown.codes);
        all.cases += shown.cases;
        all.steps += shown.steps;
    }
    all
}

/// Codes that no case file can show, each with the reason.
const NEVER_SEEN: &[(&str, &str)] = &[];

#[test]
fn every_command_and_query_is_shown_and_every_code_but_a_named_few() {
    let shown = shown();
    eprintln!("{} cases, {} steps, {} codes", shown.cases, shown.steps, shown.codes.len());
    let lacking = |all: &[&'static str], seen: &BTreeSet<String>| -> Vec<&'static str> {
        all.iter().copied().filter(|name| !seen.contains(*name)).collect()
    };
    let nothing: Vec<&str> = Vec::new();
    assert_eq!(lacking(Action::NAMES, &shown.accepted), nothing, "commands never accepted");
    assert_eq!(lacking(Action::NAMES, &shown.refused), nothing, "commands never refused");
    assert_eq!(lacking(Query::NAMES, &shown.answered), nothing, "queries never answered");
    let codes: Vec<_> = ErrorCode::ALL.iter().map(|code| code.id()).collect();
    let named: Vec<_> = NEVER_SEEN.iter().map(|(code, _)| *code).collect();
    assert_eq!(lacking(&codes, &shown.codes), named, "codes never seen");
}

/// A fact that nobody knows would be a slip of the pen.
#[test]
fn every_case_names_facts_that_there_are() {
    for name in FILES {
        for case in file::read(name).cases {
            assert!(!case.facts.is_empty(), "{name}: `{}` names no fact", case.name);
            for fact in &case.facts {
                let scenario =
                    fact.strip_prefix("scenario ").is_some_and(|number| matches!(number, "1" | "2" | "3" | "4"));
                assert!(scenario || rule::find(fact).is_some(), "{name}: `{}` names `{fact}`", case.name);
            }
        }
    }
}
