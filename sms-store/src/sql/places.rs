//! The values for the places of a statement: each place has one, and each value a place.

use super::fault;
use super::values::kept;
use rusqlite::Statement;
use sms_core::data::Cell;
use sms_core::document::safe;
use sms_core::parameter::{self, Said};
use sms_core::{Error, Result};

/// Puts values where they belong: in order, or by names.
pub(super) fn put(
    statement: &mut Statement<'_>,
    values: &[Cell<'static>],
    named: &[(String, Cell<'static>)],
) -> Result<()> {
    let places = statement.parameter_count();
    match (values, named) {
        (_, []) if values.len() == places => {
            (1..).zip(values).try_for_each(|(place, cell)| bind(statement, place, cell))
        }
        (_, []) => {
            let given = values.len();
            Err(fault::parameter(format!("the statement has {places} places for values, and {given} were given")))
        }
        ([], _) => by_name(statement, places, named),
        _ => Err(fault::parameter("a statement has named values or others, and not both")),
    }
}

fn by_name(statement: &mut Statement<'_>, places: usize, named: &[(String, Cell<'static>)]) -> Result<()> {
    let mut free: Vec<usize> = (1..=places).collect();
    for (name, cell) in named {
        let found = |sign| statement.parameter_index(&format!("{sign}{name}")).ok().flatten();
        let filled: Vec<usize> = [":", "@", "$"].into_iter().filter_map(found).collect();
        if filled.is_empty() || filled.iter().any(|place| !free.contains(place)) {
            return Err(unfit(statement, name));
        }
        free.retain(|place| !filled.contains(place));
        filled.into_iter().try_for_each(|place| bind(statement, place, cell))?;
    }
    match free.first() {
        None => Ok(()),
        Some(place) => {
            let name = statement.parameter_name(*place).unwrap_or("?").trim_start_matches([':', '@', '$']).to_owned();
            let said = Said::from(format!("the place `{}` of the statement has no value", safe(&name)));
            Err(fault::parameter(said.with(parameter::NAME, safe(&name))))
        }
    }
}

/// A name without a place, or one that was given twice.
fn unfit(statement: &Statement<'_>, name: &str) -> Error {
    let names = (1..=statement.parameter_count()).filter_map(|place| statement.parameter_name(place));
    let words: Vec<&str> = names.map(|name| safe(name.trim_start_matches([':', '@', '$']))).collect();
    let name = safe(name);
    let said = Said::from(format!("`{name}` is no place of the statement, or was given twice"));
    fault::parameter(said.with(parameter::NAME, name).with(parameter::WORDS, &words))
}

fn bind(statement: &mut Statement<'_>, place: usize, cell: &Cell<'static>) -> Result<()> {
    statement.raw_bind_parameter(place, kept(cell)).map_err(|_| fault::parameter("a value is too long"))
}
