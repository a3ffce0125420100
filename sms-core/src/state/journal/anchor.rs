//! What is noted of a journal outside the store, so that a rewritten one is found out.

use super::Head;
use super::entry::hex;
use crate::error::{Error, ErrorCode, Result};
use crate::store::{Snapshot, Unreadable};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An entry of a journal, noted elsewhere. An entry hangs on all those before it, so that one for each licence is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts keep them and make them again")]
pub struct Anchor {
    /// The licence, or [`STORE`](crate::ids::STORE).
    pub licence: String,
    /// The place of the entry in its journal.
    pub sequence: u64,
    /// The digest of the entry, in hexadecimal.
    pub digest: String,
}

/// Where every journal stands.
pub(crate) fn heads(snapshot: &dyn Snapshot) -> Result<Vec<Anchor>> {
    let anchor =
        |(licence, head): (String, Head)| Anchor { licence, sequence: head.sequence, digest: hex(head.digest) };
    Ok(readable_heads(snapshot)?.into_iter().map(anchor).collect())
}

/// Every chain that has a head, in order, and the head; an error where one cannot be read.
pub(crate) fn readable_heads(snapshot: &dyn Snapshot) -> Result<Vec<(String, Head)>> {
    let damaged = |unreadable: Unreadable| {
        Error::with(ErrorCode::StoreDamaged, format!("a head cannot be read: {}", unreadable.reason))
    };
    snapshot.heads()?.into_iter().map(|head| head.map_err(damaged)).collect()
}

/// The anchors that were not found yet: for each licence, entries and their digests.
pub(super) struct Sought<'a>(BTreeMap<&'a str, BTreeSet<(u64, &'a str)>>);

impl<'a> Sought<'a> {
    pub(super) fn new(anchors: &'a [Anchor]) -> Self {
        let mut sought: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for Anchor { licence, sequence, digest } in anchors {
            sought.entry(licence.as_str()).or_default().insert((*sequence, digest.as_str()));
        }
        Self(sought)
    }

    /// An entry that is there.
    pub(super) fn find(&mut self, licence: &str, sequence: u64, digest: [u8; 32]) {
        if let Some(sought) = self.0.get_mut(licence)
            && sought.range((sequence, "")..).next().is_some_and(|(at, _)| *at == sequence)
        {
            let digest = hex(digest);
            sought.retain(|(at, wanted)| *at != sequence || !wanted.eq_ignore_ascii_case(&digest));
        }
    }

    /// What is missing, by licence and entry.
    pub(super) fn missing(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().flat_map(|(licence, sought)| sought.iter().map(|(sequence, _)| (*licence, *sequence)))
    }
}
