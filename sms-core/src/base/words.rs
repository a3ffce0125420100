//! One way to declare the closed lists of words that cross to C, Python and JSON.

use crate::decision::Reason;
use crate::document;
use crate::error::{Error, ErrorCode};
use crate::nearest::nearest;
use crate::parameter::{Listed, said};

/// An enumeration as other languages see it. The number of a word is its place.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Enumeration {
    /// The name of its type.
    pub name: &'static str,
    /// Its words, in the order of their numbers.
    pub words: &'static [Word],
    #[doc(hidden)]
    pub doc: &'static str,
}

/// A word of an enumeration.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Word {
    /// The name on the wire.
    pub name: &'static str,
    #[doc(hidden)]
    pub doc: &'static str,
}

impl Enumeration {
    /// The error of a text that is none of its words.
    ///
    /// ```
    /// use sms_core::licence::Rating;
    /// assert_eq!("provisional".parse::<Rating>()?, Rating::Provisional);
    /// assert_eq!("c".parse::<Rating>().unwrap_err().to_string(), "there is no `c` in `Rating`: a, b, provisional");
    /// let error = "Provisonal".parse::<Rating>().unwrap_err();
    /// assert_eq!(error.reasons()[0].message, "there is no `Provisonal` in `Rating`: a, b, provisional");
    /// assert_eq!(error.reasons()[0].remedy.as_deref(), Some("did you mean `provisional`?"));
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    #[must_use]
    pub fn no_such_word(&self, name: &str) -> Error {
        let words: Vec<&str> = self.words.iter().map(|word| word.name).collect();
        let meant = nearest(name, words.iter().copied());
        let message = said!(
            "there is no `{name}` in `{enumeration}`: {words}",
            name = document::safe_near(name, meant),
            enumeration = self.name,
            words = Listed(&words)
        );
        Reason::new(ErrorCode::BoundaryEnumeration).message(message).did_you_mean(meant).into()
    }

    /// What it lists.
    #[must_use]
    pub fn meaning(&self) -> String {
        first_paragraph(self.doc)
    }
}

impl Word {
    /// What it means.
    #[must_use]
    pub fn meaning(&self) -> String {
        first_paragraph(self.doc)
    }
}

fn first_paragraph(doc: &str) -> String {
    let lines: Vec<&str> = doc.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// Declares an enumeration with its wire names: `ALL`, `name`, `find`, `index`, serde, `Display` and JSON Schema.
///
/// The order is the order of the numbers that C sees; new words go to the end.
macro_rules! wire_enum {
    ($(#[doc = $doc:literal])* $visibility:vis enum $type:ident $(default $default:ident)? { $($(#[doc = $item:literal])* $variant:ident = $name:literal,)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        $visibility enum $type { $($(#[doc = $item])* $variant,)* }

        $(const _: () = assert!($crate::words::is_camel_of(stringify!($variant), $name), "a variant is called as its word");)*

        impl $type {
            /// The enumeration as other languages see it.
            pub const ENUMERATION: $crate::words::Enumeration = $crate::words::Enumeration {
                name: stringify!($type),
                words: &[$($crate::words::Word { name: $name, doc: concat!($($item, "\n",)*) },)*],
                doc: concat!($($doc, "\n",)*),
            };

            /// Every word, in the order of its number.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name on the wire.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The word with this name on the wire, if there is one.
            #[must_use]
            pub fn find(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }

            /// The word of a number, as C sees it, if there is one.
            #[must_use]
            #[inline]
            pub const fn at(number: u32) -> Option<Self> {
                match number {
                    $(known if known == Self::$variant as u32 => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// The number, as C sees it: the place in [`Self::ALL`].
            #[must_use]
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl $crate::answer_value::AnswerValue for $type {
            const KIND: &'static str = stringify!($type);
        }

        $(
            impl Default for $type {
                fn default() -> Self {
                    Self::$default
                }
            }
        )?

        impl std::fmt::Display for $type {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.name())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::Error;

            fn from_str(name: &str) -> Result<Self, $crate::Error> {
                Self::find(name).ok_or_else(|| Self::ENUMERATION.no_such_word(name))
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Self::find(&name).ok_or_else(|| serde::de::Error::unknown_variant(&name, &[$($name,)*]))
            }
        }

        impl $crate::parameter::ParameterValue for $type {
            const KIND: $crate::parameter::ParameterKind = $crate::parameter::ParameterKind::Word(&Self::ENUMERATION);
        }

        impl $crate::parameter::ValueOf<Self> for $type {
            fn value(&self) -> serde_json::Value {
                self.name().into()
            }
        }

        impl $crate::parameter::ValueOf<String> for $type {
            fn value(&self) -> serde_json::Value {
                self.name().into()
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($name,)*] })
            }
        }
    };
}

pub(crate) use wire_enum;

/// Whether a constant is called as what it stands for: its name in capitals, the dots of an id as underscores.
#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
pub(crate) const fn is_capitals_of(capitals: &str, text: &str) -> bool {
    let (capitals, text) = (capitals.as_bytes(), text.as_bytes());
    let mut place = 0;
    while place < text.len() && place < capitals.len() {
        let wanted = if text[place] == b'.' { b'_' } else { text[place].to_ascii_uppercase() };
        if capitals[place] != wanted {
            return false;
        }
        place += 1;
    }
    capitals.len() == text.len()
}

/// Whether a type or a variant is called as what it stands for: each part of its name with a capital, the underscores and the
/// dots of an id left out.
#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
pub(crate) const fn is_camel_of(camel: &str, text: &str) -> bool {
    let (camel, text) = (camel.as_bytes(), text.as_bytes());
    let (mut place, mut at, mut begins) = (0, 0, true);
    while at < text.len() {
        let letter = text[at];
        at += 1;
        if letter == b'_' || letter == b'.' {
            begins = true;
            continue;
        }
        let wanted = if begins { letter.to_ascii_uppercase() } else { letter };
        if place == camel.len() || camel[place] != wanted {
            return false;
        }
        (place, begins) = (place + 1, false);
    }
    place == camel.len()
}

#[cfg(test)]
mod tests {
    use super::{is_camel_of, is_capitals_of};
    use crate::access::Function;

    #[test]
    fn a_constant_is_called_as_what_it_stands_for() {
        assert!(is_capitals_of("LOCK_WAIT_MINUTES", "lock.wait_minutes"));
        for other in
            ["LOCK_MINUTES", "LOCK_WAIT_MINUTE", "LOCK_WAIT_MINUTES_", "lock_wait_minutes", "LOCK.WAIT_MINUTES"]
        {
            assert!(!is_capitals_of(other, "lock.wait_minutes"), "{other}");
        }
    }

    #[test]
    fn a_type_is_called_as_what_it_stands_for() {
        assert!(
            is_camel_of("RequestLevel1User", "request_level_1_user")
                && is_camel_of("StoreNotAStore", "store.not_a_store")
        );
        for other in
            ["RequestLevel1", "RequestLevel1Users", "requestLevel1User", "RequestLevel_1User", "RequestLEVEL1User"]
        {
            assert!(!is_camel_of(other, "request_level_1_user"), "{other}");
        }
    }

    #[test]
    fn a_number_is_the_place_of_its_word_and_the_one_behind_the_last_has_none() {
        for (place, function) in Function::ALL.iter().enumerate() {
            assert_eq!((Function::at(place as u32), function.index()), (Some(*function), place));
        }
        assert_eq!(Function::at(Function::ALL.len() as u32), None);
        assert_eq!(Function::at(u32::MAX), None);
    }
}
