//! The one path: access, the domain's own rules, events, records and journal.
//!
//! [`decide`] is the whole of it for one job on loaded records. What waits for a licence is decided one after another on
//! what one load brought, into one [`Change`], which a store keeps whole or not at all.

use crate::access::Standing;
use crate::command::By;
use crate::decision::{Decision, Reason};
use crate::entropy::{Entropy, bytes};
use crate::error::{Error, ErrorCode, Result};
use crate::event::Event;
use crate::ids::{CertificateName, LicenceNumber, STORE};
use crate::journal::{Draft, Entry, Happening, Head};
use crate::licence::Mode;
use crate::outcome::{Notice, Outcome};
use crate::overdue::overdue;
use crate::plan::{Act, Actor, Context, Minted, Plan, Scope, Verified};
use crate::policy::{Policy, settings};
use crate::records::{Activity, Difference, Records, Stamp};
use crate::retry::{self, Key};
use crate::rule;
use crate::session::Gate;
use crate::store::{Commit, KeyRow, Table, Wants};
use crate::time::{self, Moment};
use crate::user::{Level, User};
use chrono::{Duration, NaiveDate};
use serde_json::Value;
use std::sync::Arc;

/// Something to decide on a licence.
#[derive(Debug, Clone)]
pub(crate) struct Job {
    pub(crate) licence: LicenceNumber,
    pub(crate) act: Arc<dyn Act>,
    /// Who may do it; none for calls of the library itself, which need no access.
    pub(crate) by: Option<By>,
    pub(crate) actor: Actor,
    pub(crate) gate: Option<Gate>,
    pub(crate) key: Option<Key>,
    pub(crate) occurred_at: Option<Moment>,
    pub(crate) creates: bool,
    pub(crate) minted: Vec<Minted>,
    pub(crate) verified: Option<Verified>,
    pub(crate) entries: Vec<u64>,
    /// The moment to decide at, where that is not simply now.
    pub(crate) at: Option<Moment>,
}

impl Job {
    /// A job of the library itself: no access, no session, no key.
    pub(crate) fn new(licence: LicenceNumber, actor: Actor, act: Arc<dyn Act>) -> Self {
        let (by, gate, key, occurred_at, verified, at) = (None, None, None, None, None, None);
        let (minted, entries) = (Vec::new(), Vec::new());
        Self { licence, act, by, actor, gate, key, occurred_at, creates: false, minted, verified, entries, at }
    }

    /// Names what deciding the job must see.
    pub(crate) fn wants(&self, wants: &mut Wants) {
        self.act.wants(wants);
        wants.rows.extend(self.actor.user().map(|user_id| (Table::Users, user_id.to_string())));
        if let Some(gate) = &self.gate {
            gate.wants(wants);
        }
        if self.act.passwords().is_some() {
            wants.rows.extend(self.actor.user().map(|user_id| (Table::Credentials, user_id.to_string())));
        }
        wants.keys.extend(self.key.as_ref().map(|key| (key.scope.clone(), key.key.clone())));
    }
}

/// What decisions made of one load, on the way to a store.
#[derive(Debug)]
pub(crate) struct Change {
    licence: LicenceNumber,
    expected: Option<Head>,
    pub(crate) records: Records,
    entries: Vec<Entry>,
    /// Retry keys that the load brought.
    known: Vec<KeyRow>,
    /// Retry keys of what was decided since.
    keys: Vec<KeyRow>,
    erased: Vec<u64>,
    /// Whether anything was decided that a store should keep.
    decided: bool,
    /// What went wrong while events were applied: then nothing of this change may be kept.
    broken: Option<Error>,
}

/// The machinery that is handed in.
pub(crate) struct Hands<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) entropy: &'a dyn Entropy,
    pub(crate) now: Moment,
}

impl Change {
    pub(crate) fn new(licence: LicenceNumber, records: Records, known: Vec<KeyRow>) -> Self {
        let (expected, keys) = (records.head.clone(), Vec::new());
        Self {
            licence,
            expected,
            records,
            entries: Vec::new(),
            known,
            keys,
            erased: Vec::new(),
            decided: false,
            broken: None,
        }
    }

    /// What a store should keep; nothing where every job was refused, or found nothing to do.
    pub(crate) fn commit(&self) -> Result<Option<Commit>> {
        if let Some(error) = &self.broken {
            return Err(error.clone());
        }
        let Some(head) = self.records.head.clone().filter(|_| self.decided) else {
            return Ok(None);
        };
        let Difference { rows, removed } = self.records.difference()?;
        if self.entries.is_empty() && self.keys.is_empty() && rows.is_empty() {
            return Ok(None);
        }
        Ok(Some(Commit {
            licence: self.licence.to_string(),
            expected: self.expected.clone(),
            head,
            rows,
            removed,
            entries: self.entries.clone(),
            keys: self.keys.clone(),
            claims: self.records.claims.clone(),
            erased: self.erased.clone(),
        }))
    }

    /// The answer of the first time, where the retry key of a job is known.
    fn repeated(&self, job: &Job) -> Result<Option<Outcome>> {
        let Some(key) = &job.key else { return Ok(None) };
        if let Some(known) = key.known(&self.keys)? {
            let events = self.entries.iter().filter(|entry| (known.first..=known.last).contains(&entry.sequence));
            return Ok(Some(Outcome { events: events.map(Happening::from).collect(), ..retry::answer(known)? }));
        }
        key.known(&self.known)?.map(retry::answer).transpose()
    }

    /// Applies an event and hangs it on the chain.
    fn record(&mut self, event: &Event, actor: &Actor, at: (Moment, Option<Moment>), hands: &Hands<'_>) -> Result<()> {
        let (recorded_at, occurred_at) = at;
        let (facts, payload) = event.split()?;
        self.records.apply(event, Stamp { occurred_at: occurred_at.unwrap_or(recorded_at), erased: false })?;
        let draft = Draft {
            recorded_at,
            occurred_at,
            actor: actor.name().to_owned(),
            event: event.name(),
            subject: event.subject().map(|subject| subject.to_string()),
            facts,
            payload,
        };
        let entry = Entry::after(self.records.head.as_ref(), self.licence.as_str(), draft, hands.entropy);
        self.records.head = Some(entry.head());
        self.entries.push(entry);
        Ok(())
    }
}

/// Decides one job, and records what it does. A refusal records nothing of it; what the clock had done by then stays.
pub(crate) fn decide(job: &Job, change: &mut Change, hands: &Hands<'_>) -> Result<Outcome> {
    let moments = moments(job, change, hands)?;
    if let Some(gate) = &job.gate {
        gate.check(&change.records, hands.policy, moments.recorded_at)?;
    }
    if let Some(repeated) = change.repeated(job)? {
        return Ok(repeated);
    }
    let first = change.entries.len();
    let mut notices = catch_up(change, moments, hands)?;
    let mut plan = plan(job, &change.records, moments, hands)?;
    let disagreements = if is_mirrored(change, &plan) { std::mem::take(&mut plan.objections) } else { Vec::new() };
    Decision::from(std::mem::take(&mut plan.objections)).into_result()?;
    record(job, &mut plan, change, moments, hands).inspect_err(|error| change.broken = Some(error.clone()))?;
    notices.append(&mut plan.notices);
    let entries = change.entries.get(first..).unwrap_or_default();
    let outcome = Outcome {
        result: Value::Object(plan.result),
        events: entries.iter().map(Happening::from).collect(),
        notices,
        warnings: plan.warnings,
        findings: plan.findings,
        disagreements,
        issued: plan.issued,
        ..Outcome::default()
    };
    if let Some(key) = &job.key {
        let kept = key.keep(job.licence.as_str(), entries, &outcome, bytes(hands.entropy))?;
        change.keys.push(kept);
    }
    plan.refusal.map_or(Ok(outcome), Err)
}

/// Records what a plan does: its events, and what is no journal matter.
fn record(job: &Job, plan: &mut Plan, change: &mut Change, moments: Moments, hands: &Hands<'_>) -> Result<()> {
    for event in &plan.events {
        change.record(event, &job.actor, (moments.recorded_at, job.occurred_at), hands)?;
    }
    for (user_id, credential) in plan.credentials.drain(..) {
        change.records.credentials.insert(user_id.as_str(), credential);
    }
    if let Some(gate) = job.gate.as_ref().filter(|gate| gate.is_logged_in()) {
        change.records.activity.insert(gate.user_id().as_str(), Activity { last_active: moments.recorded_at });
    }
    change.erased.append(&mut plan.erased);
    change.decided = true;
    Ok(())
}

/// Whether the licence is, or is about to be, a mirror: then objections are only noted.
fn is_mirrored(change: &Change, plan: &Plan) -> bool {
    match (change.records.licence(), plan.events.first()) {
        (Some(licence), _) => licence.mode == Mode::Mirror,
        (None, Some(Event::LicenceBegan(began))) => began.mode == Mode::Mirror,
        _ => false,
    }
}

/// Decides a job and records nothing.
pub(crate) fn preview(job: &Job, records: Records, hands: &Hands<'_>) -> Result<Decision> {
    let mut change = Change::new(job.licence.clone(), records, Vec::new());
    let moments = moments(job, &change, hands)?;
    let gate = job.gate.as_ref().map_or(Ok(()), |gate| gate.check(&change.records, hands.policy, moments.recorded_at));
    match gate {
        Ok(()) => {}
        Err(Error::Refused(decision)) => return Ok(*decision),
        Err(error) => return Err(error),
    }
    catch_up(&mut change, moments, hands)?;
    match plan(job, &change.records, moments, hands) {
        Ok(plan) => {
            let mut decision = Decision::from(plan.objections);
            decision.warnings = plan.warnings;
            Ok(decision)
        }
        Err(Error::Refused(decision)) => Ok(*decision),
        Err(Error::Failed(reason)) => Ok(vec![*reason].into()),
    }
}

/// The steps before any event: access, then the domain's own rules.
fn plan(job: &Job, records: &Records, moments: Moments, hands: &Hands<'_>) -> Result<Plan> {
    let refusals = match job.by {
        Some(by) => access(job, by, records, moments.today, hands.policy)?,
        None => Vec::new(),
    };
    let mirror = records.licence().is_some_and(|licence| licence.mode == Mode::Mirror);
    if !mirror {
        Decision::from(refusals.clone()).into_result()?;
    }
    let context = Context {
        number: &job.licence,
        records,
        policy: hands.policy,
        occurred_at: moments.occurred_at,
        today: moments.today,
        actor: &job.actor,
        entropy: hands.entropy,
        minted: &job.minted,
        verified: job.verified.as_ref(),
        entries: &job.entries,
    };
    let mut plan = job.act.plan(&context)?;
    plan.objections.splice(0..0, refusals);
    Ok(plan)
}

/// The moments of a job: when it is recorded, when it happens, and the day of that.
#[derive(Debug, Clone, Copy)]
struct Moments {
    recorded_at: Moment,
    occurred_at: Moment,
    today: NaiveDate,
}

fn moments(job: &Job, change: &Change, hands: &Hands<'_>) -> Result<Moments> {
    let now = time::to_microsecond(hands.now);
    let head = change.records.head.as_ref().map(|head| head.recorded_at);
    let tolerance = Duration::seconds(hands.policy.number(&settings::CLOCK_TOLERANCE, time::uk_day(now)));
    let recorded_at = match head {
        Some(head) if now < head && head - now <= tolerance => head,
        Some(head) if now < head => {
            let message = format!("the moment {now} lies before the last event of the licence, {head}");
            return Err(Reason::new(ErrorCode::ClockBackwards).rule(rule!("library/clock")).message(message).into());
        }
        _ => now,
    };
    let occurred_at = job.occurred_at.map_or(recorded_at, time::to_microsecond);
    if job.occurred_at.is_some() {
        check_occurred(job, change, occurred_at, recorded_at)?;
    }
    Ok(Moments { recorded_at, occurred_at, today: time::uk_day(occurred_at) })
}

fn check_occurred(job: &Job, change: &Change, occurred_at: Moment, recorded_at: Moment) -> Result<()> {
    let simulated = change.records.licence().is_some_and(|licence| licence.mode == Mode::Simulate);
    if simulated {
        let message = "only a mirrored licence records what happened at another moment";
        return Err(Reason::new(ErrorCode::CommandWrongMode)
            .rule(rule!("library/mirror"))
            .message(message)
            .field("/occurred_at")
            .into());
    }
    if occurred_at > recorded_at || !time::in_range(time::uk_day(occurred_at)) {
        let message = format!("what happens for `{}` after {recorded_at} has not happened yet", job.licence);
        return Err(Reason::new(ErrorCode::FieldOutOfRange).message(message).field("/occurred_at").into());
    }
    Ok(())
}

/// Brings a licence up to the moment of a job: what the clock has done by then happens first.
fn catch_up(change: &mut Change, moments: Moments, hands: &Hands<'_>) -> Result<Vec<Notice>> {
    let mut notices = Vec::new();
    let (events, told) = overdue(&change.records, moments.today);
    for (event, due_on) in events {
        let occurred_at = time::start_of_day(due_on);
        change.record(&event, &Actor::Clock, (moments.recorded_at, Some(occurred_at)), hands)?;
    }
    notices.extend(told);
    Ok(notices)
}

/// Access comes first, with all its reasons.
fn access(job: &Job, by: By, records: &Records, today: NaiveDate, policy: &Policy) -> Result<Vec<Reason>> {
    if job.creates {
        if records.head.is_some() {
            return Err(Reason::new(ErrorCode::LicenceTaken).field("/number").into());
        }
        return if job.actor == Actor::HomeOffice { Ok(Vec::new()) } else { Err(wrong_actor(job)) };
    }
    let is_store = job.licence.as_str() == STORE;
    if records.licence().is_none() && !is_store {
        return Err(Error::new(ErrorCode::LicenceNotFound));
    }
    let user = job
        .actor
        .user()
        .map(|user_id| records.user(user_id).ok_or_else(|| unknown_user(user_id.as_str())))
        .transpose()?;
    let scope = job.act.scope();
    if let (Scope::Certificates(names), Some(user)) = (&scope, user) {
        visible(job, names, user, records)?;
    }
    match (by, user, &job.actor) {
        (By::Sponsor(function) | By::Either(function), Some(user), _) => {
            let licence = records.licence().ok_or_else(|| Error::new(ErrorCode::LicenceNotFound))?;
            Ok(Standing { licence, user, today, policy }.reasons(function, &scope, records))
        }
        (By::HomeOffice | By::Either(_) | By::Outside, _, Actor::HomeOffice) | (By::Outside, _, Actor::Clock) => {
            Ok(Vec::new())
        }
        _ => Err(wrong_actor(job)),
    }
}

fn unknown_user(user_id: &str) -> Error {
    Reason::new(ErrorCode::UserNotFound).message(format!("there is no user `{user_id}` on this licence")).into()
}

fn wrong_actor(job: &Job) -> Error {
    Error::with(ErrorCode::CommandWrongActor, format!("`{}` cannot give this command", job.actor.name()))
}

/// Through a session, what a Level 2 user does not own is not there.
fn visible(job: &Job, names: &[CertificateName], user: &User, records: &Records) -> Result<()> {
    let hidden = |name: &CertificateName| {
        let record = records.named(name);
        record.is_none_or(|record| job.gate.is_some() && user.level == Level::Level2 && record.owner != user.user_id)
    };
    if names.iter().any(hidden) { Err(crate::certificate::not_found()) } else { Ok(()) }
}
