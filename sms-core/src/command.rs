//! Everything an actor can ask to change: one table of commands, each a document.
//!
//! A command is `{"command": name, "key": …, fields}`; its name is that of the [`Function`] it uses, where there is one. A
//! new command is a struct in the folder of its concept, and a line here.

mod declare;

pub(crate) use declare::{command, default, fields, given};

use crate::access::Function;
use crate::allocation::{
    AskAllocationEvidence, GrantAllocation, GrantAllocationRequest, RefuseAllocationRequest, RenewAnnualAllocation,
    RequestAllocationIncrease, SetAllocation, WithdrawAllocationRequest,
};
use crate::answer::{AnswerField, Answered};
use crate::answer_value::AnswerValue;
use crate::certificate::cas::{
    AddCasNote, AssignCas, AssignCasBatch, BulkDataTransfer, BulkUpdateFees, CancelCas, CreateCas, DeleteCas, EditCas,
    MarkCasObsolete, MarkCasUsed, NotifyGraduates, ReopenCas, ReportStudentActivity, UpdateCasFees, WithdrawCas,
};
use crate::certificate::cos::{
    AddCosNote, ApplyDefinedCos, AskDefinedInformation, AssignCos, AssignCosBatch, AssignDefinedCos, CancelCos,
    CancelDefinedApplication, CreateCos, CreateDefinedCos, DeleteCos, EditCos, GrantDefinedApplication, MarkCosUsed,
    ReclaimDefinedGrant, RefuseDefinedApplication, RejectDefinedApplication, ReopenCos, ReportWorkerActivity,
    ReviewDefinedApplication, WithdrawCos, WithdrawDefinedApplication,
};
use crate::certificate::{
    AddStudyAddress, AddToCasBatch, AddToCosBatch, AddToCosGroup, AddWorkAddress, AmendStudyAddress, AmendWorkAddress,
    ApplyCutOver, CreateCasBatch, CreateCosBatch, CreateCosGroup, DeleteCasBatch, DeleteCosBatch, DeleteCosGroup,
    DeleteStudyAddress, DeleteWorkAddress, LinkToCosGroup, RemoveFromCasBatch, RemoveFromCosBatch, RenameCasBatch,
    RenameCosBatch, RenameCosGroup, SetMainArtist, TransferCas, TransferCos, UnlinkFromCosGroup,
};
use crate::decision::Reason;
use crate::document;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::LicenceNumber;
use crate::journal::{CorrectClock, CorrectStoreClock, ErasePerson};
use crate::licence::{
    AddComplianceGrounds, AddRoute, AdoptLicence, ApplyForLicence, BeginComplianceAction, CloseComplianceAction,
    DecideLicenceRenewal, DeclineActionPlan, DeclineLicenceRenewal, EndActionPlan, GrantLicence,
    GrantLicenceApplication, MakeRepresentations, PayActionPlan, PostMessage, RecordPenalty, RecordTakeOver,
    RecordVisit, RenewLicence, SetAutomation, SetRating, SetStatus, SetStudentStatus,
};
use crate::limits;
use crate::notice::RecordDelivery;
use crate::parameter::said;
use crate::paye::{AddPayeReference, DeletePayeReference};
use crate::plan::{Actor, AnyCommand};
use crate::policy::SetPolicy;
use crate::priority::{AskForAllocationPriority, AskForPriority, AskForUserPriority};
use crate::request::{
    AcceptChangeRequest, AmendAuthorisingOfficer, AmendKeyContact, AmendOrganisationDetails, RecordSubmissionSheet,
    RefuseChangeRequest, RejectChangeRequest, ReplaceAuthorisingOfficer, ReplaceKeyContact, RequestOtherChange,
    TakeUpChangeRequest, WithdrawChangeRequest,
};
use crate::service::{
    ApplyPremiumService, ApplyStudentSponsorStatus, DecideServiceApplication, DeclineStudentSponsorStatus,
    SetPremiumContacts, WithdrawServiceApplication,
};
use crate::text;
use crate::time::{self, Moment};
use crate::user::{
    AcceptMessages, AmendLevel2User, AmendOwnDetails, AppointLevel1User, ApproveAmendment, ApproveUser,
    ChangeOwnPassword, CreateLevel2User, DeactivateUser, RecordLogIn, RecordUserNumbers, RefuseAmendment, RefuseUser,
    ReleaseUserId, RequestLevel1User,
};
use crate::words::is_camel_of;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::sync::Arc;
use zeroize::Zeroize as _;

/// Who may give a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum GivenBy {
    /// A user, if access to the function allows.
    Sponsor(Function),
    /// The Home Office.
    HomeOffice,
    /// A user, if access to the function allows, or the Home Office.
    Either(Function),
    /// The Home Office, or the clock for what happens outside.
    Outside,
}

impl GivenBy {
    /// The word on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sponsor(_) => "sponsor",
            Self::HomeOffice => "home_office",
            Self::Either(_) => "either",
            Self::Outside => "outside",
        }
    }

    /// The function that a user needs for it, if a user may give it.
    #[must_use]
    pub const fn function(self) -> Option<Function> {
        match self {
            Self::Sponsor(function) | Self::Either(function) => Some(function),
            Self::HomeOffice | Self::Outside => None,
        }
    }
}

/// Where a command belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CommandScope {
    /// On a licence that exists.
    Licence,
    /// On a licence that it creates.
    NewLicence,
    /// On the store as a whole.
    Store,
}

impl CommandScope {
    /// The word on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Licence => "licence",
            Self::NewLicence => "new_licence",
            Self::Store => "store",
        }
    }
}

/// What is known of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CommandFacts {
    /// The name on the wire.
    pub name: &'static str,
    /// Who may give it.
    pub by: GivenBy,
    /// Where it belongs.
    pub place: CommandScope,
    /// The fields of its result.
    pub result: &'static [AnswerField],
}

macro_rules! commands {
    ($($name:literal $type:ident $by:expr, $place:ident $(, secret[$($secret:literal),*])?;)*) => {
        $(const _: () = assert!(is_camel_of(stringify!($type), $name), "a command is called as its name");)*

        /// A command without its envelope.
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
        #[serde(tag = "command")]
        #[non_exhaustive]
        #[expect(clippy::large_enum_variant, reason = "a licence that is entered as it stands has more lists than others; a box would be in every host's hands")]
        pub enum Action { $(#[doc = concat!("`", $name, "`")] #[serde(rename = $name)] $type($type),)* }

        impl Action {
            /// The names of all commands.
            pub const NAMES: &'static [&'static str] = &[$($name,)*];

            /// What is known of every command, in the order of [`NAMES`](Self::NAMES).
            pub const FACTS: &'static [CommandFacts] =
                &[$(CommandFacts {
                    name: $name,
                    by: $by,
                    place: CommandScope::$place,
                    result: <<$type as Answered>::Answer as AnswerValue>::FIELDS,
                },)*];

            /// The name of the command.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self { $(Self::$type(_) => $name,)* }
            }

            /// Who may give it.
            #[must_use]
            pub const fn by(&self) -> GivenBy {
                match self { $(Self::$type(_) => $by,)* }
            }

            /// Where it belongs.
            #[must_use]
            pub const fn place(&self) -> CommandScope {
                match self { $(Self::$type(_) => CommandScope::$place,)* }
            }

            /// The schema of every command without its envelope, by name.
            #[cfg(feature = "schema")]
            pub(crate) fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($name, <$type as schemars::JsonSchema>::json_schema(generator)),)*]
            }

            /// The schema of what every command gives, by name.
            #[cfg(feature = "schema")]
            pub(crate) fn results(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($name, generator.subschema_for::<<$type as Answered>::Answer>()),)*]
            }

            /// What the command gave, read as the type that it declares and written again: the same, if that is its type.
            ///
            /// # Errors
            /// [`ErrorCode::StoreDamaged`] where it cannot be read as that type.
            pub fn read_result(&self, result: Value) -> Result<Value> {
                match self {
                    $(Self::$type(_) => document::to_value(&<$type as Answered>::read(result)?),)*
                }
            }

            /// The fields that are never kept.
            const fn secrets(&self) -> &'static [&'static str] {
                match self { $(Self::$type(_) => &[$($($secret,)*)?],)* }
            }

            /// The command as the one path sees it, where it lies.
            pub(crate) fn act(&self) -> &dyn AnyCommand {
                match self { $(Self::$type(command) => command,)* }
            }

            /// The command as the one path keeps it.
            pub(crate) fn shared(&self) -> Arc<dyn AnyCommand> {
                match self { $(Self::$type(command) => Arc::new(command.clone()),)* }
            }

            fn read(name: &str, fields: Value) -> Result<Self> {
                match name {
                    $($name => document::typed(fields, ErrorCode::CommandInvalid).map(Self::$type),)*
                    _ => Err(document::unknown(ErrorCode::CommandUnknown, "command", name, Self::NAMES)),
                }
            }
        }

        $(
            impl From<$type> for Command {
                fn from(command: $type) -> Self {
                    Command::new(command).into()
                }
            }

            impl From<Command<$type>> for Command {
                fn from(Command { licence, key, occurred_at, action }: Command<$type>) -> Self {
                    Self { licence, key, occurred_at, action: Action::$type(action) }
                }
            }
        )*
    };
}

use GivenBy::{Either, HomeOffice, Outside, Sponsor};

commands! {
    // Licences.
    "grant_licence" GrantLicence HomeOffice, NewLicence;
    "adopt_licence" AdoptLicence HomeOffice, NewLicence;
    "set_status" SetStatus HomeOffice, Licence;
    "apply_for_licence" ApplyForLicence Outside, NewLicence;
    "grant_licence_application" GrantLicenceApplication HomeOffice, Licence;
    "renew_licence" RenewLicence Sponsor(Function::RenewLicence), Licence;
    "decide_licence_renewal" DecideLicenceRenewal HomeOffice, Licence;
    "set_rating" SetRating HomeOffice, Licence;
    "add_route" AddRoute HomeOffice, Licence;
    "record_take_over" RecordTakeOver HomeOffice, Licence;
    "pay_action_plan" PayActionPlan Sponsor(Function::PayActionPlan), Licence;
    "decline_action_plan" DeclineActionPlan Sponsor(Function::PayActionPlan), Licence;
    "end_action_plan" EndActionPlan HomeOffice, Licence;
    "begin_compliance_action" BeginComplianceAction HomeOffice, Licence;
    "add_compliance_grounds" AddComplianceGrounds HomeOffice, Licence;
    "make_representations" MakeRepresentations Outside, Licence;
    "close_compliance_action" CloseComplianceAction HomeOffice, Licence;
    "record_visit" RecordVisit Outside, Licence;
    "record_penalty" RecordPenalty Outside, Licence;
    "set_automation" SetAutomation HomeOffice, Licence;
    "set_student_status" SetStudentStatus HomeOffice, Licence;
    "decline_licence_renewal" DeclineLicenceRenewal Sponsor(Function::RenewLicence), Licence;
    "post_message" PostMessage HomeOffice, Licence;
    "accept_messages" AcceptMessages Sponsor(Function::AcceptMessages), Licence;
    "record_delivery" RecordDelivery Outside, Licence;
    // Services.
    "apply_premium_service" ApplyPremiumService Sponsor(Function::ApplyPremiumService), Licence;
    "set_premium_contacts" SetPremiumContacts HomeOffice, Licence;
    "apply_student_sponsor_status" ApplyStudentSponsorStatus Sponsor(Function::ApplyStudentSponsorStatus), Licence;
    "decline_student_sponsor_status" DeclineStudentSponsorStatus Sponsor(Function::ApplyStudentSponsorStatus), Licence;
    "withdraw_service_application" WithdrawServiceApplication Sponsor(Function::TrackApplications), Licence;
    "decide_service_application" DecideServiceApplication HomeOffice, Licence;
    // Users.
    "request_level_1_user" RequestLevel1User Sponsor(Function::RequestLevel1User), Licence;
    "approve_user" ApproveUser HomeOffice, Licence;
    "refuse_user" RefuseUser HomeOffice, Licence;
    "create_level_2_user" CreateLevel2User Sponsor(Function::CreateLevel2User), Licence;
    "amend_own_details" AmendOwnDetails Sponsor(Function::AmendOwnDetails), Licence;
    "amend_level_2_user" AmendLevel2User Sponsor(Function::AmendLevel2User), Licence;
    "approve_amendment" ApproveAmendment HomeOffice, Licence;
    "refuse_amendment" RefuseAmendment HomeOffice, Licence;
    "deactivate_user" DeactivateUser Either(Function::DeactivateUser), Licence;
    "record_log_in" RecordLogIn Outside, Licence;
    "appoint_level_1_user" AppointLevel1User HomeOffice, Licence;
    "release_user_id" ReleaseUserId HomeOffice, Licence;
    "record_user_numbers" RecordUserNumbers Either(Function::RequestLevel1User), Licence;
    "change_own_password" ChangeOwnPassword Sponsor(Function::ChangeOwnPassword), Licence, secret["password", "new_password", "confirm_new_password"];
    // Allocations.
    "grant_allocation" GrantAllocation HomeOffice, Licence;
    "set_allocation" SetAllocation HomeOffice, Licence;
    "request_allocation_increase" RequestAllocationIncrease Sponsor(Function::RequestAllocationIncrease), Licence;
    "withdraw_allocation_request" WithdrawAllocationRequest Sponsor(Function::WithdrawAllocationRequest), Licence;
    "grant_allocation_request" GrantAllocationRequest HomeOffice, Licence;
    "refuse_allocation_request" RefuseAllocationRequest HomeOffice, Licence;
    "renew_annual_allocation" RenewAnnualAllocation Sponsor(Function::RenewAnnualAllocation), Licence;
    "ask_allocation_evidence" AskAllocationEvidence HomeOffice, Licence;
    // Change requests.
    "amend_organisation_details" AmendOrganisationDetails Sponsor(Function::AmendOrganisationDetails), Licence;
    "amend_authorising_officer" AmendAuthorisingOfficer Sponsor(Function::AmendAuthorisingOfficer), Licence;
    "replace_authorising_officer" ReplaceAuthorisingOfficer Sponsor(Function::ReplaceAuthorisingOfficer), Licence;
    "amend_key_contact" AmendKeyContact Sponsor(Function::AmendKeyContact), Licence;
    "replace_key_contact" ReplaceKeyContact Sponsor(Function::ReplaceKeyContact), Licence;
    "request_other_change" RequestOtherChange Sponsor(Function::RequestOtherChange), Licence;
    "withdraw_change_request" WithdrawChangeRequest Sponsor(Function::WithdrawChangeRequest), Licence;
    "record_submission_sheet" RecordSubmissionSheet Either(Function::ViewChangeRequests), Licence;
    "ask_for_priority" AskForPriority Either(Function::ViewChangeRequests), Licence;
    "ask_for_allocation_priority" AskForAllocationPriority Either(Function::RequestAllocationIncrease), Licence;
    "ask_for_user_priority" AskForUserPriority Either(Function::RequestLevel1User), Licence;
    "take_up_change_request" TakeUpChangeRequest HomeOffice, Licence;
    "accept_change_request" AcceptChangeRequest HomeOffice, Licence;
    "reject_change_request" RejectChangeRequest HomeOffice, Licence;
    "refuse_change_request" RefuseChangeRequest HomeOffice, Licence;
    // PAYE references.
    "add_paye_reference" AddPayeReference Sponsor(Function::ManagePayeReferences), Licence;
    "delete_paye_reference" DeletePayeReference Sponsor(Function::ManagePayeReferences), Licence;
    // Certificates of Sponsorship.
    "create_cos" CreateCos Sponsor(Function::CreateCos), Licence;
    "edit_cos" EditCos Sponsor(Function::EditCos), Licence;
    "delete_cos" DeleteCos Sponsor(Function::DeleteCos), Licence;
    "assign_cos" AssignCos Sponsor(Function::AssignCos), Licence;
    "assign_cos_batch" AssignCosBatch Sponsor(Function::AssignCosBatch), Licence;
    "add_cos_note" AddCosNote Sponsor(Function::AddCosNote), Licence;
    "withdraw_cos" WithdrawCos Sponsor(Function::WithdrawCos), Licence;
    "mark_cos_used" MarkCosUsed Outside, Licence;
    "reopen_cos" ReopenCos HomeOffice, Licence;
    "cancel_cos" CancelCos HomeOffice, Licence;
    "report_worker_activity" ReportWorkerActivity Sponsor(Function::ReportWorkerActivity), Licence;
    // Defined Certificates of Sponsorship.
    "apply_defined_cos" ApplyDefinedCos Sponsor(Function::ApplyDefinedCos), Licence;
    "withdraw_defined_application" WithdrawDefinedApplication Sponsor(Function::WithdrawDefinedApplication), Licence;
    "review_defined_application" ReviewDefinedApplication HomeOffice, Licence;
    "ask_defined_information" AskDefinedInformation HomeOffice, Licence;
    "grant_defined_application" GrantDefinedApplication HomeOffice, Licence;
    "refuse_defined_application" RefuseDefinedApplication HomeOffice, Licence;
    "reject_defined_application" RejectDefinedApplication HomeOffice, Licence;
    "cancel_defined_application" CancelDefinedApplication HomeOffice, Licence;
    "reclaim_defined_grant" ReclaimDefinedGrant HomeOffice, Licence;
    "create_defined_cos" CreateDefinedCos Sponsor(Function::CreateDefinedCos), Licence;
    "assign_defined_cos" AssignDefinedCos Sponsor(Function::AssignDefinedCos), Licence;
    // Confirmations of Acceptance for Studies.
    "create_cas" CreateCas Sponsor(Function::CreateCas), Licence;
    "edit_cas" EditCas Sponsor(Function::EditCas), Licence;
    "delete_cas" DeleteCas Sponsor(Function::DeleteCas), Licence;
    "assign_cas" AssignCas Sponsor(Function::AssignCas), Licence;
    "assign_cas_batch" AssignCasBatch Sponsor(Function::AssignCasBatch), Licence;
    "add_cas_note" AddCasNote Sponsor(Function::AddCasNote), Licence;
    "withdraw_cas" WithdrawCas Sponsor(Function::WithdrawCas), Licence;
    "mark_cas_used" MarkCasUsed Outside, Licence;
    "mark_cas_obsolete" MarkCasObsolete Outside, Licence;
    "reopen_cas" ReopenCas HomeOffice, Licence;
    "cancel_cas" CancelCas HomeOffice, Licence;
    "update_cas_fees" UpdateCasFees Sponsor(Function::UpdateCasFees), Licence;
    "bulk_update_fees" BulkUpdateFees Sponsor(Function::BulkUpdateFees), Licence;
    "bulk_data_transfer" BulkDataTransfer Sponsor(Function::BulkDataTransfer), Licence;
    "report_student_activity" ReportStudentActivity Sponsor(Function::ReportStudentActivity), Licence;
    "notify_graduates" NotifyGraduates Sponsor(Function::NotifyGraduates), Licence;
    // The whole system.
    "apply_cut_over" ApplyCutOver HomeOffice, Licence;
    // Batches, groups, owners and stored addresses.
    "create_cos_batch" CreateCosBatch Sponsor(Function::CreateCosBatch), Licence;
    "add_to_cos_batch" AddToCosBatch Sponsor(Function::CreateCosBatch), Licence;
    "remove_from_cos_batch" RemoveFromCosBatch Sponsor(Function::CreateCosBatch), Licence;
    "rename_cos_batch" RenameCosBatch Sponsor(Function::CreateCosBatch), Licence;
    "delete_cos_batch" DeleteCosBatch Sponsor(Function::CreateCosBatch), Licence;
    "create_cas_batch" CreateCasBatch Sponsor(Function::CreateCasBatch), Licence;
    "add_to_cas_batch" AddToCasBatch Sponsor(Function::CreateCasBatch), Licence;
    "remove_from_cas_batch" RemoveFromCasBatch Sponsor(Function::CreateCasBatch), Licence;
    "rename_cas_batch" RenameCasBatch Sponsor(Function::CreateCasBatch), Licence;
    "delete_cas_batch" DeleteCasBatch Sponsor(Function::CreateCasBatch), Licence;
    "create_cos_group" CreateCosGroup Sponsor(Function::ManageCosGroups), Licence;
    "add_to_cos_group" AddToCosGroup Sponsor(Function::ManageCosGroups), Licence;
    "link_to_cos_group" LinkToCosGroup Sponsor(Function::ManageCosGroups), Licence;
    "unlink_from_cos_group" UnlinkFromCosGroup Sponsor(Function::ManageCosGroups), Licence;
    "set_main_artist" SetMainArtist Sponsor(Function::ManageCosGroups), Licence;
    "rename_cos_group" RenameCosGroup Sponsor(Function::ManageCosGroups), Licence;
    "delete_cos_group" DeleteCosGroup Sponsor(Function::ManageCosGroups), Licence;
    "transfer_cos" TransferCos Sponsor(Function::TransferCos), Licence;
    "transfer_cas" TransferCas Sponsor(Function::TransferCas), Licence;
    "add_work_address" AddWorkAddress Sponsor(Function::ManageWorkAddresses), Licence;
    "amend_work_address" AmendWorkAddress Sponsor(Function::ManageWorkAddresses), Licence;
    "delete_work_address" DeleteWorkAddress Sponsor(Function::ManageWorkAddresses), Licence;
    "add_study_address" AddStudyAddress Sponsor(Function::ManageStudyAddresses), Licence;
    "amend_study_address" AmendStudyAddress Sponsor(Function::ManageStudyAddresses), Licence;
    "delete_study_address" DeleteStudyAddress Sponsor(Function::ManageStudyAddresses), Licence;
    // The store.
    "set_policy" SetPolicy HomeOffice, Store;
    "correct_store_clock" CorrectStoreClock Outside, Store;
    "erase_person" ErasePerson HomeOffice, Licence;
    "correct_clock" CorrectClock Outside, Licence;
}

impl Action {
    /// The number that a command which begins a licence gives it.
    pub(crate) const fn number(&self) -> Option<&LicenceNumber> {
        match self {
            Self::GrantLicence(command) => command.number.as_ref(),
            Self::AdoptLicence(command) => command.number.as_ref(),
            Self::ApplyForLicence(command) => command.number.as_ref(),
            _ => None,
        }
    }
}

/// A command with its envelope. One that was read as a document is a `Command`; one that a program makes is, say, a
/// `Command<DeleteCos>`, whose outcome has a result of the type that `DeleteCos` declares.
/// Serde reads the document as strictly as [`from_json`](Self::from_json) does.
///
/// ```
/// use sms_core::Command;
/// let command = Command::from_json(r#"{"command":"delete_cos","certificate":"cos-000000017","key":"row 5"}"#).unwrap();
/// assert_eq!(command.action.name(), "delete_cos");
/// assert_eq!(command.to_json(), r#"{"certificate":"cos-000000017","command":"delete_cos","key":"row 5"}"#);
/// assert_eq!(serde_json::from_str::<Command>(&serde_json::to_string(&command).unwrap()).unwrap(), command);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Command<A = Action> {
    /// The licence; a session knows its own.
    pub licence: Option<LicenceNumber>,
    /// A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
    pub key: Option<String>,
    /// In mirror mode, when it happened.
    pub occurred_at: Option<Moment>,
    /// What to do.
    pub action: A,
}

impl Serialize for Command {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Command {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        document::within(deserializer, Self::from_value)
    }
}

impl<A> Command<A> {
    /// A command without an envelope.
    ///
    /// ```
    /// use sms_core::Command;
    /// use sms_core::certificate::cos::AssignCos;
    /// let assign = AssignCos::new("cos-000000017".parse()?).terms_accepted(true);
    /// let assign = Command::new(assign).key("row 5");
    /// assert_eq!(assign.key.as_deref(), Some("row 5"));
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    #[must_use]
    pub const fn new(action: A) -> Self {
        Self { licence: None, key: None, occurred_at: None, action }
    }

    /// Names the licence.
    #[must_use]
    pub fn on(mut self, licence: &LicenceNumber) -> Self {
        self.licence = Some(licence.clone());
        self
    }

    /// Sets a retry key.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Says when it happened, for a licence in mirror mode.
    #[must_use]
    pub const fn occurred_at(mut self, moment: Moment) -> Self {
        self.occurred_at = Some(moment);
        self
    }
}

impl<A: Answered> Answered for Command<A> {
    type Answer = A::Answer;

    fn read(document: Value) -> Result<Self::Answer> {
        A::read(document)
    }
}

/// What any command gives, as a document.
impl Answered for Action {
    type Answer = Value;

    fn read(document: Value) -> Result<Value> {
        Ok(document)
    }
}

impl Command {
    /// Reads a document.
    ///
    /// # Errors
    /// Codes of the families `document.` and `command.`, each with its place.
    pub fn from_json(text: &str) -> Result<Self> {
        Self::from_value(document::parse(text)?)
    }

    /// Reads a document that was parsed already.
    ///
    /// # Errors
    /// Codes of the family `command.`, each with its place.
    pub fn from_value(mut value: Value) -> Result<Self> {
        document::settle_figures(&mut value);
        let Value::Object(mut fields) = value else {
            return Err(Error::with(ErrorCode::CommandInvalid, "a command is a JSON object"));
        };
        let name = match fields.remove("command") {
            Some(Value::String(name)) => name,
            Some(_) => return Err(misplaced("command", "is not text").into()),
            None => {
                return Err(Reason::new(ErrorCode::CommandMissingField)
                    .message(said!("missing field `{field}`", field = "command"))
                    .field("/command")
                    .into());
            }
        };
        limits::check(&name, &fields)?;
        let no_number = || misplaced("licence", "has the wrong form").into();
        let licence = envelope(&mut fields, "licence", |text| LicenceNumber::parse(text).map_err(|_| no_number()));
        let key = envelope(&mut fields, "key", |text| Ok(text.to_owned()));
        let occurred_at = envelope(&mut fields, "occurred_at", |text| text.parse().map_err(|_| no_moment(text)));
        let action = Action::read(&name, Value::Object(fields));
        let (licence, key, occurred_at, action) = match (licence, key, occurred_at, action) {
            (Ok(licence), Ok(key), Ok(occurred_at), Ok(action)) => (licence, key, occurred_at, action),
            (licence, key, occurred_at, action) => {
                let slips = [licence.err(), key.err(), occurred_at.err(), action.err()].into_iter().flatten();
                return Err(Error::of_all(slips.flat_map(|slip| slip.reasons().to_vec()).collect()));
            }
        };
        let command = Self { licence, key, occurred_at, action };
        command.check_envelope()?;
        Ok(command)
    }

    /// What can be wrong with a command that no document was read for: its envelope, and how much it holds. It is given with every
    /// text composed (`library/composed`), but a password, which is what somebody typed.
    pub(crate) fn checked(&self) -> Result<Cow<'_, Self>> {
        self.check_envelope()?;
        let is_composed = limits::is_composed(self.action.name(), &self.action)?;
        if is_composed || !self.action.secrets().is_empty() {
            return Ok(Cow::Borrowed(self));
        }
        let mut fields = document::to_value(&self.action)?;
        if let Value::Object(fields) = &mut fields {
            fields.remove("command");
        }
        text::compose(&mut fields);
        Ok(Cow::Owned(Self { action: Action::read(self.action.name(), fields)?, ..self.clone() }))
    }

    fn check_envelope(&self) -> Result<()> {
        if self.key.as_ref().is_some_and(|key| !(1..=128).contains(&key.len()) || key.contains('\0')) {
            return Err(Reason::new(ErrorCode::CommandKeyTooLong).field("/key").into());
        }
        if self.occurred_at.is_some_and(|moment| !time::in_range(time::uk_day(moment))) {
            return Err(Reason::new(ErrorCode::FieldOutOfRange).field("/occurred_at").into());
        }
        Ok(())
    }

    /// The document.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut value = document::to_value(&self.action).unwrap_or_default();
        if let Value::Object(fields) = &mut value {
            fields.retain(|_, value| !value.is_null());
            let mut put =
                |name: &str, value: Option<String>| value.map(|value| fields.insert(name.to_owned(), value.into()));
            put("licence", self.licence.as_ref().map(ToString::to_string));
            put("key", self.key.clone());
            put(
                "occurred_at",
                self.occurred_at.map(|moment| moment.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)),
            );
        }
        value
    }

    /// The document as canonical JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        document::canonical(&self.to_value())
    }

    /// What is kept to recognise the command: the document without its secrets, and who gave it. The licence is that of
    /// the key already.
    pub(crate) fn recognisable(&self, actor: &Actor) -> Value {
        let mut value = self.to_value();
        if let Value::Object(fields) = &mut value {
            fields.remove("licence");
            fields.insert("actor".to_owned(), actor.name().into());
            for secret in self.action.secrets() {
                if let Some(Value::String(mut secret)) = fields.remove(*secret) {
                    secret.zeroize();
                }
            }
        }
        value
    }
}

fn envelope<T>(fields: &mut Map<String, Value>, name: &str, read: impl Fn(&str) -> Result<T>) -> Result<Option<T>> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => read(&text).map(Some),
        Some(_) => Err(misplaced(name, "is not text").into()),
    }
}

/// What is wrong with a text that is no moment. A day is none, and is told which moments it has.
fn no_moment(text: &str) -> Error {
    let reason = misplaced("occurred_at", "is not a moment as 2026-04-06T09:00:00Z");
    match time::whole_day(text) {
        Some(day) => reason.remedy(time::remedy_for_a_day(day)).into(),
        None => reason.into(),
    }
}

fn misplaced(name: &str, what: &str) -> Reason {
    Reason::new(ErrorCode::CommandInvalid).message(said!("`{field}` {what}", field = name)).field(format!("/{name}"))
}
