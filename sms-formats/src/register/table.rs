//! A whole register in memory.

use super::column::Order;
use super::error::{Fault, RegisterError};
use super::labels::Labels;
use super::name::push_normalised;
use super::rating::TypeAndRating;
use super::records::Shape;
use super::route::route_of;
use super::row::{Cells, Entry, Row};
use super::sponsor::Keys;
use sms_core::licence::Route;
use std::collections::{BTreeMap, HashSet};
use std::fmt;

/// A file with more bytes than this is refused: over twenty times the largest register so far.
pub const FILE_LIMIT: usize = 256 * 1024 * 1024;

/// A cell with more bytes than this is refused. The longest name seen has 140.
pub const CELL_LIMIT: usize = 4096;

/// A register of licensed sponsors.
///
/// It holds the rows as spelt, in file order, and how the file was laid out. Two registers are equal if they would be
/// written alike. It does not judge whether an edition is complete or plausible, and it does not say when it was
/// published: the file does not tell.
///
/// ```
/// use sms_formats::register::{Cells, Register};
///
/// let mut register = Register::new();
/// let skilled = Cells {
///     organisation: "Test Widgets Ltd",
///     town: "Testville",
///     county: "",
///     type_and_rating: "Worker (A rating)",
///     route: "Skilled Worker",
/// };
/// register.push(skilled)?;
/// register.push(Cells { organisation: "TEST  Widgets Ltd", route: "Scale-up", ..skilled })?;
///
/// assert_eq!(register.len(), 2);
/// assert_eq!(register.organisations(), ["test widgets ltd"]);
/// assert_eq!(register.ratings()["Worker (A rating)"], 2);
/// assert_eq!(Register::read(&register.write())?, register);
/// # Ok::<(), sms_formats::register::RegisterError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Register {
    pub(super) layout: Layout,
    /// The length of the file when written.
    pub(super) bytes: usize,
    /// Organisation, town and county of every row, one after another.
    text: String,
    pub(super) spans: Vec<Span>,
    ratings: Labels<TypeAndRating<'static>>,
    routes: Labels<Route>,
}

/// How a file is spelt, apart from its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) has_byte_order_mark: bool,
    pub(super) order: Order,
    pub(super) header: Shape,
    /// Whether the last line has a line end.
    pub(super) is_ended: bool,
}

impl Layout {
    pub(super) fn official() -> Self {
        let order = Order::OFFICIAL;
        let header = Shape::official(order.titles(), false);
        Self { has_byte_order_mark: false, order, header, is_ended: true }
    }
}

/// Where the texts of a row are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    organisation: u16,
    town: u16,
    county: u16,
    pub(super) shape: Shape,
    rating: u32,
    route: u32,
}

impl Register {
    /// A register without rows, laid out as the official file.
    #[must_use]
    pub fn new() -> Self {
        let mut register = Self::with_layout(Layout::official());
        register.bytes = register.write().len();
        register
    }

    /// Adds a row at the end, spelt as the official file does it: in quotes unless empty.
    ///
    /// # Errors
    ///
    /// A cell is longer than [`CELL_LIMIT`] or holds a NUL byte, or the file would grow beyond [`FILE_LIMIT`]. The
    /// register is then as before.
    pub fn push(&mut self, cells: Cells<'_>) -> Result<(), RegisterError> {
        let in_file = self.layout.order.arrange(cells);
        if in_file.iter().any(|cell| cell.contains('\0')) {
            return Err(Fault::Nul.into());
        }
        let shape = Shape::official(in_file, self.layout.header.line_feed_only);
        let bytes = self.bytes + super::write::line_length(in_file, shape);
        if bytes > FILE_LIMIT {
            return Err(Fault::FileSize.into());
        }
        self.append(cells, shape)?;
        self.bytes = bytes;
        Ok(())
    }

    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The rows, in file order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + DoubleEndedIterator + Clone {
        self.spans.iter().map(|span| self.row(span))
    }

    /// The distinct organisations by [normalised name](super::normalised_name), in file order of first appearance.
    #[must_use]
    pub fn organisations(&self) -> Vec<String> {
        let keys = Keys::of(self.rows(), |key, row| push_normalised(key, row.organisation));
        let mut seen = HashSet::with_capacity(keys.len());
        keys.iter().filter(|key| seen.insert(*key)).map(str::to_owned).collect()
    }

    /// The texts of `Type & Rating` as spelt, and on how many rows each stands.
    #[must_use]
    pub fn ratings(&self) -> BTreeMap<&str, usize> {
        self.ratings.counts()
    }

    /// The texts of `Route` as spelt, and on how many rows each stands.
    #[must_use]
    pub fn routes(&self) -> BTreeMap<&str, usize> {
        self.routes.counts()
    }

    /// How many rows repeat an earlier row, letter for letter.
    #[must_use]
    pub fn exact_duplicates(&self) -> usize {
        let distinct: HashSet<Cells<'_>> = self.rows().map(Row::cells).collect();
        self.len() - distinct.len()
    }

    /// How many rows have a blank county: empty, or nothing but white space.
    #[must_use]
    pub fn blank_counties(&self) -> usize {
        self.rows().filter(|row| row.county.trim().is_empty()).count()
    }

    pub(super) fn with_layout(layout: Layout) -> Self {
        let (ratings, routes) = (Labels::new(), Labels::new());
        Self { layout, bytes: 0, text: String::new(), spans: Vec::new(), ratings, routes }
    }

    /// Adds a row with the given spelling. The caller keeps the whole below [`FILE_LIMIT`].
    pub(super) fn append(&mut self, cells: Cells<'_>, shape: Shape) -> Result<(), Fault> {
        self.check_lengths(cells)?;
        let span = Span {
            start: u32::try_from(self.text.len()).map_err(|_| Fault::FileSize)?,
            organisation: short(cells.organisation),
            town: short(cells.town),
            county: short(cells.county),
            shape,
            rating: self.ratings.count(cells.type_and_rating, TypeAndRating::find),
            route: self.routes.count(cells.route, route_of),
        };
        self.text.extend([cells.organisation, cells.town, cells.county]);
        self.spans.push(span);
        Ok(())
    }

    pub(super) fn row(&self, span: &Span) -> Row<'_> {
        let rest = self.text.get(span.start as usize..).unwrap_or_default();
        let (organisation, rest) = rest.split_at_checked(span.organisation.into()).unwrap_or_default();
        let (town, rest) = rest.split_at_checked(span.town.into()).unwrap_or_default();
        let (county, _) = rest.split_at_checked(span.county.into()).unwrap_or_default();
        let entry = Entry { rating: self.ratings.label(span.rating), route: self.routes.label(span.route) };
        Row { organisation, town, county, entry }
    }

    fn check_lengths(&self, cells: Cells<'_>) -> Result<(), Fault> {
        let order = self.layout.order;
        let mut columns = order.columns().into_iter().zip(order.arrange(cells).map(str::len));
        match columns.find(|(_, bytes)| *bytes > CELL_LIMIT) {
            Some((column, bytes)) => Err(Fault::CellLength { title: column.title(), bytes }),
            None => Ok(()),
        }
    }
}

impl Default for Register {
    fn default() -> Self {
        Self::new()
    }
}

/// Figures only: a register has thousands of rows, and some name persons.
impl fmt::Debug for Register {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Register").field("rows", &self.len()).finish_non_exhaustive()
    }
}

/// The length of a cell, which [`CELL_LIMIT`] keeps small.
fn short(cell: &str) -> u16 {
    u16::try_from(cell.len()).unwrap_or(u16::MAX)
}

const _: () = assert!(CELL_LIMIT <= u16::MAX as usize && FILE_LIMIT <= u32::MAX as usize);

#[cfg(test)]
mod tests {
    use super::*;
    use sms_core::ErrorCode;

    #[test]
    fn a_row_that_does_not_fit_changes_nothing() {
        let row = Cells { organisation: "Test Ltd", ..Cells::default() };
        let mut full = Register::new();
        full.bytes = FILE_LIMIT - "\"Test Ltd\",,,,\r\n".len();
        assert_eq!(full.push(row), Ok(()));
        assert_eq!(full.bytes, FILE_LIMIT);
        assert_eq!(full.push(row).unwrap_err().code(), ErrorCode::RegisterFileSize);
        assert_eq!((full.len(), full.ratings()[""]), (1, 1));
    }
}
