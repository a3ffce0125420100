//! The five changes that have a function of their own (`lu/CR-1` to `lu/CR-5`).

use super::ChangeKind;
use super::submit::{Submission, SubmittedChange, wants_requests};
use crate::command::command;
use crate::error::Result;
use crate::fields::Form;
use crate::ids::ChangeRequestNumber;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Planned};
use crate::store::LoadRequest;

/// Declares a command that asks for a change of one kind, which is called as it is.
macro_rules! asks {
    ($($(#[$meta:meta])* $type:ident $form:literal $said:literal;)*) => {$(
        command! {
            $(#[$meta])*
            $type -> SubmittedChange {
                #[doc = $said]
                #[cfg_attr(feature = "schema", schemars(with = $form))]
                fields: Form,
                /// The real change request number, in mirror mode; otherwise one is made up.
                request_number: Option<ChangeRequestNumber>,
                /// The host's own reference.
                host_reference: Option<Personal>,
            }
        }

        impl CommandHandler for $type {
            fn wants(&self, wants: &mut LoadRequest) {
                wants_requests(wants);
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                let Self { fields, request_number, host_reference } = self;
                let submission = Submission {
                    kind: ChangeKind::$type,
                    fields,
                    explanation: None,
                    declaration: None,
                    routes: &[],
                    branch: None,
                    request_number: request_number.as_ref(),
                    host_reference: host_reference.as_ref(),
                };
                submission.plan(context)
            }
        }
    )*};
}

asks! {
    /// A Level 1 user asks to amend the details of the organisation: name, address, contact details or head office (`lu/CR-1`). A
    /// change of address alone may be accepted at once (`lu/P-12`).
    AmendOrganisationDetails "crate::schema::OrganisationForm"
        "The fields that change; null takes one away. The names are those of [`ORGANISATION_FIELDS`](super::fields::ORGANISATION_FIELDS).";

    /// A Level 1 user asks to amend the details of the Authorising Officer (`lu/CR-2`), who stays the same person (`lu/U-5`).
    AmendAuthorisingOfficer "crate::schema::PersonForm"
        "The fields that change; null takes one away. The names are those of [`PERSON_FIELDS`](super::fields::PERSON_FIELDS).";

    /// A Level 1 user asks for another Authorising Officer (`lu/CR-4`), who is never a representative (`lu/K-4`). A submission sheet is
    /// signed and sent, also where the request is accepted at once (`lu/P-17`).
    ReplaceAuthorisingOfficer "crate::schema::PersonForm"
        "Who it is to be. The names are those of [`PERSON_FIELDS`](super::fields::PERSON_FIELDS).";

    /// A Level 1 user asks to amend the details of the Key Contact (`lu/CR-3`), who stays the same person (`lu/U-5`).
    AmendKeyContact "crate::schema::PersonForm"
        "The fields that change; null takes one away. The names are those of [`PERSON_FIELDS`](super::fields::PERSON_FIELDS).";

    /// A Level 1 user asks for another Key Contact (`lu/CR-5`).
    ReplaceKeyContact "crate::schema::PersonForm"
        "Who it is to be. The names are those of [`PERSON_FIELDS`](super::fields::PERSON_FIELDS).";
}
