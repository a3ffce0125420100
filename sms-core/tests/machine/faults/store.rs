//! A store in memory that does something wrong when it is told to.

use sms_core::journal::Entry;
use sms_core::store::{
    Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, MemoryStore, Row, Scan, Snapshot, Store,
};
use sms_core::time::Moment;
use sms_core::{Error, ErrorCode, Result};
use std::sync::{Arc, Mutex};

/// What a store does wrong.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Fault {
    None,
    /// The n-th call from now fails, and does nothing.
    Fails(u64),
    /// The n-th commit from now is kept, and then fails.
    LosesAnswer(u64),
    /// The n-th call to each store that records are set aside in fails.
    AsideFails(u64),
    /// So many commits find the licence changed by somebody else.
    Stale(u64),
    /// The same for one licence only.
    StaleFor(&'static str, u64),
    /// So many commits find a name taken, where they claim one.
    Taken(u64),
    /// A constraint refuses the next commit.
    Guarded,
    /// Loads of this licence wait until there is another fault, or none.
    Holds(&'static str),
    /// The next commit takes its time, and the one after it panics.
    Panics(u64),
}

pub(super) struct Faulty {
    pub(super) inner: Arc<MemoryStore>,
    pub(super) fault: Mutex<Fault>,
    /// The methods that failed.
    pub(super) failed: Mutex<Vec<&'static str>>,
}

fn broken() -> Error {
    Error::with(ErrorCode::StoreFailed, "the disk is gone")
}

/// One less to go; whether it is this one's turn.
fn turn(left: &mut u64) -> bool {
    *left = left.saturating_sub(1);
    *left == 0
}

impl Faulty {
    fn call<T>(&self, method: &'static str, run: impl FnOnce(&MemoryStore) -> Result<T>) -> Result<T> {
        let mut fault = self.fault.lock().unwrap();
        if let Fault::Fails(left) = &mut *fault
            && turn(left)
        {
            *fault = Fault::None;
            self.failed.lock().unwrap().push(method);
            return Err(broken());
        }
        drop(fault);
        run(&self.inner)
    }
}

impl Store for Faulty {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        while matches!(*self.fault.lock().unwrap(), Fault::Holds(licence) if licence == wants.licence) {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        self.call("load", |inner| inner.load(wants))
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        let mut fault = self.fault.lock().unwrap();
        match &mut *fault {
            Fault::LosesAnswer(left) => {
                let lost = turn(left);
                let answers = self.inner.commit(commits)?;
                if !lost {
                    return Ok(answers);
                }
                *fault = Fault::None;
                self.failed.lock().unwrap().push("commit");
                Err(broken())
            }
            Fault::Stale(left) if *left > 0 => {
                *left -= 1;
                Ok(commits.iter().map(|_| Committed::Stale).collect())
            }
            Fault::StaleFor(licence, left) if *left > 0 => {
                *left -= 1;
                let answer = |commit: &Commit| match commit.licence == *licence {
                    true => Ok(vec![Committed::Stale]),
                    false => self.inner.commit(std::slice::from_ref(commit)),
                };
                Ok(commits.iter().map(answer).collect::<Result<Vec<_>>>()?.concat())
            }
            Fault::Taken(left) if *left > 0 && !commits[0].claims.is_empty() => {
                *left -= 1;
                Ok(vec![Committed::Taken(commits[0].claims[0].clone())])
            }
            Fault::Panics(left) => {
                if turn(left) {
                    *fault = Fault::None;
                    drop(fault);
                    panic!("injected");
                }
                drop(fault);
                std::thread::sleep(std::time::Duration::from_millis(300));
                self.inner.commit(commits)
            }
            Fault::Guarded => {
                *fault = Fault::None;
                Ok(commits.iter().map(|_| Committed::Guarded("a constraint says no".to_owned())).collect())
            }
            _ => {
                drop(fault);
                self.call("commit", |inner| inner.commit(commits))
            }
        }
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.call("scan", |inner| inner.scan(scan))
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        self.call("whose", |inner| inner.whose(directory, name))
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.call("licences", |inner| inner.licences(after, limit))
    }

    fn due(&self, day: chrono::NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.call("due", |inner| inner.due(day, after, limit))
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.call("journal", |inner| inner.journal(licence, since, limit))
    }

    fn aside(&self) -> Result<Box<dyn Store>> {
        let fault = match *self.fault.lock().unwrap() {
            Fault::AsideFails(nth) => Fault::Fails(nth),
            _ => Fault::None,
        };
        Ok(Box::new(Self { inner: Arc::default(), fault: Mutex::new(fault), failed: Mutex::default() }))
    }

    fn feed(&self, after: u64, only: Option<&std::collections::BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        self.call("feed", |inner| inner.feed(after, only, limit))
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.call("touch", |inner| inner.touch(licence, user_id, moment))
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        self.call("snapshot", |inner| inner.snapshot())
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.call("keys", |inner| inner.keys(licence, after, limit))
    }

    fn forget_keys(&self, before: Moment) -> Result<u64> {
        self.call("forget_keys", |inner| inner.forget_keys(before))
    }
}
