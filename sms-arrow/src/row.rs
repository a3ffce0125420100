//! Reading cells back out of a batch.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, Decimal128Type, Float64Type, Int64Type, TimestampMicrosecondType};
use arrow_array::{Array as _, ArrayRef};
use chrono::DateTime;
use sms_core::data::Cell;
use sms_core::fields::Hours;

/// The cell at a place of a column that was built here; empty beyond its end.
pub(crate) fn cell(column: &ArrayRef, row: usize) -> Cell<'_> {
    if row >= column.len() || column.is_null(row) {
        return Cell::Empty;
    }
    if let Some(texts) = column.as_string_opt::<i32>() {
        return Cell::from(texts.value(row));
    }
    if let Some(days) = column.as_primitive_opt::<Date32Type>() {
        return Cell::from(Date32Type::to_naive_date_opt(days.value(row)));
    }
    if let Some(moments) = column.as_primitive_opt::<TimestampMicrosecondType>() {
        return Cell::from(DateTime::from_timestamp_micros(moments.value(row)));
    }
    if let Some(flags) = column.as_boolean_opt() {
        return Cell::from(flags.value(row));
    }
    if let Some(numbers) = column.as_primitive_opt::<Int64Type>() {
        return Cell::Whole(numbers.value(row));
    }
    if let Some(numbers) = column.as_primitive_opt::<Float64Type>() {
        return Cell::from(numbers.value(row));
    }
    let hours = column.as_primitive_opt::<Decimal128Type>().map(|hours| hours.value(row));
    Cell::from(hours.and_then(|hours| u32::try_from(hours).ok()).map(Hours::from_hundredths))
}
