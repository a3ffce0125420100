//! What is supposed: commands, by whom, and when.

use crate::command::Command;
use crate::decision::Reason;
use crate::document;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::LicenceNumber;
use crate::limits;
use crate::parameter::said;
use crate::plan::Actor;
use crate::rule;
use crate::time::{self, Moment};
use serde::Deserialize;
use serde_json::Value;

/// The most steps of one hypothesis.
pub const STEPS: usize = limits::ITEMS;

/// One step of a hypothesis: a command with its envelope, who gives it, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Supposed {
    /// The command. Its retry key is ignored.
    pub command: Command,
    /// Who gives it; the user of the session, where a session asks and nobody is named.
    pub actor: Option<Actor>,
    /// The moment to which the clock goes first; none where it stays.
    pub at: Option<Moment>,
}

impl Supposed {
    /// A command that somebody gives, without any time passing before.
    ///
    /// ```
    /// use sms_core::Actor;
    /// use sms_core::licence::{LicenceStatus, SetStatus};
    /// use sms_core::what_if::Supposed;
    /// let step = Supposed::new(SetStatus::new(LicenceStatus::Suspended), Actor::HomeOffice);
    /// assert_eq!((step.command.action.name(), step.at), ("set_status", None));
    /// ```
    #[must_use]
    pub fn new(command: impl Into<Command>, actor: Actor) -> Self {
        Self { command: command.into(), actor: Some(actor), at: None }
    }

    /// Says the moment to which the clock goes first: not before now, and not before that of an earlier step.
    #[must_use]
    pub const fn at(mut self, moment: Moment) -> Self {
        self.at = Some(moment);
        self
    }
}

/// What is supposed: steps that are taken one after another, and licences that are looked at beside those which the steps name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hypothesis {
    /// The steps, in order.
    pub steps: Vec<Supposed>,
    /// Licences of which no step needs to speak: what a change of the policy would bring is found on these.
    pub licences: Vec<LicenceNumber>,
}

/// A hypothesis as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    steps: Vec<WrittenStep>,
    #[serde(default)]
    licences: Vec<LicenceNumber>,
}

/// A step as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenStep {
    command: Value,
    #[serde(default)]
    actor: Option<String>,
    #[serde(default)]
    at: Option<Moment>,
}

impl From<Vec<Supposed>> for Hypothesis {
    fn from(steps: Vec<Supposed>) -> Self {
        Self { steps, licences: Vec::new() }
    }
}

impl<const N: usize> From<[Supposed; N]> for Hypothesis {
    fn from(steps: [Supposed; N]) -> Self {
        Vec::from(steps).into()
    }
}

impl Hypothesis {
    /// Names licences that are looked at, too.
    #[must_use]
    pub fn over(mut self, licences: impl IntoIterator<Item = LicenceNumber>) -> Self {
        self.licences.extend(licences);
        self
    }

    /// Reads a document: `{"steps": [{"command": {…}, "actor": "home_office", "at": "2026-05-01T00:00:00Z"}], "licences": […]}`. Of a step
    /// `at` may be left out, and `actor` where a session asks; `licences` may be left out.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_core::what_if::Hypothesis;
    /// let text = r#"{"steps": [{"command": {"command": "set_status", "status": "lost"}, "actor": "home_office"}]}"#;
    /// let error = Hypothesis::from_json(text).unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::CommandInvalid);
    /// assert_eq!(error.reasons()[0].field.as_deref(), Some("/steps/0/command/status"));
    /// ```
    ///
    /// # Errors
    /// Codes of the families `document.` and `command.`, each with its place.
    pub fn from_json(text: &str) -> Result<Self> {
        Self::from_value(document::parse(text)?)
    }

    /// Reads a document that was parsed already.
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json).
    pub fn from_value(mut value: Value) -> Result<Self> {
        document::settle_figures(&mut value);
        let Written { steps, licences } = document::typed(value, ErrorCode::CommandInvalid)?;
        let steps: Vec<_> =
            steps.into_iter().enumerate().map(|(place, step)| step.read(place)).collect::<Result<_>>()?;
        Ok(Self { steps, licences })
    }

    /// Refuses more steps than are taken at once, and moments that go back.
    pub(crate) fn check(&self, now: Moment) -> Result<()> {
        if self.steps.len() > STEPS || self.licences.len() > STEPS {
            let message = said!("at most {most} {unit}", most = STEPS, unit = "items");
            let field = if self.steps.len() > STEPS { "/steps" } else { "/licences" };
            return Err(Reason::new(ErrorCode::DocumentListSize).message(message).field(field).into());
        }
        let mut latest = now;
        for (place, at) in self.steps.iter().enumerate().filter_map(|(place, step)| Some((place, step.at?))) {
            if time::known(at)? < latest {
                let message = said!("{moment} lies before now, or before an earlier step", moment = at);
                let field = format!("/steps/{place}/at");
                let reason = Reason::new(ErrorCode::FieldOutOfRange).rule(rule!("library/what_if"));
                return Err(reason.message(message).field(field).into());
            }
            latest = at;
        }
        Ok(())
    }
}

impl WrittenStep {
    fn read(self, place: usize) -> Result<Supposed> {
        let below = |part: &str, error: Error| {
            let at = format!("/steps/{place}/{part}");
            Error::of_all(error.reasons().iter().cloned().map(|reason| reason.below(&at)).collect())
        };
        let command = Command::from_value(self.command).map_err(|error| below("command", error))?;
        let actor = self.actor.as_deref().map(Actor::parse).transpose().map_err(|error| below("actor", error))?;
        Ok(Supposed { command, actor, at: self.at })
    }
}
