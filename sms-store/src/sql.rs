//! SQL over the documented tables: a statement of the host's, answered from one moment of the store.
//!
//! Each statement has a database in memory to itself. It holds the tables of [`sms_core::data`] and nothing else, filled by the
//! same getters as [`Sms::table`], with what the statement reads. So a statement sees what a table shows, of whatever store, and
//! there is nothing beside that it could reach.

mod answer;
mod ask;
mod database;
mod fault;
mod fill;
mod functions;
mod guard;
mod options;
mod patience;
mod places;
mod statements;
mod values;

pub use answer::{SqlAnswer, SqlColumn};

use crate::Host;
use patience::KeepOn;
use sms_core::Result;
use sms_core::data::{Cell, RowSource};
use sms_core::ids::LicenceNumber;
use std::fmt;
use std::time::Duration;

/// How much a statement may take. What needs more ends with [`ErrorCode::SqlLimit`](sms_core::ErrorCode::SqlLimit), and never with a part of the
/// answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SqlLimits {
    /// The most rows of the answer: 1,000,000 unless told.
    pub rows: u64,
    /// The most bytes of the tables that it reads, and the most bytes of the answer: 1 GiB unless told.
    pub bytes: u64,
    /// How long it may take, with the reading of the tables: 30 seconds unless told.
    pub time: Duration,
}

impl Default for SqlLimits {
    fn default() -> Self {
        Self { rows: 1_000_000, bytes: 1 << 30, time: Duration::from_secs(30) }
    }
}

impl SqlLimits {
    /// With at most so many rows.
    #[must_use]
    pub const fn rows(mut self, rows: u64) -> Self {
        self.rows = rows;
        self
    }

    /// With at most so many bytes.
    #[must_use]
    pub const fn bytes(mut self, bytes: u64) -> Self {
        self.bytes = bytes;
        self
    }

    /// With at most so much time.
    #[must_use]
    pub const fn time(mut self, time: Duration) -> Self {
        self.time = time;
        self
    }
}

/// A statement, with the values for its places and how much it may take.
///
/// It is one `SELECT` (or `WITH … SELECT`, or `VALUES`) over the tables that `docs/tables.md` lists. Days and moments are text there, as
/// `2026-04-06` and `2026-04-06T09:00:00.000000Z`, so that the functions of SQLite take them; flags are 0 and 1, hours are numbers. A name in
/// double quotes is a name and, with the SQLite that is built in, never a text. `date('now')` is the day of the machine: the day of a system on a manual clock goes in as a value.
///
/// ```
/// # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
/// use sms_core::data::{Cell, CellKind};
/// use sms_store::{Host, Opening, SqlStatement};
/// # let host = Host::open("memory:", &Opening::manual("2026-04-06T09:00:00Z".parse()?))?;
/// # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A), LicensedRoute::new(Route::Student, Rating::A)];
/// # host.sms().execute(AdoptLicence::new(Organisation::new("Example Ltd"), routes), &sms_core::Actor::HomeOffice)?;
/// let statement = SqlStatement::new("SELECT route, rating FROM routes WHERE route <> :but ORDER BY route").named("but", "student");
/// let answer = host.sql(statement)?;
/// assert_eq!(answer.columns[0].name, "route");
/// assert_eq!(answer.columns[0].kind, Some(CellKind::Word));
/// assert_eq!(answer.rows, [[Cell::from("skilled_worker"), Cell::from("a")]]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct SqlStatement {
    text: String,
    values: Vec<Cell<'static>>,
    named: Vec<(String, Cell<'static>)>,
    only: Option<Vec<LicenceNumber>>,
    limits: SqlLimits,
    keep_on: Option<KeepOn>,
}

/// Neither the text nor the values: both may be personal.
impl fmt::Debug for SqlStatement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SqlStatement").field("limits", &self.limits).finish_non_exhaustive()
    }
}

impl From<&str> for SqlStatement {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl SqlStatement {
    /// A statement over all licences, without values, with the usual limits.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            values: Vec::new(),
            named: Vec::new(),
            only: None,
            limits: SqlLimits::default(),
            keep_on: None,
        }
    }

    /// With a value for the next place `?`.
    #[must_use]
    pub fn value(mut self, value: impl Into<Cell<'static>>) -> Self {
        self.values.push(value.into());
        self
    }

    /// With a value for the places of a name: `day` for `:day`, `@day` or `$day`. A statement has named values or others, and not both.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>, value: impl Into<Cell<'static>>) -> Self {
        self.named.push((name.into(), value.into()));
        self
    }

    /// Over these licences alone, as if there were no others: over none, were they none.
    #[must_use]
    pub fn only(mut self, licences: &[LicenceNumber]) -> Self {
        self.only = Some(licences.to_vec());
        self
    }

    /// With other limits.
    #[must_use]
    pub const fn limits(mut self, limits: SqlLimits) -> Self {
        self.limits = limits;
        self
    }

    /// Asks somebody now and then whether to go on, some hundred times a second, also while the tables are read. If not, the statement ends
    /// with [`ErrorCode::SqlInterrupted`](sms_core::ErrorCode::SqlInterrupted).
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_store::{Host, Opening, SqlStatement};
    /// let host = Host::open("memory:", &Opening::default())?;
    /// let forever = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    /// let error = host.sql(SqlStatement::new(forever).keep_on(|| false)).unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::SqlInterrupted);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    #[must_use]
    pub fn keep_on(mut self, keep_on: impl FnMut() -> bool + Send + 'static) -> Self {
        self.keep_on = Some(Box::new(keep_on));
        self
    }

    /// Asks the statement of a system over any store, or of a view of another moment; [`Host::sql`] does it for a host's own.
    ///
    /// ```
    /// # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
    /// use sms_core::data::{Cell, RowSource};
    /// use sms_store::{Host, Opening, SqlStatement};
    /// # let host = Host::open("memory:", &Opening::manual("2026-04-06T09:00:00Z".parse()?))?;
    /// # host.sms().execute(AdoptLicence::new(Organisation::new("Example Ltd"), vec![LicensedRoute::new(Route::Student, Rating::A)]), &sms_core::Actor::HomeOffice)?;
    /// let before = host.sms().as_of("2026-04-05T09:00:00Z".parse()?);
    /// let count = SqlStatement::new("SELECT count(*) FROM licences");
    /// assert_eq!(count.ask(&before)?.rows, [[Cell::Whole(0)]]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Host::sql`]; of a view, those of [`View::ask`](sms_core::journal::View::ask) for a licence that is named and not known.
    pub fn ask(self, source: &dyn RowSource) -> Result<SqlAnswer> {
        ask::ask(self, source)
    }
}

impl Host {
    /// Asks a statement over the documented tables, all of one moment. It is the host's, and never a session's: it is not bound by who owns
    /// a certificate.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_core::data::{Cell, RowSource};
    /// use sms_store::{Host, Opening};
    /// let host = Host::open("memory:", &Opening::default())?;
    /// assert_eq!(host.sql("SELECT count(*) FROM certificates")?.rows, [[Cell::Whole(0)]]);
    /// assert_eq!(host.sql("SELECT * FROM credentials").unwrap_err().code(), ErrorCode::SqlNotATable);
    /// assert_eq!(host.sql("DELETE FROM certificates").unwrap_err().code(), ErrorCode::SqlRefused);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`SqlRefused`](sms_core::ErrorCode::SqlRefused) for what is not one `SELECT` over these tables;
    /// [`SqlNotATable`](sms_core::ErrorCode::SqlNotATable) and [`SqlNotAColumn`](sms_core::ErrorCode::SqlNotAColumn), which say what there is;
    /// [`SqlParameter`](sms_core::ErrorCode::SqlParameter) where values and places do not fit;
    /// [`SqlFailed`](sms_core::ErrorCode::SqlFailed) with what SQLite says of a mistake;
    /// [`SqlValue`](sms_core::ErrorCode::SqlValue) for bytes in the answer; [`SqlLimit`](sms_core::ErrorCode::SqlLimit) and
    /// [`SqlInterrupted`](sms_core::ErrorCode::SqlInterrupted); those of [`RowSource::each_row_of`].
    pub fn sql(&self, statement: impl Into<SqlStatement>) -> Result<SqlAnswer> {
        statement.into().ask(self.sms())
    }
}
