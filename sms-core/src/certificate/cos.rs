//! Certificates of Sponsorship.

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
mod periods;
mod person;
mod report;

pub use super::activity::fields as report_fields;
pub use assign::{AssignCos, AssignCosBatch};
pub use assigned::{AddCosNote, CancelCos, MarkCosUsed, ReopenCos, WithdrawCos};
pub use categories::{COS_CATEGORIES, CosCategory, CosCircumstance};
pub use checks::ATAS_CODES;
pub use corrections::{Correction, check_correction};
pub use dates::{check_application, last_day_to_apply, latest_start, use_by};
pub use defined::fields as application_fields;
pub use defined::{
    ApplyDefinedCos, AssignDefinedCos, CancelDefinedApplication, ChangedApplication, CreateDefinedCos,
    DEFINED_LIFE_CYCLE, DefinedAction, DefinedApplication, DefinedGrant, DefinedState, GrantDefinedApplication,
    GrantedApplication, ReclaimDefinedGrant, ReclaimedGrant, RefuseDefinedApplication, RejectDefinedApplication,
    ReviewDefinedApplication, SentApplication, UnitsEnd, WithdrawDefinedApplication, defined_fields,
};
pub use draft::{CreateCos, DeleteCos, EditCos};
pub use fields::{
    AGREEMENT_ROLES, CARE_CODES, CARE_STATUSES, CATEGORIES, COS_FIELDS, CREATIVE_BASES, LABOUR_CONSIDERATIONS, NO_CQC,
    PERIODS, SEASONAL_SECTORS,
};
pub use periods::{LONGEST_PERIODS, LongestPeriod, latest_end};
pub use report::ReportWorkerActivity;

pub(super) use checks::CheckWeight;
pub(crate) use defined::{
    bound_fields, changes_bound, concerns_defined, insufficient, lacks_units, not_found as application_not_found,
    own_category, removed_on,
};
pub(crate) use draft::{inconsistencies, wrong_kind, wrong_route};
pub(crate) use guards::{guards, live_warning, refusals, warnings};
