//! Which kind of JSON value a field is: a value of another kind is a slip of the program that wrote it, and none of the person who
//! filled the field in.

use super::FieldKind;
use serde_json::Value;

impl FieldKind {
    /// Whether a value is of the kind of JSON that the field has, whatever it says.
    pub(crate) fn is_of_its_json_kind(self, value: &Value) -> bool {
        match self {
            Self::Flag | Self::Confirmation => value.is_boolean(),
            Self::Pence | Self::Whole(..) => value.is_number(),
            Self::Lines(..) | Self::Periods(_) => {
                value.as_array().is_some_and(|items| items.iter().all(Value::is_string))
            }
            Self::Line(_)
            | Self::Text(_)
            | Self::Day
            | Self::PartialDay
            | Self::Hours
            | Self::Word(_)
            | Self::Country
            | Self::Nationality
            | Self::Shaped(..) => value.is_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_kind_is_told_whatever_the_value_says() {
        for (kind, right, wrong) in [
            (FieldKind::Day, json!("1446-02-30"), json!(14_460_230)),
            (FieldKind::Word(&["one"]), json!("two"), json!(["one"])),
            (FieldKind::Pence, json!(-1.5), json!("150")),
            (FieldKind::Flag, json!(false), json!("no")),
            (FieldKind::Lines(1, 1), json!(["long", "and", "many"]), json!(["1", 2])),
        ] {
            assert!(kind.is_of_its_json_kind(&right), "{kind:?}");
            assert!(!kind.is_of_its_json_kind(&wrong), "{kind:?}");
        }
    }
}
