//! The access step of the one path: who may give the command, and on what.

use super::Job;
use crate::access::AccessContext;
use crate::certificate;
use crate::command::GivenBy;
use crate::decision::{Found, Reason};
use crate::error::{Error, ErrorCode, Result};
use crate::ids::{CertificateRef, RecordId, STORE, UserId};
use crate::parameter::said;
use crate::plan::{Actor, Scope};
use crate::policy::Policy;
use crate::records::Records;
use crate::rule;
use crate::user::{Level, User};
use chrono::NaiveDate;

/// Whether a command is to be carried out, or its kept answer is told again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    First,
    /// What is gone by now is nothing that the user must not see.
    Again,
}

/// Access comes first, with all its reasons.
pub(super) fn access(
    job: &Job,
    by: GivenBy,
    asked: Asked,
    records: &Records,
    today: NaiveDate,
    policy: &Policy,
) -> Result<Vec<Reason>> {
    if job.creates {
        if records.head.is_some() && asked == Asked::First {
            return Err(Reason::new(ErrorCode::LicenceNumberTaken).field("/number").into());
        }
        return if job.actor == Actor::HomeOffice { Ok(Vec::new()) } else { Err(wrong_actor(job)) };
    }
    let is_store = job.licence.as_str() == STORE;
    if records.licence().is_none() && !is_store {
        return Err(Error::new(ErrorCode::LicenceNotFound));
    }
    let user = job
        .actor
        .user()
        .map(|user_id| records.user(user_id).ok_or_else(|| unknown_user(user_id.as_str())))
        .transpose()?;
    let scope = job.act.scope();
    if let Some(user) = user {
        visible(job, &scope, asked, user, records)?;
    }
    match (by, user, &job.actor) {
        (GivenBy::Sponsor(function) | GivenBy::Either(function), Some(user), _) => {
            let licence = records.licence().ok_or_else(|| Error::new(ErrorCode::LicenceNotFound))?;
            Ok(AccessContext { licence, user, today, policy }.reasons(function, &scope, records))
        }
        (GivenBy::HomeOffice | GivenBy::Either(_) | GivenBy::Outside, _, Actor::HomeOffice)
        | (GivenBy::Outside, _, Actor::Clock) => granted(job, records).map(|()| Vec::new()),
        _ => Err(wrong_actor(job)),
    }
}

/// Refuses what needs a licence where none was granted (`lu/T-1`). Users are refused by the table of access.
fn granted(job: &Job, records: &Records) -> Result<()> {
    let status = records.licence().map(|licence| licence.status).filter(|status| !status.was_granted());
    let Some(status) = status.filter(|_| !job.act.needs_no_grant()) else { return Ok(()) };
    let message = said!("the licence was not granted: it is {licence_status}", licence_status = status);
    let reason = Reason::new(ErrorCode::LicenceNotGranted).rule(rule!("lu/T-1")).message(message);
    Err(reason.remedy("grant it first, with `grant_licence_application`").into())
}

fn unknown_user(user_id: &str) -> Error {
    Reason::new(ErrorCode::UserNotFound).message(said!("there is no user `{user_id}` on this licence", user_id)).into()
}

fn wrong_actor(job: &Job) -> Error {
    Error::with(ErrorCode::CommandWrongActor, said!("`{actor}` cannot give this command", actor = job.actor.name()))
}

/// Through a session, what a Level 2 user does not own is not there.
fn visible(job: &Job, scope: &Scope<'_>, asked: Asked, user: &User, records: &Records) -> Result<()> {
    let only_own = job.gate.is_some() && user.level == Level::Level2;
    let hidden = |owner: Option<&UserId>| match owner {
        Some(owner) => only_own && *owner != user.user_id,
        None => asked == Asked::First,
    };
    let container = |id: &RecordId| records.containers.get(id.as_str()).map(|container| &container.owner);
    if let Some((kind, id)) = scope.container()
        && hidden(container(id))
    {
        return Err(certificate::no_container(kind));
    }
    let record = |name: &CertificateRef| records.named(name).map(|record| &record.owner);
    let mut unseen = Found::default();
    for (index, _) in scope.names().iter().enumerate().filter(|(_, name)| hidden(record(name))) {
        unseen.extend(certificate::not_found_at(scope.place(index)).reasons().iter().cloned());
    }
    unseen.into_result()
}
