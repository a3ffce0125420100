//! What is kept beside a chain, against what the chain says: records, what no journal holds, and names.

use super::chain::{Chain, Whole};
use super::replay::rows_of;
use super::verify::{Damage, Verification};
use crate::error::{ErrorCode, Result};
use crate::ids::STORE;
use crate::licence::Mode;
use crate::records::{Listed, read};
use crate::store::{Row, Snapshot, TABLES, Table, activity_row};
use crate::user::{Activity, Credential, Tally, UnknownLogIns};
use std::collections::BTreeSet;

impl Chain<'_> {
    /// Compares what is kept with what the journal says there is.
    pub(super) fn compare(&self, whole: &mut Whole<'_>) -> Result<()> {
        let mut said = rows_of(&self.records)?;
        // Refusals are counted in a row that is made with the user: without it, a lock would begin anew.
        let mut uncounted: BTreeSet<&str> = self.records.users.values().map(|user| user.user_id.as_str()).collect();
        for facts in TABLES {
            self.rows(whole.snapshot, facts.table, &mut whole.found, &mut |row, found| {
                let row = match row {
                    Ok(row) => row,
                    Err(id) => {
                        said.remove(&(facts.table, id.to_owned()));
                        return;
                    }
                };
                if !facts.journaled {
                    if facts.table == Table::LogInCounts {
                        uncounted.remove(row.id.as_str());
                    }
                    found.damages.extend(self.beside(row));
                    return;
                }
                found.records += 1;
                match said.remove(&(row.table, row.id.clone())) {
                    Some(replayed) if replayed == *row => {}
                    Some(_) => found.damages.push(self.differs(row, "differs from what the journal says")),
                    None => found.damages.push(self.stray(row, "is not in the journal")),
                }
            })?;
        }
        let uncounted = uncounted.into_iter().map(|user| {
            let message = format!("the record `{} {user}` is not kept", Table::LogInCounts);
            let damage = self.damage(ErrorCode::JournalReplay, None, message);
            Damage { record: Some(format!("{} {user}", Table::LogInCounts)), ..damage }
        });
        whole.found.damages.extend(uncounted);
        let missing = said.values().map(|row| self.differs(row, "is in the journal, and not kept"));
        whole.found.damages.extend(missing);
        for claim in &self.records.claims {
            if !whole.names.lead_to(claim, self.licence) {
                let message = format!("the directory of {} does not lead to `{}`", claim.directory, claim.name);
                whole.found.damages.push(self.damage(ErrorCode::JournalReplay, None, message));
            }
        }
        Ok(())
    }

    /// Every row of a table; of one that cannot be read, which is told, the id.
    fn rows(
        &self,
        snapshot: &dyn Snapshot,
        table: Table,
        found: &mut Verification,
        each: &mut dyn FnMut(Result<&Row, &str>, &mut Verification),
    ) -> Result<()> {
        let read = snapshot.rows(self.licence, table, &mut |row| match row {
            Ok(row) => each(Ok(&row), found),
            Err(unreadable) => {
                let id = unreadable.id.unwrap_or_default();
                let message = format!("the record `{table} {id}` cannot be read: {}", unreadable.reason);
                let damage = self.damage(ErrorCode::StoreDamaged, None, message);
                found.damages.push(Damage { record: Some(format!("{table} {id}")), ..damage });
                each(Err(&id), found);
            }
        });
        found.survive(self.licence, read)
    }

    /// What is wrong with a row that no journal holds: nobody may have slipped it in.
    fn beside(&self, row: &Row) -> Option<Damage> {
        let differs = || self.differs(row, "does not hold what such a record holds");
        if row.table == Table::UnknownLogIns {
            let of_store = self.licence == STORE && row.id == UnknownLogIns::ROW;
            let stray = || self.stray(row, "is no count of the store");
            return if of_store { (!holds::<UnknownLogIns>(row)).then(differs) } else { Some(stray()) };
        }
        let Some(user) = self.records.users.get(&row.id) else {
            return Some(self.stray(row, "belongs to no user"));
        };
        if row.table == Table::Activity {
            let holds = |activity: Activity| {
                *row == activity_row(&row.id, activity.last_active)
                    || activity.row(&row.id).is_ok_and(|own| own == *row)
            };
            return (!read(row).is_ok_and(holds)).then(differs);
        }
        if row.table == Table::LogInCounts {
            return (!holds::<Tally>(row)).then(differs);
        }
        if !holds::<Credential>(row) {
            return Some(differs());
        }
        let credential = read::<Credential>(row).unwrap_or_default();
        let mirrored = self.records.licence().is_some_and(|licence| licence.mode == Mode::Mirror);
        if mirrored || user.erased || !user.status.may_log_in() {
            return Some(self.stray(row, "belongs to a user who cannot log in"));
        }
        let loose = credential.token.is_some() && user.session.is_none();
        loose.then(|| self.stray(row, "opens a session that nobody has"))
    }

    fn differs(&self, row: &Row, difference: &str) -> Damage {
        self.about(row, ErrorCode::JournalReplay, difference)
    }

    fn stray(&self, row: &Row, difference: &str) -> Damage {
        self.about(row, ErrorCode::JournalStray, difference)
    }

    fn about(&self, row: &Row, code: ErrorCode, difference: &str) -> Damage {
        let record = format!("{} {}", row.table, row.id);
        let message = format!("the record `{record}` {difference}");
        Damage { record: Some(record), ..self.damage(code, None, message) }
    }
}

/// Whether a row is just what its own record makes of it.
fn holds<R: Listed>(row: &Row) -> bool {
    read::<R>(row).and_then(|record| record.row(&row.id)).is_ok_and(|own| own == *row)
}
