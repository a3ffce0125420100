//! A licence that is entered as it stands in mid-life, with all that it has.

use super::begin::{AdoptedLicence, Beginning, add_allocations};
use super::student_status::needs_students;
use super::{AdoptedActionPlan, AdoptedComplianceAction, AdoptedPenalty, AdoptedVisit};
use super::{KeyPersonnel, LicenceStatus, LicensedRoute, Mode, Organisation, Route, StudentStatus};
use crate::allocation::{NewAllocation, route_not_held};
use crate::certificate::{AdoptedApplication, AdoptedCertificate, AdoptedContainer, Adoption, happened};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::UserAdded;
use crate::fields::{Form, check_reference};
use crate::ids::{LicenceNumber, UserId};
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::request::{Adopted, AdoptedBranch, AdoptedChangeRequest, AdoptedPayeReference};
use crate::rule;
use crate::service::{AdoptedServiceApplication, StudentTerm, add_services};
use crate::user::{self, Level, UserStatus};
use chrono::NaiveDate;
use std::collections::BTreeSet;

command! {
    /// A user as they stand in a licence that is entered in mid-life.
    ///
    /// ```
    /// use sms_core::licence::AdoptedUser;
    /// use sms_core::user::{Level, UserStatus};
    /// assert_eq!(AdoptedUser::new("carl2".parse()?, Level::Level2).status, UserStatus::Active);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    AdoptedUser {
        /// The user ID.
        user_id: UserId,
        /// The level.
        level: Level,
        /// The status; `active` where left out.
        #[serde(default)]
        status: UserStatus,
        /// The details, as far as they are known.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form,
        /// The host's own reference.
        host_reference: Option<Personal>,
        /// The last day on which the user logged in to the real system, where the host knows it; today at the latest.
        last_log_in_on: Option<NaiveDate>,
    }
}

command! {
    /// Enters a licence as it stands in mid-life: the way to begin a mirror.
    ///
    /// What is entered has happened: no day lies after today. A refusal names every problem with its place. Real passwords are
    /// never taken. In mirror mode nobody logs in: the host signs its users in and acts as them. In
    /// simulate mode each active user is issued a temporary password. A made-up number marks the record as simulated.
    AdoptLicence -> AdoptedLicence {
        /// How to keep it; `mirror` where left out.
        #[serde(default = "mirror")]
        mode: Mode = mirror(),
        /// The number; made up where left out.
        number: Option<LicenceNumber>,
        /// The status; `active` where left out.
        #[serde(default)]
        status: LicenceStatus,
        /// Who holds it.
        organisation: Organisation,
        /// Further details of the organisation, as far as they are known (`lu/CR-1`).
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::OrganisationDetailsForm"))]
        details: Form,
        /// The routes with their ratings. What is not recognised is kept as text.
        routes: Vec<LicensedRoute>,
        /// The Authorising Officer and the Key Contact.
        #[serde(default)]
        key_personnel: KeyPersonnel,
        /// The first day of the licence; today where it is not known.
        granted_on: Option<NaiveDate>,
        /// The day on which it expires, if it has one.
        expires_on: Option<NaiveDate>,
        /// Whether the Home Office set automation for it.
        #[serde(default)]
        automation: bool,
        /// The status of the student sponsor, where it is known (`lu/ST-1`).
        student_status: Option<StudentStatus>,
        /// For how long that status is good, and what the last assessment left behind (`lu/ST-2`), where it is known.
        student_term: Option<StudentTerm>,
        /// Its applications for services, in any state; what was granted of Premium customer service is in force (`lu/M-6`).
        #[serde(default)]
        service_applications: Vec<AdoptedServiceApplication>,
        /// Its users.
        #[serde(default)]
        users: Vec<AdoptedUser>,
        /// Its allocations, with what is used.
        #[serde(default)]
        allocations: Vec<NewAllocation>,
        /// Its applications for defined CoS, in any state, with what is left of their grants.
        #[serde(default)]
        applications: Vec<AdoptedApplication>,
        /// Its action plans, open and ended (`lu/M-5`).
        #[serde(default)]
        action_plans: Vec<AdoptedActionPlan>,
        /// What the Home Office has begun against it, open and closed (`lu/T-9`, `lu/T-14`).
        #[serde(default)]
        compliance_actions: Vec<AdoptedComplianceAction>,
        /// Its compliance visits.
        #[serde(default)]
        visits: Vec<AdoptedVisit>,
        /// Its civil penalties and prosecutions.
        #[serde(default)]
        penalties: Vec<AdoptedPenalty>,
        /// Its batches and groups.
        #[serde(default)]
        containers: Vec<AdoptedContainer>,
        /// Its certificates, in any state, with their real numbers.
        #[serde(default)]
        certificates: Vec<AdoptedCertificate>,
        /// Its change requests, in any state.
        #[serde(default)]
        change_requests: Vec<AdoptedChangeRequest>,
        /// Its branches, sites, linked entities and partner institutions.
        #[serde(default)]
        branches: Vec<AdoptedBranch>,
        /// The PAYE references of the sponsor.
        #[serde(default)]
        paye_references: Vec<AdoptedPayeReference>,
    }
}

const fn mirror() -> Mode {
    Mode::Mirror
}

impl CommandHandler for AdoptLicence {
    fn issues(&self) -> usize {
        let active = self.users.iter().filter(|user| user.status == UserStatus::Active).count();
        if self.mode == Mode::Simulate { active } else { 0 }
    }

    fn place_of(&self, name: &str) -> Option<String> {
        self.adoption().place_of(name)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = self.beginning().begin(context);
        self.add_users(&mut plan, context);
        let allocations = add_allocations(&self.allocations, &self.routes, &mut plan, context);
        self.adoption().add(&mut plan, context);
        self.requests().add(&mut plan, context);
        plan.objections.extend(self.no_defined_cos());
        plan.problems.extend(self.only_applied_for());
        self.add_compliance(&mut plan, context);
        add_services(&self.service_applications, self.student_term.as_ref(), &mut plan, context);
        plan.problems.extend(self.no_students());
        plan.findings.extend(self.contradictions(context));
        Ok((plan, AdoptedLicence { licence: context.number.clone(), allocations }))
    }
}

impl AdoptLicence {
    fn beginning(&self) -> Beginning<'_> {
        Beginning {
            mode: self.mode,
            given: self.number.as_ref(),
            adopted: true,
            status: self.status,
            organisation: &self.organisation,
            details: &self.details,
            key_personnel: &self.key_personnel,
            routes: &self.routes,
            granted_on: self.granted_on,
            expires_on: self.expires_on,
            automation: self.automation,
            student_status: self.student_status,
        }
    }

    fn requests(&self) -> Adopted<'_> {
        Adopted {
            granted_on: self.granted_on,
            requests: &self.change_requests,
            branches: &self.branches,
            references: &self.paye_references,
            routes: self.routes.iter().filter_map(|held| held.route).collect(),
        }
    }

    fn adoption(&self) -> Adoption<'_> {
        let Self { users, applications, containers, certificates, .. } = self;
        Adoption { users, applications, containers, certificates }
    }

    /// Objects to applications for defined CoS on a licence without Skilled Workers (`cos/12.1`).
    fn no_defined_cos(&self) -> Option<Reason> {
        let route = Route::SkilledWorker;
        let held = self.routes.iter().any(|held| held.route == Some(route));
        (!held && !self.applications.is_empty()).then(|| route_not_held(route).field("/applications"))
    }

    /// Objects to the term of a student sponsor on a licence that covers no students.
    fn no_students(&self) -> Option<Reason> {
        let reason = needs_students(self.routes.iter().filter_map(|held| held.route));
        reason.filter(|_| self.student_term.is_some()).map(|reason| reason.field("/student_term"))
    }

    /// What is only applied for is no licence that could be entered.
    fn only_applied_for(&self) -> Option<Reason> {
        let Self { status, .. } = *self;
        (!status.was_granted()).then(|| {
            let message = said!(
                "a licence that was never granted is not entered: it is {licence_status}",
                licence_status = status
            );
            let reason = Reason::new(ErrorCode::FieldOutOfRange).rule(rule!("lu/16-10")).message(message);
            reason.field("/status").remedy("use `apply_for_licence`")
        })
    }

    /// Plans action plans, actions of the Home Office, visits and penalties, and tells of their problems.
    fn add_compliance(&self, plan: &mut Plan, context: &Context<'_>) {
        for (place, adopted) in self.action_plans.iter().enumerate() {
            let problems = adopted.add(&format!("/action_plans/{place}"), plan, context);
            plan.problems.extend(problems);
        }
        for (place, adopted) in self.compliance_actions.iter().enumerate() {
            let problems = adopted.add(&format!("/compliance_actions/{place}"), plan, context);
            plan.problems.extend(problems);
        }
        for (place, adopted) in self.visits.iter().enumerate() {
            let problems = adopted.add(&format!("/visits/{place}"), plan, context);
            plan.problems.extend(problems);
        }
        for (place, adopted) in self.penalties.iter().enumerate() {
            let problems = adopted.add(&format!("/penalties/{place}"), plan, context);
            plan.problems.extend(problems);
        }
    }

    /// Plans the users.
    fn add_users(&self, plan: &mut Plan, context: &Context<'_>) {
        let mut known = BTreeSet::new();
        for (place, adopted) in self.users.iter().enumerate() {
            let AdoptedUser { user_id, level, status, details, host_reference, last_log_in_on } = adopted.clone();
            if !known.insert(&adopted.user_id) {
                let message = said!("the user ID `{user_id}` is given twice", user_id);
                let reason = Reason::new(ErrorCode::UserIdTaken).message(message);
                plan.problems.extend([reason.field(format!("/users/{place}/user_id"))]);
            }
            plan.problems.extend(user::unsound_details(level, &details, &format!("/users/{place}/details")));
            plan.problems.extend(check_reference(&format!("/users/{place}"), host_reference.as_ref()));
            plan.problems.extend(happened(&format!("/users/{place}/last_log_in_on"), last_log_in_on, context));
            let details = details.cleared();
            plan.event(UserAdded { user_id: user_id.clone(), level, status, details, host_reference, last_log_in_on });
            if self.mode == Mode::Simulate && status == UserStatus::Active {
                user::issue_password(plan, &user_id, context);
            }
        }
    }
}
