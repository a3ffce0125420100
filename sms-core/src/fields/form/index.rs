//! Where the values of a form stand in its text, so that one of them is read without the others.

use serde::Deserializer as _;
use serde::de::{Error as _, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;
use std::ops::Range;

/// Where each name and its value stand in the text of a form, in the order of the names.
#[derive(Debug)]
pub(super) struct Index(Vec<Place>);

#[derive(Debug)]
struct Place {
    /// How the name begins, by which most are told apart.
    begins: u64,
    name: Range<usize>,
    value: Range<usize>,
}

impl Index {
    /// The index of a text; none where a name is written with an escape.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut places = serde_json::Deserializer::from_str(text).deserialize_map(Places(text)).ok()?;
        // Forms are written in this order, and then there is nothing to sort.
        places.sort_by_key(|place| (place.begins, text.get(place.name.clone())));
        Some(Self(places))
    }

    /// The value of a name as it stands in the text that this is the index of.
    pub(super) fn value<'a>(&self, name: &str, text: &'a str) -> Option<&'a str> {
        let begins = begins(name);
        let named =
            |place: &Place| place.begins.cmp(&begins).then_with(|| text.get(place.name.clone()).cmp(&Some(name)));
        let found = self.0.binary_search_by(named).ok()?;
        text.get(self.0.get(found)?.value.clone())
    }
}

/// The first eight letters of a name as a number that sorts as they do.
fn begins(name: &str) -> u64 {
    let mut letters = [0; 8];
    letters.iter_mut().zip(name.bytes()).for_each(|(place, letter)| *place = letter);
    u64::from_be_bytes(letters)
}

/// Finds the members of the object that a text is.
struct Places<'text>(&'text str);

impl Places<'_> {
    fn of(&self, part: &str) -> Option<Range<usize>> {
        let start = part.as_ptr().addr().checked_sub(self.0.as_ptr().addr())?;
        Some(start..start.checked_add(part.len())?)
    }
}

impl<'text> Visitor<'text> for Places<'text> {
    type Value = Vec<Place>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a form")
    }

    fn visit_map<A: MapAccess<'text>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        // A form has a few dozen fields.
        let mut places = Vec::with_capacity(48);
        while let Some((name, value)) = map.next_entry::<&str, &RawValue>()? {
            let (begins, name, value) = (begins(name), self.of(name), self.of(value.get()));
            let (name, value) = name.zip(value).ok_or_else(|| A::Error::custom("it is no part of the text"))?;
            places.push(Place { begins, name, value });
        }
        Ok(places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_name() {
        let text = r#"{"b":"two" ,"a": 1,"c":["x", {"y":"z"}]}"#;
        let index = Index::of(text).unwrap();
        assert_eq!(index.value("a", text), Some("1"));
        assert_eq!(index.value("b", text), Some(r#""two""#));
        assert_eq!(index.value("c", text), Some(r#"["x", {"y":"z"}]"#));
        assert_eq!(index.value("y", text), None);
        assert!(Index::of(r#"{"a\u0062":1}"#).is_none());
    }
}
