//! Searches over the certificates of a family.

use super::{CasRow, CosRow};
use crate::answer::Page;
use crate::certificate::common_fields::{FAMILY_NAME, PASSPORT_NUMBER};
use crate::certificate::{Certificate, CertificateFamily, CertificateKind, CertificateState};
use crate::certificate::{folded, folded_passport};
use crate::command::command;
use crate::error::Result;
use crate::ids::{CasNumber, CertificateId, CosNumber, UserId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::query::{QueryHandler, Reading, page_size};
use crate::store::{LoadRequest, Scan, Table, Value as Column};
use crate::time::next_day;
use chrono::NaiveDate;

macro_rules! searches {
    ($($(#[$meta:meta])* $type:ident $family:ident $number:ident $row:ident;)*) => {$(
        command! {
            $(#[$meta])*
            $type -> Page<$row, CertificateId> {
                /// The certificate number.
                number: Option<$number>,
                /// The passport number; white space and case do not matter.
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
                /// The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
                limit: Option<usize>,
            }
        }

        impl QueryHandler for $type {
            fn answer(&self, reading: &Reading) -> Result<Page<$row, CertificateId>> {
                let search = Search {
                    family: CertificateFamily::$family,
                    number: self.number.as_ref().map($number::as_str),
                    passport_number: self.passport_number.as_deref().map(folded_passport),
                    family_name: self.family_name.as_deref().map(folded),
                    state: self.state,
                    owner: self.owner.as_ref(),
                    route: self.route,
                    host_reference: self.host_reference.as_deref(),
                    created: (self.created_from, self.created_to),
                    assigned: (self.assigned_from, self.assigned_to),
                    after: self.after.as_ref(),
                    limit: page_size(self.limit, 100)?,
                };
                let (found, next) = search.answer(reading)?;
                Ok(Page { rows: found.iter().map($row::of).collect(), next })
            }
        }
    )*};
}

searches! {
    /// Searches the CoS of the licence; all conditions must hold. The number and the passport number are the quickest.
    SearchCos Cos CosNumber CosRow;

    /// Searches the CAS of the licence, as `search_cos` searches its CoS.
    SearchCas Cas CasNumber CasRow;
}

/// Days from the first to the second, where they are given.
type Days = (Option<NaiveDate>, Option<NaiveDate>);

/// The conditions of a search, whatever the family.
struct Search<'a> {
    family: CertificateFamily,
    number: Option<&'a str>,
    passport_number: Option<String>,
    family_name: Option<String>,
    state: Option<CertificateState>,
    owner: Option<&'a UserId>,
    route: Option<Route>,
    host_reference: Option<&'a str>,
    created: Days,
    assigned: Days,
    after: Option<&'a CertificateId>,
    limit: usize,
}

impl Search<'_> {
    /// The records of a page, and the name to go on after.
    fn answer(&self, reading: &Reading) -> Result<(Vec<Certificate>, Option<CertificateId>)> {
        let mut found = self.find(reading)?;
        found.sort_by(|left, right| left.certificate.cmp(&right.certificate));
        let more = found.len() > self.limit;
        found.truncate(self.limit);
        let next = found.last().filter(|_| more).map(|record| record.certificate.clone());
        Ok((found, next))
    }

    /// At least one record more than the limit, if there is one.
    fn find(&self, reading: &Reading) -> Result<Vec<Certificate>> {
        if self.owner.zip(reading.only_owner()).is_some_and(|(asked, own)| asked != own) {
            return Ok(Vec::new());
        }
        if let Some(number) = self.number {
            let wants = LoadRequest { numbers: vec![number.to_owned()], ..LoadRequest::default() };
            let records = reading.load(wants)?;
            let all = records.certificates.values().cloned().map(|record| record.on(reading.today));
            return Ok(all.filter(|record| reading.may_see(record) && self.accepts(record)).collect());
        }
        let mut found = Vec::new();
        for scan in by_state(self.scan(reading), self.state, reading.today) {
            found.extend(reading.scan::<Certificate>(&scan)?.into_iter().map(|record| record.on(reading.today)));
        }
        Ok(found)
    }

    fn scan(&self, reading: &Reading) -> Scan {
        let mut scan = Scan::all(Table::Certificates, reading.licence.as_str());
        scan.limit = self.limit + 1;
        scan.after = self.after.map(ToString::to_string);
        let mut equal = |column, value: Option<&str>| {
            scan.equals.extend(value.map(|value| (column, Column::Text(value.to_owned()))))
        };
        equal("passport_number", self.passport_number.as_deref());
        equal("family_name_folded", self.family_name.as_deref());
        equal("host_reference", self.host_reference);
        equal("owner", self.owner.or_else(|| reading.only_owner()).map(UserId::as_str));
        equal("route", self.route.map(Route::name));
        let day = |column, day: Option<NaiveDate>| day.map(|day| (column, Column::day(Some(day))));
        scan.at_least.extend(day("created_on", self.created.0));
        scan.at_most.extend(day("created_on", self.created.1));
        scan.at_least.extend(day("assigned_on", self.assigned.0));
        scan.at_most.extend(day("assigned_on", self.assigned.1));
        self.of_family(scan)
    }

    /// The scan over one family. Our own names of CAS come before those of CoS, so that CoS need no condition but where to
    /// begin.
    fn of_family(&self, mut scan: Scan) -> Scan {
        match self.family {
            CertificateFamily::Cos => {
                let first = self.family.name();
                scan.after = scan.after.filter(|after| after.as_str() > first).or_else(|| Some(first.to_owned()));
            }
            CertificateFamily::Cas => {
                scan.equals.push(("kind", Column::Text(CertificateKind::Cas.name().to_owned())));
            }
        }
        scan
    }

    /// Whether a record found by number meets the other conditions.
    fn accepts(&self, record: &Certificate) -> bool {
        let text = |wanted: Option<&str>, found: Option<&str>| wanted.is_none_or(|wanted| found == Some(wanted));
        let folded_name = record.fields.get(FAMILY_NAME).map(folded);
        let folded_passport_number = record.fields.get(PASSPORT_NUMBER).map(folded_passport);
        let assigned_on = record.assignment().map(|assignment| assignment.assigned_on);
        text(self.passport_number.as_deref(), folded_passport_number.as_deref())
            && text(self.host_reference, record.host_reference.as_deref())
            && text(self.family_name.as_deref(), folded_name.as_deref())
            && self.state.is_none_or(|state| record.state() == state)
            && self.owner.is_none_or(|owner| record.owner == *owner)
            && self.route.is_none_or(|route| record.route == route)
            && lies_in(self.created, Some(record.created_on))
            && lies_in(self.assigned, assigned_on)
            && self.after.is_none_or(|after| record.certificate > *after)
    }
}

fn lies_in((from, to): Days, day: Option<NaiveDate>) -> bool {
    from.is_none_or(|from| day.is_some_and(|day| from <= day)) && to.is_none_or(|to| day.is_some_and(|day| day <= to))
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
            assigned.at_least.push(("due_on", Column::day(Some(next_day(today)))));
            vec![assigned]
        }
        CertificateState::Expired => {
            let mut overdue = kept(CertificateState::Assigned);
            overdue.at_most.push(("due_on", Column::day(Some(today))));
            vec![kept(state), overdue]
        }
        _ => vec![kept(state)],
    }
}
