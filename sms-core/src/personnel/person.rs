//! What is known of a person who has a role, or is to have one.

use super::{SettledStatus, SponsorRelation};
use crate::command::command;
use chrono::NaiveDate;

command! {
    /// What is known of a person. What is left out is not known: it is asked for, and tells against nobody. An empty list says that
    /// there is no such day; days after the one that the question is about do not count.
    ///
    /// ```
    /// use sms_core::personnel::{KeyPerson, SponsorRelation};
    /// let person = KeyPerson::new().relation(SponsorRelation::Director).based_in_uk(true).fined_on(vec![]);
    /// assert_eq!((person.unpaid_tax, person.refused_on), (None, None));
    /// ```
    KeyPerson {
        /// Whether the person is in the United Kingdom most of the time (`lu/K-14`).
        based_in_uk: Option<bool>,
        /// What the person is to the sponsor (`lu/K-6`).
        relation: Option<SponsorRelation>,
        /// Whether a representative is qualified to give immigration advice (`lu/K-4`).
        qualified_adviser: Option<bool>,
        /// By what the person is a settled worker (`lu/K-11`).
        settled: Option<SettledStatus>,
        /// Whether there is a bankruptcy or debt relief restriction order or undertaking (`lu/K-14`).
        bankruptcy_restriction: Option<bool>,
        /// Whether the person is barred from being a company director (`lu/N-126`).
        barred_director: Option<bool>,
        /// Whether there is a listed conviction that is not spent (`lu/K-13`).
        unspent_conviction: Option<bool>,
        /// The days on which UKVI fined the person (`lu/K-13`).
        fined_on: Option<Vec<NaiveDate>>,
        /// Whether the person was reported to UKVI, however long ago (`lu/16-14`).
        reported_to_ukvi: Option<bool>,
        /// Whether the person broke the law (`lu/K-13`).
        broke_the_law: Option<bool>,
        /// Whether the person owes VAT or another excise duty (`lu/K-13`).
        unpaid_tax: Option<bool>,
        /// The days on which licences were revoked whose key personnel the person was: one for each revocation (`lu/K-13`).
        revoked_on: Option<Vec<NaiveDate>>,
        /// The days on which licence applications were refused whose key personnel the person was (`lu/K-15`).
        refused_on: Option<Vec<NaiveDate>>,
        /// Whether the person has a history of not complying as a sponsor (`lu/K-14`).
        non_compliance: Option<bool>,
    }
}
