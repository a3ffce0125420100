//! Answers with types: what a command, a query or a question gives.

pub use crate::answer_value::AnswerField;

use crate::answer_value::answer_values;
use crate::decision::{Decision, Further, Reason};
use crate::error::{Error, ErrorCode, Result};
use crate::finding::Finding;
use crate::parameter::Parameters;
use crate::personal::Personal;
use crate::time::Moment;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;

/// A document that is answered: a command, a query or a question, alone or in its envelope.
pub trait Answered {
    /// What comes back: for a document whose kind is known only when the program runs, a JSON value.
    type Answer: Serialize + DeserializeOwned;

    /// Reads an answer that was kept as a document.
    #[doc(hidden)]
    fn read(document: Value) -> Result<Self::Answer> {
        let unreadable = |error: serde_json::Error| {
            Error::with(ErrorCode::StoreDamaged, format!("the answer cannot be read: {error}")).because(error)
        };
        serde_json::from_value(document).map_err(unreadable)
    }
}

impl<D: Answered> Answered for &D {
    type Answer = D::Answer;

    fn read(document: Value) -> Result<Self::Answer> {
        D::read(document)
    }
}

/// What an answer looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerShape {
    /// A decision: whether something is allowed, with every reason.
    Decision,
    /// One document.
    One,
    /// A list of rows.
    Rows,
    /// A list of names.
    Names,
    /// A document with some `rows`, and in `next` the name to go on after, or null: a [`Page`].
    Page,
}

impl AnswerShape {
    /// The word on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::One => "one",
            Self::Rows => "rows",
            Self::Names => "names",
            Self::Page => "page",
        }
    }
}

/// A type whose shape as an answer is known.
pub(crate) trait Shaped {
    /// The shape of an answer of this type.
    const SHAPE: AnswerShape = AnswerShape::One;
    /// The shape of a list of them.
    const LIST: AnswerShape = AnswerShape::Rows;
}

impl<R: Shaped> Shaped for Vec<R> {
    const SHAPE: AnswerShape = R::LIST;
}

impl Shaped for Decision {
    const SHAPE: AnswerShape = AnswerShape::Decision;
}

impl Shaped for Finding {}

impl Shaped for Cow<'static, str> {
    const LIST: AnswerShape = AnswerShape::Names;
}

/// Some rows of a list that may be long, and where to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "PageOf{R}"))]
#[non_exhaustive]
pub struct Page<R, N> {
    /// The rows, in the order of their names; at most as many as were asked for.
    pub rows: Vec<R>,
    /// The name to go on after, for the field `after` of the next query; null where no row is left.
    pub next: Option<N>,
}

impl<R, N> Shaped for Page<R, N> {
    const SHAPE: AnswerShape = AnswerShape::Page;
}

answer_values! {
    "text": Personal, ErrorCode;
    "moment": Moment;
    "document": Parameters, Reason, Further;
}

/// Declares records that are answered. A later version may have further fields.
macro_rules! answers {
    ($($(#[$meta:meta])* $type:ident { $(
        $(#[doc = $what:literal])+
        $(#[serde(default, skip_serializing_if = $skip:literal)])?
        $(#[cfg_attr($($attribute:tt)*)])?
        $field:ident: $field_type:ty,
    )* })*) => {$(
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        $(#[$meta])*
        pub struct $type { $(
            $(#[doc = $what])+
            $(#[serde(default, skip_serializing_if = $skip)])?
            $(#[cfg_attr($($attribute)*)])?
            pub $field: $field_type,
        )* }

        impl $crate::answer::Shaped for $type {}

        impl $crate::answer_value::AnswerValue for $type {
            const KIND: &'static str = "record";
            const FIELDS: &'static [$crate::answer_value::AnswerField] = &[$($crate::answer_value::AnswerField {
                name: stringify!($field),
                kind: <$field_type as $crate::answer_value::AnswerValue>::KIND,
                is_list: <$field_type as $crate::answer_value::AnswerValue>::IS_LIST,
                may_be_null: <$field_type as $crate::answer_value::AnswerValue>::MAY_BE_NULL,
                may_be_left_out: false $(|| !$skip.is_empty())?,
                what: concat!($($what),+),
                fields: <$field_type as $crate::answer_value::AnswerValue>::FIELDS,
            },)*];
        }
    )*};
}

pub(crate) use answers;

answers! {
    /// What a command gives that brings nothing new: an empty document.
    Nothing {}
}
