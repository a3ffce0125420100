//! Applications for defined CoS and their units, as the model has them (`cos/5.8` to `cos/5.10`, `cos/12`).

use super::call::{Call, Operation};
use super::model::{Application, Licence};
use super::table::{APPLICATION, step};
use chrono::{Duration, NaiveDate};
use serde_json::Value;

/// Why a command on an application is refused.
pub(super) fn on_application(call: &Call, name: &str, licence: &Licence) -> Vec<&'static str> {
    let Some(application) = licence.applications.get(name) else { return vec!["defined.not_found"] };
    let refused = step(APPLICATION, application.state, call.operation.name()).is_none();
    let transition = refused.then_some("defined.transition_refused");
    let other = match &call.operation {
        Operation::GrantApplication { number: Some(number), .. } if !(1..=application.number).contains(number) => {
            Some("allocation.number")
        }
        // What grants nothing has nothing to draw on.
        _ if refused => None,
        // There are never more drafts than units that can still be assigned.
        Operation::CreateDefined { .. } if licence.drafts_of(name) >= application.left() as usize => {
            Some("defined.insufficient")
        }
        Operation::OnApplication { command: "reclaim_defined_grant", .. } if application.left() == 0 => {
            Some("defined.insufficient")
        }
        _ => None,
    };
    transition.into_iter().chain(other).collect()
}

impl Licence {
    /// With a licence that has ended, what waits is cancelled and what is not assigned of grants is taken back: the library's
    /// own answer to a gap.
    pub(super) fn close(&mut self, result: &Value) {
        let waits = |state: &str| ["pending", "under_review", "information_asked", "outstanding"].contains(&state);
        let (mut applications, mut units, mut requests) = (0, 0, 0);
        for application in self.applications.values_mut() {
            if waits(application.state) {
                (application.state, applications) = ("cancelled", applications + 1);
            }
            units += application.left();
            application.reclaimed += application.left();
        }
        for request in self.requests.values_mut().filter(|request| waits(request.state)) {
            (request.state, requests) = ("cancelled", requests + 1);
        }
        for (name, number) in [("applications", applications), ("units", units), ("requests", requests)] {
            assert_eq!(result[name], number, "{name}");
        }
    }
}

impl Application {
    pub(crate) const fn new(number: u32) -> Self {
        let (granted, assigned, removed, reclaimed, removed_on) = (0, 0, 0, 0, None);
        Self { number, state: "pending", granted, assigned, removed, reclaimed, removed_on }
    }

    /// What was granted can be assigned for 90 days, of which the day of the grant is the first (`cos/12.9`).
    pub(super) fn grant(&mut self, number: Option<u32>, today: NaiveDate) {
        self.state = "granted";
        self.granted = number.unwrap_or(self.number);
        self.removed_on = Some(today + Duration::days(90));
    }

    /// A step of the Home Office, or the withdrawal of the sponsor.
    pub(super) fn go(&mut self, command: &str) {
        if command == "reclaim_defined_grant" {
            self.reclaimed += self.left();
        }
        self.state = step(APPLICATION, self.state, command).unwrap();
    }
}
