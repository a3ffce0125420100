//! What becomes of what a licence waits for, and of what it was granted and has not used, when its status changes.

use super::{ComplianceKind, ComplianceOutcome, LicenceStatus, compliance};
use crate::plan::{Context, Plan};
use crate::policy::settings;
use crate::store::{LoadRequest, Table};
use crate::time;
use crate::waiting::{WaitingEffect, given_up};

/// Names what a change to a status must see.
pub(super) fn wants_all(status: LicenceStatus, wants: &mut LoadRequest) {
    if status == LicenceStatus::Revoked {
        wants.due = Some(time::DAYS.1);
    }
    if matches!(status, LicenceStatus::Revoked | LicenceStatus::Surrendered | LicenceStatus::Dormant) {
        wants.tables.extend([
            Table::DefinedApplications,
            Table::AllocationRequests,
            Table::Allocations,
            Table::ChangeRequests,
            Table::ServiceApplications,
        ]);
    }
    wants.tables.extend([Table::ActionPlans, Table::ComplianceActions]);
}

/// How much was closed; nothing where a change closes nothing.
#[derive(Debug, Default)]
pub(super) struct Closed {
    pub(super) applications: Option<u32>,
    pub(super) units: Option<u32>,
    pub(super) requests: Option<u32>,
    pub(super) changes: Option<u32>,
    pub(super) services: Option<u32>,
}

/// What is closed with a licence that has ended.
const CLOSES: [WaitingEffect; 5] = [
    WaitingEffect::CancelApplications,
    WaitingEffect::VoidUnits,
    WaitingEffect::CancelRequests,
    WaitingEffect::CancelChangeRequests,
    WaitingEffect::CancelServiceApplications,
];

/// Plans what goes with a change to a status. A licence that is revoked cancels its assigned certificates (`cos/T9`). What waits
/// and what is not used is closed with a licence that has ended, and stays with one that is dormant, for that may come back
/// (`library/licence_close`).
pub(super) fn close(status: LicenceStatus, plan: &mut Plan, context: &Context<'_>) -> Closed {
    if status == LicenceStatus::Revoked {
        take([WaitingEffect::CancelCertificates], plan, context);
    }
    close_actions(status, plan, context);
    let setting = match status {
        LicenceStatus::Revoked | LicenceStatus::Surrendered => settings::LICENCE_END_CLOSES,
        LicenceStatus::Dormant => settings::LICENCE_DORMANT_CLOSES,
        LicenceStatus::Active
        | LicenceStatus::Suspended
        | LicenceStatus::Expired
        | LicenceStatus::Applied
        | LicenceStatus::Rejected
        | LicenceStatus::Refused
        | LicenceStatus::Withdrawn => return Closed::default(),
    };
    if !context.policy.get(setting, context.today) {
        return Closed::default();
    }
    let [applications, units, requests, changes, services] = take(CLOSES, plan, context);
    let [applications, units, requests] = [applications, units, requests].map(Some);
    let [changes, services] = [changes, services].map(|count| Some(count).filter(|count| *count > 0));
    Closed { applications, units, requests, changes, services }
}

/// Plans what becomes of action plans, and of what the Home Office has begun against the licence.
fn close_actions(status: LicenceStatus, plan: &mut Plan, context: &Context<'_>) {
    match status {
        LicenceStatus::Active => {
            compliance::close_open(&[ComplianceKind::Suspension], ComplianceOutcome::NoAction, plan, context)
        }
        LicenceStatus::Suspended => {
            let begun = [ComplianceKind::Downgrade, ComplianceKind::Revocation];
            compliance::close_open(&begun, ComplianceOutcome::Suspended, plan, context);
        }
        LicenceStatus::Revoked => {
            compliance::close_open(ComplianceKind::ALL, ComplianceOutcome::Revoked, plan, context)
        }
        _ => {
            take([WaitingEffect::CloseComplianceActions], plan, context);
        }
    }
    if status.is_ended() {
        take([WaitingEffect::CancelActionPlans], plan, context);
    }
}

/// Plans what effects take from the records: how much each of them takes.
fn take<const N: usize>(effects: [WaitingEffect; N], plan: &mut Plan, context: &Context<'_>) -> [u32; N] {
    effects.map(|effect| {
        let mut taken = 0_u32;
        for given_up in given_up(context.records, effect, context.today) {
            taken = taken.saturating_add(given_up.units);
            plan.event(given_up.event);
        }
        taken
    })
}
