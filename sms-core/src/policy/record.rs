//! The policy of a store as it is kept, on the store's own chain.

use super::Changes;
use crate::records::table;
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

table! {
    PolicyRecord in "policies", called "a policy", journaled
}
