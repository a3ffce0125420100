//! The keys of the fields that a CoS and a CAS have in common.

use super::{cas::fields as cas, cos::fields as cos};
use crate::fields::FormKey;

pub(crate) const FAMILY_NAME: FormKey<str> = cos::FAMILY_NAME.and(cas::FAMILY_NAME);
pub(crate) const GIVEN_NAME: FormKey<str> = cos::GIVEN_NAME.and(cas::GIVEN_NAME);
pub(crate) const NATIONALITY: FormKey<str> = cos::NATIONALITY.and(cas::NATIONALITY);
pub(crate) const APPLIES_IN_UK: FormKey<bool> = cos::APPLIES_IN_UK.and(cas::APPLIES_IN_UK);
pub(crate) const PASSPORT_NUMBER: FormKey<str> = cos::PASSPORT_NUMBER.and(cas::PASSPORT_NUMBER);
