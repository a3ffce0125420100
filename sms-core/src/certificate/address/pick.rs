//! Which fields a stored address has, and what picking one fills in.

use super::StoredAddress;
use crate::certificate::cas::fields as cas;
use crate::certificate::cos::fields as cos;
use crate::certificate::{CertificateFamily, fields};
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::fields::{Field, Form, FormKey};
use crate::ids::RecordId;
use crate::plan::Context;
use crate::rule;
use serde_json::Value;
use std::collections::BTreeMap;

const WORK: [FormKey<str>; 6] = [
    cos::WORK_ADDRESS_LINE_1,
    cos::WORK_ADDRESS_LINE_2,
    cos::WORK_ADDRESS_LINE_3,
    cos::WORK_CITY,
    cos::WORK_COUNTY,
    cos::WORK_POSTCODE,
];

const STUDY: [FormKey<str>; 6] = [
    cas::STUDY_ADDRESS_LINE_1,
    cas::STUDY_ADDRESS_LINE_2,
    cas::STUDY_ADDRESS_LINE_3,
    cas::STUDY_CITY,
    cas::STUDY_COUNTY,
    cas::STUDY_POSTCODE,
];

/// The names of the fields that an address for certificates of a family fills.
fn names(family: CertificateFamily) -> [&'static str; 6] {
    let keys = match family {
        CertificateFamily::Cos => WORK,
        CertificateFamily::Cas => STUDY,
    };
    keys.map(FormKey::name)
}

/// The fields of a stored address: those of the main work address of a CoS, or of the main study address of a CAS.
///
/// ```
/// use sms_core::certificate::{CertificateFamily, address_fields};
/// assert!(address_fields(CertificateFamily::Cas).iter().any(|field| field.name == "study_postcode"));
/// ```
#[must_use]
pub fn address_fields(family: CertificateFamily) -> Vec<&'static Field> {
    fields(family).iter().copied().filter(|field| names(family).contains(&field.name)).collect()
}

/// What a stored address fills in: each of its fields, and null for a line that it does not have.
pub(in crate::certificate) fn picked(id: &RecordId, family: CertificateFamily, context: &Context<'_>) -> Result<Form> {
    let at = match family {
        CertificateFamily::Cos => "/work_address",
        CertificateFamily::Cas => "/study_address",
    };
    let stored = find(id, family, at, context)?;
    if stored.erased {
        // It would take away what a draft says.
        return Err(no_address(family, at));
    }
    let stored = stored.fields.fields();
    let value = |name: &str| stored.get(name).cloned().unwrap_or(Value::Null);
    let filled_in: BTreeMap<_, _> = names(family).into_iter().map(|name| (name.to_owned(), value(name))).collect();
    Ok(filled_in.into())
}

/// The stored address of this name, which stands at this place of the command.
pub(super) fn find<'a>(
    id: &RecordId,
    family: CertificateFamily,
    at: &'static str,
    context: &'a Context<'_>,
) -> Result<&'a StoredAddress> {
    let found = context.records.addresses.get(id.as_str()).filter(|address| address.family == family);
    found.ok_or_else(|| no_address(family, at))
}

fn no_address(family: CertificateFamily, at: &'static str) -> Error {
    let rule = match family {
        CertificateFamily::Cos => rule!("cos/3.7.3"),
        CertificateFamily::Cas => rule!("cas/4.4"),
    };
    let remedy = "look the stored addresses up";
    Reason::new(ErrorCode::AddressNotFound).rule(rule).field(at).remedy(remedy).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_of_an_address_is_a_field_of_its_form() {
        for &family in CertificateFamily::ALL {
            let found: Vec<_> = address_fields(family).iter().map(|field| field.name).collect();
            assert_eq!(found, names(family));
        }
    }
}
