//! Files of the Bulk Data Transfer.

use sms_core::policy::Policy;
use sms_core::time::day;
use sms_formats::bdt::{BulkFile, Cell, Mapping, Reader, Table, check, check_upload};
use std::sync::LazyLock;

static POLICY: LazyLock<Policy> = LazyLock::new(Policy::default);

/// A file, which may be none. The three ways to read it must agree, and one that is valid must be written and read as the same.
pub fn files(bytes: &[u8]) {
    let verdict = check_upload(bytes, &POLICY, day(2026, 12, 1));
    let checked = &verdict.checked;
    assert_eq!(checked.valid, checked.problem_count == 0);
    assert!(!checked.problems.is_empty() || checked.valid);
    let mut reader = Reader::new(bytes);
    let right = reader.by_ref().filter(|record| record.problems().is_empty()).count();
    assert_eq!(reader.records(), checked.records);
    assert!(verdict.records.len() <= right);
    let read = BulkFile::read(bytes);
    assert_eq!(read.is_ok(), checked.valid);
    match read {
        Ok(file) => whole(&file),
        Err(refused) => assert_eq!(refused.problems().len() as u64, checked.problem_count),
    }
    // What is told to hosts can always be told.
    assert!(serde_json::to_value(&verdict).is_ok());
}

fn whole(file: &BulkFile) {
    let written = file.to_bytes();
    assert!(written.is_ok(), "a file that was read is refused when it is written");
    let written = written.unwrap_or_default();
    assert!(check(&written[..]).valid);
    assert_eq!(BulkFile::read(&written[..]).ok().as_ref(), Some(file));
    // What it asks of SMS may be refused, for its header can contradict itself.
    if let Ok(commands) = file.commands() {
        assert!(!commands.is_empty());
    }
    let (columns, rows) = file.to_rows();
    let cells = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    let made = Table::new(columns, cells).to_file(file.header(), &Mapping::default());
    assert!(made.file.is_none_or(|file| check(&file.to_bytes().unwrap_or_default()[..]).valid));
}

fn cell(text: Option<String>) -> Cell {
    text.map_or(Cell::Empty, Cell::Text)
}
