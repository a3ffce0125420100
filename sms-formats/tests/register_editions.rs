//! Whole editions of the real register. They are no part of the project: where they are absent, the tests say so.

use sms_core::ErrorCode;
use sms_formats::register::{Register, TypeAndRating};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

fn edition(name: &str) -> Option<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/register");
    let bytes = std::fs::read(folder.join(name)).ok();
    if bytes.is_none() {
        println!("skipped: {name} is not here");
    }
    bytes
}

#[test]
fn the_register_of_november_2021() {
    let Some(bytes) = edition("2021-11-02-workers.csv") else { return };
    let register = Register::read(&bytes).expect("no row is rejected");
    assert_eq!(register.len(), 48_684);
    assert_eq!(register.organisations().len(), 38_340);
    assert_eq!(register.sponsors().len(), 38_405);
    assert_eq!(register.ratings().len(), 7);
    assert_eq!(register.routes().len(), 11);
    assert_eq!(register.exact_duplicates(), 54);
    assert_eq!(register.blank_counties(), 29_632);
    assert_eq!(register.routes()["Religious Worker"], 1_061);
    assert_eq!(register.routes()["Religious Workers"], 1_303);
    assert!(register.write() == bytes, "written out again it is the same file");

    let unrecognised: Vec<_> =
        register.rows().map(|row| row.type_and_rating()).filter(|meaning| !meaning.is_recognised()).collect();
    assert_eq!(unrecognised, [TypeAndRating::Unrecognised("Worker (Probationary Sponsor)")]);
    assert!(register.rows().all(|row| row.route().is_some()));
    let entries: usize = register.sponsors().iter().map(|sponsor| sponsor.entries().len()).sum();
    assert_eq!(entries, 48_600);
}

#[test]
fn the_register_of_september_2021_has_a_blank_rating() {
    let Some(bytes) = edition("2021-09-30-workers.csv") else { return };
    let register = Register::read(&bytes).expect("no row is rejected");
    assert_eq!((register.len(), register.organisations().len(), register.sponsors().len()), (48_106, 37_533, 37_600));
    assert_eq!((register.exact_duplicates(), register.blank_counties()), (49, 29_201));
    assert!(register.write() == bytes, "written out again it is the same file");
    let blank =
        register.rows().find(|row| row.type_and_rating_text().trim().is_empty()).map(|row| row.type_and_rating());
    assert_eq!(blank, Some(TypeAndRating::Unrecognised(" ")));
    assert!(register.rows().all(|row| row.route().is_some()));
}

#[test]
fn the_cut_off_register_is_read_as_far_as_it_goes() {
    let Some(bytes) = edition("2022-09-30-workers-truncated.csv") else { return };
    let register = Register::read(&bytes).expect("the last row happens to be complete");
    assert_eq!(register.len(), 11_812);
    assert!(register.write() == bytes, "written out again it is the same file");
    assert!(register.rows().all(|row| row.route().is_some() && row.type_and_rating().is_recognised()));
}

#[test]
fn the_unknown_layout_names_missing_and_unknown_columns() {
    let Some(bytes) = edition("2026-05-unknown-layout-excerpt.csv") else { return };
    let error = Register::read(&bytes).expect_err("the layout is unknown");
    assert_eq!((error.code(), error.line()), (ErrorCode::RegisterMissingColumns, Some(1)));
    assert_eq!(
        error.to_string(),
        "line 1: missing columns: `Town/City`, `County`, `Type & Rating`, `Route`; \
         unknown columns: `Sponsor Licence Number`, `TierRating`, `Migrant Classification`, `Sponsor Status`"
    );
}

/// Every cell as another reader sees it, each followed by a unit separator.
const OTHER_READER: &str = "
import csv, io, sys
text = sys.stdin.buffer.read().decode('utf-8')
cells = [cell for row in csv.reader(io.StringIO(text, newline=''), strict=True) for cell in row]
sys.stdout.buffer.write(''.join(cell + '\\x1f' for cell in cells[5:]).encode('utf-8'))
";

#[test]
fn another_reader_sees_the_same_cells() {
    for name in ["2021-09-30-workers.csv", "2021-11-02-workers.csv", "2022-09-30-workers-truncated.csv"] {
        let Some(bytes) = edition(name) else { continue };
        let Some(expected) = read_by_python(bytes.clone()) else {
            println!("skipped: python3 is not here");
            return;
        };
        let register = Register::read(&bytes).expect("the edition is a register");
        let mut found = String::new();
        for cells in register.rows().map(|row| row.cells()) {
            for text in [cells.organisation, cells.town, cells.county, cells.type_and_rating, cells.route] {
                found.extend([text, "\u{1f}"]);
            }
        }
        assert!(found.as_bytes() == expected, "{name}");
    }
}

fn read_by_python(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut command = Command::new("python3");
    let python = command.args(["-c", OTHER_READER]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = python.spawn().ok()?;
    // Python reads to the end before it writes, so neither waits for the other.
    child.stdin.take()?.write_all(&bytes).ok()?;
    let output = child.wait_with_output().ok()?;
    assert!(output.status.success(), "python3 could not read the edition");
    Some(output.stdout)
}
