//! How the story is told: each step under its day, each command with who gave it and what came of it.

use super::print::reasons;
use super::stop::Stop;
use sms_core::ids::LicenceNumber;
use sms_core::serde_json::{Map, Value, to_value};
use sms_core::time::{Clock, ManualClock, Moment, uk_day};
use sms_core::{Actor, Answered, Command, Error, Outcome, Session, Sms};
use std::io::{self, Write};
use std::sync::Arc;

/// Somebody who does something.
pub(crate) enum Who<'a> {
    HomeOffice,
    User(&'a User),
}

/// A user at their screen.
pub(crate) struct User {
    name: &'static str,
    session: Session,
}

impl Who<'_> {
    const fn name(&self) -> &'static str {
        match self {
            Self::HomeOffice => "The Home Office",
            Self::User(user) => user.name,
        }
    }

    fn execute<C: Into<Command> + Answered>(&self, sms: &Sms, command: C) -> sms_core::Result<Outcome<C::Answer>> {
        match self {
            Self::HomeOffice => sms.execute(command, &Actor::HomeOffice),
            Self::User(user) => user.session.execute(command),
        }
    }
}

/// A year on one licence.
pub(crate) struct Year<'a> {
    pub(crate) sms: Sms,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) licence: LicenceNumber,
    pub(crate) out: &'a mut dyn Write,
    steps: usize,
    /// The states that were seen, each with the last entry of the journal at that time.
    seen: Vec<(u64, Value)>,
}

impl<'a> Year<'a> {
    pub(crate) fn new(sms: Sms, clock: Arc<ManualClock>, licence: LicenceNumber, out: &'a mut dyn Write) -> Self {
        Self { sms, clock, licence, out, steps: 0, seen: Vec::new() }
    }

    /// Begins a step on its day.
    pub(crate) fn step(&mut self, moment: &str, title: &str) -> Result<(), Stop> {
        let moment: Moment = moment.parse().map_err(|_| Stop::Failed(format!("`{moment}` is no moment")))?;
        self.clock.set(moment);
        self.steps += 1;
        Ok(writeln!(self.out, "\nStep {}, {}: {title}", self.steps, uk_day(moment).format("%-d %B %Y"))?)
    }

    /// A command on the licence, for the Home Office; the session of a user knows its own.
    pub(crate) fn here<A>(&self, action: A) -> Command<A> {
        Command::new(action).on(&self.licence)
    }

    /// Somebody does something, and may.
    pub(crate) fn done<C>(&mut self, who: &Who<'_>, what: &str, command: C) -> Result<Outcome<C::Answer>, Stop>
    where
        C: Into<Command> + Answered,
    {
        writeln!(self.out, "  {} {what}", who.name())?;
        let outcome = who.execute(&self.sms, command)?;
        tell(self.out, &outcome, &to_value(&outcome.result).unwrap_or_default())?;
        self.look()?;
        Ok(outcome)
    }

    /// Somebody tries something, and may not: every reason is told, and nothing has changed.
    pub(crate) fn refused<C>(&mut self, who: &Who<'_>, what: &str, command: C) -> Result<(), Stop>
    where
        C: Into<Command> + Answered,
    {
        writeln!(self.out, "  {} {what}", who.name())?;
        let before = self.sms.state(&self.licence)?;
        let Err(error) = who.execute(&self.sms, command) else {
            return Err(Stop::Failed(format!("{} {what}: a refusal was expected", who.name())));
        };
        self.refusal(&error)?;
        if self.sms.state(&self.licence)? != before {
            return Err(Stop::Failed("a refusal has changed the state".to_owned()));
        }
        Ok(writeln!(self.out, "    nothing has changed")?)
    }

    /// A user logs in with a user ID and a password.
    pub(crate) fn log_in(&mut self, name: &'static str, user_id: &str, password: &str) -> Result<User, Stop> {
        writeln!(self.out, "  {name} logs in")?;
        let session = self.sms.log_in(user_id, password)?;
        self.look()?;
        Ok(User { name, session })
    }

    /// A log-in that is refused. What the journal keeps of it is no answer to whoever tries.
    pub(crate) fn log_in_refused(&mut self, name: &str, user_id: &str, password: &str) -> Result<(), Stop> {
        writeln!(self.out, "  {name} tries to log in with a wrong password")?;
        match self.sms.log_in(user_id, password) {
            Ok(_) => Err(Stop::Failed("a wrong password was accepted".to_owned())),
            Err(error) => self.refusal(&error).and_then(|()| self.look()),
        }
    }

    /// The host signs a user in by its own means.
    pub(crate) fn signed_in(&self, name: &'static str, user_id: &str) -> Result<User, Stop> {
        Ok(User { name, session: self.sms.acting_as(user_id)? })
    }

    /// Time passes up to the moment of the step, and what is due happens.
    pub(crate) fn time_passes(&mut self) -> Result<(), Stop> {
        writeln!(self.out, "  The clock brings every licence up to this day")?;
        for notice in self.sms.advance_to(self.clock.now())? {
            writeln!(self.out, "    notice: {} ({})", notice.message, notice.rule)?;
        }
        self.look()
    }

    /// Compares every state that was seen with what the journal says of that time. Gives how many there were.
    pub(crate) fn compare(&self) -> Result<usize, Stop> {
        for (sequence, state) in &self.seen {
            if self.sms.as_of_entry(&self.licence, *sequence).state(&self.licence)? != *state {
                return Err(Stop::Failed(format!("the state after entry {sequence} is not the state that was seen")));
            }
        }
        Ok(self.seen.len())
    }

    fn refusal(&mut self, error: &Error) -> Result<(), Stop> {
        writeln!(self.out, "    refused:")?;
        Ok(reasons(self.out, error.reasons())?)
    }

    /// Notes the state, to be compared with what the journal says of it at the end.
    fn look(&mut self) -> Result<(), Stop> {
        let since = self.seen.last().map_or(0, |(sequence, _)| *sequence);
        if let Some(last) = self.sms.journal(self.licence.as_str(), since, usize::MAX)?.last() {
            self.seen.push((last.sequence, self.sms.state(&self.licence)?));
        }
        Ok(())
    }
}

/// What a command brought, and what somebody should be told. Secrets are not shown.
fn tell<R>(out: &mut dyn Write, outcome: &Outcome<R>, result: &Value) -> io::Result<()> {
    let brought: Vec<String> = result.as_object().map(words).unwrap_or_default();
    writeln!(out, "    done{}{}", if brought.is_empty() { "" } else { ": " }, brought.join(", "))?;
    for issued in &outcome.issued {
        writeln!(out, "    issued: a temporary password for {}, handed to the host and not shown", issued.user_id)?;
    }
    for notice in &outcome.notices {
        writeln!(out, "    notice: {} ({})", notice.message, notice.rule)?;
    }
    for warning in &outcome.warnings {
        writeln!(out, "    warning: {}: {} ({})", warning.code, warning.message, warning.rule)?;
    }
    for finding in &outcome.findings {
        writeln!(out, "    finding: {}: {} ({})", finding.code, finding.message, finding.rule)?;
    }
    Ok(())
}

/// Values in words; a reason is told by its message.
fn words(result: &Map<String, Value>) -> Vec<String> {
    let text = |value: &Value| match (value.as_str(), value.get("message").and_then(Value::as_str)) {
        (Some(text), _) => text.to_owned(),
        (None, Some(message)) => format!("({message})"),
        (None, None) => value.to_string(),
    };
    let told =
        result.iter().filter(|(_, value)| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
    told.map(|(name, value)| match value.as_array() {
        Some(list) => format!("{name} {}", list.iter().map(text).collect::<Vec<_>>().join(" ")),
        None => format!("{name} {}", text(value)),
    })
    .collect()
}
