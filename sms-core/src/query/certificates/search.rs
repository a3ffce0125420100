//! Searches over the certificates of a family.

use super::{CasRow, CosRow};
use crate::answer::Page;
use crate::certificate::common_fields::{FAMILY_NAME, PASSPORT_NUMBER};
use crate::certificate::{Certificate, CertificateFamily, CertificateKind, CertificateState};
use crate::certificate::{folded, folded_forms, folded_passport};
use crate::command::command;
use crate::error::Result;
use crate::ids::{CasNumber, CertificateId, CosNumber, UserId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::query::{QueryHandler, Reading, page_size};
use crate::store::{DUE, LoadRequest, Scan, Table, Value as Column};
use crate::text::kept_forms;
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
                /// The earliest displayed use-by day.
                use_by_from: Option<NaiveDate>,
                /// The latest displayed use-by day.
                use_by_to: Option<NaiveDate>,
                /// The earliest day on which the work or the course starts.
                start_from: Option<NaiveDate>,
                /// The latest day on which the work or the course starts.
                start_to: Option<NaiveDate>,
                /// The earliest day on which the work or the course ends.
                end_from: Option<NaiveDate>,
                /// The latest day on which the work or the course ends.
                end_to: Option<NaiveDate>,
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
                    passport_number: self.passport_number.as_deref().map(folded_passports),
                    family_name: self.family_name.as_deref().map(folded_forms),
                    state: self.state,
                    owner: self.owner.as_ref(),
                    route: self.route,
                    host_reference: self.host_reference.as_deref(),
                    created: (self.created_from, self.created_to),
                    assigned: (self.assigned_from, self.assigned_to),
                    use_by: (self.use_by_from, self.use_by_to),
                    start: (self.start_from, self.start_to),
                    end: (self.end_from, self.end_to),
                    after: self.after.as_ref(),
                    limit: page_size(self.limit, 100)?,
                };
                let (found, next) = search.answer(reading)?;
                Ok(Page { rows: found.iter().map(|record| $row::of(record, reading)).collect(), next })
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
    /// The forms in which the number may be kept.
    passport_number: Option<Vec<String>>,
    /// The forms in which the name may be kept.
    family_name: Option<Vec<String>>,
    state: Option<CertificateState>,
    owner: Option<&'a UserId>,
    route: Option<Route>,
    host_reference: Option<&'a str>,
    created: Days,
    assigned: Days,
    use_by: Days,
    start: Days,
    end: Days,
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
        let scan = self.scan(reading);
        let scans = by_forms(vec![scan], "passport_number", self.passport_number.as_deref());
        let scans = by_forms(scans, "family_name_folded", self.family_name.as_deref());
        for scan in scans.into_iter().flat_map(|scan| self.by_state(scan, reading.today)) {
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
        equal("host_reference", self.host_reference);
        equal("owner", self.owner.or_else(|| reading.only_owner()).map(UserId::as_str));
        equal("route", self.route.map(Route::name));
        for (column, days) in [
            ("created_on", self.created),
            ("assigned_on", self.assigned),
            ("use_by", self.use_by),
            ("start_on", self.start),
            ("end_on", self.end),
        ] {
            lies_between(&mut scan, column, days);
        }
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

    /// The scans that together find a state as the clock would have left it: what is kept as assigned and past its use-by day
    /// counts as expired.
    fn by_state(&self, scan: Scan, today: NaiveDate) -> Vec<Scan> {
        let Some(state) = self.state else { return vec![scan] };
        let kept = |state: CertificateState| {
            let mut scan = scan.clone();
            scan.equals.push(("state", Column::Text(state.name().to_owned())));
            scan
        };
        // By the use-by day of what is assigned the clock has something to do, and that day is indexed.
        let (from, to) = (self.use_by.0, self.use_by.1);
        let closes = |day: Option<NaiveDate>| day.map(|day| self.family.closes_on(day));
        let assigned = |from: Option<NaiveDate>, to: Option<NaiveDate>| {
            let mut scan = kept(CertificateState::Assigned);
            lies_between(&mut scan, DUE, (from, to));
            scan
        };
        match state {
            CertificateState::Assigned => vec![assigned(closes(from).max(Some(next_day(today))), closes(to))],
            CertificateState::Expired => {
                let last = closes(to).map_or(today, |to| to.min(today));
                vec![kept(state), assigned(closes(from), Some(last))]
            }
            _ => vec![kept(state)],
        }
    }

    /// Whether a record found by number meets the other conditions.
    fn accepts(&self, record: &Certificate) -> bool {
        let folded_name = record.fields.get(FAMILY_NAME).map(folded);
        let folded_passport_number = record.fields.get(PASSPORT_NUMBER).map(folded_passport);
        let assignment = record.assignment();
        is_among(self.passport_number.as_deref(), folded_passport_number)
            && is_among(self.family_name.as_deref(), folded_name)
            && self.host_reference.is_none_or(|wanted| record.host_reference.as_deref() == Some(wanted))
            && self.state.is_none_or(|state| record.state() == state)
            && self.owner.is_none_or(|owner| record.owner == *owner)
            && self.route.is_none_or(|route| record.route == route)
            && lies_in(self.created, Some(record.created_on))
            && lies_in(self.assigned, assignment.map(|assignment| assignment.assigned_on))
            && lies_in(self.use_by, assignment.map(|assignment| assignment.use_by))
            && lies_in(self.start, record.start_on())
            && lies_in(self.end, record.end_on())
            && self.after.is_none_or(|after| record.certificate > *after)
    }
}

/// Passport numbers, as searches compare them, that are one with a number.
fn folded_passports(number: &str) -> Vec<String> {
    kept_forms(number, folded_passport)
}

/// Whether a text is kept in one of the forms of the one that is wanted.
fn is_among(forms: Option<&[String]>, found: Option<String>) -> bool {
    forms.is_none_or(|forms| found.is_some_and(|found| forms.contains(&found)))
}

/// These scans, for each form in which a text may be kept.
fn by_forms(scans: Vec<Scan>, column: &'static str, forms: Option<&[String]>) -> Vec<Scan> {
    let Some(forms) = forms else { return scans };
    let with = |scan: &Scan, form: &String| {
        let mut scan = scan.clone();
        scan.equals.push((column, Column::Text(form.clone())));
        scan
    };
    scans.iter().flat_map(|scan| forms.iter().map(|form| with(scan, form))).collect()
}

/// Asks that a column holds a day from the first to the second.
fn lies_between(scan: &mut Scan, column: &'static str, (from, to): Days) {
    let day = |day: NaiveDate| (column, Column::day(Some(day)));
    scan.at_least.extend(from.map(day));
    scan.at_most.extend(to.map(day));
}

fn lies_in((from, to): Days, day: Option<NaiveDate>) -> bool {
    from.is_none_or(|from| day.is_some_and(|day| from <= day)) && to.is_none_or(|to| day.is_some_and(|day| day <= to))
}
