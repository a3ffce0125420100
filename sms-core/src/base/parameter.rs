//! The values that the message of a reason speaks of, under names: a host writes its own wording with them, in another language
//! too, and groups by them.
//!
//! A name stands for one thing, of one type, wherever it comes up; which names a code carries is declared with the code
//! ([`ErrorCode::parameters`](crate::ErrorCode::parameters)). None is personal: a [`Personal`](crate::Personal) text has no way in.
//!
//! ```
//! use sms_core::licence::Route;
//! use sms_core::{ErrorCode, Reason, parameter};
//!
//! let reason = Reason::new(ErrorCode::AllocationInsufficient)
//!     .with(parameter::ROUTE, &Route::SkilledWorker)
//!     .with(parameter::NEEDED, &3);
//! assert_eq!(reason.parameters.get(parameter::ROUTE), Some(Route::SkilledWorker));
//! assert_eq!(reason.parameters.value("needed"), Some(&3.into()));
//! ```

mod kind;
mod registry;
mod value;

pub use kind::ParameterKind;
pub(crate) use registry::key;
pub use registry::*;
pub(crate) use value::Listed;
pub use value::{ParameterValue, ValueOf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::marker::PhantomData;

/// The name of a value, which has a type.
#[derive(Debug)]
pub struct Parameter<T> {
    facts: ParameterFacts,
    of: PhantomData<fn() -> T>,
}

/// A parameter, whatever its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParameterFacts {
    /// The name on the wire.
    pub name: &'static str,
    /// What its value is.
    pub kind: ParameterKind,
    /// What it says, in one line.
    pub meaning: &'static str,
}

impl<T: ParameterValue> Parameter<T> {
    const fn new(name: &'static str, meaning: &'static str) -> Self {
        Self { facts: ParameterFacts { name, kind: T::KIND, meaning }, of: PhantomData }
    }
}

impl<T> Parameter<T> {
    /// Its name, kind and meaning.
    #[must_use]
    pub const fn facts(&self) -> ParameterFacts {
        self.facts
    }
}

impl ParameterFacts {
    /// The parameter of this name, if there is one.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        ALL.iter().find(|facts| facts.name == name).copied()
    }
}

/// The values of a reason or a finding, by their names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Parameters(BTreeMap<Cow<'static, str>, Value>);

impl Parameters {
    /// No values.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// The value of a parameter, where it is there and has its type.
    #[must_use]
    pub fn get<T: ParameterValue>(&self, parameter: Parameter<T>) -> Option<T> {
        T::deserialize(self.value(parameter.facts.name)?).ok()
    }

    /// The value under a name, as it is on the wire.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// The names with their values, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn set<T>(&mut self, parameter: &Parameter<T>, value: &(impl ValueOf<T> + ?Sized)) {
        self.0.insert(Cow::Borrowed(parameter.facts.name), value.value());
    }

    pub(crate) fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Parameters {
    fn schema_name() -> Cow<'static, str> {
        "Parameters".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let description =
            "The values of a reason or a finding, by their names. `CodeParameters` says which code has which.";
        schemars::json_schema!({
            "description": description, "type": "object", "additionalProperties": false, "properties": registry::schemas(generator)
        })
    }
}

/// What the parameters of each code are, by the ids of the codes.
#[cfg(feature = "schema")]
pub(crate) fn of_codes() -> Value {
    let codes = crate::ErrorCode::ALL.iter().filter(|code| !code.parameters().is_empty());
    let of = |code: &crate::ErrorCode| {
        let properties = kind::properties(code.parameters());
        serde_json::json!({ "type": "object", "additionalProperties": false, "properties": properties })
    };
    codes.map(|code| (code.id().to_owned(), of(code))).collect::<serde_json::Map<_, _>>().into()
}

/// A message, and the values that it speaks of.
///
/// ```
/// use sms_core::{ErrorCode, Reason};
/// assert_eq!(Reason::new(ErrorCode::FieldEmpty).message("the name is empty").message, "the name is empty");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    pub(crate) message: Cow<'static, str>,
    pub(crate) parameters: Parameters,
}

impl Said {
    /// The same, with these words before the message.
    pub(crate) fn after(self, words: &str) -> Self {
        Self { message: Cow::Owned(words.to_owned() + &self.message), ..self }
    }

    /// The same, with these words behind the message.
    pub(crate) fn before(self, words: &str) -> Self {
        Self { message: Cow::Owned(self.message.into_owned() + words), ..self }
    }

    /// Adds a value that the message does not show as it is.
    #[must_use]
    pub fn with<T>(mut self, parameter: Parameter<T>, value: &(impl ValueOf<T> + ?Sized)) -> Self {
        self.parameters.set(&parameter, value);
        self
    }
}

impl<T: Into<Cow<'static, str>>> From<T> for Said {
    fn from(message: T) -> Self {
        Self { message: message.into(), parameters: Parameters::new() }
    }
}

/// A message with its values: each name in braces is a parameter, and each parameter stands in the message. A value that is a
/// variable of the name is given by the name alone.
macro_rules! said {
    ($text:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        match ($(&$crate::parameter::said!(@ $name $($value)?),)*) {
            ($($name,)*) => $crate::parameter::Said::from(format!($text $(, $name = $name)*))
                $(.with($crate::parameter::key::$name(), $name))*
        }
    };
    (@ $name:ident) => { $name };
    (@ $name:ident $value:expr) => { $value };
}

pub(crate) use said;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_apart_and_each_belongs_to_a_code() {
        let names: BTreeSet<_> = ALL.iter().map(|facts| facts.name).collect();
        assert_eq!(names.len(), ALL.len());
        let used: BTreeSet<_> =
            crate::ErrorCode::ALL.iter().flat_map(|code| code.parameters()).map(|facts| facts.name).collect();
        assert_eq!(names, used);
    }

    #[test]
    fn a_message_and_its_values_are_said_at_once() {
        let left = 2;
        let said = said!("{needed} are needed and {left} are left", needed = 1 + 2, left);
        assert_eq!(said.message, "3 are needed and 2 are left");
        assert_eq!(serde_json::to_string(&said.parameters).unwrap(), r#"{"left":2,"needed":3}"#);
        assert_eq!(said.parameters.get(NEEDED), Some(3));
        assert_eq!(said.parameters.get(ROUTE), None);
    }
}
