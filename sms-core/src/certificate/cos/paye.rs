//! A PAYE reference that is not in the list of the sponsor (`lu/M-4`).

use super::checks::CheckWeight;
use super::fields;
use crate::certificate::Certificate;
use crate::certificate::form_check::FormCheck;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::plan::Context;
use crate::policy::settings;
use crate::rule;

/// What a reference that is not in the list does to an assignment. A sponsor who keeps no list is told nothing.
pub(super) fn unlisted(weight: CheckWeight, record: &Certificate, context: &Context<'_>) -> Option<Reason> {
    let reference = record.fields.get(fields::PAYE_REFERENCE)?.trim();
    let listed = &context.records.paye;
    if listed.first().is_none() || listed.values().any(|entry| entry.reference.as_str().eq_ignore_ascii_case(reference))
    {
        return None;
    }
    weight.is_of(settings::CHECK_PAYE_LISTED, &FormCheck::of(record, context)).then(|| {
        let reason = Reason::new(ErrorCode::CertificatePayeUnlisted).rule(rule!("lu/M-4"));
        reason.field(fields::PAYE_REFERENCE.pointer()).remedy("add it with `add_paye_reference`")
    })
}
