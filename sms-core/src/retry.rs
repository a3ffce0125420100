//! Retry keys: the same key with the same command is carried out once, and answered again.

use crate::decision::Reason;
use crate::document::canonical_of;
use crate::error::{Error, ErrorCode, Result};
use crate::journal::Entry;
use crate::outcome::{Kept, Outcome};
use crate::store::KeyRow;
use sha2::{Digest as _, Sha256};

/// A retry key with what recognises its command.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    /// Where the key is unique: a licence, or the store for commands that create one.
    pub(crate) scope: String,
    pub(crate) key: String,
    /// The command without its secrets.
    pub(crate) command: String,
}

impl Key {
    /// What was kept under this key, if anything.
    ///
    /// Refuses a key that was used with another command. Once a person of it was erased, the key alone recognises it.
    pub(crate) fn known<'a>(&self, kept: &'a [KeyRow]) -> Result<Option<&'a KeyRow>> {
        let Some(known) = kept.iter().find(|known| known.scope == self.scope && known.key == self.key) else {
            return Ok(None);
        };
        if known.salt.is_some_and(|salt| digest(&self.command, &salt) != known.digest) {
            return Err(Reason::new(ErrorCode::CommandKeyReused).field("/key").into());
        }
        Ok(Some(known))
    }

    /// What to keep of an answer.
    pub(crate) fn keep(&self, licence: &str, entries: &[Entry], outcome: &Outcome, salt: [u8; 16]) -> Result<KeyRow> {
        let place = |entry: Option<&Entry>| entry.map_or(0, |entry| entry.sequence);
        Ok(KeyRow {
            scope: self.scope.clone(),
            key: self.key.clone(),
            licence: licence.to_owned(),
            first: place(entries.first()),
            last: place(entries.last()),
            digest: digest(&self.command, &salt),
            salt: Some(salt),
            outcome: canonical_of(&Kept::of(outcome))?,
        })
    }
}

/// The answer that was kept; its events are still to be read from the journal.
pub(crate) fn answer(known: &KeyRow) -> Result<Outcome> {
    let kept: Kept = serde_json::from_str(&known.outcome).map_err(|error| {
        Error::with(ErrorCode::StoreDamaged, format!("the answer kept for a retry cannot be read: {error}"))
    })?;
    let repeats = Some((known.licence.clone(), known.first, known.last));
    Ok(Outcome { repeats, ..kept.repeat() })
}

fn digest(command: &str, salt: &[u8; 16]) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(command).finalize().into()
}
