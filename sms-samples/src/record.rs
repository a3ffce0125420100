//! The sponsor is entered as it stood when the mirror began; then everything is recorded on its day.

use crate::life::{Life, Report, Sponsored};
use crate::{MIRROR, TODAY, licence};
use chrono::{Days, Duration, Months, NaiveDate};
use sms_core::allocation::{GrantAllocation, NewAllocation};
use sms_core::certificate::cos::{AssignCos, CreateCos, MarkCosUsed, ReportWorkerActivity, report_fields};
use sms_core::certificate::{AdoptedCertificate, CertificateState, WorkerActivity};
use sms_core::fields::Form;
use sms_core::ids::{CertificateNumber, LicenceNumber, UserId};
use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
use sms_core::time::{day, start_of_day};
use sms_core::user::{Level, RecordLogIn, details};
use sms_core::{Actor, Command, Outcome, Result};
use sms_store::{Host, Opening};
use std::collections::BTreeMap;

/// The users, with their levels.
const USERS: [(&str, &str, Level); 5] = [
    ("anna1", "Anna", Level::Level1),
    (IDLE, "Bela", Level::Level1),
    ("carl3", "Carl", Level::Level2),
    ("dora4", "Dora", Level::Level2),
    ("emil5", "Emil", Level::Level2),
];

/// The Level 1 user who does not log in any more.
pub(crate) const IDLE: &str = "bela2";

/// The users who make and assign certificates.
const OWNERS: [&str; 3] = ["carl3", "dora4", "emil5"];

/// What is recorded on a day: certificates that were assigned, and the rest, each with who does it.
#[derive(Default)]
struct Day<'a> {
    assigned: Vec<(UserId, &'a Sponsored)>,
    rest: Vec<(Command, Actor)>,
}

/// Records the sponsor in a store of its own.
pub(crate) fn record(address: &str, seed: u64, lives: &[Life]) -> Result<Host> {
    let host = Host::open(address, &Opening::manual(start_of_day(MIRROR) + Duration::hours(9)).seed(seed))?;
    agreed(host.sms().execute(adoption(lives)?, &Actor::HomeOffice)?)?;
    for (on, day) in days(lives, &licence())? {
        host.set_time(start_of_day(on) + Duration::hours(17))?;
        day.record(&host, on)?;
    }
    host.set_time(start_of_day(TODAY) + Duration::hours(9))?;
    Ok(host)
}

/// The licence as it stood when the mirror began.
fn adoption(lives: &[Life]) -> Result<AdoptLicence> {
    let mut certificates = Vec::new();
    for (owner, sponsored) in all(lives)? {
        if sponsored.term.assigned_on < MIRROR {
            certificates.push(entered(owner, sponsored));
        }
    }
    let users: Result<Vec<AdoptedUser>> = USERS.iter().map(user).collect();
    let organisation = Organisation::new("Sample Works Ltd").town("Exampleton");
    Ok(AdoptLicence::new(organisation, vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)])
        .number(licence())
        .granted_on(day(2021, 7, 5))
        .users(users?)
        .allocations(vec![allocation(2024, lives)])
        .certificates(certificates))
}

fn owners() -> Result<Vec<UserId>> {
    OWNERS.iter().map(|owner| owner.parse()).collect()
}

/// All certificates, each with the user who owns it.
fn all(lives: &[Life]) -> Result<Vec<(UserId, &Sponsored)>> {
    let owners = owners()?;
    let lives = owners.iter().cycle().zip(lives);
    Ok(lives.flat_map(|(owner, life)| life.certificates.iter().map(|each| (owner.clone(), each))).collect())
}

/// A certificate as it stood: what was used by then, and what was not yet.
fn entered(owner: UserId, sponsored: &Sponsored) -> AdoptedCertificate {
    let used_on = sponsored.term.used_on.filter(|used_on| *used_on < MIRROR);
    let state = if used_on.is_some() { CertificateState::Used } else { CertificateState::Assigned };
    let certificate = AdoptedCertificate::new(Route::SkilledWorker, owner, state)
        .number(sponsored.number.clone().into())
        .assigned_on(sponsored.term.assigned_on)
        .fields(sponsored.form.clone());
    match used_on {
        Some(used_on) => certificate.status_on(used_on),
        None => certificate,
    }
}

fn user((user_id, given_name, level): &(&str, &str, Level)) -> Result<AdoptedUser> {
    let details = Form::new()
        .with(details::TITLE, "Mx")
        .with(details::GIVEN_NAME, *given_name)
        .with(details::FAMILY_NAME, "Example")
        .with(details::EMAIL, format!("{user_id}@sponsor.example").as_str())
        .with(details::POSITION, "Officer");
    Ok(AdoptedUser::new(user_id.parse()?, *level).details(details).last_log_in_on(MIRROR - Days::new(20)))
}

/// The allocation of a year from 6 April on: a tenth more than is assigned in it, or three times as much where the year has only begun.
fn allocation(year: i32, lives: &[Life]) -> NewAllocation {
    let (from, to) = (day(year, 4, 6), day(year + 1, 4, 5));
    let assigned_in = |from: NaiveDate, to: NaiveDate| {
        let days = lives.iter().flat_map(|life| &life.certificates).map(|each| each.term.assigned_on);
        u32::try_from(days.filter(|on| (from..=to).contains(on)).count()).unwrap_or(u32::MAX)
    };
    let all = assigned_in(from, to);
    let granted = if to < TODAY { all + all / 10 + 1 } else { all * 3 + 1 };
    NewAllocation::new(Route::SkilledWorker, granted)
        .assigned(assigned_in(from, MIRROR - Days::new(1)))
        .from(from)
        .to(to)
}

/// What is recorded on each day after the mirror began.
fn days<'a>(lives: &'a [Life], licence: &LicenceNumber) -> Result<BTreeMap<NaiveDate, Day<'a>>> {
    let mut days: BTreeMap<NaiveDate, Day<'a>> = BTreeMap::new();
    for year in [2025, 2026] {
        let NewAllocation { route, granted, from, to, .. } = allocation(year, lives);
        let mut grant = GrantAllocation::new(route, granted);
        (grant.from, grant.to) = (from, to);
        let grant = Command::from(grant).on(licence);
        days.entry(day(year, 4, 6)).or_default().rest.push((grant, Actor::HomeOffice));
    }
    log_ins(&mut days, licence)?;
    for (place, (owner, sponsored)) in all(lives)?.into_iter().enumerate() {
        let term = sponsored.term;
        if MIRROR <= term.assigned_on {
            // One in forty is recorded three days later.
            let late = if place % 40 == 0 { 3 } else { 0 };
            days.entry(term.assigned_on + Days::new(late)).or_default().assigned.push((owner, sponsored));
        }
        if let Some(used_on) = term.used_on.filter(|used_on| MIRROR <= *used_on) {
            let used = MarkCosUsed::new(CertificateNumber::from(sponsored.number.clone()).into());
            let used = Command::from(used).on(licence);
            days.entry(used_on).or_default().rest.push((used, Actor::Clock));
        }
    }
    for (owner, life) in owners()?.iter().cycle().zip(lives) {
        if let (Some(report), Some(first)) = (life.report, life.certificates.first()) {
            let told = (Command::from(told(report, first)), Actor::User(owner.clone()));
            days.entry(report.reported_on).or_default().rest.push(told);
        }
    }
    Ok(days)
}

/// Everybody logs in on the twentieth of a month, but for the one who does not.
fn log_ins(days: &mut BTreeMap<NaiveDate, Day<'_>>, licence: &LicenceNumber) -> Result<()> {
    let mut on = day(2024, 4, 20);
    while on < TODAY {
        for (user_id, _, _) in USERS.iter().filter(|(user_id, _, _)| *user_id != IDLE) {
            let log_in = Command::from(RecordLogIn::new(user_id.parse()?, on)).on(licence);
            days.entry(on).or_default().rest.push((log_in, Actor::Clock));
        }
        on = on + Months::new(1);
    }
    Ok(())
}

/// The report on leave without pay.
fn told(report: Report, about: &Sponsored) -> ReportWorkerActivity {
    let certificate = CertificateNumber::from(about.number.clone());
    ReportWorkerActivity::new(certificate.into(), WorkerActivity::UnpaidAbsence, report.event_on)
        .fields(Form::new().with(report_fields::REASON, "Illness.").with(report_fields::EXCEPTION, "sick_leave"))
}

impl Day<'_> {
    /// Records the day: grants first, then what was assigned, then the rest.
    fn record(self, host: &Host, on: NaiveDate) -> Result<()> {
        let sms = host.sms();
        let (grants, rest): (Vec<_>, Vec<_>) =
            self.rest.into_iter().partition(|(_, actor)| *actor == Actor::HomeOffice);
        all_recorded(sms.execute_all(grants))?;
        let drafts = self.assigned.iter().map(|(owner, sponsored)| {
            let draft = CreateCos::new(Route::SkilledWorker).fields(sponsored.form.clone());
            (happened(draft, sponsored, on), Actor::User(owner.clone()))
        });
        let drafts = all_recorded(sms.execute_all(drafts))?;
        let assigned = self.assigned.iter().zip(drafts).map(|((owner, sponsored), draft)| {
            let assign = AssignCos::new(draft.certificate.into()).number(sponsored.number.clone()).terms_accepted(true);
            (happened(assign, sponsored, on), Actor::User(owner.clone()))
        });
        all_recorded(sms.execute_all(assigned))?;
        all_recorded(sms.execute_all(rest))?;
        Ok(())
    }
}

/// The command, with its moment where it is recorded later than it happened.
fn happened<C>(command: C, sponsored: &Sponsored, recorded_on: NaiveDate) -> Command<C> {
    let mut command = Command::new(command);
    let on = sponsored.term.assigned_on;
    command.occurred_at = (on < recorded_on).then(|| start_of_day(on) + Duration::hours(12));
    command
}

/// What all of them gave, or the first error.
fn all_recorded<A>(answers: Vec<Result<Outcome<A>>>) -> Result<Vec<A>> {
    answers.into_iter().map(|answer| answer.and_then(agreed)).collect()
}

/// What a command gave. A sponsor who keeps to the rules has no disagreement.
fn agreed<A>(outcome: Outcome<A>) -> Result<A> {
    match outcome.disagreements.into_iter().next() {
        Some(reason) => Err(reason.into()),
        None => Ok(outcome.result),
    }
}
