//! What can happen to the list of PAYE references.
#![deny(clippy::wildcard_enum_match_arm)]

use super::PayeEntry;
use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::PayeReference;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// A PAYE reference was added.
    PayeReferenceAdded "paye_reference_added" about() personal[] {
        /// The reference, with who added it and when.
        entry: PayeEntry,
    }
}

impl Effect for PayeReferenceAdded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.paye.insert(self.entry.reference.key(), self.entry.clone());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// A PAYE reference was deleted.
    PayeReferenceDeleted "paye_reference_deleted" about() personal[] {
        /// The reference.
        reference: PayeReference,
    }
}

impl Effect for PayeReferenceDeleted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.paye.remove(&self.reference.key()).map(drop)
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.paye.needed(&self.reference.key()).map(drop)
    }
}
