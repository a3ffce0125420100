//! What a licence that is entered in mid-life has beside its users and allocations: applications for defined CoS, batches and
//! groups, and certificates. One is told of another by its request number or its name.

mod application;
mod certificate;
mod container;

pub use application::{AdoptedApplication, AdoptedGrant};
pub use certificate::AdoptedCertificate;
pub use container::AdoptedContainer;

use crate::certificate::cos::DefinedApplication;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::event::MainArtistSet;
use crate::fields::check_day;
use crate::ids::{CertificateId, DefinedRequestNumber, RecordId, UserId};
use crate::licence::AdoptedUser;
use crate::parameter::said;
use crate::plan::{Context, Plan};
use crate::rule;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// All that is entered together.
pub(crate) struct Adoption<'a> {
    pub(crate) users: &'a [AdoptedUser],
    pub(crate) applications: &'a [AdoptedApplication],
    pub(crate) containers: &'a [AdoptedContainer],
    pub(crate) certificates: &'a [AdoptedCertificate],
}

/// What was entered before, for what comes after it to refer to.
#[derive(Default)]
struct Entered<'a> {
    users: BTreeSet<&'a UserId>,
    /// By request number.
    applications: BTreeMap<&'a str, DefinedApplication>,
    /// By name without case, with the place in the command.
    containers: BTreeMap<String, (usize, RecordId, &'a AdoptedContainer)>,
    /// By number.
    certificates: BTreeSet<&'a str>,
    /// The members of each batch and group.
    members: BTreeMap<RecordId, usize>,
    /// The main artist of each group.
    main_artists: BTreeMap<RecordId, CertificateId>,
}

impl Adoption<'_> {
    /// Plans all of it, and tells of the problems of everything: with one of them nothing can be recorded.
    pub(crate) fn add(&self, plan: &mut Plan, context: &Context<'_>) {
        let users = self.users.iter().map(|user| &user.user_id).collect();
        let mut entered = Entered { users, ..Entered::default() };
        for (place, container) in self.containers.iter().enumerate() {
            let at = format!("/containers/{place}");
            let found = container.add(place, &mut entered, plan, context);
            plan.problems.extend(found.into_iter().map(|problem| problem.below(&at)));
        }
        // What an application has of drafts and assignments follows from the certificates.
        let certificates = self.by_application();
        for (place, application) in self.applications.iter().enumerate() {
            let at = format!("/applications/{place}");
            let own = certificates.get(&application.request_number).map(Vec::as_slice).unwrap_or_default();
            let found = application.add(place, own, &mut entered, plan, context);
            plan.problems.extend(found.into_iter().map(|problem| problem.below(&at)));
        }
        for (place, certificate) in self.certificates.iter().enumerate() {
            let at = format!("/certificates/{place}");
            let (found, objections) = certificate.add(&mut entered, plan, context);
            plan.problems.extend(found.into_iter().map(|problem| problem.below(&at)));
            plan.objections.extend(objections.into_iter().map(|objection| objection.below(&at)));
        }
        entered.finish(plan, context);
    }

    /// The certificates of each application that one is told to be of.
    fn by_application(&self) -> BTreeMap<&DefinedRequestNumber, Vec<&AdoptedCertificate>> {
        let mut certificates: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for certificate in self.certificates {
            if let Some(application) = &certificate.application {
                certificates.entry(application).or_default().push(certificate);
            }
        }
        certificates
    }

    /// Where a user ID or a certificate number stands.
    pub(crate) fn place_of(&self, name: &str) -> Option<String> {
        let user = self.users.iter().position(|user| user.user_id.as_str() == name);
        let has = |certificate: &AdoptedCertificate| {
            certificate.number.as_ref().is_some_and(|number| number.as_str() == name)
        };
        let certificate =
            || self.certificates.iter().position(has).map(|place| format!("/certificates/{place}/number"));
        user.map(|place| format!("/users/{place}/user_id")).or_else(certificate)
    }
}

impl Entered<'_> {
    /// Plans what only the whole tells: main artists, and batches that are too large.
    fn finish(self, plan: &mut Plan, context: &Context<'_>) {
        for (container, artist) in self.main_artists {
            plan.event(MainArtistSet { container, certificate: Some(artist) });
        }
        for (place, container, adopted) in self.containers.values() {
            let members = self.members.get(container).copied().unwrap_or(0);
            let objection = super::container::too_many(adopted.kind, members, context.policy, context.today);
            plan.objections.extend(objection.map(|reason| reason.field(format!("/containers/{place}"))));
        }
    }

    /// Why nobody of this ID can own or have sent anything.
    fn stranger(&self, user_id: &UserId, field: &'static str) -> Option<Reason> {
        (!self.users.contains(user_id)).then(|| {
            let message = said!("`{user_id}` is no user of the licence", user_id);
            Reason::new(ErrorCode::CertificateOwner).message(message).field(field)
        })
    }
}

/// What is wrong with a day on which something is said to have happened: it is past the days that the library knows, or has
/// not come yet.
pub(crate) fn happened(field: &str, day: Option<NaiveDate>, context: &Context<'_>) -> Option<Reason> {
    let day = day?;
    check_day(field, day).or_else(|| {
        (day > context.today).then(|| {
            let message =
                said!("what is entered has happened, and {on} is after {latest}", on = day, latest = context.today);
            Reason::new(ErrorCode::FieldOutOfRange)
                .rule(rule!("library/adoption"))
                .message(message)
                .field(field.to_owned())
        })
    })
}
