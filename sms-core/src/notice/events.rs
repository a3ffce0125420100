//! What can happen to a notice: it falls due, and it is delivered.
#![deny(clippy::wildcard_enum_match_arm)]

use super::record::{KeptNotice, Notice};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::RecordId;
use crate::records::{Records, Stamp};
use crate::time::Moment;
use chrono::NaiveDate;

event! {
    /// Somebody should be told something.
    NoticeFellDue "notice_fell_due" about() personal[] {
        /// The notice.
        notice: Notice,
    }
}

impl Effect for NoticeFellDue {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let kept = KeptNotice { notice: self.notice.clone(), delivered_at: None };
        records.notices.insert(self.notice.name.as_str(), kept);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// Notices were delivered.
    NoticesDelivered "notices_delivered" about() personal[] {
        /// The notices.
        notices: Vec<RecordId>,
        /// When.
        delivered_at: Moment,
    }
}

impl Effect for NoticesDelivered {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        for notice in &self.notices {
            records.notices.known(notice.as_str())?.delivered_at = Some(self.delivered_at);
        }
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.notices.all_needed(&self.notices)
    }
}
