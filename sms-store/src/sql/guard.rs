//! What a statement may do, and what it reads. SQLite asks while it prepares a statement, before any of it is carried out.

use super::patience::Patience;
use super::statements::is_one;
use super::{fault, functions};
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Connection, Statement};
use sms_core::data::DataTable;
use sms_core::{Error, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The tables that a statement reads, and the places of the columns that it reads of each.
pub(super) type Reads = BTreeMap<DataTable, BTreeSet<usize>>;

/// Stands between SQLite and a statement of the host's.
#[derive(Clone, Default)]
pub(super) struct Guard(Arc<Mutex<Seen>>);

#[derive(Default)]
struct Seen {
    /// Whether a statement of the host's is prepared, and not one of ours.
    on_duty: bool,
    reads: Reads,
    /// Names of which nothing but the rows is asked: a part of the statement itself, or something else that SQLite has.
    others: BTreeSet<String>,
    refused: Option<Refusal>,
}

/// Why a statement was refused.
enum Refusal {
    NotASelect,
    Function(String),
    Table(String),
    Column(DataTable),
}

impl Guard {
    /// Puts it before a connection, from which it is not taken any more.
    pub(super) fn stand_before(&self, connection: &mut Connection) {
        let guard = self.clone();
        // What comes back differs between the versions of `rusqlite`; whether the guard stands is tried instead.
        _ = connection.authorizer(Some(move |context: AuthContext<'_>| guard.admit(&context)));
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn admit(&self, context: &AuthContext<'_>) -> Authorization {
        let mut seen = self.seen();
        match seen.on_duty.then(|| seen.look(context)) {
            Some(Err(refusal)) => {
                seen.refused.get_or_insert(refusal);
                Authorization::Deny
            }
            _ => Authorization::Allow,
        }
    }

    /// Prepares a statement of the host's, and answers what of the tables it reads.
    pub(super) fn prepare<'a>(
        &self,
        connection: &'a Connection,
        text: &str,
        patience: &Patience,
    ) -> Result<(Statement<'a>, Reads)> {
        if !is_one(text) {
            return Err(Refusal::NotASelect.error());
        }
        self.seen().on_duty = true;
        let prepared = connection.prepare(text);
        let Seen { reads, others, refused, .. } = std::mem::take(&mut *self.seen());
        if let Some(refusal) = refused {
            return Err(refusal.error());
        }
        let statement = prepared.map_err(|error| fault::of_text(text, &error, patience))?;
        // What gives no columns is no SELECT, such as REINDEX where there is no index.
        if !statement.readonly() || statement.column_count() == 0 || is_explain(&statement) {
            return Err(Refusal::NotASelect.error());
        }
        match others.into_iter().find(|name| is_there(connection, name)) {
            Some(name) => Err(Refusal::Table(name).error()),
            None => Ok((statement, reads)),
        }
    }
}

impl Seen {
    fn look(&mut self, context: &AuthContext<'_>) -> std::result::Result<(), Refusal> {
        match context.action {
            AuthAction::Select | AuthAction::Recursive => Ok(()),
            AuthAction::Function { function_name } if functions::may_be_used(function_name) => Ok(()),
            AuthAction::Function { function_name } => Err(Refusal::Function(function_name.to_owned())),
            AuthAction::Read { table_name, column_name } => self.read(context, table_name, column_name),
            _ => Err(Refusal::NotASelect),
        }
    }

    fn read(&mut self, context: &AuthContext<'_>, table: &str, column: &str) -> std::result::Result<(), Refusal> {
        let Some(ours) = DataTable::find(&table.to_ascii_lowercase()) else {
            // Of what belongs to the statement itself SQLite tells no database, and asks for rows alone.
            let is_its_own = column.is_empty() && context.database_name.is_none();
            return match (functions::may_be_read(table), is_its_own) {
                (true, _) => Ok(()),
                (false, true) => {
                    self.others.insert(table.to_owned());
                    Ok(())
                }
                (false, false) => Err(Refusal::Table(table.to_owned())),
            };
        };
        let columns = self.reads.entry(ours).or_default();
        if !column.is_empty() {
            columns.insert(ours.column(column).ok_or(Refusal::Column(ours))?);
        }
        Ok(())
    }
}

impl Refusal {
    fn error(self) -> Error {
        match self {
            Self::NotASelect => fault::not_one(),
            Self::Function(name) => fault::not_a_function(&name),
            Self::Table(name) => fault::not_a_table(&name),
            Self::Column(table) => fault::not_a_column(table),
        }
    }
}

/// Whether SQLite says that a statement only explains. Not every SQLite of a machine can be asked; its text is looked at in any case.
#[cfg(feature = "bundled")]
fn is_explain(statement: &Statement<'_>) -> bool {
    statement.is_explain() != 0
}

#[cfg(not(feature = "bundled"))]
const fn is_explain(_: &Statement<'_>) -> bool {
    false
}

/// Whether SQLite knows a table of this name apart from what a statement itself calls so.
fn is_there(connection: &Connection, name: &str) -> bool {
    connection.prepare(&format!("SELECT 1 FROM \"{}\"", name.replace('"', "\"\""))).is_ok()
}
