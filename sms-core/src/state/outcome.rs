//! What a command answers.

use crate::answer::Answered;
use crate::decision::Reason;
use crate::error::Result;
use crate::finding::Finding;
use crate::ids::UserId;
use crate::journal::RecordedEvent;
use crate::user::Secret;
use crate::words::wire_enum;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;

wire_enum! {
    /// What somebody should be told.
    pub enum NoticeKind {
        /// A new user should be given their user ID (`lu/U-3`).
        UserIdToPassOn = "user_id_to_pass_on",
        /// A temporary password should go to the user, and to nobody else (`lu/N-7`).
        PasswordToSend = "password_to_send",
        /// The Home Office refused a request and tells the Authorising Officer why (`lu/N-5`).
        RequestRefused = "request_refused",
        /// A change went to casework (`lu/UT-11`).
        CaseworkBegan = "casework_began",
        /// A certificate expired unused (`cos/T7`).
        CertificateExpired = "certificate_expired",
        /// The licence expired (`lu/T-22`).
        LicenceExpired = "licence_expired",
        /// No unit is left in an allocation (`lu/AL-14`).
        AllocationUsedUp = "allocation_used_up",
        /// The Home Office posted a message (`lu/MB-2`).
        MessagePosted = "message_posted",
        /// The status of the licence changed.
        LicenceStatusChanged = "licence_status_changed",
        /// Defined CoS that were not assigned in time left the account (`cos/12.9`).
        DefinedUnitsRemoved = "defined_units_removed",
        /// An action plan was issued; its fee is due (`lu/T-12`).
        ActionPlanIssued = "action_plan_issued",
        /// An action plan was not paid for, was declined or has failed: the licence is lost (`lu/T-12`).
        ActionPlanUnpaid = "action_plan_unpaid",
        /// The Home Office acts against the licence: the sponsor may answer (`lu/T-14`).
        ComplianceActionBegan = "compliance_action_began",
        /// The time for representations passed without any (`lu/T-17`).
        RepresentationsOverdue = "representations_overdue",
        /// A civil penalty or a prosecution was recorded.
        PenaltyRecorded = "penalty_recorded",
        /// The Home Office posts a user ID to the Authorising Officer, who passes it on (`lu/A-5`).
        UserIdByPost = "user_id_by_post",
        /// The helpdesk mails a forgotten user ID to the Authorising Officer (`lu/A-15`).
        UserIdToOfficer = "user_id_to_officer",
        /// The Home Office accepted a change request, and tells the Authorising Officer (`lu/N-4`).
        ChangeAccepted = "change_accepted",
        /// A submission sheet should be signed and sent (`lu/CR-11`).
        SheetToSend = "sheet_to_send",
        /// The owner of the sponsor changed (`lu/TK-2`).
        LicenceTakenOver = "licence_taken_over",
        /// The licence no longer covers routes that had an end of their own (`lu/R-6`).
        RoutesEnded = "routes_ended",
        /// The Home Office asks for more information on an application for defined CoS (`cos/M-11`).
        InformationAsked = "information_asked",
        /// The Home Office decided an application for a service (`lu/M-6`).
        ServiceDecided = "service_decided",
        /// A service that was granted has ended (`lu/PM-2`).
        ServiceExpired = "service_expired",
    }
}

/// Something that somebody should be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Notice {
    /// What kind of notice it is.
    pub notice: NoticeKind,
    /// One sentence.
    pub message: Cow<'static, str>,
    /// The id of the rule.
    pub rule: Cow<'static, str>,
    /// The user, certificate, request or licence that it is about.
    pub about: String,
}

impl Notice {
    pub(crate) fn new(
        notice: NoticeKind,
        rule: &'static crate::rule::Rule,
        about: impl Into<String>,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { notice, message: message.into(), rule: Cow::Borrowed(rule.id), about: about.into() }
    }
}

/// A temporary password, for the host to hand to its user. It is in the first answer only, and nowhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Issued {
    /// Whose it is.
    pub user_id: UserId,
    /// The temporary password.
    pub temporary_password: Secret,
}

/// The answer to a command that was carried out. Its result has the type that the command declares: a command that was read
/// as a document has one as a document.
///
/// ```
/// use sms_core::Outcome;
/// use sms_core::licence::{AdoptLicence, AdoptedLicence, LicensedRoute, Organisation, Rating, Route};
/// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
///
/// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
/// let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
/// let outcome = sms.execute(AdoptLicence::new(Organisation::new("Example Ltd"), routes), &Actor::HomeOffice)?;
/// assert!(outcome.result.licence.is_simulated());
/// assert_eq!(outcome.events[0].event, "licence_began");
/// assert!(outcome.disagreements.is_empty() && !outcome.repeated);
///
/// let document = serde_json::to_string(&outcome)?;
/// assert_eq!(serde_json::from_str::<Outcome<AdoptedLicence>>(&document)?, outcome);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Outcome"))]
#[non_exhaustive]
pub struct Outcome<R = Value> {
    /// What it brought: names and numbers of what came to be. `CommandResults` has its type for each command.
    pub result: R,
    /// What happened, as the journal has it.
    pub events: Vec<RecordedEvent>,
    /// What somebody should be told.
    pub notices: Vec<Notice>,
    /// What did not forbid it, and is worth showing.
    pub warnings: Vec<Reason>,
    /// What somebody should look into.
    pub findings: Vec<Finding>,
    /// In mirror mode: why our rules would have refused what really happened.
    pub disagreements: Vec<Reason>,
    /// Whether the retry key was known: then this is the answer of the first time, without its secrets, and without what
    /// the user may no longer see or was erased since.
    pub repeated: bool,
    /// Temporary passwords, in the first answer only.
    pub issued: Vec<Issued>,
    /// The token with which the acting session goes on, for it alone.
    #[serde(skip)]
    pub(crate) token: Option<Secret>,
    /// What a repeated answer tells of, until it is read.
    #[serde(skip)]
    pub(crate) repeats: Option<Repeats>,
}

impl Outcome {
    /// The outcome with the result that a command declares.
    pub(crate) fn of<C: Answered>(self) -> Result<Outcome<C::Answer>> {
        let Self { result, events, notices, warnings, findings, disagreements, repeated, issued, token, repeats } =
            self;
        let result = C::read(result)?;
        Ok(Outcome { result, events, notices, warnings, findings, disagreements, repeated, issued, token, repeats })
    }
}

/// What an answer tells beside its result and its events, as it is kept for a retry.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Told {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notices: Vec<Notice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<Reason>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    findings: Vec<Finding>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    disagreements: Vec<Reason>,
    /// Marks of the fields of the command, by which one sees which of them differs in another.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) marks: String,
}

impl Told {
    pub(crate) fn of(outcome: &Outcome, marks: String) -> Self {
        let Outcome { notices, warnings, findings, disagreements, .. } = outcome.clone();
        Self { notices, warnings, findings, disagreements, marks }
    }

    pub(crate) fn again(self) -> Outcome {
        let Self { notices, warnings, findings, disagreements, .. } = self;
        Outcome { notices, warnings, findings, disagreements, ..Outcome::default() }
    }
}

/// Entries that a repeated answer tells of, until they are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Repeats {
    pub(crate) licence: String,
    pub(crate) first: u64,
    pub(crate) last: u64,
    /// The user through whose session it is told, and who sees less than a host.
    pub(crate) to: Option<UserId>,
}
