//! The menus: which items a user sees, and why one is grey (`lu/P-10`, `lu/P-11`).

use super::cell::Needs;
use super::decide::{AccessDecision, AccessRequest, Cause};
use super::function::Function;
use super::table::AccessTable;
use crate::decision::Reason;
use crate::licence::{LicenceStatus, Rating, Route, RouteSet};
use crate::user::{Level, UserStatus};
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

wire_enum! {
    /// A menu of SMS.
    pub enum Menu {
        /// The user's own account. Its functions stand beside the menus.
        Account = "account",
        /// Licence summary, applications and services.
        Licence = "licence",
        /// Workers.
        Workers = "workers",
        /// Defined CoS, inside Workers.
        DefinedCos = "defined_cos",
        /// Students.
        Students = "students",
    }
}

/// Who looks at the menus, and on which licence. See [`menus`] for an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Viewer<'a> {
    /// The level of the user.
    pub level: Level,
    /// The status of the user.
    pub user_status: UserStatus,
    /// The status of the licence.
    pub licence_status: LicenceStatus,
    /// Every route that the licence covers, with its rating there.
    pub ratings: &'a [(Route, Rating)],
    /// The functions whose time window is open.
    pub open_windows: &'a [Function],
    /// Whether a dormant student sponsor sees the licence menu, which other dormant sponsors do not (`lu/16-6`).
    pub dormant_students: bool,
    /// The day whose rules count.
    pub on: NaiveDate,
}

impl<'a> Viewer<'a> {
    /// The usual case: an active user of an active licence, on a day on which no time window is open.
    #[must_use]
    pub const fn new(level: Level, ratings: &'a [(Route, Rating)], on: NaiveDate) -> Self {
        Self {
            level,
            user_status: UserStatus::Active,
            licence_status: LicenceStatus::Active,
            ratings,
            open_windows: &[],
            dormant_students: false,
            on,
        }
    }

    /// The status of the user.
    #[must_use]
    pub const fn user_status(mut self, status: UserStatus) -> Self {
        self.user_status = status;
        self
    }

    /// The status of the licence.
    #[must_use]
    pub const fn licence_status(mut self, status: LicenceStatus) -> Self {
        self.licence_status = status;
        self
    }

    /// The functions whose time window is open.
    #[must_use]
    pub const fn open_windows(mut self, functions: &'a [Function]) -> Self {
        self.open_windows = functions;
        self
    }

    /// Whether a dormant student sponsor sees the licence menu.
    #[must_use]
    pub const fn dormant_students(mut self, dormant_students: bool) -> Self {
        self.dormant_students = dormant_students;
        self
    }
}

/// A menu that a user sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MenuView {
    /// Which menu.
    pub menu: Menu,
    /// The name that people read.
    pub title: Cow<'static, str>,
    /// The items, in the order in which they stand.
    pub items: Vec<MenuItem>,
}

/// An item of a menu, or a button behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MenuItem {
    /// What it does.
    pub function: Function,
    /// The name that people read.
    pub title: Cow<'static, str>,
    /// Whether it can be used; if not, it is grey.
    pub enabled: bool,
    /// Why it is grey: every reason.
    pub reasons: Vec<Reason>,
}

/// The menus that a user sees, in the order of the screen.
///
/// An item stands for what the user owns, so ownership makes nothing grey. What SMS does not have on that day is not
/// shown at all. What is used without a menu is no item: logging in, asking for a new password, accepting messages.
///
/// ```
/// use sms_core::access::{AccessTable, Menu, Viewer, menus};
/// use sms_core::licence::{Rating, Route};
/// use sms_core::time::day;
/// use sms_core::user::Level;
///
/// let viewer = Viewer::new(Level::Level2, &[(Route::SkilledWorker, Rating::A)], day(2026, 4, 6));
/// let seen: Vec<Menu> = menus(&AccessTable::DEFAULT, &viewer).iter().map(|view| view.menu).collect();
/// assert_eq!(seen, [Menu::Workers, Menu::Account]);
/// ```
#[must_use]
pub fn menus(table: &AccessTable, viewer: &Viewer<'_>) -> Vec<MenuView> {
    let shown = ON_SCREEN.iter().filter(|menu| viewer.sees(**menu));
    shown.map(|&menu| MenuView { menu, title: menu.title().into(), items: items(table, viewer, menu) }).collect()
}

/// The menus in the order of the screen.
const ON_SCREEN: [Menu; 5] = [Menu::Licence, Menu::Workers, Menu::DefinedCos, Menu::Students, Menu::Account];

/// The items that do not stand in the order of the functions (`lu/M-1`).
const ACCOUNT: &[Function] = &[Function::ChangeOwnPassword, Function::ViewContact, Function::LogOut];
const LICENCE: &[Function] = &[
    Function::ViewUsers,
    Function::RequestLevel1User,
    Function::CreateLevel2User,
    Function::AmendOwnDetails,
    Function::AmendLevel2User,
    Function::DeactivateUser,
    Function::AmendOrganisationDetails,
    Function::AmendAuthorisingOfficer,
    Function::ReplaceAuthorisingOfficer,
    Function::AmendKeyContact,
    Function::ReplaceKeyContact,
    Function::RequestOtherChange,
    Function::ViewChangeRequests,
    Function::WithdrawChangeRequest,
    Function::ViewLicenceSummary,
    Function::ManagePayeReferences,
    Function::RequestAllocationIncrease,
    Function::WithdrawAllocationRequest,
    Function::RenewAnnualAllocation,
    Function::ViewActionPlan,
    Function::PayActionPlan,
    Function::RenewLicence,
    Function::ApplyPremiumService,
    Function::ApplyStudentSponsorStatus,
    Function::TrackApplications,
    Function::ViewMessageBoard,
    Function::ViewMessageArchive,
    Function::ViewPremiumContact,
];

impl Menu {
    /// The name that people read.
    ///
    /// ```
    /// assert_eq!(sms_core::access::Menu::DefinedCos.title(), "Defined CoS");
    /// ```
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Account => "Account",
            Self::Licence => "Licence summary, applications and services",
            Self::Workers => "Workers",
            Self::DefinedCos => "Defined CoS",
            Self::Students => "Students",
        }
    }

    /// The items of the menu, in the order in which they stand.
    ///
    /// ```
    /// use sms_core::access::{Function, Menu};
    /// assert_eq!(Menu::Licence.functions().next(), Some(Function::ViewUsers));
    /// ```
    pub fn functions(self) -> impl Iterator<Item = Function> {
        let listed = match self {
            Self::Account => ACCOUNT,
            Self::Licence => LICENCE,
            Self::Workers | Self::DefinedCos | Self::Students => Function::ALL,
        };
        listed.iter().copied().filter(move |function| function.facts().menu == self)
    }
}

impl Viewer<'_> {
    fn routes(&self) -> RouteSet {
        self.ratings.iter().map(|(route, _)| *route).collect()
    }

    /// Which menus there are (`lu/P-2`, `lu/P-10`).
    fn sees(&self, menu: Menu) -> bool {
        let level_1 = self.level == Level::Level1;
        let routes = self.routes();
        match menu {
            Menu::Account => true,
            Menu::Licence => level_1 && (self.licence_status != LicenceStatus::Dormant || self.is_student_exception()),
            Menu::Workers => routes.meets(RouteSet::WORKER_OR_TEMPORARY),
            Menu::DefinedCos => level_1 && routes.contains(Route::SkilledWorker),
            Menu::Students => routes.meets(RouteSet::STUDENT),
        }
    }

    fn is_student_exception(&self) -> bool {
        self.dormant_students && self.routes().meets(RouteSet::STUDENT)
    }

    /// The answer for an item: under the rating of the licence in the licence menu, else under the best rating of
    /// the routes that the function needs.
    fn answer(&self, table: &AccessTable, function: Function) -> AccessDecision {
        let facts = function.facts();
        let of_licence = Rating::of_licence(self.ratings.iter().map(|(_, rating)| *rating));
        let first = table.decide(&self.question(function, of_licence));
        if matches!(facts.menu, Menu::Account | Menu::Licence) {
            return first;
        }
        let answers = Rating::ALL.iter().filter(|rating| self.is_held(facts.needs, **rating));
        let answers: Vec<_> = answers.map(|rating| table.decide(&self.question(function, *rating))).collect();
        let allowed = answers.iter().find(|answer| answer.allowed());
        *allowed.or(answers.first()).unwrap_or(&first)
    }

    fn is_held(&self, needs: Needs, rating: Rating) -> bool {
        self.ratings.iter().any(|(route, held)| *held == rating && needs.routes().contains(*route))
    }

    fn question(&self, function: Function, rating: Rating) -> AccessRequest {
        let Self { level, user_status, licence_status, on, .. } = *self;
        let (routes, window_open) = (self.routes(), self.open_windows.contains(&function));
        AccessRequest { function, level, user_status, licence_status, rating, routes, owner: true, window_open, on }
    }
}

fn items(table: &AccessTable, viewer: &Viewer<'_>, menu: Menu) -> Vec<MenuItem> {
    let answers = menu.functions().map(|function| (function, viewer.answer(table, function)));
    answers
        .filter(|(_, answer)| !answer.refused_for(Cause::NotInForce))
        .map(|(function, answer)| item(function, answer))
        .collect()
}

fn item(function: Function, answer: AccessDecision) -> MenuItem {
    let reasons = answer.reasons().map(Reason::from).collect();
    MenuItem { function, title: function.title().into(), enabled: answer.allowed(), reasons }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;

    const EVERYTHING: &[(Route, Rating)] =
        &[(Route::SkilledWorker, Rating::A), (Route::CreativeWorker, Rating::A), (Route::Student, Rating::A)];

    fn viewer(ratings: &[(Route, Rating)]) -> Viewer<'_> {
        Viewer::new(Level::Level1, ratings, day(2026, 11, 21))
    }

    fn seen(viewer: &Viewer<'_>) -> Vec<Menu> {
        menus(&AccessTable::DEFAULT, viewer).iter().map(|view| view.menu).collect()
    }

    fn item(viewer: &Viewer<'_>, function: Function) -> Option<MenuItem> {
        let views = menus(&AccessTable::DEFAULT, viewer);
        views.into_iter().flat_map(|view| view.items).find(|item| item.function == function)
    }

    fn codes(viewer: &Viewer<'_>, function: Function) -> Vec<&'static str> {
        item(viewer, function).unwrap().reasons.iter().map(|reason| reason.code.id()).collect()
    }

    #[test]
    fn each_function_stands_in_its_menu_once() {
        let outside = [Function::LogIn, Function::ResetPassword, Function::AcceptMessages];
        for &function in Function::ALL {
            let places = Menu::ALL.iter().filter(|menu| menu.functions().any(|other| other == function)).count();
            assert_eq!(places, usize::from(!outside.contains(&function)), "{function}");
        }
        let items: usize = Menu::ALL.iter().map(|menu| menu.functions().count()).sum();
        assert_eq!(items, Function::ALL.len() - outside.len());
    }

    #[test]
    fn menus_follow_level_and_routes() {
        use Menu::{Account, DefinedCos, Licence, Students, Workers};
        let everything = viewer(EVERYTHING);
        assert_eq!(seen(&everything), [Licence, Workers, DefinedCos, Students, Account]);
        assert_eq!(seen(&Viewer { level: Level::Level2, ..everything }), [Workers, Students, Account]);
        assert_eq!(seen(&viewer(&[(Route::ScaleUp, Rating::A)])), [Licence, Workers, Account]);
        assert_eq!(seen(&viewer(&[(Route::ChildStudent, Rating::A)])), [Licence, Students, Account]);
        assert_eq!(seen(&viewer(&[])), [Licence, Account]);
    }

    #[test]
    fn a_dormant_licence_hides_the_licence_menu_but_for_a_student_sponsor_where_the_policy_says_so() {
        let dormant = viewer(EVERYTHING).licence_status(LicenceStatus::Dormant);
        assert!(!seen(&dormant).contains(&Menu::Licence));
        let exception = dormant.dormant_students(true);
        assert!(seen(&exception).contains(&Menu::Licence));
        assert!(!seen(&Viewer { ratings: &[(Route::ScaleUp, Rating::A)], ..exception }).contains(&Menu::Licence));
        let suspended = viewer(EVERYTHING).licence_status(LicenceStatus::Suspended);
        assert!(seen(&suspended).contains(&Menu::Licence));
    }

    #[test]
    fn a_grey_item_says_why() {
        let everything = viewer(EVERYTHING);
        assert!(item(&everything, Function::AssignCos).unwrap().enabled);
        assert_eq!(codes(&everything, Function::RenewAnnualAllocation), ["access.window"]);
        let open = everything.open_windows(&[Function::RenewAnnualAllocation]);
        assert!(item(&open, Function::RenewAnnualAllocation).unwrap().enabled);
        let level_2 = Viewer { level: Level::Level2, ..everything };
        assert_eq!(codes(&level_2, Function::WithdrawCos), ["access.level"]);
        assert!(item(&level_2, Function::ViewCos).unwrap().enabled, "what the user owns");
        let suspended = everything.licence_status(LicenceStatus::Suspended);
        assert_eq!(codes(&suspended, Function::CreateCas), ["access.licence_status"]);
        assert!(item(&suspended, Function::ReportStudentActivity).unwrap().enabled);
        let deactivated = everything.user_status(UserStatus::DeactivatedBySponsor);
        assert_eq!(codes(&deactivated, Function::LogOut), ["access.user_status"]);
        assert_eq!(codes(&viewer(&[(Route::ScaleUp, Rating::A)]), Function::ManageCosGroups), ["access.route"]);
    }

    #[test]
    fn the_rating_that_counts_is_that_of_the_routes_a_function_needs() {
        let mixed = viewer(&[(Route::SkilledWorker, Rating::B), (Route::ScaleUp, Rating::A)]);
        assert_eq!(codes(&mixed, Function::ApplyDefinedCos), ["access.rating"]);
        let other = viewer(&[(Route::SkilledWorker, Rating::A), (Route::ScaleUp, Rating::B)]);
        assert!(item(&other, Function::ApplyDefinedCos).unwrap().enabled);
        let students = viewer(&[(Route::Student, Rating::A), (Route::UkExpansionWorker, Rating::Provisional)]);
        assert!(item(&students, Function::CreateCas).unwrap().enabled);
        assert!(item(&students, Function::ViewUsers).unwrap().enabled, "Provisional only if all are");
        let provisional = viewer(&[(Route::UkExpansionWorker, Rating::Provisional)]);
        assert_eq!(codes(&provisional, Function::ViewUsers), ["access.rating"]);
        assert!(item(&provisional, Function::CreateCos).unwrap().enabled);
    }

    #[test]
    fn what_sms_does_not_have_that_day_is_not_shown() {
        let today = viewer(EVERYTHING);
        assert_eq!(item(&today, Function::RenewLicence), None);
        assert_eq!(item(&today, Function::ApplyPremiumService), None);
        let in_2020 = Viewer { on: day(2020, 1, 1), ..today };
        assert_eq!(codes(&in_2020, Function::RenewLicence), ["access.window"]);
        assert_eq!(item(&in_2020, Function::NotifyGraduates), None);
    }

    #[test]
    fn views_travel_as_documents() {
        let views = menus(&AccessTable::DEFAULT, &Viewer { level: Level::Level2, ..viewer(EVERYTHING) });
        let text = serde_json::to_string(&views).unwrap();
        assert_eq!(serde_json::from_str::<Vec<MenuView>>(&text).unwrap(), views);
        assert!(
            text.starts_with(r#"[{"menu":"workers","title":"Workers","items":[{"function":"create_cos","#),
            "{text}"
        );
    }
}
