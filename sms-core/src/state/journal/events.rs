//! What can happen to a chain itself.
#![deny(clippy::wildcard_enum_match_arm)]

use crate::certificate::cos::DefinedGrant;
use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::{CertificateId, LicenceNumber, RecordId, UserId};
use crate::licence::LicenceStatus;
use crate::records::{Records, Stamp};
use crate::subject::Subject;
use crate::time::Moment;
use chrono::NaiveDate;

event! {
    /// Licences began in the store: on its own chain, so that one which is gone is missed.
    LicencesBegan "licences_began" about() personal[] {
        /// The licences.
        licences: Vec<LicenceNumber>,
    }
}

impl Effect for LicencesBegan {
    /// Nothing: what it says is for those who look for a licence that is gone.
    fn apply(&self, _: &mut Records, _: Stamp) -> Result<()> {
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The clock was wrong when the last event was recorded; what it alone had done too early is undone.
    ClockCorrected "clock_corrected" about() personal[] {
        /// When the last event was recorded, by the wrong clock.
        last_recorded_at: Moment,
        /// The certificates that had not expired yet.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        certificates: Vec<CertificateId>,
        /// The applications whose units had not left the account yet.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        applications: Vec<RecordId>,
        /// The allocations whose period had not ended yet.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        allocations: Vec<RecordId>,
        /// The users whose session or lock lay in the future, and ends.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        users: Vec<UserId>,
        /// The status that the licence has again, where it had not expired yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        status: Option<LicenceStatus>,
        /// The applications for services whose term had not ended yet.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        services: Vec<RecordId>,
    }
}

impl Effect for ClockCorrected {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        for name in &self.certificates {
            records.certificates.known(name.as_str())?.expire_not();
        }
        for name in &self.applications {
            records.grant(name, DefinedGrant::give_back_removed)?;
        }
        for name in &self.allocations {
            records.allocations.known(name.as_str())?.ended_on = None;
        }
        for user_id in &self.users {
            let user = records.users.known(user_id.as_str())?;
            (user.session, user.locked_until, user.failures) = (None, None, 0);
        }
        if let Some(status) = self.status {
            let licence = records.licences.the_one()?;
            (licence.status, licence.status_before_expiry) = (status, None);
        }
        for name in &self.services {
            records.services.known(name.as_str())?.expire_not();
            if let Some(term) = records.services.known(name.as_str())?.premium_term() {
                records.licences.the_one()?.begin_premium(term);
            }
        }
        Ok(())
    }

    // It happens when it is recorded, so nothing before it was left out.
    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The personal data of a person was erased.
    PersonErased "person_erased" about() personal[] {
        /// The person.
        subject: Subject,
        /// The places in the journal of the entries whose personal data is gone.
        entries: Vec<u64>,
    }
}

impl Effect for PersonErased {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.erase(&self.subject)?;
        records.put_back(&self.subject)
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.subject_is_there(&self.subject)
    }
}
