//! A repeated answer: its events from the journal, as far as whoever asks may see them now; and until when it is kept.

use super::Sms;
use crate::error::Result;
use crate::ids::UserId;
use crate::journal::RecordedEvent;
use crate::outcome::Repeats;
use crate::outcome::{Outcome, Told};
use crate::policy::settings;
use crate::records::Records;
use crate::store::{LoadRequest, Table};
use crate::time::{Moment, start_of_day, uk_day};
use crate::user::Level;
use chrono::Duration;
use serde_json::Value;
use std::sync::PoisonError;

impl Sms {
    /// Tells of the entries that an answer repeats. Through the session of a Level 2 user those about what the user does not
    /// own any more are left out, and then the notices, warnings and findings are, too.
    pub(super) fn with_replayed_events(&self, mut outcome: Outcome) -> Result<Outcome> {
        let Some(Repeats { licence, first, last, to }) = outcome.repeats.take() else { return Ok(outcome) };
        if first <= last {
            let count = usize::try_from(last - first + 1).unwrap_or(usize::MAX);
            outcome.events = self.journal(&licence, first.saturating_sub(1), count)?;
        }
        match to {
            Some(user_id) => self.as_seen(outcome, &licence, &user_id),
            None => Ok(outcome),
        }
    }

    /// Forgets the retry keys that are older than the policy keeps them: whole days, and each day once, for it looks at all.
    pub(super) fn forget_keys(&self, moment: Moment) -> Result<()> {
        let today = uk_day(moment);
        let days = self.policy()?.get(settings::RETRY_KEEP_DAYS, today);
        let Some(before) = today.checked_sub_signed(Duration::days(days)) else { return Ok(()) };
        let mut forgotten = self.inner.forgotten.lock().unwrap_or_else(PoisonError::into_inner);
        if before > *forgotten {
            self.store().forget_keys(start_of_day(before))?;
            *forgotten = before;
        }
        Ok(())
    }

    fn as_seen(&self, mut outcome: Outcome, licence: &str, user_id: &UserId) -> Result<Outcome> {
        let mut wants = LoadRequest { licence: licence.to_owned(), ..LoadRequest::default() };
        wants.rows.push((Table::Users, user_id.to_string()));
        wants.rows.extend(outcome.events.iter().filter_map(touched).map(|(table, id)| (table, id.to_owned())));
        wants.rows.sort_unstable();
        wants.rows.dedup();
        let records = Records::of(self.store().load(&wants)?)?;
        if records.user(user_id).is_some_and(|user| user.level == Level::Level1) {
            return Ok(outcome);
        }
        let told = outcome.events.len();
        outcome.events.retain(|event| touched(event).is_none_or(|of| owner(&records, of) == Some(user_id)));
        if outcome.events.len() == told {
            return Ok(outcome);
        }
        let Outcome { result, events, repeated, .. } = outcome;
        Ok(Outcome { result, events, repeated, ..Told::default().again() })
    }
}

/// The certificate that an event is about, or else the batch or the group.
fn touched(event: &RecordedEvent) -> Option<(Table, &str)> {
    let certificate = event.data.get("certificate").and_then(Value::as_str);
    let container = event.data.get("container").and_then(|of| of.get("container").unwrap_or(of).as_str());
    let certificate = certificate.map(|certificate| (Table::Certificates, certificate));
    certificate.or(container.map(|container| (Table::Containers, container)))
}

fn owner<'a>(records: &'a Records, (table, id): (Table, &str)) -> Option<&'a UserId> {
    match table {
        Table::Certificates => records.certificates.get(id).map(|record| &record.owner),
        _ => records.containers.get(id).map(|record| &record.owner),
    }
}
