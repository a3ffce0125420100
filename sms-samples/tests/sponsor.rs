//! The sample is what it says: what is planted is found by other means, and nothing else of its kind is.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use sms_core::ErrorCode;
use sms_core::chrono::{Datelike, Days, NaiveDate, Weekday};
use sms_core::data::{Cell, DataTable};
use sms_core::event::{Event, WorkerActivityReported};
use sms_core::journal::Anchor;
use sms_samples::{PlantedKind, Sample, TODAY, WORKERS, Worker, sponsor};
use std::collections::{BTreeMap, BTreeSet};

type Row = BTreeMap<&'static str, Cell<'static>>;

/// What stands in a table, by the names of its columns.
fn rows(sample: &Sample, table: DataTable) -> Vec<Row> {
    let names: Vec<&'static str> = table.facts().columns.iter().map(|column| column.name).collect();
    let rows = sample.host.sms().table(table, None).unwrap();
    rows.into_iter().map(|row| names.iter().copied().zip(row).collect()).collect()
}

fn day(row: &Row, column: &str) -> Option<NaiveDate> {
    match row.get(column).unwrap() {
        Cell::Day(day) => Some(*day),
        _ => None,
    }
}

fn text<'a>(row: &'a Row, column: &str) -> &'a str {
    match row.get(column).unwrap() {
        Cell::Text(text) => text,
        _ => "",
    }
}

/// The certificates of the sample, by number.
fn certificates(sample: &Sample) -> BTreeMap<String, Row> {
    rows(sample, DataTable::Certificates).into_iter().map(|row| (text(&row, "number").to_owned(), row)).collect()
}

/// The numbers of what is planted of a kind.
fn planted(sample: &Sample, kind: PlantedKind) -> BTreeSet<String> {
    let of_kind = sample.facts.planted.iter().filter(|planted| planted.kind == kind);
    of_kind.map(|planted| planted.certificate.as_ref().unwrap().to_string()).collect()
}

/// The numbers of the certificates of workers of whom something holds.
fn workers(sample: &Sample, holds: impl Fn(&Worker, &Row) -> bool) -> BTreeSet<String> {
    let certificates = certificates(sample);
    let held = sample
        .facts
        .workers
        .iter()
        .filter(|worker| holds(worker, certificates.get(worker.certificate.as_str()).unwrap()));
    held.map(|worker| worker.certificate.to_string()).collect()
}

/// Working days between two days, without the holidays, which make no difference here.
fn working_days(from: NaiveDate, to: NaiveDate) -> usize {
    let days = from.iter_days().skip(1).take_while(|day| *day <= to);
    days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)).count()
}

#[test]
fn what_is_planted_in_certificates_is_there_and_nothing_else_of_its_kind() {
    let sample = sponsor(400, 7).unwrap();
    let certificates = certificates(&sample);
    let of_state = |state: &'static str| certificates.iter().filter(move |(_, row)| text(row, "state") == state);
    let never_used: BTreeSet<String> = of_state("expired").map(|(number, _)| number.clone()).collect();
    assert_eq!(never_used, planted(&sample, PlantedKind::NeverUsed));
    let soon = TODAY..=TODAY + Days::new(30);
    let lapse = of_state("assigned").filter(|(_, row)| soon.contains(&day(row, "last_day_to_apply").unwrap()));
    let lapse: BTreeSet<String> = lapse.map(|(number, _)| number.clone()).collect();
    assert_eq!(lapse, planted(&sample, PlantedKind::LapsesSoon));
    assert_eq!(of_state("assigned").count(), lapse.len());
}

#[test]
fn what_is_planted_in_the_export_is_there_and_nothing_else_of_its_kind() {
    let sample = sponsor(400, 7).unwrap();
    let late = |worker: &Worker, row: &Row| worker.starts_on > day(row, "start_on").unwrap() + Days::new(28);
    let pay = |row: &Row| match row.get("gross_salary_pence").unwrap() {
        Cell::Whole(pence) => u64::try_from(*pence).unwrap(),
        _ => 0,
    };
    assert_eq!(workers(&sample, late), planted(&sample, PlantedKind::LateStart));
    assert_eq!(workers(&sample, |worker, row| worker.salary_pence < pay(row)), planted(&sample, PlantedKind::PayBelow));
    let elsewhere = |worker: &Worker, row: &Row| worker.site != text(row, "work_city");
    assert_eq!(workers(&sample, elsewhere), planted(&sample, PlantedKind::OtherSite));
    let gap = |worker: &Worker, row: &Row| worker.ends_on.is_none() && day(row, "end_on").unwrap() < TODAY;
    assert_eq!(workers(&sample, gap), planted(&sample, PlantedKind::Gap));
}

#[test]
fn what_is_planted_in_reports_and_users_is_there_and_nothing_else_of_its_kind() {
    let sample = sponsor(400, 7).unwrap();
    let ids: BTreeMap<String, String> =
        certificates(&sample).into_iter().map(|(number, row)| (text(&row, "certificate").to_owned(), number)).collect();
    let journal = sample.host.sms().journal(sample.facts.licence.as_str(), 0, usize::MAX).unwrap();
    let reports = journal.iter().filter_map(|entry| match entry.typed().unwrap() {
        Event::WorkerActivityReported(WorkerActivityReported { certificate, event_on, reported_on, .. }) => {
            Some((certificate, working_days(event_on, reported_on)))
        }
        _ => None,
    });
    let (late, in_time): (Vec<_>, Vec<_>) = reports.partition(|(_, days)| *days > 10);
    let late: BTreeSet<String> = late.iter().map(|(id, _)| ids.get(id.as_str()).unwrap().clone()).collect();
    assert_eq!(late, planted(&sample, PlantedKind::LateReport));
    assert!(in_time.len() > late.len());

    let year_ago = TODAY - Days::new(365);
    let users = rows(&sample, DataTable::Users);
    let idle: Vec<&str> = users
        .iter()
        .filter(|row| text(row, "level") == "level_1" && day(row, "last_log_in_on").unwrap() < year_ago)
        .map(|row| text(row, "user_id"))
        .collect();
    let planted: Vec<&str> = sample
        .facts
        .planted
        .iter()
        .filter_map(|planted| planted.user_id.as_ref())
        .map(|user_id| user_id.as_str())
        .collect();
    assert_eq!(idle, planted);
}

#[test]
fn every_kind_is_planted_in_the_smallest_sample_and_in_a_large_one() {
    for (workers, least) in [(10, 1), (200, 1), (1_000, 4)] {
        let sample = sponsor(workers, 3).unwrap();
        let mut counts: BTreeMap<PlantedKind, usize> = BTreeMap::new();
        for planted in &sample.facts.planted {
            *counts.entry(planted.kind).or_default() += 1;
        }
        assert_eq!(counts.remove(&PlantedKind::IdleUser), Some(1));
        assert_eq!(counts.len(), 7, "{counts:?}");
        assert!(counts.values().all(|count| *count >= least), "{counts:?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_sponsor_and_another_seed_another() {
    let heads = |seed| -> Vec<Anchor> { sponsor(60, seed).unwrap().host.sms().heads().unwrap() };
    assert_eq!(heads(1), heads(1));
    assert_ne!(heads(1), heads(2));
    assert!(sponsor(60, 1).unwrap().host.sms().verify().unwrap().is_whole());
}

#[test]
fn a_sample_of_too_few_or_too_many_workers_is_refused() {
    for workers in [0, WORKERS.start() - 1, WORKERS.end() + 1] {
        let error = sponsor(workers, 1).err().unwrap();
        assert_eq!((error.code(), error.reasons()[0].field.as_deref()), (ErrorCode::FieldOutOfRange, Some("/workers")));
    }
}
