//! The name of a member while it is counted: kept without allocating, as far as it can be one of ours.

use crate::document::{LONGEST_NAME, safe};
use serde::Serialize;
use std::fmt::{self, Write};

/// The name of a member.
#[derive(Clone, Copy)]
pub(super) struct Name {
    kept: [u8; LONGEST_NAME],
    length: usize,
    given: Length,
}

/// How many bytes were written; they themselves are not kept.
#[derive(Clone, Copy, Default)]
pub(super) struct Length(pub(super) usize);

impl Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

impl Name {
    const fn empty() -> Self {
        Self { kept: [0; LONGEST_NAME], length: 0, given: Length(0) }
    }

    pub(super) fn of(name: &str) -> Self {
        let mut kept = Self::empty();
        // A name takes any text.
        let _ = kept.write_str(name);
        kept
    }

    /// The name that a key of a map is written as.
    pub(super) fn of_key<T: Serialize + ?Sized>(key: &T) -> Self {
        let mut kept = Self::empty();
        // What cannot be a key is refused when it is written.
        let _ = write!(kept, "{}", AsKey(key));
        kept
    }

    /// How long the name is that was given.
    pub(super) const fn given(&self) -> usize {
        self.given.0
    }

    /// The name, if it can be one of ours.
    pub(super) fn as_str(&self) -> &str {
        let whole = if self.length == self.given.0 { self.kept.get(..self.length) } else { None };
        safe(whole.and_then(|kept| str::from_utf8(kept).ok()).unwrap_or("\u{2026}"))
    }
}

impl Write for Name {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if let Some(place) = self.kept.get_mut(self.length..self.length + text.len()) {
            place.copy_from_slice(text.as_bytes());
            self.length += text.len();
        }
        self.given.write_str(text)
    }
}

struct AsKey<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> fmt::Display for AsKey<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(formatter)
    }
}
