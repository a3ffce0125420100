//! The query on notices: what people were told, and what waits for the host to deliver it.

use super::{QueryHandler, Reading, page_size};
use crate::answer::{Page, answers};
use crate::command::command;
use crate::error::Result;
use crate::ids::RecordId;
use crate::notice::{KeptNotice, NoticeChannel, NoticeKind, NoticeRecipient};
use crate::parameter::Parameters;
use crate::store::{Scan, Table, Value};
use crate::time::Moment;

answers! {
    /// A notice in the list.
    NoticeRow {
        /// Its name, by which its delivery is recorded.
        name: RecordId,
        /// What kind of notice it is.
        notice: NoticeKind,
        /// Whom it is for.
        recipients: Vec<NoticeRecipient>,
        /// How it goes.
        channel: NoticeChannel,
        /// The moment at which it fell due.
        due_at: Moment,
        /// One sentence.
        message: String,
        /// The id of the rule.
        rule: String,
        /// The user, certificate, request, allocation or licence that it is about.
        about: String,
        /// The values that the message speaks of, under names.
        parameters: Parameters,
        /// When it was delivered; null where it is outstanding.
        delivered_at: Option<Moment>,
    }
}

impl From<KeptNotice> for NoticeRow {
    fn from(KeptNotice { notice: told, delivered_at }: KeptNotice) -> Self {
        Self {
            name: told.name,
            notice: told.notice,
            recipients: told.recipients.into_owned(),
            channel: told.channel,
            due_at: told.due_at,
            message: told.message.into_owned(),
            rule: told.rule.into_owned(),
            about: told.about,
            parameters: told.parameters,
            delivered_at,
        }
    }
}

command! {
    /// What people were told or are to be told, in the order in which it fell due. What falls due with the time is there once the clock was
    /// asked: by any command on the licence, or by [`Sms::advance_to`](crate::Sms::advance_to).
    ViewNotices -> Page<NoticeRow, RecordId> {
        /// Whether only those are shown that were not delivered.
        #[serde(default)]
        outstanding: bool,
        /// Of this kind alone.
        notice: Option<NoticeKind>,
        /// About this user, certificate, request, allocation or licence alone.
        about: Option<String>,
        /// Only notices after this one.
        after: Option<RecordId>,
        /// At most so many, from 1 to 1,000; 100 where left out.
        limit: Option<usize>,
    }
}

impl QueryHandler for ViewNotices {
    fn answer(&self, reading: &Reading) -> Result<Page<NoticeRow, RecordId>> {
        let limit = page_size(self.limit, 100)?;
        let mut scan = Scan::all(Table::Notices, reading.licence.as_str());
        scan.equals.extend(self.outstanding.then(|| ("outstanding", Value::from(true))));
        scan.equals.extend(self.notice.map(|kind| ("kind", Value::from(kind.name()))));
        scan.equals.extend(self.about.as_deref().map(|about| ("about", Value::from(about))));
        scan.after = self.after.as_ref().map(ToString::to_string);
        scan.limit = limit.saturating_add(1);
        let mut found = reading.scan::<KeptNotice>(&scan)?;
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|last| last.notice.name.clone());
        Ok(Page { rows: found.into_iter().map(NoticeRow::from).collect(), next })
    }
}
