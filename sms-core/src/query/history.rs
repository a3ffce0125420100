//! The history of a certificate: what happened to it, when, and by whom (`cos/2.2.3`).

use super::{Ask, Reading};
use crate::certificate::CertificateFamily;
use crate::command::command;
use crate::error::Result;
use crate::event::Event;
use crate::ids::{CertificateId, CertificateName};
use crate::journal::Entry;
use serde_json::{Map, Value, json};

/// How many entries of the journal are read at a time.
const AT_ONCE: usize = 1_000;

command! {
    /// Everything that happened to a CoS, in order: for each the `event`, `by` whom, when it was `recorded_at` and when it
    /// happened, with what was recorded of it beside personal data in `data`.
    ViewCosHistory {
        /// The certificate, by our own name for it or by its number.
        certificate: CertificateName,
    }
}

impl Ask for ViewCosHistory {
    fn certificate(&self) -> Option<&CertificateName> {
        Some(&self.certificate)
    }

    fn answer(&self, reading: &Reading) -> Result<Value> {
        history(&self.certificate, CertificateFamily::Cos, reading)
    }
}

command! {
    /// Everything that happened to a CAS, as `view_cos_history` gives it for a CoS.
    ViewCasHistory {
        /// The certificate, by our own name for it or by its number.
        certificate: CertificateName,
    }
}

impl Ask for ViewCasHistory {
    fn certificate(&self) -> Option<&CertificateName> {
        Some(&self.certificate)
    }

    fn answer(&self, reading: &Reading) -> Result<Value> {
        history(&self.certificate, CertificateFamily::Cas, reading)
    }
}

fn history(name: &CertificateName, family: CertificateFamily, reading: &Reading) -> Result<Value> {
    let record = reading.certificate(name)?;
    if record.family() != family {
        return Err(crate::certificate::not_found());
    }
    let mut rows = Vec::new();
    // A certificate is named after the entry that began it. No state is the last: it can be erased at any time.
    let mut since = record.certificate.sequence().saturating_sub(1);
    loop {
        let entries = reading.store.journal(reading.licence.as_str(), since, AT_ONCE)?;
        rows.extend(entries.iter().filter_map(|entry| row(entry, &record.certificate)));
        match entries.last() {
            Some(last) if entries.len() == AT_ONCE => since = last.sequence,
            _ => return Ok(rows.into()),
        }
    }
}

/// An entry as a row, if it names the certificate. Few entries hold the text of its name, and only they are read.
fn row(entry: &Entry, certificate: &CertificateId) -> Option<Value> {
    if !entry.facts.contains(certificate.as_str()) {
        return None;
    }
    let data: Map<String, Value> = serde_json::from_str(&entry.facts).unwrap_or_default();
    Event::names(&entry.event, &data, certificate).then(|| {
        json!({
            "entry": entry.sequence,
            "event": entry.event,
            "by": entry.actor,
            "recorded_at": entry.recorded_at,
            "occurred_at": entry.occurred_at.unwrap_or(entry.recorded_at),
            "data": data,
        })
    })
}
