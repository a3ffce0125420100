//! How the fields of a form are declared: a key, the type of its value, and the field.

/// Declares lists of fields, and a key for each field.
///
/// An entry says the key, the type of its value, and the field: `START_ON: day = field("start_on", …)`. Where a further list has
/// a field of the same name, its entry leaves the type out, and the key is the one that is there already.
macro_rules! fields {
    ($($(#[$attribute:meta])* $visibility:vis $list:ident {
        $($key:ident $(: $type:ident)? =
            $make:ident($name:expr, $title:expr $(, $rest:expr)* $(,)?) $(.$after:ident($($given:expr),*))*;)*
    })*) => {$(
        $($crate::fields::fields! {
            @key $key $(: $type)?, $name, $title, $make($name, $title $(, $rest)*) $(.$after($($given),*))*
        })*

        $(#[$attribute])*
        $visibility const $list: &[&$crate::fields::Field] =
            &[$(&$make($name, $title $(, $rest)*) $(.$after($($given),*))*.keyed(stringify!($key))),*];
    )*};
    (@key $key:ident: $type:ident, $name:expr, $title:expr, $field:expr) => {
        #[doc = concat!("`", $name, "`: ", $title, ".")]
        pub const $key: $crate::fields::FormKey<$crate::fields::fields!(@type $type)> =
            $crate::fields::FormKey::of(stringify!($key), &$field);
    };
    (@key $key:ident, $name:expr, $title:expr, $field:expr) => {
        const _: () = {
            $key.again(stringify!($key), &$field);
        };
    };
    (@type text) => { str };
    (@type lines) => { [String] };
    (@type periods) => { [$crate::fields::Period] };
    (@type day) => { chrono::NaiveDate };
    (@type partial_day) => { $crate::fields::PartialDay };
    (@type flag) => { bool };
    (@type pence) => { u64 };
    (@type whole) => { u64 };
    (@type hours) => { $crate::fields::Hours };
}

pub(crate) use fields;
