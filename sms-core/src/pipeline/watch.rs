//! What a host can watch of a system since it was opened: how much was decided, in which groups, who was overtaken, who waited.
//!
//! Each figure is a counter of its own, so nobody waits for another one, and a clock is asked only where somebody waits.

mod counter;

use crate::error::{Error, ErrorCode, Result};
use crate::store::Committed;
use counter::{Counter, Sizes};
use serde::{Deserialize, Serialize};

pub(crate) use counter::Waiting;

/// What happened in a system since it was opened, as counts. They are of this system alone: not of other processes on the same
/// store, nor of the time before. Nothing of them is kept.
///
/// Each count is read by itself while others go on, so two of them may differ by what is under way.
///
/// ```
/// use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
/// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
///
/// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
/// let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
/// sms.execute(AdoptLicence::new(Organisation::new("Example Ltd"), routes), &Actor::HomeOffice)?;
/// let stats = sms.stats();
/// assert_eq!((stats.decided, stats.refused, stats.commits), (1, 0, 1));
/// assert_eq!((stats.group_sizes.one, stats.waits_for_licence.count), (1, 0));
/// # Ok::<(), sms_core::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Stats {
    /// Commands that were decided, refused ones and repeated ones too; likewise log-ins, log-outs, resets of passwords, and what the
    /// clock did to a licence. What never comes to be decided is not counted, such as a document that cannot be read.
    pub decided: u64,
    /// Those of them that were refused: by a rule, as a log-in, or because the session had ended.
    pub refused: u64,
    /// Log-ins and resets of passwords that were refused, which are among those.
    pub log_ins_refused: u64,
    /// Those of all that failed, because the store was busy, full or damaged for instance.
    pub failed: u64,
    /// The groups in which they were decided: those of a licence that wait at the same time are loaded and kept together.
    pub groups: u64,
    /// How many groups were of which size.
    pub group_sizes: GroupSizes,
    /// Groups whose changes were kept. One in which nothing changed has nothing to keep.
    pub commits: u64,
    /// Calls of the store that kept them, or tried to: each waits for the disk once, for groups of as many licences as there are.
    pub writes: u64,
    /// Groups that were decided again because somebody else had changed the licence meanwhile.
    pub stale: u64,
    /// Groups that were decided again in a turn, in which nobody else commits, because somebody else was always quicker.
    pub in_turn: u64,
    /// Names that somebody else had taken meanwhile, so that others were made up.
    pub names_taken: u64,
    /// Calls that waited because another one was deciding on the same licence.
    pub waits_for_licence: Waits,
    /// Groups that waited because another one was writing to the store.
    pub waits_for_store: Waits,
    /// Password hashes that were computed.
    pub password_hashes: u64,
    /// Password hashes that waited because as many as there are cores were being computed.
    pub waits_for_hash: Waits,
}

/// How many groups were of which size: the number of commands that were decided together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupSizes {
    /// One command by itself.
    pub one: u64,
    /// Two.
    pub two: u64,
    /// Three or four.
    pub three_to_four: u64,
    /// Five to eight.
    pub five_to_eight: u64,
    /// Nine to sixteen.
    pub nine_to_sixteen: u64,
    /// Seventeen and more.
    pub more: u64,
}

/// How many waited for others, and for how long.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Waits {
    /// How many waited; who waits now is one of them.
    pub count: u64,
    /// How long they waited together, in microseconds: those whose wait is over.
    pub total_microseconds: u64,
    /// How long the one waited that waited longest, in microseconds.
    pub longest_microseconds: u64,
}

/// The counters of a system.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    decided: Counter,
    refused: Counter,
    log_ins_refused: Counter,
    failed: Counter,
    sizes: Sizes,
    commits: Counter,
    writes: Counter,
    stale: Counter,
    in_turn: Counter,
    names_taken: Counter,
    hashes: Counter,
    pub(crate) for_licence: Waiting,
    pub(crate) for_store: Waiting,
    pub(crate) for_hash: Waiting,
}

impl Watch {
    /// What was counted.
    pub(crate) fn stats(&self) -> Stats {
        let group_sizes = self.sizes.seen();
        Stats {
            decided: self.decided.seen(),
            refused: self.refused.seen(),
            log_ins_refused: self.log_ins_refused.seen(),
            failed: self.failed.seen(),
            groups: group_sizes.all(),
            group_sizes,
            commits: self.commits.seen(),
            writes: self.writes.seen(),
            stale: self.stale.seen(),
            in_turn: self.in_turn.seen(),
            names_taken: self.names_taken.seen(),
            waits_for_licence: self.for_licence.seen(),
            waits_for_store: self.for_store.seen(),
            password_hashes: self.hashes.seen(),
            waits_for_hash: self.for_hash.seen(),
        }
    }

    /// A group has its answers.
    pub(crate) fn answered<T>(&self, answers: &[Result<T>]) {
        self.sizes.count(answers.len());
        self.decided.add(answers.len());
        for error in answers.iter().filter_map(|answer| answer.as_ref().err()) {
            let log_in = error.code() == ErrorCode::LogInRefused;
            self.log_ins_refused.add(usize::from(log_in));
            if was_turned_away(error) { self.refused.add(1) } else { self.failed.add(1) }
        }
    }

    /// The store was called to keep something.
    pub(crate) fn wrote(&self) {
        self.writes.add(1);
    }

    /// What the store says of a group.
    pub(crate) fn settled(&self, committed: &Committed) {
        match committed {
            Committed::Done => self.commits.add(1),
            Committed::Stale => self.stale.add(1),
            Committed::Taken(_) | Committed::Guarded(_) => {}
        }
    }

    /// Groups are decided while nobody else commits.
    pub(crate) fn took_turn(&self, groups: usize) {
        self.in_turn.add(groups);
    }

    /// A name was taken, and another one is made up.
    pub(crate) fn name_taken(&self) {
        self.names_taken.add(1);
    }

    /// A password is hashed.
    pub(crate) fn hashed(&self) {
        self.hashes.add(1);
    }

    /// How many passwords were hashed.
    pub(crate) fn hashes(&self) -> u64 {
        self.hashes.seen()
    }
}

/// Whether somebody was refused, and nothing failed: by a rule, or because they are not known to be who they say.
pub(crate) fn was_turned_away(error: &Error) -> bool {
    matches!(error, Error::Refused(_)) || matches!(error.code(), ErrorCode::LogInRefused | ErrorCode::SessionEnded)
}
