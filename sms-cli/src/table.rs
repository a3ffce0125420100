//! Tables for people.

use comfy_table::{ContentArrangement, Row, Table, presets};
use sms_core::text::spelt;

/// A table with a heading for each column, as wide as a terminal, or as wide as it gets where there is none.
pub(crate) struct Listing {
    table: Table,
}

impl Listing {
    pub(crate) fn new(headings: &[&str], width: Option<u16>) -> Self {
        let mut table = Table::new();
        table.load_style(presets::ASCII_MARKDOWN).set_header(headings);
        if let Some(width) = width {
            table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
        }
        Self { table }
    }

    pub(crate) fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        self.table.add_row(Row::from(cells.into_iter().map(spelt)));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    /// Its lines, without blanks at their ends.
    pub(crate) fn text(&self) -> String {
        self.table.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
    }
}
