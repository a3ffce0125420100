//! Storing, changing and deleting the addresses of a sponsor.

use super::StoredAddress;
use super::pick::{address_fields, find};
use crate::certificate::CertificateFamily;
use crate::command::command;
use crate::error::Result;
use crate::event::{AddressDeleted, AddressKept};
use crate::fields::{Form, check_text, sound};
use crate::ids::RecordId;
use crate::licence::Route;
use crate::personal::Personal;
use crate::plan::{Act, Context, Plan};
use crate::store::{Table, Wants};

/// The longest name of an address, in characters: none was found.
const LONGEST_NAME: usize = 100;

/// Plans a stored address, or what becomes of one. An address that could not be assigned with is not stored.
fn keep(address: StoredAddress) -> Result<Plan> {
    let fields = address_fields(address.family);
    let any_route = match address.family {
        CertificateFamily::Cos => Route::SkilledWorker,
        CertificateFamily::Cas => Route::Student,
    };
    let mut problems = address.fields.problems(&fields);
    problems.extend(check_text("/name", &address.name, LONGEST_NAME, false));
    problems.extend(address.fields.lacks_to_assign(&fields, any_route));
    sound(problems)?;
    let mut plan = Plan::default();
    plan.result("address", address.address.as_str());
    let StoredAddress { address, family, name, fields, .. } = address;
    let (without, nothing) = (Form::default(), Personal::default());
    let address = StoredAddress { address, family, name: nothing, fields: without, erased: false };
    plan.event(AddressKept { address, name, fields });
    Ok(plan)
}

fn add(family: CertificateFamily, name: &Personal, fields: &Form, context: &Context<'_>) -> Result<Plan> {
    let address = RecordId::new("address", Plan::default().next(context));
    keep(StoredAddress { address, family, name: name.clone(), fields: fields.cleared(), erased: false })
}

fn amend(stored: &StoredAddress, name: Option<&Personal>, changes: &Form) -> Result<Plan> {
    let name = name.unwrap_or(&stored.name).clone();
    keep(StoredAddress { name, fields: stored.fields.amended(changes), ..stored.clone() })
}

fn delete(stored: &StoredAddress) -> Plan {
    let mut plan = Plan::default();
    plan.result("address", stored.address.as_str());
    plan.event(AddressDeleted { address: stored.address.clone() });
    plan
}

fn wants_address(wants: &mut Wants, address: &RecordId) {
    wants.rows.push((Table::Addresses, address.to_string()));
}

/// Declares the three commands on the stored addresses of a family.
macro_rules! addresses {
    ($family:ident $what:literal $rule:literal $form:literal: $add:ident $amend:ident $delete:ident) => {
        command! {
            #[doc = concat!("A Level 1 user stores a ", $what, " address, to be picked when a draft is filled in (`", $rule,
                "`). The result holds `address`.")]
            $add {
                /// What the sponsor calls it, in at most 100 characters.
                name: Personal,
                /// The address, by the names of the fields that it fills.
                #[cfg_attr(feature = "schema", schemars(with = $form))]
                fields: Form,
            }
        }

        impl Act for $add {
            fn plan(&self, context: &Context<'_>) -> Result<Plan> {
                add(CertificateFamily::$family, &self.name, &self.fields, context)
            }
        }

        command! {
            #[doc = concat!("A Level 1 user changes a stored ", $what, " address (`", $rule,
                "`). Drafts that were filled in from it stay as they are.")]
            $amend {
                /// The address.
                address: RecordId,
                /// What the sponsor calls it from now on, where that changes.
                name: Option<Personal>,
                /// The fields that change; null takes one away.
                #[serde(default)]
                #[cfg_attr(feature = "schema", schemars(with = $form))]
                fields: Form,
            }
        }

        impl Act for $amend {
            fn wants(&self, wants: &mut Wants) {
                wants_address(wants, &self.address);
            }

            fn plan(&self, context: &Context<'_>) -> Result<Plan> {
                amend(find(&self.address, CertificateFamily::$family, "/address", context)?, self.name.as_ref(), &self.fields)
            }
        }

        command! {
            #[doc = concat!("A Level 1 user deletes a stored ", $what, " address (`", $rule,
                "`). Drafts that were filled in from it stay as they are.")]
            $delete {
                /// The address.
                address: RecordId,
            }
        }

        impl Act for $delete {
            fn wants(&self, wants: &mut Wants) {
                wants_address(wants, &self.address);
            }

            fn plan(&self, context: &Context<'_>) -> Result<Plan> {
                Ok(delete(find(&self.address, CertificateFamily::$family, "/address", context)?))
            }
        }
    };
}

addresses! { Cos "work" "cos/3.7.3" "crate::schema::WorkAddressForm": AddWorkAddress AmendWorkAddress DeleteWorkAddress }
addresses! { Cas "study" "cas/4.4" "crate::schema::StudyAddressForm": AddStudyAddress AmendStudyAddress DeleteStudyAddress }
