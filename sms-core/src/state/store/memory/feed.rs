//! The order in which entries came, over all journals.

use crate::journal::Entry;
use crate::store::{FeedPage, Numbered};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

/// What each commit brought to which journal: by the number of its last entry among those of all, the licence and that entry.
#[derive(Debug, Clone, Default)]
pub(super) struct Feed(BTreeMap<u64, (String, u64)>);

impl Feed {
    /// Notes that entries came.
    pub(super) fn came(&mut self, licence: &str, entries: &[Entry]) {
        let Some(last) = entries.last() else { return };
        let before = self.0.last_key_value().map_or(0, |(number, _)| *number);
        let many = u64::try_from(entries.len()).unwrap_or(u64::MAX);
        self.0.insert(before.saturating_add(many), (licence.to_owned(), last.sequence));
    }

    /// A page, with the entries of a journal as they lie there.
    pub(super) fn page<'a>(
        &self,
        after: u64,
        only: Option<&BTreeSet<String>>,
        limit: usize,
        entries: impl Fn(&str) -> &'a [Entry],
    ) -> FeedPage {
        let mut page = FeedPage { entries: Vec::new(), next: after };
        for (&last, (licence, sequence)) in self.0.range((Bound::Excluded(after), Bound::Unbounded)) {
            let room = limit.saturating_sub(page.entries.len());
            if room == 0 {
                break;
            }
            if only.is_some_and(|only| !only.contains(licence)) {
                page.next = last;
                continue;
            }
            // All up to `next` were told before, so what is left of the commit ends with its last entry.
            let since = sequence.saturating_sub(last - page.next);
            let all = entries(licence);
            let begin = all.partition_point(|entry| entry.sequence <= since);
            let found = all.iter().skip(begin).take_while(|entry| entry.sequence <= *sequence).take(room);
            for entry in found {
                page.next = last - (sequence - entry.sequence);
                page.entries.push(Numbered { number: page.next, licence: licence.clone(), entry: entry.clone() });
            }
        }
        page
    }
}
