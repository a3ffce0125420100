//! JSON pointers (RFC 6901): the names and numbers that lead to a place in a document.

use sms_core::{Error, ErrorCode, Result};

/// The most parts that a pointer has. It is far more than any document is deep.
const MOST: usize = 64;

/// What stands for the end of a list.
pub(crate) const END: &str = "-";

/// The parts of a pointer, none of an empty one.
///
/// # Errors
/// [`ErrorCode::BoundaryPointer`].
pub(crate) fn parts(pointer: &str) -> Result<Vec<String>> {
    if pointer.is_empty() {
        return Ok(Vec::new());
    }
    let rest = pointer.strip_prefix('/').ok_or_else(|| wrong(pointer, "it begins with a slash"))?;
    let parts: Vec<String> = rest.split('/').map(|part| unescaped(pointer, part)).collect::<Result<_>>()?;
    if parts.len() > MOST { Err(wrong("…", "it has too many parts")) } else { Ok(parts) }
}

/// A part with `~1` and `~0` as the slash and the tilde that they stand for.
fn unescaped(pointer: &str, part: &str) -> Result<String> {
    if part.split('~').skip(1).any(|rest| !rest.starts_with(['0', '1'])) {
        return Err(wrong(pointer, "a tilde stands before 0 or 1"));
    }
    Ok(part.replace("~1", "/").replace("~0", "~"))
}

/// The place in a list that a part names.
pub(crate) fn index(part: &str) -> Option<usize> {
    let is_plain = part == "0" || !part.starts_with('0');
    if is_plain && part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse().ok() } else { None }
}

/// What is wrong at a place of a document.
pub(crate) fn at(code: ErrorCode, pointer: &str, what: &str) -> Error {
    // The message is made printable first: a pointer may have been pasted together.
    match Error::with(code, format!("`{pointer}` {what}")) {
        Error::Failed(failure) => failure.reason.field(pointer.to_owned()).into(),
        refused => refused,
    }
}

#[cold]
fn wrong(pointer: &str, reason: &str) -> Error {
    Error::with(ErrorCode::BoundaryPointer, format!("`{pointer}` is not a JSON pointer: {reason}"))
}
