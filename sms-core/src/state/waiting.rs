//! What waits: for the clock, for a decision, or to be used.
//!
//! A record says itself what falls due on it, and what it gives up when a licence ends or the rules change. Whoever sweeps through
//! a licence asks every record, and knows none of their kinds.

mod effect;

pub use effect::WaitingEffect;

use crate::error::Result;
use crate::event::{Event, NoticeFellDue};
use crate::licence::Route;
use crate::notice::{NewNotice, Notice};
use crate::policy::Policy;
use crate::records::{Records, Stamp};
use crate::time::start_of_day;
use chrono::NaiveDate;

/// What the clock does to a record on a day.
pub(crate) struct Due {
    pub(crate) on: NaiveDate,
    event: Box<dyn FnOnce(u64) -> Event>,
    notice: Option<NewNotice>,
}

impl Due {
    pub(crate) fn new(on: NaiveDate, event: impl Into<Event>, notice: NewNotice) -> Self {
        Self::told(on, event, Some(notice))
    }

    /// What the clock does, and what is told of it, if anything is.
    pub(crate) fn told(on: NaiveDate, event: impl Into<Event>, notice: Option<NewNotice>) -> Self {
        let event = event.into();
        Self { on, event: Box::new(move |_| event), notice }
    }

    /// What the clock does where something comes to be that is named by its place in the journal.
    pub(crate) fn naming(on: NaiveDate, event: impl FnOnce(u64) -> Event + 'static, notice: NewNotice) -> Self {
        Self { on, event: Box::new(event), notice: Some(notice) }
    }

    /// The event alone, of a record that names nothing.
    pub(crate) fn into_event(self) -> Event {
        (self.event)(0)
    }
}

/// What a record sees when it is asked what the clock has to do to it.
#[derive(Clone, Copy)]
pub(crate) struct DueBy<'a> {
    /// The day by which.
    pub(crate) today: NaiveDate,
    pub(crate) records: &'a Records,
    pub(crate) policy: &'a Policy,
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
    /// The next day on which the clock has something to do to it. It is asked of every record, again and again.
    fn next_due(&self) -> Option<NaiveDate> {
        None
    }

    /// What the clock has to do to it by a day.
    fn due(&self, _by: DueBy<'_>) -> Vec<Due> {
        Vec::new()
    }

    /// What an effect takes from it, if anything.
    fn give_up(&self, _effect: WaitingEffect, _today: NaiveDate) -> Option<GivenUp> {
        None
    }
}

/// Where what the clock does is recorded.
pub(crate) trait Clockwork {
    /// The records as they stand.
    fn records(&self) -> &Records;

    /// The place in the journal of the next event.
    fn next(&self) -> u64;

    /// Records an event of a day.
    fn record(&mut self, event: Event, on: NaiveDate) -> Result<()>;
}

/// Has the clock do what it has to do to a licence by a day: each day by itself, and on what the days before it have left, so that it
/// does not matter how often the clock is asked.
pub(crate) fn fall_due(clockwork: &mut impl Clockwork, today: NaiveDate, policy: &Policy) -> Result<Vec<Notice>> {
    let (mut notices, mut done) = (Vec::new(), None);
    while let Some(day) = first_day(clockwork.records(), done).filter(|day| *day <= today) {
        let due = due_on(clockwork.records(), day, policy);
        // What says that it is due and has nothing to do is not asked again.
        done = due.is_empty().then_some(day).or(done);
        for Due { on, event, notice } in due {
            let event = event(clockwork.next());
            clockwork.record(event, on)?;
            let Some(notice) = notice else { continue };
            let notice = notice.due(clockwork.next(), start_of_day(on));
            clockwork.record(NoticeFellDue { notice: notice.clone() }.into(), on)?;
            notices.push(notice);
        }
    }
    Ok(notices)
}

/// Records as the clock would have left them by a day.
pub(crate) fn brought_to(records: Records, today: NaiveDate, policy: &Policy) -> Result<Records> {
    let mut ahead = Ahead { records, made: 0 };
    fall_due(&mut ahead, today, policy)?;
    Ok(ahead.records)
}

/// What the clock would do, with nothing recorded.
struct Ahead {
    records: Records,
    made: usize,
}

impl Clockwork for Ahead {
    fn records(&self) -> &Records {
        &self.records
    }

    fn next(&self) -> u64 {
        self.records.sequence_after(self.made)
    }

    fn record(&mut self, event: Event, on: NaiveDate) -> Result<()> {
        self.made += 1;
        self.records.apply(&event, Stamp { occurred_at: start_of_day(on), erased: false })
    }
}

/// The first day on which anything falls due, after those that are done.
fn first_day(records: &Records, done: Option<NaiveDate>) -> Option<NaiveDate> {
    records.waiting().filter_map(Waiting::next_due).filter(|day| done.is_none_or(|done| *day > done)).min()
}

/// What falls due on a day.
fn due_on(records: &Records, day: NaiveDate, policy: &Policy) -> Vec<Due> {
    let by = DueBy { today: day, records, policy };
    let due = records.waiting().filter(|record| record.next_due().is_some_and(|next| next <= day));
    due.flat_map(|record| record.due(by)).collect()
}

/// What an effect takes from the records of a licence.
pub(crate) fn given_up(records: &Records, effect: WaitingEffect, today: NaiveDate) -> impl Iterator<Item = GivenUp> {
    records.waiting().filter_map(move |record| record.give_up(effect, today))
}
