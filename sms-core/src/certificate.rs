//! Certificates: what every kind shares, and below it what only one kind has.

mod activity;
mod address;
mod after;
mod assign;
pub mod cas;
mod container;
mod content;
pub mod cos;
mod draft;
mod lifecycle;
mod record;
mod step;

pub use address::StoredAddress;
pub use container::{Container, ContainerKind, ContainerState};
pub use activity::{ACTIVITIES, ActivityFacts, WorkerActivity};
pub use content::fields;
pub use lifecycle::{
    CERTIFICATE_TRANSITIONS, CertificateAction, CertificateActor, CertificateState, CertificateTransition,
};
pub use record::{Assignment, Certificate, CertificateFamily, CertificateKind, Ended, Report, Stage};

pub(crate) use step::{find, not_found, on_certificate, refuse_step, wants_certificate};
