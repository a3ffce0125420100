//! How an event is declared: what it says by [`event!`], what it does to the records by [`Effect`].

use crate::error::Result;
use crate::records::{Records, Stamp};
use crate::subject::Subject;
use chrono::NaiveDate;

/// The declaration of an event, which [`event!`] makes.
pub(crate) trait Declared {
    /// The name in the journal.
    const NAME: &'static str;

    /// The fields that are personal: they go when the subject is erased.
    const PERSONAL: &'static [&'static str];

    /// The fields with the types that they have.
    const FIELDS: &'static [(&'static str, &'static str)];

    /// The person whose data the event carries, if it is about one.
    fn subject(&self) -> Option<Subject>;
}

/// What an event does to the records. It carries results, and so its effect asks no rule.
pub(crate) trait Effect: Declared {
    /// Does it to the records.
    fn apply(&self, records: &mut Records, stamp: Stamp) -> Result<()>;

    /// Says why it cannot have happened to these records on a day, where it cannot: what it is about is not there, or not far enough.
    ///
    /// Only a view of what had happened by a moment asks that, of what was recorded after entries that had not happened by then. A journal
    /// that is replayed in whole is never asked.
    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()>;

    /// Whether it is what falls due on a record, and so comes about again where the clock is run again. What names something new, or what
    /// somebody was told, is a fact of the journal all the same.
    fn falls_due(&self) -> bool {
        false
    }
}

/// Declares an event: its type, its name in the journal, whom it is about, its personal fields, and its fields, each with a
/// sentence. [`Effect`] stands below it, and the catalogue lists it.
macro_rules! event {
    ($(#[$meta:meta])* $type:ident $name:literal about($($about:ident $by:ident $(. $of:ident)?)?) personal[$($personal:ident),*] {
        $($(#[$field_meta:meta])* $field:ident: $field_type:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct $type { $($(#[$field_meta])* pub $field: $field_type,)* }

        const _: () = assert!($crate::words::is_camel_of(stringify!($type), $name), "an event is called as its name");

        impl $crate::event::Declared for $type {
            const NAME: &'static str = $name;
            const PERSONAL: &'static [&'static str] = &[$(stringify!($personal),)*];
            const FIELDS: &'static [(&'static str, &'static str)] = &[$((stringify!($field), stringify!($field_type)),)*];

            fn subject(&self) -> Option<$crate::subject::Subject> {
                $crate::event::event!(@subject self $($about $by $(. $of)?)?)
            }
        }
    };
    (@subject $event:ident) => { None };
    (@subject $event:ident $about:ident $by:ident $(. $of:ident)?) => {
        Some($crate::subject::Subject::$about($event.$by$(.$of)?.clone()))
    };
}

pub(crate) use event;
