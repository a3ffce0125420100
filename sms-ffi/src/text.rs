//! Texts as they cross: a pointer and a length.

use crate::handle::of_argument;
use sms_core::{Error, ErrorCode, Result, parameter};
use std::ffi::{OsStr, c_char};
use std::marker::PhantomData;
use std::path::Path;
use std::ptr;

/// A text: where it begins, and how many bytes it has. It is UTF-8, may hold NUL, and does not end with one. The bytes of a file are
/// handed in and given back so, too, in whatever encoding the file has.
///
/// One that is handed in is only looked at during the call. One that comes back belongs to the handle that it was asked of,
/// and lives as long. With length 0 the pointer may be null.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct sms_str<'a> {
    /// The first byte.
    data: *const c_char,
    /// The number of bytes.
    length: usize,
    lifetime: PhantomData<&'a str>,
}

impl<'a> sms_str<'a> {
    /// A text as C sees it.
    #[must_use]
    pub const fn of(text: &'a str) -> Self {
        Self::of_bytes(text.as_bytes())
    }

    /// The bytes of a file, which need not be UTF-8.
    pub(crate) const fn of_bytes(bytes: &'a [u8]) -> Self {
        Self { data: bytes.as_ptr().cast(), length: bytes.len(), lifetime: PhantomData }
    }

    /// A text, or the null pointer where there is none.
    pub(crate) fn of_option(text: Option<&'a str>) -> Self {
        text.map_or_else(Self::default, Self::of)
    }

    /// The text under the name of its parameter.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryNull`], [`ErrorCode::BoundaryLength`] and [`ErrorCode::BoundaryUtf8`].
    pub(crate) fn text(self, name: &str) -> Result<&'a str> {
        str::from_utf8(self.bytes(name)?).map_err(|error| {
            let place = error.valid_up_to();
            let message = of_argument(name, format_args!("is not UTF-8 at byte {place}"));
            Error::with(ErrorCode::BoundaryUtf8, message.with(parameter::PLACE, &place))
        })
    }

    /// The bytes, whatever they are.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryNull`] and [`ErrorCode::BoundaryLength`].
    pub(crate) fn bytes(self, name: &str) -> Result<&'a [u8]> {
        if self.length == 0 {
            return Ok(&[]);
        }
        if self.data.is_null() {
            return Err(Error::with(ErrorCode::BoundaryNull, of_argument(name, "has a length, and a null pointer")));
        }
        let ends = (self.data as usize).checked_add(self.length);
        if isize::try_from(self.length).is_err() || ends.is_none() {
            let what = format!("has a length of {}, more than fits into memory", self.length);
            return Err(Error::with(ErrorCode::BoundaryLength, of_argument(name, what)));
        }
        // SAFETY: the pointer is not null and the length is one that an object can have; that so many bytes can be read
        // there until the call returns is what the conventions of the header ask of the caller.
        Ok(unsafe { std::slice::from_raw_parts(self.data.cast(), self.length) })
    }

    /// The text as a path.
    ///
    /// # Errors
    /// Those of [`bytes`](Self::bytes); on Windows also those of [`text`](Self::text).
    pub(crate) fn path(self, name: &str) -> Result<&'a Path> {
        of_bytes(self, name).map(Path::new)
    }

    /// What a reader makes of the text.
    pub(crate) fn read<T>(self, name: &str, reader: impl FnOnce(&'a str) -> Result<T>) -> Result<T> {
        reader(self.text(name)?)
    }

    /// What a reader makes of the text; nothing of an empty one.
    pub(crate) fn read_any<T>(self, name: &str, reader: impl FnOnce(&'a str) -> Result<T>) -> Result<Option<T>> {
        Some(self.text(name)?).filter(|text| !text.is_empty()).map(reader).transpose()
    }
}

#[cfg(unix)]
fn of_bytes<'a>(text: sms_str<'a>, name: &str) -> Result<&'a OsStr> {
    text.bytes(name).map(std::os::unix::ffi::OsStrExt::from_bytes)
}

#[cfg(not(unix))]
fn of_bytes<'a>(text: sms_str<'a>, name: &str) -> Result<&'a OsStr> {
    text.text(name).map(OsStr::new)
}

impl Default for sms_str<'_> {
    fn default() -> Self {
        Self { data: ptr::null(), length: 0, lifetime: PhantomData }
    }
}
