//! Values of a form that Python may give in a handier way than the wire has them: money in pounds, hours as numbers.

use serde_json::{Map, Value};
use sms_core::certificate::cas::{CAS_FIELDS, student_report_fields};
use sms_core::certificate::cos::{COS_FIELDS, defined_fields};
use sms_core::certificate::report_fields;
use sms_core::fields::{Field, FieldKind};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Why a form cannot be read: the name that it is about, in words, and what would help.
pub(crate) struct Slip {
    pub(crate) name: String,
    pub(crate) message: String,
    pub(crate) remedy: &'static str,
}

/// How a value of this name may be given.
enum Way {
    /// As pounds, for the field of this name, which is in pence.
    Pounds(&'static str),
    /// As a number of hours, where the wire has a text.
    Hours,
}

/// The ways by name: the declarations of the forms say which fields are money, and which are hours.
static WAYS: LazyLock<HashMap<&str, Way>> = LazyLock::new(|| {
    let mut fields: Vec<&'static Field> = [COS_FIELDS, CAS_FIELDS].concat();
    fields.extend([defined_fields(), report_fields(), student_report_fields()].concat());
    let is_name = |name: &str| fields.iter().any(|field| field.name == name);
    let way = |field: &&'static Field| match field.kind {
        FieldKind::Hours => Some((field.name, Way::Hours)),
        FieldKind::Pence => {
            let pounds = field.name.strip_suffix("_pence").filter(|pounds| !is_name(pounds))?;
            Some((pounds, Way::Pounds(field.name)))
        }
        _ => None,
    };
    fields.iter().filter_map(way).collect()
});

/// Turns what is given in a handier way into what the wire has.
pub(crate) fn settle(form: &mut Map<String, Value>) -> Result<(), Slip> {
    let handy: Vec<_> = form.keys().filter_map(|name| WAYS.get_key_value(name.as_str())).collect();
    for (name, way) in handy {
        match way {
            Way::Pounds(pence) => settle_pounds(form, name, pence)?,
            Way::Hours => settle_hours(form, name),
        }
    }
    Ok(())
}

/// Pounds become pence; where both are given, they must be as much.
fn settle_pounds(form: &mut Map<String, Value>, name: &str, pence: &str) -> Result<(), Slip> {
    let Some(given) = form.remove(name) else { return Ok(()) };
    let Some(amount) = in_pence(&given) else {
        let message = format!("`{name}` is not money in pounds, with at most two decimals");
        let remedy = "give a Decimal, such as Decimal(\"54700.50\"), or a whole number";
        return Err(Slip { name: name.to_owned(), message, remedy });
    };
    match form.get(pence) {
        Some(other) if *other != amount => {
            let message = format!("`{name}` and `{pence}` are not the same amount");
            Err(Slip { name: name.to_owned(), message, remedy: "leave one of the two out" })
        }
        _ => {
            form.insert(pence.to_owned(), amount);
            Ok(())
        }
    }
}

/// Hours as a number become their text; all else stays, for the core to judge.
fn settle_hours(form: &mut Map<String, Value>, name: &str) {
    if let Some(hours) = form.get_mut(name)
        && let Value::Number(number) = hours
    {
        *hours = number.to_string().into();
    }
}

/// Pounds as pence: a whole number, or the text of a decimal, and exactly so. No pounds are no pence.
fn in_pence(pounds: &Value) -> Option<Value> {
    match pounds {
        Value::Null => Some(Value::Null),
        Value::Number(number) => number.as_i64()?.checked_mul(100).map(Value::from),
        Value::String(text) => {
            let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
            let fraction = fraction.trim_end_matches('0');
            let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            let unsigned = whole.strip_prefix('-').unwrap_or(whole);
            let is_amount = !unsigned.is_empty() && digits(unsigned) && digits(fraction);
            let amount = (is_amount && fraction.len() <= 2).then(|| format!("{whole}{fraction:0<2}"))?;
            amount.parse::<i64>().ok().map(Value::from)
        }
        _ => None,
    }
}
