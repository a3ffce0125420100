//! Values of documents, for hosts that have no JSON library.

use crate::answer::{give, sms_result};
use crate::error::sms_error;
use crate::handle::{fact, needed};
use crate::pointer::{self, at};
use crate::text::sms_str;
use serde_json::Value;
use sms_core::{ErrorCode, Result};
use std::mem::MaybeUninit;
use zeroize::Zeroizing;

/// There is no value: what a null pointer is.
pub const SMS_KIND_ABSENT: u32 = 0;

/// Null: the value is not known, or there is none.
pub const SMS_KIND_NULL: u32 = 1;

/// Yes or no.
pub const SMS_KIND_FLAG: u32 = 2;

/// A whole number. No document has another one: money is whole pence, and hours are texts such as `37.5`.
pub const SMS_KIND_INTEGER: u32 = 3;

/// A text; days and moments are texts, too.
pub const SMS_KIND_TEXT: u32 = 4;

/// A list.
pub const SMS_KIND_LIST: u32 = 5;

/// An object: members with names.
pub const SMS_KIND_OBJECT: u32 = 6;

/// A value of a document that was read: null, a flag, a whole number, a text, a list or an object. It belongs to the handle that
/// it was asked of, lives as long, and has nothing to be freed.
///
/// A place in it is a JSON pointer (RFC 6901), such as `/rows/0/number`; the empty one is the value itself. In a name `~1`
/// stands for a slash and `~0` for a tilde.
#[derive(Debug)]
pub struct sms_value {
    content: Content,
}

#[derive(Debug)]
enum Content {
    Null,
    Flag(bool),
    Integer(i64),
    Text(Zeroizing<String>),
    List(Vec<sms_value>),
    /// Members in the order of their names.
    Object(Vec<(String, sms_value)>),
}

impl sms_value {
    /// Reads a text of the library's own.
    pub(crate) fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().and_then(Self::of)
    }

    fn of(value: Value) -> Option<Self> {
        let content = match value {
            Value::Null => Content::Null,
            Value::Bool(flag) => Content::Flag(flag),
            Value::Number(number) => Content::Integer(number.as_i64()?),
            Value::String(text) => Content::Text(Zeroizing::new(text)),
            Value::Array(items) => Content::List(items.into_iter().map(Self::of).collect::<Option<_>>()?),
            Value::Object(members) => {
                let members = members.into_iter().map(|(name, value)| Some((name, Self::of(value)?)));
                let mut members: Vec<_> = members.collect::<Option<_>>()?;
                members.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
                Content::Object(members)
            }
        };
        Some(Self { content })
    }

    /// The same as JSON.
    pub(crate) fn to_json(&self) -> Value {
        match &self.content {
            Content::Null => Value::Null,
            Content::Flag(flag) => Value::Bool(*flag),
            Content::Integer(number) => Value::from(*number),
            Content::Text(text) => Value::from(text.as_str()),
            Content::List(items) => items.iter().map(Self::to_json).collect(),
            Content::Object(members) => members.iter().map(|(name, value)| (name.clone(), value.to_json())).collect(),
        }
    }

    fn kind(&self) -> (u32, &'static str) {
        match self.content {
            Content::Null => (SMS_KIND_NULL, "null"),
            Content::Flag(_) => (SMS_KIND_FLAG, "a flag"),
            Content::Integer(_) => (SMS_KIND_INTEGER, "a whole number"),
            Content::Text(_) => (SMS_KIND_TEXT, "a text"),
            Content::List(_) => (SMS_KIND_LIST, "a list"),
            Content::Object(_) => (SMS_KIND_OBJECT, "an object"),
        }
    }

    fn text(&self) -> Option<&str> {
        if let Content::Text(text) = &self.content { Some(text) } else { None }
    }

    fn integer(&self) -> Option<i64> {
        if let Content::Integer(number) = self.content { Some(number) } else { None }
    }

    fn flag(&self) -> Option<bool> {
        if let Content::Flag(flag) = self.content { Some(flag) } else { None }
    }

    fn count(&self) -> Option<usize> {
        match &self.content {
            Content::List(items) => Some(items.len()),
            Content::Object(members) => Some(members.len()),
            _ => None,
        }
    }

    fn item(&self, index: usize) -> Option<&Self> {
        match &self.content {
            Content::List(items) => items.get(index),
            Content::Object(members) => members.get(index).map(|(_, value)| value),
            _ => None,
        }
    }

    fn name(&self, index: usize) -> Option<&str> {
        match &self.content {
            Content::Object(members) => members.get(index).map(|(name, _)| name.as_str()),
            _ => None,
        }
    }

    /// The value at a place.
    pub(crate) fn at(&self, pointer: &str) -> Result<&Self> {
        let found = pointer::parts(pointer)?.iter().try_fold(self, |value, part| value.under(part));
        found.ok_or_else(|| at(ErrorCode::BoundaryAbsent, pointer, "is no place of the document"))
    }

    /// The value under one part of a pointer.
    fn under(&self, part: &str) -> Option<&Self> {
        match &self.content {
            Content::List(items) => items.get(pointer::index(part)?),
            Content::Object(members) => {
                let place = members.binary_search_by(|(name, _)| name.as_str().cmp(part)).ok()?;
                members.get(place).map(|(_, value)| value)
            }
            _ => None,
        }
    }
}

/// What is taken of the value at a place, if it is of the right kind.
fn taken<'a, T>(
    value: Option<&'a sms_value>,
    pointer: sms_str<'_>,
    wanted: &str,
    take: impl FnOnce(&'a sms_value) -> Option<T>,
) -> Result<T> {
    let (value, pointer) = (needed(value, "value")?, pointer.text("pointer")?);
    let found = value.at(pointer)?;
    let other = || at(ErrorCode::BoundaryKind, pointer, &format!("is {}, and not {wanted}", found.kind().1));
    take(found).ok_or_else(other)
}

/// The value at a place. It lives as long as the handle that `value` was asked of.
///
/// Errors: `SMS_ERROR_BOUNDARY_ABSENT` where nothing is there; `SMS_ERROR_BOUNDARY_POINTER` for what is no JSON pointer;
/// `SMS_ERROR_BOUNDARY_NULL`, also where the buffer was no JSON.
#[unsafe(no_mangle)]
pub extern "C" fn sms_value_at<'a>(
    value: Option<&'a sms_value>,
    pointer: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<&'a sms_value>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || needed(value, "value")?.at(pointer.text("pointer")?))
}

/// The text at a place. It lives as long as the handle that `value` was asked of.
///
/// Errors: `SMS_ERROR_BOUNDARY_KIND` where another value or null is there; those of `sms_value_at`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_value_text<'a>(
    value: Option<&'a sms_value>,
    pointer: sms_str<'_>,
    out: Option<&mut MaybeUninit<sms_str<'a>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || taken(value, pointer, "a text", |value| value.text().map(sms_str::of)))
}

/// The whole number at a place.
///
/// Errors: `SMS_ERROR_BOUNDARY_KIND` where another value or null is there; those of `sms_value_at`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_value_integer(
    value: Option<&sms_value>,
    pointer: sms_str<'_>,
    out: Option<&mut MaybeUninit<i64>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || taken(value, pointer, "a whole number", sms_value::integer))
}

/// The flag at a place.
///
/// Errors: `SMS_ERROR_BOUNDARY_KIND` where another value or null is there; those of `sms_value_at`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_value_flag(
    value: Option<&sms_value>,
    pointer: sms_str<'_>,
    out: Option<&mut MaybeUninit<bool>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || taken(value, pointer, "a flag", sms_value::flag))
}

/// How many items the list, or members the object, at a place has.
///
/// Errors: `SMS_ERROR_BOUNDARY_KIND` where another value or null is there; those of `sms_value_at`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_value_count(
    value: Option<&sms_value>,
    pointer: sms_str<'_>,
    out: Option<&mut MaybeUninit<usize>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || taken(value, pointer, "a list or an object", sms_value::count))
}

/// What kind of value it is, `SMS_KIND_…`. Of a null pointer it is `SMS_KIND_ABSENT`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_value_kind(value: Option<&sms_value>) -> u32 {
    fact(value, |value| value.kind().0)
}

/// The item of a list, or the value of a member of an object, at a place that is counted from 0; members stand in the order of
/// their names. Behind the last, of any other value and of a null pointer it is null, so that a loop ends there:
///
/// ```c
/// sms_buffer *menu = NULL;
/// if (sms_session_menu(session, &menu, NULL) == SMS_OK) {
///   const sms_value *each;
///   for (size_t place = 0; (each = sms_value_item(sms_buffer_value(menu), place)) != NULL; place++) {
///     sms_str title;
///     if (sms_value_text(each, sms_text("/menu"), &title, NULL) == SMS_OK) {
///       printf("%.*s\n", (int)title.length, title.data);
///     }
///   }
/// }
/// sms_buffer_free(menu);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn sms_value_item(value: Option<&sms_value>, index: usize) -> Option<&sms_value> {
    fact(value, |value| value.item(index))
}

/// The name of the member at a place of an object, counted from 0, in the order of names. It lives as long as the handle that
/// `value` was asked of. Behind the last, of any other value and of a null pointer it is the null pointer.
#[unsafe(no_mangle)]
pub extern "C" fn sms_value_name(value: Option<&sms_value>, index: usize) -> sms_str<'_> {
    fact(value, |value| sms_str::of_option(value.name(index)))
}
