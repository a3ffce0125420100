//! What an erasure takes out of the records.

use super::Records;
use crate::certificate::Stage;
use crate::error::Result;
use crate::subject::Subject;

impl Records {
    /// Takes the personal data of a person out of their record. Erasing twice changes nothing more.
    pub(crate) fn erase(&mut self, subject: &Subject) -> Result<()> {
        match subject {
            Subject::User(user_id) => {
                self.users.known(user_id.as_str())?.erase();
                self.credentials.remove(user_id.as_str())?;
                self.activity.remove(user_id.as_str())?;
            }
            Subject::AllocationRequest(request) => self.requests.known(request.as_str())?.erase(),
            Subject::ChangeRequest(request) => self.changes.known(request.as_str())?.erase(),
            Subject::DefinedApplication(application) => self.applications.known(application.as_str())?.erase(),
            Subject::KeyPersonnel(number) => self.licences.known(number.as_str())?.erase_key_personnel(),
            // Of the rest, what was deleted is gone already.
            Subject::Certificate(id) => {
                if let Some(certificate) = self.certificates.change(id.as_str())? {
                    certificate.erase();
                }
            }
            Subject::Container(id) => {
                if let Some(container) = self.containers.change(id.as_str())? {
                    (container.name, container.erased) = (Default::default(), true);
                }
            }
            Subject::Message(id) => {
                if let Some(message) = self.messages.change(id.as_str())? {
                    (message.text, message.erased) = (Default::default(), true);
                }
            }
            Subject::Address(id) => {
                if let Some(address) = self.addresses.change(id.as_str())? {
                    (address.name, address.fields, address.erased) = (Default::default(), Default::default(), true);
                }
            }
        }
        Ok(())
    }

    /// Makes a draft that has lost what it said work in progress: nothing of it is ready to go any more (`cos/4.1`).
    pub(crate) fn put_back(&mut self, subject: &Subject) -> Result<()> {
        if let Subject::Certificate(id) = subject
            && let Some(draft) = self.certificates.change(id.as_str())?.filter(|record| record.state().is_draft())
        {
            draft.stage = Stage::WorkInProgress;
        }
        Ok(())
    }
}
