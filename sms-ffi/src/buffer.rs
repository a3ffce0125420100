//! Documents and files that a function gives.

use crate::handle::{fact, free};
use crate::text::sms_str;
use serde::Serialize;
use serde_json::Value;
use sms_core::{Error, ErrorCode, Result, document};
use zeroize::Zeroize as _;

/// A text that a function gave: a JSON document in canonical form (sorted keys, no spaces), or a file.
///
/// It does not change, and may be read from several threads at once.
#[derive(Debug)]
pub struct sms_buffer {
    text: String,
}

impl sms_buffer {
    pub(crate) fn of(text: impl Into<String>) -> Box<Self> {
        Box::new(Self { text: text.into() })
    }
}

/// It may have carried a secret, such as a temporary password.
impl Drop for sms_buffer {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

/// What is JSON already, in canonical form: answers may be large, and are not copied first.
pub(crate) fn written(value: &Value) -> Box<sms_buffer> {
    sms_buffer::of(document::canonical(value))
}

/// Anything that serde can write, as canonical JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<Box<sms_buffer>> {
    canonical(value).map(sms_buffer::of)
}

/// Canonical JSON of anything that serde can write.
pub(crate) fn canonical(value: &impl Serialize) -> Result<String> {
    let value =
        serde_json::to_value(value).map_err(|error| Error::with(ErrorCode::DocumentSyntax, error.to_string()))?;
    Ok(document::canonical(&value))
}

/// The text. It lives as long as the buffer. Of a null pointer it is empty.
#[unsafe(no_mangle)]
pub extern "C" fn sms_buffer_text(buffer: Option<&sms_buffer>) -> sms_str<'_> {
    fact(buffer, |buffer| sms_str::of(&buffer.text))
}

/// Ends a buffer. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_buffer_free(buffer: Option<Box<sms_buffer>>) {
    free(buffer);
}
