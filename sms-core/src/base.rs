//! What everything else is made of: words, ids, days, codes, reasons, documents.

pub mod answer;
pub mod decision;
pub mod document;
pub mod entropy;
pub mod error;
pub mod finding;
pub mod guard;
pub mod ids;
pub mod life_cycle;
pub mod limits;
pub mod nearest;
pub mod parameter;
pub(crate) mod personal;
pub mod subject;
pub(crate) mod text;
pub mod time;
pub mod words;
pub mod working_day;
