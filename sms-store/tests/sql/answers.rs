//! Joins, groups and windows, beside the same made by hand of the rows of the tables.

use crate::support::{ask, in_memory};
use sms_core::data::{Cell, DataTable};
use std::collections::BTreeMap;

/// The cells of some columns of a table.
fn columns(table: DataTable, names: &[&str]) -> Vec<Vec<Cell<'static>>> {
    let places: Vec<_> = names.iter().map(|name| table.column(name).unwrap()).collect();
    let rows = in_memory().table(table, None).unwrap().into_iter();
    rows.map(|row| places.iter().map(|place| row[*place].clone()).collect()).collect()
}

fn text(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Text(text) => text.to_string(),
        Cell::Empty => String::new(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn certificates_are_counted_by_owner_and_state() {
    let mut wanted: BTreeMap<(String, String), i64> = BTreeMap::new();
    for row in columns(DataTable::Certificates, &["owner", "state"]) {
        *wanted.entry((text(&row[0]), text(&row[1]))).or_default() += 1;
    }
    let wanted: Vec<_> = wanted
        .into_iter()
        .map(|((owner, state), count)| vec![Cell::from(owner), Cell::from(state), Cell::Whole(count)])
        .collect();
    let grouped = "SELECT owner, state, count(*) FROM certificates GROUP BY owner, state ORDER BY owner, state";
    assert_eq!(ask(in_memory(), grouped).unwrap().rows, wanted);
    assert!(wanted.len() > 2);
}

#[test]
fn certificates_are_joined_with_their_owners() {
    let users = columns(DataTable::Users, &["licence", "user_id", "level"]);
    let certificates = columns(DataTable::Certificates, &["licence", "owner", "certificate"]);
    let mut wanted: Vec<_> = certificates
        .iter()
        .flat_map(|own| {
            users.iter().filter(|user| user[..2] == own[..2]).map(|user| [own[2].clone(), user[2].clone()].to_vec())
        })
        .collect();
    wanted.sort_by_key(|row| text(&row[0]));
    let joined = "SELECT c.certificate, u.level FROM certificates c JOIN users u ON u.licence = c.licence AND u.user_id = c.owner
                  ORDER BY c.certificate";
    assert_eq!(ask(in_memory(), joined).unwrap().rows, wanted);
    let left = "SELECT u.user_id, count(c.certificate) FROM users u LEFT JOIN certificates c ON c.owner = u.user_id
                GROUP BY u.user_id ORDER BY u.user_id";
    let mut counted: Vec<_> = users
        .iter()
        .map(|user| {
            let count = certificates.iter().filter(|row| row[1] == user[1]).count();
            vec![user[1].clone(), Cell::Whole(count as i64)]
        })
        .collect();
    counted.sort_by_key(|row| text(&row[0]));
    assert_eq!(ask(in_memory(), left).unwrap().rows, counted);
}

#[test]
fn sums_and_averages_are_those_of_the_rows() {
    let rows = columns(DataTable::Certificates, &["gross_salary_pence", "weekly_hours"]);
    let salaries: Vec<i64> =
        rows.iter().filter_map(|row| if let Cell::Whole(pence) = row[0] { Some(pence) } else { None }).collect();
    let hours: Vec<u32> = rows
        .iter()
        .filter_map(|row| if let Cell::Hours(hours) = row[1] { Some(hours.hundredths()) } else { None })
        .collect();
    let answer =
        ask(in_memory(), "SELECT sum(gross_salary_pence), round(sum(weekly_hours) * 100) FROM certificates").unwrap();
    let wanted = [Cell::Whole(salaries.iter().sum()), Cell::Real(f64::from(hours.iter().sum::<u32>()))];
    assert_eq!(answer.rows, [wanted]);
    assert!(salaries.len() > 1 && hours.len() > 1);
}

#[test]
fn windows_number_the_journal_as_it_is_numbered() {
    let wanted: Vec<_> = columns(DataTable::Journal, &["licence", "sequence"])
        .into_iter()
        .map(|mut row| {
            row.push(row[1].clone());
            row
        })
        .collect();
    let numbered = "SELECT licence, sequence, row_number() OVER (PARTITION BY licence ORDER BY sequence) FROM journal
                    ORDER BY licence, sequence";
    assert_eq!(ask(in_memory(), numbered).unwrap().rows, wanted);
}
