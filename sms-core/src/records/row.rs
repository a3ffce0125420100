//! Records as rows: which columns people ask for, beside the whole record as JSON.

use super::{Activity, PolicyRecord};
use crate::allocation::{Allocation, AllocationRequest};
use crate::certificate::cos::{DefinedApplication, DefinedGrant};
use crate::certificate::{Certificate, Container, StoredAddress};
use crate::error::{Error, ErrorCode, Result};
use crate::ids::RecordId;
use crate::licence::{Licence, Message};
use crate::personal::Personal;
use crate::store::{Row, Table, Value};
use crate::user::{Credential, User};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of record: the table that keeps it, and the values of that table's own columns.
pub(crate) trait Record: Serialize + DeserializeOwned {
    const TABLE: Table;

    fn values(&self) -> Vec<Value>;

    fn row(&self, id: &str) -> Result<Row> {
        let particulars = serde_json::to_string(self).map_err(|error| damaged(Self::TABLE, id, &error))?;
        Ok(Row { table: Self::TABLE, id: id.to_owned(), values: self.values(), particulars })
    }
}

/// Reads a record back.
pub(crate) fn read<R: Record>(row: &Row) -> Result<R> {
    serde_json::from_str(&row.particulars).map_err(|error| damaged(R::TABLE, &row.id, &error))
}

fn damaged(table: Table, id: &str, error: &serde_json::Error) -> Error {
    Error::with(ErrorCode::StoreDamaged, format!("the row `{id}` of `{table}` cannot be read: {error}"))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn optional(text: Option<&str>) -> Value {
    Value::text(text)
}

/// A personal text, where there is one.
fn said(text: &Personal) -> Option<&str> {
    Some(text.as_str()).filter(|text| !text.is_empty())
}

fn number(number: u32) -> Value {
    Value::Integer(i64::from(number))
}

impl Record for Licence {
    const TABLE: Table = Table::Licences;

    fn values(&self) -> Vec<Value> {
        let ended = self.status.is_ended();
        vec![
            text(&self.organisation.name),
            text(self.mode.name()),
            text(self.status.name()),
            optional(self.organisation.town.as_deref()),
            Value::Integer(i64::from(self.simulated)),
            Value::day(self.expires_on.filter(|_| !ended)),
        ]
    }
}

impl Record for User {
    const TABLE: Table = Table::Users;

    fn values(&self) -> Vec<Value> {
        vec![
            text(self.level.name()),
            text(self.status.name()),
            optional(self.details.text("given_name")),
            optional(self.details.text("family_name")),
            optional(self.details.text("email")),
            optional(self.host_reference.as_deref()),
        ]
    }
}

impl Record for Allocation {
    const TABLE: Table = Table::Allocations;

    fn values(&self) -> Vec<Value> {
        vec![
            text(self.route.name()),
            Value::day(Some(self.from)),
            Value::day(Some(self.to)),
            number(self.granted),
            number(self.assigned),
            number(self.over_assigned),
        ]
    }
}

impl Record for AllocationRequest {
    const TABLE: Table = Table::AllocationRequests;

    fn values(&self) -> Vec<Value> {
        vec![text(self.route.name()), text(self.state.name()), number(self.number), number(self.granted)]
    }
}

impl Record for Certificate {
    const TABLE: Table = Table::Certificates;

    fn values(&self) -> Vec<Value> {
        let assignment = self.assignment();
        let [family_name, given_name, passport_number] =
            self.fields.some(["family_name", "given_name", "passport_number"]).map(|field| match field {
                Some(serde_json::Value::String(text)) => Some(text),
                _ => None,
            });
        let name = family_name.as_deref().map(folded);
        vec![
            text(self.kind.name()),
            text(self.state().name()),
            text(self.owner.as_str()),
            text(self.route.name()),
            optional(assignment.map(|assignment| assignment.number.as_str())),
            Value::text(family_name),
            Value::text(given_name),
            Value::text(name),
            Value::text(passport_number.as_deref().map(folded_passport)),
            optional(self.host_reference.as_deref()),
            optional(self.container.as_ref().map(RecordId::as_str)),
            Value::day(Some(self.created_on)),
            Value::day(assignment.map(|assignment| assignment.assigned_on)),
            Value::day(assignment.map(|assignment| assignment.use_by)),
            Value::day(self.due_on()),
        ]
    }
}

/// A name as searches compare it: white space at the ends and case do not matter.
pub(crate) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// A passport number as searches compare it: white space and case do not matter (`cos/4.7`).
pub(crate) fn folded_passport(number: &str) -> String {
    number.chars().filter(|letter| !letter.is_whitespace()).flat_map(char::to_uppercase).collect()
}

impl Record for Container {
    const TABLE: Table = Table::Containers;

    fn values(&self) -> Vec<Value> {
        vec![
            text(self.kind.name()),
            text(self.family.name()),
            text(self.route.name()),
            optional(said(&self.name)),
            Value::text(said(&self.name).map(folded)),
            text(self.owner.as_str()),
        ]
    }
}

impl Record for StoredAddress {
    const TABLE: Table = Table::Addresses;

    fn values(&self) -> Vec<Value> {
        vec![text(self.family.name()), optional(said(&self.name))]
    }
}

impl Record for DefinedApplication {
    const TABLE: Table = Table::DefinedApplications;

    fn values(&self) -> Vec<Value> {
        let units = |of: fn(&DefinedGrant) -> u32| number(self.grant.as_ref().map_or(0, of));
        vec![
            text(self.request_number.as_str()),
            text(self.state.name()),
            Value::day(Some(self.submitted_on)),
            number(self.number),
            units(|grant| grant.granted),
            units(|grant| grant.assigned),
            units(|grant| grant.unassigned),
            units(|grant| grant.removed),
            units(|grant| grant.reclaimed),
            units(|grant| grant.over_assigned),
            Value::day(self.due_on()),
        ]
    }
}

impl Record for Message {
    const TABLE: Table = Table::Messages;

    fn values(&self) -> Vec<Value> {
        vec![Value::day(Some(self.published_on)), Value::day(Some(self.expires_on))]
    }
}

impl Record for Credential {
    const TABLE: Table = Table::Credentials;

    fn values(&self) -> Vec<Value> {
        Vec::new()
    }
}

impl Record for Activity {
    const TABLE: Table = Table::Activity;

    fn values(&self) -> Vec<Value> {
        vec![text(&self.last_active.to_rfc3339_opts(chrono::SecondsFormat::Micros, true))]
    }
}

impl Record for PolicyRecord {
    const TABLE: Table = Table::Policies;

    fn values(&self) -> Vec<Value> {
        Vec::new()
    }
}
