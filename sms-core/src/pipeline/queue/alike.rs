//! The second round of wants within a group: a job may want the rows that are like one which a job before it has changed, and the
//! load of the group could not know of those.

use crate::error::Result;
use crate::path::{Change, Job};
use crate::sms::Sms;
use crate::store::{LoadRequest, Loaded, Table};
use std::collections::{BTreeMap, BTreeSet};

/// The texts whose rows have been looked for, by table and column.
#[derive(Default)]
pub(super) struct AlikeSeen(BTreeMap<(Table, &'static str), BTreeSet<String>>);

impl AlikeSeen {
    /// Those that the load of a group has looked for.
    pub(super) fn of(wants: &LoadRequest, loaded: &Loaded) -> Self {
        let mut seen: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
        for alike in &wants.alike {
            for (column, texts) in alike.scan(&wants.licence, &loaded.rows).among {
                seen.entry((alike.table, column)).or_default().extend(texts);
            }
        }
        Self(seen)
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
            alike.texts.extend(change.records.changed_texts(alike.table, alike.column));
            alike.texts.retain(|text| seen.insert(text.clone()));
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
