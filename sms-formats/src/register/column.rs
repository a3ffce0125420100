//! The five columns, and the order in which a file has them.

use super::error::Fault;
use super::row::Cells;

/// A column of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Organisation,
    Town,
    County,
    TypeAndRating,
    Route,
}

impl Column {
    /// Every column, in the order of the official file.
    pub(super) const ALL: [Self; 5] = [Self::Organisation, Self::Town, Self::County, Self::TypeAndRating, Self::Route];

    /// The name in the header.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Organisation => "Organisation Name",
            Self::Town => "Town/City",
            Self::County => "County",
            Self::TypeAndRating => "Type & Rating",
            Self::Route => "Route",
        }
    }

    fn find(title: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.title() == title)
    }
}

/// The columns in the order of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Order([Column; 5]);

impl Order {
    /// The order of the official file.
    pub(super) const OFFICIAL: Self = Self(Column::ALL);

    /// Reads a header. Any order is fine; a missing, unknown or repeated column is not, since it could not be written
    /// back.
    pub(super) fn read<'a>(header: impl Iterator<Item = &'a str> + Clone) -> Result<Self, Fault> {
        let known: Vec<Column> = header.clone().filter_map(Column::find).collect();
        let unknown: Vec<String> = header.filter(|title| Column::find(title).is_none()).map(str::to_owned).collect();
        let missing: Vec<&str> =
            Column::ALL.into_iter().filter(|column| !known.contains(column)).map(Column::title).collect();
        if !missing.is_empty() {
            return Err(Fault::MissingColumns { missing, unknown });
        }
        if !unknown.is_empty() {
            return Err(Fault::UnknownColumns { unknown });
        }
        <[Column; 5]>::try_from(known).map(Self).map_err(|known| Fault::RepeatedColumns { repeated: repeated(&known) })
    }

    /// The titles, in this order.
    pub(super) fn titles(self) -> [&'static str; 5] {
        self.0.map(Column::title)
    }

    /// The column at each place.
    pub(super) const fn columns(self) -> [Column; 5] {
        self.0
    }

    /// The cells of a row, brought into this order.
    pub(super) fn arrange(self, cells: Cells<'_>) -> [&str; 5] {
        self.0.map(|column| match column {
            Column::Organisation => cells.organisation,
            Column::Town => cells.town,
            Column::County => cells.county,
            Column::TypeAndRating => cells.type_and_rating,
            Column::Route => cells.route,
        })
    }

    /// The cells of a row that stands in this order, each under its name.
    pub(super) fn name(self, in_file: [&str; 5]) -> Cells<'_> {
        let mut cells = Cells::default();
        for (column, text) in self.0.into_iter().zip(in_file) {
            match column {
                Column::Organisation => cells.organisation = text,
                Column::Town => cells.town = text,
                Column::County => cells.county = text,
                Column::TypeAndRating => cells.type_and_rating = text,
                Column::Route => cells.route = text,
            }
        }
        cells
    }
}

fn repeated(known: &[Column]) -> Vec<&'static str> {
    let times = |column: &Column| known.iter().filter(|other| *other == column).count();
    Column::ALL.iter().filter(|column| times(column) > 1).map(|column| column.title()).collect()
}
