//! A licence, its user and drafts, in few words.

use crate::support::{as_user, beginning, create, home_office, text};
use sms_core::Sms;

/// Grants a licence; gives its user, the user's temporary password, and the allocation.
pub(crate) fn granted(sms: &Sms, number: &str, units: u32) -> (String, String, String) {
    let [cheap, grant] = beginning(number, units);
    home_office(sms, cheap).unwrap();
    let outcome = home_office(sms, grant).unwrap();
    let password = outcome.issued.first().unwrap().temporary_password.expose().to_owned();
    (text(&outcome.result["user_id"]), password, text(&outcome.result["allocations"][0]))
}

/// A draft that can be assigned.
pub(crate) fn draft(sms: &Sms, user: &str) -> String {
    text(&as_user(sms, user, create("P1000001")).unwrap().result["certificate"])
}
