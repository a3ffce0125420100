//! An application for defined CoS that is entered as it stands, with what was granted and what is left of it.

use super::{AdoptedCertificate, Entered, happened};
use crate::certificate::cos::{
    DefinedApplication, DefinedGrant, DefinedState, defined_fields, insufficient, removed_on,
};
use crate::command::command;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::event::DefinedApplicationAdopted;
use crate::fields::{Form, check_day, check_reference, check_text};
use crate::ids::{DefinedRequestNumber, RecordId, UserId};
use crate::parameter::{Said, said};
use crate::personal::Personal;
use crate::plan::{Context, Plan};
use crate::rule;
use chrono::NaiveDate;

command! {
    /// An application for defined CoS in any state, as it stands in a licence that is entered in mid-life. The CoS that come
    /// from it name it by its request number.
    AdoptedApplication {
        /// The request number, which no other application of the licence has (`cos/13.3`).
        request_number: DefinedRequestNumber,
        /// The state.
        state: DefinedState,
        /// How many CoS were asked for.
        number: u32,
        /// What is filled in of the form of an application.
        ///
        /// The names are those of [`defined_fields`](super::super::cos::defined_fields).
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DefinedForm"))]
        fields: Form,
        /// The user who sent it, one of the licence's users.
        submitted_by: UserId,
        /// The day on which it was sent; that of the grant, or today, where it is not known.
        submitted_on: Option<NaiveDate>,
        /// The day of the present state; that of the grant, or today, where it is not known.
        status_on: Option<NaiveDate>,
        /// Why the Home Office decided as it did, in at most 2,000 characters.
        reason: Option<Personal>,
        /// What was granted, from then on.
        grant: Option<AdoptedGrant>,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

command! {
    /// What was granted on an application, and what became of it.
    AdoptedGrant {
        /// The day of the grant.
        granted_on: NaiveDate,
        /// The day on which what is not assigned leaves the account; worked out where left out (`cos/12.9`).
        removed_on: Option<NaiveDate>,
        /// How many were granted.
        granted: u32,
        /// How many are assigned: at least those that are entered with the licence, and just those where left out.
        assigned: Option<u32>,
        /// How many left the account unassigned.
        #[serde(default)]
        removed: u32,
        /// How many the Home Office took back unassigned.
        #[serde(default)]
        reclaimed: u32,
    }
}

impl AdoptedApplication {
    /// Plans it, and answers its problems.
    pub(super) fn add<'a>(
        &'a self,
        place: usize,
        certificates: &[&AdoptedCertificate],
        entered: &mut Entered<'a>,
        plan: &mut Plan,
        context: &Context<'_>,
    ) -> Vec<Reason> {
        let mut problems = self.problems(context);
        problems.extend(entered.stranger(&self.submitted_by, "/submitted_by"));
        let (drafts, assigned): (Vec<_>, Vec<_>) =
            certificates.iter().copied().partition(|certificate| certificate.state.is_draft());
        problems.extend(self.grant.as_ref().and_then(|grant| grant.too_few(assigned.len())));
        let grant = self.grant.as_ref().map(|grant| grant.entered(count(&drafts), count(&assigned), context));
        let granted_on = grant.as_ref().map(|grant| grant.granted_on);
        let application = RecordId::new("application", plan.next(context));
        let record = DefinedApplication {
            application: application.clone(),
            request_number: self.request_number.clone(),
            state: self.state,
            number: self.number,
            fields: Form::default(),
            copy_of: None,
            submitted_by: self.submitted_by.clone(),
            submitted_on: self.submitted_on.or(granted_on).unwrap_or(context.today),
            status_on: self.status_on.or(granted_on).unwrap_or(context.today),
            reason: None,
            host_reference: None,
            grant,
            erased: false,
        };
        plan.objections.extend(objections(&record).map(|reason| reason.below(&format!("/applications/{place}"))));
        let (fields, reason, host_reference) =
            (self.fields.cleared(), self.reason.clone(), self.host_reference.clone());
        let kept = DefinedApplication { fields: fields.clone(), ..record.clone() };
        if entered.applications.insert(self.request_number.as_str(), kept).is_some() {
            let reason = Reason::new(ErrorCode::DefinedNumberTaken).rule(rule!("cos/13.3"));
            problems.push(reason.message("the request number is given twice").field("/request_number"));
        }
        plan.event(DefinedApplicationAdopted { application, record, fields, reason, host_reference });
        problems
    }

    /// What cannot be recorded at all.
    fn problems(&self, context: &Context<'_>) -> Vec<Reason> {
        let mut problems = self.fields.problems(&defined_fields());
        problems.extend(check_reference("", self.host_reference.as_ref()));
        problems.extend(self.reason.as_deref().and_then(|reason| check_text("/reason", reason, 2_000, true)));
        problems.extend(happened("/submitted_on", self.submitted_on, context));
        problems.extend(happened("/status_on", self.status_on, context));
        if self.number == 0 {
            problems.push(out_of_range("/number", "an application is for one certificate at least"));
        }
        match (&self.grant, self.state) {
            (None, DefinedState::Granted) => {
                let reason = Reason::new(ErrorCode::FieldMissing).rule(rule!("cos/12.8"));
                problems.push(reason.message("an application that is granted has a grant").field("/grant"));
            }
            (Some(grant), DefinedState::Granted) => {
                problems.extend(grant.problems(self, context).into_iter().map(|problem| problem.below("/grant")));
            }
            (Some(_), _) => {
                let reason = Reason::new(ErrorCode::FieldFormat).rule(rule!("cos/12.8"));
                problems.push(reason.message("only an application that is granted has a grant").field("/grant"));
            }
            (None, _) => {}
        }
        problems
    }
}

impl AdoptedGrant {
    fn problems(&self, application: &AdoptedApplication, context: &Context<'_>) -> Vec<Reason> {
        let mut problems: Vec<Reason> = happened("/granted_on", Some(self.granted_on), context).into_iter().collect();
        problems.extend(self.removed_on.and_then(|day| check_day("/removed_on", day)));
        if application.submitted_on.is_some_and(|submitted_on| self.granted_on < submitted_on) {
            let reason = Reason::new(ErrorCode::CertificateDates).rule(rule!("cos/12.8"));
            problems.push(reason.message("nothing is granted before it was applied for").field("/granted_on"));
        }
        if self.removed_on.is_some_and(|removed_on| removed_on < self.granted_on) {
            let reason = Reason::new(ErrorCode::CertificateDates).rule(rule!("cos/12.9"));
            problems.push(reason.message("nothing leaves the account before it was granted").field("/removed_on"));
        }
        if !(1..=application.number).contains(&self.granted) {
            let message = said!("of {asked} asked for, 1 to {asked} can be granted", asked = application.number);
            problems.push(out_of_range("/granted", message));
        }
        if self.removed.checked_add(self.reclaimed).is_none_or(|ended| ended > self.granted) {
            let message =
                said!("more than the {granted} that were granted have left the account", granted = self.granted);
            problems.push(out_of_range("/removed", message));
        }
        problems
    }

    /// Why the number of what is assigned cannot be right beside so many certificates.
    fn too_few(&self, certificates: usize) -> Option<Reason> {
        let told = self.assigned.filter(|&told| usize::try_from(told).is_ok_and(|told| told < certificates))?;
        let message = said!(
            "{assigned} are said to be assigned, and {count} certificates are entered",
            assigned = told,
            count = certificates
        );
        Some(out_of_range("/grant/assigned", message))
    }

    /// The grant with its counters, which always add up: what was assigned beyond what was left counts as over.
    fn entered(&self, drafts: u32, certificates: u32, context: &Context<'_>) -> DefinedGrant {
        let removed_on = self.removed_on.unwrap_or_else(|| removed_on(self.granted_on, context));
        let ended = self.removed.saturating_add(self.reclaimed);
        let (left, assigned) = (self.granted.saturating_sub(ended), self.assigned.unwrap_or(certificates));
        DefinedGrant {
            granted_on: self.granted_on,
            removed_on,
            granted: self.granted,
            assigned,
            unassigned: left.saturating_sub(assigned),
            removed: self.removed,
            reclaimed: self.reclaimed,
            over_assigned: assigned.saturating_sub(left),
            drafts,
        }
    }
}

/// What our rules would not have allowed: more drafts than units.
fn objections(record: &DefinedApplication) -> impl Iterator<Item = Reason> {
    let drafts = record.grant.as_ref().map_or(0, |grant| grant.drafts);
    (drafts > record.unassigned()).then(|| insufficient(record, "/grant")).into_iter()
}

fn count<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}

fn out_of_range(field: &'static str, message: impl Into<Said>) -> Reason {
    Reason::new(ErrorCode::AllocationNumber).rule(rule!("cos/12.8")).message(message).field(field)
}
