//! May this person hold this role?

use super::{QuestionHandler, known};
use crate::command::command;
use crate::error::Result;
use crate::licence::Route;
use crate::personnel::{Candidate, KeyPerson, KeyPersonCheck, KeyRole, SettledException};
use crate::policy::Policy;
use chrono::NaiveDate;

command! {
    /// Whether a person may hold a role in a licence on a day (`lu/K-1` to `lu/K-15`): every reason against it, what is worth a warning,
    /// and what is not known.
    CheckKeyPerson -> KeyPersonCheck {
        /// The role.
        role: KeyRole,
        /// The day.
        on: NaiveDate,
        /// What is known of the person.
        #[serde(default)]
        person: KeyPerson,
        /// The other roles that the person has or is to have.
        #[serde(default)]
        also: Vec<KeyRole>,
        /// The routes that the licence covers, where they are known.
        routes: Option<Vec<Route>>,
        /// Whether the licence is still applied for; otherwise it was granted.
        #[serde(default)]
        at_application: bool,
        /// Whether the sponsor has suitable staff in the United Kingdom, which an overseas Authorising Officer depends on (`lu/K-12`).
        suitable_uk_staff: Option<bool>,
        /// Why no Level 1 user needs to be settled, where that is so.
        settled_exception: Option<SettledException>,
    }
}

impl QuestionHandler for CheckKeyPerson {
    fn answer(&self, policy: &Policy) -> Result<KeyPersonCheck> {
        let person = &self.person;
        let days =
            [("fined_on", &person.fined_on), ("revoked_on", &person.revoked_on), ("refused_on", &person.refused_on)];
        for (field, days) in days {
            for (place, day) in days.iter().flatten().enumerate() {
                known(&format!("person/{field}/{place}"), *day)?;
            }
        }
        let candidate = Candidate {
            person,
            role: self.role,
            also: &self.also,
            routes: self.routes.as_ref().map(|routes| routes.iter().copied().collect()),
            at_application: self.at_application,
            suitable_uk_staff: self.suitable_uk_staff,
            exception: self.settled_exception,
            on: known("on", self.on)?,
        };
        Ok(candidate.check(policy))
    }
}
