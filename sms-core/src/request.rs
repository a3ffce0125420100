//! Change requests: what a sponsor asks the Home Office to change on its licence (`lu/9`).
//!
//! A request is accepted at once by automation where every condition of it is met, or waits for a caseworker. What an accepted one
//! changes is an event of the licence, with the new value.
//!
//! ```
//! use sms_core::Command;
//! use sms_core::fields::Form;
//! use sms_core::query::ViewLicenceSummary;
//! use sms_core::request::{AcceptChangeRequest, AmendOrganisationDetails, ChangeRequestState, TakeUpChangeRequest, fields};
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Mode, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes).mode(Mode::Simulate)
//! #     .users(vec![AdoptedUser::new("anna1".parse()?, sms_core::user::Level::Level1)]);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! let renamed = Form::new().with(fields::NAME, "Example Works Ltd");
//! let sent = sms.acting_as("anna1")?.execute(AmendOrganisationDetails::new(renamed))?.result;
//! assert_eq!(sent.state, ChangeRequestState::Pending);
//! assert_eq!(sent.casework.len(), 2, "more than an address changes, and automation is not set");
//!
//! sms.execute(Command::new(TakeUpChangeRequest::new(sent.request.clone())).on(&licence), &Actor::HomeOffice)?;
//! sms.execute(Command::new(AcceptChangeRequest::new(sent.request)).on(&licence), &Actor::HomeOffice)?;
//! assert_eq!(sms.ask(&licence, ViewLicenceSummary::new())?.organisation.name, "Example Works Ltd");
//! # Ok::<(), sms_core::Error>(())
//! ```

mod adopt;
mod amend;
mod automation;
mod content;
mod decide;
mod eligibility;
pub(crate) mod events;
pub mod fields;
mod fulfil;
mod kind;
mod life_cycle;
mod other;
mod present;
mod record;
mod sheet;
mod submit;
mod waiting;

pub use adopt::{AdoptedBranch, AdoptedChangeRequest, AdoptedPayeReference};
pub use amend::{
    AmendAuthorisingOfficer, AmendKeyContact, AmendOrganisationDetails, ReplaceAuthorisingOfficer, ReplaceKeyContact,
};
pub use decide::{
    AcceptChangeRequest, ChangedRequest, RefuseChangeRequest, RejectChangeRequest, TakeUpChangeRequest,
    WithdrawChangeRequest,
};
pub use kind::{Automation, CHANGE_KINDS, ChangeKind, ChangeKindFacts};
pub use life_cycle::{CHANGE_REQUEST_LIFE_CYCLE, ChangeRequestAction, ChangeRequestState};
pub use other::RequestOtherChange;
pub use record::{ChangeRequest, Declaration};
pub use sheet::{RecordSubmissionSheet, SentSheet};
pub use submit::SubmittedChange;

pub(crate) use adopt::Adopted;
pub(crate) use kind::{STUDY_SERVICE, has_students};

use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::RecordId;
use crate::parameter::said;
use crate::plan::Context;
use crate::store::{LoadRequest, Table};
use chrono::NaiveDate;

/// Names a request among what a plan must see.
fn wants_request(wants: &mut LoadRequest, request: &RecordId) {
    wants.rows.push((Table::ChangeRequests, request.to_string()));
}

/// The request that a command names.
pub(crate) fn known<'a>(request: &RecordId, context: &'a Context<'_>) -> Result<&'a ChangeRequest> {
    let missing = || Error::from(Reason::new(ErrorCode::RequestNotFound).field("/request"));
    context.records.changes.get(request.as_str()).ok_or_else(missing)
}

/// The problem of a day before that of the request.
pub(crate) fn not_before_request(record: &ChangeRequest, day: NaiveDate, at: &'static str) -> Option<Reason> {
    (day < record.requested_on).then(|| {
        let message = said!("{on} lies before the request of {earliest}", on = day, earliest = record.requested_on);
        let reason = Reason::new(ErrorCode::RequestDates).message(message);
        if at.is_empty() { reason } else { reason.field(at) }
    })
}

/// The problem of a day that has not come.
fn not_later(day: NaiveDate, at: &'static str, context: &Context<'_>) -> Option<Reason> {
    (day > context.today).then(|| {
        let message = said!("{on} has not come on {latest}", on = day, latest = context.today);
        Reason::new(ErrorCode::RequestDates).message(message).field(at)
    })
}
