//! Who has a role on a licence and is no user as such: Authorising Officer, Key Contact and representative (`lu/K-1`).

use super::{NamedRole, UserNumbers};
use crate::command::command;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Form, check_day, check_text};
use crate::personal::Personal;
use crate::personnel::SettledException;
use crate::request::fields::{PARTICULARS_FIELDS, REPRESENTATIVE_FIELDS};
use crate::rule;

command! {
    /// A person in a role that is no user as such.
    #[derive(Default)]
    Person {
        /// The given name.
        given_name: Personal,
        /// The family name.
        family_name: Personal,
        /// The email address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        email: Option<Personal>,
        /// Further details.
        ///
        /// The names are those of [`PERSON_FIELDS`](crate::request::fields::PERSON_FIELDS), but for both names and the email address.
        #[serde(default)]
        #[serde(skip_serializing_if = "Form::is_empty")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::PersonDetailsForm"))]
        details: Form,
    }
}

command! {
    /// The key personnel of a licence (`lu/K-1`).
    KeyPersonnel {
        /// The Authorising Officer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        authorising_officer: Option<Person>,
        /// The Key Contact.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key_contact: Option<Person>,
        /// The representative, where one is appointed (`lu/K-4`).
        ///
        /// The names are those of [`REPRESENTATIVE_FIELDS`](crate::request::fields::REPRESENTATIVE_FIELDS).
        #[serde(default)]
        #[serde(skip_serializing_if = "Form::is_empty")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::RepresentativeForm"))]
        representative: Form,
        /// How many users the Authorising Officer decided on (`lu/K-2`).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_numbers: Option<UserNumbers>,
        /// Why no Level 1 user needs to be settled, where that is so (`lu/K-9`).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        settled_exception: Option<SettledException>,
    }
}

impl KeyPersonnel {
    /// What cannot be recorded of them at all.
    pub(super) fn problems(&self) -> Vec<Reason> {
        let people = [("authorising_officer", &self.authorising_officer), ("key_contact", &self.key_contact)];
        let known = people.into_iter().filter_map(|(role, person)| Some((role, person.as_ref()?)));
        let mut problems: Vec<_> =
            known.flat_map(|(role, person)| person.problems(&format!("/key_personnel/{role}"))).collect();
        let of_representative = self.representative.problems(REPRESENTATIVE_FIELDS).into_iter();
        problems.extend(of_representative.map(|reason| reason.within("/key_personnel/representative")));
        if let Some(numbers) = &self.user_numbers {
            let at = "/key_personnel/user_numbers";
            problems.extend(check_day(&format!("{at}/decided_on"), numbers.decided_on));
            let name = numbers.decided_by.as_ref();
            problems.extend(name.and_then(|name| check_text(&format!("{at}/decided_by"), name, 254, false)));
        }
        problems
    }

    /// Who has a role, where that is known.
    pub(crate) const fn person(&self, role: NamedRole) -> Option<&Person> {
        match role {
            NamedRole::AuthorisingOfficer => self.authorising_officer.as_ref(),
            NamedRole::KeyContact => self.key_contact.as_ref(),
        }
    }

    /// Whether a text names one of them, or has an email address.
    pub(crate) fn is_named_in(&self, text: &str) -> bool {
        let mut people = [&self.authorising_officer, &self.key_contact].into_iter().flatten();
        text.contains('@') || people.any(|person| person.is_named_in(text))
    }
}

/// The problem of a text that is kept for good and names a person (`library/personal`).
pub(crate) fn names_a_person(field: String) -> Reason {
    let message = "names a person, and is kept for good";
    let reason = Reason::new(ErrorCode::FieldFormat).rule(rule!("library/personal")).message(message);
    reason.field(field).remedy("leave the person out")
}

impl Person {
    /// Whether a text has both names of the person as words, whatever their case.
    pub(super) fn is_named_in(&self, text: &str) -> bool {
        let words = |text: &str| -> Vec<String> {
            text.split(|letter: char| !letter.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_lowercase)
                .collect()
        };
        let within = words(text);
        let has = |name: &str| {
            let name = words(name);
            !name.is_empty() && name.iter().all(|word| within.contains(word))
        };
        has(&self.given_name) && has(&self.family_name)
    }

    fn problems(&self, at: &str) -> Vec<Reason> {
        let line = |name: &str, text: &str| check_text(&format!("{at}/{name}"), text, 254, false);
        let email = self.email.as_ref().and_then(|email| line("email", email));
        let details = self.details.problems(PARTICULARS_FIELDS).into_iter();
        let details = details.map(|reason| reason.within(&format!("{at}/details")));
        let names = [line("given_name", &self.given_name), line("family_name", &self.family_name), email];
        names.into_iter().flatten().chain(details).collect()
    }
}
