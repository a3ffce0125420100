//! An application for a service as it is kept, and the term of Premium customer service.

use super::{AssessmentFigures, SERVICE_LIFE_CYCLE, ServiceAction, ServiceKind, ServiceRefusal, ServiceState};
use crate::event::ServiceApplicationStepped;
use crate::ids::RecordId;
use crate::licence::ServiceTier;
use crate::notice::{NewNotice, NoticeKind};
use crate::personal::Personal;
use crate::records::table;
use crate::rule;
use crate::waiting::{Due, DueBy, GivenUp, Waiting, WaitingEffect};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An application for a service (`lu/M-6`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ServiceApplication {
    /// Its name.
    pub application: RecordId,
    /// What is applied for.
    pub kind: ServiceKind,
    /// Whether what is held already is renewed.
    pub renewal: bool,
    /// Its state.
    pub state: ServiceState,
    /// The tier of Premium customer service that is applied for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<ServiceTier>,
    /// What a student sponsor counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<AssessmentFigures>,
    /// What it costs, in pence, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee_pence: Option<i64>,
    /// The day of the application, or on which the sponsor declined to apply.
    pub applied_on: NaiveDate,
    /// The day on which it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<NaiveDate>,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ServiceRefusal>,
    /// The first day of what was granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The day on which what was granted expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<NaiveDate>,
    /// The day on which it ended otherwise: it was withdrawn, cancelled or renewed, or has expired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<NaiveDate>,
}

table! {
    ServiceApplication in "service_applications", called "an application for a service", journaled, waiting, |application| {
        kind: Text = application.kind.name(),
        state: Text = application.state.name(),
        applied_on: Text = application.applied_on,
        due_on: Text = application.due_on(),
    }
}

impl ServiceApplication {
    /// Whether it waits for a decision.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == ServiceState::Submitted
    }

    /// The state in which the clock would have left it on a day, and the day on which it ended then.
    #[must_use]
    pub fn stands_on(&self, day: NaiveDate) -> (ServiceState, Option<NaiveDate>) {
        match self.due_on().filter(|on| *on <= day) {
            Some(on) => (ServiceState::Expired, Some(on)),
            None => (self.state, self.ended_on),
        }
    }

    /// The day on which its term is over. The licence has an end of its own, and so has its renewal none.
    fn due_on(&self) -> Option<NaiveDate> {
        let in_force = self.state == ServiceState::Granted && self.kind != ServiceKind::LicenceRenewal;
        self.expires_on.filter(|_| in_force)
    }

    /// Takes back that its term is over.
    pub(crate) fn expire_not(&mut self) {
        (self.state, self.ended_on) = (ServiceState::Granted, None);
    }

    /// The term of Premium customer service that it grants, where it does.
    pub(crate) fn premium_term(&self) -> Option<PremiumTerm> {
        let premium = self.kind == ServiceKind::Premium && self.state == ServiceState::Granted;
        let (tier, from, expires_on) = (self.tier?, self.from?, self.expires_on?);
        premium.then_some(PremiumTerm { tier, from, expires_on })
    }

    /// The event of a step that the life cycle has.
    pub(crate) fn step(&self, state: ServiceState, on: NaiveDate) -> ServiceApplicationStepped {
        let application = self.application.clone();
        ServiceApplicationStepped { application, state, on, reasons: Vec::new(), from: None, expires_on: None }
    }
}

impl Waiting for ServiceApplication {
    fn next_due(&self) -> Option<NaiveDate> {
        self.due_on()
    }

    fn due(&self, by: DueBy<'_>) -> Vec<Due> {
        let Some(on) = self.due_on().filter(|on| *on <= by.today) else { return Vec::new() };
        let (message, rule) = match self.kind {
            ServiceKind::Premium => (format!("Premium customer service ended on {on}"), rule!("lu/PM-2")),
            _ => (format!("the term of the student sponsor ended on {on}: it is assessed anew"), rule!("lu/ST-2")),
        };
        let notice = NewNotice::new(NoticeKind::ServiceExpired, rule, self.application.as_str(), message);
        vec![Due::new(on, self.step(ServiceState::Expired, on), notice)]
    }

    fn give_up(&self, effect: WaitingEffect, today: NaiveDate) -> Option<GivenUp> {
        let edge = SERVICE_LIFE_CYCLE.after(self.state, ServiceAction::Cancel)?;
        let event = self.step(edge.state_after(), today).into();
        let cancelled = effect == WaitingEffect::CancelServiceApplications;
        cancelled.then_some(GivenUp { event, units: 1, since: self.applied_on, route: None })
    }
}

/// For how long a sponsor has Premium customer service (`lu/PM-2`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PremiumTerm {
    /// The tier.
    pub tier: ServiceTier,
    /// Since when it is had without a break.
    pub from: NaiveDate,
    /// The day on which it expires.
    pub expires_on: NaiveDate,
}

/// Whom a Premium sponsor turns to (`lu/PM-2`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PremiumContacts {
    /// The licence manager.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_manager: Option<Personal>,
    /// The senior account manager.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub senior_account_manager: Option<Personal>,
}

impl PremiumContacts {
    /// Whether nobody is named.
    pub(crate) const fn is_empty(&self) -> bool {
        self.licence_manager.is_none() && self.senior_account_manager.is_none()
    }
}
