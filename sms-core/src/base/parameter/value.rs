//! Which types a parameter can have, and what can be given for it.

use super::ParameterKind;
use crate::ids::{
    CertificateId, CertificateNumber, CertificateRef, DefinedRequestNumber, LicenceNumber, RecordId, UserId,
};
use crate::time::Moment;
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::borrow::Cow;
use std::fmt;

/// A type of parameters. [`Personal`](crate::Personal) is none.
pub trait ParameterValue: DeserializeOwned {
    /// What its values are.
    const KIND: ParameterKind;
}

/// What can be given as the value of a parameter of a type.
pub trait ValueOf<T> {
    /// The value on the wire.
    fn value(&self) -> Value;
}

impl<T, V: ValueOf<T> + ?Sized> ValueOf<T> for &V {
    fn value(&self) -> Value {
        V::value(self)
    }
}

macro_rules! kinds {
    ($($type:ty = $kind:ident;)*) => {$(
        impl ParameterValue for $type {
            const KIND: ParameterKind = ParameterKind::$kind;
        }
    )*};
}

kinds! {
    u64 = Number;
    String = Text;
    Vec<String> = Texts;
    NaiveDate = Day;
    Moment = Moment;
}

macro_rules! numbers {
    ($($type:ty)*) => {$(
        impl ValueOf<u64> for $type {
            fn value(&self) -> Value {
                Value::from(*self)
            }
        }
    )*};
}

// Days, and figures of the policy, are counted as `i64`, and are never negative where a message speaks of them.
numbers! { u8 u32 u64 usize i32 i64 }

macro_rules! texts {
    ($($type:ty)*) => {$(
        impl ValueOf<String> for $type {
            fn value(&self) -> Value {
                Value::from(self.to_string())
            }
        }
    )*};
}

texts! {
    str String Cow<'_, str> UserId RecordId LicenceNumber CertificateId CertificateRef CertificateNumber DefinedRequestNumber
}

impl<T: AsRef<str>> ValueOf<Vec<String>> for [T] {
    fn value(&self) -> Value {
        self.iter().map(AsRef::as_ref).collect()
    }
}

impl<T: AsRef<str>> ValueOf<Vec<String>> for Vec<T> {
    fn value(&self) -> Value {
        self.as_slice().value()
    }
}

impl ValueOf<NaiveDate> for NaiveDate {
    fn value(&self) -> Value {
        Value::from(self.to_string())
    }
}

impl ValueOf<Moment> for Moment {
    fn value(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// Words as a message lists them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Listed<'a>(pub(crate) &'a [&'a str]);

impl fmt::Display for Listed<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.join(", "))
    }
}

impl ValueOf<Vec<String>> for Listed<'_> {
    fn value(&self) -> Value {
        self.0.value()
    }
}
