//! The patterns of the schema.

use regex_lite::Regex;
use std::fmt;
use std::sync::OnceLock;

/// A pattern that a whole text has.
pub struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A regular expression that stands for a whole text.
    pub(super) const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    /// The regular expression.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether a text has the pattern.
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| Regex::new(&format!("^(?:{})$", self.source)).ok());
        compiled.as_ref().is_some_and(|pattern| pattern.is_match(text))
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.source)
    }
}
