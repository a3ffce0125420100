//! What a command is to the one path: what it needs to see, and what it does.

use super::{Context, Planned, Scope};
use crate::answer::Answered;
use crate::document::to_value;
use crate::error::Result;
use crate::policy::Policy;
use crate::store::LoadRequest;
use crate::subject::Subject;
use crate::user::Secret;
use chrono::NaiveDate;
use serde_json::Value;

/// A command, or a call such as log-in: what it needs to see, and what it does.
pub(crate) trait CommandHandler: Answered + std::fmt::Debug + Send + Sync {
    /// Names what the plan must see beside the licence and the acting user.
    fn wants(&self, _wants: &mut LoadRequest) {}

    /// What it touches.
    fn scope(&self) -> Scope<'_> {
        Scope::Licence
    }

    /// Counts what the command takes at once against the policy of the day, before anything is loaded for it.
    fn count(&self, _policy: &Policy, _on: NaiveDate) -> Result<()> {
        Ok(())
    }

    /// How many temporary passwords it may need.
    fn issues(&self) -> usize {
        0
    }

    /// The password handed in that must be the acting user's, and the one to hash in its place.
    fn passwords(&self) -> Option<(&Secret, Option<&Secret>)> {
        None
    }

    /// Whether it says that the clock was wrong, and so may come before the last event.
    fn corrects_clock(&self) -> bool {
        false
    }

    /// Whether it can be given where the licence was never granted: what is only applied for has an application and no licence.
    fn needs_no_grant(&self) -> bool {
        false
    }

    /// The subject whose entries in the journal the plan must know.
    fn reads_entries_about(&self) -> Option<&Subject> {
        None
    }

    /// Where the command gives a user ID or a certificate number, which turned out to be held by another licence.
    fn place_of(&self, _name: &str) -> Option<String> {
        None
    }

    /// Decides by the domain's own rules.
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>>;
}

/// Any command, as the one path sees it: a [`CommandHandler`] whose answer is a document.
pub(crate) trait AnyCommand: std::fmt::Debug + Send + Sync {
    fn wants(&self, wants: &mut LoadRequest);
    fn scope(&self) -> Scope<'_>;
    fn count(&self, policy: &Policy, on: NaiveDate) -> Result<()>;
    fn issues(&self) -> usize;
    fn passwords(&self) -> Option<(&Secret, Option<&Secret>)>;
    fn corrects_clock(&self) -> bool;
    fn needs_no_grant(&self) -> bool;
    fn reads_entries_about(&self) -> Option<&Subject>;
    fn place_of(&self, name: &str) -> Option<String>;
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Value>>;
}

impl<T: CommandHandler> AnyCommand for T {
    fn wants(&self, wants: &mut LoadRequest) {
        CommandHandler::wants(self, wants);
    }

    fn scope(&self) -> Scope<'_> {
        CommandHandler::scope(self)
    }

    fn count(&self, policy: &Policy, on: NaiveDate) -> Result<()> {
        CommandHandler::count(self, policy, on)
    }

    fn issues(&self) -> usize {
        CommandHandler::issues(self)
    }

    fn passwords(&self) -> Option<(&Secret, Option<&Secret>)> {
        CommandHandler::passwords(self)
    }

    fn corrects_clock(&self) -> bool {
        CommandHandler::corrects_clock(self)
    }

    fn needs_no_grant(&self) -> bool {
        CommandHandler::needs_no_grant(self)
    }

    fn reads_entries_about(&self) -> Option<&Subject> {
        CommandHandler::reads_entries_about(self)
    }

    fn place_of(&self, name: &str) -> Option<String> {
        CommandHandler::place_of(self, name)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Value>> {
        let (plan, answer) = CommandHandler::plan(self, context)?;
        Ok((plan, to_value(&answer)?))
    }
}
