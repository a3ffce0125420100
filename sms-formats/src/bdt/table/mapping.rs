//! Which column holds what.

use crate::bdt::file::HEADER;
use crate::bdt::record::Header;
use crate::bdt::schema::{FileKind, Schema, Slots};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Number, Value};
use sms_core::{Error, ErrorCode, document};
use std::collections::BTreeMap;

/// What a table holds: the kind of file that it becomes, which column holds which field, what is the same in every row, and how days are
/// written. It is a document that one can keep.
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
    /// The kind of file.
    #[serde(skip_serializing_if = "is_upload")]
    pub kind: FileKind,
    /// The sheet of a spreadsheet by its name: the first one where none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The field that each column holds, by the name of the column. A column that is not among them is known by its own name; an empty
    /// field means that the column is passed over.
    pub columns: BTreeMap<String, String>,
    /// What is the same in every row, by the field, as it stands in a file; also what the file says of itself: `file_id` and
    /// `licence_number`. Numbers and flags are read as text.
    #[serde(deserialize_with = "texts")]
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

/// Texts, and what is written as a number or a flag.
fn texts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "text, a number or a flag")]
    enum Constant {
        Text(String),
        Flag(bool),
        Number(Number),
    }
    let constants = BTreeMap::<String, Constant>::deserialize(deserializer)?;
    let text = |constant| match constant {
        Constant::Text(text) => text,
        Constant::Flag(flag) => flag.to_string(),
        Constant::Number(number) => number.to_string(),
    };
    Ok(constants.into_iter().map(|(field, constant)| (field, text(constant))).collect())
}

fn is_upload(kind: &FileKind) -> bool {
    *kind == FileKind::Upload
}

impl Mapping {
    /// Reads the document.
    ///
    /// ```
    /// use sms_formats::bdt::Mapping;
    /// let error = Mapping::from_value(serde_json::json!({ "kind": "gradates" })).unwrap_err();
    /// assert_eq!(error.reasons()[0].field.as_deref(), Some("/kind"));
    /// ```
    ///
    /// # Errors
    ///
    /// `command.unknown_field`, and `bdt.table` for any other mistake, each with its place.
    pub fn from_value(document: Value) -> sms_core::Result<Self> {
        // An empty list would be one of which nothing is said.
        if !document.is_object() {
            return Err(Error::with(ErrorCode::BdtTable, "a mapping is a JSON object"));
        }
        document::typed(document, ErrorCode::BdtTable)
    }

    /// The header of the file, with what the constants say of it.
    pub(super) fn header(&self) -> Header {
        let [file_id, licence_number] = HEADER.map(|field| self.constants.get(field).map(String::as_str));
        Header::new(self.kind, file_id, licence_number)
    }

    /// The constants of the header that are not said, and that the file has to say.
    pub(super) fn header_lacks(&self) -> Vec<&'static str> {
        let schema = Schema::newest(self.kind);
        let slots = schema.slots.header(schema);
        let is_lacking = |field: &&str| slots.of_field(field).is_some() && !self.constants.contains_key(*field);
        HEADER.iter().copied().filter(is_lacking).collect()
    }

    /// The constants with their places.
    pub(super) fn constants_of<'a>(&'a self, slots: &'a Slots) -> impl Iterator<Item = (usize, Option<String>)> + 'a {
        self.constants.iter().filter_map(|(field, text)| Some((slots.of_field(field)?, Some(text.clone()))))
    }
}
