//! Passwords made ready before a decision: hashing takes long, and nobody should wait for it.

use super::Sms;
use crate::decision::Decision;
use crate::entropy::{self, Seeded};
use crate::error::Result;
use crate::licence::Mode;
use crate::outcome::Outcome;
use crate::path::{Change, Environment, Job, Watched, Weighed, weigh};
use crate::plan::{Minted, Verified};
use crate::policy::Policy;
use crate::records::Records;
use crate::store::{LoadRequest, Table};
use crate::time::uk_day;
use crate::user::{self, Permit, Secret};
use std::sync::Arc;

impl Sms {
    /// Makes the hashes that a command needs, outside the queue. First it is asked on a read: what is refused there, or was
    /// answered before, has its answer and costs no hash. What is allowed is decided again when its turn comes.
    pub(super) fn make_ready(&self, job: &mut Job) -> Result<Option<Outcome>> {
        if !needs_hashes(job) {
            return Ok(None);
        }
        let (mut change, policy) = self.look(job)?;
        let store = self.store();
        // Nothing that is made up here is kept, so no chance is spent on it.
        let dry = Seeded::new(0);
        let environment =
            Environment { policy: &policy, entropy: &dry, now: self.now(), names: None, store: store.as_ref() };
        let plan = match weigh(job, &mut change, &environment)? {
            Weighed::Repeated(outcome) => return Ok(Some(*outcome)),
            Weighed::Planned(_, planned) => planned.0,
        };
        let refused = !plan.objections.is_empty() && !plan.is_mirrored(&change.records);
        if refused && job.act.passwords().is_none() {
            Decision::from(plan.objections).into_result()?;
            return Ok(None);
        }
        self.hash(job, &change.records, &policy, !refused);
        Ok(None)
    }

    /// The same for a command whose answer may depend on commands that are carried out together with it: it is not asked
    /// first.
    pub(super) fn make_ready_unasked(&self, job: &mut Job) -> Result<()> {
        if needs_hashes(job) {
            let (change, policy) = self.look(job)?;
            self.hash(job, &change.records, &policy, true);
        }
        Ok(())
    }

    /// What the decision of a job would see now.
    fn look(&self, job: &Job) -> Result<(Change, Arc<Policy>)> {
        let mut wants =
            LoadRequest { licence: job.licence.to_string(), due: Some(uk_day(self.now())), ..LoadRequest::default() };
        wants.rows.push((Table::Licences, job.licence.to_string()));
        job.wants(&mut wants);
        let loaded = self.store().load(&wants)?;
        let policy = self.policy_at(loaded.policy)?;
        let keys = loaded.keys.clone();
        Ok((Change::new(job.licence.clone(), Records::of(loaded)?, keys, Watched::default()), policy))
    }

    /// Makes the hashes: of the password handed in, and of new ones where there will be any.
    fn hash(&self, job: &mut Job, records: &Records, policy: &Policy, mut new_ones: bool) {
        let act = Arc::clone(&job.act);
        if let Some((password, new)) = act.passwords() {
            let credential = job.actor.user().and_then(|user_id| records.credentials.get(user_id.as_str()));
            let verified = self.verified(password.expose(), credential.and_then(|own| own.password.clone()), policy);
            new_ones &= verified.right;
            job.verified = Some(verified);
            job.minted.extend(new.filter(|_| new_ones).and_then(|new| self.mint(new.clone(), policy)));
            let goes_on = job.gate.as_ref().filter(|gate| gate.is_logged_in() && new_ones);
            job.token = goes_on.map(|gate| user::token(gate.user_id().as_str(), self.entropy()));
        }
        let mirrored = records.licence().is_some_and(|licence| licence.mode == Mode::Mirror);
        for _ in 0..if mirrored || !new_ones { 0 } else { act.issues() } {
            job.minted.extend(self.mint_temporary(policy));
        }
    }

    /// A place to compute a hash in.
    fn permit(&self) -> Permit<'_> {
        let (permits, watch) = (&self.inner.permits, self.watch());
        watch.hashed();
        permits.try_take().unwrap_or_else(|| watch.for_hash.wait(|| permits.take()))
    }

    /// A password with its hash of the cost of the day.
    pub(super) fn mint(&self, password: Secret, policy: &Policy) -> Option<Minted> {
        let mut permit = self.permit();
        let hash = user::hash(password.expose(), self.entropy(), policy, uk_day(self.now()), &mut permit.memory)?;
        Some(Minted { password, hash })
    }

    /// A temporary password with its hash. On a copy that is thrown away nobody will ever give it: it has none, and chance is spent as it
    /// would be.
    fn mint_temporary(&self, policy: &Policy) -> Option<Minted> {
        let password = user::temporary_password(self.entropy());
        if self.inner.is_copy {
            entropy::bytes::<16>(self.entropy());
            return Some(Minted { password, hash: String::new() });
        }
        self.mint(password, policy)
    }

    /// Whether a password is the one that was hashed.
    pub(super) fn verified(&self, password: &str, against: Option<String>, policy: &Policy) -> Verified {
        let mut permit = self.permit();
        let right = user::verify(password, against.as_deref(), policy, uk_day(self.now()), &mut permit.memory);
        Verified { against, right }
    }
}

fn needs_hashes(job: &Job) -> bool {
    job.act.passwords().is_some() || job.act.issues() > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::MemoryStore;
    use crate::time::{ManualClock, day, start_of_day};
    use crate::user::Permits;
    use std::thread;
    use std::time::Duration;

    #[test]
    fn a_hash_for_which_no_core_is_free_waits_and_is_counted() {
        let mut sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
        let permits = Arc::new(Permits::new(1));
        Arc::get_mut(&mut sms.inner).unwrap().permits = Arc::clone(&permits);
        let taken = permits.take();
        let waits = || sms.stats().waits_for_hash;
        thread::scope(|scope| {
            let attempt = scope.spawn(|| sms.log_in("anna1", "wrong").is_err());
            while waits().count == 0 {
                thread::sleep(Duration::from_millis(1));
            }
            assert_eq!((waits().total_microseconds, attempt.is_finished()), (0, false));
            drop(taken);
            assert!(attempt.join().unwrap());
        });
        assert!(waits().count == 1 && waits().longest_microseconds == waits().total_microseconds);
        sms.log_in("anna1", "wrong").unwrap_err();
        assert_eq!((sms.stats().password_hashes, waits().count), (2, 1), "who does not wait is not counted");
    }
}
