//! The licences that the store's own chain names: each that began, and no other, has a chain.

use super::verify::{Damage, Verification};
use super::{Entry, Head};
use crate::error::ErrorCode;
use crate::event::{Declared, Event, LicencesBegan};
use crate::ids::STORE;
use std::collections::BTreeMap;

/// Licences that were named and not yet found, each with the entry that names it.
#[derive(Default)]
pub(super) struct Named {
    licences: BTreeMap<String, u64>,
    /// Whether an entry of the store's own chain cannot be read: nobody knows what it names.
    lacking: bool,
}

impl Named {
    /// Notes what an entry of the store's own chain names.
    pub(super) fn note(&mut self, chain: &str, entry: &Entry) {
        if chain != STORE || entry.event != LicencesBegan::NAME {
            return;
        }
        match Event::of(entry) {
            Ok(Event::LicencesBegan(began)) => {
                self.licences.extend(began.licences.iter().map(|licence| (licence.to_string(), entry.sequence)));
            }
            _ => self.lacking = true,
        }
    }

    pub(super) fn lack(&mut self, chain: &str) {
        self.lacking |= chain == STORE;
    }

    /// Looks for the name of a licence that has a head.
    pub(super) fn find(&mut self, licence: &str, head: Option<&Head>, found: &mut Verification) {
        if self.licences.remove(licence).is_none() && !self.lacking {
            let message = "the licence never began in this store";
            found.damages.push(Damage::new(
                licence,
                ErrorCode::JournalLicenceMissing,
                head.map(|head| head.sequence),
                message,
            ));
        }
    }

    /// Tells of the licences that have no head.
    pub(super) fn missing(self, found: &mut Verification) {
        found.damages.extend(self.licences.into_iter().map(|(licence, sequence)| {
            let message = format!("licence {licence} began in this store, and is gone");
            Damage::new(STORE, ErrorCode::JournalLicenceMissing, Some(sequence), message)
        }));
    }
}
