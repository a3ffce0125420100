//! A line in which callers wait, and where one of them works for all.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// The most items that one leader takes at once.
const AT_ONCE: usize = 256;

/// One caller at a time leads: it takes all that waits, works on it, and environment out the answers; the others wait for theirs. A
/// caller alone leads itself, and pays nothing for it.
#[derive(Debug)]
pub(super) struct Relay<T, A> {
    line: Mutex<Line<T, A>>,
    moved: Condvar,
}

#[derive(Debug)]
struct Line<T, A> {
    waiting: VecDeque<Ticket<T, A>>,
    led: bool,
}

#[derive(Debug)]
struct Ticket<T, A> {
    item: T,
    answer: Slot<A>,
}

type Slot<A> = Arc<Mutex<Option<A>>>;

impl<T, A> Default for Relay<T, A> {
    fn default() -> Self {
        Self { line: Mutex::new(Line { waiting: VecDeque::new(), led: false }), moved: Condvar::new() }
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<T, A> Relay<T, A> {
    /// Has an item worked on, together with whatever else waits. `work` answers each item in its place; `lost` is the answer of
    /// those whose leader's thread ended within it.
    pub(super) fn pass(&self, item: T, work: impl Fn(Vec<T>) -> Vec<A>, lost: fn() -> A) -> A {
        let slot = Slot::default();
        let mut line = lock(&self.line);
        line.waiting.push_back(Ticket { item, answer: Arc::clone(&slot) });
        loop {
            if let Some(answer) = lock(&slot).take() {
                return answer;
            }
            if line.led {
                line = self.moved.wait(line).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            line.led = true;
            let most = line.waiting.len().min(AT_ONCE);
            let (items, slots) = line.waiting.drain(..most).map(|ticket| (ticket.item, ticket.answer)).unzip();
            drop(line);
            let lead = Lead { relay: self, slots, lost };
            lead.answer(work(items));
            drop(lead);
            line = lock(&self.line);
        }
    }
}

/// Leadership, which ends even if the leader's thread does: then those who wait for it are told.
struct Lead<'a, T, A> {
    relay: &'a Relay<T, A>,
    slots: Vec<Slot<A>>,
    lost: fn() -> A,
}

impl<T, A> Lead<'_, T, A> {
    fn answer(&self, answers: Vec<A>) {
        for (answer, slot) in answers.into_iter().zip(&self.slots) {
            *lock(slot) = Some(answer);
        }
    }
}

impl<T, A> Drop for Lead<'_, T, A> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            for slot in &self.slots {
                lock(slot).get_or_insert_with(self.lost);
            }
        }
        lock(&self.relay.line).led = false;
        self.relay.moved.notify_all();
    }
}
