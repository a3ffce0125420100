//! What can happen to an action against a licence; visits and penalties.
#![deny(clippy::wildcard_enum_match_arm)]

use super::grounds::Ground;
use super::record::{COMPLIANCE_LIFE_CYCLE, ComplianceAction, ComplianceOutcome, ComplianceState, ComplianceStep};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::RecordId;
use crate::licence::Penalty;
use crate::licence::Visit;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// The Home Office began an action against the licence.
    ComplianceActionBegan "compliance_action_began" about() personal[] {
        /// The action.
        action: ComplianceAction,
    }
}

impl Effect for ComplianceActionBegan {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.compliance_actions.insert(self.action.action.as_str(), self.action.clone());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The Home Office added grounds to an action, and time to answer.
    ComplianceGroundsAdded "compliance_grounds_added" about() personal[] {
        /// The action.
        action: RecordId,
        /// The grounds that came to it.
        grounds: Vec<Ground>,
        /// The last day to make representations from now on.
        answer_by: NaiveDate,
    }
}

impl Effect for ComplianceGroundsAdded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let action = records.compliance_actions.known(self.action.as_str())?;
        action.grounds.extend(&self.grounds);
        (action.state, action.answer_by) = (ComplianceState::Open, self.answer_by);
        (action.answered_on, action.decision_by) = (None, None);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        takes(records, &self.action, ComplianceStep::AddGrounds)
    }
}

event! {
    /// The sponsor made representations.
    RepresentationsMade "representations_made" about() personal[] {
        /// The action.
        action: RecordId,
        /// The day.
        on: NaiveDate,
        /// The day by which the Home Office is said to decide.
        decision_by: NaiveDate,
    }
}

impl Effect for RepresentationsMade {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let action = records.compliance_actions.known(self.action.as_str())?;
        action.state = ComplianceState::Answered;
        (action.answered_on, action.decision_by) = (Some(self.on), Some(self.decision_by));
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        takes(records, &self.action, ComplianceStep::Answer)
    }
}

event! {
    /// The time to make representations passed, and none were made.
    RepresentationsOverdue "representations_overdue" about() personal[] {
        /// The action.
        action: RecordId,
    }
}

impl Effect for RepresentationsOverdue {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.compliance_actions.known(self.action.as_str())?.state = ComplianceState::Unanswered;
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        takes(records, &self.action, ComplianceStep::Lapse)
    }

    fn falls_due(&self) -> bool {
        true
    }
}

event! {
    /// The Home Office decided an action against the licence.
    ComplianceActionClosed "compliance_action_closed" about() personal[] {
        /// The action.
        action: RecordId,
        /// What came of it.
        outcome: ComplianceOutcome,
        /// The day.
        on: NaiveDate,
    }
}

impl Effect for ComplianceActionClosed {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let action = records.compliance_actions.known(self.action.as_str())?;
        action.state = ComplianceState::Closed;
        (action.outcome, action.closed_on) = (Some(self.outcome), Some(self.on));
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        takes(records, &self.action, ComplianceStep::Close)
    }
}

/// That an action is in a state in which something can happen to it.
fn takes(records: &mut Records, action: &RecordId, step: ComplianceStep) -> Result<()> {
    let state = records.compliance_actions.needed(action.as_str())?.state;
    COMPLIANCE_LIFE_CYCLE.step(state, step, |reason| reason).map(drop)
}

event! {
    /// A compliance visit was recorded, or what came of it.
    VisitRecorded "visit_recorded" about() personal[] {
        /// The visit.
        visit: Visit,
    }
}

impl Effect for VisitRecorded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.visits.insert(self.visit.visit.as_str(), self.visit.clone());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// A civil penalty or a prosecution was recorded, or a payment of it.
    PenaltyRecorded "penalty_recorded" about() personal[] {
        /// The penalty.
        penalty: Penalty,
    }
}

impl Effect for PenaltyRecorded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.penalties.insert(self.penalty.penalty.as_str(), self.penalty.clone());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}
