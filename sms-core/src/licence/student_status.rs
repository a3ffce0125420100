//! How far a student sponsor is trusted: probationary, assessed, or with a track record (`lu/ST-1`).

use super::{LicenceType, Route, StudentStatus};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::StudentStatusSet;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;

command! {
    /// The Home Office sets the status of a student sponsor (`lu/ST-1`). Until it is known nothing is asked that depends on it.
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
    }
}

impl CommandHandler for SetStudentStatus {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        plan.objections.extend(needs_students(context.licence()?.routes.iter().filter_map(|held| held.route)));
        plan.event(StudentStatusSet { student_status: self.student_status });
        Ok((plan, ChangedStudentStatus { student_status: self.student_status }))
    }
}

/// Objects to a status on a licence that covers no students.
pub(super) fn needs_students(mut routes: impl Iterator<Item = Route>) -> Option<Reason> {
    let held = routes.any(|route| route.licence_type() == LicenceType::Student);
    (!held).then(|| {
        let reason = Reason::new(ErrorCode::LicenceRouteNotHeld).rule(rule!("lu/ST-1"));
        reason.message("only a licence that covers students has such a status").field("/student_status")
    })
}
