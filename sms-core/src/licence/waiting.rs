//! What the clock does to a licence: where it has a last day, it expires (`lu/T-22`).

use super::{Licence, LicenceStatus};
use crate::event::LicenceStatusChanged;
use crate::outcome::{Notice, NoticeKind};
use crate::rule;
use crate::waiting::{Due, Waiting};
use chrono::NaiveDate;

impl Waiting for Licence {
    fn due(&self, today: NaiveDate) -> Option<Due> {
        let on = self.expires_on.filter(|_| self.status_on(today) != self.status)?;
        let message = format!("the licence expired on {on}");
        let notice = Notice::new(NoticeKind::LicenceExpired, rule!("lu/T-22"), self.number.as_str(), message);
        let (from, to) = (self.status, LicenceStatus::Expired);
        let event = LicenceStatusChanged { from, to, by_clock: Some(true), apply_again_from: None }.into();
        Some(Due { on, event, notice })
    }
}
