//! What happens to a CAS once it is assigned (`cas/2.2`, `cas/6`).

use super::overlap::{course_days, is_before, overlapping};
use crate::answer::answers;
use crate::certificate::assigned::{note, reopen, step};
use crate::certificate::{
    Certificate, CertificateAction, CertificateState, ChangedCertificate, NamedCertificate, on_certificate, wants_alike,
};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::ids::CertificateId;
use crate::personal::Personal;
use crate::plan::{Context, Planned};
use crate::rule;
use chrono::NaiveDate;

on_certificate! {
    /// A user withdraws an assigned CAS (`cas/T9`). Its number is never used again, and its unit does not come back.
    WithdrawCas Cas -> ChangedCertificate {} sees[] |_, record, context| step(record, CertificateAction::Withdraw, context);

    /// The student used an assigned CAS with an application (`cas/T10`).
    MarkCasUsed Cas -> UsedCas {} sees[; wants_alike] |_, record, context| used(record, context);

    /// The Home Office opens a used CAS again, within its time: the application was invalid, void or withdrawn
    /// (`cas/2.2.1`).
    ReopenCas Cas -> ChangedCertificate {} sees[] |_, record, context| reopen(record, context);

    /// The Home Office cancels an assigned or used CAS (`cas/T12`).
    CancelCas Cas -> ChangedCertificate {} sees[] |_, record, context| step(record, CertificateAction::Cancel, context);

    /// The student used another CAS for a course that overlaps, at whatever sponsor (`cas/M-1`). One for a course that
    /// follows without overlap stays valid.
    MarkCasObsolete Cas -> ChangedCertificate {
        /// The first day of the other course, if it is known.
        course_start_on: Option<NaiveDate>,
        /// The last day of the other course, if it is known.
        course_end_on: Option<NaiveDate>,
    } sees[] |command, record, context| command.supersede(record, context);

    /// A user adds or amends the sponsor note of an assigned CAS (`cas/T8`). The fields stay as they were.
    AddCasNote Cas -> NamedCertificate {
        /// The whole note, at most 2,000 characters.
        note: Personal,
    } sees[] |command, record, _| note(record, &command.note, &[]);
}

answers! {
    /// A CAS that was used.
    UsedCas {
        /// Our own name for it.
        certificate: CertificateId,
        /// The state from now on.
        state: CertificateState,
        /// The student's other CAS of the licence that are assigned, and whose course overlaps. The Home Office makes each of
        /// them obsolete in turn, with `mark_cas_obsolete` (`cas/M-1`), as it does at every other sponsor.
        overlapping: Vec<CertificateId>,
    }
}

fn used(record: &Certificate, context: &Context<'_>) -> Result<Planned<UsedCas>> {
    let (plan, ChangedCertificate { certificate, state }) = step(record, CertificateAction::Use, context)?;
    let overlapping = overlapping(record, context);
    Ok((plan, UsedCas { certificate, state, overlapping }))
}

impl MarkCasObsolete {
    fn supersede(&self, record: &Certificate, context: &Context<'_>) -> Result<Planned<ChangedCertificate>> {
        let (mut plan, changed) = step(record, CertificateAction::Supersede, context)?;
        let (own, other) = (course_days(record), [self.course_start_on, self.course_end_on]);
        let (before, after) = (is_before(other, own), is_before(own, other));
        if before || after {
            let field = if before { "/course_end_on" } else { "/course_start_on" };
            plan.objections.push(Reason::new(ErrorCode::CasNoOverlap).rule(rule!("cas/M-1")).field(field));
        }
        Ok((plan, changed))
    }
}
