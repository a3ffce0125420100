//! The keys of the fields that a CoS and a CAS have in common.

use super::{cas, cos};
use crate::fields::FormKey;

pub(crate) const FAMILY_NAME: FormKey<str> = cos::fields::FAMILY_NAME.and(cas::fields::FAMILY_NAME);
pub(crate) const GIVEN_NAME: FormKey<str> = cos::fields::GIVEN_NAME.and(cas::fields::GIVEN_NAME);
pub(crate) const PASSPORT_NUMBER: FormKey<str> = cos::fields::PASSPORT_NUMBER.and(cas::fields::PASSPORT_NUMBER);
