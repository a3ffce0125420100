//! Defined CoS: applied for by a sponsor for one job and its salary, granted by the Home Office, and assigned from the grant
//! (`cos/1.2`, `cos/12`).

mod apply;
mod assign;
mod create;
mod decide;
pub(crate) mod events;
pub mod fields;
mod life_cycle;
mod record;
mod waiting;

pub use apply::{ApplyDefinedCos, SentApplication};
pub use assign::AssignDefinedCos;
pub use create::CreateDefinedCos;
pub use decide::{
    AskDefinedInformation, CancelDefinedApplication, ChangedApplication, GrantDefinedApplication, GrantedApplication,
    ReclaimDefinedGrant, ReclaimedGrant, RefuseDefinedApplication, RejectDefinedApplication, ReviewDefinedApplication,
    WithdrawDefinedApplication,
};
pub use fields::defined_fields;
pub use life_cycle::{DEFINED_LIFE_CYCLE, DefinedAction, DefinedState};
pub use record::{DefinedApplication, DefinedGrant, UnitsEnd};

pub(crate) use assign::lacks_units;
pub(crate) use create::changes_bound;
pub(crate) use decide::removed_on;
pub(crate) use fields::{bound_fields, concerns_defined};

use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::RecordId;
use crate::life_cycle::Transition;
use crate::parameter::said;
use crate::plan::Context;
use crate::rule;
use crate::store::{LoadRequest, Table};

/// Names an application among what a plan must see.
fn wants_application(wants: &mut LoadRequest, application: &RecordId) {
    wants.rows.push((Table::DefinedApplications, application.to_string()));
}

/// The application that a command names at a place.
pub(crate) fn known<'a>(name: &RecordId, at: &'static str, context: &'a Context<'_>) -> Result<&'a DefinedApplication> {
    let missing = || Error::from(not_found().field(at));
    context.records.applications.get(name.as_str()).ok_or_else(missing)
}

/// The answer for an application that is not there.
pub(crate) fn not_found() -> Reason {
    Reason::new(ErrorCode::DefinedNotFound).rule(rule!("cos/12.2"))
}

/// The edge of an action on an application, where its life cycle has one.
fn edge(
    record: &DefinedApplication,
    action: DefinedAction,
) -> Result<&'static Transition<DefinedState, DefinedAction>> {
    DEFINED_LIFE_CYCLE.step(record.state, action, |reason| reason.field("/application"))
}

/// The reason that a grant has too few units, told by its counters.
pub(crate) fn insufficient(record: &DefinedApplication, at: &'static str) -> Reason {
    let Some(grant) = &record.grant else {
        return Reason::new(ErrorCode::DefinedInsufficient).rule(rule!("cos/5.8")).field(at);
    };
    let message = said!(
        "of {granted} granted on {granted_on}, {assigned} are assigned, {removed} were removed, {reclaimed} were reclaimed, \
         and {left} are left for {drafts} drafts",
        granted = grant.granted,
        granted_on = grant.granted_on,
        assigned = grant.assigned,
        removed = grant.removed,
        reclaimed = grant.reclaimed,
        left = grant.unassigned,
        drafts = grant.drafts
    );
    let rule = match grant {
        DefinedGrant { removed: 1.., .. } => rule!("cos/12.9"),
        DefinedGrant { reclaimed: 1.., .. } => rule!("cos/12.11"),
        _ => rule!("cos/5.10"),
    };
    let reason = Reason::new(ErrorCode::DefinedInsufficient).rule(rule).message(message);
    reason.field(at).remedy("apply for more defined CoS")
}
