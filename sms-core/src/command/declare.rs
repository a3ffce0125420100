//! How a document is declared: a command, a query, a question, or what stands within one.

/// Declares a document with exactly these fields, and what it gives. `new` takes the fields that are needed; a field that may be
/// left out has a method of its name. It may be left out where it is an `Option`, where it has `#[serde(default)]`, and where a
/// default of its own stands behind it.
macro_rules! command {
    ($(#[$meta:meta])* $type:ident -> $answer:ty { $($fields:tt)* }) => {
        $crate::command::command! { $(#[$meta])* $type { $($fields)* } }

        impl $crate::answer::Answered for $type {
            type Answer = $answer;
        }
    };
    ($(#[$meta:meta])* $type:ident { $($fields:tt)* }) => {
        $crate::command::fields! { [$(#[$meta])* $type] [] [] [] [] [] needed: $($fields)* }
    };
}

/// Reads the fields of a document one by one: what is declared, the fields as they stand in the struct, those that are needed,
/// those that may be left out; then the documentation and the other attributes of the next field, and whether it is needed.
macro_rules! fields {
    ($head:tt $all:tt $needed:tt $optional:tt [$($doc:tt)*] $other:tt $need:ident: #[doc $($text:tt)*] $($rest:tt)*) => {
        $crate::command::fields! {
            $head $all $needed $optional [$($doc)* #[doc $($text)*]] $other $need: $($rest)*
        }
    };
    ($head:tt $all:tt $needed:tt $optional:tt $doc:tt [$($other:tt)*] $need:ident: #[serde(default)] $($rest:tt)*) => {
        $crate::command::fields! {
            $head $all $needed $optional $doc [$($other)* #[serde(default)]] optional: $($rest)*
        }
    };
    ($head:tt $all:tt $needed:tt $optional:tt $doc:tt [$($other:tt)*] $need:ident: #[$($attribute:tt)*] $($rest:tt)*) => {
        $crate::command::fields! {
            $head $all $needed $optional $doc [$($other)* #[$($attribute)*]] $need: $($rest)*
        }
    };
    ($head:tt $all:tt $needed:tt $optional:tt $doc:tt $other:tt $need:ident:
        $field:ident: Option<$type:ident>, $($rest:tt)*) => {
        $crate::command::fields! {
            @optional $head $all $needed $optional $doc $other $field [Option<$type>] [$type] [None] [Some]: $($rest)*
        }
    };
    ($head:tt $all:tt $needed:tt $optional:tt $doc:tt $other:tt $need:ident:
        $field:ident: Option<$type:ty>, $($rest:tt)*) => {
        $crate::command::fields! {
            @optional $head $all $needed $optional $doc $other $field [Option<$type>] [$type] [None] [Some]: $($rest)*
        }
    };
    ($head:tt $all:tt $needed:tt $optional:tt $doc:tt $other:tt optional:
        $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::command::fields! {
            @optional $head $all $needed $optional $doc $other $field [$type] [$type] [Default::default()] []: $($rest)*
        }
    };
    ($head:tt $all:tt $needed:tt $optional:tt $doc:tt $other:tt $need:ident:
        $field:ident: $type:ty = $default:expr, $($rest:tt)*) => {
        $crate::command::fields! {
            @optional $head $all $needed $optional $doc $other $field [$type] [$type] [$default] []: $($rest)*
        }
    };
    ($head:tt $all:tt $needed:tt $optional:tt $doc:tt $other:tt needed:
        $field:ident: $type:ident, $($rest:tt)*) => {
        $crate::command::fields! { @needed $head $all $needed $optional $doc $other $field [$type]: $($rest)* }
    };
    ($head:tt $all:tt $needed:tt $optional:tt $doc:tt $other:tt needed:
        $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::command::fields! { @needed $head $all $needed $optional $doc $other $field [$type]: $($rest)* }
    };
    (@optional $head:tt [$($all:tt)*] $needed:tt [$($optional:tt)*] [$($doc:tt)*] [$($other:tt)*]
        $field:ident [$($type:tt)*] $given:tt $without:tt $with:tt: $($rest:tt)*) => {
        $crate::command::fields! {
            $head [$($all)* $($doc)* $($other)* pub $field: $($type)*,] $needed
            [$($optional)* { [$($doc)*] $field $given $without $with }] [] [] needed: $($rest)*
        }
    };
    (@needed $head:tt [$($all:tt)*] [$($needed:tt)*] $optional:tt [$($doc:tt)*] [$($other:tt)*]
        $field:ident [$($type:tt)*]: $($rest:tt)*) => {
        $crate::command::fields! {
            $head [$($all)* $($doc)* $($other)* pub $field: $($type)*,] [$($needed)* { $field [$($type)*] }]
            $optional [] [] needed: $($rest)*
        }
    };
    ([$(#[$meta:meta])* $type:ident] [$($all:tt)*] [$({ $needed:ident [$($needed_type:tt)*] })*]
        [$({ [$($doc:tt)*] $field:ident [$($given:tt)*] [$($without:tt)*] [$($with:tt)*] })*] [] [] needed:) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $type { $($all)* }

        impl $type {
            /// With what is needed, and nothing else.
            #[must_use]
            pub fn new($($needed: $crate::command::given!($($needed_type)*)),*) -> Self {
                Self { $($needed: $needed.into(),)* $($field: $($without)*,)* }
            }

            $(
                $($doc)*
                #[must_use]
                pub fn $field(mut self, $field: $crate::command::given!($($given)*)) -> Self {
                    self.$field = $($with)*($field.into());
                    self
                }
            )*
        }

        $crate::command::default! { $type $($needed)* }
    };
}

/// The type of an argument for a field: of text, whatever becomes one.
macro_rules! given {
    (Personal) => { impl Into<$crate::personal::Personal> };
    (String) => { impl Into<String> };
    ($type:ty) => { $type };
}

/// `Default` for a document that needs no field.
macro_rules! default {
    ($type:ident) => {
        impl Default for $type {
            fn default() -> Self {
                Self::new()
            }
        }
    };
    ($type:ident $($needed:ident)+) => {};
}

pub(crate) use {command, default, fields, given};

#[cfg(test)]
mod tests {
    use crate::allocation::NewAllocation;
    use crate::licence::{AdoptLicence, AdoptedUser, KeyPersonnel, LicensedRoute, Organisation, Person, Rating, Route};
    use crate::query::SearchCos;
    use crate::question::CheckCasApplication;
    use crate::time::day;
    use crate::user::Level;
    use crate::{Command, Query, Question};

    /// What a constructor leaves out is what a document leaves out.
    #[test]
    fn a_constructor_makes_what_a_document_says() {
        let organisation = Organisation::new("Example Ltd").town("Exampleton");
        let adopted = AdoptLicence::new(organisation, vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)]);
        let document = r#"{"command":"adopt_licence","organisation":{"name":"Example Ltd","town":"Exampleton"},
            "routes":[{"route":"skilled_worker","rating":"a"}]}"#;
        assert_eq!(Command::from(adopted.clone()), Command::from_json(document).unwrap());
        assert_eq!(adopted.automation(true).granted_on(day(2026, 4, 6)).granted_on, Some(day(2026, 4, 6)));

        let personnel = KeyPersonnel::new().key_contact(Person::new("Anna", "Example").email("anna@example.test"));
        let entered =
            AdoptLicence::new(Organisation::new("Example Ltd"), vec![LicensedRoute::default().route_text("Circus")])
                .key_personnel(personnel)
                .users(vec![AdoptedUser::new("anna1".parse().unwrap(), Level::Level1).host_reference("7")])
                .allocations(vec![NewAllocation::new(Route::ScaleUp, 5).assigned(1).to(day(2026, 12, 31))]);
        let document = r#"{"command":"adopt_licence","organisation":{"name":"Example Ltd"},
            "routes":[{"route_text":"Circus"}],
            "key_personnel":{"key_contact":{"given_name":"Anna","family_name":"Example","email":"anna@example.test"}},
            "users":[{"user_id":"anna1","level":"level_1","host_reference":"7"}],
            "allocations":[{"route":"scale_up","granted":5,"assigned":1,"to":"2026-12-31"}]}"#;
        assert_eq!(Command::from(entered), Command::from_json(document).unwrap());

        assert_eq!(SearchCos::new(), SearchCos::default());
        let search = SearchCos::new().family_name("Worker-One").limit(5);
        let document = r#"{"query":"search_cos","family_name":"Worker-One","limit":5}"#;
        assert_eq!(Query::from(search), Query::from_json(document).unwrap());

        let [assigned_on, applied_on, course_start_on] = [day(2026, 4, 6), day(2026, 5, 1), day(2026, 9, 1)];
        let asked = CheckCasApplication::new(assigned_on, applied_on, course_start_on).applies_in_uk(true);
        let document = r#"{"question":"check_cas_application","assigned_on":"2026-04-06","applied_on":"2026-05-01",
            "course_start_on":"2026-09-01","applies_in_uk":true}"#;
        assert_eq!(Question::from(asked), Question::from_json(document).unwrap());
    }
}
