//! What is so now of what a change request is about, as its form has it.

use super::ChangeKind;
use super::content::role;
use super::fields as keys;
use super::fields::{KEPT_FIELDS, PARTICULARS_FIELDS};
use crate::fields::{Field, Form};
use crate::licence::{Licence, Organisation, Person};
use std::collections::BTreeMap;

/// What is so now, as the form of a kind has it; empty where there is nothing yet.
pub(super) fn form(kind: ChangeKind, licence: &Licence) -> Form {
    if let Some(role) = role(kind) {
        return licence.key_personnel.person(role).map(of_person).unwrap_or_default();
    }
    match kind {
        ChangeKind::AmendOrganisationDetails => of_organisation(licence),
        ChangeKind::AmendRepresentative => licence.key_personnel.representative.clone(),
        ChangeKind::Registration | ChangeKind::Inspection | ChangeKind::SportsEndorsement => {
            among(&licence.details, kind.facts().fields)
        }
        _ => Form::default(),
    }
}

/// What a form says in some fields.
pub(super) fn among(form: &Form, fields: &[&'static Field]) -> Form {
    let known = form.fields().iter().filter(|(name, _)| fields.iter().any(|field| field.name == name.as_str()));
    known.map(|(name, value)| (name.clone(), value.clone())).collect::<BTreeMap<_, _>>().into()
}

fn of_organisation(licence: &Licence) -> Form {
    let Organisation { name, town, county, postcode, .. } = &licence.organisation;
    let published = [(keys::TOWN, town), (keys::COUNTY, county), (keys::POSTCODE, postcode)];
    let form = among(&licence.details, keys::ORGANISATION_FIELDS).with(keys::NAME, name);
    published.into_iter().fold(form, |form, (key, text)| match text {
        Some(text) => form.with(key, text),
        None => form,
    })
}

/// An organisation, and what of a form is kept beside it.
pub(super) fn organisation(form: &Form, licence: &Licence) -> (Organisation, Form) {
    let text = |key| form.get(key).map(str::to_owned);
    let name = text(keys::NAME).unwrap_or_else(|| licence.organisation.name.clone());
    let mut organisation = Organisation::new(name);
    (organisation.town, organisation.county) = (text(keys::TOWN), text(keys::COUNTY));
    organisation.postcode = text(keys::POSTCODE);
    let kept = among(&licence.details, KEPT_FIELDS);
    let gone = kept.fields().keys().filter(|name| keys::ORGANISATION_FIELDS.iter().any(|field| field.name == **name));
    let gone: BTreeMap<_, _> = gone.map(|name| (name.clone(), serde_json::Value::Null)).collect();
    (organisation, kept.amended(&gone.into()).amended(&among(form, KEPT_FIELDS)))
}

fn of_person(person: &Person) -> Form {
    let form = person.details.clone();
    let names = [(keys::GIVEN_NAME, Some(&person.given_name)), (keys::FAMILY_NAME, Some(&person.family_name))];
    let known = names.into_iter().chain([(keys::EMAIL, person.email.as_ref())]);
    known.fold(form, |form, (key, text)| match text.and_then(|text| text.said()) {
        Some(text) => form.with(key, text),
        None => form,
    })
}

/// The person whom a form describes.
pub(super) fn person(form: &Form) -> Person {
    let text = |key| form.get(key).unwrap_or_default();
    let mut person = Person::new(text(keys::GIVEN_NAME), text(keys::FAMILY_NAME));
    person.email = form.get(keys::EMAIL).map(Into::into);
    person.details = among(form, PARTICULARS_FIELDS);
    person
}
