//! The rules of the Home Office Sponsorship Management System (SMS), as a domain model.

#![forbid(unsafe_code)]

pub mod access;
pub mod allocation;
pub mod answer;
pub mod certificate;
pub mod command;
pub mod decision;
pub mod document;
pub mod entropy;
pub mod error;
pub mod event;
pub mod fields;
pub mod guard;
pub mod ids;
pub mod journal;
pub mod licence;
pub mod limits;
pub mod outcome;
mod overdue;
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
pub mod words;

pub use answer::Answered;
pub use command::{Action, Command};
pub use decision::{Decision, Finding, Further, Reason};
pub use error::{Error, ErrorCode, Result};
pub use outcome::Outcome;
pub use personal::Personal;
pub use plan::Actor;
pub use query::Query;
pub use question::Question;
pub use session::Session;
pub use sms::Sms;
