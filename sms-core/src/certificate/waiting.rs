//! What a certificate waits for: to be used in time, or to be assigned.

use super::{Certificate, CertificateAction, CertificateFamily, CertificateState};
use crate::event::CertificateStepped;
use crate::notice::{NewNotice, NoticeKind};
use crate::rule;
use crate::rule::Rule;
use crate::waiting::{Due, DueBy, GivenUp, Waiting, WaitingEffect};
use chrono::NaiveDate;

impl Waiting for Certificate {
    fn next_due(&self) -> Option<NaiveDate> {
        self.due_on()
    }

    fn due(&self, by: DueBy<'_>) -> Vec<Due> {
        let Some(on) = self.due_on().filter(|due_on| *due_on <= by.today) else { return Vec::new() };
        let name = self.certificate.clone();
        let message = format!("certificate `{name}` expired unused on {on}");
        let notice = NewNotice::new(NoticeKind::CertificateExpired, expiry_rule(self.family()), name.as_str(), message);
        vec![Due::new(on, self.stepped(CertificateState::Expired, on), notice)]
    }

    fn give_up(&self, effect: WaitingEffect, today: NaiveDate) -> Option<GivenUp> {
        let (state, action) = match effect {
            WaitingEffect::DemoteDrafts => (CertificateState::ReadyToGo, CertificateAction::Demote),
            WaitingEffect::CancelCertificates => (CertificateState::Assigned, CertificateAction::Cancel),
            WaitingEffect::CancelApplications
            | WaitingEffect::VoidUnits
            | WaitingEffect::WipeAllocations
            | WaitingEffect::CancelRequests
            | WaitingEffect::CancelActionPlans
            | WaitingEffect::CloseComplianceActions
            | WaitingEffect::CancelChangeRequests
            | WaitingEffect::CancelServiceApplications
            // It takes effect when a draft is saved.
            | WaitingEffect::RenewCodes => return None,
        };
        let edge = self.family().life_cycle().after(self.state(), action).filter(|edge| edge.from == state)?;
        let event = self.stepped(edge.state_after(), today).into();
        Some(GivenUp { event, units: 1, since: self.last_saved_on(), route: Some(self.route) })
    }
}

impl Certificate {
    /// The state on a day, by what is known of it now: whether an assignment that came to nothing had expired by then is told by its days
    /// alone, and not by whether the clock has been here.
    pub(crate) fn state_known_on(&self, day: NaiveDate) -> CertificateState {
        match self.state() {
            CertificateState::Assigned | CertificateState::Expired => {
                let expired = self.closes_on().is_some_and(|closes_on| closes_on <= day);
                if expired { CertificateState::Expired } else { CertificateState::Assigned }
            }
            state => state,
        }
    }

    fn stepped(&self, state: CertificateState, status_on: NaiveDate) -> CertificateStepped {
        CertificateStepped { certificate: self.certificate.clone(), state, status_on }
    }
}

const fn expiry_rule(family: CertificateFamily) -> &'static Rule {
    match family {
        CertificateFamily::Cos => rule!("cos/T7"),
        CertificateFamily::Cas => rule!("cas/T11"),
    }
}
