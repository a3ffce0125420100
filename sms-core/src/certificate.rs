//! Certificates: what every kind shares, and below it what only one kind has.

mod activity;
pub(crate) mod address;
mod adopt;
mod assign;
mod assigned;
mod batch;
pub mod cas;
mod codes;
pub(crate) mod common_fields;
pub(crate) mod container;
mod copy;
pub mod cos;
mod cut_over;
mod draft;
mod engagement;
pub(crate) mod events;
mod form_check;
mod group;
mod kind;
mod life_cycle;
mod many;
mod print;
mod record;
mod selection;
mod slips;
mod step;
mod table;
mod transfer;
mod visa_brake;
mod waiting;

pub use activity::{ABSENCE_EXCEPTIONS, ACTIVITIES, ActivityFacts, END_REASONS, WorkerActivity, report_fields};
pub use address::{
    AddStudyAddress, AddWorkAddress, AmendStudyAddress, AmendWorkAddress, DeleteStudyAddress, DeleteWorkAddress,
    NamedAddress, StoredAddress, address_fields,
};
pub use adopt::{AdoptedApplication, AdoptedCertificate, AdoptedContainer, AdoptedGrant};
pub use assign::{Assigned, AssignedSeveral};
pub use batch::{
    AddToCasBatch, AddToCosBatch, AddedToBatch, BatchMember, BegunBatch, CreateCasBatch, CreateCosBatch,
    DeleteCasBatch, DeleteCosBatch, NamedBatch, NewCas, NewCos, RemoveFromCasBatch, RemoveFromCosBatch, RenameCasBatch,
    RenameCosBatch,
};
pub use codes::{CLASSIFICATIONS, Classification, classification_on, countries_on, is_country_on};
pub use container::{Container, ContainerState};
pub use cut_over::{AppliedCutOver, ApplyCutOver, CUT_OVERS, CutOver, CutOverFacts};
pub use draft::SavedDraft;
pub use engagement::{Engagement, check_engagements};
pub use form_check::fields;
pub use group::{
    AddToCosGroup, AddedToGroup, BegunGroup, ChangedMainArtist, CreateCosGroup, DeleteCosGroup, GroupMember,
    LinkToCosGroup, NamedGroup, RenameCosGroup, SetMainArtist, UnlinkFromCosGroup,
};
pub use kind::{CertificateFamily, CertificateKind, ContainerKind};
pub use life_cycle::{CAS_LIFE_CYCLE, COS_LIFE_CYCLE, CertificateAction, CertificateState};
pub use record::{Assignment, Certificate, Ended, Report, Stage};
pub use step::{ChangedCertificate, NamedCertificate, ReportedActivity};
pub use transfer::{TransferCas, TransferCos, Transferred};
pub use visa_brake::{VISA_BRAKES, VisaBrake};

pub(crate) use adopt::{Adoption, happened};
pub(crate) use container::no_container;
pub(crate) use form_check::{FormCheck, last_day_to_apply, unsaved};
pub(crate) use print::{line, notice, print};
pub(crate) use step::{
    find, not_found, not_found_at, of_family, on_certificate, step_to, wants_alike, wants_certificate,
};
pub(crate) use table::{folded, folded_forms, folded_passport, is_same_name};
