//! How a certificate comes to be, and what happens to a draft.

use crate::certificate::cos::{DefinedAction, DefinedGrant};
use crate::certificate::{Certificate, CertificateAction, CertificateKind, CertificateState, Stage};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::fields::Form;
use crate::ids::{CertificateId, RecordId, UserId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use crate::store::Directory;
use crate::time::uk_day;
use chrono::NaiveDate;

event! {
    /// A certificate was drafted.
    CertificateCreated "certificate_created" about(Certificate certificate) personal[fields, host_reference] {
        /// The certificate.
        certificate: CertificateId,
        /// Its kind.
        kind: CertificateKind,
        /// Its route.
        route: Route,
        /// The user who owns it.
        owner: UserId,
        /// The day of the draft.
        created_on: NaiveDate,
        /// Whether the draft is complete: `ready_to_go`, or `work_in_progress`.
        state: CertificateState,
        /// The granted application that a defined CoS comes from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        application: Option<RecordId>,
        /// The names of the fields that come from the application and cannot be changed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        bound: Vec<String>,
        /// What was filled in.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
        fields: Form,
        /// The host's own reference.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
        /// The batch or the group that it is in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        container: Option<RecordId>,
    }
}

impl Effect for CertificateCreated {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let certificate = Certificate {
            certificate: self.certificate.clone(),
            kind: self.kind,
            route: self.route,
            owner: self.owner.clone(),
            host_reference: self.host_reference.clone(),
            container: self.container.clone(),
            fields: self.fields.clone(),
            created_on: self.created_on,
            saved_on: None,
            stage: Stage::draft(self.state),
            application: self.application.clone(),
            bound: self.bound.clone(),
            note: None,
            reports: Vec::new(),
            student_reports: Vec::new(),
            graduated: false,
            sponsorship_withdrawn: false,
            migrated: false,
            erased: false,
        };
        records.certificates.insert(self.certificate.as_str(), certificate);
        match &self.application {
            Some(application) => records.grant(application, DefinedGrant::add_draft),
            None => Ok(()),
        }
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.owner)?;
        records.containers.all_needed(&self.container)?;
        let mut applications = self.application.iter();
        applications.try_for_each(|application| records.application_takes(application, DefinedAction::Create))
    }
}

event! {
    /// A certificate was entered as it stood.
    CertificateAdopted "certificate_adopted" about(Certificate certificate) personal[fields, host_reference, note] {
        /// The certificate.
        certificate: CertificateId,
        /// The certificate as it stood, without what stands beside it here.
        record: Certificate,
        /// What is filled in.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
        fields: Form,
        /// The host's own reference.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
        /// The sponsor note.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Personal>,
    }
}

impl Effect for CertificateAdopted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let certificate = Certificate {
            fields: self.fields.clone(),
            host_reference: self.host_reference.clone(),
            note: self.note.clone(),
            ..self.record.clone()
        };
        if let Some(assignment) = certificate.assignment() {
            records.claim(Directory::CertificateNumbers, assignment.number.as_str(), self.certificate.as_str());
        }
        records.certificates.insert(self.certificate.as_str(), certificate);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// A draft was edited.
    CertificateEdited "certificate_edited" about(Certificate certificate) personal[fields, host_reference] {
        /// The certificate.
        certificate: CertificateId,
        /// Whether the draft is complete: `ready_to_go`, or `work_in_progress`.
        state: CertificateState,
        /// What is filled in from now on.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
        fields: Form,
        /// The host's own reference from now on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
    }
}

impl Effect for CertificateEdited {
    fn apply(&self, records: &mut Records, stamp: Stamp) -> Result<()> {
        let record = records.certificates.known(self.certificate.as_str())?;
        record.stage = Stage::draft(self.state);
        record.saved_on = Some(uk_day(stamp.occurred_at));
        record.fields = self.fields.clone();
        record.host_reference.clone_from(&self.host_reference);
        Ok(())
    }

    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
        records.certificate_takes(&self.certificate, CertificateAction::Edit, on)
    }
}

event! {
    /// A draft was deleted.
    CertificateDeleted "certificate_deleted" about() personal[] {
        /// The certificate.
        certificate: CertificateId,
    }
}

impl Effect for CertificateDeleted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        match records.certificates.remove(self.certificate.as_str())?.and_then(|record| record.application) {
            Some(application) => records.grant(&application, DefinedGrant::drop_draft),
            None => Ok(()),
        }
    }

    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
        records.certificate_takes(&self.certificate, CertificateAction::Delete, on)
    }
}
