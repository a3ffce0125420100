//! Services of a licence that are applied for: Premium customer service, Student Sponsor status with its assessment, and renewal of the
//! licence (`lu/M-6`).
//!
//! ```
//! use sms_core::Command;
//! use sms_core::licence::ServiceTier;
//! use sms_core::query::TrackApplications;
//! use sms_core::service::{ApplyPremiumService, DecideServiceApplication, ServiceState};
//! use sms_core::time::day;
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2025, 5, 1))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
//! #     .users(vec![AdoptedUser::new("anna1".parse()?, sms_core::user::Level::Level1)]);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! let applied = sms.acting_as("anna1")?.execute(ApplyPremiumService::new(ServiceTier::SmePlus))?.result;
//! assert_eq!(applied.fee_pence, Some(800_000));
//! let decide = DecideServiceApplication::new(applied.application, true);
//! sms.execute(Command::new(decide).on(&licence), &Actor::HomeOffice)?;
//! let tracked = sms.ask(&licence, TrackApplications::new())?.remove(0);
//! assert_eq!((tracked.state, tracked.expires_on), (ServiceState::Granted, Some(day(2026, 5, 1))));
//! # Ok::<(), sms_core::Error>(())
//! ```

mod adopt;
mod apply;
mod assessment;
mod decide;
pub(crate) mod events;
mod life_cycle;
mod premium;
mod record;
mod windows;

pub use adopt::AdoptedServiceApplication;
pub(crate) use adopt::add_services;
pub use apply::{
    AppliedService, ApplyPremiumService, ApplyStudentSponsorStatus, DeclineStudentSponsorStatus, EndedService,
    WithdrawServiceApplication,
};
pub(crate) use apply::{application, decline, of_kind};
pub use assessment::{
    AssessedMetric, Assessment, AssessmentConsequence, AssessmentFigures, AssessmentMetric, AssessmentRating,
    StudentTerm, assess,
};
pub use decide::{DecideServiceApplication, DecidedService};
pub use life_cycle::{SERVICE_LIFE_CYCLE, ServiceAction, ServiceKind, ServiceRefusal, ServiceState};
pub use premium::{NamedPremiumContacts, SetPremiumContacts};
pub use record::{PremiumContacts, PremiumTerm, ServiceApplication};
pub use windows::ServiceWindow;
