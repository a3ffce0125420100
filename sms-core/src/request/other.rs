//! Any other change: what no function of its own covers (`lu/CR-6`, `lu/CR-9`, `lu/CR-10`).

use super::submit::{Submission, SubmittedChange, wants_requests};
use super::{ChangeKind, Declaration};
use crate::access::Function;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::{Form, ensure_valid};
use crate::ids::{ChangeRequestNumber, RecordId};
use crate::licence::Route;
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Planned};
use crate::rule;
use crate::store::LoadRequest;
use std::collections::BTreeSet;

command! {
    /// A Level 1 user asks for any other change, by a reason of the list (`lu/CR-6`). It is refused for what a function of its own
    /// does (`lu/CR-10`).
    RequestOtherChange -> SubmittedChange {
        /// The reason.
        reason: ChangeKind,
        /// What the sponsor explains, in at most 2,000 characters.
        explanation: Personal,
        /// What the sponsor declares (`lu/CR-9`).
        declaration: Declaration,
        /// What the reason asks for: a representative, a branch, a registration, an inspection, an endorsement.
        ///
        /// The names are those of [`other_change_fields`](super::fields::other_change_fields). Of a representative that is amended,
        /// only what changes; null takes a field away.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::OtherChangeForm"))]
        fields: Form,
        /// The routes that are given up, with the reason `surrender_routes`.
        #[serde(default)]
        routes: Vec<Route>,
        /// The branch that goes, with the reason `remove_branch`.
        branch: Option<RecordId>,
        /// The real change request number, in mirror mode; otherwise one is made up.
        request_number: Option<ChangeRequestNumber>,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

impl CommandHandler for RequestOtherChange {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_requests(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        ensure_valid(self.own_function().into_iter().chain(self.misplaced()))?;
        self.branch_is_there(context)?;
        let submission = Submission {
            kind: self.reason,
            fields: &self.fields,
            explanation: Some(&self.explanation),
            declaration: Some(&self.declaration),
            routes: &self.routes,
            branch: self.branch.as_ref(),
            request_number: self.request_number.as_ref(),
            host_reference: self.host_reference.as_ref(),
        };
        let (mut plan, submitted) = submission.plan(context)?;
        if !self.declaration.accepted {
            let reason = Reason::new(ErrorCode::RequestDeclaration).rule(rule!("lu/CR-9"));
            plan.objections.push(reason.field("/declaration/accepted"));
        }
        Ok((plan, submitted))
    }
}

impl RequestOtherChange {
    /// The problem of a reason that has a function of its own (`lu/CR-10`, `lu/M-103`).
    fn own_function(&self) -> Option<Reason> {
        let function = self.reason.facts().function;
        (function != Function::RequestOtherChange).then(|| {
            let message = said!("`{function}` is what does this", function);
            let reason = Reason::new(ErrorCode::RequestOwnFunction).rule(rule!("lu/CR-10")).message(message);
            reason.field("/reason").remedy(format!("give the command `{function}`"))
        })
    }

    /// What is wrong with what the request names beside its form: routes and a branch have a reason each, which needs them.
    fn misplaced(&self) -> Vec<Reason> {
        let wrong = |field: &'static str, message: &'static str| {
            Reason::new(ErrorCode::RequestTarget).rule(rule!("lu/CR-6")).message(message).field(field)
        };
        let mut problems = Vec::new();
        match (self.reason == ChangeKind::SurrenderRoutes, self.routes.is_empty()) {
            (true, true) => problems.push(wrong("/routes", "no route is named that is given up")),
            (false, false) => problems.push(wrong("/routes", "routes are named only where they are given up")),
            _ => {}
        }
        if self.routes.iter().collect::<BTreeSet<_>>().len() < self.routes.len() {
            problems.push(wrong("/routes", "a route is named twice"));
        }
        match (self.reason == ChangeKind::RemoveBranch, self.branch.is_none()) {
            (true, true) => problems.push(wrong("/branch", "no branch is named that goes")),
            (false, false) => problems.push(wrong("/branch", "a branch is named only where it goes")),
            _ => {}
        }
        problems
    }

    fn branch_is_there(&self, context: &Context<'_>) -> Result<()> {
        let Some(named) = &self.branch else { return Ok(()) };
        let there = context.licence()?.branches.iter().any(|branch| branch.branch == *named);
        ensure_valid((!there).then(|| {
            let reason = Reason::new(ErrorCode::RequestBranchNotFound).rule(rule!("lu/CR-6"));
            reason.field("/branch")
        }))
    }
}
