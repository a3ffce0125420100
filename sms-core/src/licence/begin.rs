//! How a licence begins, and how the Home Office grants one.

use super::automation;
use super::personnel::names_a_person;
use super::reminders::first_word;
use super::student_status::needs_students;
use super::term;
use super::{KeyPersonnel, LicenceStatus, LicensedRoute, Mode, Organisation, Rating, Route, StudentStatus};
use crate::allocation::{Allocation, Cap, NewAllocation};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{AllocationGranted, LicenceBegan};
use crate::fields::{Form, check_day, check_published, check_text};
use crate::ids::{LicenceNumber, RecordId, UserId};
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::request::fields::KEPT_FIELDS;
use crate::rule;
use crate::user::{self, Level, UserStatus};
use chrono::NaiveDate;

command! {
    /// A user who comes with something else.
    NewUser {
        /// The real user ID, in mirror mode; otherwise one is made up.
        user_id: Option<UserId>,
        /// The details: the form of a Level 1 user.
        ///
        /// The names are those of [`user_fields`](crate::user::user_fields).
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

command! {
    /// The Home Office grants a licence, with its first Level 1 user (`lu/T-5`, `lu/UT-1`).
    ///
    /// The user's temporary password is issued with it. A number can be given in mirror mode, or where it begins with `SIM`;
    /// otherwise one is made up.
    GrantLicence -> GrantedLicence {
        /// How to keep it; `simulate` where left out.
        #[serde(default)]
        mode: Mode,
        /// The number.
        number: Option<LicenceNumber>,
        /// Who holds it.
        organisation: Organisation,
        /// The routes with their ratings.
        routes: Vec<LicensedRoute>,
        /// The Authorising Officer and the Key Contact.
        #[serde(default)]
        key_personnel: KeyPersonnel,
        /// The one Level 1 user whom the application named.
        level_1_user: NewUser,
        /// Allocations of undefined CoS and CAS.
        #[serde(default)]
        allocations: Vec<NewAllocation>,
        /// The day on which it expires, for a licence that does.
        expires_on: Option<NaiveDate>,
        /// Whether the Home Office set automation for it.
        #[serde(default)]
        automation: bool,
        /// The status of the student sponsor, where it is known (`lu/ST-1`).
        student_status: Option<StudentStatus>,
    }
}

answers! {
    /// A licence that was granted.
    GrantedLicence {
        /// Its number.
        licence: LicenceNumber,
        /// The Level 1 user.
        user_id: UserId,
        /// The names of its allocations, in the order in which they were given.
        allocations: Vec<RecordId>,
    }

    /// A licence that was taken over as it stands.
    AdoptedLicence {
        /// Its number.
        licence: LicenceNumber,
        /// The names of its allocations, in the order in which they were given.
        allocations: Vec<RecordId>,
    }
}

/// What both beginnings share.
pub(super) struct Beginning<'a> {
    pub(super) mode: Mode,
    pub(super) given: Option<&'a LicenceNumber>,
    pub(super) adopted: bool,
    pub(super) status: LicenceStatus,
    pub(super) organisation: &'a Organisation,
    /// Further details of the organisation.
    pub(super) details: &'a Form,
    pub(super) key_personnel: &'a KeyPersonnel,
    pub(super) routes: &'a [LicensedRoute],
    pub(super) granted_on: Option<NaiveDate>,
    pub(super) expires_on: Option<NaiveDate>,
    pub(super) automation: bool,
    pub(super) student_status: Option<StudentStatus>,
}

impl Beginning<'_> {
    /// Plans the licence itself.
    pub(super) fn begin(&self, context: &Context<'_>) -> Plan {
        let mut plan =
            Plan { objections: self.objections(context.today), warnings: self.warnings(), ..Plan::default() };
        plan.problems.extend(self.problems(context));
        let granted_on = self.granted_on.unwrap_or(context.today);
        plan.event(LicenceBegan {
            number: context.number.clone(),
            mode: self.mode,
            simulated: context.number.is_simulated(),
            adopted: self.adopted,
            status: self.status,
            organisation: self.organisation.clone(),
            details: self.details.cleared(),
            routes: self.routes.to_vec(),
            key_personnel: self.key_personnel.clone(),
            granted_on,
            expires_on: self.expires_on,
            automation: self.automation,
            student_status: self.student_status,
            next_word_on: first_word((Some(granted_on), self.expires_on), context.today, context.policy),
        });
        plan
    }

    /// Texts that are kept for good and name a person (`library/personal`): they have an email address, or both names of one
    /// of the key personnel. The name of the organisation is as it is published.
    fn names_persons(&self) -> Vec<Reason> {
        let Organisation { town, county, postcode, .. } = self.organisation;
        let mut texts = vec![
            ("/organisation/town".to_owned(), town),
            ("/organisation/county".to_owned(), county),
            ("/organisation/postcode".to_owned(), postcode),
        ];
        for (place, route) in self.routes.iter().enumerate() {
            texts.push((format!("/routes/{place}/route_text"), &route.route_text));
            texts.push((format!("/routes/{place}/rating_text"), &route.rating_text));
        }
        let named = |text: &str| self.key_personnel.is_named_in(text);
        let named = texts.into_iter().filter(|(_, text)| text.as_deref().is_some_and(named));
        named.map(|(field, _)| names_a_person(field)).collect()
    }

    /// What cannot be recorded at all.
    pub(super) fn problems(&self, context: &Context<'_>) -> Vec<Reason> {
        let Organisation { name, town, county, postcode } = self.organisation;
        let line = |name: &str, text: &Option<String>| {
            self.check_line(&format!("/organisation/{name}"), text.as_deref()?, 200)
        };
        let mut problems: Vec<Reason> = self.check_line("/organisation/name", name, 500).into_iter().collect();
        problems.extend([line("town", town), line("county", county), line("postcode", postcode)].into_iter().flatten());
        let days = [("/granted_on", self.granted_on), ("/expires_on", self.expires_on)];
        problems.extend(days.into_iter().filter_map(|(field, day)| check_day(field, day?)));
        let of_details = self.details.problems(KEPT_FIELDS).into_iter();
        problems.extend(of_details.map(|reason| reason.within("/details")));
        problems.extend(self.key_personnel.problems());
        problems.extend(self.names_persons());
        if self.given.is_some_and(|number| self.mode == Mode::Simulate && !number.is_simulated()) {
            let message = "a licence that is simulated has a number that begins with SIM";
            problems.push(
                Reason::new(ErrorCode::CommandWrongMode).rule(rule!("cas/M-10")).message(message).field("/number"),
            );
        }
        if self.mode == Mode::Simulate && context.backdated {
            problems.push(crate::plan::only_mirrors_are_backdated());
        }
        if self.routes.is_empty() {
            problems.push(Reason::new(ErrorCode::FieldMissing).message("a licence covers a route").field("/routes"));
        }
        problems.extend(self.routes.iter().enumerate().flat_map(|(place, held)| self.route_problems(place, held)));
        problems
    }

    /// The problem of a line of text: what is mirrored is spelt as the public register has it.
    fn check_line(&self, pointer: &str, text: &str, longest: usize) -> Option<Reason> {
        if self.mode == Mode::Mirror {
            check_published(pointer, text, longest)
        } else {
            check_text(pointer, text, longest, false)
        }
    }

    /// A route and a rating are each named, or kept as text.
    fn route_problems(&self, place: usize, held: &LicensedRoute) -> Vec<Reason> {
        let named = |what: &str, named: bool, text: &Option<String>| match text {
            Some(text) if text.trim().is_empty() => None,
            Some(text) => self.check_line(&format!("/routes/{place}/{what}_text"), text, 200),
            None if named => None,
            None => {
                let message = said!("the {field} is neither named nor kept as text", field = what);
                Some(Reason::new(ErrorCode::FieldMissing).message(message).field(format!("/routes/{place}/{what}")))
            }
        };
        let route = named("route", held.route.is_some(), &held.route_text);
        let rating = named("rating", held.rating.is_some(), &held.rating_text);
        let end = held.ends_on.and_then(|day| check_day(&format!("/routes/{place}/ends_on"), day));
        [route, rating, end].into_iter().flatten().collect()
    }

    /// What our rules refuse.
    pub(super) fn objections(&self, on: NaiveDate) -> Vec<Reason> {
        let mut objections = Vec::new();
        if self.student_status.is_some() {
            objections.extend(needs_students(self.routes.iter().filter_map(|held| held.route)));
        }
        for (place, held) in self.routes.iter().enumerate() {
            let against = objections_to(held, self.adopted, on);
            objections.extend(against.into_iter().map(|reason| reason.below(&format!("/routes/{place}"))));
        }
        objections
    }

    fn warnings(&self) -> Vec<Reason> {
        let Some(number) = self.given.filter(|number| !number.is_simulated()) else { return Vec::new() };
        if !number.has_real_alphabet() {
            return vec![Reason::new(ErrorCode::LicenceNumberAlphabet).rule(rule!("cas/1.5")).field("/number")];
        }
        let expected = number.check_character().to_string();
        let misfit = (!number.fits_check_character()).then(|| {
            let message = said!("after these eight characters real numbers end with `{expected}`", expected);
            Reason::new(ErrorCode::LicenceNumberCheck).rule(rule!("lu/N-144")).message(message).field("/number")
        });
        misfit
            .map(|reason| reason.remedy("look whether a character is mistyped, or two changed places"))
            .into_iter()
            .collect()
    }
}

/// What our rules refuse of a route that is granted, or entered as it stands: one that does not exist on the day, and a rating that it
/// cannot have. Provisional is for UK Expansion Worker only (`lu/RT-1`), and nothing begins with B (`lu/T-5`).
pub(super) fn objections_to(held: &LicensedRoute, adopted: bool, on: NaiveDate) -> Vec<Reason> {
    let Some(route) = held.route else { return Vec::new() };
    let mut objections = Vec::new();
    if !route.exists_on(on) {
        let message = said!("the route `{route}` does not exist on {on}", route, on);
        let reason = Reason::new(ErrorCode::LicenceRouteNotInForce).rule(route.facts().rule).message(message);
        objections.push(reason.field("/route"));
    }
    let allows = |rating: &Rating| match rating {
        Rating::A => true,
        Rating::B => adopted,
        Rating::Provisional => route == Route::UkExpansionWorker,
    };
    objections.extend(
        held.rating.filter(|rating| !allows(rating)).map(|rating| wrong_rating(route, rating).field("/rating")),
    );
    objections
}

pub(super) fn wrong_rating(route: Route, rating: Rating) -> Reason {
    let message = said!("the route `{route}` cannot be rated `{rating}`", route, rating);
    Reason::new(ErrorCode::LicenceRatingRefused).rule(rule!("lu/RT-1")).message(message)
}

impl CommandHandler for GrantLicence {
    fn issues(&self) -> usize {
        usize::from(self.mode == Mode::Simulate)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let held: Vec<Route> = self.routes.iter().filter_map(|held| held.route).collect();
        let expires_on = self.expires_on.or_else(|| term::expires_on(&held, context.today, context.policy));
        let routes = term::with_ends(&self.routes, expires_on, context.today, context.policy);
        let beginning = Beginning {
            mode: self.mode,
            given: self.number.as_ref(),
            adopted: false,
            status: LicenceStatus::Active,
            organisation: &self.organisation,
            details: &Form::new(),
            key_personnel: &self.key_personnel,
            routes: &routes,
            granted_on: None,
            expires_on,
            automation: self.automation,
            student_status: self.student_status.or_else(|| term::first_student_status(&held)),
        };
        let mut plan = beginning.begin(context);
        let new = user::NewAccount {
            level: Level::Level1,
            status: UserStatus::Active,
            new: &self.level_1_user,
            mode: self.mode,
            at: "/level_1_user",
        };
        let user_id = new.add(&mut plan, context)?;
        plan.objections.extend(user::not_at_application(&self.level_1_user.details, "/level_1_user/details"));
        plan.notices.push(user::by_post(&user_id));
        plan.notices.extend(self.automation.then(|| automation::told(context.number.as_str())));
        let allocations = add_allocations(&self.allocations, &self.routes, &mut plan, context);
        Ok((plan, GrantedLicence { licence: context.number.clone(), user_id, allocations }))
    }
}

/// Plans allocations, and answers their names.
pub(super) fn add_allocations(
    new: &[NewAllocation],
    routes: &[LicensedRoute],
    plan: &mut Plan,
    context: &Context<'_>,
) -> Vec<RecordId> {
    let mut names = Vec::new();
    let mut periods: Vec<Allocation> = Vec::new();
    for (place, new) in new.iter().enumerate() {
        let at = format!("/allocations/{place}");
        let (from, to) = new.period(context.today);
        let allocation = RecordId::new("allocation", plan.next(context));
        let record = Allocation::granted_on(context.today, allocation.clone(), new.clone(), context.policy);
        plan.problems.extend(new.problems(&at, from, to, &periods));
        if !routes.iter().any(|held| held.route == Some(new.route)) {
            plan.objections.push(crate::allocation::route_not_held(new.route).field(format!("{at}/route")));
        }
        let held = routes.iter().filter(|held| held.route == Some(new.route)).filter_map(|held| held.rating);
        let cap = Cap::of((new.route, Rating::of_licence(held)), periods.iter(), (context.policy, context.today));
        plan.objections
            .extend(cap.and_then(|cap| cap.against(new.granted)).map(|reason| reason.field(format!("{at}/granted"))));
        periods.push(record.clone());
        names.push(allocation);
        plan.event(AllocationGranted { allocation: record });
    }
    names
}
