//! One entry of the journal, and how it hangs on the one before.

use super::RecordedEvent;
use crate::document::{canonical, quote};
use crate::entropy::{Entropy, bytes};
use crate::ids::record_number;
use crate::time::Moment;
use chrono::SecondsFormat;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// The format of the entries that this version writes.
pub const FORMAT: u32 = 1;

/// Where the journal of a licence stands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make and take them apart")]
pub struct Head {
    /// The number of its last entry.
    pub sequence: u64,
    /// The digest of its last entry.
    pub digest: [u8; 32],
    /// When its last entry was recorded.
    pub recorded_at: Moment,
}

/// One entry of the journal.
#[derive(Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "stores outside this crate make and take them apart")]
pub struct Entry {
    /// The place in the chain, from 1.
    pub sequence: u64,
    /// The format of the entry.
    pub format: u32,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// When it happened, where that is another moment.
    pub occurred_at: Option<Moment>,
    /// Who: a user ID, `home_office` or `clock`.
    pub actor: String,
    /// The name of the event.
    pub event: String,
    /// The person it is about, such as `user yAy9d5dp` or `certificate cos-000000017`, where it is about one.
    pub subject: Option<String>,
    /// What happened, without personal data, as canonical JSON.
    pub facts: String,
    /// The personal data of what happened, as canonical JSON, unless it was erased.
    pub payload: Option<String>,
    /// The salt of the payload's digest, unless it was erased.
    pub salt: Option<[u8; 16]>,
    /// The salted digest of the payload, where there is, or was, one.
    pub payload_digest: Option<[u8; 32]>,
    /// The digest of this entry, which the next one hangs on.
    pub digest: [u8; 32],
}

/// Shows the facts, and not the payload: that is personal.
impl fmt::Debug for Entry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Entry");
        shown.field("sequence", &self.sequence).field("event", &self.event).field("facts", &self.facts);
        shown.field("digest", &hex(self.digest)).finish_non_exhaustive()
    }
}

/// What an entry records, before it is hung on the chain.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) recorded_at: Moment,
    pub(crate) occurred_at: Option<Moment>,
    pub(crate) actor: String,
    pub(crate) event: &'static str,
    pub(crate) subject: Option<String>,
    pub(crate) facts: Value,
    pub(crate) payload: Option<Value>,
}

impl Entry {
    /// Hangs a draft on the chain after `head`, and says what happened.
    pub(crate) fn after(
        head: Option<&Head>,
        licence: &str,
        draft: Draft,
        entropy: &dyn Entropy,
    ) -> (Self, RecordedEvent) {
        let Draft { recorded_at, occurred_at, actor, event, subject, facts, payload } = draft;
        let text = payload.as_ref().map(canonical);
        let salt = text.as_ref().map(|_| bytes::<16>(entropy));
        let mut entry = Self {
            sequence: head.map_or(0, |head| head.sequence) + 1,
            format: FORMAT,
            recorded_at,
            occurred_at,
            actor,
            event: event.to_owned(),
            subject,
            facts: canonical(&facts),
            payload_digest: text.as_deref().zip(salt).map(|(payload, salt)| payload_digest(payload, &salt)),
            payload: text,
            salt,
            digest: [0; 32],
        };
        entry.digest = entry.digest_after(licence, head.map(|head| &head.digest));
        let happening = RecordedEvent::of(&entry, facts, payload);
        (entry, happening)
    }

    /// The head that this entry makes.
    #[must_use]
    pub fn head(&self) -> Head {
        Head { sequence: self.sequence, digest: self.digest, recorded_at: self.recorded_at }
    }

    /// When it happened: the moment of recording, where no other one is known.
    pub(crate) fn happened_at(&self) -> Moment {
        self.occurred_at.unwrap_or(self.recorded_at)
    }

    /// Whether the entry had a payload that is gone.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        self.payload_digest.is_some() && self.payload.is_none()
    }

    /// The digest that the entry must have if it follows one with digest `previous`: of the canonical JSON of all that the
    /// chain covers.
    pub(crate) fn digest_after(&self, licence: &str, previous: Option<&[u8; 32]>) -> [u8; 32] {
        let mut text = String::with_capacity(self.facts.len() * 2 + 400);
        let mut put = |name: &str, value: Option<&str>| {
            text.push_str(if text.is_empty() { "{\"" } else { ",\"" });
            text.push_str(name);
            text.push_str("\":");
            match value {
                Some(value) => quote(value, &mut text),
                None => text.push_str("null"),
            }
        };
        put("actor", Some(&self.actor));
        put("event", Some(&self.event));
        put("facts", Some(&self.facts));
        put("format", Some(&self.format.to_string()));
        put("licence", Some(licence));
        put("occurred_at", self.occurred_at.map(written).as_deref());
        put("payload", self.payload_digest.map(hex).as_deref());
        put("previous", previous.map(hex).as_deref());
        put("recorded_at", Some(&written(self.recorded_at)));
        put("sequence", Some(&self.sequence.to_string()));
        put("subject", self.subject.as_deref());
        text.push('}');
        Sha256::digest(text).into()
    }

    /// The records that the entry [names](named_records).
    #[must_use]
    pub fn named_records(&self) -> Vec<u64> {
        named_records(&self.facts, self.subject.as_deref())
    }

    /// Whether the payload, where it is still there, is the one that the chain knows.
    pub(crate) fn payload_holds(&self) -> bool {
        match (&self.payload, &self.salt, &self.payload_digest) {
            (Some(payload), Some(salt), Some(digest)) => payload_digest(payload, salt) == *digest,
            (None, None, _) => true,
            _ => false,
        }
    }
}

/// The records that an entry with these facts, about this subject, names, each by the entry with which it began: in order, and each
/// once. They are those that are named after it, as `cos-000000017` is; a user or a licence is not among them. Nor is an allocation: each
/// assignment names one, and nobody asks for its history.
///
/// ```
/// use sms_core::journal::named_records;
/// let facts = r#"{"certificates":["cos-000000017","cos-000000019"],"container":"batch-000000018","owner":"carl2"}"#;
/// assert_eq!(named_records(facts, None), [17, 18, 19]);
/// assert_eq!(named_records("{}", Some("certificate cas-000000003")), [3]);
/// assert_eq!(named_records(r#"{"allocation":"allocation-000000004","certificate":"cos-000000017"}"#, None), [17]);
/// ```
#[must_use]
pub fn named_records(facts: &str, subject: Option<&str>) -> Vec<u64> {
    // The name of a record has no letter that is written with an escape. Other text may hold one between quotes, too: who asks for a
    // history looks at what it finds.
    let is_asked_for = |text: &&str| !text.starts_with("allocation-");
    let within = facts.split('"').filter(is_asked_for).filter_map(record_number);
    let about = subject.and_then(|subject| subject.split(' ').nth(1)).and_then(record_number);
    let mut records: Vec<u64> = within.chain(about).collect();
    records.sort_unstable();
    records.dedup();
    records
}

/// A moment as the chain has it.
fn written(moment: Moment) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The digest of a payload under its salt.
pub(crate) fn payload_digest(payload: &str, salt: &[u8; 16]) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(payload).finalize().into()
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: impl AsRef<[u8]>) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    let mut text = String::with_capacity(bytes.as_ref().len() * 2);
    for byte in bytes.as_ref() {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
    }
    text
}
