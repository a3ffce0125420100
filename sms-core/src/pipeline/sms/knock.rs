//! Calls of people who are not known yet: log-in, resume and reset. They do the same work and answer alike, whether an ID is
//! known or not, and whatever ails the store.

use super::Sms;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::{LicenceNumber, STORE, UserId};
use crate::outcome::{Issued, Outcome};
use crate::path::Job;
use crate::plan::{Actor, AnyCommand, CommandHandler, Verified};
use crate::policy::Policy;
use crate::records::Records;
use crate::session::{Session, ended};
use crate::store::{Directory, LoadRequest, Table};
use crate::time::uk_day;
use crate::user::{self, LogIn, RenewHash, Reset, Secret, UnknownLogIn};
use std::sync::Arc;

/// Somebody who knocks: what one read says of the ID that was given.
struct Knock {
    /// The licence and the user; none where nobody has the ID.
    known: Option<(LicenceNumber, UserId)>,
    records: Records,
    policy: Arc<Policy>,
}

impl Knock {
    /// The hash of the password, where there is one.
    fn hash(&self) -> Option<String> {
        let (_, user_id) = self.known.as_ref()?;
        self.records.credentials.get(user_id.as_str())?.password.clone()
    }

    /// The call about the user, or the one that does the same work for nobody.
    fn job<A: CommandHandler + 'static>(&self, act: impl FnOnce(&UserId) -> A) -> Job {
        match &self.known {
            Some((licence, user)) => Job::new(licence.clone(), Actor::User(user.clone()), Arc::new(act(user))),
            None => Job::new(LicenceNumber::of_store(), Actor::Clock, Arc::new(UnknownLogIn)),
        }
    }
}

impl Sms {
    /// Looks an ID up. As much is read for one that nobody has, and for one that nobody can have.
    fn knock(&self, user_id: &str) -> Result<Knock> {
        let user_id = UserId::parse(user_id).ok();
        let name = user_id.as_ref().map_or(UnknownLogIn::NOBODY, UserId::as_str);
        let holder = self.store().whose(Directory::UserIds, name)?;
        let holder = holder.and_then(|(licence, _)| LicenceNumber::parse(licence).ok());
        let licence = holder.as_ref().map_or(STORE, LicenceNumber::as_str).to_owned();
        let mut wants = LoadRequest { licence: licence.clone(), ..LoadRequest::default() };
        wants.rows.push((Table::Licences, licence));
        wants.rows.extend([Table::Users, Table::Credentials, Table::Activity].map(|table| (table, name.to_owned())));
        let loaded = self.store().load(&wants)?;
        let policy = self.policy_at(loaded.policy)?;
        // Whose rows cannot be read is nobody who can log in; `verify` tells of them.
        let records = Records::of(loaded).unwrap_or_default();
        let known = holder.zip(user_id);
        let known = known.filter(|(_, user)| records.licence().is_some() && records.user(user).is_some());
        Ok(Knock { known, records, policy })
    }

    /// Has a call decided. Where the store has no room for an event, what is counted is kept all the same: that needs none.
    fn answered(&self, job: Job, frugal: impl FnOnce() -> Option<Arc<dyn AnyCommand>>) -> Result<Outcome> {
        match self.inner.queue.decide(self, job.clone()) {
            Err(error) if error.code() == ErrorCode::StoreFull => {
                let act = frugal().unwrap_or_else(|| Arc::clone(&job.act));
                self.inner.queue.decide(self, Job { act, ..job })
            }
            answer => answer,
        }
    }

    pub(super) fn logged_in(&self, user_id: &str, password: &str) -> Result<Session> {
        let knock = self.knock(user_id)?;
        let verified = self.verified(password, knock.hash(), &knock.policy);
        let token = user::token(user_id.get(..32).unwrap_or(user_id), self.entropy());
        let log_in = |user: &UserId, frugal| LogIn {
            user_id: user.clone(),
            token: token.clone(),
            right: verified.right,
            frugal,
        };
        let job = Job { verified: Some(verified.clone()), ..knock.job(|user| log_in(user, false)) };
        let known = knock.known.as_ref();
        self.answered(job, || known.map(|(_, user)| Arc::new(log_in(user, true)) as Arc<dyn AnyCommand>))?;
        let Some((licence, user_id)) = knock.known else { return Err(user::refused()) };
        self.renew_hash(&licence, &user_id, password, &verified, &knock.policy);
        self.saw(&licence, &user_id);
        Ok(Session::new(self.clone(), licence, user_id, Some(token)))
    }

    /// After a log-in: where the stored hash has not the cost of the day, one that has takes its place. The log-in stands
    /// whatever becomes of this, and the next one tries again.
    fn renew_hash(&self, licence: &LicenceNumber, user_id: &UserId, password: &str, of: &Verified, policy: &Policy) {
        let Some(against) = of.against.clone() else { return };
        if user::is_of_the_day(&against, policy, uk_day(self.now())) {
            return;
        }
        let act = RenewHash { user_id: user_id.clone(), against };
        let minted = self.mint(Secret::new(password), policy).into_iter().collect();
        let job = Job { minted, ..Job::new(licence.clone(), Actor::User(user_id.clone()), Arc::new(act)) };
        let _ = self.inner.queue.decide(self, job);
    }

    pub(super) fn resumed(&self, token: &str) -> Result<Session> {
        let (user_id, _) = token.split_once('.').unwrap_or_default();
        let knock = self.knock(user_id)?;
        let token = Secret::new(token);
        let Some((licence, user_id)) = knock.known else {
            drop(user::token_digest(token.expose()));
            return Err(ended());
        };
        let session = Session::new(self.clone(), licence, user_id, Some(token));
        let at = self.moment(knock.records.head.as_ref());
        match session.gate(None).check(&knock.records, &knock.policy, at) {
            // What must be done first, such as a change of password, can be done in it.
            Ok(()) | Err(Error::Refused(_)) => Ok(session),
            Err(error) => Err(error),
        }
    }

    pub(super) fn reset(&self, user_id: &str, email: &str) -> Result<Issued> {
        let knock = self.knock(user_id)?;
        let minted = self.mint(user::temporary_password(self.entropy()), &knock.policy);
        let reset = |user: &UserId, frugal| Reset { user_id: user.clone(), email: Secret::new(email), frugal };
        let job = Job { minted: minted.into_iter().collect(), ..knock.job(|user| reset(user, false)) };
        let known = knock.known.as_ref();
        let outcome =
            self.answered(job, || known.map(|(_, user)| Arc::new(reset(user, true)) as Arc<dyn AnyCommand>))?;
        outcome.issued.into_iter().next().ok_or_else(user::refused)
    }
}
