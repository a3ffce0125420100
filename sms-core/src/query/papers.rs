//! Certificates on paper and in rows for another system: `print_cos` (`cos/11.4`), `print_cas` and `export_cas` (`cas/6.3`).

use super::{Ask, Reading, page_size};
use crate::certificate::{Certificate, CertificateFamily, CertificateKind, CertificateState, export, not_found, print};
use crate::command::command;
use crate::error::Result;
use crate::ids::{CertificateId, CertificateName};
use crate::store::{Scan, Table, Value as Column};
use chrono::NaiveDate;
use serde_json::{Value, json};

macro_rules! prints {
    ($($family:ident $what:literal: $type:ident;)*) => {$(
        command! {
            #[doc = concat!("One ", $what, " as a plain page of text, in `text`. It says that it is no document of the Home Office.")]
            $type {
                /// The certificate, by our own name for it or by its number.
                certificate: CertificateName,
            }
        }

        impl Ask for $type {
            fn certificate(&self) -> Option<&CertificateName> {
                Some(&self.certificate)
            }

            fn answer(&self, reading: &Reading) -> Result<Value> {
                let record = reading.certificate(&self.certificate)?;
                if record.family() != CertificateFamily::$family {
                    return Err(not_found());
                }
                Ok(json!({ "text": print(&record, reading.licence()?) }))
            }
        }
    )*};
}

prints! {
    Cos "CoS": PrintCos;
    Cas "CAS": PrintCas;
}

command! {
    /// The CAS that have a number, for a sponsor's own system (`cas/5.5.3`, `cas/M-17`); drafts have none, and are not among
    /// them. The answer holds `rows`, each with the sponsor's own student ID, the number, the state and its day, and what
    /// names the course; and `next`: the name to go on after, or null.
    ExportCas {
        /// Only CAS in this state, as the clock would have left it.
        state: Option<CertificateState>,
        /// Only CAS whose state changed on this day or later.
        changed_from: Option<NaiveDate>,
        /// Only CAS whose state changed on this day or earlier.
        changed_to: Option<NaiveDate>,
        /// Only CAS after this one.
        after: Option<CertificateId>,
        /// The most rows, from 1 to 1,000; 1,000 where left out. Any other is `field.out_of_range`.
        limit: Option<usize>,
    }
}

impl Ask for ExportCas {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        let limit = page_size(self.limit, 1_000)?;
        let mut rows: Vec<Value> = Vec::new();
        let mut scan = self.scan(reading);
        loop {
            let page = reading.scan::<Certificate>(&scan)?;
            let is_last = page.len() < scan.limit;
            scan.after = page.last().map(|last| last.certificate.to_string());
            for record in page.into_iter().map(|record| record.on(reading.today)).filter(|record| self.accepts(record))
            {
                if rows.len() == limit {
                    let next = rows.last().and_then(|row| row.get("certificate")).cloned();
                    return Ok(json!({ "rows": rows, "next": next }));
                }
                rows.push(export(&record));
            }
            if is_last {
                return Ok(json!({ "rows": rows, "next": null }));
            }
        }
    }
}

impl ExportCas {
    /// What has a number has a day of assignment.
    fn scan(&self, reading: &Reading) -> Scan {
        let text = |text: &str| Column::Text(text.to_owned());
        let mut equals = vec![("kind", text(CertificateKind::Cas.name()))];
        equals.extend(reading.only_owner().map(|owner| ("owner", text(owner.as_str()))));
        let after = self.after.as_ref().map(ToString::to_string);
        let at_least = vec![("assigned_on", text(""))];
        Scan { equals, at_least, after, limit: 1_000, ..Scan::all(Table::Certificates, reading.licence.as_str()) }
    }

    fn accepts(&self, record: &Certificate) -> bool {
        let changed_on = record.status_on();
        self.state.is_none_or(|state| record.state() == state)
            && self.changed_from.is_none_or(|from| from <= changed_on)
            && self.changed_to.is_none_or(|to| changed_on <= to)
    }
}
