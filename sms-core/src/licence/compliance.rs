//! What the Home Office does about a licence, and on what grounds: notice of a downgrade, suspension, revocation; visits; penalties.
//!
//! ```
//! use sms_core::licence::{Ground, GroundKind};
//! use sms_core::time::day;
//! let ground = Ground::OnlyToBringAPerson;
//! assert_eq!(ground.facts().kind, GroundKind::MustRevoke);
//! assert!(!ground.facts().rule.is_in_force(day(2026, 5, 19)) && ground.facts().rule.is_in_force(day(2026, 5, 20)));
//! ```

mod adopt;
mod change;
pub(crate) mod events;
mod grounds;
mod penalty;
mod record;
mod visit;

pub use adopt::{AdoptedComplianceAction, AdoptedPenalty, AdoptedVisit};
pub use change::{
    AddComplianceGrounds, BeginComplianceAction, ChangedComplianceAction, CloseComplianceAction, MakeRepresentations,
};
pub(super) use change::{begin, close_open, not_awaited, out_of_force};
pub use grounds::{GROUNDS, Ground, GroundFacts, GroundKind};
pub use penalty::{Penalty, PenaltyKind, RecordPenalty, RecordedPenalty};
pub use record::{
    COMPLIANCE_LIFE_CYCLE, ComplianceAction, ComplianceKind, ComplianceOutcome, ComplianceState, ComplianceStep,
};
pub use visit::{RecordVisit, RecordedVisit, Visit, VisitItem, VisitOutcome};
