//! Decisions of this library that no rule of SMS is behind.

use super::{Rule, rule};
use crate::rule::Confidence::Assumed;
use crate::rule::LIBRARY;

/// By id in ASCII order.
#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    rule("library/adoption", "what is entered as it stood has happened by then", LIBRARY, Assumed),
    rule("library/clock", "a system clock may stand a few seconds before the last event of a licence; then the last event's moment is taken", LIBRARY, Assumed),
    rule("library/licence_close", "with a licence that is revoked or surrendered, what waits for a decision is cancelled and what is not assigned of grants is taken back; a dormant licence keeps both", LIBRARY, Assumed),
    rule("library/log_in_counts", "a refused log-in or reset is counted, for its user or, where nobody has the ID, over the store; the journal has what they led to", LIBRARY, Assumed),
    rule("library/mirror", "what the real system did is recorded, with what our rules would have said", LIBRARY, Assumed),
    rule("library/password_hash", "passwords are kept only as Argon2id hashes, whose cost is a setting; it never lies below the least that OWASP recommends for its number of passes", LIBRARY, Assumed),
    rule("library/reset_limit", "who guesses email addresses is stopped: after so many wrong ones no reset is done for a while", LIBRARY, Assumed),
];
