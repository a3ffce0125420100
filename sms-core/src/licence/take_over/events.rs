//! What can happen to who owns a sponsor.
#![deny(clippy::wildcard_enum_match_arm)]

use super::TakeOver;
use crate::error::Result;
use crate::event::{Effect, event};
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// The sponsor was taken over, merged, or has another owner; or more is known of that.
    LicenceTakenOver "licence_taken_over" about() personal[] {
        /// What is known of it.
        take_over: TakeOver,
    }
}

impl Effect for LicenceTakenOver {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.taken_over = Some(self.take_over.clone());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}
