//! How a command becomes a job: for which licence, as whom, with which retry key.

use super::Sms;
use crate::answer::{Answered, Nothing};
use crate::command::{Command, CommandScope, GivenBy};
use crate::decision::{Decision, Reason};
use crate::error::{Error, ErrorCode, Result};
use crate::event::SessionEnd;
use crate::ids::{LicenceNumber, STORE};
use crate::journal::About;
use crate::outcome::Outcome;
use crate::parameter::said;
use crate::path::{Environment, Job, preview};
use crate::plan::{Actor, AnyCommand, CommandHandler, Context, Plan, Planned};
use crate::records::Records;
use crate::retry::Key;
use crate::session::Session;
use crate::store::{LoadRequest, Table};
use crate::time::{Moment, uk_day};
use crate::trace::{self, Commanded};
use crate::user::LogOut;
use std::sync::Arc;

impl Sms {
    /// Carries a command out, through a session or not.
    pub(crate) fn run(&self, command: Command, actor: &Actor, session: Option<&Session>) -> Result<Outcome> {
        let mut commanded = Commanded::new(command.action.name(), actor);
        let _within = commanded.within();
        let answer = self.carry_out(&command, actor, session, &mut commanded);
        commanded.answered(&answer);
        answer
    }

    fn carry_out(
        &self,
        command: &Command,
        actor: &Actor,
        session: Option<&Session>,
        commanded: &mut Commanded,
    ) -> Result<Outcome> {
        let made_up = command.action.place() == CommandScope::NewLicence && command.action.number().is_none();
        for _ in 0..64 {
            let mut job = self.job(command, actor, session, true)?;
            commanded.on(&job.licence);
            let answer = match self.make_ready(&mut job) {
                Ok(Some(outcome)) => Ok(outcome),
                Ok(None) => self.inner.queue.decide(self, job),
                Err(error) => Err(error),
            };
            match answer {
                Err(error) if made_up && error.code() == ErrorCode::LicenceNumberTaken => self.watch().name_taken(),
                answer => return self.with_replayed_events(answer?),
            }
        }
        Err(Error::new(ErrorCode::StoreBusy))
    }

    /// Decides a command and records nothing.
    pub(crate) fn try_out(&self, command: &Command, actor: &Actor, session: Option<&Session>) -> Result<Decision> {
        let job = self.job(command, actor, session, false)?;
        let mut wants =
            LoadRequest { licence: job.licence.to_string(), due: Some(uk_day(self.now())), ..LoadRequest::default() };
        wants.rows.push((Table::Licences, job.licence.to_string()));
        job.wants(&mut wants);
        let store = self.store();
        let loaded = store.load(&wants)?;
        let policy = self.policy_at(loaded.policy)?;
        let (entropy, now, names) = (self.entropy(), self.now(), None);
        let environment = Environment { policy: &policy, entropy, now, names, store: store.as_ref() };
        preview(&job, Records::of(loaded)?, &environment)
    }

    /// Ends a session.
    pub(crate) fn log_out(&self, session: &Session, end: SessionEnd) -> Result<()> {
        self.reaches(session.licence().as_str())?;
        let act = LogOut { user_id: session.user_id().clone(), end };
        let job = Job {
            gate: Some(session.gate(None).for_leaving()),
            ..Job::new(session.licence().clone(), session.actor(), Arc::new(act))
        };
        trace::log_out(|| self.inner.queue.decide(self, job).map(drop))
    }

    /// One of several commands, on its way to be decided together with the others. Only what no earlier one can change is
    /// asked beforehand.
    pub(super) fn ready(
        &self,
        command: &Command,
        actor: &Actor,
        (earlier, commanded): (&mut Vec<LicenceNumber>, &mut Commanded),
    ) -> Result<Ready> {
        let mut job = self.job(command, actor, None, true)?;
        commanded.on(&job.licence);
        let depends = earlier.iter().any(|licence| *licence == job.licence || licence.as_str() == STORE);
        earlier.push(job.licence.clone());
        if depends {
            self.make_ready_unasked(&mut job)?;
        } else if let Some(outcome) = self.make_ready(&mut job)? {
            return Ok(Ready::Answered(Box::new(outcome)));
        }
        Ok(Ready::Waits(Box::new(job)))
    }

    /// What a command is decided as.
    pub(super) fn job(
        &self,
        command: &Command,
        actor: &Actor,
        session: Option<&Session>,
        in_earnest: bool,
    ) -> Result<Job> {
        let given = command;
        let command = &*command.checked()?;
        self.count(command.action.act(), command.occurred_at)?;
        let place = command.action.place();
        let licence = self.licence_of(command, actor)?;
        let unnamed =
            place == CommandScope::NewLicence && command.action.number().or(command.licence.as_ref()).is_none();
        self.reaches(if unnamed { STORE } else { licence.as_str() })?;
        let mut job = Job::new(licence, actor.clone(), command.action.shared());
        job.by = Some(command.action.by());
        job.creates = place == CommandScope::NewLicence;
        job.gate = session.map(|session| session.gate(command.action.by().function()));
        job.occurred_at = command.occurred_at;
        if in_earnest {
            let scope = if job.creates { STORE.to_owned() } else { job.licence.to_string() };
            let name = command.action.name();
            job.key = command.key.as_ref().map(|key| Key::new(scope, key, name, actor, given.recognisable(actor)));
        }
        self.find_entries(&mut job, in_earnest)?;
        Ok(job)
    }

    /// Counts what a command takes, by the policy that this process knows; what seems too much is asked of the store.
    fn count(&self, act: &dyn AnyCommand, occurred_at: Option<Moment>) -> Result<()> {
        let on = uk_day(occurred_at.unwrap_or_else(|| self.now()));
        match act.count(&self.known_policy(), on) {
            Ok(()) => Ok(()),
            Err(_) => act.count(&*self.policy()?, on),
        }
    }

    /// The licence of a command: named, the actor's own, new, or the store itself.
    pub(super) fn licence_of(&self, command: &Command, actor: &Actor) -> Result<LicenceNumber> {
        match command.action.place() {
            CommandScope::Store => Ok(LicenceNumber::of_store()),
            CommandScope::NewLicence => Ok(match command.action.number().or(command.licence.as_ref()) {
                Some(number) => number.clone(),
                None => LicenceNumber::made_up(self.entropy()),
            }),
            CommandScope::Licence => match (&command.licence, actor.user()) {
                (Some(licence), _) => Ok(licence.clone()),
                (None, Some(user_id)) => {
                    let found = self.find_user(user_id.as_str())?;
                    found
                        .map(|(licence, _)| licence)
                        .ok_or_else(|| Error::with(ErrorCode::UserNotFound, "there is no such user"))
                }
                (None, None) => Err(Reason::new(ErrorCode::CommandMissingField)
                    .message(said!("missing field `{field}`", field = "licence"))
                    .field("/licence")
                    .into()),
            },
        }
    }

    /// The entries about the subject of a command that asks for them. A command that will be refused reads no journal.
    fn find_entries(&self, job: &mut Job, in_earnest: bool) -> Result<()> {
        let act = Arc::clone(&job.act);
        let Some(subject) = act.reads_entries_about().filter(|_| job.actor == Actor::HomeOffice) else { return Ok(()) };
        let store = self.store();
        let mut about = About::find(store.as_ref(), &job.licence, subject)?;
        if in_earnest {
            about.read(store.as_ref(), &job.licence)?;
        }
        job.about = Some(about);
        Ok(())
    }
}

/// A command that waits to be decided, or has its answer.
pub(super) enum Ready {
    Waits(Box<Job>),
    Answered(Box<Outcome>),
}

/// A job in which nothing but the clock does anything.
#[derive(Debug)]
struct Advance;

impl Answered for Advance {
    type Answer = Nothing;
}

impl CommandHandler for Advance {
    fn plan(&self, _: &Context<'_>) -> Result<Planned<Self::Answer>> {
        Ok((Plan::default(), Nothing {}))
    }
}

pub(super) fn advance(licence: LicenceNumber, moment: Moment) -> Job {
    Job { at: Some(moment), by: Some(GivenBy::Outside), ..Job::new(licence, Actor::Clock, Arc::new(Advance)) }
}
