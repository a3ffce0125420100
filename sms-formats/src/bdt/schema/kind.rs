//! The kinds of file.

use super::Schema;
use super::files;
use serde::{Deserialize, Serialize};

/// What a file is for (`cas/5.1.2`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FileKind {
    /// Brings CAS of students to SMS.
    #[default]
    Upload,
    /// Brings CAS of child students to SMS.
    ChildUpload,
    /// Brings the fees on live CAS up to date.
    FeeUpdate,
    /// Reports students who did not enrol.
    NonEnrolment,
    /// Reports students who have completed their courses.
    Graduates,
    /// What SMS gives of the CAS that it holds.
    Export,
}

impl FileKind {
    /// Every kind.
    pub const ALL: &'static [Self] =
        &[Self::Upload, Self::ChildUpload, Self::FeeUpdate, Self::NonEnrolment, Self::Graduates, Self::Export];

    /// Its name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Upload => "upload",
            Self::ChildUpload => "child_upload",
            Self::FeeUpdate => "fee_update",
            Self::NonEnrolment => "non_enrolment",
            Self::Graduates => "graduates",
            Self::Export => "export",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Whether its records are CAS as they are created.
    #[must_use]
    pub const fn is_upload(self) -> bool {
        matches!(self, Self::Upload | Self::ChildUpload)
    }

    pub(super) const fn newest(self) -> &'static Schema {
        match self {
            Self::Upload => &files::UPLOAD,
            Self::ChildUpload => &files::CHILD_UPLOAD,
            Self::FeeUpdate => &files::FEE_UPDATE,
            Self::NonEnrolment => &files::NON_ENROLMENT,
            Self::Graduates => &files::GRADUATES,
            Self::Export => &files::EXPORT,
        }
    }
}
