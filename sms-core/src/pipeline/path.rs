//! The one path: access, the domain's own rules, events, records and journal.
//!
//! [`decide`] is the whole of it for one job on loaded records. What waits for a licence is decided one after another on
//! what one load brought, into one [`Change`], which a store keeps whole or not at all.

mod about;
mod access;
mod again;
mod change;
mod job;
mod moments;
mod watched;

pub(crate) use change::Change;
pub(crate) use job::Job;
pub(crate) use watched::Watched;

use crate::decision::Decision;
use crate::entropy::{Entropy, bytes};
use crate::error::{Error, ErrorCode, Result};
use crate::event::{Event, NoticeFellDue};
use crate::ids::LicenceNumber;
use crate::journal::About;
use crate::licence::Mode;
use crate::notice::Notice;
use crate::outcome::Outcome;
use crate::plan::{Actor, Context, Plan, Planned};
use crate::policy::Policy;
use crate::records::Records;
use crate::retry::Answered;
use crate::store::{Commit, Loaded, Store};
use crate::time::{self, Moment};
use crate::user::{Activity, UnknownLogIns};
use crate::waiting::{Clockwork, fall_due};
use access::{Asked, access};
use moments::{Moments, moments, recorded_at};

use chrono::NaiveDate;
use serde_json::Value;

/// The machinery that is handed in.
pub(crate) struct Environment<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) entropy: &'a dyn Entropy,
    pub(crate) now: Moment,
    /// Where made-up names are looked up before they are used: only once one of them was taken.
    pub(crate) names: Option<&'a dyn Store>,
    /// Where a plan looks for records that it cannot name before it has seen others.
    pub(crate) store: &'a dyn Store,
}

/// Decides one job, and records what it does. A refusal records nothing of it; what the clock had done by then stays.
pub(crate) fn decide(job: &Job, change: &mut Change, environment: &Environment<'_>) -> Result<Outcome> {
    let (moments, (mut plan, result)) = match weigh(job, change, environment)? {
        Weighed::Repeated(outcome) => return Ok(*outcome),
        Weighed::Planned(moments, planned) => (moments, *planned),
    };
    let disagreements =
        if plan.is_mirrored(&change.records) { std::mem::take(&mut plan.objections) } else { Vec::new() };
    Decision::from(std::mem::take(&mut plan.objections)).into_result()?;
    record(job, &mut plan, change, moments, environment)?;
    let unreported = change.take_unreported();
    let outcome = Outcome {
        result,
        events: unreported.events,
        notices: unreported.notices,
        warnings: plan.warnings,
        findings: plan.findings,
        disagreements,
        issued: plan.issued,
        token: plan.token,
        ..Outcome::default()
    };
    if let Some(key) = &job.key {
        let entries = change.entries.get(unreported.told..).unwrap_or_default();
        let salt = bytes(environment.entropy);
        let answer = Answered { outcome: &outcome, recorded_at: moments.recorded_at, salt };
        let kept = key.keep(job.licence.as_str(), entries, answer)?;
        change.keys.push(kept);
    }
    plan.refusal.map_or(Ok(outcome), Err)
}

/// What became of a job before anything is recorded: the answer of the first time, or a plan that may have objections.
pub(crate) enum Weighed {
    Repeated(Box<Outcome>),
    Planned(Moments, Box<Planned<Value>>),
}

/// Everything that comes before an event of the job itself: its moment, the session, a known retry key, what the clock has
/// done, access, and the domain's own rules.
pub(crate) fn weigh(job: &Job, change: &mut Change, environment: &Environment<'_>) -> Result<Weighed> {
    let moments = moments(job, change, environment)?;
    if let Some(gate) = &job.gate {
        gate.check(&change.records, environment.policy, moments.recorded_at)?;
    }
    if let Some(repeated) = again::repeated(job, change, moments, environment)? {
        return Ok(Weighed::Repeated(Box::new(repeated)));
    }
    // Log-in and its like have nobody to tell what the clock has done, and leave that to the next command.
    if job.by.is_some() {
        let caught_up = catch_up(change, moments, environment)?;
        change.unreported.notices.extend(caught_up);
    }
    let about = job.about.as_ref().map(|about| about.up_to_now(change, environment)).transpose()?;
    Ok(Weighed::Planned(moments, Box::new(plan(job, about.as_ref(), &change.records, moments, environment)?)))
}

/// Records what a plan does: its events, and what is no journal matter.
fn record(
    job: &Job,
    plan: &mut Plan,
    change: &mut Change,
    moments: Moments,
    environment: &Environment<'_>,
) -> Result<()> {
    change.erase(&plan.erased);
    for event in &plan.events {
        change.record(event, &job.actor, (moments.recorded_at, job.occurred_at), environment.entropy)?;
    }
    for notice in plan.notices.drain(..) {
        let notice = notice.due(change.records.sequence_after(0), moments.occurred_at);
        let event = NoticeFellDue { notice: notice.clone() }.into();
        change.record(&event, &job.actor, (moments.recorded_at, job.occurred_at), environment.entropy)?;
        change.unreported.notices.push(notice);
    }
    for (user_id, credential) in plan.credentials.drain(..) {
        change.records.credentials.insert(user_id.as_str(), credential);
    }
    for (user_id, tally) in plan.tallies.drain(..) {
        change.records.tallies.insert(user_id.as_str(), tally);
    }
    if let Some(unknown) = plan.unknown_log_ins.take() {
        change.records.unknown_log_ins.insert(UnknownLogIns::ROW, unknown);
    }
    if let Some(gate) = job.gate.as_ref().filter(|gate| gate.is_logged_in()) {
        change.records.activity.insert(gate.user_id().as_str(), Activity { last_active: moments.recorded_at });
    }
    change.decided = true;
    Ok(())
}

/// The change by which the library itself puts an event on the store's own chain, as it was loaded.
pub(crate) fn announce(
    event: impl Into<Event>,
    loaded: Loaded,
    (policy, entropy, now): (&Policy, &dyn Entropy, Moment),
) -> Result<Commit> {
    let mut change = Change::new(LicenceNumber::of_store(), Records::of(loaded)?, Vec::new(), Watched::default());
    let at = recorded_at(now, change.records.head.as_ref(), policy)?;
    change.record(&event.into(), &Actor::HomeOffice, (at, None), entropy)?;
    change.decided = true;
    change.into_commit()?.ok_or_else(|| Error::new(ErrorCode::JournalFormat))
}

/// Decides a job and records nothing.
pub(crate) fn preview(job: &Job, records: Records, environment: &Environment<'_>) -> Result<Decision> {
    let mut change = Change::new(job.licence.clone(), records, Vec::new(), Watched::default());
    let moments = moments(job, &change, environment)?;
    let gate =
        job.gate.as_ref().map_or(Ok(()), |gate| gate.check(&change.records, environment.policy, moments.recorded_at));
    match gate {
        Ok(()) => {}
        Err(Error::Refused(decision)) => return Ok(*decision),
        Err(error) => return Err(error),
    }
    catch_up(&mut change, moments, environment)?;
    match plan(job, job.about.as_ref(), &change.records, moments, environment) {
        Ok((plan, _)) => {
            let Plan { objections, warnings, findings, .. } = plan;
            Ok(Decision { warnings, findings, ..Decision::from(objections) })
        }
        Err(Error::Refused(decision)) => Ok(*decision),
        Err(error) => Err(error),
    }
}

/// The steps before any event: access, then the domain's own rules.
fn plan(
    job: &Job,
    about: Option<&About>,
    records: &Records,
    moments: Moments,
    environment: &Environment<'_>,
) -> Result<Planned<Value>> {
    let refusals = match job.by {
        Some(by) => access(job, by, Asked::First, records, moments.today, environment.policy)?,
        None => Vec::new(),
    };
    let mirror = records.licence().is_some_and(|licence| licence.mode == Mode::Mirror);
    if !mirror {
        Decision::from(refusals.clone()).into_result()?;
    }
    let context = Context {
        number: &job.licence,
        records,
        policy: environment.policy,
        occurred_at: moments.occurred_at,
        backdated: job.occurred_at.is_some(),
        today: moments.today,
        actor: &job.actor,
        entropy: environment.entropy,
        names: environment.names,
        minted: &job.minted,
        verified: job.verified.as_ref(),
        token: job.token.as_ref(),
        behind: moments.behind,
        about,
    };
    let (mut plan, answer) = job.act.plan(&context)?;
    plan.objections.splice(0..0, refusals);
    plan.ensure_recordable(records)?;
    Ok((plan, answer))
}

/// Brings a licence up to the moment of a job: what the clock has done by then happens first.
fn catch_up(change: &mut Change, moments: Moments, environment: &Environment<'_>) -> Result<Vec<Notice>> {
    let mut clockwork = CatchUp { change, recorded_at: moments.recorded_at, entropy: environment.entropy };
    fall_due(&mut clockwork, moments.today, environment.policy)
}

/// What the clock does, on its way into a change.
struct CatchUp<'a> {
    change: &'a mut Change,
    recorded_at: Moment,
    entropy: &'a dyn Entropy,
}

impl Clockwork for CatchUp<'_> {
    fn records(&self) -> &Records {
        &self.change.records
    }

    fn next(&self) -> u64 {
        self.change.records.sequence_after(0)
    }

    fn record(&mut self, event: Event, on: NaiveDate) -> Result<()> {
        let at = (self.recorded_at, Some(time::start_of_day(on)));
        self.change.record(&event, &Actor::Clock, at, self.entropy)
    }
}
