//! Four years of a sponsor's life, day by day: what falls due, falls due once and on its day, whether the clock is asked every day or once a
//! month.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "../people/mod.rs"]
mod people;
mod plan;
mod sponsor;

use plan::{WHAT_HAPPENS, WHAT_IS_TOLD, WINDOWS};
use sms_core::query::ViewNotices;
use sms_core::time::day;
use sponsor::{Sponsor, Told};

/// The day after the last one.
const END: (i32, u32, u32) = (2030, 4, 20);

/// The life of the sponsor, with the clock asked on days that are chosen.
fn lived(asked: impl Fn(chrono::NaiveDate) -> bool) -> (Sponsor, Vec<Told>) {
    let (mut sponsor, mut told) = Sponsor::granted();
    let mut today = day(2026, 4, 6);
    while today < day(END.0, END.1, END.2) {
        if asked(today) {
            told.extend(sponsor.advance_to(today));
        }
        sponsor.comes_to(today);
        for (_, what) in WHAT_HAPPENS.iter().filter(|(on, _)| *on == today) {
            told.extend(sponsor.does(*what));
        }
        for (function, from, to) in
            WINDOWS.iter().filter(|(_, from, to)| *from == today || to.succ_opt() == Some(today))
        {
            assert_eq!(sponsor.can(*function), today == *from, "{function} on {today}, from {from} to {to}");
        }
        today = today.succ_opt().unwrap();
    }
    (sponsor, told)
}

fn lines(told: &[Told]) -> Vec<String> {
    told.iter().map(|told| format!("{} {} {}", told.on, told.kind, told.about)).collect()
}

#[test]
fn what_falls_due_in_four_years_is_what_was_written_down_before() {
    let (sponsor, told) = lived(|_| true);
    let listed: Vec<String> =
        WHAT_IS_TOLD.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    assert_eq!(lines(&told), listed);
    sponsor.is_whole();
}

#[test]
fn it_does_not_matter_how_often_the_clock_is_asked() {
    let (daily, told) = lived(|_| true);
    let (monthly, later) = lived(|today| chrono::Datelike::day(&today) == 1 || today == day(2030, 4, 19));
    let sorted = |mut told: Vec<Told>| {
        told.sort();
        told
    };
    assert_eq!(sorted(later), sorted(told));
    assert_eq!(monthly.state(), daily.state());
    monthly.is_whole();
}

#[test]
fn what_was_delivered_is_not_outstanding() {
    let (sponsor, told) = lived(|_| true);
    let outstanding = sponsor.ask(ViewNotices::new().outstanding(true).limit(1_000)).rows;
    assert_eq!(outstanding.len(), told.len());
    sponsor.delivers(outstanding.into_iter().map(|row| row.name).collect());
    assert!(sponsor.ask(ViewNotices::new().outstanding(true)).rows.is_empty());
}
