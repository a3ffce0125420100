//! What a query tells of a certificate: as a row of a list, and as a whole.

use crate::answer::answers;
use crate::certificate::cas::{StudentActivity, StudentReport};
use crate::certificate::common_fields::{FAMILY_NAME, GIVEN_NAME, PASSPORT_NUMBER};
use crate::certificate::{
    CAS_LIFE_CYCLE, COS_LIFE_CYCLE, Certificate, CertificateAction, CertificateKind, CertificateState, Report,
    WorkerActivity, last_day_to_apply,
};
use crate::fields::Form;
use crate::ids::{CertificateId, CertificateNumber, LicenceNumber, RecordId, UserId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::query::Reading;
use chrono::NaiveDate;

/// Declares what is told of a certificate: what every answer has, and beside it these fields, each with where it comes from.
macro_rules! certificates {
    ($($(#[$meta:meta])* $type:ident of $record:ident in $reading:ident {
        $(
            $(#[doc = $what:literal])+
            $(#[serde(default, skip_serializing_if = $skip:literal)])?
            $(#[cfg_attr($($attribute:tt)*)])?
            $field:ident: $field_type:ty = $value:expr,
        )*
    })*) => {$(
        answers! {
            $(#[$meta])*
            $type {
                /// Our own name for it.
                certificate: CertificateId,
                /// Its kind.
                kind: CertificateKind,
                /// The state, as the clock would have left it.
                state: CertificateState,
                /// The number that it got when it was assigned; null of a draft.
                number: Option<CertificateNumber>,
                /// The route.
                route: Route,
                /// The user who owns it.
                owner: UserId,
                /// The family name; null where it is not filled in, or was erased.
                family_name: Option<Personal>,
                /// The given name; null where it is not filled in, or was erased.
                given_name: Option<Personal>,
                /// The number of the passport; null where it is not filled in, or was erased.
                passport_number: Option<Personal>,
                /// The host's own reference, or null.
                host_reference: Option<Personal>,
                /// The batch or the group that it is in; null where it is in none.
                container: Option<RecordId>,
                /// The day of the draft.
                created_on: NaiveDate,
                /// The day of assignment; null of a draft.
                assigned_on: Option<NaiveDate>,
                /// The displayed use-by day; null of a draft. A CoS expires on it, a CAS can still be used on it.
                use_by: Option<NaiveDate>,
                /// The last day on which an application can be made with it (`cos/6.1`, `cas/2.5.1`); null of a draft.
                last_day_to_apply: Option<NaiveDate>,
                /// Whether the personal data was erased.
                erased: bool,
                $(
                    $(#[doc = $what])+
                    $(#[serde(default, skip_serializing_if = $skip)])?
                    $(#[cfg_attr($($attribute)*)])?
                    $field: $field_type,
                )*
            }
        }

        impl $type {
            /// What is told of a record, as the clock has left it.
            pub(in crate::query) fn of($record: &Certificate, $reading: &Reading) -> Self {
                let assignment = $record.assignment();
                Self {
                    certificate: $record.certificate.clone(),
                    kind: $record.kind,
                    state: $record.state(),
                    number: assignment.map(|assignment| assignment.number.clone()),
                    route: $record.route,
                    owner: $record.owner.clone(),
                    family_name: $record.fields.get(FAMILY_NAME).map(Personal::from),
                    given_name: $record.fields.get(GIVEN_NAME).map(Personal::from),
                    passport_number: $record.fields.get(PASSPORT_NUMBER).map(Personal::from),
                    host_reference: $record.host_reference.clone(),
                    container: $record.container.clone(),
                    created_on: $record.created_on,
                    assigned_on: assignment.map(|assignment| assignment.assigned_on),
                    use_by: assignment.map(|assignment| assignment.use_by),
                    last_day_to_apply: last_day_to_apply($record, &$reading.policy),
                    erased: $record.erased,
                    $($field: $value,)*
                }
            }
        }
    )*};
}

certificates! {
    /// A CoS as a row of a list.
    CosRow of record in reading {
        /// Whether the record was moved to the system that comes after SMS (`cos/1.9`): a flag, and no state.
        migrated: bool = record.migrated,
    }

    /// A CAS as a row of a list.
    CasRow of record in reading {}

    /// A CoS with everything that is kept of it.
    CosView of record in reading {
        /// Whether the record was moved to the system that comes after SMS (`cos/1.9`): a flag, and no state.
        migrated: bool = record.migrated,
        /// The day of the present state.
        status_on: NaiveDate = record.status_on(),
        /// What is filled in of the form; empty where it was erased.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CosForm"))]
        fields: Form = record.fields.clone(),
        /// The sponsor note (`cos/7.1`); null where there is none, or it was erased.
        note: Option<Personal> = record.note.clone(),
        /// Whether the sponsor has reported that sponsorship has ended: a flag, and no state (`cos/2.2.2`).
        sponsorship_withdrawn: bool = record.sponsorship_withdrawn,
        /// What can happen to it in its state, whoever brings it about.
        actions: Vec<CertificateAction> = COS_LIFE_CYCLE.actions(record.state()),
        /// The licence.
        licence: LicenceNumber = reading.licence.clone(),
        /// The granted application that a defined CoS comes from (`cos/T1d`); null of any other.
        application: Option<RecordId> = record.application.clone(),
        /// The fields that come from the application and cannot be changed (`cos/12.10`).
        bound: Vec<String> = record.bound.clone(),
        /// The reports on the worker's activity, in the order in which they were made.
        reports: Vec<CosReport> = record.reports.iter().cloned().map(CosReport::from).collect(),
    }

    /// A CAS with everything that is kept of it.
    CasView of record in reading {
        /// The day of the present state.
        status_on: NaiveDate = record.status_on(),
        /// What is filled in of the form; empty where it was erased.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CasForm"))]
        fields: Form = record.fields.clone(),
        /// The sponsor note; null where there is none, or it was erased.
        note: Option<Personal> = record.note.clone(),
        /// Whether the sponsor has reported that sponsorship has ended: a flag, and no state.
        sponsorship_withdrawn: bool = record.sponsorship_withdrawn,
        /// What can happen to it in its state, whoever brings it about.
        actions: Vec<CertificateAction> = CAS_LIFE_CYCLE.actions(record.state()),
        /// The licence.
        licence: LicenceNumber = reading.licence.clone(),
        /// Whether the sponsor has notified that the student completed the course (`cas/8.4`).
        graduated: bool = record.graduated,
        /// The reports on the student's activity, in the order in which they were made.
        reports: Vec<CasReport> = record.student_reports.iter().cloned().map(CasReport::from).collect(),
    }
}

/// Declares what is told of a report on a person's activity.
macro_rules! reports {
    ($($(#[$meta:meta])* $type:ident of $record:ident: $activity:ident, $form:literal;)*) => {$(
        answers! {
            $(#[$meta])*
            $type {
                /// Its name.
                report: RecordId,
                /// What happened.
                activity: $activity,
                /// The day of the event.
                event_on: NaiveDate,
                /// The day of the report.
                reported_on: NaiveDate,
                /// What it says; empty where it says nothing beside the activity, or was erased.
                #[cfg_attr(feature = "schema", schemars(with = $form))]
                fields: Form,
                /// The text; null where there is none, or it was erased.
                details: Option<Personal>,
            }
        }

        impl From<$record> for $type {
            fn from(record: $record) -> Self {
                let $record { report, activity, event_on, reported_on, fields, details } = record;
                Self { report, activity, event_on, reported_on, fields, details }
            }
        }
    )*};
}

reports! {
    /// A report on the activity of a sponsored worker (`cos/8.3`).
    CosReport of Report: WorkerActivity, "crate::schema::ReportForm";

    /// A report on the activity of a sponsored student.
    CasReport of StudentReport: StudentActivity, "crate::schema::StudentReportForm";
}
