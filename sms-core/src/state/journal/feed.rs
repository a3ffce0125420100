//! What happened on all licences, in one line.

use super::RecordedEvent;
use crate::store::{FeedPage, Numbered};
use serde::{Deserialize, Serialize};

/// An entry of some journal, in the feed over all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FeedItem {
    /// Where it stands in the feed: what to go on after. It is a number to keep and to give back; nothing else follows from it.
    pub cursor: u64,
    /// The licence in whose journal it is; `*` for the journal of the store itself.
    pub licence: String,
    /// What happened.
    pub entry: RecordedEvent,
}

/// A part of the feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Feed {
    /// What happened, in the order in which it was kept.
    pub items: Vec<FeedItem>,
    /// What to go on after: it may lie behind the last item, where what follows is of licences that the handle does not reach.
    pub next: u64,
}

impl From<FeedPage> for Feed {
    fn from(page: FeedPage) -> Self {
        let item = |Numbered { number, licence, entry }| FeedItem {
            cursor: number,
            licence,
            entry: RecordedEvent::from(&entry),
        };
        Self { items: page.entries.into_iter().map(item).collect(), next: page.next }
    }
}
