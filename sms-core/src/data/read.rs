//! Reading a table, all of one moment: of now, or of another one.

use super::declare::At;
use super::{Cell, DataTable};
use crate::error::{Error, ErrorCode, Result};
use crate::ids::{LicenceNumber, STORE};
use crate::journal::{View, readable_heads};
use crate::sms::Sms;
use crate::time::uk_day;
use std::collections::BTreeSet;

/// How many licences of a view are looked up at a time.
const PAGE: usize = 250;

/// What tells tables: a system as it is now, or a view of another moment.
///
/// ```
/// # use sms_core::{Actor, Result, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
/// use sms_core::data::{DataTable, RowSource};
/// # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
/// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
/// # sms.execute(AdoptLicence::new(Organisation::new("Example Ltd"), vec![LicensedRoute::new(Route::Student, Rating::A)]), &Actor::HomeOffice)?;
/// fn count(source: &dyn RowSource) -> Result<u64> {
///     let mut rows = 0;
///     source.each_row_of(&[DataTable::Routes], None, &mut |_, _| Ok(rows += 1))?;
///     Ok(rows)
/// }
/// assert_eq!((count(&sms)?, count(&sms.as_of(start_of_day(day(2026, 4, 5))))?), (1, 0));
/// # Ok::<(), sms_core::Error>(())
/// ```
pub trait RowSource {
    /// Tells the rows of several tables, licence by licence. An error that is answered ends it, and is what comes back.
    ///
    /// # Errors
    /// As [`Sms::each_row_of`] and [`View::each_row_of`].
    fn each_row_of(
        &self,
        tables: &[DataTable],
        only: Option<&[LicenceNumber]>,
        each: &mut dyn FnMut(DataTable, &[Cell<'_>]) -> Result<()>,
    ) -> Result<()>;
}

impl RowSource for Sms {
    fn each_row_of(
        &self,
        tables: &[DataTable],
        only: Option<&[LicenceNumber]>,
        each: &mut dyn FnMut(DataTable, &[Cell<'_>]) -> Result<()>,
    ) -> Result<()> {
        Self::each_row_of(self, tables, only, each)
    }
}

impl RowSource for View {
    fn each_row_of(
        &self,
        tables: &[DataTable],
        only: Option<&[LicenceNumber]>,
        each: &mut dyn FnMut(DataTable, &[Cell<'_>]) -> Result<()>,
    ) -> Result<()> {
        Self::each_row_of(self, tables, only, each)
    }
}

impl View {
    /// A table as rows, as [`Sms::table`] gives it of now: of all licences that are known in the view, or of these alone.
    ///
    /// ```
    /// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// use sms_core::ErrorCode;
    /// use sms_core::data::DataTable;
    /// # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), vec![LicensedRoute::new(Route::Student, Rating::A)]);
    /// # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
    /// assert_eq!(sms.as_of_entry(&licence, 1).table(DataTable::Routes, None)?.len(), 1);
    /// let before = sms.as_of(start_of_day(day(2026, 4, 5)));
    /// assert_eq!(before.table(DataTable::Routes, None)?.len(), 0);
    /// let error = before.table(DataTable::Routes, Some(&[licence])).unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::LicenceBeforeMirror);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`each_row_of`](Self::each_row_of).
    pub fn table(&self, table: DataTable, only: Option<&[LicenceNumber]>) -> Result<Vec<Vec<Cell<'static>>>> {
        let mut rows = Vec::new();
        self.each_row_of(&[table], only, &mut |_, row| {
            rows.push(row.iter().cloned().map(Cell::into_owned).collect());
            Ok(())
        })?;
        Ok(rows)
    }

    /// Tells the rows of several tables as [`Sms::each_row_of`] does of now, each licence as the view shows it. A licence of which nothing
    /// was known is left out, unless it is named; a view after an entry shows the one of that entry.
    ///
    /// Licences are replayed one after another: of what had happened, one may have come later than another while others write.
    ///
    /// # Errors
    /// Those of [`ask`](Self::ask), for a licence that is named and not known; errors of the store; what `each` answers.
    pub fn each_row_of(
        &self,
        tables: &[DataTable],
        only: Option<&[LicenceNumber]>,
        each: &mut dyn FnMut(DataTable, &[Cell<'_>]) -> Result<()>,
    ) -> Result<()> {
        if let Some(only) = only {
            let named: BTreeSet<&LicenceNumber> = only.iter().collect();
            return named.into_iter().try_for_each(|licence| self.system(licence)?.each_row_of(tables, None, each));
        }
        let mut after = None;
        loop {
            let page = self.licences(after.as_ref(), PAGE)?;
            for licence in &page {
                match self.system(licence) {
                    Ok(system) => system.each_row_of(tables, None, each)?,
                    Err(error) if is_unknown(&error) => {}
                    Err(error) => return Err(error),
                }
            }
            match page.into_iter().next_back() {
                Some(last) => after = Some(last),
                None => return Ok(()),
            }
        }
    }
}

/// Whether an error says that nothing was known of a licence.
fn is_unknown(error: &Error) -> bool {
    matches!(error.code(), ErrorCode::LicenceNotFound | ErrorCode::LicenceBeforeMirror)
}

impl Sms {
    /// A table as rows, each with a cell for every column: of all licences, or of these alone, were they none. All of one moment, licence by licence in order,
    /// and within a licence in the order of ids. [`each_row`](Self::each_row) keeps no more than one row in memory.
    ///
    /// # Errors
    /// As [`each_row`](Self::each_row).
    pub fn table(&self, table: DataTable, only: Option<&[LicenceNumber]>) -> Result<Vec<Vec<Cell<'static>>>> {
        let mut rows = Vec::new();
        self.each_row(table, only, &mut |row| rows.push(row.iter().cloned().map(Cell::into_owned).collect()))?;
        Ok(rows)
    }

    /// Tells the rows of a table one after another, as [`table`](Self::table) gives them: the host's, and never a session's.
    ///
    /// ```
    /// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// use sms_core::data::DataTable;
    /// # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # sms.execute(AdoptLicence::new(Organisation::new("Example Ltd"), vec![LicensedRoute::new(Route::Student, Rating::A)]), &Actor::HomeOffice)?;
    /// let mut events = 0;
    /// sms.each_row(DataTable::Journal, None, &mut |_| events += 1)?;
    /// assert_eq!(events, 1);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::LicenceNotFound`] where one of these licences is not there; [`ErrorCode::StoreDamaged`] for a row that cannot be
    /// read; other errors of the store.
    pub fn each_row(
        &self,
        table: DataTable,
        only: Option<&[LicenceNumber]>,
        each: &mut dyn FnMut(&[Cell<'_>]),
    ) -> Result<()> {
        self.each_row_of(&[table], only, &mut |_, row| {
            each(row);
            Ok(())
        })
    }

    /// Tells the rows of several tables, all of one moment: licence by licence, and of each licence one table after another, as they are
    /// named. An error that is answered ends it, and is what comes back.
    ///
    /// ```
    /// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// use sms_core::data::DataTable;
    /// # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # sms.execute(AdoptLicence::new(Organisation::new("Example Ltd"), vec![LicensedRoute::new(Route::Student, Rating::A)]), &Actor::HomeOffice)?;
    /// let mut told = Vec::new();
    /// sms.each_row_of(&[DataTable::Routes, DataTable::Journal], None, &mut |table, _| {
    ///     told.push(table);
    ///     Ok(())
    /// })?;
    /// assert_eq!(told, [DataTable::Routes, DataTable::Journal]);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`each_row`](Self::each_row), and what `each` answers.
    pub fn each_row_of(
        &self,
        tables: &[DataTable],
        only: Option<&[LicenceNumber]>,
        each: &mut dyn FnMut(DataTable, &[Cell<'_>]) -> Result<()>,
    ) -> Result<()> {
        let (snapshot, over) = (self.whole_snapshot()?, self.over(only)?);
        let heads = readable_heads(snapshot.as_ref())?;
        let policy = heads.iter().find(|(chain, _)| chain == STORE).map_or(0, |(_, head)| head.sequence);
        let policy = self.policy_at(policy)?;
        let known: BTreeSet<&str> = heads.iter().map(|(chain, _)| chain.as_str()).collect();
        if only.is_some() && over.as_ref().is_some_and(|over| !over.is_subset(&known)) {
            return Err(Error::new(ErrorCode::LicenceNotFound));
        }
        let (enough, mut ended) = (std::cell::Cell::new(false), Ok(()));
        for (licence, head) in heads.iter().filter(|(chain, _)| chain != STORE) {
            if over.as_ref().is_none_or(|over| over.contains(licence.as_str())) {
                let today = uk_day(self.moment(Some(head)));
                let at = At { snapshot: snapshot.as_ref(), licence, today, policy: &policy, enough: &enough };
                for &table in tables {
                    table.tell(&at, &mut |row| {
                        if ended.is_ok() {
                            ended = each(table, row);
                            enough.set(ended.is_err());
                        }
                    })?;
                    if enough.get() {
                        return ended;
                    }
                }
            }
        }
        Ok(())
    }
}
