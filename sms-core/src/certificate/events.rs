//! What can happen to a certificate of either family.
#![deny(clippy::wildcard_enum_match_arm)]

mod assigned;
mod draft;

pub use assigned::{CertificateAssigned, CertificateNoted, CertificateStepped, CertificateTransferred, CutOverApplied};
pub use draft::{CertificateAdopted, CertificateCreated, CertificateDeleted, CertificateEdited};
