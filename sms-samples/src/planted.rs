//! What is planted in a sample, so that whoever looks for it can tell whether all of it was found.

use crate::life::Life;
use crate::record::IDLE;
use serde::Serialize;
use sms_core::Result;
use sms_core::ids::{CertificateNumber, UserId};

/// A kind of mistake, or of something to be seen to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PlantedKind {
    /// A certificate was assigned and never used: its time has passed.
    NeverUsed,
    /// An assigned certificate is not used yet, and its last day is one of the next 30.
    LapsesSoon,
    /// The worker started more than 28 days after the day that the certificate names.
    LateStart,
    /// A report was made more than 10 working days after what it tells of.
    LateReport,
    /// The worker is paid less than the certificate says.
    PayBelow,
    /// The worker works at another site than the certificate says.
    OtherSite,
    /// The worker is employed, and the time of the last certificate has passed.
    Gap,
    /// A Level 1 user has not logged in for more than 365 days.
    IdleUser,
}

impl PlantedKind {
    /// The kinds that are about a worker, in order.
    pub(crate) const OF_WORKERS: [Self; 7] = [
        Self::NeverUsed,
        Self::LapsesSoon,
        Self::LateStart,
        Self::LateReport,
        Self::PayBelow,
        Self::OtherSite,
        Self::Gap,
    ];
}

/// Something that is planted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Planted {
    /// What it is.
    pub kind: PlantedKind,
    /// The worker, by the name that the export of the human resources department has.
    pub employee_id: Option<String>,
    /// The certificate.
    pub certificate: Option<CertificateNumber>,
    /// The user.
    pub user_id: Option<UserId>,
}

/// One worker in 28 has something planted, so that each kind is met four times in about 800 workers, and once at least.
const ONE_IN: u32 = 28;

/// What is planted at a place of the sample.
pub(crate) fn at(place: u32, workers: u32) -> Option<PlantedKind> {
    let each = if workers < 7 * ONE_IN { 1 } else { ONE_IN };
    let nth = usize::try_from((place - 1) / each).ok()?;
    let kinds = PlantedKind::OF_WORKERS;
    let met = each > 1 || nth < kinds.len();
    kinds.get(nth % kinds.len()).copied().filter(|_| met && (place - 1).is_multiple_of(each))
}

/// The list of what is planted.
pub(crate) fn list(lives: &[Life]) -> Result<Vec<Planted>> {
    let of_workers = lives.iter().filter_map(|life| {
        life.planted.map(|kind| Planted {
            kind,
            employee_id: Some(life.employee_id.clone()),
            certificate: life.number(),
            user_id: None,
        })
    });
    let idle =
        Planted { kind: PlantedKind::IdleUser, employee_id: None, certificate: None, user_id: Some(IDLE.parse()?) };
    Ok(of_workers.chain([idle]).collect())
}
