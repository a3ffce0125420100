#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod access;
pub mod allocation;
mod base;
pub mod catalogue;
pub mod certificate;
pub mod command;
pub mod data;
pub mod fields;
pub mod licence;
pub mod notice;
pub mod paye;
pub mod personnel;
mod pipeline;
pub mod policy;
pub mod priority;
pub mod query;
pub mod question;
pub mod request;
pub mod rule;
#[cfg(feature = "schema")]
pub mod schema;
pub mod service;
mod state;
pub mod user;

pub use base::{
    answer, decision, document, entropy, error, finding, guard, ids, life_cycle, limits, nearest, parameter, subject,
    text, time, words,
};
use base::{answer_value, personal};
use pipeline::{path, plan, queue, retry, session, sms};
pub use pipeline::{trace, watch, what_if};
use state::records;
pub use state::{event, journal, outcome, store, waiting};

pub use answer::Answered;
pub use command::{Action, Command};
pub use decision::{Decision, Further, Reason};
pub use error::{Error, ErrorCode, Result};
pub use finding::Finding;
pub use outcome::Outcome;
pub use personal::Personal;
pub use plan::Actor;
pub use query::Query;
pub use question::Question;
pub use session::Session;
pub use sms::Sms;

/// Days and moments in this library's types are those of this crate.
///
/// ```
/// use sms_core::chrono::NaiveDate;
/// use sms_core::time::{Moment, uk_day};
///
/// fn main() -> Result<(), Box<dyn std::error::Error>> {
///     let moment: Moment = "2026-04-08T23:30:00Z".parse()?;
///     let day: NaiveDate = "2026-04-09".parse()?;
///     assert_eq!(uk_day(moment), day);
///     Ok(())
/// }
/// ```
pub use chrono;

/// Documents that are values are those of this crate.
///
/// ```
/// use sms_core::serde_json::json;
/// use sms_core::Command;
///
/// let command = Command::from_value(json!({ "command": "withdraw_cos", "certificate": "C1A2B3C4D5E" }))?;
/// assert_eq!(command.to_value()["command"], "withdraw_cos");
/// # Ok::<(), sms_core::Error>(())
/// ```
pub use serde_json;
