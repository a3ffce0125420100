//! What waits to be decided. One caller at a time leads: it takes all that waits, decides it licence by licence, and has it
//! kept in one go; the others wait for their answer. A caller alone leads itself, and pays nothing for it.

use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::LicenceNumber;
use crate::outcome::Outcome;
use crate::path::{Change, Hands, Job, Watched, decide};
use crate::records::Records;
use crate::sms::Sms;
use crate::store::{Claim, Commit, Committed, Directory, Table, Wants};
use crate::time::uk_day;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// The most jobs that one leader takes at once.
const AT_ONCE: usize = 256;

/// How often a licence is loaded and decided again because somebody else was quicker.
const TRIES: usize = 32;

type Answer = Result<Outcome>;

#[derive(Debug)]
struct Ticket {
    job: Job,
    answer: Arc<Mutex<Option<Answer>>>,
}

#[derive(Debug, Default)]
pub(crate) struct Queue {
    line: Mutex<Line>,
    moved: Condvar,
}

#[derive(Debug, Default)]
struct Line {
    waiting: VecDeque<Ticket>,
    led: bool,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Queue {
    /// Decides a job, together with whatever else waits.
    pub(crate) fn decide(&self, sms: &Sms, job: Job) -> Answer {
        let answer = Arc::new(Mutex::new(None));
        let mut line = lock(&self.line);
        line.waiting.push_back(Ticket { job, answer: Arc::clone(&answer) });
        loop {
            if let Some(answer) = lock(&answer).take() {
                return answer;
            }
            if line.led {
                line = self.moved.wait(line).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            line.led = true;
            let most = line.waiting.len().min(AT_ONCE);
            let taken: Vec<_> = line.waiting.drain(..most).collect();
            drop(line);
            let lead = Lead { queue: self, slots: taken.iter().map(|ticket| Arc::clone(&ticket.answer)).collect() };
            work(sms, taken);
            drop(lead);
            line = lock(&self.line);
        }
    }
}

/// Leadership, which ends even if the leader's thread does: then those who wait for it are told.
struct Lead<'a> {
    queue: &'a Queue,
    slots: Vec<Arc<Mutex<Option<Answer>>>>,
}

impl Drop for Lead<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            for slot in &self.slots {
                let lost = "the call that decided this one with others failed inside";
                lock(slot).get_or_insert_with(|| Err(Error::with(ErrorCode::BoundaryPanic, lost)));
            }
        }
        lock(&self.queue.line).led = false;
        self.queue.moved.notify_all();
    }
}

/// Decides jobs and gives each ticket its answer.
fn work(sms: &Sms, tickets: Vec<Ticket>) {
    let (jobs, answers): (Vec<_>, Vec<_>) = tickets.into_iter().map(|ticket| (ticket.job, ticket.answer)).unzip();
    for (answer, slot) in decide_all(sms, jobs).into_iter().zip(answers) {
        *lock(&slot) = Some(answer);
    }
}

/// Jobs of one licence, with their places among all.
struct Group {
    licence: LicenceNumber,
    jobs: Vec<(usize, Job)>,
    /// A name that was taken the last time: taken twice, it was given and not made up.
    taken: Option<Claim>,
}

/// Decides jobs of any licences, and has what they do kept: each answer in the place of its job.
pub(crate) fn decide_all(sms: &Sms, jobs: Vec<Job>) -> Vec<Answer> {
    let mut answers: Vec<Option<Answer>> = jobs.iter().map(|_| None).collect();
    let mut groups = grouped(jobs);
    for _ in 0..TRIES {
        groups = round(sms, groups, &mut answers);
        if groups.is_empty() {
            break;
        }
    }
    answers.into_iter().map(|answer| answer.unwrap_or_else(|| Err(Error::new(ErrorCode::StoreBusy)))).collect()
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
    claims: Vec<usize>,
}

/// One round of load, decide and commit. What is left must be decided again.
fn round(sms: &Sms, groups: Vec<Group>, answers: &mut [Option<Answer>]) -> Vec<Group> {
    let mut commits: Vec<Commit> = Vec::new();
    let mut pending: Vec<Decided> = Vec::new();
    for group in groups {
        match decide_group(sms, &group) {
            Ok((decided, claims, Some(commit))) => {
                commits.push(commit);
                pending.push(Decided { group, answers: decided, claims });
            }
            Ok((decided, _, None)) => give(group.jobs, decided, answers),
            Err(error) => refuse(group.jobs, &error, answers),
        }
    }
    if commits.is_empty() {
        return Vec::new();
    }
    match sms.store().commit(&commits) {
        Ok(committed) => {
            let kept = pending.into_iter().zip(commits).zip(committed);
            kept.filter_map(|((decided, commit), committed)| settle(decided, &commit, committed, answers)).collect()
        }
        Err(error) => {
            pending.into_iter().for_each(|decided| refuse(decided.group.jobs, &error, answers));
            Vec::new()
        }
    }
}

fn give(jobs: Vec<(usize, Job)>, decided: Vec<Answer>, answers: &mut [Option<Answer>]) {
    for ((place, _), answer) in jobs.into_iter().zip(decided) {
        if let Some(slot) = answers.get_mut(place) {
            *slot = Some(answer);
        }
    }
}

fn refuse(jobs: Vec<(usize, Job)>, error: &Error, answers: &mut [Option<Answer>]) {
    let refused = jobs.iter().map(|_| Err(error.clone())).collect();
    give(jobs, refused, answers);
}

/// What became of a decided group: answered, or to be decided again.
fn settle(decided: Decided, commit: &Commit, committed: Committed, answers: &mut [Option<Answer>]) -> Option<Group> {
    let Decided { mut group, answers: given, claims } = decided;
    match committed {
        Committed::Done => {
            give(group.jobs, given, answers);
            None
        }
        Committed::Stale => Some(group),
        Committed::Guarded(message) => {
            refuse(group.jobs, &Error::with(ErrorCode::StoreGuard, message), answers);
            None
        }
        Committed::Taken(claim) => {
            if group.taken.as_ref() == Some(&claim) {
                let at = commit.claims.iter().position(|made| *made == claim).unwrap_or(0);
                let job = claims.iter().rposition(|&before| before <= at).unwrap_or(0);
                if job < group.jobs.len() {
                    let (place, taker) = group.jobs.remove(job);
                    if let Some(slot) = answers.get_mut(place) {
                        *slot = Some(Err(name_taken(&claim, &taker)));
                    }
                }
                group.taken = None;
            } else {
                group.taken = Some(claim);
            }
            (!group.jobs.is_empty()).then_some(group)
        }
    }
}

fn name_taken(claim: &Claim, job: &Job) -> Error {
    let (code, what) = match claim.directory {
        Directory::UserIds => (ErrorCode::UserIdTaken, "user ID"),
        Directory::CertificateNumbers => (ErrorCode::CertificateNumberTaken, "certificate number"),
    };
    let mut reason = Reason::new(code).message(format!("the {what} `{}` is already held", claim.name));
    reason.field = job.act.place_of(&claim.name).map(Into::into);
    reason.into()
}

/// Decides the jobs of one licence one after another on what one load brings.
fn decide_group(sms: &Sms, group: &Group) -> Result<(Vec<Answer>, Vec<usize>, Option<Commit>)> {
    let wants = wants(sms, group);
    let loaded = sms.store().load(&wants)?;
    let policy = sms.policy_at(loaded.policy)?;
    let (keys, watched) = (loaded.keys.clone(), Watched::of(&wants, &loaded));
    let mut change = Change::new(group.licence.clone(), Records::of(loaded)?, keys, watched);
    let (mut answers, mut claims) = (Vec::new(), Vec::new());
    let store = sms.store();
    let names = group.taken.as_ref().map(|_| store.as_ref());
    for (_, job) in &group.jobs {
        claims.push(change.records.claims.len());
        let now = job.at.unwrap_or_else(|| sms.now());
        let hands = Hands { policy: &policy, entropy: sms.entropy(), now, names, store: store.as_ref() };
        answers.push(decide(job, &mut change, &hands));
    }
    Ok((answers, claims, change.into_commit()?))
}

/// Everything that the jobs of a group must see.
fn wants(sms: &Sms, group: &Group) -> Wants {
    // Only commands bring the clock's work up to date.
    let due = group.jobs.iter().any(|(_, job)| job.by.is_some()).then(|| uk_day(sms.now()));
    let mut wants = Wants { licence: group.licence.to_string(), due, ..Wants::default() };
    wants.rows.push((Table::Licences, group.licence.to_string()));
    for (_, job) in &group.jobs {
        job.wants(&mut wants);
    }
    wants.rows.sort_unstable();
    wants.rows.dedup();
    wants.tables.sort_unstable();
    wants.tables.dedup();
    wants
}
