//! The cells of one column while it is built.

use crate::column::{HOURS, MOMENT, ZONE};
use arrow_array::ArrayRef;
use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Decimal128Builder, Float64Builder, Int64Builder, StringBuilder,
    TimestampMicrosecondBuilder,
};
use arrow_array::types::Date32Type;
use arrow_schema::DataType;
use sms_core::data::{Cell, CellKind};
use sms_core::{Error, ErrorCode, Result};
use std::sync::Arc;

/// What gathers the cells of a column.
pub(crate) enum Cells {
    Text(StringBuilder),
    Day(Date32Builder),
    Moment(TimestampMicrosecondBuilder),
    Flag(BooleanBuilder),
    Whole(Int64Builder),
    Hours(Decimal128Builder),
    Real(Float64Builder),
}

impl Cells {
    /// For a column of this kind.
    pub(crate) fn of(kind: CellKind) -> Result<Self> {
        let of_type = type_of(kind)?;
        Ok(match kind {
            CellKind::Text | CellKind::Word => Self::Text(StringBuilder::new()),
            CellKind::Day => Self::Day(Date32Builder::new()),
            CellKind::Moment => Self::Moment(TimestampMicrosecondBuilder::new().with_data_type(of_type)),
            CellKind::Flag => Self::Flag(BooleanBuilder::new()),
            CellKind::Whole | CellKind::Pence => Self::Whole(Int64Builder::new()),
            CellKind::Hours => Self::Hours(Decimal128Builder::new().with_data_type(of_type)),
            CellKind::Real => Self::Real(Float64Builder::new()),
            _ => return Err(unknown(kind)),
        })
    }

    /// Adds a cell that fits the kind.
    #[inline]
    pub(crate) fn push(&mut self, cell: &Cell<'_>) {
        match (self, cell) {
            (Self::Text(cells), Cell::Text(text)) => cells.append_value(text),
            (Self::Day(cells), Cell::Day(day)) => cells.append_value(Date32Type::from_naive_date(*day)),
            (Self::Moment(cells), Cell::Moment(moment)) => cells.append_value(moment.timestamp_micros()),
            (Self::Flag(cells), Cell::Flag(flag)) => cells.append_value(*flag),
            (Self::Whole(cells), Cell::Whole(number)) => cells.append_value(*number),
            (Self::Hours(cells), Cell::Hours(hours)) => cells.append_value(i128::from(hours.hundredths())),
            (Self::Real(cells), Cell::Real(number)) => cells.append_value(*number),
            // What is left is empty.
            (Self::Text(cells), _) => cells.append_null(),
            (Self::Day(cells), _) => cells.append_null(),
            (Self::Moment(cells), _) => cells.append_null(),
            (Self::Flag(cells), _) => cells.append_null(),
            (Self::Whole(cells), _) => cells.append_null(),
            (Self::Hours(cells), _) => cells.append_null(),
            (Self::Real(cells), _) => cells.append_null(),
        }
    }

    /// What was gathered; begins anew.
    pub(crate) fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(cells) => Arc::new(cells.finish()),
            Self::Day(cells) => Arc::new(cells.finish()),
            Self::Moment(cells) => Arc::new(cells.finish()),
            Self::Flag(cells) => Arc::new(cells.finish()),
            Self::Whole(cells) => Arc::new(cells.finish()),
            Self::Hours(cells) => Arc::new(cells.finish()),
            Self::Real(cells) => Arc::new(cells.finish()),
        }
    }
}

/// The type of a column of this kind.
pub(crate) fn type_of(kind: CellKind) -> Result<DataType> {
    Ok(match kind {
        CellKind::Text | CellKind::Word => DataType::Utf8,
        CellKind::Day => DataType::Date32,
        CellKind::Moment => DataType::Timestamp(MOMENT, Some(ZONE.into())),
        CellKind::Flag => DataType::Boolean,
        CellKind::Whole | CellKind::Pence => DataType::Int64,
        CellKind::Hours => DataType::Decimal128(HOURS.0, HOURS.1),
        CellKind::Real => DataType::Float64,
        _ => return Err(unknown(kind)),
    })
}

fn unknown(kind: CellKind) -> Error {
    Error::with(ErrorCode::BoundaryKind, format!("Arrow has no type for `{kind}` here"))
}
