//! Documents that a host makes, for hosts that have no JSON library: values are set, and never become structure.

use crate::answer::{done, give, plain, sms_result};
use crate::error::sms_error;
use crate::handle::{free, needed};
use crate::pointer::{self, at};
use crate::text::sms_str;
use crate::value::sms_value;
use crate::words::yes_or_no;
use serde_json::{Map, Value};
use sms_core::{Error, ErrorCode, Result, document};
use std::mem::{self, MaybeUninit};
use std::sync::OnceLock;
use zeroize::{Zeroize as _, Zeroizing};

/// A document that a host makes: a command, a query, a question, options, or a list of them. Values are set at places of it, and
/// its text is handed to whatever takes one. A text from outside stays a text, whatever is in it.
///
/// It is the one handle that is changed: while one thread sets a value no other uses it. It is wiped when it is freed.
#[derive(Debug, Default)]
pub struct sms_document {
    content: Option<Value>,
    text: OnceLock<Zeroizing<String>>,
    spoilt: Option<Error>,
}

impl sms_document {
    /// Sets the value at a place. The first failure spoils the document.
    fn set(&mut self, pointer: &str, value: Value) -> Result<()> {
        let parts = pointer::parts(pointer)?;
        let first = parts.first().map(String::as_str);
        let root = self.content.get_or_insert_with(|| container(first.unwrap_or_default()));
        let place = parts.iter().zip(next_parts(&parts)).try_fold(root, |value, (part, next)| step(value, part, next));
        let place = place.map_err(|code| at(code, pointer, refusal(code)))?;
        wipe(mem::replace(place, value));
        Ok(())
    }

    /// The text. Until a value is set it is an object without members.
    fn text(&self) -> Result<&str> {
        match &self.spoilt {
            Some(error) => Err(error.clone()),
            None => Ok(self.text.get_or_init(|| self.written())),
        }
    }

    fn written(&self) -> Zeroizing<String> {
        Zeroizing::new(self.content.as_ref().map_or_else(|| "{}".to_owned(), document::canonical))
    }
}

/// It may have carried a secret, such as a password.
impl Drop for sms_document {
    fn drop(&mut self) {
        self.content.take().into_iter().for_each(wipe);
    }
}

/// Wipes every text in a value.
fn wipe(value: Value) {
    match value {
        Value::String(mut text) => text.zeroize(),
        Value::Array(items) => items.into_iter().for_each(wipe),
        Value::Object(members) => members.into_iter().for_each(|(_, value)| wipe(value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The part after each part, and none after the last.
fn next_parts(parts: &[String]) -> impl Iterator<Item = Option<&str>> {
    parts.iter().skip(1).map(|part| Some(part.as_str())).chain([None])
}

/// What a place holds that is made on the way to a part: a list for its first item or its end, an object for a name.
fn container(part: &str) -> Value {
    if part == pointer::END || part == "0" { Value::Array(Vec::new()) } else { Value::Object(Map::new()) }
}

/// The value under a part, which is made where it is not there; on the way to a next part it can hold others.
fn step<'a>(value: &'a mut Value, part: &str, next: Option<&str>) -> Result<&'a mut Value, ErrorCode> {
    let fresh = || next.map_or(Value::Null, container);
    match value {
        Value::Object(members) => Ok(members.entry(part).or_insert_with(fresh)),
        Value::Array(items) => {
            let end = items.len();
            let place = if part == pointer::END { Some(end) } else { pointer::index(part) };
            let place = place.filter(|place| *place <= end).ok_or(ErrorCode::BoundaryIndex)?;
            if place == end {
                items.push(fresh());
            }
            items.get_mut(place).ok_or(ErrorCode::BoundaryIndex)
        }
        _ => Err(ErrorCode::BoundaryKind),
    }
}

fn refusal(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::BoundaryIndex => "is no item of its list, and not the next one",
        _ => "leads through a value that is neither a list nor an object",
    }
}

/// Sets a value that is read first; a failure of either spoils the document.
fn set(
    document: Option<&mut sms_document>,
    pointer: sms_str<'_>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
    value: impl FnOnce() -> Result<Value>,
) -> sms_result {
    done(error, || {
        let document = needed(document, "document")?;
        let done = pointer.text("pointer").and_then(|pointer| document.set(pointer, value()?));
        // Only now, for what is set may be a part of it.
        document.text.take();
        done.inspect_err(|error| {
            document.spoilt.get_or_insert_with(|| error.clone());
        })
    })
}

/// A new document, of which nothing is set: `{}`.
///
/// ```c
/// const char *name = "Smith \"Bob\"";
/// sms_document *draft = sms_document_new();
/// sms_document_set_text(draft, sms_text("/command"), sms_text(SMS_COMMAND_CREATE_COS), NULL);
/// sms_document_set_text(draft, sms_text("/route"), sms_text("skilled_worker"), NULL);
/// sms_document_set_text(draft, sms_text("/fields/family_name"), sms_text(name), NULL);
/// sms_str command;
/// sms_buffer *outcome = NULL;
/// sms_error *error = NULL;
/// if (sms_document_text(draft, &command, &error) == SMS_OK &&
///     sms_session_execute(session, command, &outcome, &error) == SMS_OK) {
///   sms_str certificate;
///   sms_value_text(sms_buffer_value(outcome), sms_text("/result/certificate"), &certificate, NULL);
///   printf("drafted %.*s\n", (int)certificate.length, certificate.data);
/// }
/// sms_error_free(error);
/// sms_buffer_free(outcome);
/// sms_document_free(draft);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn sms_document_new() -> Option<Box<sms_document>> {
    plain(|| Some(Box::default()))
}

/// Sets a text at a place, a JSON pointer such as `/fields/family_name`. What is on the way and not there is made: a list where
/// `-` or `0` follows, otherwise an object. In a list `-` stands for a new item behind the last. What was at the place goes.
///
/// A setter that fails spoils the document: `sms_document_text` then gives its error, so that nothing is carried out which lacks
/// a value. It is enough to look at the result of that.
///
/// Errors: `SMS_ERROR_BOUNDARY_POINTER` for what is no JSON pointer; `SMS_ERROR_BOUNDARY_INDEX` behind the end of a list;
/// `SMS_ERROR_BOUNDARY_KIND` where the place lies in a value that is neither list nor object; `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_document_set_text(
    document: Option<&mut sms_document>,
    pointer: sms_str<'_>,
    text: sms_str<'_>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    set(document, pointer, error, || Ok(Value::from(text.text("text")?)))
}

/// Sets a whole number at a place, as `sms_document_set_text` does a text.
///
/// Errors: those of `sms_document_set_text`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_document_set_integer(
    document: Option<&mut sms_document>,
    pointer: sms_str<'_>,
    number: i64,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    set(document, pointer, error, || Ok(Value::from(number)))
}

/// Sets a flag at a place, 0 or 1, as `sms_document_set_text` does a text.
///
/// Errors: `SMS_ERROR_BOUNDARY_ENUMERATION` for another number; those of `sms_document_set_text`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_document_set_flag(
    document: Option<&mut sms_document>,
    pointer: sms_str<'_>,
    flag: u8,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    set(document, pointer, error, || yes_or_no(flag, "flag").map(Value::from))
}

/// Sets null at a place, as `sms_document_set_text` does a text.
///
/// Errors: those of `sms_document_set_text`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_document_set_null(
    document: Option<&mut sms_document>,
    pointer: sms_str<'_>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    set(document, pointer, error, || Ok(Value::Null))
}

/// Sets an empty list at a place, as `sms_document_set_text` does a text.
///
/// Errors: those of `sms_document_set_text`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_document_set_list(
    document: Option<&mut sms_document>,
    pointer: sms_str<'_>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    set(document, pointer, error, || Ok(Value::Array(Vec::new())))
}

/// Sets an object without members at a place, as `sms_document_set_text` does a text.
///
/// Errors: those of `sms_document_set_text`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_document_set_object(
    document: Option<&mut sms_document>,
    pointer: sms_str<'_>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    set(document, pointer, error, || Ok(Value::Object(Map::new())))
}

/// Sets a copy of a value that was read at a place, as `sms_document_set_text` does a text: a part of an answer becomes a part of
/// a command, and a command of `sms_register_adoptions` a document of its own.
///
/// Errors: those of `sms_document_set_text`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_document_set_value(
    document: Option<&mut sms_document>,
    pointer: sms_str<'_>,
    value: Option<&sms_value>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    set(document, pointer, error, || Ok(needed(value, "value")?.to_json()))
}

/// The text of a document, for every function that takes one. It lives until the document is changed or freed.
///
/// Errors: that of the first setter that failed; `SMS_ERROR_BOUNDARY_NULL`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_document_text<'a>(
    document: Option<&'a sms_document>,
    out: Option<&mut MaybeUninit<sms_str<'a>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || needed(document, "document")?.text().map(sms_str::of))
}

/// Ends a document. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_document_free(document: Option<Box<sms_document>>) {
    free(document);
}
