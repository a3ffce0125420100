//! What happens to a CoS once it is assigned (`cos/7`).

use super::{Correction, check_correction};
use crate::certificate::assigned::{note, reopen, step};
use crate::certificate::{Certificate, CertificateAction, ChangedCertificate, NamedCertificate, on_certificate};
use crate::error::Result;
use crate::personal::Personal;
use crate::plan::Planned;

on_certificate! {
    /// A Level 1 user withdraws an assigned CoS (`cos/T8`). Its number is never used again, and its unit does not come back.
    WithdrawCos Cos -> ChangedCertificate {} sees[] |_, record, context| step(record, CertificateAction::Withdraw, context);

    /// The worker used an assigned CoS with an application (`cos/T6`).
    MarkCosUsed Cos -> ChangedCertificate {} sees[] |_, record, context| step(record, CertificateAction::Use, context);

    /// The Home Office cancels an assigned CoS (`cos/T9`). A licence that is revoked has all of them cancelled with it; one that
    /// is suspended has none, and the Home Office cancels one by one what it bars.
    CancelCos Cos -> ChangedCertificate {} sees[] |_, record, context| step(record, CertificateAction::Cancel, context);

    /// The Home Office opens a used CoS again: the application was invalid, void or withdrawn (`cos/T11`).
    ReopenCos Cos -> ChangedCertificate {} sees[] |_, record, context| reopen(record, context);

    /// A user adds or amends the sponsor note of an assigned CoS (`cos/7.1`). The fields stay as they were (`cos/7.5`).
    AddCosNote Cos -> NamedCertificate {
        /// The whole note, at most 2,000 characters.
        note: Personal,
        /// What it corrects, if it corrects anything (`cos/7.3`, `cos/7.4`).
        #[serde(default)]
        corrects: Vec<Correction>,
    } sees[] |command, record, _| corrected(command, record);
}

/// Plans a note, where what it corrects does not need a new certificate.
fn corrected(command: &AddCosNote, record: &Certificate) -> Result<Planned<NamedCertificate>> {
    let (mut plan, noted) = note(record, &command.note, &command.corrects)?;
    plan.objections.extend(check_correction(record.kind, &command.corrects));
    Ok((plan, noted))
}
