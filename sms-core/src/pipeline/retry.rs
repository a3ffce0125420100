//! Retry keys: the same key with the same command is carried out once, and answered again.
//!
//! A host may make a key of a name, so its text is never kept: a digest finds it again. The command is recognised by a salted
//! digest. Once a person of it was erased, that salt is gone, and what is left to compare is who gave it, and its name.

mod marks;

use crate::decision::Reason;
use crate::document::{canonical, canonical_of};
use crate::error::{Error, ErrorCode, Result};
use crate::ids::UserId;
use crate::journal::{Entry, hex};
use crate::outcome::{Outcome, Repeats, Told};
use crate::parameter::{self, Said, said};
use crate::plan::Actor;
use crate::store::KeyRow;
use crate::time::Moment;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// A retry key with what recognises its command.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    /// Where the key is unique: a licence, or the store for commands that create one.
    pub(crate) scope: String,
    /// The digest of the key's text.
    pub(crate) key: String,
    /// The name of the command.
    name: &'static str,
    /// Who gives it.
    actor: String,
    /// The command without its secrets.
    document: Value,
    /// The same as canonical JSON.
    command: String,
}

impl Key {
    pub(crate) fn new(scope: String, text: &str, name: &'static str, actor: &Actor, document: Value) -> Self {
        let digest = Sha256::new().chain_update(&scope).chain_update([0]).chain_update(text).finalize();
        Self { scope, key: hex(digest), name, actor: actor.name().to_owned(), command: canonical(&document), document }
    }

    /// Where a store finds it.
    pub(crate) fn place(&self) -> (String, String) {
        (self.scope.clone(), self.key.clone())
    }

    /// What was kept under this key, if anything.
    pub(crate) fn find<'a>(&self, kept: &'a [KeyRow]) -> Option<&'a KeyRow> {
        kept.iter().find(|known| known.scope == self.scope && known.key == self.key)
    }

    /// Refuses a key that was used by somebody else, or with another command, and says for what. The text of the key is not said: it
    /// may name a person.
    pub(crate) fn check(&self, known: &KeyRow) -> Result<()> {
        let salt = known.salt.as_ref();
        let message = if known.actor != self.actor {
            Said::from("the retry key was used before, by another actor")
        } else if known.command != self.name {
            Self::reused(known, Ok("command".to_owned()))
        } else if salt.is_none_or(|salt| digest(&self.command, salt) == known.digest) {
            return Ok(());
        } else {
            let told: Told = known.told.as_deref().and_then(|told| serde_json::from_str(told).ok()).unwrap_or_default();
            let field =
                salt.filter(|_| !told.marks.is_empty()).map(|salt| marks::differs(&self.document, salt, &told.marks));
            Self::reused(known, field.map_or(Err("another command"), |field| field.ok_or("a field more")))
        };
        Err(Reason::new(ErrorCode::CommandKeyReused).message(message).field("/key").into())
    }

    /// What is said of a key that was used with another command: which field differs, or else what is known of it.
    fn reused(known: &KeyRow, field: Result<String, &str>) -> Said {
        match (known.first, field) {
            (0, Ok(field)) => said!("the retry key was used before, with another `{field}`", field),
            (0, Err(what)) => format!("the retry key was used before, with {what}").into(),
            (entry, Ok(field)) => {
                said!("the retry key was used before, for entry {entry}, with another `{field}`", entry, field)
            }
            (entry, Err(what)) => Said::from(format!("the retry key was used before, for entry {entry}, with {what}"))
                .with(parameter::ENTRY, &entry),
        }
    }

    /// What to keep of an answer.
    pub(crate) fn keep(&self, licence: &str, entries: &[Entry], answer: Answered<'_>) -> Result<KeyRow> {
        let place = |entry: Option<&Entry>| entry.map_or(0, |entry| entry.sequence);
        let Answered { outcome, recorded_at, salt } = answer;
        let told = Told::of(outcome, marks::marks(&self.document, &salt));
        Ok(KeyRow {
            scope: self.scope.clone(),
            key: self.key.clone(),
            licence: licence.to_owned(),
            first: place(entries.first()),
            last: place(entries.last()),
            actor: self.actor.clone(),
            command: self.name.to_owned(),
            recorded_at,
            digest: digest(&self.command, &salt),
            salt: Some(salt),
            outcome: canonical_of(&outcome.result)?,
            told: Some(canonical_of(&told)?),
        })
    }
}

/// An answer to keep, with what goes beside it.
pub(crate) struct Answered<'a> {
    pub(crate) outcome: &'a Outcome,
    pub(crate) recorded_at: Moment,
    pub(crate) salt: [u8; 16],
}

/// The answer that was kept; its events are still to be read from the journal.
pub(crate) fn answer(known: &KeyRow, to: Option<UserId>) -> Result<Outcome> {
    let damaged = |error: serde_json::Error| {
        let message = format!("the answer kept for a retry cannot be read: {error}");
        Error::with(ErrorCode::StoreDamaged, message).because(error)
    };
    let result: Value = serde_json::from_str(&known.outcome).map_err(damaged)?;
    let told: Told =
        known.told.as_deref().map_or_else(|| Ok(Told::default()), serde_json::from_str).map_err(damaged)?;
    let repeats = Some(Repeats { licence: known.licence.clone(), first: known.first, last: known.last, to });
    Ok(Outcome { result, repeated: true, repeats, ..told.again() })
}

fn digest(command: &str, salt: &[u8; 16]) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(command).finalize().into()
}
