//! For how long the work of each route can be (`cos/6.4`).

use super::fields;
use crate::certificate::form_check::FormCheck;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Form, FormKey};
use crate::licence::Route;
use crate::parameter::said;
use crate::rule;
use crate::rule::Rule;
use crate::time::{day, months_after};
use chrono::{Datelike as _, NaiveDate};

/// The longest period of work of a route.
#[derive(Debug)]
#[non_exhaustive]
pub struct LongestPeriod {
    /// The route.
    pub route: Route,
    /// The field that must be ticked for this row to count; none where it counts for every worker of the route.
    pub when: Option<FormKey<bool>>,
    /// The most months from the start to the end.
    pub months: u32,
    /// The rule behind.
    pub rule: &'static Rule,
}

const fn longest(route: Route, months: u32) -> LongestPeriod {
    LongestPeriod { route, when: None, months, rule: rule!("cos/6.4") }
}

/// The longest period of each route that has one. Of several rows for a route the first whose field is ticked counts.
pub const LONGEST_PERIODS: &[LongestPeriod] = &[
    LongestPeriod { when: Some(fields::PRE_REGISTRATION), rule: rule!("cos/N-9"), ..longest(Route::SkilledWorker, 8) },
    LongestPeriod { when: Some(fields::NEW_ENTRANT), ..longest(Route::SkilledWorker, 48) },
    LongestPeriod { rule: rule!("cos/3.6.2"), ..longest(Route::SkilledWorker, 60) },
    longest(Route::GbmSeniorOrSpecialistWorker, 60),
    longest(Route::GbmGraduateTrainee, 12),
    longest(Route::UkExpansionWorker, 12),
    longest(Route::GbmServiceSupplier, 12),
    longest(Route::GbmSecondmentWorker, 12),
    longest(Route::MinisterOfReligion, 36),
    longest(Route::InternationalSportsperson, 36),
    longest(Route::CreativeWorker, 12),
    longest(Route::CharityWorker, 12),
    longest(Route::ReligiousWorker, 24),
    longest(Route::GovernmentAuthorisedExchange, 24),
    longest(Route::InternationalAgreement, 24),
    longest(Route::SeasonalWorker, 6),
];

/// The longest period of the work that a form describes.
fn longest_of(route: Route, form: &Form) -> Option<&'static LongestPeriod> {
    LONGEST_PERIODS.iter().find(|row| row.route == route && row.when.is_none_or(|field| form.flag(field)))
}

/// The last day of work of a route that begins on a day, for a worker of whom nothing else is known; none where the route has
/// no longest period.
///
/// ```
/// use sms_core::{certificate::cos::latest_end, licence::Route, time::day};
/// assert_eq!(latest_end(Route::SkilledWorker, day(2026, 6, 1)), Some(day(2031, 6, 1)));
/// assert_eq!(latest_end(Route::ScaleUp, day(2026, 6, 1)), None);
/// ```
#[must_use]
pub fn latest_end(route: Route, start_on: NaiveDate) -> Option<NaiveDate> {
    longest_of(route, &Form::default()).map(|row| months_after(start_on, row.months))
}

/// A Skilled Worker's period of more than the Rules allow for any of them.
pub(super) fn skilled_worker_period(content: &FormCheck<'_>) -> Option<Reason> {
    let (start, end) = (content.form.get(fields::START_ON)?, content.form.get(fields::END_ON)?);
    let row = longest_of(Route::SkilledWorker, &Form::default()).filter(|_| content.route == Route::SkilledWorker)?;
    too_long(row, start, end)
}

/// A period that is longer than is granted, where that is no bar of its own.
pub(super) fn other_period(content: &FormCheck<'_>) -> Option<Reason> {
    let (start, end) = (content.form.get(fields::START_ON)?, content.form.get(fields::END_ON)?);
    let row = longest_of(content.route, content.form)?;
    if skilled_worker_period(content).is_some() {
        return None;
    }
    too_long(row, start, end)
}

fn too_long(row: &LongestPeriod, start: NaiveDate, end: NaiveDate) -> Option<Reason> {
    let latest = months_after(start, row.months);
    (end > latest).then(|| {
        let message = said!("work that starts on {start_on} ends on {latest} at the latest", start_on = start, latest);
        let reason = Reason::new(ErrorCode::CertificatePeriod).rule(row.rule).message(message);
        reason.field(fields::END_ON.pointer()).remedy("bring the end forward")
    })
}

/// Poultry work from 2 October to 31 December of one year.
pub(super) fn season(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let (start, end) = (form.get(fields::START_ON)?, form.get(fields::END_ON)?);
    let poultry = content.route == Route::SeasonalWorker && form.get(fields::SEASONAL_SECTOR) == Some("poultry");
    let within = day(start.year(), 10, 2) <= start && end <= day(start.year(), 12, 31);
    (poultry && !within).then(|| {
        let message = "poultry work is from 2 October to 31 December of one year";
        Reason::new(ErrorCode::CertificateSeason)
            .rule(rule!("cos/6.4"))
            .message(message)
            .field(fields::START_ON.pointer())
    })
}

/// Poultry workers apply by 15 November of the year of their work (`cos/6.9`).
pub(super) fn application_season(content: &FormCheck<'_>) -> Option<Reason> {
    let (form, today) = (content.form, content.today?);
    let start = form.get(fields::START_ON)?;
    let poultry = content.route == Route::SeasonalWorker && form.get(fields::SEASONAL_SECTOR) == Some("poultry");
    (poultry && today > day(start.year(), 11, 15)).then(|| {
        let message = "workers in poultry apply by 15 November of the year";
        Reason::new(ErrorCode::CertificateSeason)
            .rule(rule!("cos/6.9"))
            .message(message)
            .field(fields::START_ON.pointer())
    })
}
