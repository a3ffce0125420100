//! What is kept beside a chain, against what the chain says: records, what no journal holds, and names.

use super::chain::{Chain, Whole};
use super::said::Said;
use super::verify::{Damage, Verification};
use crate::error::{ErrorCode, Result};
use crate::ids::STORE;
use crate::licence::Mode;
use crate::records::{Listed, read};
use crate::store::{Row, Snapshot, TABLES, Table, activity_row};
use crate::user::{Activity, Credential, Tally, UnknownLogIns, User};

/// What is done with each row, or with the id of one that cannot be read.
type Each<'a> = dyn FnMut(Result<&Row, &str>, &mut Verification) -> Result<()> + 'a;

impl Chain<'_> {
    /// Compares what is kept with what the journal says there is.
    pub(super) fn compare(&mut self, whole: &mut Whole<'_>) -> Result<()> {
        self.look_up_claims(whole)?;
        let place = self.replay.finish()?;
        let (mut missing, mut uncounted) = (Vec::new(), Vec::new());
        for facts in TABLES {
            let mut said = Said::new(place.as_ref(), self.licence, said_by(facts.table));
            if facts.journaled {
                self.compare_rows(facts.table, &mut said, whole)?;
                missing.extend(said.left()?.into_iter().map(|id| (facts.table, id)));
            } else {
                self.look_at_rows(facts.table, &mut said, whole)?;
                // Refusals are counted in a row that is made with the user: without it, a lock would begin anew.
                if facts.table == Table::LogInCounts {
                    uncounted.extend(said.left()?);
                }
            }
        }
        let damages = &mut whole.found.damages;
        let uncounted =
            uncounted.iter().map(|user| self.about(Table::LogInCounts, user, ErrorCode::JournalReplay, "is not kept"));
        damages.extend(uncounted);
        let unkept = "is in the journal, and not kept";
        damages.extend(missing.iter().map(|(table, id)| self.about(*table, id, ErrorCode::JournalReplay, unkept)));
        damages.append(&mut self.unled);
        self.look_for_strays(whole)
    }

    /// Compares the rows of a table that the journal replays to.
    fn compare_rows(&self, table: Table, said: &mut Said<'_>, whole: &mut Whole<'_>) -> Result<()> {
        self.rows(whole.snapshot, table, &mut whole.found, &mut |row, found| {
            let row = match row {
                Ok(row) => row,
                Err(id) => return said.take(id).map(drop),
            };
            found.records += 1;
            match said.take(&row.id)? {
                Some(replayed) if replayed == *row => {}
                Some(_) => found.damages.push(self.differs(row, "differs from what the journal says")),
                None => found.damages.push(self.stray(row, "is not in the journal")),
            }
            Ok(())
        })
    }

    /// Looks at the rows of a table that no journal holds, beside the users to whom they belong.
    fn look_at_rows(&self, table: Table, users: &mut Said<'_>, whole: &mut Whole<'_>) -> Result<()> {
        self.rows(whole.snapshot, table, &mut whole.found, &mut |row, found| {
            if let Ok(row) = row {
                let user = users.take(&row.id)?;
                found.damages.extend(self.beside(row, user.as_ref())?);
            }
            Ok(())
        })
    }

    /// Every row of a table; of one that cannot be read, which is told, the id.
    fn rows(&self, snapshot: &dyn Snapshot, table: Table, found: &mut Verification, each: &mut Each<'_>) -> Result<()> {
        let mut looked = Ok(());
        let read = snapshot.rows(self.licence, table, &mut |row| {
            if looked.is_err() {
                return;
            }
            looked = match row {
                Ok(row) => each(Ok(&row), found),
                Err(unreadable) => {
                    let id = unreadable.id.unwrap_or_default();
                    let difference = format!("cannot be read: {}", unreadable.reason);
                    found.damages.push(self.about(table, &id, ErrorCode::StoreDamaged, &difference));
                    each(Err(&id), found)
                }
            };
        });
        looked?;
        found.survive(self.licence, read)
    }

    /// What is wrong with a row that no journal holds: nobody may have slipped it in.
    fn beside(&self, row: &Row, user: Option<&Row>) -> Result<Option<Damage>> {
        if row.table == Table::UnknownLogIns {
            let of_store = self.licence == STORE && row.id == UnknownLogIns::ROW;
            let stray = || self.stray(row, "is no count of the store");
            return Ok(if of_store { self.misshapen::<UnknownLogIns>(row) } else { Some(stray()) });
        }
        let Some(user) = user.map(read::<User>).transpose()? else {
            return Ok(Some(self.stray(row, "belongs to no user")));
        };
        Ok(match row.table {
            Table::Activity => {
                let noted = |activity: Activity| *row == activity_row(&row.id, activity.last_active);
                if read(row).is_ok_and(noted) { None } else { self.misshapen::<Activity>(row) }
            }
            Table::LogInCounts => self.misshapen::<Tally>(row),
            _ => self.misshapen::<Credential>(row).or_else(|| self.useless(row, &user)),
        })
    }

    /// What is wrong with a credential that has the right form.
    fn useless(&self, row: &Row, user: &User) -> Option<Damage> {
        let credential = read::<Credential>(row).unwrap_or_default();
        let licence = self.replay.records.licence();
        let mirrored = licence.is_some_and(|licence| licence.mode == Mode::Mirror);
        if mirrored || user.erased || !user.status.may_log_in() {
            return Some(self.stray(row, "belongs to a user who cannot log in"));
        }
        let loose = credential.token.is_some() && user.session.is_none();
        loose.then(|| self.stray(row, "opens a session that nobody has"))
    }

    /// What is wrong with a row that is not just what its own record makes of it.
    fn misshapen<R: Listed>(&self, row: &Row) -> Option<Damage> {
        let holds = read::<R>(row).and_then(|record| record.row(&row.id)).is_ok_and(|own| own == *row);
        (!holds).then(|| self.differs(row, "does not hold what such a record holds"))
    }

    fn differs(&self, row: &Row, difference: &str) -> Damage {
        self.about(row.table, &row.id, ErrorCode::JournalReplay, difference)
    }

    fn stray(&self, row: &Row, difference: &str) -> Damage {
        self.about(row.table, &row.id, ErrorCode::JournalStray, difference)
    }

    fn about(&self, table: Table, id: &str, code: ErrorCode, difference: &str) -> Damage {
        let record = format!("{table} {id}");
        let message = format!("the record `{record}` {difference}");
        Damage { record: Some(record), ..self.damage(code, None, message) }
    }
}

/// The table that says which rows of a table there may be: the journal says it itself, or that of the users to whom they belong.
const fn said_by(table: Table) -> Table {
    if table.facts().journaled { table } else { Table::Users }
}
