//! A serializer that writes nothing and counts: the items of lists, the bytes of texts, the members of objects, the depth.

use super::name::{Length, Name};
use super::passed::{Passed, What};
use super::{DEPTH, TEXT, WHOLE, items, members, text, whole};
use crate::text::is_composed;
use serde::ser::{self, Serialize, Serializer};
use std::cell::Cell;
use std::fmt::{self, Write};

type Halt = Box<Passed>;
type Counted = Result<(), Halt>;

/// What a value says of itself that is a piece of JSON text already.
const RAW: &str = "$serde_json::private::RawValue";

/// Where the count stands.
#[derive(Clone, Copy)]
pub(super) struct Measure<'a> {
    document: &'a str,
    /// The field that holds the value.
    field: &'a str,
    depth: usize,
    count: &'a Count,
    raw: bool,
}

/// What was counted so far.
#[derive(Default)]
pub(super) struct Count {
    /// The bytes of the document as JSON without white space.
    bytes: Cell<usize>,
    /// Whether a text is not composed.
    pub(super) decomposed: Cell<bool>,
}

impl<'a> Measure<'a> {
    pub(super) const fn of(document: &'a str, count: &'a Count) -> Self {
        Self { document, field: "", depth: 0, count, raw: false }
    }

    /// A value that is neither text nor holds others.
    pub(super) fn scalar(self) -> Counted {
        self.add(1)
    }

    pub(super) fn text(self, text: &str) -> Counted {
        self.length(text.len())?;
        if !is_composed(text) {
            self.count.decomposed.set(true);
        }
        Ok(())
    }

    /// A text of so many bytes.
    fn length(self, bytes: usize) -> Counted {
        if bytes > TEXT { Err(Passed::new(What::Text, TEXT)) } else { self.add(bytes + 2) }
    }

    /// One level deeper.
    fn deeper(self) -> Result<Self, Halt> {
        if self.depth >= DEPTH {
            return Err(Passed::new(What::Depth, DEPTH));
        }
        self.add(2)?;
        Ok(Self { depth: self.depth + 1, ..self })
    }

    fn add(self, bytes: usize) -> Counted {
        let bytes = self.count.bytes.get().saturating_add(bytes);
        self.count.bytes.set(bytes);
        if bytes <= WHOLE {
            return Ok(());
        }
        let most = whole(self.document);
        if bytes > most { Err(Passed::new(What::Whole, most)) } else { Ok(()) }
    }

    /// A list, of which it may be known how long it is.
    pub(super) fn list(self, length: Option<usize>) -> Result<Items<'a>, Halt> {
        let most = items(self.document, self.field);
        if length.is_some_and(|length| length > most) {
            return Err(Passed::list(self.document, self.field, most));
        }
        Ok(Items { measure: self.deeper()?, most, count: 0 })
    }

    /// An object, of which it may be known how many members it has.
    pub(super) fn object(self, length: Option<usize>) -> Result<Members<'a>, Halt> {
        let most = members(self.document, self.field);
        if length.is_some_and(|length| length > most) {
            return Err(Passed::new(What::Members, most));
        }
        Ok(Members { measure: self.deeper()?, most, count: 0, name: None })
    }
}

/// The items of a list.
pub(super) struct Items<'a> {
    measure: Measure<'a>,
    most: usize,
    count: usize,
}

impl<'a> Items<'a> {
    pub(super) fn next(&mut self, count: impl FnOnce(Measure<'a>) -> Counted) -> Counted {
        self.count += 1;
        if self.count > self.most {
            return Err(Passed::list(self.measure.document, self.measure.field, self.most));
        }
        let item = Measure { field: "", ..self.measure };
        count(item).map_err(|passed| passed.below(self.count - 1))
    }
}

/// The members of an object.
pub(super) struct Members<'a> {
    measure: Measure<'a>,
    most: usize,
    count: usize,
    /// The name of the member whose value comes next.
    name: Option<Name>,
}

impl Members<'_> {
    pub(super) fn member<T: Serialize + ?Sized>(&mut self, name: &Name, value: &T) -> Counted {
        self.next(name, |measure| value.serialize(measure))
    }

    pub(super) fn next(&mut self, name: &Name, count: impl FnOnce(Measure<'_>) -> Counted) -> Counted {
        self.count += 1;
        if self.count > self.most {
            return Err(Passed::new(What::Members, self.most));
        }
        let measure = Measure { field: name.as_str(), ..self.measure };
        let counted = measure.length(name.given()).and_then(|()| count(measure));
        counted.map_err(|passed| passed.below(name.as_str()))
    }
}

macro_rules! scalars {
    ($($method:ident $type:ty;)*) => {
        $(fn $method(self, _: $type) -> Counted {
            self.scalar()
        })*
    };
}

impl<'a> Serializer for Measure<'a> {
    type Ok = ();
    type Error = Halt;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Items<'a>;
    type SerializeTupleVariant = Items<'a>;
    type SerializeMap = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeStructVariant = Members<'a>;

    scalars! {
        serialize_bool bool;
        serialize_i8 i8; serialize_i16 i16; serialize_i32 i32; serialize_i64 i64; serialize_i128 i128;
        serialize_u8 u8; serialize_u16 u16; serialize_u32 u32; serialize_u64 u64; serialize_u128 u128;
        serialize_f32 f32; serialize_f64 f64;
        serialize_char char; serialize_unit_struct &'static str;
    }

    fn serialize_str(self, value: &str) -> Counted {
        if self.raw { text::walk(value, Self { raw: false, ..self }) } else { self.text(value) }
    }

    fn serialize_bytes(self, value: &[u8]) -> Counted {
        self.length(value.len())
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Counted {
        let mut length = Length::default();
        let written = write!(length, "{value}");
        if written.is_ok() { self.length(length.0) } else { Err(Passed::new(What::Unwritable, 0)) }
    }

    fn serialize_none(self) -> Counted {
        self.scalar()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Counted {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Counted {
        self.scalar()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Counted {
        self.length(variant.len())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Counted {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Counted {
        self.object(Some(1))?.next(&Name::of(variant), |measure| value.serialize(measure))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items<'a>, Halt> {
        self.list(length)
    }

    fn serialize_tuple(self, length: usize) -> Result<Items<'a>, Halt> {
        self.list(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Items<'a>, Halt> {
        self.list(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        length: usize,
    ) -> Result<Items<'a>, Halt> {
        self.list(Some(length))
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Members<'a>, Halt> {
        self.object(length)
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<Members<'a>, Halt> {
        if name == RAW {
            let measure = Self { raw: true, ..self };
            return Ok(Members { measure, most: 1, count: 0, name: None });
        }
        self.object(Some(length))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        length: usize,
    ) -> Result<Members<'a>, Halt> {
        self.object(Some(length))
    }
}

macro_rules! lists {
    ($($shape:ident $method:ident;)*) => {$(
        impl ser::$shape for Items<'_> {
            type Ok = ();
            type Error = Halt;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Counted {
                self.next(|measure| value.serialize(measure))
            }

            fn end(self) -> Counted {
                Ok(())
            }
        }
    )*};
}

lists! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

macro_rules! structs {
    ($($shape:ident)*) => {$(
        impl ser::$shape for Members<'_> {
            type Ok = ();
            type Error = Halt;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Counted {
                if self.measure.raw { value.serialize(self.measure) } else { self.member(&Name::of(name), value) }
            }

            fn end(self) -> Counted {
                Ok(())
            }
        }
    )*};
}

structs! { SerializeStruct SerializeStructVariant }

impl ser::SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Halt;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Counted {
        self.name = Some(Name::of_key(key));
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Counted {
        let name = self.name.take().unwrap_or_else(|| Name::of(""));
        self.member(&name, value)
    }

    fn end(self) -> Counted {
        Ok(())
    }
}
