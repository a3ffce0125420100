use crate::page::{Page, code};
use crate::source::Source;
use sms_core::access::{Cell, Column, Function};
use sms_core::policy::settings::SettingValue;
use sms_core::policy::{SETTINGS, Setting, ValueKind};

#[test]
fn the_page_of_settings_is_what_a_policy_can_change() {
    let mut page = Page::new(
        "The settings",
        "A policy gives a setting another value, from a day on, with the command `set_policy`; the change is an event of the \
         store's own journal. Without it the defaults count, each from its day on. The figures stand in `sms-core/src/policy/settings.rs`; where \
         one is asked for are files of `sms-core/src`.",
    );
    page.heading("Figures and switches");
    let source = Source::new(&[]);
    page.table(
        ["setting", "what it is", "can be", "default", "where it is asked for", "rule", "confidence"],
        SETTINGS.iter().map(|setting| row(setting, &source)),
    );
    page.heading("Cells of the access table");
    page.text(
        "What the facts say of a function is a setting where they are not official: `access.<function>.<column>`, with `yes`, `no` \
         or, for `level_2`, `own`. All other cells are official, or cannot arise, and stay as they are.",
    );
    page.table(["setting", "default", "confidence"], cells());
    page.compare("settings.md");
}

/// Rules that promise a setting which stands under another rule, or in the table of access, with its id.
const ELSEWHERE: &[(&str, &str)] = &[("cas/2.2.5", "access.withdraw_cas.level_2"), ("cos/11.2.7", "group.largest")];

/// Rules that promise a setting where none is built now: the length of notes is a limit of the form, no CoS becomes OBSOLETE, and
/// a request for a user is not withdrawn.
const LATER: &[&str] = &["cos/7.6", "cos/T12", "lu/U-6"];

#[test]
fn a_rule_whose_title_promises_a_setting_has_one() {
    let promises = |title: &str| {
        ["is a setting", "are a setting", "setting does", "is a switch", "setting is switched", "setting,"]
            .iter()
            .any(|words| title.contains(words))
    };
    let cited = |id: &str| SETTINGS.iter().any(|setting| setting.rule.id == id);
    let mut lacking: Vec<&str> = sms_core::rule::all()
        .iter()
        .filter(|rule| promises(rule.title))
        .map(|rule| rule.id)
        .filter(|id| !cited(id))
        .collect();
    for (id, setting) in ELSEWHERE {
        let there = SETTINGS.iter().any(|known| known.id == *setting)
            || cells().iter().any(|[name, ..]| name.contains(setting));
        assert!(there && lacking.contains(id), "{id}: {setting}");
        lacking.retain(|other| other != id);
    }
    assert_eq!(lacking, LATER);
}

fn row(setting: &Setting, source: &Source) -> [String; 7] {
    let can_be = match setting.kind {
        ValueKind::Number(least, most) => format!("{least} to {most}"),
        ValueKind::Switch => "true or false".to_owned(),
        ValueKind::Word(words) => words.iter().map(code).collect::<Vec<_>>().join(", "),
        _ => panic!("{:?} has no words yet", setting.kind),
    };
    let defaults: Vec<String> = setting
        .defaults
        .iter()
        .map(|(from, fact)| match from {
            Some(from) => format!("{} from {from}", value(fact)),
            None => value(fact),
        })
        .collect();
    let confidence = setting.rule.confidence.name().to_owned();
    let (defaults, asked_in, rule) = (defaults.join("; "), asked_in(setting, source), setting.rule.id.to_owned());
    [code(setting.id), setting.title.to_owned(), can_be, defaults, asked_in, rule, confidence]
}

/// The files that name the setting's constant. One that nobody asks for has no place.
fn asked_in(setting: &Setting, source: &Source) -> String {
    let constant = source.before(&format!(" = \"{}\",", setting.id)).unwrap().trim();
    assert_eq!(constant, setting.id.to_uppercase().replace('.', "_"), "the constant is its id");
    let files = source.files_with(constant);
    let files: Vec<_> = files.split(", ").filter(|file| *file != "`policy/settings.rs`").collect();
    assert!(!files.is_empty(), "nothing asks for the setting `{}`", setting.id);
    files.join(", ")
}

fn value(fact: &SettingValue<'_>) -> String {
    match fact {
        SettingValue::Number(number) => number.to_string(),
        SettingValue::Switch(switch) => switch.to_string(),
        SettingValue::Word(word) => code(word),
        _ => panic!("{fact:?} has no words yet"),
    }
}

fn cells() -> Vec<[String; 3]> {
    let all = Function::ALL.iter().flat_map(|function| Column::ALL.iter().map(move |column| (function, column)));
    let cell = |(function, column): (&Function, &Column)| -> Option<(String, Cell)> {
        let cell = function.facts().cell(*column);
        cell.is_setting().then(|| (format!("access.{function}.{column}"), cell))
    };
    all.filter_map(cell)
        .map(|(id, cell)| [code(id), cell.value.to_string(), cell.confidence.name().to_owned()])
        .collect()
}
