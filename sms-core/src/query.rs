//! Everything an actor can ask to see: one table of queries, each a document.
//!
//! A read takes the access step, shows the licence as the clock would have left it, and writes nothing.

mod addresses;
mod certificates;
mod containers;
mod defined;
mod history;
mod licence;
mod papers;
mod reading;
mod users;

pub use addresses::{ViewStudyAddresses, ViewWorkAddresses};
pub use certificates::{SearchCas, SearchCos, ViewCas, ViewCos};
pub use containers::{ViewCasBatch, ViewCasBatches, ViewCosBatch, ViewCosBatches, ViewCosGroup, ViewCosGroups};
pub use defined::{DefinedList, ViewDefinedApplication, ViewDefinedCos};
pub use history::{ViewCasHistory, ViewCosHistory};
pub use licence::{ViewAllocationRequests, ViewContact, ViewLicenceSummary, ViewMessageArchive, ViewMessageBoard};
pub use papers::{ExportCas, PrintCas, PrintCos};
pub use users::{ViewFindings, ViewUser, ViewUsers};

pub(crate) use reading::{Reading, page_size};

use crate::access::Function;
use crate::document;
use crate::error::{ErrorCode, Result};
use crate::ids::CertificateName;
use crate::limits;
use serde_json::Value;

/// A query, as the reading answers it.
pub(crate) trait Ask {
    /// The certificate that it is about, to be loaded with all else.
    fn certificate(&self) -> Option<&CertificateName> {
        None
    }

    fn answer(&self, reading: &Reading) -> Result<Value>;
}

/// What an answer looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Answer {
    /// One document.
    One,
    /// A list of rows.
    Rows,
    /// A document with some `rows`, and in `next` the name to go on after, or null.
    Page,
}

impl Answer {
    /// The word on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Rows => "rows",
            Self::Page => "page",
        }
    }
}

/// What is known of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct QueryFacts {
    /// The name on the wire.
    pub name: &'static str,
    /// The function that it uses.
    pub function: Function,
    /// What its answer looks like.
    pub answer: Answer,
}

macro_rules! queries {
    ($($name:literal $type:ident $function:ident, $answer:ident;)*) => {
        /// A query.
        ///
        /// ```
        /// use sms_core::query::Query;
        /// let query = Query::from_json(r#"{"query":"view_cos","certificate":"cos-000000017"}"#).unwrap();
        /// assert_eq!(query.name(), "view_cos");
        /// assert!(Query::from_json(r#"{"query":"view_everything"}"#).is_err());
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
        #[serde(tag = "query")]
        #[non_exhaustive]
        pub enum Query { $(#[doc = concat!("`", $name, "`")] #[serde(rename = $name)] $type($type),)* }

        impl Query {
            /// The names of all queries.
            pub const NAMES: &'static [&'static str] = &[$($name,)*];

            /// What is known of every query, in the order of [`NAMES`](Self::NAMES).
            pub const FACTS: &'static [QueryFacts] =
                &[$(QueryFacts { name: $name, function: Function::$function, answer: Answer::$answer },)*];

            /// The name of the query.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self { $(Self::$type(_) => $name,)* }
            }

            /// The function that it uses.
            #[must_use]
            pub const fn function(&self) -> Option<Function> {
                match self { $(Self::$type(_) => Some(Function::$function),)* }
            }

            /// The schema of every query, by name.
            #[cfg(feature = "schema")]
            pub(crate) fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($name, <$type as schemars::JsonSchema>::json_schema(generator)),)*]
            }

            pub(crate) fn ask(&self) -> &dyn Ask {
                match self { $(Self::$type(query) => query,)* }
            }

            fn read(name: &str, fields: Value) -> Result<Self> {
                match name {
                    $($name => document::typed(fields, ErrorCode::QueryInvalid).map(Self::$type),)*
                    _ => Err(document::unknown(ErrorCode::QueryUnknown, "query", name)),
                }
            }
        }

        $(
            impl From<$type> for Query {
                fn from(query: $type) -> Self {
                    Self::$type(query)
                }
            }
        )*
    };
}

queries! {
    "view_licence_summary" ViewLicenceSummary ViewLicenceSummary, One;
    "view_allocation_requests" ViewAllocationRequests ViewLicenceSummary, Rows;
    "view_message_board" ViewMessageBoard ViewMessageBoard, Rows;
    "view_message_archive" ViewMessageArchive ViewMessageArchive, Rows;
    "view_contact" ViewContact ViewContact, One;
    "view_users" ViewUsers ViewUsers, Rows;
    "view_user" ViewUser ViewUsers, One;
    "view_findings" ViewFindings ViewUsers, Rows;
    "view_cos" ViewCos ViewCos, One;
    "search_cos" SearchCos ViewCos, Page;
    "view_cas" ViewCas ViewCas, One;
    "search_cas" SearchCas ViewCas, Page;
    "view_cos_history" ViewCosHistory ViewCos, Rows;
    "view_cas_history" ViewCasHistory ViewCas, Rows;
    "print_cos" PrintCos PrintCos, One;
    "print_cas" PrintCas PrintCas, One;
    "export_cas" ExportCas ExportCas, Page;
    "view_cos_batches" ViewCosBatches ViewCos, Page;
    "view_cos_batch" ViewCosBatch ViewCos, One;
    "view_cas_batches" ViewCasBatches ViewCas, Page;
    "view_cas_batch" ViewCasBatch ViewCas, One;
    "view_cos_groups" ViewCosGroups ViewCos, Page;
    "view_cos_group" ViewCosGroup ViewCos, One;
    "view_work_addresses" ViewWorkAddresses ViewCos, Rows;
    "view_study_addresses" ViewStudyAddresses ViewCas, Rows;
    "view_defined_cos" ViewDefinedCos ViewDefinedCos, Rows;
    "view_defined_application" ViewDefinedApplication ViewDefinedCos, One;
}

impl Query {
    /// What can be wrong with a query that no document was read for: how much it holds.
    pub(crate) fn check(&self) -> Result<()> {
        limits::check(self.name(), self)
    }

    /// Reads a document.
    ///
    /// # Errors
    /// Codes of the families `document.`, `command.` and `query.`, each with its place.
    pub fn from_json(text: &str) -> Result<Self> {
        Self::from_value(document::parse(text)?)
    }

    /// Reads a document that was parsed already.
    ///
    /// # Errors
    /// Codes of the families `command.` and `query.`, each with its place.
    pub fn from_value(value: Value) -> Result<Self> {
        let (name, fields) = document::named(value, "query", ErrorCode::QueryInvalid)?;
        Self::read(&name, fields)
    }
}
