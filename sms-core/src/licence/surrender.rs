//! How a licence ends that its sponsor gives up by a change request (`lu/T-21`).

use super::LicenceStatus;
use super::change::change_status;
use super::close::wants_all as wants_closed;
use crate::error::Result;
use crate::event::Event;
use crate::ids::RecordId;
use crate::plan::{Context, Plan};
use crate::store::LoadRequest;

/// Names what the end of a licence must see.
pub(crate) fn wants_all(wants: &mut LoadRequest) {
    wants_closed(LicenceStatus::Surrendered, wants);
}

/// Plans the end of the licence, with what waits beside the request that asked for it.
pub(crate) fn surrender(request: &RecordId, plan: &mut Plan, context: &Context<'_>) -> Result<()> {
    let before = plan.events.len();
    change_status(LicenceStatus::Surrendered, &[], "/request", plan, context)?;
    let closed = plan.events.split_off(before);
    let is_own = |event: &Event| matches!(event, Event::ChangeRequestStepped(step) if step.request == *request);
    plan.events.extend(closed.into_iter().filter(|event| !is_own(event)));
    Ok(())
}
