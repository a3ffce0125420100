//! What a change request says: the forms of the organisation, of a person, of a representative, and of what further reasons ask for.
//!
//! No list of the fields of Manual 2 was found: they are those of the screens for users and of the paper form
//! (`library/change_fields`).
//!
//! ```
//! use sms_core::fields::Form;
//! use sms_core::request::fields;
//! let moved = Form::new().with(fields::TOWN, "Exampleton").with(fields::POSTCODE, "EX1 1EX");
//! assert_eq!(moved.get(fields::POSTCODE), Some("EX1 1EX"));
//! ```

use crate::fields::{Field, FieldKind, Form, Needed, count, fields, joined};
use crate::rule;
use crate::user::details::EMAIL_ADDRESS;
use FieldKind::{Day, Flag, Line, Nationality, Word};

const fn needed(name: &'static str, title: &'static str, kind: FieldKind) -> Field {
    Field::new(name, title, kind, Needed::ToSave, rule!("library/change_fields"))
}

const fn optional(name: &'static str, title: &'static str, kind: FieldKind) -> Field {
    Field::new(name, title, kind, Needed::Never, rule!("library/change_fields"))
}

const fn person(name: &'static str, title: &'static str, kind: FieldKind) -> Field {
    optional(name, title, kind).about_the_person()
}

const fn named(name: &'static str, title: &'static str, kind: FieldKind) -> Field {
    needed(name, title, kind).about_the_person()
}

/// The kinds of a branch, as a form has them; the words are those of [`BranchKind`](crate::licence::BranchKind).
const BRANCH_KINDS: &[&str] = &["branch", "site", "linked_entity", "partner_institution"];

fields! {
    /// What of the organisation stands in the public register, and its postcode.
    PUBLISHED {
        NAME: text = needed("name", "Name of the organisation", Line(500));
        TOWN: text = optional("town", "City or town", Line(200));
        COUNTY: text = optional("county", "County", Line(200));
        POSTCODE: text = optional("postcode", "Postcode", Line(200));
    }

    /// Further details of the organisation (`lu/CR-1`).
    FURTHER {
        ADDRESS_LINE_1: text = optional("address_line_1", "Address, line 1", Line(100));
        ADDRESS_LINE_2: text = optional("address_line_2", "Address, line 2", Line(100));
        ADDRESS_LINE_3: text = optional("address_line_3", "Address, line 3", Line(100));
        TELEPHONE: text = optional("telephone", "Telephone", Line(50));
        EMAIL: text = optional("email", "Email", EMAIL_ADDRESS);
        WEBSITE: text = optional("website", "Website", Line(200));
        HEAD_OFFICE_ADDRESS_LINE_1: text = optional("head_office_address_line_1", "Head office, line 1", Line(100));
        HEAD_OFFICE_ADDRESS_LINE_2: text = optional("head_office_address_line_2", "Head office, line 2", Line(100));
        HEAD_OFFICE_TOWN: text = optional("head_office_town", "Head office, city or town", Line(200));
        HEAD_OFFICE_POSTCODE: text = optional("head_office_postcode", "Head office, postcode", Line(35));
    }

    /// A registration with a body.
    pub(super) REGISTRATION {
        REGISTRATION_STATUS: text = needed("registration_status", "Registration status", Line(200));
        REGISTRATION_BODY: text = optional("registration_body", "Registration body", Line(200));
    }

    /// An inspection by a body.
    pub(super) INSPECTION {
        INSPECTION_STATUS: text = needed("inspection_status", "Inspection status", Line(200));
        INSPECTION_BODY: text = optional("inspection_body", "Inspection body", Line(200));
    }

    /// The endorsement of a sports body.
    pub(super) ENDORSEMENT {
        SPORTS_BODY: text = needed("sports_body", "Sports body", Line(200));
        ENDORSED_UNTIL: day = optional("endorsed_until", "Last day of the endorsement", Day);
    }

    /// The names of a person.
    NAMES {
        GIVEN_NAME: text = named("given_name", "Given name", Line(100));
        FAMILY_NAME: text = named("family_name", "Family name", Line(100));
        EMAIL = named("email", "Email", EMAIL_ADDRESS);
    }

    /// Further details of a person in a role. The address is the work address, never the home address.
    PARTICULARS {
        TITLE: text = person("title", "Title", Line(20));
        DATE_OF_BIRTH: day = person("date_of_birth", "Date of birth", Day);
        NATIONALITY: text = person("nationality", "Nationality", Nationality);
        POSITION: text = named("position", "Position within the organisation", Line(200));
        TELEPHONE = person("telephone", "Telephone", Line(50));
        ADDRESS_LINE_1 = person("address_line_1", "Address, line 1", Line(100));
        ADDRESS_LINE_2 = person("address_line_2", "Address, line 2", Line(100));
        ADDRESS_LINE_3 = person("address_line_3", "Address, line 3", Line(100));
        TOWN = person("town", "City or town", Line(200));
        COUNTY = person("county", "County", Line(200));
        POSTCODE = named("postcode", "Postcode", Line(200));
        IMMIGRATION_STATUS: text = person("immigration_status", "Immigration status", Line(100));
        REPRESENTATIVE: flag = person("representative", "The person is a representative", Flag);
        REPRESENTATIVE_REFERENCE: text =
            person("representative_reference", "Representative reference number", Line(50));
    }

    /// A representative: an organisation that is qualified to give immigration advice.
    REPRESENTATIVE_OF_SPONSOR {
        REPRESENTATIVE_NAME: text = needed("representative_name", "Name of the representative's organisation", Line(500));
        REPRESENTATIVE_REFERENCE = optional("representative_reference", "Representative reference number", Line(50));
        GIVEN_NAME = person("given_name", "Given name", Line(100));
        FAMILY_NAME = person("family_name", "Family name", Line(100));
        EMAIL = person("email", "Email", EMAIL_ADDRESS);
        TELEPHONE = optional("telephone", "Telephone", Line(50));
        ADDRESS_LINE_1 = optional("address_line_1", "Address, line 1", Line(100));
        ADDRESS_LINE_2 = optional("address_line_2", "Address, line 2", Line(100));
        ADDRESS_LINE_3 = optional("address_line_3", "Address, line 3", Line(100));
        TOWN = optional("town", "City or town", Line(200));
        COUNTY = optional("county", "County", Line(200));
        POSTCODE = needed("postcode", "Postcode", Line(200));
    }

    /// A branch, a site, a linked entity or a partner institution.
    pub(super) BRANCH {
        BRANCH_KIND: text = needed("branch_kind", "What it is", Word(BRANCH_KINDS));
        BRANCH_NAME: text = needed("branch_name", "Name of the branch", Line(500));
        POSTCODE = optional("postcode", "Postcode", Line(200));
    }
}

const ORGANISATION: [&[&Field]; 2] = [PUBLISHED, FURTHER];
const PERSON: [&[&Field]; 2] = [NAMES, PARTICULARS];
const KEPT: [&[&Field]; 4] = [FURTHER, REGISTRATION, INSPECTION, ENDORSEMENT];

/// The details of an organisation that its licence shows (`lu/CR-1`).
///
/// ```
/// use sms_core::request::fields::ORGANISATION_FIELDS;
/// assert!(ORGANISATION_FIELDS.iter().any(|field| field.name == "head_office_postcode"));
/// ```
pub const ORGANISATION_FIELDS: &[&Field] = &joined::<{ count(&ORGANISATION) }>(&ORGANISATION);

/// The details of an Authorising Officer or a Key Contact (`lu/CR-2` to `lu/CR-5`).
///
/// ```
/// use sms_core::request::fields::PERSON_FIELDS;
/// assert!(PERSON_FIELDS.iter().any(|field| field.name == "date_of_birth" && field.personal));
/// ```
pub const PERSON_FIELDS: &[&Field] = &joined::<{ count(&PERSON) }>(&PERSON);

/// The details of a person that are kept beside both names and the email address.
pub(crate) const PARTICULARS_FIELDS: &[&Field] = PARTICULARS;

/// The details of an organisation that are kept beside what the public register has, and its postcode.
pub(crate) const KEPT_FIELDS: &[&Field] = &joined::<{ count(&KEPT) }>(&KEPT);

/// The details of a representative (`lu/K-4`).
///
/// ```
/// use sms_core::request::fields::REPRESENTATIVE_FIELDS;
/// assert!(REPRESENTATIVE_FIELDS.iter().any(|field| field.name == "representative_name"));
/// ```
pub const REPRESENTATIVE_FIELDS: &[&Field] = REPRESENTATIVE_OF_SPONSOR;

/// Every field that any other change can have, each once (`lu/CR-6`).
///
/// ```
/// use sms_core::request::fields::other_change_fields;
/// assert!(other_change_fields().iter().any(|field| field.name == "branch_name"));
/// ```
#[must_use]
pub fn other_change_fields() -> Vec<&'static Field> {
    once([REPRESENTATIVE_FIELDS, BRANCH, REGISTRATION, INSPECTION, ENDORSEMENT].into_iter().flatten())
}

/// Every field that a change request can have, each once.
///
/// ```
/// use sms_core::request::fields::change_fields;
/// let names: Vec<_> = change_fields().iter().map(|field| field.name).collect();
/// assert_eq!(names.iter().filter(|name| **name == "postcode").count(), 1);
/// ```
#[must_use]
pub fn change_fields() -> Vec<&'static Field> {
    let lists = [ORGANISATION_FIELDS, PERSON_FIELDS].into_iter().flatten().copied();
    let all: Vec<_> = lists.chain(other_change_fields()).collect();
    once(all.iter())
}

fn once<'a>(fields: impl Iterator<Item = &'a &'static Field>) -> Vec<&'static Field> {
    let mut found: Vec<&'static Field> = Vec::new();
    for field in fields {
        if found.iter().all(|known| known.name != field.name) {
            found.push(field);
        }
    }
    found
}

/// Whether a field is part of an address, so that a change of it alone is a change of address (`lu/P-12`).
pub(crate) fn is_of_address(name: &str) -> bool {
    name.starts_with("address_")
        || name.starts_with("head_office_")
        || [TOWN, COUNTY, POSTCODE].iter().any(|key| key.name() == name)
}

/// Whether a form changes nothing but addresses.
pub(crate) fn changes_address_alone(form: &Form) -> bool {
    !form.is_empty() && form.fields().keys().all(|name| is_of_address(name))
}
