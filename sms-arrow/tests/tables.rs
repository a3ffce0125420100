//! Tables in Arrow against the rows that the core tells.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use serde_json::{Value, json};
use sms_arrow::arrow_array::cast::AsArray as _;
use sms_arrow::arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use sms_arrow::arrow_array::types::{Date32Type, Decimal128Type, Int64Type, TimestampMicrosecondType};
use sms_arrow::arrow_array::{Array, RecordBatch, RecordBatchReader};
use sms_arrow::arrow_schema::{DataType, TimeUnit};
use sms_arrow::{Batches, Builder, Column, DESCRIPTION, KIND, PERSONAL};
use sms_core::data::{Cell, CellKind, DataTable};
use sms_core::entropy::Seeded;
use sms_core::fields::Hours;
use sms_core::ids::LicenceNumber;
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, day, start_of_day};
use sms_core::{Actor, Command, ErrorCode, Sms};

/// A sponsor with so many certificates.
fn sponsor(certificates: usize) -> (Sms, LicenceNumber) {
    let shared: Value = serde_json::from_str(include_str!("../../cases/shared.json")).unwrap();
    let one = json!({
        "route": "skilled_worker", "state": "work_in_progress", "owner": "carl2", "host_reference": "Sam-1",
        "fields": shared["documents"]["complete_cos"],
    });
    let bare = json!({ "route": "skilled_worker", "state": "work_in_progress", "owner": "carl2", "fields": {} });
    let both = [one, bare];
    let adopt = json!({
        "command": "adopt_licence", "number": "SIM000001", "organisation": { "name": "Example Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "users": [{ "user_id": "carl2", "level": "level_2" }],
        "certificates": both.iter().cycle().take(certificates).collect::<Vec<_>>(),
    });
    let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    sms.execute(Command::from_json(&adopt.to_string()).unwrap(), &Actor::HomeOffice).unwrap();
    (sms, "SIM000001".parse().unwrap())
}

/// What stands at a place of a batch, read by Arrow's own means.
fn cell(batch: &RecordBatch, column: usize, row: usize) -> Cell<'static> {
    let array = batch.column(column);
    if array.is_null(row) {
        return Cell::Empty;
    }
    match array.data_type() {
        DataType::Utf8 => Cell::from(array.as_string::<i32>().value(row).to_owned()),
        DataType::Date32 => {
            Cell::from(Date32Type::to_naive_date_opt(array.as_primitive::<Date32Type>().value(row)).unwrap())
        }
        DataType::Timestamp(TimeUnit::Microsecond, Some(zone)) if &**zone == "UTC" => {
            let moment = array.as_primitive::<TimestampMicrosecondType>().value_as_datetime(row).unwrap();
            Cell::from(moment.and_utc())
        }
        DataType::Boolean => Cell::from(array.as_boolean().value(row)),
        DataType::Int64 => Cell::Whole(array.as_primitive::<Int64Type>().value(row)),
        DataType::Decimal128(10, 2) => {
            Cell::from(Hours::parse(&array.as_primitive::<Decimal128Type>().value_as_string(row)).unwrap())
        }
        other => panic!("{other} is no type of a column"),
    }
}

fn cells(batches: impl IntoIterator<Item = RecordBatch>) -> Vec<Vec<Cell<'static>>> {
    let rows = |batch: RecordBatch| {
        let row = |row| (0..batch.num_columns()).map(|column| cell(&batch, column, row)).collect();
        (0..batch.num_rows()).map(row).collect::<Vec<_>>()
    };
    batches.into_iter().flat_map(rows).collect()
}

#[test]
fn a_table_is_what_the_core_tells() {
    for certificates in [0, 1, 300] {
        let (sms, licence) = sponsor(certificates);
        for table in DataTable::ALL {
            let told = sms.table(*table, None).unwrap();
            let batches = sms_arrow::table(&sms, *table, None).unwrap();
            assert_eq!(batches.rows(), told.len());
            // Twice, and through a C stream and back.
            for _ in 0..2 {
                let stream = FFI_ArrowArrayStream::new(batches.reader());
                let read = RecordBatchStreamReader::try_new(stream).unwrap();
                assert_eq!(&read.schema(), batches.schema());
                assert!(cells(read.map(Result::unwrap)) == told, "{}", table.facts().name);
            }
            let of_one = sms_arrow::table(&sms, *table, Some(std::slice::from_ref(&licence))).unwrap();
            assert!(cells(of_one.batches().to_vec()) == told);
            let of_none = sms_arrow::table(&sms, *table, Some(&[])).unwrap();
            assert_eq!((of_none.rows(), of_none.schema()), (0, batches.schema()));
            let mut again = Vec::new();
            batches.each_row(0, usize::MAX, &mut |row| {
                again.push(row.iter().cloned().map(Cell::into_owned).collect::<Vec<_>>())
            });
            assert!(again == told);
        }
        let nobody = sms_arrow::table(&sms, DataTable::Users, Some(&["SIM000002".parse().unwrap()]));
        assert_eq!(nobody.unwrap_err().code(), ErrorCode::LicenceNotFound);
    }
}

#[test]
fn columns_have_the_same_types_whatever_is_in_them() {
    let (none, many) = (sponsor(0).0, sponsor(40).0);
    for table in DataTable::ALL {
        let [none, many] = [&none, &many].map(|sms| sms_arrow::table(sms, *table, None).unwrap());
        assert_eq!(none.schema(), many.schema());
        for (field, column) in many.schema().fields().iter().zip(table.facts().columns) {
            let kind = match column.kind {
                CellKind::Text | CellKind::Word => DataType::Utf8,
                CellKind::Day => DataType::Date32,
                CellKind::Moment => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
                CellKind::Flag => DataType::Boolean,
                CellKind::Whole | CellKind::Pence => DataType::Int64,
                CellKind::Hours => DataType::Decimal128(10, 2),
                other => panic!("{other} is new"),
            };
            assert_eq!((field.name().as_str(), field.data_type(), field.is_nullable()), (column.name, &kind, true));
            let said = |key: &str| field.metadata().get(key).map(String::as_str);
            assert_eq!(said(DESCRIPTION), Some(column.what.trim()));
            assert_eq!(said(KIND), Some(column.kind.name()));
            assert_eq!(said(PERSONAL), column.personal.then_some("true"));
        }
    }
}

fn numbered(rows: i64) -> Batches {
    let mut builder = Builder::new(&[Column::new("number", CellKind::Whole)]).unwrap();
    (0..rows).for_each(|number| builder.row(&[Cell::Whole(number)]).unwrap());
    builder.finish().unwrap()
}

#[test]
fn rows_come_in_batches() {
    for (rows, lengths) in [
        (0, vec![]),
        (1, vec![1]),
        (65_536, vec![65_536]),
        (65_537, vec![65_536, 1]),
        (131_073, vec![65_536, 65_536, 1]),
    ] {
        let batches = numbered(rows);
        assert_eq!(batches.batches().iter().map(RecordBatch::num_rows).collect::<Vec<_>>(), lengths);
        assert!(
            cells(batches.batches().to_vec()) == (0..rows).map(|number| vec![Cell::Whole(number)]).collect::<Vec<_>>()
        );
    }
}

#[test]
fn rows_are_told_from_any_place_on() {
    let batches = numbered(131_073);
    for (first, most, told) in
        [(0, 2, 0..2), (65_535, 3, 65_535..65_538), (131_072, 5, 131_072..131_073), (131_073, 5, 0..0), (7, 0, 0..0)]
    {
        let mut rows = Vec::new();
        batches.each_row(first, most, &mut |row| rows.push(row[0].clone().into_owned()));
        assert_eq!(rows, told.map(Cell::Whole).collect::<Vec<_>>());
    }
}

#[test]
fn a_batch_ends_before_its_text_is_too_long_to_count() {
    let mut builder = Builder::new(&[Column::new("text", CellKind::Text)]).unwrap();
    let text = "x".repeat(64 * 1024 * 1024);
    (0..5).for_each(|_| builder.row(&[Cell::from(text.as_str())]).unwrap());
    assert_eq!(builder.finish().unwrap().batches().iter().map(RecordBatch::num_rows).collect::<Vec<_>>(), [4, 1]);
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_is_added() {
    let mut builder =
        Builder::new(&[Column::new("day", CellKind::Day), Column::new("number", CellKind::Whole)]).unwrap();
    let (today, seven) = (Cell::from(day(2026, 4, 6)), Cell::from(7_u32));
    builder.row(&[today.clone(), seven.clone()]).unwrap();
    let wrong = [vec![seven.clone(), today.clone()], vec![today.clone(), today.clone()], vec![today.clone()], vec![]];
    let long = vec![today.clone(), seven.clone(), Cell::Empty];
    for row in wrong.into_iter().chain([long]) {
        assert_eq!(builder.row(&row).unwrap_err().code(), ErrorCode::BoundaryKind);
    }
    builder.row(&[Cell::Empty, Cell::Empty]).unwrap();
    let rows = cells(builder.finish().unwrap().batches().to_vec());
    assert_eq!(rows, [vec![today, seven], vec![Cell::Empty, Cell::Empty]]);
}

#[test]
fn rows_without_columns_are_counted() {
    let mut builder = Builder::new::<Column>(&[]).unwrap();
    builder.row(&[]).unwrap();
    assert_eq!(builder.finish().unwrap().rows(), 1);
}
