//! What a command that was carried out does to the model, and what its answer should say.

use super::call::{Call, Operation, Who};
use super::dates::{uk_day, use_by};
use super::expect::year_from;
use super::form::Form;
use super::model::{Allocation, Application, Certificate, Licence, Model, Request, User};
use super::table::{CERTIFICATE, USER, step};
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::BTreeSet;

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

const fn drafted(form: Form) -> &'static str {
    if matches!(form, Form::Incomplete) { "work_in_progress" } else { "ready_to_go" }
}

impl Model {
    /// Carries a command out; gives the certificates that the clock let expire on the way.
    pub(crate) fn carry_out(&mut self, call: &Call, result: &Value) -> BTreeSet<String> {
        let moment = self.moment(call.licence).unwrap();
        let today = uk_day(moment);
        let licence = &mut self.licences[call.licence];
        let before = licence.left_by_the_clock();
        let expired = licence.bring_to(today);
        let clock_did = !expired.is_empty() || licence.left_by_the_clock() != before;
        if clock_did || !licence.has_done(&call.operation) {
            licence.head = moment;
        }
        licence.change(call, result, today, &mut self.numbers);
        if let Some(key) = &call.key {
            licence.keys.insert(key.clone(), (call.clone(), result.clone()));
        }
        expired
    }
}

impl Licence {
    /// Whether a command has nothing to do, so that nothing is written: who owns it gets it, who was notified is.
    fn has_done(&self, operation: &Operation) -> bool {
        let mut named = operation.certificates().iter().filter_map(|name| self.find(name));
        match operation {
            Operation::Transfer { to, .. } => named.all(|(_, record)| record.owner == *to),
            Operation::TransferMembers { batch, to, .. } => {
                self.batches[batch].owner == *to && self.members(batch).all(|(_, record)| record.owner == *to)
            }
            Operation::Graduates { .. } => named.all(|(_, record)| record.graduated),
            _ => false,
        }
    }

    fn change(&mut self, call: &Call, result: &Value, today: NaiveDate, numbers: &mut BTreeSet<String>) {
        match &call.operation {
            Operation::RequestLevel1 { position } => self.add(result, "level_1", "requested", *position),
            Operation::CreateLevel2 { position } => self.add(result, "level_2", "active", *position),
            Operation::OnUser { command, user } => self.change_user(call, command, user),
            Operation::AmendOwn { position, nino } => {
                let Who::User(user_id) = &call.who else { return };
                let user = self.users.get_mut(user_id).unwrap();
                let amended = (position.unwrap_or(user.details.0), nino.unwrap_or(user.details.1));
                // A National Insurance number alone takes effect at once (`lu/U-12`).
                assert_eq!(result["casework"], position.is_some());
                *if position.is_some() { user.pending.insert((0, 0)) } else { &mut user.details } = amended;
            }
            Operation::AmendLevel2 { user, position } => self.users.get_mut(user).unwrap().details.0 = *position,
            Operation::SetStatus { status } => {
                self.status = status;
                if !["active", "suspended", "dormant"].contains(status) {
                    self.plans.clear();
                }
                let open =
                    self.certificates.values_mut().filter(|record| *status == "revoked" && record.state == "assigned");
                open.for_each(|record| record.state = "cancelled");
                if ["revoked", "surrendered"].contains(status) {
                    self.close(result);
                }
            }
            Operation::SetRating { route, rating } => self.rate(route, rating, today),
            Operation::GrantAllocation { route, granted, from } => {
                let new = Allocation { route, from: *from, to: year_from(*from), granted: *granted, assigned: 0 };
                assert_eq!(self.allocations.insert(text(&result["allocation"]), new), None);
            }
            Operation::SetAllocation { allocation, granted } => {
                self.allocations.get_mut(allocation).unwrap().granted = *granted
            }
            Operation::Ask { route, number } => {
                let new = Request { route, number: *number, state: "outstanding", granted: 0 };
                assert_eq!(self.requests.insert(text(&result["requests"][0]), new), None);
            }
            Operation::OnRequest { command, request } => {
                let refused = *command == "refuse_allocation_request";
                self.requests.get_mut(request).unwrap().state = if refused { "refused" } else { "withdrawn" };
            }
            Operation::GrantRequest { request, number } => {
                let asked = self.requests.get_mut(request).unwrap();
                (asked.state, asked.granted) = ("granted", number.unwrap_or(asked.number));
                let (route, granted) = (asked.route, asked.granted);
                let name = self.allocation(route, today).unwrap().0.clone();
                self.allocations.get_mut(&name).unwrap().granted += granted;
            }
            Operation::Create { kind, route, form } => self.draft(call, result, (kind, route), *form, None),
            Operation::Edit { certificate, form, .. } => {
                let record = self.find_mut(certificate).unwrap();
                (record.form, record.state) = (*form, drafted(*form));
                assert_eq!(result["state"], record.state);
            }
            Operation::Assign { certificate, .. } => self.assign(certificate, result, today, numbers),
            Operation::AssignBatch { certificates, .. } => {
                assert_eq!(result["assigned"].as_array().unwrap().len(), certificates.len());
                for (place, certificate) in certificates.iter().enumerate() {
                    self.assign(certificate, &result["assigned"][place], today, numbers);
                }
            }
            Operation::OnCertificate { command, certificate } => {
                let id = self.find(certificate).unwrap().0.clone();
                let mut to = step(CERTIFICATE, self.certificates[&id].state, command).unwrap();
                // Nothing is assigned on a licence that was revoked.
                if command.starts_with("reopen") && self.status == "revoked" {
                    to = "cancelled";
                }
                if to.is_empty() {
                    self.certificates.remove(&id);
                } else {
                    self.certificates.get_mut(&id).unwrap().state = to;
                    assert_eq!(result["state"], to);
                }
            }
            Operation::Note { certificate, text, .. } => self.find_mut(certificate).unwrap().note = Some(*text),
            Operation::Report { certificate, activity, .. } => {
                let record = self.find_mut(certificate).unwrap();
                record.reports += 1;
                record.ended |= ["sponsorship_ended", "completed_early"].contains(activity);
            }
            Operation::UpdateFees { certificate, paid } => self.find_mut(certificate).unwrap().fees_paid = Some(*paid),
            Operation::Graduates { certificates } => {
                let notified = result["notified"].as_array().unwrap().len();
                let first = |record: &mut Certificate| !std::mem::replace(&mut record.graduated, true);
                let firsts = certificates.iter().filter(|name| first(self.find_mut(name).unwrap())).count();
                assert_eq!(notified, firsts);
            }
            Operation::Transfer { certificates, to, .. } => {
                certificates.iter().for_each(|name| self.find_mut(name).unwrap().owner.clone_from(to));
            }
            Operation::BeginBatch { kind, route, name, forms } => {
                self.begin(call, result, (kind, route), (*name, forms))
            }
            Operation::AssignMembers { batch, .. } => {
                for (place, certificate) in self.drafts_in(batch).iter().enumerate() {
                    self.assign(certificate, &result["assigned"][place], today, numbers);
                }
            }
            Operation::TransferMembers { batch, to, .. } => self.hand_over(batch, to),
            Operation::DeleteBatch { batch, .. } => drop(self.batches.remove(batch)),
            Operation::Apply { number } => {
                let name = text(&result["application"]);
                assert_eq!(self.applications.insert(name, Application::new(*number)), None);
            }
            Operation::OnApplication { command, application } => {
                self.applications.get_mut(application).unwrap().go(command)
            }
            Operation::GrantApplication { application, number } => {
                self.applications.get_mut(application).unwrap().grant(*number, today);
            }
            Operation::CreateDefined { application, form } => {
                self.draft(call, result, ("defined_cos", "skilled_worker"), *form, Some(application.clone()));
            }
        }
    }

    fn add(&mut self, result: &Value, level: &'static str, status: &'static str, position: u8) {
        assert_eq!(result["status"], status);
        // Everybody starts with the same National Insurance number; the sixth digit is what amendments change.
        let user = User { level, status, details: (position, 6), pending: None };
        assert_eq!(self.users.insert(text(&result["user_id"]), user), None);
    }

    fn change_user(&mut self, call: &Call, command: &str, user: &str) {
        let record = self.users.get_mut(user).unwrap();
        let action =
            if (command, &call.who) == ("deactivate_user", &Who::HomeOffice) { "deactivate_by_ukvi" } else { command };
        match command {
            "approve_amendment" => record.details = record.pending.take().unwrap(),
            "refuse_amendment" => record.pending = None,
            _ => record.status = step(USER, record.status, action).unwrap(),
        }
    }

    pub(super) fn draft(
        &mut self,
        call: &Call,
        result: &Value,
        (kind, route): (&'static str, &'static str),
        form: Form,
        application: Option<String>,
    ) {
        let Who::User(owner) = &call.who else { panic!("only users create") };
        let state = drafted(form);
        assert_eq!(result["state"], state);
        let (owner, number, use_by, note) = (owner.clone(), None, None, None);
        let (reports, ended, graduated, fees_paid) = (0, false, false, None);
        let record = Certificate {
            kind,
            application,
            batch: None,
            route,
            owner,
            state,
            form,
            number,
            use_by,
            note,
            reports,
            ended,
            graduated,
            fees_paid,
        };
        assert_eq!(self.certificates.insert(text(&result["certificate"]), record), None);
    }

    fn assign(&mut self, name: &str, result: &Value, today: NaiveDate, numbers: &mut BTreeSet<String>) {
        let number = text(&result["number"]);
        assert!(numbers.insert(number.clone()), "the number {number} was given out before");
        let record = self.find_mut(name).unwrap();
        let use_by = use_by(record.family(), today);
        (record.state, record.number, record.use_by) = ("assigned", Some(number), Some(use_by));
        assert_eq!(result["use_by"], use_by.to_string());
        if let Some(application) = record.application.clone() {
            let application = self.applications.get_mut(&application).unwrap();
            application.assigned += 1;
            assert!(application.assigned + application.removed + application.reclaimed <= application.granted);
            return;
        }
        let route = record.route;
        let allocation = self.allocation(route, today).unwrap().0.clone();
        let allocation = self.allocations.get_mut(&allocation).unwrap();
        allocation.assigned += 1;
        assert!(allocation.assigned <= allocation.granted);
    }
}
