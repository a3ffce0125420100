//! The journal: one SHA-256 chain for each licence.
//!
//! The chain covers the facts of each event, and a salted digest of its personal payload. Payload and salt lie beside the
//! chain: they can go, and the chain still verifies.

mod about;
mod anchor;
mod chain;
mod correct_clock;
mod entry;
mod erase;
pub(crate) mod events;
mod export;
mod gone;
mod happening;
mod kept;
mod loose;
mod named;
mod past;
mod replay;
mod verify;
mod view;

pub use anchor::Anchor;
pub use correct_clock::{CorrectClock, CorrectStoreClock, CorrectedClock, CorrectedStoreClock};
pub use entry::{Entry, FORMAT, Head};
pub use erase::{ErasePerson, ErasedPerson};
pub use export::{ExportedKey, KeptUntil, Left, PersonExport};
pub use happening::RecordedEvent;
pub use verify::{Damage, Verification};
pub use view::View;

pub(crate) use about::{About, carries};
pub(crate) use anchor::heads;
pub(crate) use entry::{Draft, hex};
pub(crate) use export::export;
pub(crate) use replay::{PAGE, state};
pub(crate) use verify::verify;
