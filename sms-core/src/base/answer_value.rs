//! What the fields of answers hold, as it is told when a program runs.

use chrono::NaiveDate;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A field of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnswerField {
    /// The name.
    pub name: &'static str,
    /// What it holds: `text`, `texts`, `number`, `flag`, `day`, `moment`, `document`, the name of an enumeration of whose words it is
    /// one, or `record` where it has fields of its own.
    pub kind: &'static str,
    /// Whether it is a list of that.
    pub is_list: bool,
    /// Whether it can be null.
    pub may_be_null: bool,
    /// Whether it is left out where it has nothing to say.
    pub may_be_left_out: bool,
    /// What it says, in a sentence.
    pub what: &'static str,
    /// The fields of the record that it holds; none where it holds none.
    pub fields: &'static [AnswerField],
}

/// A type of which fields of answers are.
pub(crate) trait AnswerValue {
    /// What it is, as [`AnswerField::kind`] says it.
    const KIND: &'static str;
    /// Whether it is a list.
    const IS_LIST: bool = false;
    /// Whether it can be null.
    const MAY_BE_NULL: bool = false;
    /// Its own fields.
    const FIELDS: &'static [AnswerField] = &[];
}

impl<V: AnswerValue> AnswerValue for Option<V> {
    const KIND: &'static str = V::KIND;
    const IS_LIST: bool = V::IS_LIST;
    const MAY_BE_NULL: bool = true;
    const FIELDS: &'static [AnswerField] = V::FIELDS;
}

impl<V: AnswerValue> AnswerValue for Vec<V> {
    const KIND: &'static str = V::KIND;
    const IS_LIST: bool = true;
    const FIELDS: &'static [AnswerField] = V::FIELDS;
}

/// Says what types are, as fields of an answer.
macro_rules! answer_values {
    ($($kind:literal: $($type:ty),+;)*) => {$($(
        impl $crate::answer_value::AnswerValue for $type {
            const KIND: &'static str = $kind;
        }
    )+)*};
}

pub(crate) use answer_values;

answer_values! {
    "text": String, Cow<'static, str>;
    "number": u8, u32, u64, usize, i64;
    "flag": bool;
    "day": NaiveDate;
    "document": Map<String, Value>;
}

impl<K, V> AnswerValue for BTreeMap<K, V> {
    const KIND: &'static str = "document";
}
