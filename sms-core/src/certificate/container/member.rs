//! What comes into a batch or a group and what leaves it.

use super::Container;
use super::begin::{NewDraft, too_many};
use crate::certificate::ContainerKind;
use crate::certificate::copy::{address_below, copied, may_copy};
use crate::certificate::cos::fields::CATEGORY;
use crate::certificate::draft::{Draft, SavedDraft};
use crate::certificate::{Certificate, CertificateAction, find, step_to};
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{CertificateContained, MainArtistSet};
use crate::fields::Form;
use crate::ids::{CertificateId, CertificateRef, RecordId, UserId};
use crate::licence::Route;
use crate::parameter::said;
use crate::plan::{Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::user::Level;

/// A new draft for a batch or a group.
pub(in crate::certificate) struct Addition<'a> {
    /// Another route than that of the batch, where it is given.
    pub(in crate::certificate) route: Option<Route>,
    /// Whether it begins with what the last member that the user may copy has, but for what is about the person
    /// (`cos/11.1.3`, `cos/M-24`).
    pub(in crate::certificate) from_last: bool,
    /// Whether it is for the person of the last member, so that all is taken over.
    pub(in crate::certificate) same_person: bool,
    /// What the command fills in itself.
    pub(in crate::certificate) draft: NewDraft<'a>,
}

/// Plans a new draft in a batch or a group. The acting user owns it, as any other draft.
pub(in crate::certificate) fn add(
    record: &Container,
    new: &Addition<'_>,
    context: &Context<'_>,
) -> Result<Planned<(RecordId, SavedDraft)>> {
    let members: Vec<&Certificate> = context.records.members(&record.container).collect();
    let last = members.iter().rfind(|member| new.from_last && may_copy(member, context));
    let base = last.map_or_else(Form::default, |last| copied(last, new.same_person));
    let NewDraft { address, fields, host_reference } = new.draft;
    let mut plan = Plan::default();
    let address = address_below("", address, record.family, &mut plan, context)?.unwrap_or_default();
    let fields = base.amended(&address).amended(fields);
    let route = new.route.unwrap_or(record.route);
    let draft = Draft::new(record.family.kind(), route, &fields, host_reference).within(&record.container);
    let (mut plan, saved) = draft.create(plan, context)?;
    plan.objections.extend(other_route(record.kind, record.route, route, context).map(|reason| reason.field("/route")));
    let category = members.iter().find_map(|member| member.fields.get(CATEGORY));
    plan.objections
        .extend(other_category(record.kind, category, &fields, context).map(|reason| reason.field(CATEGORY.pointer())));
    plan.warnings.extend(context.user().and_then(|user| other_owner(record, &user.user_id, context)));
    plan.objections.extend(one_more(record, members.len(), context));
    Ok((plan, (record.container.clone(), saved)))
}

/// Objects to a route that is not that of the batch or the group (`cos/11.1.5`, `cos/11.2.1`).
pub(in crate::certificate) fn other_route(
    kind: ContainerKind,
    own: Route,
    route: Route,
    context: &Context<'_>,
) -> Option<Reason> {
    let one_route = kind == ContainerKind::Group || context.policy.get(settings::BATCH_ONE_ROUTE, context.today);
    (one_route && route != own).then(|| {
        let message = said!(
            "the route is `{route}`, and that of the {container_kind} is `{container_route}`",
            route,
            container_kind = kind,
            container_route = own
        );
        Reason::new(ErrorCode::ContainerRoute).rule(rule!("cos/11.1.5")).message(message)
    })
}

/// Objects to a category that is not the one of the certificates before it in a batch (`cos/11.1.5`).
pub(in crate::certificate) fn other_category(
    kind: ContainerKind,
    category: Option<&str>,
    form: &Form,
    context: &Context<'_>,
) -> Option<Reason> {
    let one = kind == ContainerKind::Batch && context.policy.get(settings::BATCH_ONE_CATEGORY, context.today);
    let (category, other) = (category?, form.get(CATEGORY)?);
    (one && category != other).then(|| {
        let message = said!(
            "the category is `{category}`, and that of the batch is `{container_category}`",
            category = other,
            container_category = category
        );
        let reason = Reason::new(ErrorCode::ContainerCategory).rule(rule!("cos/11.1.5")).message(message);
        reason.remedy("keep a batch for each category")
    })
}

/// The warning that a certificate in a batch or a group has another owner than that: where the owner of the batch or the group
/// is a Level 2 user, they neither see nor assign it (`cos/2.4.6`).
fn other_owner(record: &Container, owner: &UserId, context: &Context<'_>) -> Option<Reason> {
    let reaches = context.records.user(&record.owner).is_some_and(|user| user.level == Level::Level1);
    (record.owner != *owner && !reaches).then(|| {
        let message = said!(
            "the {container_kind} belongs to `{container_owner}`, and the certificate to `{owner}`",
            container_kind = record.kind,
            container_owner = record.owner,
            owner
        );
        let reason = Reason::new(ErrorCode::ContainerOtherOwner).rule(rule!("cos/2.4.6")).message(message);
        reason.field(format!("/{}", record.kind)).remedy("transfer one of them, so that a Level 2 owner reaches both")
    })
}

/// Plans that an existing single certificate comes in (`cos/11.2.2`).
pub(in crate::certificate) fn link(
    record: &Container,
    certificate: &CertificateRef,
    context: &Context<'_>,
) -> Result<Planned<(RecordId, CertificateId)>> {
    let certificate = find(certificate, record.family, context)?;
    let mut plan = contained(certificate, Some(record));
    if let Some(other) = &certificate.container {
        let message = said!("the certificate is in `{container}` already", container = other);
        let reason = Reason::new(ErrorCode::ContainerMemberAlready).rule(rule!("cos/1.6")).message(message);
        plan.problems.extend([reason.field("/certificate").remedy("take it out there first")]);
    }
    let objection = other_route(record.kind, record.route, certificate.route, context);
    plan.objections.extend(objection.map(|reason| reason.field("/certificate")));
    plan.warnings.extend(other_owner(record, &certificate.owner, context));
    plan.objections.extend(one_more(record, context.records.members(&record.container).count(), context));
    Ok((plan, (record.container.clone(), certificate.certificate.clone())))
}

/// Objects where one more is too many.
fn one_more(record: &Container, members: usize, context: &Context<'_>) -> Option<Reason> {
    let full = too_many(record.kind, members + 1, context.policy, context.today);
    full.map(|reason| reason.field(format!("/{}", record.kind)))
}

/// Plans that a certificate leaves. From a batch only a draft does: what was assigned with it stays its history.
pub(in crate::certificate) fn remove(
    record: &Container,
    certificate: &CertificateRef,
    context: &Context<'_>,
) -> Result<Planned<(RecordId, CertificateId)>> {
    let certificate = member(record, certificate, context)?;
    if record.kind == ContainerKind::Batch {
        step_to(certificate, CertificateAction::Edit)?;
    }
    let mut plan = contained(certificate, None);
    if record.main_artist.as_ref() == Some(&certificate.certificate) {
        plan.event(MainArtistSet { container: record.container.clone(), certificate: None });
    }
    Ok((plan, (record.container.clone(), certificate.certificate.clone())))
}

/// Plans on whom the others of a group depend, or that they depend on nobody (`cos/11.2.4`).
pub(in crate::certificate) fn set_main_artist(
    record: &Container,
    certificate: Option<&CertificateRef>,
    context: &Context<'_>,
) -> Result<Planned<(RecordId, Option<CertificateId>)>> {
    let certificate = certificate.map(|name| member(record, name, context)).transpose()?;
    let certificate = certificate.map(|certificate| certificate.certificate.clone());
    let mut plan = Plan::default();
    let answer = (record.container.clone(), certificate.clone());
    plan.event(MainArtistSet { container: record.container.clone(), certificate });
    Ok((plan, answer))
}

/// The certificate of this name, if it is in the batch or the group.
fn member<'a>(record: &Container, name: &CertificateRef, context: &'a Context<'_>) -> Result<&'a Certificate> {
    let certificate = find(name, record.family, context)?;
    if certificate.container.as_ref() == Some(&record.container) {
        return Ok(certificate);
    }
    let reason = Reason::new(ErrorCode::ContainerNotAMember).rule(rule!("cos/1.6"));
    Err(Error::from(reason.field("/certificate")))
}

fn contained(certificate: &Certificate, container: Option<&Container>) -> Plan {
    let mut plan = Plan::default();
    let (certificate, container) =
        (certificate.certificate.clone(), container.map(|container| container.container.clone()));
    plan.event(CertificateContained { certificate, container });
    plan
}
