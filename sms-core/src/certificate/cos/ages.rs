//! How old a worker is at least, by route and day (`lu/N-113`, `cos/3.2.10`).

use super::fields;
use crate::certificate::form_check::FormCheck;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::{Route, RouteSet};
use crate::parameter::said;
use crate::policy::settings;
use crate::rule;
use crate::rule::Rule;
use crate::time::day;
use chrono::NaiveDate;

/// From what age on a route takes a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Youngest {
    /// From the age of an adult on, which is a setting: `certificate.adult_years`.
    Adult,
    /// From so many years on.
    Years(u32),
    /// At any age; the sponsor sees to the care of a child, and has a letter of the parents.
    AnyAge,
}

/// From what age on routes take workers, and since when.
#[derive(Debug)]
#[non_exhaustive]
pub struct YoungestWorkers {
    /// The routes.
    pub routes: RouteSet,
    /// The first day on which it is known to hold; none means since before any record.
    pub from: Option<NaiveDate>,
    /// The age.
    pub youngest: Youngest,
    /// The rule behind.
    pub rule: &'static Rule,
}

/// The day of the guide that names the routes open to workers under 18; for an earlier day no text was seen.
const GUIDE_OF_2025: Option<NaiveDate> = Some(day(2025, 10, 22));

const LONG_KNOWN: RouteSet = RouteSet::one(Route::SkilledWorker).and(RouteSet::one(Route::SeasonalWorker));
const SPORT: RouteSet = RouteSet::one(Route::InternationalSportsperson);
const OPEN: RouteSet = RouteSet::one(Route::CreativeWorker).and(RouteSet::one(Route::GovernmentAuthorisedExchange));

/// The ages by route; the first row that a route and a day fit counts.
///
/// ```
/// use sms_core::certificate::cos::{YOUNGEST_WORKERS, Youngest};
/// assert!(YOUNGEST_WORKERS.iter().any(|row| row.youngest == Youngest::Years(16) && row.rule.id == "lu/N-113"));
/// ```
pub static YOUNGEST_WORKERS: &[YoungestWorkers] = &[
    YoungestWorkers { routes: LONG_KNOWN, from: None, youngest: Youngest::Adult, rule: rule!("cos/3.2.10") },
    YoungestWorkers { routes: SPORT, from: GUIDE_OF_2025, youngest: Youngest::Years(16), rule: rule!("lu/N-113") },
    YoungestWorkers { routes: OPEN, from: GUIDE_OF_2025, youngest: Youngest::AnyAge, rule: rule!("lu/N-113") },
    YoungestWorkers {
        routes: RouteSet::WORKER_OR_TEMPORARY,
        from: GUIDE_OF_2025,
        youngest: Youngest::Adult,
        rule: rule!("lu/N-113"),
    },
];

/// From what age on a route takes workers on a day, as far as a text says so.
fn youngest(route: Route, on: NaiveDate) -> Option<&'static YoungestWorkers> {
    YOUNGEST_WORKERS.iter().find(|row| row.routes.contains(route) && row.from.is_none_or(|from| from <= on))
}

/// A worker who is too young for the route.
pub(super) fn under_age(content: &FormCheck<'_>) -> Option<Reason> {
    let row = youngest(content.route, content.rules_on)?;
    let least = match row.youngest {
        Youngest::Adult => u32::try_from(content.get(settings::CERTIFICATE_ADULT_YEARS)).unwrap_or(0),
        Youngest::Years(years) => years,
        Youngest::AnyAge => return None,
    };
    let (born, today) = (content.form.get(fields::DATE_OF_BIRTH)?, content.today?);
    // A birth that is still to come is another slip.
    (born <= today && content.birthday(born, least) > today).then(|| {
        let message = said!("the worker seems to be under {least}, which the route does not take", least);
        let reason = Reason::new(ErrorCode::CertificateAge).rule(row.rule).message(message);
        reason.field(fields::DATE_OF_BIRTH.pointer())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::CertificateKind;
    use crate::fields::Form;
    use crate::policy::Policy;

    const TODAY: NaiveDate = day(2026, 4, 6);

    fn is_too_young(route: Route, born: NaiveDate, today: NaiveDate) -> bool {
        let (form, policy) = (Form::new().with(fields::DATE_OF_BIRTH, born), Policy::default());
        let content = FormCheck {
            kind: CertificateKind::UndefinedCos,
            route,
            form: &form,
            policy: &policy,
            rules_on: today,
            today: Some(today),
            rating: None,
            student_status: None,
        };
        under_age(&content).is_some()
    }

    #[test]
    fn each_route_takes_workers_from_their_birthday_on() {
        for &route in Route::ALL.iter().filter(|route| RouteSet::WORKER_OR_TEMPORARY.contains(**route)) {
            let (year, any) = match route {
                Route::InternationalSportsperson => (2010, false),
                Route::CreativeWorker | Route::GovernmentAuthorisedExchange => (2026, true),
                _ => (2008, false),
            };
            assert!(!is_too_young(route, day(year, 4, 6), TODAY), "{route}");
            assert_eq!(is_too_young(route, day(year, 4, 7), TODAY), !any, "{route}");
        }
    }

    #[test]
    fn most_routes_are_known_from_the_day_of_the_guide_on() {
        let (born, eve) = (day(2010, 1, 1), day(2025, 10, 21));
        for (route, before) in [(Route::SkilledWorker, true), (Route::SeasonalWorker, true), (Route::ScaleUp, false)] {
            assert_eq!(is_too_young(route, born, eve), before, "{route}");
            assert!(is_too_young(route, born, day(2025, 10, 22)), "{route}");
        }
    }
}
