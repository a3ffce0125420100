//! How a batch or a group begins: with a name of its own, and with the drafts that are already known.

use super::Container;
use super::member::other_category;
use crate::allocation::route_not_held;
use crate::certificate::CertificateFamily;
use crate::certificate::ContainerKind;
use crate::certificate::copy::{address_below, wants_address};
use crate::certificate::cos::fields::CATEGORY;
use crate::certificate::draft::{Draft, SavedDraft};
use crate::certificate::form_check::wrong_route;
use crate::certificate::{folded_forms, is_same_name};
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::ContainerCreated;
use crate::fields::{Form, check_name, ensure_valid};
use crate::ids::RecordId;
use crate::licence::Route;
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{Context, Plan, Planned};
use crate::policy::{Policy, settings};
use crate::rule;
use crate::store::{LoadRequest, Table};
use chrono::NaiveDate;

/// The longest name of a batch or a group, in characters: none was found.
const LONGEST_NAME: usize = 100;

/// A draft as a command brings it.
#[derive(Debug, Clone, Copy)]
pub(in crate::certificate) struct NewDraft<'a> {
    /// A stored address that fills the main address (`cos/3.7.3`, `cas/4.4`).
    pub(in crate::certificate) address: Option<&'a RecordId>,
    /// What is filled in of the form.
    pub(in crate::certificate) fields: &'a Form,
    /// The host's own reference.
    pub(in crate::certificate) host_reference: Option<&'a Personal>,
}

impl NewDraft<'_> {
    /// Names the address among what a plan must see.
    pub(in crate::certificate) fn wants(&self, wants: &mut LoadRequest) {
        wants_address(wants, self.address);
    }
}

/// A batch or a group as a command describes it.
pub(in crate::certificate) struct Beginning<'a> {
    pub(in crate::certificate) kind: ContainerKind,
    pub(in crate::certificate) family: CertificateFamily,
    pub(in crate::certificate) route: Route,
    pub(in crate::certificate) name: &'a str,
}

impl Beginning<'_> {
    /// Plans it with its first drafts, all owned by the acting user.
    pub(in crate::certificate) fn plan(
        &self,
        drafts: &[NewDraft<'_>],
        context: &Context<'_>,
    ) -> Result<Planned<(RecordId, Vec<SavedDraft>)>> {
        let Self { kind, family, route, name } = *self;
        let mut plan = Plan::default();
        plan.problems.extend(too_many_to_begin(kind, drafts.len(), context.policy, context.today));
        let wrong_route = wrong_route(family, route);
        if wrong_route.is_none() && !context.licence()?.route_set().contains(route) {
            plan.objections.push(route_not_held(route).field("/route"));
        }
        plan.problems.extend(name_problem(name).into_iter().chain(wrong_route));
        plan.objections.extend(name_taken(name, None, context));
        let owner = context.user().ok_or_else(|| Error::new(ErrorCode::UserNotFound))?.user_id.clone();
        let container = RecordId::new(kind.name(), plan.next(context));
        plan.event(ContainerCreated {
            container: Container {
                container: container.clone(),
                kind,
                family,
                route,
                name: Personal::default(),
                owner,
                created_on: context.today,
                main_artist: None,
                erased: false,
            },
            name: name.into(),
        });
        let mut saved: Vec<SavedDraft> = Vec::new();
        let category = drafts.iter().find_map(|draft| draft.fields.get(CATEGORY));
        for (place, new) in drafts.iter().enumerate() {
            let address = address_below(&format!("/certificates/{place}"), new.address, family, &mut plan, context)?;
            let filled = address.map(|address| address.amended(new.fields));
            let fields = filled.as_ref().unwrap_or(new.fields);
            let draft = Draft::new(family.kind(), route, fields, new.host_reference).within(&container);
            let objection = other_category(kind, category, fields, context);
            let at_category = format!("/certificates/{place}/fields/category");
            plan.objections.extend(objection.map(|reason| reason.field(at_category)));
            saved.push(draft.add(&format!("/certificates/{place}"), &mut plan, context)?);
        }
        Ok((plan, (container, saved)))
    }
}

/// What a name can have wrong.
pub(in crate::certificate) fn name_problem(name: &str) -> Option<Reason> {
    check_name("/name", name, LONGEST_NAME)
}

/// Names what tells whether a name is taken among what a plan must see.
pub(in crate::certificate) fn wants_name(wants: &mut LoadRequest, name: &str) {
    wants.matching.extend(folded_forms(name).into_iter().map(|name| (Table::Containers, "name_folded", name)));
}

/// Objects where another batch or group of the licence has the name (`cas/4.3`).
pub(super) fn name_taken(name: &str, own: Option<&RecordId>, context: &Context<'_>) -> Option<Reason> {
    let mut others = context.records.containers.values().filter(|other| own != Some(&other.container));
    others.any(|other| is_same_name(&other.name, name)).then(|| {
        let reason = Reason::new(ErrorCode::ContainerNameTaken).rule(rule!("cas/4.3")).field("/name");
        reason.remedy("choose another name")
    })
}

/// Refuses more drafts than a batch or a group holds, before any of them is looked at.
pub(in crate::certificate) fn too_many_at_once(
    kind: ContainerKind,
    drafts: usize,
    policy: &Policy,
    on: NaiveDate,
) -> Result<()> {
    ensure_valid(too_many_to_begin(kind, drafts, policy, on))
}

fn too_many_to_begin(kind: ContainerKind, drafts: usize, policy: &Policy, on: NaiveDate) -> Option<Reason> {
    too_many(kind, drafts, policy, on).map(|reason| reason.field("/certificates"))
}

/// Objects where a batch would hold too many (`cos/M-23`, `cas/M-3`), or a group more than any that was heard of (`cos/M-25`).
pub(in crate::certificate) fn too_many(
    kind: ContainerKind,
    members: usize,
    policy: &Policy,
    on: NaiveDate,
) -> Option<Reason> {
    let (setting, code, rule) = match kind {
        ContainerKind::Batch => (settings::CERTIFICATE_BATCH_SIZE, ErrorCode::CertificateBatchSize, rule!("cos/M-23")),
        ContainerKind::Group => (settings::GROUP_LARGEST, ErrorCode::ContainerFull, rule!("library/group_size")),
    };
    let largest = policy.get(setting, on);
    (i64::try_from(members).unwrap_or(i64::MAX) > largest).then(|| {
        let message =
            said!("a {container_kind} holds at most {most} certificates", container_kind = kind, most = largest);
        Reason::new(code).rule(rule).message(message).remedy(format!("begin another {kind}"))
    })
}
