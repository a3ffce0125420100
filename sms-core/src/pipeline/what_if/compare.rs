//! A hypothesis that is tried out step by step, and what is so before and after.

use super::answer::{Lapse, LicenceFinding, WhatIf, WhatIfStep};
use super::copy::Copy;
use super::hypothesis::{Hypothesis, Supposed};
use crate::command::{Command, CommandScope};
use crate::error::{Error, ErrorCode, Result};
use crate::event::Event;
use crate::ids::LicenceNumber;
use crate::journal::RecordedEvent;
use crate::notice::Notice;
use crate::outcome::Outcome;
use crate::plan::Actor;
use crate::query::ViewFindings;
use crate::records::Records;
use crate::session::Session;
use crate::sms::Sms;
use crate::store::{LoadRequest, Store as _, Table};
use crate::time::{Moment, uk_day};
use crate::waiting::{WaitingEffect, given_up};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A system over a copy, on which a hypothesis is tried out, as the host or as a user.
pub(crate) struct Trial {
    pub(crate) sms: Sms,
    pub(crate) copy: Arc<Copy>,
    /// The user who asks, where it is none but their own.
    pub(crate) user: Option<Session>,
}

/// What is found on each licence.
type Found = Vec<LicenceFinding>;

impl Trial {
    /// Tries everything out.
    pub(crate) fn run(&self, hypothesis: Hypothesis) -> Result<WhatIf> {
        let Hypothesis { steps, licences } = hypothesis;
        let mut known: Vec<LicenceNumber> = licences;
        let named = steps.iter().filter_map(|step| self.named(step).transpose());
        known.extend(named.collect::<Result<Vec<_>>>()?);
        let before = self.findings(&mut known)?;
        let mut answer = WhatIf {
            steps: Vec::new(),
            refused: Vec::new(),
            found: Vec::new(),
            settled: Vec::new(),
            lapses: Vec::new(),
            notices: Vec::new(),
        };
        let mut told = BTreeMap::new();
        for (place, step) in (0_u64..).zip(steps) {
            let waits = self.waits(&step)?;
            let taken = self.step(step)?;
            answer.lapses.extend(self.lapses(place, &waits, &mut told)?);
            answer.notices.extend(taken.notices.iter().cloned());
            answer.refused.extend((!taken.allowed).then_some(place));
            answer.steps.push(taken);
        }
        known.extend(self.begun()?);
        let after = self.findings(&mut known)?;
        answer.found = but(&after, &before);
        answer.settled = but(&before, &after);
        Ok(answer)
    }

    /// The licence that a step is about, where one is named or is that of the actor. Who is not there yet has none.
    fn named(&self, step: &Supposed) -> Result<Option<LicenceNumber>> {
        if let Some(user) = &self.user {
            return Ok(Some(user.licence().clone()));
        }
        let number = step.command.licence.as_ref().or(step.command.action.number());
        match (number, &step.actor) {
            (Some(number), _) => Ok(Some(number.clone())),
            (None, Some(Actor::User(user_id))) => Ok(self.sms.licence_of_user(user_id)?),
            _ => Ok(None),
        }
    }

    /// The licences that are there in the copy.
    fn begun(&self) -> Result<Vec<LicenceNumber>> {
        self.copy.licences().into_iter().map(|(licence, _)| LicenceNumber::parse(licence)).collect()
    }

    /// What is found on these licences now, in order; those that are not there are left out.
    fn findings(&self, licences: &mut Vec<LicenceNumber>) -> Result<Found> {
        licences.sort();
        licences.dedup();
        let mut found = Vec::new();
        for licence in licences.iter() {
            let findings = match &self.user {
                Some(session) => session.ask(ViewFindings::new()),
                None => self.sms.ask(licence, ViewFindings::new()),
            };
            match findings {
                Ok(findings) => {
                    let of = |finding| LicenceFinding { licence: licence.clone(), finding };
                    found.extend(findings.into_iter().map(of));
                }
                Err(error) if error.code() == ErrorCode::LicenceNotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(found)
    }

    /// What waits on the licence of a step, as what would be recorded if it were given up. The clock goes forward first.
    fn waits(&self, step: &Supposed) -> Result<Vec<Event>> {
        let (at, licence) = (step.at.unwrap_or(self.sms.now()), self.named(step)?);
        let Some(licence) = licence.filter(|_| step.command.action.place() == CommandScope::Licence) else {
            return Ok(Vec::new());
        };
        let tables = Table::ALL.iter().copied().filter(|table| table.facts().journaled).collect();
        let wants = LoadRequest { licence: licence.to_string(), tables, ..LoadRequest::default() };
        let records = Records::of(self.copy.load(&wants)?)?;
        let events = |effect: &WaitingEffect| given_up(&records, *effect, uk_day(at)).map(|given_up| given_up.event);
        Ok(WaitingEffect::ALL.iter().flat_map(events).collect())
    }

    /// Takes a step: the clock, and then the command.
    fn step(&self, step: Supposed) -> Result<WhatIfStep> {
        let Supposed { mut command, actor, at } = step;
        let notices = match at {
            Some(moment) => self.sms.advance_to(moment)?,
            None => Vec::new(),
        };
        command.key = None;
        let name = command.action.name().to_owned();
        let at = self.sms.now();
        match self.carry_out(command, actor) {
            Ok(outcome) => Ok(allowed(name, at, notices, outcome)),
            Err(error) if stops(&error) => Err(error),
            Err(error) => Ok(refused(name, at, notices, &error)),
        }
    }

    fn carry_out(&self, command: Command, actor: Option<Actor>) -> Result<Outcome> {
        match (&self.user, actor) {
            (None, Some(actor)) => self.sms.execute(command, &actor),
            (Some(session), actor) if actor.as_ref().is_none_or(|actor| *actor == session.actor()) => {
                session.execute(command)
            }
            (Some(_), _) => Err(Error::with(ErrorCode::CommandWrongActor, "a session tries what its own user does")),
            (None, None) => Err(Error::new(ErrorCode::CommandMissingField)),
        }
    }

    /// What lapsed by the end of a step, of what was recorded since the last one was looked at.
    fn lapses(&self, step: u64, waits: &[Event], told: &mut BTreeMap<String, u64>) -> Result<Vec<Lapse>> {
        let mut lapses = Vec::new();
        for (number, began) in self.copy.licences() {
            let (licence, since) = (LicenceNumber::parse(number.clone())?, *told.get(&number).unwrap_or(&began));
            for entry in self.copy.recorded(&number, since)? {
                told.insert(number.clone(), entry.sequence);
                let event = RecordedEvent::from(&entry);
                let Ok(typed) = event.typed() else { continue };
                let by_clock = event.actor == Actor::Clock.name() && typed.falls_due();
                if by_clock || waits.contains(&typed) {
                    lapses.push(Lapse { licence: licence.clone(), step, by_clock, event });
                }
            }
        }
        Ok(lapses)
    }
}

/// Those that are not among others.
fn but(these: &[LicenceFinding], others: &[LicenceFinding]) -> Found {
    these.iter().filter(|one| !others.contains(one)).cloned().collect()
}

/// Whether an error is none of a step, but of the store or the handle: then nothing can be said at all.
fn stops(error: &Error) -> bool {
    matches!(error.code().family(), "store" | "journal" | "boundary")
}

fn allowed(command: String, at: Moment, mut notices: Vec<Notice>, outcome: Outcome) -> WhatIfStep {
    notices.extend(outcome.notices);
    WhatIfStep {
        command,
        at,
        allowed: true,
        reasons: Vec::new(),
        result: outcome.result,
        events: outcome.events,
        notices,
        warnings: outcome.warnings,
        findings: outcome.findings,
        disagreements: outcome.disagreements,
    }
}

fn refused(command: String, at: Moment, notices: Vec<Notice>, error: &Error) -> WhatIfStep {
    WhatIfStep {
        command,
        at,
        allowed: false,
        reasons: error.reasons().to_vec(),
        result: serde_json::Value::Null,
        events: Vec::new(),
        notices,
        warnings: Vec::new(),
        findings: Vec::new(),
        disagreements: Vec::new(),
    }
}
