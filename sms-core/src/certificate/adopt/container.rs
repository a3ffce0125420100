//! A batch or a group that is entered as it stands.

use super::{Entered, happened};
use crate::certificate::container::name_problem;
use crate::certificate::folded;
use crate::certificate::{CertificateFamily, Container, ContainerKind};
use crate::command::command;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::event::ContainerCreated;
use crate::ids::{RecordId, UserId};
use crate::licence::{LicenceType, Route};
use crate::personal::Personal;
use crate::plan::{Context, Plan};
use crate::rule;
use chrono::NaiveDate;

command! {
    /// A batch or a group, as it stands in a licence that is entered in mid-life. Its certificates name it.
    AdoptedContainer {
        /// Whether it is a batch or a group.
        kind: ContainerKind,
        /// The name, which no other one of the licence has; at most 100 characters.
        name: Personal,
        /// The route of its certificates; a group is of Creative Workers.
        route: Route,
        /// The user who owns it, one of the licence's users.
        owner: UserId,
        /// The day on which it began; today where it is not known.
        created_on: Option<NaiveDate>,
    }
}

impl AdoptedContainer {
    pub(super) const fn family(&self) -> CertificateFamily {
        match self.route.licence_type() {
            LicenceType::Student => CertificateFamily::Cas,
            LicenceType::Worker | LicenceType::TemporaryWorker => CertificateFamily::Cos,
        }
    }

    /// Plans it, and answers its problems.
    pub(super) fn add<'a>(
        &'a self,
        place: usize,
        entered: &mut Entered<'a>,
        plan: &mut Plan,
        context: &Context<'_>,
    ) -> Vec<Reason> {
        let mut problems: Vec<Reason> = name_problem(&self.name).into_iter().collect();
        problems.extend(entered.stranger(&self.owner, "/owner"));
        problems.extend(happened("/created_on", self.created_on, context));
        if self.kind == ContainerKind::Group && self.route != Route::CreativeWorker {
            let reason = Reason::new(ErrorCode::ContainerRoute).rule(rule!("cos/11.2.1"));
            problems.push(reason.message("groups are of Creative Workers").field("/route"));
        }
        let container = RecordId::new(self.kind.name(), plan.next(context));
        if entered.containers.insert(folded(&self.name), (place, container.clone(), self)).is_some() {
            problems.push(Reason::new(ErrorCode::ContainerNameTaken).rule(rule!("cas/4.3")).field("/name"));
        }
        plan.event(ContainerCreated {
            container: Container {
                container,
                kind: self.kind,
                family: self.family(),
                route: self.route,
                name: Personal::default(),
                owner: self.owner.clone(),
                created_on: self.created_on.unwrap_or(context.today),
                main_artist: None,
                erased: false,
            },
            name: self.name.clone(),
        });
        problems
    }
}
