//! Personal text: shown on the wire and to whoever asks for it, and masked wherever a program prints its values.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Deref;

/// A text that is, or may be, about a person. Its `Debug` is masked, so that it does not leak into logs.
///
/// ```
/// use sms_core::Personal;
/// assert_eq!(format!("{:?}", Personal::from("Anna Example")), "Personal(..)");
/// assert_eq!(Personal::from("Anna Example").as_str(), "Anna Example");
/// ```
///
/// In the JSON Schema it has the mark `x-personal`, as has every field of a form that is not [shown](crate::fields::Field::shown).
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("x-personal" = true)))]
#[serde(transparent)]
pub struct Personal(String);

impl Personal {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, if there is one.
    pub(crate) fn said(&self) -> Option<&str> {
        Some(self.as_str()).filter(|text| !text.is_empty())
    }

    /// Whether there is no text: none was given, or it was erased.
    pub(crate) const fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Personal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Personal(..)")
    }
}

impl Deref for Personal {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Personal {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Personal {
    fn from(text: String) -> Self {
        Self(text)
    }
}
