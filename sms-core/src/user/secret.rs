//! Secrets and how they are kept: passwords as Argon2id hashes, tokens as digests.

use super::password::SPECIAL;
use super::permits::Memory;
use crate::entropy::{self, Dice, Entropy};
use crate::journal::hex;
use crate::policy::{Policy, settings};
use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroize as _;

/// A text that must not be shown: its `Debug` is masked, and it is wiped from memory when it is dropped. On the wire it is
/// plain text.
///
/// ```
/// use sms_core::user::Secret;
/// assert_eq!(format!("{:?}", Secret::new("hunter2")), "Secret(..)");
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps a text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself. It is not called `as_str`, so that each place where a secret is read can be found.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(..)")
    }
}

/// A temporary password that meets every rule of every day: 16 characters, each class among them.
pub(crate) fn temporary_password(entropy: &dyn Entropy) -> Secret {
    const CLASSES: [&[u8]; 4] =
        [b"ABCDEFGHJKLMNPQRSTUVWXYZ", b"abcdefghijkmnopqrstuvwxyz", b"23456789", SPECIAL.as_bytes()];
    let mut dice = Dice::new(entropy);
    let letter = |place: usize| {
        let class = CLASSES.get(place % CLASSES.len()).copied().unwrap_or(b"2");
        class.get(dice.below(class.len())).copied().map_or('2', char::from)
    };
    // With its room made beforehand the text is never moved, which would leave a copy.
    let mut password = String::with_capacity(16);
    password.extend((0..16).map(letter));
    Secret(password)
}

/// Hashes a password at the cost of the day, with a salt from the entropy handed in.
pub(crate) fn hash(
    password: &str,
    entropy: &dyn Entropy,
    policy: &Policy,
    on: NaiveDate,
    memory: &mut Memory,
) -> Option<String> {
    let (salt, mut out) = (entropy::bytes::<16>(entropy), [0; Params::DEFAULT_OUTPUT_LEN]);
    let params = params(policy, on)?;
    let text = ParamsString::try_from(&params).ok()?;
    compute(params, password, &salt, &mut out, memory)?;
    let (salt, hash) = (Salt::new(&salt).ok(), Output::new(&out).ok());
    let version = Some(Version::V0x13.into());
    Some(PasswordHash { algorithm: Algorithm::Argon2id.ident(), version, params: text, salt, hash }.to_string())
}

/// Whether a password is the one that was hashed. Takes as long as a hash of the cost of the day, whatever the answer, and
/// longer only where the stored hash itself costs more.
pub(crate) fn verify(password: &str, hash: Option<&str>, policy: &Policy, on: NaiveDate, memory: &mut Memory) -> bool {
    let Some(today) = params(policy, on) else { return false };
    let known = hash.and_then(|hash| PasswordHash::new(hash).ok());
    let known = known.and_then(|hash| Some((Params::try_from(&hash).ok()?, hash.salt?, hash.hash?)));
    let (mut right, mut spent) = (false, 0);
    if let Some((params, salt, wanted)) = known {
        let mut out = [0; Output::MAX_LENGTH];
        spent = cost(&params);
        right = out.get_mut(..wanted.len()).is_some_and(|out| {
            // Two outputs are compared in a time that tells nothing of them.
            compute(params, password, &salt, out, memory).is_some() && Output::new(out).is_ok_and(|got| got == wanted)
        });
    }
    spend(password, cost(&today).saturating_sub(spent), today.m_cost(), memory);
    right
}

/// Computes a hash in memory that is used again, so that many hashes one after another take no more than one.
fn compute(params: Params, password: &str, salt: &[u8], out: &mut [u8], memory: &mut Memory) -> Option<()> {
    let blocks = params.block_count();
    memory.try_reserve_exact(blocks.saturating_sub(memory.len())).ok()?;
    memory.resize(blocks.max(memory.len()), Block::default());
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into_with_memory(password.as_bytes(), salt, out, memory.get_mut(..blocks)?).ok()
}

/// Whether a hash has the cost of the day.
pub(crate) fn is_of_the_day(hash: &str, policy: &Policy, on: NaiveDate) -> bool {
    let known = PasswordHash::new(hash).ok().and_then(|hash| Params::try_from(&hash).ok());
    let pair = |params: &Params| (params.m_cost(), params.t_cost());
    known.as_ref().map(pair) == params(policy, on).as_ref().map(pair)
}

/// What a hash costs: its memory in KiB, as often as it is gone through. Time goes with that.
fn cost(params: &Params) -> u64 {
    u64::from(params.m_cost()) * u64::from(params.t_cost())
}

/// Works for about as long as a hash of this cost takes, in no more memory than that.
fn spend(password: &str, cost: u64, most: u32, memory: &mut Memory) {
    let passes = cost.div_ceil(u64::from(most).max(1)).max(1);
    let each = u32::try_from(cost / passes).unwrap_or(most);
    if let (Ok(passes), true) = (u32::try_from(passes), each >= Params::MIN_M_COST)
        && let Ok(params) = Params::new(each, passes, 1, None)
    {
        let mut out = [0; Params::DEFAULT_OUTPUT_LEN];
        let _ = compute(params, password, &[0; 16], &mut out, memory);
    }
}

fn params(policy: &Policy, on: NaiveDate) -> Option<Params> {
    let number = |setting| u32::try_from(policy.get::<i64>(setting, on)).ok();
    let memory = number(settings::PASSWORD_HASH_MEMORY_KIB)?;
    Params::new(memory, number(settings::PASSWORD_HASH_ITERATIONS)?, 1, None).ok()
}

/// The token of a session: the user ID, which finds the licence, and 256 random bits.
pub(crate) fn token(user_id: &str, entropy: &dyn Entropy) -> Secret {
    let (mut random, mut token) = (entropy::bytes::<32>(entropy), String::with_capacity(user_id.len() + 65));
    let mut digits = hex(random);
    token.extend([user_id, ".", &digits]);
    random.zeroize();
    digits.zeroize();
    Secret(token)
}

/// What is kept of a token.
pub(crate) fn token_digest(token: &str) -> String {
    hex(Sha256::digest(token))
}
