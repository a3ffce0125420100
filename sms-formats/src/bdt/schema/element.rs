//! An element of a file: its name, how often it stands there, and what stands in it.

use super::text::TextType;

/// An element as the schema declares it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Element {
    /// Its name without a prefix.
    pub name: &'static str,
    /// What stands in it.
    pub content: Content,
    /// How often it stands there at least: 0 or 1.
    pub least: u32,
    /// How often it stands there at most.
    pub most: u32,
    /// Whether `xsi:nil` may say that it has no value.
    pub nillable: bool,
    /// The field of a CAS that it holds, or how the names of the fields inside begin; empty where it holds none.
    pub field: &'static str,
}

/// What stands in an element.
#[derive(Debug)]
#[non_exhaustive]
pub enum Content {
    /// Text of a type.
    Text(&'static TextType),
    /// Elements, in this order.
    Sequence(&'static Group),
    /// One of these elements.
    Choice(&'static Group),
}

/// The elements of a type.
#[derive(Debug)]
#[non_exhaustive]
pub struct Group {
    /// The name of the type in the schema, which `xsi:type` may say; empty where it has none.
    pub name: &'static str,
    /// Its elements.
    pub elements: &'static [Element],
}

impl Group {
    pub(super) const fn new(name: &'static str, elements: &'static [Element]) -> Self {
        Self { name, elements }
    }
}

impl Element {
    const fn new(name: &'static str, content: Content) -> Self {
        Self { name, content, least: 1, most: 1, nillable: false, field: "" }
    }

    pub(super) const fn text(name: &'static str, text: &'static TextType) -> Self {
        Self::new(name, Content::Text(text))
    }

    pub(super) const fn group(name: &'static str, group: &'static Group) -> Self {
        Self::new(name, Content::Sequence(group))
    }

    pub(super) const fn choice(name: &'static str, group: &'static Group) -> Self {
        Self::new(name, Content::Choice(group))
    }

    pub(super) const fn optional(self) -> Self {
        Self { least: 0, ..self }
    }

    pub(super) const fn up_to(self, most: u32) -> Self {
        Self { most, ..self }
    }

    pub(super) const fn unbounded(self) -> Self {
        Self { most: u32::MAX, ..self }
    }

    pub(super) const fn nillable(self) -> Self {
        Self { nillable: true, ..self }
    }

    pub(super) const fn holds(self, field: &'static str) -> Self {
        Self { field, ..self }
    }

    /// How many texts it can hold: one for each place where text can stand.
    pub(crate) const fn slots(&self) -> usize {
        match &self.content {
            Content::Text(_) => self.most as usize,
            Content::Sequence(group) | Content::Choice(group) => group.slots(),
        }
    }
}

impl Group {
    /// How many texts its elements can hold.
    pub(crate) const fn slots(&self) -> usize {
        let (mut slots, mut elements) = (0, self.elements);
        while let [first, rest @ ..] = elements {
            slots += first.slots();
            elements = rest;
        }
        slots
    }
}
