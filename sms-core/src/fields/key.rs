//! The keys of a form: a constant for each declared field, which knows the field's name and the type of its value.

use super::Field;
use super::value::FieldValue;
use crate::words::is_capitals_of;
use std::fmt;
use std::marker::PhantomData;

/// The key of a field: its name on the wire, and the type of its value.
///
/// Each form has its keys in a module of constants: [`cos::fields`], [`cos::application_fields`], [`cos::report_fields`],
/// [`cas::fields`], [`cas::report_fields`] and [`user::details`].
///
/// ```
/// use sms_core::certificate::cos::fields;
/// use sms_core::{fields::Form, time::day};
///
/// let form = Form::new().with(fields::FAMILY_NAME, "Example").with(fields::START_ON, day(2026, 6, 1));
/// assert_eq!(form.get(fields::FAMILY_NAME), Some("Example"));
/// assert_eq!(form.get(fields::START_ON), Some(day(2026, 6, 1)));
/// assert_eq!(form.get(fields::END_ON), None);
/// ```
///
/// A name that is not quite right does not compile:
///
/// ```compile_fail,E0425
/// use sms_core::certificate::cos::fields;
/// let form = sms_core::fields::Form::new().with(fields::FAMILYNAME, "Example");
/// ```
///
/// Nor does a value of another type:
///
/// ```compile_fail,E0308
/// use sms_core::certificate::cos::fields;
/// let form = sms_core::fields::Form::new().with(fields::START_ON, "2026-06-01");
/// ```
///
/// [`cos::fields`]: crate::certificate::cos::fields
/// [`cos::application_fields`]: crate::certificate::cos::application_fields
/// [`cos::report_fields`]: crate::certificate::cos::report_fields
/// [`cas::fields`]: crate::certificate::cas::fields
/// [`cas::report_fields`]: crate::certificate::cas::report_fields
/// [`user::details`]: crate::user::details
pub struct FormKey<T: ?Sized> {
    name: &'static str,
    value: PhantomData<fn(&T)>,
}

impl<T: ?Sized> FormKey<T> {
    /// The name of the field on the wire.
    ///
    /// ```
    /// assert_eq!(sms_core::user::details::EMAIL.name(), "email");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The place of the field in a command, as a JSON pointer.
    ///
    /// ```
    /// assert_eq!(sms_core::certificate::cas::fields::SEX.pointer(), "/fields/sex");
    /// ```
    #[must_use]
    pub fn pointer(self) -> String {
        format!("/fields/{}", self.name)
    }
}

impl<T: FieldValue + ?Sized> FormKey<T> {
    /// The key of a declared field. A constant that is not called as its field, or is of another type, does not compile.
    pub(crate) const fn of(constant: &str, field: &Field) -> Self {
        assert!(is_capitals_of(constant, field.name), "the key is not called as the field");
        assert!(T::SHAPE as u8 == field.kind.shape() as u8, "the type of the key is not that of the field");
        Self { name: field.name, value: PhantomData }
    }

    /// The same key, where a further list has its field.
    pub(crate) const fn again(self, constant: &str, field: &Field) -> Self {
        self.and(Self::of(constant, field))
    }

    /// The key of a field that two forms have. Where they are called differently, it does not compile.
    pub(crate) const fn and(self, other: Self) -> Self {
        assert!(is_same(self.name, other.name), "these are keys of two fields");
        self
    }
}

/// Whether two texts are the same.
#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut place = 0;
    while place < one.len() && place < other.len() {
        if one[place] != other[place] {
            return false;
        }
        place += 1;
    }
    one.len() == other.len()
}

impl<T: ?Sized> Clone for FormKey<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for FormKey<T> {}

impl<T: ?Sized> fmt::Debug for FormKey<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("FormKey").field(&self.name).finish()
    }
}

impl<T: ?Sized> fmt::Display for FormKey<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}
