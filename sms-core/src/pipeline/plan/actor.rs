//! Who gives a command.

use crate::error::{Error, ErrorCode, Result};
use crate::ids::UserId;
use std::fmt;

/// Who gives a command. As text: `home_office`, `clock`, or the user ID.
///
/// ```
/// use sms_core::Actor;
/// for text in ["home_office", "clock", "carl2"] {
///     assert_eq!(text.parse::<Actor>()?.to_string(), text);
/// }
/// assert_eq!("carl2".parse::<Actor>()?, Actor::User("carl2".parse()?));
/// assert!("no body".parse::<Actor>().is_err());
/// # Ok::<(), sms_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Actor {
    /// The Home Office.
    HomeOffice,
    /// The clock, and whatever else happens outside.
    Clock,
    /// A user.
    User(UserId),
}

impl std::str::FromStr for Actor {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl Actor {
    /// Reads `home_office`, `clock` or a user ID.
    ///
    /// # Errors
    /// [`ErrorCode::FieldFormat`] where the text is none of them.
    ///
    /// ```
    /// use sms_core::Actor;
    /// assert_eq!(Actor::parse("home_office").unwrap(), Actor::HomeOffice);
    /// assert!(Actor::parse("no body").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self> {
        match text {
            "home_office" => Ok(Self::HomeOffice),
            "clock" => Ok(Self::Clock),
            _ => UserId::parse(text)
                .map(Self::User)
                .map_err(|_| Error::with(ErrorCode::FieldFormat, "an actor is `home_office`, `clock` or a user ID")),
        }
    }

    /// The name in the journal.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::HomeOffice => "home_office",
            Self::Clock => "clock",
            Self::User(user_id) => user_id.as_str(),
        }
    }

    pub(crate) const fn user(&self) -> Option<&UserId> {
        match self {
            Self::User(user_id) => Some(user_id),
            _ => None,
        }
    }
}
