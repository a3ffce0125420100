//! Queries on certificates: one by name, and searches with paging.

use super::{Ask, Reading};
use crate::certificate::{Certificate, CertificateState, Stage};
use crate::command::command;
use crate::document::to_value;
use crate::error::Result;
use crate::ids::{CertificateId, CertificateName, CosNumber, UserId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::records::folded;
use crate::store::{Scan, Table, Value as Column, Wants};
use crate::time::next_day;
use chrono::NaiveDate;
use serde_json::{Value, json};

command! {
    /// One CoS with everything that is kept of it.
    ViewCos {
        /// The certificate, by our own name for it or by its number.
        certificate: CertificateName,
    }
}

impl Ask for ViewCos {
    fn certificate(&self) -> Option<&CertificateName> {
        Some(&self.certificate)
    }

    fn answer(&self, reading: &Reading) -> Result<Value> {
        whole(&reading.certificate(&self.certificate)?, reading)
    }
}

/// A certificate as a row of a list.
fn row(record: &Certificate) -> Value {
    let assignment = record.assignment();
    let [family_name, given_name, passport_number] =
        record.fields.some(["family_name", "given_name", "passport_number"]);
    json!({
        "certificate": record.certificate.as_str(),
        "kind": record.kind,
        "state": record.state(),
        "number": assignment.map(|assignment| assignment.number.as_str()),
        "route": record.route,
        "owner": record.owner.as_str(),
        "family_name": family_name,
        "given_name": given_name,
        "passport_number": passport_number,
        "host_reference": record.host_reference,
        "created_on": record.created_on,
        "assigned_on": assignment.map(|assignment| assignment.assigned_on),
        "use_by": assignment.map(|assignment| assignment.use_by),
        "erased": record.erased,
    })
}

fn whole(record: &Certificate, reading: &Reading) -> Result<Value> {
    let mut shown = row(record);
    if let Value::Object(fields) = &mut shown {
        let status_on = match &record.stage {
            Stage::WorkInProgress | Stage::ReadyToGo => record.created_on,
            Stage::Assigned(assignment) => assignment.assigned_on,
            Stage::Used(ended) | Stage::Expired(ended) | Stage::Withdrawn(ended) | Stage::Cancelled(ended) => {
                ended.status_on
            }
        };
        fields.insert("status_on".to_owned(), to_value(&status_on)?);
        fields.insert("fields".to_owned(), to_value(&record.fields)?);
        fields.insert("note".to_owned(), to_value(&record.note)?);
        fields.insert("reports".to_owned(), to_value(&record.reports)?);
        fields.insert("sponsorship_withdrawn".to_owned(), record.sponsorship_withdrawn.into());
        fields.insert("actions".to_owned(), to_value(&record.state().actions())?);
        fields.insert("licence".to_owned(), reading.licence.as_str().into());
    }
    Ok(shown)
}

command! {
    /// Searches the CoS of the licence; all conditions must hold. The number and the passport number are the quickest. The
    /// answer holds `rows`, in the order of their names, and `next`: the name to go on after, or null.
    SearchCos {
        /// The certificate number.
        number: Option<CosNumber>,
        /// The passport number, as it was written.
        passport_number: Option<Personal>,
        /// The family name; case and white space at the ends do not matter.
        family_name: Option<Personal>,
        /// The state, as the clock would have left it.
        state: Option<CertificateState>,
        /// The owner.
        owner: Option<UserId>,
        /// The route.
        route: Option<Route>,
        /// The host's own reference.
        host_reference: Option<Personal>,
        /// The earliest day of the draft.
        created_from: Option<NaiveDate>,
        /// The latest day of the draft.
        created_to: Option<NaiveDate>,
        /// The earliest day of assignment.
        assigned_from: Option<NaiveDate>,
        /// The latest day of assignment.
        assigned_to: Option<NaiveDate>,
        /// Only certificates after this one.
        after: Option<CertificateId>,
        /// The most rows, from 1 to 1,000; 100 where left out.
        limit: Option<usize>,
    }
}

impl Ask for SearchCos {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        let limit = self.limit.unwrap_or(100).clamp(1, 1_000);
        let mut found = self.find(reading, limit)?;
        found.sort_by(|left, right| left.certificate.cmp(&right.certificate));
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|record| record.certificate.as_str());
        // Put together by hand: `json!` would copy every row.
        let rows = found.iter().map(row).collect();
        Ok(Value::from_iter([("rows", Value::Array(rows)), ("next", next.into())]))
    }
}

impl SearchCos {
    /// At least one record more than the limit, if there is one.
    fn find(&self, reading: &Reading, limit: usize) -> Result<Vec<Certificate>> {
        if self.owner.as_ref().zip(reading.only_owner()).is_some_and(|(asked, own)| asked != own) {
            return Ok(Vec::new());
        }
        if let Some(number) = &self.number {
            let wants = Wants { numbers: vec![number.to_string()], ..Wants::default() };
            let records = reading.load(wants)?;
            let all = records.certificates.values().cloned().map(|record| record.on(reading.today));
            return Ok(all.filter(|record| reading.may_see(record) && self.accepts(record)).collect());
        }
        let scan = self.scan(reading, limit);
        let mut found = Vec::new();
        for scan in by_state(scan, self.state, reading.today) {
            found.extend(reading.scan::<Certificate>(&scan)?.into_iter().map(|record| record.on(reading.today)));
        }
        Ok(found)
    }

    fn scan(&self, reading: &Reading, limit: usize) -> Scan {
        let mut scan = Scan::all(Table::Certificates, reading.licence.as_str());
        scan.limit = limit + 1;
        scan.after = self.after.as_ref().map(ToString::to_string);
        let mut equal = |column, value: Option<&str>| {
            scan.equals.extend(value.map(|value| (column, Column::Text(value.to_owned()))))
        };
        equal("passport_number", self.passport_number.as_deref());
        equal("family_name_folded", self.family_name.as_deref().map(folded).as_deref());
        equal("host_reference", self.host_reference.as_deref());
        equal("owner", self.owner.as_ref().or_else(|| reading.only_owner()).map(UserId::as_str));
        equal("route", self.route.map(Route::name));
        let day = |column, day: Option<NaiveDate>| day.map(|day| (column, Column::day(Some(day))));
        scan.at_least.extend(day("created_on", self.created_from));
        scan.at_most.extend(day("created_on", self.created_to));
        scan.at_least.extend(day("assigned_on", self.assigned_from));
        scan.at_most.extend(day("assigned_on", self.assigned_to));
        scan
    }

    /// Whether a record found by number meets the other conditions.
    fn accepts(&self, record: &Certificate) -> bool {
        let text = |wanted: &Option<Personal>, found: Option<&str>| {
            wanted.as_deref().is_none_or(|wanted| found == Some(wanted))
        };
        let folded_name = record.fields.text("family_name").map(folded);
        let assigned_on = record.assignment().map(|assignment| assignment.assigned_on);
        let from = |wanted: Option<NaiveDate>, day: Option<NaiveDate>| {
            wanted.is_none_or(|wanted| day.is_some_and(|day| wanted <= day))
        };
        let to = |wanted: Option<NaiveDate>, day: Option<NaiveDate>| {
            wanted.is_none_or(|wanted| day.is_some_and(|day| day <= wanted))
        };
        text(&self.passport_number, record.fields.text("passport_number"))
            && text(&self.host_reference, record.host_reference.as_deref())
            && self.family_name.as_deref().map(folded).is_none_or(|wanted| folded_name.as_ref() == Some(&wanted))
            && self.state.is_none_or(|state| record.state() == state)
            && self.owner.as_ref().is_none_or(|owner| record.owner == *owner)
            && self.route.is_none_or(|route| record.route == route)
            && from(self.created_from, Some(record.created_on))
            && to(self.created_to, Some(record.created_on))
            && from(self.assigned_from, assigned_on)
            && to(self.assigned_to, assigned_on)
            && self.after.as_ref().is_none_or(|after| record.certificate > *after)
    }
}

/// The scans that together find a state as the clock would have left it: what is kept as assigned and past its use-by day
/// counts as expired.
fn by_state(scan: Scan, state: Option<CertificateState>, today: NaiveDate) -> Vec<Scan> {
    let Some(state) = state else { return vec![scan] };
    let kept = |state: CertificateState| {
        let mut scan = scan.clone();
        scan.equals.push(("state", Column::Text(state.name().to_owned())));
        scan
    };
    match state {
        CertificateState::Assigned => {
            let mut assigned = kept(state);
            assigned.at_least.push(("use_by", Column::day(Some(next_day(today)))));
            vec![assigned]
        }
        CertificateState::Expired => {
            let mut overdue = kept(CertificateState::Assigned);
            overdue.at_most.push(("use_by", Column::day(Some(today))));
            vec![kept(state), overdue]
        }
        _ => vec![kept(state)],
    }
}
