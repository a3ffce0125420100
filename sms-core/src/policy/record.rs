//! The policy of a store as it is kept, on the store's own chain.

use super::{Changes, Policy, by_ids_of_today};
use crate::error::Result;
use crate::records::{Records, table};
use serde::{Deserialize, Serialize};

/// The changes of the store's policy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PolicyRecord {
    pub(crate) settings: Changes,
}

impl PolicyRecord {
    /// The id of the one row.
    pub(crate) const ROW: &'static str = "policy";
}

impl Records {
    /// The policy that records of the store's own chain make; the default one where it was never changed.
    pub(crate) fn policy(&self) -> Result<Policy> {
        let changes = self.policies.get(PolicyRecord::ROW).cloned().unwrap_or_default().settings;
        Policy::kept(by_ids_of_today(changes))
    }
}

table! {
    PolicyRecord in "policies", called "a policy", journaled
}
