//! `sms bdt check`, `from-table` and `to-table`.

use crate::support::Folder;
use serde_json::json;
use sms_formats::bdt::{BulkFile, check};

/// An upload of two CAS, of people who do not exist.
const UPLOAD: &str = include_str!("../../../fuzz/seeds/files/upload.xml");

const DAY: [&str; 2] = ["--on", "2026-08-01"];

const GRADUATES: &str = "CAS number,Remarks\nE4G0AA0A00A0A1,first\nE4X0AA0A00A0A1,second\n";

fn check_of<'a>(files: &[&'a str]) -> Vec<&'a str> {
    [&["bdt", "check"], files, &DAY].concat()
}

#[test]
fn a_valid_file_is_valid() {
    let folder = Folder::new().with("upload.xml", UPLOAD);
    let before = folder.content();
    let ran = folder.sms(check_of(&["upload.xml"]));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    insta::assert_snapshot!("check-valid", ran.out);
    let told = folder.sms(check_of(&["upload.xml", "--json"])).document();
    let file = &told["files"][0];
    assert_eq!((&file["file"], &file["valid"], &file["record_count"]), (&"upload.xml".into(), &true.into(), &2.into()));
    assert!(folder.content() == before);
    let ran = folder.sms_with(check_of(&["-", "--json"]), UPLOAD.as_bytes());
    assert_eq!((ran.code, &ran.document()["files"][0]["records"]), (0, &file["records"]));
}

#[test]
fn a_file_that_is_not_valid_is_told_by_line_and_element() {
    let wrong = UPLOAD.replacen("<Gender>2</Gender>", "<Gender>female</Gender>", 1).replacen("Exampleson", "Łowicz", 1);
    let wrong = wrong.replace("ISO-8859-1", "UTF-8");
    let folder = Folder::new().with("wrong.xml", &wrong);
    let ran = folder.sms(check_of(&["wrong.xml"]));
    assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{ran:?}");
    insta::assert_snapshot!("check-wrong", ran.out);
    assert!(!ran.out.contains("female"), "what stands in the file is not shown");
    let told = folder.sms(check_of(&["wrong.xml", "--json"]));
    assert_eq!(told.code, 1);
    assert_eq!(told.document()["files"][0]["problems"][0]["proposal"], "Lowicz");
}

#[test]
fn a_header_that_contradicts_itself_is_not_right() {
    let folder = Folder::new().with("a.xml", UPLOAD.replace("<Version>2.1<", "<Version>9.9<"));
    let ran = folder.sms(check_of(&["a.xml"]));
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("contradicts itself") && ran.out.contains("Version"), "{}", ran.out);
}

#[test]
fn a_record_that_is_not_ready_counts_when_it_is_strict() {
    let folder = Folder::new().with("a.xml", UPLOAD.replacen("<TestProvider>IELTS</TestProvider>", "", 1));
    let told = folder.sms(check_of(&["a.xml", "--json"]));
    let records = told.document()["files"][0]["records"].clone();
    let not_ready = records.as_array().unwrap().iter().any(|record| record["state"] != "ready_to_go");
    assert!(not_ready && told.code == 0, "{told:?}");
    let ran = folder.sms(check_of(&["a.xml", "--strict"]));
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("not ready"), "{}", ran.out);
}

#[test]
fn of_several_files_the_worst_counts_and_all_are_told() {
    let folder = Folder::new().with("good.xml", UPLOAD).with("bad.xml", "<a/>").with("empty.xml", "");
    let of = |files: &[&str]| folder.sms(check_of(files)).code;
    assert_eq!([of(&["good.xml", "good.xml"]), of(&["bad.xml", "good.xml"]), of(&["empty.xml"])], [0, 1, 1]);
    assert_eq!([of(&["missing.xml", "bad.xml"]), of(&["good.xml", "."])], [3, 3]);
    let ran = folder.sms(check_of(&["missing.xml", "bad.xml", "good.xml", "--json"]));
    assert_eq!(ran.code, 3);
    let told = ran.document();
    assert_eq!(told["files"].as_array().unwrap().len(), 3);
    assert!(told["files"][0]["error"]["message"].as_str().unwrap().contains("missing.xml: cannot be read"), "{told}");
    assert_eq!((&told["files"][1]["valid"], &told["files"][2]["valid"]), (&false.into(), &true.into()));
    assert!(ran.err.contains("missing.xml"));
}

#[test]
fn many_problems_are_shown_when_they_are_asked_for() {
    let record =
        UPLOAD.split_once("<CAS>").unwrap().1.split_once("</CAS>").unwrap().0.replace("<Gender>2<", "<Gender>x<");
    let (head, foot) = UPLOAD.split_once("<CAS>").unwrap();
    let foot = foot.rsplit_once("</CAS>").unwrap().1;
    let file = head.to_owned() + &format!("<CAS>{record}</CAS>\n").repeat(150) + foot;
    let folder = Folder::new().with("many.xml", file);
    let few = folder.sms(check_of(&["many.xml"]));
    assert!(few.out.contains("and 50 more (--all shows them)"), "{}", few.out);
    assert_eq!(few.out.matches("| Gender ").count(), 100);
    assert_eq!(folder.sms(check_of(&["many.xml", "--all"])).out.matches("| Gender ").count(), 150);
}

#[test]
fn a_table_becomes_a_file_when_every_row_is_right() {
    let folder =
        Folder::new().with("all.csv", GRADUATES).with("right.csv", GRADUATES.replace("4X0AA0A00A0A1", "4G0AA0A00A0A2"));
    let of = |file: &'static str, more: &[&'static str]| {
        let common = ["bdt", "from-table", file, "--kind", "graduates", "--file-id", "2026-07", "--to", "made.xml"];
        folder.sms([&common, more].concat())
    };
    let ran = of("all.csv", &[]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{ran:?}");
    insta::assert_snapshot!("from-table-rejected", ran.out);
    assert!(!folder.path("made.xml").exists(), "there is no file where a row is rejected");

    let ran = of("all.csv", &["--accepted-only", "--json"]);
    assert_eq!(ran.code, 1);
    let told = ran.document();
    assert_eq!((&told["record_count"], &told["rows"], &told["written"]), (&1.into(), &json!([2]), &"made.xml".into()));
    assert_eq!((&told["rejections"][0]["row"], &told["ignored"]), (&3.into(), &json!(["Remarks"])));
    let read = || BulkFile::read(std::fs::File::open(folder.path("made.xml")).unwrap()).unwrap();
    assert_eq!(read().records().len(), 1);

    let before = folder.content();
    let ran = of("right.csv", &[]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.err.contains("is there already") && folder.content() == before, "{ran:?}");
    assert_eq!(of("all.csv", &["--force"]).code, 1);
    assert!(folder.content() == before, "a file is replaced by a whole one, or stays");
    let ran = of("right.csv", &["--force"]);
    assert_eq!((ran.code, read().records().len()), (0, 2), "{ran:?}");
    assert_eq!(read().header().file_id(), Some("2026-07"));
    assert_eq!(folder.content().len(), before.len(), "nothing else is left");
}

#[test]
fn a_mapping_is_a_document_and_what_is_said_beside_it_counts_more() {
    let mapping =
        json!({ "kind": "graduates", "columns": { "Number": "cas_number" }, "constants": { "file_id": "KEPT" } });
    let folder = Folder::new().with("mapping.json", mapping.to_string()).with("a.csv", "Number\nE4G0AA0A00A0A1\n");
    let of = |more: &[&'static str]| {
        folder.sms([&["bdt", "from-table", "a.csv", "--mapping", "mapping.json"], more].concat())
    };
    let header = || BulkFile::read(std::fs::File::open(folder.path("made.xml")).unwrap()).unwrap().header().clone();
    assert_eq!(of(&["--to", "made.xml"]).code, 0);
    assert_eq!(header().file_id(), Some("KEPT"));
    assert_eq!(of(&["--to", "made.xml", "--force", "--file-id", "SAID"]).code, 0);
    assert_eq!(header().file_id(), Some("SAID"));
    // Without a place the table is looked at alone.
    let before = folder.content();
    let ran = of(&["--json"]);
    assert_eq!((ran.code, &ran.document()["written"]), (0, &().into()));
    assert!(folder.content() == before);

    let folder = folder.with("mapping.json", r#"{"kind":"gradates"}"#);
    let ran = folder.sms(["bdt", "from-table", "a.csv", "--mapping", "mapping.json", "--json"]);
    assert_eq!((ran.code, &ran.document()["error"]["code"]), (3, &"bdt.table".into()));
}

#[test]
fn a_spreadsheet_becomes_a_file_too() {
    let bytes = std::fs::read("../sms-formats/tests/bdt/applicants.xlsx").unwrap();
    let folder = Folder::new().with("applicants.xlsx", bytes).with("mapping.json", "{}");
    let ran = folder.sms(["bdt", "from-table", "applicants.xlsx", "--mapping", "mapping.json", "--json"]);
    assert_eq!(ran.code, 1);
    let told = ran.document();
    // The names of its columns stand in its third row.
    assert_eq!((&told["rejections"][0]["row"], &told["rejections"][0]["column"]), (&3.into(), &"file_id".into()));
    let ran = folder.sms(["bdt", "from-table", "applicants.xlsx", "--sheet", "No such sheet"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with("sms: applicants.xlsx: "), "{ran:?}");
}

#[test]
fn what_is_no_table_is_told() {
    let folder = Folder::new().with("empty.csv", "").with("bytes.csv", [b'a', 0xFF]);
    let of = |file: &'static str| folder.sms(["bdt", "from-table", file, "--kind", "graduates", "--file-id", "1"]);
    assert_eq!([of("empty.csv").code, of("bytes.csv").code, of("missing.csv").code, of(".").code], [1, 1, 3, 3]);
    let before = folder.content();
    let to = ["bdt", "from-table", "empty.csv", "--to", "missing/made.xml"];
    assert_eq!(folder.sms(to).code, 1);
    assert!(folder.content() == before);
}

#[test]
fn a_file_becomes_a_table_and_is_made_of_it_again() {
    let folder = Folder::new().with("upload.xml", UPLOAD).with("bad.xml", "<a/>");
    let shown = folder.sms(["bdt", "to-table", "upload.xml"]);
    assert_eq!((shown.code, shown.out.lines().next().unwrap().contains("family_name")), (0, true), "{shown:?}");
    let ran = folder.sms(["bdt", "to-table", "upload.xml", "--to", "a.csv"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "rows: 2; written to a.csv\n"));
    assert_eq!(std::fs::read_to_string(folder.path("a.csv")).unwrap(), shown.out);
    assert_eq!(folder.sms(["bdt", "to-table", "upload.xml", "--to", "a.csv"]).code, 3);
    let told = folder.sms(["bdt", "to-table", "upload.xml", "--json"]).document();
    assert_eq!(told["rows"].as_array().unwrap().len(), 2);

    let again = ["bdt", "from-table", "a.csv", "--file-id", "TESTCOLLEGE_2026_09_01", "--licence", "TESTC0113"];
    let ran = folder.sms(again.iter().chain(&["--to", "again.xml"]));
    assert_eq!(ran.code, 0, "{ran:?}");
    let bytes = std::fs::read(folder.path("again.xml")).unwrap();
    assert!(check(&bytes[..]).valid);
    let values = |file: &[u8]| -> Vec<Vec<_>> {
        BulkFile::read(file).unwrap().records().iter().map(|record| record.values().collect()).collect()
    };
    assert_eq!(values(&bytes), values(UPLOAD.as_bytes()));

    let ran = folder.sms(["bdt", "to-table", "bad.xml"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert_eq!(folder.sms(["bdt", "to-table", "missing.xml"]).code, 3);
}
