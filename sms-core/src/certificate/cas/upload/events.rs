//! What can happen to a file: it is transferred.
#![deny(clippy::wildcard_enum_match_arm)]

use super::FileTransfer;
use crate::error::Result;
use crate::event::{Effect, event};
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// A file of the Bulk Data Transfer was transferred. The certificates that it created have events of their own.
    FileTransferred "file_transferred" about() personal[] {
        /// The file, who brought it, and what became of its records.
        transfer: FileTransfer,
    }
}

impl Effect for FileTransferred {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.transfers.insert(self.transfer.transfer.as_str(), self.transfer.clone());
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.transfer.user_id)
    }
}
