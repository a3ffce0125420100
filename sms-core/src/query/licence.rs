//! Queries on the licence itself: summary, allocations, messages, contact.

use super::{Ask, Reading};
use crate::allocation::{Allocation, AllocationRequest};
use crate::command::command;
use crate::document::to_value;
use crate::error::Result;
use crate::licence::Message;
use crate::policy::settings;
use serde_json::{Value, json};

command! {
    /// The licence summary (`lu/M-3`): organisation, number, dates, key personnel, routes and ratings, and each allocation as
    /// granted, assigned and remaining.
    ViewLicenceSummary {}
}

impl Ask for ViewLicenceSummary {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        let licence = reading.licence()?;
        let allocations: Vec<Value> = reading.all::<Allocation>()?.iter().map(allocation).collect();
        Ok(json!({
            "licence": licence.number.as_str(),
            "mode": licence.mode,
            "simulated": licence.simulated,
            "status": licence.status_on(reading.today),
            "rating": licence.rating(),
            "organisation": to_value(&licence.organisation)?,
            "routes": to_value(&licence.routes)?,
            "key_personnel": to_value(&licence.key_personnel)?,
            "granted_on": licence.granted_on,
            "expires_on": licence.expires_on,
            "automation": licence.automation,
            "student_status": licence.student_status,
            "allocations": allocations,
            "warnings": to_value(&licence.unrecognised())?,
            "erased": licence.erased,
        }))
    }
}

fn allocation(allocation: &Allocation) -> Value {
    json!({
        "allocation": allocation.allocation.as_str(),
        "route": allocation.route,
        "from": allocation.from,
        "to": allocation.to,
        "granted": allocation.granted,
        "assigned": allocation.assigned,
        "over_assigned": allocation.over_assigned,
        "remaining": allocation.remaining(),
    })
}

command! {
    /// The requests for more certificates, outstanding and ended (`lu/AL-6`, `lu/AL-7`).
    ViewAllocationRequests {}
}

impl Ask for ViewAllocationRequests {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        to_value(&reading.all::<AllocationRequest>()?)
    }
}

command! {
    /// The active messages (`lu/MB-3`), latest publication first.
    ViewMessageBoard {}
}

impl Ask for ViewMessageBoard {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        messages(reading, |message| message.is_active(reading.today))
    }
}

command! {
    /// The archived messages (`lu/MB-3`): expired, and not for longer than the archive keeps them; latest first.
    ViewMessageArchive {}
}

impl Ask for ViewMessageArchive {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        let months = reading.policy.number(&settings::MESSAGE_ARCHIVE_MONTHS, reading.today);
        let months = u32::try_from(months).unwrap_or(0);
        messages(reading, |message| message.is_archived(reading.today, months))
    }
}

/// The messages for a route held now that meet a condition.
fn messages(reading: &Reading, accepts: impl Fn(&Message) -> bool) -> Result<Value> {
    let held = reading.licence()?.route_set();
    let mut messages = reading.all::<Message>()?;
    messages.retain(|message| message.is_for(held) && accepts(message));
    messages.sort_by(|left, right| (right.published_on, &right.message).cmp(&(left.published_on, &left.message)));
    let mut shown = to_value(&messages)?;
    // The text of an erased message is empty, and not missing.
    for message in shown.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        message.entry("text").or_insert_with(|| "".into());
    }
    Ok(shown)
}

command! {
    /// Where a forgotten user ID is asked for (`lu/A-15`).
    ViewContact {}
}

impl Ask for ViewContact {
    fn answer(&self, _: &Reading) -> Result<Value> {
        Ok(json!({
            "businesses": "businesshelpdesk@homeoffice.gov.uk",
            "educators": "educatorshelpdesk@homeoffice.gov.uk",
            "rule": "lu/A-15",
        }))
    }
}
