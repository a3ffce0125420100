//! What can happen to a stored address.
#![deny(clippy::wildcard_enum_match_arm)]

use super::StoredAddress;
use crate::error::Result;
use crate::event::{Effect, event};
use crate::fields::Form;
use crate::ids::RecordId;
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// An address was stored, or a stored one changed.
    AddressKept "address_kept" about(Address address.address) personal[name, fields] {
        /// The address, without its name and its lines.
        address: StoredAddress,
        /// What the sponsor calls it.
        #[serde(default)]
        name: Personal,
        /// The address, by the names of the fields that it fills.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
        fields: Form,
    }
}

impl Effect for AddressKept {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let (name, fields) = (self.name.clone(), self.fields.clone());
        let address = StoredAddress { name, fields, ..self.address.clone() };
        records.addresses.insert(self.address.address.as_str(), address);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// A stored address was deleted.
    AddressDeleted "address_deleted" about() personal[] {
        /// The address.
        address: RecordId,
    }
}

impl Effect for AddressDeleted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.addresses.remove(self.address.as_str())?;
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.addresses.needed(self.address.as_str()).map(drop)
    }
}
