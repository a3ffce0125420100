//! The second round of wants within a group: a job may want the rows that are like one which a job before it has changed, and the
//! load of the group could not know of those.

use crate::error::Result;
use crate::path::{Change, Job};
use crate::sms::Sms;
use crate::store::{LoadRequest, Loaded, Table};
use std::collections::{BTreeMap, BTreeSet};

/// What has been looked for, by table and column.
#[derive(Default)]
pub(super) struct AlikeSeen(BTreeMap<(Table, &'static str), Seen>);

/// The texts whose rows have been looked for, and how many changes were looked through for more.
#[derive(Default)]
struct Seen {
    texts: BTreeSet<String>,
    changes: usize,
}

impl AlikeSeen {
    /// Those that the load of a group has looked for.
    pub(super) fn of(wants: &LoadRequest, loaded: &Loaded) -> Self {
        let mut seen: BTreeMap<_, Seen> = BTreeMap::new();
        for alike in &wants.alike {
            seen.entry((alike.table, alike.column)).or_default();
            for (column, texts) in alike.scan(&wants.licence, &loaded.rows).among {
                seen.entry((alike.table, column)).or_default().texts.extend(texts);
            }
        }
        Self(seen)
    }

    /// Has the changes of what jobs look for noted.
    pub(super) fn watch(&self, change: &mut Change) {
        self.0.keys().for_each(|(table, _)| change.records.note_changes(*table));
    }

    /// Brings what a job wants and nobody has looked for yet. Another commit may come between: then that of the group is too late,
    /// and the group is decided again.
    pub(super) fn see(&mut self, sms: &Sms, job: &Job, change: &mut Change) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        let mut wants = LoadRequest { licence: job.licence.to_string(), ..LoadRequest::default() };
        job.wants(&mut wants);
        for alike in &mut wants.alike {
            let seen = self.0.entry((alike.table, alike.column)).or_default();
            let (changed, changes) = change.records.changed_texts(alike.table, alike.column, seen.changes);
            seen.changes = changes;
            alike.texts.extend(changed);
            alike.texts.retain(|text| seen.texts.insert(text.clone()));
        }
        wants.alike.retain(|alike| !alike.texts.is_empty());
        if wants.alike.is_empty() {
            return Ok(());
        }
        let LoadRequest { licence, alike, .. } = wants;
        let loaded = sms.whole_store().load(&LoadRequest { licence, alike, ..LoadRequest::default() })?;
        change.records.see(loaded.rows)
    }
}
