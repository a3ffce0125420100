//! What a query tells of a batch or a group: as a row of a list, and as a whole.

use crate::answer::answers;
use crate::certificate::{Certificate, CertificateState, Container, ContainerState};
use crate::ids::{CertificateId, RecordId, UserId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::query::{CasRow, CosRow, Reading};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Declares what is told of a batch or a group: what every answer has, and beside it these fields, each with where it comes from.
/// The state and the counts follow from what is in it (`cos/11.1.7`).
macro_rules! containers {
    ($($(#[$meta:meta])* $type:ident $name:ident of $container:ident, $members:ident in $reading:ident {
        $(
            $(#[doc = $what:literal])+
            $(#[serde(default, skip_serializing_if = $skip:literal)])?
            $(#[cfg_attr($($attribute:tt)*)])?
            $field:ident: $field_type:ty = $value:expr,
        )*
    })*) => {$(
        answers! {
            $(#[$meta])*
            $type {
                /// Our own name for it.
                $name: RecordId,
                /// Its name, which no other one of the licence has; empty where it was erased.
                name: Personal,
                /// The route of its certificates.
                route: Route,
                /// The user who owns it.
                owner: UserId,
                /// The day on which it began.
                created_on: NaiveDate,
                /// How far it has come. It follows from the certificates in it that the user may see.
                state: ContainerState,
                /// How many of these certificates are in which state; a state that none is in is left out.
                counts: BTreeMap<CertificateState, u64>,
                $(
                    $(#[doc = $what])+
                    $(#[serde(default, skip_serializing_if = $skip)])?
                    $(#[cfg_attr($($attribute)*)])?
                    $field: $field_type,
                )*
                /// True where the name was erased; left out where it was not.
                #[serde(default, skip_serializing_if = "std::ops::Not::not")]
                erased: bool,
            }
        }

        impl $type {
            /// What is told of a record with these members, as the clock has left them.
            pub(super) fn of($container: Container, $members: &[Certificate], $reading: &Reading) -> Self {
                // A row alone needs nothing of it.
                let _ = $reading;
                Self {
                    state: ContainerState::of($members),
                    counts: counts($members),
                    $($field: $value,)*
                    $name: $container.container,
                    name: $container.name,
                    route: $container.route,
                    owner: $container.owner,
                    created_on: $container.created_on,
                    erased: $container.erased,
                }
            }
        }
    )*};
}

containers! {
    /// A batch as a row of a list.
    BatchRow batch of container, members in reading {}

    /// A group as a row of a list.
    GroupRow group of container, members in reading {
        /// The CoS of the artist on whom the others depend (`cos/11.2.4`); null where there is none that the user may see.
        main_artist: Option<CertificateId> = main_artist(&container, members),
    }

    /// A batch of CoS with what is in it.
    CosBatchView batch of container, members in reading {
        /// The CoS in it that the user may see.
        certificates: Vec<CosRow> = members.iter().map(|record| CosRow::of(record, reading)).collect(),
    }

    /// A batch of CAS with what is in it.
    CasBatchView batch of container, members in reading {
        /// The CAS in it that the user may see.
        certificates: Vec<CasRow> = members.iter().map(|record| CasRow::of(record, reading)).collect(),
    }

    /// A group of CoS with what is in it.
    CosGroupView group of container, members in reading {
        /// The CoS of the artist on whom the others depend (`cos/11.2.4`); null where there is none that the user may see.
        main_artist: Option<CertificateId> = main_artist(&container, members),
        /// The CoS in it that the user may see.
        certificates: Vec<CosRow> = members.iter().map(|record| CosRow::of(record, reading)).collect(),
    }
}

fn counts(members: &[Certificate]) -> BTreeMap<CertificateState, u64> {
    let mut counts = BTreeMap::new();
    for record in members {
        *counts.entry(record.state()).or_insert(0) += 1;
    }
    counts
}

fn main_artist(container: &Container, members: &[Certificate]) -> Option<CertificateId> {
    let is_member = |id: &&CertificateId| members.iter().any(|record| record.certificate == **id);
    container.main_artist.as_ref().filter(is_member).cloned()
}
