//! What a licence that is entered in mid-life has of change requests, branches and PAYE references.

use super::submit::expected_by;
use super::{ChangeKind, ChangeRequest, ChangeRequestState};
use crate::certificate::happened;
use crate::command::command;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::event::{BranchAdded, ChangeRequestAdopted, PayeReferenceAdded};
use crate::fields::{Form, check_reference, check_text};
use crate::finding::{About, Finding, Severity};
use crate::ids::{ChangeRequestNumber, PayeReference, RecordId, UserId};
use crate::licence::{BranchKind, Route};
use crate::parameter::said;
use crate::paye::PayeEntry;
use crate::personal::Personal;
use crate::plan::{Context, Plan};
use crate::rule;
use chrono::NaiveDate;
use std::collections::BTreeSet;

command! {
    /// A change request in any state, as it stands in a licence that is entered in mid-life. What an accepted one changed, the licence
    /// has already.
    AdoptedChangeRequest {
        /// The change request number, which no other request of the licence has.
        request_number: ChangeRequestNumber,
        /// What it asks for.
        kind: ChangeKind,
        /// The state; `pending` where left out.
        #[serde(default)]
        state: ChangeRequestState,
        /// What is filled in, as far as it is known.
        ///
        /// The names are those of [`change_fields`](super::fields::change_fields).
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ChangeForm"))]
        fields: Form,
        /// What the sponsor explains, in at most 2,000 characters.
        explanation: Option<Personal>,
        /// The routes that are given up.
        #[serde(default)]
        routes: Vec<Route>,
        /// The user who sent it, where that is known.
        requested_by: Option<UserId>,
        /// The day on which it was sent; today where it is not known.
        requested_on: Option<NaiveDate>,
        /// The day of the present state; that on which it was sent, where it is not known.
        status_on: Option<NaiveDate>,
        /// Why the Home Office decided as it did, in at most 2,000 characters.
        reason: Option<Personal>,
        /// The day on which the signed submission sheet was sent, where one was.
        sheet_sent_on: Option<NaiveDate>,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

command! {
    /// A branch, a site, a linked entity or a partner institution of a licence that is entered in mid-life.
    AdoptedBranch {
        /// What it is.
        kind: BranchKind,
        /// What it is called.
        name: Personal,
        /// The postcode.
        postcode: Option<Personal>,
    }
}

command! {
    /// A PAYE reference of a licence that is entered in mid-life.
    AdoptedPayeReference {
        /// The reference, which the list has once.
        reference: PayeReference,
        /// The user who added it, where that is known.
        added_by: Option<UserId>,
        /// The day on which it was added, where that is known.
        added_on: Option<NaiveDate>,
    }
}

/// All of it, as it is entered.
pub(crate) struct Adopted<'a> {
    pub(crate) granted_on: Option<NaiveDate>,
    pub(crate) requests: &'a [AdoptedChangeRequest],
    pub(crate) branches: &'a [AdoptedBranch],
    pub(crate) references: &'a [AdoptedPayeReference],
    /// The routes that the licence covers.
    pub(crate) routes: crate::licence::RouteSet,
}

impl Adopted<'_> {
    /// Plans it, and tells of the problems of everything.
    pub(crate) fn add(&self, plan: &mut Plan, context: &Context<'_>) {
        let (mut numbers, mut waiting) = (BTreeSet::new(), BTreeSet::new());
        for (place, adopted) in self.requests.iter().enumerate() {
            let mut found = adopted.problems(self.granted_on, context);
            if !numbers.insert(&adopted.request_number) {
                let reason = Reason::new(ErrorCode::RequestNumberTaken).rule(rule!("lu/M-105"));
                found.push(reason.message("the change request number is given twice").field("/request_number"));
            }
            let alone = adopted.state.is_open() && adopted.kind.facts().alone;
            if alone && !waiting.insert(adopted.kind) {
                let finding = contradiction(ErrorCode::RequestPending, adopted.kind.facts().rule, context);
                plan.findings.push(finding.remedy("ask the Home Office which of the requests counts"));
            }
            plan.problems.extend(found.into_iter().map(|reason| reason.below(&format!("/change_requests/{place}"))));
            self.add_request(adopted, plan, context);
        }
        self.add_branches(plan, context);
        self.add_references(plan, context);
    }

    fn add_request(&self, adopted: &AdoptedChangeRequest, plan: &mut Plan, context: &Context<'_>) {
        let AdoptedChangeRequest { request_number, kind, state, fields, routes, requested_by, .. } = adopted.clone();
        let request = RecordId::new("change", plan.next(context));
        let requested_on = adopted.requested_on.unwrap_or(context.today);
        let record = ChangeRequest {
            request: request.clone(),
            request_number,
            kind,
            state,
            fields: Form::default(),
            explanation: None,
            declaration: None,
            routes,
            branch: None,
            requested_by,
            requested_on,
            status_on: adopted.status_on.unwrap_or(requested_on),
            expected_by: expected_by(requested_on, context),
            reason: None,
            sheet_needed: kind.facts().needs_sheet(self.routes, requested_on),
            sheet_sent_on: adopted.sheet_sent_on,
            priority: None,
            host_reference: None,
            erased: false,
        };
        if state == ChangeRequestState::Accepted && record.sheet_needed && record.sheet_sent_on.is_none() {
            let finding = contradiction(ErrorCode::RequestSheet, rule!("lu/CR-11"), context);
            let finding = finding.message(said!("a request was accepted of which no submission sheet is known"));
            plan.findings.push(finding.command("record_submission_sheet"));
        }
        let (explanation, reason) = (adopted.explanation.clone(), adopted.reason.clone());
        let host_reference = adopted.host_reference.clone();
        let fields = fields.cleared();
        plan.event(ChangeRequestAdopted { request, record, fields, explanation, reason, host_reference });
    }

    fn add_branches(&self, plan: &mut Plan, context: &Context<'_>) {
        for (place, AdoptedBranch { kind, name, postcode }) in self.branches.iter().cloned().enumerate() {
            let line = |what: &str, text: &Personal| check_text(&format!("/branches/{place}/{what}"), text, 500, false);
            plan.problems.extend(
                [line("name", &name), postcode.as_ref().and_then(|postcode| line("postcode", postcode))]
                    .into_iter()
                    .flatten(),
            );
            let (number, branch) = (context.number.clone(), RecordId::new("branch", plan.next(context)));
            plan.event(BranchAdded { number, request: None, branch, kind, name, postcode });
        }
    }

    fn add_references(&self, plan: &mut Plan, context: &Context<'_>) {
        let mut known = BTreeSet::new();
        for (place, adopted) in self.references.iter().cloned().enumerate() {
            let at = |what: &str| format!("/paye_references/{place}/{what}");
            let AdoptedPayeReference { reference, added_by, added_on } = adopted;
            if !known.insert(reference.key()) {
                let reason = Reason::new(ErrorCode::PayeTaken).rule(rule!("lu/M-4"));
                plan.problems.extend([reason.message("the PAYE reference is given twice").field(at("reference"))]);
            }
            plan.problems.extend(happened(&at("added_on"), added_on, context));
            plan.event(PayeReferenceAdded { entry: PayeEntry { reference, added_by, added_on } });
        }
    }
}

/// The finding of something that is entered and contradicts itself.
fn contradiction(code: ErrorCode, rule: &'static rule::Rule, context: &Context<'_>) -> Finding {
    Finding::new(code, Severity::Warning, About::Licence(context.number.clone())).rule(rule)
}

impl AdoptedChangeRequest {
    /// What cannot be recorded at all.
    fn problems(&self, granted_on: Option<NaiveDate>, context: &Context<'_>) -> Vec<Reason> {
        let mut problems = self.fields.problems(self.kind.facts().fields);
        problems.extend(check_reference("", self.host_reference.as_ref()));
        let text = |at: &str, text: &Option<Personal>| check_text(at, text.as_deref()?, 2_000, true);
        problems.extend([text("/explanation", &self.explanation), text("/reason", &self.reason)].into_iter().flatten());
        let days = [
            ("/requested_on", self.requested_on, granted_on),
            ("/status_on", self.status_on, self.requested_on),
            ("/sheet_sent_on", self.sheet_sent_on, self.requested_on),
        ];
        for (at, day, earliest) in days {
            problems.extend(happened(at, day, context));
            let early = day.zip(earliest).filter(|(day, earliest)| day < earliest);
            problems.extend(early.map(|(on, earliest)| {
                let message = said!("{on} lies before {earliest}", on, earliest);
                Reason::new(ErrorCode::RequestDates).message(message).field(at)
            }));
        }
        problems
    }
}
