//! What happens to a CAS once it is assigned (`cas/2.2`, `cas/6`).

use crate::certificate::after::{note, step};
use crate::certificate::{CertificateAction, on_certificate};
use crate::personal::Personal;

on_certificate! {
    /// A user withdraws an assigned CAS (`cas/T9`). Its number is never used again, and its unit does not come back.
    WithdrawCas Cas {} sees[] |_, record, context| step(record, CertificateAction::Withdraw, context);

    /// The student used an assigned CAS with an application (`cas/T10`).
    MarkCasUsed Cas {} sees[] |_, record, context| step(record, CertificateAction::Use, context);

    /// The Home Office cancels an assigned or used CAS (`cas/T12`).
    CancelCas Cas {} sees[] |_, record, context| step(record, CertificateAction::Cancel, context);

    /// The student used another CAS for a course that overlaps, at whatever sponsor (`cas/M-1`).
    MarkCasObsolete Cas {} sees[] |_, record, context| step(record, CertificateAction::Supersede, context);

    /// A user adds or amends the sponsor note of an assigned CAS (`cas/T8`). The fields stay as they were.
    AddCasNote Cas {
        /// The whole note, at most 2,000 characters.
        note: Personal,
    } sees[] |command, record, _| note(record, &command.note, &[]);
}
