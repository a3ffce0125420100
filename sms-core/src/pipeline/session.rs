//! A user's session: what limits a user to what they may do, and when it ends.

use crate::access::{AccessContext, Function, MenuView, Viewer, menus};
use crate::answer::Answered;
use crate::certificate::{Certificate, CertificateFamily, not_found};
use crate::command::{Command, CommandScope};
use crate::decision::{Decision, Reason};
use crate::error::{Error, ErrorCode, Result};
use crate::event::SessionEnd;
use crate::ids::{CertificateRef, LicenceNumber, UserId};
use crate::outcome::Outcome;
use crate::parameter::said;
use crate::policy::{Policy, settings};
use crate::query::{Query, QueryDocument, Reading};
use crate::records::Records;
use crate::rule;
use crate::sms::Sms;
use crate::store::{LoadRequest, Table};
use crate::time::Moment;
use crate::trace;
use crate::user::{Level, Secret, token_digest};
use crate::what_if::{Hypothesis, WhatIf};
use chrono::Duration;
use serde_json::Value;
use std::sync::{Arc, PoisonError, RwLock};

/// What a session must meet before anything else is asked.
#[derive(Debug, Clone)]
pub(crate) struct SessionCheck {
    user_id: UserId,
    /// The digest of the token of a log-in; none where the host signed the user in by its own means.
    token: Option<String>,
    /// When this process last saw the user, if it did.
    seen: Option<Moment>,
    /// What is asked for.
    function: Option<Function>,
    /// Whether the user only leaves.
    leaves: bool,
}

impl SessionCheck {
    pub(crate) const fn user_id(&self) -> &UserId {
        &self.user_id
    }

    pub(crate) const fn is_logged_in(&self) -> bool {
        self.token.is_some()
    }

    /// The gate for a user who only leaves: nothing needs to be done first.
    pub(crate) fn for_leaving(self) -> Self {
        Self { leaves: true, ..self }
    }

    pub(crate) fn wants(&self, wants: &mut LoadRequest) {
        let id = self.user_id.to_string();
        wants.rows.push((Table::Users, id.clone()));
        if self.is_logged_in() {
            wants.rows.push((Table::Credentials, id.clone()));
            wants.rows.push((Table::Activity, id));
        }
    }

    /// Whether the session still is, and has done what a log-in asks for first.
    pub(crate) fn check(&self, records: &Records, policy: &Policy, at: Moment) -> Result<()> {
        let user = records.user(&self.user_id).ok_or_else(ended)?;
        let Some(token) = &self.token else { return Ok(()) };
        let known = records.credentials.get(self.user_id.as_str()).and_then(|credential| credential.token.as_ref());
        let open = user.session.as_ref().filter(|_| known == Some(token)).ok_or_else(ended)?;
        let stored = records.activity.get(self.user_id.as_str()).map(|activity| activity.last_active);
        let idle = Duration::minutes(policy.get(settings::SESSION_IDLE_MINUTES, crate::time::uk_day(at)));
        // A wrong clock may have noted an activity that has not come: then it says nothing.
        let known = [stored, self.seen].into_iter().flatten().filter(|last| *last - at < idle);
        let last = known.fold(open.since, Moment::max);
        if at - last >= idle {
            return Err(ended());
        }
        if self.leaves {
            return Ok(());
        }
        let mut reasons = Vec::new();
        if user.must_change_password && self.function != Some(Function::ChangeOwnPassword) {
            reasons.push(
                Reason::new(ErrorCode::SessionPasswordChangeNeeded).rule(rule!("lu/A-9")).remedy("change the password"),
            );
        }
        // What must be accepted can be read before it is.
        let needs_no_messages =
            [Function::AcceptMessages, Function::ViewMessageBoard, Function::ChangeOwnPassword].map(Some);
        if !open.messages_accepted && user.level == Level::Level1 && !needs_no_messages.contains(&self.function) {
            reasons.push(
                Reason::new(ErrorCode::SessionMessagesNotAccepted).rule(rule!("lu/MB-1")).remedy("accept the messages"),
            );
        }
        Decision::from(reasons).into_result().map(drop)
    }
}

/// What is said of a session that is no more, or never was: one text for all.
pub(crate) fn ended() -> Error {
    Reason::new(ErrorCode::SessionEnded).rule(rule!("lu/A-3")).remedy("log in again").into()
}

/// A session of a user. It ends after 20 minutes without activity, with a later log-in of the same user, and with
/// [`log_out`](Self::log_out).
///
/// ```
/// use sms_core::access::Function;
/// use sms_core::certificate::CertificateState;
/// use sms_core::certificate::cos::CreateCos;
/// use sms_core::query::ViewCos;
///
/// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
/// # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
/// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
/// # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
/// # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
/// #     .users(vec![AdoptedUser::new("carl2".parse()?, sms_core::user::Level::Level2)]);
/// # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
/// let carl = sms.acting_as("carl2")?;
/// let draft = carl.execute(CreateCos::new(Route::SkilledWorker))?.result;
/// let seen = carl.ask(ViewCos::new(draft.certificate.into()))?;
/// assert_eq!((seen.state, &seen.owner), (CertificateState::WorkInProgress, carl.user_id()));
/// assert!(!carl.can(Function::WithdrawCos, None)?.allowed);
/// # Ok::<(), sms_core::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Session {
    sms: Sms,
    licence: LicenceNumber,
    user_id: UserId,
    token: Option<Arc<RwLock<Held>>>,
}

/// The token that a session holds. It changes with the password, for every clone of the session at once.
#[derive(Debug)]
struct Held {
    token: Secret,
    digest: String,
}

impl Held {
    fn new(token: Secret) -> Self {
        Self { digest: token_digest(token.expose()), token }
    }
}

impl Session {
    pub(crate) fn new(sms: Sms, licence: LicenceNumber, user_id: UserId, token: Option<Secret>) -> Self {
        let token = token.map(|token| Arc::new(RwLock::new(Held::new(token))));
        Self { sms, licence, user_id, token }
    }

    /// The token with which [`Sms::resume`] finds the session again; none for a user whom the host signed in. When the user
    /// changes the password the session gets a new one, and the old one finds nothing any more.
    #[must_use]
    pub fn token(&self) -> Option<Secret> {
        self.held(|held| held.token.clone())
    }

    fn held<T>(&self, part: impl FnOnce(&Held) -> T) -> Option<T> {
        let token = self.token.as_ref()?;
        Some(part(&token.read().unwrap_or_else(PoisonError::into_inner)))
    }

    /// The user.
    #[must_use]
    pub const fn user_id(&self) -> &UserId {
        &self.user_id
    }

    /// The licence.
    #[must_use]
    pub const fn licence(&self) -> &LicenceNumber {
        &self.licence
    }

    pub(crate) fn gate(&self, function: Option<Function>) -> SessionCheck {
        let seen = self.token.as_ref().and_then(|_| self.sms.seen(&self.user_id));
        SessionCheck {
            user_id: self.user_id.clone(),
            token: self.held(|held| held.digest.clone()),
            seen,
            function,
            leaves: false,
        }
    }

    /// Carries a command out as this user. The result has the type that the command declares; that of a command which was read as
    /// a document is a document.
    ///
    /// # Errors
    /// [`Error::Refused`] with every reason; [`ErrorCode::SessionEnded`]; [`ErrorCode::CommandWrongLicence`] where the
    /// command names another licence; errors of the command's document, the clock and the store. Nothing has changed then.
    pub fn execute<C: Into<Command> + Answered>(&self, command: C) -> Result<Outcome<C::Answer>> {
        let command = self.own(command.into())?;
        let mut outcome = self.sms.run(command, &self.actor(), Some(self))?;
        if let (Some(held), Some(token)) = (&self.token, outcome.token.take()) {
            *held.write().unwrap_or_else(PoisonError::into_inner) = Held::new(token);
        }
        self.saw();
        outcome.of::<C>()
    }

    /// Says whether our rules allow a command, and changes nothing. A mirrored licence records what happened all the same.
    ///
    /// # Errors
    /// As [`execute`](Self::execute), but a refusal is the decision itself.
    pub fn preview(&self, command: impl Into<Command>) -> Result<Decision> {
        let command = self.own(command.into())?;
        let decision = self.sms.try_out(&command, &self.actor(), Some(self))?;
        self.saw();
        Ok(decision)
    }

    /// Says what would come of commands that this user gives one after another, as [`Sms::what_if`] does for a host: on the user's own
    /// licence, with nobody else as the actor, and with what this user may see of it. The session must be open and have done what a log-in
    /// asks for first; on the copy it does not end by the time that passes.
    ///
    /// ```
    /// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
    /// use sms_core::certificate::cos::CreateCos;
    /// use sms_core::what_if::Supposed;
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
    /// # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
    /// #     .users(vec![AdoptedUser::new("anna1".parse()?, sms_core::user::Level::Level1)]);
    /// # sms.execute(adopt, &Actor::HomeOffice)?;
    /// let anna = sms.acting_as("anna1")?;
    /// let answer = anna.what_if([Supposed::new(CreateCos::new(Route::SkilledWorker), Actor::parse("anna1")?)])?;
    /// assert!(answer.steps[0].allowed);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Sms::what_if`]; [`ErrorCode::SessionEnded`]; [`Error::Refused`] where the user may not see what is found on the licence. A step
    /// of somebody else is a step that would be refused.
    pub fn what_if(&self, hypothesis: impl Into<Hypothesis>) -> Result<WhatIf> {
        let mut hypothesis = hypothesis.into();
        hypothesis.licences.clear();
        self.reading(None)?;
        let answer = trace::what_if(|| self.sms.supposed(hypothesis, Some(self)))?;
        self.saw();
        Ok(answer)
    }

    /// Answers a query as this user, who sees what they may see, in a type of its own. A [`Query`] of any kind gives a JSON value.
    ///
    /// ```
    /// # use sms_core::{Actor, Command, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// use sms_core::licence::Route;
    /// use sms_core::query::SearchCos;
    ///
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # let command = r#"{"command": "adopt_licence", "number": "SIM000001", "organisation": {"name": "Example Ltd"},
    /// #     "routes": [{"route": "skilled_worker", "rating": "a"}], "users": [{"user_id": "anna1", "level": "level_1"}]}"#;
    /// # sms.execute(Command::from_json(command)?, &Actor::HomeOffice)?;
    /// # let session = sms.acting_as("anna1")?;
    /// # session.execute(Command::from_json(r#"{"command": "create_cos", "route": "skilled_worker"}"#)?)?;
    /// let page = session.ask(SearchCos::new().route(Route::SkilledWorker).limit(10))?;
    /// assert_eq!((page.rows.len(), page.next), (1, None));
    /// assert_eq!(page.rows[0].owner, *session.user_id());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Refused`] with every reason; [`ErrorCode::SessionEnded`]; errors of the store.
    pub fn ask<Q: QueryDocument>(&self, query: Q) -> Result<Q::Answer> {
        let answer = self.reading_of(Some(query.facts().function), query.certificate())?.answer(&query)?;
        self.saw();
        Ok(answer)
    }

    /// Answers a query as this user with a JSON value, as [`ask`](Self::ask) does in a type.
    ///
    /// # Errors
    /// As [`ask`](Self::ask).
    pub fn query(&self, query: &Query) -> Result<Value> {
        self.ask(query)
    }

    /// A certificate that this user may see, as the clock would have left it: the record itself, and the quickest way to it.
    ///
    /// # Errors
    /// [`Error::Refused`] with every reason; [`ErrorCode::CertificateNotFound`]; [`ErrorCode::SessionEnded`]; errors of the
    /// store.
    pub fn certificate(&self, name: &CertificateRef) -> Result<Certificate> {
        let view = match name.family() {
            CertificateFamily::Cos => Function::ViewCos,
            CertificateFamily::Cas => Function::ViewCas,
        };
        let reading = self.reading_of(Some(view), Some(name))?;
        reading.standing()?.require(view, &reading.records)?;
        let certificate = reading.into_certificate(name)?;
        self.saw();
        Ok(certificate)
    }

    /// Whether this user may use a function now; without a certificate, as for one that they own.
    ///
    /// # Errors
    /// [`ErrorCode::SessionEnded`]; errors of the store. A certificate that is not there, or must seem so, is a refusal with
    /// [`ErrorCode::CertificateNotFound`].
    pub fn can(&self, function: Function, certificate: Option<&CertificateRef>) -> Result<Decision> {
        self.reading_of(Some(function), certificate)?.can(function, certificate)
    }

    /// As [`can`](Self::can), by the text of a certificate: one that no certificate can have is that of none that is there.
    ///
    /// # Errors
    /// Those of [`can`](Self::can).
    pub fn can_named(&self, function: Function, certificate: &str) -> Result<Decision> {
        match CertificateRef::parse(certificate) {
            Ok(certificate) => self.can(function, Some(&certificate)),
            Err(_) => {
                self.reading(Some(function))?.standing()?;
                Ok(not_found().reasons().to_vec().into())
            }
        }
    }

    /// What this user sees on the menus, and why a button is grey (`lu/P-10`, `lu/P-11`).
    ///
    /// # Errors
    /// [`ErrorCode::SessionEnded`]; errors of the store.
    pub fn menu(&self) -> Result<Vec<MenuView>> {
        let reading = self.reading(None)?;
        let standing = reading.standing()?;
        let (policy, records) = (&reading.policy, &reading.records);
        let open: Vec<Function> =
            Function::ALL.iter().copied().filter(|function| standing.window_is_open(*function, records)).collect();
        let viewer = Viewer {
            level: standing.user.level,
            user_status: standing.user.status,
            licence_status: standing.licence.status_on(standing.today),
            ratings: &standing.licence.ratings(),
            open_windows: &open,
            dormant_students: policy.get(settings::MENU_DORMANT_STUDENT_LICENCE_MENU, standing.today),
            on: standing.today,
        };
        Ok(menus(policy.access(standing.today), &viewer))
    }

    /// Ends the session.
    ///
    /// # Errors
    /// [`ErrorCode::SessionEnded`] where it has ended already; errors of the store.
    pub fn log_out(&self) -> Result<()> {
        self.end(SessionEnd::LoggedOut)
    }

    /// Declines the messages, which ends the session (`lu/MB-1`).
    ///
    /// # Errors
    /// [`ErrorCode::SessionEnded`] where it has ended already; errors of the store.
    pub fn decline_messages(&self) -> Result<()> {
        self.end(SessionEnd::MessagesDeclined)
    }

    fn end(&self, end: SessionEnd) -> Result<()> {
        if self.token.is_none() {
            return Ok(());
        }
        self.sms.log_out(self, end)
    }

    pub(crate) fn actor(&self) -> crate::plan::Actor {
        crate::plan::Actor::User(self.user_id.clone())
    }

    /// A command for this session's own licence. Those that begin a licence, or are for the store, are no user's to give.
    fn own(&self, mut command: Command) -> Result<Command> {
        if command.action.place() != CommandScope::Licence {
            let message = said!("`{actor}` cannot give this command", actor = self.user_id);
            return Err(Error::with(ErrorCode::CommandWrongActor, message));
        }
        if command.licence.as_ref().is_some_and(|licence| *licence != self.licence) {
            return Err(Reason::new(ErrorCode::CommandWrongLicence).field("/licence").into());
        }
        command.licence = Some(self.licence.clone());
        Ok(command)
    }

    fn reading(&self, function: Option<Function>) -> Result<Reading> {
        self.reading_of(function, None)
    }

    fn reading_of(&self, function: Option<Function>, certificate: Option<&CertificateRef>) -> Result<Reading> {
        Reading::open(
            &self.sms,
            self.licence.clone(),
            Some(&self.user_id),
            Some(self.gate(function)),
            (function, certificate),
        )
    }

    fn saw(&self) {
        if self.token.is_some() {
            self.sms.saw(&self.licence, &self.user_id);
        }
    }
}

impl AccessContext<'_> {
    /// The reason that a function is refused to this user on no certificate in particular, as an error.
    pub(crate) fn require(&self, function: Function, records: &Records) -> Result<()> {
        self.decide(function, self.rating_for(function), true, records).into_result().map(drop)
    }
}
