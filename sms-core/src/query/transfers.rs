//! The query on files of the Bulk Data Transfer: which were brought, and what became of them.

use super::{QueryHandler, Reading, page_size};
use crate::answer::{Page, answers};
use crate::certificate::cas::{FileTransfer, TransferKind};
use crate::command::command;
use crate::error::Result;
use crate::ids::{RecordId, UserId};
use crate::time::Moment;

answers! {
    /// A file in the list.
    TransferRow {
        /// Our own name for it.
        transfer: RecordId,
        /// The ID that the sponsor gave it.
        file_id: String,
        /// What kind of file it is.
        kind: TransferKind,
        /// The user who brought it.
        user_id: UserId,
        /// When it was transferred.
        transferred_at: Moment,
        /// How many certificates it created.
        created: u64,
        /// How many of its records were refused.
        refused: u64,
    }
}

impl From<FileTransfer> for TransferRow {
    fn from(file: FileTransfer) -> Self {
        let FileTransfer { transfer, file_id, kind, user_id, transferred_at, created, refused } = file;
        Self { transfer, file_id, kind, user_id, transferred_at, created, refused }
    }
}

command! {
    /// The files of the Bulk Data Transfer that were brought, the newest first (`cas/5.1.1`). A Level 2 user sees their own.
    ViewTransfers -> Page<TransferRow, RecordId> {
        /// The file of this ID alone, as the sponsor gave it.
        file_id: Option<String>,
        /// Only files before this one.
        after: Option<RecordId>,
        /// At most so many, from 1 to 1,000; 100 where left out.
        limit: Option<usize>,
    }
}

impl QueryHandler for ViewTransfers {
    fn answer(&self, reading: &Reading) -> Result<Page<TransferRow, RecordId>> {
        let limit = page_size(self.limit, 100)?;
        // A sponsor brings a few files a day at most, and they are read in the order in which they came.
        let mut files = reading.all::<FileTransfer>()?;
        files.reverse();
        let is_shown = |file: &FileTransfer| {
            self.after.as_ref().is_none_or(|after| file.transfer < *after)
                && self.file_id.as_ref().is_none_or(|file_id| file.file_id == *file_id)
                && reading.only_owner().is_none_or(|user_id| file.user_id == *user_id)
        };
        files.retain(is_shown);
        let more = files.len() > limit;
        files.truncate(limit);
        let next = files.last().filter(|_| more).map(|last| last.transfer.clone());
        Ok(Page { rows: files.into_iter().map(TransferRow::from).collect(), next })
    }
}
