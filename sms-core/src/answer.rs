//! Answers with types: what a command, a query or a question gives.

use crate::error::{Error, ErrorCode, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A document that is answered: a command, a query or a question, alone or in its envelope.
pub trait Answered {
    /// What comes back: for a document whose kind is known only when the program runs, a JSON value.
    type Answer: Serialize + DeserializeOwned;

    /// Reads an answer that was kept as a document.
    #[doc(hidden)]
    fn read(document: Value) -> Result<Self::Answer> {
        let unreadable = |error| Error::with(ErrorCode::StoreDamaged, format!("the answer cannot be read: {error}"));
        serde_json::from_value(document).map_err(unreadable)
    }
}

/// Declares records that are answered. A later version may have further fields.
macro_rules! answers {
    ($($(#[$meta:meta])* $type:ident { $($(#[$field_meta:meta])* $field:ident: $field_type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct $type { $($(#[$field_meta])* pub $field: $field_type,)* }
    )*};
}

pub(crate) use answers;

answers! {
    /// What a command gives that brings nothing new: an empty document.
    Nothing {}
}
