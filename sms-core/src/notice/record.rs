//! A notice as it is told, and as it is kept.

use super::{NoticeChannel, NoticeKind, NoticeRecipient};
use crate::ids::RecordId;
use crate::parameter::{Parameters, Said};
use crate::records::table;
use crate::rule::Rule;
use crate::time::{Moment, uk_day};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Something that somebody should be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Notice {
    /// Its name, by which its delivery is recorded.
    pub name: RecordId,
    /// What kind of notice it is.
    pub notice: NoticeKind,
    /// Whom it is for.
    pub recipients: Cow<'static, [NoticeRecipient]>,
    /// How it goes.
    pub channel: NoticeChannel,
    /// The moment at which it fell due: of what the clock does the start of the day, whenever the clock was asked.
    pub due_at: Moment,
    /// One sentence.
    pub message: Cow<'static, str>,
    /// The id of the rule.
    pub rule: Cow<'static, str>,
    /// The user, certificate, request, allocation or licence that it is about.
    pub about: String,
    /// The values that the message speaks of, under names: for a text of the host's own. Left out where there are none.
    #[serde(default, skip_serializing_if = "Parameters::is_empty")]
    pub parameters: Parameters,
}

/// A notice that is planned: nothing has a name before it is recorded.
#[derive(Debug, Clone)]
pub(crate) struct NewNotice {
    kind: NoticeKind,
    rule: &'static Rule,
    about: String,
    said: Said,
}

impl NewNotice {
    pub(crate) fn new(
        kind: NoticeKind,
        rule: &'static Rule,
        about: impl Into<String>,
        message: impl Into<Said>,
    ) -> Self {
        Self { kind, rule, about: about.into(), said: message.into() }
    }

    /// The notice as it falls due at a moment, with the place in the journal that names it.
    pub(crate) fn due(self, sequence: u64, due_at: Moment) -> Notice {
        let Self { kind, rule, about, said: Said { message, parameters } } = self;
        Notice {
            name: RecordId::new("notice", sequence),
            notice: kind,
            recipients: Cow::Borrowed(kind.recipients()),
            channel: kind.channel(),
            due_at,
            message,
            rule: Cow::Borrowed(rule.id),
            about,
            parameters,
        }
    }
}

/// A notice as it is kept, and whether it was delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KeptNotice {
    /// The notice.
    #[serde(flatten)]
    pub notice: Notice,
    /// When the host delivered it; null where it is outstanding.
    pub delivered_at: Option<Moment>,
}

table! {
    KeptNotice in "notices", called "a notice", journaled, |kept| {
        kind: Text = kept.notice.notice.name(),
        about: Text = kept.notice.about.as_str(),
        fell_due_on: Text = uk_day(kept.notice.due_at),
        outstanding: Integer indexed = kept.delivered_at.is_none().then_some(true),
    }
}
