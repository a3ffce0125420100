//! Passwords made ready before a decision: hashing takes long, and nobody should wait for it.

use super::Sms;
use crate::error::Result;
use crate::licence::Mode;
use crate::path::Job;
use crate::plan::{Minted, Verified};
use crate::policy::Policy;
use crate::records::Records;
use crate::store::{Table, Wants};
use crate::time::uk_day;
use crate::user::{self, Secret};
use std::sync::Arc;
use std::sync::atomic::Ordering;

impl Sms {
    /// Hashes what must be hashed, before anything is decided: that takes long, and nobody should wait for it.
    pub(super) fn make_ready(&self, job: &mut Job) -> Result<()> {
        let (act, issues) = (Arc::clone(&job.act), job.act.issues());
        if act.passwords().is_none() && issues == 0 {
            return Ok(());
        }
        let mut wants = Wants { licence: job.licence.to_string(), ..Wants::default() };
        wants.rows.push((Table::Licences, job.licence.to_string()));
        wants.rows.extend(job.actor.user().map(|user_id| (Table::Credentials, user_id.to_string())));
        let loaded = self.store().load(&wants)?;
        let policy = self.policy_at(loaded.policy)?;
        let records = Records::of(loaded)?;
        if let Some((password, new)) = act.passwords() {
            let credential = job.actor.user().and_then(|user_id| records.credentials.get(user_id.as_str()));
            let against = credential.and_then(|credential| credential.password.clone());
            let right = self.verify_password(password.expose(), against.as_deref(), &policy);
            job.verified = Some(Verified { against, right });
            job.minted.extend(new.and_then(|new| self.mint(new.clone(), &policy)));
        }
        let mirrored = records.licence().is_some_and(|licence| licence.mode == Mode::Mirror);
        for _ in 0..if mirrored && !act.always_hashes() { 0 } else { issues } {
            job.minted.extend(self.mint(user::temporary_password(self.entropy()), &policy));
        }
        Ok(())
    }

    pub(super) fn mint(&self, password: Secret, policy: &Policy) -> Option<Minted> {
        self.inner.hashes.fetch_add(1, Ordering::Relaxed);
        let hash = user::hash(password.expose(), self.entropy(), policy, uk_day(self.now()))?;
        Some(Minted { password, hash })
    }

    pub(super) fn verify_password(&self, password: &str, hash: Option<&str>, policy: &Policy) -> bool {
        self.inner.hashes.fetch_add(1, Ordering::Relaxed);
        user::verify(password, hash, policy, uk_day(self.now()))
    }
}
