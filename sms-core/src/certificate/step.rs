//! Finding the certificate that a command names, and refusing a step that its life cycle does not have.

use super::{CERTIFICATE_TRANSITIONS, Certificate, CertificateAction, CertificateTransition};
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::CertificateName;
use crate::plan::Context;
use crate::rule;
use crate::store::{Table, Wants};

/// Names a certificate among what a plan must see.
pub(crate) fn wants_certificate(wants: &mut Wants, name: &CertificateName) {
    if name.is_number() {
        wants.numbers.push(name.to_string());
    } else {
        wants.rows.push((Table::Certificates, name.to_string()));
    }
}

/// The answer for a certificate that is not there, or must seem so: one text for all (`cos/4.13`).
pub(crate) fn not_found() -> Error {
    let remedy = "check the reference; a Level 2 user finds only certificates that they own";
    Reason::new(ErrorCode::CertificateNotFound).rule(rule!("cos/4.13")).field("/certificate").remedy(remedy).into()
}

/// The certificate that a command names.
pub(crate) fn find<'a>(name: &CertificateName, context: &'a Context<'_>) -> Result<&'a Certificate> {
    context.records.named(name).ok_or_else(not_found)
}

/// The edge of an action, or a refusal that names state, action and what would have been possible.
pub(crate) fn refuse_step(record: &Certificate, action: CertificateAction) -> Result<&'static CertificateTransition> {
    let state = record.state();
    if let Some(edge) = state.after(action) {
        return Ok(edge);
    }
    let possible: Vec<_> = state.actions().into_iter().map(CertificateAction::name).collect();
    let possible = if possible.is_empty() { "nothing".to_owned() } else { possible.join(", ") };
    let message = format!("`{action}` is not possible on a certificate that is {state}; possible: {possible}");
    let mut reason = Reason::new(ErrorCode::CertificateTransition).message(message).field("/certificate");
    if let Some(edge) = CERTIFICATE_TRANSITIONS.iter().find(|edge| edge.action == action) {
        reason = reason.rule(edge.rule);
    }
    if state.is_draft() && action == CertificateAction::Note {
        reason = reason.remedy("edit the draft instead");
    }
    Err(Error::Refused(Box::new(vec![reason].into())))
}
