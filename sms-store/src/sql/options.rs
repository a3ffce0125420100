//! Values and limits of a statement as a document, which is how other languages have them.

use super::{SqlStatement, fault};
use serde::Deserialize;
use serde_json::Value;
use sms_core::data::Cell;
use sms_core::ids::LicenceNumber;
use sms_core::{ErrorCode, Result, document, limits};
use std::time::Duration;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Options {
    values: Option<Value>,
    only: Option<Vec<LicenceNumber>>,
    rows: Option<u64>,
    bytes: Option<u64>,
    milliseconds: Option<u64>,
}

impl SqlStatement {
    /// With what a document says; an empty text says nothing. Its fields, all of which may be left out, are `values` (a list in order, or
    /// an object by names, of texts, numbers, `true`, `false` and `null`), `only` (a list of licence numbers), and the limits `rows`, `bytes`
    /// and `milliseconds`. Days and moments are texts.
    ///
    /// ```
    /// use sms_core::data::Cell;
    /// use sms_store::{Host, Opening, SqlStatement};
    /// let host = Host::open("memory:", &Opening::default())?;
    /// let statement = SqlStatement::new("SELECT :from < '2026-05-01'").options(r#"{"values": {"from": "2026-04-06"}, "rows": 10}"#)?;
    /// assert_eq!(host.sql(statement)?.rows, [[Cell::Whole(1)]]);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Codes of the family `document.`, [`ErrorCode::CommandUnknownField`], [`ErrorCode::SqlParameter`].
    pub fn options(mut self, text: &str) -> Result<Self> {
        if text.is_empty() {
            return Ok(self);
        }
        let mut given = document::parse(text)?;
        document::settle_figures(&mut given);
        limits::check("sql", &given)?;
        let options: Options = document::typed(given, ErrorCode::SqlParameter)?;
        for (name, value) in given_values(options.values)? {
            match name {
                Some(name) => self.named.push((name, value)),
                None => self.values.push(value),
            }
        }
        self.only = options.only;
        self.limits.rows = options.rows.unwrap_or(self.limits.rows);
        self.limits.bytes = options.bytes.unwrap_or(self.limits.bytes);
        self.limits.time = options.milliseconds.map_or(self.limits.time, Duration::from_millis);
        Ok(self)
    }
}

/// The values, each with its name if it has one.
fn given_values(values: Option<Value>) -> Result<Vec<(Option<String>, Cell<'static>)>> {
    match values {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(values)) => values.into_iter().map(|value| Ok((None, cell(value)?))).collect(),
        Some(Value::Object(values)) => values.into_iter().map(|(name, value)| Ok((Some(name), cell(value)?))).collect(),
        Some(_) => Err(fault::parameter("`values` is a list or an object")),
    }
}

fn cell(value: Value) -> Result<Cell<'static>> {
    let wrong = || fault::parameter("a value is a text, a number, `true`, `false` or `null`");
    match value {
        Value::Null => Ok(Cell::Empty),
        Value::Bool(flag) => Ok(Cell::Flag(flag)),
        Value::String(text) => Ok(Cell::Text(text.into())),
        Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
            (Some(whole), ..) => Ok(Cell::Whole(whole)),
            (None, None, Some(real)) => Ok(Cell::Real(real)),
            _ => Err(wrong()),
        },
        Value::Array(_) | Value::Object(_) => Err(wrong()),
    }
}
