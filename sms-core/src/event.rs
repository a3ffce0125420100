//! Everything that can have happened. An event carries results, so that replay never asks a rule.

use crate::allocation::{Allocation, RequestState};
use crate::certificate::cas::StudentActivity;
use crate::certificate::cos::{Correction, DefinedApplication, DefinedState, UnitsEnd};
use crate::certificate::{
    Certificate, CertificateKind, CertificateState, Container, CutOver, StoredAddress, WorkerActivity,
};
use crate::document::to_value;
use crate::error::{Error, ErrorCode, Result};
use crate::fields::Form;
use crate::ids::{CertificateId, CertificateNumber, DefinedRequestNumber, LicenceNumber, RecordId, UserId};
use crate::journal::Entry;
use crate::licence::{
    KeyPersonnel, LicenceStatus, LicensedRoute, Message, Mode, Organisation, Rating, Route, StudentStatus,
};
use crate::personal::Personal;
use crate::policy;
use crate::subject::Subject;
use crate::time::Moment;
use crate::user::{Level, UserAction, UserStatus};
use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Declares the events: for each its type, its name in the journal, whom it is about, its personal fields, and its fields.
macro_rules! events {
    ($($(#[$meta:meta])* $type:ident $name:literal about($($about:ident $by:ident $(. $of:ident)?)?) personal[$($personal:ident),*] {
        $($(#[$field_meta:meta])* $field:ident: $field_type:ty,)*
    })*) => {
        $(
            $(#[$meta])*
            #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            #[non_exhaustive]
            pub struct $type { $(#[doc = concat!("The `", stringify!($field), "`, as the command or the record that it comes from has it.")] $(#[$field_meta])* pub $field: $field_type,)* }

            impl From<$type> for Event {
                fn from(event: $type) -> Self {
                    Self::$type(event)
                }
            }
        )*

        /// Something that happened.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[serde(tag = "event")]
        #[non_exhaustive]
        pub enum Event { $(#[doc = concat!("`", $name, "`")] #[serde(rename = $name)] $type($type),)* }

        impl Event {
            /// The names of all events, as the journal has them.
            pub const NAMES: &'static [&'static str] = &[$($name,)*];

            /// The fields of each event that are personal: they go when its subject is erased.
            pub const PERSONAL: &'static [(&'static str, &'static [&'static str])] =
                &[$(($name, &[$(stringify!($personal),)*]),)*];

            /// The name in the journal.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self { $(Self::$type(_) => $name,)* }
            }

            /// The person whose data the event carries, if it is about one.
            #[must_use]
            pub fn subject(&self) -> Option<Subject> {
                match self { $(Self::$type(_event) => { events!(@subject _event $($about $by $(. $of)?)?) })* }
            }

            /// The schema of every event, by name.
            #[cfg(feature = "schema")]
            pub(crate) fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($name, <$type as schemars::JsonSchema>::json_schema(generator)),)*]
            }

            /// The fields of an event with the types that they have.
            fn fields(name: &str) -> &'static [(&'static str, &'static str)] {
                match name {
                    $($name => &[$((stringify!($field), stringify!($field_type)),)*],)*
                    _ => &[],
                }
            }

            const fn personal(&self) -> &'static [&'static str] {
                match self { $(Self::$type(_) => &[$(stringify!($personal),)*],)* }
            }

            fn value(&self) -> Result<Value> {
                match self { $(Self::$type(event) => to_value(event),)* }
            }

            fn read(name: &str, value: Value) -> Option<Result<Self, serde_json::Error>> {
                match name {
                    $($name => Some(serde_json::from_value(value).map(Self::$type)),)*
                    _ => None,
                }
            }
        }
    };
    (@subject $event:ident) => { None };
    (@subject $event:ident $about:ident $by:ident $(. $of:ident)?) => { Some(Subject::$about($event.$by$(.$of)?.clone())) };
}

words! {
    /// Why a log-in was refused. The user is never told.
    pub enum RefusedLogIn {
        /// The password is wrong.
        Password = "password",
        /// The account is locked.
        Locked = "locked",
        /// The user's status allows no log-in.
        UserStatus = "user_status",
        /// The licence's status allows no log-in.
        LicenceStatus = "licence_status",
        /// The user has no password here: the licence is a mirror.
        Mirrored = "mirrored",
        /// A reset with another email address.
        Email = "email",
    }
}

words! {
    /// How a session ended.
    pub enum SessionEnd {
        /// The user logged out.
        LoggedOut = "logged_out",
        /// The user did not accept the messages.
        MessagesDeclined = "messages_declined",
    }
}

words! {
    /// How a password came about.
    pub enum PasswordChange {
        /// A temporary one, with the account.
        Issued = "issued",
        /// A temporary one, after a reset.
        Reset = "reset",
        /// The user's own.
        Changed = "changed",
    }
}

events! {
    /// A licence was granted, or entered as it stood in mid-life.
    LicenceBegan "licence_began" about(KeyPersonnel number) personal[key_personnel] {
        number: LicenceNumber,
        mode: Mode,
        simulated: bool,
        adopted: bool,
        status: LicenceStatus,
        organisation: Organisation,
        routes: Vec<LicensedRoute>,
        #[serde(default)]
        key_personnel: KeyPersonnel,
        granted_on: NaiveDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_on: Option<NaiveDate>,
        automation: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        student_status: Option<StudentStatus>,
    }
    /// The status of the licence changed.
    LicenceStatusChanged "licence_status_changed" about() personal[] {
        from: LicenceStatus,
        to: LicenceStatus,
    }
    /// The rating of a route changed.
    LicenceRatingChanged "licence_rating_changed" about() personal[] {
        route: Route,
        rating: Rating,
    }
    /// The status of the student sponsor was set.
    StudentStatusSet "student_status_set" about() personal[] {
        student_status: StudentStatus,
    }
    /// The Home Office posted a message.
    MessagePosted "message_posted" about(Message message.message) personal[text] {
        message: Message,
        #[serde(default)]
        text: Personal,
    }
    /// A Level 1 user accepted the active messages.
    MessagesAccepted "messages_accepted" about() personal[] {
        user_id: UserId,
        messages: Vec<RecordId>,
    }

    /// A user came to be: requested, created, or entered as they stood.
    UserAdded "user_added" about(User user_id) personal[details, host_reference] {
        user_id: UserId,
        level: Level,
        status: UserStatus,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
    }
    /// The status of a user changed.
    UserStatusChanged "user_status_changed" about() personal[] {
        user_id: UserId,
        action: UserAction,
        status: UserStatus,
    }
    /// The details of a user changed.
    UserAmended "user_amended" about(User user_id) personal[details] {
        user_id: UserId,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form,
    }
    /// A change of a user's own details went to casework.
    AmendmentRequested "amendment_requested" about(User user_id) personal[details] {
        user_id: UserId,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form,
    }
    /// The Home Office decided on a change of details.
    AmendmentDecided "amendment_decided" about() personal[] {
        user_id: UserId,
        approved: bool,
    }
    /// A password came about. The journal holds neither it nor its hash.
    PasswordSet "password_set" about() personal[] {
        user_id: UserId,
        change: PasswordChange,
    }
    /// A user logged in.
    LoggedIn "logged_in" about() personal[] {
        user_id: UserId,
        messages_accepted: bool,
    }
    /// A log-in, or a reset, was refused.
    LogInRefused "log_in_refused" about() personal[] {
        user_id: UserId,
        reason: RefusedLogIn,
        failures: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        locked_until: Option<Moment>,
    }
    /// A user's session ended.
    LoggedOut "logged_out" about() personal[] {
        user_id: UserId,
        end: SessionEnd,
    }

    /// An allocation was granted for a route and a period.
    AllocationGranted "allocation_granted" about() personal[] {
        allocation: Allocation,
    }
    /// What an allocation grants was set anew.
    AllocationChanged "allocation_changed" about() personal[] {
        allocation: RecordId,
        granted: u32,
    }
    /// More certificates were asked for.
    AllocationRequested "allocation_requested" about(AllocationRequest request) personal[reason] {
        request: RecordId,
        route: Route,
        number: u32,
        #[serde(default)]
        reason: Personal,
        requested_on: NaiveDate,
    }
    /// A request was decided or withdrawn.
    AllocationRequestEnded "allocation_request_ended" about() personal[] {
        request: RecordId,
        state: RequestState,
        granted: u32,
    }

    /// A certificate was drafted.
    CertificateCreated "certificate_created" about(Certificate certificate) personal[fields, host_reference] {
        certificate: CertificateId,
        kind: CertificateKind,
        route: Route,
        owner: UserId,
        created_on: NaiveDate,
        state: CertificateState,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        application: Option<RecordId>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        bound: Vec<String>,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
        fields: Form,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        container: Option<RecordId>,
    }
    /// A certificate was entered as it stood.
    CertificateAdopted "certificate_adopted" about(Certificate certificate) personal[fields, host_reference, note] {
        certificate: CertificateId,
        record: Certificate,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
        fields: Form,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Personal>,
    }
    /// A draft was edited.
    CertificateEdited "certificate_edited" about(Certificate certificate) personal[fields, host_reference] {
        certificate: CertificateId,
        state: CertificateState,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
        fields: Form,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
    }
    /// A draft was deleted.
    CertificateDeleted "certificate_deleted" about() personal[] {
        certificate: CertificateId,
    }
    /// A certificate was assigned, with a unit of the allocation or of a granted application.
    CertificateAssigned "certificate_assigned" about() personal[] {
        certificate: CertificateId,
        number: CertificateNumber,
        assigned_on: NaiveDate,
        use_by: NaiveDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        allocation: Option<RecordId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        application: Option<RecordId>,
    }
    /// A certificate went on to another state.
    CertificateStepped "certificate_stepped" about() personal[] {
        certificate: CertificateId,
        state: CertificateState,
        status_on: NaiveDate,
    }
    /// A note was added or amended.
    CertificateNoted "certificate_noted" about(Certificate certificate) personal[note] {
        certificate: CertificateId,
        #[serde(default)]
        note: Personal,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        corrects: Vec<Correction>,
    }
    /// Activity of the worker was reported.
    WorkerActivityReported "worker_activity_reported" about(Certificate certificate) personal[fields, details] {
        certificate: CertificateId,
        report: RecordId,
        activity: WorkerActivity,
        event_on: NaiveDate,
        reported_on: NaiveDate,
        ends_sponsorship: bool,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ReportForm"))]
        fields: Form,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        details: Option<Personal>,
    }

    /// A certificate has another owner.
    CertificateTransferred "certificate_transferred" about() personal[] {
        certificate: CertificateId,
        owner: UserId,
    }
    /// A batch or a group began.
    ContainerCreated "container_created" about(Container container.container) personal[name] {
        container: Container,
        #[serde(default)]
        name: Personal,
    }
    /// A batch or a group got another name.
    ContainerRenamed "container_renamed" about(Container container) personal[name] {
        container: RecordId,
        #[serde(default)]
        name: Personal,
    }
    /// A batch or a group has another owner.
    ContainerTransferred "container_transferred" about() personal[] {
        container: RecordId,
        owner: UserId,
    }
    /// An empty batch or group was deleted.
    ContainerDeleted "container_deleted" about() personal[] {
        container: RecordId,
    }
    /// A certificate came into a batch or a group, or stands alone again.
    CertificateContained "certificate_contained" about() personal[] {
        certificate: CertificateId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        container: Option<RecordId>,
    }
    /// A group has another main artist, or none.
    MainArtistSet "main_artist_set" about() personal[] {
        container: RecordId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        certificate: Option<CertificateId>,
    }
    /// An address was stored, or a stored one changed.
    AddressKept "address_kept" about(Address address.address) personal[name, fields] {
        address: StoredAddress,
        #[serde(default)]
        name: Personal,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
        fields: Form,
    }
    /// A stored address was deleted.
    AddressDeleted "address_deleted" about() personal[] {
        address: RecordId,
    }

    /// Defined CoS were applied for.
    DefinedCosApplied "defined_cos_applied" about(DefinedApplication application) personal[fields, host_reference] {
        application: RecordId,
        request_number: DefinedRequestNumber,
        number: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        copy_of: Option<RecordId>,
        submitted_by: UserId,
        submitted_on: NaiveDate,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DefinedForm"))]
        fields: Form,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
    }
    /// An application for defined CoS was entered as it stood.
    DefinedApplicationAdopted "defined_application_adopted" about(DefinedApplication application) personal[fields, reason, host_reference] {
        application: RecordId,
        record: DefinedApplication,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DefinedForm"))]
        fields: Form,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Personal>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
    }
    /// An application for defined CoS went on to another state.
    DefinedApplicationStepped "defined_application_stepped" about(DefinedApplication application) personal[reason] {
        application: RecordId,
        state: DefinedState,
        status_on: NaiveDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Personal>,
    }
    /// An application for defined CoS was granted, in whole or in part.
    DefinedCosGranted "defined_cos_granted" about() personal[] {
        application: RecordId,
        granted: u32,
        granted_on: NaiveDate,
        removed_on: NaiveDate,
    }
    /// Units of a grant ended without having been assigned.
    DefinedUnitsEnded "defined_units_ended" about() personal[] {
        application: RecordId,
        end: UnitsEnd,
        units: u32,
        ended_on: NaiveDate,
    }
    /// The rules or codes changed for the whole system, and so did what was waiting; the events that follow say what.
    CutOverApplied "cut_over_applied" about() personal[] {
        cut_over: CutOver,
    }

    /// The fees on a CAS were brought up to date.
    CasFeesUpdated "cas_fees_updated" about(Certificate certificate) personal[fields] {
        certificate: CertificateId,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CasFeesForm"))]
        fields: Form,
    }
    /// Activity of the student was reported.
    StudentActivityReported "student_activity_reported" about(Certificate certificate) personal[fields, details] {
        certificate: CertificateId,
        report: RecordId,
        activity: StudentActivity,
        event_on: NaiveDate,
        reported_on: NaiveDate,
        ends_sponsorship: bool,
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::StudentReportForm"))]
        fields: Form,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        details: Option<Personal>,
    }
    /// The student of a CAS completed the course.
    CasGraduated "cas_graduated" about() personal[] {
        certificate: CertificateId,
    }

    /// Licences began in the store: on its own chain, so that one which is gone is missed.
    LicencesBegan "licences_began" about() personal[] {
        licences: Vec<LicenceNumber>,
    }
    /// The clock was wrong when the last event was recorded; what it alone had done too early is undone.
    ClockCorrected "clock_corrected" about() personal[] {
        last_recorded_at: Moment,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        certificates: Vec<CertificateId>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        applications: Vec<RecordId>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        users: Vec<UserId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        status: Option<LicenceStatus>,
    }
    /// The policy of the store changed.
    PolicyChanged "policy_changed" about() personal[] {
        settings: policy::Changes,
    }
    /// The personal data of a person was erased.
    PersonErased "person_erased" about() personal[] {
        subject: Subject,
        entries: Vec<u64>,
    }
}

/// The name of [`LicencesBegan`] in the journal.
pub(crate) const LICENCES_BEGAN: &str = "licences_began";

impl Event {
    /// The facts and the personal payload, apart.
    pub(crate) fn split(&self) -> Result<(Value, Option<Value>)> {
        let Value::Object(mut facts) = self.value()? else {
            return Err(Error::new(ErrorCode::JournalFormat));
        };
        let mut payload = Map::new();
        for &name in self.personal() {
            if let Some(value) = facts.remove(name).filter(|value| !is_nothing(value)) {
                payload.insert(name.to_owned(), value);
            }
        }
        Ok((Value::Object(facts), Some(Value::Object(payload)).filter(|payload| !is_nothing(payload))))
    }

    /// Whether the facts of an entry name a certificate: in a field that holds the name of one, or of a person whose certificate it
    /// is. What stands in any other field is text.
    pub(crate) fn names(event: &str, facts: &Map<String, Value>, certificate: &CertificateId) -> bool {
        let is_named = |value: Option<&Value>| value.and_then(Value::as_str) == Some(certificate.as_str());
        Self::fields(event).iter().any(|(field, kind)| match *kind {
            "CertificateId" | "Option<CertificateId>" => is_named(facts.get(*field)),
            "Vec<CertificateId>" => facts
                .get(*field)
                .and_then(Value::as_array)
                .is_some_and(|names| names.iter().any(|name| is_named(Some(name)))),
            "Subject" => is_named(facts.get(*field).and_then(|subject| subject.get("certificate"))),
            _ => false,
        })
    }

    /// Reads the event of an entry; what was erased comes back empty.
    pub(crate) fn of(entry: &Entry) -> Result<Self> {
        let parse =
            |text: &str| serde_json::from_str::<Map<String, Value>>(text).map_err(|error| unreadable(entry, &error));
        let mut fields = parse(&entry.facts)?;
        if let Some(payload) = &entry.payload {
            fields.extend(parse(payload)?);
        }
        match Self::read(&entry.event, Value::Object(fields)) {
            Some(event) => event.map_err(|error| unreadable(entry, &error)),
            None => Err(unreadable(entry, &format!("there is no event `{}`", entry.event))),
        }
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

fn unreadable(entry: &Entry, why: &dyn std::fmt::Display) -> Error {
    Error::with(ErrorCode::JournalFormat, format!("entry {} cannot be read: {why}", entry.sequence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const CERTIFICATE: &str = "certificate";

    #[test]
    fn the_name_that_replay_passes_over_is_that_of_its_event() {
        assert_eq!(Event::from(LicencesBegan { licences: Vec::new() }).name(), LICENCES_BEGAN);
    }

    /// The fields of all events that name a certificate: a new one is seen here.
    #[test]
    fn fields_that_name_a_certificate_are_known_by_their_types() {
        let kinds = ["CertificateId", "Option<CertificateId>", "Vec<CertificateId>", "Subject"];
        let fields = |name: &'static str| Event::fields(name).iter().map(move |(field, kind)| (name, *field, *kind));
        let all: Vec<_> = Event::NAMES.iter().flat_map(|name| fields(name)).collect();
        let naming: Vec<_> = all.iter().filter(|(.., kind)| kinds.contains(kind)).copied().collect();
        let others = naming.iter().filter(|(_, field, _)| *field != CERTIFICATE);
        let wanted =
            [("clock_corrected", "certificates", "Vec<CertificateId>"), ("person_erased", "subject", "Subject")];
        assert_eq!(others.copied().collect::<Vec<_>>(), wanted);
        assert_eq!(naming.len(), 16);
        // No other type holds the name of one, but for whole records, which the field beside them names.
        let hidden = all.iter().filter(|(.., kind)| kind.contains("CertificateId") && !kinds.contains(kind));
        assert_eq!(hidden.count(), 0);
    }

    #[test]
    fn a_certificate_is_named_by_such_a_field_and_by_no_text() {
        let certificate = CertificateId::new(crate::certificate::CertificateFamily::Cos, 17);
        let id = certificate.as_str();
        let names = |event: &str, facts: Value| {
            let Value::Object(facts) = facts else { return false };
            Event::names(event, &facts, &certificate)
        };
        for event in Event::NAMES {
            let has = Event::fields(event).iter().any(|(field, _)| *field == CERTIFICATE);
            assert_eq!(names(event, json!({ (CERTIFICATE): id })), has, "{event}");
            for (field, _) in Event::fields(event).iter().filter(|(field, _)| *field != CERTIFICATE) {
                if *field == "certificates" {
                    continue;
                }
                for hostile in [json!(id), json!([id]), json!({ (id): id, "name": id, "note": id, "user": id })] {
                    assert!(
                        !names(event, json!({ (CERTIFICATE): "cos-000000018", (*field): hostile })),
                        "{event} {field}"
                    );
                }
            }
        }
        assert!(names("clock_corrected", json!({ "certificates": ["cos-000000016", id] })));
        assert!(names("person_erased", json!({ "subject": { (CERTIFICATE): id } })));
        assert!(!names("person_erased", json!({ "subject": { "user": id }, "entries": [17] })));
        assert!(!names("no_such_event", json!({ (CERTIFICATE): id })));
    }
}
