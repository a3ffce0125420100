//! Take-overs, mergers and other changes of who owns a sponsor (`lu/TK-1` to `lu/TK-4`): the licence never passes to another organisation.

pub(crate) mod events;
mod record;

pub use record::{TakeOver, TakeOverKind};

use super::{Licence, LicenceStatus};
use crate::answer::answers;
use crate::certificate::happened;
use crate::command::command;
use crate::error::{ErrorCode, Result};
use crate::event::LicenceTakenOver;
use crate::finding::{About, Finding, Severity};
use crate::ids::LicenceNumber;
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::time::working_days_after;
use chrono::{Days, NaiveDate};

command! {
    /// The sponsor was taken over, merged, or has another direct owner; or that this was reported is known. Told again, what is said of it
    /// is replaced.
    ///
    /// The licence never passes to another organisation (`lu/TK-1`): until it is given up, taken away or dormant (`lu/TK-3`, `lu/T-19`)
    /// `view_findings` says so. Workers who move under a protected transfer need no new CoS while their duties stay the same (`lu/TK-4`).
    RecordTakeOver -> RecordedTakeOver {
        /// What happened.
        kind: TakeOverKind,
        /// The day, today at the latest.
        on: NaiveDate,
        /// The licence of the new owner, where it has one.
        new_owner: Option<LicenceNumber>,
        /// The day on which it was reported in SMS, where it was; today at the latest.
        reported_on: Option<NaiveDate>,
    }
}

answers! {
    /// A take-over that was recorded.
    RecordedTakeOver {
        /// The last day to report it in SMS (`lu/RP-12`).
        report_by: NaiveDate,
        /// The last day on which the new owner applies for a licence (`lu/TK-3`); null where it has one.
        apply_by: Option<NaiveDate>,
    }
}

impl CommandHandler for RecordTakeOver {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (policy, on) = (context.policy, self.on);
        let report_by = working_days_after(on, policy.count(settings::TAKE_OVER_REPORT_DAYS, on));
        let days = u64::from(policy.count(settings::TAKE_OVER_APPLY_DAYS, on));
        let apply_by = on.checked_add_days(Days::new(days)).filter(|_| self.new_owner.is_none());
        let mut plan = Plan::default();
        let given = [("/on", Some(on)), ("/reported_on", self.reported_on)];
        plan.problems.extend(given.into_iter().filter_map(|(at, day)| happened(at, day, context)));
        let (kind, new_owner, reported_on) = (self.kind, self.new_owner.clone(), self.reported_on);
        plan.event(LicenceTakenOver { take_over: TakeOver { kind, on, new_owner, report_by, reported_on, apply_by } });
        if reported_on.is_none() {
            let message = format!("report the change of ownership of {on} in SMS by {report_by}");
            plan.notices.push(NewNotice::new(
                NoticeKind::LicenceTakenOver,
                rule!("lu/TK-2"),
                context.number.as_str(),
                message,
            ));
        }
        Ok((plan, RecordedTakeOver { report_by, apply_by }))
    }
}

/// What a take-over leaves to be done: to report it, and to end the licence of a sponsor that does not go on as it was.
pub(crate) fn taken_over(licence: &Licence, today: NaiveDate) -> Vec<Finding> {
    let Some(take_over) = &licence.taken_over else { return Vec::new() };
    if !matches!(licence.status_on(today), LicenceStatus::Active | LicenceStatus::Suspended) {
        return Vec::new();
    }
    let finding =
        |severity| Finding::new(ErrorCode::LicenceTakenOver, severity, About::Licence(licence.number.clone()));
    let (on, latest) = (take_over.on, take_over.report_by);
    let mut findings = Vec::new();
    if take_over.reported_on.is_none() {
        let severity = if today > latest { Severity::Urgent } else { Severity::Warning };
        let message = said!("the change of ownership of {on} is reported in SMS by {latest}", on, latest);
        let found = finding(severity).rule(rule!("lu/TK-2")).message(message).due_on(latest);
        findings.push(found.command("request_other_change"));
    }
    if take_over.kind.ends_licence() {
        let message = said!("the owner changed on {on}, and the licence does not pass to another organisation", on);
        let remedy = "surrender the licence when the workers have moved to that of the new owner";
        findings.push(finding(Severity::Warning).rule(rule!("lu/TK-1")).message(message).remedy(remedy));
    }
    findings
}
