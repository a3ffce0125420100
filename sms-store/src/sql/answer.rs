//! The answer to a statement.

use super::values::{as_kind, kind};
use serde::Serialize;
use sms_core::data::{Cell, CellKind};

/// What a statement found. As a document it has `columns`, each with `name` and `kind`, and `rows`, which are lists.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SqlAnswer {
    /// The columns, in the order of the statement. Two may have one name.
    pub columns: Vec<SqlColumn>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell<'static>>>,
}

/// A column of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SqlColumn {
    /// The name: what stands behind `AS`, the name of a column of a table, or else the words of the expression.
    pub name: String,
    /// What its cells hold. A plain column of a table keeps its kind, also without rows; that of an expression is
    /// [`Text`](CellKind::Text), [`Whole`](CellKind::Whole) or [`Real`](CellKind::Real) as its values are, and none where they are all empty, or
    /// of several kinds.
    pub kind: Option<CellKind>,
}

impl SqlAnswer {
    /// The answer of columns, each with a name and how it is declared, and of rows as SQLite has them.
    pub(super) fn of(columns: Vec<(String, Option<String>)>, mut rows: Vec<Vec<Cell<'static>>>) -> Self {
        let settle = |(place, (name, declaration)): (usize, (String, Option<String>))| {
            let declared = declaration.as_deref().and_then(kind);
            let kind = declared.filter(|kind| settled(*kind, place, &mut rows)).or_else(|| found(place, &rows));
            SqlColumn { name, kind }
        };
        let columns = columns.into_iter().enumerate().map(settle).collect();
        Self { columns, rows }
    }
}

/// The cells of a column.
fn cells<'a>(place: usize, rows: &'a [Vec<Cell<'static>>]) -> impl Iterator<Item = &'a Cell<'static>> {
    rows.iter().filter_map(move |row| row.get(place))
}

/// Makes the cells of a column those of a kind, if all of them can be.
fn settled(kind: CellKind, place: usize, rows: &mut [Vec<Cell<'static>>]) -> bool {
    if cells(place, rows).all(|cell| cell.fits(kind)) {
        return true;
    }
    let Some(settled) = cells(place, rows).map(|cell| as_kind(kind, cell)).collect::<Option<Vec<_>>>() else {
        return false;
    };
    for (row, settled) in rows.iter_mut().zip(settled) {
        if let Some(cell) = row.get_mut(place) {
            *cell = settled;
        }
    }
    true
}

/// The one kind that all cells of a column have that hold anything.
fn found(place: usize, rows: &[Vec<Cell<'static>>]) -> Option<CellKind> {
    let first = cells(place, rows).find(|cell| **cell != Cell::Empty)?;
    let kind = [CellKind::Text, CellKind::Whole, CellKind::Real].into_iter().find(|kind| first.fits(*kind))?;
    cells(place, rows).all(|cell| cell.fits(kind)).then_some(kind)
}
