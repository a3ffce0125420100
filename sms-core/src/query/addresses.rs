//! Queries on the stored addresses of a sponsor (`cos/3.7.3`, `cas/4.4`). Whoever sees certificates sees what they can pick.

use super::{Ask, Reading};
use crate::certificate::{CertificateFamily, StoredAddress};
use crate::command::command;
use crate::error::Result;
use serde_json::{Value, json};

macro_rules! addresses {
    ($($family:ident $what:literal: $type:ident;)*) => {$(
        command! {
            #[doc = concat!("The stored ", $what, " addresses, in the order in which they were stored: `address`, `name` and `fields`. One that \
                was erased has `erased`, and neither name nor fields.")]
            $type {}
        }

        impl Ask for $type {
            fn answer(&self, reading: &Reading) -> Result<Value> {
                let mut addresses = reading.all::<StoredAddress>()?;
                addresses.retain(|address| address.family == CertificateFamily::$family);
                let row = |address: &StoredAddress| {
                    let (id, name, fields) = (address.address.as_str(), &address.name, &address.fields);
                    if address.erased {
                        return json!({ "address": id, "name": name, "fields": fields, "erased": true });
                    }
                    json!({ "address": id, "name": name, "fields": fields })
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
