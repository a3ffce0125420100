//! Queries on defined CoS: applications in the lists of the menu, each with the counters of its grant (`cos/12.2`, `cos/12.8`).

use super::{QueryHandler, Reading};
use crate::answer::answers;
use crate::certificate::cos::fields;
use crate::certificate::cos::{
    DEFINED_LIFE_CYCLE, DefinedAction, DefinedApplication, DefinedGrant, DefinedState, application_not_found,
};
use crate::command::command;
use crate::error::Result;
use crate::fields::Form;
use crate::ids::{DefinedRequestNumber, RecordId, UserId};
use crate::personal::Personal;
use crate::store::{LoadRequest, Table};
use crate::words::wire_enum;
use chrono::NaiveDate;

wire_enum! {
    /// The lists in which applications for defined CoS are shown.
    pub enum DefinedList {
        /// Those that wait for a decision.
        Awaiting = "awaiting",
        /// Those that were granted.
        Granted = "granted",
        /// Those of whose units some were removed, or taken back by the Home Office.
        Reclaimed = "reclaimed",
        /// Those that were refused, rejected, withdrawn or cancelled.
        Ended = "ended",
    }
}

impl DefinedList {
    fn shows(self, record: &DefinedApplication) -> bool {
        match self {
            Self::Awaiting => record.state.is_open(),
            Self::Granted => record.state == DefinedState::Granted,
            Self::Reclaimed => record.grant.as_ref().is_some_and(|grant| grant.removed + grant.reclaimed > 0),
            Self::Ended => !record.state.is_open() && record.state != DefinedState::Granted,
        }
    }
}

answers! {
    /// The counters of what was granted (`cos/12.8`). Always `granted + over_assigned = assigned + unassigned + removed + reclaimed`.
    DefinedGrantRow {
        /// The day of the grant.
        granted_on: NaiveDate,
        /// The day on which what is not assigned leaves the account (`cos/12.9`): it can be assigned until the day before.
        removed_on: NaiveDate,
        /// Units granted.
        granted: u32,
        /// Units assigned so far.
        assigned: u32,
        /// Units that can still be assigned.
        unassigned: u32,
        /// Units that left the account unassigned.
        removed: u32,
        /// Units that the Home Office took back unassigned (`cos/12.11`).
        reclaimed: u32,
        /// Units that a mirrored system assigned although our record had none left.
        over_assigned: u32,
        /// Drafts that were created from the grant and are neither assigned nor deleted.
        drafts: u32,
        /// CoS created from the grant so far: drafts, and what was assigned (`cos/5.10`).
        created: u32,
    }
}

impl From<&DefinedGrant> for DefinedGrantRow {
    fn from(grant: &DefinedGrant) -> Self {
        let DefinedGrant { granted_on, removed_on, granted, assigned, unassigned, .. } = *grant;
        let DefinedGrant { removed, reclaimed, over_assigned, drafts, .. } = *grant;
        let created = grant.created();
        Self {
            granted_on,
            removed_on,
            granted,
            assigned,
            unassigned,
            removed,
            reclaimed,
            over_assigned,
            drafts,
            created,
        }
    }
}

/// Declares what is told of an application: what every answer has, and beside it these fields, each with where it comes from.
macro_rules! applications {
    ($($(#[$meta:meta])* $type:ident of $record:ident {
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
                /// Its name.
                application: RecordId,
                /// The request number (`cos/13.3`).
                request_number: DefinedRequestNumber,
                /// Whether the request number was made up by this library.
                simulated: bool,
                /// Its state.
                state: DefinedState,
                /// How many CoS were asked for.
                number: u32,
                /// The title of the job; null where it is not filled in, or was erased.
                #[cfg_attr(feature = "schema", schemars(extend("x-personal" = true)))]
                job_title: Option<String>,
                /// The occupation code of the job; null where it is not filled in, or was erased.
                occupation_code: Option<String>,
                /// The user who sent it.
                submitted_by: UserId,
                /// The day on which it was sent.
                submitted_on: NaiveDate,
                /// The day of the present state.
                status_on: NaiveDate,
                /// The host's own reference, or null.
                host_reference: Option<Personal>,
                /// The counters of what was granted, as the clock would have left them; null before that.
                grant: Option<DefinedGrantRow>,
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

        impl From<&DefinedApplication> for $type {
            fn from($record: &DefinedApplication) -> Self {
                Self {
                    application: $record.application.clone(),
                    request_number: $record.request_number.clone(),
                    simulated: $record.request_number.is_simulated(),
                    state: $record.state,
                    number: $record.number,
                    job_title: $record.fields.get(fields::JOB_TITLE).map(str::to_owned),
                    occupation_code: $record.fields.get(fields::OCCUPATION_CODE).map(str::to_owned),
                    submitted_by: $record.submitted_by.clone(),
                    submitted_on: $record.submitted_on,
                    status_on: $record.status_on,
                    host_reference: $record.host_reference.clone(),
                    grant: $record.grant.as_ref().map(DefinedGrantRow::from),
                    erased: $record.erased,
                    $($field: $value,)*
                }
            }
        }
    )*};
}

applications! {
    /// An application for defined CoS as a row of a list.
    DefinedApplicationRow of record {}

    /// An application for defined CoS with everything that is kept of it.
    DefinedApplicationView of record {
        /// The job, and the worker where one is named; empty where they were erased.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DefinedForm"))]
        fields: Form = record.fields.clone(),
        /// Why the Home Office decided as it did; null where no reason was given, or it was erased.
        reason: Option<Personal> = record.reason.clone(),
        /// The earlier application that it was copied from; null where it is no copy.
        copy_of: Option<RecordId> = record.copy_of.clone(),
        /// What can happen to it in its state, whoever brings it about.
        actions: Vec<DefinedAction> = DEFINED_LIFE_CYCLE.actions(record.state),
    }
}

command! {
    /// The applications for defined CoS (`cos/12.2`), in the order in which they were sent, each with the counters of its grant
    /// (`cos/12.8`).
    ViewDefinedCos -> Vec<DefinedApplicationRow> {
        /// The list; all of them where left out.
        list: Option<DefinedList>,
        /// The state.
        state: Option<DefinedState>,
    }
}

impl QueryHandler for ViewDefinedCos {
    fn answer(&self, reading: &Reading) -> Result<Vec<DefinedApplicationRow>> {
        let all = reading.all::<DefinedApplication>()?.into_iter().map(|record| record.on(reading.today));
        let shown = all.filter(|record| {
            self.list.is_none_or(|list| list.shows(record)) && self.state.is_none_or(|state| record.state == state)
        });
        Ok(shown.map(|record| DefinedApplicationRow::from(&record)).collect())
    }
}

command! {
    /// One application for defined CoS with everything that is kept of it, and what can happen to it.
    ViewDefinedApplication -> DefinedApplicationView {
        /// The application.
        application: RecordId,
    }
}

impl QueryHandler for ViewDefinedApplication {
    fn answer(&self, reading: &Reading) -> Result<DefinedApplicationView> {
        let rows = vec![(Table::DefinedApplications, self.application.to_string())];
        let records = reading.load(LoadRequest { rows, ..LoadRequest::default() })?;
        let found = records.applications.get(self.application.as_str());
        let record = found.cloned().ok_or_else(|| application_not_found().field("/application"))?.on(reading.today);
        Ok((&record).into())
    }
}
