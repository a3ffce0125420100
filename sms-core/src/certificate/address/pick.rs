//! Which fields a stored address has, and what picking one fills in.

use super::StoredAddress;
use crate::certificate::{CertificateFamily, fields};
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::fields::{Field, Form};
use crate::ids::RecordId;
use crate::plan::Context;
use crate::rule;
use serde_json::Value;

const WORK: [&str; 6] =
    ["work_address_line_1", "work_address_line_2", "work_address_line_3", "work_city", "work_county", "work_postcode"];

const STUDY: [&str; 6] = [
    "study_address_line_1",
    "study_address_line_2",
    "study_address_line_3",
    "study_city",
    "study_county",
    "study_postcode",
];

/// The names of the fields that an address for certificates of a family fills.
const fn names(family: CertificateFamily) -> [&'static str; 6] {
    match family {
        CertificateFamily::Cos => WORK,
        CertificateFamily::Cas => STUDY,
    }
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
    Ok(Form::new(names(family).into_iter().map(|name| (name.to_owned(), value(name))).collect()))
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
