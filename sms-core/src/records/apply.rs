//! What each event does to the records.

mod cas;
mod container;
mod defined;

use super::{POLICY, PolicyRecord, Records};
use crate::allocation::{AllocationRequest, RequestState};
use crate::certificate::cos::DefinedGrant;
use crate::certificate::{Assignment, Certificate, Report, Stage, StoredAddress};
use crate::error::{Error, ErrorCode, Result};
use crate::event::{self, Event};
use crate::licence::{Licence, LicenceStatus, Message};
use crate::store::Directory;
use crate::subject::Subject;
use crate::time::{Moment, uk_day};
use crate::user::{OpenSession, User};

/// When an event happened, and whether its personal data has been erased since.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp {
    pub(crate) occurred_at: Moment,
    pub(crate) erased: bool,
}

/// An event about a record that is not there: the journal, or a load, is not whole.
pub(crate) fn missing(what: &str) -> Error {
    Error::with(ErrorCode::JournalReplay, format!("an event is about {what}, which does not exist"))
}

impl Records {
    /// Applies an event.
    pub(crate) fn apply(&mut self, event: &Event, stamp: Stamp) -> Result<()> {
        match event {
            Event::LicenceBegan(_)
            | Event::LicenceStatusChanged(_)
            | Event::LicenceRatingChanged(_)
            | Event::StudentStatusSet(_)
            | Event::CutOverApplied(_)
            | Event::MessagePosted(_)
            | Event::MessagesAccepted(_) => self.apply_to_licence(event, stamp)?,
            Event::UserAdded(_)
            | Event::UserStatusChanged(_)
            | Event::UserAmended(_)
            | Event::AmendmentRequested(_)
            | Event::AmendmentDecided(_) => self.apply_to_user(event)?,
            Event::PasswordSet(_) | Event::LoggedIn(_) | Event::LogInRefused(_) | Event::LoggedOut(_) => {
                self.apply_to_session(event, stamp)?;
            }
            Event::AllocationGranted(_)
            | Event::AllocationChanged(_)
            | Event::AllocationRequested(_)
            | Event::AllocationRequestEnded(_) => self.apply_to_allocation(event)?,
            Event::CertificateCreated(event) => self.apply_created(event)?,
            Event::CertificateAdopted(event) => self.apply_adopted(event),
            Event::CertificateDeleted(event) => self.apply_deleted(event)?,
            Event::CertificateEdited(_)
            | Event::CertificateAssigned(_)
            | Event::CertificateStepped(_)
            | Event::CertificateNoted(_)
            | Event::WorkerActivityReported(_) => self.apply_to_certificate(event, stamp)?,
            Event::ContainerCreated(_)
            | Event::ContainerRenamed(_)
            | Event::ContainerDeleted(_)
            | Event::CertificateContained(_)
            | Event::MainArtistSet(_)
            | Event::ContainerTransferred(_)
            | Event::CertificateTransferred(_) => self.apply_to_container(event)?,
            Event::AddressKept(event) => {
                let (name, fields) = (event.name.clone(), event.fields.clone());
                let address = StoredAddress { name, fields, ..event.address.clone() };
                self.addresses.insert(event.address.address.as_str(), address);
            }
            Event::AddressDeleted(event) => {
                self.addresses.remove(event.address.as_str());
            }
            Event::DefinedCosApplied(event) => self.apply_application(event),
            Event::DefinedApplicationAdopted(event) => self.apply_adopted_application(event),
            Event::DefinedApplicationStepped(_) | Event::DefinedCosGranted(_) | Event::DefinedUnitsEnded(_) => {
                self.apply_to_application(event)?;
            }
            Event::CasFeesUpdated(_) | Event::StudentActivityReported(_) | Event::CasGraduated(_) => {
                self.apply_to_cas(event)?;
            }
            // What it says is for those who look for a licence that is gone.
            Event::LicencesBegan(_) => {}
            Event::ClockCorrected(event) => self.apply_correction(event)?,
            Event::PolicyChanged(event) => self.apply_policy(event),
            Event::PersonErased(event) => {
                self.erase(&event.subject)?;
                self.put_back(&event.subject);
            }
        }
        match event.subject() {
            Some(subject) if stamp.erased => self.erase(&subject),
            _ => Ok(()),
        }
    }

    fn apply_to_licence(&mut self, event: &Event, stamp: Stamp) -> Result<()> {
        if let Event::LicenceBegan(began) = event {
            let licence = licence(began);
            self.licences.insert(began.number.as_str(), licence);
            return Ok(());
        }
        if let Event::MessagePosted(posted) = event {
            let message = Message { text: posted.text.clone(), ..posted.message.clone() };
            self.messages.insert(posted.message.message.as_str(), message);
            return Ok(());
        }
        if let Event::MessagesAccepted(accepted) = event {
            let user = self.users.change(accepted.user_id.as_str()).ok_or_else(|| missing("a user"))?;
            if let Some(session) = &mut user.session {
                session.messages_accepted = true;
            }
            return Ok(());
        }
        let number = self.licence().ok_or_else(|| missing("a licence"))?.number.clone();
        let licence = self.licences.change(number.as_str()).ok_or_else(|| missing("a licence"))?;
        match event {
            Event::LicenceStatusChanged(changed) => {
                let by_clock = changed.to == LicenceStatus::Expired
                    && licence.expires_on.is_some_and(|expires_on| expires_on == uk_day(stamp.occurred_at));
                licence.status_before_expiry = by_clock.then_some(changed.from);
                licence.status = changed.to;
            }
            Event::StudentStatusSet(set) => licence.student_status = Some(set.student_status),
            Event::CutOverApplied(applied) => licence.cut_overs.push(applied.cut_over),
            Event::LicenceRatingChanged(changed) => {
                for held in licence.routes.iter_mut().filter(|held| held.route == Some(changed.route)) {
                    held.rating = Some(changed.rating);
                    held.rating_text = None;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn apply_to_user(&mut self, event: &Event) -> Result<()> {
        let user_id = match event {
            Event::UserAdded(added) => {
                let mut user = User::new(added.user_id.clone(), added.level, added.status, added.details.clone());
                user.host_reference.clone_from(&added.host_reference);
                self.users.insert(added.user_id.as_str(), user);
                self.claim(Directory::UserIds, added.user_id.as_str(), added.user_id.as_str());
                return Ok(());
            }
            Event::UserStatusChanged(event::UserStatusChanged { user_id, .. })
            | Event::UserAmended(event::UserAmended { user_id, .. })
            | Event::AmendmentRequested(event::AmendmentRequested { user_id, .. })
            | Event::AmendmentDecided(event::AmendmentDecided { user_id, .. }) => user_id,
            _ => return Ok(()),
        };
        let user = self.users.change(user_id.as_str()).ok_or_else(|| missing("a user"))?;
        match event {
            Event::UserStatusChanged(changed) => {
                user.status = changed.status;
                if !changed.status.may_log_in() {
                    user.session = None;
                    self.credentials.remove(user_id.as_str());
                }
            }
            Event::UserAmended(amended) => user.details = amended.details.clone(),
            Event::AmendmentRequested(requested) => user.amendment = Some(requested.details.clone()),
            Event::AmendmentDecided(decided) => {
                if let Some(details) = user.amendment.take().filter(|_| decided.approved) {
                    user.details = details;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn apply_to_session(&mut self, event: &Event, stamp: Stamp) -> Result<()> {
        let (Event::PasswordSet(event::PasswordSet { user_id, .. })
        | Event::LoggedIn(event::LoggedIn { user_id, .. })
        | Event::LogInRefused(event::LogInRefused { user_id, .. })
        | Event::LoggedOut(event::LoggedOut { user_id, .. })) = event
        else {
            return Ok(());
        };
        let user = self.users.change(user_id.as_str()).ok_or_else(|| missing("a user"))?;
        match event {
            Event::PasswordSet(set) => {
                user.must_change_password = set.change != event::PasswordChange::Changed;
                (user.failures, user.locked_until) = (0, None);
                if set.change == event::PasswordChange::Reset {
                    user.session = None;
                }
            }
            Event::LoggedIn(logged_in) => {
                (user.failures, user.locked_until) = (0, None);
                user.session =
                    Some(OpenSession { since: stamp.occurred_at, messages_accepted: logged_in.messages_accepted });
            }
            Event::LogInRefused(refused) => {
                (user.failures, user.locked_until) = (refused.failures, refused.locked_until)
            }
            _ => user.session = None,
        }
        Ok(())
    }

    fn apply_to_allocation(&mut self, event: &Event) -> Result<()> {
        match event {
            Event::AllocationGranted(granted) => {
                self.allocations.insert(granted.allocation.allocation.as_str(), granted.allocation.clone());
            }
            Event::AllocationChanged(changed) => {
                let allocation = self.allocations.change(changed.allocation.as_str());
                allocation.ok_or_else(|| missing("an allocation"))?.set_granted(changed.granted);
            }
            Event::AllocationRequested(requested) => {
                let event::AllocationRequested { request, route, number, reason, requested_on } = requested.clone();
                let (state, granted) = (RequestState::Outstanding, 0);
                let record = AllocationRequest { request, route, number, reason, state, granted, requested_on };
                self.requests.insert(record.request.as_str().to_owned(), record);
            }
            Event::AllocationRequestEnded(ended) => {
                let request = self.requests.change(ended.request.as_str()).ok_or_else(|| missing("a request"))?;
                (request.state, request.granted) = (ended.state, ended.granted);
            }
            _ => {}
        }
        Ok(())
    }

    fn apply_created(&mut self, created: &event::CertificateCreated) -> Result<()> {
        let certificate = Certificate {
            certificate: created.certificate.clone(),
            kind: created.kind,
            route: created.route,
            owner: created.owner.clone(),
            host_reference: created.host_reference.clone(),
            container: created.container.clone(),
            fields: created.fields.clone(),
            created_on: created.created_on,
            saved_on: None,
            stage: Stage::draft(created.state),
            application: created.application.clone(),
            bound: created.bound.clone(),
            note: None,
            reports: Vec::new(),
            student_reports: Vec::new(),
            graduated: false,
            sponsorship_withdrawn: false,
            migrated: false,
            erased: false,
        };
        self.certificates.insert(created.certificate.as_str(), certificate);
        match &created.application {
            Some(application) => self.grant(application, DefinedGrant::add_draft),
            None => Ok(()),
        }
    }

    fn apply_deleted(&mut self, deleted: &event::CertificateDeleted) -> Result<()> {
        match self.certificates.remove(deleted.certificate.as_str()).and_then(|record| record.application) {
            Some(application) => self.grant(&application, DefinedGrant::drop_draft),
            None => Ok(()),
        }
    }

    fn apply_adopted(&mut self, adopted: &event::CertificateAdopted) {
        let certificate = Certificate {
            fields: adopted.fields.clone(),
            host_reference: adopted.host_reference.clone(),
            note: adopted.note.clone(),
            ..adopted.record.clone()
        };
        if let Some(assignment) = certificate.assignment() {
            let number = assignment.number.clone();
            self.claim(Directory::CertificateNumbers, number.as_str(), adopted.certificate.as_str());
        }
        self.certificates.insert(adopted.certificate.as_str(), certificate);
    }

    fn apply_to_certificate(&mut self, event: &Event, stamp: Stamp) -> Result<()> {
        let (Event::CertificateEdited(event::CertificateEdited { certificate, .. })
        | Event::CertificateAssigned(event::CertificateAssigned { certificate, .. })
        | Event::CertificateStepped(event::CertificateStepped { certificate, .. })
        | Event::CertificateNoted(event::CertificateNoted { certificate, .. })
        | Event::WorkerActivityReported(event::WorkerActivityReported { certificate, .. })) = event
        else {
            return Ok(());
        };
        let record = self.certificates.change(certificate.as_str()).ok_or_else(|| missing("a certificate"))?;
        match event {
            Event::CertificateEdited(edited) => {
                record.stage = Stage::draft(edited.state);
                record.saved_on = Some(uk_day(stamp.occurred_at));
                record.fields = edited.fields.clone();
                record.host_reference.clone_from(&edited.host_reference);
            }
            Event::CertificateAssigned(assigned) => return self.apply_assigned(assigned),
            Event::CertificateStepped(stepped) => record.step(stepped.state, stepped.status_on),
            Event::CertificateNoted(noted) => record.note = Some(noted.note.clone()),
            Event::WorkerActivityReported(reported) => {
                record.sponsorship_withdrawn |= reported.ends_sponsorship;
                record.reports.push(report(reported));
            }
            _ => {}
        }
        Ok(())
    }

    fn apply_assigned(&mut self, assigned: &event::CertificateAssigned) -> Result<()> {
        let event::CertificateAssigned { certificate, number, assigned_on, use_by, allocation, application } = assigned;
        let record = self.certificates.change(certificate.as_str()).ok_or_else(|| missing("a certificate"))?;
        let (assigned_on, use_by) = (*assigned_on, *use_by);
        record.stage = Stage::Assigned(Assignment { number: number.clone(), assigned_on, use_by, reopened_on: None });
        if let Some(allocation) = allocation {
            self.allocations.change(allocation.as_str()).ok_or_else(|| missing("an allocation"))?.assign(1);
        }
        if let Some(application) = application {
            self.grant(application, DefinedGrant::assign)?;
        }
        self.claim(Directory::CertificateNumbers, number.as_str(), certificate.as_str());
        Ok(())
    }

    fn apply_policy(&mut self, changed: &event::PolicyChanged) {
        let mut record = self.policies.get(POLICY).cloned().unwrap_or_default();
        for (id, values) in &changed.settings {
            if values.is_empty() {
                record.settings.remove(id);
            } else {
                record.settings.insert(id.clone(), values.clone());
            }
        }
        self.policies.insert(POLICY, PolicyRecord { settings: record.settings });
    }

    /// Makes a draft that has lost what it said work in progress: nothing of it is ready to go any more (`cos/4.1`).
    fn put_back(&mut self, subject: &Subject) {
        if let Subject::Certificate(id) = subject
            && let Some(draft) = self.certificates.change(id.as_str()).filter(|record| record.state().is_draft())
        {
            draft.stage = Stage::WorkInProgress;
        }
    }

    /// Takes the personal data of a person out of their record. Erasing twice changes nothing more.
    fn erase(&mut self, subject: &Subject) -> Result<()> {
        match subject {
            Subject::User(user_id) => {
                let user = self.users.change(user_id.as_str()).ok_or_else(|| missing("a user"))?;
                (user.details, user.amendment, user.host_reference) = (Default::default(), None, None);
                (user.session, user.erased) = (None, true);
                self.credentials.remove(user_id.as_str());
                self.activity.remove(user_id.as_str());
            }
            Subject::Certificate(id) => {
                // A draft that was deleted is gone already.
                let Some(certificate) = self.certificates.change(id.as_str()) else { return Ok(()) };
                (certificate.fields, certificate.host_reference, certificate.note) = (Default::default(), None, None);
                for report in &mut certificate.reports {
                    (report.fields, report.details) = (Default::default(), None);
                }
                for report in &mut certificate.student_reports {
                    (report.fields, report.details) = (Default::default(), None);
                }
                certificate.erased = true;
            }
            Subject::AllocationRequest(request) => {
                let request = self.requests.change(request.as_str()).ok_or_else(|| missing("a request"))?;
                request.reason = Default::default();
            }
            Subject::DefinedApplication(application) => self.erase_application(application)?,
            Subject::KeyPersonnel(number) => {
                let licence = self.licences.change(number.as_str()).ok_or_else(|| missing("a licence"))?;
                licence.key_personnel = Default::default();
                licence.erased = true;
            }
            // What was deleted is gone already.
            Subject::Container(id) => {
                if let Some(container) = self.containers.change(id.as_str()) {
                    (container.name, container.erased) = (Default::default(), true);
                }
            }
            Subject::Message(id) => {
                if let Some(message) = self.messages.change(id.as_str()) {
                    (message.text, message.erased) = (Default::default(), true);
                }
            }
            Subject::Address(id) => {
                if let Some(address) = self.addresses.change(id.as_str()) {
                    (address.name, address.fields, address.erased) = (Default::default(), Default::default(), true);
                }
            }
        }
        Ok(())
    }
}

fn licence(began: &event::LicenceBegan) -> Licence {
    let event::LicenceBegan { number, mode, simulated, adopted: _, status, organisation, routes, .. } = began.clone();
    Licence {
        number,
        mode,
        simulated,
        status,
        organisation,
        routes,
        key_personnel: began.key_personnel.clone(),
        granted_on: began.granted_on,
        expires_on: began.expires_on,
        automation: began.automation,
        student_status: began.student_status,
        cut_overs: Vec::new(),
        status_before_expiry: None,
        erased: false,
    }
}

fn report(reported: &event::WorkerActivityReported) -> Report {
    Report {
        report: reported.report.clone(),
        activity: reported.activity,
        event_on: reported.event_on,
        reported_on: reported.reported_on,
        fields: reported.fields.clone(),
        details: reported.details.clone(),
    }
}
