//! What happens to a certificate once it is assigned, whatever its family.

use super::cos::Correction;
use super::{Certificate, CertificateAction, refuse_step};
use crate::error::Result;
use crate::event::{CertificateNoted, CertificateStepped};
use crate::fields::{check_text, sound};
use crate::personal::Personal;
use crate::plan::{Context, Plan};

/// The longest sponsor note, in characters: none was found (`cos/7.6`).
pub(super) const LONGEST_NOTE: usize = 2_000;

/// Plans a step of the life cycle that changes nothing but the state.
pub(super) fn step(record: &Certificate, action: CertificateAction, context: &Context<'_>) -> Result<Plan> {
    let state = refuse_step(record, action)?.to.unwrap_or(record.state());
    let mut plan = Plan::default();
    plan.event(CertificateStepped { certificate: record.certificate.clone(), state, status_on: context.today });
    plan.result("certificate", record.certificate.as_str());
    plan.result("state", state.name());
    Ok(plan)
}

/// Plans a sponsor note, which leaves the fields as they were (`cos/7.5`, `cas/T8`).
pub(super) fn note(record: &Certificate, note: &Personal, corrects: &[Correction]) -> Result<Plan> {
    refuse_step(record, CertificateAction::Note)?;
    sound(check_text("/note", note, LONGEST_NOTE, true))?;
    let mut plan = Plan::default();
    let (certificate, note, corrects) = (record.certificate.clone(), note.clone(), corrects.to_vec());
    plan.event(CertificateNoted { certificate, note, corrects });
    plan.result("certificate", record.certificate.as_str());
    Ok(plan)
}
