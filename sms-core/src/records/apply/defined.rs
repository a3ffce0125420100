//! What events do to applications for defined CoS, and to the units that were granted.

use super::missing;
use crate::certificate::cos::{DefinedApplication, DefinedGrant, DefinedState};
use crate::error::Result;
use crate::event::{DefinedApplicationAdopted, DefinedCosApplied, Event};
use crate::ids::RecordId;
use crate::records::Records;

impl Records {
    pub(super) fn apply_application(&mut self, applied: &DefinedCosApplied) {
        let DefinedCosApplied { application, request_number, number, copy_of, submitted_by, .. } = applied.clone();
        let record = DefinedApplication {
            application,
            request_number,
            state: DefinedState::Pending,
            number,
            fields: applied.fields.clone(),
            copy_of,
            submitted_by,
            submitted_on: applied.submitted_on,
            status_on: applied.submitted_on,
            reason: None,
            host_reference: applied.host_reference.clone(),
            grant: None,
            erased: false,
        };
        self.applications.insert(applied.application.as_str(), record);
    }

    pub(super) fn apply_adopted_application(&mut self, adopted: &DefinedApplicationAdopted) {
        let record = DefinedApplication {
            fields: adopted.fields.clone(),
            reason: adopted.reason.clone(),
            host_reference: adopted.host_reference.clone(),
            ..adopted.record.clone()
        };
        self.applications.insert(adopted.application.as_str(), record);
    }

    pub(super) fn apply_to_application(&mut self, event: &Event) -> Result<()> {
        match event {
            Event::DefinedApplicationStepped(stepped) => {
                let record = self.application(&stepped.application)?;
                (record.state, record.status_on) = (stepped.state, stepped.status_on);
                record.reason.clone_from(&stepped.reason);
            }
            Event::DefinedCosGranted(granted) => {
                let record = self.application(&granted.application)?;
                (record.state, record.status_on) = (DefinedState::Granted, granted.granted_on);
                record.grant = Some(DefinedGrant::new(granted.granted, granted.granted_on, granted.removed_on));
            }
            Event::DefinedUnitsEnded(ended) => {
                self.grant(&ended.application, |grant| grant.end(ended.end, ended.units))?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Changes the units of a granted application.
    pub(crate) fn grant(&mut self, application: &RecordId, change: impl FnOnce(&mut DefinedGrant)) -> Result<()> {
        let grant = self.application(application)?.grant.as_mut();
        grant.map(change).ok_or_else(|| missing("a granted application"))
    }

    /// Takes the personal data out of an application.
    pub(super) fn erase_application(&mut self, application: &RecordId) -> Result<()> {
        let record = self.application(application)?;
        (record.fields, record.reason, record.host_reference) = (Default::default(), None, None);
        record.erased = true;
        Ok(())
    }

    fn application(&mut self, name: &RecordId) -> Result<&mut DefinedApplication> {
        self.applications.change(name.as_str()).ok_or_else(|| missing("an application"))
    }
}
