//! Verification of a whole store at one moment: every damage, and not only the first.

use super::anchor::{Anchor, Sought};
use super::chain::{Chain, Whole};
use super::histories::Histories;
use super::keys::keys;
use super::named::Named;
use super::names::Names;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::STORE;
use crate::store::Store;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that is not whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Damage {
    /// The licence, or [`STORE`].
    pub licence: String,
    /// The entry of its journal, where it is about one.
    pub sequence: Option<u64>,
    /// The table and the id of the record, where it is about one.
    pub record: Option<String>,
    /// The stable code.
    pub code: ErrorCode,
    /// What is wrong.
    pub message: String,
}

impl Damage {
    pub(super) fn new(licence: &str, code: ErrorCode, sequence: Option<u64>, message: impl Into<String>) -> Self {
        Self { licence: licence.to_owned(), sequence, record: None, code, message: message.into() }
    }
}

/// What a verification found.
///
/// ```
/// use sms_core::ErrorCode;
/// use sms_core::journal::Verification;
///
/// let kept = r#"{"licences": 1, "entries": 7, "records": 3, "damages": [{"licence": "SIM000001", "sequence": 7, "record": null,
///     "code": "journal.anchor", "message": "the journal does not hold entry 7 as it was noted"}]}"#;
/// let found: Verification = serde_json::from_str(kept)?;
/// assert!(!found.is_whole());
/// assert_eq!((found.damages[0].code, found.damages[0].sequence), (ErrorCode::JournalAnchor, Some(7)));
/// assert_eq!(serde_json::to_value(&found)?, serde_json::from_str::<serde_json::Value>(kept)?);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Verification {
    /// Licences that were checked.
    pub licences: u64,
    /// Entries that were checked.
    pub entries: u64,
    /// Records that were compared.
    pub records: u64,
    /// Everything that is not whole.
    pub damages: Vec<Damage>,
}

impl Verification {
    /// Whether nothing is damaged. It follows from `damages`, and so is no field; `allowed` of a [`Decision`](crate::Decision) is one
    /// because documents have it in every language.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.damages.is_empty()
    }

    /// Notes where a store could not read on because it is damaged, so that the rest is checked all the same.
    pub(super) fn survive(&mut self, licence: &str, read: Result<()>) -> Result<()> {
        self.survived(licence, read).map(drop)
    }

    /// The same, and what was read, if it could be.
    pub(super) fn survived<T>(&mut self, licence: &str, read: Result<T>) -> Result<Option<T>> {
        match read {
            Err(error) if is_damage(&error) => {
                self.damages.push(Damage::new(licence, error.code(), None, error.to_string()));
                Ok(None)
            }
            read => read.map(Some),
        }
    }
}

fn is_damage(error: &Error) -> bool {
    matches!(error.code(), ErrorCode::StoreDamaged | ErrorCode::StoreNotAStore)
}

/// Checks every chain of a store, and all that lies beside them.
pub(crate) fn verify(store: &dyn Store, anchors: &[Anchor]) -> Result<Verification> {
    let snapshot = store.snapshot()?;
    let snapshot = snapshot.as_ref();
    let mut found = Verification::default();
    let faults = snapshot.faults();
    if let Ok(faults) = &faults {
        let damages = faults.iter().map(|fault| Damage::new(STORE, fault.code, None, fault.message.clone()));
        found.damages.extend(damages);
    }
    found.survive(STORE, faults.map(drop))?;
    let names = Names::of(snapshot, &mut found)?;
    let mut whole = Whole {
        store,
        snapshot,
        sought: Sought::new(anchors),
        names,
        named: Named::default(),
        histories: Histories::default(),
        found,
    };
    let mut chains = BTreeMap::new();
    for licence in every_chain(&mut whole)? {
        // Without a head it is no licence, whatever else it is.
        if let Ok(Some(head)) = snapshot.head(&licence)
            && licence != STORE
        {
            whole.found.licences += 1;
            whole.named.find(&licence, head.ok().as_ref(), &mut whole.found);
        }
        let checked = Chain::new(store, &licence).check(&mut whole);
        if let Some(checked) = whole.found.survived(&licence, checked)? {
            chains.insert(licence, checked);
        }
    }
    std::mem::take(&mut whole.named).missing(&mut whole.found);
    whole.histories.compare(snapshot, &mut whole.found)?;
    keys(&mut whole, &chains)?;
    whole.names.tell_strays(snapshot, &mut whole.found);
    for (licence, sequence) in whole.sought.missing() {
        let message = format!("the journal does not hold entry {sequence} as it was noted");
        whole.found.damages.push(Damage::new(licence, ErrorCode::JournalAnchor, Some(sequence), message));
    }
    Ok(whole.found)
}

/// The chains in order, the store's own first.
fn every_chain(whole: &mut Whole<'_>) -> Result<Vec<String>> {
    let mut chains = vec![STORE.to_owned()];
    let found = match whole.snapshot.chains() {
        Ok(found) => found,
        Err(error) => return whole.found.survive(STORE, Err(error)).map(|()| chains),
    };
    for chain in found {
        match chain {
            Ok(chain) if chain == STORE => {}
            Ok(chain) => chains.push(chain),
            Err(unreadable) => {
                let message = format!("the number of a licence cannot be read: {}", unreadable.reason);
                whole.found.damages.push(Damage::new(STORE, ErrorCode::StoreDamaged, None, message));
            }
        }
    }
    Ok(chains)
}
