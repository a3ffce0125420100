//! A system in memory, and what each verb does to it.

use crate::document::Variables;
use crate::narrow::Narrow;
use crate::step::Step;
use crate::typed;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sms_core::access::Function;
use sms_core::entropy::Seeded;
use sms_core::ids::{CertificateRef, LicenceNumber};
use sms_core::journal::View;
use sms_core::policy::Policy;
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, Moment};
use sms_core::what_if::{Hypothesis, WhatIf};
use sms_core::{Actor, Command, Decision, Error, Outcome, Query, Question, Session, Sms};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a step gave: the answer as a document, or the error.
pub(crate) enum Answer {
    /// The step did what it should.
    Done(Value),
    /// The answer to a question that may say no.
    Decided(Decision),
    /// It was refused, or failed.
    Error(Error),
    /// The file is not right.
    Mistake(String),
}

impl From<Error> for Answer {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<String> for Answer {
    fn from(mistake: String) -> Self {
        Self::Mistake(mistake)
    }
}

pub(crate) struct World {
    pub(crate) sms: Sms,
    store: Arc<MemoryStore>,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) sessions: BTreeMap<String, Session>,
    pub(crate) variables: Variables,
}

type Answered = Result<Value, Answer>;

pub(crate) fn document(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

fn moment(text: &str) -> Result<Moment, String> {
    text.parse().map_err(|error| format!("`{text}` is no moment: {error}"))
}

fn word<T: for<'de> serde::Deserialize<'de>>(value: impl Into<Value>) -> Result<T, String> {
    let value = value.into();
    serde_json::from_value(value.clone()).map_err(|error| format!("{value}: {error}"))
}

impl World {
    pub(crate) fn open(now: &str, seed: u64, variables: Variables) -> Result<Self, String> {
        let clock = Arc::new(ManualClock::new(moment(now)?));
        let store = Arc::new(MemoryStore::new());
        let sms = Sms::shared(store.clone(), clock.clone(), Arc::new(Seeded::new(seed)));
        Ok(Self { sms, store, clock, sessions: BTreeMap::new(), variables })
    }

    /// A system over the same store, which says that it has so much room for a replay.
    pub(crate) fn with_room(&self, room: usize) -> Sms {
        let narrow = Narrow { inner: self.store.clone(), room };
        Sms::shared(Arc::new(narrow), self.clock.clone(), Arc::new(Seeded::new(0)))
    }

    /// Takes a step.
    pub(crate) fn take(&mut self, step: &Step) -> Answer {
        match self.answer(step) {
            Ok(value) => Answer::Done(value),
            Err(answer) => answer,
        }
    }

    /// What a preview says of the command that a step is about to carry out.
    pub(crate) fn try_out(&self, step: &Step) -> Answer {
        match command(step).map_err(Answer::from).and_then(|command| self.preview(step, command)) {
            Ok(decision) => Answer::Decided(decision),
            Err(answer) => answer,
        }
    }

    fn answer(&mut self, step: &Step) -> Answered {
        let sms = self.sms.clone();
        if let Some(text) = &step.set_time {
            self.clock.set(moment(text)?);
            return Ok(Value::Null);
        }
        if let Some(text) = &step.advance_to {
            return Ok(json!({ "notices": sms.advance_to(moment(text)?)? }));
        }
        if step.execute.is_some() || step.execute_text.is_some() {
            let outcome = document(&self.execute(step, command(step)?)?);
            typed::same::<Outcome>(&outcome).map_err(|mistake| format!("the outcome {mistake}"))?;
            return Ok(outcome);
        }
        if let Some(command) = &step.preview {
            return Err(Answer::Decided(self.preview(step, Command::from_value(command.clone())?)?));
        }
        if let Some(hypothesis) = &step.what_if {
            let hypothesis = Hypothesis::from_value(hypothesis.clone())?;
            let host = step.user.is_none() && step.session.is_none();
            let answer = if host { sms.what_if(hypothesis)? } else { self.session(step)?.what_if(hypothesis)? };
            typed::same::<WhatIf>(&document(&answer)).map_err(|mistake| format!("what would be {mistake}"))?;
            return Ok(document(&answer));
        }
        if let Some(query) = &step.query {
            let query = Query::from_value(query.clone())?;
            let answer = self.query(step, &query)?;
            typed::query(&query, &answer)?;
            return Ok(answer);
        }
        if let Some(function) = &step.can {
            let certificate = step.certificate.as_deref().map(CertificateRef::parse).transpose()?;
            let function: Function = word(function.as_str())?;
            return Err(Answer::Decided(self.session(step)?.can(function, certificate.as_ref())?));
        }
        if step.menu.is_some() {
            return Ok(document(&self.session(step)?.menu()?));
        }
        if let Some(given) = &step.log_in {
            let session = sms.log_in(&given.user_id, &given.password)?;
            return Ok(self.keep(step, session));
        }
        if let Some(token) = &step.resume {
            let session = sms.resume(token)?;
            return Ok(self.keep(step, session));
        }
        if let Some(name) = step.log_out.as_ref().or(step.decline_messages.as_ref()) {
            let session = self.sessions.get(name).ok_or_else(|| format!("there is no session `{name}`"))?;
            if step.log_out.is_some() { session.log_out() } else { session.decline_messages() }?;
            return Ok(Value::Null);
        }
        if let Some(given) = &step.reset_password {
            return Ok(document(&sms.reset_password(&given.user_id, &given.email)?));
        }
        if let Some(licence) = &step.journal {
            let mut entries = sms.journal(licence, 0, usize::MAX)?;
            let surplus = entries.len().saturating_sub(step.last.unwrap_or(usize::MAX));
            entries.drain(..surplus);
            return Ok(document(&entries));
        }
        if step.verify.is_some() {
            return Ok(document(&sms.verify()?));
        }
        if let Some(licence) = &step.view {
            let licence = LicenceNumber::parse(licence.as_str())?;
            let view = self.view(step, &licence)?.ok_or_else(|| "a view is one `as_of` something".to_owned())?;
            let (kind, forecast) = (view.kind(), view.is_forecast());
            return Ok(json!({ "kind": kind, "forecast": forecast, "findings": view.findings(&licence)? }));
        }
        match &step.ask {
            Some(question) => ask(question),
            None => Err(Answer::Mistake("a step without a verb".to_owned())),
        }
    }

    fn execute(&self, step: &Step, command: Command) -> Result<Outcome, Answer> {
        let action = command.action.clone();
        let outcome = match &step.actor {
            Some(actor) => self.sms.execute(command, &Actor::parse(actor)?)?,
            None => self.session(step)?.execute(command)?,
        };
        let typed = action.read_result(outcome.result.clone())?;
        if typed != outcome.result {
            return Err(Answer::Mistake(format!("the result {} is, read as its type, {typed}", outcome.result)));
        }
        Ok(outcome)
    }

    fn preview(&self, step: &Step, command: Command) -> Result<Decision, Answer> {
        match &step.actor {
            Some(actor) => Ok(self.sms.preview(command, &Actor::parse(actor)?)?),
            None => Ok(self.session(step)?.preview(command)?),
        }
    }

    fn query(&self, step: &Step, query: &Query) -> Answered {
        let Some(licence) = &step.licence else {
            return Ok(self.session(step)?.query(query)?);
        };
        let licence = LicenceNumber::parse(licence.as_str())?;
        match self.view(step, &licence)? {
            None => Ok(self.sms.query(&licence, query)?),
            Some(view) => Ok(view.query(&licence, query)?),
        }
    }

    /// The view that a step looks at, if it looks at one.
    fn view(&self, step: &Step, licence: &LicenceNumber) -> Result<Option<View>, Answer> {
        let Some(as_of) = &step.as_of else { return Ok(None) };
        let effective = as_of.as_object().filter(|fields| fields.len() == 1).and_then(|fields| fields.get("effective"));
        let view = match (as_of, effective.and_then(Value::as_str)) {
            (Value::String(text), _) => self.sms.as_of(moment(text)?),
            (_, Some(text)) => self.sms.as_of_effective(moment(text)?),
            _ => {
                let mistake = || "`as_of` is a moment, the number of an entry, or `effective` with a moment".to_owned();
                self.sms.as_of_entry(licence, as_of.as_u64().ok_or_else(mistake)?)
            }
        };
        Ok(Some(view))
    }

    /// The named session, or one for a user whom the host has signed in.
    fn session(&self, step: &Step) -> Result<Session, Answer> {
        match (&step.session, &step.user) {
            (Some(name), None) => {
                self.sessions.get(name).cloned().ok_or_else(|| Answer::Mistake(format!("there is no session `{name}`")))
            }
            (None, Some(user_id)) => Ok(self.sms.acting_as(user_id)?),
            _ => Err(Answer::Mistake("a step needs one of `as`, `user`, `in`".to_owned())),
        }
    }

    fn keep(&mut self, step: &Step, session: Session) -> Value {
        let token = session.token().map(|token| token.expose().to_owned());
        let answer = json!({ "user_id": session.user_id(), "licence": session.licence(), "token": token });
        if let Some(name) = &step.session {
            self.sessions.insert(name.clone(), session);
        }
        answer
    }
}

fn command(step: &Step) -> Result<Command, Error> {
    match (&step.execute, &step.execute_text) {
        (Some(document), _) => Command::from_value(document.clone()),
        (_, text) => Command::from_json(text.as_deref().unwrap_or_default()),
    }
}

/// The answer to a question that needs no store: a decision, or anything else.
fn ask(question: &Value) -> Answered {
    let question = Question::from_value(question.clone())?;
    let answer = question.answer(&Policy::default())?;
    typed::question(&question, &answer)?;
    match Decision::deserialize(&answer) {
        Ok(decision) => Err(Answer::Decided(decision)),
        Err(_) => Ok(answer),
    }
}
