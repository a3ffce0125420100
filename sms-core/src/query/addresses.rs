//! Queries on the stored addresses of a sponsor (`cos/3.7.3`, `cas/4.4`). Whoever sees certificates sees what they can pick.

use super::{QueryHandler, Reading};
use crate::answer::answers;
use crate::certificate::{CertificateFamily, StoredAddress};
use crate::command::command;
use crate::error::Result;
use crate::fields::Form;
use crate::ids::RecordId;
use crate::personal::Personal;

answers! {
    /// A stored address.
    AddressRow {
        /// Our own name for it.
        address: RecordId,
        /// What the sponsor calls it; empty where it was erased.
        name: Personal,
        /// The address, by the names of the fields that it fills; empty where it was erased.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
        fields: Form,
        /// True where name and address were erased; left out where they were not.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        erased: bool,
    }
}

impl From<StoredAddress> for AddressRow {
    fn from(address: StoredAddress) -> Self {
        let StoredAddress { address, family: _, name, fields, erased } = address;
        Self { address, name, fields, erased }
    }
}

macro_rules! addresses {
    ($($family:ident $what:literal: $type:ident;)*) => {$(
        command! {
            #[doc = concat!("The stored ", $what, " addresses, in the order in which they were stored.")]
            $type -> Vec<AddressRow> {}
        }

        impl QueryHandler for $type {
            fn answer(&self, reading: &Reading) -> Result<Vec<AddressRow>> {
                let addresses = reading.all::<StoredAddress>()?.into_iter();
                let of_family = addresses.filter(|address| address.family == CertificateFamily::$family);
                Ok(of_family.map(AddressRow::from).collect())
            }
        }
    )*};
}

addresses! {
    Cos "work": ViewWorkAddresses;
    Cas "study": ViewStudyAddresses;
}
