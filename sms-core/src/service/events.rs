//! What can happen to a service of a licence.
#![deny(clippy::wildcard_enum_match_arm)]

use super::{
    PremiumContacts, PremiumTerm, SERVICE_LIFE_CYCLE, ServiceApplication, ServiceKind, ServiceRefusal, ServiceState,
    StudentTerm,
};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::{LicenceNumber, RecordId};
use crate::licence::{Licence, LicenceType, ServiceTier};
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// A service was applied for, or the sponsor declined to apply.
    ServiceApplied "service_applied" about() personal[] {
        /// The application.
        application: ServiceApplication,
    }
}

impl Effect for ServiceApplied {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.services.insert(self.application.application.as_str(), self.application.clone());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// An application for a service was decided, withdrawn or cancelled, or what was granted has ended.
    ServiceApplicationStepped "service_application_stepped" about() personal[] {
        /// The application.
        application: RecordId,
        /// The state from now on.
        state: ServiceState,
        /// The day.
        on: NaiveDate,
        /// Why it was refused.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        reasons: Vec<ServiceRefusal>,
        /// The first day of what was granted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
        /// The day on which what was granted expires.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_on: Option<NaiveDate>,
    }
}

impl Effect for ServiceApplicationStepped {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let application = records.services.known(self.application.as_str())?;
        application.state = self.state;
        let premium = application.kind == ServiceKind::Premium;
        match self.state {
            ServiceState::Granted | ServiceState::Refused => {
                application.decided_on = Some(self.on);
                application.reasons.clone_from(&self.reasons);
                (application.from, application.expires_on) = (self.from, self.expires_on);
            }
            ServiceState::Submitted | ServiceState::Declined => {}
            ServiceState::Renewed | ServiceState::Withdrawn | ServiceState::Cancelled | ServiceState::Expired => {
                application.ended_on = Some(self.on);
            }
        }
        if premium && self.state == ServiceState::Expired {
            records.licences.the_one()?.end_premium();
        }
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        let before = records.services.needed(self.application.as_str())?.state;
        SERVICE_LIFE_CYCLE.leads(before, self.state)
    }

    fn falls_due(&self) -> bool {
        self.state == ServiceState::Expired
    }
}

event! {
    /// The sponsor has Premium customer service, or has it for longer.
    PremiumBegan "premium_began" about() personal[] {
        /// The term.
        term: PremiumTerm,
    }
}

impl Effect for PremiumBegan {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.begin_premium(self.term.clone());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The Home Office named whom a Premium sponsor turns to.
    PremiumContactsSet "premium_contacts_set" about(KeyPersonnel number) personal[licence_manager, senior_account_manager] {
        /// The licence.
        number: LicenceNumber,
        /// The licence manager.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        licence_manager: Option<Personal>,
        /// The senior account manager.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        senior_account_manager: Option<Personal>,
    }
}

impl Effect for PremiumContactsSet {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let Self { number: _, licence_manager, senior_account_manager } = self.clone();
        records.licences.the_one()?.premium_contacts = PremiumContacts { licence_manager, senior_account_manager };
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// A student sponsor was assessed: for how long its status is good, and what came of it.
    StudentAssessed "student_assessed" about() personal[] {
        /// The term.
        term: StudentTerm,
    }
}

impl Effect for StudentAssessed {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.student_term = Some(self.term.clone());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

impl Licence {
    /// Gives the routes of workers a tier, or none: a student sponsor has none (`lu/RT-6`).
    fn set_tier(&mut self, tier: Option<ServiceTier>) {
        for held in &mut self.routes {
            let licence_type = held.licence_type.or_else(|| held.route.map(|route| route.licence_type()));
            if licence_type != Some(LicenceType::Student) {
                held.service_tier = tier;
            }
        }
    }

    /// Gives it Premium customer service.
    pub(crate) fn begin_premium(&mut self, term: PremiumTerm) {
        self.set_tier(Some(term.tier));
        self.premium = Some(term);
    }

    /// Takes Premium customer service away.
    pub(crate) fn end_premium(&mut self) {
        self.premium = None;
        self.set_tier(None);
    }
}
