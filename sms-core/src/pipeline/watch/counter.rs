//! Counters that nobody waits for. They order nothing, so each is read and written by itself.

use super::{GroupSizes, Waits};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Counts up.
#[derive(Debug, Default)]
pub(super) struct Counter(AtomicU64);

impl Counter {
    pub(super) fn add(&self, number: usize) {
        self.more(u64::try_from(number).unwrap_or(u64::MAX));
    }

    fn more(&self, number: u64) {
        self.0.fetch_add(number, Ordering::Relaxed);
    }

    pub(super) fn seen(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Groups by their size.
#[derive(Debug, Default)]
pub(super) struct Sizes {
    one: Counter,
    two: Counter,
    three_to_four: Counter,
    five_to_eight: Counter,
    nine_to_sixteen: Counter,
    more: Counter,
}

impl Sizes {
    /// Counts a group of so many; one of nobody is none.
    pub(super) fn count(&self, size: usize) {
        let counter = match size {
            0 => return,
            1 => &self.one,
            2 => &self.two,
            3..=4 => &self.three_to_four,
            5..=8 => &self.five_to_eight,
            9..=16 => &self.nine_to_sixteen,
            _ => &self.more,
        };
        counter.add(1);
    }

    pub(super) fn seen(&self) -> GroupSizes {
        GroupSizes {
            one: self.one.seen(),
            two: self.two.seen(),
            three_to_four: self.three_to_four.seen(),
            five_to_eight: self.five_to_eight.seen(),
            nine_to_sixteen: self.nine_to_sixteen.seen(),
            more: self.more.seen(),
        }
    }
}

impl GroupSizes {
    /// How many groups there were.
    pub(super) const fn all(&self) -> u64 {
        let Self { one, two, three_to_four, five_to_eight, nine_to_sixteen, more } = self;
        *one + *two + *three_to_four + *five_to_eight + *nine_to_sixteen + *more
    }
}

/// Those who wait for others, and for how long.
#[derive(Debug, Default)]
pub(crate) struct Waiting {
    count: Counter,
    total: Counter,
    longest: AtomicU64,
}

impl Waiting {
    /// Waits, and counts it. A clock is asked only here: whoever does not wait pays nothing.
    pub(crate) fn wait<T>(&self, wait: impl FnOnce() -> T) -> T {
        self.count.add(1);
        let begun = Instant::now();
        let came = wait();
        self.waited(begun.elapsed());
        came
    }

    fn waited(&self, waited: Duration) {
        let microseconds = u64::try_from(waited.as_micros()).unwrap_or(u64::MAX);
        self.total.more(microseconds);
        self.longest.fetch_max(microseconds, Ordering::Relaxed);
    }

    pub(super) fn seen(&self) -> Waits {
        Waits {
            count: self.count.seen(),
            total_microseconds: self.total.seen(),
            longest_microseconds: self.longest.load(Ordering::Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    #[test]
    fn each_size_has_its_place() {
        let sizes = Sizes::default();
        (0..=40).for_each(|size| sizes.count(size));
        let GroupSizes { one, two, three_to_four, five_to_eight, nine_to_sixteen, more } = sizes.seen();
        assert_eq!([one, two, three_to_four, five_to_eight, nine_to_sixteen, more], [1, 1, 2, 4, 8, 24]);
        assert_eq!(sizes.seen().all(), 40);
    }

    #[test]
    fn waits_are_added_up_and_the_longest_is_known() {
        let waiting = Waiting::default();
        for microseconds in [7, 1_500, 20] {
            waiting.waited(Duration::from_micros(microseconds));
        }
        waiting.waited(Duration::from_nanos(999));
        assert_eq!(waiting.seen(), Waits { count: 0, total_microseconds: 1_527, longest_microseconds: 1_500 });
    }

    #[test]
    fn whoever_waits_is_counted_when_it_begins() {
        let waiting = Waiting::default();
        let seen = waiting.wait(|| {
            thread::sleep(Duration::from_millis(2));
            waiting.seen()
        });
        assert_eq!(seen, Waits { count: 1, total_microseconds: 0, longest_microseconds: 0 });
        let Waits { count, total_microseconds, longest_microseconds } = waiting.seen();
        assert_eq!((count, total_microseconds), (1, longest_microseconds));
        assert!(longest_microseconds >= 2_000);
    }
}
