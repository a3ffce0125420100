//! The texts of a record or of a header, each under the number of its place.

use super::schema::{Slot, Slots};
use std::fmt;

/// Texts in the order of their places, in one piece of memory.
#[derive(Clone, Default)]
pub(super) struct Texts {
    text: String,
    cells: Vec<Cell>,
}

/// Where a text ends in the piece, and what it is of.
#[derive(Debug, Clone, Copy)]
struct Cell {
    slot: u16,
    is_nil: bool,
    end: u32,
    line: u64,
}

impl Texts {
    /// Adds a text behind those that are there.
    pub(super) fn push(&mut self, slot: usize, text: &str, is_nil: bool, line: u64) {
        self.text.push_str(text);
        let slot = u16::try_from(slot).unwrap_or(u16::MAX);
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.cells.push(Cell { slot, is_nil, end, line });
    }

    fn at(&self, place: usize) -> Option<(Cell, &str)> {
        let cell = self.cells.get(place)?;
        let before = place.checked_sub(1).and_then(|before| self.cells.get(before));
        let start = before.map_or(0, |cell| cell.end as usize);
        Some((*cell, self.text.get(start..cell.end as usize)?))
    }

    /// The text at a place, unless `xsi:nil` says that there is none.
    pub(super) fn get(&self, slot: usize) -> Option<&str> {
        let place = self.cells.iter().position(|cell| usize::from(cell.slot) == slot)?;
        self.at(place).filter(|(cell, _)| !cell.is_nil).map(|(_, text)| text)
    }

    /// The line of a text.
    pub(super) fn line(&self, slot: usize) -> Option<u64> {
        self.cells.iter().find(|cell| usize::from(cell.slot) == slot).map(|cell| cell.line)
    }

    /// Every text with its place; none where `xsi:nil` says so.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, Option<&str>)> {
        (0..self.cells.len())
            .filter_map(|place| self.at(place))
            .map(|(cell, text)| (usize::from(cell.slot), (!cell.is_nil).then_some(text)))
    }

    /// The text of a field, where one place holds it.
    pub(super) fn of_field(&self, slots: &Slots, field: &str) -> Option<&str> {
        slots.iter().enumerate().filter(|(_, slot)| slot.field == field).find_map(|(place, _)| self.get(place))
    }

    /// Every text with what its place is.
    pub(super) fn with_slots<'a>(&'a self, slots: &'a Slots) -> impl Iterator<Item = (&'a Slot, Option<&'a str>)> {
        self.iter().filter_map(|(slot, text)| Some((slots.get(slot)?, text)))
    }
}

/// Lines do not count: a file that is written again has others.
impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Texts {}

/// Texts are personal.
impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Texts({} of them)", self.cells.len())
    }
}

impl Texts {
    /// These texts in the order of their places. Where one of several with the same element is left out, those behind it move up.
    pub(super) fn in_order(slots: &Slots, cells: impl IntoIterator<Item = (usize, Option<String>)>) -> Self {
        let mut cells: Vec<_> = cells.into_iter().collect();
        cells.sort_by_key(|(slot, _)| *slot);
        let mut texts = Self::default();
        let mut next = 0;
        for (slot, text) in cells {
            let nth = slots.get(slot).map_or(0, |slot| slot.nth as usize);
            let slot = slot.saturating_sub(nth).max(next.min(slot));
            texts.push(slot, text.as_deref().unwrap_or_default(), text.is_none(), 0);
            next = slot + 1;
        }
        texts
    }
}
