//! How far a student sponsor is trusted: probationary, assessed, or with a track record (`lu/ST-1`).

use super::{Licence, LicenceType, Route, StudentStatus};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::StudentStatusSet;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::service::StudentTerm;
use crate::time::months_after;
use chrono::NaiveDate;

command! {
    /// The Home Office sets the status of a student sponsor (`lu/ST-1`), for 12 months from today (`lu/ST-2`). Until it is known nothing is
    /// asked that depends on it.
    SetStudentStatus -> ChangedStudentStatus {
        /// The status from now on.
        student_status: StudentStatus,
    }
}

answers! {
    /// The status of a student sponsor that was set.
    ChangedStudentStatus {
        /// The status from now on.
        student_status: StudentStatus,
        /// The day on which it ends, by which the sponsor is assessed anew (`lu/ST-2`).
        expires_on: NaiveDate,
    }
}

impl CommandHandler for SetStudentStatus {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (mut plan, licence) = (Plan::default(), context.licence()?);
        plan.objections.extend(needs_students(licence.routes.iter().filter_map(|held| held.route)));
        let term = term(self.student_status, licence, context);
        let expires_on = term.expires_on;
        plan.event(StudentStatusSet { student_status: self.student_status, term: Some(term) });
        Ok((plan, ChangedStudentStatus { student_status: self.student_status, expires_on }))
    }
}

/// The term of a status that is set today: what the last assessment left behind stays (`lu/ST-2`).
pub(super) fn term(student_status: StudentStatus, licence: &Licence, context: &Context<'_>) -> StudentTerm {
    let months = match student_status {
        StudentStatus::Probationary => settings::ASSESSMENT_PROBATION_MONTHS,
        StudentStatus::StudentSponsor | StudentStatus::TrackRecord => settings::ASSESSMENT_MONTHS,
    };
    let from = context.today;
    let expires_on = months_after(from, context.policy.count(months, from));
    let kept = licence.student_term.clone();
    kept.map_or_else(|| StudentTerm::new(from, expires_on), |kept| StudentTerm { from, expires_on, ..kept })
}

/// Objects to a status on a licence that covers no students.
pub(super) fn needs_students(mut routes: impl Iterator<Item = Route>) -> Option<Reason> {
    let held = routes.any(|route| route.licence_type() == LicenceType::Student);
    (!held).then(|| {
        let reason = Reason::new(ErrorCode::LicenceRouteNotHeld).rule(rule!("lu/ST-1"));
        reason.message("only a licence that covers students has such a status").field("/student_status")
    })
}
