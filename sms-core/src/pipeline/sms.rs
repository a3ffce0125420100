//! The system as a host holds it: commands and queries in, outcomes out.

mod environment;
mod feed;
mod jobs;
mod knock;
mod only;
mod password_hashing;
mod replayed_events;
mod views;
mod what_if;
mod whole;

use crate::answer::Answered;
use crate::certificate::Certificate;
use crate::command::Command;
use crate::decision::Decision;
use crate::entropy::Entropy;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::{CertificateRef, LicenceNumber, STORE, UserId};
use crate::journal::{PersonExport, RecordedEvent, export};
use crate::limits::TOGETHER;
use crate::notice::Notice;
use crate::outcome::{Issued, Outcome};
use crate::parameter::said;
use crate::plan::Actor;
use crate::policy::Policy;
use crate::query::{Query, QueryDocument, Reading};
use crate::queue::{Queue, decide_all};
use crate::session::Session;
use crate::store::{Closable, LoadRequest, Store};
use crate::subject::Subject;
use crate::time::{self, Clock, Moment, uk_day};
use crate::trace::{self, Commanded};
use crate::user::Permits;
use crate::watch::{Stats, Watch};
use chrono::NaiveDate;
use jobs::{Ready, advance};
use only::Narrow;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, RwLock};

/// The Sponsorship Management System over a store: the trusted host, which may act as anybody.
///
/// Cheap to clone; every clone is the same system, and every method may be called from several threads at once. A call blocks the
/// thread until it is done: a command waits for the disk, a log-in for a password hash. Asynchronous code calls on a thread that
/// may wait, such as that of tokio's `spawn_blocking`. Only a
/// [`Session`] limits: [`log_in`](Self::log_in) gives one for a user ID and password, [`acting_as`](Self::acting_as) one for a
/// user whom the host has signed in by its own means.
///
/// ```
/// use sms_core::entropy::Seeded;
/// use sms_core::store::MemoryStore;
/// use sms_core::time::{ManualClock, day, start_of_day};
/// use sms_core::{Actor, Command, Sms};
///
/// let clock = ManualClock::new(start_of_day(day(2026, 4, 6)));
/// let sms = Sms::new(MemoryStore::new(), clock, Seeded::new(1));
/// let command = Command::from_json(
///     r#"{"command": "adopt_licence", "number": "SIM000001", "organisation": {"name": "Example Ltd"},
///         "routes": [{"route": "skilled_worker", "rating": "a"}]}"#,
/// )?;
/// let outcome = sms.execute(command, &Actor::HomeOffice)?;
/// assert_eq!(outcome.result["licence"], "SIM000001");
/// assert!(sms.verify()?.is_whole());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Sms {
    inner: Arc<Inner>,
    /// The licences that alone are reached, where the handle is limited to some.
    narrow: Option<Arc<Narrow>>,
}

struct Inner {
    store: Arc<Closable>,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    policy: RwLock<(u64, Arc<Policy>)>,
    queue: Queue,
    watch: Watch,
    seen: Mutex<HashMap<UserId, Seen>>,
    /// The day before whose retry keys this process has forgotten all.
    forgotten: Mutex<NaiveDate>,
    /// Places for hashes, of which no more are computed at once.
    permits: Arc<Permits>,
    /// Whether the store is a copy that is thrown away: nobody will ever log in with a password that is issued here.
    is_copy: bool,
}

/// When a user was last active as this process knows it, and up to when the store knows it too.
#[derive(Debug, Clone, Copy)]
struct Seen {
    last: Moment,
    written: Moment,
}

impl fmt::Debug for Sms {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Sms").finish_non_exhaustive()
    }
}

impl Sms {
    /// The system over a store, with the clock and the randomness handed in.
    pub fn new(store: impl Store + 'static, clock: impl Clock + 'static, entropy: impl Entropy + 'static) -> Self {
        Self::shared(Arc::new(store), Arc::new(clock), Arc::new(entropy))
    }

    /// The system over a store, clock and randomness that the host shares.
    #[must_use]
    pub fn shared(store: Arc<dyn Store>, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Self {
        let policy = RwLock::new((0, Arc::new(Policy::default())));
        let store = Arc::new(Closable::new(store));
        let (queue, watch, seen, permits) =
            (Queue::default(), Watch::default(), Mutex::default(), Permits::of_this_process());
        let forgotten = Mutex::new(NaiveDate::MIN);
        let is_copy = false;
        let inner = Inner { store, clock, entropy, policy, queue, watch, seen, forgotten, permits, is_copy };
        Self { inner: Arc::new(inner), narrow: None }
    }

    /// Carries a command out as an actor. As a user, access is asked for that user; no session limits it. The result has the
    /// type that the command declares; that of a command which was read as a document is a document.
    ///
    /// # Errors
    /// [`Error::Refused`] with every reason; errors of the command's document, the clock and the store. Nothing has changed
    /// then.
    pub fn execute<C: Into<Command> + Answered>(&self, command: C, actor: &Actor) -> Result<Outcome<C::Answer>> {
        self.run(command.into(), actor, None)?.of::<C>()
    }

    /// Carries several commands out, each as an actor and each on its own: those that are refused do not hold up the others.
    /// They are decided in order for each licence, and kept together, at most [`TOGETHER`](crate::limits::TOGETHER) at a time,
    /// so that others have their turn between. The results of commands of one type have the type that it declares.
    ///
    /// ```
    /// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
    ///
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// let adopted = ["SIM000001", "SIM000002", "SIM000001"].map(|number| {
    ///     let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
    ///     AdoptLicence::new(Organisation::new("Example Ltd"), routes).number(number.parse().unwrap())
    /// });
    /// let outcomes = sms.execute_all(adopted.map(|command| (command, Actor::HomeOffice)));
    /// assert_eq!(outcomes[1].as_ref().unwrap().result.licence.as_str(), "SIM000002");
    /// assert!(outcomes[2].is_err());
    /// ```
    pub fn execute_all<C: Into<Command> + Answered>(
        &self,
        commands: impl IntoIterator<Item = (C, Actor)>,
    ) -> Vec<Result<Outcome<C::Answer>>> {
        let (mut commands, mut answers) = (commands.into_iter().fuse(), Vec::new());
        loop {
            let (given, mut earlier) = (commands.by_ref().take(TOGETHER), Vec::new());
            let given: Vec<(Command, Actor)> = given.map(|(command, actor)| (command.into(), actor)).collect();
            if given.is_empty() {
                return answers;
            }
            let _within = trace::together(given.len());
            let ready = |(command, actor): (Command, Actor)| {
                let mut commanded = Commanded::new(command.action.name(), &actor);
                (self.ready(&command, &actor, (&mut earlier, &mut commanded)), commanded)
            };
            let (jobs, commanded): (Vec<_>, Vec<_>) = given.into_iter().map(ready).unzip();
            answers.extend(self.answers(jobs).zip(commanded).map(|(outcome, commanded)| {
                commanded.answered(&outcome);
                outcome?.of::<C>()
            }));
        }
    }

    /// Has jobs decided together; the answer of what is no job is why it is none.
    fn answers(&self, jobs: Vec<Result<Ready>>) -> impl Iterator<Item = Result<Outcome>> {
        let waiting = jobs.iter().filter_map(|job| match job {
            Ok(Ready::Waits(job)) => Some((**job).clone()),
            _ => None,
        });
        let mut decided = decide_all(self, waiting.collect()).into_iter();
        jobs.into_iter().map(move |job| match job? {
            Ready::Waits(_) => {
                self.with_replayed_events(decided.next().unwrap_or_else(|| Err(Error::new(ErrorCode::StoreBusy)))?)
            }
            Ready::Answered(outcome) => self.with_replayed_events(*outcome),
        })
    }

    /// Says whether our rules allow a command, and changes nothing. A mirrored licence records what happened all the same.
    ///
    /// # Errors
    /// Errors of the command's document and the store; a refusal is the decision itself.
    pub fn preview(&self, command: impl Into<Command>, actor: &Actor) -> Result<Decision> {
        self.try_out(&command.into(), actor, None)
    }

    /// Answers a query on a licence as the host, who sees everything, in a type of its own. A [`Query`] of any kind gives a JSON
    /// value.
    ///
    /// ```
    /// # use sms_core::{Actor, Command, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// use sms_core::licence::LicenceStatus;
    /// use sms_core::query::ViewLicenceSummary;
    ///
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # let command = r#"{"command": "adopt_licence", "number": "SIM000001", "organisation": {"name": "Example Ltd"},
    /// #     "routes": [{"route": "skilled_worker", "rating": "a"}]}"#;
    /// # sms.execute(Command::from_json(command)?, &Actor::HomeOffice)?;
    /// let summary = sms.ask(&"SIM000001".parse()?, ViewLicenceSummary::new())?;
    /// assert_eq!((summary.status, summary.organisation.name.as_str()), (LicenceStatus::Active, "Example Ltd"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::LicenceNotFound`]; what the query itself refuses; errors of the store.
    pub fn ask<Q: QueryDocument>(&self, licence: &LicenceNumber, query: Q) -> Result<Q::Answer> {
        let asked = (Some(query.facts().function), query.certificate());
        Reading::open(self, licence.clone(), None, None, asked)?.answer(&query)
    }

    /// Answers a query on a licence as the host with a JSON value, as [`ask`](Self::ask) does in a type.
    ///
    /// # Errors
    /// As [`ask`](Self::ask).
    pub fn query(&self, licence: &LicenceNumber, query: &Query) -> Result<Value> {
        self.ask(licence, query)
    }

    /// A certificate as the clock would have left it: the record itself, and the quickest way to it.
    ///
    /// # Errors
    /// [`ErrorCode::LicenceNotFound`]; [`ErrorCode::CertificateNotFound`]; errors of the store.
    pub fn certificate(&self, licence: &LicenceNumber, name: &CertificateRef) -> Result<Certificate> {
        Reading::of_certificate(self, licence, name)
    }

    /// A session for a user who gives their user ID and password. Both are case sensitive; nothing is trimmed.
    ///
    /// A later log-in of the same user ends the session. Each attempt takes one password hash, one read and one write,
    /// whatever its answer and whether or not somebody has the ID; only a log-in that succeeds takes a second hash, where the
    /// stored one has not the cost of the day. It blocks for as long as that takes, some tens of milliseconds, and longer where more
    /// users log in at once than the machine has cores. Refused attempts are counted, and lock the account (`lock.threshold`).
    ///
    /// # Errors
    /// [`ErrorCode::LogInRefused`] with one text whatever the reason; [`ErrorCode::ClockBackwards`], where the password is
    /// right; errors of the store, the same ones for an ID that nobody has.
    pub fn log_in(&self, user_id: &str, password: &str) -> Result<Session> {
        trace::log_in(|| self.logged_in(user_id, password))
    }

    /// The session that a token belongs to.
    ///
    /// # Errors
    /// [`ErrorCode::SessionEnded`] where there is none any more, or never was, in the same words; errors of the store.
    pub fn resume(&self, token: &str) -> Result<Session> {
        trace::resume(|| {
            self.is_open()?;
            self.resumed(token)
        })
    }

    /// A session for a user whom the host has signed in by its own means: it has no token, asks for no messages and no
    /// change of password, and ends when it is dropped.
    ///
    /// # Errors
    /// [`ErrorCode::UserNotFound`]; errors of the store.
    pub fn acting_as(&self, user_id: &str) -> Result<Session> {
        let found = self.find_user(user_id)?;
        let (licence, user_id) = found.ok_or_else(|| Error::with(ErrorCode::UserNotFound, "there is no such user"))?;
        Ok(Session::new(self.clone(), licence, user_id, None))
    }

    /// Issues a temporary password to a user who gives their user ID and email (`lu/A-14`). The host sends it to that email.
    /// The password and the session of before end. After some wrong emails none is issued for a while (`reset.threshold`).
    ///
    /// # Errors
    /// [`ErrorCode::LogInRefused`] with one text whatever the reason; errors of the store, the same ones for an ID that nobody
    /// has.
    pub fn reset_password(&self, user_id: &str, email: &str) -> Result<Issued> {
        trace::reset_password(|| self.reset(user_id, email))
    }

    /// Brings every licence up to a moment: what the clock has done by then is recorded, and retry keys that have been kept
    /// for as long as `retry.keep_days` says are forgotten. May be repeated, and run by several processes at once. A clock
    /// that the host sets is moved forward to the moment first.
    ///
    /// # Errors
    /// [`ErrorCode::FieldOutOfRange`] where the moment has not come, or lies too far away; errors of the store.
    pub fn advance_to(&self, moment: Moment) -> Result<Vec<Notice>> {
        trace::advance(|| self.advanced_to(moment))
    }

    fn advanced_to(&self, moment: Moment) -> Result<Vec<Notice>> {
        self.inner.clock.pass_until(time::known(moment)?);
        if moment > self.now() {
            return Err(Error::with(ErrorCode::FieldOutOfRange, said!("{moment} has not come yet", moment)));
        }
        self.forget_keys(moment)?;
        let (mut notices, mut after) = (Vec::new(), None::<String>);
        loop {
            let due = self.store().due(uk_day(moment), after.as_deref(), 256)?;
            let Some(last) = due.last() else { return Ok(notices) };
            after = Some(last.clone());
            let jobs = due
                .iter()
                .filter_map(|number| LicenceNumber::parse(number.as_str()).ok())
                .map(|licence| advance(licence, moment));
            for answer in decide_all(self, jobs.collect()) {
                match answer {
                    Ok(outcome) => notices.extend(outcome.notices),
                    // Somebody has brought it further already.
                    Err(error) if error.code() == ErrorCode::ClockBackwards => {}
                    Err(error) => return Err(error),
                }
            }
        }
    }

    /// The journal of a licence, or of [`STORE`], after an entry: at most so many of what happened, in order. After the last entry
    /// the list is empty, as that of [`STORE`] is before anything has happened.
    ///
    /// ```
    /// # use sms_core::{ErrorCode, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// assert!(sms.journal("*", 0, 10)?.is_empty());
    /// assert_eq!(sms.journal("SIM000001", 0, 10).unwrap_err().code(), ErrorCode::LicenceNotFound);
    /// assert_eq!(sms.journal("nope", 0, 10).unwrap_err().code(), ErrorCode::LicenceNumber);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::LicenceNumber`] where the text is neither a licence number nor [`STORE`]; [`ErrorCode::LicenceNotFound`] where no
    /// such licence has begun; errors of the store.
    pub fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<RecordedEvent>> {
        if licence == STORE {
            self.reaches_all()?;
        } else {
            LicenceNumber::parse(licence)?;
        }
        let entries = self.store().journal(licence, since, limit)?;
        if entries.is_empty() && licence != STORE {
            let wants = LoadRequest { licence: licence.to_owned(), ..LoadRequest::default() };
            self.store().load(&wants)?.head.ok_or_else(|| Error::new(ErrorCode::LicenceNotFound))?;
        }
        Ok(entries.iter().map(RecordedEvent::from).collect())
    }

    /// Every journaled record of a licence as one document, for comparing states: an empty one of a licence that is not there, so
    /// that the command which begins it can be compared, too. [`ask`](Self::ask) says that there is none.
    ///
    /// # Errors
    /// Errors of the store.
    pub fn state(&self, licence: &LicenceNumber) -> Result<Value> {
        crate::journal::state(self.store().as_ref(), licence.as_str())
    }

    /// Everything that is held about a person, for somebody who asks for it: the record, the journal, retry keys, notices, what
    /// an erasure would leave, and until when each is kept; as data and as a page to print. For the host alone: it is bound by
    /// no session. It works on an erased subject, too, and says so.
    ///
    /// ```
    /// # use sms_core::{Actor, Command, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// let command = r#"{"command": "adopt_licence", "number": "SIM000001", "organisation": {"name": "Example Ltd"},
    ///     "routes": [{"route": "skilled_worker", "rating": "a"}], "users": [{"user_id": "anna1", "level": "level_1"}]}"#;
    /// sms.execute(Command::from_json(command)?, &Actor::HomeOffice)?;
    /// let subject = serde_json::from_str(r#"{"user": "anna1"}"#)?;
    /// let export = sms.export_person(&"SIM000001".parse()?, &subject)?;
    /// assert_eq!(export.entries.len(), 1);
    /// assert!(export.page.contains("not a Home Office document"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::LicenceNotFound`]; [`ErrorCode::SubjectNotFound`] where the licence never had it; errors of the store.
    pub fn export_person(&self, licence: &LicenceNumber, subject: &Subject) -> Result<PersonExport> {
        export(self, licence, subject)
    }

    /// Licence numbers in order, after one: at most so many.
    ///
    /// # Errors
    /// Errors of the store.
    pub fn licences(&self, after: Option<&LicenceNumber>, limit: usize) -> Result<Vec<LicenceNumber>> {
        let numbers = self.store().licences(after.map(LicenceNumber::as_str), limit)?;
        numbers.into_iter().map(LicenceNumber::parse).collect()
    }

    /// The policy that counts now.
    ///
    /// # Errors
    /// Errors of the store.
    pub fn policy(&self) -> Result<Arc<Policy>> {
        let loaded = self.store().load(&LoadRequest { licence: STORE.to_owned(), ..LoadRequest::default() })?;
        self.policy_at(loaded.policy)
    }

    /// How many password hashes this system has computed, so that one can see that each attempt takes one.
    #[must_use]
    pub fn password_hashes(&self) -> u64 {
        self.watch().hashes()
    }

    /// What happened in this system since it was opened, as counts: how much was decided and in which groups, who was overtaken by
    /// others, who waited and for how long. It costs nothing to ask, and asks no store: it answers after a [`close`](Self::close),
    /// too.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.watch().stats()
    }
}
