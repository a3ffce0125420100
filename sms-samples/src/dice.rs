//! Picks that follow from a seed.

use sms_core::entropy::{Entropy, Seeded};

/// Even picks, the same for the same seed.
pub(crate) struct Dice(Seeded);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(Seeded::new(seed))
    }

    /// A number from the first to the last, both among them.
    pub(crate) fn between(&self, first: u64, last: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        first + u64::from_le_bytes(bytes) % (last.saturating_sub(first) + 1)
    }

    /// Whether it is one of so many.
    pub(crate) fn one_in(&self, many: u64) -> bool {
        self.between(1, many) == 1
    }

    /// One of these; a list that is empty has none.
    pub(crate) fn of<T: Copy + Default>(&self, all: &[T]) -> T {
        let last = u64::try_from(all.len()).unwrap_or_default().saturating_sub(1);
        usize::try_from(self.between(0, last)).ok().and_then(|place| all.get(place)).copied().unwrap_or_default()
    }
}
