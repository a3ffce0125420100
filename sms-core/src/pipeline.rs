//! The one path that every command takes, and the faces that hosts and users have of it.

pub(crate) mod path;
pub(crate) mod plan;
pub(crate) mod queue;
pub(crate) mod retry;
pub(crate) mod session;
pub(crate) mod sms;
pub mod trace;
pub mod watch;
pub mod what_if;
