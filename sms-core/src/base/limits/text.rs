//! Counts what stands in a piece of JSON text, such as a form, without making values of it.

use super::measure::{Items, Measure};
use super::name::Name;
use super::passed::{Passed, What};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;

/// Counts a text.
pub(super) fn walk(text: &str, measure: Measure<'_>) -> Result<(), Box<Passed>> {
    let passed = Cell::new(None);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let walked = Walk { measure, passed: &passed }.deserialize(&mut deserializer);
    match (walked, passed.take()) {
        (Ok(()), None) => Ok(()),
        (_, Some(passed)) => Err(passed),
        (Err(_), None) => Err(Passed::new(What::Unwritable, 0)),
    }
}

/// A value on the way; what was passed is put aside, for an error of serde holds only words.
#[derive(Clone, Copy)]
struct Walk<'a> {
    measure: Measure<'a>,
    passed: &'a Cell<Option<Box<Passed>>>,
}

impl Walk<'_> {
    fn done<E: Error>(self, counted: Result<(), Box<Passed>>) -> Result<(), E> {
        counted.map_err(|passed| {
            self.passed.set(Some(passed));
            E::custom("a limit was passed")
        })
    }

    /// What came of a value within this one, with what was put aside.
    fn within<E>(self, walked: Result<(), E>) -> Result<(), Box<Passed>> {
        walked.map_err(|_| self.passed.take().unwrap_or_else(|| Passed::new(What::Unwritable, 0)))
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.done(self.measure.scalar())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.done(self.measure.scalar())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.done(self.measure.scalar())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.done(self.measure.scalar())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.done(self.measure.scalar())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.done(self.measure.text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut items = match self.measure.list(None) {
            Ok(items) => items,
            Err(passed) => return self.done(Err(passed)),
        };
        while list.next_element_seed(Next { items: &mut items, walk: self })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let mut members = match self.measure.object(None) {
            Ok(members) => members,
            Err(passed) => return self.done(Err(passed)),
        };
        while let Some(name) = object.next_key_seed(OfKey)? {
            let counted = members.next(&name, |measure| {
                let walk = Walk { measure, passed: self.passed };
                self.within(object.next_value_seed(walk))
            });
            self.done(counted)?;
        }
        Ok(())
    }
}

/// The next item of a list, if there is one.
struct Next<'n, 'a> {
    items: &'n mut Items<'a>,
    walk: Walk<'a>,
}

impl<'de> DeserializeSeed<'de> for Next<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { items, walk } = self;
        walk.done(items.next(|measure| {
            let item = Walk { measure, passed: walk.passed };
            walk.within(item.deserialize(deserializer))
        }))
    }
}

/// Keeps the name of a member.
struct OfKey;

impl<'de> DeserializeSeed<'de> for OfKey {
    type Value = Name;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for OfKey {
    type Value = Name;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        Ok(Name::of(name))
    }
}
