//! The facts of every function, one file a menu.
//!
//! A cell is written `value/mark`. The marks: `O` official, `S` secondary, `I` inferred, `G` assumed.

mod account;
mod defined_cos;
mod licence;
mod students;
mod workers;

use super::cell::{Cell, CellValue, Needs};
use super::function::{Function, FunctionFacts};
use super::menu::Menu;
use crate::rule::Confidence;

/// The facts in the order of [`Function::ALL`].
pub(super) static FACTS: &[&FunctionFacts] = &joined();

const MENUS: [&[FunctionFacts]; 5] = [account::ROWS, licence::ROWS, workers::ROWS, defined_cos::ROWS, students::ROWS];

#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
const fn joined() -> [&'static FunctionFacts; Function::COUNT] {
    let mut all = [&account::ROWS[0]; Function::COUNT];
    let (mut menu, mut place, mut filled) = (0, 0, 0);
    while menu < MENUS.len() {
        while place < MENUS[menu].len() {
            all[filled] = &MENUS[menu][place];
            place += 1;
            filled += 1;
        }
        menu += 1;
        place = 0;
    }
    all
}

const O: Confidence = Confidence::Official;
const S: Confidence = Confidence::Secondary;
const I: Confidence = Confidence::Inferred;
const G: Confidence = Confidence::Assumed;

const fn yes(mark: Confidence) -> Cell {
    Cell::new(CellValue::Yes, mark)
}

const fn no(mark: Confidence) -> Cell {
    Cell::new(CellValue::No, mark)
}

const fn own(mark: Confidence) -> Cell {
    Cell::new(CellValue::Own, mark)
}

const fn na(mark: Confidence) -> Cell {
    Cell::new(CellValue::Na, mark)
}

/// Declares the rows of one menu.
macro_rules! functions {
    ($menu:ident, $(
        $function:ident $title:literal
        ($($value:ident/$mark:ident),*) $needs:ident [$($source:literal),*] $(.$method:ident($($part:literal),*))*;
    )*) => {
        pub(super) const ROWS: &[super::FunctionFacts] = &[$(
            super::FunctionFacts::row(
                super::Function::$function,
                super::Menu::$menu,
                &super::super::explanations::texts!($title),
                [$(super::$value(super::$mark)),*],
                super::Needs::$needs,
                &[$(crate::rule!($source)),*],
            )$(.$method($($part),*))*,
        )*];
    };
}

use functions;
