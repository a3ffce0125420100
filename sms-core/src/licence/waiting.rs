//! What the clock does to a licence: where it has a last day, it expires (`lu/T-22`), and so does a route that has one (`lu/R-6`); what is
//! to be said of it, is said.

use super::{Licence, LicenceStatus};
use crate::event::{LicenceStatusChanged, RoutesEnded};
use crate::notice::{NewNotice, NoticeKind};
use crate::rule;
use crate::waiting::{Due, DueBy, Waiting};
use chrono::NaiveDate;

impl Waiting for Licence {
    fn next_due(&self) -> Option<NaiveDate> {
        self.due_on()
    }

    fn due(&self, by: DueBy<'_>) -> Vec<Due> {
        let mut due: Vec<Due> = self.routes_end_on(by.today).into_iter().map(|on| self.routes_end(on)).collect();
        due.extend(self.expires(by.today));
        due.extend(self.word(by));
        due
    }
}

impl Licence {
    fn expires(&self, today: NaiveDate) -> Option<Due> {
        let on = self.runs_out_on().filter(|_| self.status_on(today) != self.status)?;
        let message = format!("the licence expired on {on}");
        let notice = NewNotice::new(NoticeKind::LicenceExpired, rule!("lu/T-22"), self.number.as_str(), message);
        let (from, to) = (self.status, LicenceStatus::Expired);
        let event = LicenceStatusChanged { from, to, by_clock: Some(true), apply_again_from: None };
        Some(Due::new(on, event, notice))
    }

    /// The end of the routes that end on a day.
    fn routes_end(&self, on: NaiveDate) -> Due {
        let ending = self.routes.iter().filter(|held| held.ends_on == Some(on));
        let routes: Vec<_> = ending.filter_map(|held| held.route).collect();
        let names = routes.iter().map(|route| route.facts().title).collect::<Vec<_>>().join(", ");
        let message = format!("the licence has not covered {names} since {on}");
        let notice = NewNotice::new(NoticeKind::RoutesEnded, rule!("lu/R-6"), self.number.as_str(), message);
        Due::new(on, RoutesEnded { routes, ended_on: on }, notice)
    }
}
