//! The Sponsorship Management System for C, and for every language that speaks it: thin functions over `sms-core`,
//! `sms-store`, `sms-formats`, `sms-arrow` and `sms-samples`.
//!
//! `include/sms.h` is made from this crate by `tests/header.rs`; its opening comment is the page of conventions. Types and
//! functions have the same names here as there, a file for each noun. Every function does three things: it takes its
//! arguments, makes one call, and gives the answer.
//!
//! Who owns what is said in types. A handle that is looked at is an `Option<&T>`, one that is handed back to be freed an
//! `Option<Box<T>>`, and the place for an answer an `Option<&mut MaybeUninit<T>>`: each of them is a pointer for C, and null
//! is `None`. A text (`text.rs`) and a structure that may grow (`sized.rs`) come as pointers. What is left to trust is that the
//! pointers of the caller are good, and that is what the conventions ask for.

#![expect(non_camel_case_types, reason = "types have the names that C sees")]
#![expect(
    unsafe_code,
    reason = "this crate is the boundary: names are exported, texts come as pointers and lengths, and structures say their size"
)]

mod answer;
mod bdt;
mod buffer;
mod date;
mod decision;
mod document;
mod error;
mod fault;
mod handle;
mod kept;
mod pointer;
mod policy;
mod question;
mod reason;
mod register;
mod sample;
mod session;
mod sized;
mod system;
mod text;
mod value;
mod version;
mod view;
mod words;

pub use answer::{SMS_OK, sms_result};
pub use bdt::*;
pub use buffer::*;
pub use date::*;
pub use decision::*;
pub use document::*;
pub use error::*;
pub use policy::*;
pub use question::*;
pub use reason::*;
pub use register::*;
pub use sample::*;
pub use session::*;
pub use system::*;
pub use text::*;
pub use value::*;
pub use version::*;
pub use view::*;
pub use words::*;

#[doc(hidden)]
pub use fault::panic_inside;
