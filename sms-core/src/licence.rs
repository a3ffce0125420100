//! Licences: status, ratings, routes and what else the licence summary shows.
//!
//! A licence is granted, or entered as it stands in mid-life with all that it has: users, allocations, applications for defined
//! CoS with what is left of their grants, batches, groups, and certificates that name what they belong to.
//!
//! ```
//! use sms_core::entropy::Seeded;
//! use sms_core::store::MemoryStore;
//! use sms_core::time::{ManualClock, day, start_of_day};
//! use sms_core::{Actor, Command, Query, Sms};
//!
//! let clock = ManualClock::new(start_of_day(day(2026, 4, 6)));
//! let sms = Sms::new(MemoryStore::new(), clock, Seeded::new(1));
//! let command = Command::from_json(
//!     r#"{"command": "adopt_licence", "number": "ABCDEFGH1", "organisation": {"name": "Example Ltd"},
//!         "routes": [{"route": "skilled_worker", "rating": "a"}], "users": [{"user_id": "Anna1", "level": "level_1"}],
//!         "applications": [{"request_number": "DCS1234567", "state": "granted", "number": 3, "submitted_by": "Anna1",
//!                           "grant": {"granted_on": "2026-03-02", "granted": 3}}],
//!         "certificates": [{"route": "skilled_worker", "defined": true, "application": "DCS1234567", "owner": "Anna1",
//!                           "state": "used", "number": "C1S1M00001A", "assigned_on": "2026-03-09"}]}"#,
//! )?;
//! sms.execute(command, &Actor::HomeOffice)?;
//! let shown = sms.query(&"ABCDEFGH1".parse()?, &Query::from_json(r#"{"query": "view_defined_cos"}"#)?)?;
//! assert_eq!((&shown[0]["grant"]["assigned"], &shown[0]["grant"]["unassigned"]), (&1.into(), &2.into()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub(crate) mod action_plan;
mod add_route;
mod adopt;
pub(crate) mod amended;
mod application;
mod automation;
mod begin;
mod change;
mod close;
pub(crate) mod compliance;
mod contradictions;
pub(crate) mod events;
mod help_line;
mod message;
mod personnel;
mod rating;
mod record;
mod reminders;
mod route;
mod status;
mod student_status;
pub(crate) mod surrender;
pub(crate) mod take_over;
mod term;
mod user_numbers;
mod waiting;

pub use action_plan::{
    ACTION_PLAN_LIFE_CYCLE, ActionPlan, ActionPlanAction, ActionPlanState, AdoptedActionPlan, ChangedActionPlan,
    DeclineActionPlan, EndActionPlan, EndedActionPlan, PayActionPlan, PlanResult,
};
pub use add_route::{AddRoute, AddedRoute};
pub use adopt::{AdoptLicence, AdoptedUser};
pub use amended::{Branch, BranchKind, NamedRole};
pub use application::{
    AppliedLicence, ApplyForLicence, EarlierPenalty, EarlierSponsor, GrantLicenceApplication, LicenceApplicant,
    LicenceEligibility, SponsorSize, eligibility, licence_fee,
};
pub use automation::{ChangedAutomation, SetAutomation};
pub use begin::{AdoptedLicence, GrantLicence, GrantedLicence, NewUser};
pub use change::{ChangedRating, ChangedStatus, PostMessage, PostedMessage, SetRating, SetStatus};
pub use compliance::{
    AddComplianceGrounds, AdoptedComplianceAction, AdoptedPenalty, AdoptedVisit, BeginComplianceAction,
    COMPLIANCE_LIFE_CYCLE, ChangedComplianceAction, CloseComplianceAction, ComplianceAction, ComplianceKind,
    ComplianceOutcome, ComplianceState, ComplianceStep, GROUNDS, Ground, GroundFacts, GroundKind, MakeRepresentations,
    Penalty, PenaltyKind, RecordPenalty, RecordVisit, RecordedPenalty, RecordedVisit, Visit, VisitItem, VisitOutcome,
};
pub use help_line::{HELP_LINES, HelpLine, help_line_on};
pub use message::Message;
pub(crate) use personnel::names_a_person;
pub use personnel::{KeyPersonnel, Person};
pub(crate) use rating::b_rated;
pub use rating::{LicenceType, RATING_LIFE_CYCLE, Rating, RatingAction, ServiceTier, StudentStatus};
pub use record::{Licence, LicensedRoute, Mode, Organisation};
pub use route::{ROUTES, Route, RouteFacts, RouteSet};
pub use status::{LICENCE_LIFE_CYCLE, LicenceAction, LicenceStatus};
pub use student_status::{ChangedStudentStatus, SetStudentStatus};
pub(crate) use take_over::taken_over;
pub use take_over::{RecordTakeOver, RecordedTakeOver, TakeOver, TakeOverKind};
pub(crate) use term::extension;
pub use term::{ChangedRenewal, DecideLicenceRenewal, DeclineLicenceRenewal, RenewLicence};
pub use user_numbers::UserNumbers;
