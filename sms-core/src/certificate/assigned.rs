//! What happens to a certificate once it is assigned, whatever its family.

use super::cos::Correction;
use super::step::{ChangedCertificate, NamedCertificate};
use super::{Certificate, CertificateAction, CertificateFamily, CertificateState, step_to};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{CertificateNoted, CertificateStepped};
use crate::fields::check_text;
use crate::licence::LicenceStatus;
use crate::life_cycle::Transition;
use crate::personal::Personal;
use crate::plan::{Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;

/// The longest sponsor note, in characters: none was found (`cos/7.6`).
pub(super) const LONGEST_NOTE: usize = 2_000;

/// Plans a step of the life cycle that changes nothing but the state.
pub(super) fn step(
    record: &Certificate,
    action: CertificateAction,
    context: &Context<'_>,
) -> Result<Planned<ChangedCertificate>> {
    let state = in_time(record, action, context).map_or_else(|| step_to(record, action), Ok)?;
    let mut plan = Plan::default();
    plan.event(CertificateStepped { certificate: record.certificate.clone(), state, status_on: context.today });
    Ok((plan, ChangedCertificate { certificate: record.certificate.clone(), state }))
}

/// The state after an action on a certificate that a mirror took for expired, although the action happened before: the clock
/// knew no better, and late news puts it right.
fn in_time(record: &Certificate, action: CertificateAction, context: &Context<'_>) -> Option<CertificateState> {
    let expired = context.is_mirror() && record.state() == CertificateState::Expired;
    let in_time = expired && record.closes_on().is_some_and(|closes_on| context.today < closes_on);
    let late = record.family().life_cycle().after(CertificateState::Assigned, action).filter(|_| in_time);
    late.map(Transition::state_after)
}

/// Plans the return of a used certificate, while there is time to use it: the application was invalid, void or withdrawn
/// (`cos/T11`, `cas/2.2.1`). Where the licence was revoked meanwhile, it is cancelled at once, as all were
/// that were assigned then.
pub(super) fn reopen(record: &Certificate, context: &Context<'_>) -> Result<Planned<ChangedCertificate>> {
    let (mut plan, mut changed) = step(record, CertificateAction::Reopen, context)?;
    let too_late = record.closes_on().is_some_and(|closes_on| closes_on <= context.today);
    if too_late || !context.policy.get(settings::CERTIFICATE_REOPEN_USED, context.today) {
        let rule = match record.family() {
            CertificateFamily::Cos => rule!("cos/T11"),
            CertificateFamily::Cas => rule!("cas/2.2.1"),
        };
        plan.objections.push(Reason::new(ErrorCode::CertificateTooOld).rule(rule).field("/certificate"));
    }
    // On a licence that is gone no certificate is assigned (`cos/T9`, `cas/T12`).
    if context.licence()?.status_on(context.today) == LicenceStatus::Revoked {
        changed.state = CertificateState::Cancelled;
        let (certificate, state) = (record.certificate.clone(), changed.state);
        plan.event(CertificateStepped { certificate, state, status_on: context.today });
    }
    Ok((plan, changed))
}

/// Plans a sponsor note, which leaves the fields as they were (`cos/7.5`, `cas/T8`).
pub(super) fn note(
    record: &Certificate,
    note: &Personal,
    corrects: &[Correction],
) -> Result<Planned<NamedCertificate>> {
    let mut plan = Plan::default();
    plan.attempt(step_to(record, CertificateAction::Note))?;
    plan.problems.extend(check_text("/note", note, LONGEST_NOTE, true));
    let (certificate, note, corrects) = (record.certificate.clone(), note.clone(), corrects.to_vec());
    plan.event(CertificateNoted { certificate, note, corrects });
    Ok((plan, NamedCertificate { certificate: record.certificate.clone() }))
}
