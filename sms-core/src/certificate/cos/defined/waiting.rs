//! What an application for defined CoS waits for: a decision, and then the use of what was granted.

use super::{DEFINED_LIFE_CYCLE, DefinedAction, DefinedApplication, UnitsEnd};
use crate::event::{DefinedApplicationStepped, DefinedUnitsEnded};
use crate::notice::{NewNotice, NoticeKind};
use crate::rule;
use crate::waiting::{Due, DueBy, GivenUp, Waiting, WaitingEffect};
use chrono::NaiveDate;

impl Waiting for DefinedApplication {
    fn next_due(&self) -> Option<NaiveDate> {
        self.due_on()
    }

    fn due(&self, by: DueBy<'_>) -> Vec<Due> {
        self.removal_by(by.today).into_iter().collect()
    }

    fn give_up(&self, effect: WaitingEffect, today: NaiveDate) -> Option<GivenUp> {
        match effect {
            WaitingEffect::CancelApplications => self.cancel(today),
            WaitingEffect::VoidUnits => self.void(today),
            WaitingEffect::DemoteDrafts
            | WaitingEffect::WipeAllocations
            | WaitingEffect::CancelRequests
            | WaitingEffect::CancelChangeRequests
            | WaitingEffect::CancelServiceApplications
            | WaitingEffect::RenewCodes
            | WaitingEffect::CancelCertificates
            | WaitingEffect::CancelActionPlans
            | WaitingEffect::CloseComplianceActions => None,
        }
    }
}

impl DefinedApplication {
    fn cancel(&self, status_on: NaiveDate) -> Option<GivenUp> {
        let state = DEFINED_LIFE_CYCLE.after(self.state, DefinedAction::Cancel)?.state_after();
        let application = self.application.clone();
        let event = DefinedApplicationStepped { application, state, status_on, reason: None }.into();
        Some(GivenUp { event, units: 1, since: self.submitted_on, route: None })
    }

    fn void(&self, today: NaiveDate) -> Option<GivenUp> {
        let (units, since) = (self.unassigned(), self.grant.as_ref()?.granted_on);
        let event = self.end_units(UnitsEnd::Reclaimed, today).into();
        (units > 0).then_some(GivenUp { event, units, since, route: None })
    }

    /// The end of every unit of the grant that is not assigned.
    pub(crate) fn end_units(&self, end: UnitsEnd, ended_on: NaiveDate) -> DefinedUnitsEnded {
        DefinedUnitsEnded { application: self.application.clone(), end, units: self.unassigned(), ended_on }
    }
}

impl DefinedApplication {
    /// That units leave the account by a day, where some do.
    pub(crate) fn removal_by(&self, day: NaiveDate) -> Option<Due> {
        let on = self.due_on().filter(|due_on| *due_on <= day)?;
        let message = format!("{} defined CoS of `{}` were removed on {on}", self.unassigned(), self.request_number);
        let about = self.application.as_str();
        let notice = NewNotice::new(NoticeKind::DefinedUnitsRemoved, rule!("cos/12.9"), about, message);
        Some(Due::new(on, self.end_units(UnitsEnd::Removed, on), notice))
    }
}
