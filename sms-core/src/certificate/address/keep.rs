//! Storing, changing and deleting the addresses of a sponsor.

use super::StoredAddress;
use super::pick::{address_fields, find};
use crate::answer::answers;
use crate::certificate::CertificateFamily;
use crate::command::command;
use crate::error::Result;
use crate::event::{AddressDeleted, AddressKept};
use crate::fields::{Form, check_name};
use crate::ids::RecordId;
use crate::licence::Route;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::store::{LoadRequest, Table};

/// The longest name of an address, in characters: none was found.
const LONGEST_NAME: usize = 100;

answers! {
    /// A stored address that a command was about.
    NamedAddress {
        /// Its name.
        address: RecordId,
    }
}

/// Plans a stored address, or what becomes of one. An address that could not be assigned with is not stored.
fn keep(address: StoredAddress) -> Result<Planned<NamedAddress>> {
    let fields = address_fields(address.family);
    let any_route = match address.family {
        CertificateFamily::Cos => Route::SkilledWorker,
        CertificateFamily::Cas => Route::Student,
    };
    let mut plan = Plan::default();
    plan.problems.extend(address.fields.problems(&fields));
    plan.problems.extend(check_name("/name", &address.name, LONGEST_NAME));
    plan.problems.extend(address.fields.lacks_to_assign(&fields, any_route));
    let named = NamedAddress { address: address.address.clone() };
    let StoredAddress { address, family, name, fields, .. } = address;
    let (without, nothing) = (Form::default(), Personal::default());
    let address = StoredAddress { address, family, name: nothing, fields: without, erased: false };
    plan.event(AddressKept { address, name, fields });
    Ok((plan, named))
}

fn add(
    family: CertificateFamily,
    name: &Personal,
    fields: &Form,
    context: &Context<'_>,
) -> Result<Planned<NamedAddress>> {
    let address = RecordId::new("address", Plan::default().next(context));
    keep(StoredAddress { address, family, name: name.clone(), fields: fields.cleared(), erased: false })
}

fn amend(stored: &StoredAddress, name: Option<&Personal>, changes: &Form) -> Result<Planned<NamedAddress>> {
    let name = name.unwrap_or(&stored.name).clone();
    keep(StoredAddress { name, fields: stored.fields.amended(changes), ..stored.clone() })
}

fn delete(stored: &StoredAddress) -> Planned<NamedAddress> {
    let mut plan = Plan::default();
    plan.event(AddressDeleted { address: stored.address.clone() });
    (plan, NamedAddress { address: stored.address.clone() })
}

fn wants_address(wants: &mut LoadRequest, address: &RecordId) {
    wants.rows.push((Table::Addresses, address.to_string()));
}

/// Declares the three commands on the stored addresses of a family.
macro_rules! addresses {
    ($family:ident $what:literal $rule:literal $form:literal: $add:ident $amend:ident $delete:ident) => {
        command! {
            #[doc = concat!("A Level 1 user stores a ", $what, " address, to be picked when a draft is filled in (`", $rule, "`).")]
            $add -> NamedAddress {
                /// What the sponsor calls it, in at most 100 characters.
                name: Personal,
                /// The address, by the names of the fields that it fills.
                #[cfg_attr(feature = "schema", schemars(with = $form))]
                fields: Form,
            }
        }

        impl CommandHandler for $add {
            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                add(CertificateFamily::$family, &self.name, &self.fields, context)
            }
        }

        command! {
            #[doc = concat!("A Level 1 user changes a stored ", $what, " address (`", $rule,
                "`). Drafts that were filled in from it stay as they are.")]
            $amend -> NamedAddress {
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

        impl CommandHandler for $amend {
            fn wants(&self, wants: &mut LoadRequest) {
                wants_address(wants, &self.address);
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                amend(find(&self.address, CertificateFamily::$family, "/address", context)?, self.name.as_ref(), &self.fields)
            }
        }

        command! {
            #[doc = concat!("A Level 1 user deletes a stored ", $what, " address (`", $rule,
                "`). Drafts that were filled in from it stay as they are.")]
            $delete -> NamedAddress {
                /// The address.
                address: RecordId,
            }
        }

        impl CommandHandler for $delete {
            fn wants(&self, wants: &mut LoadRequest) {
                wants_address(wants, &self.address);
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                Ok(delete(find(&self.address, CertificateFamily::$family, "/address", context)?))
            }
        }
    };
}

addresses! { Cos "work" "cos/3.7.3" "crate::schema::WorkAddressForm": AddWorkAddress AmendWorkAddress DeleteWorkAddress }
addresses! { Cas "study" "cas/4.4" "crate::schema::StudyAddressForm": AddStudyAddress AmendStudyAddress DeleteStudyAddress }
