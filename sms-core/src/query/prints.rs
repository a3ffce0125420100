//! Certificates on paper and in rows for another system: `print_cos` (`cos/11.4`), `print_cas` and `export_cas` (`cas/6.3`).

use super::{QueryHandler, Reading, page_size};
use crate::answer::{Page, answers};
use crate::certificate::cas::fields;
use crate::certificate::{
    Assignment, Certificate, CertificateFamily, CertificateKind, CertificateState, of_family, print,
};
use crate::command::command;
use crate::error::Result;
use crate::ids::{CertificateId, CertificateNumber, CertificateRef};
use crate::personal::Personal;
use crate::store::{Scan, Table, Value as Column};
use chrono::NaiveDate;

answers! {
    /// A certificate on paper.
    PrintedCertificate {
        /// A plain page of text, which says above and below that it is no document of the Home Office.
        text: Personal,
    }

    /// A CAS as a row for a sponsor's own system (`cas/5.5.3`, `cas/M-17`): what that system matches by, the number and the state,
    /// and what names the course.
    CasExportRow {
        /// Our own name for it.
        certificate: CertificateId,
        /// The sponsor's own student ID; null where it is not filled in, or was erased.
        applicant_id: Option<Personal>,
        /// The number.
        number: CertificateNumber,
        /// The state, as the clock would have left it.
        state: CertificateState,
        /// The day of the present state.
        status_on: NaiveDate,
        /// The day of assignment.
        assigned_on: NaiveDate,
        /// The displayed use-by day.
        use_by: NaiveDate,
        /// The sponsor's own course ID; null where it is not filled in, or was erased.
        #[cfg_attr(feature = "schema", schemars(extend("x-personal" = true)))]
        course_id: Option<String>,
        /// The title of the course; null where it is not filled in, or was erased.
        #[cfg_attr(feature = "schema", schemars(extend("x-personal" = true)))]
        course_title: Option<String>,
        /// The first day of the course; null where it is not filled in, or was erased.
        course_start_on: Option<NaiveDate>,
        /// The host's own reference, or null.
        host_reference: Option<Personal>,
        /// Whether the sponsor has notified that the student completed the course (`cas/8.4`).
        graduated: bool,
        /// Whether the personal data was erased.
        erased: bool,
    }
}

impl CasExportRow {
    /// The row of a CAS that has a number.
    fn of(record: &Certificate) -> Option<Self> {
        let Assignment { number, assigned_on, use_by, .. } = record.assignment()?.clone();
        let text = |key| record.fields.get(key).map(str::to_owned);
        Some(Self {
            certificate: record.certificate.clone(),
            applicant_id: text(fields::APPLICANT_ID).map(Personal::from),
            number,
            state: record.state(),
            status_on: record.status_on(),
            assigned_on,
            use_by,
            course_id: text(fields::COURSE_ID),
            course_title: text(fields::COURSE_TITLE),
            course_start_on: record.fields.get(fields::COURSE_START_ON),
            host_reference: record.host_reference.clone(),
            graduated: record.graduated,
            erased: record.erased,
        })
    }
}

macro_rules! prints {
    ($($family:ident $what:literal: $type:ident;)*) => {$(
        command! {
            #[doc = concat!("One ", $what, " as a plain page of text. It says that it is no document of the Home Office.")]
            $type -> PrintedCertificate {
                /// The certificate, by our own name for it or by its number.
                certificate: CertificateRef,
            }
        }

        impl QueryHandler for $type {
            fn certificate(&self) -> Option<&CertificateRef> {
                Some(&self.certificate)
            }

            fn answer(&self, reading: &Reading) -> Result<PrintedCertificate> {
                let record = reading.certificate(&self.certificate)?;
                let record = of_family(&record, CertificateFamily::$family)?;
                Ok(PrintedCertificate { text: print(record, reading.licence()?).into() })
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
    /// them.
    ExportCas -> Page<CasExportRow, CertificateId> {
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

impl QueryHandler for ExportCas {
    fn answer(&self, reading: &Reading) -> Result<Page<CasExportRow, CertificateId>> {
        let limit = page_size(self.limit, 1_000)?;
        let mut rows: Vec<CasExportRow> = Vec::new();
        let mut scan = self.scan(reading);
        loop {
            let page = reading.scan::<Certificate>(&scan)?;
            let is_last = page.len() < scan.limit;
            scan.after = page.last().map(|last| last.certificate.to_string());
            let records = page.into_iter().map(|record| record.on(reading.today));
            let accepted = records.filter(|record| self.accepts(record));
            for row in accepted.filter_map(|record| CasExportRow::of(&record)) {
                if rows.len() == limit {
                    let next = rows.last().map(|row| row.certificate.clone());
                    return Ok(Page { rows, next });
                }
                rows.push(row);
            }
            if is_last {
                return Ok(Page { rows, next: None });
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
