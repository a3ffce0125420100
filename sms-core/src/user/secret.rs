//! Secrets and how they are kept: passwords as Argon2id hashes, tokens as digests.

use crate::entropy::{self, Dice, Entropy};
use crate::journal::hex;
use crate::policy::{Policy, settings};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// A text that must not be shown: its `Debug` is masked. On the wire it is plain text.
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

    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(..)")
    }
}

/// A temporary password that meets every rule of every day: 16 characters, each class among them.
pub(crate) fn temporary_password(entropy: &dyn Entropy) -> Secret {
    const CLASSES: [&[u8]; 4] = [b"ABCDEFGHJKLMNPQRSTUVWXYZ", b"abcdefghijkmnopqrstuvwxyz", b"23456789", b"@$!%^&*+=_"];
    let mut dice = Dice::new(entropy);
    let letter = |place: usize| {
        let class = CLASSES.get(place % CLASSES.len()).copied().unwrap_or(b"2");
        class.get(dice.below(class.len())).copied().map_or('2', char::from)
    };
    Secret((0..16).map(letter).collect())
}

/// Hashes a password at the cost of the day, with a salt from the entropy handed in.
pub(crate) fn hash(password: &str, entropy: &dyn Entropy, policy: &Policy, on: NaiveDate) -> Option<String> {
    let salt = entropy::bytes::<16>(entropy);
    let hash: PasswordHash = argon2(policy, on)?.hash_password_with_salt(password.as_bytes(), &salt).ok()?;
    Some(hash.to_string())
}

/// Whether a password is the one that was hashed. Takes as long as a hash of the cost of the day, whatever the answer.
pub(crate) fn verify(password: &str, hash: Option<&str>, policy: &Policy, on: NaiveDate) -> bool {
    let parsed = hash.and_then(|hash| PasswordHash::new(hash).ok());
    match (parsed, argon2(policy, on)) {
        (Some(hash), Some(argon2)) => argon2.verify_password(password.as_bytes(), &hash).is_ok(),
        (None, Some(argon2)) => {
            let spent: Result<PasswordHash, _> = argon2.hash_password_with_salt(password.as_bytes(), &[0; 16]);
            drop(spent);
            false
        }
        (_, None) => false,
    }
}

fn argon2(policy: &Policy, on: NaiveDate) -> Option<Argon2<'static>> {
    let number = |setting| u32::try_from(policy.number(setting, on)).ok();
    let memory = number(&settings::PASSWORD_HASH_MEMORY)?;
    let params = Params::new(memory, number(&settings::PASSWORD_HASH_ITERATIONS)?, 1, None).ok()?;
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The token of a session: the user ID, which finds the licence, and 256 random bits.
pub(crate) fn token(user_id: &str, entropy: &dyn Entropy) -> Secret {
    Secret(format!("{user_id}.{}", hex(entropy::bytes::<32>(entropy))))
}

/// What is kept of a token.
pub(crate) fn token_digest(token: &str) -> String {
    hex(Sha256::digest(token))
}
