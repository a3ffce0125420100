//! Randomness is handed in, so that two runs with the same inputs give the same bytes.

use sha2::{Digest, Sha256};
use std::sync::Mutex;

/// Where random bytes come from: identifiers, salts, temporary passwords and tokens are made of them.
pub trait Entropy: Send + Sync {
    /// Fills the buffer with random bytes.
    fn fill(&self, buffer: &mut [u8]);
}

/// Bytes that follow from a seed: for tests and reproducible simulations, never for real passwords.
///
/// ```
/// use sms_core::entropy::{Entropy, Seeded};
/// let (mut first, mut second) = ([0; 8], [0; 8]);
/// Seeded::new(7).fill(&mut first);
/// Seeded::new(7).fill(&mut second);
/// assert_eq!(first, second);
/// ```
#[derive(Debug)]
pub struct Seeded {
    seed: u64,
    blocks: Mutex<u64>,
}

impl Seeded {
    /// The same seed gives the same bytes.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { seed, blocks: Mutex::new(0) }
    }
}

impl Entropy for Seeded {
    fn fill(&self, buffer: &mut [u8]) {
        let mut block = self.blocks.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for chunk in buffer.chunks_mut(32) {
            let digest =
                Sha256::new().chain_update(self.seed.to_le_bytes()).chain_update(block.to_le_bytes()).finalize();
            *block += 1;
            for (byte, &random) in chunk.iter_mut().zip(digest.iter()) {
                *byte = random;
            }
        }
    }
}

/// Random bytes of a fixed length.
pub(crate) fn bytes<const N: usize>(entropy: &dyn Entropy) -> [u8; N] {
    let mut buffer = [0; N];
    entropy.fill(&mut buffer);
    buffer
}

/// Even picks, from random bytes that are drawn many at a time.
pub(crate) struct Dice<'a> {
    entropy: &'a dyn Entropy,
    drawn: [u8; 32],
    used: usize,
}

impl<'a> Dice<'a> {
    pub(crate) const fn new(entropy: &'a dyn Entropy) -> Self {
        Self { entropy, drawn: [0; 32], used: 32 }
    }

    /// An even pick from `0..limit`, by throwing away what would favour the first places.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = u16::try_from(limit).unwrap_or(u16::MAX).max(1);
        let fair = u16::MAX - u16::MAX % limit;
        loop {
            let number = self.draw();
            if number < fair {
                return usize::from(number % limit);
            }
        }
    }

    fn draw(&mut self) -> u16 {
        if self.used + 2 > self.drawn.len() {
            self.entropy.fill(&mut self.drawn);
            self.used = 0;
        }
        let pair = self.drawn.get(self.used..self.used + 2).and_then(|pair| pair.try_into().ok());
        self.used += 2;
        u16::from_le_bytes(pair.unwrap_or_default())
    }
}
