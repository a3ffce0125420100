//! Eight callers on many licences of one store: no caller waits for the decisions of another licence, and none is left behind.

use crate::assign::whole;
use crate::bare::{Raw, connect};
use crate::callers::{at_once, quantiles, waits};
use crate::harness::{Effort, Outcome, Sample, Window, durable_rate, in_turn};
use crate::machine::folder;
use crate::report::{Goal, Line, Report, Unit};
use crate::scene::{Kinds, USERS, drafts, level_2, licensed, system};
use sms_core::certificate::cos::AssignCos;
use sms_core::{Command, Session, Sms};
use sms_store::SqliteStore;
use std::time::Duration;

/// How many licences the store has.
const LICENCES: usize = 64;

/// Drafts of each licence beyond its share: the order of the work does not come to all of them alike.
const SPARE: usize = 8;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    // Together they get through more than one alone.
    let (one_window, in_window) = (effort.durable, effort.durable * 2);
    let folder = folder()?;
    let sms = system(SqliteStore::open_file(folder.path().join("sponsors.db"))?);
    let work = assigns(&sms, effort.in_all(one_window + in_window).div_ceil(LICENCES) + SPARE)?;
    // One caller takes them from the end.
    let (mut shares, mut alone_share) = (work.chunks(in_window), work.iter().rev());
    let raw_connection = connect(&folder.path().join("raw.db"), Duration::ZERO)?;
    let mut raw = Raw::new(&raw_connection)?;
    let (mut all, mut callers) = (Vec::new(), vec![Vec::new(); USERS]);

    let alone: Window<'_> = Box::new(|| {
        durable_rate(one_window, &mut Vec::new(), || assign(alone_share.next().ok_or("there is no draft left")?))
    });
    let together: Window<'_> = Box::new(|| {
        let share = shares.next().unwrap_or_default();
        let done = at_once(|caller| waits(share.iter().skip(caller).step_by(USERS), assign))?;
        all.extend(done.waits.iter().flatten());
        callers.iter_mut().zip(done.waits).for_each(|(caller, waited)| caller.extend(waited));
        Ok(done.rate)
    });
    let ruler: Window<'_> = Box::new(|| durable_rate(in_window, &mut Vec::new(), || raw.write()));
    let [alone, together, ruler] = in_turn(effort.windows, [alone, together, ruler])?;

    report.section("Eight callers on 64 licences");
    let line =
        |peer: &str, sample| Line::new("`assign_cos`, 8 callers", Unit::PerSecond, &together).beside(peer, sample);
    report.line(line("1 caller", &alone));
    report.line(line("raw commit", &ruler));
    let all = Sample::new(all);
    let slowest = callers.into_iter().map(|waited| Sample::new(waited).median()).fold(0.0, f64::max);
    let line = Line::new("the median wait of the slowest caller", Unit::Milliseconds, &Sample::one(slowest));
    report.line(line.beside("the median wait of all", &Sample::one(all.median())).goal(Goal::AtMost(10.0)));
    let line = Line::new("the longest wait of a call", Unit::Milliseconds, &Sample::one(all.most()));
    report.line(line.beside("limit", &Sample::one(50.0)).goal(Goal::AtMost(1.0)));
    report.note(format!("A call waited {}.", quantiles(&all)));
    report.note("Each caller goes over all licences in turn, so that two of them meet on one now and then.");
    whole(&sms)
}

/// A command with the session that gives it.
type Work = (Session, Command);

fn assign((session, command): &Work) -> Outcome<()> {
    Ok(session.execute(command.clone()).map(drop)?)
}

/// Licences with so many drafts each, and for each draft the command that assigns it: in an order in which every caller comes to every
/// licence.
fn assigns(sms: &Sms, each: usize) -> Outcome<Vec<Work>> {
    let mut licences = Vec::with_capacity(LICENCES);
    for place in 0..LICENCES {
        let (licence, level_1) = licensed(sms, each)?;
        let user = level_2(sms, &level_1, place)?;
        let drafts = drafts(sms, &licence, std::slice::from_ref(&user), Kinds::Cos, each)?;
        licences.push((sms.acting_as(&user)?, drafts.into_iter()));
    }
    let places = (0..each * LICENCES).map(|place| (place + place / USERS) % LICENCES);
    let mut work = Vec::with_capacity(each * LICENCES);
    for place in places {
        let Some((session, drafts)) = licences.get_mut(place) else { continue };
        let Some(draft) = drafts.next() else { continue };
        work.push((session.clone(), AssignCos::new(draft).terms_accepted(true).into()));
    }
    Ok(work)
}
