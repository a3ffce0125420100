//! The table of certificates, and how searches compare what stands in it.

use super::Certificate;
use super::cas::fields::APPLICANT_ID;
use super::common_fields::{FAMILY_NAME, GIVEN_NAME, PASSPORT_NUMBER};
use crate::ids::RecordId;
use crate::records::table;
use crate::text::{composed, kept_forms};

table! {
    Certificate in "certificates", called "a certificate", journaled, waiting, |certificate| {
        kind: Text = certificate.kind.name(),
        state: Text = certificate.state().name(),
        owner: Text indexed = certificate.owner.as_str(),
        route: Text = certificate.route.name(),
        number: Text = certificate.assignment().map(|assignment| assignment.number.as_str()),
        family_name: Text = certificate.fields.get(FAMILY_NAME),
        given_name: Text = certificate.fields.get(GIVEN_NAME),
        family_name_folded: Text indexed = certificate.fields.get(FAMILY_NAME).map(folded),
        passport_number: Text indexed = certificate.fields.get(PASSPORT_NUMBER).map(folded_passport),
        applicant_id: Text indexed = certificate.fields.get(APPLICANT_ID),
        host_reference: Text indexed = certificate.host_reference.as_deref(),
        container: Text indexed = certificate.container.as_ref().map(RecordId::as_str),
        created_on: Text = certificate.created_on,
        assigned_on: Text = certificate.assignment().map(|assignment| assignment.assigned_on),
        use_by: Text = certificate.assignment().map(|assignment| assignment.use_by),
        start_on: Text = certificate.start_on(),
        end_on: Text = certificate.end_on(),
        due_on: Text = certificate.due_on(),
    },
    checks ["(number IS NULL) = (assigned_on IS NULL)"]
}

/// Whether two names are one to people (`library/composed`). One that was kept before may be decomposed.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    folded(&composed(one)) == folded(&composed(other))
}

/// The names, as searches compare them, that are one with a name.
pub(crate) fn folded_forms(name: &str) -> Vec<String> {
    kept_forms(name, folded)
}

/// A name as searches compare it: white space at the ends and case do not matter.
pub(crate) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// A passport number as searches compare it: white space and case do not matter (`cos/4.7`).
pub(crate) fn folded_passport(number: &str) -> String {
    folded_letters(number).collect()
}

/// The letters of a passport number, as they are compared.
pub(crate) fn folded_letters(number: &str) -> impl Iterator<Item = char> {
    number.chars().filter(|letter| !letter.is_whitespace()).flat_map(char::to_uppercase)
}
