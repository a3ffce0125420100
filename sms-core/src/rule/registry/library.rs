//! Decisions of this library that no rule of SMS is behind.

use super::{Rule, rule};
use crate::rule::Confidence::Assumed;
use crate::rule::LIBRARY;

/// By id in ASCII order.
#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    rule("library/adoption", "what is entered as it stood has happened by then", LIBRARY, Assumed),
    rule("library/change_fields", "what a change request says are the fields of the screens for users and of the paper form, for no list of its own was found", LIBRARY, Assumed),
    rule("library/clock", "a system clock may stand a few seconds before the last event of a licence; then the last event's moment is taken", LIBRARY, Assumed),
    rule("library/clock_correction", "a clock that was wrong is corrected on record: what it alone did too early is undone, and nothing is taken from the record", LIBRARY, Assumed),
    rule("library/composed", "text that is composed and text that is decomposed is one: what comes in is kept composed (Unicode's form NFC), but passwords, retry keys and a host's own references; searches find what was kept before", LIBRARY, Assumed),
    rule("library/erasure", "erasing a person takes what every entry up to the erasure says of them; what is recorded later is kept", LIBRARY, Assumed),
    rule("library/group_size", "a group holds at most 1,000 certificates, which is a setting: no limit was found, and groups of 25 people are routine", LIBRARY, Assumed),
    rule("library/happened", "what had happened by a moment is told from what is recorded now, in the order of recording: what falls due is made anew, and what cannot follow is left out, and found", LIBRARY, Assumed),
    rule("library/leap_birthday", "who was born on 29 February is a year older, in a year without it, on 1 March, as the law of England is read; other laws have 28 February", LIBRARY, Assumed),
    rule("library/licence_close", "with a licence that is revoked or surrendered, what waits for a decision is cancelled and what is not assigned of grants is taken back; a dormant licence keeps both", LIBRARY, Assumed),
    rule("library/limits", "every list, every text and every document has an end, and is counted before anything is planned", LIBRARY, Assumed),
    rule("library/log_in_counts", "a refused log-in or reset is counted, for its user or, where nobody has the ID, over the store; the journal has what they led to", LIBRARY, Assumed),
    rule("library/mirror", "what the real system did is recorded, with what our rules would have said", LIBRARY, Assumed),
    rule("library/notices", "every notice is told once, with the moment at which it fell due, and is outstanding until the host says that it was delivered; SMS has kinds of mail of which no list was found", LIBRARY, Assumed),
    rule("library/password_hash", "passwords are kept only as Argon2id hashes, whose cost is a setting; it never lies below the least that OWASP recommends for its number of passes", LIBRARY, Assumed),
    rule("library/personal", "what may name a person belongs to a subject that can be erased, or is declared not personal", LIBRARY, Assumed),
    rule("library/reset_limit", "who guesses email addresses is stopped: after so many wrong ones no reset is done for a while", LIBRARY, Assumed),
    rule("library/retry", "a retry is recognised for 30 days, which is longer than a host waits to try again; then its key is forgotten", LIBRARY, Assumed),
    rule("library/service_states", "what is tracked has plain states of our own, since no text lists those of SMS: submitted, granted, renewed, refused, withdrawn, declined, cancelled, expired", LIBRARY, Assumed),
    rule("library/service_terms", "a service that is renewed before its end goes on from that end, and otherwise from the decision", LIBRARY, Assumed),
    rule("library/service_windows", "a service is renewed in a window before its end, whose days are settings: no text tells them", LIBRARY, Assumed),
    rule("library/slips", "days and numbers that nobody means, such as a birth that is still to come, are told before a certificate is assigned", LIBRARY, Assumed),
    rule("library/unseen", "characters that nobody sees are refused, for two texts that differ by them look the same; joiners of Persian, Hindi and other scripts are part of names, and of an organisation that is mirrored they are kept as the public register has them", LIBRARY, Assumed),
    rule("library/what_if", "what would be if is tried on a copy by the rules that decide in earnest: nothing of it is recorded, and time goes forward alone", LIBRARY, Assumed),
    rule("library/working_days", "working days are Monday to Friday without the bank holidays of England and Wales: the guidance does not say whose", LIBRARY, Assumed),
];
