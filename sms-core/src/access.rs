//! Access: which function may be used by whom, under which licence, and every reason why not.
//!
//! [`Function`] lists what SMS can do. [`AccessTable::decide`] answers a [`AccessRequest`] with one look-up; an [`AccessDecision`]
//! knows every cause of a refusal, and explains each with code, rule, source, confidence and remedy. [`menus`] greys
//! out a whole screen with the same answers.
//!
//! The four causes that the facts settle for good - level, licence status and rating, and whether ownership matters -
//! are packed into one entry for each function, level, status and rating. User status, route, owner, window and day
//! join them as bits. Nothing on the way branches on data, so a refusal costs what a permission costs.

mod cell;
mod context;
mod decide;
mod explanations;
mod function;
mod functions;
mod menu;
mod table;
#[cfg(test)]
mod tests;

pub use cell::{Cell, CellValue, Column, Needs};
pub use decide::{AccessDecision, AccessReason, AccessRequest, Cause};
pub use function::{Function, FunctionFacts};
pub use menu::{Menu, MenuItem, MenuView, Viewer, menus};
pub use table::{AccessTable, CellChange};

pub(crate) use context::AccessContext;
