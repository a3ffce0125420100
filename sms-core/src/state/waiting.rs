//! What waits: for the clock, for a decision, or to be used.
//!
//! A record says itself what falls due on it, and what it gives up when a licence ends or the rules change. Whoever sweeps through
//! a licence asks every record, and knows none of their kinds.

mod effect;

pub use effect::WaitingEffect;

use crate::event::Event;
use crate::licence::Route;
use crate::outcome::Notice;
use crate::records::Records;
use chrono::NaiveDate;

/// What the clock does to a record on a day.
pub(crate) struct Due {
    pub(crate) on: NaiveDate,
    pub(crate) event: Event,
    pub(crate) notice: Notice,
}

/// What a record gives up.
pub(crate) struct GivenUp {
    pub(crate) event: Event,
    /// How many units; one where it is the record itself.
    pub(crate) units: u32,
    /// Since when it has waited.
    pub(crate) since: NaiveDate,
    /// The route by which a cut-over chooses; none where it takes whatever waits.
    pub(crate) route: Option<Route>,
}

/// A record on which the clock has something to do, or that waits for something.
pub(crate) trait Waiting {
    /// What the clock has to do to it by a day.
    fn due(&self, _today: NaiveDate) -> Vec<Due> {
        Vec::new()
    }

    /// What an effect takes from it, if anything.
    fn give_up(&self, _effect: WaitingEffect, _today: NaiveDate) -> Option<GivenUp> {
        None
    }
}

/// What the clock has to do to a licence by a day, in order of its days.
pub(crate) fn overdue(records: &Records, today: NaiveDate) -> Vec<Due> {
    let mut due: Vec<Due> = records.waiting().flat_map(|record| record.due(today)).collect();
    due.sort_by_key(|due| due.on);
    due
}

/// What an effect takes from the records of a licence.
pub(crate) fn given_up(records: &Records, effect: WaitingEffect, today: NaiveDate) -> impl Iterator<Item = GivenUp> {
    records.waiting().filter_map(move |record| record.give_up(effect, today))
}
