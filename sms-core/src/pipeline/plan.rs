//! What a command's own rules see, and what they answer: a plan of events, or what stands in the way.

mod actor;
mod handler;
mod moments;
mod scope;

pub use actor::Actor;
pub(crate) use handler::{AnyCommand, CommandHandler};
pub(crate) use moments::{clock_backwards, only_mirrors_are_backdated};
pub(crate) use scope::Scope;

use crate::certificate::CertificateFamily;
use crate::decision::{Found, Reason};
use crate::entropy::Entropy;
use crate::error::{Error, ErrorCode, Result};
use crate::event::Event;
use crate::finding::Finding;
use crate::ids::{CasNumber, CertificateNumber, CosNumber, LicenceNumber, UserId};
use crate::journal::About;
use crate::licence::{Licence, Mode, Route};
use crate::notice::NewNotice;
use crate::outcome::Issued;
use crate::parameter::said;
use crate::policy::Policy;
use crate::records::Records;
use crate::store::{Directory, Store};
use crate::time::Moment;
use crate::user::{Credential, Secret, Tally, UnknownLogIns, User};
use chrono::NaiveDate;

/// What a plan comes to: what the command does, and what it gives.
pub(crate) type Planned<A> = (Plan, A);

/// A temporary password made ready before the decision, for hashing takes long.
#[derive(Debug, Clone)]
pub(crate) struct Minted {
    pub(crate) password: Secret,
    pub(crate) hash: String,
}

/// What a plan sees.
pub(crate) struct Context<'a> {
    /// The licence that the command is for, whether it exists or begins with it.
    pub(crate) number: &'a LicenceNumber,
    pub(crate) records: &'a Records,
    pub(crate) policy: &'a Policy,
    /// When it happens; rules and dates follow it.
    pub(crate) occurred_at: Moment,
    /// Whether the command says itself when it happened.
    pub(crate) backdated: bool,
    /// The day of that moment.
    pub(crate) today: NaiveDate,
    pub(crate) actor: &'a Actor,
    pub(crate) entropy: &'a dyn Entropy,
    pub(crate) names: Option<&'a dyn Store>,
    pub(crate) minted: &'a [Minted],
    /// Whether the password handed in is right, and for which hash that was found out; none in a preview.
    pub(crate) verified: Option<&'a Verified>,
    /// The token with which the acting session goes on, should its old one end.
    pub(crate) token: Option<&'a Secret>,
    /// The moment now and the one of the last event, where the clock has gone back behind it.
    pub(crate) behind: Option<(Moment, Moment)>,
    /// What is known of the entries about the subject that the command names.
    pub(crate) about: Option<&'a About>,
}

/// A password handed in, compared before the decision, for that takes long.
#[derive(Debug, Clone)]
pub(crate) struct Verified {
    pub(crate) against: Option<String>,
    pub(crate) right: bool,
}

impl Context<'_> {
    /// Refuses where the clock has gone back behind the last event.
    pub(crate) fn needs_clock(&self) -> Result<()> {
        self.behind.map_or(Ok(()), |(now, head)| Err(clock_backwards(now, head)))
    }

    pub(crate) fn licence(&self) -> Result<&Licence> {
        self.records.licence().ok_or_else(|| Error::new(ErrorCode::LicenceNotFound))
    }

    /// A made-up number that no certificate has, as far as was looked.
    pub(crate) fn new_number(&self, family: CertificateFamily, route: Route) -> Result<CertificateNumber> {
        for _ in 0..1_000 {
            let number: CertificateNumber = match family {
                CertificateFamily::Cos => CosNumber::made_up(self.entropy).into(),
                CertificateFamily::Cas => CasNumber::made_up(self.entropy, route == Route::ChildStudent).into(),
            };
            let holder =
                self.names.map(|names| names.whose(Directory::CertificateNumbers, number.as_str())).transpose()?;
            if holder.flatten().is_none() {
                return Ok(number);
            }
        }
        Err(Error::new(ErrorCode::StoreBusy))
    }

    pub(crate) fn is_mirror(&self) -> bool {
        self.records.licence().is_some_and(|licence| licence.mode == Mode::Mirror)
    }

    /// The user who acts, where a user does.
    pub(crate) fn user(&self) -> Option<&User> {
        self.records.user(self.actor.user()?)
    }

    /// A user whom the command names.
    pub(crate) fn named_user(&self, user_id: &UserId) -> Result<&User> {
        self.records.user(user_id).ok_or_else(|| {
            let message = said!("there is no user `{user_id}` on this licence", user_id);
            Reason::new(ErrorCode::UserNotFound).message(message).field("/user_id").into()
        })
    }
}

/// What a command does, if nothing stands in the way.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// What happens, in order.
    pub(crate) events: Vec<Event>,
    /// Why it cannot be recorded at all, in either mode. Whoever finds a reason goes on, so that every other one is told, too;
    /// what else is planned then comes to nothing.
    pub(crate) problems: Found,
    /// Why our rules refuse it; in mirror mode it is recorded all the same.
    pub(crate) objections: Vec<Reason>,
    pub(crate) warnings: Vec<Reason>,
    pub(crate) notices: Vec<NewNotice>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) issued: Vec<Issued>,
    /// Hashes that change; no journal matter.
    pub(crate) credentials: Vec<(UserId, Credential)>,
    /// What was refused to users, counted; no journal matter.
    pub(crate) tallies: Vec<(UserId, Tally)>,
    /// The same for IDs that nobody has.
    pub(crate) unknown_log_ins: Option<UnknownLogIns>,
    /// The token with which the acting session goes on.
    pub(crate) token: Option<Secret>,
    /// Entries whose payload goes.
    pub(crate) erased: Vec<u64>,
    /// For calls that write although they refuse.
    pub(crate) refusal: Option<Error>,
}

impl Plan {
    pub(crate) fn event(&mut self, event: impl Into<Event>) {
        self.events.push(event.into());
    }

    /// What a step gives, where it is not refused: then its reasons stand beside those of the others.
    pub(crate) fn attempt<T>(&mut self, step: Result<T>) -> Result<Option<T>> {
        match step {
            Ok(given) => Ok(Some(given)),
            Err(Error::Refused(decision)) => {
                self.problems.extend(decision.reasons);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Refuses what cannot be recorded. The one path asks it of every plan.
    pub(crate) fn ensure_recordable(&mut self, records: &Records) -> Result<()> {
        if self.problems.is_empty() { Ok(()) } else { Err(self.refusal(records)) }
    }

    /// The refusal of what cannot be recorded, with every reason: beside the problems stands what our rules refuse, but in mirror
    /// mode, and but for what follows from a value that is none whatever the rules say. A plan says so where it cannot go on without a step that
    /// was refused.
    pub(crate) fn refusal(&mut self, records: &Records) -> Error {
        let mut problems = std::mem::take(&mut self.problems);
        if !self.is_mirrored(records) {
            let told = |reason: &Reason| reason.field.as_deref().is_some_and(|place| problems.has_data_at(place));
            let others: Vec<_> = self.objections.drain(..).filter(|reason| !told(reason)).collect();
            problems.extend(others);
        }
        problems.into_error()
    }

    /// Takes back what was said to be missing, where something that would have filled it in is not there.
    pub(crate) fn forgive_missing(&mut self) {
        self.objections.retain(|reason| reason.code != ErrorCode::FieldMissing);
    }

    /// Whether the licence is, or is about to be, a mirror: then objections are only noted.
    pub(crate) fn is_mirrored(&self, records: &Records) -> bool {
        match (records.licence(), self.events.first()) {
            (Some(licence), _) => licence.mode == Mode::Mirror,
            (None, Some(Event::LicenceBegan(began))) => began.mode == Mode::Mirror,
            (None, Some(Event::LicenceAppliedFor(applied))) => applied.mode == Mode::Mirror,
            _ => false,
        }
    }

    /// The place in the journal of the event that is planned next.
    pub(crate) fn next(&self, context: &Context<'_>) -> u64 {
        context.records.sequence_after(self.events.len())
    }

    /// Gives a user the next temporary password. In a preview there is none to give; an erased user gets none.
    pub(crate) fn issue(&mut self, user_id: &UserId, context: &Context<'_>) {
        let erased = context.records.user(user_id).is_some_and(|user| user.erased);
        if let Some(minted) = context.minted.get(self.issued.len()).filter(|_| !erased) {
            let credential = Credential { password: Some(minted.hash.clone()), token: None };
            self.credentials.push((user_id.clone(), credential));
            self.issued.push(Issued { user_id: user_id.clone(), temporary_password: minted.password.clone() });
        }
    }
}
