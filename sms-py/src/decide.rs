//! May this be done? Asked natively, without a document: it costs well under a microsecond.

use crate::arguments::{self, day, flag, text, word};
use crate::decision::Decision;
use crate::policy::{Policy, policy};
use pyo3::prelude::*;
use sms_core::access::{AccessRequest, AccessTable, Function};
use sms_core::licence::{LicenceStatus, Rating, Route, RouteSet};
use sms_core::time::DAYS;
use sms_core::user::{Level, UserStatus};

/// May a user of this level use a function on such a licence?
///
/// Nothing but the facts given is looked at: no store, no clock. What is left out is the usual case: an active user, who owns
/// what they work on, of an active, A-rated licence for Skilled Worker, inside every time window, under the latest rules.
///
/// Args:
///     function: what is to be used; `sms.functions()` lists them.
///     level: the level of the user.
///     status: the status of the licence.
///     rating: the rating that counts; whether the licence can have it is not judged.
///     routes: the routes that the licence covers.
///     owner: whether the user owns the certificate that the function is used on.
///     user_status: the status of the user.
///     window_open: whether the time window of the function is open, if it has one.
///     on: the rules of which day; None means the latest that the library knows.
///     policy: the policy that counts; None means the default one.
///
/// Raises:
///     WordError: there is no such word. It names the argument and the words that there are.
///
/// >>> import sms
/// >>> decision = sms.decide("assign_cos", level="level_2", status="suspended", owner=False)
/// >>> [reason.code for reason in decision.reasons]
/// ['access.licence_status', 'access.owner']
#[pyfunction]
#[pyo3(signature = (function: "FunctionWord", *, level: "LevelWord", status: "LicenceStatusWord" = "active", rating: "RatingWord" = "a", routes: "collections.abc.Collection[RouteWord] | None" = None, owner: "bool" = true, user_status: "UserStatusWord" = "active", window_open: "bool" = true, on: "Day | None" = None, policy: "Policy | None" = None) -> "Decision")]
#[expect(clippy::too_many_arguments, reason = "the facts that a decision depends on, each by its name")]
pub(crate) fn decide(
    py: Python<'_>,
    #[pyo3(from_py_with = text::function)] function: &str,
    #[pyo3(from_py_with = text::level)] level: &str,
    #[pyo3(from_py_with = text::status)] status: &str,
    #[pyo3(from_py_with = text::rating)] rating: &str,
    routes: Option<&Bound<'_, PyAny>>,
    #[pyo3(from_py_with = flag::owner)] owner: bool,
    #[pyo3(from_py_with = text::user_status)] user_status: &str,
    #[pyo3(from_py_with = flag::window_open)] window_open: bool,
    on: Option<&Bound<'_, PyAny>>,
    #[pyo3(from_py_with = policy)] policy: Option<&Policy>,
) -> PyResult<Decision> {
    let question = AccessRequest {
        function: word(py, "function", function, Function::find, &Function::ENUMERATION)?,
        level: word(py, "level", level, Level::find, &Level::ENUMERATION)?,
        licence_status: word(py, "status", status, LicenceStatus::find, &LicenceStatus::ENUMERATION)?,
        rating: word(py, "rating", rating, Rating::find, &Rating::ENUMERATION)?,
        routes: route_set(py, routes)?,
        owner,
        user_status: word(py, "user_status", user_status, UserStatus::find, &UserStatus::ENUMERATION)?,
        window_open,
        on: on.map_or(Ok(None), |on| day("on", on))?.unwrap_or(DAYS.1),
    };
    let table = policy.map_or(&AccessTable::DEFAULT, |policy| policy.inner().access(question.on));
    Ok(table.decide(&question).into())
}

fn route_set(py: Python<'_>, routes: Option<&Bound<'_, PyAny>>) -> PyResult<RouteSet> {
    let Some(routes) = routes else { return Ok(RouteSet::one(Route::SkilledWorker)) };
    let items = arguments::each("routes", "a collection of routes, such as a tuple,", routes)?;
    items
        .map(|item| {
            let item = item?;
            word(py, "routes", arguments::text("routes", &item)?, Route::find, &Route::ENUMERATION)
        })
        .collect()
}
