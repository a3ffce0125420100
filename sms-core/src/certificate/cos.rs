//! Certificates of Sponsorship.
//!
//! ```
//! use sms_core::certificate::CertificateState;
//! use sms_core::certificate::cos::{AssignCos, CreateCos, EditCos, fields};
//! use sms_core::fields::Form;
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
//! #     .users(vec![AdoptedUser::new("carl2".parse()?, sms_core::user::Level::Level2)]);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! let carl = sms.acting_as("carl2")?;
//! let form = Form::new().with(fields::FAMILY_NAME, "Worker-One");
//! let draft = carl.execute(CreateCos::new(Route::SkilledWorker).fields(form))?.result;
//! assert_eq!(draft.state, CertificateState::WorkInProgress);
//! assert!(draft.lacks.contains(&fields::START_ON.pointer()));
//!
//! let name = draft.certificate;
//! let edit = EditCos::new(name.clone().into()).fields(Form::new().with(fields::START_ON, day(2026, 6, 1)));
//! assert!(!carl.execute(edit)?.result.lacks.contains(&fields::START_ON.pointer()));
//!
//! let assign = AssignCos::new(name.into()).terms_accepted(true);
//! assert!(!carl.preview(assign)?.allowed);
//! # Ok::<(), sms_core::Error>(())
//! ```

mod ages;
mod assign;
mod assigned;
mod categories;
mod checks;
mod corrections;
mod dates;
pub(crate) mod defined;
mod draft;
pub(crate) mod events;
pub mod fields;
mod guards;
mod paye;
mod periods;
mod person;
mod report;
mod scale_up;

pub use super::activity::fields as report_fields;
pub use ages::{YOUNGEST_WORKERS, Youngest, YoungestWorkers};
pub use assign::{AssignCos, AssignCosBatch};
pub use assigned::{AddCosNote, CancelCos, MarkCosUsed, ReopenCos, WithdrawCos};
pub use categories::{COS_CATEGORIES, CosCategory, CosCircumstance};
pub use checks::ATAS_CODES;
pub use corrections::{Correction, check_correction};
pub(crate) use dates::last_day_before;
pub use dates::{check_application, last_day_to_apply, latest_start, use_by};
pub use defined::fields as application_fields;
pub use defined::{
    ApplyDefinedCos, AskDefinedInformation, AssignDefinedCos, CancelDefinedApplication, ChangedApplication,
    CreateDefinedCos, DEFINED_LIFE_CYCLE, DefinedAction, DefinedApplication, DefinedGrant, DefinedState,
    GrantDefinedApplication, GrantedApplication, ReclaimDefinedGrant, ReclaimedGrant, RefuseDefinedApplication,
    RejectDefinedApplication, ReviewDefinedApplication, SentApplication, UnitsEnd, WithdrawDefinedApplication,
    defined_fields,
};
pub use draft::{CreateCos, DeleteCos, EditCos};
pub use fields::{
    AGREEMENT_ROLES, CARE_CODES, CARE_STATUSES, CATEGORIES, COS_FIELDS, CREATIVE_BASES, LABOUR_CONSIDERATIONS, NO_CQC,
    PERIODS, PERMISSIONS, SALARY_OPTIONS, SEASONAL_SECTORS,
};
pub use periods::{LONGEST_PERIODS, LongestPeriod, latest_end};
pub use report::ReportWorkerActivity;
pub use scale_up::last_day_of_scale_up_duties;

pub(crate) use categories::other_kind;
pub(super) use checks::{Check, CheckWeight};
pub(crate) use defined::{
    bound_fields, changes_bound, concerns_defined, insufficient, lacks_units, not_found as application_not_found,
    removed_on,
};
pub(crate) use draft::{inconsistencies, wrong_kind, wrong_route};
pub(crate) use guards::{further_warnings, guards, refusals, warnings};
