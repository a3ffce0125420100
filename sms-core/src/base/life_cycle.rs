//! The life cycle of a kind of record: its states, what can happen in each, who brings it about, and the rule behind.
//!
//! Certificates, applications for defined CoS, requests for more certificates, licences and users each have one, a table beside
//! their state. What a record can do, what is refused and what `docs/life-cycles.md` shows all read the table; nothing else
//! encodes an edge.

use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::parameter;
use crate::rule::Rule;
use crate::words::wire_enum;
use std::fmt::Display;

wire_enum! {
    /// Who brings an edge of a life cycle about.
    pub enum LifeCycleActor {
        /// A user of the sponsor.
        Sponsor = "sponsor",
        /// The Home Office.
        HomeOffice = "home_office",
        /// The clock.
        Clock = "clock",
    }
}

/// One edge of a life cycle, for states `S` and actions `A`.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Transition<S: 'static, A: 'static> {
    /// The state before.
    pub from: S,
    /// What happens.
    pub action: A,
    /// The state after; none where the record goes.
    pub to: Option<S>,
    /// Who brings it about.
    pub actor: LifeCycleActor,
    /// The rule behind the edge, with its confidence.
    pub rule: &'static Rule,
}

impl<S: Copy, A> Transition<S, A> {
    /// The state after; that before where the record goes.
    pub(crate) fn state_after(&self) -> S {
        self.to.unwrap_or(self.from)
    }
}

/// The life cycle of a kind of record, from the moment that the record exists. What it does not list is refused.
///
/// ```
/// use sms_core::user::{USER_LIFE_CYCLE, UserAction, UserStatus};
/// let approved = USER_LIFE_CYCLE.after(UserStatus::Requested, UserAction::Approve).unwrap();
/// assert_eq!((approved.to, approved.rule.id), (Some(UserStatus::Active), "lu/UT-3"));
/// assert!(USER_LIFE_CYCLE.after(UserStatus::Refused, UserAction::Approve).is_none());
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct LifeCycle<S: 'static, A: 'static> {
    /// What lives by it, as a refusal names it: `a licence`.
    pub subject: &'static str,
    /// Every edge.
    pub transitions: &'static [Transition<S, A>],
    /// The states that nothing leads out of by a rule of their own, and that rule.
    pub ends: &'static [(S, &'static Rule)],
    /// The code with which a step is refused that is not listed.
    pub refusal: ErrorCode,
}

impl<S: Copy + PartialEq + Display, A: Copy + PartialEq + Display> LifeCycle<S, A> {
    /// What can happen in a state, each action once.
    ///
    /// ```
    /// use sms_core::certificate::{COS_LIFE_CYCLE, CertificateAction, CertificateState};
    /// let actions = COS_LIFE_CYCLE.actions(CertificateState::Used);
    /// assert_eq!(actions, [CertificateAction::Report, CertificateAction::Reopen, CertificateAction::Transfer]);
    /// ```
    #[must_use]
    pub fn actions(&self, state: S) -> Vec<A> {
        let edges = self.transitions.iter().filter(|edge| edge.from == state);
        let mut actions: Vec<A> = edges.map(|edge| edge.action).collect();
        actions.dedup();
        actions
    }

    /// The first edge of an action in a state, or none where there is no such edge.
    #[must_use]
    pub fn after(&self, state: S, action: A) -> Option<&'static Transition<S, A>> {
        self.transitions.iter().find(|edge| edge.from == state && edge.action == action)
    }

    /// The edge of an action, or why there is none: the reason names state, action and what would have been possible. Who asks adds
    /// the place in the command, and what would help.
    pub(crate) fn step(
        &self,
        state: S,
        action: A,
        with: impl FnOnce(Reason) -> Reason,
    ) -> Result<&'static Transition<S, A>> {
        self.after(state, action).ok_or_else(|| with(self.refused(state, action)).into())
    }

    /// That an edge leads from a state into another one, or why none does: whoever asks knows the state, and not what happened.
    pub(crate) fn leads(&self, from: S, to: S) -> Result<()> {
        if self.transitions.iter().any(|edge| edge.from == from && edge.to == Some(to) && edge.to != Some(from)) {
            return Ok(());
        }
        let (possible, listed) = self.possible(from);
        let message = format!("{} that is {from} cannot become {to}; possible: {listed}", self.subject);
        let reason = Reason::new(self.refusal).message(message).with(parameter::STATE, &from.to_string());
        Err(reason.with(parameter::POSSIBLE, &possible).into())
    }

    /// What can happen in a state, and the same as a message lists it.
    fn possible(&self, state: S) -> (Vec<String>, String) {
        let possible: Vec<String> = self.actions(state).iter().map(ToString::to_string).collect();
        let listed = if possible.is_empty() { "nothing".to_owned() } else { possible.join(", ") };
        (possible, listed)
    }

    fn refused(&self, state: S, action: A) -> Reason {
        let (possible, listed) = self.possible(state);
        let message = format!("`{action}` is not possible on {} that is {state}; possible: {listed}", self.subject);
        let reason = Reason::new(self.refusal)
            .message(message)
            .with(parameter::STATE, &state.to_string())
            .with(parameter::ACTION, &action.to_string())
            .with(parameter::POSSIBLE, &possible);
        match self.rule_against(state, action) {
            Some(rule) => reason.rule(rule),
            None => reason,
        }
    }

    /// The rule that a state is an end, or else the one behind the action where it is possible.
    fn rule_against(&self, state: S, action: A) -> Option<&'static Rule> {
        let end = self.ends.iter().find(|(end, _)| *end == state).map(|(_, rule)| *rule);
        end.or_else(|| self.transitions.iter().find(|edge| edge.action == action).map(|edge| edge.rule))
    }
}

/// Declares a life cycle: the types of its states and actions, what lives by it, the code of its refusals, its edges, and the
/// states that are ends by a rule of their own. `Gone` is where a record goes.
macro_rules! life_cycle {
    ($(#[$meta:meta])* pub $name:ident: $state:ident $action:ident of $subject:literal refused $refusal:ident {
        $($from:ident $happens:ident $to:ident by $actor:ident $rule:literal;)*
    } $(ends { $($end:ident $final:literal;)* })?) => {
        $(#[$meta])*
        pub const $name: $crate::life_cycle::LifeCycle<$state, $action> = $crate::life_cycle::LifeCycle {
            subject: $subject,
            transitions: &[$($crate::life_cycle::Transition {
                from: $state::$from,
                action: $action::$happens,
                to: $crate::life_cycle::life_cycle!(@to $state $to),
                actor: $crate::life_cycle::LifeCycleActor::$actor,
                rule: $crate::rule!($rule),
            },)*],
            ends: &[$($(($state::$end, $crate::rule!($final)),)*)?],
            refusal: $crate::error::ErrorCode::$refusal,
        };
    };
    (@to $state:ident Gone) => { None };
    (@to $state:ident $to:ident) => { Some($state::$to) };
}

pub(crate) use life_cycle;
