//! Spreadsheets as files: what is right becomes a file, what is not is told by row and column.

use super::judge::Judge;
use sms_core::ErrorCode;
use sms_formats::bdt::{BulkFile, Cell, DateOrder, FileKind, Header, Mapping, Rejection, Schema, Table};

const COLUMNS: &[&str] = &[
    "Student ID",
    "Family name",
    "GivenName",
    "nationality",
    "Gender",
    "Country of birth",
    "DOB",
    "Passport No",
    "Course title",
    "Course code",
    "academic_level",
    "Start date",
    "End date",
    "Full time",
    "Hours per week",
    "study_address_line_1",
    "study_city",
    "study_postcode",
    "Documents",
    "SELT required",
    "Reason",
    "Studied here before",
    "Tuition fees",
    "Fees paid",
    "Remarks",
];

fn mapping() -> Mapping {
    serde_json::from_value(serde_json::json!({
        "columns": {
            "Documents": "documents_used", "SELT required": "selt_required", "Reason": "selt_not_required_reason", "Studied here before": "previous_uk_study",
            "Full time": "full_time", "Fees paid": "fees_paid", "Remarks": ""
        },
        "constants": {
            "has_work_placement": "false", "atas_needed": "false", "postgraduate_dean_certificate_needed": "false", "fees_include_accommodation": "false",
            "boarding_fees_pence": "0"
        }
    }))
    .unwrap()
}

fn header() -> Header {
    Header::new(FileKind::Upload, Some("TEST_2026_01"), Some("TESTC0113"))
}

/// A row of an applicant who does not exist.
fn row(number: usize) -> Vec<Cell> {
    [
        format!("{number:06}"),
        format!("Exampleson {}", letters(number)),
        "Testa".into(),
        "XXK".into(),
        "female".into(),
        "CAN".into(),
        "2004-05-17".into(),
        format!("T{number:07}"),
        "MSc Testing".into(),
        "TEST-MSC".into(),
        "RQF7".into(),
        "2026-09-28".into(),
        "2027-09-30".into(),
        "yes".into(),
        "15.5".into(),
        "1 Test Street".into(),
        "Testville".into(),
        "EX1 1EX".into(),
        "BSc, 2025".into(),
        "no".into(),
        "HEI".into(),
        "no".into(),
        "18500.50".into(),
        "2000".into(),
        "none".into(),
    ]
    .iter()
    .map(|text| Cell::from(text.as_str()))
    .collect()
}

fn letters(number: usize) -> String {
    number.to_string().chars().map(|digit| char::from(b'a' + digit as u8 - b'0')).collect()
}

fn table(rows: Vec<Vec<Cell>>) -> Table {
    Table::new(COLUMNS.iter().map(|column| (*column).to_owned()).collect(), rows)
}

fn place(column: &str) -> usize {
    COLUMNS.iter().position(|other| *other == column).unwrap()
}

/// Twenty kinds of mistake: the column, what stands there, and the code; the proposal where there is one.
fn mistakes() -> Vec<(&'static str, Cell, ErrorCode, Option<&'static str>)> {
    let text = |text: &str| Cell::from(text);
    vec![
        ("Student ID", Cell::Number(123.0), ErrorCode::BdtCell, Some("000123")),
        ("Student ID", text("1.2E+08"), ErrorCode::BdtCell, None),
        ("Family name", text("\u{141}ukaszewicz"), ErrorCode::BdtCharacter, Some("Lukaszewicz")),
        ("Family name", text(""), ErrorCode::BdtElementMissing, None),
        ("GivenName", text(&"x".repeat(36)), ErrorCode::BdtLength, None),
        ("nationality", text("British"), ErrorCode::BdtFormat, None),
        ("Gender", text("unknown"), ErrorCode::BdtWord, None),
        ("Country of birth", text("can"), ErrorCode::BdtFormat, None),
        ("DOB", text("17/05/2004"), ErrorCode::BdtCell, Some("2004-05-17")),
        ("DOB", Cell::Number(38124.0), ErrorCode::BdtCell, Some("2004-05-17")),
        ("DOB", text("2004-02-30"), ErrorCode::BdtFormat, None),
        ("Passport No", text(""), ErrorCode::BdtElementMissing, None),
        ("Start date", text("05/06/2026"), ErrorCode::BdtCell, None),
        ("Full time", text("perhaps"), ErrorCode::BdtFormat, None),
        ("Hours per week", text("180"), ErrorCode::BdtRange, None),
        ("Hours per week", Cell::Number(15.25), ErrorCode::BdtCell, Some("15.2")),
        ("study_city", text("M\u{fc}nchen"), ErrorCode::BdtCharacter, None),
        ("study_postcode", text("EX11EX"), ErrorCode::BdtFormat, None),
        ("Tuition fees", text("\u{a3}18,500.50"), ErrorCode::BdtCell, Some("18500.50")),
        ("Fees paid", text("2000.505"), ErrorCode::BdtFormat, None),
    ]
}

fn only(rejections: &[Rejection], row: u64) -> &Rejection {
    let mut of_row = rejections.iter().filter(|rejection| rejection.row == row);
    let first = of_row.next().unwrap_or_else(|| panic!("row {row} is not refused"));
    assert!(of_row.next().is_none(), "row {row}: {rejections:#?}");
    first
}

#[test]
fn twenty_mistakes_of_twenty_kinds_are_named_by_row_and_column() {
    let mut rows: Vec<_> = (1..=500).map(row).collect();
    let mistakes = mistakes();
    for (number, (column, cell, ..)) in mistakes.iter().enumerate() {
        rows[number * 20 + 5][place(column)] = cell.clone();
    }
    let made = table(rows).to_file(&header(), &mapping());
    assert_eq!(made.rejections.len(), 20, "{:#?}", made.rejections);
    for (number, (column, _, code, proposal)) in mistakes.iter().enumerate() {
        let rejection = only(&made.rejections, number as u64 * 20 + 7);
        assert_eq!(
            (rejection.column.as_str(), rejection.reason.code),
            (*column, *code),
            "{}",
            rejection.reason.message
        );
        assert_eq!(rejection.proposal.as_deref(), *proposal, "{column}");
    }
    let file = made.file.unwrap();
    assert_eq!((file.records().len(), made.rows.len()), (480, 480));
    assert_eq!(made.ignored, ["Remarks"]);
    let bytes = file.to_bytes().unwrap();
    let judges = [Some(Judge::of(Schema::newest(FileKind::Upload))), Judge::official()];
    assert!(judges.iter().flatten().all(|judge| judge.judge(std::slice::from_ref(&bytes))[0].is_valid));
    assert_eq!(file.records()[0].get("first_year_fees_pence"), Some("18500.50"));
    assert_eq!(file.records()[0].get("selt_required"), Some("false"));
}

#[test]
fn a_row_that_says_the_same_as_an_earlier_one_is_refused() {
    let mut rows: Vec<_> = (1..=3).map(row).collect();
    rows.push(rows[1].clone());
    let made = table(rows).to_file(&header(), &mapping());
    let rejection = only(&made.rejections, 5);
    assert_eq!((rejection.reason.code, rejection.column.as_str()), (ErrorCode::BdtRepeated, "Student ID"));
    assert_eq!(rejection.reason.message, "the row says the same as row 3");
}

#[test]
fn days_are_read_in_the_order_that_the_mapping_says() {
    let mut day_first = row(1);
    day_first[place("DOB")] = Cell::from("05/06/2004");
    for (dates, wanted) in [(DateOrder::DayFirst, "2004-06-05"), (DateOrder::MonthFirst, "2004-05-06")] {
        let mut mapping = mapping();
        mapping.dates = dates;
        let made = table(vec![day_first.clone()]).to_file(&header(), &mapping);
        assert_eq!(made.file.unwrap().records()[0].get("date_of_birth"), Some(wanted));
    }
}

#[test]
fn columns_that_cannot_be_told_are_refused_as_a_whole() {
    let code = |columns: &[&str], rows: Vec<Vec<Cell>>, mapping: &Mapping| {
        let made =
            Table::new(columns.iter().map(|column| (*column).to_owned()).collect(), rows).to_file(&header(), mapping);
        assert!(made.file.is_none());
        let first = &made.rejections[0];
        (
            first.row,
            first.column.clone(),
            first.reason.code,
            first.reason.remedy.clone().unwrap_or_default().into_owned(),
        )
    };
    let none = Mapping::default();
    let cells = || vec![vec![Cell::from("x"), Cell::from("y")]];
    assert_eq!(code(&["Family name", ""], cells(), &none), (1, "B".to_owned(), ErrorCode::BdtTable, String::new()));
    assert_eq!(code(&["Family name", "Surname"], cells(), &none).1, "Surname");
    assert_eq!(code(&["a", "b"], cells(), &none).2, ErrorCode::BdtTable);
    let mut wrong = Mapping::default();
    wrong.columns.insert("a".to_owned(), "family_nam".to_owned());
    assert_eq!(code(&["a", "b"], cells(), &wrong).3, "did you mean `family_name`?");
    let mut absent = Mapping::default();
    absent.columns.insert("Surnam".to_owned(), "family_name".to_owned());
    assert_eq!(code(&["Surname", "b"], cells(), &absent).3, "did you mean `Surname`?");
    let mut constant = Mapping::default();
    constant.constants.insert("city".to_owned(), "Testville".to_owned());
    assert_eq!(code(&["Surname", "b"], cells(), &constant).1, "city");
    assert_eq!(code(&["Surname"], vec![], &none).2, ErrorCode::BdtTable);
}

#[test]
fn a_file_as_rows_makes_the_file_again() {
    let made = table((1..=5).map(row).collect()).to_file(&header(), &mapping());
    let file = made.file.unwrap();
    let (columns, rows) = file.to_rows();
    let rows = rows
        .into_iter()
        .map(|row| row.into_iter().map(|text| text.map_or(Cell::Empty, Cell::Text)).collect())
        .collect();
    let again = Table::new(columns, rows).to_file(file.header(), &Mapping::default());
    assert_eq!(again.file.unwrap(), file);
    assert!(again.rejections.is_empty() && again.ignored.is_empty());
}

#[test]
fn csv_is_read_with_commas_semicolons_and_tabs() {
    for sign in [",", ";", "\t"] {
        let text = format!(
            "\u{FEFF}CAS number{sign}First year fees{sign}Fees paid\r\nE4G0AA0A00A0A1{sign}9250{sign}2000\r\n\r\n"
        );
        let table = Table::of_csv(text.as_bytes()).unwrap();
        let header = Header::with(Schema::newest(FileKind::FeeUpdate), [("file_id", "FEES_01")]).unwrap();
        let made = table.to_file(&header, &Mapping::default());
        assert_eq!(made.file.unwrap().records()[0].get("fees_paid_pence"), Some("2000"), "{:#?}", made.rejections);
    }
    let wide = Table::of_csv("a,b\n1,2,3\n".as_bytes()).unwrap_err();
    assert_eq!((wide.code(), wide.problems()[0].line), (ErrorCode::BdtTable, 2));
    assert_eq!(Table::of_csv(&b"a,b\n\xFF,2\n"[..]).unwrap_err().code(), ErrorCode::BdtTable);
}

#[test]
fn a_sum_in_pence_is_one_where_the_column_says_so() {
    let table = Table::of_csv(
        "cas_number,first_year_fees_pence,fees_paid\nE4G0AA0A00A0A1,925050,20\nE4G0AA0A00A0A2,9250.50,20\n".as_bytes(),
    )
    .unwrap();
    let header = Header::with(Schema::newest(FileKind::FeeUpdate), [("file_id", "FEES_01")]).unwrap();
    let made = table.to_file(&header, &Mapping::default());
    let file = BulkFile::read(&made.file.unwrap().to_bytes().unwrap()[..]).unwrap();
    assert_eq!(file.records()[0].get("first_year_fees_pence"), Some("9250.50"));
    assert_eq!(only(&made.rejections, 3).reason.code, ErrorCode::BdtCell);
}

/// A sheet of our own: names in its third row, days and a flag as a spreadsheet keeps them, an ID that lost its zeros, a day that is a number.
#[test]
fn a_spreadsheet_is_read_with_the_rows_that_people_see() {
    let table = Table::of_xlsx(include_bytes!("applicants.xlsx"), Some("Applicants")).unwrap();
    assert_eq!(table.columns(), ["Student ID", "Family name", "DOB", "Start date", "Full time", "Tuition fees"]);
    let made = table.to_file(&header(), &mapping_of_sheet());
    let told: Vec<_> = made
        .rejections
        .iter()
        .map(|rejection| (rejection.row, rejection.column.as_str(), rejection.reason.code))
        .collect();
    assert_eq!(told, [(4, "Student ID", ErrorCode::BdtCell), (6, "DOB", ErrorCode::BdtCell)]);
    assert_eq!(made.rejections[0].proposal.as_deref(), Some("001001"));
    assert_eq!(made.rejections[1].proposal.as_deref(), Some("2004-05-17"));
}

#[test]
fn the_cells_of_a_spreadsheet_are_what_they_were() {
    let table = Table::of_xlsx(include_bytes!("applicants.xlsx"), None).unwrap();
    let mut mapping = mapping_of_sheet();
    mapping.columns.insert("Student ID".to_owned(), String::new());
    mapping.constants.insert("applicant_id".to_owned(), "STU-1".to_owned());
    let file = table.to_file(&header(), &mapping).file.unwrap();
    let record = &file.records()[0];
    let texts = ["date_of_birth", "course_start_on", "full_time", "first_year_fees_pence"]
        .map(|field| record.get(field).unwrap());
    assert_eq!(texts, ["2004-05-17", "2026-09-28", "true", "18500.50"]);
    assert_eq!(
        Table::of_xlsx(include_bytes!("applicants.xlsx"), Some("Sheet9")).unwrap_err().code(),
        ErrorCode::BdtTable
    );
}

/// What the sheet does not say is the same for all.
fn mapping_of_sheet() -> Mapping {
    let mut mapping = Mapping::default();
    let constants = [
        ("nationality", "XXK"),
        ("sex", "1"),
        ("country_of_birth", "CAN"),
        ("passport_number", "T1"),
        ("course_title", "MSc Testing"),
        ("academic_level", "RQF7"),
        ("course_end_on", "2027-09-30"),
        ("weekly_hours", "15"),
        ("study_address_line_1", "1 Test Street"),
        ("study_city", "Testville"),
        ("study_postcode", "EX1 1EX"),
        ("has_work_placement", "false"),
        ("documents_used", "BSc"),
        ("atas_needed", "false"),
        ("postgraduate_dean_certificate_needed", "false"),
        ("fees_include_accommodation", "false"),
        ("boarding_fees_pence", "0"),
    ];
    mapping.constants.extend(constants.map(|(field, text)| (field.to_owned(), text.to_owned())));
    mapping
}

#[test]
fn what_is_no_spreadsheet_is_refused() {
    for bytes in [&b""[..], b"PK\x03\x04", b"a,b\n1,2\n"] {
        assert_eq!(Table::of_xlsx(bytes, None).unwrap_err().code(), ErrorCode::BdtTable);
    }
}

/// A cell far away from the others, as in a sheet that takes all memory where somebody makes room for every cell between.
#[test]
fn a_cell_beyond_the_last_column_is_refused() {
    let sheet = include_bytes!("far.xlsx");
    let refused = Table::of_xlsx(sheet, None).unwrap_err();
    assert_eq!((refused.code(), refused.problems()[0].line), (ErrorCode::BdtLimit, 1_048_576));
}

/// IDs without their zeros in every row: what is told of each is found at once.
#[test]
fn many_rows_that_lost_their_zeros_are_told_one_by_one() {
    let lines: String = (0..20_000).map(|number| format!("{},E4G0AA0A00A0A1\n", number + 1)).collect();
    let table = Table::of_csv(format!("Student ID,CAS number\n000000,E4G0AA0A00A0A1\n{lines}").as_bytes()).unwrap();
    let header =
        Header::with(Schema::newest(FileKind::Export), [("version", "2.1.1"), ("licence_number", "TESTC0113")])
            .unwrap();
    let made = table.to_file(&header, &Mapping::default());
    assert_eq!(made.rejections.iter().filter(|rejection| rejection.column == "Student ID").count(), 20_000);
}
