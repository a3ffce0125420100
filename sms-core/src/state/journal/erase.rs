//! Erasing a person: the payloads go, the chain stays whole.

use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::PersonErased;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::store::{LoadRequest, Table};
use crate::subject::Subject;

command! {
    /// Erases the personal data of a person, for good: payloads and salts of all that was recorded of them so far, the
    /// personal columns of records, and what retry keys recognise commands by and told (`library/erasure`). The chain still
    /// verifies; replay and `as_of` show the fields as erased. An erased user has no password and no session, and gets neither
    /// again. The name of a batch or a group is a subject of its own, also where it names a person who is erased.
    ErasePerson -> ErasedPerson {
        /// Whose data goes.
        subject: Subject,
    }
}

answers! {
    /// What was erased.
    ErasedPerson {
        /// The places in the journal of the entries whose personal data is gone.
        entries: Vec<u64>,
    }
}

impl CommandHandler for ErasePerson {
    fn needs_no_grant(&self) -> bool {
        true
    }

    fn wants(&self, wants: &mut LoadRequest) {
        match &self.subject {
            Subject::User(user_id) => {
                wants.rows.push((Table::Users, user_id.to_string()));
            }
            Subject::Certificate(certificate) => wants.rows.push((Table::Certificates, certificate.to_string())),
            Subject::AllocationRequest(request) => wants.rows.push((Table::AllocationRequests, request.to_string())),
            Subject::ChangeRequest(request) => wants.rows.push((Table::ChangeRequests, request.to_string())),
            Subject::DefinedApplication(application) => {
                wants.rows.push((Table::DefinedApplications, application.to_string()));
            }
            Subject::KeyPersonnel(_) => {}
            Subject::Container(container) => wants.rows.push((Table::Containers, container.to_string())),
            Subject::Message(message) => wants.rows.push((Table::Messages, message.to_string())),
            Subject::Address(address) => wants.rows.push((Table::Addresses, address.to_string())),
        }
    }

    fn reads_entries_about(&self) -> Option<&Subject> {
        Some(&self.subject)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        let entries = context.about.map(|about| about.entries.clone()).unwrap_or_default();
        let began = context.about.is_some_and(|about| about.began) || !entries.is_empty();
        if !began && !self.exists(context) {
            return Err(Reason::new(ErrorCode::SubjectNotFound).field("/subject").into());
        }
        plan.event(PersonErased { subject: self.subject.clone(), entries: entries.clone() });
        plan.erased.clone_from(&entries);
        Ok((plan, ErasedPerson { entries }))
    }
}

impl ErasePerson {
    fn exists(&self, context: &Context<'_>) -> bool {
        let records = context.records;
        match &self.subject {
            Subject::User(user_id) => records.user(user_id).is_some(),
            Subject::Certificate(certificate) => records.certificates.get(certificate.as_str()).is_some(),
            Subject::AllocationRequest(request) => records.requests.get(request.as_str()).is_some(),
            Subject::ChangeRequest(request) => records.changes.get(request.as_str()).is_some(),
            Subject::DefinedApplication(application) => records.applications.get(application.as_str()).is_some(),
            Subject::KeyPersonnel(number) => records.licence().is_some_and(|licence| licence.number == *number),
            Subject::Container(container) => records.containers.get(container.as_str()).is_some(),
            Subject::Message(message) => records.messages.get(message.as_str()).is_some(),
            Subject::Address(address) => records.addresses.get(address.as_str()).is_some(),
        }
    }
}
