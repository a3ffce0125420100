//! Batches of CoS (`cos/11.1`) and of CAS (`cas/4.1`): begun, filled, renamed and deleted. Assigning and transferring take a
//! batch as they take certificates.

use super::container::{
    Addition, Beginning, NewDraft, add, delete, find_container, remove, rename, too_many_at_once, wants_container,
    wants_members, wants_name,
};
use super::draft::SavedDraft;
use super::{CertificateFamily, CertificateState, ContainerKind, wants_certificate};
use crate::answer::answers;
use crate::command::command;
use crate::error::Result;
use crate::fields::Form;
use crate::ids::{CertificateId, CertificateRef, RecordId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Planned, Scope};
use crate::policy::Policy;
use crate::store::LoadRequest;
use chrono::NaiveDate;

const BATCH: ContainerKind = ContainerKind::Batch;

answers! {
    /// A batch that was begun.
    BegunBatch {
        /// Our own name for it.
        batch: RecordId,
        /// Its first drafts, in the order in which they were given.
        certificates: Vec<SavedDraft>,
    }

    /// A draft that was added to a batch.
    AddedToBatch {
        /// The batch.
        batch: RecordId,
        /// Our own name for the draft.
        certificate: CertificateId,
        /// Its state: ready to go where nothing is missing.
        state: CertificateState,
        /// The places of all that assigning it still needs, as JSON pointers such as `/fields/start_on`.
        lacks: Vec<String>,
    }

    /// A certificate that left a batch.
    BatchMember {
        /// The batch.
        batch: RecordId,
        /// Our own name for the certificate.
        certificate: CertificateId,
    }

    /// A batch that a command was about.
    NamedBatch {
        /// Our own name for it.
        batch: RecordId,
    }
}

/// Declares the commands on the batches of a family.
macro_rules! batches {
    ($family:ident $what:literal $form:literal $address:ident $place:literal cites[$begin_rule:literal $last_rule:literal $address_rule:literal]:
        $new:ident $create:ident $add:ident $remove:ident $rename:ident $delete:ident) => {
        command! {
            #[doc = concat!("A ", $what, " to begin a batch or a group with.")]
            $new {
                #[doc = concat!("A stored address that fills the main ", $place, " address (`", $address_rule, "`).")]
                $address: Option<RecordId>,
                #[doc = concat!("What is filled in of the form of a ", $what, ".")]
                #[serde(default)]
                #[cfg_attr(feature = "schema", schemars(with = $form))]
                fields: Form,
                /// The host's own reference.
                host_reference: Option<Personal>,
            }
        }

        impl $new {
            pub(super) const fn draft(&self) -> NewDraft<'_> {
                NewDraft {
                    address: self.$address.as_ref(),
                    fields: &self.fields,
                    host_reference: self.host_reference.as_ref(),
                }
            }
        }

        command! {
            #[doc = concat!("A user begins a batch of ", $what, " with the drafts that are already known, and owns it (`", $begin_rule, "`).")]
            $create -> BegunBatch {
                /// The name, which no other batch or group of the licence has; at most 100 characters.
                name: Personal,
                /// The route of its certificates, one that the licence covers.
                route: Route,
                /// The first drafts.
                #[serde(default)]
                certificates: Vec<$new>,
            }
        }

        impl CommandHandler for $create {
            fn count(&self, policy: &Policy, on: NaiveDate) -> Result<()> {
                too_many_at_once(BATCH, self.certificates.len(), policy, on)
            }

            fn wants(&self, wants: &mut LoadRequest) {
                wants_name(wants, &self.name);
                self.certificates.iter().for_each(|new| new.draft().wants(wants));
            }

            fn scope(&self) -> Scope<'_> {
                Scope::Route(self.route)
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                let drafts: Vec<_> = self.certificates.iter().map($new::draft).collect();
                let (family, route, name) = (CertificateFamily::$family, self.route, &*self.name);
                let (plan, (batch, certificates)) =
                    Beginning { kind: BATCH, family, route, name }.plan(&drafts, context)?;
                Ok((plan, BegunBatch { batch, certificates }))
            }
        }

        command! {
            #[doc = concat!("A user drafts a ", $what, " in a batch, perhaps from the last one in it (`", $last_rule, "`).")]
            $add -> AddedToBatch {
                /// The batch.
                batch: RecordId,
                /// The route; that of the batch where left out.
                route: Option<Route>,
                /// Whether it begins with what the last certificate of the batch has.
                #[serde(default)]
                from_last: bool,
                /// Whether it is for the same person as the last one: otherwise what is about the person is left out.
                #[serde(default)]
                same_person: bool,
                #[doc = concat!("A stored address that fills the main ", $place, " address (`", $address_rule, "`).")]
                $address: Option<RecordId>,
                #[doc = concat!("What is filled in of the form of a ", $what, ".")]
                #[serde(default)]
                #[cfg_attr(feature = "schema", schemars(with = $form))]
                fields: Form,
                /// The host's own reference.
                host_reference: Option<Personal>,
            }
        }

        impl $add {
            const fn draft(&self) -> NewDraft<'_> {
                NewDraft {
                    address: self.$address.as_ref(),
                    fields: &self.fields,
                    host_reference: self.host_reference.as_ref(),
                }
            }
        }

        impl CommandHandler for $add {
            fn wants(&self, wants: &mut LoadRequest) {
                wants_members(wants, &self.batch);
                self.draft().wants(wants);
            }

            fn scope(&self) -> Scope<'_> {
                Scope::Container(BATCH, &self.batch, &[])
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                let batch = find_container(&self.batch, BATCH, CertificateFamily::$family, context)?;
                let Self { route, from_last, same_person, .. } = *self;
                let new = Addition { route, from_last, same_person, draft: self.draft() };
                let (plan, (batch, SavedDraft { certificate, state, lacks })) = add(batch, &new, context)?;
                Ok((plan, AddedToBatch { batch, certificate, state, lacks }))
            }
        }

        command! {
            #[doc = concat!("A user takes a draft of a ", $what, " out of its batch; it stands alone from then on (`", $begin_rule, "`).")]
            $remove -> BatchMember {
                /// The batch.
                batch: RecordId,
                /// The draft.
                certificate: CertificateRef,
            }
        }

        impl CommandHandler for $remove {
            fn wants(&self, wants: &mut LoadRequest) {
                wants_container(wants, &self.batch);
                wants_certificate(wants, &self.certificate);
            }

            fn scope(&self) -> Scope<'_> {
                Scope::Container(BATCH, &self.batch, std::slice::from_ref(&self.certificate))
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                let batch = find_container(&self.batch, BATCH, CertificateFamily::$family, context)?;
                let (plan, (batch, certificate)) = remove(batch, &self.certificate, context)?;
                Ok((plan, BatchMember { batch, certificate }))
            }
        }

        command! {
            #[doc = concat!("A user gives a batch of ", $what, " another name (`", $begin_rule, "`).")]
            $rename -> NamedBatch {
                /// The batch.
                batch: RecordId,
                /// The name, which no other batch or group of the licence has; at most 100 characters.
                name: Personal,
            }
        }

        impl CommandHandler for $rename {
            fn wants(&self, wants: &mut LoadRequest) {
                wants_container(wants, &self.batch);
                wants_name(wants, &self.name);
            }

            fn scope(&self) -> Scope<'_> {
                Scope::Container(BATCH, &self.batch, &[])
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                let batch = find_container(&self.batch, BATCH, CertificateFamily::$family, context)?;
                let (plan, batch) = rename(batch, &self.name, context)?;
                Ok((plan, NamedBatch { batch }))
            }
        }

        command! {
            #[doc = concat!("A user deletes an empty batch of ", $what, " (`", $begin_rule, "`).")]
            $delete -> NamedBatch {
                /// The batch.
                batch: RecordId,
            }
        }

        impl CommandHandler for $delete {
            fn wants(&self, wants: &mut LoadRequest) {
                wants_members(wants, &self.batch);
            }

            fn scope(&self) -> Scope<'_> {
                Scope::Container(BATCH, &self.batch, &[])
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                let batch = find_container(&self.batch, BATCH, CertificateFamily::$family, context)?;
                let (plan, batch) = delete(batch, context)?;
                Ok((plan, NamedBatch { batch }))
            }
        }
    };
}

batches! { Cos "CoS" "crate::schema::CosForm" work_address "work" cites["cos/11.1" "cos/11.1.3" "cos/3.7.3"]:
NewCos CreateCosBatch AddToCosBatch RemoveFromCosBatch RenameCosBatch DeleteCosBatch }
batches! { Cas "CAS" "crate::schema::CasForm" study_address "study" cites["cas/4.1" "cas/M-5" "cas/4.4"]:
NewCas CreateCasBatch AddToCasBatch RemoveFromCasBatch RenameCasBatch DeleteCasBatch }
