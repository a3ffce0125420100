//! The store as a whole: verified, noted elsewhere, closed.

use super::Sms;
use crate::error::Result;
use crate::journal::{Anchor, Verification, heads, verify};
use crate::store::Store as _;
use crate::trace;

impl Sms {
    /// Checks the whole store at one moment: every chain, every payload that is left, that the journal replays to the records
    /// that are kept and to nothing else, that what is gone is what was erased, and what the store's own means find. Others
    /// write on meanwhile. It tells every damage, and not only the first.
    ///
    /// What somebody who can write the file has made whole again by rewriting a chain, this cannot see:
    /// [`verify_against`](Self::verify_against) can.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryClosed`](crate::ErrorCode::BoundaryClosed); errors of the store. What is not whole is told in the answer.
    pub fn verify(&self) -> Result<Verification> {
        self.verify_against(&[])
    }

    /// Checks the whole store as [`verify`](Self::verify) does, and that its journals still hold the entries that were noted
    /// by [`heads`](Self::heads) earlier: each that is missing, or is another now, is a damage `journal.anchor`.
    ///
    /// ```
    /// use sms_core::entropy::Seeded;
    /// use sms_core::store::MemoryStore;
    /// use sms_core::time::{ManualClock, day, start_of_day};
    /// use sms_core::{Actor, Command, ErrorCode, Sms};
    ///
    /// let open = || Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// let sms = open();
    /// let policy = r#"{"command": "set_policy", "settings": {"lock.wait_minutes": [{"value": 30}]}}"#;
    /// sms.execute(Command::from_json(policy)?, &Actor::HomeOffice)?;
    /// let noted = sms.heads()?;
    /// assert!(sms.verify_against(&noted)?.is_whole());
    ///
    /// let another = open();
    /// let damages = another.verify_against(&noted)?.damages;
    /// assert_eq!(damages[0].code, ErrorCode::JournalAnchor);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`verify`](Self::verify).
    pub fn verify_against(&self, anchors: &[Anchor]) -> Result<Verification> {
        trace::verify(|| {
            self.reaches_all()?;
            let found = self.inner.store.ask(|store| verify(store, anchors))?;
            trace::verified(&found);
            Ok(found)
        })
    }

    /// Where the journal of each licence, and of the store itself, stands, all at one moment. Keep it where nobody who can
    /// write the store can write, and give it to [`verify_against`](Self::verify_against) later.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryClosed`](crate::ErrorCode::BoundaryClosed); errors of the store.
    pub fn heads(&self) -> Result<Vec<Anchor>> {
        let mut heads = heads(self.whole_snapshot()?.as_ref())?;
        if let Some(over) = self.over(None)? {
            heads.retain(|anchor| over.contains(anchor.licence.as_str()));
        }
        Ok(heads)
    }

    /// Closes the system and lets go of its store: the calls that are under way end first. From then on everything that asks
    /// the store, this system's sessions and views too, answers `boundary.closed`. Twice is harmless.
    ///
    /// A handle that is [limited](Self::only) to some licences closes alone.
    ///
    /// A process that will fork closes first, and both processes open again afterwards.
    ///
    /// ```
    /// use sms_core::entropy::Seeded;
    /// use sms_core::store::MemoryStore;
    /// use sms_core::time::{ManualClock, day, start_of_day};
    /// use sms_core::{ErrorCode, Sms};
    ///
    /// let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// sms.close()?;
    /// sms.close()?;
    /// assert_eq!(sms.policy().unwrap_err().code(), ErrorCode::BoundaryClosed);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Errors of the store.
    pub fn close(&self) -> Result<()> {
        self.narrow.as_ref().map_or(&self.inner.store, |narrow| &narrow.store).close()
    }
}
