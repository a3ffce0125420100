//! What can happen to the policy of a store.
#![deny(clippy::wildcard_enum_match_arm)]

use super::{Changes, PolicyRecord};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// The policy of the store changed.
    PolicyChanged "policy_changed" about() personal[] {
        /// The settings that changed, by id; an empty list brings the default back.
        settings: Changes,
    }
}

impl Effect for PolicyChanged {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let mut record = records.policies.remove(PolicyRecord::ROW)?.unwrap_or_default();
        for (id, values) in &self.settings {
            if values.is_empty() {
                record.settings.remove(id);
            } else {
                record.settings.insert(id.clone(), values.clone());
            }
        }
        records.policies.insert(PolicyRecord::ROW, record);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}
