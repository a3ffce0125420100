//! Tables: CSV, spreadsheets, and the sheet of one.

use crate::sheet::archive;
use sms_formats::bdt::{DateOrder, FileKind, Mapping, Table, check};

const ORDERS: [DateOrder; 3] = [DateOrder::Iso, DateOrder::DayFirst, DateOrder::MonthFirst];

/// A table, which may be none. What begins with `<` becomes the sheet of a spreadsheet, for no fuzzer gets through the sums of an archive.
/// How long it is decides which kind of file it becomes.
pub fn tables(bytes: &[u8]) {
    let mapping = mapping(bytes.len());
    let made_up = if bytes.starts_with(b"<") { archive(bytes) } else { None };
    let Ok(table) = Table::read(made_up.as_deref().unwrap_or(bytes), &mapping) else { return };
    let made = table.map(&mapping);
    assert!(serde_json::to_value(&made).is_ok());
    let Some(file) = made.file else {
        assert!(!made.rejections.is_empty(), "there is no file, and nothing says why");
        return;
    };
    assert_eq!(file.records().len(), made.rows.len());
    let written = file.to_bytes();
    assert!(written.is_ok_and(|written| check(&written[..]).valid), "a table became a file that is not valid");
}

/// One of the mappings, by a number.
fn mapping(number: usize) -> Mapping {
    let mut mapping = Mapping::default();
    mapping.kind = FileKind::ALL.iter().copied().cycle().nth(number % FileKind::ALL.len()).unwrap_or_default();
    mapping.dates = ORDERS.into_iter().cycle().nth(number % 7 % ORDERS.len()).unwrap_or_default();
    for (field, text) in [("file_id", "FUZZ_01"), ("licence_number", "TESTC0113")] {
        mapping.constants.insert(field.to_owned(), text.to_owned());
    }
    mapping
}
