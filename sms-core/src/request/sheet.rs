//! The submission sheet that somebody signs and sends (`lu/CR-11`).

use super::{CHANGE_REQUEST_LIFE_CYCLE, ChangeRequestAction, known, not_before_request, not_later, wants_request};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::SubmissionSheetSent;
use crate::fields::check_day;
use crate::ids::RecordId;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::LoadRequest;
use chrono::NaiveDate;

command! {
    /// Records that the signed submission sheet of a change request was sent (`lu/CR-11`), also of one that was accepted at once
    /// (`lu/P-17`).
    RecordSubmissionSheet -> SentSheet {
        /// The request.
        request: RecordId,
        /// The day on which it was sent; today where left out.
        sent_on: Option<NaiveDate>,
    }
}

answers! {
    /// A submission sheet that was sent.
    SentSheet {
        /// The request.
        request: RecordId,
        /// The day on which it was sent.
        sent_on: NaiveDate,
    }
}

impl CommandHandler for RecordSubmissionSheet {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_request(wants, &self.request);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = known(&self.request, context)?;
        let action = ChangeRequestAction::SendSheet;
        let mut plan = Plan::default();
        plan.attempt(CHANGE_REQUEST_LIFE_CYCLE.step(record.state, action, |reason| reason.field("/request")))?;
        let sent_on = self.sent_on.unwrap_or(context.today);
        let mut problems: Vec<_> = check_day("/sent_on", sent_on).into_iter().collect();
        problems.extend(not_later(sent_on, "/sent_on", context));
        problems.extend(not_before_request(record, sent_on, "/sent_on"));
        plan.problems.extend(problems);
        let wrong = |message: &'static str| {
            Reason::new(ErrorCode::RequestSheet).rule(rule!("lu/CR-11")).message(message).field("/request")
        };
        if !record.sheet_needed {
            plan.objections.push(wrong("no submission sheet is signed for this request"));
        }
        if record.sheet_sent_on.is_some() {
            plan.objections.push(wrong("the submission sheet was sent already"));
        }
        plan.event(SubmissionSheetSent { request: self.request.clone(), sent_on });
        Ok((plan, SentSheet { request: self.request.clone(), sent_on }))
    }
}
