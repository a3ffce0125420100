//! Certificates: what every kind shares, and below it what only one kind has.

mod activity;
pub mod cos;
mod lifecycle;
mod record;
mod step;

pub use activity::{ACTIVITIES, ActivityFacts, WorkerActivity};
pub use lifecycle::{
    CERTIFICATE_TRANSITIONS, CertificateAction, CertificateActor, CertificateState, CertificateTransition,
};
pub use record::{Assignment, Certificate, CertificateKind, Ended, Report, Stage};

pub(crate) use step::{find, not_found, refuse_step, wants_certificate};
