//! The places of a record where text can stand, in the order of the schema.
//!
//! A place has a number that follows from the schema alone: the texts before it, each counted as often as it may stand there. So a
//! record keeps its texts under numbers, and is written by going through them.

use super::{Content, Element, Group, Schema, TextType};
use std::sync::OnceLock;

/// A place where text can stand.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Slot {
    /// The names of the elements down to it, with slashes between, such as `ApplicantData/FamilyName`.
    pub path: String,
    /// The name of its element, which is the last of them.
    pub element: &'static str,
    /// The field that it holds, such as `study_address_line_2`; empty where it holds none.
    pub field: String,
    /// What the text may be.
    pub text: &'static TextType,
    /// Which of the elements of its name it is, counted from 0.
    pub nth: u32,
}

/// The places of a record, or of a header.
#[derive(Debug)]
pub(in crate::bdt) struct Slots(Vec<Slot>);

impl Slots {
    pub(in crate::bdt) fn of(element: &Element) -> Self {
        let mut slots = Self(Vec::with_capacity(element.slots()));
        slots.add(element, "", "");
        slots
    }

    fn add(&mut self, element: &Element, path: &str, prefix: &str) {
        match &element.content {
            Content::Text(text) => {
                for nth in 0..element.most {
                    let field = match (element.field, element.most) {
                        ("", _) => String::new(),
                        (field, 1) => field_of(prefix, field),
                        (field, _) => format!("{}_{}", field_of(prefix, field), nth + 1),
                    };
                    self.0.push(Slot { path: path.to_owned(), element: element.name, field, text, nth });
                }
            }
            Content::Sequence(group) | Content::Choice(group) => self.add_group(group, path, element.field),
        }
    }

    fn add_group(&mut self, group: &Group, path: &str, prefix: &str) {
        for element in group.elements {
            let path = if path.is_empty() { element.name.to_owned() } else { format!("{path}/{}", element.name) };
            self.add(element, &path, prefix);
        }
    }

    pub(in crate::bdt) fn get(&self, place: usize) -> Option<&Slot> {
        self.0.get(place)
    }

    pub(in crate::bdt) fn iter(&self) -> std::slice::Iter<'_, Slot> {
        self.0.iter()
    }

    /// The place of a text of a field: the last of those whose type lets it through, for a day of birth has a place for each of its three
    /// forms; otherwise the last one.
    pub(in crate::bdt) fn for_text(&self, field: &str, text: &str) -> Option<usize> {
        let takes = |slot: &Slot| slot.field == field && slot.text.fault(text).is_none();
        self.0.iter().rposition(takes).or_else(|| self.of_field(field))
    }

    /// The last place that holds a field: of two the one that came later.
    pub(in crate::bdt) fn of_field(&self, field: &str) -> Option<usize> {
        self.0.iter().rposition(|slot| slot.field == field)
    }
}

/// A field that begins with an underline belongs to the block that it stands in.
fn field_of(prefix: &str, field: &str) -> String {
    if field.starts_with('_') { format!("{prefix}{field}") } else { field.to_owned() }
}

/// The places of the header and of a record of a schema, found at the first question.
#[derive(Debug)]
pub(in crate::bdt) struct SlotsOf {
    header: OnceLock<Slots>,
    record: OnceLock<Slots>,
}

impl SlotsOf {
    pub(super) const fn new() -> Self {
        Self { header: OnceLock::new(), record: OnceLock::new() }
    }

    pub(in crate::bdt) fn header(&self, schema: &Schema) -> &Slots {
        self.header.get_or_init(|| Slots::of(schema.header()))
    }

    pub(in crate::bdt) fn record(&self, schema: &Schema) -> &Slots {
        self.record.get_or_init(|| Slots::of(schema.record()))
    }
}
