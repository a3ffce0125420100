//! What happens in the time that somebody works for the sponsor.

use crate::dice::Dice;
use crate::person::Person;
use crate::planted::PlantedKind;
use crate::term::Term;
use crate::worker::Worker;
use crate::{MIRROR, TODAY};
use chrono::{Days, NaiveDate};
use sms_core::Result;
use sms_core::fields::Form;
use sms_core::ids::{CertificateNumber, CosNumber};

/// A certificate with its form.
pub(crate) struct Sponsored {
    pub(crate) number: CosNumber,
    pub(crate) term: Term,
    pub(crate) form: Form,
}

/// A report on the worker's first certificate.
#[derive(Clone, Copy)]
pub(crate) struct Report {
    pub(crate) event_on: NaiveDate,
    pub(crate) reported_on: NaiveDate,
}

/// The time of a worker with the sponsor.
pub(crate) struct Life {
    pub(crate) employee_id: String,
    pub(crate) planted: Option<PlantedKind>,
    /// In the order of their days; there is one at least.
    pub(crate) certificates: Vec<Sponsored>,
    /// The row of the export; none where the worker has not come.
    pub(crate) worker: Option<Worker>,
    pub(crate) report: Option<Report>,
}

impl Life {
    /// The life at a place of the sample. What is left to chance comes from the dice.
    pub(crate) fn new(place: u32, planted: Option<PlantedKind>, dice: &Dice) -> Result<Self> {
        let person = Person::new(place, dice);
        let employee_id = format!("E{place:06}");
        let first = Term::first(planted, dice);
        let stays = planted.is_none() && first.end_on < TODAY && !dice.one_in(3);
        let extension = stays.then(|| first.extension(dice));
        let mut certificates = Vec::new();
        for (nth, (category, term)) in
            [Some(("switching_isc_liable", first)), extension.map(|term| ("extension_isc_liable", term))]
                .into_iter()
                .flatten()
                .enumerate()
        {
            let form = person.form(category, term.start_on, term.end_on);
            certificates.push(Sponsored { number: number(place, nth)?, term, form });
        }
        let worker = row(&employee_id, &person, first, certificates.last(), planted, dice);
        Ok(Self { employee_id, planted, certificates, worker, report: report(first, planted, dice) })
    }

    /// The number of the last certificate.
    pub(crate) fn number(&self) -> Option<CertificateNumber> {
        self.certificates.last().map(|last| CertificateNumber::from(last.number.clone()))
    }
}

/// A number that can be told from a real one at sight, as those of a simulation can (`cas/M-10`).
fn number(place: u32, nth: usize) -> Result<CosNumber> {
    let (high, low) = (place / 100_000 % 10, place % 100_000);
    format!("C{nth}S{high}M{low:05}A").parse()
}

/// The row of whoever has come, which is who used the certificate.
fn row(
    employee_id: &str,
    person: &Person,
    first: Term,
    last: Option<&Sponsored>,
    planted: Option<PlantedKind>,
    dice: &Dice,
) -> Option<Worker> {
    let last = last.filter(|last| last.term.used_on.is_some())?;
    let is = |kind| planted == Some(kind);
    let paid = if is(PlantedKind::PayBelow) { person.salary_pence / 10 * 9 } else { person.salary_pence };
    let late = if is(PlantedKind::LateStart) { dice.between(29, 60) } else { dice.between(0, 10) };
    let left = last.term.end_on < TODAY && !is(PlantedKind::Gap);
    Some(Worker {
        employee_id: employee_id.to_owned(),
        given_name: person.given_name.clone(),
        family_name: person.family_name.clone(),
        job_title: person.job.0.to_owned(),
        occupation_code: person.job.1.to_owned(),
        salary_pence: paid,
        weekly_hours: "37.5".to_owned(),
        site: if is(PlantedKind::OtherSite) { person.other_town() } else { person.town() }.to_owned(),
        starts_on: first.start_on + Days::new(late),
        ends_on: left.then_some(last.term.end_on),
        visa_expires_on: last.term.end_on + Days::new(14),
        certificate: CertificateNumber::from(last.number.clone()),
    })
}

/// A report on leave without pay, of one worker in ten: made within some days, or weeks too late.
fn report(first: Term, planted: Option<PlantedKind>, dice: &Dice) -> Option<Report> {
    let late = planted == Some(PlantedKind::LateReport);
    let used_on = first.used_on.filter(|_| late || (planted.is_none() && dice.one_in(10)))?;
    let event_on = used_on + Days::new(dice.between(60, 90));
    let reported_on = event_on + Days::new(if late { dice.between(30, 50) } else { dice.between(1, 8) });
    // What was reported before the mirror began is not known to it.
    (MIRROR < event_on && reported_on < TODAY).then_some(Report { event_on, reported_on })
}
