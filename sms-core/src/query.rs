//! Everything an actor can ask to see: one table of queries, each a document.
//!
//! A read takes the access step, shows the licence as the clock would have left it, and writes nothing.
//!
//! ```
//! use sms_core::certificate::cos::CreateCos;
//! use sms_core::query::SearchCos;
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
//! #     .users(vec![AdoptedUser::new("carl2".parse()?, sms_core::user::Level::Level2)]);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! let carl = sms.acting_as("carl2")?;
//! for _ in 0..3 {
//!     carl.execute(CreateCos::new(Route::SkilledWorker))?;
//! }
//! let (mut found, mut search) = (Vec::new(), SearchCos::new().limit(2));
//! loop {
//!     let page = carl.ask(&search)?;
//!     found.extend(page.rows);
//!     let Some(next) = page.next else { break };
//!     search = search.after(next);
//! }
//! assert_eq!(found.len(), 3);
//! # Ok::<(), sms_core::Error>(())
//! ```

mod addresses;
mod allocations;
mod certificates;
mod compliance;
mod containers;
mod defined;
mod findings;
mod handler;
mod history;
mod licence;
mod notices;
mod prints;
mod reading;
mod requests;
mod services;
mod transfers;
mod users;

pub use addresses::{AddressRow, ViewStudyAddresses, ViewWorkAddresses};
pub use allocations::{AllocationRequestRow, AllocationRow, ForecastAllocations, ForecastRow, ViewAllocationRequests};
pub use certificates::{
    CasReport, CasRow, CasView, CosReport, CosRow, CosView, SearchCas, SearchCos, ViewCas, ViewCos,
};
pub use compliance::{
    ActionPlanRow, ComplianceActionRow, ComplianceGround, PenaltyRow, ViewActionPlans, ViewComplianceActions,
    ViewPenalties, ViewVisits, VisitRow,
};
pub use containers::{
    BatchRow, CasBatchView, CosBatchView, CosGroupView, GroupRow, ViewCasBatch, ViewCasBatches, ViewCosBatch,
    ViewCosBatches, ViewCosGroup, ViewCosGroups,
};
pub use defined::{
    DefinedApplicationRow, DefinedApplicationView, DefinedGrantRow, DefinedList, ViewDefinedApplication, ViewDefinedCos,
};
pub use handler::QueryDocument;
pub use history::{HistoryRow, ViewCasHistory, ViewCosHistory};
pub use licence::{
    Contact, LicenceSummary, MessageRow, ViewContact, ViewLicenceSummary, ViewMessageArchive, ViewMessageBoard,
};
pub use notices::{NoticeRow, ViewNotices};
pub use prints::{CasExportRow, ExportCas, PrintCas, PrintCos, PrintedCertificate};
pub use requests::{ChangeRequestRow, PayeReferenceRow, ViewChangeRequests, ViewPayeReferences};
pub use services::{PremiumContact, ServiceApplicationRow, TrackApplications, ViewPremiumContact};
pub use transfers::{TransferRow, ViewTransfers};
pub use users::{UserRow, UserView, ViewFindings, ViewUser, ViewUsers};

pub(crate) use handler::{AnyQuery, QueryHandler};
pub(crate) use reading::{Reading, page_size};

use crate::access::Function;
use crate::answer::{AnswerShape, Answered, Shaped};
use crate::document;
use crate::error::{ErrorCode, Result};
use crate::words::is_camel_of;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// What is known of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct QueryFacts {
    /// The name on the wire.
    pub name: &'static str,
    /// The function that it uses.
    pub function: Function,
    /// What its answer looks like.
    pub answer: AnswerShape,
}

impl QueryFacts {
    const fn of<Q: Answered<Answer: Shaped>>(name: &'static str, function: Function) -> Self {
        Self { name, function, answer: Q::Answer::SHAPE }
    }
}

macro_rules! queries {
    ($($name:literal $type:ident $function:ident;)*) => {
        $(const _: () = assert!(is_camel_of(stringify!($type), $name), "a query is called as its name");)*

        /// A query of any kind: a document, which serde reads as strictly as [`from_json`](Self::from_json) does.
        ///
        /// ```
        /// use sms_core::Query;
        /// use sms_core::query::ViewCos;
        /// let query: Query = serde_json::from_str(r#"{"query":"view_cos","certificate":"cos-000000017"}"#)?;
        /// assert_eq!(query, ViewCos::new("cos-000000017".parse()?).into());
        /// assert_eq!(serde_json::to_string(&query)?, r#"{"query":"view_cos","certificate":"cos-000000017"}"#);
        /// assert!(Query::from_json(r#"{"query":"view_everything"}"#).is_err());
        /// # Ok::<(), Box<dyn std::error::Error>>(())
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
                &[$(QueryFacts::of::<$type>($name, Function::$function),)*];

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

            /// The schema of what each query gives, by the name of the query.
            #[cfg(feature = "schema")]
            pub(crate) fn answers(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($name, generator.subschema_for::<<$type as Answered>::Answer>()),)*]
            }

            fn handler(&self) -> &dyn AnyQuery {
                match self { $(Self::$type(query) => query,)* }
            }

            fn read(name: &str, fields: Value) -> Result<Self> {
                match name {
                    $($name => document::typed(fields, ErrorCode::QueryInvalid).map(Self::$type),)*
                    _ => Err(document::unknown(ErrorCode::QueryUnknown, "query", name, Self::NAMES)),
                }
            }
        }

        impl QueryDocument for Query {
            fn facts(&self) -> &'static QueryFacts {
                match self { $(Self::$type(query) => query.facts(),)* }
            }
        }

        $(
            impl QueryDocument for $type {
                fn facts(&self) -> &'static QueryFacts {
                    const { &QueryFacts::of::<Self>($name, Function::$function) }
                }
            }

            impl From<$type> for Query {
                fn from(query: $type) -> Self {
                    Self::$type(query)
                }
            }
        )*
    };
}

queries! {
    "view_licence_summary" ViewLicenceSummary ViewLicenceSummary;
    "view_action_plans" ViewActionPlans ViewActionPlan;
    "view_compliance_actions" ViewComplianceActions ViewLicenceSummary;
    "view_visits" ViewVisits ViewLicenceSummary;
    "view_penalties" ViewPenalties ViewLicenceSummary;
    "track_applications" TrackApplications TrackApplications;
    "view_premium_contact" ViewPremiumContact ViewPremiumContact;
    "view_allocation_requests" ViewAllocationRequests ViewLicenceSummary;
    "view_message_board" ViewMessageBoard ViewMessageBoard;
    "view_message_archive" ViewMessageArchive ViewMessageArchive;
    "view_contact" ViewContact ViewContact;
    "view_users" ViewUsers ViewUsers;
    "view_user" ViewUser ViewUsers;
    "view_findings" ViewFindings ViewUsers;
    "view_cos" ViewCos ViewCos;
    "search_cos" SearchCos ViewCos;
    "view_cas" ViewCas ViewCas;
    "search_cas" SearchCas ViewCas;
    "view_cos_history" ViewCosHistory ViewCos;
    "view_cas_history" ViewCasHistory ViewCas;
    "print_cos" PrintCos PrintCos;
    "print_cas" PrintCas PrintCas;
    "export_cas" ExportCas ExportCas;
    "view_cos_batches" ViewCosBatches ViewCos;
    "view_cos_batch" ViewCosBatch ViewCos;
    "view_cas_batches" ViewCasBatches ViewCas;
    "view_cas_batch" ViewCasBatch ViewCas;
    "view_cos_groups" ViewCosGroups ViewCos;
    "view_cos_group" ViewCosGroup ViewCos;
    "view_work_addresses" ViewWorkAddresses ViewCos;
    "view_study_addresses" ViewStudyAddresses ViewCas;
    "view_defined_cos" ViewDefinedCos ViewDefinedCos;
    "view_defined_application" ViewDefinedApplication ViewDefinedCos;
    "view_change_requests" ViewChangeRequests ViewChangeRequests;
    "view_paye_references" ViewPayeReferences ManagePayeReferences;
    "forecast_allocations" ForecastAllocations ViewLicenceSummary;
    "view_notices" ViewNotices ViewMessageBoard;
    "view_transfers" ViewTransfers BulkDataTransfer;
}

impl<'de> Deserialize<'de> for Query {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        document::within(deserializer, Self::from_value)
    }
}

impl Query {
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
    pub fn from_value(mut value: Value) -> Result<Self> {
        document::settle_figures(&mut value);
        let (name, fields) = document::named(value, "query", ErrorCode::QueryInvalid)?;
        Self::read(&name, fields)
    }
}
