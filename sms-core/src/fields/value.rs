//! The types that the value of a field can have, and how each is read from a form and written into one.

use super::{FieldKind, Form, Hours, PartialDay, Period, whole_day};
use chrono::NaiveDate;
use sealed::{Sealed, Shape};
use serde_json::Value;

/// The type of a field's value: text as `str`, a day as [`NaiveDate`], a box to tick as `bool`, pence and whole numbers as `u64`,
/// [`Hours`], a [`PartialDay`], lines as `[String]`, and periods as `[Period]`.
///
/// No other type can be one.
pub trait FieldValue: Sealed {
    /// What reading gives.
    type Read<'form>;
    /// What writing takes.
    type Written<'value>;

    /// The value in a form; none where it is not filled in, null, or none of the type.
    #[doc(hidden)]
    fn read<'form>(form: &'form Form, name: &str) -> Option<Self::Read<'form>>;

    /// The value as it stands on the wire.
    #[doc(hidden)]
    fn write(value: Self::Written<'_>) -> Value;
}

mod sealed {
    /// How a value looks, whatever the field makes of it.
    #[derive(Clone, Copy)]
    pub enum Shape {
        Text,
        Lines,
        Periods,
        Day,
        PartialDay,
        Flag,
        Number,
        Hours,
    }

    pub trait Sealed {
        const SHAPE: Shape;
    }
}

impl FieldKind {
    /// How a value of the kind looks.
    pub(super) const fn shape(&self) -> Shape {
        match self {
            Self::Line(_) | Self::Text(_) | Self::Word(_) | Self::Country | Self::Nationality | Self::Shaped(..) => {
                Shape::Text
            }
            Self::Lines(..) => Shape::Lines,
            Self::Periods(_) => Shape::Periods,
            Self::Day => Shape::Day,
            Self::PartialDay => Shape::PartialDay,
            Self::Flag | Self::Confirmation => Shape::Flag,
            Self::Pence | Self::Whole(..) => Shape::Number,
            Self::Hours => Shape::Hours,
        }
    }
}

macro_rules! values {
    ($($type:ty: $shape:ident, reads $read:ty, |$form:ident, $name:ident| $reading:expr,
        takes $written:ty, |$value:ident| $writing:expr;)*) => {$(
        impl Sealed for $type {
            const SHAPE: Shape = Shape::$shape;
        }

        impl FieldValue for $type {
            type Read<'a> = $read;
            type Written<'a> = $written;

            fn read<'a>($form: &'a Form, $name: &str) -> Option<Self::Read<'a>> {
                $reading
            }

            fn write($value: Self::Written<'_>) -> Value {
                $writing
            }
        }
    )*};
}

values! {
    str: Text, reads &'a str, |form, name| form.text_at(name), takes &'a str, |text| text.into();
    [String]: Lines, reads Vec<String>, |form, name| texts(form, name, |line| Some(line.to_owned())),
        takes &'a [&'a str], |lines| lines.into();
    [Period]: Periods, reads Vec<Period>, |form, name| texts(form, name, Period::parse),
        takes &'a [Period], |periods| periods.iter().map(Period::to_string).collect();
    NaiveDate: Day, reads NaiveDate, |form, name| whole_day(form.text_at(name)?),
        takes NaiveDate, |day| day.to_string().into();
    PartialDay: PartialDay, reads PartialDay, |form, name| PartialDay::parse(form.text_at(name)?),
        takes PartialDay, |day| day.to_string().into();
    bool: Flag, reads bool, |form, name| form.flag_at(name), takes bool, |flag| flag.into();
    u64: Number, reads u64, |form, name| form.number_at(name), takes u64, |number| number.into();
    Hours: Hours, reads Hours, |form, name| Hours::parse(form.text_at(name)?), takes Hours, |hours| hours.to_string().into();
}

/// The texts of an array that can be read, each as something.
fn texts<T>(form: &Form, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let value = form.value_at(name)?;
    Some(value.as_array()?.iter().filter_map(|text| read(text.as_str()?)).collect())
}
