//! What becomes of what a licence waits for, and of what it was granted and has not used, when its status changes.

use super::LicenceStatus;
use crate::allocation::RequestState;
use crate::certificate::CertificateState;
use crate::certificate::cos::{DefinedState, UnitsEnd, end_units};
use crate::event::{AllocationRequestEnded, CertificateStepped, DefinedApplicationStepped};
use crate::plan::{Context, Plan};
use crate::policy::settings;
use crate::store::{Table, Wants};
use crate::time;

/// Names what a change to a status must see.
pub(super) fn wants_all(status: LicenceStatus, wants: &mut Wants) {
    if status == LicenceStatus::Revoked {
        wants.due = Some(time::DAYS.1);
    }
    if matches!(status, LicenceStatus::Revoked | LicenceStatus::Surrendered | LicenceStatus::Dormant) {
        wants.tables.extend([Table::DefinedApplications, Table::AllocationRequests]);
    }
}

/// How much was closed; nothing where a change closes nothing.
#[derive(Debug, Default)]
pub(super) struct Closed {
    pub(super) applications: Option<u32>,
    pub(super) units: Option<u32>,
    pub(super) requests: Option<u32>,
}

/// Plans what goes with a change to a status. A licence that is revoked cancels its assigned certificates (`cos/T9`). What waits
/// and what is not used is closed with a licence that has ended, and stays with one that is dormant, for that may come back
/// (`library/licence_close`).
pub(super) fn close(status: LicenceStatus, plan: &mut Plan, context: &Context<'_>) -> Closed {
    if status == LicenceStatus::Revoked {
        cancel_assigned(plan, context);
    }
    let setting = match status {
        LicenceStatus::Revoked | LicenceStatus::Surrendered => &settings::LICENCE_END_CLOSES,
        LicenceStatus::Dormant => &settings::LICENCE_DORMANT_CLOSES,
        LicenceStatus::Active | LicenceStatus::Suspended | LicenceStatus::Expired => return Closed::default(),
    };
    if !context.policy.switch(setting, context.today) {
        return Closed::default();
    }
    let (applications, units) = close_applications(plan, context);
    Closed { applications: Some(applications), units: Some(units), requests: Some(close_requests(plan, context)) }
}

fn cancel_assigned(plan: &mut Plan, context: &Context<'_>) {
    for certificate in context.records.certificates.values() {
        if certificate.state() == CertificateState::Assigned {
            let (certificate, state, status_on) =
                (certificate.certificate.clone(), CertificateState::Cancelled, context.today);
            plan.event(CertificateStepped { certificate, state, status_on });
        }
    }
}

/// Cancels the applications for defined CoS that wait for a decision, and takes back the units that are not assigned.
fn close_applications(plan: &mut Plan, context: &Context<'_>) -> (u32, u32) {
    let (mut applications, mut units) = (0_u32, 0_u32);
    for record in context.records.applications.values() {
        if record.state.is_open() {
            let (application, state) = (record.application.clone(), DefinedState::Cancelled);
            plan.event(DefinedApplicationStepped { application, state, status_on: context.today, reason: None });
            applications = applications.saturating_add(1);
        }
        if record.unassigned() > 0 {
            plan.event(end_units(record, UnitsEnd::Reclaimed, context.today));
            units = units.saturating_add(record.unassigned());
        }
    }
    (applications, units)
}

/// Cancels the requests for more certificates that wait for a decision.
fn close_requests(plan: &mut Plan, context: &Context<'_>) -> u32 {
    let outstanding = context.records.requests.values().filter(|request| request.state == RequestState::Outstanding);
    let mut requests = 0_u32;
    for request in outstanding {
        let (request, state) = (request.request.clone(), RequestState::Cancelled);
        plan.event(AllocationRequestEnded { request, state, granted: 0 });
        requests = requests.saturating_add(1);
    }
    requests
}
