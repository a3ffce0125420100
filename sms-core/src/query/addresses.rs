//! Queries on the stored addresses of a sponsor (`cos/3.7.3`, `cas/4.4`). Whoever sees certificates sees what they can pick.

use super::{Ask, Reading};
use crate::certificate::{CertificateFamily, StoredAddress};
use crate::command::command;
use crate::error::Result;
use serde_json::{Value, json};

macro_rules! addresses {
    ($($family:ident $what:literal: $type:ident;)*) => {$(
        command! {
            #[doc = concat!("The stored ", $what, " addresses, in the order in which they were stored: `address`, `name` and `fields`.")]
            $type {}
        }

        impl Ask for $type {
            fn answer(&self, reading: &Reading) -> Result<Value> {
                let mut addresses = reading.all::<StoredAddress>()?;
                addresses.retain(|address| address.family == CertificateFamily::$family);
                let row = |address: &StoredAddress| {
                    json!({ "address": address.address.as_str(), "name": address.name, "fields": address.fields })
                };
                Ok(addresses.iter().map(row).collect())
            }
        }
    )*};
}

addresses! {
    Cos "work": ViewWorkAddresses;
    Cas "study": ViewStudyAddresses;
}
