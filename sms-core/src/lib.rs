#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod access;
pub mod allocation;
pub mod answer;
mod catalogue;
pub mod certificate;
pub mod command;
pub mod decision;
pub mod document;
pub mod entropy;
pub mod error;
pub mod event;
pub mod fields;
pub mod finding;
pub mod guard;
pub mod ids;
pub mod journal;
pub mod licence;
pub mod life_cycle;
pub mod limits;
pub mod outcome;
pub mod parameter;
mod path;
mod personal;
mod plan;
pub mod policy;
pub mod query;
pub mod question;
mod queue;
mod records;
mod retry;
pub mod rule;
#[cfg(feature = "schema")]
pub mod schema;
mod session;
mod sms;
pub mod store;
pub mod subject;
pub mod time;
pub mod user;
pub mod waiting;
pub mod words;

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
