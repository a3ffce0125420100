//! What happens to a certificate on its way on: assignment, every later state, its note and its owner.

use crate::certificate::cos::{Correction, DefinedAction, DefinedGrant};
use crate::certificate::{Assignment, CertificateAction, CertificateState, CutOver, Stage};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::{CertificateId, CertificateNumber, RecordId, UserId};
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use crate::store::Directory;
use chrono::NaiveDate;

event! {
    /// A certificate was assigned, with a unit of the allocation or of a granted application.
    CertificateAssigned "certificate_assigned" about() personal[] {
        /// The certificate.
        certificate: CertificateId,
        /// The number that it has from now on.
        number: CertificateNumber,
        /// The day of assignment.
        assigned_on: NaiveDate,
        /// The displayed use-by day.
        use_by: NaiveDate,
        /// The allocation whose unit it takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        allocation: Option<RecordId>,
        /// The granted application whose unit it takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        application: Option<RecordId>,
    }
}

impl Effect for CertificateAssigned {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let (assigned_on, use_by) = (self.assigned_on, self.use_by);
        let assignment = Assignment { number: self.number.clone(), assigned_on, use_by, reopened_on: None };
        records.certificates.known(self.certificate.as_str())?.stage = Stage::Assigned(assignment);
        if let Some(allocation) = &self.allocation {
            records.allocations.known(allocation.as_str())?.assign(1);
        }
        if let Some(application) = &self.application {
            records.grant(application, DefinedGrant::assign)?;
        }
        records.claim(Directory::CertificateNumbers, self.number.as_str(), self.certificate.as_str());
        Ok(())
    }

    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
        records.certificate_takes(&self.certificate, CertificateAction::Assign, on)?;
        records.allocations.all_needed(&self.allocation)?;
        let mut applications = self.application.iter();
        applications.try_for_each(|application| records.application_takes(application, DefinedAction::Assign))
    }
}

event! {
    /// A certificate went on to another state.
    CertificateStepped "certificate_stepped" about() personal[] {
        /// The certificate.
        certificate: CertificateId,
        /// The state from now on.
        state: CertificateState,
        /// The first day of this state.
        status_on: NaiveDate,
    }
}

impl Effect for CertificateStepped {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.certificates.known(self.certificate.as_str())?.step(self.state, self.status_on);
        Ok(())
    }

    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
        // What is assigned again was used before: a draft is assigned by another event.
        if self.state == CertificateState::Assigned {
            return records.certificate_takes(&self.certificate, CertificateAction::Reopen, on);
        }
        records.certificate_comes_into(&self.certificate, self.state, on)
    }

    fn falls_due(&self) -> bool {
        self.state == CertificateState::Expired
    }
}

event! {
    /// A note was added or amended.
    CertificateNoted "certificate_noted" about(Certificate certificate) personal[note] {
        /// The certificate.
        certificate: CertificateId,
        /// The note from now on.
        #[serde(default)]
        note: Personal,
        /// What the note corrects.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        corrects: Vec<Correction>,
    }
}

impl Effect for CertificateNoted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.certificates.known(self.certificate.as_str())?.note = Some(self.note.clone());
        Ok(())
    }

    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
        records.certificate_takes(&self.certificate, CertificateAction::Note, on)
    }
}

event! {
    /// A certificate has another owner.
    CertificateTransferred "certificate_transferred" about() personal[] {
        /// The certificate.
        certificate: CertificateId,
        /// The user who owns it from now on.
        owner: UserId,
    }
}

impl Effect for CertificateTransferred {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.certificates.known(self.certificate.as_str())?.owner.clone_from(&self.owner);
        Ok(())
    }

    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
        records.certificate_takes(&self.certificate, CertificateAction::Transfer, on)?;
        records.user_is_there(&self.owner)
    }
}

event! {
    /// The rules or codes changed for the whole system, and so did what was waiting; the events that follow say what.
    CutOverApplied "cut_over_applied" about() personal[] {
        /// The change of the system.
        cut_over: CutOver,
    }
}

impl Effect for CutOverApplied {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.cut_overs.push(self.cut_over);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}
