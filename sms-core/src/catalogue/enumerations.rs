//! The list of all enumerations that cross to other languages.

use crate::access::{Cause, Function, Menu};
use crate::allocation::{AllocationRequestKind, CosYear, RequestAction, RequestState};
use crate::certificate::cas::{StudentActivity, TransferKind};
use crate::certificate::cos::{Correction, CosCircumstance, DefinedAction, DefinedState, UnitsEnd};
use crate::certificate::{
    CertificateAction, CertificateFamily, CertificateKind, CertificateState, ContainerKind, ContainerState, CutOver,
    WorkerActivity,
};
use crate::event::{PasswordChange, RefusedLogIn, SessionEnd};
use crate::finding::Severity;
use crate::journal::ViewKind;
use crate::licence::{
    ActionPlanAction, ActionPlanState, BranchKind, ComplianceKind, ComplianceOutcome, ComplianceState, ComplianceStep,
    Ground, GroundKind, LicenceAction, LicenceStatus, LicenceType, Mode, NamedRole, PenaltyKind, PlanResult, Rating,
    RatingAction, Route, ServiceTier, SponsorSize, StudentStatus, TakeOverKind, VisitItem, VisitOutcome,
};
use crate::life_cycle::LifeCycleActor;
use crate::notice::{NoticeChannel, NoticeKind, NoticeRecipient};
use crate::personnel::{KeyRole, SettledException, SettledStatus, SponsorRelation};
use crate::priority::PriorityService;
use crate::query::DefinedList;
use crate::request::{ChangeKind, ChangeRequestAction, ChangeRequestState};
use crate::rule::Confidence;
use crate::service::{
    AssessmentConsequence, AssessmentMetric, AssessmentRating, ServiceAction, ServiceKind, ServiceRefusal, ServiceState,
};
use crate::user::{Level, UserAction, UserStatus};
use crate::waiting::WaitingEffect;
use crate::words::Enumeration;

/// Every enumeration that crosses to other languages. A binding has each of them, and takes it from here.
///
/// ```
/// use sms_core::words::Enumeration;
/// let ratings = Enumeration::find("Rating").unwrap();
/// assert!(ratings.words.iter().map(|word| word.name).eq(["a", "b", "provisional"]));
/// ```
pub static ENUMERATIONS: &[Enumeration] = &[
    Function::ENUMERATION,
    Menu::ENUMERATION,
    Cause::ENUMERATION,
    Level::ENUMERATION,
    UserStatus::ENUMERATION,
    UserAction::ENUMERATION,
    LicenceStatus::ENUMERATION,
    Rating::ENUMERATION,
    Route::ENUMERATION,
    LicenceType::ENUMERATION,
    ServiceTier::ENUMERATION,
    Mode::ENUMERATION,
    CertificateKind::ENUMERATION,
    CertificateFamily::ENUMERATION,
    CertificateState::ENUMERATION,
    CertificateAction::ENUMERATION,
    LifeCycleActor::ENUMERATION,
    WorkerActivity::ENUMERATION,
    StudentActivity::ENUMERATION,
    Correction::ENUMERATION,
    CosCircumstance::ENUMERATION,
    DefinedState::ENUMERATION,
    DefinedAction::ENUMERATION,
    UnitsEnd::ENUMERATION,
    DefinedList::ENUMERATION,
    CutOver::ENUMERATION,
    WaitingEffect::ENUMERATION,
    ContainerKind::ENUMERATION,
    ContainerState::ENUMERATION,
    RequestState::ENUMERATION,
    NoticeKind::ENUMERATION,
    RefusedLogIn::ENUMERATION,
    SessionEnd::ENUMERATION,
    PasswordChange::ENUMERATION,
    Confidence::ENUMERATION,
    StudentStatus::ENUMERATION,
    LicenceAction::ENUMERATION,
    RequestAction::ENUMERATION,
    Severity::ENUMERATION,
    ViewKind::ENUMERATION,
    RatingAction::ENUMERATION,
    ActionPlanState::ENUMERATION,
    ActionPlanAction::ENUMERATION,
    PlanResult::ENUMERATION,
    ComplianceKind::ENUMERATION,
    ComplianceState::ENUMERATION,
    ComplianceStep::ENUMERATION,
    ComplianceOutcome::ENUMERATION,
    Ground::ENUMERATION,
    GroundKind::ENUMERATION,
    VisitItem::ENUMERATION,
    VisitOutcome::ENUMERATION,
    PenaltyKind::ENUMERATION,
    SponsorSize::ENUMERATION,
    KeyRole::ENUMERATION,
    SponsorRelation::ENUMERATION,
    SettledStatus::ENUMERATION,
    SettledException::ENUMERATION,
    ChangeKind::ENUMERATION,
    ChangeRequestState::ENUMERATION,
    ChangeRequestAction::ENUMERATION,
    PriorityService::ENUMERATION,
    NamedRole::ENUMERATION,
    BranchKind::ENUMERATION,
    TakeOverKind::ENUMERATION,
    NoticeRecipient::ENUMERATION,
    NoticeChannel::ENUMERATION,
    AllocationRequestKind::ENUMERATION,
    CosYear::ENUMERATION,
    ServiceKind::ENUMERATION,
    ServiceState::ENUMERATION,
    ServiceAction::ENUMERATION,
    ServiceRefusal::ENUMERATION,
    AssessmentMetric::ENUMERATION,
    AssessmentRating::ENUMERATION,
    AssessmentConsequence::ENUMERATION,
    TransferKind::ENUMERATION,
];

impl Enumeration {
    /// The enumeration of this name, if it crosses.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        ENUMERATIONS.iter().find(|enumeration| enumeration.name == name)
    }
}
