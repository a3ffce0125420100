//! The names in the directories: each leads to the row of the licence that claims it, and none is there that nothing claims.
//!
//! There may be millions, so they are counted for each licence, and each claim is looked up. Only where a licence has more names than
//! it claims is its journal read again, for what they are.

use super::Entry;
use super::chain::{Chain, Whole, of_the_store};
use super::replay::Replay;
use super::verify::{Damage, Verification};
use crate::error::{ErrorCode, Result};
use crate::ids::STORE;
use crate::store::{Claim, Directory, Name, Snapshot};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, HashSet};

/// The names of the directories, as far as they are not known to be right.
#[derive(Default)]
pub(super) struct Names {
    /// How many names the directories have of each licence that was not checked yet.
    counts: BTreeMap<String, u64>,
    /// Licences that have names beside those that they claim, and a digest of each that they claim.
    with_strays: BTreeMap<String, HashSet<[u8; 16]>>,
}

impl Names {
    pub(super) fn of(snapshot: &dyn Snapshot, found: &mut Verification) -> Result<Self> {
        let mut names = Self::default();
        for &directory in Directory::ALL {
            let read = snapshot.names(directory, &mut |name| match name {
                Ok(Name { licence, .. }) => match names.counts.get_mut(&licence) {
                    Some(count) => *count += 1,
                    None => _ = names.counts.insert(licence, 1),
                },
                Err(unreadable) => {
                    let message =
                        format!("a name in the directory of {directory} cannot be read: {}", unreadable.reason);
                    found.damages.push(Damage::new(STORE, ErrorCode::StoreDamaged, None, message));
                }
            });
            found.survive(STORE, read)?;
        }
        Ok(names)
    }

    /// Tells each name that no chain claims.
    pub(super) fn tell_strays(&self, snapshot: &dyn Snapshot, found: &mut Verification) {
        if self.counts.is_empty() && self.with_strays.is_empty() {
            return;
        }
        for &directory in Directory::ALL {
            let read = snapshot.names(directory, &mut |name| {
                if let Ok(name) = name
                    && self.is_stray(directory, &name)
                {
                    let message =
                        format!("the directory of {directory} leads to `{}` by a name that nothing has taken", name.id);
                    let damage = Damage::new(&name.licence, ErrorCode::JournalStray, None, message);
                    found.damages.push(Damage { record: Some(format!("{directory} {}", name.name)), ..damage });
                }
            });
            // Where it cannot be read to its end, the first reading has told so.
            drop(read);
        }
    }

    fn is_stray(&self, directory: Directory, name: &Name) -> bool {
        let claimed = self.with_strays.get(&name.licence);
        let unclaimed = claimed.is_some_and(|claimed| !claimed.contains(&digest(directory, &name.name, &name.id)));
        unclaimed || self.counts.contains_key(&name.licence)
    }
}

impl Chain<'_> {
    /// Looks up the names that were claimed since the last time.
    pub(super) fn look_up_claims(&mut self, whole: &Whole<'_>) -> Result<()> {
        for claim in self.replay.take_claims() {
            if self.leads(&claim, whole.snapshot)? {
                self.led += 1;
            } else {
                self.unled.push(self.does_not_lead(&claim));
            }
        }
        Ok(())
    }

    /// Whether the directory leads from a claimed name to the row that claims it.
    fn leads(&self, claim: &Claim, snapshot: &dyn Snapshot) -> Result<bool> {
        let found = snapshot.name(claim.directory, &claim.name)?;
        Ok(found.is_some_and(|name| name.is_ok_and(|name| name.licence == self.licence && name.id == claim.id)))
    }

    fn does_not_lead(&self, claim: &Claim) -> Damage {
        let message = format!("the directory of {} does not lead to `{}`", claim.directory, claim.name);
        self.damage(ErrorCode::JournalReplay, None, message)
    }

    /// Looks whether the licence has as many names as it claims, and notes what it claims where it has not.
    pub(super) fn look_for_strays(&self, whole: &mut Whole<'_>) -> Result<()> {
        if whole.names.counts.remove(self.licence).unwrap_or_default() == self.led {
            return Ok(());
        }
        let claimed = self.claimed(whole)?;
        whole.names.with_strays.insert(self.licence.to_owned(), claimed);
        Ok(())
    }

    /// A digest of each name that the chain claims, which is read again for that. A name that it claims twice is told.
    fn claimed(&self, whole: &mut Whole<'_>) -> Result<HashSet<[u8; 16]>> {
        let (mut claimed, mut failed) = (HashSet::new(), Ok(()));
        let mut replay = Replay::new(whole.store, self.licence);
        let mut read = |entry: &Entry| {
            match replay.apply(entry) {
                Err(error) if of_the_store(&error) => return Err(error),
                // What does not replay was told when the chain was checked.
                _ => {}
            }
            for claim in replay.take_claims() {
                if !claimed.insert(digest(claim.directory, &claim.name, &claim.id)) {
                    whole.found.damages.push(self.does_not_lead(&claim));
                }
            }
            if replay.is_full() { replay.set_aside() } else { Ok(()) }
        };
        let entries = whole.snapshot.entries(self.licence, &mut |entry| {
            if let (Ok(entry), Ok(())) = (entry, &failed) {
                failed = read(&entry);
            }
        });
        // Where it cannot be read to its end, that was told, too.
        drop(entries);
        failed.map(|()| claimed)
    }
}

fn digest(directory: Directory, name: &str, id: &str) -> [u8; 16] {
    let mut digest = Sha256::new();
    for part in [directory.name(), name, id] {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    let mut short = [0; 16];
    short.iter_mut().zip(digest.finalize()).for_each(|(short, byte)| *short = byte);
    short
}
