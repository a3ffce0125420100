//! When a password must be changed, and when a new one ends the open session (`lu/A-9`, `lu/A-14`).

use crate::event::{PasswordChange, PasswordSet};
use crate::ids::UserId;

impl PasswordChange {
    /// Whether the password must be changed at the next log-in: every temporary one, until the user has one of their own. Until then a
    /// session is refused everything else (`pipeline/session.rs`).
    const fn must_change(self) -> bool {
        match self {
            Self::Issued | Self::Reset => true,
            Self::Changed => false,
        }
    }

    /// Whether an open session ends: somebody who asks for a new password may have lost the old one to another.
    const fn ends_session(self) -> bool {
        match self {
            Self::Reset => true,
            Self::Issued | Self::Changed => false,
        }
    }
}

impl PasswordSet {
    /// A password of a user that came about in this way, and what follows of it.
    pub(super) fn new(user_id: &UserId, change: PasswordChange) -> Self {
        let (must_change, ends_session) = (Some(change.must_change()), Some(change.ends_session()));
        Self { user_id: user_id.clone(), change, must_change, ends_session }
    }
}
