//! The routes: the 17 of today, and those that were (`lu/7.2`), each with its days.

use super::rating::LicenceType;
use crate::rule;
use crate::rule::Rule;
use crate::time::day;
use crate::words::wire_enum;
use chrono::NaiveDate;

wire_enum! {
    /// A route that a licence can cover.
    pub enum Route {
        /// Skilled Worker.
        SkilledWorker = "skilled_worker",
        /// Global Business Mobility: Senior or Specialist Worker.
        GbmSeniorOrSpecialistWorker = "gbm_senior_or_specialist_worker",
        /// T2 Minister of Religion.
        MinisterOfReligion = "minister_of_religion",
        /// International Sportsperson.
        InternationalSportsperson = "international_sportsperson",
        /// Scale-up.
        ScaleUp = "scale_up",
        /// Charity Worker.
        CharityWorker = "charity_worker",
        /// Creative Worker.
        CreativeWorker = "creative_worker",
        /// Global Business Mobility: Graduate Trainee.
        GbmGraduateTrainee = "gbm_graduate_trainee",
        /// Global Business Mobility: UK Expansion Worker.
        UkExpansionWorker = "uk_expansion_worker",
        /// Global Business Mobility: Service Supplier.
        GbmServiceSupplier = "gbm_service_supplier",
        /// Global Business Mobility: Secondment Worker.
        GbmSecondmentWorker = "gbm_secondment_worker",
        /// Government Authorised Exchange.
        GovernmentAuthorisedExchange = "government_authorised_exchange",
        /// International Agreement.
        InternationalAgreement = "international_agreement",
        /// Religious Worker.
        ReligiousWorker = "religious_worker",
        /// Seasonal Worker.
        SeasonalWorker = "seasonal_worker",
        /// Student.
        Student = "student",
        /// Child Student.
        ChildStudent = "child_student",
        /// Tier 2 (General), followed by Skilled Worker.
        Tier2General = "tier_2_general",
        /// Intra-company Transfer, followed by the Intra-company routes.
        IntraCompanyTransfer = "intra_company_transfer",
        /// The Intra-company routes, followed by Global Business Mobility.
        IntraCompany = "intra_company",
        /// T2 Sportsperson, followed by International Sportsperson.
        T2Sportsperson = "t2_sportsperson",
        /// Creative and Sporting, split into Creative Worker and International Sportsperson.
        CreativeAndSporting = "creative_and_sporting",
        /// Voluntary Worker, renamed Charity Worker.
        VoluntaryWorker = "voluntary_worker",
    }
}

/// What is known of a route.
#[derive(Debug)]
#[non_exhaustive]
pub struct RouteFacts {
    /// The route.
    pub route: Route,
    /// The type of licence that it belongs to.
    pub licence_type: LicenceType,
    /// The official name.
    pub title: &'static str,
    /// The first day; none means before the system's records.
    pub from: Option<NaiveDate>,
    /// The last day; none means that it still exists.
    pub to: Option<NaiveDate>,
    /// The rule behind.
    pub rule: &'static Rule,
}

const fn facts(
    route: Route,
    licence_type: LicenceType,
    title: &'static str,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    rule: &'static Rule,
) -> RouteFacts {
    RouteFacts { route, licence_type, title, from, to, rule }
}

const POINTS_BASED: NaiveDate = day(2020, 12, 1);
const POINTS_BASED_EVE: NaiveDate = day(2020, 11, 30);
const SPLIT: NaiveDate = day(2021, 10, 11);
const SPLIT_EVE: NaiveDate = day(2021, 10, 10);
const MOBILITY: NaiveDate = day(2022, 4, 11);
const MOBILITY_EVE: NaiveDate = day(2022, 4, 10);
const SCALE_UP: NaiveDate = day(2022, 8, 22);

/// The facts of every route, in the order of [`Route::ALL`].
pub const ROUTES: &[RouteFacts] = {
    use LicenceType::{Student, TemporaryWorker, Worker};
    &[
        facts(Route::SkilledWorker, Worker, "Skilled Worker", Some(POINTS_BASED), None, rule!("lu/7.2")),
        facts(
            Route::GbmSeniorOrSpecialistWorker,
            Worker,
            "Global Business Mobility - Senior or Specialist Worker",
            Some(MOBILITY),
            None,
            rule!("lu/RO-1"),
        ),
        facts(Route::MinisterOfReligion, Worker, "T2 Minister of Religion", None, None, rule!("lu/7.2")),
        facts(
            Route::InternationalSportsperson,
            Worker,
            "International Sportsperson",
            Some(SPLIT),
            None,
            rule!("lu/RO-1"),
        ),
        facts(Route::ScaleUp, TemporaryWorker, "Scale-up", Some(SCALE_UP), None, rule!("lu/RO-2")),
        facts(Route::CharityWorker, TemporaryWorker, "Charity Worker", Some(SPLIT), None, rule!("lu/7.2")),
        facts(Route::CreativeWorker, TemporaryWorker, "Creative Worker", Some(SPLIT), None, rule!("lu/RO-1")),
        facts(
            Route::GbmGraduateTrainee,
            TemporaryWorker,
            "Global Business Mobility - Graduate Trainee",
            Some(MOBILITY),
            None,
            rule!("lu/RO-1"),
        ),
        facts(
            Route::UkExpansionWorker,
            TemporaryWorker,
            "Global Business Mobility - UK Expansion Worker",
            Some(MOBILITY),
            None,
            rule!("lu/RO-1"),
        ),
        facts(
            Route::GbmServiceSupplier,
            TemporaryWorker,
            "Global Business Mobility - Service Supplier",
            Some(MOBILITY),
            None,
            rule!("lu/RO-1"),
        ),
        facts(
            Route::GbmSecondmentWorker,
            TemporaryWorker,
            "Global Business Mobility - Secondment Worker",
            Some(MOBILITY),
            None,
            rule!("lu/RO-1"),
        ),
        facts(
            Route::GovernmentAuthorisedExchange,
            TemporaryWorker,
            "Government Authorised Exchange",
            None,
            None,
            rule!("lu/7.2"),
        ),
        facts(Route::InternationalAgreement, TemporaryWorker, "International Agreement", None, None, rule!("lu/7.2")),
        facts(Route::ReligiousWorker, TemporaryWorker, "Religious Worker", None, None, rule!("lu/7.2")),
        facts(Route::SeasonalWorker, TemporaryWorker, "Seasonal Worker", None, None, rule!("lu/7.2")),
        facts(Route::Student, Student, "Student", None, None, rule!("lu/7.2")),
        facts(Route::ChildStudent, Student, "Child Student", None, None, rule!("lu/7.2")),
        facts(Route::Tier2General, Worker, "Tier 2 (General)", None, Some(POINTS_BASED_EVE), rule!("cos/1.3")),
        facts(
            Route::IntraCompanyTransfer,
            Worker,
            "Tier 2 (Intra-company Transfer)",
            None,
            Some(POINTS_BASED_EVE),
            rule!("lu/7.2"),
        ),
        facts(
            Route::IntraCompany,
            Worker,
            "Intra-company routes",
            Some(POINTS_BASED),
            Some(MOBILITY_EVE),
            rule!("lu/RO-1"),
        ),
        facts(Route::T2Sportsperson, Worker, "T2 Sportsperson", None, Some(SPLIT_EVE), rule!("lu/RO-1")),
        facts(
            Route::CreativeAndSporting,
            TemporaryWorker,
            "Creative and Sporting",
            None,
            Some(SPLIT_EVE),
            rule!("lu/RO-1"),
        ),
        facts(Route::VoluntaryWorker, TemporaryWorker, "Voluntary Worker", None, Some(SPLIT_EVE), rule!("lu/7.2")),
    ]
};

impl Route {
    /// What is known of the route.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "the table has a row for each route, in the order of the routes: tested"
    )]
    pub const fn facts(self) -> &'static RouteFacts {
        &ROUTES[self.index()]
    }

    /// The type of licence that the route belongs to.
    #[must_use]
    pub const fn licence_type(self) -> LicenceType {
        self.facts().licence_type
    }

    /// Whether the route exists on a day.
    ///
    /// ```
    /// use sms_core::{licence::Route, time::day};
    /// assert!(Route::ScaleUp.exists_on(day(2022, 8, 22)));
    /// assert!(!Route::ScaleUp.exists_on(day(2022, 8, 21)));
    /// ```
    #[must_use]
    pub fn exists_on(self, day: NaiveDate) -> bool {
        let facts = self.facts();
        facts.from.is_none_or(|from| from <= day) && facts.to.is_none_or(|to| day <= to)
    }
}

/// A set of routes, as bits: what a licence covers, or what a function needs.
///
/// ```
/// use sms_core::licence::{Route, RouteSet};
/// let held: RouteSet = [Route::SkilledWorker, Route::Student].into_iter().collect();
/// assert!(held.contains(Route::Student) && held.meets(RouteSet::STUDENT));
/// assert!(!RouteSet::NONE.meets(RouteSet::STUDENT));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RouteSet(u32);

impl RouteSet {
    /// No route at all.
    pub const NONE: Self = Self(0);
    /// Student and Child Student.
    pub const STUDENT: Self = Self::of_type(LicenceType::Student);
    /// Every route that is not for students.
    pub const WORKER_OR_TEMPORARY: Self =
        Self::of_type(LicenceType::Worker).and(Self::of_type(LicenceType::TemporaryWorker));
    /// The routes of Global Business Mobility.
    pub(crate) const MOBILITY: Self = Self::one(Route::GbmSeniorOrSpecialistWorker)
        .and(Self::one(Route::GbmGraduateTrainee))
        .and(Self::one(Route::UkExpansionWorker))
        .and(Self::one(Route::GbmServiceSupplier))
        .and(Self::one(Route::GbmSecondmentWorker));
    /// The routes whose jobs are in an eligible occupation code (`cos/3.9.11`).
    pub const ELIGIBLE_CODE: Self = Self::one(Route::SkilledWorker).and(Self::MOBILITY).and(Self::one(Route::ScaleUp));
    /// Every route.
    pub const ALL: Self = Self::STUDENT.and(Self::WORKER_OR_TEMPORARY);

    /// The set of one route.
    #[must_use]
    pub const fn one(route: Route) -> Self {
        Self(1 << route.index())
    }

    /// The set with these bits, the lowest for the first of [`Route::ALL`]; nothing where a bit stands for no route.
    ///
    /// ```
    /// use sms_core::licence::{Route, RouteSet};
    /// assert_eq!(RouteSet::from_bits(1 << Route::Student.index()), Some(RouteSet::one(Route::Student)));
    /// assert_eq!(RouteSet::from_bits(1 << Route::ALL.len()), None);
    /// ```
    #[must_use]
    pub const fn from_bits(bits: u64) -> Option<Self> {
        if bits & !(Self::ALL.0 as u64) == 0 { Some(Self(bits as u32)) } else { None }
    }

    /// The bits of the set, the lowest for the first of [`Route::ALL`].
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0 as u64
    }

    /// The routes of both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the set has the route.
    #[must_use]
    pub const fn contains(self, route: Route) -> bool {
        self.meets(Self::one(route))
    }

    /// Whether the two sets share a route.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    #[expect(clippy::indexing_slicing, reason = "in range by the loop's own condition, and only in constants")]
    const fn of_type(licence_type: LicenceType) -> Self {
        let (mut set, mut place) = (0, 0);
        while place < ROUTES.len() {
            if ROUTES[place].licence_type as u8 == licence_type as u8 {
                set |= 1 << ROUTES[place].route.index();
            }
            place += 1;
        }
        Self(set)
    }
}

impl FromIterator<Route> for RouteSet {
    fn from_iter<I: IntoIterator<Item = Route>>(routes: I) -> Self {
        routes.into_iter().fold(Self::NONE, |set, route| set.and(Self::one(route)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_route_has_its_row() {
        assert_eq!(ROUTES.len(), Route::ALL.len());
        for (&route, facts) in Route::ALL.iter().zip(ROUTES) {
            assert_eq!(route, facts.route);
        }
    }

    #[test]
    fn seventeen_routes_exist_today() {
        let today = day(2026, 11, 21);
        assert_eq!(Route::ALL.iter().filter(|route| route.exists_on(today)).count(), 17);
    }
}
