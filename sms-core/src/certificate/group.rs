//! Groups of CoS, for Creative Workers only (`cos/11.2`): each person keeps a CoS and a number of their own (`cos/11.2.3`).

use super::batch::NewCos;
use super::container::{
    Addition, Beginning, Container, NewDraft, add, delete, find_container, link, remove, rename, set_main_artist,
    too_many_at_once, wants_container, wants_members, wants_name,
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

/// Creative Worker is the one route with groups (`cos/11.2.1`).
const ROUTE: Route = Route::CreativeWorker;

fn find<'a>(group: &RecordId, context: &'a Context<'_>) -> Result<&'a Container> {
    find_container(group, ContainerKind::Group, CertificateFamily::Cos, context)
}

command! {
    /// A user begins a group of Creative Workers with the drafts that are already known, and owns it (`cos/11.2.2`).
    CreateCosGroup -> BegunGroup {
        /// The name, which no other batch or group of the licence has; at most 100 characters.
        name: Personal,
        /// The first drafts.
        #[serde(default)]
        certificates: Vec<NewCos>,
    }
}

answers! {
    /// A group that was begun.
    BegunGroup {
        /// Our own name for it.
        group: RecordId,
        /// Its first drafts, in the order in which they were given.
        certificates: Vec<SavedDraft>,
    }

    /// A draft that was added to a group.
    AddedToGroup {
        /// The group.
        group: RecordId,
        /// Our own name for the draft.
        certificate: CertificateId,
        /// Its state: ready to go where nothing is missing.
        state: CertificateState,
        /// The places of all that assigning it still needs, as JSON pointers such as `/fields/start_on`.
        lacks: Vec<String>,
    }

    /// A certificate that was linked to a group, or left it.
    GroupMember {
        /// The group.
        group: RecordId,
        /// Our own name for the certificate.
        certificate: CertificateId,
    }

    /// The main artist of a group.
    ChangedMainArtist {
        /// The group.
        group: RecordId,
        /// The main artist's certificate from now on; null where there is none.
        main_artist: Option<CertificateId>,
    }

    /// A group that a command was about.
    NamedGroup {
        /// Our own name for it.
        group: RecordId,
    }
}

impl CommandHandler for CreateCosGroup {
    fn count(&self, policy: &Policy, on: NaiveDate) -> Result<()> {
        too_many_at_once(ContainerKind::Group, self.certificates.len(), policy, on)
    }

    fn wants(&self, wants: &mut LoadRequest) {
        wants_name(wants, &self.name);
        self.certificates.iter().for_each(|new| new.draft().wants(wants));
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Route(ROUTE)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let drafts: Vec<_> = self.certificates.iter().map(NewCos::draft).collect();
        let (kind, family) = (ContainerKind::Group, CertificateFamily::Cos);
        let beginning = Beginning { kind, family, route: ROUTE, name: &self.name };
        let (plan, (group, certificates)) = beginning.plan(&drafts, context)?;
        Ok((plan, BegunGroup { group, certificates }))
    }
}

command! {
    /// A user drafts a CoS in a group, perhaps from the last one in it: only what is not about the person is taken over
    /// (`cos/M-24`).
    AddToCosGroup -> AddedToGroup {
        /// The group.
        group: RecordId,
        /// Whether it begins with what the last CoS of the group has that is not about the person.
        #[serde(default)]
        from_last: bool,
        /// A stored address that fills the main work address (`cos/3.7.3`).
        work_address: Option<RecordId>,
        /// What is filled in of the form of a CoS.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CosForm"))]
        fields: Form,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

impl AddToCosGroup {
    const fn draft(&self) -> NewDraft<'_> {
        NewDraft {
            address: self.work_address.as_ref(),
            fields: &self.fields,
            host_reference: self.host_reference.as_ref(),
        }
    }
}

impl CommandHandler for AddToCosGroup {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_members(wants, &self.group);
        self.draft().wants(wants);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Container(ContainerKind::Group, &self.group, &[])
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let new = Addition { route: None, from_last: self.from_last, same_person: false, draft: self.draft() };
        let (plan, (group, SavedDraft { certificate, state, lacks })) =
            add(find(&self.group, context)?, &new, context)?;
        Ok((plan, AddedToGroup { group, certificate, state, lacks }))
    }
}

command! {
    /// A user links an existing single CoS to a group, in any state (`cos/11.2.2`).
    LinkToCosGroup -> GroupMember {
        /// The group.
        group: RecordId,
        /// The CoS, which is in no batch and in no group.
        certificate: CertificateRef,
    }
}

command! {
    /// A user unlinks a CoS from its group, in any state (`cos/11.2.2`). Where it was the main artist's, the group has none.
    UnlinkFromCosGroup -> GroupMember {
        /// The group.
        group: RecordId,
        /// The CoS.
        certificate: CertificateRef,
    }
}

macro_rules! on_member {
    ($($type:ident $plan:ident sees $wants_group:ident;)*) => {$(
        impl CommandHandler for $type {
            fn wants(&self, wants: &mut LoadRequest) {
                $wants_group(wants, &self.group);
                wants_certificate(wants, &self.certificate);
            }

            fn scope(&self) -> Scope<'_> {
                Scope::Container(ContainerKind::Group, &self.group, std::slice::from_ref(&self.certificate))
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                let (plan, (group, certificate)) = $plan(find(&self.group, context)?, &self.certificate, context)?;
                Ok((plan, GroupMember { group, certificate }))
            }
        }
    )*};
}

on_member! {
    LinkToCosGroup link sees wants_members;
    UnlinkFromCosGroup remove sees wants_container;
}

command! {
    /// A user says whose CoS of a group is the main artist's: where that person is refused, so are those who come for them
    /// (`cos/11.2.4`).
    SetMainArtist -> ChangedMainArtist {
        /// The group.
        group: RecordId,
        /// The CoS of the main artist, one of the group; none where left out.
        certificate: Option<CertificateRef>,
    }
}

impl CommandHandler for SetMainArtist {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_container(wants, &self.group);
        if let Some(certificate) = &self.certificate {
            wants_certificate(wants, certificate);
        }
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Container(ContainerKind::Group, &self.group, self.certificate.as_slice())
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (plan, (group, main_artist)) =
            set_main_artist(find(&self.group, context)?, self.certificate.as_ref(), context)?;
        Ok((plan, ChangedMainArtist { group, main_artist }))
    }
}

command! {
    /// A user gives a group another name (`cos/11.2.2`).
    RenameCosGroup -> NamedGroup {
        /// The group.
        group: RecordId,
        /// The name, which no other batch or group of the licence has; at most 100 characters.
        name: Personal,
    }
}

impl CommandHandler for RenameCosGroup {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_container(wants, &self.group);
        wants_name(wants, &self.name);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Container(ContainerKind::Group, &self.group, &[])
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (plan, group) = rename(find(&self.group, context)?, &self.name, context)?;
        Ok((plan, NamedGroup { group }))
    }
}

command! {
    /// A user deletes an empty group (`cos/11.2.2`).
    DeleteCosGroup -> NamedGroup {
        /// The group.
        group: RecordId,
    }
}

impl CommandHandler for DeleteCosGroup {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_members(wants, &self.group);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Container(ContainerKind::Group, &self.group, &[])
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (plan, group) = delete(find(&self.group, context)?, context)?;
        Ok((plan, NamedGroup { group }))
    }
}
