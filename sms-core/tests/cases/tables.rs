//! The tables for analysis, beside the queries of the same store: each cell is of its column's kind, and says what the query says.

use serde_json::{Value, json};
use sms_core::Sms;
use sms_core::data::{Cell, CellKind, DataTable, RowSource};
use sms_core::fields::Hours;
use sms_core::ids::LicenceNumber;
use sms_core::journal::{RecordedEvent, ViewKind};
use sms_core::query::Query;
use std::collections::BTreeMap;

/// A row as a document, with the names of its columns.
fn document(table: DataTable, row: &[Cell<'_>]) -> Value {
    let columns = table.facts().columns;
    assert_eq!(row.len(), columns.len(), "{table:?}");
    let member = |(cell, column): (&Cell<'_>, &sms_core::data::DataColumn)| {
        assert!(cell.fits(column.kind), "{table:?} {}: {cell:?}", column.name);
        assert!(column.optional || *cell != Cell::Empty, "{table:?} {}: empty", column.name);
        let value = match cell {
            Cell::Empty => Value::Null,
            Cell::Text(text) => text.as_ref().into(),
            Cell::Day(day) => day.to_string().into(),
            Cell::Moment(moment) => serde_json::to_value(moment).unwrap(),
            Cell::Flag(flag) => (*flag).into(),
            Cell::Whole(number) => (*number).into(),
            Cell::Hours(hours) => hours.to_string().into(),
            other => panic!("{other:?}"),
        };
        (column.name.to_owned(), value)
    };
    row.iter().zip(columns).map(member).collect()
}

fn rows(source: &dyn RowSource, table: DataTable, licence: &LicenceNumber) -> Vec<Value> {
    let mut rows = Vec::new();
    let mut told = |_, row: &[Cell<'_>]| {
        rows.push(document(table, row));
        Ok(())
    };
    source.each_row_of(&[table], Some(std::slice::from_ref(licence)), &mut told).unwrap();
    rows
}

/// Every row of a query, page after page.
fn all(ask: &dyn Fn(&Query) -> Value, query: &str) -> Vec<Value> {
    let mut found = Vec::new();
    let mut after = Value::Null;
    loop {
        let mut asked = json!({ "query": query });
        if !after.is_null() {
            asked["after"] = after.clone();
        }
        match ask(&Query::from_value(asked).unwrap()) {
            Value::Array(rows) => return rows,
            mut page => {
                found.append(page["rows"].as_array_mut().unwrap());
                after = page["next"].take();
                if after.is_null() {
                    return found;
                }
            }
        }
    }
}

/// What an answer says, the row of the table says as well, where it has a column of that name.
fn same(table: DataTable, key: &str, rows: &[Value], answers: &[Value]) -> Result<(), String> {
    if rows.len() != answers.len() {
        return Err(format!("{table:?} has {} rows, the queries {}", rows.len(), answers.len()));
    }
    for answer in answers {
        let Some(row) = rows.iter().find(|row| row[key] == answer[key]) else {
            return Err(format!("{table:?} lacks {}", answer[key]));
        };
        for (name, said) in answer.as_object().unwrap() {
            let told = row.get(name).filter(|_| !said.is_array() && !said.is_object());
            // An empty text is no text.
            if told.is_some_and(|told| told != said && !(told.is_null() && said == "")) {
                return Err(format!("{table:?} {}, `{name}`: {told:?}, the query says {said}", answer[key]));
            }
        }
    }
    Ok(())
}

/// Compares every table of every licence with the queries.
pub(crate) fn check(sms: &Sms) -> Result<(), String> {
    for licence in sms.licences(None, usize::MAX).map_err(|error| error.to_string())? {
        let of = |table| rows(sms, table, &licence);
        let ask = |query| all(&|query| sms.query(&licence, query).unwrap(), query);
        let certificates = of(DataTable::Certificates);
        let (cos, cas): (Vec<_>, Vec<_>) = certificates.iter().cloned().partition(|row| row["family"] == "cos");
        same(DataTable::Certificates, "certificate", &cos, &ask("search_cos"))?;
        same(DataTable::Certificates, "certificate", &cas, &ask("search_cas"))?;
        for row in &certificates {
            whole(sms, &licence, row)?;
        }
        same(DataTable::Users, "user_id", &of(DataTable::Users), &ask("view_users"))?;
        same(
            DataTable::AllocationRequests,
            "request",
            &of(DataTable::AllocationRequests),
            &ask("view_allocation_requests"),
        )?;
        same(DataTable::ActionPlans, "plan", &of(DataTable::ActionPlans), &ask("view_action_plans"))?;
        let actions = of(DataTable::ComplianceActions);
        same(DataTable::ComplianceActions, "action", &actions, &ask("view_compliance_actions"))?;
        same(DataTable::Visits, "visit", &of(DataTable::Visits), &ask("view_visits"))?;
        same(DataTable::Penalties, "penalty", &of(DataTable::Penalties), &ask("view_penalties"))?;
        let services = of(DataTable::ServiceApplications);
        same(DataTable::ServiceApplications, "application", &services, &ask("track_applications"))?;
        same(DataTable::ChangeRequests, "request", &of(DataTable::ChangeRequests), &ask("view_change_requests"))?;
        same(DataTable::PayeReferences, "reference", &of(DataTable::PayeReferences), &ask("view_paye_references"))?;
        let summary =
            sms.query(&licence, &Query::from_value(json!({ "query": "view_licence_summary" })).unwrap()).unwrap();
        let allocations = of(DataTable::Allocations);
        same(DataTable::Allocations, "allocation", &allocations, summary["allocations"].as_array().unwrap())?;
        same(DataTable::Licences, "licence", &of(DataTable::Licences), std::slice::from_ref(&summary))?;
        let journal = sms.journal(licence.as_str(), 0, usize::MAX).unwrap();
        let journal: Vec<_> = journal.iter().map(|entry| serde_json::to_value(entry).unwrap()).collect();
        let mut told = of(DataTable::Journal);
        // An entry tells only another moment than that of recording.
        for (row, entry) in told.iter_mut().zip(&journal) {
            if entry["occurred_at"].is_null() {
                row["occurred_at"] = Value::Null;
            }
        }
        same(DataTable::Journal, "sequence", &told, &journal)?;
        // A view replays for each question.
        if told.len() <= MOST_REPLAYED {
            past(sms, &licence, &sms.journal(licence.as_str(), told.len() as u64 / 2, 1).unwrap()[0])?;
        }
    }
    everything(sms)
}

/// The longest journal of which a view is asked here.
const MOST_REPLAYED: usize = 30;

/// The tables of a view by an entry are what the same view answers to queries. Its kind follows from the entry.
fn past(sms: &Sms, licence: &LicenceNumber, entry: &RecordedEvent) -> Result<(), String> {
    let view = match entry.sequence % 3 {
        0 => sms.as_of_entry(licence, entry.sequence),
        1 => sms.as_of(entry.recorded_at),
        _ => sms.as_of_effective(entry.recorded_at),
    };
    let ask = |query: &Query| view.query(licence, query).unwrap();
    let mut told: BTreeMap<DataTable, Vec<Value>> = BTreeMap::new();
    let mut tell = |table, row: &[Cell<'_>]| {
        told.entry(table).or_default().push(document(table, row));
        Ok(())
    };
    view.each_row_of(DataTable::ALL, Some(std::slice::from_ref(licence)), &mut tell).unwrap();
    let mut of = |table| told.remove(&table).unwrap_or_default();
    let (cos, cas): (Vec<_>, Vec<_>) = of(DataTable::Certificates).into_iter().partition(|row| row["family"] == "cos");
    for (rows, query) in [(cos, "search_cos"), (cas, "search_cas")] {
        same(DataTable::Certificates, "certificate", &rows, &all(&ask, query))?;
    }
    same(DataTable::Users, "user_id", &of(DataTable::Users), &all(&ask, "view_users"))?;
    let summary = ask(&Query::from_value(json!({ "query": "view_licence_summary" })).unwrap());
    same(DataTable::Licences, "licence", &of(DataTable::Licences), std::slice::from_ref(&summary))?;
    let entries = of(DataTable::Journal).len() as u64;
    if view.kind() == ViewKind::Entry && entries != entry.sequence {
        return Err(format!("{entries} entries after entry {}", entry.sequence));
    }
    Ok(())
}

/// A certificate as `view_cos` or `view_cas` shows it, with its form.
fn whole(sms: &Sms, licence: &LicenceNumber, row: &Value) -> Result<(), String> {
    let query = format!("view_{}", row["family"].as_str().unwrap());
    let asked = json!({ "query": query, "certificate": row["certificate"] });
    let view = sms.query(licence, &Query::from_value(asked).unwrap()).unwrap();
    same(DataTable::Certificates, "certificate", std::slice::from_ref(row), std::slice::from_ref(&view))?;
    let form = view["fields"].as_object().unwrap();
    let named = [("course_start_on", "start_on"), ("course_end_on", "end_on")];
    for (name, said) in form {
        let column = named.iter().find(|(field, _)| field == name).map_or(name.as_str(), |(_, column)| column);
        // Hours have as many decimals in a form as were written.
        let hours = |value: &Value| value.as_str().and_then(Hours::parse).filter(|_| name == "weekly_hours");
        let alike = |told: &Value| told == said || (hours(said).is_some() && hours(told) == hours(said));
        if row.get(column).is_some_and(|told| !alike(told)) {
            return Err(format!("{}, `{name}`: {}, the form says {said}", row["certificate"], row[column]));
        }
    }
    Ok(())
}

/// All licences together are the licences one by one, and every kind of cell can be had.
fn everything(sms: &Sms) -> Result<(), String> {
    for &table in DataTable::ALL {
        let all = sms.table(table, None).map_err(|error| error.to_string())?;
        let mut one_by_one = Vec::new();
        for licence in sms.licences(None, usize::MAX).unwrap() {
            one_by_one.extend(sms.table(table, Some(&[licence])).unwrap());
        }
        if all != one_by_one {
            return Err(format!("{table:?} of all licences is another than of each"));
        }
        all.iter().for_each(|row| _ = document(table, row));
    }
    Ok(())
}

#[test]
fn every_kind_of_cell_is_that_of_a_column() {
    let kinds: Vec<CellKind> =
        DataTable::ALL.iter().flat_map(|table| table.facts().columns).map(|column| column.kind).collect();
    for kind in CellKind::ALL {
        assert_eq!(kinds.contains(kind), *kind != CellKind::Real, "{}", kind.name());
    }
    for table in DataTable::ALL {
        assert_eq!(DataTable::find(table.facts().name), Some(*table));
        for (place, column) in table.facts().columns.iter().enumerate() {
            assert_eq!(table.column(column.name), Some(place), "a name stands once");
        }
    }
}
