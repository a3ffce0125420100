//! A change request that is submitted: accepted at once by automation, or left to casework (`lu/CR-13`).

use super::content::{Content, problems};
use super::fulfil::{Change, fulfil};
use super::present::among;
use super::{ChangeKind, ChangeRequest, ChangeRequestState, Declaration, automation};
use crate::answer::answers;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{ChangeRequestStepped, ChangeRequested};
use crate::fields::{Form, check_reference, check_text};
use crate::ids::{ChangeRequestNumber, RecordId};
use crate::licence::Route;
use crate::notice::{NewNotice, NoticeKind};
use crate::personal::Personal;
use crate::plan::{Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::{LoadRequest, Table};
use chrono::{Days, NaiveDate};

answers! {
    /// A change request that was submitted.
    SubmittedChange {
        /// Its name.
        request: RecordId,
        /// The change request number.
        request_number: ChangeRequestNumber,
        /// Its state: accepted at once by automation, or pending.
        state: ChangeRequestState,
        /// The day by which ordinary casework ends.
        expected_by: NaiveDate,
        /// Whether a submission sheet must be signed and sent.
        sheet_needed: bool,
        /// Why it was not accepted at once, where it could have been: every condition that is not met; left out where there is none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        casework: Vec<Reason>,
    }
}

/// A change request about to be submitted.
pub(super) struct Submission<'a> {
    pub(super) kind: ChangeKind,
    pub(super) fields: &'a Form,
    pub(super) explanation: Option<&'a Personal>,
    pub(super) declaration: Option<&'a Declaration>,
    pub(super) routes: &'a [Route],
    pub(super) branch: Option<&'a RecordId>,
    pub(super) request_number: Option<&'a ChangeRequestNumber>,
    pub(super) host_reference: Option<&'a Personal>,
}

/// Names what submitting a request must see.
pub(super) fn wants_requests(wants: &mut LoadRequest) {
    wants.tables.push(Table::ChangeRequests);
}

impl Submission<'_> {
    /// Plans the request, and what automation makes of it.
    pub(super) fn plan(&self, context: &Context<'_>) -> Result<Planned<SubmittedChange>> {
        let facts = self.kind.facts();
        let fields = self.known();
        let content = Content::of(self.kind, &fields, context)?;
        let mut plan = Plan { objections: content.objections(self.routes, context)?, ..Plan::default() };
        plan.problems.extend(self.problems(context)?);
        plan.objections.extend(self.waits_already(context));
        let request = RecordId::new("change", plan.next(context));
        let made_up = || ChangeRequestNumber::simulated(&request);
        let request_number = plan.attempt(self.number_of(&request, context))?.unwrap_or_else(made_up);
        let sheet_needed = facts.needs_sheet(context.licence()?.route_set(), context.today);
        let expected_by = expected_by(context.today, context);
        plan.event(ChangeRequested {
            request: request.clone(),
            request_number: request_number.clone(),
            kind: self.kind,
            fields: fields.clone(),
            explanation: self.explanation.cloned(),
            declaration: self.declaration.cloned(),
            routes: self.routes.to_vec(),
            branch: self.branch.cloned(),
            requested_by: context.user().map(|user| user.user_id.clone()),
            requested_on: context.today,
            expected_by,
            sheet_needed,
            host_reference: self.host_reference.cloned(),
        });
        let casework = automation::against(&content, context)?;
        let state = self.go_on(&request, casework.as_deref(), &mut plan, context)?;
        if sheet_needed {
            let message = format!("sign the submission sheet of change request `{request_number}`, and send it");
            plan.notices.push(NewNotice::new(NoticeKind::SheetToSend, rule!("lu/CR-11"), request.as_str(), message));
        }
        let casework = casework.unwrap_or_default();
        Ok((plan, SubmittedChange { request, request_number, state, expected_by, sheet_needed, casework }))
    }

    /// What is filled in: of an amendment with its nulls, which take a field away.
    fn known(&self) -> Form {
        let facts = self.kind.facts();
        let known = among(self.fields, facts.fields);
        if facts.whole { known.cleared() } else { known }
    }

    /// Plans what follows at once: automation accepts where nothing speaks against it, and otherwise the Home Office is waited for.
    fn go_on(
        &self,
        request: &RecordId,
        casework: Option<&[Reason]>,
        plan: &mut Plan,
        context: &Context<'_>,
    ) -> Result<ChangeRequestState> {
        if !context.is_mirror() && casework.is_some_and(<[Reason]>::is_empty) {
            let (state, status_on) = (ChangeRequestState::Accepted, context.today);
            plan.event(ChangeRequestStepped { request: request.clone(), state, status_on, reason: None });
            let Self { kind, fields, routes, branch, .. } = *self;
            fulfil(&Change { request, kind, fields, routes, branch }, plan, context)?;
            return Ok(state);
        }
        let message = "the change waits for the Home Office";
        plan.notices.push(NewNotice::new(NoticeKind::CaseworkBegan, rule!("lu/P-18"), request.as_str(), message));
        Ok(ChangeRequestState::Pending)
    }

    /// What cannot be recorded at all.
    fn problems(&self, context: &Context<'_>) -> Result<Vec<Reason>> {
        let mut problems = problems(self.kind, self.fields);
        problems.extend(check_reference("", self.host_reference));
        problems.extend(self.explanation.and_then(|text| check_text("/explanation", text, 2_000, true)));
        problems.extend(self.declaration.into_iter().flat_map(Declaration::problems));
        problems.extend(before_grant(context.today, "", context)?);
        let declared = self.declaration.and_then(|declaration| declaration.made_on);
        if let Some(declared) = declared {
            problems.extend(before_grant(declared, "/declaration/made_on", context)?);
            problems.extend(super::not_later(declared, "/declaration/made_on", context));
        }
        Ok(problems)
    }

    /// Objects where another request of the kind waits, of which only one can.
    fn waits_already(&self, context: &Context<'_>) -> Option<Reason> {
        let waits = |other: &ChangeRequest| other.kind == self.kind && other.state.is_open();
        let other = context.records.changes.values().find(|other| waits(other)).filter(|_| self.kind.facts().alone)?;
        let reason = Reason::new(ErrorCode::RequestPending).rule(self.kind.facts().rule);
        let reason = reason.at_most(rule::Confidence::Inferred);
        Some(reason.remedy(format!("withdraw change request `{}`, or wait for its outcome", other.request_number)))
    }

    /// The real number in mirror mode, otherwise one that is made up (`lu/M-105`).
    fn number_of(&self, request: &RecordId, context: &Context<'_>) -> Result<ChangeRequestNumber> {
        let refuse = |code, rule, message: &'static str| -> Error {
            Reason::new(code).rule(rule).message(message).field("/request_number").into()
        };
        let wrong_mode = |message| refuse(ErrorCode::CommandWrongMode, rule!("library/mirror"), message);
        match (self.request_number, context.is_mirror()) {
            (None, true) => Err(wrong_mode("in mirror mode the real change request number is given")),
            (Some(_), false) => Err(wrong_mode("a simulated change request number is made up, and not given")),
            (None, false) => Ok(ChangeRequestNumber::simulated(request)),
            (Some(number), true) => {
                let held = context.records.changes.values().any(|other| other.request_number == *number);
                let message = "another change request of the licence has the number";
                if held {
                    Err(refuse(ErrorCode::RequestNumberTaken, rule!("lu/M-105"), message))
                } else {
                    Ok(number.clone())
                }
            }
        }
    }
}

/// The problem of a day before the licence was granted.
pub(super) fn before_grant(day: NaiveDate, at: &'static str, context: &Context<'_>) -> Result<Option<Reason>> {
    let granted_on = context.licence()?.granted_on.filter(|granted_on| day < *granted_on);
    Ok(granted_on.map(|granted_on| {
        let message =
            crate::parameter::said!("{on} lies before the grant of the licence on {granted_on}", on = day, granted_on);
        let reason = Reason::new(ErrorCode::RequestDates).message(message);
        if at.is_empty() { reason } else { reason.field(at) }
    }))
}

/// The day by which ordinary casework ends that begins on a day (`lu/CR-14`).
pub(super) fn expected_by(from: NaiveDate, context: &Context<'_>) -> NaiveDate {
    let weeks = u64::from(context.policy.count(settings::REQUEST_CASEWORK_WEEKS, from));
    from.checked_add_days(Days::new(weeks.saturating_mul(7))).unwrap_or(from)
}
