//! Queries on defined CoS: applications in the lists of the menu, each with the counters of its grant (`cos/12.2`, `cos/12.8`).

use super::{Ask, Reading};
use crate::certificate::cos::{DefinedApplication, DefinedState, application_not_found};
use crate::command::command;
use crate::document::to_value;
use crate::error::Result;
use crate::ids::RecordId;
use crate::store::{Table, Wants};
use crate::words::words;
use serde_json::{Value, json};

words! {
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

command! {
    /// The applications for defined CoS (`cos/12.2`), in the order in which they were sent. Each row holds the request number, the
    /// state, who sent it and when, the job, and the counters of its grant (`cos/12.8`).
    ViewDefinedCos {
        /// The list; all of them where left out.
        list: Option<DefinedList>,
        /// The state.
        state: Option<DefinedState>,
    }
}

impl Ask for ViewDefinedCos {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        let all = reading.all::<DefinedApplication>()?.into_iter().map(|record| record.on(reading.today));
        let shown = all.filter(|record| {
            self.list.is_none_or(|list| list.shows(record)) && self.state.is_none_or(|state| record.state == state)
        });
        shown.map(|record| row(&record)).collect()
    }
}

command! {
    /// One application for defined CoS with everything that is kept of it, and what can happen to it.
    ViewDefinedApplication {
        /// The application.
        application: RecordId,
    }
}

impl Ask for ViewDefinedApplication {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        let rows = vec![(Table::DefinedApplications, self.application.to_string())];
        let records = reading.load(Wants { rows, ..Wants::default() })?;
        let found = records.applications.get(self.application.as_str());
        let record = found.cloned().ok_or_else(|| application_not_found().field("/application"))?.on(reading.today);
        let mut shown = row(&record)?;
        if let Value::Object(fields) = &mut shown {
            fields.insert("fields".to_owned(), to_value(&record.fields)?);
            fields.insert("reason".to_owned(), to_value(&record.reason)?);
            fields.insert("copy_of".to_owned(), to_value(&record.copy_of)?);
            fields.insert("actions".to_owned(), to_value(&record.state.actions().collect::<Vec<_>>())?);
        }
        Ok(shown)
    }
}

/// An application as a row of a list.
fn row(record: &DefinedApplication) -> Result<Value> {
    let mut grant = to_value(&record.grant)?;
    if let (Value::Object(counters), Some(granted)) = (&mut grant, &record.grant) {
        counters.insert("created".to_owned(), granted.created().into());
    }
    Ok(json!({
        "application": record.application.as_str(),
        "request_number": record.request_number.as_str(),
        "simulated": record.request_number.is_simulated(),
        "state": record.state,
        "number": record.number,
        "job_title": record.fields.text("job_title"),
        "occupation_code": record.fields.text("occupation_code"),
        "submitted_by": record.submitted_by.as_str(),
        "submitted_on": record.submitted_on,
        "status_on": record.status_on,
        "host_reference": record.host_reference,
        "grant": grant,
        "erased": record.erased,
    }))
}
