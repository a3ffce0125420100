//! What an event needs to find before it, where entries were left out: that what it is about is there, and far enough in its life.

use super::{Listed, RecordSet, Records, Stamp};
use crate::allocation::{ALLOCATION_REQUEST_LIFE_CYCLE, RequestAction, RequestState};
use crate::certificate::cos::{DEFINED_LIFE_CYCLE, DefinedAction, DefinedState};
use crate::certificate::{Certificate, CertificateAction, CertificateState};
use crate::error::{Error, ErrorCode, Result};
use crate::ids::{CertificateId, RecordId, UserId};
use crate::request::{CHANGE_REQUEST_LIFE_CYCLE, ChangeRequestAction, ChangeRequestState};
use crate::subject::Subject;
use crate::time::start_of_day;
use crate::user::{USER_LIFE_CYCLE, UserAction};
use chrono::NaiveDate;

impl<R: Listed> RecordSet<R> {
    /// The record that an event is about, where it is there.
    pub(crate) fn needed(&mut self, id: &str) -> Result<&R> {
        self.find(id)?.ok_or_else(|| {
            let message = format!("it is about {}, which was not there", R::NOUN);
            Error::with(ErrorCode::JournalReplay, message)
        })
    }

    /// That all of these records are there, which may be none.
    pub(crate) fn all_needed<'a>(&mut self, ids: impl IntoIterator<Item = &'a RecordId>) -> Result<()> {
        ids.into_iter().try_for_each(|id| self.needed(id.as_str()).map(drop))
    }
}

impl Records {
    /// That a certificate is in a state in which something can happen to it on a day.
    pub(crate) fn certificate_takes(
        &mut self,
        certificate: &CertificateId,
        action: CertificateAction,
        on: NaiveDate,
    ) -> Result<()> {
        let record = self.certificates.needed(certificate.as_str())?;
        record.family().life_cycle().step(record.state_known_on(on), action, |reason| reason).map(drop)
    }

    /// That a certificate can come into another state on a day.
    pub(crate) fn certificate_comes_into(
        &mut self,
        certificate: &CertificateId,
        state: CertificateState,
        on: NaiveDate,
    ) -> Result<()> {
        let record = self.certificates.needed(certificate.as_str())?;
        record.family().life_cycle().leads(record.state_known_on(on), state)
    }

    /// That a certificate is there, whatever has become of it.
    pub(crate) fn certificate_is_there(&mut self, certificate: &CertificateId) -> Result<&Certificate> {
        self.certificates.needed(certificate.as_str())
    }

    /// Has units leave an account that do so by a day: what is assigned later does not take one of them.
    pub(crate) fn bring_application_to(&mut self, application: &RecordId, day: NaiveDate) -> Result<()> {
        let due = self.applications.find(application.as_str())?.and_then(|record| record.removal_by(day));
        let Some(due) = due else { return Ok(()) };
        let stamp = Stamp { occurred_at: start_of_day(due.on), erased: false };
        self.apply(&due.into_event(), stamp)
    }

    /// That an application for defined CoS is in a state in which something can happen to it.
    pub(crate) fn application_takes(&mut self, application: &RecordId, action: DefinedAction) -> Result<()> {
        let state = self.applications.needed(application.as_str())?.state;
        DEFINED_LIFE_CYCLE.step(state, action, |reason| reason).map(drop)
    }

    /// That an application for defined CoS can come into another state.
    pub(crate) fn application_comes_into(&mut self, application: &RecordId, state: DefinedState) -> Result<()> {
        let before = self.applications.needed(application.as_str())?.state;
        DEFINED_LIFE_CYCLE.leads(before, state)
    }

    /// That a request for more certificates can come into another state.
    pub(crate) fn request_comes_into(&mut self, request: &RecordId, state: RequestState) -> Result<()> {
        let before = self.requests.needed(request.as_str())?.state;
        ALLOCATION_REQUEST_LIFE_CYCLE.leads(before, state)
    }

    /// That a request for more is in a state in which something can happen to it.
    pub(crate) fn request_takes(&mut self, request: &RecordId, action: RequestAction) -> Result<()> {
        let state = self.requests.needed(request.as_str())?.state;
        ALLOCATION_REQUEST_LIFE_CYCLE.step(state, action, |reason| reason).map(drop)
    }

    /// That a change request is in a state in which something can happen to it.
    pub(crate) fn change_takes(&mut self, request: &RecordId, action: ChangeRequestAction) -> Result<()> {
        let state = self.changes.needed(request.as_str())?.state;
        CHANGE_REQUEST_LIFE_CYCLE.step(state, action, |reason| reason).map(drop)
    }

    /// That a change request can come into another state.
    pub(crate) fn change_comes_into(&mut self, request: &RecordId, state: ChangeRequestState) -> Result<()> {
        let before = self.changes.needed(request.as_str())?.state;
        CHANGE_REQUEST_LIFE_CYCLE.leads(before, state)
    }

    /// That a change request was accepted, for its change to follow.
    pub(crate) fn change_was_accepted(&mut self, request: &RecordId) -> Result<()> {
        let state = self.changes.needed(request.as_str())?.state;
        if state == ChangeRequestState::Accepted {
            return Ok(());
        }
        let message = format!("it is about a change request that is {state}, and not accepted");
        Err(Error::with(ErrorCode::JournalReplay, message))
    }

    /// That a user has a status in which something can happen to the account.
    pub(crate) fn user_takes(&mut self, user_id: &UserId, action: UserAction) -> Result<()> {
        let status = self.users.needed(user_id.as_str())?.status;
        USER_LIFE_CYCLE.step(status, action, |reason| reason).map(drop)
    }

    /// That there is such a user.
    pub(crate) fn user_is_there(&mut self, user_id: &UserId) -> Result<()> {
        self.users.needed(user_id.as_str()).map(drop)
    }

    /// That there is a record of a person, where an erasure looks for one.
    pub(crate) fn subject_is_there(&mut self, subject: &Subject) -> Result<()> {
        match subject {
            Subject::User(user_id) => self.user_is_there(user_id),
            Subject::AllocationRequest(request) => self.requests.needed(request.as_str()).map(drop),
            Subject::ChangeRequest(request) => self.changes.needed(request.as_str()).map(drop),
            Subject::DefinedApplication(application) => self.applications.needed(application.as_str()).map(drop),
            Subject::KeyPersonnel(number) => self.licences.needed(number.as_str()).map(drop),
            // What was deleted is gone already.
            Subject::Certificate(_) | Subject::Container(_) | Subject::Message(_) | Subject::Address(_) => Ok(()),
        }
    }
}
