//! What waits to be decided: a line for each licence, in which one caller decides for all, and one line to the store, in which
//! one caller has the changes of several licences kept in one go. So no licence waits while another one is planned, and a
//! caller alone pays nothing.

mod alike;
mod answers;
mod keep;
mod relay;

use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::LicenceNumber;
use crate::outcome::Outcome;
use crate::parameter::said;
use crate::path::{Change, Environment, Job, Watched, decide};
use crate::records::Records;
use crate::sms::Sms;
use crate::store::{Alike, Claim, Commit, Committed, Directory, LoadRequest, Table};
use crate::time::uk_day;
use crate::trace;
use alike::AlikeSeen;
use answers::Answers;
use keep::keep;
use relay::{Relay, lock};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// How often a licence is loaded and decided again because somebody else was quicker, before a turn is taken.
const TRIES: usize = 8;

/// How often it is decided again in all.
const MOST_TRIES: usize = 32;

type Answer = Result<Outcome>;

/// The lines of a system.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    /// Of the licences on which somebody waits.
    licences: Mutex<HashMap<LicenceNumber, Arc<Relay<Job, Answer>>>>,
    store: Relay<Commit, Result<Committed>>,
}

impl Queue {
    /// Decides a job, together with whatever else waits for its licence.
    pub(crate) fn decide(&self, sms: &Sms, job: Job) -> Answer {
        let licence = job.licence.clone();
        let line = Arc::clone(lock(&self.licences).entry(licence.clone()).or_default());
        let answer = line.pass(
            job,
            |jobs| decide_with(sms, jobs, &|commits| self.keep(sms, commits)),
            lost,
            &sms.watch().for_licence,
        );
        drop(line);
        let mut licences = lock(&self.licences);
        // A line is taken under this lock alone: where nobody else holds it, nobody waits in it.
        if licences.get(&licence).is_some_and(|line| Arc::strong_count(line) == 1) {
            licences.remove(&licence);
        }
        answer
    }

    /// Has changes kept, together with those of other licences that wait for the store.
    fn keep(&self, sms: &Sms, commits: Vec<Commit>) -> Vec<Result<Committed>> {
        let together = |commits| keep(sms, &|commits| sms.whole_store().commit(commits), commits);
        let waiting = &sms.watch().for_store;
        commits.into_iter().map(|commit| self.store.pass(commit, together, lost, waiting)).collect()
    }
}

/// The answer of those whose leader failed inside.
fn lost<T>() -> Result<T> {
    Err(Error::with(ErrorCode::BoundaryPanic, "the call that decided this one with others failed inside"))
}

/// Jobs of one licence, with their places among all.
struct Group {
    licence: LicenceNumber,
    jobs: Vec<(usize, Job)>,
    /// A name that was taken the last time: taken twice, it was given and not made up.
    taken: Option<Claim>,
}

/// How decided changes come to the store.
type Keeping<'a> = &'a dyn Fn(Vec<Commit>) -> Vec<Result<Committed>>;

/// Decides jobs of any licences, and has what they do kept in one go: each answer in the place of its job.
pub(crate) fn decide_all(sms: &Sms, jobs: Vec<Job>) -> Vec<Answer> {
    decide_with(sms, jobs, &|commits| keep(sms, &|commits| sms.whole_store().commit(commits), commits))
}

fn decide_with(sms: &Sms, jobs: Vec<Job>, keep: Keeping<'_>) -> Vec<Answer> {
    let mut answers = Answers::new(jobs.len(), sms.watch());
    let mut groups = grouped(jobs);
    for tried in 0..MOST_TRIES {
        if groups.is_empty() {
            break;
        }
        let round = if tried < TRIES { round } else { round_in_turn };
        groups = round(sms, groups, keep, &mut answers);
    }
    groups.into_iter().for_each(|group| answers.refuse(group.jobs, &Error::new(ErrorCode::StoreBusy)));
    answers.all()
}

fn grouped(jobs: Vec<Job>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for (place, job) in jobs.into_iter().enumerate() {
        let group = *places.entry(job.licence.clone()).or_insert_with(|| {
            groups.push(Group { licence: job.licence.clone(), jobs: Vec::new(), taken: None });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(group) {
            group.jobs.push((place, job));
        }
    }
    groups
}

/// A group that was decided, on the way to the store.
struct Decided {
    group: Group,
    answers: Vec<Answer>,
    /// The claims that were there before each job.
    before: Vec<usize>,
    /// All claims, where a name was taken the last time.
    claims: Vec<Claim>,
}

/// One round while nobody else commits, where the store has turns.
fn round_in_turn(sms: &Sms, groups: Vec<Group>, keep_without: Keeping<'_>, answers: &mut Answers<'_>) -> Vec<Group> {
    match sms.whole_store().turn() {
        Ok(Some(turn)) => {
            sms.watch().took_turn(groups.len());
            let _within = trace::turn(groups.len());
            round(sms, groups, &|commits| keep(sms, &|commits| turn.commit(commits), commits), answers)
        }
        Ok(None) => round(sms, groups, keep_without, answers),
        Err(error) => {
            groups.into_iter().for_each(|group| answers.refuse(group.jobs, &error));
            Vec::new()
        }
    }
}

/// One round of load, decide and commit. What is left must be decided again.
fn round(sms: &Sms, groups: Vec<Group>, keep: Keeping<'_>, answers: &mut Answers<'_>) -> Vec<Group> {
    let mut commits: Vec<Commit> = Vec::new();
    let mut pending: Vec<Decided> = Vec::new();
    for group in groups {
        match decide_group(sms, &group) {
            Ok((decided, before, Some(commit))) => {
                let claims = group.taken.as_ref().map_or_else(Vec::new, |_| commit.claims.clone());
                commits.push(commit);
                pending.push(Decided { group, answers: decided, before, claims });
            }
            Ok((decided, _, None)) => answers.give(group.jobs, decided),
            Err(error) => answers.refuse(group.jobs, &error),
        }
    }
    if commits.is_empty() {
        return Vec::new();
    }
    let kept = pending.into_iter().zip(keep(commits));
    kept.filter_map(|(decided, committed)| match committed {
        Ok(committed) => settle(sms, decided, committed, answers),
        Err(error) => {
            trace::not_settled(&decided.group.licence, decided.group.jobs.len(), &error);
            answers.refuse(decided.group.jobs, &error);
            None
        }
    })
    .collect()
}

/// What became of a decided group: answered, or to be decided again.
fn settle(sms: &Sms, decided: Decided, committed: Committed, answers: &mut Answers<'_>) -> Option<Group> {
    sms.watch().settled(&committed);
    trace::settled(&decided.group.licence, decided.group.jobs.len(), &committed);
    let Decided { mut group, answers: given, before, claims } = decided;
    match committed {
        Committed::Done => {
            answers.give(group.jobs, given);
            None
        }
        Committed::Stale => Some(group),
        Committed::Guarded(message) => {
            answers.refuse(group.jobs, &Error::with(ErrorCode::StoreGuard, message));
            None
        }
        Committed::Taken(claim) => {
            if group.taken.as_ref() == Some(&claim) {
                let at = claims.iter().position(|made| *made == claim).unwrap_or(0);
                let job = before.iter().rposition(|&before| before <= at).unwrap_or(0);
                if job < group.jobs.len() {
                    let taker = group.jobs.remove(job);
                    let taken = name_taken(&claim, &taker.1);
                    answers.refuse(vec![taker], &taken);
                }
                group.taken = None;
            } else {
                sms.watch().name_taken();
                group.taken = Some(claim);
            }
            (!group.jobs.is_empty()).then_some(group)
        }
    }
}

fn name_taken(claim: &Claim, job: &Job) -> Error {
    let (code, message) = match claim.directory {
        Directory::UserIds => {
            (ErrorCode::UserIdTaken, said!("the user ID `{user_id}` is already held", user_id = claim.name))
        }
        Directory::CertificateNumbers => {
            let message = said!("the certificate number `{number}` is already held", number = claim.name);
            (ErrorCode::CertificateNumberTaken, message)
        }
    };
    let mut reason = Reason::new(code).message(message);
    reason.field = job.act.place_of(&claim.name).map(Into::into);
    reason.into()
}

/// Decides the jobs of one licence one after another on what one load brings.
fn decide_group(sms: &Sms, group: &Group) -> Result<(Vec<Answer>, Vec<usize>, Option<Commit>)> {
    let wants = wants(sms, group);
    let loaded = sms.whole_store().load(&wants)?;
    let policy = sms.policy_at(loaded.policy)?;
    let (keys, watched) = (loaded.keys.clone(), Watched::of(&wants, &loaded));
    // A job alone has seen all that it wants.
    let mut alike = if group.jobs.len() > 1 { AlikeSeen::of(&wants, &loaded) } else { AlikeSeen::default() };
    let mut change = Change::new(group.licence.clone(), Records::of(loaded)?, keys, watched);
    alike.watch(&mut change);
    let (mut answers, mut claims) = (Vec::new(), Vec::new());
    let store = sms.whole_store();
    let names = group.taken.as_ref().map(|_| store.as_ref());
    for (_, job) in &group.jobs {
        claims.push(change.records.claims.len());
        alike.see(sms, job, &mut change)?;
        let now = job.at.unwrap_or_else(|| sms.now());
        let environment = Environment { policy: &policy, entropy: sms.entropy(), now, names, store: store.as_ref() };
        answers.push(decide(job, &mut change, &environment));
    }
    let commit = change.into_commit()?;
    trace::group(&group.licence, group.jobs.len(), commit.is_some());
    Ok((answers, claims, commit))
}

/// Everything that the jobs of a group must see.
fn wants(sms: &Sms, group: &Group) -> LoadRequest {
    // Only commands bring the clock's work up to date.
    let due = group.jobs.iter().any(|(_, job)| job.by.is_some()).then(|| uk_day(sms.now()));
    let mut wants = LoadRequest { licence: group.licence.to_string(), due, ..LoadRequest::default() };
    wants.rows.push((Table::Licences, group.licence.to_string()));
    for (_, job) in &group.jobs {
        job.wants(&mut wants);
    }
    wants.rows.sort_unstable();
    wants.rows.dedup();
    wants.tables.sort_unstable();
    wants.tables.dedup();
    wants.alike = merged(wants.alike);
    wants
}

/// One search for those that many jobs want.
fn merged(wanted: Vec<Alike>) -> Vec<Alike> {
    let mut merged: Vec<Alike> = Vec::new();
    for alike in wanted {
        let is_same = |other: &&mut Alike| {
            (other.table, other.column) == (alike.table, alike.column) && other.equals == alike.equals
        };
        match merged.iter_mut().find(is_same) {
            Some(other) => other.texts.extend(alike.texts),
            None => merged.push(alike),
        }
    }
    merged
}
