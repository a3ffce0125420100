//! Reading against a reference splitter, and round trips, on generated files.

use proptest::prelude::*;
use sms_formats::register::{Cells, Register};

const HEADER: &str = "Organisation Name,Town/City,County,Type & Rating,Route\n";

/// Splits a file into lines and cells, or refuses it. Written from the grammar, apart from the library.
fn split(mut rest: &str) -> Option<Vec<Vec<String>>> {
    let mut lines = vec![vec![]];
    loop {
        let (cell, behind) = split_cell(rest)?;
        lines.last_mut()?.push(cell);
        if let Some(next) = behind.strip_prefix(',') {
            rest = next;
            continue;
        }
        rest = behind.strip_prefix("\r\n").or(behind.strip_prefix('\n')).or(behind.is_empty().then_some(""))?;
        if rest.is_empty() {
            return Some(lines);
        }
        lines.push(vec![]);
    }
}

fn split_cell(text: &str) -> Option<(String, &str)> {
    let Some(mut rest) = text.strip_prefix('"') else {
        let (cell, behind) = text.split_at(text.find([',', '\r', '\n', '"']).unwrap_or(text.len()));
        return Some((cell.to_owned(), behind));
    };
    let mut cell = String::new();
    loop {
        let (piece, behind) = rest.split_once('"')?;
        cell.push_str(piece);
        let Some(next) = behind.strip_prefix('"') else { return Some((cell, behind)) };
        cell.push('"');
        rest = next;
    }
}

/// A register file is what splits, begins with the header and has five cells on every line.
fn expected_rows(file: &str) -> Option<Vec<Vec<String>>> {
    let mut lines = split(file)?;
    let header = lines.remove(0);
    let is_register = header.join(",") == HEADER.trim_end() && lines.iter().all(|line| line.len() == 5);
    is_register.then_some(lines)
}

fn cells_of(register: &Register) -> Vec<Vec<String>> {
    let texts = |cells: Cells<'_>| {
        [cells.organisation, cells.town, cells.county, cells.type_and_rating, cells.route].map(str::to_owned).to_vec()
    };
    register.rows().map(|row| texts(row.cells())).collect()
}

fn agrees_with_reference(file: &str) -> Result<(), TestCaseError> {
    match (Register::read(file.as_bytes()), expected_rows(file)) {
        (Ok(register), Some(rows)) => {
            prop_assert_eq!(cells_of(&register), rows);
            prop_assert_eq!(String::from_utf8(register.write()), Ok(file.to_owned()));
        }
        (Err(error), None) => prop_assert!(error.line().is_some(), "{}", error),
        (Ok(_), None) => prop_assert!(false, "read, but the reference refuses {:?}", file),
        (Err(error), Some(_)) => prop_assert!(false, "refused, but the reference reads {:?}: {}", file, error),
    }
    Ok(())
}

/// A cell as spelt in a file: in quotes or not.
fn spelt_cell() -> impl Strategy<Value = String> {
    prop_oneof!["[a é]{0,3}", "(\"\"|[a,\r\né]){0,3}".prop_map(|inside| format!("\"{inside}\""))]
}

fn spelt_line() -> impl Strategy<Value = String> {
    let cells = prop::collection::vec(spelt_cell(), 5).prop_map(|cells| cells.join(","));
    (cells, prop_oneof!["\r\n", "\n"]).prop_map(|(cells, end)| cells + &end)
}

fn spelt_file() -> impl Strategy<Value = String> {
    prop::collection::vec(spelt_line(), 0..4).prop_map(|lines| format!("{HEADER}{}", lines.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn well_formed_files_agree_with_the_reference(file in spelt_file()) {
        prop_assert!(expected_rows(&file).is_some());
        agrees_with_reference(&file)?;
    }

    #[test]
    fn damaged_files_agree_with_the_reference(
        file in spelt_file(),
        place in any::<prop::sample::Index>(),
        removed in 0_usize..3,
        inserted in "[\",\r\na]{0,2}",
    ) {
        let mut characters: Vec<char> = file.chars().collect();
        let start = HEADER.len() - 1 + place.index(characters.len() - HEADER.len() + 1);
        let end = characters.len().min(start + removed);
        characters.splice(start..end, inserted.chars());
        agrees_with_reference(&characters.into_iter().collect::<String>())?;
    }

    #[test]
    fn soup_agrees_with_the_reference(soup in "(a|,|,|,|,|\"|\"\"|\"a\"|\r\n|\n|\r){0,14}") {
        agrees_with_reference(&format!("{HEADER}{soup}"))?;
    }

    #[test]
    fn written_registers_read_back_equal(rows in prop::collection::vec(prop::array::uniform5("[^\0]{0,6}"), 0..6)) {
        let mut register = Register::new();
        for [organisation, town, county, type_and_rating, route] in &rows {
            let pushed = register.push(Cells { organisation, town, county, type_and_rating, route });
            prop_assert_eq!(pushed, Ok(()));
        }
        let expected: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();
        prop_assert_eq!(cells_of(&register), expected);
        prop_assert_eq!(Register::read(&register.write()), Ok(register));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        for file in [[HEADER.as_bytes(), &bytes].concat(), bytes] {
            if let Ok(register) = Register::read(&file) {
                prop_assert_eq!(register.write(), file);
            }
        }
    }

    #[test]
    fn sponsors_hold_every_row_once(names in prop::collection::vec(("[ab] ?[AB]?", "[xX] ?"), 0..12)) {
        let mut register = Register::new();
        for (place, (organisation, town)) in names.iter().enumerate() {
            let route = place.to_string();
            let pushed = register.push(Cells { organisation, town, route: &route, ..Cells::default() });
            prop_assert_eq!(pushed, Ok(()));
        }
        let sponsors = register.sponsors();
        let mut routes: Vec<usize> = sponsors
            .iter()
            .flat_map(|sponsor| sponsor.entries())
            .filter_map(|entry| entry.route_text().parse().ok())
            .collect();
        routes.sort_unstable();
        prop_assert_eq!(routes, (0..names.len()).collect::<Vec<_>>());
    }
}
