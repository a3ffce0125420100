//! What can happen to an application for defined CoS, and to the units that were granted.
#![deny(clippy::wildcard_enum_match_arm)]

use super::{DefinedAction, DefinedApplication, DefinedGrant, DefinedState, UnitsEnd};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::fields::Form;
use crate::ids::{DefinedRequestNumber, RecordId, UserId};
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// Defined CoS were applied for.
    DefinedCosApplied "defined_cos_applied" about(DefinedApplication application) personal[fields, host_reference] {
        /// The application.
        application: RecordId,
        /// The request number.
        request_number: DefinedRequestNumber,
        /// How many CoS are asked for.
        number: u32,
        /// The earlier application that it was copied from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        copy_of: Option<RecordId>,
        /// The user who sent it.
        submitted_by: UserId,
        /// The day on which it was sent.
        submitted_on: NaiveDate,
        /// The job, and the worker where one is named.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DefinedForm"))]
        fields: Form,
        /// The host's own reference.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
    }
}

impl Effect for DefinedCosApplied {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let Self { application, request_number, number, copy_of, submitted_by, .. } = self.clone();
        let record = DefinedApplication {
            application,
            request_number,
            state: DefinedState::Pending,
            number,
            fields: self.fields.clone(),
            copy_of,
            submitted_by,
            submitted_on: self.submitted_on,
            status_on: self.submitted_on,
            reason: None,
            host_reference: self.host_reference.clone(),
            grant: None,
            erased: false,
        };
        records.applications.insert(self.application.as_str(), record);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// An application for defined CoS was entered as it stood.
    DefinedApplicationAdopted "defined_application_adopted" about(DefinedApplication application) personal[fields, reason, host_reference] {
        /// The application.
        application: RecordId,
        /// The application as it stood, without what stands beside it here.
        record: DefinedApplication,
        /// The job, and the worker where one is named.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DefinedForm"))]
        fields: Form,
        /// Why the Home Office decided as it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Personal>,
        /// The host's own reference.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
    }
}

impl Effect for DefinedApplicationAdopted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let record = DefinedApplication {
            fields: self.fields.clone(),
            reason: self.reason.clone(),
            host_reference: self.host_reference.clone(),
            ..self.record.clone()
        };
        records.applications.insert(self.application.as_str(), record);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// An application for defined CoS went on to another state.
    DefinedApplicationStepped "defined_application_stepped" about(DefinedApplication application) personal[reason] {
        /// The application.
        application: RecordId,
        /// The state from now on.
        state: DefinedState,
        /// The first day of this state.
        status_on: NaiveDate,
        /// Why the Home Office decided as it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Personal>,
    }
}

impl Effect for DefinedApplicationStepped {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let record = records.applications.known(self.application.as_str())?;
        (record.state, record.status_on) = (self.state, self.status_on);
        record.reason.clone_from(&self.reason);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.application_comes_into(&self.application, self.state)
    }
}

event! {
    /// An application for defined CoS was granted, in whole or in part.
    DefinedCosGranted "defined_cos_granted" about() personal[] {
        /// The application.
        application: RecordId,
        /// How many units were granted.
        granted: u32,
        /// The day of the grant.
        granted_on: NaiveDate,
        /// The day on which what is not assigned leaves the account.
        removed_on: NaiveDate,
    }
}

impl Effect for DefinedCosGranted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let record = records.applications.known(self.application.as_str())?;
        (record.state, record.status_on) = (DefinedState::Granted, self.granted_on);
        record.grant = Some(DefinedGrant::new(self.granted, self.granted_on, self.removed_on));
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.application_takes(&self.application, DefinedAction::Grant)
    }
}

event! {
    /// Units of a grant ended without having been assigned.
    DefinedUnitsEnded "defined_units_ended" about() personal[] {
        /// The application.
        application: RecordId,
        /// How they ended.
        end: UnitsEnd,
        /// How many ended.
        units: u32,
        /// The day on which they ended.
        ended_on: NaiveDate,
    }
}

impl Effect for DefinedUnitsEnded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.grant(&self.application, |grant| grant.end(self.end, self.units))
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        let action = match self.end {
            UnitsEnd::Removed => DefinedAction::Remove,
            UnitsEnd::Reclaimed => DefinedAction::Reclaim,
        };
        records.application_takes(&self.application, action)
    }

    fn falls_due(&self) -> bool {
        self.end == UnitsEnd::Removed
    }
}
