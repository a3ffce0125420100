//! An action against a licence as it is kept, and its life cycle.

use super::grounds::Ground;
use crate::event::ComplianceActionClosed;
use crate::ids::RecordId;
use crate::life_cycle::life_cycle;
use crate::notice::{NewNotice, NoticeKind};
use crate::records::table;
use crate::rule;
use crate::waiting::{Due, DueBy, GivenUp, Waiting, WaitingEffect};
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

wire_enum! {
    /// What the Home Office intends, or has done.
    pub enum ComplianceKind {
        /// It intends to rate the licence B (`lu/T-9`).
        Downgrade = "downgrade",
        /// It has suspended the licence (`lu/T-14`).
        Suspension = "suspension",
        /// It intends to revoke the licence.
        Revocation = "revocation",
    }
}

wire_enum! {
    /// The state of an action against a licence.
    pub enum ComplianceState {
        /// The sponsor may still answer with representations.
        Open = "open",
        /// The sponsor has answered, and the Home Office decides.
        Answered = "answered",
        /// The time to answer has passed, and the Home Office decides.
        Unanswered = "unanswered",
        /// The Home Office has decided.
        Closed = "closed",
    }
}

wire_enum! {
    /// What can happen to an action against a licence.
    pub enum ComplianceStep {
        /// The Home Office adds grounds, and time to answer them.
        AddGrounds = "add_grounds",
        /// The sponsor makes representations.
        Answer = "answer",
        /// The time to answer passes.
        Lapse = "lapse",
        /// The Home Office decides.
        Close = "close",
    }
}

life_cycle! {
    /// The life cycle of an action against a licence.
    pub COMPLIANCE_LIFE_CYCLE: ComplianceState ComplianceStep of "an action against a licence" refused ComplianceTransitionRefused {
        Open Answer Answered by Sponsor "lu/T-14";
        Open AddGrounds Open by HomeOffice "lu/T-14";
        Open Lapse Unanswered by Clock "lu/T-17";
        Open Close Closed by HomeOffice "lu/T-15";
        Answered AddGrounds Open by HomeOffice "lu/T-14";
        Answered Close Closed by HomeOffice "lu/T-15";
        Unanswered AddGrounds Open by HomeOffice "lu/T-14";
        Unanswered Close Closed by HomeOffice "lu/T-17";
    } ends {
        Closed "lu/T-15";
    }
}

wire_enum! {
    /// What came of an action against a licence.
    pub enum ComplianceOutcome {
        /// Nothing: the Home Office was satisfied (`lu/T-15`).
        NoAction = "no_action",
        /// The licence is rated B (`lu/T-9`, `lu/T-16`).
        Downgraded = "downgraded",
        /// The licence was suspended, which is an action of its own.
        Suspended = "suspended",
        /// The licence was revoked (`lu/T-17`, `lu/T-18`).
        Revoked = "revoked",
        /// The licence ended otherwise: it was surrendered, became dormant or expired.
        LicenceEnded = "licence_ended",
    }
}

/// An action against a licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ComplianceAction {
    /// Its name.
    pub action: RecordId,
    /// What is intended, or was done.
    pub kind: ComplianceKind,
    /// Its state.
    pub state: ComplianceState,
    /// The grounds, as far as they were told.
    pub grounds: Vec<Ground>,
    /// The day of the letter with which it began.
    pub notified_on: NaiveDate,
    /// The last day to make representations (`lu/T-9`, `lu/T-14`).
    pub answer_by: NaiveDate,
    /// The day on which the sponsor made them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_on: Option<NaiveDate>,
    /// The day by which the Home Office is said to decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_by: Option<NaiveDate>,
    /// The day on which it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<NaiveDate>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<ComplianceOutcome>,
}

table! {
    ComplianceAction in "compliance_actions", called "an action against the licence", journaled, waiting, |action| {
        kind: Text = action.kind.name(),
        state: Text = action.state.name(),
        due_on: Text = action.unanswered_from(),
    }
}

impl ComplianceAction {
    /// Whether the Home Office has not decided.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        !matches!(self.state, ComplianceState::Closed)
    }

    /// The state in which the clock would have left it on a day.
    #[must_use]
    pub fn state_on(&self, day: NaiveDate) -> ComplianceState {
        let overdue = self.unanswered_from().is_some_and(|on| on <= day);
        if overdue { ComplianceState::Unanswered } else { self.state }
    }

    /// The day on which it is too late to answer, where nobody has.
    fn unanswered_from(&self) -> Option<NaiveDate> {
        (self.state == ComplianceState::Open).then(|| self.answer_by.succ_opt()).flatten()
    }

    pub(super) fn closed(&self, outcome: ComplianceOutcome, on: NaiveDate) -> ComplianceActionClosed {
        ComplianceActionClosed { action: self.action.clone(), outcome, on }
    }
}

impl Waiting for ComplianceAction {
    fn next_due(&self) -> Option<NaiveDate> {
        self.unanswered_from()
    }

    fn due(&self, by: DueBy<'_>) -> Vec<Due> {
        let Some(on) = self.unanswered_from().filter(|on| *on <= by.today) else { return Vec::new() };
        let message =
            format!("representations could be made until {}: the Home Office decides without", self.answer_by);
        let about = self.action.as_str();
        let notice = NewNotice::new(NoticeKind::RepresentationsOverdue, rule!("lu/T-17"), about, message);
        let event = crate::event::RepresentationsOverdue { action: self.action.clone() };
        vec![Due::new(on, event, notice)]
    }

    fn give_up(&self, effect: WaitingEffect, today: NaiveDate) -> Option<GivenUp> {
        let closes = effect == WaitingEffect::CloseComplianceActions && self.is_open();
        let event = self.closed(ComplianceOutcome::LicenceEnded, today).into();
        closes.then_some(GivenUp { event, units: 1, since: self.notified_on, route: None })
    }
}
