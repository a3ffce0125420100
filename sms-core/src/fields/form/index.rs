//! Where the values of a form stand in its text, so that one of them is read without the others.

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use std::fmt;
use std::ops::Range;

/// Where each name and its value stand in the text of a form: the short names first, so that most are told apart by their length.
#[derive(Debug)]
pub(super) struct Index(Vec<(Range<usize>, Range<usize>)>);

impl Index {
    /// The index of a text; none where a name is written with an escape.
    pub(super) fn of(text: &str) -> Option<Self> {
        let Members(members) = serde_json::from_str(text).ok()?;
        let place = |part: &str| -> Option<Range<usize>> {
            let start = part.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
            Some(start..start.checked_add(part.len())?)
        };
        let mut places: Vec<_> = members
            .into_iter()
            .map(|(name, value)| Some((place(name)?, place(value.get())?)))
            .collect::<Option<_>>()?;
        places.sort_unstable_by_key(|(name, _)| (name.len(), text.get(name.clone())));
        Some(Self(places))
    }

    /// The value of a name as it stands in the text that this is the index of.
    pub(super) fn value<'a>(&self, name: &str, text: &'a str) -> Option<&'a str> {
        let named = |(place, _): &(Range<usize>, Range<usize>)| {
            place.len().cmp(&name.len()).then_with(|| text.get(place.clone()).cmp(&Some(name)))
        };
        let found = self.0.binary_search_by(named).ok()?;
        text.get(self.0.get(found)?.1.clone())
    }
}

/// The members of an object, as they stand in its text.
struct Members<'de>(Vec<(&'de str, &'de RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Collected)
    }
}

struct Collected;

impl<'de> Visitor<'de> for Collected {
    type Value = Members<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a form")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        // A form has a few dozen fields.
        let mut members = Vec::with_capacity(48);
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
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
