//! A file that was transferred, as it is kept.

use super::TransferKind;
use crate::ids::{RecordId, UserId};
use crate::records::table;
use crate::store::Value;
use crate::time::{Moment, uk_day};
use serde::{Deserialize, Serialize};

/// A file that was transferred: what it is called, who brought it, and what became of its records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FileTransfer {
    /// Our own name for it.
    pub transfer: RecordId,
    /// The ID that the sponsor gave it, which no other file of the licence has (`cas/1.8`).
    pub file_id: String,
    /// What kind of file it is.
    pub kind: TransferKind,
    /// The user who brought it.
    pub user_id: UserId,
    /// When it was transferred.
    pub transferred_at: Moment,
    /// How many certificates it created.
    pub created: u64,
    /// How many of its records were refused.
    pub refused: u64,
}

table! {
    FileTransfer in "transfers", called "a transferred file", journaled, |file| {
        file_id: Text indexed = file.file_id.as_str(),
        kind: Text = file.kind.name(),
        user_id: Text = file.user_id.as_str(),
        transferred_on: Text = uk_day(file.transferred_at),
        created: Integer = count(file.created),
        refused: Integer = count(file.refused),
    }
}

fn count(records: u64) -> Value {
    Value::Integer(i64::try_from(records).unwrap_or(i64::MAX))
}
