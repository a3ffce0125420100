//! The list of all events. Each is declared, with its effect, in the `events` of its concept.

use crate::document::to_value;
use crate::error::Result;
use crate::event::{Declared, Effect};
use crate::records::{Records, Stamp};
use crate::subject::Subject;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use serde_json::Value;

/// An event with its name, as a document.
#[derive(Serialize)]
struct Tagged<'a, E> {
    event: &'static str,
    #[serde(flatten)]
    fields: &'a E,
}

impl<'a, E: Declared> Tagged<'a, E> {
    const fn new(fields: &'a E) -> Self {
        Self { event: E::NAME, fields }
    }
}

macro_rules! events {
    ($($($module:ident)::+ { $($type:ident,)* })*) => {
        $(pub use crate::$($module)::+::events::{$($type),*};)*

        /// Something that happened.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Event { $($(#[doc = concat!("The event [`", stringify!($type), "`].")] $type($type),)*)* }

        $($(
            impl From<$type> for Event {
                fn from(event: $type) -> Self {
                    Self::$type(event)
                }
            }
        )*)*

        impl Serialize for Event {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $($(Self::$type(event) => Tagged::new(event).serialize(serializer),)*)* }
            }
        }

        impl Event {
            /// The names of all events, as the journal has them.
            pub const NAMES: &'static [&'static str] = &[$($(<$type as Declared>::NAME,)*)*];

            /// The fields of each event that are personal: they go when its subject is erased.
            pub const PERSONAL: &'static [(&'static str, &'static [&'static str])] =
                &[$($((<$type as Declared>::NAME, <$type as Declared>::PERSONAL),)*)*];

            /// The name in the journal.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self { $($(Self::$type(_) => <$type as Declared>::NAME,)*)* }
            }

            /// The person whose data the event carries, if it is about one.
            #[must_use]
            pub fn subject(&self) -> Option<Subject> {
                match self { $($(Self::$type(event) => event.subject(),)*)* }
            }

            /// Does to the records what each event does.
            pub(crate) fn apply(&self, records: &mut Records, stamp: Stamp) -> Result<()> {
                match self { $($(Self::$type(event) => event.apply(records, stamp),)*)* }
            }

            /// Says why it cannot have happened to these records on a day, where it cannot.
            pub(crate) fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
                match self { $($(Self::$type(event) => event.follows(records, on),)*)* }
            }

            /// Whether it is what falls due on a record.
            pub(crate) fn falls_due(&self) -> bool {
                match self { $($(Self::$type(event) => event.falls_due(),)*)* }
            }

            /// The schema of every event, by name.
            #[cfg(feature = "schema")]
            pub(crate) fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$($((<$type as Declared>::NAME, <$type as schemars::JsonSchema>::json_schema(generator)),)*)*]
            }

            /// The fields of an event with the types that they have.
            pub(crate) fn fields(name: &str) -> &'static [(&'static str, &'static str)] {
                match name {
                    $($(<$type as Declared>::NAME => <$type as Declared>::FIELDS,)*)*
                    _ => &[],
                }
            }

            pub(crate) const fn personal(&self) -> &'static [&'static str] {
                match self { $($(Self::$type(_) => <$type as Declared>::PERSONAL,)*)* }
            }

            pub(crate) fn value(&self) -> Result<Value> {
                match self { $($(Self::$type(event) => to_value(event),)*)* }
            }

            pub(crate) fn read(name: &str, value: Value) -> Option<Result<Self, serde_json::Error>> {
                match name {
                    $($(<$type as Declared>::NAME => Some(serde_json::from_value(value).map(Self::$type)),)*)*
                    _ => None,
                }
            }
        }
    };
}

events! {
    licence {
        LicenceBegan, LicenceStatusChanged, LicenceAppliedFor, LicenceGranted, LicenceExtended, LicenceRenewalApplied,
        LicenceRenewalDecided, LicenceRatingChanged, RouteAdded, RoutesEnded, StudentStatusSet, MessagePosted, LicenceReminded, AutomationSet,
    }
    licence::action_plan {
        ActionPlanIssued, ActionPlanStepped,
    }
    licence::take_over {
        LicenceTakenOver,
    }
    notice {
        NoticeFellDue, NoticesDelivered,
    }
    licence::compliance {
        ComplianceActionBegan, ComplianceGroundsAdded, RepresentationsMade, RepresentationsOverdue, ComplianceActionClosed,
        VisitRecorded, PenaltyRecorded,
    }
    licence::amended {
        OrganisationAmended, KeyPersonChanged, RepresentativeChanged, BranchAdded, BranchRemoved, RoutesSurrendered,
    }
    user {
        UserAdded, UserStatusChanged, UserAmended, AmendmentRequested, AmendmentDecided, PasswordSet, LoggedIn, LogInRefused,
        LoggedOut, MessagesAccepted, LogInRecorded, UserNumbersRecorded, UserRefusalExplained, UserIdReleased, UserPrioritised,
    }
    allocation {
        AllocationGranted, AllocationChanged, AllocationRequested, AllocationReminded, AllocationRenewalBegan, AllocationLapsed, AllocationRenewed, AllocationEvidenceAsked, AllocationRequestEnded, AllocationRequestPrioritised,
    }
    certificate {
        CertificateCreated, CertificateAdopted, CertificateEdited, CertificateDeleted, CertificateAssigned,
        CertificateStepped, CertificateNoted, CertificateTransferred, CutOverApplied,
    }
    certificate::cos {
        WorkerActivityReported,
    }
    certificate::cos::defined {
        DefinedCosApplied, DefinedApplicationAdopted, DefinedApplicationStepped, DefinedCosGranted, DefinedUnitsEnded,
    }
    certificate::cas {
        CasFeesUpdated, StudentActivityReported, CasGraduated,
    }
    certificate::cas::upload {
        FileTransferred,
    }
    certificate::container {
        ContainerCreated, ContainerRenamed, ContainerTransferred, ContainerDeleted, CertificateContained, MainArtistSet,
    }
    certificate::address {
        AddressKept, AddressDeleted,
    }
    request {
        ChangeRequested, ChangeRequestAdopted, ChangeRequestStepped, SubmissionSheetSent, ChangePrioritised,
    }
    paye {
        PayeReferenceAdded, PayeReferenceDeleted,
    }
    service {
        ServiceApplied, ServiceApplicationStepped, PremiumBegan, PremiumContactsSet, StudentAssessed,
    }
    journal {
        LicencesBegan, ClockCorrected, PersonErased,
    }
    policy {
        PolicyChanged,
    }
}
