//! What happens to a CAS once it is assigned (`cas/2.2`, `cas/6`).

use crate::certificate::after::{note, reopen, step};
use crate::certificate::{Certificate, CertificateAction, on_certificate};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::personal::Personal;
use crate::plan::{Context, Plan};
use crate::rule;
use chrono::NaiveDate;

on_certificate! {
    /// A user withdraws an assigned CAS (`cas/T9`). Its number is never used again, and its unit does not come back.
    WithdrawCas Cas {} sees[] |_, record, context| step(record, CertificateAction::Withdraw, context);

    /// The student used an assigned CAS with an application (`cas/T10`).
    MarkCasUsed Cas {} sees[] |_, record, context| step(record, CertificateAction::Use, context);

    /// The Home Office opens a used CAS again, within its time: the application was invalid, void or withdrawn
    /// (`cas/2.2.1`).
    ReopenCas Cas {} sees[] |_, record, context| reopen(record, context);

    /// The Home Office cancels an assigned or used CAS (`cas/T12`).
    CancelCas Cas {} sees[] |_, record, context| step(record, CertificateAction::Cancel, context);

    /// The student used another CAS for a course that overlaps, at whatever sponsor (`cas/M-1`). One for a course that
    /// follows without overlap stays valid.
    MarkCasObsolete Cas {
        /// The first day of the other course, if it is known.
        course_start_on: Option<NaiveDate>,
        /// The last day of the other course, if it is known.
        course_end_on: Option<NaiveDate>,
    } sees[] |command, record, context| command.supersede(record, context);

    /// A user adds or amends the sponsor note of an assigned CAS (`cas/T8`). The fields stay as they were.
    AddCasNote Cas {
        /// The whole note, at most 2,000 characters.
        note: Personal,
    } sees[] |command, record, _| note(record, &command.note, &[]);
}

impl MarkCasObsolete {
    fn supersede(&self, record: &Certificate, context: &Context<'_>) -> Result<Plan> {
        let mut plan = step(record, CertificateAction::Supersede, context)?;
        let [own_start, own_end] = ["course_start_on", "course_end_on"].map(|name| record.fields.day(name));
        let before = self.course_end_on.zip(own_start).is_some_and(|(end, start)| end < start);
        let after = self.course_start_on.zip(own_end).is_some_and(|(start, end)| start > end);
        if before || after {
            let field = if before { "/course_end_on" } else { "/course_start_on" };
            plan.objections.push(Reason::new(ErrorCode::CasNoOverlap).rule(rule!("cas/M-1")).field(field));
        }
        Ok(plan)
    }
}
