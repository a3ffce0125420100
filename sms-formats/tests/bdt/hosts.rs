//! What hosts in other languages ask of files: documents, commands, tables of whatever kind.

use super::samples::UPLOAD;
use serde_json::{Map, Value, json};
use sms_core::{ErrorCode, Reason};
use sms_formats::bdt::{
    BulkFile, Checking, FileKind, FileWriter, Header, Mapping, Record, Schema, Table, check, check_upload,
};
use std::io::Write;

fn upload() -> BulkFile {
    BulkFile::read(UPLOAD.as_bytes()).unwrap()
}

fn object(value: Value) -> Map<String, Value> {
    value.as_object().unwrap().clone()
}

#[test]
fn a_file_of_its_own_values_is_the_same() {
    let file = upload();
    let values: Vec<Map<String, Value>> = file.records().iter().map(|record| record.values().collect()).collect();
    let header = file.header();
    let again =
        BulkFile::of_values(FileKind::Upload, header.file_id(), header.licence_number(), &values).expect("it is valid");
    let texts = |file: &BulkFile| -> Vec<Map<String, Value>> {
        file.records().iter().map(|record| record.values().collect()).collect()
    };
    assert_eq!(texts(&again), texts(&file));
    assert!(check(&again.to_bytes().unwrap()[..]).valid);
}

#[test]
fn a_value_of_no_field_is_refused_by_its_name() {
    let values = object(json!({ "cas_number": "E4G0AA0A00A0A1", "family_name": "Exampleson" }));
    let refused = BulkFile::of_values(FileKind::Graduates, Some("2026-07"), None, [&values]).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::BdtElement);
    assert!(refused.to_string().contains("`family_name`"), "{refused}");
}

#[test]
fn a_document_takes_its_content_from_a_file() {
    let given = json!({ "command": "bulk_data_transfer", "accepted_only": true, "key": "morning" });
    let command = upload().command(given).unwrap();
    let told = command.to_value();
    assert_eq!((&told["accepted_only"], &told["key"]), (&true.into(), &"morning".into()));
    assert_eq!(told["records"].as_array().unwrap().len(), 2);
    assert_eq!(told["licence_number"], "TESTC0113");
    let mut whole = told;
    whole.as_object_mut().unwrap().remove("key");
    whole["accepted_only"] = false.into();
    assert_eq!(whole, upload().commands().unwrap()[0].to_value());
}

#[test]
fn what_a_file_says_is_not_said_beside_it() {
    let refused = |document: Value| {
        let error = upload().command(document).unwrap_err();
        (error.code(), error.reasons()[0].field.clone().unwrap_or_default().into_owned())
    };
    let twice = json!({ "command": "bulk_data_transfer", "file_id": "OTHER" });
    assert_eq!(refused(twice), (ErrorCode::CommandInvalid, "/file_id".to_owned()));
    let other = json!({ "command": "delete_cas", "certificate": "cas-000000001" });
    assert_eq!(refused(other), (ErrorCode::CommandInvalid, "/command".to_owned()));
    assert_eq!(refused(json!({ "command": "notify_graduates" })).0, ErrorCode::BdtUnknownFile);
    let unknown = json!({ "command": "bulk_data_transfer", "acepted_only": true });
    assert_eq!(refused(unknown), (ErrorCode::CommandUnknownField, "/acepted_only".to_owned()));
    assert_eq!(refused(json!(7)).0, ErrorCode::CommandInvalid);
}

#[test]
fn a_refusal_of_the_command_is_told_with_lines_and_elements() {
    let at = |pointer: &'static str| Reason::new(ErrorCode::BdtDuplicate).field(pointer);
    let reasons =
        ["/licence_number", "/records/1/fields/family_name", "/records/0", "/records/7/fields/sex", "/key"].map(at);
    let told: Vec<_> = upload()
        .problems(&reasons)
        .iter()
        .map(|problem| (problem.line, problem.element.as_deref().unwrap_or_default().to_owned(), problem.record))
        .collect();
    let of = |line: u64, element: &str, record: Option<u64>| (line, element.to_owned(), record);
    let name = 1 + UPLOAD.lines().take_while(|line| !line.contains("Student-Two")).count() as u64;
    let licence = 1 + UPLOAD.lines().take_while(|line| !line.contains("TESTC0113")).count() as u64;
    assert_eq!(told[0], of(licence, "SponsorLicenceNumber", None));
    assert_eq!((told[1].1.as_str(), told[1].2), ("FamilyName", Some(2)));
    assert_eq!(told[2], of(11, "CAS", Some(1)));
    assert_eq!((&told[3], &told[4]), (&of(0, "", None), &of(0, "", None)));
    assert!(told[1].0 > 104 && told[1].0 <= name.max(120));
}

#[test]
fn fees_and_numbers_of_other_files_are_found_too() {
    let schema = Schema::newest(FileKind::FeeUpdate);
    let record = Record::with(
        schema,
        [("cas_number", "E4G0AA0A00A0A1"), ("first_year_fees_pence", "1"), ("fees_paid_pence", "1")],
    );
    let bytes = BulkFile::new(Header::new(FileKind::FeeUpdate, Some("FEES_01"), None), vec![record.unwrap()]).unwrap();
    let file = BulkFile::read(&bytes.to_bytes().unwrap()[..]).unwrap();
    let reasons = ["/certificates/0", "/fields/0/fees_paid_pence"]
        .map(|pointer| Reason::new(ErrorCode::CertificateNotFound).field(pointer));
    let fields: Vec<_> = file.problems(&reasons).into_iter().map(|problem| problem.field.unwrap()).collect();
    assert_eq!(fields, ["cas_number", "fees_paid_pence"]);
    assert!(file.problems(&reasons).iter().all(|problem| problem.line > 0 && problem.record == Some(1)));
}

#[test]
fn the_verdict_is_a_document() {
    let on = sms_core::time::day(2026, 12, 1);
    let told = serde_json::to_value(check_upload(UPLOAD.as_bytes(), &Default::default(), on)).unwrap();
    assert_eq!((&told["kind"], &told["valid"], &told["record_count"]), (&"upload".into(), &true.into(), &2.into()));
    assert_eq!(told["header"]["licence_number"], "TESTC0113");
    assert_eq!((&told["records"][0]["line"], &told["records"][0]["state"]), (&11.into(), &"ready_to_go".into()));
    let wrong = UPLOAD.replacen("<Nationality>", "<Nationality>x", 1);
    let told = serde_json::to_value(check(wrong.as_bytes())).unwrap();
    let first = &told["problems"][0];
    assert_eq!((&first["record"], &first["field"]), (&1.into(), &"nationality".into()));
    assert!(first["code"].as_str().unwrap().starts_with("bdt.") && first["proposal"].is_null());
}

#[test]
fn what_the_mapping_does_not_say_of_the_file_is_told() {
    let table = Table::of_csv("CAS number\nE4G0AA0A00A0A1\nE4X\n".as_bytes()).unwrap();
    let graduates = |constants: Value| {
        let mapping = Mapping::from_value(json!({ "kind": "graduates", "constants": constants })).unwrap();
        table.map(&mapping)
    };
    let made = graduates(json!({}));
    assert!(made.file.is_none() && made.rows.is_empty());
    assert_eq!((made.rejections[0].row, made.rejections[0].column.as_str()), (1, "file_id"));
    assert_eq!((made.rejections.len(), made.rejections[1].row), (2, 3));
    let made = graduates(json!({ "file_id": "2026-07" }));
    assert_eq!((made.rejections.len(), made.rows.as_slice()), (1, &[2][..]));
    assert_eq!(made.file.unwrap().header().file_id(), Some("2026-07"));
    // A licence number that a file of the kind does not say is no mistake of the mapping.
    assert!(graduates(json!({ "file_id": "2026-07", "licence_number": "TESTC0113" })).file.is_some());

    let table = Table::of_csv("CAS number,First year fees\nE4G0AA0A00A0A1,18500\nE4X,18500\n".as_bytes()).unwrap();
    let mapping = json!({ "kind": "fee_update", "constants": { "file_id": "x".repeat(300) } });
    let made = table.map(&Mapping::from_value(mapping).unwrap());
    assert!(made.file.is_none() && made.rows.is_empty());
    assert_eq!(made.rejections.iter().map(|said| said.row).collect::<Vec<_>>(), [1, 3], "the ID as well as the row");

    let table = Table::of_csv("Family name\nExampleson\n".as_bytes()).unwrap();
    let lacks: Vec<_> = table.map(&Mapping::default()).rejections.into_iter().map(|said| said.column).collect();
    assert_eq!(lacks[..2], ["file_id", "licence_number"]);
}

#[test]
fn a_file_that_is_given_up_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("upload.xml");
    std::fs::write(&path, "before").unwrap();
    let file = upload();
    let mut given_up = FileWriter::create(&path, file.header()).unwrap();
    given_up.write(&file.records()[0]).unwrap();
    drop(given_up);
    // A file without a record is none.
    let refused = FileWriter::create(&path, file.header()).unwrap().finish().unwrap_err();
    assert_eq!(refused.code(), ErrorCode::BdtElementMissing);
    assert_eq!(std::fs::read(&path).unwrap(), b"before");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let mut writer = FileWriter::create(&path, file.header()).unwrap();
    // A record that is refused is not in it, and those behind it are.
    let empty = Record::with(file.header().schema(), [("family_name", "Exampleson")]).unwrap();
    assert!(writer.write(&empty).is_err());
    file.records().iter().for_each(|record| writer.write(record).unwrap());
    assert_eq!(writer.records(), 2);
    writer.finish().unwrap();
    assert_eq!(BulkFile::read(std::fs::File::open(&path).unwrap()).unwrap(), file);
    file.write_file(&path).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), file.to_bytes().unwrap());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_check_can_be_left_and_goes_on() {
    let wrong = UPLOAD.replacen("<Nationality>", "<Nationality>x", 1);
    let mut checking = Checking::new(wrong.as_bytes());
    let first = checking.next().unwrap();
    let on = sms_core::time::day(2026, 12, 1);
    assert!(first.checked(&Default::default(), on).is_none());
    assert_eq!((checking.records(), checking.verdict().records, checking.verdict().problem_count), (1, 1, 1));
    let second = checking.next().unwrap().checked(&Default::default(), on).unwrap();
    assert_eq!((second.number, second.line, second.applicant_id.as_deref()), (2, 104, Some("STU-0002")));
    assert!(checking.next().is_none());
    let whole = serde_json::to_value(check(wrong.as_bytes())).unwrap();
    assert_eq!(serde_json::to_value(checking.verdict()).unwrap(), whole);
    assert_eq!(checking.bytes(), wrong.len() as u64);
    // A file that breaks off has its reason in the verdict, once.
    let mut cut = Checking::new(&UPLOAD.as_bytes()[..5_000]);
    assert_eq!(cut.by_ref().count(), cut.records() as usize);
    assert_eq!((cut.verdict().problem_count, cut.verdict().problem_count), (1, 1));
}

#[test]
fn a_mapping_that_is_none_is_told_by_its_place() {
    let wrong = |document: Value| {
        let error = Mapping::from_value(document).unwrap_err();
        (error.code(), error.reasons()[0].field.clone().unwrap_or_default().into_owned())
    };
    assert_eq!(wrong(json!({ "kind": "gradates" })), (ErrorCode::BdtTable, "/kind".to_owned()));
    assert_eq!(wrong(json!({ "columns": { "Surname": 7 } })), (ErrorCode::BdtTable, "/columns/…".to_owned()));
    assert_eq!(wrong(json!({ "sheets": 1 })).0, ErrorCode::CommandUnknownField);
    assert_eq!(wrong(json!([])).0, ErrorCode::BdtTable);
}

#[test]
fn rows_of_a_program_are_counted() {
    let mapping = Mapping::from_value(json!({ "kind": "graduates", "constants": { "file_id": "2026-07" } })).unwrap();
    let wide: Map<String, Value> = (0..2_000).map(|place| (format!("c{place}"), place.into())).collect();
    let long = object(json!({ "CAS number": "E4G0AA0A00A0A1" }));
    for (table, most) in [
        (Table::of_rows([&wide]), 1_024),
        (Table::of_rows(std::iter::repeat_n(&long, 100_001)), 100_000),
        (Table::new((0..1_025).map(|place| place.to_string()).collect(), Vec::new()), 1_024),
    ] {
        let made = table.map(&mapping);
        assert!(made.file.is_none());
        let reason = &made.rejections[0].reason;
        assert_eq!((made.rejections.len(), reason.code), (1, ErrorCode::BdtLimit));
        assert_eq!(reason.parameters.get(sms_core::parameter::MOST), Some(most));
    }
}

/// A spreadsheet of a few hundred kilobytes whose texts would fill the memory.
#[test]
fn a_spreadsheet_that_swells_is_refused() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_level(Some(1));
    archive.start_file("xl/sharedStrings.xml", options).unwrap();
    let piece = b"<si><t/></si>".repeat(80_000);
    for _ in 0..=(256 << 20) / piece.len() {
        archive.write_all(&piece).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 4 << 20, "{}", bytes.len());
    assert_eq!(Table::of_xlsx(&bytes, None).unwrap_err().code(), ErrorCode::BdtLimit);
    assert_eq!(Table::read(&bytes[..bytes.len() / 2], &Mapping::default()).unwrap_err().code(), ErrorCode::BdtTable);
}

/// A reference of more letters than any sheet has columns, found by made-up inputs: whoever counts with it counts over.
#[test]
fn a_cell_beyond_every_sheet_is_refused() {
    let whole = std::fs::read("tests/bdt/applicants.xlsx").unwrap();
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(whole)).unwrap();
    for reference in ["inlineStr", "FXSHRXX1", "A99999999999", "A1:AAAAAAAA1", "C3:A1", "B1:A2"] {
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for place in 0..parts.len() {
            let mut part = parts.by_index(place).unwrap();
            let mut bytes = Vec::new();
            std::io::copy(&mut part, &mut bytes).unwrap();
            if part.name().unwrap().starts_with("xl/worksheets/") {
                let sheet = String::from_utf8(bytes).unwrap();
                assert!(sheet.contains("<sheetData>"));
                bytes = sheet
                    .replacen("<sheetData>", &format!("<sheetData><row><c r=\"{reference}\"/></row>"), 1)
                    .into_bytes();
            }
            archive.start_file(part.name().unwrap(), zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(&bytes).unwrap();
        }
        let bytes = archive.finish().unwrap().into_inner();
        let refused = Table::of_xlsx(&bytes, None).unwrap_err();
        assert_eq!(refused.code(), ErrorCode::BdtTable);
        assert!(refused.to_string().contains("beyond every sheet"), "{reference}: {refused}");
    }
}

/// Every way in which a mapping can be wrong has its code and its place.
#[test]
fn a_wrong_mapping_is_told_with_its_place() {
    for (document, place) in [
        (json!({ "kind": "gradates" }), "/kind"),
        (json!({ "dates": "roman" }), "/dates"),
        (json!({ "columns": [] }), "/columns"),
        (json!({ "sheet": 7 }), "/sheet"),
        (json!({ "constants": { "file_id": [] } }), "/constants/file_id"),
    ] {
        let error = Mapping::from_value(document).unwrap_err();
        assert_eq!((error.code(), error.reasons()[0].field.as_deref()), (ErrorCode::BdtTable, Some(place)));
    }
    assert_eq!(Mapping::from_value(json!({ "colums": {} })).unwrap_err().code(), ErrorCode::CommandUnknownField);
}
