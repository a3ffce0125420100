//! The kinds and the families of certificates, and what holds several together.

use crate::time::next_day;
use crate::words::wire_enum;
use chrono::NaiveDate;

wire_enum! {
    /// The kinds of certificate.
    pub enum CertificateKind {
        /// An undefined Certificate of Sponsorship.
        UndefinedCos = "undefined_cos",
        /// A Certificate of Sponsorship that was applied for, for a job and its salary.
        DefinedCos = "defined_cos",
        /// A Confirmation of Acceptance for Studies.
        Cas = "cas",
    }
}

wire_enum! {
    /// The families of certificates: those of workers and those of students.
    pub enum CertificateFamily {
        /// Certificates of Sponsorship.
        Cos = "cos",
        /// Confirmations of Acceptance for Studies.
        Cas = "cas",
    }
}

impl CertificateKind {
    /// The family that certificates of this kind belong to.
    #[must_use]
    pub const fn family(self) -> CertificateFamily {
        match self {
            Self::UndefinedCos | Self::DefinedCos => CertificateFamily::Cos,
            Self::Cas => CertificateFamily::Cas,
        }
    }
}

impl CertificateFamily {
    /// The kind of its certificates that take a unit of an allocation.
    pub(crate) const fn kind(self) -> CertificateKind {
        match self {
            Self::Cos => CertificateKind::UndefinedCos,
            Self::Cas => CertificateKind::Cas,
        }
    }

    /// The first day on which a certificate with this displayed use-by day can no longer be used: a CoS expires on it (`cos/6.5`),
    /// a CAS can still be used on it (`cas/2.5.2`).
    pub(crate) fn closes_on(self, use_by: NaiveDate) -> NaiveDate {
        match self {
            Self::Cos => use_by,
            Self::Cas => next_day(use_by),
        }
    }
}

wire_enum! {
    /// What holds certificates together.
    pub enum ContainerKind {
        /// Certificates that are created, assigned and transferred together.
        Batch = "batch",
        /// The CoS of creative workers who belong together.
        Group = "group",
    }
}
