//! The facts as they were collected, where they are at hand: library and model say what they say, row by row.

use crate::model;
use sms_core::access::{CellValue, Column, Function, FunctionFacts};
use sms_core::rule::Confidence;
use std::fs;

const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/spec/functions.csv");

#[test]
fn library_and_model_say_what_the_collected_facts_say() {
    let Ok(text) = fs::read_to_string(FACTS) else {
        eprintln!("skipped: the collected facts are not at hand");
        return;
    };
    let rows: Vec<Vec<String>> = text.lines().skip(1).map(fields).collect();
    assert_eq!(rows.len(), Function::ALL.len());
    for ((row, &function), model) in rows.iter().zip(Function::ALL).zip(model::rows()) {
        assert_eq!(row.len(), 13, "{row:?}");
        assert_eq!(row[..12], library_row(function.facts()), "{function}");
        let model_row = [
            model.function,
            model.level_2,
            model.active,
            model.suspended,
            model.dormant,
            model.b_rated,
            model.provisional,
        ];
        assert_eq!([&row[..1], &row[3..9]].concat(), model_row, "{function}");
        let needs = model.needs.split('/').next().unwrap();
        assert_eq!(row[9..], [needs, &model.from, &model.to, &model.source], "{function}");
        for source in row[12].split(' ').filter(|source| source.contains('/')) {
            let cited = function.facts().sources.iter().any(|rule| rule.id == source);
            assert!(cited, "{function} does not cite {source}");
        }
    }
}

fn library_row(facts: &FunctionFacts) -> Vec<String> {
    let mut row = vec![facts.function.to_string(), facts.title.to_owned(), facts.menu.to_string()];
    row.extend(Column::ALL.iter().map(|&column| {
        let cell = facts.cell(column);
        let mark = match cell.confidence {
            Confidence::Official => "/O",
            Confidence::Secondary => "/S",
            Confidence::Inferred => "/I",
            _ => "",
        };
        assert_eq!(mark.is_empty(), cell.value == CellValue::Na);
        format!("{}{mark}", cell.value)
    }));
    row.push(facts.needs.to_string());
    row.extend([facts.from, facts.to].map(|day| day.map_or(String::new(), |day| day.to_string())));
    row
}

/// The fields of a line; only double quotes around a whole field are known.
fn fields(line: &str) -> Vec<String> {
    let (mut fields, mut quoted) = (vec![String::new()], false);
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            other => fields.last_mut().unwrap().push(other),
        }
    }
    fields
}
