//! The days of a certificate: assigned, used, and from when to when the work is.

use crate::dice::Dice;
use crate::planted::PlantedKind;
use crate::{FIRST, MIRROR, TODAY};
use chrono::{Days, Months, NaiveDate};

/// The days of one certificate.
#[derive(Clone, Copy)]
pub(crate) struct Term {
    pub(crate) assigned_on: NaiveDate,
    pub(crate) used_on: Option<NaiveDate>,
    pub(crate) start_on: NaiveDate,
    pub(crate) end_on: NaiveDate,
}

impl Term {
    /// The worker's first. What is planted has its own days.
    pub(crate) fn first(planted: Option<PlantedKind>, dice: &Dice) -> Self {
        let (earliest, latest) = match planted {
            // Recorded, and not entered as it stood.
            Some(PlantedKind::NeverUsed) => (MIRROR + Days::new(7), TODAY - Days::new(120)),
            // Three months have nearly passed.
            Some(PlantedKind::LapsesSoon) => (TODAY - Days::new(85), TODAY - Days::new(68)),
            // The year of work is over.
            Some(PlantedKind::Gap) => (FIRST, TODAY - Days::new(480)),
            Some(PlantedKind::LateReport) => (MIRROR, TODAY - Days::new(200)),
            Some(PlantedKind::LateStart) => (FIRST, TODAY - Days::new(150)),
            _ => (FIRST, TODAY - Days::new(75)),
        };
        let years = match planted {
            Some(PlantedKind::Gap) => 1,
            // It lasts, so that no later certificate hides what is planted.
            Some(_) => 5,
            None => dice.between(1, 5),
        };
        let unused = matches!(planted, Some(PlantedKind::NeverUsed | PlantedKind::LapsesSoon));
        let assigned_on =
            earliest + Days::new(dice.between(0, u64::try_from((latest - earliest).num_days()).unwrap_or_default()));
        Self::of(assigned_on, assigned_on + Days::new(dice.between(35, 60)), years, dice, unused)
    }

    /// The one that follows without a gap.
    pub(crate) fn extension(self, dice: &Dice) -> Self {
        let start_on = self.end_on + Days::new(1);
        Self::of(start_on - Days::new(dice.between(40, 60)), start_on, 5, dice, false)
    }

    fn of(assigned_on: NaiveDate, start_on: NaiveDate, years: u64, dice: &Dice, unused: bool) -> Self {
        let months = Months::new(u32::try_from(years * 12).unwrap_or_default());
        let used_on = (!unused).then(|| assigned_on + Days::new(dice.between(5, 28)));
        Self { assigned_on, used_on, start_on, end_on: start_on + months - Days::new(1) }
    }
}
