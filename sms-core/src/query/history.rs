//! The history of a certificate: what happened to it, when, and by whom (`cos/2.2.3`).

use super::{QueryHandler, Reading};
use crate::answer::answers;
use crate::certificate::{CertificateFamily, of_family};
use crate::command::command;
use crate::error::Result;
use crate::event::Event;
use crate::ids::{CertificateId, CertificateRef, record_number};
use crate::journal::Entry;
use crate::time::Moment;
use serde_json::{Map, Value};

/// How many entries of the history are read at a time.
const AT_ONCE: usize = 1_000;

answers! {
    /// Something that happened to a certificate.
    HistoryRow {
        /// The number of its entry in the licence's journal.
        entry: u64,
        /// The name of the event.
        event: String,
        /// By whom: a user ID, `home_office` or `clock`.
        by: String,
        /// When it was recorded.
        recorded_at: Moment,
        /// When it happened: the moment of recording, where no other one is known.
        occurred_at: Moment,
        /// What was recorded of it beside personal data: the fields of the event.
        data: Map<String, Value>,
    }
}

command! {
    /// Everything that happened to a CoS, in order.
    ViewCosHistory -> Vec<HistoryRow> {
        /// The certificate, by our own name for it or by its number.
        certificate: CertificateRef,
    }
}

impl QueryHandler for ViewCosHistory {
    fn certificate(&self) -> Option<&CertificateRef> {
        Some(&self.certificate)
    }

    fn answer(&self, reading: &Reading) -> Result<Vec<HistoryRow>> {
        history(&self.certificate, CertificateFamily::Cos, reading)
    }
}

command! {
    /// Everything that happened to a CAS, as `view_cos_history` gives it for a CoS.
    ViewCasHistory -> Vec<HistoryRow> {
        /// The certificate, by our own name for it or by its number.
        certificate: CertificateRef,
    }
}

impl QueryHandler for ViewCasHistory {
    fn certificate(&self) -> Option<&CertificateRef> {
        Some(&self.certificate)
    }

    fn answer(&self, reading: &Reading) -> Result<Vec<HistoryRow>> {
        history(&self.certificate, CertificateFamily::Cas, reading)
    }
}

fn history(name: &CertificateRef, family: CertificateFamily, reading: &Reading) -> Result<Vec<HistoryRow>> {
    let record = reading.certificate(name)?;
    of_family(&record, family)?;
    let Some(began) = record_number(record.certificate.as_str()) else { return Ok(Vec::new()) };
    let (mut rows, mut since) = (Vec::new(), 0);
    loop {
        let entries = reading.store.history(reading.licence.as_str(), began, since, AT_ONCE)?;
        rows.extend(entries.iter().filter_map(|entry| row(entry, &record.certificate)));
        match entries.last() {
            Some(last) if entries.len() == AT_ONCE => since = last.sequence,
            _ => return Ok(rows),
        }
    }
}

/// An entry as a row, if it names the certificate in a field that holds one.
fn row(entry: &Entry, certificate: &CertificateId) -> Option<HistoryRow> {
    let data: Map<String, Value> = serde_json::from_str(&entry.facts).unwrap_or_default();
    Event::names(&entry.event, &data, certificate).then(|| HistoryRow {
        entry: entry.sequence,
        event: entry.event.clone(),
        by: entry.actor.clone(),
        recorded_at: entry.recorded_at,
        occurred_at: entry.happened_at(),
        data,
    })
}
