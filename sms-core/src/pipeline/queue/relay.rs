//! A line in which callers wait, and where one of them works for all.

use crate::watch::Waiting;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// The most items that one leader takes at once.
const AT_ONCE: usize = 256;

/// How often a leader lets others go first, so that those who were answered just now come again and share its work.
const PATIENCE: usize = 16;

/// One caller at a time leads: it takes all that waits, works on it, and hands out the answers; the others wait for theirs. Then it
/// hands the lead to the first who waits. A caller alone leads itself, and pays nothing for it.
#[derive(Debug)]
pub(super) struct Relay<T, A>(Mutex<Line<T, A>>);

#[derive(Debug)]
struct Line<T, A> {
    /// Nobody waits while nobody leads.
    waiting: VecDeque<Ticket<T, A>>,
    led: bool,
    /// For how many the last leader worked.
    last: usize,
}

#[derive(Debug)]
struct Ticket<T, A> {
    item: T,
    place: Arc<Place<A>>,
}

/// Where one caller waits.
#[derive(Debug)]
struct Place<A> {
    turn: Mutex<Turn<A>>,
    moved: Condvar,
}

#[derive(Debug)]
enum Turn<A> {
    Waits,
    Leads,
    Has(A),
}

impl<T, A> Default for Relay<T, A> {
    fn default() -> Self {
        Self(Mutex::new(Line { waiting: VecDeque::new(), led: false, last: 0 }))
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<T, A> Relay<T, A> {
    /// Has an item worked on, together with whatever else waits. `work` answers each item in its place; `lost` is the answer of
    /// those whose leader's thread ended within it.
    pub(super) fn pass(&self, item: T, work: impl Fn(Vec<T>) -> Vec<A>, lost: fn() -> A, waiting: &Waiting) -> A {
        let mut line = lock(&self.0);
        let (items, others) = if line.led {
            let place = Arc::new(Place { turn: Mutex::new(Turn::Waits), moved: Condvar::new() });
            line.waiting.push_back(Ticket { item, place: Arc::clone(&place) });
            drop(line);
            if let Some(answer) = waiting.wait(|| place.wait()) {
                return answer;
            }
            self.take()
        } else {
            (line.led, line.last) = (true, 1);
            drop(line);
            (vec![item], Vec::new())
        };
        let mut lead = Lead { relay: self, others, lost };
        let mut answers = work(items).into_iter();
        let own = answers.next();
        lead.answer(answers);
        own.unwrap_or_else(lost)
    }

    /// What waits, that of the new leader first, and where the others wait.
    fn take(&self) -> (Vec<T>, Vec<Arc<Place<A>>>) {
        self.gather();
        let mut line = lock(&self.0);
        line.last = line.waiting.len().min(AT_ONCE);
        let most = line.last;
        let (items, mut places): (Vec<T>, Vec<_>) =
            line.waiting.drain(..most).map(|ticket| (ticket.item, ticket.place)).unzip();
        drop(line);
        places.drain(..places.len().min(1));
        (items, places)
    }

    /// Waits for a moment until as many wait as were answered last: they are about to come again, and a commit costs as much for
    /// one as for all.
    fn gather(&self) {
        for _ in 0..PATIENCE {
            let line = lock(&self.0);
            if line.waiting.len() >= line.last {
                break;
            }
            drop(line);
            thread::yield_now();
        }
    }
}

impl<A> Place<A> {
    /// Waits for the answer; none where the lead comes instead.
    fn wait(&self) -> Option<A> {
        let mut turn = lock(&self.turn);
        loop {
            match std::mem::replace(&mut *turn, Turn::Waits) {
                Turn::Waits => turn = self.moved.wait(turn).unwrap_or_else(PoisonError::into_inner),
                Turn::Leads => return None,
                Turn::Has(answer) => return Some(answer),
            }
        }
    }

    fn give(&self, next: Turn<A>) {
        *lock(&self.turn) = next;
        self.moved.notify_one();
    }
}

/// Leadership, which ends even if the leader's thread does: then those who wait for it are told.
struct Lead<'a, T, A> {
    relay: &'a Relay<T, A>,
    others: Vec<Arc<Place<A>>>,
    lost: fn() -> A,
}

impl<T, A> Lead<'_, T, A> {
    fn answer(&mut self, mut answers: impl Iterator<Item = A>) {
        for place in std::mem::take(&mut self.others) {
            place.give(Turn::Has(answers.next().unwrap_or_else(self.lost)));
        }
    }
}

impl<T, A> Drop for Lead<'_, T, A> {
    fn drop(&mut self) {
        for place in self.others.drain(..) {
            place.give(Turn::Has((self.lost)()));
        }
        let mut line = lock(&self.relay.0);
        match line.waiting.front() {
            Some(next) => next.place.give(Turn::Leads),
            None => line.led = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const LOST: fn() -> Option<usize> = || None;

    #[test]
    fn each_of_many_gets_the_answer_to_its_own_item() {
        let (relay, waiting) = (Relay::default(), Waiting::default());
        let (worked, calls) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = |items: Vec<usize>| {
            calls.fetch_add(1, Ordering::Relaxed);
            worked.fetch_add(items.len(), Ordering::Relaxed);
            thread::yield_now();
            items.into_iter().map(|item| Some(item * 2)).collect()
        };
        thread::scope(|scope| {
            for caller in 0..8 {
                let (relay, work, waiting) = (&relay, &work, &waiting);
                scope.spawn(move || {
                    for nth in 0..2_000 {
                        let item = caller * 2_000 + nth;
                        assert_eq!(relay.pass(item, work, LOST, waiting), Some(item * 2));
                    }
                });
            }
        });
        assert_eq!(worked.load(Ordering::Relaxed), 16_000);
        assert!(calls.load(Ordering::Relaxed) < 16_000, "nobody shared anything");
        assert!(!lock(&relay.0).led);
    }

    #[test]
    fn whose_leader_fails_is_told_and_the_line_goes_on() {
        let (relay, waiting) = (Relay::default(), Waiting::default());
        let work = |items: Vec<usize>| {
            assert!(!items.contains(&13), "an unlucky item");
            items.into_iter().map(Some).collect()
        };
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let mut answers = vec![None; 400];
        thread::scope(|scope| {
            for (item, answer) in answers.iter_mut().enumerate() {
                let (relay, work, waiting) = (&relay, &work, &waiting);
                scope.spawn(move || {
                    let passed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                        relay.pass(item, work, LOST, waiting)
                    }));
                    *answer = passed.ok().flatten();
                });
            }
        });
        std::panic::set_hook(hook);
        assert_eq!(answers[13], None);
        let told = answers.iter().enumerate().filter_map(|(item, answer)| Some((item, (*answer)?)));
        assert!(told.into_iter().all(|(item, answer)| item == answer));
        assert_eq!(relay.pass(1, work, LOST, &waiting), Some(1));
    }

    #[test]
    fn an_item_that_is_not_answered_is_lost_and_nobody_waits_for_ever() {
        let (relay, waiting) = (Relay::default(), Waiting::default());
        assert_eq!(relay.pass(1, |_: Vec<usize>| Vec::new(), LOST, &waiting), None);
        assert_eq!(relay.pass(2, |items: Vec<usize>| items.into_iter().map(Some).collect(), LOST, &waiting), Some(2));
    }
}
