//! What the rest of the library asks of the system: store, time, policy, and who was seen when.

use super::{Seen, Sms};
use crate::entropy::Entropy;
use crate::error::Result;
use crate::ids::{LicenceNumber, STORE, UserId};
use crate::journal::Head;
use crate::policy::{Changes, Policy, PolicyRecord, by_ids_of_today};
use crate::records::Records;
use crate::store::{Directory, LoadRequest, Store, Table};
use crate::time::{Moment, to_microsecond};
use crate::watch::Watch;
use chrono::Duration;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

/// The most users of whom this process keeps in mind when it saw them.
const MOST_SEEN: usize = 10_000;

/// Forgets users of whom the store knows nearly as much: those not seen in the last minute, or else everybody.
fn forget(seen: &mut HashMap<UserId, Seen>, now: Moment) {
    seen.retain(|_, seen| now - seen.last < Duration::minutes(1));
    if seen.len() >= MOST_SEEN {
        seen.clear();
    }
}

impl Sms {
    /// The store as this handle sees it: every door goes through here, so that one that is limited to some licences reaches no other.
    pub(crate) fn store(&self) -> Arc<dyn Store> {
        let own = self.narrow.as_ref().map_or(&self.inner.store, |narrow| &narrow.store);
        Arc::clone(own) as Arc<dyn Store>
    }

    /// The whole store, whatever the handle is limited to: for the queue, in which one caller decides for others.
    pub(crate) fn whole_store(&self) -> Arc<dyn Store> {
        Arc::clone(&self.inner.store) as Arc<dyn Store>
    }

    /// What is counted of this system.
    pub(crate) fn watch(&self) -> &Watch {
        &self.inner.watch
    }

    /// Refuses once the system was closed: for what is answered without asking the store.
    pub(super) fn is_open(&self) -> Result<()> {
        self.inner.store.ask(|_| Ok(()))?;
        self.narrow.as_ref().map_or(Ok(()), |narrow| narrow.store.ask(|_| Ok(())))
    }

    pub(crate) fn entropy(&self) -> &dyn Entropy {
        self.inner.entropy.as_ref()
    }

    pub(crate) fn now(&self) -> Moment {
        to_microsecond(self.inner.clock.now())
    }

    /// The moment of a read: now, but never before the last event.
    pub(crate) fn moment(&self, head: Option<&Head>) -> Moment {
        head.map_or(self.now(), |head| self.now().max(head.recorded_at))
    }

    /// The policy as this process last saw it.
    pub(super) fn known_policy(&self) -> Arc<Policy> {
        Arc::clone(&self.inner.policy.read().unwrap_or_else(PoisonError::into_inner).1)
    }

    /// The policy of a version of the store's own chain.
    pub(crate) fn policy_at(&self, version: u64) -> Result<Arc<Policy>> {
        {
            let cached = self.inner.policy.read().unwrap_or_else(PoisonError::into_inner);
            if cached.0 == version {
                return Ok(Arc::clone(&cached.1));
            }
        }
        let rows = vec![(Table::Policies, PolicyRecord::ROW.to_owned())];
        let loaded =
            self.whole_store().load(&LoadRequest { licence: STORE.to_owned(), rows, ..LoadRequest::default() })?;
        let version = loaded.policy;
        let changes = Records::of(loaded)?.policies.get(PolicyRecord::ROW).cloned().unwrap_or_default().settings;
        let policy = self.policy_with(by_ids_of_today(changes))?;
        *self.inner.policy.write().unwrap_or_else(PoisonError::into_inner) = (version, Arc::clone(&policy));
        Ok(policy)
    }

    /// The policy with these changes: the one at hand where they are the same, for the chain also moves when a licence begins.
    fn policy_with(&self, changes: Changes) -> Result<Arc<Policy>> {
        let cached = Arc::clone(&self.inner.policy.read().unwrap_or_else(PoisonError::into_inner).1);
        if *cached.changes() == changes { Ok(cached) } else { Ok(Arc::new(Policy::kept(changes)?)) }
    }

    pub(super) fn find_user(&self, user_id: &str) -> Result<Option<(LicenceNumber, UserId)>> {
        self.is_open()?;
        let Ok(user_id) = UserId::parse(user_id) else { return Ok(None) };
        let Some((licence, _)) = self.store().whose(Directory::UserIds, user_id.as_str())? else { return Ok(None) };
        Ok(Some((LicenceNumber::parse(licence)?, user_id)))
    }

    /// When this process last saw a user.
    pub(crate) fn seen(&self, user_id: &UserId) -> Option<Moment> {
        let seen = self.inner.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.get(user_id).map(|seen| seen.last)
    }

    /// Notes that a user was active; the store learns of it at most once a minute. Where it could not be told, because
    /// somebody else was writing, it is told with the next thing that the user does: that is no failure of this one.
    pub(crate) fn saw(&self, licence: &LicenceNumber, user_id: &UserId) {
        let now = self.now();
        if self.is_unwritten(user_id, now) && self.store().touch(licence.as_str(), user_id.as_str(), now).is_ok() {
            let mut seen = self.inner.seen.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(seen) = seen.get_mut(user_id) {
                seen.written = seen.written.max(now);
            }
        }
    }

    /// Notes in this process that a user is active now, and says whether the store last learned of it a minute ago.
    fn is_unwritten(&self, user_id: &UserId, now: Moment) -> bool {
        let mut seen = self.inner.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= MOST_SEEN && !seen.contains_key(user_id) {
            forget(&mut seen, now);
        }
        let seen = seen.entry(user_id.clone()).or_insert(Seen { last: now, written: now });
        seen.last = now;
        now - seen.written >= Duration::minutes(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::Seeded;
    use crate::event::PolicyChanged;
    use crate::path::announce;
    use crate::plan::Actor;
    use crate::policy::{Dated, SetPolicy, Value, settings};
    use crate::store::{Loaded, MemoryStore, Store};
    use crate::time::{ManualClock, day, start_of_day};

    #[test]
    fn as_many_users_are_kept_in_mind_as_there_is_room_for() {
        let now = start_of_day(day(2026, 4, 6));
        let seen = |minutes| Seen { last: now - Duration::minutes(minutes), written: now };
        let users = |number: usize| UserId::parse(format!("User{number}")).unwrap();
        let mut few: HashMap<_, _> = (0..MOST_SEEN).map(|number| (users(number), seen(5))).collect();
        few.insert(users(0), seen(0));
        forget(&mut few, now);
        assert_eq!(few.len(), 1, "who was seen just now");
        let mut many: HashMap<_, _> = (0..MOST_SEEN).map(|number| (users(number), seen(0))).collect();
        forget(&mut many, now);
        assert_eq!(many.len(), 0);
    }

    #[test]
    fn what_an_earlier_version_kept_under_a_former_id_counts_until_it_is_changed() {
        let months = |number| vec![Dated { from: None, value: Value::Number(number) }];
        let (store, entropy, now) = (Arc::new(MemoryStore::new()), Seeded::new(1), start_of_day(day(2026, 4, 6)));
        let changed = PolicyChanged { settings: [("certificate.use_months".to_owned(), months(5))].into() };
        let commit = announce(changed, Loaded::default(), (&Policy::default(), &entropy, now)).unwrap();
        store.commit(&[commit]).unwrap();

        let sms = Sms::shared(store, Arc::new(ManualClock::new(now)), Arc::new(Seeded::new(2)));
        let use_months = || sms.policy().unwrap().get(settings::COS_USE_MONTHS, day(2026, 4, 6));
        assert_eq!(use_months(), 5);
        for (id, values, then) in [
            ("certificate.use_months", months(6), 6),
            ("cos.use_months", months(7), 7),
            ("cos.use_months", Vec::new(), 3),
        ] {
            let set = SetPolicy::new([(id.to_owned(), values)].into());
            sms.execute(set, &Actor::HomeOffice).unwrap();
            assert_eq!(use_months(), then, "{id}");
        }
        assert!(sms.verify().unwrap().is_whole());
    }
}
