//! Which column holds what.

use crate::bdt::schema::Slots;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which column of a table holds which field, what is the same in every row, and how days are written: a document that one can keep.
///
/// ```
/// use sms_formats::bdt::{DateOrder, Mapping};
/// let kept = r#"{"columns":{"Surname":"family_name"},"constants":{"full_time":"true"},"dates":"day_first"}"#;
/// let mapping: Mapping = serde_json::from_str(kept)?;
/// assert_eq!(mapping.columns["Surname"], "family_name");
/// assert_eq!(mapping.dates, DateOrder::DayFirst);
/// assert_eq!(serde_json::to_string(&mapping)?, kept);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Mapping {
    /// The field that each column holds, by the name of the column. A column that is not among them is known by its own name; an empty
    /// field means that the column is passed over.
    pub columns: BTreeMap<String, String>,
    /// What is the same in every row, by the field, as it stands in a file.
    pub constants: BTreeMap<String, String>,
    /// How days are written, where they are text.
    pub dates: DateOrder,
}

/// How days are written as text. `2026-09-28` can always be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateOrder {
    /// `2026-09-28` alone.
    #[default]
    Iso,
    /// `28/09/2026` as well.
    DayFirst,
    /// `09/28/2026` as well.
    MonthFirst,
}

impl Mapping {
    /// The constants with their places.
    pub(super) fn constants_of<'a>(&'a self, slots: &'a Slots) -> impl Iterator<Item = (usize, Option<String>)> + 'a {
        self.constants.iter().filter_map(|(field, text)| Some((slots.of_field(field)?, Some(text.clone()))))
    }
}
