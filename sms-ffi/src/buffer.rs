//! Documents and files that a function gives.

use crate::handle::{fact, free};
use crate::text::sms_str;
use crate::value::sms_value;
use serde::Serialize;
use serde_json::Value;
use sms_core::{Error, ErrorCode, Result, document};
use std::sync::OnceLock;
use zeroize::Zeroizing;

/// A text that a function gave: a JSON document in canonical form (sorted keys, no spaces), or the bytes of a file, which are in the
/// encoding of the file.
///
/// It does not change, and may be read from several threads at once. As it may have carried a secret, such as a temporary
/// password, it is wiped when it is freed.
#[derive(Debug, Default)]
pub struct sms_buffer {
    bytes: Zeroizing<Vec<u8>>,
    value: OnceLock<Option<sms_value>>,
}

impl sms_buffer {
    pub(crate) fn of(text: impl Into<String>) -> Self {
        Self::of_file(text.into().into_bytes())
    }

    /// A file, whatever its encoding.
    pub(crate) fn of_file(bytes: Vec<u8>) -> Self {
        Self { bytes: Zeroizing::new(bytes), value: OnceLock::new() }
    }

    pub(crate) fn text(&self) -> sms_str<'_> {
        sms_str::of_bytes(&self.bytes)
    }

    /// The document, which is read when it is first asked for; none of a file.
    pub(crate) fn value(&self) -> Option<&sms_value> {
        self.value.get_or_init(|| str::from_utf8(&self.bytes).ok().and_then(sms_value::read)).as_ref()
    }
}

impl From<sms_buffer> for Option<Box<sms_buffer>> {
    fn from(buffer: sms_buffer) -> Self {
        Some(Box::new(buffer))
    }
}

/// What is JSON already, in canonical form: answers may be large, and are not copied first.
pub(crate) fn written(value: &Value) -> sms_buffer {
    sms_buffer::of(document::canonical(value))
}

/// Anything that serde can write, as canonical JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<sms_buffer> {
    canonical(value).map(sms_buffer::of)
}

/// Canonical JSON of anything that serde can write.
pub(crate) fn canonical(value: &impl Serialize) -> Result<String> {
    let unwritable =
        |error: serde_json::Error| Error::with(ErrorCode::DocumentSyntax, error.to_string()).because(error);
    let value = serde_json::to_value(value).map_err(unwritable)?;
    Ok(document::canonical(&value))
}

/// The text, or the bytes of a file. It lives as long as the buffer. Of a null pointer it is empty.
#[unsafe(no_mangle)]
pub extern "C" fn sms_buffer_text(buffer: Option<&sms_buffer>) -> sms_str<'_> {
    fact(buffer, sms_buffer::text)
}

/// The document, read: every function that gives JSON can be read so, without a JSON library. It lives as long as the buffer.
/// Of a null pointer, and of a file that is no JSON, it is null.
///
/// ```c
/// sms_buffer *dates = NULL;
/// sms_str day;
/// sms_str question = sms_text("{\"question\":\"cos_dates\",\"assigned_on\":\"2025-04-15\"}");
/// if (sms_ask(NULL, question, &dates, NULL) == SMS_OK &&
///     sms_value_text(sms_buffer_value(dates), sms_text("/use_by"), &day, NULL) == SMS_OK) {
///   printf("use by %.*s\n", (int)day.length, day.data);
/// }
/// sms_buffer_free(dates);
/// ```
#[unsafe(no_mangle)]
pub extern "C" fn sms_buffer_value(buffer: Option<&sms_buffer>) -> Option<&sms_value> {
    fact(buffer, sms_buffer::value)
}

/// Ends a buffer. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_buffer_free(buffer: Option<Box<sms_buffer>>) {
    free(buffer);
}
