//! The system as a host holds it: commands and queries in, outcomes out.

use crate::certificate::Certificate;
use crate::command::{By, Command, Place};
use crate::decision::{Decision, Reason};
use crate::entropy::Entropy;
use crate::error::{Error, ErrorCode, Result};
use crate::event::SessionEnd;
use crate::ids::{CertificateName, LicenceNumber, STORE, UserId};
use crate::journal::{Happening, Head, Verification, View, verify};
use crate::outcome::{Issued, Notice, Outcome};
use crate::path::{Hands, Job, preview};
use crate::plan::{Act, Actor, Context, Minted, Plan, Verified};
use crate::policy::Policy;
use crate::query::{Query, Reading};
use crate::queue::{Queue, decide_all};
use crate::records::{POLICY, Records};
use crate::retry::Key;
use crate::session::{Session, function_of};
use crate::store::{Directory, Store, Table, Wants};
use crate::time::{Clock, Moment, to_microsecond, uk_day};
use crate::user::{self, LogIn, LogOut, Reset, Secret};
use chrono::Duration;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// The Sponsorship Management System over a store: the trusted host, which may act as anybody.
///
/// Cheap to clone; every clone is the same system, and every method may be called from several threads at once. Only a
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
}

struct Inner {
    store: Arc<dyn Store>,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    policy: RwLock<(u64, Arc<Policy>)>,
    queue: Queue,
    seen: Mutex<HashMap<UserId, Seen>>,
    hashes: AtomicU64,
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
        let (queue, seen, hashes) = (Queue::default(), Mutex::default(), AtomicU64::new(0));
        Self { inner: Arc::new(Inner { store, clock, entropy, policy, queue, seen, hashes }) }
    }

    /// Carries a command out as an actor. As a user, access is asked for that user; no session limits it.
    ///
    /// # Errors
    /// [`Error::Refused`] with every reason; errors of the command's document, the clock and the store. Nothing has changed
    /// then.
    pub fn execute(&self, command: impl Into<Command>, actor: &Actor) -> Result<Outcome> {
        self.run(command.into(), actor, None)
    }

    /// Carries several commands out, each as an actor and each on its own: those that are refused do not hold up the others.
    /// They are decided in order for each licence, and kept together.
    pub fn execute_all(&self, commands: impl IntoIterator<Item = (Command, Actor)>) -> Vec<Result<Outcome>> {
        let jobs: Vec<Result<Job>> =
            commands.into_iter().map(|(command, actor)| self.job(&command, &actor, None, true)).collect();
        let mut decided =
            decide_all(self, jobs.iter().filter_map(|job| job.as_ref().ok().cloned()).collect()).into_iter();
        jobs.into_iter()
            .map(|job| match job {
                Ok(_) => decided.next().unwrap_or_else(|| Err(Error::new(ErrorCode::StoreBusy))),
                Err(error) => Err(error),
            })
            .map(|answer| answer.and_then(|outcome| self.retold(outcome)))
            .collect()
    }

    /// Says whether our rules allow a command, and changes nothing. A mirrored licence records what happened all the same.
    ///
    /// # Errors
    /// Errors of the command's document and the store; a refusal is the decision itself.
    pub fn preview(&self, command: impl Into<Command>, actor: &Actor) -> Result<Decision> {
        self.try_out(&command.into(), actor, None)
    }

    /// Answers a query on a licence as the host, who sees everything.
    ///
    /// # Errors
    /// [`ErrorCode::LicenceNotFound`]; what the query itself refuses; errors of the store.
    pub fn query(&self, licence: &LicenceNumber, query: &Query) -> Result<Value> {
        let asked = (query.function(), query.ask().certificate());
        Reading::open(self, licence.clone(), None, None, asked)?.answer(query)
    }

    /// A certificate as the clock would have left it: the record itself, and the quickest way to it.
    ///
    /// # Errors
    /// [`ErrorCode::LicenceNotFound`]; [`ErrorCode::CertificateNotFound`]; errors of the store.
    pub fn certificate(&self, licence: &LicenceNumber, name: &CertificateName) -> Result<Certificate> {
        Reading::open(self, licence.clone(), None, None, (None, Some(name)))?.certificate(name)
    }

    /// A session for a user who gives their user ID and password. Both are case sensitive; nothing is trimmed.
    ///
    /// A later log-in of the same user ends the session. Each attempt takes one password hash, whatever its answer.
    ///
    /// # Errors
    /// [`ErrorCode::LogInRefused`] with one text whatever the reason, which the journal alone knows; errors of the store.
    pub fn log_in(&self, user_id: &str, password: &str) -> Result<Session> {
        let found = self.find_user(user_id)?;
        let policy = self.policy()?;
        let Some((licence, user_id)) = found else {
            self.verify_password(password, None, &policy);
            return Err(user::refused());
        };
        let token = user::token(user_id.as_str(), self.entropy());
        let act = LogIn { user_id: user_id.clone(), password: Secret::new(password), token: token.clone() };
        self.call(&licence, &user_id, act, false)?;
        self.saw(&licence, &user_id);
        Ok(Session::new(self.clone(), licence, user_id, Some(token)))
    }

    /// The session that a token belongs to.
    ///
    /// # Errors
    /// [`ErrorCode::SessionEnded`] where there is none any more; errors of the store.
    pub fn resume(&self, token: &str) -> Result<Session> {
        let ended = || Error::new(ErrorCode::SessionEnded);
        let (user_id, _) = token.split_once('.').ok_or_else(ended)?;
        let (licence, user_id) = self.find_user(user_id)?.ok_or_else(ended)?;
        let session = Session::new(self.clone(), licence.clone(), user_id.clone(), Some(Secret::new(token)));
        match Reading::open(self, licence, Some(&user_id), Some(session.gate(None)), (None, None)) {
            Ok(_) | Err(Error::Refused(_)) => Ok(session),
            Err(error) => Err(error),
        }
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
    ///
    /// # Errors
    /// [`ErrorCode::LogInRefused`] with one text whatever the reason; errors of the store.
    pub fn reset_password(&self, user_id: &str, email: &str) -> Result<Issued> {
        let Some((licence, user_id)) = self.find_user(user_id)? else {
            self.verify_password(email, None, &*self.policy()?);
            return Err(user::refused());
        };
        let act = Reset { user_id: user_id.clone(), email: Secret::new(email) };
        let outcome = self.call(&licence, &user_id, act, true)?;
        outcome.issued.into_iter().next().ok_or_else(user::refused)
    }

    /// Brings every licence up to a moment that has come: what the clock has done by then is recorded. May be repeated, and
    /// run by several processes at once.
    ///
    /// # Errors
    /// [`ErrorCode::FieldOutOfRange`] where the moment has not come; errors of the store.
    pub fn advance_to(&self, moment: Moment) -> Result<Vec<Notice>> {
        if moment > self.now() {
            return Err(Error::with(ErrorCode::FieldOutOfRange, format!("{moment} has not come yet")));
        }
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

    /// The journal of a licence, or of [`STORE`], after an entry: at most so many of what happened, in order.
    ///
    /// # Errors
    /// Errors of the store.
    pub fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Happening>> {
        Ok(self.store().journal(licence, since, limit)?.iter().map(Happening::from).collect())
    }

    /// A read-only view of every licence as it was recorded at a moment.
    #[must_use]
    pub fn as_of(&self, moment: Moment) -> View {
        View::at(Arc::clone(&self.inner.store), moment)
    }

    /// A read-only view of a licence after an entry of its journal.
    #[must_use]
    pub fn as_of_entry(&self, licence: &LicenceNumber, sequence: u64) -> View {
        View::after(Arc::clone(&self.inner.store), licence, sequence)
    }

    /// Every journaled record of a licence as one document, for comparing states.
    ///
    /// # Errors
    /// Errors of the store.
    pub fn state(&self, licence: &LicenceNumber) -> Result<Value> {
        crate::journal::state(self.store().as_ref(), licence.as_str())
    }

    /// Checks every chain, every payload that is left, and that the journal replays to the records that are kept.
    ///
    /// # Errors
    /// Errors of the store; what is not whole is told in the answer.
    pub fn verify(&self) -> Result<Verification> {
        verify(self.store().as_ref())
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
        let loaded = self.store().load(&Wants { licence: STORE.to_owned(), ..Wants::default() })?;
        self.policy_at(loaded.policy)
    }

    /// How many password hashes this system has computed, so that one can see that each attempt takes one.
    #[must_use]
    pub fn password_hashes(&self) -> u64 {
        self.inner.hashes.load(Ordering::Relaxed)
    }
}

/// What the rest of the library asks of the system.
impl Sms {
    pub(crate) fn store(&self) -> Arc<dyn Store> {
        Arc::clone(&self.inner.store)
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

    /// The policy of a version of the store's own chain.
    pub(crate) fn policy_at(&self, version: u64) -> Result<Arc<Policy>> {
        {
            let cached = self.inner.policy.read().unwrap_or_else(PoisonError::into_inner);
            if cached.0 == version {
                return Ok(Arc::clone(&cached.1));
            }
        }
        let rows = vec![(Table::Policies, POLICY.to_owned())];
        let loaded = self.store().load(&Wants { licence: STORE.to_owned(), rows, ..Wants::default() })?;
        let version = loaded.policy;
        let changes = Records::of(loaded)?.policies.get(POLICY).cloned().unwrap_or_default().settings;
        let policy = Arc::new(Policy::with(changes)?);
        *self.inner.policy.write().unwrap_or_else(PoisonError::into_inner) = (version, Arc::clone(&policy));
        Ok(policy)
    }

    /// Carries a command out, through a session or not.
    pub(crate) fn run(&self, command: Command, actor: &Actor, session: Option<&Session>) -> Result<Outcome> {
        let made_up = command.action.place() == Place::NewLicence && command.action.number().is_none();
        for _ in 0..64 {
            let job = self.job(&command, actor, session, true)?;
            match self.inner.queue.decide(self, job) {
                Err(error) if made_up && error.code() == ErrorCode::LicenceTaken => {}
                answer => return self.retold(answer?),
            }
        }
        Err(Error::new(ErrorCode::StoreBusy))
    }

    /// Decides a command and records nothing.
    pub(crate) fn try_out(&self, command: &Command, actor: &Actor, session: Option<&Session>) -> Result<Decision> {
        let job = self.job(command, actor, session, false)?;
        let mut wants = Wants { licence: job.licence.to_string(), due: Some(uk_day(self.now())), ..Wants::default() };
        wants.rows.push((Table::Licences, job.licence.to_string()));
        job.wants(&mut wants);
        let loaded = self.store().load(&wants)?;
        let policy = self.policy_at(loaded.policy)?;
        let hands = Hands { policy: &policy, entropy: self.entropy(), now: self.now(), names: None };
        preview(&job, Records::of(loaded)?, &hands)
    }

    /// Ends a session.
    pub(crate) fn log_out(&self, session: &Session, end: SessionEnd) -> Result<()> {
        let act = LogOut { user_id: session.user_id().clone(), end };
        let job = Job {
            gate: Some(session.gate(None).for_leaving()),
            ..Job::new(session.licence().clone(), session.actor(), Arc::new(act))
        };
        self.inner.queue.decide(self, job).map(drop)
    }

    /// When this process last saw a user.
    pub(crate) fn seen(&self, user_id: &UserId) -> Option<Moment> {
        let seen = self.inner.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.get(user_id).map(|seen| seen.last)
    }

    /// Notes that a user was active; the store learns of it at most once a minute. That it could not be told is no failure
    /// of what the user did.
    pub(crate) fn saw(&self, licence: &LicenceNumber, user_id: &UserId) {
        let now = self.now();
        let write = {
            let mut seen = self.inner.seen.lock().unwrap_or_else(PoisonError::into_inner);
            let seen = seen.entry(user_id.clone()).or_insert(Seen { last: now, written: now });
            seen.last = now;
            let due = now - seen.written >= Duration::minutes(1);
            if due {
                seen.written = now;
            }
            due
        };
        if write {
            let _ = self.store().touch(licence.as_str(), user_id.as_str(), now);
        }
    }

    /// The events of a repeated answer, from the journal.
    fn retold(&self, mut outcome: Outcome) -> Result<Outcome> {
        if let Some((licence, first, last)) = outcome.repeats.take()
            && first <= last
            && outcome.events.is_empty()
        {
            let count = usize::try_from(last - first + 1).unwrap_or(usize::MAX);
            outcome.events = self.journal(&licence, first.saturating_sub(1), count)?;
        }
        Ok(outcome)
    }

    fn find_user(&self, user_id: &str) -> Result<Option<(LicenceNumber, UserId)>> {
        let Ok(user_id) = UserId::parse(user_id) else { return Ok(None) };
        let Some((licence, _)) = self.store().whose(Directory::UserIds, user_id.as_str())? else { return Ok(None) };
        Ok(Some((LicenceNumber::parse(licence)?, user_id)))
    }

    /// What a command is decided as.
    fn job(&self, command: &Command, actor: &Actor, session: Option<&Session>, in_earnest: bool) -> Result<Job> {
        command.check()?;
        let place = command.action.place();
        let licence = self.licence_of(command, actor)?;
        let mut job = Job::new(licence, actor.clone(), command.action.shared());
        job.by = Some(command.action.by());
        job.creates = place == Place::NewLicence;
        job.gate = session.map(|session| session.gate(function_of(&command.action)));
        job.occurred_at = command.occurred_at;
        if in_earnest {
            let scope = if job.creates { STORE.to_owned() } else { job.licence.to_string() };
            job.key = command.key.clone().map(|key| Key { scope, key, command: command.recognisable(actor) });
            self.make_ready(&mut job)?;
        }
        self.find_entries(&mut job)?;
        Ok(job)
    }

    /// The licence of a command: named, the actor's own, new, or the store itself.
    fn licence_of(&self, command: &Command, actor: &Actor) -> Result<LicenceNumber> {
        match command.action.place() {
            Place::Store => Ok(LicenceNumber::of_store()),
            Place::NewLicence => Ok(match command.action.number().or(command.licence.as_ref()) {
                Some(number) => number.clone(),
                None => LicenceNumber::made_up(self.entropy()),
            }),
            Place::Licence => match (&command.licence, actor.user()) {
                (Some(licence), _) => Ok(licence.clone()),
                (None, Some(user_id)) => {
                    let found = self.find_user(user_id.as_str())?;
                    found
                        .map(|(licence, _)| licence)
                        .ok_or_else(|| Error::with(ErrorCode::UserNotFound, "there is no such user"))
                }
                (None, None) => Err(Reason::new(ErrorCode::CommandMissingField)
                    .message("missing field `licence`")
                    .field("/licence")
                    .into()),
            },
        }
    }

    /// Hashes what must be hashed, before anything is decided: that takes long, and nobody should wait for it.
    fn make_ready(&self, job: &mut Job) -> Result<()> {
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
        let mirrored = records.licence().is_some_and(|licence| licence.mode == crate::licence::Mode::Mirror);
        for _ in 0..if mirrored && !act.always_hashes() { 0 } else { issues } {
            job.minted.extend(self.mint(user::temporary_password(self.entropy()), &policy));
        }
        Ok(())
    }

    fn mint(&self, password: Secret, policy: &Policy) -> Option<Minted> {
        self.inner.hashes.fetch_add(1, Ordering::Relaxed);
        let hash = user::hash(password.expose(), self.entropy(), policy, uk_day(self.now()))?;
        Some(Minted { password, hash })
    }

    fn verify_password(&self, password: &str, hash: Option<&str>, policy: &Policy) -> bool {
        self.inner.hashes.fetch_add(1, Ordering::Relaxed);
        user::verify(password, hash, policy, uk_day(self.now()))
    }

    /// The entries about the subject of a command that asks for them.
    fn find_entries(&self, job: &mut Job) -> Result<()> {
        let Some(subject) = job.act.reads_entries_about() else { return Ok(()) };
        let mut since = 0;
        loop {
            let page = self.store().journal(job.licence.as_str(), since, 1_000)?;
            let Some(last) = page.last() else { return Ok(()) };
            since = last.sequence;
            let about = page.iter().filter(|entry| entry.subject.as_deref() == Some(&subject));
            job.entries.extend(about.filter(|entry| entry.payload_digest.is_some()).map(|entry| entry.sequence));
        }
    }

    /// Has one of the library's own calls decided.
    fn call(
        &self,
        licence: &LicenceNumber,
        user_id: &UserId,
        act: impl Act + 'static,
        issues: bool,
    ) -> Result<Outcome> {
        let mut job = Job::new(licence.clone(), Actor::User(user_id.clone()), Arc::new(act));
        self.make_ready(&mut job)?;
        debug_assert_eq!(issues, !job.minted.is_empty());
        self.inner.queue.decide(self, job)
    }
}

/// A job in which nothing but the clock does anything.
#[derive(Debug)]
struct Advance;

impl Act for Advance {
    fn plan(&self, _: &Context<'_>) -> Result<Plan> {
        Ok(Plan::default())
    }
}

fn advance(licence: LicenceNumber, moment: Moment) -> Job {
    Job { at: Some(moment), by: Some(By::Outside), ..Job::new(licence, Actor::Clock, Arc::new(Advance)) }
}
